#include "model/layout/Align.h"

#include <QTest>

#include <algorithm>
#include <random>

using namespace portolan;

using Rects = std::vector<QRectF>;
Q_DECLARE_METATYPE(Rects)
Q_DECLARE_METATYPE(Alignment)

namespace {

Rects after(const Rects &blocks, const Rects &others, Alignment how)
{
    const std::vector<QPointF> ways = aligned(blocks, others, how);
    Rects moved;
    for (size_t i = 0; i < blocks.size(); ++i)
        moved.push_back(blocks[i].translated(ways.at(i)));
    return moved;
}

} // namespace

class TestAlign : public QObject
{
    Q_OBJECT

private slots:
    void linesUp_data();
    void linesUp();
    void nothingOverlaps();
    void nothingToDo();
    void thousandsTakeAMoment();
};

void TestAlign::linesUp_data()
{
    QTest::addColumn<Rects>("blocks");
    QTest::addColumn<Rects>("others");
    QTest::addColumn<Alignment>("how");
    QTest::addColumn<Rects>("wanted");
    const Rects two = {{0, 0, 100, 50}, {40, 200, 60, 50}};
    QTest::newRow("left") << two << Rects() << Alignment::Left
                          << Rects{{0, 0, 100, 50}, {0, 200, 60, 50}};
    QTest::newRow("centre") << two << Rects() << Alignment::Centre
                            << Rects{{0, 0, 100, 50}, {20, 200, 60, 50}};
    QTest::newRow("right") << Rects{{0, 0, 50, 50}, {40, 200, 60, 50}} << Rects()
                           << Alignment::Right << Rects{{50, 0, 50, 50}, {40, 200, 60, 50}};
    const Rects wide = {{0, 0, 100, 50}, {300, 30, 100, 80}};
    QTest::newRow("top") << wide << Rects() << Alignment::Top
                         << Rects{{0, 0, 100, 50}, {300, 0, 100, 80}};
    QTest::newRow("middle") << wide << Rects() << Alignment::Middle
                            << Rects{{0, 30, 100, 50}, {300, 15, 100, 80}};
    QTest::newRow("bottom") << wide << Rects() << Alignment::Bottom
                            << Rects{{0, 60, 100, 50}, {300, 30, 100, 80}};
    // Side by side, lined up by their left edges: a column, in the order in which they stood.
    QTest::newRow("a column") << Rects{{0, 0, 100, 50}, {200, 10, 100, 50}} << Rects()
                              << Alignment::Left << Rects{{0, 0, 100, 50}, {0, 82, 100, 50}};
    QTest::newRow("around another") << two << Rects{{0, 190, 30, 20}} << Alignment::Left
                                    << Rects{{0, 0, 100, 50}, {0, 242, 60, 50}};
    QTest::newRow("gaps across") << Rects{{0, 0, 100, 50}, {110, 0, 100, 50}, {400, 9, 100, 50}}
                                 << Rects() << Alignment::Across
                                 << Rects{{0, 0, 100, 50}, {200, 0, 100, 50}, {400, 9, 100, 50}};
    QTest::newRow("gaps down") << Rects{{0, 300, 9, 50}, {0, 0, 9, 50}, {0, 60, 9, 50}} << Rects()
                               << Alignment::Down
                               << Rects{{0, 300, 9, 50}, {0, 0, 9, 50}, {0, 150, 9, 50}};
    QTest::newRow("no room for gaps")
        << Rects{{0, 0, 100, 50}, {10, 0, 100, 50}, {20, 0, 100, 50}} << Rects()
        << Alignment::Across << Rects{{0, 0, 100, 50}, {132, 0, 100, 50}, {264, 0, 100, 50}};
}

void TestAlign::linesUp()
{
    QFETCH(Rects, blocks);
    QFETCH(Rects, others);
    QFETCH(Alignment, how);
    QFETCH(Rects, wanted);
    const Rects got = after(blocks, others, how);
    for (size_t i = 0; i < wanted.size(); ++i)
        QCOMPARE(got[i], wanted[i]);
}

/// Cards that stood apart never stand on each other or on what stays after they are lined up.
void TestAlign::nothingOverlaps()
{
    std::mt19937 random(4);
    for (int run = 0; run < 300; ++run) {
        Rects all;
        while (all.size() < 12) {
            const QRectF rect(double(random() % 1200), double(random() % 800),
                60 + double(random() % 120), 40 + double(random() % 60));
            if (std::ranges::none_of(all, [&](const QRectF &r) { return r.intersects(rect); }))
                all.push_back(rect);
        }
        const Rects blocks(all.begin(), all.begin() + 6);
        const Rects others(all.begin() + 6, all.end());
        const auto how = Alignment(run % 6);
        Rects got = after(blocks, others, how);
        const bool upright = how >= Alignment::Top;
        for (size_t i = 0; i < got.size(); ++i) {
            for (size_t k = 0; k < i; ++k)
                QVERIFY(!got[i].intersects(got[k]));
            for (const QRectF &other : others)
                QVERIFY(!got[i].intersects(other));
        }
        for (const QRectF &rect : got) {
            const auto edge = [&](const QRectF &r) {
                switch (how) {
                case Alignment::Left:
                    return r.left();
                case Alignment::Right:
                    return r.right();
                case Alignment::Top:
                    return r.top();
                case Alignment::Bottom:
                    return r.bottom();
                default:
                    return upright ? r.center().y() : r.center().x();
                }
            };
            QVERIFY(qAbs(edge(rect) - edge(got.front())) < 0.001);
        }
    }
}

void TestAlign::nothingToDo()
{
    QVERIFY(aligned({}, {}, Alignment::Left).empty());
    for (int how = 0; how <= int(Alignment::Down); ++how)
        QCOMPARE(aligned({{5, 6, 7, 8}}, {}, Alignment(how)), std::vector<QPointF>{QPointF()});
    // Lined up already, though close together: all stays.
    const Rects column = {{0, 0, 100, 50}, {0, 60, 100, 50}};
    QCOMPARE(after(column, {}, Alignment::Left), column);
}

/// 4,000 in a square to one side: each finds its place without trying every other one against all.
void TestAlign::thousandsTakeAMoment()
{
    Rects blocks;
    for (int i = 0; i < 4000; ++i)
        blocks.emplace_back(200. * (i % 64), 90. * (i / 64), 150, 60);
    const Rects moved = after(blocks, {}, Alignment::Left);
    Rects sorted = moved;
    std::ranges::sort(sorted, {}, &QRectF::top);
    for (size_t i = 1; i < sorted.size(); ++i)
        QVERIFY(sorted[i].top() >= sorted[i - 1].bottom() + 7.9);
}

QTEST_APPLESS_MAIN(TestAlign)
#include "tst_align.moc"
