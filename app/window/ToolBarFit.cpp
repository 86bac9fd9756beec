#include "app/window/ToolBarFit.h"

#include <QEvent>
#include <QLayout>
#include <QToolBar>
#include <QToolButton>

namespace portolan {

ToolBarFit::ToolBarFit(QToolBar *bar)
    : QObject(bar)
    , m_bar(bar)
{
    bar->installEventFilter(this);
}

void ToolBarFit::add(QToolButton *button)
{
    m_named.push_back({button});
    measure();
}

void ToolBarFit::measure()
{
    // Not at once: the words may be about to change one by one.
    m_measured = false;
    if (m_bar->isVisible())
        QMetaObject::invokeMethod(this, &ToolBarFit::fit, Qt::QueuedConnection);
}

void ToolBarFit::fit()
{
    if (!std::exchange(m_measured, true)) {
        for (Named &each : m_named) {
            each.button->setToolButtonStyle(Qt::ToolButtonIconOnly);
            const int bare = each.button->sizeHint().width();
            each.button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
            each.words = each.button->sizeHint().width() - bare;
        }
    }
    m_bar->layout()->invalidate();
    int needed = m_bar->layout()->sizeHint().width();
    for (const Named &each : m_named) {
        if (each.button->toolButtonStyle() == Qt::ToolButtonIconOnly)
            needed += each.words;
    }
    for (const Named &each : m_named) {
        const bool bare = needed > m_bar->width();
        needed -= bare ? each.words : 0;
        each.button->setToolButtonStyle(
            bare ? Qt::ToolButtonIconOnly : Qt::ToolButtonTextBesideIcon);
    }
}

bool ToolBarFit::eventFilter(QObject *watched, QEvent *event)
{
    switch (event->type()) {
    case QEvent::FontChange:
    case QEvent::StyleChange:
        measure();
        break;
    case QEvent::Resize:
    case QEvent::Show:
        fit();
        break;
    default:
        break;
    }
    return QObject::eventFilter(watched, event);
}

} // namespace portolan
