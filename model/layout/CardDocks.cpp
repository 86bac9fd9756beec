#include "model/layout/CardDocks.h"

#include "model/layout/DockText.h"

#include <algorithm>
#include <cmath>
#include <set>

namespace portolan::around {

double CardDocks::width(int card, Side side) const
{
    double width = px::DockMin;
    for (const int d : m_board.docksOf[size_t(card)]) {
        const BoardDock &dock = m_board.dock(d);
        if (dock.isGone() || dock.side != side)
            continue;
        constexpr double beside = 12;
        const double text = m_measure(TextRole::DockPort, dock.text) + beside;
        width = std::max({width, std::ceil(text / 4) * 4, dock.rect.width()});
    }
    return width;
}

void CardDocks::leave(const BoardLine &before, int id)
{
    for (const int d : before.docks) {
        const bool bigger = m_board.dock(d).lines.size() > 1;
        m_editor.changeDock(d, [&](BoardDock &dock) {
            std::erase(dock.lines, id);
            for (const QString &flow : before.flows)
                dock.flows.removeAll(flow);
            if (!bigger)
                return;
            PortSpec left;
            for (const int l : dock.lines)
                for (size_t k = 0; k < m_board.line(l).ports.size(); ++k)
                    if (dock.flows.contains(m_board.line(l).flows[qsizetype(k)]))
                        left = left.united(m_board.line(l).ports[k]);
            if (left != dock.ports) {
                dock.ports = left;
                dock.text = layout::commonDockText(left);
            }
        });
    }
}

void CardDocks::merge(int id, int d)
{
    const BoardLine &line = m_board.line(id);
    m_editor.changeDock(d, [&](BoardDock &dock) {
        PortSpec ports = dock.ports;
        for (const PortSpec &own : line.ports)
            ports = ports.united(own);
        if (ports != dock.ports) {
            dock.ports = ports;
            dock.text = layout::commonDockText(ports);
        }
        for (const QString &flow : line.flows)
            if (!dock.flows.contains(flow))
                dock.flows << flow;
        if (std::ranges::find(dock.lines, id) == dock.lines.end())
            dock.lines.push_back(id);
    });
    m_editor.changeLine(id, [&](BoardLine &l) {
        if (std::ranges::find(l.docks, d) == l.docks.end())
            l.docks.push_back(d);
    });
}

void CardDocks::take(int id, const CardSides::Sides &sides)
{
    m_editor.changeLine(id, [&](BoardLine &l) {
        l.leave = sides.leave;
        l.arrive = sides.arrive;
    });
    const BoardLine &line = m_board.line(id);
    std::vector<int> there;
    for (const int d : m_board.docksOf[size_t(line.to)])
        if (!m_board.dock(d).isGone() && m_board.dock(d).side == sides.arrive)
            there.push_back(d);
    // Docks behind a quay are for the line that ends on it.
    const auto isOpen = [&](int d) {
        return std::ranges::all_of(
            m_board.dock(d).lines, [&](int l) { return m_board.line(l).docks.size() == 1; });
    };
    std::vector<PortSpec> wanted;
    for (const PortSpec &ports : line.ports)
        if (std::ranges::find(wanted, ports) == wanted.end())
            wanted.push_back(ports);
    if (wanted.size() == 1 && !line.isLoop()) {
        const auto same = std::ranges::find_if(
            there, [&](int d) { return m_board.dock(d).ports == wanted.front() && isOpen(d); });
        if (same != there.end()) {
            merge(id, *same);
            return;
        }
    }
    if (wanted.size() > px::DockCap ||
        (wanted.size() > 1 && !m_board.card(line.to).mayGrow &&
            int(there.size() + wanted.size()) > m_sides.room(line.to, sides.arrive)))
        wanted.resize(1);
    if (there.size() + wanted.size() > px::DockCap && !there.empty()) {
        const auto open = std::ranges::find_if(there.rbegin(), there.rend(), isOpen);
        if (open != there.rend()) {
            merge(id, *open);
            return;
        }
    }
    const bool one = wanted.size() == 1;
    for (const PortSpec &ports : wanted) {
        BoardDock dock;
        dock.card = line.to;
        dock.side = sides.arrive;
        dock.ports = ports;
        for (qsizetype k = 0; k < line.flows.size(); ++k)
            if (one || line.ports[size_t(k)] == ports)
                dock.flows << line.flows[k];
        if (one)
            for (const PortSpec &own : line.ports)
                dock.ports = dock.ports.united(own);
        dock.text = one && line.isBundle() ? layout::commonDockText(dock.ports)
                                           : layout::dockText(dock.ports);
        dock.lines.push_back(id);
        const int d = m_editor.addDock(std::move(dock));
        m_editor.changeLine(id, [&](BoardLine &l) { l.docks.push_back(d); });
    }
}

void CardDocks::set(int d, double at)
{
    const BoardDock &dock = m_board.dock(d);
    const QRectF &r = m_board.card(dock.card).rect;
    const double w = width(dock.card, dock.side);
    // A dock that stands for many may be longer along the side.
    const double span = isHorizontal(dock.side) ? dock.rect.height() : dock.rect.width();
    const double h = isHorizontal(dock.side) ? std::max(span, px::Dock) : px::Dock;
    QRectF rect;
    switch (dock.side) {
    case Side::Left:
        rect = {r.left() - w, at - h / 2, w, h};
        break;
    case Side::Right:
        rect = {r.right(), at - h / 2, w, h};
        break;
    case Side::Top:
        rect = {at - w / 2, r.top() - h, w, h};
        break;
    case Side::Bottom:
        rect = {at - w / 2, r.bottom(), w, h};
        break;
    }
    if (rect != dock.rect)
        m_editor.changeDock(d, [&](BoardDock &x) { x.rect = rect; });
}

void CardDocks::fitSide(int card, Side side)
{
    std::set<int> lines;
    for (const int d : m_board.docksOf[size_t(card)]) {
        const BoardDock &dock = m_board.dock(d);
        if (dock.isGone() || dock.side != side || dock.rect.isNull())
            continue;
        set(d, coordinate(dock.rect.center(), side));
        lines.insert(dock.lines.begin(), dock.lines.end());
    }
    for (const int l : lines) {
        const BoardLine &line = m_board.line(l);
        QRectF all;
        for (const int d : line.docks)
            all |= m_board.dock(d).rect;
        QRectF quay;
        constexpr double off = px::Quay + px::QuayBar;
        constexpr double bar = px::QuayBar;
        if (!line.points.empty() && !line.quay.isNull()) {
            quay = line.quay;
            if (isHorizontal(side))
                quay.moveLeft(side == Side::Left ? all.left() - off : all.right() + px::Quay);
            else
                quay.moveTop(side == Side::Top ? all.top() - off : all.bottom() + px::Quay);
        } else if (line.points.empty() && line.docks.size() > 1) {
            switch (side) {
            case Side::Left:
                quay = {all.left() - off, all.top(), bar, all.height()};
                break;
            case Side::Right:
                quay = {all.right() + px::Quay, all.top(), bar, all.height()};
                break;
            case Side::Top:
                quay = {all.left(), all.top() - off, all.width(), bar};
                break;
            case Side::Bottom:
                quay = {all.left(), all.bottom() + px::Quay, all.width(), bar};
                break;
            }
        }
        QPointF tip = middleOf(quay.isNull() ? all : quay, side);
        // A drawn line may end beside the middle; it stays straight.
        if (!line.points.empty() && isHorizontal(side))
            tip.setY(line.points.back().y());
        else if (!line.points.empty())
            tip.setX(line.points.back().x());
        if (quay == line.quay && (line.points.empty() || line.points.back() == tip))
            continue;
        m_editor.changeLine(l, [&](BoardLine &x) {
            x.quay = quay;
            if (!x.points.empty())
                x.points.back() = tip;
        });
    }
}

} // namespace portolan::around
