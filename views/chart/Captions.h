#pragma once

#include "model/core/Deployment.h"
#include "model/layout/Layout.h"
#include "views/chart/Canvas.h"
#include "views/chart/ChartScene.h"
#include "views/chart/ChartState.h"

namespace portolan {

/// What lines of a figure are for, under one number.
struct Caption
{
    QString text;
    QStringList flows;
};

/// In the order in which the chart is read, numbered from 1: lines with the same purposes have the
/// same number, those without any have none. Only what \a state does not fade and what lies within
/// \a shown (chart px).
std::vector<Caption> captionsOf(const Deployment &deployment, const ChartScene &scene,
    const ChartState &state, const QRectF &shown, Reading reading);

/// Those that are listed, and how.
struct CaptionList
{
    std::vector<Caption> captions;
    int more = 0; ///< that have no number: a last line says so
    int columns = 1;
};

/// As many as there are, or as fit into \a width times \a height px.
CaptionList fittedCaptions(std::vector<Caption> captions, double width, double height);

/// Gives the height; paints nothing without a canvas.
double paintCaptions(Canvas *canvas, const QPointF &topLeft, double width, const Theme &theme,
    const CaptionList &list);

} // namespace portolan
