#pragma once

#include "model/core/Consistency.h"

#include <QLineEdit>

#include <algorithm>

namespace portolan {

/// So that a text pasted by mistake does not become a name. \a text, which a file may have brought,
/// is kept whole.
inline void limitName(QLineEdit *edit, const QString &text = {})
{
    edit->setMaxLength(std::max(LongestName, int(text.size())));
}

} // namespace portolan
