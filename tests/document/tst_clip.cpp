#include "model/core/Consistency.h"
#include "model/document/Clip.h"
#include "model/document/DeploymentDocument.h"
#include "model/io/DeploymentFile.h"
#include "tests/support/ChartBuilder.h"
#include "tests/support/RandomDeployment.h"

#include <rapidcheck.h>

#include <QTest>

#include <ranges>

using namespace portolan;
using namespace portolan::testing;
using namespace Qt::StringLiterals;

namespace {

/// Two zones side by side, one of them with a host in it; two flows within, one across.
Deployment office()
{
    ChartBuilder builder;
    builder.zone(u"lan"_s, ZoneKind::Network);
    builder.host(u"node"_s, u"lan"_s);
    builder.zone(u"dmz"_s, ZoneKind::Network);
    builder.component(u"sfu"_s, u"node"_s, {u"192.0.2.1"_s}).name = u"Media server"_s;
    builder.component(u"redis"_s, u"lan"_s);
    builder.component(u"proxy"_s, u"dmz"_s);
    builder.flow(u"store"_s, u"sfu"_s, u"redis"_s, u"6379/tcp"_s);
    builder.flow(u"sync"_s, u"sfu"_s, u"sfu"_s, u"7000/tcp"_s);
    builder.flow(u"entry"_s, u"proxy"_s, u"sfu"_s, u"443/tcp"_s);
    return builder.chart;
}

template<class Record> QStringList idsOf(const std::vector<Record> &records)
{
    QStringList ids;
    for (const Record &record : records)
        ids.append(record.id);
    return ids;
}

Deployment pasted(const Deployment &target, const Clip &clip, const PasteOptions &options = {})
{
    Deployment result = target;
    if (!applyAll(result, pasteEdits(target, clip, options).edits))
        throw std::runtime_error("the edits cannot be carried out");
    return result;
}

} // namespace

class TestClip : public QObject
{
    Q_OBJECT

private slots:
    void copiesWhatBelongsTogether();
    void pasteBesideItself();
    void instancesAreConnected_data();
    void instancesAreConnected();
    void pasteElsewhere();
    void otherEndsAreRecognised();
    void zonesAndPlaces();
    void numbers_data();
    void numbers();
    void flowsAlone();
    void optionsOfSystemsComeAlong();
    void wholeDocumentIsAClip();
    void hostile_data();
    void hostile();
    void largeClip();
    void anySelection();
};

void TestClip::copiesWhatBelongsTogether()
{
    const Deployment chart = office();
    const Clip component = copyRecords(chart, {{}, {u"SFU"_s}, {}}, {{u"sfu"_s, {10, 20}}});
    QCOMPARE(component.copied().components, QStringList{u"sfu"_s});
    QCOMPARE(component.copied().flows, (QStringList{u"entry"_s, u"store"_s, u"sync"_s}));
    QCOMPARE(component.outside, (QStringList{u"node"_s, u"proxy"_s, u"redis"_s}));
    QVERIFY(component.places.at(u"sfu"_s) == (Point{10, 20}));
    QVERIFY(checkConsistency(component.chart));

    const Clip zone = copyRecords(chart, {{}, {}, {u"lan"_s}});
    QCOMPARE(zone.copied().zones, (QStringList{u"lan"_s, u"node"_s}));
    QCOMPARE(zone.copied().components, (QStringList{u"redis"_s, u"sfu"_s}));
    QCOMPARE(zone.outside, QStringList{u"proxy"_s});

    const Clip flow = copyRecords(chart, {{u"entry"_s}, {}, {}});
    QVERIFY(flow.copied().components.isEmpty());
    QCOMPARE(flow.outside, (QStringList{u"proxy"_s, u"sfu"_s}));
    QVERIFY(copyRecords(chart, {{u"none"_s}, {u"lan"_s}, {u"sfu"_s}}).copied().isEmpty());
}

void TestClip::pasteBesideItself()
{
    const Deployment chart = office();
    const Clip clip = copyRecords(chart, {{}, {}, {u"lan"_s}});
    const Pasted result = pasteEdits(chart, clip);
    QCOMPARE(result.leftOut, 0);
    QCOMPARE(result.outer.zones, QStringList{u"lan-2"_s});
    QVERIFY(result.outer.components.isEmpty() && result.outer.flows.isEmpty());
    const Deployment after = pasted(chart, clip);
    QVERIFY(checkConsistency(after));
    QCOMPARE(after.zone(u"node-2")->parent, u"lan-2"_s);
    QCOMPARE(after.component(u"sfu-2")->zone, u"node-2"_s);
    QCOMPARE(after.component(u"sfu-2")->name, u"Media server 2"_s);
    QCOMPARE(after.component(u"sfu-2")->addresses, chart.component(u"sfu")->addresses);
    QCOMPARE(after.flow(u"store-2")->from, u"sfu-2"_s);
    QCOMPARE(after.flow(u"store-2")->to, u"redis-2"_s);
    QVERIFY(after.flow(u"store-2")->enabled);
    QCOMPARE(after.flow(u"sync-2")->from, u"sfu-2"_s);
    // What was outside stays the end of the copy.
    QCOMPARE(after.flow(u"entry-2")->from, u"proxy"_s);
    QCOMPARE(after.flow(u"entry-2")->to, u"sfu-2"_s);
    // The same again, numbered on, and after that from the copy.
    const Deployment twice = pasted(after, clip);
    QVERIFY(twice.component(u"sfu-3"));
    QCOMPARE(twice.component(u"sfu-3")->name, u"Media server 3"_s);
    const Deployment third = pasted(twice, copyRecords(twice, {{}, {u"sfu-3"_s}, {}}));
    QVERIFY(third.component(u"sfu-4"));
}

void TestClip::instancesAreConnected_data()
{
    QTest::addColumn<QString>("what");
    QTest::addColumn<QStringList>("copied"); // components
    QTest::addColumn<QStringList>("between");
    const QStringList sfu = {u"sfu"_s};
    const QStringList all = {
        u"sfu > sfu"_s, u"sfu > sfu-2"_s, u"sfu-2 > sfu"_s, u"sfu-2 > sfu-2"_s};
    const QStringList apart = {u"sfu > sfu"_s, u"sfu-2 > sfu-2"_s};
    QTest::newRow("another instance") << u"as it is"_s << sfu << all;
    QTest::newRow("a system of its own")
        << u"as it is"_s << QStringList{u"redis"_s, u"sfu"_s} << apart;
    QTest::newRow("of no product") << u"by hand"_s << sfu << apart;
    QTest::newRow("another chart") << u"original gone"_s << sfu << QStringList{u"sfu > sfu"_s};
    QTest::newRow("something else has its id") << u"other part"_s << sfu << apart;
    QTest::newRow("a system of its own that shares an application")
        << u"application"_s << QStringList{u"redis"_s, u"sfu"_s} << apart;
    QTest::newRow("an instance that shares an application") << u"application"_s << sfu << all;
    QTest::newRow("another system shares the application")
        << u"two systems"_s << sfu << QStringList({u"north > north"_s}) + all;
    QTest::newRow("what it uses is switched off") << u"off"_s << sfu << apart;
    QTest::newRow("what it uses is another one") << u"other redis"_s << sfu << apart;
    QTest::newRow("uses nothing but the Internet") << u"internet"_s << sfu << apart;
}

/// A flow from a component to itself runs between its instances, however they are drawn.
void TestClip::instancesAreConnected()
{
    QFETCH(QString, what);
    QFETCH(QStringList, copied);
    QFETCH(QStringList, between);
    const QStringList sfu = {u"sfu"_s};
    Deployment chart = office();
    if (what != "by hand"_L1) {
        for (Component &component : chart.components)
            component.product = u"livekit"_s;
        chart.components[lowerBound(chart.components, u"sfu")].part = u"server"_s;
    }
    if (what == "application"_L1 || what == "two systems"_L1) {
        ChartBuilder more;
        more.chart = chart;
        more.component(u"app"_s, u"lan"_s);
        more.flow(u"hook"_s, u"sfu"_s, u"app"_s, u"443/tcp"_s);
        if (what == "two systems"_L1) {
            more.component(u"redis-north"_s, u"lan"_s);
            Component &north = more.component(u"north"_s, u"lan"_s);
            north.product = u"livekit"_s;
            north.part = u"server"_s;
            more.flow(u"north-store"_s, u"north"_s, u"redis-north"_s, u"6379/tcp"_s);
            more.flow(u"north-hook"_s, u"north"_s, u"app"_s, u"443/tcp"_s);
            more.flow(u"north-sync"_s, u"north"_s, u"north"_s, u"7000/tcp"_s);
        }
        chart = more.chart;
    }
    if (what == "off"_L1)
        chart.flows[lowerBound(chart.flows, u"store")].enabled = false;
    if (what == "internet"_L1)
        chart.zones[lowerBound(chart.zones, u"lan")].kind = ZoneKind::Internet;
    const Clip clip = copyRecords(chart, {{}, copied, {}});
    if (what == "other part"_L1)
        chart.components[lowerBound(chart.components, u"sfu")].part = u"egress"_s;
    if (what == "other redis"_L1)
        chart.components[lowerBound(chart.components, u"redis")].product = u"valkey"_s;
    if (what == "original gone"_L1) {
        for (const Edit &edit : removal(chart, {{}, {u"sfu"_s}, {}}))
            QVERIFY(apply(chart, edit));
    }
    const auto isBetween = [](const Flow &flow) { return flow.ports.toString() == "7000/tcp"_L1; };
    const auto betweenOf = [&](const Deployment &deployment) {
        QStringList found;
        for (const Flow &flow : deployment.flows | std::views::filter(isBetween))
            found.append(flow.from + u" > "_s + flow.to);
        found.sort();
        return found;
    };
    const Deployment result = pasted(chart, clip);
    QCOMPARE(betweenOf(result), between);
    QVERIFY(checkConsistency(result));
    if (between.size() != 4)
        return;
    // A third one is connected to both.
    const Deployment third = pasted(result, copyRecords(result, {{}, {u"sfu-2"_s}, {}}));
    QCOMPARE(betweenOf(third).size(), 9);
    QVERIFY(betweenOf(third).contains(u"sfu-3 > sfu"_s));
    QVERIFY(betweenOf(third).contains(u"sfu-2 > sfu-3"_s));
    QVERIFY(checkConsistency(third));
    // None comes twice, whichever is copied and whatever was taken away between them.
    Deployment half = result;
    const auto back = std::ranges::find_if(half.flows, [&](const Flow &flow) {
        return isBetween(flow) && flow.from == u"sfu" && flow.to == u"sfu-2";
    });
    QVERIFY(back != half.flows.end());
    half.flows.erase(back);
    QStringList ways = betweenOf(pasted(half, copyRecords(half, {{}, sfu, {}})));
    QCOMPARE(ways.size(), 8);
    QCOMPARE(ways.removeDuplicates(), 0);
}

void TestClip::pasteElsewhere()
{
    const Deployment chart = office();
    const Clip clip = copyRecords(chart, {{}, {u"redis"_s, u"sfu"_s}, {}});
    const Pasted result = pasteEdits({}, clip);
    QCOMPARE(result.leftOut, 1);
    const Deployment after = pasted({}, clip);
    QVERIFY(checkConsistency(after));
    QCOMPARE(idsOf(after.components), (QStringList{u"redis"_s, u"sfu"_s}));
    QCOMPARE(idsOf(after.flows), (QStringList{u"store"_s, u"sync"_s}));
    QCOMPARE(after.component(u"sfu")->name, u"Media server"_s);
    QVERIFY(after.component(u"sfu")->zone.isEmpty());
}

void TestClip::otherEndsAreRecognised()
{
    const Clip clip = copyRecords(office(), {{}, {u"redis"_s}, {}});
    // Another chart's "sfu" is something else.
    ChartBuilder builder;
    builder.component(u"sfu"_s).kind = u"proxy"_s;
    QCOMPARE(pasteEdits(builder.chart, clip).leftOut, 1);
    // And so is what is drawn by hand under another name.
    ChartBuilder stranger;
    stranger.component(u"sfu"_s).name = u"Another server"_s;
    QCOMPARE(pasteEdits(stranger.chart, clip).leftOut, 1);
    ChartBuilder same;
    same.component(u"SFU"_s).name = u"Media server"_s;
    QCOMPARE(pasteEdits(same.chart, clip).leftOut, 0);
    QCOMPARE(pasted(same.chart, clip).flow(u"store")->from, u"SFU"_s);
}

void TestClip::zonesAndPlaces()
{
    const Deployment chart = office();
    const Clip clip = copyRecords(chart, {{}, {u"sfu"_s}, {}}, {{u"sfu"_s, {8, 16}}});
    // Where it was; into a zone; to the top; with a place and without.
    QCOMPARE(pasted(chart, clip).component(u"sfu-2")->zone, u"node"_s);
    QVERIFY(!pasted(chart, clip).component(u"sfu-2")->position);
    PasteOptions options = {u"dmz"_s, {{u"sfu"_s, {40, 48}}}};
    QCOMPARE(pasted(chart, clip, options).component(u"sfu-2")->zone, u"dmz"_s);
    QVERIFY(pasted(chart, clip, options).component(u"sfu-2")->position == (Point{40, 48}));
    options.zone = QString();
    QVERIFY(pasted(chart, clip, options).component(u"sfu-2")->zone.isEmpty());
    // A zone into a zone, with what is in it.
    const Clip zone = copyRecords(chart, {{}, {}, {u"node"_s}});
    const Deployment nested = pasted(chart, zone, {u"dmz"_s, {}});
    QCOMPARE(nested.zone(u"node-2")->parent, u"dmz"_s);
    QCOMPARE(nested.component(u"sfu-2")->zone, u"node-2"_s);
    // Its frame goes as far as its components; without a place for them it means nothing.
    Deployment framed = chart;
    framed.zones[lowerBound(framed.zones, u"node")].frame = Frame{{0, 0}, 300, 200};
    const Clip wide = copyRecords(framed, {{}, {}, {u"node"_s}}, {{u"sfu"_s, {8, 16}}});
    const PasteOptions shifted = {u"dmz"_s, {{u"sfu"_s, {40, 20}}}};
    QCOMPARE(*pasted(framed, wide, shifted).zone(u"node-2")->frame, (Frame{{32, 4}, 300, 200}));
    QVERIFY(!pasted(framed, wide).zone(u"node-2")->frame);
    // A zone of that id that is of another kind is another zone.
    ChartBuilder other;
    other.zone(u"node"_s, ZoneKind::Internet);
    QVERIFY(pasted(other.chart, clip).component(u"sfu")->zone.isEmpty());
}

void TestClip::numbers_data()
{
    QTest::addColumn<QStringList>("there");
    QTest::addColumn<QString>("copied");
    QTest::addColumn<QString>("id");
    const QString longest(63, u'x');
    QTest::newRow("free") << QStringList() << u"Sfu"_s << u"Sfu"_s;
    QTest::newRow("taken") << QStringList{u"sfu"_s} << u"Sfu"_s << u"Sfu-2"_s;
    QTest::newRow("next") << QStringList{u"sfu"_s, u"SFU-2"_s, u"sfu-3"_s} << u"sfu"_s
                          << u"sfu-4"_s;
    QTest::newRow("a number goes on") << QStringList{u"sfu-7"_s} << u"sfu-7"_s << u"sfu-2"_s;
    QTest::newRow("only a number") << QStringList{u"7"_s} << u"7"_s << u"7-2"_s;
    QTest::newRow("no number") << QStringList{u"h265"_s} << u"h265"_s << u"h265-2"_s;
    QTest::newRow("long") << QStringList{longest} << longest << QString(48, u'x') + u"-2"_s;
}

void TestClip::numbers()
{
    QFETCH(QStringList, there);
    QFETCH(QString, copied);
    QFETCH(QString, id);
    ChartBuilder target;
    for (const QString &each : there)
        target.component(each);
    ChartBuilder source;
    source.component(copied);
    const Pasted result = pasteEdits(target.chart, copyRecords(source.chart, {{}, {copied}, {}}));
    QCOMPARE(result.ids.components, QStringList{id});
    QVERIFY(isValidId(id));
}

void TestClip::flowsAlone()
{
    const Deployment chart = office();
    const Clip clip = copyRecords(chart, {{u"store"_s}, {}, {}});
    const Deployment after = pasted(chart, clip);
    QCOMPARE(after.flow(u"store-2")->to, u"redis"_s);
    // As the original: that there are two of it is a problem on the chart, nobody's decision.
    Flow same = *chart.flow(u"store"_s);
    same.id = u"store-2"_s;
    QVERIFY(*after.flow(u"store-2"_s) == same);
    Deployment off = chart;
    Flow &closed = off.flows[lowerBound(off.flows, u"store")];
    closed.enabled = false;
    closed.decided = true;
    same = closed;
    same.id = u"store-2"_s;
    QVERIFY(*pasted(off, copyRecords(off, {{u"store"_s}, {}, {}})).flow(u"store-2"_s) == same);
    // After it was cut it is the only one.
    Deployment cut = chart;
    QVERIFY(applyAll(cut, removal(chart, {{u"store"_s}, {}, {}})));
    QVERIFY(pasted(cut, clip) == chart);
    QCOMPARE(pasteEdits({}, clip).leftOut, 1);
}

void TestClip::optionsOfSystemsComeAlong()
{
    Deployment chart = office();
    chart.components.back().product = u"livekit"_s; // "sfu"
    chart.settings.systems = {{u"livekit"_s, {{u"sip"_s, {}}}}, {u"anbox"_s, {}}};
    const Clip clip = copyRecords(chart, {{}, {u"sfu"_s}, {}});
    QCOMPARE(pasted({}, clip).settings.systems.size(), size_t(1));
    QVERIFY(pasted({}, clip).settings.systems.contains(u"livekit"_s));
    Deployment decided;
    decided.settings.systems = {{u"livekit"_s, {{u"mux"_s, {}}}}};
    QVERIFY(pasted(decided, clip).settings == decided.settings);
}

void TestClip::wholeDocumentIsAClip()
{
    const Result<Clip> clip = readClip(
        R"({"format":"portolan","version":1,"components":[{"id":"b"},{"id":"a"}],
            "flows":[{"id":"f","from":"a","to":"b"}]})");
    QVERIFY(clip);
    QCOMPARE(clip->copied().components, (QStringList{u"a"_s, u"b"_s}));
    QCOMPARE(pasted({}, *clip).flows.size(), size_t(1));
}

void TestClip::hostile_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("message");
    const QByteArray good = writeClip(copyRecords(office(), {{}, {u"sfu"_s}, {}}));
    const auto with = [](const QByteArray &rest) {
        return R"({"format":"portolan","version":1,"components":[{"id":"a"}],)" + rest + "}";
    };
    QTest::newRow("nothing") << QByteArray() << u"1:1: the file is empty"_s;
    QTest::newRow("truncated") << good.left(good.size() / 2) << u""_s;
    QTest::newRow("trailing") << good + "x" << u""_s;
    QTest::newRow("not UTF-8") << QByteArray(good).replace("sfu", "s\xff\xfe") << u""_s;
    QTest::newRow("deep") << with("\"clip\":" + QByteArray(100'000, '[')) << u"levels"_s;
    QTest::newRow("newer") << R"({"format":"portolan","version":2})"_ba << u"newer Portolan"_s;
    QTest::newRow("no version") << R"({"format":"portolan"})"_ba << u"version: is missing"_s;
    QTest::newRow("foreign") << R"({"format":"drawio","version":1})"_ba << u"format: "_s;
    QTest::newRow("dangling") << with(R"("flows":[{"id":"f","from":"a","to":"b"}])")
                              << u"flows[0].to: there is no component \"b\""_s;
    QTest::newRow("twice") << R"({"format":"portolan","version":1,"components":[{"id":"a"},
            {"id":"A"}]})"_ba
                           << u"already the id"_s;
    QTest::newRow("key twice") << with(R"("components":[])") << u"components"_s;
    QTest::newRow("zones in a circle")
        << R"({"format":"portolan","version":1,"zones":[{"id":"a","kind":"site","parent":"b"},
            {"id":"b","kind":"site","parent":"a"}]})"_ba
        << u"circle"_s;
    QTest::newRow("clip is a list") << with("\"clip\":[]") << u"clip: wrong type"_s;
    QTest::newRow("outside is a word") << with(R"("clip":{"outside":"a"})") << u"clip.outside"_s;
    QTest::newRow("outside is unknown")
        << with(R"("clip":{"outside":["z"]})")
        << u"clip.outside: there is no zone and no component \"z\""_s;
    QTest::newRow("place is a word")
        << with(R"("clip":{"places":{"a":"here"}})") << u"clip.places.a.x: is missing"_s;
    QTest::newRow("place is far") << with(R"("clip":{"places":{"a":{"x":1e300,"y":0}}})")
                                  << u"clip.places.a.x"_s;
    QTest::newRow("place is no number")
        << with(R"("clip":{"places":{"a":{"x":"1","y":0}}})") << u"clip.places.a.x: wrong type"_s;
    QTest::newRow("huge") << QByteArray(MaxClipBytes + 1, ' ') << u"larger than 64 MiB"_s;
}

void TestClip::hostile()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, message);
    const Result<Clip> clip = readClip(bytes);
    QVERIFY(!clip);
    QVERIFY(!clip.error().message.isEmpty());
    QVERIFY2(clip.error().toString().contains(message), qPrintable(clip.error().toString()));
}

/// Thousands of components of one name, all of them numbered.
void TestClip::largeClip()
{
    ChartBuilder builder;
    constexpr int count = 3000;
    for (int i = 0; i < count; ++i)
        builder.component(u"c-%1"_s.arg(i, 5, 10, QChar(u'0'))).name = u"Node"_s;
    for (int i = 0; i < 2 * count; ++i) {
        const auto end = [&](int n) { return builder.chart.components[size_t(n % count)].id; };
        builder.flow(u"f-%1"_s.arg(i, 5, 10, QChar(u'0')), end(i), end(7 * i + 1), u"443/tcp"_s);
    }
    RecordIds all;
    all.components = idsOf(builder.chart.components);
    const Clip clip = copyRecords(builder.chart, all);
    const Result<Clip> read = readClip(writeClip(clip));
    QVERIFY(read && *read == clip);
    const Deployment after = pasted(builder.chart, clip);
    QCOMPARE(after.components.size(), size_t(2 * count));
    QCOMPARE(after.flows.size(), size_t(4 * count));
    QVERIFY(checkConsistency(after));
}

/// Whatever is selected and wherever it is pasted: the chart stays consistent, the clip is read as
/// it was written, and undo restores exactly.
void TestClip::anySelection()
{
    const bool passed = rc::check("copy and paste", [] {
        const Below below = [](int n) { return *rc::gen::inRange(0, n); };
        const Deployment source = randomDeployment(below, 8);
        const Deployment other = randomDeployment(below, 8);
        RecordIds ids;
        for (const Zone &zone : source.zones)
            if (below(4) == 0)
                ids.zones.append(zone.id);
        for (const Component &component : source.components)
            if (below(3) == 0)
                ids.components.append(component.id);
        for (const Flow &flow : source.flows)
            if (below(3) == 0)
                ids.flows.append(flow.id);
        const Clip clip = copyRecords(source, ids, {{u"c-1"_s, {1.25, -7}}, {u"c-2"_s, {0, 9}}});
        RC_ASSERT(checkConsistency(clip.chart).has_value());
        const Result<Clip> read = readClip(writeClip(clip));
        RC_ASSERT(read.has_value());
        RC_ASSERT(*read == clip);

        for (const Deployment &target : {source, other}) {
            DeploymentDocument document;
            document.reset(target, {});
            PasteOptions options;
            if (below(2) && !target.zones.empty())
                options.zone = target.zones[size_t(below(int(target.zones.size())))].id;
            const Pasted pasted = pasteEdits(target, *read, options);
            RC_ASSERT(pasted.leftOut + pasted.ids.flows.size() - pasted.between ==
                      clip.copied().flows.size());
            RC_ASSERT(pasted.ids.components.size() == clip.copied().components.size());
            RC_ASSERT(document.edit(u"Paste"_s, pasted.edits));
            RC_ASSERT(checkConsistency(document.deployment()).has_value());
            const Deployment after = document.deployment();
            RC_ASSERT(readDeployment(writeDeployment(after)).has_value());
            if (document.undoStack()->count() == 0)
                continue;
            document.undoStack()->undo();
            RC_ASSERT(document.deployment() == target);
            document.undoStack()->redo();
            RC_ASSERT(document.deployment() == after);
        }
    });
    QVERIFY(passed);
}

QTEST_GUILESS_MAIN(TestClip)
#include "tst_clip.moc"
