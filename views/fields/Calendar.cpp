#include "views/fields/Calendar.h"

#include "model/core/Dates.h"
#include "views/style/LineIcon.h"

#include <QAction>
#include <QCalendarWidget>
#include <QCoreApplication>
#include <QFrame>
#include <QLineEdit>
#include <QPushButton>
#include <QScreen>
#include <QVBoxLayout>

namespace portolan {

using namespace Qt::StringLiterals;

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(DateEdit)
};

/// Below the field and flush with its end, on the screen whole.
QPoint placeOf(const QLineEdit *field, const QSize &popup)
{
    const QRect room = field->screen()->availableGeometry();
    QPoint at = field->mapToGlobal(QPoint(field->width() - popup.width(), field->height() + 2));
    if (at.y() + popup.height() > room.bottom())
        at.setY(qMax(room.top(), field->mapToGlobal(QPoint(0, -2)).y() - popup.height()));
    at.setX(qBound(room.left(), at.x(), qMax(room.left(), room.right() - popup.width() + 1)));
    return at;
}

} // namespace

void openCalendar(QLineEdit *field, std::function<void(const QDate &)> chosen)
{
    auto *popup = new QFrame(field, Qt::Popup);
    popup->setObjectName(u"targetPopup"_s);
    popup->setAttribute(Qt::WA_DeleteOnClose);
    auto *calendar = new QCalendarWidget(popup);
    calendar->setVerticalHeaderFormat(QCalendarWidget::NoVerticalHeader);
    calendar->setGridVisible(false);
    if (const auto date = dateFromText(field->text().trimmed()))
        calendar->setSelectedDate(*date);
    auto *never = new QPushButton(Tr::tr("Never"), popup);
    never->setEnabled(!field->text().isEmpty());
    auto *rows = new QVBoxLayout(popup);
    rows->setContentsMargins(8, 8, 8, 8);
    rows->addWidget(calendar);
    rows->addWidget(never, 0, Qt::AlignLeft);
    const auto choose = [popup, chosen = std::move(chosen)](const QDate &day) {
        popup->close();
        chosen(day);
    };
    QObject::connect(calendar, &QCalendarWidget::activated, field, choose);
    QObject::connect(calendar, &QCalendarWidget::clicked, field, choose);
    QObject::connect(never, &QPushButton::clicked, field, [choose] { choose({}); });
    popup->adjustSize();
    popup->move(placeOf(field, popup->size()));
    popup->show();
    calendar->setFocus();
}

QAction *addCalendarButton(QLineEdit *field)
{
    QAction *button = field->addAction(lineIcon(u"calendar"), QLineEdit::TrailingPosition);
    labelCalendarButton(field, button);
    return button;
}

void labelCalendarButton(QLineEdit *field, QAction *button)
{
    button->setText(Tr::tr("Calendar"));
    button->setToolTip(Tr::tr("Choose a date (Alt+Down)"));
    field->setPlaceholderText(Tr::tr("never"));
}

} // namespace portolan
