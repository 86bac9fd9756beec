#pragma once

#include <QObject>

class QDialog;

namespace portolan {

/// Keeps dialogs within the screen that they show on, also where texts are large or the screen is
/// small: none opens larger than it, and what needs more room than there is scrolls, above the
/// dialog's buttons, which stay where they can be pressed.
class ScreenFit : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    /// From the next time on that it shows; nothing the second time.
    void guard(QDialog *dialog);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
};

} // namespace portolan
