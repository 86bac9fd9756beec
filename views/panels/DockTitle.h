#pragma once

#include <QFrame>

class QDockWidget;
class QLabel;
class QToolButton;

namespace portolan {

/// The title bar of a dock: 28 px, its name, and buttons that float and close it.
class DockTitle : public QFrame
{
    Q_OBJECT

public:
    /// Becomes the title bar of \a dock.
    explicit DockTitle(QDockWidget *dock);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();

    QLabel *m_title;
    QToolButton *m_float;
    QToolButton *m_close;
};

} // namespace portolan
