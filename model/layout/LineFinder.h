#pragma once

#include "model/layout/BoardIndex.h"

namespace portolan::around {

/// Finds the way of one line past everything that an index holds: short, with few corners and few
/// crossings, beside all other lines and never through a foreign card, dock, label, title or zone.
/// The search goes from corner to corner (A*), not from step to step.
class LineFinder
{
public:
    explicit LineFinder(const BoardIndex &index)
        : m_index(index)
    {}

    struct Query
    {
        QPointF start; ///< on the border of the card
        Side leave = Side::Right;
        QPointF goal;             ///< the tip
        Side arrive = Side::Left; ///< the side of the listener
        /// The goal is a point of a trunk that runs on from there away from \a arrive: it may be
        /// reached from the sides as well, and \a trunk does not count.
        bool joins = false;
        int from = -1; ///< cards
        int to = -1;
        double stub = px::Stub;
        double trunk = px::Trunk;
        QRectF window;       ///< the way stays inside; a null one does not count
        double bound = 1e12; ///< dearer ways are not wanted
        int effort = 400;    ///< corners that may be tried
        double haste = 0.5;  ///< by how much what is left is taken to be dearer than its length
    };
    struct Way
    {
        std::vector<QPointF> points; ///< none where there is no way
        double cost = 0;
        int crossings = 0;
        explicit operator bool() const { return !points.empty(); }
    };
    Way find(const Query &query, const BoardIndex::Pen &pen);

    long long spent = 0; ///< corners that were tried so far

private:
    struct Node
    {
        QPointF at;
        double cost = 0;
        int before = -1;
        int crossings = 0;
        Side in = Side::Left; ///< the direction of the last run
    };
    struct Open
    {
        double estimate = 0;
        int node = 0;
        bool operator<(const Open &other) const
        {
            // Of equal ones the newest: it is the deepest.
            return estimate != other.estimate ? estimate > other.estimate : node < other.node;
        }
    };
    struct Seen
    {
        qint64 key = 0;
        int stamp = 0;
        double cost = 0;
    };
    /// A run that was tried: what is reached from another point of it is reached from it as well.
    struct Tried
    {
        qint64 key = 0;
        int next = -1;
        double low = 0;
        double high = 0;
        double at = 0;
        double cost = 0;
    };
    bool wasTried(QPointF at, bool level, double cost) const;
    void noteTried(QPointF at, bool level, double cost, double low, double high);
    double toGo(QPointF at, Side in) const;
    bool arrives(Side way) const;
    /// How far it went.
    double expand(int node, Side way);
    void reach(QPointF at, Side in, double cost, int before, int crossings);
    bool isNews(QPointF at, bool level, double cost);

    const BoardIndex &m_index;
    const Query *m_query = nullptr;
    BoardIndex::Pen m_pen;
    QPointF m_goal; ///< where the last straight part begins
    Side m_last = Side::Right;
    double m_lane = px::Lane;
    std::vector<Node> m_nodes;
    std::vector<Open> m_open;
    std::vector<Seen> m_seen;
    std::vector<Tried> m_tried;
    std::vector<int> m_firstTried; ///< by hash of the key
    int m_stamp = 0;
    int m_found = -1;
    double m_best = 0;
    BoardIndex::Run m_run;
    std::vector<double> m_stops;
};

} // namespace portolan::around
