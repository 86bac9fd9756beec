#include "views/panels/ProtocolSwatch.h"

#include "views/style/StyleSheet.h"

#include <QPainter>

namespace portolan {

ProtocolSwatch::ProtocolSwatch(QWidget *parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void ProtocolSwatch::setPorts(const PortSpec &ports, bool enabled)
{
    m_style = flowStyle(ports);
    m_enabled = enabled;
    update();
}

QSize ProtocolSwatch::sizeHint() const { return {36, 18}; }

void ProtocolSwatch::paintEvent(QPaintEvent *)
{
    const Theme &theme = themeOf();
    const LinePen &line = theme.pen(m_style);
    QPen pen(m_enabled ? line.color : theme.disabledInk, 2.5);
    pen.setCapStyle(line.roundCap ? Qt::RoundCap : Qt::FlatCap);
    if (!line.dash.empty()) {
        QList<qreal> dash;
        for (const double length : line.dash)
            dash.append(length / pen.widthF());
        pen.setDashPattern(dash);
    }
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(pen);
    const double y = height() / 2.;
    painter.drawLine(QPointF(2, y), QPointF(width() - 2, y));
}

} // namespace portolan
