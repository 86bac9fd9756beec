#include "model/layout/Plan.h"

#include <algorithm>
#include <cmath>
#include <map>

namespace portolan::layout {

namespace {

using Weights = std::map<std::pair<int, int>, int>;

/// Flows between the children of one zone, lifted to them; children are numbered from 0.
struct Group
{
    int zone = 0;
    std::vector<int> members; ///< items
    Weights flows;
    std::vector<int> pullLeft; ///< flows with things further left, outside of the zone
    std::vector<int> pullRight;

    int count() const { return int(members.size()); }
    std::vector<std::vector<int>> neighbours() const
    {
        std::vector<std::vector<int>> result(members.size());
        for (const auto &[ends, weight] : flows) {
            result[size_t(ends.first)].push_back(ends.second);
            result[size_t(ends.second)].push_back(ends.first);
        }
        return result;
    }
};

enum class Anchor : quint8 { None, Left, Right };

/// Internet zones that open connections stand on the left, those that are only called on the right;
/// inside of a zone the flows that leave it decide.
std::vector<Anchor> anchors(const Plan &plan, const Group &group)
{
    std::vector<Anchor> result(group.members.size(), Anchor::None);
    std::vector<int> calls(group.members.size(), 0);
    std::vector<int> called(group.members.size(), 0);
    for (const auto &[ends, weight] : group.flows) {
        calls[size_t(ends.first)] += weight;
        called[size_t(ends.second)] += weight;
    }
    for (size_t i = 0; i < result.size(); ++i) {
        const Item &item = plan.item(group.members[i]);
        if (group.zone == 0) {
            if (!item.card && item.kind == ZoneKind::Internet)
                result[i] = calls[i] == 0 && called[i] > 0 ? Anchor::Right : Anchor::Left;
        } else if (group.pullLeft[i] > 0 && group.pullRight[i] == 0) {
            result[i] = Anchor::Left;
        } else if (group.pullRight[i] > 0 && group.pullLeft[i] == 0) {
            result[i] = Anchor::Right;
        }
    }
    return result;
}

/// Flows as they are read from the left: from what is nearer to the left anchors, and of two zones
/// that both touch them from the one that touches them more. So a DMZ stands before the networks
/// behind it, and who only calls inwards (monitoring, administrators) is itself an inner zone.
Weights readFromLeft(const Group &group, const std::vector<Anchor> &anchor)
{
    const size_t count = group.members.size();
    std::vector<int> distance(count, -1);
    std::vector<int> touch(count, 0);
    std::vector<int> queue;
    for (size_t i = 0; i < count; ++i)
        if (anchor[i] == Anchor::Left) {
            distance[i] = 0;
            queue.push_back(int(i));
        }
    if (queue.empty())
        return group.flows;
    const auto neighbours = group.neighbours();
    for (size_t k = 0; k < queue.size(); ++k)
        for (const int next : neighbours[size_t(queue[k])])
            if (distance[size_t(next)] < 0 && anchor[size_t(next)] != Anchor::Right) {
                distance[size_t(next)] = distance[size_t(queue[k])] + 1;
                queue.push_back(next);
            }
    for (const auto &[ends, weight] : group.flows)
        for (const auto &[a, b] : {ends, std::pair(ends.second, ends.first)})
            if (anchor[size_t(a)] == Anchor::Left)
                touch[size_t(b)] += weight;
    const auto key = [&](int i) { return std::pair(distance[size_t(i)], -touch[size_t(i)]); };
    Weights result;
    for (const auto &[ends, weight] : group.flows) {
        const bool backwards = distance[size_t(ends.first)] >= 0 &&
                               distance[size_t(ends.second)] >= 0 &&
                               key(ends.second) < key(ends.first);
        result[backwards ? std::pair(ends.second, ends.first) : ends] += weight;
    }
    return result;
}

/// An order with few flows against it (Eades, Lin, Smyth), anchors at its ends.
std::vector<int> linearOrder(const Weights &flows, const std::vector<Anchor> &anchor)
{
    const size_t count = anchor.size();
    std::vector<std::vector<std::pair<int, int>>> out(count);
    std::vector<std::vector<std::pair<int, int>>> in(count);
    std::vector<int> outWeight(count, 0);
    std::vector<int> inWeight(count, 0);
    for (const auto &[ends, weight] : flows) {
        out[size_t(ends.first)].emplace_back(ends.second, weight);
        in[size_t(ends.second)].emplace_back(ends.first, weight);
        outWeight[size_t(ends.first)] += weight;
        inWeight[size_t(ends.second)] += weight;
    }
    std::vector<char> taken(count, 0);
    std::vector<int> head;
    std::vector<int> tail;
    const auto take = [&](size_t i, std::vector<int> &end) {
        taken[i] = 1;
        end.push_back(int(i));
        for (const auto &[other, weight] : out[i])
            inWeight[size_t(other)] -= weight;
        for (const auto &[other, weight] : in[i])
            outWeight[size_t(other)] -= weight;
    };
    for (size_t i = 0; i < count; ++i) {
        if (anchor[i] == Anchor::Left)
            take(i, head);
        else if (anchor[i] == Anchor::Right)
            take(i, tail);
    }
    while (head.size() + tail.size() < count) {
        bool sink = false;
        size_t best = count;
        for (size_t i = 0; i < count && !sink; ++i) {
            if (taken[i])
                continue;
            if (outWeight[i] == 0 && inWeight[i] > 0) {
                sink = true;
                best = i;
            } else if (best == count ||
                       outWeight[i] - inWeight[i] > outWeight[best] - inWeight[best]) {
                best = i;
            }
        }
        take(best, sink ? tail : head);
    }
    head.insert(head.end(), tail.rbegin(), tail.rend());
    return head;
}

/// Longest path from the left.
std::vector<int> layered(const Plan &plan, const Group &group)
{
    const size_t count = group.members.size();
    const std::vector<Anchor> anchor = anchors(plan, group);
    const Weights flows = readFromLeft(group, anchor);
    const std::vector<int> order = linearOrder(flows, anchor);
    std::vector<int> position(count);
    for (size_t i = 0; i < count; ++i)
        position[size_t(order[i])] = int(i);
    std::vector<std::vector<int>> after(count);
    std::vector<std::vector<int>> ahead(count);
    for (const auto &[ends, weight] : flows) {
        const bool forward = position[size_t(ends.first)] < position[size_t(ends.second)];
        const int a = forward ? ends.first : ends.second;
        const int b = forward ? ends.second : ends.first;
        after[size_t(a)].push_back(b);
        ahead[size_t(b)].push_back(a);
    }
    const bool left = std::ranges::find(anchor, Anchor::Left) != anchor.end();
    std::vector<int> layer(count, 0);
    int last = 0;
    for (const int i : order) {
        if (anchor[size_t(i)] == Anchor::Left)
            continue;
        layer[size_t(i)] = left && group.zone == 0 ? 1 : 0;
        for (const int other : ahead[size_t(i)])
            layer[size_t(i)] = std::max(layer[size_t(i)], layer[size_t(other)] + 1);
        if (anchor[size_t(i)] != Anchor::Right)
            last = std::max(last, layer[size_t(i)]);
    }
    for (size_t k = count; k-- > 0;) {
        const auto i = size_t(order[k]);
        if (anchor[i] == Anchor::Right) {
            layer[i] = std::max(layer[i], last + (group.zone == 0 ? 1 : 0));
        } else if (anchor[i] == Anchor::None && ahead[i].empty() && !after[i].empty()) {
            int nearest = layer[size_t(after[i].front())];
            for (const int other : after[i])
                nearest = std::min(nearest, layer[size_t(other)]);
            layer[i] = std::max(layer[i], nearest - 1);
        } else if (ahead[i].empty() && after[i].empty() && anchor[i] == Anchor::None) {
            layer[i] = last;
        }
    }
    return layer;
}

/// Hosts and cards of one network: those with flows to the left stand in the first column, those
/// that only their neighbours know behind them; flows inside a column run up and down.
std::vector<int> beside(const Plan &plan, const Group &group)
{
    const size_t count = group.members.size();
    const bool host = plan.item(group.zone).kind == ZoneKind::Host;
    constexpr size_t smallHost = 3;
    if (group.flows.empty() || (host && count <= smallHost))
        return std::vector<int>(count, 0);
    const bool anyLeft = std::ranges::any_of(group.pullLeft, [](int n) { return n > 0; });
    const bool anyRight = std::ranges::any_of(group.pullRight, [](int n) { return n > 0; });
    if (!anyLeft && !anyRight)
        return layered(plan, group);
    const auto &near = anyLeft ? group.pullLeft : group.pullRight;
    const auto &far = anyLeft ? group.pullRight : group.pullLeft;
    const auto neighbours = group.neighbours();
    std::vector<int> column(count, -1);
    std::vector<int> queue;
    for (size_t i = 0; i < count; ++i)
        if (near[i] > 0 || neighbours[i].empty()) {
            column[i] = 0;
            queue.push_back(int(i));
        }
    // What only one of them knows stands above or below it, as long as the column stays short.
    constexpr size_t mostStacked = 7;
    constexpr int mostLeaves = 2;
    constexpr size_t smallZone = 10;
    const size_t settled = queue.size();
    std::vector<int> leaves(count, 0);
    for (size_t i = 0; i < count && queue.size() < mostStacked; ++i)
        if (column[i] < 0 && far[i] == 0 && neighbours[i].size() == 1) {
            const auto other = size_t(neighbours[i].front());
            if (column[other] == 0 && leaves[other]++ < mostLeaves) {
                column[i] = 0;
                queue.push_back(int(i));
            }
        }
    queue.resize(settled);
    int last = 0;
    for (size_t k = 0; k < queue.size(); ++k)
        for (const int other : neighbours[size_t(queue[k])])
            if (column[size_t(other)] < 0) {
                // A second column takes all the rest of a small zone: width is dearer than height.
                column[size_t(other)] = count <= smallZone ? 1 : column[size_t(queue[k])] + 1;
                last = std::max(last, column[size_t(other)]);
                queue.push_back(other);
            }
    for (size_t i = 0; i < count; ++i)
        if (column[i] < 0 || (far[i] > 0 && near[i] == 0 && column[i] > 0))
            column[i] = last;
    if (!anyLeft)
        for (int &c : column)
            c = last - c;
    return column;
}

/// Columns without gaps in their numbers, none of them too tall.
std::vector<std::vector<int>> gathered(const Group &group, const std::vector<int> &column)
{
    std::map<int, std::vector<int>> byColumn;
    for (size_t i = 0; i < column.size(); ++i)
        byColumn[column[i]].push_back(group.members[i]);
    const auto most = size_t(std::max(10., std::ceil(1.5 * std::sqrt(double(group.count())))));
    std::vector<std::vector<int>> columns;
    for (const auto &[number, members] : byColumn) {
        const size_t parts = (members.size() + most - 1) / most;
        for (size_t part = 0; part < parts; ++part) {
            const auto at = [&](size_t p) { return std::ptrdiff_t(members.size() * p / parts); };
            columns.emplace_back(members.begin() + at(part), members.begin() + at(part + 1));
        }
    }
    return columns;
}

} // namespace

void chooseColumns(Plan &plan)
{
    std::vector<std::vector<int>> meetings(size_t(plan.zones));
    std::vector<Plan::Meeting> meeting(plan.links.size());
    for (int i = 0; i < plan.linkCount(); ++i) {
        const Link &link = plan.link(i);
        if (link.isLoop())
            continue;
        meeting[size_t(i)] = plan.meeting(link.from, link.to);
        meetings[size_t(meeting[size_t(i)].zone)].push_back(i);
    }
    std::vector<int> pullLeft(plan.items.size(), 0);
    std::vector<int> pullRight(plan.items.size(), 0);
    std::vector<int> place(plan.items.size(), 0);
    for (int zone = 0; zone < plan.zones; ++zone) {
        Group group;
        group.zone = zone;
        group.members = plan.item(zone).children;
        for (size_t i = 0; i < group.members.size(); ++i) {
            place[size_t(group.members[i])] = int(i);
            group.pullLeft.push_back(pullLeft[size_t(group.members[i])]);
            group.pullRight.push_back(pullRight[size_t(group.members[i])]);
        }
        for (const int i : meetings[size_t(zone)]) {
            const auto &m = meeting[size_t(i)];
            ++group.flows[{place[size_t(m.a)], place[size_t(m.b)]}];
        }
        const bool wide = zone == 0 || std::ranges::any_of(group.members, [&](int i) {
            return !plan.item(i).card && plan.item(i).kind != ZoneKind::Host;
        });
        const std::vector<int> column = wide ? layered(plan, group) : beside(plan, group);
        plan.item(zone).columns = gathered(group, column);
        std::vector<int> columnOf(group.members.size(), 0);
        for (size_t c = 0; c < plan.item(zone).columns.size(); ++c)
            for (const int i : plan.item(zone).columns[c])
                columnOf[size_t(place[size_t(i)])] = int(c);
        for (const int i : meetings[size_t(zone)]) {
            const auto &m = meeting[size_t(i)];
            const int a = columnOf[size_t(place[size_t(m.a)])];
            const int b = columnOf[size_t(place[size_t(m.b)])];
            if (a == b)
                continue;
            const Link &link = plan.link(i);
            for (int x = link.from; x != zone; x = plan.item(x).parent)
                ++(a < b ? pullRight : pullLeft)[size_t(x)];
            for (int x = link.to; x != zone; x = plan.item(x).parent)
                ++(a < b ? pullLeft : pullRight)[size_t(x)];
        }
    }
}

} // namespace portolan::layout
