#pragma once

#include "app/window/Services.h"

#include <QObject>

class QMenu;

namespace portolan {

class Actions;
class MainWindow;

/// What the File menu does with windows: a further one, the list of them, closing one or all.
class WindowCommands : public QObject
{
    Q_OBJECT

public:
    /// Keeps \a menu filled with the open windows. Owns nothing.
    WindowCommands(
        const Services &services, const Actions &actions, QMenu *menu, MainWindow *window);

public slots:
    void newWindow();
    /// Asks for a file.
    void openInNewWindow();
    void openBeside(const QString &path);
    void nextWindow();
    void quit();

private:
    void fillList();

    Services m_services;
    QMenu *m_menu;
    MainWindow *m_window;
};

} // namespace portolan
