#pragma once

#include "app/window/Services.h"

#include <QObject>
#include <QStringList>

#include <vector>

namespace portolan {

class MainWindow;

/// The windows of the program, each with a chart of its own. They share the settings, the theme,
/// the language and the recent files; several programs may run beside each other as well.
class Windows : public QObject
{
    Q_OBJECT

public:
    explicit Windows(const Services &services);
    ~Windows() override;

    /// The first windows of the program: that file, or the charts that were open at the end where
    /// the user wants them back, or the welcome page.
    void start(const QString &file);
    /// In the order in which they were opened.
    const std::vector<MainWindow *> &all() const { return m_windows; }
    /// A further window with that chart, or the welcome page where \a path is empty, a bit away
    /// from \a beside. The window that shows the file already comes to the front instead.
    MainWindow *open(const QString &path = {}, const MainWindow *beside = nullptr);
    /// The one after \a window, in a circle.
    MainWindow *next(const MainWindow *window) const;
    static void bringToFront(MainWindow *window);
    /// Closes all windows, each after it has asked about unsaved changes; ends at the first one
    /// that stays, which makes it false.
    bool closeAll();

private:
    MainWindow *windowOf(const QString &path) const;
    void follow(MainWindow *window);
    void forget(MainWindow *window);
    /// At once, whatever may end the program.
    void keepSession();

    Services m_services;
    std::vector<MainWindow *> m_windows;
    bool m_isSessionKept = false; ///< while its charts come back
    bool m_isClosingAll = false;
    QStringList m_closedPaths; ///< of those that were closed together so far
};

} // namespace portolan
