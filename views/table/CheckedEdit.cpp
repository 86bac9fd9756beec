#include "views/table/CheckedEdit.h"

#include "views/style/StyleSheet.h"

#include <QLabel>

namespace portolan {

using namespace Qt::StringLiterals;

namespace {

constexpr int MaxBubbleWidth = 500;
constexpr int BubbleMargin = 10;

} // namespace

CheckedEdit::CheckedEdit(TextCheck check, QWidget *parent)
    : QLineEdit(parent)
    , m_check(std::move(check))
    , m_bubble(new QLabel(parent))
{
    setFrame(false);
    const Theme &theme = themeOf(palette());
    m_bubble->setTextFormat(Qt::PlainText);
    m_bubble->setWordWrap(true);
    m_bubble->setAttribute(Qt::WA_TransparentForMouseEvents);
    m_bubble->setStyleSheet(
        u"QLabel { background: %1; color: %2; border: 1px solid %2; "
        "border-radius: 4px; padding: 3px 8px; }"_s.arg(theme.panel.name(), theme.closed.name()));
    m_bubble->hide();
    connect(this, &QLineEdit::textChanged, this, &CheckedEdit::validate);
}

CheckedEdit::~CheckedEdit() { delete m_bubble; }

void CheckedEdit::validate(const QString &text)
{
    m_error = m_check ? m_check(text) : QString();
    setAccessibleDescription(m_error);
    m_bubble->setText(m_error);
    placeBubble();
}

void CheckedEdit::placeBubble()
{
    if (m_error.isEmpty() || !parentWidget()) {
        m_bubble->hide();
        return;
    }
    const QRect room = parentWidget()->rect();
    m_bubble->ensurePolished();
    const int widest = std::clamp(room.width() - 8, 80, MaxBubbleWidth) - 2 * BubbleMargin;
    const QSize text = m_bubble->fontMetrics()
                           .boundingRect(QRect(0, 0, widest, 1000), Qt::TextWordWrap, m_error)
                           .size();
    const int width = text.width() + 2 * BubbleMargin;
    m_bubble->resize(
        width, std::max(text.height() + BubbleMargin, m_bubble->heightForWidth(width)));
    const int x = std::clamp(geometry().left(), 0, std::max(0, room.width() - width - 4));
    int y = geometry().bottom() + 3;
    if (y + m_bubble->height() > room.bottom() && geometry().top() > m_bubble->height() + 3)
        y = geometry().top() - m_bubble->height() - 3;
    m_bubble->move(x, y);
    m_bubble->show();
    m_bubble->raise();
}

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
