#pragma once

#include <QStringView>

namespace portolan {

/// Levenshtein distance: how many characters have to be put in, taken out or exchanged to make \a b
/// of \a a, case counting; \a limit + 1 where it is more than \a limit.
int editDistance(QStringView a, QStringView b, int limit);

} // namespace portolan
