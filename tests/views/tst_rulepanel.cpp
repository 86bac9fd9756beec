#include "model/document/DeploymentDocument.h"
#include "tests/support/ChartBuilder.h"
#include "tests/views/Heart.h"
#include "views/panels/RuleHighlighter.h"
#include "views/panels/RulePanel.h"
#include "views/panels/RuleText.h"
#include "views/panels/RuleWarnings.h"
#include "views/panels/RuleWrap.h"
#include "views/panels/TargetPicker.h"
#include "views/style/StyleSheet.h"

#include <QClipboard>
#include <QElapsedTimer>
#include <QLabel>
#include <QPushButton>
#include <QRegularExpression>
#include <QScrollArea>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>
#include <QTextBlock>
#include <QTextLayout>
#include <QTreeWidget>

using namespace portolan;
using namespace Qt::StringLiterals;

namespace {

/// An internet with a client, a network with a host and a component, another one on its own.
Deployment smallChart()
{
    ChartBuilder builder;
    builder.zone(u"internet"_s, ZoneKind::Internet);
    builder.zone(u"lan"_s, ZoneKind::Network, {}, {u"192.0.2.0/24"_s});
    builder.host(u"web-1"_s, u"lan"_s, {u"192.0.2.10"_s});
    builder.component(u"client"_s, u"internet"_s);
    builder.component(u"web"_s, u"web-1"_s);
    builder.component(u"store"_s, u"lan"_s, {u"192.0.2.20"_s});
    builder.flow(u"https"_s, u"client"_s, u"web"_s, u"443/tcp"_s);
    builder.flow(u"sql"_s, u"web"_s, u"store"_s, u"5432/tcp"_s);
    builder.flow(u"tunnel"_s, u"client"_s, u"web"_s, u"esp"_s);
    return builder.chart;
}

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

struct Panel
{
    DeploymentDocument document;
    Selection selection;
    RulePanel panel{&document, &selection};

    explicit Panel(const Deployment &deployment)
    {
        document.reset(deployment, {});
        panel.resize(320, 600);
        panel.show();
    }
    template<class T> T *find(const QString &name) { return panel.findChild<T *>(name); }
    QPushButton *part(Directions directions)
    {
        const auto words = {u"Inbound"_s, u"Outbound"_s, u"Both"_s};
        const QString word = words.begin()[size_t(directions)];
        for (QPushButton *button : panel.findChildren<QPushButton *>()) {
            if (button->toolTip().startsWith(word))
                return button;
        }
        return nullptr;
    }
};

} // namespace

class TestRulePanel : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { applyStyle(*qApp, Theme::of(ThemeId::Light)); }
    void choice_data();
    void choice();
    void followsTheSelection();
    void breaksAtSpaces_data();
    void breaksAtSpaces();
    void wordsStayWhole();
    void partsApart();
    void longNamesOnParts();
    void reasons_data();
    void reasons();
    void emptyZone();
    void largePolicy();
    void longTextIsCut_data();
    void longTextIsCut();
    void warningsFold();
    void warningsLeaveNoGap_data();
    void warningsLeaveNoGap();
    void colours_data();
    void colours();
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

void TestRulePanel::breaksAtSpaces_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("columns");
    QTest::addColumn<QString>("wrapped"); // "|" is the end of a line that a space became
    QTest::addColumn<bool>("isTooWide");
    const auto row = [](const char *name, const QString &text, int columns, const QString &wrapped,
                         bool isTooWide = false) {
        QTest::newRow(name) << text << columns << wrapped << isTooWide;
    };
    row("nothing", u""_s, 5, u""_s);
    row("fits", u"ab cd"_s, 5, u"ab cd"_s);
    row("one too many", u"ab cde"_s, 5, u"ab|cde"_s);
    row("a hyphen", u"to ice-udp"_s, 6, u"to|ice-udp"_s, true);
    row("a hyphen that fits", u"accept ice-udp"_s, 8, u"accept|ice-udp"_s);
    row("a slash", u"in 192.0.2.0/24 out"_s, 12, u"in|192.0.2.0/24|out"_s);
    row("a long word alone", u"abcdefgh"_s, 5, u"abcdefgh"_s, true);
    row("behind a long word", u"abcdefgh ab"_s, 5, u"abcdefgh ab"_s, true);
    row("three lines", u"ab cd ef gh ij"_s, 5, u"ab cd|ef gh|ij"_s);
    row("lines of its own", u"ab cd\nab cde"_s, 5, u"ab cd\nab|cde"_s);
    row("indented", u"    ab cd"_s, 7, u"    ab|cd"_s);
    row("not at the indentation", u"    abcd"_s, 6, u"    abcd"_s, true);
    row("a space at the edge", u"abcde fg"_s, 5, u"abcde|fg"_s);
}

void TestRulePanel::breaksAtSpaces()
{
    QFETCH(QString, text);
    QFETCH(int, columns);
    QFETCH(QString, wrapped);
    QFETCH(bool, isTooWide);
    const QFontMetricsF metrics(fixedFont());
    const WrappedText made =
        wrapAtSpaces(text, columns * metrics.horizontalAdvance(u'0') + .1, metrics);
    QCOMPARE(made.text.size(), text.size());
    QCOMPARE(unwrapped(made.text), text);
    QCOMPARE(made.lines, 1 + wrapped.count(u'\n') + wrapped.count(u'|'));
    QCOMPARE(made.text, wrapped.replace(u'|', QChar(QChar::LineSeparator)));
    QCOMPARE(made.isTooWide, isTooWide);
}

/// In a narrow panel all of the rule is there to be read, no name is broken, and what is selected
/// by hand is the rule.
void TestRulePanel::wordsStayWhole()
{
    Panel p(smallChart());
    QVERIFY(QTest::qWaitForWindowExposed(&p.panel));
    p.selection.set({{u"https"_s}, {}, {}});
    p.panel.updateNow();
    auto *text = p.find<RuleText>(u"rule"_s);
    const QString rule = p.panel.ruleText().trimmed();
    const auto lines = [&] {
        QStringList shown;
        for (QTextBlock block = text->document()->begin(); block.isValid(); block = block.next()) {
            for (int i = 0; i < block.layout()->lineCount(); ++i) {
                const QTextLine line = block.layout()->lineAt(i);
                shown += block.text().mid(line.textStart(), line.textLength()).trimmed();
            }
        }
        return shown;
    };
    const QStringList words = rule.split(QRegularExpression(u"\\s+"_s));
    QStringList wide;
    for (const int width : {320, 260, 700, 320}) {
        p.panel.resize(width, 600);
        QTRY_VERIFY(!text->horizontalScrollBar()->isVisible());
        QTRY_VERIFY(!text->verticalScrollBar()->isVisible());
        QCOMPARE(text->blockCount(), int(rule.count(u'\n')) + 1);
        QTRY_COMPARE(lines().join(u' ').split(QRegularExpression(u"\\s+"_s)), words);
        QVERIFY(width > 320 || lines().size() > rule.count(u'\n') + 1);
        QTextCursor end(text->document());
        end.movePosition(QTextCursor::End);
        QTRY_VERIFY(text->viewport()->rect().contains(text->cursorRect(end)));
        QTRY_VERIFY(!text->verticalScrollBar()->isVisible());
    }
    text->selectAll();
    text->copy();
    QCOMPARE(QGuiApplication::clipboard()->text(), rule);
    // A selection stays where the lines are broken anew.
    QTextCursor cursor(text->document());
    cursor.setPosition(3);
    cursor.setPosition(int(rule.size()) - 2, QTextCursor::KeepAnchor);
    text->setTextCursor(cursor);
    p.panel.resize(240, 600);
    QTRY_COMPARE(text->verticalScrollBar()->value(), 0);
    text->copy();
    QCOMPARE(QGuiApplication::clipboard()->text(), rule.mid(3, rule.size() - 5));
    // One word that is wider than the panel can be scrolled to.
    text->setRule(u"ab "_s + QString(80, u'x'), "#"_L1);
    QTRY_VERIFY(text->horizontalScrollBar()->isVisible());
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

void TestRulePanel::longTextIsCut_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("lines");
    QTest::addColumn<int>("hidden");
    QTest::newRow("empty") << QString() << 1 << 0;
    QTest::newRow("short") << u"a\nb"_s << 2 << 0;
    QTest::newRow("just") << u"a\n"_s.repeated(2000).chopped(1) << 2000 << 0;
    QTest::newRow("one more") << u"a\n"_s.repeated(2001).chopped(1) << 2000 << 1;
    QTest::newRow("many") << u"a\n"_s.repeated(100'000).chopped(1) << 2000 << 98'000;
    QTest::newRow("one huge line") << QString(1'000'000, u'a') << 1 << 0;
    QTest::newRow("huge lines") << (QString(100'000, u'a') + u'\n').repeated(100).chopped(1) << 25
                                << 75;
}

void TestRulePanel::longTextIsCut()
{
    QFETCH(QString, text);
    QFETCH(int, lines);
    QFETCH(int, hidden);
    qsizetype counted = -1;
    const QString shown = shownPart(text, &counted);
    QCOMPARE(shown.count(u'\n') + 1, lines);
    QCOMPARE(counted, hidden);
    QVERIFY(shown.size() < 110'000);
}

void TestRulePanel::warningsFold()
{
    RuleWarnings box;
    box.resize(300, 100);
    auto *text = box.findChild<QLabel *>(u"ruleWarningText"_s);
    auto *more = box.findChild<QPushButton *>(u"moreWarnings"_s);
    QStringList all;
    for (int i = 1; i <= 10'000; ++i)
        all += u"warning %1"_s.arg(i);
    box.setWarnings(all.mid(0, 3));
    QCOMPARE(text->text(), all.mid(0, 3).join(u'\n'));
    QVERIFY(more->isHidden());
    box.setWarnings(all.mid(0, 5));
    QCOMPARE(text->text(), all.mid(0, 3).join(u'\n'));
    QVERIFY(!more->isHidden());
    QVERIFY(more->text().contains("5"_L1));
    more->click();
    QCOMPARE(text->text(), all.mid(0, 5).join(u'\n'));
    more->click();
    QCOMPARE(text->text(), all.mid(0, 3).join(u'\n'));
    box.setWarnings(all);
    more->click();
    QVERIFY(text->text().endsWith("9900 more"_L1));
    QVERIFY(box.sizeHint().height() < 200);
    // What several have to say often stands at their ends: they are wrapped, not cut.
    const QString sentence = u"a warning with many words "_s.repeated(10);
    box.setWarnings({sentence, sentence});
    QCOMPARE(text->text(), sentence + u'\n' + sentence);
    QVERIFY(more->isHidden());
    QVERIFY(text->wordWrap());
    QVERIFY(box.sizeHint().height() > 3 * text->fontMetrics().height());
    QVERIFY(box.sizeHint().height() < 200);
    box.setWarnings({sentence});
    QCOMPARE(text->text(), sentence);
    QVERIFY(more->isHidden());
    box.setWarnings({});
    QVERIFY(box.isHidden());
}

void TestRulePanel::warningsLeaveNoGap_data()
{
    QTest::addColumn<int>("width");
    for (int width = 220; width <= 400; width += 12)
        QTest::addRow("%d px", width) << width;
}

/// What folds the list stands right below its last line.
void TestRulePanel::warningsLeaveNoGap()
{
    QFETCH(int, width);
    RuleWarnings box;
    box.setWarnings({u"a first one"_s, u"a second one that is too long for a line"_s,
        u"a third one with words up to its end"_s, u"a fourth one"_s});
    box.resize(width, 300);
    box.show();
    auto *text = box.findChild<QLabel *>(u"ruleWarningText"_s);
    auto *area = box.findChild<QScrollArea *>();
    QTRY_COMPARE(box.width(), width);
    QTRY_COMPARE(text->width(), area->viewport()->width());
    QVERIFY(!area->verticalScrollBar()->isVisible());
    QCOMPARE(area->height(), text->heightForWidth(text->width()) + 2);
}

void TestRulePanel::colours_data()
{
    QTest::addColumn<QString>("comment");
    QTest::addColumn<QString>("line");
    QTest::addColumn<QString>("word");
    QTest::addColumn<QString>("kind");
    for (const auto &[theme, id] : {std::pair{"light", "l"}, std::pair{"dark", "d"}}) {
        const QString t = QString::fromLatin1(id);
        const auto row = [&](const char *name, const QString &comment, const QString &line,
                             const QString &word, const QString &kind) {
            QTest::newRow(qPrintable(t + u' ' + QString::fromLatin1(name)))
                << comment << line << word << QString(t + kind);
        };
        row("comment", u"#"_s, u"  # accept 192.0.2.1"_s, u"accept"_s, u"comment"_s);
        row("behind", u"#"_s, u"accept # accepted 443"_s, u"443"_s, u"comment"_s);
        row("a cross in quotes", u"#"_s, u"add comment \"no # here\" drop"_s, u"drop"_s, u"word"_s);
        row("Cisco's", u"!"_s, u"! permit"_s, u"permit"_s, u"comment"_s);
        row("a cross elsewhere", u"!"_s, u"permit # 443"_s, u"443"_s, u"number"_s);
        row("IPv4", u"#"_s, u"ip saddr 192.0.2.0/24 accept"_s, u"192.0.2.0/24"_s, u"number"_s);
        row("IPv6", u"#"_s, u"saddr { 2001:db8::/32 }"_s, u"2001:db8::/32"_s, u"number"_s);
        row("a range", u"#"_s, u"dport 50000-60000"_s, u"50000-60000"_s, u"number"_s);
        row("string", u"#"_s, u"comment \"accept 443\""_s, u"accept"_s, u"string"_s);
        row("a verb", u"#"_s, u"New-NetFirewallRule -Name 'a'"_s, u"New-NetFirewallRule"_s,
            u"word"_s);
        const QString command =
            u"-I INPUT -p tcp -m conntrack --dport 443 -m comment --comment 'a -x' -j ACCEPT"_s;
        for (const char *option : {"-I", "-p", "-m", "--dport", "--comment", "-j"}) {
            const QString word = QString::fromLatin1(option);
            row(option, u"#"_s, command, word, u"word"_s);
            row(qPrintable(word + u" at the end"_s), u"#"_s, command.section(word, 0, 0) + word,
                word, u"word"_s);
        }
        row("an option of PowerShell", u"#"_s, u"New-NetFirewallRule -DisplayName 'a'"_s,
            u"-DisplayName"_s, u"word"_s);
        row("an option in quotes", u"#"_s, command, u"-x"_s, u"string"_s);
        row("a name with a hyphen", u"#"_s, u"set ice-udp"_s, u"-udp"_s, u"none"_s);
        row("a row of a list", u"#"_s, u"- name"_s, u"- name"_s, u"none"_s);
        row("no word", u"#"_s, u"dport acceptable"_s, u"acceptable"_s, u"none"_s);
    }
}

void TestRulePanel::colours()
{
    QFETCH(QString, comment);
    QFETCH(QString, line);
    QFETCH(QString, word);
    QFETCH(QString, kind);
    const Theme &theme = Theme::of(kind.startsWith(u'd') ? ThemeId::Dark : ThemeId::Light);
    const QPalette before = QApplication::palette();
    QApplication::setPalette(stylePalette(theme));
    const std::map<QString, QColor> colors = {{u"comment"_s, theme.ink2},
        {u"number"_s, theme.pen(FlowStyle::Tcp).color},
        {u"word"_s, theme.pen(FlowStyle::TcpUdp).color}, {u"string"_s, theme.open}};
    QTextDocument document;
    RuleHighlighter highlighter(&document);
    const QByteArray mark = comment.toLatin1();
    highlighter.setComment(QLatin1StringView(mark));
    document.setPlainText(line);
    highlighter.rehighlight();
    QApplication::setPalette(before);
    QColor found;
    const auto at = int(line.lastIndexOf(word));
    for (const auto &range : document.firstBlock().layout()->formats()) {
        if (range.start <= at && range.start + range.length >= at + word.size())
            found = range.format.foreground().color();
    }
    if (kind.endsWith("none"_L1))
        QVERIFY(!found.isValid());
    else
        QCOMPARE(found, colors.at(kind.mid(1)));
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
