#pragma once

#include <QObject>
#include <QPointer>

class QMenuBar;
class QWidget;

namespace portolan {

/// Gives the keyboard back to whoever had it before the menu bar. QMenuBar does that itself, but
/// who opens a second menu by its letter while the bar has the keyboard gets it back to the bar.
class MenuFocus : public QObject
{
    Q_OBJECT

public:
    /// \a bar owns it.
    explicit MenuFocus(QMenuBar *bar);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void giveBack();

    QMenuBar *m_bar;
    QPointer<QWidget> m_before;
};

} // namespace portolan
