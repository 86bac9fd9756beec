#pragma once

#include <QFrame>
#include <QTimer>

class QLabel;
class QProgressBar;
class QPushButton;

namespace portolan {

/// A small bar over the top of a chart that is being laid out: how far it is, and a button that
/// ends it. Shows only what takes long.
class LayoutBar : public QFrame
{
    Q_OBJECT

public:
    /// Shorter layouts never show it.
    static constexpr int ShownAfterMs = 1000;

    /// \a over becomes the parent.
    explicit LayoutBar(QWidget *over);

public slots:
    void begin();
    /// 0..1.
    void setProgress(double share);
    void end();

signals:
    void cancelRequested();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void place();

    QLabel *m_text;
    QProgressBar *m_progress;
    QPushButton *m_cancel;
    QTimer m_timer;
};

} // namespace portolan
