#pragma once

#include <QDate>
#include <QStringView>

#include <optional>

namespace portolan {

/// The day that \a text writes as the file does, year-month-day with two digits each for month and
/// day: "2027-01-31". None where there is no such day, or anything else beside it.
std::optional<QDate> dateFromText(QStringView text);

} // namespace portolan
