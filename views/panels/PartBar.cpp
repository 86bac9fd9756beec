#include "views/panels/PartBar.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

#include <algorithm>

namespace portolan {

using namespace Qt::StringLiterals;

PartBar::PartBar(QWidget *over)
    : QFrame(over)
    , m_text(new QLabel(this))
    , m_more(new QPushButton(this))
    , m_all(new QPushButton(this))
{
    setObjectName(u"partBar"_s);
    m_text->setObjectName(u"partText"_s);
    m_text->setTextFormat(Qt::PlainText);
    m_more->setObjectName(u"partMore"_s);
    m_all->setObjectName(u"partAll"_s);
    // The keys stay with the chart, where Ctrl+Alt+F and Esc do the same.
    m_more->setFocusPolicy(Qt::NoFocus);
    m_all->setFocusPolicy(Qt::NoFocus);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(16, 6, 6, 6);
    row->setSpacing(8);
    row->addWidget(m_text);
    row->addSpacing(8);
    row->addWidget(m_more);
    row->addWidget(m_all);
    connect(m_more, &QPushButton::clicked, this, &PartBar::moreRequested);
    connect(m_all, &QPushButton::clicked, this, &PartBar::allRequested);
    over->installEventFilter(this);
    retranslate();
    hide();
}

void PartBar::setPart(const QString &text, bool grows)
{
    m_text->setText(text);
    m_more->setVisible(grows);
    setVisible(!text.isEmpty());
    place();
    raise();
}

void PartBar::retranslate()
{
    m_more->setText(tr("One hop more"));
    m_more->setToolTip(tr("Also the neighbours of what is shown (Ctrl+Alt+F)"));
    m_all->setText(tr("Show all"));
    m_all->setToolTip(tr("The whole chart again (Esc)"));
}

void PartBar::place()
{
    constexpr int rim = 12;
    ensurePolished();
    layout()->activate();
    const int most = parentWidget()->width() - 2 * rim;
    resize(qMin(sizeHint().width(), most), sizeHint().height());
    const int right = parentWidget()->width() - rim - width();
    const QPoint middle((parentWidget()->width() - width()) / 2, rim);
    const std::initializer_list<QPoint> places = {
        middle, {right, rim}, {rim, rim}, {rim, parentWidget()->height() - rim - height()}};
    const auto free = std::find_if(places.begin(), places.end(), [this](const QPoint &at) {
        return !m_covers || !m_covers({at, size()});
    });
    move(free == places.end() ? middle : *free);
}

bool PartBar::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Resize && isVisible())
        place();
    return QFrame::eventFilter(watched, event);
}

void PartBar::changeEvent(QEvent *event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        place();
    }
}

} // namespace portolan
