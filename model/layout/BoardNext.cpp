#include "model/layout/BoardNext.h"

#include "model/layout/CardEnds.h"
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
            zone.name = item.name;
            zone.detail = item.detail;
            zone.title = {item.titleWidth, item.titleHeight};
            const auto before = old.constFind(key(item.id));
            const auto nameOf = [](const Board &b, int z) {
                return z < 0 ? QString() : key(b.zone(z).id);
            };
            if (before != old.constEnd() &&
                nameOf(m_old, m_old.zone(*before).parent) == nameOf(board(), zone.parent))
                zone.rect = m_old.zone(*before).rect;
            else
                m_next.newZones.push_back(i - 1);
            board().zones.push_back(std::move(zone));
        }
    }

    void addCards()
    {
        QHash<QString, int> old;
        for (size_t i = 0; i < m_old.cards.size(); ++i)
            old.insert(key(m_old.cards[i].id), int(i));
        std::map<int, int> ends;
        for (const layout::Link &link : m_plan.links) {
            ++ends[link.from];
            ++ends[link.to];
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
            bool kept = before != old.constEnd();
            if (kept) {
                const int zone = m_old.card(*before).zone;
                const QString was = zone < 0 ? QString() : key(m_old.zone(zone).id);
                kept = was == (card.zone < 0 ? QString() : key(board().zone(card.zone).id));
            }
            if (kept) {
                card.rect = m_old.card(*before).rect;
                m_cardOfOld[size_t(*before)] = at;
            } else {
                const double height = 24. * (ends[i] / 2. + 2);
                m_next.sizes[at] = {item.minWidth, std::max(item.textHeight, height)};
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
                part.label = labelSize(part.rows, part.flows.size() > 1, m_measure);
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
                        line.labelSize = m_old.line(*same).labelSize;
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
    std::vector<int> m_cardOfOld;
};

} // namespace

BoardNext nextBoard(const Geometry &shown, const Deployment &now, const TextMeasure &measure)
{
    return Next(shown, now, measure).run();
}

} // namespace portolan::around
