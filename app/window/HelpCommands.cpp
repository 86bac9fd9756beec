#include "app/window/HelpCommands.h"

#include "app/window/Actions.h"
#include "app/window/AppSettings.h"
#include "views/dialogs/ShortcutsDialog.h"

#include <QMessageBox>

namespace portolan {

HelpCommands::HelpCommands(const AppSettings *settings, const Actions &actions, QWidget *window)
    : QObject(window)
    , m_settings(settings)
    , m_actions(actions)
    , m_window(window)
{
    actions.on(ActionId::Shortcuts, this, &HelpCommands::showShortcuts);
    actions.on(ActionId::About, this, &HelpCommands::showAbout);
}

void HelpCommands::showShortcuts()
{
    const QList<QAction *> all(m_actions.all().begin(), m_actions.all().end());
    ShortcutsDialog(all, m_settings->wheelZooms(), m_window).exec();
}

void HelpCommands::showAbout()
{
    QMessageBox::about(m_window, tr("About Portolan"),
        tr("<h3>Portolan %1</h3><p>Charts of ports and flows, and the firewall rules that follow "
           "from them.</p><p>Apache License 2.0</p>")
            .arg(QString::fromLatin1(PORTOLAN_VERSION)));
}

} // namespace portolan
