#pragma once

#include "model/layout/BoardEditor.h"

namespace portolan::around {

/// Says where lines leave and arrive: on which sides of their cards, and where along the side, with
/// the docks. The ends of other lines stay where they are, unless the card may grow (see
/// BoardCard::mayGrow): then all its ends are spread anew and it gets the size that they need.
class CardEnds
{
public:
    CardEnds(BoardEditor &editor, const TextMeasure &measure)
        : m_editor(editor)
        , m_board(editor.board())
        , m_measure(measure)
        , m_anyZone(m_board.zones.size(), 1)
    {}

    struct Sides
    {
        Side leave = Side::Right;
        Side arrive = Side::Left;
        double cost = 0; ///< of the way, if nothing stood on it, and what speaks against them
    };
    /// All ways to choose them, the likely best first.
    std::vector<Sides> sidesFor(int line) const;

    /// Takes the line off its docks and its way from the chart.
    void detach(int line);
    /// Gives detached lines their sides and places.
    void attach(const std::vector<int> &lines);
    /// One detached line, on these sides.
    void attach(int line, const Sides &sides);
    /// Makes the docks of a side equally wide; quays and tips follow.
    void fitSide(int card, Side side);
    /// The text of a dock.
    QString dockText(const PortSpec &ports, bool collapsed) const;

private:
    struct End
    {
        double at = 0;   ///< along the side
        double half = 0; ///< of what stands there
    };
    bool isAttached(int line) const { return !m_board.line(line).docks.empty(); }
    std::vector<End> endsOn(int card, Side side, int except) const;
    int load(int card, Side side) const;
    int room(int card, Side side) const;
    bool isBlocked(int card, Side side, QPointF at, double length) const;
    double dockWidth(int card, Side side) const;
    double keyOf(int line, bool leaving) const;
    void takeDocks(int line, const Sides &sides);
    void merge(int line, int dock);
    void spreadCard(int card);
    void setDock(int dock, double at);
    void setStart(int line, double at);
    void placeLeaving(int line);
    void placeArriving(int line);
    void alignStart(int line);
    /// The free place on the side nearest to \a wanted for what is \a half wide to both sides.
    bool slot(int card, Side side, double half, int except, double &wanted) const;

    BoardEditor &m_editor;
    const Board &m_board;
    const TextMeasure &m_measure;
    std::vector<char> m_anyZone;
};

} // namespace portolan::around
