#include "model/layout/Labels.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>
#include <limits>

namespace portolan::layout {

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(Layout)
};

constexpr double boxClear = 3;
constexpr double labelClear = 2;

QRectF grown(const QRectF &rect, double by) { return rect.adjusted(-by, -by, by, by); }

bool overlaps(const QRectF &a, const QRectF &b)
{
    constexpr double eps = 0.01;
    return a.left() < b.right() - eps && b.left() < a.right() - eps && a.top() < b.bottom() - eps &&
           b.top() < a.bottom() - eps;
}

/// Of a line that has no area.
bool touches(const QRectF &rect, QPointF a, QPointF b)
{
    return std::max(a.x(), b.x()) > rect.left() && std::min(a.x(), b.x()) < rect.right() &&
           std::max(a.y(), b.y()) > rect.top() && std::min(a.y(), b.y()) < rect.bottom();
}

/// Whether the line under the label is level and can be seen on both sides of the rectangle.
bool runsOnBeside(const Link &link, const QRectF &rect)
{
    constexpr double visible = 24;
    for (size_t k = 1; k < link.points.size(); ++k) {
        const QPointF a = link.points[k - 1];
        const QPointF b = link.points[k];
        const double y = rect.center().y();
        if (std::abs(a.y() - y) < 1 && std::abs(b.y() - y) < 1 &&
            std::min(a.x(), b.x()) < rect.left() && std::max(a.x(), b.x()) > rect.right() + visible)
            return true;
    }
    return false;
}

int columnOf(const Plan &plan, int item)
{
    const auto &columns = plan.item(plan.item(item).parent).columns;
    for (size_t c = 0; c < columns.size(); ++c)
        if (std::ranges::find(columns[c], item) != columns[c].end())
            return int(c);
    return 0;
}

} // namespace

Labels::Labels(const Plan &plan)
{
    collectBoxes(plan);
    constexpr double none = std::numeric_limits<double>::quiet_NaN();
    m_edge.assign(plan.links.size(), none);
    m_gapEnd.assign(plan.links.size(), none);
    std::vector<std::vector<QRectF>> columns(size_t(plan.zones));
    for (int zone = 0; zone < plan.zones; ++zone)
        for (const auto &column : plan.item(zone).columns) {
            QRectF all;
            for (const int i : column)
                all = all.united(plan.item(i).rect);
            columns[size_t(zone)].push_back(all);
        }
    for (int i = 0; i < plan.linkCount(); ++i) {
        const Link &link = plan.link(i);
        if (link.isLoop())
            continue;
        const auto meeting = plan.meeting(link.from, link.to);
        const int a = columnOf(plan, meeting.a);
        const int b = columnOf(plan, meeting.b);
        const auto &list = columns[size_t(meeting.zone)];
        int left = a < b ? a : a - 1;
        if (a == b)
            left = link.fromSide == Side::Right ? a : a - 1;
        if (left < 0 || left + 1 >= int(list.size()))
            continue;
        const bool wide = meeting.zone == 0;
        m_edge[size_t(i)] = list[size_t(left)].right() + (wide ? measure::LabelIndent : 20);
        m_gapEnd[size_t(i)] = list[size_t(left + 1)].left();
    }
}

void Labels::collectBoxes(const Plan &plan)
{
    for (int i = 1; i < plan.itemCount(); ++i) {
        const Item &item = plan.item(i);
        const QRectF &r = item.rect;
        if (item.card) {
            m_boxes.push_back(r);
            continue;
        }
        const double row = item.titleHeight - 12;
        m_boxes.insert(m_boxes.end(),
            {QRectF(r.left(), r.top(), r.width(), 0), QRectF(r.left(), r.bottom(), r.width(), 0),
                QRectF(r.left(), r.top(), 0, r.height()), QRectF(r.right(), r.top(), 0, r.height()),
                QRectF(r.left() + 8, r.top() + 6, item.titleWidth + 8, row), shieldOf(r)});
    }
    for (const End &end : plan.ends)
        if (end.dock)
            m_boxes.push_back(end.rect);
    for (const Link &link : plan.links)
        if (!link.quay.isNull())
            m_boxes.push_back(link.quay);
    for (size_t i = 0; i < m_boxes.size(); ++i)
        m_boxIndex.insert(int(i), m_boxes[i]);
}

bool Labels::hitsBox(const QRectF &rect) const
{
    const QRectF around = grown(rect, boxClear);
    return m_boxIndex.any(around, [&](int i) { return overlaps(around, m_boxes[size_t(i)]); });
}

void Labels::enter(const Plan &plan, int id)
{
    const Link &link = plan.link(id);
    for (size_t k = 1; k < link.points.size(); ++k)
        m_linkIndex.insert(id, QRectF(link.points[k - 1], link.points[k]).normalized());
    if (!link.labelRect.isNull())
        m_linkIndex.insert(id, link.labelRect);
}

void Labels::takeOut(const Plan &plan, int id)
{
    const Link &link = plan.link(id);
    for (size_t k = 1; k < link.points.size(); ++k)
        m_linkIndex.remove(id, QRectF(link.points[k - 1], link.points[k]).normalized());
    if (!link.labelRect.isNull())
        m_linkIndex.remove(id, link.labelRect);
}

bool Labels::isFree(const Plan &plan, int id, const QRectF &rect) const
{
    if (hitsBox(rect))
        return false;
    const QRectF around = grown(rect, labelClear);
    return !m_linkIndex.any(around, [&](int i) {
        if (i == id)
            return false;
        const Link &other = plan.link(i);
        if (!other.labelRect.isNull() && overlaps(around, other.labelRect))
            return true;
        for (size_t k = 1; k < other.points.size(); ++k)
            if (touches(around, other.points[k - 1], other.points[k]))
                return true;
        return false;
    });
}

std::vector<Labels::Candidate> Labels::candidates(const Plan &plan, const Link &link) const
{
    const size_t id = size_t(&link - plan.links.data());
    const double w = link.label.width();
    const double h = link.label.height();
    std::vector<Candidate> result;
    const auto inside = [&](const QRectF &rect) {
        const auto meeting = plan.meeting(link.from, link.to);
        double penalty = 0;
        for (const int end : {link.from, link.to})
            for (int x = plan.item(end).parent; x != meeting.zone && x != 0;
                 x = plan.item(x).parent)
                if (overlaps(rect, plan.item(x).rect))
                    penalty += 200;
        return penalty;
    };
    // Beside the sender's own docks a label would seem to be one of them.
    const double docks = plan.item(link.from).dockWidth[size_t(link.fromSide)];
    const double besideDocks =
        docks > 0 ? (isHorizontal(link.fromSide) ? docks : measure::Dock) : 0;
    for (size_t k = 1; k < link.points.size(); ++k) {
        const QPointF a = link.points[k - 1];
        const QPointF b = link.points[k];
        const bool last = k + 1 == link.points.size();
        const bool horizontal = std::abs(a.y() - b.y()) < 0.5;
        if (horizontal && link.isLoop())
            continue; // beside the dock, not among the docks
        const double start = horizontal ? a.x() : a.y();
        const double stop = horizontal ? b.x() : b.y();
        // Room for the arrow and for a piece of line on both sides.
        const double before = k == 1 ? 6 + besideDocks : 10;
        const double after = last ? 16 : 10;
        const bool forward = stop > start;
        const double low = std::min(start, stop) + (forward ? before : after);
        const double high = std::max(start, stop) - (forward ? after : before);
        const double size = horizontal ? w : h;
        if (high - low < size)
            continue;
        const double edge = m_edge[id];
        const double middle = (low + high - size) / 2;
        const double wanted =
            horizontal && !std::isnan(edge) ? std::clamp(edge, low, high - size) : middle;
        constexpr int most = 200;
        const double step = std::max(2., (high - low - size) / most);
        const auto add = [&](double at) {
            const QRectF rect =
                horizontal ? QRectF(at, a.y() - h / 2, w, h) : QRectF(a.x() - w / 2, at, w, h);
            double score = std::abs(at - (horizontal && !std::isnan(edge) ? edge : middle));
            if (!horizontal)
                score = score / 2 + 60;
            result.push_back({score + inside(rect), rect});
        };
        add(wanted);
        for (double at = low; at <= high - size + 0.01; at += step)
            add(at);
    }
    std::ranges::stable_sort(result, {}, &Candidate::score);
    return result;
}

bool Labels::place(Plan &plan, int id) const
{
    Link &link = plan.link(id);
    const auto all = candidates(plan, link);
    for (const Candidate &candidate : all)
        if (isFree(plan, id, candidate.rect)) {
            link.labelRect = candidate.rect;
            return true;
        }
    const auto clear =
        std::ranges::find_if(all, [&](const Candidate &c) { return !hitsBox(c.rect); });
    if (clear != all.end()) {
        link.labelRect = clear->rect;
    } else if (!all.empty()) {
        link.labelRect = all.front().rect;
    } else if (!link.points.empty()) {
        const QPointF middle =
            (link.points[(link.points.size() - 1) / 2] + link.points[link.points.size() / 2]) / 2;
        link.labelRect = QRectF(QPointF(), link.label);
        link.labelRect.moveCenter(middle);
    }
    return false;
}

QStringList Labels::suffixes(const Need &need)
{
    constexpr qsizetype longest = 28;
    if (need.kind == Need::Kind::Required)
        return {};
    if (need.kind == Need::Kind::Optional)
        return {Tr::tr("optional")};
    QStringList words = {Tr::tr("conditional")};
    if (const QString condition = need.condition.simplified();
        !condition.isEmpty() && need.condition.size() <= longest)
        words.prepend(condition);
    return words;
}

double Labels::suffixWidth(const QString &suffix, const TextMeasure &measure)
{
    constexpr double gap = 6;
    return std::ceil(gap + measure(TextRole::LabelSuffix, suffix));
}

bool Labels::mayGrowTo(const Plan &plan, int id, const QRectF &rect) const
{
    // Beyond the gap between the zones it would no longer be one of a column of labels.
    const double end = m_gapEnd[size_t(id)];
    return runsOnBeside(plan.link(id), rect) && (std::isnan(end) || rect.right() <= end - 8) &&
           isFree(plan, id, rect);
}

double Labels::rowWidth(const QString &text, const QString &suffix, const TextMeasure &measure)
{
    const double words = suffix.isEmpty() ? 0 : suffixWidth(suffix, measure);
    return measure(TextRole::Label, text) + words + measure::LabelText + measure::Swatch;
}

bool Labels::sayNeeds(std::vector<LabelLine> &rows, const std::vector<const Flow *> &flows,
    double width, const TextMeasure &measure)
{
    bool all = true;
    for (size_t i = 0; i < rowsOfFlows(rows.size(), flows.size()); ++i) {
        const QStringList words = suffixes(flows[i]->need);
        const auto fits = std::ranges::find_if(words,
            [&](const QString &word) { return rowWidth(rows[i].text, word, measure) <= width; });
        rows[i].suffix = fits == words.end() ? QString() : *fits;
        all = all && (words.isEmpty() || fits != words.end());
    }
    for (size_t i = 0; i < rows.size() && !all; ++i)
        rows[i].suffix.clear();
    return all;
}

void Labels::addToRows(Plan &plan, int id, const TextMeasure &measure)
{
    Link &link = plan.link(id);
    if (link.labelRect.isNull())
        return;
    // The plan has kept room for the shortest words. With all that is to say where there is more.
    double wanted = link.labelRect.width();
    for (size_t i = 0; i < rowsOfFlows(link.lines.size(), link.flows.size()); ++i)
        if (const QStringList words = suffixes(link.flows[i]->need); !words.isEmpty())
            wanted = std::max(
                wanted, std::ceil(rowWidth(link.lines[i].text, words.first(), measure) / 2) * 2);
    QRectF rect = link.labelRect;
    rect.setWidth(wanted);
    if (rect != link.labelRect && mayGrowTo(plan, id, rect)) {
        takeOut(plan, id);
        link.labelRect = rect;
        enter(plan, id);
    }
    sayNeeds(link.lines, link.flows, link.labelRect.width(), measure);
}

void Labels::addSuffixes(Plan &plan, const TextMeasure &measure)
{
    for (int i = 0; i < plan.linkCount(); ++i) {
        Link &link = plan.link(i);
        if (link.isBundle()) {
            addToRows(plan, i, measure);
            continue;
        }
        for (const QString &suffix : suffixes(link.flows.front()->need)) {
            const QRectF rect = link.labelRect.adjusted(0, 0, suffixWidth(suffix, measure), 0);
            if (!mayGrowTo(plan, i, rect))
                continue;
            takeOut(plan, i);
            link.labelRect = rect;
            enter(plan, i);
            link.lines.front().suffix = suffix;
            break;
        }
    }
}

} // namespace portolan::layout
