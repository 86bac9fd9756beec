#pragma once

#include <QLabel>
#include <QTimer>

class QAction;
class QPushButton;

namespace portolan {

/// A small message over the bottom of another widget, that goes by itself.
class Toast : public QLabel
{
    Q_OBJECT

public:
    /// \a over becomes the parent.
    explicit Toast(QWidget *over);

    /// Something was done.
    void showMessage(const QString &text);
    /// Something was done that may have been a slip: a button triggers \a action, which takes it
    /// back. Stays longer.
    void offer(const QString &text, QAction *action);
    /// Something could not be done; stays longer.
    void showWarning(const QString &text);
    /// The button is gone: its action would do something else by now.
    void withdraw();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void showText(const QString &text, int forMs, QAction *action = nullptr);
    void place();

    QTimer m_timer;
    QPushButton *m_button;
    QAction *m_action = nullptr;
};

} // namespace portolan
