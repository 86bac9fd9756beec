#include "views/style/WheelGuard.h"

#include <QAbstractSpinBox>
#include <QComboBox>
#include <QEvent>
#include <QScrollArea>

namespace portolan {

namespace {

bool isInScrollArea(const QWidget *widget)
{
    while (!widget->isWindow() && widget->parentWidget()) {
        widget = widget->parentWidget();
        if (qobject_cast<const QScrollArea *>(widget))
            return true;
    }
    return false;
}

} // namespace

void WheelGuard::guard(QWidget *widget)
{
    if (!qobject_cast<QComboBox *>(widget) && !qobject_cast<QAbstractSpinBox *>(widget))
        return;
    if (widget->focusPolicy() == Qt::WheelFocus)
        widget->setFocusPolicy(Qt::StrongFocus);
    // One that is there already is only moved to the front.
    widget->installEventFilter(this);
}

bool WheelGuard::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::Wheel)
        return QObject::eventFilter(watched, event);
    const auto *widget = static_cast<const QWidget *>(watched);
    const bool isChoice = qobject_cast<const QComboBox *>(widget);
    if (widget->hasFocus() && !(isChoice && isInScrollArea(widget)))
        return QObject::eventFilter(watched, event);
    // Not taken: it goes on to what is around.
    event->ignore();
    return true;
}

} // namespace portolan
