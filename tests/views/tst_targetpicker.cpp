#include "views/fields/TargetGroups.h"
#include "views/panels/TargetPicker.h"
#include "views/style/StyleSheet.h"

#include <QApplication>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTest>
#include <QTreeWidget>

using namespace portolan;
using namespace Qt::StringLiterals;

namespace {

QStringList rows(const QTreeWidget *list)
{
    QStringList texts;
    for (int i = 0; i < list->topLevelItemCount(); ++i)
        texts += list->topLevelItem(i)->text(0);
    return texts;
}

} // namespace

class TestTargetPicker : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { applyStyle(*qApp, Theme::of(ThemeId::Light)); }
    void sections();
    void searchAndChoose();
    void typingGoesToTheName_data();
    void typingGoesToTheName();
    void favourites();
};

void TestTargetPicker::sections()
{
    const auto plain = targetSections({});
    size_t count = 0;
    for (const TargetSection &section : plain) {
        QVERIFY(!section.favourites);
        QVERIFY(!section.title.isEmpty());
        for (const Target *each : section.targets)
            QCOMPARE(each->info.group, section.targets.front()->info.group);
        count += section.targets.size();
    }
    QCOMPARE(count, targets().size());
    const auto some = targetSections({u"ufw"_s, u"no such"_s, u"pf"_s, u"ufw"_s});
    QCOMPARE(some.size(), plain.size() + 1);
    QVERIFY(some.front().favourites);
    QCOMPARE(some.front().targets.size(), size_t(2));
    QCOMPARE(some.front().targets[0]->info.id, "ufw"_L1);
    QCOMPARE(some.front().targets[1]->info.id, "pf"_L1);
}

void TestTargetPicker::searchAndChoose()
{
    TargetPicker picker;
    picker.show();
    QVERIFY(QTest::qWaitForWindowExposed(&picker));
    QSignalSpy chosen(&picker, &TargetPicker::chosen);
    auto *search = picker.findChild<QLineEdit *>(u"targetSearch"_s);
    auto *list = picker.findChild<QTreeWidget *>(u"targetList"_s);
    QTest::keyClick(&picker, Qt::Key_Down);
    QVERIFY(search->isVisible());
    QCOMPARE(list->currentItem()->text(0), QString(defaultTarget().info.name));
    QVERIFY(rows(list).size() > int(targets().size()));
    QTest::keyClicks(search, u"fire"_s);
    QVERIFY(rows(list).contains(u"Linux"_s));
    QVERIFY(rows(list).contains(QString(target(u"firewalld")->info.name)));
    QVERIFY(!rows(list).contains(QString(target(u"ufw")->info.name)));
    // Down and back, over the headings.
    search->setText(u"linux"_s);
    QCOMPARE(list->currentItem()->text(0), QString(defaultTarget().info.name));
    QTest::keyClick(search, Qt::Key_Down);
    QVERIFY(list->currentItem()->text(0) != QString(defaultTarget().info.name));
    QTest::keyClick(search, Qt::Key_PageUp);
    QCOMPARE(list->currentItem(), list->topLevelItem(1));
    search->setText(u"ufw"_s);
    QTest::keyClick(search, Qt::Key_Return);
    QVERIFY(!search->isVisible());
    QCOMPARE(chosen.size(), 1);
    QCOMPARE(chosen[0][0].toString(), u"ufw"_s);
    QCOMPARE(picker.target().info.id, "ufw"_L1);
    QCOMPARE(picker.text(), QString(target(u"ufw")->info.name));
    picker.openList();
    search->setText(u"nothing has this name"_s);
    QTest::keyClick(search, Qt::Key_Return);
    QCOMPARE(chosen.size(), 1);
}

void TestTargetPicker::typingGoesToTheName_data()
{
    QTest::addColumn<QString>("now");
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("found");
    QTest::newRow("one letter") << u"nftables"_s << u"i"_s << u"iptables"_s;
    QTest::newRow("two") << u"nftables"_s << u"ip"_s << u"iptables"_s;
    QTest::newRow("large") << u"nftables"_s << u"UF"_s << u"ufw"_s;
    QTest::newRow("in the middle") << u"nftables"_s << u"srx"_s << u"juniper-srx"_s;
    QTest::newRow("the family of the one that is chosen")
        << u"iptables"_s << u"linux"_s << u"iptables"_s;
    QTest::newRow("the one that is chosen") << u"iptables"_s << u"ipt"_s << u"iptables"_s;
}

void TestTargetPicker::typingGoesToTheName()
{
    QFETCH(QString, now);
    QFETCH(QString, typed);
    QFETCH(QString, found);
    TargetPicker picker;
    picker.setTarget(now);
    picker.show();
    QVERIFY(QTest::qWaitForWindowExposed(&picker));
    auto *search = picker.findChild<QLineEdit *>(u"targetSearch"_s);
    const auto *list = picker.findChild<QTreeWidget *>(u"targetList"_s);
    QTest::keyClick(&picker, Qt::Key_Down);
    QTest::keyClicks(search, typed);
    QCOMPARE(list->currentItem()->text(0), QString(target(found)->info.name));
    QTest::keyClick(search, Qt::Key_Return);
    QCOMPARE(QString(picker.target().info.id), found);
}

void TestTargetPicker::favourites()
{
    TargetPicker picker;
    picker.show();
    QSignalSpy changed(&picker, &TargetPicker::favouritesChanged);
    auto *search = picker.findChild<QLineEdit *>(u"targetSearch"_s);
    auto *list = picker.findChild<QTreeWidget *>(u"targetList"_s);
    picker.openList();
    search->setText(u"ufw"_s);
    QTest::keyClick(search, Qt::Key_D, Qt::ControlModifier);
    QCOMPARE(changed.size(), 1);
    QCOMPARE(picker.favourites(), QStringList{u"ufw"_s});
    search->clear();
    QCOMPARE(list->topLevelItem(0)->text(0), u"Favourites"_s);
    QCOMPARE(list->topLevelItem(1)->text(0), QString(target(u"ufw")->info.name));
    // A click on the star takes it back.
    const QModelIndex star = list->model()->index(1, 1);
    QTest::mouseClick(list->viewport(), Qt::LeftButton, {}, list->visualRect(star).center());
    QCOMPARE(picker.favourites(), QStringList{});
    QCOMPARE(changed.size(), 2);
    QVERIFY(list->isVisible());
}

QTEST_MAIN(TestTargetPicker)
#include "tst_targetpicker.moc"
