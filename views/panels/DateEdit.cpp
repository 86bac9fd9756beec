#include "views/panels/DateEdit.h"

#include "views/style/LineIcon.h"
#include "views/style/StyleSheet.h"

#include <QAction>
#include <QCalendarWidget>
#include <QFrame>
#include <QKeyEvent>
#include <QPushButton>
#include <QVBoxLayout>

namespace portolan {

using namespace Qt::StringLiterals;

DateEdit::DateEdit(QWidget *parent)
    : QLineEdit(parent)
    , m_open(addAction(lineIcon(u"calendar"), QLineEdit::TrailingPosition))
{
    connect(m_open, &QAction::triggered, this, &DateEdit::openCalendar);
    retranslate();
}

void DateEdit::retranslate()
{
    m_open->setText(tr("Calendar"));
    m_open->setToolTip(tr("Choose a date (Alt+Down)"));
    setPlaceholderText(tr("never"));
}

void DateEdit::openCalendar()
{
    auto *popup = new QFrame(this, Qt::Popup);
    popup->setObjectName(u"targetPopup"_s);
    popup->setAttribute(Qt::WA_DeleteOnClose);
    auto *calendar = new QCalendarWidget(popup);
    calendar->setVerticalHeaderFormat(QCalendarWidget::NoVerticalHeader);
    calendar->setGridVisible(false);
    const QDate date = QDate::fromString(text().trimmed(), Qt::ISODate);
    if (date.isValid())
        calendar->setSelectedDate(date);
    auto *never = new QPushButton(tr("Never"), popup);
    never->setEnabled(!text().isEmpty());
    auto *rows = new QVBoxLayout(popup);
    rows->setContentsMargins(8, 8, 8, 8);
    rows->addWidget(calendar);
    rows->addWidget(never, 0, Qt::AlignLeft);
    const auto choose = [this, popup](const QDate &day) {
        popup->close();
        emit chosen(day);
    };
    connect(calendar, &QCalendarWidget::activated, this, choose);
    connect(calendar, &QCalendarWidget::clicked, this, choose);
    connect(never, &QPushButton::clicked, this, [choose] { choose({}); });
    popup->adjustSize();
    popup->move(mapToGlobal(QPoint(width() - popup->width(), height() + 2)));
    popup->show();
    calendar->setFocus();
}

void DateEdit::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Down && event->modifiers().testFlag(Qt::AltModifier))
        openCalendar();
    else
        QLineEdit::keyPressEvent(event);
}

} // namespace portolan
