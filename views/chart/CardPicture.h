#pragma once

#include "views/chart/Theme.h"

#include <QPixmap>

namespace portolan {

/// What a card that is not on a chart looks like.
struct CardLook
{
    QString name;
    QString icon;       ///< of Icons.h
    QColor bar;         ///< of the product
    bool stack = false; ///< several cards behind each other: a whole system
};

/// The card at 100 %, a little translucent, for something that is dragged. \a ratio is that of the
/// screen's pixels.
QPixmap cardPicture(const CardLook &look, const Theme &theme, double ratio);

} // namespace portolan
