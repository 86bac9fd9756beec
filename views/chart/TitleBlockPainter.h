#pragma once

#include "model/core/Deployment.h"
#include "views/chart/Canvas.h"

namespace portolan {

/// The block in the corner of a drawing that says what it is: title, customer, version, that it is
/// a draft, and which sheet of how many. Cells that have nothing to say are left out.
struct TitleBlockText
{
    QString title;
    QString view; ///< what of it the sheet shows; may be empty
    QString customer;
    QString version;
    bool draft = false;
    int sheet = 1;
    int sheets = 1;
};

/// At most \a width wide.
QSizeF titleBlockSize(const TitleBlockText &text, double width);
void paintTitleBlock(
    Canvas &canvas, const QRectF &box, const TitleBlockText &text, const Theme &theme);

/// The small mark of a draft, ending at \a right on a line centred on \a centreY. Gives its width;
/// paints nothing without a canvas.
double paintDraftMark(Canvas *canvas, const QPointF &right, const Theme &theme);

} // namespace portolan
