#include "views/panels/Toast.h"

#include "views/style/StyleSheet.h"

#include <QAccessible>
#include <QEvent>

namespace portolan {

using namespace Qt::StringLiterals;

Toast::Toast(QWidget *over)
    : QLabel(over)
{
    constexpr int shownMs = 2500;
    setRole(this, "toast");
    setObjectName(u"toast"_s);
    setTextFormat(Qt::PlainText);
    setAttribute(Qt::WA_TransparentForMouseEvents);
    m_timer.setSingleShot(true);
    m_timer.setInterval(shownMs);
    connect(&m_timer, &QTimer::timeout, this, &QWidget::hide);
    over->installEventFilter(this);
    hide();
}

void Toast::showMessage(const QString &text)
{
    setText(u"✓  "_s + text);
    place();
    show();
    raise();
    m_timer.start();
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
