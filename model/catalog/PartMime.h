#pragma once

#include <QString>

#include <memory>
#include <optional>

class QMimeData;

namespace portolan {

/// In the place of a product: what no product has, components and zones of each kind. No product
/// of the catalog has that id.
inline constexpr QLatin1StringView GeneralParts("general");

/// A part of a product, or a whole one, on its way from the catalog to a chart: what a drag
/// carries.
struct DraggedPart
{
    QString product; ///< catalog id
    QString part;    ///< id of a component within it; empty: the whole system

    bool operator==(const DraggedPart &) const = default;
};

std::unique_ptr<QMimeData> toMime(const DraggedPart &part);
/// Nothing where \a data carries something else, or ids that are none.
std::optional<DraggedPart> partFromMime(const QMimeData &data);

} // namespace portolan
