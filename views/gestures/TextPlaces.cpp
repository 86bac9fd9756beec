#include "views/gestures/TextPlaces.h"

#include "views/chart/ChartParts.h"

#include <algorithm>

namespace portolan {

using namespace texts;

TextPlace namePlace(const CardBox &card, double zoom)
{
    const Detail detail(zoom);
    const double x = card.rect.left() + (detail.fine() ? CardX : FlatCardX);
    const double above = detail.fine() ? double(card.addresses.size()) * CardLine / 2 : 0;
    return {{x, card.rect.center().y() - above}, card.rect.right() - 8 - x,
        textStyle(TextRole::CardName)};
}

TextPlace titlePlace(const ZoneBox &zone, const SceneZone &scene, double zoom)
{
    const Detail detail(zoom);
    const bool host = scene.tint == ZoneTint::Host;
    const ZoneTitleRow &row = zoneTitleRow(host);
    const double x = zone.rect.left() + (detail.fine() ? row.textX : row.iconX);
    return {{x, zone.rect.top() + row.centre}, zone.rect.right() - 12 - x, textStyle(row.role)};
}

std::optional<TextPlace> dockPlace(const ChartScene &scene, const QString &flow)
{
    const auto &docks = scene.geometry.docks;
    const auto dock = std::ranges::find_if(
        docks, [&flow](const Dock &each) { return each.flows.contains(flow); });
    if (dock == docks.end() || !dock->rect.isValid())
        return {};
    return TextPlace{{dock->rect.left() + PillPadding, dock->rect.center().y()},
        dock->rect.width() - 2 * PillPadding, textStyle(TextRole::DockPort)};
}

std::optional<TextPlace> labelPlace(const ChartScene &scene, const QString &flow, bool open)
{
    const int number = scene.flowNumber(flow);
    if (number < 0)
        return {};
    const int at = scene.edgeOfNumber(number);
    const SceneEdge &edge = scene.edges[size_t(at)];
    const auto index = size_t(number - edge.firstFlow);
    const TextStyle style = textStyle(TextRole::Label);
    if (open && index < edge.open.size()) {
        const QRectF &pill = edge.open[index].label;
        return TextPlace{
            {pill.left() + PillPadding, pill.center().y()}, pill.width() - 2 * PillPadding, style};
    }
    // Of a trunk another line may carry the label; that one speaks for all.
    const int carrier = edge.labelEdge < 0 ? at : edge.labelEdge;
    const LabelBox &label = scene.geometry.edges[size_t(carrier)].label;
    if (!label.rect.isValid() || label.lines.empty())
        return {};
    if (label.lines.size() == 1)
        return TextPlace{{label.rect.left() + PillPadding, label.rect.center().y()},
            label.rect.width() - 2 * PillPadding, style};
    const auto rows = label.lines.size();
    const size_t row = std::min(index, rows - 1);
    const double y = label.rect.center().y() + (double(row) - double(rows - 1) / 2) * RowHeight;
    return TextPlace{{label.rect.left() + RowX, y}, label.rect.width() - RowX - PillPadding, style};
}

} // namespace portolan
