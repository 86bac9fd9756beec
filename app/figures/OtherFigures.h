#pragma once

#include "app/figures/Figures.h"

/// What the rows of the table of formats call that is no painted picture.
namespace portolan {

/// The report around the chart. With the print theme it follows the reader's system, dark or light;
/// with the others it has their colours.
Result<QByteArray> htmlFigure(const Deployment &deployment, const FigureOptions &options);

Result<QByteArray> drawIoFigure(const Deployment &deployment, const FigureOptions &options);
Result<QByteArray> mermaidFigure(const Deployment &deployment, const FigureOptions &options);
Result<QByteArray> d2Figure(const Deployment &deployment, const FigureOptions &options);
Result<QByteArray> dotFigure(const Deployment &deployment, const FigureOptions &options);

} // namespace portolan
