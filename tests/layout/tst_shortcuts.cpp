#include "model/layout/Layout.h"
#include "tests/layout/LayoutJudge.h"
#include "tests/layout/MeasuredText.h"
#include "tests/support/ChartBuilder.h"

#include <QTest>

#include <algorithm>

using namespace portolan;
using namespace portolan::testing;
using namespace Qt::StringLiterals;

namespace {

/// Two sites of four cards in a row each, with so many lines that they stand above each other, and
/// one from the middle of the one to the middle of the other.
Deployment twoSites(const QString &from, const QString &to)
{
    ChartBuilder b;
    for (const QString &site : {u"a"_s, u"b"_s}) {
        b.zone(site, ZoneKind::Site);
        for (int i = 1; i <= 4; ++i) {
            const QString lan = site + QString::number(i) + u"-lan"_s;
            b.zone(lan, ZoneKind::Network, site);
            b.component(site + QString::number(i), lan);
            if (i > 1)
                for (const QString &port : {u"443/tcp"_s, u"8443/tcp"_s, u"9000/tcp"_s})
                    b.flow(u"%1-%2-%3"_s.arg(site).arg(i).arg(port.section(u'/', 0, 0)),
                        site + QString::number(i - 1), site + QString::number(i), port);
        }
    }
    b.flow(u"over"_s, from, to, u"22/tcp"_s);
    return b.chart;
}

double lengthOf(const EdgeLine &line)
{
    double sum = 0;
    for (size_t k = 1; k < line.points.size(); ++k)
        sum += (line.points[k] - line.points[k - 1]).manhattanLength();
    return sum;
}

} // namespace

/// Lines from site to site go between what is there, as somebody would draw them, not around it.
class TestShortcuts : public QObject
{
    Q_OBJECT

private slots:
    void fromSiteToSite_data()
    {
        QTest::addColumn<QString>("from");
        QTest::addColumn<QString>("to");
        for (const auto &[from, to] : {std::pair("a2", "b2"), std::pair("a3", "b2"),
                 std::pair("b3", "a3"), std::pair("b2", "a3")})
            QTest::addRow("%s to %s", from, to)
                << QString::fromLatin1(from) << QString::fromLatin1(to);
    }
    void fromSiteToSite()
    {
        QFETCH(QString, from);
        QFETCH(QString, to);
        const Deployment chart = twoSites(from, to);
        LayoutOptions options;
        options.trunks = false; // small charts are not laid out in layers otherwise
        const Geometry drawn = layOut(chart, measureText, options);
        LayoutJudge judge(chart, drawn);
        const QStringList flaws = judge.broken() + judge.ugly() + judge.careless() +
                                  judge.struckOut() + judge.amongDocks() + judge.leaving();
        QCOMPARE(flaws, QStringList());

        QRectF sites;
        for (const ZoneBox &zone : drawn.zones)
            sites |= zone.rect;
        QVERIFY(sites.height() > 300); // above each other
        const auto line = std::ranges::find_if(
            drawn.edges, [](const EdgeLine &edge) { return edge.flows.contains(u"over"_s); });
        QVERIFY(line != drawn.edges.end());
        for (const QPointF &point : line->points)
            QVERIFY2(sites.contains(point), "it goes around a site");
        const auto cardOf = [&](const QString &id) {
            return std::ranges::find(drawn.cards, id, &CardBox::id)->rect;
        };
        const double direct = (cardOf(from).center() - cardOf(to).center()).manhattanLength();
        constexpr double tolerated = 300;
        QVERIFY2(lengthOf(*line) < direct + tolerated,
            qPrintable(u"%1 px, directly %2"_s.arg(lengthOf(*line)).arg(direct)));
    }
};

QTEST_APPLESS_MAIN(TestShortcuts)
#include "tst_shortcuts.moc"
