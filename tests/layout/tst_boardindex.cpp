#include "model/layout/BoardEditor.h"
#include "model/layout/Layout.h"
#include "tests/layout/LayoutJudge.h"
#include "tests/support/Dice.h"
#include "tests/support/SiteChart.h"

#include <QTest>

#include <algorithm>

using namespace portolan;
using namespace portolan::around;
using namespace portolan::testing;
using namespace Qt::StringLiterals;

namespace {

QRectF extent(const Board &board)
{
    QRectF all;
    for (const BoardZone &zone : board.zones)
        all |= zone.rect;
    for (const BoardCard &card : board.cards)
        all |= card.rect;
    return all;
}

/// What stands in the cell of a point, in an order of its own.
std::vector<QString> entriesAt(const BoardIndex &index, QPointF point)
{
    std::vector<QString> found;
    index.near(QRectF(point, QSizeF()), [&](const BoardIndex::Entry &e) {
        found.push_back(u"%1 of %2 in %3: %4,%5 to %6,%7"_s.arg(int(e.kind))
                            .arg(e.owner)
                            .arg(e.group)
                            .arg(e.left, 0, 'g', 17)
                            .arg(e.top, 0, 'g', 17)
                            .arg(e.right, 0, 'g', 17)
                            .arg(e.bottom, 0, 'g', 17));
    });
    std::ranges::sort(found);
    return found;
}

/// Changes what is on a board as drawing does, and more wildly.
class Changer
{
public:
    Changer(BoardEditor &editor, Dice &dice)
        : m_editor(editor)
        , m_dice(dice)
    {}

    void step()
    {
        switch (m_dice.below(12)) {
        case 0:
            return m_editor.changeZone(any(board().zones), [this](BoardZone &zone) {
                zone.moveBy(way());
                zone.rect.setRight(zone.rect.left() + m_dice.within(1, 900));
            });
        case 1:
            return m_editor.changeCard(
                any(board().cards), [this](BoardCard &card) { card.rect.translate(way()); });
        case 2:
        case 3:
            return changeDock();
        case 4:
            return leaveDock();
        case 5:
            return addDock();
        case 6:
        case 7:
        case 8:
            return changeLine();
        case 9:
            return moveLine();
        case 10:
            return m_dice.below(4) == 0 ? m_editor.commit() : changeDock();
        default:
            return m_dice.below(4) == 0 ? m_editor.revert() : changeLine();
        }
    }

private:
    const Board &board() const { return m_editor.board(); }
    template<class List> int any(const List &list) { return m_dice.below(int(list.size())); }
    QPointF way() { return {m_dice.within(-300, 300), double(m_dice.below(400)) - 200}; }

    void changeDock()
    {
        m_editor.changeDock(any(board().docks), [this](BoardDock &dock) {
            dock.rect.translate(way());
            dock.rect.setWidth(m_dice.within(1, 120));
            dock.side = AllSides[size_t(m_dice.below(4))];
        });
    }

    /// A dock is gone when no line ends on it any more, and comes back with one.
    void leaveDock()
    {
        const int line = any(board().lines);
        m_editor.changeDock(any(board().docks), [&](BoardDock &dock) {
            if (dock.isGone())
                dock.lines = {line};
            else
                dock.lines.clear();
            if (m_dice.below(2) == 0)
                dock.rect = {};
        });
    }

    void addDock()
    {
        BoardDock dock = board().dock(any(board().docks));
        dock.card = any(board().cards);
        dock.rect.translate(way());
        if (m_dice.below(3) == 0)
            dock.lines.clear();
        m_editor.addDock(dock);
    }

    void changeLine()
    {
        const int other = any(board().docks);
        m_editor.changeLine(any(board().lines), [&](BoardLine &line) {
            if (m_dice.below(5) == 0)
                line.points.clear();
            else
                line.points.push_back(
                    line.points.empty() ? line.start : line.points.back() + way());
            line.label = m_dice.below(3) ? QRectF(line.start + way(), QSizeF(60, 20)) : QRectF();
            line.quay = m_dice.below(3) ? QRectF(line.start + way(), QSizeF(3, 44)) : QRectF();
            line.docks = {other};
        });
    }

    void moveLine()
    {
        const int card = any(board().cards);
        m_editor.changeLine(any(board().lines), [&](BoardLine &line) {
            line.to = card;
            line.trunk = m_dice.below(2) ? u"trunk"_s : QString();
            for (QPointF &point : line.points)
                point += QPointF(24, 8);
        });
    }

    BoardEditor &m_editor;
    Dice &m_dice;
};

} // namespace

class TestBoardIndex : public QObject
{
    Q_OBJECT

private slots:
    /// Whatever is changed, taken back or kept: the index is that of the board as it is.
    void isAsIfMadeAnew_data()
    {
        QTest::addColumn<quint64>("seed");
        for (quint64 seed = 1; seed <= 12; ++seed)
            QTest::addRow("seed %d", int(seed)) << seed;
    }
    void isAsIfMadeAnew()
    {
        QFETCH(quint64, seed);
        Dice dice(seed);
        const Deployment chart = SiteChart::make(20, 40, quint32(seed));
        const Board first = boardOf(layOut(chart, measureText), chart, measureText);
        const QRectF all = extent(first);
        BoardEditor editor(first);
        Changer changer(editor, dice);
        for (int round = 0; round < 12; ++round) {
            for (int i = 0; i < 40; ++i)
                changer.step();
            BoardIndex anew(all);
            anew.addAll(editor.board());
            int entries = 0;
            // Cells are at least 128 px wide; beyond the bounds the outermost take everything.
            for (double y = all.top() - 600; y < all.bottom() + 700; y += 100) {
                for (double x = all.left() - 600; x < all.right() + 700; x += 100) {
                    const auto expected = entriesAt(anew, {x, y});
                    const auto found = entriesAt(editor.index(), {x, y});
                    entries += int(expected.size());
                    if (found == expected)
                        continue;
                    QStringList stale;
                    std::ranges::set_difference(found, expected, std::back_inserter(stale));
                    QStringList missing;
                    std::ranges::set_difference(expected, found, std::back_inserter(missing));
                    QFAIL(qPrintable(
                        u"round %1 at %2,%3: stale %4; missing %5"_s.arg(round).arg(x).arg(y).arg(
                            stale.join(u" | "_s), missing.join(u" | "_s))));
                }
            }
            QVERIFY(entries > 100);
        }
    }
};

QTEST_APPLESS_MAIN(TestBoardIndex)
#include "tst_boardindex.moc"
