#include "views/panels/Toast.h"

#include "views/style/StyleSheet.h"

#include <QAccessible>
#include <QEvent>

namespace portolan {

using namespace Qt::StringLiterals;

Toast::Toast(QWidget *over)
    : QLabel(over)
{
    setRole(this, "toast");
    setObjectName(u"toast"_s);
    setTextFormat(Qt::PlainText);
    setAttribute(Qt::WA_TransparentForMouseEvents);
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &QWidget::hide);
    over->installEventFilter(this);
    hide();
}

void Toast::showMessage(const QString &text) { showText(u"✓  "_s + text, 2500); }

void Toast::showWarning(const QString &text) { showText(u"!  "_s + text, 6000); }

void Toast::showText(const QString &text, int forMs)
{
    setText(text);
    place();
    show();
    raise();
    m_timer.start(forMs);
    QAccessibleEvent alert(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

void Toast::place()
{
    constexpr int fromBottom = 10;
    ensurePolished();
    adjustSize();
    move((parentWidget()->width() - width()) / 2, parentWidget()->height() - height() - fromBottom);
}

bool Toast::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Resize && isVisible())
        place();
    return QLabel::eventFilter(watched, event);
}

} // namespace portolan
