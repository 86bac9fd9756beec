#include "views/panels/LayoutBar.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>

namespace portolan {

using namespace Qt::StringLiterals;

LayoutBar::LayoutBar(QWidget *over)
    : QFrame(over)
    , m_text(new QLabel(this))
    , m_progress(new QProgressBar(this))
    , m_cancel(new QPushButton(this))
{
    setObjectName(u"layoutBar"_s);
    m_cancel->setObjectName(u"cancelLayout"_s);
    m_progress->setRange(0, 100);
    m_progress->setTextVisible(false);
    m_progress->setFixedWidth(160);
    // The keys stay with the chart, where Esc ends the layout as well.
    m_cancel->setFocusPolicy(Qt::NoFocus);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(16, 8, 8, 8);
    row->setSpacing(16);
    row->addWidget(m_text);
    row->addWidget(m_progress);
    row->addWidget(m_cancel);
    m_timer.setSingleShot(true);
    m_timer.setInterval(ShownAfterMs);
    connect(&m_timer, &QTimer::timeout, this, [this] {
        place();
        show();
        raise();
    });
    connect(m_cancel, &QPushButton::clicked, this, &LayoutBar::cancelRequested);
    over->installEventFilter(this);
    retranslate();
    hide();
}

void LayoutBar::begin()
{
    setProgress(0);
    if (isHidden())
        m_timer.start();
}

void LayoutBar::setProgress(double share) { m_progress->setValue(qRound(100 * share)); }

void LayoutBar::end()
{
    m_timer.stop();
    hide();
}

void LayoutBar::retranslate()
{
    m_text->setText(tr("Laying out the chart"));
    m_progress->setAccessibleName(m_text->text());
    m_cancel->setText(tr("Cancel"));
    m_cancel->setToolTip(tr("The chart stays as it is (Esc)"));
}

void LayoutBar::place()
{
    constexpr int fromTop = 16;
    ensurePolished();
    adjustSize();
    move((parentWidget()->width() - width()) / 2, fromTop);
}

bool LayoutBar::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Resize && isVisible())
        place();
    return QFrame::eventFilter(watched, event);
}

void LayoutBar::changeEvent(QEvent *event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        place();
    }
}

} // namespace portolan
