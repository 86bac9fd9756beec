#include "model/layout/BoardNext.h"

#include "model/layout/CardEnds.h"
#include "model/layout/Labels.h"
#include "model/layout/Plan.h"

#include <QHash>

#include <algorithm>
#include <cmath>
#include <map>
#include <set>

namespace portolan::around {

namespace {

QString key(const QString &id) { return id.toLower(); }

/// A line of the chart to be: some of the flows between two cards.
struct Part
{
    std::vector<const Flow *> flows;
    std::vector<LabelLine> rows;
    QSizeF label;
};

class Next
{
public:
    Next(const Geometry &shown, const Deployment &now, const TextMeasure &measure)
        : m_now(now)
        , m_measure(measure)
        , m_plan(layout::makePlan(now, measure))
        , m_old(boardOf(shown, now, measure))
    {}

    BoardNext run()
    {
        addZones();
        moveZones();
        addCards();
        addLines();
        return std::move(m_next);
    }

private:
    Board &board() { return m_next.board; }

    void addZones()
    {
        QHash<QString, int> old;
        for (size_t i = 0; i < m_old.zones.size(); ++i)
            old.insert(key(m_old.zones[i].id), int(i));
        for (int i = 1; i < m_plan.zones; ++i) {
            const layout::Item &item = m_plan.item(i);
            BoardZone zone;
            zone.id = item.id;
            zone.parent = item.parent - 1;
            zone.depth = item.depth;
            zone.kind = item.kind;
            zone.hasShield = item.hasShield;
            zone.name = item.name;
            zone.detail = item.detail;
            zone.title = {item.titleWidth, item.titleHeight};
            zone.frame = item.frame;
            const auto before = old.constFind(key(item.id));
            m_oldZone.push_back(before == old.constEnd() ? -1 : *before);
            if (m_oldZone.back() >= 0)
                zone.rect = m_old.zone(m_oldZone.back()).rect;
            board().zones.push_back(std::move(zone));
        }
    }

    static QString idOf(const Board &b, int zone) { return zone < 0 ? QString() : b.zone(zone).id; }
    static bool isSameZone(const Board &a, int zone, const Board &b, int other)
    {
        return compareIds(idOf(a, zone), idOf(b, other)) == 0;
    }

    /// Zones that are elsewhere in the tree of zones now: which of them stay, which go.
    void moveZones()
    {
        const int count = int(board().zones.size());
        m_goes.assign(size_t(count), 0);
        // What somebody placed by hand stays, so a zone around it cannot be moved as a whole.
        std::vector<char> isPinned(size_t(count), 0);
        for (int i = m_plan.zones; i < m_plan.itemCount(); ++i)
            for (int z = m_plan.item(i).parent - 1; z >= 0 && m_plan.item(i).position;
                 z = board().zone(z).parent)
                isPinned[size_t(z)] = 1;
        for (int inner = 0; inner < count; ++inner)
            for (int z = inner; z >= 0 && !board().zone(inner).frame.isNull();
                 z = board().zone(z).parent)
                isPinned[size_t(z)] = 1;
        m_isLost.assign(size_t(count), 0);
        for (int z = 0; z < count; ++z) {
            BoardZone &zone = board().zone(z);
            const int old = m_oldZone[size_t(z)];
            const bool isTold = zone.parent >= 0 && m_goes[size_t(zone.parent)];
            const bool isOther =
                old >= 0 && !isSameZone(m_old, m_old.zone(old).parent, board(), zone.parent);
            m_isLost[size_t(z)] = zone.parent >= 0 && m_isLost[size_t(zone.parent)];
            m_goes[size_t(z)] = isTold;
            if (isOther && !m_isLost[size_t(z)] &&
                (isTold || !mayStay(zone.rect, zone.parent, z))) {
                const bool isHomeShown =
                    zone.parent < 0 || !board().zone(zone.parent).rect.isNull();
                m_isLost[size_t(z)] = isPinned[size_t(z)] || !isHomeShown;
                m_goes[size_t(z)] = 1;
                if (!m_isLost[size_t(z)])
                    m_next.movedZones.push_back(z);
            }
            if (m_isLost[size_t(z)])
                zone.rect = {};
            if (zone.rect.isNull()) {
                m_next.newZones.push_back(z);
            } else if (zone.frame.isNull() && !m_old.zone(old).frame.isNull()) {
                m_next.unframed.push_back(z);
            }
            zone.kept = zone.frame & zone.rect;
        }
    }

    /// Whether something with that outline is where it should be when it comes into \a zone: in it,
    /// and in no other zone but those around that one and, for a zone, those within \a self.
    bool mayStay(const QRectF &rect, int zone, int self) const
    {
        const Board &b = m_next.board;
        const BoardZone *home = nullptr;
        for (int z = zone; z >= 0; z = b.zone(z).parent) {
            if (m_goes[size_t(z)])
                return false;
            if (!home && !b.zone(z).rect.isNull())
                home = &b.zone(z);
        }
        if (home && !home->rect.contains(rect))
            return false;
        for (int z = 0; z < int(b.zones.size()); ++z) {
            const bool isForeign = !m_goes[size_t(z)] && !b.zone(z).rect.isNull() &&
                                   !b.isAround(z, zone) && (self < 0 || !b.isAround(self, z));
            if (isForeign && overlaps(b.zone(z).rect, rect))
                return false;
        }
        return true;
    }

    /// Whether a card that was shown goes on from there; \a zone is the one it is in now.
    bool isKept(int old, int zone) const
    {
        if (zone >= 0 && m_isLost[size_t(zone)])
            return false;
        return isSameZone(m_old, m_old.card(old).zone, m_next.board, zone) ||
               mayStay(m_old.outline(old), zone, -1);
    }

    void addCards()
    {
        QHash<QString, int> old;
        for (size_t i = 0; i < m_old.cards.size(); ++i)
            old.insert(key(m_old.cards[i].id), int(i));
        // As many as when its bundles are open, and the most that are on one side for certain.
        std::map<int, int> ends;
        std::map<int, int> together;
        for (const layout::Link &link : m_plan.links) {
            for (const int item : {link.from, link.to}) {
                const int count = int(std::min(link.flows.size(), layout::measure::MostRows));
                ends[item] += count;
                together[item] = std::max(together[item], count);
            }
        }
        m_cardOfOld.assign(m_old.cards.size(), -1);
        for (int i = m_plan.zones; i < m_plan.itemCount(); ++i) {
            const layout::Item &item = m_plan.item(i);
            const int at = int(board().cards.size());
            BoardCard card;
            card.id = item.id;
            card.zone = item.parent - 1;
            card.name = item.name;
            card.count = item.count;
            card.addresses = item.addresses;
            card.minWidth = item.minWidth;
            card.minHeight = item.textHeight;
            m_next.positions.push_back(item.position);
            const auto before = old.constFind(key(item.id));
            const bool isShown = before != old.constEnd();
            if (isShown && (item.position || isKept(*before, card.zone))) {
                card.rect = m_old.card(*before).rect;
                m_cardOfOld[size_t(*before)] = at;
            } else {
                const double height = 24. * std::max(ends[i] / 2. + 2, together[i] + 1.);
                m_next.sizes[at] = isShown
                                       ? m_old.card(*before).rect.size()
                                       : QSizeF(item.minWidth, std::max(item.textHeight, height));
                card.mayGrow = true;
                m_next.newCards.push_back(at);
            }
            board().cards.push_back(std::move(card));
        }
        board().linesOf.resize(board().cards.size());
        board().docksOf.resize(board().cards.size());
    }

    /// The lines between two cards: as they are shown if the flows are the same, else as planned.
    std::vector<Part> partsOf(
        const std::vector<const layout::Link *> &links, const std::vector<int> &oldLines)
    {
        std::map<QString, const Flow *> flows;
        for (const layout::Link *link : links)
            for (const Flow *flow : link->flows)
                flows[flow->id] = flow;
        size_t count = 0;
        bool same = true;
        for (const int l : oldLines)
            for (const QString &flow : m_old.line(l).flows) {
                ++count;
                same = same && flows.contains(flow);
            }
        std::vector<Part> parts;
        if (same && count == flows.size()) {
            std::map<QString, LabelLine> rows;
            for (const layout::Link *link : links)
                for (const LabelLine &row : link->lines)
                    rows[row.flow] = row;
            bool all = true;
            for (const int l : oldLines) {
                Part part;
                for (const QString &flow : m_old.line(l).flows)
                    part.flows.push_back(flows[flow]);
                // The rows of a long bundle end in a count, which only the plan words.
                for (const LabelLine &row : m_old.line(l).rows) {
                    const auto planned = rows.find(row.flow);
                    all = all && planned != rows.end();
                    if (all)
                        part.rows.push_back({row.flow, planned->second.text, row.suffix});
                }
                if (m_old.line(l).flows.size() > qsizetype(layout::measure::MostRows))
                    part.rows = m_old.line(l).rows;
                std::vector<LabelLine> plain = part.rows;
                for (LabelLine &row : plain)
                    row.suffix.clear();
                part.label = labelSize(plain, part.flows.size() > 1, m_measure);
                parts.push_back(std::move(part));
            }
            if (all)
                return parts;
            parts.clear();
        }
        for (const layout::Link *link : links)
            parts.push_back({link->flows, link->lines, link->label});
        return parts;
    }

    void addLines()
    {
        std::map<std::pair<int, int>, std::vector<const layout::Link *>> links;
        for (const layout::Link &link : m_plan.links)
            links[{link.from - m_plan.zones, link.to - m_plan.zones}].push_back(&link);
        std::map<std::pair<int, int>, std::vector<int>> old;
        for (size_t l = 0; l < m_old.lines.size(); ++l) {
            const BoardLine &line = m_old.lines[l];
            if (line.from < 0 || line.to < 0 || line.points.size() < 2 || line.docks.empty())
                continue;
            const int from = m_cardOfOld[size_t(line.from)];
            const int to = m_cardOfOld[size_t(line.to)];
            if (from >= 0 && to >= 0)
                old[{from, to}].push_back(int(l));
        }
        std::vector<int> lineOfOld(m_old.lines.size(), -1);
        for (const auto &[ends, list] : links) {
            const auto there = old.find(ends);
            const std::vector<int> none;
            const std::vector<int> &before = there == old.end() ? none : there->second;
            for (const Part &part : partsOf(list, before)) {
                BoardLine line;
                for (const Flow *flow : part.flows) {
                    line.flows << flow->id;
                    line.ports.push_back(flow->ports);
                }
                const auto same = std::ranges::find_if(
                    before, [&](int l) { return m_old.line(l).flows == line.flows; });
                if (same != before.end())
                    line = m_old.line(*same);
                line.from = ends.first;
                line.to = ends.second;
                line.docks.clear();
                const int at = int(board().lines.size());
                if (same != before.end()) {
                    lineOfOld[size_t(*same)] = at;
                    if (!sameText(line.rows, part.rows))
                        m_next.editedLines.push_back(at);
                    else if (line.isBundle())
                        checkNeeds(at, line, part);
                    else
                        checkWord(at, line, part.flows.front()->need);
                } else {
                    m_next.freshLines.push_back(at);
                }
                const bool edited = same == before.end() || !sameText(line.rows, part.rows);
                if (edited) {
                    line.rows = part.rows;
                    for (LabelLine &row : line.rows)
                        row.suffix.clear();
                    line.labelSize = part.label;
                }
                if (edited && line.isBundle())
                    layout::Labels::sayNeeds(
                        line.rows, part.flows, line.labelSize.width(), m_measure);
                board().linesOf[size_t(line.from)].push_back(at);
                if (line.to != line.from)
                    board().linesOf[size_t(line.to)].push_back(at);
                board().lines.push_back(std::move(line));
            }
        }
        for (const BoardDock &dock : m_old.docks) {
            BoardDock kept = dock;
            kept.lines.clear();
            kept.flows.clear();
            kept.card = dock.card < 0 ? -1 : m_cardOfOld[size_t(dock.card)];
            const int at = int(board().docks.size());
            for (const int l : dock.lines) {
                const int line = lineOfOld[size_t(l)];
                if (line < 0)
                    continue;
                kept.lines.push_back(line);
                board().line(line).docks.push_back(at);
                for (const QString &flow : dock.flows)
                    if (board().line(line).flows.contains(flow) && !kept.flows.contains(flow))
                        kept.flows << flow;
            }
            if (kept.lines.empty() || kept.card < 0)
                continue;
            board().docksOf[size_t(kept.card)].push_back(at);
            board().docks.push_back(std::move(kept));
        }
    }

    void checkWord(int at, const BoardLine &line, const Need &need)
    {
        const QString &word = line.rows.empty() ? QString() : line.rows.front().suffix;
        if (word.isEmpty())
            return;
        const QStringList words = layout::Labels::suffixes(need);
        if (!words.contains(word))
            m_next.wordLines.emplace_back(at, words);
    }

    /// What the rows of a bundle's label say of the need, as far as that has room as it is.
    void checkNeeds(int at, BoardLine &line, const Part &part)
    {
        const auto &flows = part.flows;
        bool same = true;
        bool said = false;
        for (size_t i = 0; i < layout::Labels::rowsOfFlows(line.rows.size(), flows.size()); ++i) {
            const QStringList words = layout::Labels::suffixes(flows[i]->need);
            const QString &word = line.rows[i].suffix;
            same = same && (words.isEmpty() ? word.isEmpty() : words.contains(word));
            said = said || !word.isEmpty();
        }
        if (same)
            return;
        const bool fits =
            layout::Labels::sayNeeds(line.rows, flows, line.labelSize.width(), m_measure);
        if (said && !fits)
            m_next.wordLines.emplace_back(at, QStringList());
    }

    static bool sameText(const std::vector<LabelLine> &a, const std::vector<LabelLine> &b)
    {
        return std::ranges::equal(a, b, [](const LabelLine &x, const LabelLine &y) {
            return x.flow == y.flow && x.text == y.text;
        });
    }

    const Deployment &m_now;
    const TextMeasure &m_measure;
    layout::Plan m_plan;
    Board m_old;
    BoardNext m_next;
    std::vector<int> m_oldZone; ///< by zone: its index in m_old, or -1
    std::vector<char> m_goes;   ///< by zone: leaves its place, with all that is in it
    std::vector<char> m_isLost; ///< by zone: was shown but has to be drawn anew
    std::vector<int> m_cardOfOld;
};

} // namespace

BoardNext nextBoard(const Geometry &shown, const Deployment &now, const TextMeasure &measure)
{
    return Next(shown, now, measure).run();
}

} // namespace portolan::around
