#include "tests/views/Heart.h"
#include "tests/views/RuleBench.h"
#include "views/panels/RulePanel.h"
#include "views/panels/RuleText.h"
#include "views/panels/RuleWarnings.h"
#include "views/panels/TargetPicker.h"
#include "views/style/StyleSheet.h"

#include <QElapsedTimer>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QTreeWidget>

using namespace portolan;
using namespace Qt::StringLiterals;

namespace {

/// One host that 10,000 clients reach, each with a port of its own.
Deployment largeChart()
{
    ChartBuilder builder;
    builder.host(u"big"_s, {}, {u"192.0.2.1"_s});
    builder.component(u"server"_s, u"big"_s);
    constexpr int count = 10'000;
    for (int i = 0; i < count; ++i) {
        const QString id = u"c%1"_s.arg(i, 5, 10, QLatin1Char('0'));
        Component client;
        client.id = id;
        client.addresses =
            ChartBuilder::addresses({u"2001:db8::%1:%2"_s.arg(i / 5000).arg(i % 5000 + 1)});
        builder.chart.components.push_back(client);
        Flow flow;
        flow.id = u"f%1"_s.arg(i, 5, 10, QLatin1Char('0'));
        flow.from = id;
        flow.to = u"server"_s;
        flow.ports = *PortSpec::parse(u"%1/tcp"_s.arg(1024 + i * 2));
        builder.chart.flows.push_back(flow);
    }
    std::ranges::sort(builder.chart.components, {}, &Component::id);
    builder.chart.zones.front().addresses.push_back(*Address::parse(u"2001:db8:1::1"_s));
    return builder.chart;
}

} // namespace

class TestRulePanel : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { applyStyle(*qApp, Theme::of(ThemeId::Light)); }
    void choice_data();
    void choice();
    void followsTheSelection();
    void partsApart();
    void longNamesOnParts();
    void reasons_data();
    void reasons();
    void emptyZone();
    void largePolicy();
    void rowsThatCannotAreDim();
};

void TestRulePanel::choice_data()
{
    QTest::addColumn<QStringList>("flows");
    QTest::addColumn<QStringList>("components");
    QTest::addColumn<QStringList>("zones");
    QTest::addColumn<QString>("at");
    QTest::addColumn<int>("kind");
    using Kind = EnforcementPoint::Kind;
    const QStringList none;
    QTest::newRow("a flow") << QStringList{u"https"_s} << none << none << QString() << -1;
    QTest::newRow("a host") << none << none << QStringList{u"web-1"_s} << u"web-1"_s
                            << int(Kind::Host);
    QTest::newRow("on a host") << none << QStringList{u"web"_s} << none << u"web-1"_s
                               << int(Kind::Host);
    QTest::newRow("both are one") << none << QStringList{u"web"_s} << QStringList{u"web-1"_s}
                                  << u"web-1"_s << int(Kind::Host);
    QTest::newRow("in no host") << none << QStringList{u"store"_s} << none << u"store"_s
                                << int(Kind::Component);
    QTest::newRow("a zone") << none << none << QStringList{u"lan"_s} << u"lan"_s << int(Kind::Zone);
    QTest::newRow("the internet") << none << none << QStringList{u"internet"_s} << QString() << -1;
    QTest::newRow("in the internet") << none << QStringList{u"client"_s} << none << QString() << -1;
    QTest::newRow("two places") << none << QStringList{u"web"_s, u"store"_s} << none << QString()
                                << -1;
    QTest::newRow("nothing") << none << none << none << QString() << -1;
}

void TestRulePanel::choice()
{
    QFETCH(QStringList, flows);
    QFETCH(QStringList, components);
    QFETCH(QStringList, zones);
    QFETCH(QString, at);
    QFETCH(int, kind);
    const Deployment chart = smallChart();
    Selection selection;
    selection.set({flows, components, zones});
    const RuleChoice choice = chooseRule(chart, selection.ids());
    QCOMPARE(choice.flows, flows);
    QCOMPARE(choice.at, at);
    if (kind >= 0)
        QCOMPARE(int(choice.kind), kind);
    QCOMPARE(choice.message.isEmpty(), !choice.isEmpty());
}

void TestRulePanel::followsTheSelection()
{
    Panel p(smallChart());
    QSignalSpy changes(&p.panel, &RulePanel::ruleChanged);
    const auto shown = [&](const Selection::Ids &ids) {
        p.selection.set(ids);
        changes.clear();
        // Nobody asks: the timer and the other thread do it.
        return changes.wait(20'000) ? p.panel.ruleText() : u"no answer"_s;
    };
    const auto &chart = p.document.deployment();
    const Target &target = p.panel.target();
    auto *heading = p.find<QLabel>(u"ruleHeading"_s);
    QCOMPARE(shown({{u"https"_s}, {}, {}}), exportFlows(chart, {u"https"_s}, target)->text);
    QCOMPARE(heading->text(), u"client to web, 443/tcp"_s);
    const QStringList two{u"https"_s, u"sql"_s};
    QCOMPARE(shown({two, {}, {}}), exportFlows(chart, two, target)->text);
    QVERIFY(heading->text().contains("2"_L1));
    QCOMPARE(shown({{}, {}, {u"web-1"_s}}), exportPolicy(chart, u"web-1", target)->text);
    QCOMPARE(heading->text(), u"Whole policy of web-1, both directions"_s);
    QCOMPARE(shown({{}, {u"store"_s}, {}}), exportPolicy(chart, u"store", target)->text);
    QCOMPARE(shown({{}, {}, {u"lan"_s}}), exportPolicy(chart, u"lan", target)->text);
    QCOMPARE(heading->text(), u"Boundary of lan, both directions"_s);
    QCOMPARE(shown({{}, {}, {u"internet"_s}}), QString());
    QVERIFY(!p.find<RuleText>(u"rule"_s)->isVisible());
    // Somebody has selected a zone: what to do then is said.
    QVERIFY(p.panel.choice().message.contains("a host or another zone"_L1));
    // Also a change of the document is followed.
    shown({{u"https"_s}, {}, {}});
    changes.clear();
    Flow flow = *chart.flow(u"https");
    flow.ports = *PortSpec::parse(u"8443/tcp");
    QVERIFY(p.document.edit(u"ports"_s, {Replace<Flow>{flow}}));
    QVERIFY(changes.wait(20'000));
    QVERIFY(p.panel.ruleText().contains("8443"_L1));
}

void TestRulePanel::partsApart()
{
    Panel p(smallChart());
    const auto &chart = p.document.deployment();
    const Target &target = p.panel.target();
    p.selection.set({{u"sql"_s}, {}, {}});
    p.panel.updateNow();
    QVERIFY(!p.part(Directions::Both)->isVisible());
    QTest::mouseClick(p.part(Directions::Out), Qt::LeftButton);
    p.panel.updateNow();
    QCOMPARE(p.panel.ruleText(), exportFlows(chart, {u"sql"_s}, target, Directions::Out)->text);
    // A place keeps its own part.
    p.selection.set({{}, {}, {u"web-1"_s}});
    p.panel.updateNow();
    QVERIFY(p.part(Directions::Both)->isVisible());
    QVERIFY(p.part(Directions::Both)->isChecked());
    QTest::mouseClick(p.part(Directions::In), Qt::LeftButton);
    p.panel.updateNow();
    QCOMPARE(p.panel.ruleText(), exportPolicy(chart, u"web-1", target, Directions::In)->text);
    p.selection.set({{u"sql"_s}, {}, {}});
    p.panel.updateNow();
    QVERIFY(p.part(Directions::Out)->isChecked());
}

/// A name that is too long for its button keeps both of its ends there; the tool tip has all of it.
void TestRulePanel::longNamesOnParts()
{
    Deployment chart = smallChart();
    const QString name = u"LiveKit client of the branch offices in the north"_s;
    const auto client = std::ranges::find(chart.components, u"client"_s, &Component::id);
    client->name = name;
    Panel p(chart);
    p.selection.set({{u"https"_s}, {}, {}});
    p.panel.updateNow();
    const auto *part = p.part(Directions::Out);
    const auto text = [&] { return part->text().remove(u'&'); };
    QCOMPARE(part->toolTip(), u"Outbound, "_s + name);
    QVERIFY2(text().startsWith(u"Outbound, L"_s) && text().contains(u'…') && text().endsWith(u'h'),
        qPrintable(text()));
    p.panel.resize(1000, 600);
    QTRY_COMPARE(text(), part->toolTip());
    p.panel.resize(240, 600);
    QTRY_VERIFY(text() != part->toolTip());
    QVERIFY(part->fontMetrics().horizontalAdvance(text()) <= part->width());
}

void TestRulePanel::reasons_data()
{
    QTest::addColumn<QString>("target");
    QTest::addColumn<QString>("flow");
    QTest::addColumn<QString>("at");
    QTest::addColumn<bool>("can");
    QTest::newRow("a host's firewall at a host") << u"ufw"_s << QString() << u"web-1"_s << true;
    QTest::newRow("a host's firewall at a zone") << u"ufw"_s << QString() << u"lan"_s << false;
    QTest::newRow("nftables at a zone") << u"nftables"_s << QString() << u"lan"_s << true;
    QTest::newRow("a group at a zone") << u"aws-cli"_s << QString() << u"lan"_s << true;
    QTest::newRow("tcp") << u"ufw"_s << u"https"_s << QString() << true;
    QTest::newRow("esp in Kubernetes") << u"kubernetes"_s << u"tunnel"_s << QString() << false;
    QTest::newRow("esp in nftables") << u"nftables"_s << u"tunnel"_s << QString() << true;
}

void TestRulePanel::reasons()
{
    QFETCH(QString, flow);
    QFETCH(QString, at);
    QFETCH(bool, can);
    const Deployment chart = smallChart();
    QFETCH(QString, target);
    const Target *known = portolan::target(target);
    QVERIFY(known);
    const RuleChoice choice =
        chooseRule(chart, {flow.isEmpty() ? QStringList() : QStringList{flow}, {},
                              at.isEmpty() ? QStringList() : QStringList{at}});
    const Directions directions = defaultDirections(choice);
    const QString reason = cannotWrite(chart, choice, *known, directions);
    QCOMPARE(reason.isEmpty(), can);
    // What is said to be impossible is.
    if (!can)
        QVERIFY(!writeRule(chart, choice, *known, directions));
}

/// Nothing is wrong with a zone that was just dropped; with one whose members have no address it
/// is.
void TestRulePanel::emptyZone()
{
    ChartBuilder builder;
    builder.zone(u"net"_s, ZoneKind::Network).name = u"Back office"_s;
    Panel p(builder.chart);
    p.selection.set({{}, {}, {u"net"_s}});
    p.panel.updateNow();
    auto *warnings = p.find<RuleWarnings>(u"ruleWarnings"_s);
    auto *note = p.find<QLabel>(u"ruleNote"_s);
    auto *text = p.find<QLabel>(u"ruleWarningText"_s);
    QVERIFY(warnings->isHidden());
    QVERIFY(note->isVisible());
    QCOMPARE(note->property("role").toString(), u"hint"_s);
    QVERIFY2(note->text().startsWith(u"There is nothing in \"Back office\" yet."_s),
        qPrintable(note->text()));
    Component component;
    component.id = u"pc"_s;
    component.zone = u"net"_s;
    QVERIFY(p.document.edit(u"pc"_s, {Insert<Component>{component}}));
    p.panel.updateNow();
    QVERIFY(note->isHidden());
    QVERIFY(warnings->isVisible());
    QCOMPARE(text->property("role").toString(), u"error"_s);
    QVERIFY2(text->text().startsWith(
                 u"Nothing is known of the addresses of \"Back office\", so its boundary"_s),
        qPrintable(text->text()));
    component.addresses = ChartBuilder::addresses({u"192.0.2.10"_s});
    QVERIFY(p.document.edit(u"address"_s, {Replace<Component>{component}}));
    p.panel.updateNow();
    QVERIFY(text->property("role").toString() != u"error"_s);
    QVERIFY(!p.panel.ruleText().isEmpty());
}

void TestRulePanel::largePolicy()
{
    Panel p(largeChart());
    QCOMPARE(p.document.deployment().flows.size(), size_t(10'000));
    const QString whole = exportPolicy(p.document.deployment(), u"big", p.panel.target())->text;
    QVERIFY(whole.count(u'\n') > 10'000);
    QVERIFY(QTest::qWaitForWindowExposed(&p.panel));
    QSignalSpy changes(&p.panel, &RulePanel::ruleChanged);
    Heart heart;
    QElapsedTimer clock;
    qint64 longest = 0;
    QObject::connect(&heart.timer, &QTimer::timeout, &p.panel,
        [&] { longest = qMax(longest, clock.restart()); });
    clock.start();
    p.selection.set({{}, {}, {u"big"_s}});
    QTRY_VERIFY_WITH_TIMEOUT(p.panel.ruleText() == whole, 60'000);
    const int beats = heart.beats;
    QCoreApplication::processEvents();
    qInfo("%d heartbeats meanwhile, the longest pause %lld ms", beats, longest);
    // On a fast machine all is over after a few.
    QVERIFY(beats >= 2);
    QVERIFY(longest < 1000);
    auto *text = p.find<RuleText>(u"rule"_s);
    QVERIFY(text->blockCount() <= 2000);
    QVERIFY(text->hiddenLines() > 8000);
    auto *note = p.find<QLabel>(u"ruleNote"_s);
    QVERIFY(note->isVisible());
    QVERIFY(note->text().contains(QString::number(text->hiddenLines())));
}

void TestRulePanel::rowsThatCannotAreDim()
{
    Panel p(smallChart());
    p.selection.set({{}, {}, {u"lan"_s}});
    p.panel.updateNow();
    auto *picker = p.panel.findChild<TargetPicker *>();
    picker->openList();
    const auto *list = picker->findChild<QTreeWidget *>(u"targetList"_s);
    const Theme &theme = Theme::of(ThemeId::Light);
    int dim = 0;
    for (int i = 0; i < list->topLevelItemCount(); ++i) {
        const QTreeWidgetItem *row = list->topLevelItem(i);
        const bool isDim = row->foreground(0).color() == theme.disabledInk &&
                           row->foreground(0).style() != Qt::NoBrush;
        dim += isDim ? 1 : 0;
        if (row->text(0) == QString(target(u"ufw")->info.name)) {
            QVERIFY(isDim);
            QVERIFY(row->toolTip(0).contains("not for a zone"_L1));
        }
    }
    QVERIFY(dim > 0);
    QVERIFY(dim < int(targets().size()));
}

QTEST_MAIN(TestRulePanel)
#include "tst_rulepanel.moc"
