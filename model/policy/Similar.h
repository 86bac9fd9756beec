#pragma once

#include <QStringList>

#include <vector>

namespace portolan {

/// Up to three of \a ids that somebody who wrote \a wanted may have meant, nearest first.
QStringList similarIds(QStringView wanted, const std::vector<QString> &ids);

} // namespace portolan
