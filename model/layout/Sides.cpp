#include "model/layout/DockText.h"
#include "model/layout/Plan.h"

#include <algorithm>
#include <cmath>
#include <map>

namespace portolan::layout {

namespace {

/// Where an item stands among its siblings.
struct Place
{
    size_t column = 0;
    size_t row = 0;
};

std::vector<Place> places(const Plan &plan)
{
    std::vector<Place> result(plan.items.size());
    for (int zone = 0; zone < plan.zones; ++zone)
        for (size_t c = 0; c < plan.item(zone).columns.size(); ++c)
            for (size_t r = 0; r < plan.item(zone).columns[c].size(); ++r)
                result[size_t(plan.item(zone).columns[c][r])] = {c, r};
    return result;
}

/// Whether nothing of \a branch stands above (or below) \a card.
bool isOutermost(
    const Plan &plan, const std::vector<Place> &place, int card, int branch, bool above)
{
    for (int x = card; x != branch; x = plan.item(x).parent) {
        const auto &columns = plan.item(plan.item(x).parent).columns;
        // First columns stand in one line, whatever is beside them.
        if (place[size_t(x)].column != 0 ||
            place[size_t(x)].row != (above ? 0 : columns.front().size() - 1))
            return false;
    }
    return true;
}

/// Lines between neighbours of one column run straight up or down as long as their labels have
/// room.
void chooseVerticals(Plan &plan, const TextMeasure &measure, const std::vector<Place> &place,
    std::vector<char> &chosen)
{
    constexpr double widest = 240;
    struct Used
    {
        double labels = 0; ///< their width
        double dock = 0;   ///< the widest
        int count = 0;
    };
    std::map<std::pair<int, int>, Used> used;
    for (int i = 0; i < plan.linkCount(); ++i) {
        Link &link = plan.link(i);
        const auto meeting = plan.meeting(link.from, link.to);
        const Place a = place[size_t(meeting.a)];
        const Place b = place[size_t(meeting.b)];
        if (chosen[size_t(i)] || link.isBundle() || a.column != b.column)
            continue;
        const bool down = b.row == a.row + 1;
        if (!down && a.row != b.row + 1)
            continue;
        if (!isOutermost(plan, place, link.from, meeting.a, !down) ||
            !isOutermost(plan, place, link.to, meeting.b, down))
            continue;
        const QString ports = dockText(link.flows.front()->ports);
        Used &before = used[std::minmax(link.from, link.to)];
        const Used after = {before.labels + link.label.width() + 8,
            std::max(before.dock, measure(TextRole::DockPort, ports) + measure::DockText + 8),
            before.count + 1};
        if (std::max(after.labels, after.dock * after.count + 8) > widest)
            continue;
        before = after;
        link.fromSide = down ? Side::Bottom : Side::Top;
        link.toSide = down ? Side::Top : Side::Bottom;
        chosen[size_t(i)] = 1;
    }
}

void chooseLinkSides(Plan &plan, const TextMeasure &measure)
{
    const std::vector<Place> place = places(plan);
    std::vector<char> chosen(plan.links.size(), 0);
    std::vector<std::array<int, 2>> busy(plan.items.size(), {0, 0});
    const auto count = [&](const Link &link) {
        for (const auto &[card, side] :
            {std::pair(link.from, link.fromSide), std::pair(link.to, link.toSide)})
            if (isHorizontal(side))
                ++busy[size_t(card)][size_t(side)];
    };
    for (int i = 0; i < plan.linkCount(); ++i) {
        Link &link = plan.link(i);
        const auto meeting = plan.meeting(link.from, link.to);
        const size_t a = place[size_t(meeting.a)].column;
        const size_t b = place[size_t(meeting.b)].column;
        if (link.isLoop()) {
            link.fromSide = link.toSide = Side::Right;
        } else if (a != b) {
            link.fromSide = a < b ? Side::Right : Side::Left;
            link.toSide = a < b ? Side::Left : Side::Right;
        } else {
            continue;
        }
        chosen[size_t(i)] = 1;
        if (!link.isLoop() && isHorizontal(link.fromSide) && link.bend != 0)
            link.fromSide = link.bend < 0 ? Side::Top : Side::Bottom;
        count(link);
    }
    chooseVerticals(plan, measure, place, chosen);
    for (int i = 0; i < plan.linkCount(); ++i) {
        if (chosen[size_t(i)])
            continue;
        // Both ends in one column, something between them: around it, on the quieter side.
        Link &link = plan.link(i);
        const auto meeting = plan.meeting(link.from, link.to);
        const double a = plan.item(link.from).rect.center().y();
        const double b = plan.item(link.to).rect.center().y();
        std::array<int, 2> load = {0, 0}; // lines that would be crossed count most
        for (int c = plan.zones; c < plan.itemCount(); ++c) {
            const double y = plan.item(c).rect.center().y();
            const bool end = c == link.from || c == link.to;
            if (!end &&
                (y < std::min(a, b) || y > std::max(a, b) || !plan.contains(meeting.zone, c)))
                continue;
            for (const size_t side : {size_t(Side::Left), size_t(Side::Right)})
                load[side] += busy[size_t(c)][side] * (end ? 1 : 4);
        }
        link.fromSide = link.toSide = load[0] < load[1] ? Side::Left : Side::Right;
        count(link);
    }
}

struct SideKey
{
    int card;
    Side side;
    auto operator<=>(const SideKey &) const = default;
};

/// The ends of one side while they are put in order.
struct Entry
{
    double key = 0;
    int lead = 0;    ///< the link that decides
    int ordinal = 0; ///< among the docks of one bundle
    End end;
};

void takeIn(Plan &plan, const SideKey &at, std::vector<Entry> entries, const TextMeasure &measure)
{
    std::ranges::stable_sort(
        entries, {}, [](const Entry &e) { return std::tuple(e.key, e.lead, e.ordinal); });
    const auto docks = std::ranges::count_if(entries, [](const Entry &e) { return e.end.dock; });
    if (docks > measure::DockCap) {
        std::vector<Entry> kept;
        std::ptrdiff_t slot = -1;
        std::ptrdiff_t seen = 0;
        for (Entry &entry : entries) {
            if (!entry.end.dock) {
                kept.push_back(std::move(entry));
                continue;
            }
            if (slot < 0) {
                slot = std::ptrdiff_t(kept.size());
                kept.push_back(entry);
            } else {
                End &all = kept[size_t(slot)].end;
                all.ports = all.ports.united(entry.end.ports);
                all.flows << entry.end.flows;
                all.links.insert(all.links.end(), entry.end.links.begin(), entry.end.links.end());
            }
            ++seen;
        }
        kept[size_t(slot)].end.text = commonDockText(kept[size_t(slot)].end.ports);
        entries = std::move(kept);
    }
    Item &card = plan.item(at.card);
    for (Entry &entry : entries) {
        const int id = int(plan.ends.size());
        std::ranges::sort(entry.end.links);
        const auto repeated = std::ranges::unique(entry.end.links);
        entry.end.links.erase(repeated.begin(), repeated.end());
        for (const int i : entry.end.links) {
            if (entry.end.dock)
                plan.link(i).docks.push_back(id);
            else
                plan.link(i).source = id;
        }
        if (entry.end.dock) {
            const double text = measure(TextRole::DockPort, entry.end.text) + measure::DockText;
            double &width = card.dockWidth[size_t(at.side)];
            width = std::max({width, measure::DockMin, std::ceil(text / 4) * 4});
        }
        card.ends[size_t(at.side)].push_back(id);
        plan.ends.push_back(std::move(entry.end));
    }
}

/// Defaults: in the middle of the side, at dock pitch. Makes the card as tall as its ends need.
void spread(Plan &plan, Item &card)
{
    constexpr int most = 16; // beyond it, lines stand at lane pitch: such a card is a hub
    double height = card.textHeight;
    const auto pitchOf = [&](Side side) {
        int span = 0;
        for (const int e : card.endsAt(side))
            span += plan.end(e).span;
        return std::pair(span, span > most ? measure::Lane : measure::Pitch);
    };
    for (const Side side : {Side::Left, Side::Right}) {
        const auto [span, pitch] = pitchOf(side);
        height = std::max(height, pitch * (span - 1) + 2 * measure::Pitch);
    }
    card.height = height;
    for (const Side side : {Side::Left, Side::Right}) {
        const auto [span, pitch] = pitchOf(side);
        double y = height / 2 - pitch * span / 2;
        for (const int e : card.endsAt(side)) {
            End &end = plan.end(e);
            end.offset = end.usual = y + pitch * end.span / 2;
            y += pitch * end.span;
        }
    }
    card.endsWidth = 0;
    for (const Side side : {Side::Top, Side::Bottom}) {
        double pitch = card.dockWidth[size_t(side)] + 8;
        for (const int e : card.endsAt(side))
            for (const int i : plan.end(e).links)
                pitch = std::max(pitch, plan.link(i).label.width() + 8);
        const auto count = double(card.endsAt(side).size());
        pitch = std::min(std::ceil(pitch / 8) * 8, count > 1 ? std::max(8., 232 / count) : pitch);
        card.endsWidth = std::max(card.endsWidth, pitch * count);
        double x = -pitch * (count - 1) / 2;
        for (const int e : card.endsAt(side)) {
            plan.end(e).offset = plan.end(e).usual = x;
            x += pitch;
        }
    }
}

} // namespace

void chooseSides(Plan &plan, const TextMeasure &measure)
{
    plan.ends.clear();
    for (Item &item : plan.items) {
        item.ends = {};
        item.dockWidth = {};
        item.loopRoom = 0;
    }
    for (Link &link : plan.links) {
        link.source = -1;
        link.docks.clear();
    }
    chooseLinkSides(plan, measure);

    std::map<SideKey, std::vector<Entry>> sides;
    for (int i = 0; i < plan.linkCount(); ++i) {
        const Link &link = plan.link(i);
        const auto keyAt = [&](int other, Side side) {
            constexpr double last = 1e9;
            if (link.isLoop())
                return last;
            const QPointF c = plan.item(other).rect.center();
            if (link.fromSide != link.toSide)
                return isHorizontal(side) ? c.y() : c.x();
            // Lines that turn back nest: the nearest one goes on the outside of its card.
            const QPointF way = c - plan.item(link.from + link.to - other).rect.center();
            const double distance = isHorizontal(side) ? way.y() : way.x();
            return (distance > 0 ? last / 2 : -last / 2) - distance;
        };
        Entry entry;
        entry.lead = i;
        entry.key = keyAt(link.to, link.fromSide);
        entry.end.card = link.from;
        entry.end.side = link.fromSide;
        // Where the docks of a bundle are one its line leaves from the room of one.
        const bool open = link.lines.size() <= size_t(measure::DockCap);
        entry.end.span =
            isHorizontal(link.fromSide) && !link.isLoop() && open ? int(link.lines.size()) : 1;
        entry.end.links.push_back(i);
        sides[{link.from, link.fromSide}].push_back(entry);

        auto &arriving = sides[{link.to, link.toSide}];
        for (size_t k = 0; k < link.flows.size(); ++k) {
            const Flow *flow = link.flows[k];
            const auto same = std::ranges::find_if(arriving, [&](const Entry &e) {
                return e.end.dock && e.end.ports == flow->ports && e.end.span == 1 &&
                       !link.isLoop();
            });
            if (same != arriving.end()) {
                same->end.links.push_back(i);
                same->end.flows << flow->id;
                continue;
            }
            Entry dock;
            dock.lead = i;
            dock.ordinal = int(k) + 1;
            dock.key = keyAt(link.from, link.toSide);
            dock.end.card = link.to;
            dock.end.side = link.toSide;
            dock.end.dock = true;
            dock.end.ports = flow->ports;
            dock.end.text = dockText(flow->ports);
            dock.end.flows << flow->id;
            dock.end.links.push_back(i);
            // Room for the label of the loop between its two ends.
            dock.end.span = link.isLoop() ? 3 : 1;
            arriving.push_back(dock);
        }
    }
    for (auto &[at, entries] : sides)
        takeIn(plan, at, std::move(entries), measure);
    for (int i = plan.zones; i < plan.itemCount(); ++i)
        spread(plan, plan.item(i));
    for (const Link &link : plan.links)
        if (link.isLoop()) {
            Item &card = plan.item(link.from);
            card.loopRoom =
                std::max(card.loopRoom, loopReach(link.label.width()) + link.label.width() / 2 + 8);
        }
}

bool chooseBends(Plan &plan)
{
    const std::vector<Place> place = places(plan);
    bool changed = false;
    for (int c = plan.zones; c < plan.itemCount(); ++c) {
        const Item &card = plan.item(c);
        const Item &zone = plan.item(card.parent);
        if (card.parent == 0 || zone.kind == ZoneKind::Host)
            continue;
        const Place at = place[size_t(c)];
        const size_t lastRow = zone.columns[at.column].size() - 1;
        for (const int direction : {-1, 1}) {
            if (at.row != (direction < 0 ? 0 : lastRow))
                continue;
            if (!card.endsAt(direction < 0 ? Side::Top : Side::Bottom).empty())
                continue;
            // Only the outermost line of a side: the others would cross it.
            for (const Side side : {Side::Right, Side::Left}) {
                const auto &ends = card.endsAt(side);
                if (ends.empty())
                    continue;
                const End &end = plan.end(direction < 0 ? ends.front() : ends.back());
                if (end.dock)
                    continue;
                Link &link = plan.link(end.links.front());
                if (link.isBundle() || link.isLoop() || link.docks.size() != 1 ||
                    !isHorizontal(link.toSide) || link.toSide == link.fromSide)
                    continue;
                const End &dock = plan.end(link.docks.front());
                const double y = plan.item(link.to).rect.top() + dock.offset;
                const double clear = 2 * measure::Pitch;
                const bool outside =
                    direction < 0 ? y < card.rect.top() - clear : y > card.rect.bottom() + clear;
                const bool within = y > zone.rect.top() + zone.titleHeight &&
                                    y < zone.rect.bottom() - measure::Padding;
                if (outside && within) {
                    link.bend = direction;
                    changed = true;
                    break;
                }
            }
        }
    }
    return changed;
}

} // namespace portolan::layout
