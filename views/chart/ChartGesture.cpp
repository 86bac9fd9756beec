#include "views/chart/ChartGesture.h"

#include "views/chart/ChartView.h"

#include <QApplication>
#include <QStatusTipEvent>

namespace portolan {

ChartGesture::ChartGesture(ChartView *view)
    : QObject(view)
    , m_view(view)
{}

bool ChartGesture::hover(const QPointF &) { return false; }
bool ChartGesture::press(const QPointF &) { return false; }
bool ChartGesture::drag(const QPointF &, const ChartHit &) { return false; }
void ChartGesture::move(const QPointF &, Qt::KeyboardModifiers) {}
void ChartGesture::release(const QPointF &) {}
bool ChartGesture::edit(const ChartHit &, const std::optional<QPointF> &) { return false; }
bool ChartGesture::dragOver(const QDropEvent &) { return false; }
bool ChartGesture::drop(const QDropEvent &) { return false; }
QString ChartGesture::toolTip(const QPointF &) const { return {}; }
void ChartGesture::paint(Canvas &) const {}
void ChartGesture::paintOver(Canvas &) const {}

double ChartGesture::px(double screen) const { return screen / m_view->zoom(); }

void ChartGesture::hint(const QString &text) const
{
    QStatusTipEvent event(text);
    QApplication::sendEvent(m_view, &event);
}

} // namespace portolan
