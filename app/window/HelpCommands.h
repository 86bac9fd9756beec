#pragma once

#include <QObject>

class QWidget;

namespace portolan {

class Actions;

/// What the Help menu does.
class HelpCommands : public QObject
{
    Q_OBJECT

public:
    /// \a window is the parent of the dialogs.
    HelpCommands(const Actions &actions, QWidget *window);

private:
    void showShortcuts();
    void showAbout();

    const Actions &m_actions;
    QWidget *m_window;
};

} // namespace portolan
