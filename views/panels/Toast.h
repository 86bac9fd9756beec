#pragma once

#include <QLabel>
#include <QTimer>

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
    /// Something could not be done; stays longer.
    void showWarning(const QString &text);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void showText(const QString &text, int forMs);
    void place();

    QTimer m_timer;
};

} // namespace portolan
