#pragma once

#include "model/core/Deployment.h"
#include "views/chart/Theme.h"

#include <QByteArray>
#include <QStringList>

namespace portolan {

enum class PictureFormat : quint8 { Svg, Pdf, Png };

/// The formats' words, which are also the file name extensions: "svg", "pdf", "png".
QStringList pictureFormats();
std::optional<PictureFormat> pictureFormatFromWord(QStringView word);

struct PictureOptions
{
    ThemeId theme = ThemeId::Print;
    /// Pixels of a PNG for one logical pixel, 0.1..16; SVG and PDF are vectors and ignore it.
    double scale = 2;
    ProductColors productColors;
    bool legend = true;
    /// The name of the deployment above the chart.
    bool title = true;
};

/// The whole chart as a figure: title, chart, legend, 24 px margin. The same deployment gives the
/// same SVG, byte for byte, wherever the same fonts are installed. Needs a QGuiApplication with
/// fonts (the offscreen platform will do). A PNG of more than 20,000 px a side is an error.
Result<QByteArray> renderPicture(
    const Deployment &deployment, PictureFormat format, const PictureOptions &options = {});

} // namespace portolan
