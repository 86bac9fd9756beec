#include "model/layout/TrunkLabels.h"

#include "model/layout/LineLabels.h"
#include "model/layout/Redraw.h"

#include <algorithm>
#include <cmath>
#include <map>

namespace portolan::around {

namespace {

using Points = std::vector<QPointF>;

/// The way to the dock that both have; only the tip, or nothing, where there is none.
Points commonEnd(const Points &a, const Points &b)
{
    constexpr double same = .01;
    if (a.empty() || b.empty() || (a.back() - b.back()).manhattanLength() > same)
        return {};
    Points shared = {a.back()};
    for (size_t k = 1; k < a.size() && k < b.size(); ++k) {
        const QPointF p = a[a.size() - 1 - k];
        const QPointF q = b[b.size() - 1 - k];
        if ((p - q).manhattanLength() <= same) {
            shared.push_back(p);
            continue;
        }
        const QPointF from = shared.back();
        const QPointF near = (p - from).manhattanLength() < (q - from).manhattanLength() ? p : q;
        const QPointF far = near == p ? q : p;
        if (grown(around(from, far), same).contains(near))
            shared.push_back(near);
        break;
    }
    std::ranges::reverse(shared);
    return shared;
}

class TrunkLabels
{
public:
    TrunkLabels(BoardEditor &editor, const std::vector<int> &lines)
        : m_editor(editor)
        , m_board(editor.board())
        , m_lines(lines)
    {}

    /// Adds those to \a nameless that run through no label then either.
    void settle(std::vector<int> &nameless)
    {
        for (const int l : m_lines)
            if (!m_board.line(l).label.isNull())
                m_labelled.push_back(l);
        if (std::ranges::all_of(m_lines, [&](int l) { return isNamed(l); }) || nameTogether())
            return;
        for (const int l : m_lines)
            if (!isNamed(l))
                nameAlone(l);
        for (const int l : m_lines)
            if (!isNamed(l))
                nameless.push_back(l);
    }

private:
    bool isNamed(int id) const
    {
        return std::ranges::any_of(m_labelled,
            [&](int l) { return runsThrough(m_board.line(id).points, m_board.line(l).label); });
    }

    void setLabel(int id, const QRectF &label)
    {
        m_editor.changeLine(id, [&](BoardLine &line) { line.label = label; });
    }

    /// One label for all, on what they have in common.
    bool nameTogether()
    {
        Points shared = m_board.line(m_lines.front()).points;
        for (const int l : m_lines)
            shared = commonEnd(shared, m_board.line(l).points);
        if (shared.size() < 2)
            return false;
        std::vector<std::pair<int, QRectF>> before;
        const int carrier = m_labelled.empty() ? m_lines.front() : m_labelled.front();
        for (const int l : m_labelled) {
            before.emplace_back(l, m_board.line(l).label);
            setLabel(l, {});
        }
        const QRectF label = freeLabelOn(m_board, m_editor.index(), carrier, shared);
        if (!label.isNull()) {
            setLabel(carrier, label);
            return true;
        }
        for (const auto &[l, was] : before)
            setLabel(l, was);
        return false;
    }

    void nameAlone(int id)
    {
        const QRectF label = freeLabel(m_board, m_editor.index(), id);
        if (label.isNull())
            return;
        setLabel(id, label);
        m_labelled.push_back(id);
    }

    BoardEditor &m_editor;
    const Board &m_board;
    const std::vector<int> &m_lines;
    std::vector<int> m_labelled; ///< those that have one
};

std::vector<int> nameless(BoardEditor &editor)
{
    const Board &board = editor.board();
    std::map<QString, std::vector<int>> trunks;
    for (size_t l = 0; l < board.lines.size(); ++l)
        if (const BoardLine &line = board.line(int(l));
            !line.trunk.isEmpty() && line.points.size() > 1 && !line.isLoop())
            trunks[line.trunk].push_back(int(l));
    std::vector<int> left;
    for (const auto &[key, lines] : trunks)
        TrunkLabels(editor, lines).settle(left);
    return left;
}

} // namespace

void nameTrunks(BoardEditor &editor, Redraw *redraw)
{
    const std::vector<int> left = nameless(editor);
    if (redraw)
        redraw->drawBetween(left);
}

} // namespace portolan::around
