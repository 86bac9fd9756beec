#pragma once

#include "views/chart/PictureOptions.h"

#include <QByteArray>

namespace portolan {

/// Those that are painted; app/figures has all.
enum class PictureFormat : quint8 { Svg, Pdf, Png };

/// The chart as a figure: title, chart, legend, title block. The same deployment gives the same
/// bytes wherever the same fonts are installed. Needs a QGuiApplication with fonts (the offscreen
/// platform will do); may run in any thread. A PNG with more pixels than can be painted is an
/// error that says which scale would do, and so is having been stopped.
Result<QByteArray> renderPicture(
    const Deployment &deployment, PictureFormat format, const PictureOptions &options = {});

} // namespace portolan
