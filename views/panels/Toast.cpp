#include "views/panels/Toast.h"

#include "views/style/StyleSheet.h"

#include <QAccessible>
#include <QAction>
#include <QEvent>
#include <QPushButton>

#include <algorithm>

namespace portolan {

using namespace Qt::StringLiterals;

Toast::Toast(QWidget *over)
    : QLabel(over)
    , m_button(new QPushButton(this))
{
    setRole(this, "toast");
    setObjectName(u"toast"_s);
    setTextFormat(Qt::PlainText);
    setAttribute(Qt::WA_TransparentForMouseEvents);
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &QWidget::hide);
    setRole(m_button, "toast");
    m_button->setObjectName(u"toastButton"_s);
    m_button->setCursor(Qt::PointingHandCursor);
    m_button->setFocusPolicy(Qt::NoFocus);
    m_button->hide();
    connect(m_button, &QPushButton::clicked, this, [this] {
        QAction *action = m_action;
        hide();
        if (action)
            action->trigger();
    });
    over->installEventFilter(this);
    hide();
}

void Toast::showMessage(const QString &text) { showText(u"✓  "_s + text, 2500); }

void Toast::offer(const QString &text, QAction *action) { showText(u"✓  "_s + text, 8000, action); }

void Toast::showWarning(const QString &text)
{
    constexpr int least = 6000;
    constexpr int forEach = 60; // character, for who reads slowly
    showText(u"!  "_s + text, std::max(least, int(text.size()) * forEach));
}

void Toast::withdraw()
{
    if (!m_action)
        return;
    m_action = nullptr;
    m_button->hide();
    hide();
}

void Toast::showText(const QString &text, int forMs, QAction *action)
{
    setText(text);
    m_action = action;
    if (action)
        m_button->setText(action->text().remove(u'&'));
    m_button->setVisible(action);
    setAttribute(Qt::WA_TransparentForMouseEvents, !action);
    place();
    show();
    raise();
    m_timer.start(forMs);
    QAccessibleEvent alert(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

void Toast::place()
{
    constexpr int fromRim = 10;
    ensurePolished();
    m_button->ensurePolished();
    setContentsMargins(0, 0, m_action ? m_button->sizeHint().width() : 0, 0);
    adjustSize();
    if (m_action) {
        const int wide = m_button->sizeHint().width();
        m_button->setGeometry(width() - wide, 0, wide, height());
    }
    QRect box(QPoint(), size());
    box.moveLeft((parentWidget()->width() - width()) / 2);
    box.moveBottom(parentWidget()->height() - fromRim - 1);
    if (m_lookedAt && m_lookedAt().intersects(box))
        box.moveTop(fromRim);
    move(box.topLeft());
}

bool Toast::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Resize && isVisible())
        place();
    return QLabel::eventFilter(watched, event);
}

} // namespace portolan
