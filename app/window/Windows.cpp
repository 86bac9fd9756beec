#include "app/window/Windows.h"

#include "app/window/Actions.h"
#include "app/window/AppSettings.h"
#include "app/window/FileCommands.h"
#include "app/window/MainWindow.h"
#include "app/window/Preferences.h"
#include "app/window/Recovery.h"
#include "app/window/Safety.h"

#include <QFileInfo>
#include <QScopedValueRollback>

#include <algorithm>

namespace portolan {

namespace {

/// Empty for a chart without a file.
QString sessionPath(MainWindow *window)
{
    const QString &path = window->document()->path();
    return path.isEmpty() ? QString() : QFileInfo(path).absoluteFilePath();
}

} // namespace

Windows::Windows(const Services &services)
    : m_services(services)
{
    m_services.windows = this;
}

Windows::~Windows()
{
    // They tell of their end.
    const std::vector<MainWindow *> windows = std::exchange(m_windows, {});
    for (MainWindow *window : windows) {
        window->disconnect(this);
        delete window;
    }
}

void Windows::start(const QString &file)
{
    if (file.isEmpty() && m_services.settings->reopens()) {
        // One that cannot be had today stays in the list until another chart is opened or closed.
        const QScopedValueRollback kept(m_isSessionKept, true);
        for (const QString &path : m_services.settings->session()) {
            if (QFileInfo(path).isFile())
                open(path, m_windows.empty() ? nullptr : m_windows.back());
        }
    }
    if (m_windows.empty())
        open(file);
    QStringList elsewhere;
    for (MainWindow *window : m_windows) {
        if (window != m_windows.front())
            elsewhere.append(QFileInfo(window->document()->path()).absoluteFilePath());
    }
    m_windows.front()->safety()->offerRecovery(elsewhere);
}

void Windows::keepSession()
{
    if (m_isSessionKept)
        return;
    QStringList paths = m_closedPaths;
    for (MainWindow *window : m_windows)
        paths.append(sessionPath(window));
    paths.removeAll(QString());
    m_services.settings->setSession(paths);
}

MainWindow *Windows::open(const QString &path, const MainWindow *beside)
{
    if (MainWindow *there = windowOf(path)) {
        bringToFront(there);
        return there;
    }
    auto *window = new MainWindow(m_services);
    follow(window);
    if (beside && !beside->isMaximized()) {
        constexpr QPoint step(32, 32);
        window->setGeometry(beside->geometry().translated(step));
        window->show();
    } else {
        window->showPlaced();
    }
    if (!path.isEmpty())
        window->open(path);
    return window;
}

MainWindow *Windows::windowOf(const QString &path) const
{
    const QString wanted = QFileInfo(path).canonicalFilePath();
    const auto found = std::ranges::find_if(m_windows, [&](MainWindow *window) {
        return !wanted.isEmpty() &&
               QFileInfo(window->document()->path()).canonicalFilePath() == wanted;
    });
    return found == m_windows.end() ? nullptr : *found;
}

MainWindow *Windows::next(const MainWindow *window) const
{
    const auto at = std::ranges::find(m_windows, window);
    if (at == m_windows.end())
        return nullptr;
    return at + 1 == m_windows.end() ? m_windows.front() : *(at + 1);
}

void Windows::bringToFront(MainWindow *window)
{
    if (window->isMinimized())
        window->setWindowState(window->windowState() & ~Qt::WindowMinimized);
    window->show();
    window->raise();
    window->activateWindow();
}

void Windows::follow(MainWindow *window)
{
    m_windows.push_back(window);
    connect(window, &MainWindow::closed, this, [this, window] { forget(window); });
    connect(window->document(), &DeploymentDocument::pathChanged, this, &Windows::keepSession);
    // What one window sets holds for all.
    const auto tellOthers = [this, window] {
        for (MainWindow *other : m_windows) {
            if (other != window)
                other->followSettings();
        }
    };
    connect(window->preferences(), &Preferences::themeChanged, this, tellOthers);
    connect(window->preferences(), &Preferences::readingChanged, this, tellOthers);
    connect(window->preferences(), &Preferences::animatedChanged, this, tellOthers);
    connect(window->actions()[ActionId::WheelZooms], &QAction::triggered, this, tellOthers);
    connect(window->files(), &FileCommands::recentChanged, this, tellOthers);
    Recovery *recovery = window->safety()->recovery();
    recovery->setElsewhere([this, window](const QString &file) {
        MainWindow *there = windowOf(file);
        if (there)
            bringToFront(there);
        else
            there = open({}, window);
        return there->safety()->recovery();
    });
    connect(recovery, &Recovery::handled, this, [this](const QString &draft) {
        for (MainWindow *each : m_windows)
            each->safety()->recovery()->forget(draft);
    });
}

void Windows::forget(MainWindow *window)
{
    // The program ends with the last one, whose chart is there at the next start.
    const bool isLast = m_windows.size() == 1;
    std::erase(m_windows, window);
    if (m_isClosingAll)
        m_closedPaths.append(sessionPath(window));
    else if (!isLast)
        keepSession();
    window->deleteLater();
}

bool Windows::closeAll()
{
    const std::vector<MainWindow *> windows = m_windows;
    keepSession();
    // A chart may get its file only now, in answer to the question.
    m_isClosingAll = true;
    const bool all = std::ranges::all_of(windows, [](MainWindow *window) {
        if (window->document()->isModified())
            bringToFront(window);
        return window->close();
    });
    m_isClosingAll = false;
    m_closedPaths.clear();
    if (!all)
        keepSession();
    return all;
}

} // namespace portolan
