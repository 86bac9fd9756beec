#include "tests/support/ChartBuilder.h"
#include "views/dialogs/NewFlowDialog.h"
#include "views/fields/PortField.h"

#include <QComboBox>
#include <QLabel>
#include <QPushButton>
#include <QTest>

using namespace portolan;
using namespace Qt::StringLiterals;

class TestNewFlow : public QObject
{
    Q_OBJECT

private slots:
    void proposesWhatIsSelected_data();
    void proposesWhatIsSelected();
    void saysWhatIsMissing();
    void withoutComponents();
};

namespace {

Deployment chart()
{
    ChartBuilder builder;
    builder.component(u"client"_s);
    builder.component(u"server"_s);
    return builder.chart;
}

QPushButton *createOf(const NewFlowDialog &dialog)
{
    for (QPushButton *button : dialog.findChildren<QPushButton *>()) {
        if (button->text() == "Create flow"_L1)
            return button;
    }
    return nullptr;
}

} // namespace

void TestNewFlow::proposesWhatIsSelected_data()
{
    QTest::addColumn<QStringList>("selected");
    QTest::addColumn<QStringList>("ends");
    QTest::newRow("nothing") << QStringList() << QStringList{QString(), QString()};
    QTest::newRow("one") << QStringList{u"server"_s} << QStringList{u"server"_s, QString()};
    QTest::newRow("two") << QStringList{u"server"_s, u"client"_s}
                         << QStringList{u"server"_s, u"client"_s};
    QTest::newRow("gone") << QStringList{u"old"_s, u"client"_s}
                          << QStringList{QString(), u"client"_s};
}

/// Nothing is proposed that nobody asked for, no flow from a component to itself above all.
void TestNewFlow::proposesWhatIsSelected()
{
    QFETCH(QStringList, selected);
    QFETCH(QStringList, ends);
    const Deployment deployment = chart();
    const NewFlowDialog dialog(deployment, nullptr, selected);
    QStringList shown;
    for (const QComboBox *box : dialog.findChildren<QComboBox *>())
        shown << box->currentData().toString();
    QCOMPARE(shown, ends);
}

void TestNewFlow::saysWhatIsMissing()
{
    const Deployment deployment = chart();
    NewFlowDialog dialog(deployment, nullptr, {});
    dialog.show();
    QVERIFY(QTest::qWaitForWindowExposed(&dialog));
    const QPushButton *create = createOf(dialog);
    const auto *missing = dialog.findChild<QLabel *>(u"missing"_s);
    const QList<QComboBox *> boxes = dialog.findChildren<QComboBox *>();
    auto *ports = dialog.findChild<PortField *>();
    QVERIFY(create && missing && ports && boxes.size() == 2);
    QVERIFY(!create->isEnabled());
    QVERIFY(missing->text().contains("opens"_L1));
    QTest::keyClicks(ports, u"443/tcp"_s);
    QVERIFY(!create->isEnabled());
    boxes[0]->setCurrentIndex(0);
    QVERIFY(missing->text().contains("listens"_L1));
    QVERIFY(!create->isEnabled());
    boxes[1]->setCurrentIndex(1);
    QVERIFY(create->isEnabled());
    QCOMPARE(missing->text(), QString());
    const Flow flow = dialog.flow();
    QCOMPARE(flow.from, u"client"_s);
    QCOMPARE(flow.to, u"server"_s);
    QCOMPARE(flow.ports.toString(), u"443/tcp"_s);
    ports->clear();
    QVERIFY(!create->isEnabled());
    QVERIFY(missing->text().contains("443"_L1));
}

void TestNewFlow::withoutComponents()
{
    const Deployment empty;
    const NewFlowDialog dialog(empty, nullptr, {});
    QVERIFY(!createOf(dialog)->isEnabled());
    QVERIFY(!dialog.findChild<QLabel *>(u"missing"_s)->text().isEmpty());
}

QTEST_MAIN(TestNewFlow)
#include "tst_newflow.moc"
