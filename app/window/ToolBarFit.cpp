#include "app/window/ToolBarFit.h"

#include "views/style/LineIcon.h"

#include <QEvent>
#include <QLayout>
#include <QMenu>
#include <QToolBar>
#include <QToolButton>

namespace portolan {

using namespace Qt::StringLiterals;

ToolBarFit::ToolBarFit(QToolBar *bar)
    : QObject(bar)
    , m_bar(bar)
    , m_more(bar->findChild<QToolButton *>(u"qt_toolbar_ext_button"_s))
    , m_menu(new QMenu(m_more))
{
    m_menu->setObjectName(u"toolBarRest"_s);
    m_more->setIcon(lineIcon(u"more"));
    bar->installEventFilter(this);
    m_more->installEventFilter(this);
}

ToolBarFit::~ToolBarFit() { delete m_menu; }

void ToolBarFit::add(QToolButton *button)
{
    add([button](bool narrow) {
        button->setToolButtonStyle(narrow ? Qt::ToolButtonIconOnly : Qt::ToolButtonTextBesideIcon);
    });
}

void ToolBarFit::add(const std::function<void(bool)> &setNarrow)
{
    m_parts.push_back({setNarrow});
    measure();
}

void ToolBarFit::setInstead(QWidget *widget, QAction *action)
{
    m_replaced = widget;
    m_instead = action;
}

void ToolBarFit::measure()
{
    m_more->setToolTip(tr("What has no room here"));
    m_more->setAccessibleName(m_more->toolTip());
    // Not at once: the words may be about to change one by one.
    m_measured = false;
    if (m_bar->isVisible())
        QMetaObject::invokeMethod(this, &ToolBarFit::fit, Qt::QueuedConnection);
}

void ToolBarFit::fit()
{
    const auto hint = [this] {
        m_bar->layout()->invalidate();
        return m_bar->layout()->sizeHint().width();
    };
    if (!std::exchange(m_measured, true)) {
        for (Part &part : m_parts) {
            part.setNarrow(true);
            const int narrow = hint();
            part.setNarrow(false);
            part.width = hint() - narrow;
            part.isNarrow = false;
        }
    }
    int needed = hint();
    for (const Part &part : m_parts)
        needed += part.isNarrow ? part.width : 0;
    for (Part &part : m_parts) {
        part.isNarrow = needed > m_bar->width();
        needed -= part.isNarrow ? part.width : 0;
        part.setNarrow(part.isNarrow);
    }
}

void ToolBarFit::fillMenu()
{
    m_menu->clear();
    bool separated = false;
    for (QAction *action : m_bar->actions()) {
        const QWidget *widget = m_bar->widgetForAction(action);
        const bool hasNoRoom = widget && widget->isHidden();
        if (action->isSeparator()) {
            separated = !m_menu->isEmpty();
        } else if (hasNoRoom) {
            if (std::exchange(separated, false))
                m_menu->addSeparator();
            if (widget == m_replaced)
                m_menu->addAction(m_instead);
            else
                m_menu->addAction(action);
        }
    }
}

bool ToolBarFit::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_more) {
        // Qt would open the bar to several rows, which its height does not allow.
        if (event->type() != QEvent::MouseButtonPress)
            return false;
        fillMenu();
        m_menu->popup(m_more->mapToGlobal(QPoint(0, m_more->height())));
        return true;
    }
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
