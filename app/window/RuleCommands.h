#pragma once

#include "app/window/Actions.h"
#include "app/window/BundleSaver.h"
#include "model/document/Selection.h"
#include "model/targets/Target.h"

#include <QObject>

#include <optional>

class QWidget;

namespace portolan {

class AppSettings;
class DeploymentDocument;
class RulePanel;
struct RuleChoice;

/// What the Rules menu and the buttons of the rule panel do: copying and saving what the selection
/// stands for.
class RuleCommands : public QObject
{
    Q_OBJECT

public:
    /// Takes over the buttons of \a panel, and its targets from and to the settings. \a window is
    /// the parent of the dialogs. Owns nothing.
    RuleCommands(DeploymentDocument *document, Selection *selection, RulePanel *panel,
        AppSettings *settings, const Actions &actions, QWidget *window);
    /// What the rules that are shown can be asked for.
    Givens given() const;

    /// Copies the rules of the selected flows at their listeners, the bytes of `export --flow`; or
    /// the policy of the selected place, the bytes of `export --at`. Gives what was copied; nothing
    /// after failed(), where there is neither.
    std::optional<QString> copyRule(const Target &target);
    /// Writes the rules that are shown, and what has to be applied before them beside them under
    /// the name and a further suffix.
    bool saveTo(const QString &path);
    /// Writes the rules of all places into that folder, each in the dialect that it prefers or else
    /// in the panel's, in a thread of its own: done() or failed() follow, and a dialog where there
    /// are warnings. After a second it can be cancelled.
    void saveBundleTo(const QString &folder);

public slots:
    /// Like copyRule(), for the target that the panel shows, or one that is chosen.
    std::optional<QString> copySelected();
    void copyRuleAs(const QString &id);
    void copyShown();
    /// The whole policy that is shown as one command to paste, which nothing takes back.
    void copyCommand();
    /// The whole policy or the rule of one flow as one command, undone after 60 seconds unless the
    /// user confirms.
    void copyWithRollback();
    /// The commands that take the rules of the selected flows away again, in the part that is
    /// shown.
    void copyDeletion();
    void save();
    /// Asks for a folder and writes the rules of all places into a new one there.
    void saveBundle();

    /// Where the flow that is selected is listened for, or the component stands: it, or what has no
    /// host itself, is selected instead.
    void selectHost();

signals:
    void done(const QString &message);
    void failed(const QString &message);

private:
    /// Why the panel, which is current then, has no rule; nothing where it has one.
    std::optional<QString> whyNone();
    /// A copy that was asked for is not made: what is in the clipboard is something else.
    void refuse(const QString &why);
    void copy(const QString &text, const QString &message);
    void copyAsCommand(bool rollback);
    /// The rule of one flow as a command with a way back.
    void copyTrial();
    QString copiedMessage(const RuleChoice &choice, const Target &target) const;
    void tellOf(const BundleSaver &saver);
    void tellOf(const QString &folder, const BundleSaver::Written &written);

    DeploymentDocument *m_document;
    Selection *m_selection;
    RulePanel *m_panel;
    AppSettings *m_settings;
    QWidget *m_window;
};

} // namespace portolan
