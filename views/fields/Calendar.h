#pragma once

#include <QDate>

#include <functional>

class QAction;
class QLineEdit;

namespace portolan {

/// Opens a calendar under (or above) \a field, whose text is a date as year-month-day or nothing.
/// \a chosen is given the day, an invalid one for never; not called where the user leaves it.
void openCalendar(QLineEdit *field, std::function<void(const QDate &)> chosen);

/// Puts a button that asks for the calendar at the end of the field, whose texts are set by
/// labelCalendarButton().
QAction *addCalendarButton(QLineEdit *field);
void labelCalendarButton(QLineEdit *field, QAction *button);

} // namespace portolan
