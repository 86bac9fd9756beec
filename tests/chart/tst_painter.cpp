#include "model/layout/Measures.h"
#include "tests/chart/LiveKitChart.h"
#include "tests/chart/PaintedChart.h"
#include "tests/chart/SampleChart.h"
#include "views/chart/ChartIndex.h"
#include "views/chart/ChartParts.h"
#include "views/chart/Legend.h"

#include <QTest>

#include <map>

using namespace portolan;
using namespace portolan::testing;
using namespace Qt::StringLiterals;
using Kind = ChartHit::Kind;

namespace {

ChartState someState(const Geometry &geometry)
{
    ChartState state;
    for (size_t i = 0; i < geometry.edges.size(); i += 37)
        state.selectedFlows.insert(geometry.edges[i].flows.first());
    state.hoveredComponent = geometry.cards.front().id;
    for (size_t i = 0; i < geometry.cards.size(); i += 5)
        state.problems.components[geometry.cards[i].id] = 3;
    for (size_t i = 0; i < geometry.edges.size(); i += 9)
        state.problems.flows[geometry.edges[i].flows.first()] = 1;
    return state;
}

} // namespace

class TestPainter : public QObject
{
    Q_OBJECT

private slots:
    void clipsExactly_data();
    void clipsExactly();
    void paintsNothingOutside();
    void findsWhatIsPainted_data();
    void findsWhatIsPainted();
    void countsAllFlows_data();
    void countsAllFlows();
    void hoverFadesTheRest();
    void whatIsFoundStaysBright_data();
    void whatIsFoundStaysBright();
    void namesCanBeRead_data();
    void namesCanBeRead();
    void namesAreWhole();
    void namesKeepTheirNumbers();
    void hostilePlaces();
    void badgesHideNoShield();
};

/// A host that is no wider than its card has both in one corner.
void TestPainter::badgesHideNoShield()
{
    const ChartScene scene(sampleChart().deployment, sampleChart().geometry);
    int close = 0;
    for (const CardBox &card : scene.geometry.cards) {
        const int zone = scene.zoneOf(card.zone);
        if (zone < 0 || !scene.zones[size_t(zone)].rules)
            continue;
        const QRectF shield = layout::shieldOf(scene.geometry.zones[size_t(zone)].rect);
        const QPointF corner = badgeCorner(scene, card);
        close += badgeRect(card.rect.topRight()).intersects(shield);
        QVERIFY2(!badgeRect(corner).intersects(shield), qPrintable(card.id));
        QVERIFY((corner - card.rect.topRight()).manhattanLength() < 12);
    }
    QVERIFY(close > 0);
}

void TestPainter::clipsExactly_data()
{
    QTest::addColumn<double>("zoom");
    QTest::addColumn<bool>("lit");
    QTest::addColumn<bool>("open");
    for (const double zoom : {.03, .08, .13, .2, .4, .5, 1., 1.7}) {
        QTest::addRow("%g", zoom) << zoom << false << false;
        QTest::addRow("%g, lit", zoom) << zoom << true << false;
        QTest::addRow("%g, open", zoom) << zoom << (zoom > 1) << true;
    }
}

void TestPainter::clipsExactly()
{
    QFETCH(double, zoom);
    QFETCH(bool, lit);
    QFETCH(bool, open);
    const ChartScene scene(sampleChart().deployment, sampleChart().geometry);
    const ChartIndex index(&scene);
    ChartState state = lit ? someState(scene.geometry) : ChartState();
    state.openBundles = open;
    const ProductColors products;
    const ChartPainter painter(scene, Theme::of(ThemeId::Light), products, state, &index);
    const QSize size(700, 500);
    const QRectF bounds = scene.geometry.bounds;
    Dice dice(11);
    for (int i = 0; i < 6; ++i) {
        const QPointF origin(
            dice.within(bounds.left() - 30, qMax(bounds.left(), bounds.right() - 700 / zoom)),
            dice.within(bounds.top() - 30, qMax(bounds.top(), bounds.bottom() - 500 / zoom)));
        const QImage whole = painted(painter, origin, size, zoom, QRect(QPoint(), size), Qt::white);
        const QRect clip(
            dice.below(500), dice.below(300), 40 + dice.below(150), 20 + dice.below(90));
        const QImage part = painted(painter, origin, size, zoom, clip, Qt::white);
        QPoint where;
        const int most = colourDifference(whole, part, clip, &where);
        QVERIFY2(
            most <= 3, qPrintable(u"%1 apart at %2, %3"_s.arg(most).arg(where.x()).arg(where.y())));
    }
}

void TestPainter::paintsNothingOutside()
{
    const ChartScene scene(sampleChart().deployment, sampleChart().geometry);
    const ChartIndex index(&scene);
    const ChartState state;
    const ProductColors products;
    const ChartPainter painter(scene, Theme::of(ThemeId::Light), products, state, &index);
    const double zoom = .3;
    const QRectF bounds = scene.geometry.bounds.adjusted(-60, -60, 60, 60);
    const QRect clip(QPoint(), (bounds.size() * zoom).toSize());
    const QImage image =
        painted(painter, bounds.topLeft(), clip.size(), zoom, clip, QColor(1, 2, 3));
    // Arrowheads, halos and pens reach a little beyond the bounds.
    const QRect chart = clip.adjusted(14, 14, -14, -14);
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            if (!chart.contains(x, y))
                QCOMPARE(image.pixel(x, y), qRgb(1, 2, 3));
        }
    }
}

void TestPainter::findsWhatIsPainted_data()
{
    QTest::addColumn<double>("zoom");
    for (const double zoom : {.04, .1, .2, .5, 1.})
        QTest::addRow("%g", zoom) << zoom;
}

/// What is hit lights up where it was hit; where nothing is hit there is but ground.
void TestPainter::findsWhatIsPainted()
{
    QFETCH(double, zoom);
    const ChartScene scene(sampleChart().deployment, sampleChart().geometry);
    const ChartIndex index(&scene);
    Geometry naked = sampleChart().geometry;
    naked.cards.clear();
    naked.docks.clear();
    naked.edges.clear();
    const ChartScene ground({}, naked);
    ChartScene tinted = ground;
    tinted.zones = scene.zones;
    const ProductColors products;
    const Theme &theme = Theme::of(ThemeId::Light);
    const ChartState plain;
    const QRectF bounds = scene.geometry.bounds;
    Dice dice(3);
    int hits = 0;
    int misses = 0;
    for (int i = 0; i < 150; ++i) {
        const QPointF at(
            dice.within(bounds.left(), bounds.right()), dice.within(bounds.top(), bounds.bottom()));
        const ChartHit hit = index.at(at, zoom);
        ChartState state;
        if (hit.kind == Kind::Flow || hit.kind == Kind::Dock)
            state.selectedFlows = {hit.flows.begin(), hit.flows.end()};
        else if (hit.kind == Kind::Component)
            state.hoveredComponent = hit.id;
        else if (hit.kind == Kind::Zone)
            state.selectedZones = {hit.id};
        const QRect box(0, 0, 41, 41);
        const QPointF origin = at - QPointF(20.5, 20.5) / zoom;
        const auto image = [&](const ChartScene &shown, const ChartIndex &places,
                               const ChartState &look) {
            return painted(ChartPainter(shown, theme, products, look, &places), origin, box.size(),
                zoom, box, theme.canvas);
        };
        const QImage before = image(scene, index, plain);
        if (hit.kind == Kind::Nothing) {
            // The rim of a shape reaches into the next px.
            const double px = 2 / zoom;
            const std::array<QPointF, 4> beside = {
                QPointF(px, 0), QPointF(-px, 0), QPointF(0, px), QPointF(0, -px)};
            if (std::ranges::any_of(beside, [&](const QPointF &by) {
                    return index.at(at + by, zoom).kind != Kind::Nothing;
                }))
                continue;
            ++misses;
            const ChartIndex places(&tinted);
            const QImage empty = image(tinted, places, plain);
            QVERIFY2(empty.pixel(20, 20) == before.pixel(20, 20),
                qPrintable(u"%1, %2"_s.arg(at.x()).arg(at.y())));
            continue;
        }
        if (hit.kind == Kind::Zone)
            continue; // its border may be far away
        ++hits;
        QVERIFY2(image(scene, index, state) != before,
            qPrintable(u"%1 %2"_s.arg(hit.id, hit.flows.join(u' '))));
    }
    QVERIFY(hits > 10);
    QVERIFY(zoom < .3 || misses > 10);
}

void TestPainter::countsAllFlows_data()
{
    QTest::addColumn<double>("zoom");
    for (const double zoom : {.01, .03, .06, .1, .15})
        QTest::addRow("%g", zoom) << zoom;
}

void TestPainter::countsAllFlows()
{
    QFETCH(double, zoom);
    const Deployment &deployment = sampleChart().deployment;
    const ChartScene scene(deployment, sampleChart().geometry);
    const ChartOverview overview(scene, zoom);
    const auto zones = int(scene.zones.size());
    std::map<std::pair<int, int>, int> wanted;
    int inside = 0;
    for (const Flow &flow : deployment.flows) {
        const int from = overview.anchorOfCard(scene.cardOf(flow.from));
        const int to = overview.anchorOfCard(scene.cardOf(flow.to));
        if (from == to)
            ++inside;
        else
            ++wanted[{from, to}];
        // A card's anchor is a zone around it.
        for (const QString &end : {flow.from, flow.to}) {
            const int anchor = overview.anchorOfCard(scene.cardOf(end));
            QVERIFY(anchor < zones);
            bool around = false;
            for (const Zone *zone : deployment.zoneChain(deployment.component(end)->zone))
                around = around || scene.zoneOf(zone->id) == anchor;
            QVERIFY(around);
        }
    }
    std::map<std::pair<int, int>, int> shown;
    for (const ChartOverview::Line &line : overview.lines()) {
        shown[{line.from, line.to}] += line.flows;
        QVERIFY(line.points.size() > 1);
        for (const int edge : line.edges)
            QCOMPARE(&overview.lines()[size_t(overview.lineOfEdge(edge))], &line);
    }
    QVERIFY(shown == wanted);
    int all = inside;
    for (const auto &[pair, count] : shown)
        all += count;
    QCOMPARE(all, int(deployment.flows.size()));
    // Names and counts do not cover each other.
    std::vector<QRectF> boxes;
    for (const ChartOverview::Line &line : overview.lines()) {
        if (!line.count.isNull())
            boxes.push_back(line.count);
    }
    for (const ChartOverview::Name &name : overview.names())
        boxes.push_back(name.rect);
    QVERIFY(!boxes.empty());
    for (size_t i = 0; i < boxes.size(); ++i) {
        for (size_t k = 0; k < i; ++k)
            QVERIFY(!boxes[i].intersects(boxes[k]));
    }
}

void TestPainter::hoverFadesTheRest()
{
    const ChartScene scene(liveKitDeployment(), liveKitGeometry());
    ChartState state;
    state.hoveredFlows = {u"redis-sip"_s};
    state.selectedComponents = {u"client"_s};
    const ChartLooks looks(scene, state);
    for (size_t i = 0; i < scene.edges.size(); ++i) {
        const bool hovered = scene.geometry.edges[i].flows.contains(u"redis-sip"_s);
        QCOMPARE(looks.edge(i), hovered ? Look::Hover : Look::Faded);
    }
    const auto card = [&](const QString &id) { return looks.card(size_t(scene.cardOf(id))); };
    QCOMPARE(card(u"client"_s), Look::Selected);
    QCOMPARE(card(u"sip"_s), Look::Normal);
    QCOMPARE(card(u"redis"_s), Look::Normal);
    QCOMPARE(card(u"lb"_s), Look::Faded);
    state.filtered = true;
    state.hoveredFlows.clear();
    for (const Flow &flow : liveKitDeployment().flows) {
        if (flow.id != u"https"_s)
            state.fadedFlows.insert(flow.id);
    }
    const ChartLooks filtered(scene, state);
    QCOMPARE(filtered.edge(size_t(scene.edgeOf(u"https"_s))), Look::Normal);
    QCOMPARE(filtered.edge(size_t(scene.edgeOf(u"ice-udp"_s))), Look::Faded);
    QCOMPARE(filtered.card(size_t(scene.cardOf(u"lb"_s))), Look::Normal);
    QCOMPARE(filtered.card(size_t(scene.cardOf(u"redis"_s))), Look::Faded);
}

/// What a filter finds is bright, what it leaves out is not, whatever is selected.
void TestPainter::whatIsFoundStaysBright_data()
{
    QTest::addColumn<QString>("selected");
    QTest::addColumn<int>("found");
    QTest::addColumn<int>("other");
    QTest::addColumn<bool>("held");
    QTest::newRow("nothing") << QString() << int(Look::Normal) << int(Look::Faded) << false;
    QTest::newRow("what is found")
        << u"https"_s << int(Look::Selected) << int(Look::Faded) << false;
    QTest::newRow("another") << u"redis-sip"_s << int(Look::Normal) << int(Look::Faded) << true;
}

void TestPainter::whatIsFoundStaysBright()
{
    QFETCH(QString, selected);
    QFETCH(int, found);
    QFETCH(int, other);
    QFETCH(bool, held);
    const ChartScene scene(liveKitDeployment(), liveKitGeometry());
    ChartState state;
    state.filtered = true;
    for (const Flow &flow : liveKitDeployment().flows) {
        if (flow.id != u"https"_s)
            state.fadedFlows.insert(flow.id);
    }
    const Theme &theme = Theme::of(ThemeId::Light);
    const ProductColors products;
    const QSize size = scene.geometry.bounds.size().toSize();
    const auto picture = [&] {
        return painted(ChartPainter(scene, theme, products, state), scene.geometry.bounds.topLeft(),
            size, 1, QRect({}, size), theme.canvas);
    };
    const QImage before = picture();
    if (!selected.isEmpty())
        state.selectedFlows = {selected};
    const ChartLooks looks(scene, state);
    QCOMPARE(int(looks.edge(size_t(scene.edgeOf(u"https"_s)))), found);
    const auto line = size_t(scene.edgeOf(u"redis-sip"_s));
    QCOMPARE(int(looks.edge(line)), other);
    QCOMPARE(int(looks.label(line)), other);
    QCOMPARE(looks.card(size_t(scene.cardOf(u"redis"_s))), Look::Faded);
    QVERIFY(looks.card(size_t(scene.cardOf(u"lb"_s))) != Look::Faded);
    QCOMPARE(looks.heldEdges(), held ? std::vector<int>{int(line)} : std::vector<int>());
    // It can be seen all the same.
    QCOMPARE(picture() == before, selected.isEmpty());
}

void TestPainter::namesCanBeRead_data()
{
    QTest::addColumn<double>("zoom");
    for (const double zoom : {.04, .1, .15, .17, .25, .4, .5, .6, 1.})
        QTest::addRow("%g", zoom) << zoom;
}

namespace {

/// Notes the sizes of texts on the screen.
class SizeCanvas : public Canvas
{
public:
    explicit SizeCanvas(double zoom)
        : m_zoom(zoom)
    {}
    void rect(const QRectF &, double, const QColor &, const LinePen &) override {}
    void path(const QPainterPath &, const QColor &, const LinePen &) override {}
    void line(const QPointF &, const QPointF &, const LinePen &) override {}
    void text(const QPointF &, const QString &text, const TextPaint &paint) override
    {
        largest[text] = qMax(largest[text], paint.style.size * m_zoom);
    }
    void beginPart(const QPointF &, double, const QRectF &) override {}
    void endPart() override {}
    std::map<QString, double> largest;

private:
    double m_zoom;
};

} // namespace

void TestPainter::namesCanBeRead()
{
    QFETCH(double, zoom);
    const ChartScene scene(liveKitDeployment(), liveKitGeometry());
    const ChartState state;
    const ProductColors products;
    SizeCanvas canvas(zoom);
    ChartPainter(scene, Theme::of(ThemeId::Light), products, state).paint(canvas, {}, zoom);
    int names = 0;
    for (const auto &[text, size] : canvas.largest) {
        const QString start = text.endsWith(u"…") ? text.chopped(1) : text;
        const auto isName = [&](const auto &box) { return box.name.startsWith(start); };
        const Geometry &g = scene.geometry;
        if (std::ranges::any_of(g.cards, isName) || std::ranges::any_of(g.zones, isName)) {
            ++names;
            QVERIFY2(size > 6, qPrintable(u"%1 is %2 px"_s.arg(text).arg(size)));
        }
    }
    // At .04 the whole chart is 41 px wide.
    QVERIFY(names >= (zoom < .1 ? 0 : 3));
}

/// Also on cards that are no wider than their names, where a chart is seen at half its size.
void TestPainter::namesAreWhole()
{
    Geometry geometry = liveKitGeometry();
    for (CardBox &card : geometry.cards) {
        card.count.clear();
        card.rect.setWidth(texts::CardX + textWidth(textStyle(TextRole::CardName), card.name) + 8);
    }
    const ChartScene scene(liveKitDeployment(), geometry);
    const ChartState state;
    const ProductColors products;
    for (const double zoom : {.5, .53, .6, .8, 1.}) {
        SizeCanvas canvas(zoom);
        ChartPainter(scene, Theme::of(ThemeId::Light), products, state).paint(canvas, {}, zoom);
        for (const CardBox &card : scene.geometry.cards)
            QVERIFY2(canvas.largest.contains(card.name),
                qPrintable(u"%1 at %2"_s.arg(card.name).arg(zoom)));
    }
}

void TestPainter::namesKeepTheirNumbers()
{
    const TextStyle style = {13, 600};
    const auto cut = [&](const QString &text, double share) {
        return elided(style, text, textWidth(style, text) * share);
    };
    QVERIFY(cut(u"LiveKit server 2"_s, .8).endsWith(u"… 2"_s));
    QVERIFY(cut(u"LiveKit server 12"_s, .8).endsWith(u"… 12"_s));
    QVERIFY(textWidth(style, cut(u"LiveKit server 2"_s, .8)) <=
            textWidth(style, u"LiveKit server 2"_s) * .8);
    // Not where hardly anything else would be left, and no part of a word.
    QVERIFY(cut(u"LiveKit server 2"_s, .25).endsWith(u"…"_s));
    QVERIFY(cut(u"LiveKit server2"_s, .8).endsWith(u"…"_s));
    QVERIFY(cut(u"Rack 20261124"_s, .8).endsWith(u"…"_s));
    QCOMPARE(elided(style, u"12"_s, 200), u"12"_s);
}

void TestPainter::hostilePlaces()
{
    for (const double far : {1e6, 1e12, 1e300, std::numeric_limits<double>::quiet_NaN(),
             std::numeric_limits<double>::infinity()}) {
        Geometry geometry = liveKitGeometry();
        geometry.edges[1].points = {{108, 248}, {far, 120}, {far, -far}, {-far, 3}};
        geometry.cards[2].rect.moveTo(far, far);
        geometry.docks[1].rect.moveTo(-far, far);
        geometry.bounds |= geometry.cards[2].rect;
        const ChartScene scene(liveKitDeployment(), geometry);
        const ChartIndex index(&scene);
        const ChartState state = someState(geometry);
        const ProductColors products;
        for (const double zoom : {.02, .1, .4, 1.}) {
            const QImage image =
                painted(ChartPainter(scene, Theme::of(ThemeId::Dark), products, state, &index),
                    {0, 0}, {300, 200}, zoom, QRect(0, 0, 300, 200), Qt::white);
            QVERIFY(!image.isNull());
        }
        QCOMPARE(index.at({100, 300}, 1).id, u"client"_s);
    }
}

QTEST_MAIN(TestPainter)
#include "tst_painter.moc"
