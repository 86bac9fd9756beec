#pragma once

#include "views/chart/ChartPicture.h"

#include <QXmlStreamReader>

namespace portolan {

/// The file of that format, or "error: " and why there is none.
inline QByteArray render(
    const Deployment &deployment, PictureFormat format, const PictureOptions &options = {})
{
    const Result<QByteArray> bytes = renderPicture(deployment, format, options);
    return bytes ? *bytes : QByteArray("error: ") + bytes.error().toString().toUtf8();
}

/// The size that an SVG says of itself, px.
inline QSizeF svgSize(const QByteArray &svg)
{
    QXmlStreamReader xml(svg);
    xml.readNextStartElement();
    return {xml.attributes().value(QLatin1StringView("width")).toDouble(),
        xml.attributes().value(QLatin1StringView("height")).toDouble()};
}

} // namespace portolan
