#include "tests/chart/LiveKitChart.h"
#include "tests/chart/SampleChart.h"
#include "tests/layout/JudgedChart.h"
#include "tests/support/SiteChart.h"
#include "views/chart/ChartDrag.h"
#include "views/chart/ChartScene.h"

#include <QTest>

using namespace portolan;
using namespace portolan::testing;
using namespace Qt::StringLiterals;

namespace {

using Change = std::function<void(Geometry &)>;

/// The bundle of the LiveKit chart: its labels stand from x = 224 to 368 and its members run from
/// 184 to 408, at y = 496, 520 and 544.
constexpr int BundleAt = 10;

/// Which members of a bundle meet what, in words; by way of no index.
class Judge
{
public:
    explicit Judge(const ChartScene &scene, const Deployment &deployment)
        : m_scene(scene)
        , m_chart(deployment, scene.geometry)
    {}

    QStringList judged()
    {
        for (size_t i = 0; i < m_scene.edges.size(); ++i) {
            for (const OpenLine &line : m_scene.edges[i].open)
                judge(line, i);
        }
        return m_chart.found;
    }

private:
    void say(size_t edge, const QString &what)
    {
        m_chart.say(u"%1 meets %2"_s.arg(m_scene.geometry.edges[edge].flows.first(), what));
    }

    static bool meets(const OpenLine &line, const QRectF &box, double clear)
    {
        return JudgedChart::passes(line.points[0], line.points[1], box) ||
               JudgedChart::overlap(line.label, JudgedChart::grown(box, clear));
    }
    static bool meets(const OpenLine &line, const std::vector<QPointF> &points)
    {
        for (size_t k = 1; k < points.size(); ++k) {
            const QPointF &a = points[k - 1];
            const QPointF &b = points[k];
            if (JudgedChart::passes(a, b, JudgedChart::grown(line.label, 1.9)))
                return true;
            const QRectF own = QRectF(line.points[0], line.points[1]).normalized();
            const bool isLevel = std::abs(a.y() - b.y()) < .01;
            if (isLevel && JudgedChart::passes(a, b, own.adjusted(0, -3.9, 0, 3.9)))
                return true;
        }
        return false;
    }

    void judge(const OpenLine &line, size_t edge)
    {
        const Geometry &g = m_scene.geometry;
        for (const CardBox &card : g.cards) {
            if (meets(line, card.rect, 2.9))
                say(edge, card.id);
        }
        for (const Dock &dock : g.docks) {
            if (!dock.rect.isNull() && meets(line, dock.rect, 2.9))
                say(edge, u"a dock of "_s + dock.component);
        }
        for (size_t i = 0; i < g.zones.size(); ++i)
            judge(line, edge, i);
        for (size_t i = 0; i < g.edges.size(); ++i) {
            if (i == edge)
                continue;
            const EdgeLine &other = g.edges[i];
            const QString id = other.flows.first();
            if (!other.label.rect.isNull() && meets(line, other.label.rect, 1.9))
                say(edge, u"the label of "_s + id);
            if (!other.quay.isNull() && meets(line, other.quay, 2.9))
                say(edge, u"the quay of "_s + id);
            if (meets(line, other.points))
                say(edge, id);
            for (const OpenLine &open : m_scene.edges[i].open) {
                if (meets(line, open.label, 1.9) || meets(line, open.points))
                    say(edge, u"a member of "_s + id);
            }
        }
    }

    void judge(const OpenLine &line, size_t edge, size_t zone)
    {
        const ZoneBox &box = m_scene.geometry.zones[zone];
        if (JudgedChart::passes(line.points[0], line.points[1], box.rect) &&
            !m_chart.holdsEnd(int(zone), m_scene.geometry.edges[edge]))
            say(edge, box.id);
        if (JudgedChart::overlap(JudgedChart::grown(line.label, 2.9), box.rect) &&
            !JudgedChart::grown(box.rect, -2.9).contains(line.label))
            say(edge, u"the border of "_s + box.id);
        if (meets(line, box.title, 2.9))
            say(edge, u"the title of "_s + box.id);
        const QRectF shield(box.rect.topRight() + QPointF(-27, 8.5), QSizeF(15, 15));
        if (m_scene.zones[zone].rules && meets(line, shield, 2.9))
            say(edge, u"the shield of "_s + box.id);
    }

    const ChartScene &m_scene;
    JudgedChart m_chart;
};

/// A bundle that is straight and ends on a quay: nothing but what stands around it keeps it closed.
bool isStraight(const EdgeLine &line)
{
    return line.flows.size() > 1 && line.points.size() == 2 &&
           line.points[0].y() == line.points[1].y() && !line.quay.isEmpty();
}

/// Everything that opening says about a chart.
QString openedOf(const ChartScene &scene)
{
    QString text;
    QDebug out(&text);
    for (const int i : scene.bundles()) {
        const SceneEdge &edge = scene.edges[size_t(i)];
        out << i << edge.bounds;
        for (const OpenLine &line : edge.open)
            out << line.points.front() << line.points.back() << line.label;
    }
    return text;
}

std::vector<bool> areOpen(const ChartScene &scene)
{
    std::vector<bool> open;
    for (const SceneEdge &edge : scene.edges)
        open.push_back(!edge.open.empty());
    return open;
}

} // namespace

/// What is drawn when a bundle opens runs through nothing.
class TestBundleRoom : public QObject
{
    Q_OBJECT

private slots:
    void obstacles_data();
    void obstacles();
    void generated_data();
    void generated();
    void whileDragging_data();
    void whileDragging();
    void whenALabelGrows();
    void ofTwoTheFirstOpens();
};

void TestBundleRoom::obstacles_data()
{
    QTest::addColumn<Change>("change");
    QTest::addColumn<bool>("opens");
    const auto row = [](const char *name, bool opens, const Change &change) {
        QTest::newRow(name) << change << opens;
    };
    const auto card = [](const QRectF &rect) {
        return [rect](Geometry &g) { g.cards[2].rect = rect; };
    };
    const auto line = [](const QPointF &from, const QPointF &to) {
        return [from, to](Geometry &g) { g.edges[0].points = {from, to}; };
    };
    row("nothing", true, [](Geometry &) {});
    row("a card on a member", false, card({371, 530, 4, 40}));
    row("a card on a label", false, card({220, 550, 30, 40}));
    row("a card below", true, card({220, 560, 170, 40}));
    row("a dock on a member", false, [](Geometry &g) { g.docks[0].rect = {371, 490, 4, 20}; });
    row("a title across", false, [](Geometry &g) { g.zones[5].title = {372, 490, 30, 12}; });
    row("a shield across", false, [](Geometry &g) { g.zones[2].rect = {100, 480, 310, 300}; });
    row("another label", false, [](Geometry &g) { g.edges[0].label.rect = {372, 530, 20, 20}; });
    row("a label between members", true, [](Geometry &g) {
        g.edges[0].label.rect = {372, 499, 12, 18};
    });
    row("another quay", false, [](Geometry &g) { g.edges[0].quay = {390, 540, 3, 20}; });
    row("a line through a label", false, line({300, 400}, {300, 600}));
    row("a line across", true, line({385, 400}, {385, 600}));
    row("a line on a member", false, line({372, 546}, {405, 546}));
    row("a line beside a member", true, line({372, 550}, {405, 550}));
    row("a zone in between", false, [](Geometry &g) { g.zones[5].rect = {210, 480, 162, 90}; });
    row("a zone on a label", false, [](Geometry &g) { g.zones[0].rect.setWidth(284); });
    row("a zone around all", true, [](Geometry &g) { g.zones[5].rect = {10, 400, 760, 300}; });
}

void TestBundleRoom::obstacles()
{
    QFETCH(Change, change);
    QFETCH(bool, opens);
    Geometry geometry = liveKitGeometry();
    change(geometry);
    const ChartScene scene(liveKitDeployment(), geometry);
    QCOMPARE(!scene.edges[BundleAt].open.empty(), opens);
}

void TestBundleRoom::generated_data()
{
    QTest::addColumn<int>("components");
    QTest::addColumn<int>("flows");
    QTest::addColumn<int>("seeds");
    QTest::newRow("20/40") << 20 << 40 << 40;
    QTest::newRow("100/200") << 100 << 200 << 8;
    QTest::newRow("300/700") << 300 << 700 << 3;
}

void TestBundleRoom::generated()
{
    QFETCH(int, components);
    QFETCH(int, flows);
    QFETCH(int, seeds);
    int straight = 0;
    int closed = 0;
    QStringList found;
    for (int seed = 1; seed <= seeds; ++seed) {
        const Deployment deployment = LargeChart::make(components, flows, quint32(seed));
        const ChartScene scene(deployment, layOut(deployment, chartTextMeasure()));
        found += Judge(scene, deployment).judged();
        for (size_t i = 0; i < scene.edges.size(); ++i) {
            straight += isStraight(scene.geometry.edges[i]) ? 1 : 0;
            closed += isStraight(scene.geometry.edges[i]) && scene.edges[i].open.empty() ? 1 : 0;
        }
    }
    qInfo("%d of %d straight bundles stay closed", closed, straight);
    QVERIFY2(found.isEmpty(), qPrintable(found.join(u'\n')));
    QVERIFY(straight > 20);
    QVERIFY(5 * closed < straight);
}

void TestBundleRoom::whileDragging_data()
{
    QTest::addColumn<quint32>("seed");
    for (quint32 seed = 1; seed <= 6; ++seed)
        QTest::addRow("%u", seed) << seed;
}

/// After each frame what is open is what would be if the chart were built of it.
void TestBundleRoom::whileDragging()
{
    QFETCH(quint32, seed);
    const Deployment deployment = SiteChart::make(40, 100, seed);
    const Geometry geometry = layOut(deployment, chartTextMeasure());
    Dice dice(seed);
    int changed = 0; // frames in which a bundle opens or closes
    for (int drags = 0; drags < 4; ++drags) {
        ChartScene scene(deployment, geometry);
        const Component &dragged = dice.oneOf(deployment.components);
        ChartDrag drag(geometry, deployment, {drags % 2 ? dragged.zone : dragged.id}, {});
        std::vector<bool> before = areOpen(scene);
        for (int step = 0; step < 20; ++step) {
            drag.moveTo({dice.within(-400, 400), dice.within(-300, 300)}, {}, true);
            GeometryChange change;
            const Geometry &now = drag.frame(&change);
            scene.update(now, change);
            QCOMPARE(openedOf(scene), openedOf(ChartScene(deployment, now)));
            changed += areOpen(scene) == before ? 0 : 1;
            before = areOpen(scene);
        }
    }
    QVERIFY2(changed > 4, qPrintable(QString::number(changed)));
}

/// An edit shows at once, before the chart is laid out anew.
void TestBundleRoom::whenALabelGrows()
{
    Deployment deployment = liveKitDeployment();
    Geometry geometry = liveKitGeometry();
    geometry.edges[0].label.rect = {372, 499, 12, 18};
    ChartScene scene(deployment, geometry);
    QVERIFY(!scene.edges[BundleAt].open.empty());
    std::ranges::find(deployment.flows, u"api"_s, &Flow::id)->ports =
        *PortSpec::parse(u"40000-50000/tcp"_s);
    scene.showNow(deployment, {u"api"_s}, {}, chartTextMeasure());
    QVERIFY(scene.edges[BundleAt].open.empty());
    QCOMPARE(openedOf(scene), openedOf(ChartScene(deployment, scene.geometry)));
}

/// Two whose labels would stand on each other.
void TestBundleRoom::ofTwoTheFirstOpens()
{
    Deployment deployment = liveKitDeployment();
    Geometry geometry = liveKitGeometry();
    EdgeLine other = geometry.edges[BundleAt];
    other.flows = {u"x-1"_s, u"x-2"_s};
    other.points = {{184, 590}, {400, 590}};
    other.quay = {400, 556, 3, 30};
    other.label = {{224, 620, 144, 40}, {{u"x-1"_s, u"1/tcp"_s, {}}, {u"x-2"_s, u"2/tcp"_s, {}}}};
    geometry.edges.push_back(other);
    geometry.cards[3].rect.setHeight(196);
    for (const auto &[id, ports, top] :
        {std::tuple(u"x-1"_s, u"1/tcp"_s, 558.), std::tuple(u"x-2"_s, u"2/tcp"_s, 583.)}) {
        deployment.flows.push_back(livekit::flow(id, u"provider"_s, u"sip"_s, ports));
        geometry.docks.push_back(
            livekit::dock(deployment, u"sip"_s, Side::Left, {408, top, 88, 10}, {id}));
    }
    const ChartScene both(deployment, geometry);
    QVERIFY(!both.edges[BundleAt].open.empty());
    QVERIFY(both.edges[BundleAt + 1].open.empty());
    // Where the first one cannot open the second has room.
    geometry.docks[8].rect = {};
    const ChartScene second(deployment, geometry);
    QVERIFY(second.edges[BundleAt].open.empty());
    QVERIFY(!second.edges[BundleAt + 1].open.empty());
}

QTEST_MAIN(TestBundleRoom)
#include "tst_bundleroom.moc"
