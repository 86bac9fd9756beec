#include "model/layout/Strokes.h"

#include "model/layout/Geometry.h"
#include "model/layout/Plan.h"

#include <algorithm>
#include <cmath>
#include <map>

namespace portolan::layout {

namespace {

constexpr double Same = 0.5; ///< px; nearer is on each other

} // namespace

Strokes::Strokes(const Plan &plan)
{
    std::vector<Way> ways;
    for (const Link &link : plan.links)
        ways.push_back({link.points, link.trunk});
    addAll(ways);
}

Strokes::Strokes(const Geometry &geometry)
{
    std::vector<Way> ways;
    for (const EdgeLine &edge : geometry.edges)
        ways.push_back({edge.points, edge.trunk});
    addAll(ways);
}

void Strokes::addAll(const std::vector<Way> &ways)
{
    std::map<QString, std::vector<const std::vector<QPointF> *>> trunks;
    int line = 0;
    for (const Way &way : ways) {
        if (way.trunk.isEmpty())
            add({&way.points}, line++);
        else
            trunks[way.trunk].push_back(&way.points);
    }
    for (const auto &[trunk, members] : trunks)
        add(members, line++);
    std::ranges::stable_sort(m_level, {}, &Piece::at);
}

void Strokes::add(const std::vector<const std::vector<QPointF> *> &ways, int line)
{
    std::vector<Piece> level;
    std::vector<Piece> upright;
    std::vector<QPointF> corners;
    for (const std::vector<QPointF> *way : ways) {
        const std::vector<QPointF> &points = *way;
        for (size_t k = 1; k < points.size(); ++k) {
            const QPointF a = points[k - 1];
            const QPointF b = points[k];
            if (std::abs(a.y() - b.y()) < Same)
                level.push_back({a.y(), std::min(a.x(), b.x()), std::max(a.x(), b.x()), line});
            else
                upright.push_back({a.x(), std::min(a.y(), b.y()), std::max(a.y(), b.y()), line});
            if (k > 1)
                corners.push_back(a);
        }
    }
    if (ways.size() > 1) {
        const auto before = [](const QPointF &a, const QPointF &b) {
            return std::pair(a.x(), a.y()) < std::pair(b.x(), b.y());
        };
        std::ranges::sort(corners, before);
        corners.erase(std::ranges::unique(corners).begin(), corners.end());
        for (std::vector<Piece> *pieces : {&level, &upright}) {
            std::ranges::sort(*pieces, {}, [](const Piece &p) { return std::pair(p.at, p.from); });
            std::vector<Piece> joined;
            for (const Piece &piece : *pieces)
                if (!joined.empty() && piece.at - joined.back().at < Same &&
                    piece.from <= joined.back().to + Same)
                    joined.back().to = std::max(joined.back().to, piece.to);
                else
                    joined.push_back(piece);
            *pieces = std::move(joined);
        }
    }
    m_corners += corners.size();
    m_level.insert(m_level.end(), level.begin(), level.end());
    m_upright.insert(m_upright.end(), upright.begin(), upright.end());
}

double Strokes::cost() const
{
    double sum = price::Corner * double(m_corners);
    for (const std::vector<Piece> *pieces : {&m_level, &m_upright})
        for (const Piece &piece : *pieces)
            sum += piece.to - piece.from;
    return sum;
}

int Strokes::crossings() const
{
    int count = 0;
    for (const Piece &upright : m_upright) {
        auto level = std::ranges::upper_bound(m_level, upright.from, {}, &Piece::at);
        for (; level != m_level.end() && level->at < upright.to; ++level)
            count +=
                level->line != upright.line && level->from < upright.at && upright.at < level->to;
    }
    return count;
}

} // namespace portolan::layout
