#pragma once

#include "views/chart/ChartCamera.h"

#include <optional>

namespace portolan {

/// The camera that shows all of \a bounds, and each of \a dear clear of \a covers: as large as from
/// \a now, where that can be, and with as little scrolling as it takes; else smaller, down to
/// \a least. Nothing where that does not do either. Covers are px of the view, null
/// ones do not count; the others chart px.
std::optional<ChartCamera> seenBeside(const ChartCamera &now, const QRectF &bounds,
    const std::vector<QRectF> &dear, const QSizeF &view, const std::vector<QRectF> &covers,
    double least);

} // namespace portolan
