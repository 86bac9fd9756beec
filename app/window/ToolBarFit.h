#pragma once

#include <QObject>

#include <vector>

class QToolBar;
class QToolButton;

namespace portolan {

/// Keeps all buttons of a toolbar in view: where it gets too narrow, buttons with words lose them
/// and keep their icons, one after the other, before any button goes into the menu of what has no
/// room. Belongs to \a bar.
class ToolBarFit : public QObject
{
    Q_OBJECT

public:
    explicit ToolBarFit(QToolBar *bar);

    /// A button with an icon and words. The first ones added lose their words first.
    void add(QToolButton *button);
    /// The words have changed.
    void measure();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    struct Named
    {
        QToolButton *button;
        int words = 0; ///< px that it is wider with them
    };
    void fit();

    QToolBar *m_bar;
    std::vector<Named> m_named;
    bool m_measured = false;
};

} // namespace portolan
