#include "model/layout/Plan.h"

#include <algorithm>
#include <cmath>

namespace portolan::layout {

namespace {

/// The width of a member of a column in three parts, so that the cards of a column stand in one
/// line and have one width, also where they are in different hosts.
struct Profile
{
    double left = 0; ///< docks and borders
    double middle = 0;
    double right = 0;
    double width() const { return left + middle + right; }
    void include(const Profile &other)
    {
        left = std::max(left, other.left);
        middle = std::max(middle, other.middle);
        right = std::max(right, other.right);
    }
};

double rounded(double value) { return std::ceil(value / 8 - 1e-9) * 8; }

class Horizontal
{
public:
    Horizontal(Plan &plan, int extraLanes)
        : m_plan(plan)
        , m_extraLanes(extraLanes)
        , m_profile(plan.items.size())
        , m_columns(size_t(plan.zones))
        , m_gaps(size_t(plan.zones))
        , m_beside(size_t(plan.zones))
        , m_column(plan.items.size(), 0)
    {}

    void run()
    {
        for (int zone = 0; zone < m_plan.zones; ++zone) {
            const auto &columns = m_plan.item(zone).columns;
            for (size_t c = 0; c < columns.size(); ++c)
                for (const int i : columns[c])
                    m_column[size_t(i)] = int(c);
            m_gaps[size_t(zone)].assign(columns.empty() ? 0 : columns.size() - 1, {});
        }
        for (const Link &link : m_plan.links)
            countInGaps(link);
        for (int i = m_plan.zones; i < m_plan.itemCount(); ++i)
            m_profile[size_t(i)] = ofCard(m_plan.item(i));
        for (int zone = m_plan.zones; zone-- > 0;)
            measureZone(zone);
        Item &root = m_plan.item(0);
        root.rect.setLeft(0);
        root.rect.setWidth(m_profile[0].width());
        for (int zone = 0; zone < m_plan.zones; ++zone)
            placeIn(zone);
    }

private:
    struct Gap
    {
        double label = 0;
        bool range = false;
        int lanes = 0;
    };
    struct Beside
    {
        Gap left;
        Gap right;
    };
    static double roomBeside(const Gap &gap)
    {
        if (gap.lanes == 0)
            return 0;
        return rounded(gap.label / 2 + measure::Trunk + measure::Lane * std::min(gap.lanes, 40));
    }

    Profile ofCard(const Item &card) const
    {
        return {card.dockWidth[size_t(Side::Left)],
            std::min(240., rounded(std::max(card.minWidth, card.endsWidth))),
            std::max(card.dockWidth[size_t(Side::Right)], 0.) + card.loopRoom};
    }

    bool isStraight(const Link &link) const
    {
        if (!isHorizontal(link.fromSide) || !isHorizontal(link.toSide) || link.docks.empty())
            return false;
        const auto y = [&](int e) {
            return m_plan.item(m_plan.end(e).card).rect.top() + m_plan.end(e).offset;
        };
        return std::abs(y(link.source) - (y(link.docks.front()) + y(link.docks.back())) / 2) < 1;
    }

    void countInGaps(const Link &link)
    {
        if (link.isLoop())
            return;
        const auto meeting = m_plan.meeting(link.from, link.to);
        const int lanes = isStraight(link) ? 0 : 1;
        auto &gaps = m_gaps[size_t(meeting.zone)];
        const int a = m_column[size_t(meeting.a)];
        const int b = m_column[size_t(meeting.b)];
        const bool around = a == b && isHorizontal(link.fromSide);
        if (around && meeting.zone != 0 &&
            (link.fromSide == Side::Right ? a == int(gaps.size()) : a == 0)) {
            // Room inside of the zone for a line that turns back into its own column.
            Beside &beside = m_beside[size_t(meeting.zone)];
            auto &side = link.fromSide == Side::Right ? beside.right : beside.left;
            side.label = std::max(side.label, link.label.width() + link.words);
            ++side.lanes;
        }
        const auto use = [&](std::vector<Gap> &list, int i) {
            if (i < 0 || i >= int(list.size()))
                return;
            Gap &gap = list[size_t(i)];
            gap.label = std::max(gap.label, link.label.width() + link.words);
            gap.range = gap.range || link.range;
            gap.lanes += lanes;
        };
        if (a == b) {
            if (isHorizontal(link.fromSide))
                use(gaps, link.fromSide == Side::Right ? a : a - 1);
            return;
        }
        // The label stands beside one of the ends; what is between them is only passed.
        use(gaps, a < b ? a : a - 1);
        if (std::abs(a - b) > 1)
            use(gaps, a < b ? b - 1 : b);
        for (const auto &[end, branch, right] :
            {std::tuple(link.from, meeting.a, a < b), std::tuple(link.to, meeting.b, a > b)})
            for (int x = end; x != branch; x = m_plan.item(x).parent) {
                auto &inner = m_gaps[size_t(m_plan.item(x).parent)];
                const int i = right ? m_column[size_t(x)] : m_column[size_t(x)] - 1;
                if (i >= 0 && i < int(inner.size()))
                    inner[size_t(i)].lanes += lanes;
            }
    }

    double gapWidth(int zone, size_t index) const
    {
        const Gap &gap = m_gaps[size_t(zone)][index];
        const auto hasZone = [&](size_t c) {
            return std::ranges::any_of(m_plan.item(zone).columns[c], [&](int i) {
                return !m_plan.item(i).card && m_plan.item(i).kind != ZoneKind::Host;
            });
        };
        const bool apart = zone == 0 || hasZone(index) || hasZone(index + 1);
        const double least =
            apart ? (gap.range ? measure::RangeZoneGap : measure::ZoneGap) : measure::HostGap;
        constexpr int most = 60;
        const double lanes = measure::Lane * (std::min(gap.lanes, most) + m_extraLanes);
        const double around = apart ? measure::LabelIndent + 24 : 16 + measure::Trunk;
        return rounded(std::max(least, gap.label + around + lanes));
    }

    void measureZone(int id)
    {
        const Item &zone = m_plan.item(id);
        const double padding = id == 0 ? 0 : measure::Padding;
        const double title =
            id == 0 ? 0 : leastZoneWidth(zone.titleWidth, zone.kind == ZoneKind::Host);
        double total = 0;
        for (size_t c = 0; c < zone.columns.size(); ++c) {
            Profile column;
            for (const int i : zone.columns[c])
                column.include(m_profile[size_t(i)]);
            column.left = rounded(column.left);
            column.right = rounded(column.right);
            m_columns[size_t(id)].push_back(column);
            total += column.width() + (c > 0 ? gapWidth(id, c - 1) : 0);
        }
        Profile &profile = m_profile[size_t(id)];
        const double left = roomBeside(m_beside[size_t(id)].left);
        total += left + roomBeside(m_beside[size_t(id)].right);
        const double lacking = rounded(std::max(0., title - total - 2 * padding));
        if (zone.columns.empty()) {
            profile.middle = 2 * padding + lacking;
            return;
        }
        profile = m_columns[size_t(id)].front();
        profile.left += left;
        profile.right = total - profile.left - profile.middle + padding + lacking;
        profile.left += padding;
    }

    void placeIn(int id)
    {
        const Item &zone = m_plan.item(id);
        const double padding = id == 0 ? 0 : measure::Padding;
        const auto &columns = m_columns[size_t(id)];
        const double left = roomBeside(m_beside[size_t(id)].left);
        const double right = roomBeside(m_beside[size_t(id)].right);
        double x = zone.rect.left() + padding + left;
        const double spare = zone.rect.width() - 2 * padding - left - right;
        for (size_t c = 0; c < columns.size(); ++c) {
            const Profile &column = columns[c];
            const double width = columns.size() == 1 ? spare : column.width();
            for (const int i : zone.columns[c]) {
                Item &item = m_plan.item(i);
                if (item.card) {
                    item.rect.setLeft(x + column.left);
                    item.rect.setWidth(column.middle);
                } else {
                    item.rect.setLeft(x);
                    item.rect.setWidth(width);
                    align(i, x, column);
                }
            }
            x += width + (c + 1 < columns.size() ? gapWidth(id, c) : 0);
        }
    }

    /// Hands the parts of the column down to a zone in it.
    void align(int id, double left, const Profile &column)
    {
        if (m_columns[size_t(id)].empty())
            return;
        Profile &inner = m_columns[size_t(id)].front();
        const double roomLeft = roomBeside(m_beside[size_t(id)].left);
        const double roomRight = roomBeside(m_beside[size_t(id)].right);
        inner.left = column.left - measure::Padding - roomLeft;
        inner.middle = column.middle;
        if (m_columns[size_t(id)].size() == 1)
            inner.right = m_plan.item(id).rect.right() - measure::Padding - roomRight -
                          (left + column.left + column.middle);
    }

    Plan &m_plan;
    int m_extraLanes;
    std::vector<Profile> m_profile;
    std::vector<std::vector<Profile>> m_columns;
    std::vector<std::vector<Gap>> m_gaps;
    std::vector<Beside> m_beside;
    std::vector<int> m_column;
};

} // namespace

void placeHorizontally(Plan &plan, int extraLanes) { Horizontal(plan, extraLanes).run(); }

} // namespace portolan::layout
