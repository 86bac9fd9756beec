#pragma once

#include "model/layout/Geometry.h"

#include <QHash>

#include <algorithm>
#include <cmath>
#include <map>
#include <tuple>
#include <vector>

namespace portolan::testing {

/// Two lines that lie on each other though they share no trunk.
struct SharedWay
{
    int one = 0; ///< of the geometry's edges; of a trunk the first one
    int other = 0;
    double length = 0; ///< in all, px
};

/// All of them whose shared way is longer than 4 px. Lines less than a pixel apart are taken for
/// one by the eye.
inline std::vector<SharedWay> sharedWays(const Geometry &geometry)
{
    struct Piece
    {
        bool upright = false;
        double at = 0;
        double from = 0;
        double to = 0;
        int unit = 0;
    };
    std::vector<Piece> pieces;
    QHash<QString, int> trunks;
    for (int i = 0; i < int(geometry.edges.size()); ++i) {
        const EdgeLine &edge = geometry.edges[size_t(i)];
        int unit = i;
        if (!edge.trunk.isEmpty()) {
            unit = trunks.value(edge.trunk, i);
            trunks.insert(edge.trunk, unit);
        }
        for (size_t k = 1; k < edge.points.size(); ++k) {
            const QPointF a = edge.points[k - 1];
            const QPointF b = edge.points[k];
            const bool upright = std::abs(a.x() - b.x()) < std::abs(a.y() - b.y());
            const auto [from, to] =
                upright ? std::minmax({a.y(), b.y()}) : std::minmax({a.x(), b.x()});
            pieces.push_back({upright, upright ? a.x() : a.y(), from, to, unit});
        }
    }
    // What a trunk's lines share counts once.
    std::ranges::sort(pieces, [](const Piece &a, const Piece &b) {
        return std::tie(a.unit, a.upright, a.at, a.from) <
               std::tie(b.unit, b.upright, b.at, b.from);
    });
    std::vector<Piece> merged;
    for (const Piece &piece : pieces) {
        if (!merged.empty() && merged.back().unit == piece.unit &&
            merged.back().upright == piece.upright && merged.back().at == piece.at &&
            merged.back().to >= piece.from)
            merged.back().to = std::max(merged.back().to, piece.to);
        else
            merged.push_back(piece);
    }
    std::ranges::sort(merged, [](const Piece &a, const Piece &b) {
        return std::tie(a.upright, a.at, a.from) < std::tie(b.upright, b.at, b.from);
    });
    std::map<std::pair<int, int>, double> shared;
    for (size_t i = 0; i < merged.size(); ++i) {
        const Piece &a = merged[i];
        for (size_t k = i + 1; k < merged.size(); ++k) {
            const Piece &b = merged[k];
            if (b.upright != a.upright || b.at - a.at >= 1)
                break;
            const double length = std::min(a.to, b.to) - std::max(a.from, b.from);
            if (a.unit != b.unit && length > 0.5)
                shared[std::minmax(a.unit, b.unit)] += length;
        }
    }
    std::vector<SharedWay> ways;
    for (const auto &[pair, length] : shared)
        if (length > 4)
            ways.push_back({pair.first, pair.second, length});
    return ways;
}

} // namespace portolan::testing
