#pragma once

#include "model/core/Result.h"
#include "model/layout/Layout.h"

#include <QByteArray>

namespace portolan {

class Figure;

/// \a figure as a PDF of vectors with text that can be searched and copied, a page for each of its
/// pages, with bookmarks where there are several. Holds no time and no names but those of the
/// figure.
Result<QByteArray> pdfPicture(const Figure &figure, const LayoutControl &control = {});

} // namespace portolan
