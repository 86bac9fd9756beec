#pragma once

#include <QLabel>
#include <QTimer>

#include <functional>

class QAction;
class QPushButton;

namespace portolan {

/// A small message over the bottom of another widget, or over its top where something stands below
/// that is looked at now; goes by itself.
class Toast : public QLabel
{
    Q_OBJECT

public:
    /// \a over becomes the parent.
    explicit Toast(QWidget *over);

    /// Gives what it should not cover, px of the parent; may be null.
    void setLookedAt(std::function<QRect()> lookedAt) { m_lookedAt = std::move(lookedAt); }

    /// Something was done.
    void showMessage(const QString &text);
    /// Something was done that may have been a slip: a button triggers \a action, which takes it
    /// back. Stays longer.
    void offer(const QString &text, QAction *action);
    /// Something could not be done; stays longer, and a long text until it can be read.
    void showWarning(const QString &text);
    /// The button is gone: its action would do something else by now.
    void withdraw();
    /// What it should not cover may be elsewhere now.
    void place();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void showText(const QString &text, int forMs, QAction *action = nullptr);

    std::function<QRect()> m_lookedAt;
    QTimer m_timer;
    QPushButton *m_button;
    QAction *m_action = nullptr;
};

} // namespace portolan
