#include "model/layout/Uprights.h"

#include <algorithm>

namespace portolan::layout {

namespace {

constexpr int ConflictCost = 1000;

int within(const std::vector<double> &ys, double top, double bottom)
{
    const auto first = std::ranges::lower_bound(ys, top);
    return int(std::upper_bound(first, ys.end(), bottom) - first);
}

/// What it costs that a stands left of b.
int cost(const Upright &a, const Upright &b)
{
    const bool conflict = a.wire == b.wire ? a.second : meet(a.right, b.left);
    return within(a.right, b.top, b.bottom) + within(b.left, a.top, a.bottom) +
           (conflict ? ConflictCost : 0);
}

bool overlap(const Upright &a, const Upright &b)
{
    return a.top < b.bottom + Near && b.top < a.bottom + Near;
}

} // namespace

void Upright::settle()
{
    for (auto *ys : {&left, &right}) {
        std::ranges::sort(*ys);
        const auto rest = std::ranges::unique(*ys);
        ys->erase(rest.begin(), rest.end());
    }
    bool any = false;
    for (const auto *ys : {&left, &right})
        if (!ys->empty()) {
            top = any ? std::min(top, ys->front()) : ys->front();
            bottom = any ? std::max(bottom, ys->back()) : ys->back();
            any = true;
        }
}

bool meet(const std::vector<double> &as, const std::vector<double> &bs)
{
    for (const double a : as) {
        const auto b = std::ranges::lower_bound(bs, a - Near + 0.01);
        if (b != bs.end() && *b < a + Near - 0.01)
            return true;
    }
    return false;
}

void orderUprights(std::vector<Upright> &all)
{
    std::ranges::stable_sort(all, {}, [](const Upright &u) {
        const double from = u.left.empty() ? u.top : u.left.front();
        const bool down = (u.right.empty() ? u.bottom : u.right.front()) > from;
        return std::pair(down, down ? -from : from);
    });
    constexpr int rounds = 6;
    constexpr size_t far = 200;
    for (int round = 0; round < rounds; ++round) {
        bool better = false;
        for (size_t n = 0; n < all.size(); ++n) {
            int best = 0;
            size_t place = n;
            int change = 0;
            for (size_t i = n; i-- > (n > far ? n - far : 0);) {
                if (overlap(all[n], all[i]))
                    change += cost(all[n], all[i]) - cost(all[i], all[n]);
                if (change < best) {
                    best = change;
                    place = i;
                }
            }
            change = 0;
            for (size_t i = n + 1; i < std::min(all.size(), n + far); ++i) {
                if (overlap(all[n], all[i]))
                    change += cost(all[i], all[n]) - cost(all[n], all[i]);
                if (change < best) {
                    best = change;
                    place = i;
                }
            }
            if (place == n)
                continue;
            better = true;
            const auto at = all.begin();
            if (place < n)
                std::rotate(at + long(place), at + long(n), at + long(n) + 1);
            else
                std::rotate(at + long(n), at + long(n) + 1, at + long(place) + 1);
        }
        if (!better)
            break;
    }
}

std::vector<int> tracksOf(const std::vector<Upright> &all)
{
    std::vector<int> tracks(all.size(), 0);
    for (size_t i = 0; i < all.size(); ++i)
        for (size_t k = 0; k < i; ++k)
            if (tracks[k] >= tracks[i] && overlap(all[k], all[i]))
                tracks[i] = tracks[k] + 1;
    return tracks;
}

} // namespace portolan::layout
