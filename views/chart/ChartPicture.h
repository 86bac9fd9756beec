#pragma once

#include "views/chart/PictureOptions.h"

#include <QByteArray>
#include <QStringList>

namespace portolan {

enum class PictureFormat : quint8 { Svg, Pdf, Png };

/// The formats' words, which are also the file name extensions: "svg", "pdf", "png". These are the
/// ones that are painted; app/figures has all.
QStringList pictureFormats();
std::optional<PictureFormat> pictureFormatFromWord(QStringView word);

/// The chart as a figure: title, chart, legend, title block. The same deployment gives the same
/// bytes wherever the same fonts are installed. Needs a QGuiApplication with fonts (the offscreen
/// platform will do); may run in any thread. A PNG with more pixels than can be painted is an
/// error that says which scale would do, and so is having been stopped.
Result<QByteArray> renderPicture(
    const Deployment &deployment, PictureFormat format, const PictureOptions &options = {});

} // namespace portolan
