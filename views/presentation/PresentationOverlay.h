#pragma once

#include <QElapsedTimer>
#include <QTimer>
#include <QWidget>

#include <deque>

namespace portolan {

/// What lies over a presentation and lets the mouse through: the dot of the laser pointer with its
/// trail, or nothing but black.
class PresentationOverlay : public QWidget
{
    Q_OBJECT

public:
    /// Covers \a parent from then on.
    explicit PresentationOverlay(QWidget *parent);

    void setBlack(bool black);
    bool isBlack() const { return m_black; }
    void setLaser(bool on);
    bool hasLaser() const { return m_laser; }
    void setColor(const QColor &color) { m_color = color; }
    /// px; grows with the screen.
    void setDotSize(double size) { m_size = size; }
    /// Without one the dot has no trail that goes on moving when the mouse rests.
    void setTrail(bool trail) { m_trails = trail; }
    /// The mouse is there now.
    void pointAt(const QPointF &position);
    /// The mouse has left.
    void pointNowhere();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    struct Spot
    {
        QPointF at;
        qint64 when;
    };
    void fade();

    std::deque<Spot> m_trail; ///< oldest first; the last is the dot
    QElapsedTimer m_clock;
    QTimer m_timer;
    QColor m_color;
    double m_size = 14;
    bool m_black = false;
    bool m_laser = false;
    bool m_trails = true;
};

} // namespace portolan
