#include "model/core/Dates.h"

#include <QString>

namespace portolan {

std::optional<QDate> dateFromText(QStringView text)
{
    const QDate date = QDate::fromString(text.toString(), Qt::ISODate);
    // Qt reads a little more than what is written back.
    if (!date.isValid() || date.toString(Qt::ISODate) != text)
        return {};
    return date;
}

} // namespace portolan
