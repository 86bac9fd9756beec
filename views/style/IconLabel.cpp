#include "views/style/IconLabel.h"

#include "views/style/LineIcon.h"

#include <QPainter>

namespace portolan {

IconLabel::IconLabel(QStringView name, int side, QWidget *parent, QPalette::ColorRole role)
    : QWidget(parent)
    , m_icon(lineIcon(name, role))
{
    setFixedSize(side, side);
}

void IconLabel::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    m_icon.paint(&painter, rect());
}

} // namespace portolan
