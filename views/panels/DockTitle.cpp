#include "views/panels/DockTitle.h"

#include "views/style/LineIcon.h"

#include <QDockWidget>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QToolButton>

namespace portolan {

using namespace Qt::StringLiterals;

DockTitle::DockTitle(QDockWidget *dock)
    : QFrame(dock)
    , m_title(new QLabel(this))
    , m_float(new QToolButton(this))
    , m_close(new QToolButton(this))
{
    setObjectName(u"dockTitle"_s);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(12, 0, 6, 0);
    row->setSpacing(0);
    row->addWidget(m_title, 1);
    row->addWidget(m_float);
    row->addWidget(m_close);
    m_float->setIcon(lineIcon(u"float"));
    m_close->setIcon(lineIcon(u"close"));
    for (QToolButton *button : {m_float, m_close}) {
        button->setIconSize({14, 14});
        button->setFocusPolicy(Qt::NoFocus);
    }
    connect(
        m_float, &QToolButton::clicked, dock, [dock] { dock->setFloating(!dock->isFloating()); });
    connect(m_close, &QToolButton::clicked, dock, &QDockWidget::close);
    connect(dock, &QDockWidget::windowTitleChanged, m_title, &QLabel::setText);
    m_title->setText(dock->windowTitle());
    dock->setTitleBarWidget(this);
    retranslate();
}

QSize DockTitle::sizeHint() const { return {120, 28}; }

QSize DockTitle::minimumSizeHint() const { return {60, 28}; }

void DockTitle::retranslate()
{
    m_float->setToolTip(tr("Float"));
    m_close->setToolTip(tr("Close"));
}

void DockTitle::changeEvent(QEvent *event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace portolan
