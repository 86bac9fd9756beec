#pragma once

#include <QPointF>
#include <QRectF>

#include <vector>

namespace portolan {

/// How things are lined up: an edge or the middle of all of them at one height or side, or with
/// equal gaps between them.
enum class Alignment : quint8 { Left, Centre, Right, Top, Middle, Bottom, Across, Down };

/// How far each of \a blocks (chart px) goes. Those that would stand on each other stand in a row
/// instead, in the order in which they stood, and make way for \a others, which stay. Equal gaps
/// keep the outermost two where they are, as far as there is room between them.
std::vector<QPointF> aligned(
    const std::vector<QRectF> &blocks, const std::vector<QRectF> &others, Alignment how);

} // namespace portolan
