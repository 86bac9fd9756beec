#include "model/layout/Plan.h"

#include <algorithm>

namespace portolan::layout {

namespace {

/// What has to make way goes far enough for a labelled line between the two.
constexpr QSizeF linkRoom(128, 80);

class Pins
{
public:
    explicit Pins(Plan &plan)
        : m_plan(plan)
        , m_held(plan.items.size(), 0)
    {}

    void run()
    {
        for (int i = m_plan.zones; i < m_plan.itemCount(); ++i) {
            Item &card = m_plan.item(i);
            if (!card.pinned)
                continue;
            card.rect.moveCenter(card.centre);
            for (int x = i; x != 0; x = m_plan.item(x).parent)
                m_held[size_t(x)] = 1;
            m_held[0] = 1;
        }
        for (int zone = m_plan.zones; zone-- > 0;)
            settle(zone);
        separateCards();
    }

private:
    /// With docks and what has to stay free around it.
    QRectF outline(int i) const
    {
        const Item &item = m_plan.item(i);
        if (!item.card)
            return item.rect;
        const auto room = [&](Side side) { return item.dockWidth[size_t(side)]; };
        return item.rect.adjusted(-room(Side::Left), room(Side::Top) > 0 ? -measure::Dock : 0,
            room(Side::Right) + item.loopRoom, room(Side::Bottom) > 0 ? measure::Dock : 0);
    }

    void move(int root, QPointF by)
    {
        std::vector<int> stack = {root};
        while (!stack.empty()) {
            const int i = stack.back();
            stack.pop_back();
            m_plan.item(i).rect.translate(by);
            const auto &children = m_plan.item(i).children;
            stack.insert(stack.end(), children.begin(), children.end());
        }
    }

    /// Moves the free children of a zone off the held ones and fits the zone around all.
    void settle(int zone)
    {
        Item &box = m_plan.item(zone);
        std::vector<QRectF> taken;
        for (const int child : box.children)
            if (m_held[size_t(child)])
                taken.push_back(outline(child));
        for (const int child : box.children) {
            if (m_held[size_t(child)])
                continue;
            const double gap = m_plan.item(child).card ? measure::CardGap : measure::HostGap;
            const QRectF now = outline(child);
            const bool fits = std::ranges::none_of(taken, [&](const QRectF &other) {
                return other.adjusted(-gap, -gap, gap, gap).intersects(now);
            });
            const QRectF free = fits ? now : freePlace(now, taken, linkRoom);
            move(child, free.topLeft() - now.topLeft());
            taken.push_back(free);
        }
        if (zone == 0)
            fitRoot();
        else
            fit(zone);
    }

    static QRectF freePlace(const QRectF &wanted, const std::vector<QRectF> &taken, QSizeF gap)
    {
        QRectF best = wanted;
        double bestWay = -1;
        for (const QPointF direction :
            {QPointF(0, 1), QPointF(1, 0), QPointF(0, -1), QPointF(-1, 0)}) {
            QRectF rect = wanted;
            bool moved = true;
            for (size_t round = 0; moved && round <= taken.size(); ++round) {
                moved = false;
                for (const QRectF &other : taken) {
                    const QRectF around =
                        other.adjusted(-gap.width(), -gap.height(), gap.width(), gap.height());
                    if (!around.adjusted(.5, .5, -.5, -.5).intersects(rect))
                        continue;
                    if (direction.y() > 0)
                        rect.moveTop(around.bottom());
                    else if (direction.y() < 0)
                        rect.moveBottom(around.top());
                    else if (direction.x() > 0)
                        rect.moveLeft(around.right());
                    else
                        rect.moveRight(around.left());
                    moved = true;
                }
            }
            const double way = (rect.topLeft() - wanted.topLeft()).manhattanLength();
            if (!moved && (bestWay < 0 || way < bestWay - .5)) {
                bestWay = way;
                best = rect;
            }
        }
        return best;
    }

    void fit(int zone)
    {
        Item &box = m_plan.item(zone);
        QRectF all;
        for (const int child : box.children)
            all = all.united(outline(child));
        if (box.children.empty())
            return;
        const double shield = box.kind == ZoneKind::Host ? 24 : 0;
        const QRectF wanted =
            all.adjusted(-measure::Padding, -box.titleHeight, measure::Padding, measure::Padding);
        // What holds nothing pinned keeps its shape and only grows where a card has grown.
        if (m_held[size_t(zone)])
            box.rect = wanted;
        else
            box.rect |= wanted;
        box.rect.setWidth(std::max(box.rect.width(), box.titleWidth + 16 + shield));
    }

    void fitRoot()
    {
        QRectF all;
        for (const int child : m_plan.item(0).children)
            all = all.united(outline(child));
        m_plan.item(0).rect = all;
    }

    /// Zones that are held in the same place cannot be parted, but their free cards can.
    void separateCards()
    {
        std::vector<int> moved;
        std::vector<QRectF> taken;
        for (int i = m_plan.zones; i < m_plan.itemCount(); ++i)
            if (m_plan.item(i).pinned)
                taken.push_back(outline(i));
        for (int i = m_plan.zones; i < m_plan.itemCount(); ++i) {
            if (m_plan.item(i).pinned)
                continue;
            const QRectF now = outline(i);
            const QRectF free = freePlace(now, taken, {0, 0});
            if (free != now) {
                move(i, free.topLeft() - now.topLeft());
                moved.push_back(i);
            }
            taken.push_back(free);
        }
        std::vector<char> again(m_plan.items.size(), 0);
        for (const int i : moved)
            for (int x = i; x != 0; x = m_plan.item(x).parent)
                again[size_t(x)] = 1;
        for (int zone = m_plan.zones; zone-- > 1;)
            if (again[size_t(zone)])
                fit(zone);
        fitRoot();
    }

    Plan &m_plan;
    std::vector<char> m_held; ///< is pinned or holds something pinned
};

} // namespace

void placePinned(Plan &plan) { Pins(plan).run(); }

} // namespace portolan::layout
