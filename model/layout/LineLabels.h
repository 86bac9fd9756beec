#pragma once

#include "model/layout/BoardIndex.h"

namespace portolan::around {

/// Where the label of a line stands best: on its line, clear of cards, docks, titles and borders,
/// of other lines and labels, if it can in the gap between the zones of the two ends. Gives nothing
/// where every place is taken. The line itself need not be in the index.
QRectF freeLabel(const Board &board, const BoardIndex &index, int line);

/// Any place on the line, for where none is free.
QRectF anyLabel(const BoardLine &line);

/// Whether nothing else stands there; lines of the same group do not count.
bool isFreeForLabel(const Board &board, const BoardIndex &index, int line, const QRectF &rect);

/// The coordinates, in rising order of their beginnings and open at both ends, where the label of a
/// line must not begin that is \a size long and slides along \a strip: along x if \a level, else
/// along y.
std::vector<std::pair<double, double>> takenForLabel(const Board &board, const BoardIndex &index,
    int line, const QRectF &strip, bool level, double size);

} // namespace portolan::around
