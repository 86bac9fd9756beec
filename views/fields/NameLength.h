#pragma once

#include <QLineEdit>

#include <algorithm>

namespace portolan {

/// What one types as a name, in letters. A file may bring longer ones.
inline constexpr int LongestName = 200;

/// So that a text pasted by mistake does not become a name. \a text, which a file may have brought,
/// is kept whole.
inline void limitName(QLineEdit *edit, const QString &text = {})
{
    edit->setMaxLength(std::max(LongestName, int(text.size())));
}

} // namespace portolan
