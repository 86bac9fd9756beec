#pragma once

#include "model/layout/BoardNext.h"
#include "model/layout/BoardRoom.h"
#include "model/layout/Layout.h"

#include <set>

namespace portolan::around {

class PlacedColumns;
class Redraw;

/// Draws what a chart has become: its zones and cards find their places on a board, then the lines
/// follow. Good for one drawing; before and after it, it tells how the board stands. All that it is
/// given by reference must outlive it.
class NextDrawing
{
public:
    NextDrawing(BoardNext next, const Deployment &now, const TextMeasure &measure,
        const LayoutOptions &options, const LayoutControl &control);

    /// What is drawn already is left as it is as far as it can be.
    Geometry around();
    /// Every line is drawn anew and every card gets the size that its lines need.
    Geometry anew();

    /// How many lines have something in their way, or their label has.
    size_t flaws();
    /// How often a zone has come into something beside it.
    size_t meetings() const { return BoardRoom::meetings(m_editor); }
    bool hasNew() const { return m_next.hasNew(); }
    /// How many cards stand elsewhere than shown.
    size_t displaced() const;
    size_t shownCards() const { return board().cards.size() - m_next.newCards.size(); }

private:
    const Board &board() const { return m_editor.board(); }
    bool isDisplaced(int c) const;
    bool holdsCards(int zone) const;
    std::set<int> allZones() const;
    std::vector<char> held() const;
    std::vector<char> heldZones() const;
    BoardRoom::Fit fitAtFirst() const;
    void followMoved(BoardRoom::Fit &fit) const;
    void forgetFrame(int z, BoardRoom::Fit &fit);
    void takeZonesAlong(BoardRoom::Fit &fit);
    void moveToPositions();
    void placeNew();
    bool isOf(const BoardIndex::Entry &entry, int card) const;
    QMarginsF growthOf(int c) const;
    void widenNamed();
    bool partCards();
    void letGrow(const PlacedColumns &columns);
    void fitAll();
    void takeEdits(Redraw &redraw);
    void takeWords(Redraw &redraw);
    /// A bundle whose rows have said what is needed says it of all of them, if there is room.
    void widenForNeeds(Redraw &redraw, int id);
    Geometry finished();

    BoardNext m_next;
    const Deployment &m_now;
    const TextMeasure &m_measure;
    const LayoutOptions &m_options;
    const LayoutControl &m_control;
    BoardEditor m_editor;
    BoardRoom m_room;
    std::set<int> m_aside; ///< cards that have grown where no line ends
};

} // namespace portolan::around
