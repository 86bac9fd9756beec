#pragma once

#include "model/layout/BoardIndex.h"

namespace portolan::around {

/// Whether a label may stand on the borders of the zones that its line crosses.
enum class Borders : quint8 { Clear, Crossed };

/// Where the label of a line stands best: on its line, clear of cards, docks, titles and borders,
/// of other lines and labels, if it can in the gap between the zones of the two ends. Gives nothing
/// where every place is taken. The line itself need not be in the index.
QRectF freeLabel(
    const Board &board, const BoardIndex &index, int line, Borders borders = Borders::Clear);

/// The same, where only \a points of its way will do.
QRectF freeLabelOn(const Board &board, const BoardIndex &index, int line,
    const std::vector<QPointF> &points, Borders borders = Borders::Clear);

/// For where no place is free: one on the border of a zone that the line crosses, else the
/// place on the line where it hides least.
QRectF anyLabel(const Board &board, const BoardIndex &index, int line);

/// Whether nothing else stands there; lines of the same group do not count.
bool isFreeForLabel(const Board &board, const BoardIndex &index, int line, const QRectF &rect);

/// The coordinates, in rising order of their beginnings and open at both ends, where the label of a
/// line must not begin that is \a size long and slides along \a strip: along x if \a level, else
/// along y.
std::vector<std::pair<double, double>> takenForLabel(const Board &board, const BoardIndex &index,
    int line, const QRectF &strip, bool level, double size, Borders borders = Borders::Clear);

} // namespace portolan::around
