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

    void showMessage(const QString &text);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void place();

    QTimer m_timer;
};

} // namespace portolan
