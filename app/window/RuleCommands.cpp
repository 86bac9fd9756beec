#include "app/window/RuleCommands.h"

#include "app/window/AppSettings.h"
#include "app/window/FileNames.h"
#include "model/document/DeploymentDocument.h"
#include "model/io/SafeFile.h"
#include "views/dialogs/BundleDialog.h"
#include "views/panels/RuleChoice.h"
#include "views/panels/RulePanel.h"

#include <QClipboard>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QGuiApplication>
#include <QProgressDialog>

#include <algorithm>

namespace portolan {

using namespace Qt::StringLiterals;

namespace {

/// A piece of a file name: nothing that a shell or a file system takes for something else.
QString fileWord(const QString &text)
{
    QString word = text;
    for (QChar &c : word) {
        const bool isPlain = c.unicode() < 128 && c.isLetterOrNumber();
        if (!isPlain && !u"._-"_s.contains(c))
            c = u'-';
    }
    while (word.startsWith(u'-') || word.startsWith(u'.'))
        word.remove(0, 1);
    return word.left(60);
}

QString fileName(const RuleChoice &choice, const Target &target)
{
    const QString what = fileWord(!choice.at.isEmpty()       ? choice.at
                                  : choice.flows.size() == 1 ? choice.flows.first()
                                                             : u"flows"_s);
    const QString suffix =
        choice.at.isEmpty() && target.info.shellRules ? u"sh"_s : QString(target.info.suffix);
    return (what.isEmpty() ? u"rules"_s : what) + u'.' + suffix;
}

} // namespace

RuleCommands::RuleCommands(DeploymentDocument *document, Selection *selection, RulePanel *panel,
    AppSettings *settings, const Actions &actions, QWidget *window)
    : QObject(window)
    , m_document(document)
    , m_selection(selection)
    , m_panel(panel)
    , m_settings(settings)
    , m_window(window)
{
    actions.on(ActionId::CopyRule, this, &RuleCommands::copySelected);
    actions.on(ActionId::CopyShown, this, &RuleCommands::copyShown);
    actions.on(ActionId::CopyCommand, this, &RuleCommands::copyCommand);
    actions.on(ActionId::CopyRollback, this, &RuleCommands::copyWithRollback);
    actions.on(ActionId::CopyDeletion, this, &RuleCommands::copyDeletion);
    actions.on(ActionId::SelectHost, this, &RuleCommands::selectHost);
    actions.on(ActionId::SaveRules, this, &RuleCommands::save);
    actions.on(ActionId::SaveBundle, this, &RuleCommands::saveBundle);
    const auto name = [this, action = actions[ActionId::CopyRule]] {
        const Selection::Ids &ids = m_selection->ids();
        action->setText(!ids.zones.isEmpty() || !ids.components.isEmpty() ? tr("&Copy policy")
                        : ids.flows.size() > 1                            ? tr("&Copy rules")
                                                                          : tr("&Copy rule"));
    };
    connect(selection, &Selection::changed, this, name);
    connect(&actions, &Actions::retranslated, this, name);
    const QString fixed = settings->fixedTarget();
    panel->setTarget(fixed.isEmpty() ? settings->target() : fixed);
    panel->setFavourites(settings->favouriteTargets());
    connect(panel, &RulePanel::copyRequested, this, &RuleCommands::copyShown);
    connect(panel, &RulePanel::commandRequested, this, &RuleCommands::copyWithRollback);
    connect(panel, &RulePanel::saveRequested, this, &RuleCommands::save);
    connect(panel, &RulePanel::targetChanged, this,
        [settings](const QString &id) { settings->setTarget(id); });
    connect(panel, &RulePanel::favouritesChanged, this,
        [settings](const QStringList &ids) { settings->setFavouriteTargets(ids); });
}

Givens RuleCommands::given() const
{
    const Target &target = m_panel->target();
    // Until the panel has the rules of what is selected now, it is as far as one can tell without:
    // a menu that opens with the selection is not about the one before.
    const bool isCurrent = m_panel->isCurrent();
    const Deployment &deployment = m_document->deployment();
    const RuleChoice choice =
        isCurrent ? m_panel->choice() : chooseRule(deployment, m_selection->ids());
    const auto mayHaveRule = [&](const QString &id) {
        const Flow *flow = deployment.flow(id);
        return flow && flow->enabled && !flow->ports.isEmpty();
    };
    const bool hasRules =
        isCurrent ? !m_panel->ruleText().isEmpty()
                  : !choice.at.isEmpty() || std::ranges::any_of(choice.flows, mayHaveRule);
    const bool isWhole = hasRules && !choice.at.isEmpty();
    Givens given;
    given.setFlag(Given::Rules, hasRules);
    given.setFlag(Given::Command, isWhole && target.asCommand);
    const bool isOne =
        choice.flows.size() == 1 && (!isCurrent || m_panel->directions() != Directions::Both);
    given.setFlag(Given::Rollback,
        (isWhole && target.asCommand) || (hasRules && !isWhole && isOne && target.tryRules));
    given.setFlag(Given::Deletion, hasRules && !isWhole && target.deleteRules);
    return given;
}

std::optional<QString> RuleCommands::copySelected() { return copyRule(m_panel->target()); }

void RuleCommands::copyRuleAs(const QString &id)
{
    if (const Target *chosen = target(id))
        copyRule(*chosen);
}

std::optional<QString> RuleCommands::copyRule(const Target &target)
{
    const Deployment &deployment = m_document->deployment();
    const RuleChoice choice = chooseRule(deployment, m_selection->ids());
    if (choice.isEmpty()) {
        refuse(choice.message);
        return {};
    }
    const Result<Emission> emission =
        writeRule(deployment, choice, target, defaultDirections(choice));
    if (!emission) {
        refuse(sentenceOf(emission.error()));
        return {};
    }
    copy(emission->text, copiedMessage(choice, target));
    return emission->text;
}

std::optional<QString> RuleCommands::whyNone()
{
    m_panel->updateNow();
    if (!m_panel->ruleText().isEmpty())
        return {};
    const RuleChoice &choice = m_panel->choice();
    if (choice.isEmpty())
        return choice.message;
    const Result<Emission> again =
        writeRule(m_document->deployment(), choice, m_panel->target(), m_panel->directions());
    return again ? tr("There is no rule") : sentenceOf(again.error());
}

void RuleCommands::copyShown()
{
    if (const std::optional<QString> why = whyNone())
        refuse(*why);
    else
        copy(m_panel->ruleText(), copiedMessage(m_panel->choice(), m_panel->target()));
}

void RuleCommands::copyCommand() { copyAsCommand(false); }

void RuleCommands::copyWithRollback()
{
    m_panel->updateNow();
    if (m_panel->choice().flows.isEmpty())
        copyAsCommand(true);
    else
        copyTrial();
}

void RuleCommands::copyTrial()
{
    const Target &target = m_panel->target();
    const Result<Emission> emission = exportFlows(m_document->deployment(), m_panel->choice().flows,
        target, m_panel->directions(), {}, RuleForm::Try);
    if (emission)
        copy(emission->text, tr("%1 command with rollback copied").arg(target.info.name));
    else
        refuse(sentenceOf(emission.error()));
}

void RuleCommands::copyAsCommand(bool rollback)
{
    m_panel->updateNow();
    const Target &target = m_panel->target();
    if (m_panel->choice().at.isEmpty() || m_panel->ruleText().isEmpty() || !target.asCommand) {
        refuse(tr("%1: there is no whole policy to make a command of").arg(target.info.name));
        return;
    }
    const QString command = target.asCommand(m_panel->emission(), rollback);
    if (command.isEmpty())
        refuse(tr("%1: this policy cannot be one command").arg(target.info.name));
    else
        copy(command, rollback ? tr("%1 command with rollback copied").arg(target.info.name)
                               : tr("%1 command without rollback copied").arg(target.info.name));
}

void RuleCommands::copyDeletion()
{
    m_panel->updateNow();
    const RuleChoice &choice = m_panel->choice();
    const Target &target = m_panel->target();
    const Result<Emission> emission = exportFlows(m_document->deployment(), choice.flows, target,
        m_panel->directions(), {}, RuleForm::Delete);
    if (emission)
        copy(emission->text, tr("%1 delete form copied").arg(target.info.name));
    else
        refuse(sentenceOf(emission.error()));
}

void RuleCommands::selectHost()
{
    const Deployment &deployment = m_document->deployment();
    const Selection::Ids &ids = m_selection->ids();
    const Flow *flow = deployment.flow(ids.flows.value(0));
    const Component *listener = deployment.component(flow ? flow->to : ids.components.value(0));
    if (!listener) {
        emit failed(tr("Select a flow or a component: its host has a policy"));
        return;
    }
    const Zone *host = deployment.hostOf(*listener);
    m_selection->set(
        host ? Selection::Ids{{}, {}, {host->id}} : Selection::Ids{{}, {listener->id}, {}});
}

void RuleCommands::refuse(const QString &why)
{
    // Who pastes without looking would paste the rule before.
    emit failed(tr("Nothing was copied. %1").arg(why));
}

void RuleCommands::copy(const QString &text, const QString &message)
{
    if (text.isEmpty())
        return;
    QGuiApplication::clipboard()->setText(text);
    emit done(message);
}

QString RuleCommands::copiedMessage(const RuleChoice &choice, const Target &target) const
{
    return !choice.at.isEmpty() ? tr("%1 policy copied").arg(target.info.name)
           : choice.flows.size() > 1
               ? tr("%n %1 rule(s) copied", nullptr, int(choice.flows.size())).arg(target.info.name)
               : tr("%1 rule copied").arg(target.info.name);
}

void RuleCommands::save()
{
    if (const std::optional<QString> why = whyNone()) {
        emit failed(*why);
        return;
    }
    const Target &target = m_panel->target();
    const QString name = fileName(m_panel->choice(), target);
    const QString suffix = name.section(u'.', -1);
    QFileDialog dialog(m_window, tr("Save rules"), folderOf(*m_document, *m_settings),
        tr("%1 (*.%2);;All files (*)").arg(target.info.name, suffix));
    dialog.setAcceptMode(QFileDialog::AcceptSave);
    dialog.setDefaultSuffix(suffix);
    dialog.selectFile(name);
    if (dialog.exec() == QDialog::Accepted && !dialog.selectedFiles().isEmpty())
        saveTo(dialog.selectedFiles().first());
}

bool RuleCommands::saveTo(const QString &path)
{
    m_panel->updateNow();
    const Emission &emission = m_panel->emission();
    // What is applied first comes first: the text never stands there without it.
    Result<void> written;
    QStringList names;
    for (const Attachment &each : emission.attachments) {
        const QString beside = path + u'.' + each.suffix;
        if (written)
            written = writeFile(beside, each.text.toUtf8());
        names += QFileInfo(beside).fileName();
    }
    if (written)
        written = writeFile(path, emission.text.toUtf8());
    if (!written) {
        emit failed(written.error().toString());
        return false;
    }
    const QString name = QFileInfo(path).fileName();
    emit done(names.isEmpty()
                  ? tr("Rules saved as %1").arg(name)
                  : tr("Rules saved as %1, with %2 to apply first").arg(name, names.join(u", "_s)));
    return true;
}

void RuleCommands::saveBundle()
{
    const QString parent = QFileDialog::getExistingDirectory(
        m_window, tr("Where to put the folder with the rules"), folderOf(*m_document, *m_settings));
    if (parent.isEmpty())
        return;
    const QString word = fileWord(QFileInfo(m_document->title()).completeBaseName());
    saveBundleTo(QDir(parent).filePath((word.isEmpty() ? u"chart"_s : word) + u"-rules"_s));
}

void RuleCommands::saveBundleTo(const QString &folder)
{
    auto *saver = new BundleSaver(m_document->deployment(), &m_panel->target(), folder, this);
    auto *progress =
        new QProgressDialog(tr("Writing the rules of all places …"), tr("Cancel"), 0, 0, m_window);
    progress->setWindowTitle(tr("Save rules"));
    progress->setWindowModality(Qt::WindowModal);
    progress->setMinimumDuration(1000);
    progress->setAutoClose(false);
    progress->setAutoReset(false);
    progress->setValue(0);
    connect(progress, &QProgressDialog::canceled, saver, &BundleSaver::cancel);
    connect(saver, &BundleSaver::finished, this, [this, saver, progress] {
        progress->deleteLater();
        saver->deleteLater();
        tellOf(*saver);
    });
}

void RuleCommands::tellOf(const BundleSaver &saver)
{
    const auto &result = saver.result();
    if (!result)
        emit done(tr("Nothing was saved"));
    else if (!*result)
        emit failed(result->error().toString());
    else
        tellOf(saver.folder(), **result);
}

void RuleCommands::tellOf(const QString &folder, const BundleSaver::Written &written)
{
    QStringList dialects;
    for (const Bundle::Place &place : written.places) {
        if (place.target && !dialects.contains(place.target->info.name))
            dialects += place.target->info.name;
    }
    const QString saved =
        tr("%n file(s) saved in %1 (%2)", "files, folder, dialects", written.files)
            .arg(folder, dialects.join(u", "_s));
    if (written.warnings.isEmpty()) {
        emit done(saved);
        return;
    }
    emit done(saved + u"; "_s + tr("%n warning(s)", nullptr, int(written.warnings.size())));
    // What could lock somebody out is not left to a message that goes by itself.
    auto *dialog = new BundleDialog(folder, written.places, written.warnings, m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->show();
}

} // namespace portolan
