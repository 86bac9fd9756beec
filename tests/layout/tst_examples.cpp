#include "model/core/CustomerCopy.h"
#include "model/io/DeploymentFile.h"
#include "model/layout/Around.h"
#include "model/layout/Layout.h"
#include "model/layout/LayoutJson.h"
#include "model/layout/Moving.h"
#include "tests/layout/LayoutJudge.h"
#include "tests/support/RandomDeployment.h"

#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

#include <cmath>
#include <functional>
#include <set>

using namespace portolan;
using namespace portolan::testing;
using namespace Qt::StringLiterals;

namespace {

const QString examples = QStringLiteral(PORTOLAN_SOURCE_DIR "/resources/examples/");

Deployment load(const QString &name)
{
    const auto deployment = loadDeployment(examples + name);
    if (!deployment)
        qFatal("%s", qPrintable(deployment.error().toString()));
    return *deployment;
}

} // namespace

/// The examples are what a customer sees first: nothing may be wrong with them.
class ExamplesTest : public QObject
{
    Q_OBJECT

private slots:
    void clean_data()
    {
        QTest::addColumn<QString>("file");
        QTest::addColumn<int>("mostCorners"); // for each line, in hundredths
        const QStringList files =
            QDir(examples).entryList({u"*.portolan"_s}, QDir::Files, QDir::Name);
        QVERIFY(files.size() >= 5);
        for (const QString &file : files)
            QTest::addRow("%s", qPrintable(file))
                << file << (file == "livekit.portolan"_L1 ? 40 : 170);
    }
    void clean()
    {
        QFETCH(QString, file);
        QFETCH(int, mostCorners);
        const Deployment deployment = load(file);
        const Geometry geometry = layOut(deployment, measureText);
        LayoutJudge judge(deployment, geometry);
        QCOMPARE(judge.broken().join(u'\n'), QString());
        QCOMPARE((judge.ugly() + judge.leaving()).join(u'\n'), QString());
        int corners = 0;
        for (const EdgeLine &edge : geometry.edges)
            corners += int(edge.points.size()) - 2;
        QVERIFY2(corners * 100 <= mostCorners * int(geometry.edges.size()),
            qPrintable(QString::number(corners)));
    }

    /// Bundles come in from above then, past the titles of their zones.
    void readDown_data()
    {
        QTest::addColumn<QString>("file");
        for (const QString &file :
            QDir(examples).entryList({u"*.portolan"_s}, QDir::Files, QDir::Name))
            QTest::addRow("%s", qPrintable(file)) << file;
    }
    void readDown()
    {
        QFETCH(QString, file);
        const Deployment deployment = load(file);
        const Geometry geometry =
            layOut(deployment, measureText, {.reading = Reading::TopToBottom});
        LayoutJudge judge(deployment, geometry);
        QCOMPARE(judge.broken().join(u'\n'), QString());
        QCOMPARE(judge.ugly().join(u'\n'), QString());
        QCOMPARE(judge.struckOut().join(u'\n'), QString());
        // And as it is drawn when a card is moved a little.
        for (const CardBox &card : geometry.cards) {
            Moving moving(geometry, deployment, measureText, {card.id});
            const Geometry moved = moving.finish({0, 8});
            LayoutJudge again(deployment, moved);
            const QStringList bars = again.struckOut().filter(u"the bar of"_s);
            QVERIFY2(bars.isEmpty(), qPrintable(card.id + u": "_s + bars.join(u", "_s)));
        }
    }

    /// A closed bundle says of its members whether they are needed: of all of them, so that none
    /// seems to be needed beside another that is not.
    void bundlesSayTheNeed_data()
    {
        QTest::addColumn<QString>("file");
        QTest::addColumn<int>("needs"); // of five flows: each required, optional or conditional
        for (int needs = 0; needs < 81; needs += 4)
            QTest::addRow("%d", needs) << u"livekit.portolan"_s << needs;
        for (const QString &file :
            QDir(examples).entryList({u"*.portolan"_s}, QDir::Files, QDir::Name))
            QTest::addRow("%s", qPrintable(file)) << file << -1;
    }
    void bundlesSayTheNeed()
    {
        QFETCH(QString, file);
        QFETCH(int, needs);
        Deployment deployment = load(file);
        if (needs >= 0) {
            const QStringList ports = {u"22/tcp"_s, u"50000-60000/udp"_s, u"443/tcp, 80/tcp"_s,
                u"2000/sctp"_s, u"514/udp"_s};
            for (const QString &port : ports) {
                Flow flow;
                flow.id = u"more-"_s + port.first(2);
                flow.from = u"livekit-server"_s;
                flow.to = u"livekit-sip"_s;
                flow.ports = *PortSpec::parse(port);
                flow.need.kind = Need::Kind(needs % 3);
                if (needs % 3 == 2 && needs % 2)
                    flow.need.condition = u"where it rains"_s;
                insertSorted(deployment.flows, flow);
                needs /= 3;
            }
        }
        const auto check = [&](const Geometry &geometry, bool all) {
            for (const EdgeLine &edge : geometry.edges) {
                if (edge.flows.size() < 2 || edge.label.rect.isNull())
                    continue;
                bool any = false;
                for (const LabelLine &row : edge.label.lines)
                    any = any || !row.suffix.isEmpty();
                for (const LabelLine &row : edge.label.lines) {
                    const Need::Kind need = deployment.flow(row.flow)->need.kind;
                    QCOMPARE(!row.suffix.isEmpty(), (any || all) && need != Need::Kind::Required);
                    const double suffix =
                        row.suffix.isEmpty()
                            ? 0
                            : std::ceil(6 + measureText(TextRole::LabelSuffix, row.suffix));
                    QVERIFY(measureText(TextRole::Label, row.text) + suffix + 46 <=
                            edge.label.rect.width());
                }
            }
        };
        const Geometry geometry = layOut(deployment, measureText);
        check(geometry, true);
        // And when one of them changes.
        for (const EdgeLine &edge : geometry.edges) {
            if (edge.flows.size() < 2)
                continue;
            for (const Need::Kind kind : {Need::Kind::Required, Need::Kind::Conditional}) {
                const Deployment before = deployment;
                deployment.flows[lowerBound(deployment.flows, edge.flows.back())].need.kind = kind;
                const Geometry now = layOutAround(geometry, deployment, measureText);
                check(now, false);
                deployment = before;
            }
        }
    }

    void repeatable_data()
    {
        QTest::addColumn<QString>("file");
        for (const QString &file :
            QDir(examples).entryList({u"*.portolan"_s}, QDir::Files, QDir::Name))
            QTest::addRow("%s", qPrintable(file)) << file;
    }
    void repeatable()
    {
        QFETCH(QString, file);
        const Deployment deployment = load(file);
        const auto text = [&] {
            return QJsonDocument(layoutJson(layOut(deployment, measureText), deployment)).toJson();
        };
        QCOMPARE(text(), text());
    }

    /// The picture to aim for: internet, DMZ, data network from left to right, four lines of their
    /// own for the media and a bundle of three for SIP.
    void liveKit()
    {
        const Deployment deployment = load(u"livekit.portolan"_s);
        const Geometry geometry = layOut(deployment, measureText);
        const auto zone = [&](QLatin1StringView id) {
            return std::ranges::find(geometry.zones, QString(id), &ZoneBox::id)->rect;
        };
        QVERIFY(zone("internet"_L1).right() + 112 <= zone("dmz"_L1).left());
        QVERIFY(zone("dmz"_L1).right() + 112 <= zone("data"_L1).left());
        QCOMPARE(zone("internet"_L1).top(), zone("dmz"_L1).top());
        QCOMPARE(zone("internet"_L1).bottom(), zone("dmz"_L1).bottom());
        QVERIFY(zone("lb-1"_L1).bottom() < zone("sfu-1"_L1).top());
        QVERIFY(zone("sfu-1"_L1).bottom() < zone("sip-1"_L1).top());

        int media = 0;
        QSet<double> labelEdges;
        for (const EdgeLine &edge : geometry.edges) {
            if (edge.from == "sip-provider"_L1) {
                QCOMPARE(edge.flows.size(), 3);
                QVERIFY(!edge.quay.isNull());
            }
            if (edge.from == "livekit-client"_L1 && edge.to == "livekit-server"_L1) {
                ++media;
                QCOMPARE(edge.points.size(), size_t(2));
                labelEdges << edge.label.rect.left();
            }
        }
        QCOMPARE(media, 4);
        QCOMPARE(labelEdges.size(), 1);
        for (const CardBox &card : geometry.cards) {
            QVERIFY(card.rect.width() >= 136 && card.rect.width() <= 240);
            QVERIFY(card.rect.height() >= 64);
        }
        const auto client = std::ranges::find(geometry.cards, u"livekit-client"_s, &CardBox::id);
        QCOMPARE(client->addresses, QStringList{u"any address"_s});
    }

    /// What goes to one port crosses others together.
    void linesToOnePortCrossTogether()
    {
        const Geometry geometry = layOut(load(u"livekit-crowdsec.portolan"_s), measureText);
        const auto nameOf = [](const EdgeLine &edge) {
            return edge.trunk.isEmpty() ? edge.flows.first() : edge.trunk;
        };
        std::set<std::tuple<QString, QString, double, double>> crossings;
        for (const EdgeLine &one : geometry.edges)
            for (const EdgeLine &other : geometry.edges)
                for (size_t i = 1; i < one.points.size() && nameOf(one) != nameOf(other); ++i)
                    for (size_t k = 1; k < other.points.size(); ++k) {
                        const QRectF level = QRectF(one.points[i - 1], one.points[i]).normalized();
                        const QRectF upright =
                            QRectF(other.points[k - 1], other.points[k]).normalized();
                        if (level.height() == 0 && upright.width() == 0 &&
                            level.left() < upright.x() && upright.x() < level.right() &&
                            upright.top() < level.y() && level.y() < upright.bottom())
                            crossings.emplace(nameOf(one), nameOf(other), upright.x(), level.y());
                    }
        constexpr size_t most = 7;
        QVERIFY2(crossings.size() <= most, qPrintable(QString::number(crossings.size())));
        // Two come from above and two from below, each pair on one upright.
        std::map<QString, std::set<double>> uprights;
        for (const EdgeLine &edge : geometry.edges)
            for (size_t k = 1; k < edge.points.size(); ++k)
                if (!edge.trunk.isEmpty() && edge.points[k].x() == edge.points[k - 1].x())
                    uprights[edge.trunk].insert(edge.points[k].x());
        QVERIFY(!uprights.empty());
        for (const auto &[trunk, places] : uprights)
            QVERIFY2(places.size() <= 2, qPrintable(trunk));
    }

    /// Where there is room a line does not run along the border of a zone, close beside it.
    void linesKeepOffBorders_data()
    {
        QTest::addColumn<QString>("file");
        for (const QString &file : {u"anbox-cloud.portolan"_s, u"crowdsec.portolan"_s})
            QTest::addRow("%s", qPrintable(file)) << file;
    }
    void linesKeepOffBorders()
    {
        QFETCH(QString, file);
        constexpr double near = 14;
        constexpr double along = 100;
        const Geometry geometry = layOut(load(file), measureText);
        for (const ZoneBox &zone : geometry.zones)
            for (const EdgeLine &edge : geometry.edges)
                for (size_t k = 1; k < edge.points.size(); ++k) {
                    const QRectF line = QRectF(edge.points[k - 1], edge.points[k]).normalized();
                    const QRectF beside =
                        line.adjusted(-near, -near, near, near).intersected(zone.rect);
                    const bool level = line.height() == 0;
                    const double length = level ? beside.width() : beside.height();
                    const double off = level ? std::min(std::abs(line.y() - zone.rect.top()),
                                                   std::abs(line.y() - zone.rect.bottom()))
                                             : std::min(std::abs(line.x() - zone.rect.left()),
                                                   std::abs(line.x() - zone.rect.right()));
                    QVERIFY2(off >= near || length < along,
                        qPrintable(edge.flows.first() + u" along "_s + zone.id));
                }
    }

    /// Neighbours of one zone that stand above each other: the line goes out, along and back, and
    /// its label stands on it like any other.
    void neighboursTurnWithTwoCorners_data()
    {
        QTest::addColumn<QString>("from");
        QTest::addColumn<QString>("to");
        QTest::newRow("east") << u"east-tills"_s << u"east-till-server"_s;
        QTest::newRow("west") << u"west-tills"_s << u"west-till-server"_s;
        QTest::newRow("headquarters") << u"admins"_s << u"bastion"_s;
    }
    void neighboursTurnWithTwoCorners()
    {
        QFETCH(QString, from);
        QFETCH(QString, to);
        const Geometry geometry = layOut(load(u"../gallery/branches.portolan"_s), measureText);
        const auto edge = std::ranges::find_if(geometry.edges,
            [&](const EdgeLine &line) { return line.from == from && line.to == to; });
        QVERIFY(edge != geometry.edges.end());
        QCOMPARE(edge->points.size(), size_t(4));
        QCOMPARE(edge->label.rect.center().x(), edge->points[1].x());
        QVERIFY(edge->label.rect.top() > std::min(edge->points[1].y(), edge->points[2].y()));
        QVERIFY(edge->label.rect.bottom() < std::max(edge->points[1].y(), edge->points[2].y()));
    }

    /// Larger charts, too, come out without a flaw.
    void galleryIsClean_data()
    {
        QTest::addColumn<QString>("file");
        for (const QString &file : QDir(examples + u"../gallery"_s).entryList({u"*.portolan"_s}))
            QTest::addRow("%s", qPrintable(file)) << u"../gallery/"_s + file;
    }
    void galleryIsClean()
    {
        QFETCH(QString, file);
        const Deployment chart = load(file);
        const Geometry geometry = layOut(chart, measureText);
        LayoutJudge judge(chart, geometry);
        const QStringList found = judge.broken() + judge.ugly() + judge.careless() +
                                  judge.abrupt() + judge.amongDocks() + judge.leaving();
        QCOMPARE(found.join(u'\n'), QString());
    }

    /// A host more of each kind: its lines stay in the network that it is in.
    void hostsTwice_data()
    {
        QTest::addColumn<QString>("file");
        QTest::addColumn<QString>("zone");
        for (const QString &file : QDir(examples).entryList({u"*.portolan"_s})) {
            for (const Zone &zone : load(file).zones)
                if (!zone.parent.isEmpty())
                    QTest::addRow("%s, %s", qPrintable(file), qPrintable(zone.id))
                        << file << zone.id;
        }
    }
    void hostsTwice()
    {
        QFETCH(QString, file);
        QFETCH(QString, zone);
        Deployment chart = load(file);
        const auto more = [](const QString &id) { return id + u"-more"_s; };
        Zone host = *chart.zone(zone);
        host.id = more(zone);
        insertSorted(chart.zones, host);
        QSet<QString> within;
        for (const Component &component : Deployment(chart).components) {
            if (component.zone != zone)
                continue;
            within.insert(component.id);
            Component copy = component;
            copy.id = more(component.id);
            copy.zone = host.id;
            insertSorted(chart.components, copy);
        }
        for (const Flow &flow : Deployment(chart).flows) {
            if (!within.contains(flow.from) && !within.contains(flow.to))
                continue;
            Flow copy = flow;
            copy.id = more(flow.id);
            copy.from = within.contains(flow.from) ? more(flow.from) : flow.from;
            copy.to = within.contains(flow.to) ? more(flow.to) : flow.to;
            insertSorted(chart.flows, copy);
        }
        for (Component &component : chart.components)
            component.position.reset();
        const Geometry geometry = layOut(chart, measureText);
        LayoutJudge judge(chart, geometry);
        const QStringList found = judge.broken() + judge.ugly() + judge.leaving();
        QCOMPARE(found.join(u'\n'), QString());
    }

    /// A line between two zones in one column turns on the side that is near to both of its ends.
    void linesTurnNearTheirEnds()
    {
        const Geometry geometry = layOut(load(u"../gallery/platform.portolan"_s), measureText);
        const auto edge = std::ranges::find_if(geometry.edges,
            [](const EdgeLine &line) { return line.flows.contains(u"argo-kubeapi"_s); });
        QVERIFY(edge != geometry.edges.end());
        const auto [left, right] = std::ranges::minmax(edge->points, {}, &QPointF::x);
        const auto [first, last] = std::minmax({edge->points.front().x(), edge->points.back().x()});
        QVERIFY2(std::max(first - left.x(), right.x() - last) < 700,
            qPrintable(u"%1 %2"_s.arg(first - left.x()).arg(right.x() - last)));
    }

    /// "any address" is only true where the chart would say the address.
    void anyAddress_data()
    {
        using Change = std::function<void(Deployment &)>;
        QTest::addColumn<Change>("change");
        QTest::addColumn<bool>("said");
        QTest::newRow("as drawn") << Change([](Deployment &) {}) << true;
        QTest::newRow("for customers")
            << Change([](Deployment &chart) { chart = customerCopy(chart); }) << false;
        const auto only = [](auto change) {
            return Change([change](Deployment &chart) {
                chart = customerCopy(chart);
                change(chart);
            });
        };
        const Address address = *Address::parse(u"192.0.2.1"_s);
        QTest::newRow("a zone has one")
            << only([=](Deployment &chart) { chart.zones.front().addresses = {address}; }) << true;
        QTest::newRow("a component has a public one")
            << only([=](Deployment &chart) { chart.components.back().publicAddresses = {address}; })
            << true;
    }
    void anyAddress()
    {
        QFETCH(std::function<void(Deployment &)>, change);
        QFETCH(bool, said);
        Deployment deployment = load(u"livekit.portolan"_s);
        change(deployment);
        const Geometry geometry = layOut(deployment, measureText);
        const auto client = std::ranges::find(geometry.cards, u"livekit-client"_s, &CardBox::id);
        QVERIFY(client != geometry.cards.end());
        QCOMPARE(client->addresses, said ? QStringList{u"any address"_s} : QStringList());
    }

    void json()
    {
        const Deployment deployment = load(u"livekit-crowdsec.portolan"_s);
        const QJsonObject json = layoutJson(layOut(deployment, measureText), deployment);
        QCOMPARE(json[u"nodes"_s].toArray().size(), qsizetype(deployment.components.size()));
        QCOMPARE(json[u"groups"_s].toArray().size(), qsizetype(deployment.zones.size()));
        const QJsonArray edges = json[u"edges"_s].toArray();
        QCOMPARE(edges.size(), qsizetype(deployment.flows.size()));
        QSet<QString> bundled;
        for (const QJsonValue &value : edges) {
            const QJsonObject edge = value.toObject();
            const Flow *flow = deployment.flow(edge[u"id"_s].toString());
            QVERIFY(flow);
            QCOMPARE(edge[u"source"_s].toString(), flow->from);
            QCOMPARE(edge[u"target"_s].toString(), flow->to);
            QCOMPARE(edge[u"ports"_s].toString(), flow->ports.toString());
            QVERIFY(edge[u"points"_s].toArray().size() >= 2);
            if (edge.contains(u"bundle"_s))
                bundled << flow->id;
        }
        // Flows into one dock are one trunk, the three of SIP one bundle.
        QVERIFY(bundled.contains(u"redis-server"_s) && bundled.contains(u"redis-sip"_s));
        QVERIFY(bundled.contains(u"sip"_s) && bundled.contains(u"sip-rtp"_s));
        QVERIFY(!bundled.contains(u"https"_s));
    }
};

QTEST_APPLESS_MAIN(ExamplesTest)
#include "tst_examples.moc"
