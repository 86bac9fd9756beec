#pragma once

#include "model/core/Result.h"

#include <QByteArray>
#include <QJsonObject>

namespace portolan {

/// Reads RFC 8259 text whose top value is an object. Over QJsonDocument it adds what a person needs
/// to mend a file by hand: errors carry "LINE:COLUMN" (from 1, columns in characters), and a key
/// that stands twice in one object is an error instead of being dropped. UTF-8 only (a byte order
/// mark is skipped); invalid UTF-8, text over 256 MiB and nesting over 512 levels are errors.
Result<QJsonObject> parseJsonObject(const QByteArray &utf8);

} // namespace portolan
