#include "views/style/Bubble.h"

#include "views/style/StyleSheet.h"

#include <algorithm>

namespace portolan {

using namespace Qt::StringLiterals;

namespace {

constexpr int MaxWidth = 500;
constexpr int Margin = 10;
constexpr int Gap = 3;

} // namespace

Bubble::Bubble(QWidget *parent)
    : QLabel(parent)
{
    const Theme &theme = themeOf(palette());
    setTextFormat(Qt::PlainText);
    setWordWrap(true);
    setAttribute(Qt::WA_TransparentForMouseEvents);
    setStyleSheet(
        u"QLabel { background: %1; color: %2; border: 1px solid %2; "
        "border-radius: 4px; padding: 3px 8px; }"_s.arg(theme.panel.name(), theme.closed.name()));
    hide();
}

void Bubble::tell(const QString &text, const QRect &field)
{
    setText(text);
    if (text.isEmpty() || !parentWidget()) {
        hide();
        return;
    }
    const QRect room = parentWidget()->rect();
    ensurePolished();
    const int widest = std::clamp(room.width() - 8, 80, MaxWidth) - 2 * Margin;
    const QSize size =
        fontMetrics().boundingRect(QRect(0, 0, widest, 1000), Qt::TextWordWrap, text).size();
    const int wide = size.width() + 2 * Margin;
    resize(wide, std::max(size.height() + Margin, heightForWidth(wide)));
    const int x = std::clamp(field.left(), 0, std::max(0, room.width() - wide - 4));
    int y = field.bottom() + Gap;
    if (y + height() > room.bottom() && field.top() > height() + Gap)
        y = field.top() - height() - Gap;
    move(x, y);
    show();
    raise();
}

} // namespace portolan
