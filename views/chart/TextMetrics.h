#pragma once

#include "model/layout/Geometry.h"

#include <QFont>

namespace portolan {

/// The type of a chart: three sizes, digits as even as the font allows.
struct TextStyle
{
    double size = 11; ///< px
    int weight = 400; ///< CSS scale: 400, 500, 600
    bool operator==(const TextStyle &) const = default;
};

TextStyle textStyle(TextRole role);

/// Families in the order in which they are looked for; also written into SVG.
const QStringList &chartFamilies();

/// The style whose font serves for \a style. Texts of an overview are hundreds of chart px high and
/// of many sizes; loading a font for each takes longer than painting. Larger ones are the largest
/// of these enlarged, which unhinted letters allow.
TextStyle loadedStyle(const TextStyle &style);

/// Unhinted, so that widths are the same at every zoom.
QFont chartFont(const TextStyle &style);
/// Advance in px.
double textWidth(const TextStyle &style, const QString &text);
/// Height of the capitals in px: texts are centred by it.
double capHeight(const TextStyle &style);
/// Where the base line is for text whose capitals stand in the middle of \a centreY.
double baseline(const TextStyle &style, double centreY);
/// \a text or its beginning and an ellipsis, at most \a width px wide. A number at its end, by
/// which instances of one thing differ, stays where there is room: "LiveKit se… 2".
QString elided(const TextStyle &style, const QString &text, double width);

/// What can be painted on one line: control characters, line breaks and lone surrogates become
/// spaces, and marks that turn the direction of what follows are taken away, so that hostile names
/// neither break lines nor files nor pretend to be others.
QString oneLine(const QString &text);

/// Whether each character stands by itself, left to right: Latin, Greek and Cyrillic without
/// combining marks, and the punctuation around them.
bool isPlainText(const QString &text);

/// The measuring function for layOut(). Remembers what it has measured; it and its copies are for
/// one thread. Needs a QGuiApplication.
TextMeasure chartTextMeasure();

} // namespace portolan
