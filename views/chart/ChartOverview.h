#pragma once

#include "views/chart/ChartGrid.h"
#include "views/chart/ChartScene.h"

namespace portolan {

/// A chart from so far away that no card can be named: zones stand for what is in them, and all
/// flows from one zone to another are one line with their count. A value; made anew for another
/// zoom.
///
/// The zones that stand for their contents are the anchors. A zone opens into the zones in it where
/// each of them would be large enough to be named, no card would be left between them, and most of
/// the zones beside it open as well; else it is an anchor itself. A card in no zone is its own.
class ChartOverview
{
public:
    /// Charts are shown like this below that zoom.
    static constexpr double Below = .16;

    /// What stands for the cards in it.
    enum class Anchors : quint8 {
        ByRoom, ///< from far away: as above
        ByArea  ///< at any zoom: the area of each card (areaOf() of the model), which is the zone
                ///< view; lines are labelled with their ports
    };

    /// All flows from one anchor to another.
    struct Line
    {
        int from = 0; ///< anchors: an index of a zone, or ChartScene::zones.size() + that of a card
        int to = 0;
        std::vector<int> edges; ///< of the scene, rising
        int flows = 0;
        bool oneStyle = true; ///< all of the style of the first edge
        /// The way of one of the edges, from the border of one anchor to that of the other.
        std::vector<QPointF> points;
        QRectF bounds;
        QString text;     ///< the number, or ports
        QRectF count;     ///< pill with the text; null where there was no room
        double width = 1; ///< chart px
    };

    /// The name of a zone, painted over what is inside.
    struct Name
    {
        int zone = 0;
        bool anchor = false;
        QRectF rect;
        QString text;
        double size = 0; ///< of the type, chart px
        bool operator==(const Name &) const = default;
    };

    ChartOverview() = default;
    ChartOverview(const ChartScene &scene, double zoom, Anchors anchors = Anchors::ByRoom);

    double zoom() const { return m_zoom; }
    Anchors anchors() const { return m_by; }
    int anchorOfCard(int card) const { return m_anchors[size_t(card)]; }
    /// The line that an edge is part of, -1 within one anchor.
    int lineOfEdge(int edge) const { return m_lineOfEdge[size_t(edge)]; }
    /// Whether the same zones stand for what is in them: then each line is the same flows.
    bool hasSameAnchors(const ChartOverview &other) const
    {
        return m_anchors == other.m_anchors && m_isAnchor == other.m_isAnchor &&
               m_isOpen == other.m_isOpen && m_lines.size() == other.m_lines.size();
    }
    const std::vector<Line> &lines() const { return m_lines; }
    const std::vector<Name> &names() const { return m_names; }

    /// What is painted at \a point: indices into lines() and names(), -1: none of them.
    int countAt(const QPointF &point) const;
    int lineAt(const QPointF &point, double radius) const;
    int nameAt(const QPointF &point) const;

private:
    void findAnchors(const ChartScene &scene);
    void findAreas(const ChartScene &scene);
    void keepFree(const ChartScene &scene);
    QString portsOf(const ChartScene &scene, const Line &line) const;
    static void keepTogether(const ChartScene &scene, std::vector<bool> &mayOpen);
    void gather(const ChartScene &scene);
    void route(const ChartScene &scene);
    void placeNames(const ChartScene &scene);
    void placeCounts(const ChartScene &scene);
    void placeText(Line &line, const QString &text, double seen);
    void placeBeside(Line &line, const QString &text);
    double widthOf(const QString &text) const;
    /// Claims the place where it is free.
    bool take(const QRectF &rect);

    double m_zoom = 1;
    Anchors m_by = Anchors::ByRoom;
    std::vector<bool> m_isAnchor; ///< by zone
    std::vector<bool> m_isOpen;   ///< by zone: has anchors in it
    std::vector<int> m_anchors;   ///< by card
    std::vector<int> m_lineOfEdge;
    std::vector<Line> m_lines;
    std::vector<Name> m_names;
    ChartGrid<QRectF> m_taken; ///< by names and counts
};

} // namespace portolan
