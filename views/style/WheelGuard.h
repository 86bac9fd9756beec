#pragma once

#include <QObject>

class QWidget;

namespace portolan {

/// Keeps the mouse wheel from changing a value that nobody is about to change: a combo box, spin
/// box or date takes it only while it has the focus, which the wheel does not give, and a combo box
/// in a panel that scrolls not even then. What is not taken scrolls what is around.
class WheelGuard : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    /// Does nothing for other widgets, and nothing the second time.
    void guard(QWidget *widget);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
};

} // namespace portolan
