#pragma once

#include <QStringList>
#include <QToolBar>

#include <functional>
#include <vector>

class QMainWindow;
class QWidgetAction;

namespace portolan {

class Actions;
class ToolBarFit;

/// The toolbar, with the actions that the user wants on it, known by their names, and what
/// ToolBarEditor puts between them.
class ToolBar : public QToolBar
{
    Q_OBJECT

public:
    /// Adds itself to \a window.
    ToolBar(const Actions &actions, QMainWindow *window);

    /// What is on it at first.
    static QStringList standard();
    /// Names that are not known (of another version) are passed over; an empty list is standard().
    void setNames(const QStringList &names);
    /// A widget that always stands after the space; takes ownership. Where there is little room it
    /// does without what \a setNarrow takes away, one after the other, and where there is none
    /// \a instead is in the menu.
    using Narrowing = std::vector<std::function<void(bool)>>;
    void setChoice(QWidget *widget, const Narrowing &narrowing, QAction *instead);
    void retranslate();

private:
    void fill();

    const Actions &m_actions;
    QStringList m_names;
    ToolBarFit *m_fit = nullptr;
    QWidgetAction *m_space;
    QWidgetAction *m_choice = nullptr;
    Narrowing m_narrowing;
    QAction *m_instead = nullptr;
};

} // namespace portolan
