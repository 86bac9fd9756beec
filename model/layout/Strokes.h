#pragma once

#include <QPointF>
#include <QString>

#include <cstddef>
#include <vector>

namespace portolan {
struct Geometry;
}

namespace portolan::layout {

struct Plan;

/// What is seen of the drawn lines. Where lines of one trunk lie on each other they are one: its
/// length counts once, a corner of all of them is one corner, and who crosses it crosses one line.
class Strokes
{
public:
    explicit Strokes(const Plan &plan);
    explicit Strokes(const Geometry &geometry);

    /// Length and corners, in px of line; see price.
    double cost() const;
    /// Places where different lines cross, of which those of one trunk are one.
    int crossings() const;

private:
    /// A straight piece, along its direction.
    struct Piece
    {
        double at = 0; ///< across
        double from = 0;
        double to = 0;
        int line = 0;
    };
    /// The points of one way, and the name of its trunk.
    struct Way
    {
        const std::vector<QPointF> &points;
        const QString &trunk;
    };
    void addAll(const std::vector<Way> &ways);
    void add(const std::vector<const std::vector<QPointF> *> &ways, int line);

    std::vector<Piece> m_level; ///< sorted by at
    std::vector<Piece> m_upright;
    size_t m_corners = 0;
};

} // namespace portolan::layout
