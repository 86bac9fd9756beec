#pragma once

#include <QFontMetricsF>
#include <QString>

namespace portolan {

/// A text as it is shown in some width.
struct WrappedText
{
    QString
        text; ///< with QChar::LineSeparator in place of each space that became the end of a line
    int lines = 1;
    bool isTooWide = false; ///< a single word is
};

/// Breaks lines at spaces only, never behind a hyphen or a slash as Qt does: what is broken there
/// is not read as what is copied. One character stands for one, so that positions stay. The
/// indentation of a line is no place to break it. \a width in px, of the characters alone.
WrappedText wrapAtSpaces(const QString &text, qreal width, const QFontMetricsF &metrics);

/// The text that was wrapped; also of a part of it, with the paragraphs of a QTextCursor as lines.
QString unwrapped(QString text);

} // namespace portolan
