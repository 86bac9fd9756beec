#include "views/panels/DateEdit.h"

#include "views/fields/Calendar.h"

#include <QAction>
#include <QKeyEvent>

namespace portolan {

DateEdit::DateEdit(QWidget *parent)
    : QLineEdit(parent)
    , m_open(addCalendarButton(this))
{
    connect(m_open, &QAction::triggered, this, &DateEdit::openCalendar);
}

void DateEdit::retranslate() { labelCalendarButton(this, m_open); }

void DateEdit::openCalendar()
{
    portolan::openCalendar(this, [this](const QDate &day) { emit chosen(day); });
}

void DateEdit::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Down && event->modifiers().testFlag(Qt::AltModifier))
        openCalendar();
    else
        QLineEdit::keyPressEvent(event);
}

} // namespace portolan
