#pragma once

#include <QObject>

class QWidget;

namespace portolan {

class Actions;
class AppSettings;

/// What the Help menu does.
class HelpCommands : public QObject
{
    Q_OBJECT

public:
    /// \a window is the parent of the dialogs. Owns none.
    HelpCommands(const AppSettings *settings, const Actions &actions, QWidget *window);

private:
    void showShortcuts();
    void showAbout();

    const AppSettings *m_settings;
    const Actions &m_actions;
    QWidget *m_window;
};

} // namespace portolan
