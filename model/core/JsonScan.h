#pragma once

#include "model/core/Result.h"

#include <QByteArrayView>

namespace portolan {

/// "LINE:COLUMN" of a byte offset, from 1; columns count characters, not bytes.
QString placeOf(QByteArrayView utf8, qsizetype offset);

/// Whether \a utf8 is one RFC 8259 object, nothing less or more. Finds what QJsonDocument lets
/// pass or cannot place: keys that stand twice in one object (also where one is written with
/// escapes), halves of surrogate pairs, invalid UTF-8, and more than \a maxDepth levels. Iterative:
/// memory grows with the keys of the open objects, never with the nesting alone. Errors carry
/// "LINE:COLUMN".
Result<void> scanJson(QByteArrayView utf8, int maxDepth);

} // namespace portolan
