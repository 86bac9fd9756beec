#include "views/presentation/PresentationOverlay.h"

#include <QEvent>
#include <QPainter>
#include <QRadialGradient>

namespace portolan {

namespace {

constexpr qint64 TrailMs = 350;
constexpr int FrameMs = 16;

} // namespace

PresentationOverlay::PresentationOverlay(QWidget *parent)
    : QWidget(parent)
{
    setAttribute(Qt::WA_TransparentForMouseEvents);
    setFocusPolicy(Qt::NoFocus);
    m_clock.start();
    m_timer.setInterval(FrameMs);
    connect(&m_timer, &QTimer::timeout, this, &PresentationOverlay::fade);
    parent->installEventFilter(this);
    setGeometry(parent->rect());
    hide();
}

bool PresentationOverlay::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == parent() && event->type() == QEvent::Resize)
        setGeometry(parentWidget()->rect());
    return QWidget::eventFilter(watched, event);
}

void PresentationOverlay::setBlack(bool black)
{
    m_black = black;
    setVisible(m_black || m_laser);
    raise();
    update();
}

void PresentationOverlay::setLaser(bool on)
{
    m_laser = on;
    if (!on)
        pointNowhere();
    setVisible(m_black || m_laser);
    raise();
    update();
}

void PresentationOverlay::pointAt(const QPointF &position)
{
    if (!m_laser)
        return;
    if (!m_trails)
        m_trail.clear();
    m_trail.push_back({position, m_clock.elapsed()});
    if (m_trails)
        m_timer.start();
    update();
}

void PresentationOverlay::pointNowhere()
{
    m_trail.clear();
    m_timer.stop();
    update();
}

void PresentationOverlay::fade()
{
    const qint64 now = m_clock.elapsed();
    while (m_trail.size() > 1 && now - m_trail.front().when > TrailMs)
        m_trail.pop_front();
    if (m_trail.size() <= 1)
        m_timer.stop();
    update();
}

void PresentationOverlay::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    if (m_black) {
        painter.fillRect(rect(), Qt::black);
        return;
    }
    if (m_trail.empty())
        return;
    painter.setRenderHint(QPainter::Antialiasing);
    const qint64 now = m_clock.elapsed();
    QColor color = m_color;
    for (size_t i = 1; i < m_trail.size(); ++i) {
        const double age = double(now - m_trail[i].when) / TrailMs;
        color.setAlphaF(float(qBound(0., .5 * (1 - age), .5)));
        painter.setPen(
            QPen(color, m_size * qBound(.15, .7 * (1 - age), .7), Qt::SolidLine, Qt::RoundCap));
        painter.drawLine(m_trail[i - 1].at, m_trail[i].at);
    }
    const QPointF dot = m_trail.back().at;
    QRadialGradient glow(dot, m_size);
    color.setAlphaF(.45F);
    glow.setColorAt(.3, color);
    color.setAlphaF(0);
    glow.setColorAt(1, color);
    painter.setPen(Qt::NoPen);
    painter.setBrush(glow);
    painter.drawEllipse(dot, m_size, m_size);
    color.setAlphaF(1);
    painter.setBrush(color);
    painter.drawEllipse(dot, m_size * .4, m_size * .4);
}

} // namespace portolan
