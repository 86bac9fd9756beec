#pragma once

#include "model/layout/Resizing.h"
#include "views/chart/ChartGesture.h"
#include "views/gestures/ZoneSides.h"

#include <QTimer>

namespace portolan {

/// Gives a zone another size by hand: one that is selected alone has handles on its corners and
/// sides. A side stops before what does not belong into the zone, and where its members need it.
class ZoneGesture : public ChartGesture
{
    Q_OBJECT

public:
    explicit ZoneGesture(ChartView *view);

    bool hover(const QPointF &position) override;
    void leave() override;
    bool press(const QPointF &position) override;
    void move(const QPointF &position, Qt::KeyboardModifiers modifiers) override;
    void release(const QPointF &position) override;
    void cancel() override;
    std::optional<Qt::CursorShape> cursor() const override;
    QString toolTip(const QPointF &position) const override;
    void paint(Canvas &canvas) const override;
    void paintOver(Canvas &canvas) const override;
    void pictureChanged() override;

    /// Of the zone that has handles now, chart px; null where none has.
    QRectF box() const;

private:
    struct Resize
    {
        QString zone;
        ZoneSide side;
        QPointF from; ///< of the mouse, chart px
        QRectF start;
        QRectF wanted;
        QRectF box;                 ///< that it gets
        std::vector<QRectF> others; ///< what attracts
        std::vector<SnapGuide> guides;
        QPointF pointer; ///< px of the widget
        Resizing resizing;
    };
    const ZoneBox *zone() const;
    void setHot(std::optional<ZoneSide> side);
    void showFrame();
    void end();
    /// What is painted over the chart now, chart px.
    void addPainted(std::vector<QRectF> &rects) const;

    std::optional<ZoneSide> m_hot; ///< under the mouse
    std::optional<Resize> m_resize;
    std::vector<QRectF> m_painted; ///< over the last frame
    QTimer m_frame;
    int m_slow = 0; ///< frames that took too long, one after the other; then only a box is drawn
};

} // namespace portolan
