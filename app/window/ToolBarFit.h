#pragma once

#include <QObject>
#include <QPointer>

#include <functional>
#include <vector>

class QAction;
class QMenu;
class QToolBar;
class QToolButton;
class QWidget;

namespace portolan {

/// Keeps all buttons of a toolbar in view: where it gets too narrow, buttons with words lose them
/// and keep their icons, one after the other, and what else it can do without goes, before anything
/// goes into the menu at its end, of what has no room. Belongs to \a bar.
class ToolBarFit : public QObject
{
    Q_OBJECT

public:
    explicit ToolBarFit(QToolBar *bar);
    ~ToolBarFit() override;

    /// A button with an icon and words. The first ones added lose their words first.
    void add(QToolButton *button);
    /// What the bar can do without, after all that was added before: \a setNarrow takes it away, or
    /// gives it back on false.
    void add(const std::function<void(bool)> &setNarrow);
    /// What stands in the menu for \a widget, where that has no room.
    void setInstead(QWidget *widget, QAction *action);
    /// The words have changed.
    void measure();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    struct Part
    {
        std::function<void(bool)> setNarrow;
        int width = 0; ///< px that the bar is wider with it
        bool isNarrow = false;
    };
    void fit();
    void fillMenu();

    QToolBar *m_bar;
    QToolButton *m_more;
    QPointer<QMenu> m_menu;
    std::vector<Part> m_parts;
    QWidget *m_replaced = nullptr;
    QAction *m_instead = nullptr;
    bool m_measured = false;
};

} // namespace portolan
