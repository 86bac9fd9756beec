#include "app/window/MenuFocus.h"

#include <QApplication>
#include <QKeyEvent>
#include <QMenuBar>

namespace portolan {

MenuFocus::MenuFocus(QMenuBar *bar)
    : QObject(bar)
    , m_bar(bar)
{
    bar->installEventFilter(this);
    connect(qApp, &QApplication::focusChanged, this, [this](QWidget *old, QWidget *now) {
        if (now == m_bar && old && old != m_bar)
            m_before = old;
    });
}

bool MenuFocus::eventFilter(QObject *watched, QEvent *event)
{
    // What the bar itself does with the key comes first.
    if (event->type() == QEvent::KeyPress &&
        static_cast<QKeyEvent *>(event)->key() == Qt::Key_Escape)
        QMetaObject::invokeMethod(this, &MenuFocus::giveBack, Qt::QueuedConnection);
    return QObject::eventFilter(watched, event);
}

void MenuFocus::giveBack()
{
    if (m_bar->hasFocus() && !m_bar->activeAction() && m_before)
        m_before->setFocus(Qt::MenuBarFocusReason);
}

} // namespace portolan
