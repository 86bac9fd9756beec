#pragma once

#include "views/chart/Theme.h"

#include <QTimer>
#include <QVariantAnimation>
#include <QWidget>

class QToolButton;

namespace portolan {

/// What a presentation is led by with the mouse alone: a small bar over its lower border that comes
/// when a presentation begins and when the mouse moves, and fades when that rests elsewhere. Says
/// what there is to press; never takes the focus.
class PresentationBar : public QWidget
{
    Q_OBJECT

public:
    explicit PresentationBar(QWidget *parent);

    void setTheme(const Theme &theme);
    /// \a number counts from 1.
    void setStep(int number, int count);
    void setCustomerMode(bool customer);
    void setLaser(bool on);
    /// Whether it fades or goes at once.
    void setAnimated(bool animated) { m_animated = animated; }
    /// Its middle and its lower border, px of the parent.
    void setFoot(const QPoint &foot);
    /// The mouse has moved: shows it for a while.
    void appear();
    /// A presentation begins: shows it long enough to read what there is to press.
    void begin();
    void disappear();

signals:
    void previousRequested();
    void nextRequested();
    void customerModeRequested(bool customer);
    void laserRequested(bool on);
    void leaveRequested();

protected:
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    QToolButton *button(const char *name, QStringView icon);
    void place();
    void fade();
    void retranslate();

    Theme m_theme = Theme::of(ThemeId::Light);
    QToolButton *m_previous;
    QToolButton *m_next;
    QToolButton *m_customer;
    QToolButton *m_laser;
    QToolButton *m_leave;
    QPoint m_foot;
    QTimer m_rest;
    QVariantAnimation m_fading;
    bool m_animated = false;
};

} // namespace portolan
