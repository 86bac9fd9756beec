#include "views/panels/FilterBox.h"

#include "views/style/LineIcon.h"

#include <QAction>
#include <QEvent>
#include <QKeyEvent>

namespace portolan {

using namespace Qt::StringLiterals;

FilterBox::FilterBox(QWidget *parent)
    : QLineEdit(parent)
    , m_clear(new QAction(lineIcon(u"close"), {}, this))
{
    constexpr int delayMs = 120;
    setObjectName(u"filter"_s);
    addAction(lineIcon(u"filter"), LeadingPosition);
    addAction(m_clear, TrailingPosition);
    m_clear->setVisible(false);
    m_timer.setSingleShot(true);
    m_timer.setInterval(delayMs);
    connect(m_clear, &QAction::triggered, this, &QLineEdit::clear);
    connect(this, &QLineEdit::textChanged, this, [this](const QString &text) {
        m_clear->setVisible(!text.isEmpty());
        m_timer.start();
    });
    connect(&m_timer, &QTimer::timeout, this, [this] { emit filterChanged(text().trimmed()); });
    retranslate();
}

void FilterBox::retranslate()
{
    setPlaceholderText(tr("Filter: name, port, purpose, ticket …"));
    setAccessibleName(tr("Filter"));
    setToolTip(tr("Every word must be found in the flow (Ctrl+F)"));
    m_clear->setText(tr("Clear"));
    m_clear->setToolTip(tr("Clear"));
}

void FilterBox::changeEvent(QEvent *event)
{
    QLineEdit::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void FilterBox::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape && !text().isEmpty()) {
        clear();
        return;
    }
    QLineEdit::keyPressEvent(event);
}

} // namespace portolan
