#include "views/panels/StatusBar.h"

#include <QPainter>
#include <QStyleOption>

namespace portolan {

StatusBar::StatusBar(QWidget *parent)
    : QStatusBar(parent)
{
    setSizeGripEnabled(false);
}

QRect StatusBar::messageRoom() const
{
    constexpr int margin = 12;
    QRect room = rect().adjusted(margin, 0, -margin, 0);
    // While there is a message only what stands there for good is visible.
    for (const QWidget *part : findChildren<QWidget *>(Qt::FindDirectChildrenOnly)) {
        if (part->isVisible())
            room.setRight(qMin(room.right(), part->x() - margin));
    }
    return room;
}

QString StatusBar::shownMessage() const
{
    return fontMetrics().elidedText(currentMessage(), Qt::ElideRight, messageRoom().width());
}

void StatusBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    QStyleOption option;
    option.initFrom(this);
    style()->drawPrimitive(QStyle::PE_PanelStatusBar, &option, &painter, this);
    painter.setPen(palette().windowText().color());
    painter.drawText(
        messageRoom(), Qt::AlignLeading | Qt::AlignVCenter | Qt::TextSingleLine, shownMessage());
}

} // namespace portolan
