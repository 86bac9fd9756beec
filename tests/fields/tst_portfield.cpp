#include "views/fields/PortField.h"
#include "views/fields/PortList.h"
#include "views/style/Bubble.h"

#include <QSignalSpy>
#include <QTest>
#include <QVBoxLayout>

using namespace portolan;
using namespace Qt::StringLiterals;

namespace {

struct Form : QWidget
{
    Form()
    {
        auto *rows = new QVBoxLayout(this);
        rows->addWidget(field);
        rows->addWidget(other);
        rows->addStretch();
        resize(400, 300);
        field->setPropose(
            [](const QString &typed) { return portProposals({}, nullptr, {}, {}, typed); });
        show();
        activateWindow();
        field->setFocus();
    }
    PortList *list() const { return findChild<PortList *>(); }
    bool proposes() const { return list() && list()->isVisible(); }
    QString said() const
    {
        const auto *bubble = findChild<Bubble *>();
        return bubble && bubble->isVisible() ? bubble->text() : QString();
    }

    PortField *field = new PortField(this);
    QLineEdit *other = new QLineEdit(this);
};

} // namespace

class TestPortField : public QObject
{
    Q_OBJECT

private slots:
    void enterTakesWhatFits();
    void tabTakesAndStays();
    void arrowsChoose();
    void clickTakes();
    void completesTheItemAtTheCursor();
    void saysWhatWouldBeRight();
    void escapeAfterArrowsClosesTheList();
    void leavingClosesTheList();
    void goesBeforeAndAfterItsWindow();
};

void TestPortField::enterTakesWhatFits()
{
    Form form;
    QVERIFY(QTest::qWaitForWindowActive(&form));
    const QSignalSpy entered(form.field, &QLineEdit::returnPressed);
    QTest::keyClicks(form.field, u"http"_s);
    QVERIFY(form.proposes());
    QTest::keyClicks(form.field, u"s"_s);
    QTest::keyClick(form.field, Qt::Key_Return);
    QCOMPARE(entered.count(), 1);
    QCOMPARE(form.field->ports()->toString(), u"443/tcp"_s);
    QVERIFY(!form.proposes());
    form.field->clear();
    QTest::keyClicks(form.field, u"8443"_s);
    QTest::keyClick(form.field, Qt::Key_Return);
    QCOMPARE(entered.count(), 2);
    QCOMPARE(form.field->text(), u"8443/tcp"_s);
}

void TestPortField::tabTakesAndStays()
{
    Form form;
    QVERIFY(QTest::qWaitForWindowActive(&form));
    QTest::keyClicks(form.field, u"postg"_s);
    QTest::keyClick(form.field, Qt::Key_Tab);
    QCOMPARE(form.field->text(), u"5432/tcp"_s);
    QVERIFY(form.field->hasFocus());
    QTest::keyClick(form.field, Qt::Key_Tab);
    QVERIFY(form.other->hasFocus());
}

void TestPortField::arrowsChoose()
{
    Form form;
    QVERIFY(QTest::qWaitForWindowActive(&form));
    QTest::keyClick(form.field, Qt::Key_Down);
    QVERIFY(form.proposes());
    QTest::keyClick(form.field, Qt::Key_Down);
    const QString second = form.list()->item(1)->text();
    QTest::keyClick(form.field, Qt::Key_Return);
    QCOMPARE(form.field->text(), second);
}

void TestPortField::clickTakes()
{
    Form form;
    QVERIFY(QTest::qWaitForWindowActive(&form));
    QTest::keyClicks(form.field, u"mysq"_s);
    QVERIFY(form.proposes());
    const QRect row = form.list()->visualItemRect(form.list()->item(0));
    QTest::mouseClick(form.list()->viewport(), Qt::LeftButton, {}, row.center());
    QCOMPARE(form.field->text(), u"3306/tcp"_s);
    QVERIFY(form.field->hasFocus());
}

void TestPortField::completesTheItemAtTheCursor()
{
    Form form;
    QVERIFY(QTest::qWaitForWindowActive(&form));
    form.field->setText(u"443/tcp, sn, 22/tcp"_s);
    form.field->setCursorPosition(11);
    QTest::keyClicks(form.field, u"m"_s);
    QTest::keyClick(form.field, Qt::Key_Tab);
    QCOMPARE(form.field->text(), u"443/tcp, 161/udp, 22/tcp"_s);
}

void TestPortField::saysWhatWouldBeRight()
{
    Form form;
    QVERIFY(QTest::qWaitForWindowActive(&form));
    const QSignalSpy entered(form.field, &QLineEdit::returnPressed);
    QTest::keyClicks(form.field, u"tcp/443"_s);
    QVERIFY2(form.said().contains(u"443/tcp"_s), qPrintable(form.said()));
    QTest::keyClick(form.field, Qt::Key_Return);
    QCOMPARE(entered.count(), 0);
    form.field->clear();
    QTest::keyClick(form.field, Qt::Key_Return);
    QCOMPARE(entered.count(), 0);
    QVERIFY(!form.said().isEmpty());
    QTest::keyClicks(form.field, u"ssh"_s);
    QCOMPARE(form.said(), QString());
    form.field->setCheck([](const PortSpec &) { return u"taken"_s; });
    QTest::keyClick(form.field, Qt::Key_Return);
    QCOMPARE(form.said(), u"taken"_s);
    QCOMPARE(entered.count(), 0);
}

void TestPortField::escapeAfterArrowsClosesTheList()
{
    Form form;
    QVERIFY(QTest::qWaitForWindowActive(&form));
    QTest::keyClicks(form.field, u"ht"_s);
    QVERIFY(!form.field->isChoosing());
    QTest::keyClick(form.field, Qt::Key_Down);
    QVERIFY(form.field->isChoosing());
    QTest::keyClick(form.field, Qt::Key_Escape);
    QVERIFY(!form.proposes());
    QCOMPARE(form.field->text(), u"ht"_s);
}

void TestPortField::leavingClosesTheList()
{
    Form form;
    QVERIFY(QTest::qWaitForWindowActive(&form));
    QTest::keyClicks(form.field, u"ht"_s);
    QVERIFY(form.proposes());
    form.other->setFocus();
    QVERIFY(!form.proposes());
}

void TestPortField::goesBeforeAndAfterItsWindow()
{
    {
        Form form;
        form.field->propose();
        delete form.field;
        QVERIFY(!form.list());
    }
    auto form = std::make_unique<Form>();
    form->field->propose();
    QVERIFY(form->list());
    form.reset();
}

QTEST_MAIN(TestPortField)
#include "tst_portfield.moc"
