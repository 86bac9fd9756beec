#include "views/panels/WelcomeButton.h"

#include "views/chart/TextMetrics.h"
#include "views/style/LineIcon.h"
#include "views/style/StyleSheet.h"

#include <QPainter>

namespace portolan {

WelcomeButton::WelcomeButton(Kind kind, QWidget *parent)
    : QAbstractButton(parent)
    , m_kind(kind)
{
    setCursor(Qt::PointingHandCursor);
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
}

void WelcomeButton::setTexts(const QString &title, const QString &detail, const QString &key)
{
    setText(title);
    m_detail = detail;
    m_key = key;
    setAccessibleName(title);
    setAccessibleDescription(detail);
    update();
}

QSize WelcomeButton::sizeHint() const { return {328, m_kind == Kind::Flat ? 40 : 48}; }

void WelcomeButton::paintEvent(QPaintEvent *)
{
    const Theme &theme = themeOf();
    const bool primary = m_kind == Kind::Primary;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QColor ground = primary ? theme.accent : theme.panel;
    const QColor ink = primary ? theme.onAccent : theme.ink;
    const bool lit = underMouse() || hasFocus();
    if (m_kind != Kind::Flat || lit) {
        painter.setBrush(lit ? mixed(ink, ground, .06) : ground);
        painter.setPen(m_kind == Kind::Flat ? QPen(Qt::NoPen)
                       : hasFocus()         ? QPen(primary ? theme.ink : theme.accent, 1.5)
                       : primary            ? QPen(theme.accent, 1)
                                            : QPen(theme.separator, 1));
        painter.drawRoundedRect(QRectF(rect()).adjusted(.5, .5, -.5, -.5), 6, 6);
    }
    const auto role = primary ? QPalette::Base : QPalette::ButtonText;
    lineIcon(m_icon, role).paint(&painter, QRect(14, height() / 2 - 9, 18, 18));
    const TextStyle strong{13, m_kind == Kind::Flat ? 400 : 600};
    const TextStyle small{11, 400};
    const double right = width() - 14;
    const double keyWidth = m_key.isEmpty() ? 0 : textWidth(small, m_key) + 10;
    const double room = right - keyWidth - 44;
    painter.setPen(ink);
    painter.setFont(chartFont(strong));
    painter.drawText(QPointF(44, height() / 2. - 4), elided(strong, text(), room));
    painter.setFont(chartFont(small));
    painter.setPen(primary ? ink : theme.ink2);
    painter.drawText(QPointF(44, height() / 2. + 13), elided(small, m_detail, room));
    if (keyWidth > 0)
        painter.drawText(QPointF(right - keyWidth + 10, baseline(small, height() / 2.)), m_key);
}

} // namespace portolan
