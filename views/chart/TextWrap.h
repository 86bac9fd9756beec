#pragma once

#include "views/chart/TextMetrics.h"

#include <QStringList>

namespace portolan {

/// Broken into at most \a most lines that are \a width px wide, between words or where words are
/// longer than that anywhere; the last is elided where there is more.
QStringList wrapped(const TextStyle &style, const QString &text, double width, int most);

} // namespace portolan
