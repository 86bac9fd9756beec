#include "views/table/CheckedEdit.h"

#include "views/style/Bubble.h"

namespace portolan {

CheckedEdit::CheckedEdit(TextCheck check, QWidget *parent)
    : QLineEdit(parent)
    , m_check(std::move(check))
    , m_bubble(new Bubble(parent))
{
    setFrame(false);
    connect(this, &QLineEdit::textChanged, this, &CheckedEdit::validate);
}

CheckedEdit::~CheckedEdit() { delete m_bubble; }

void CheckedEdit::validate(const QString &text)
{
    m_error = m_check ? m_check(text) : QString();
    setAccessibleDescription(m_error);
    placeBubble();
}

void CheckedEdit::placeBubble() { m_bubble->tell(m_error, geometry()); }

void CheckedEdit::moveEvent(QMoveEvent *event)
{
    QLineEdit::moveEvent(event);
    placeBubble();
}

void CheckedEdit::resizeEvent(QResizeEvent *event)
{
    QLineEdit::resizeEvent(event);
    placeBubble();
}

void CheckedEdit::hideEvent(QHideEvent *event)
{
    QLineEdit::hideEvent(event);
    m_bubble->hide();
}

} // namespace portolan
