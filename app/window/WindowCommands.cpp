#include "app/window/WindowCommands.h"

#include "app/window/Actions.h"
#include "app/window/FileNames.h"
#include "app/window/MainWindow.h"
#include "app/window/Windows.h"
#include "views/style/LabelText.h"

#include <QFileDialog>
#include <QMenu>

namespace portolan {

using namespace Qt::StringLiterals;

WindowCommands::WindowCommands(
    const Services &services, const Actions &actions, QMenu *menu, MainWindow *window)
    : QObject(window)
    , m_services(services)
    , m_menu(menu)
    , m_window(window)
{
    actions.on(ActionId::NewWindow, this, &WindowCommands::newWindow);
    actions.on(ActionId::OpenInNewWindow, this, &WindowCommands::openInNewWindow);
    actions.on(ActionId::NextWindow, this, &WindowCommands::nextWindow);
    actions.on(ActionId::CloseWindow, window, &QWidget::close);
    actions.on(ActionId::Quit, this, &WindowCommands::quit);
    connect(menu, &QMenu::aboutToShow, this, &WindowCommands::fillList);
}

void WindowCommands::newWindow()
{
    if (m_services.windows)
        m_services.windows->open({}, m_window);
}

void WindowCommands::openInNewWindow()
{
    const QString path = QFileDialog::getOpenFileName(m_window, tr("Open in a new window"),
        folderOf(*m_window->document(), *m_services.settings),
        tr("Portolan charts (*.portolan);;All files (*)"));
    if (!path.isEmpty())
        openBeside(path);
}

void WindowCommands::openBeside(const QString &path)
{
    if (m_services.windows)
        m_services.windows->open(path, m_window);
}

void WindowCommands::nextWindow()
{
    MainWindow *next = m_services.windows ? m_services.windows->next(m_window) : nullptr;
    if (next && next != m_window)
        Windows::bringToFront(next);
}

void WindowCommands::quit()
{
    if (m_services.windows)
        m_services.windows->closeAll();
    else
        m_window->close();
}

void WindowCommands::fillList()
{
    m_menu->clear();
    if (!m_services.windows)
        return;
    int number = 0;
    for (MainWindow *window : m_services.windows->all()) {
        const QString name =
            window->isWelcome() ? tr("Welcome") : quoted(window->document()->title());
        const QString star = window->isWindowModified() ? u"*"_s : QString();
        // The first nine by their number.
        const QString text = withoutMnemonic(name) + star;
        ++number;
        QAction *action =
            m_menu->addAction(number < 10 ? u"&%1  %2"_s.arg(QString::number(number), text) : text,
                window, [window] { Windows::bringToFront(window); });
        action->setCheckable(true);
        action->setChecked(window == m_window);
    }
}

} // namespace portolan
