#include "views/panels/DeploymentForm.h"

#include "views/panels/FormField.h"
#include "views/panels/FormGroup.h"

#include <QCheckBox>
#include <QLabel>
#include <QLineEdit>
#include <QVBoxLayout>

namespace portolan {

using namespace Qt::StringLiterals;

DeploymentForm::DeploymentForm(DeploymentDocument *document, QWidget *parent)
    : RecordForm(document, parent)
{
    addHead();
    FormGroup *facts = addGroup(u"facts"_s, QT_TR_NOOP("Chart"));
    m_name = addText(facts, QT_TR_NOOP("Name"), QT_TR_NOOP("Rename the chart"),
        [](Settings &settings) -> QString & { return settings.name; });
    limitToName(m_name);
    FormGroup *block = addGroup(u"titleBlock"_s, QT_TR_NOOP("Title block of pictures"));
    m_title = addText(block, QT_TR_NOOP("Title"), QT_TR_NOOP("Change title"),
        [](Settings &settings) -> QString & { return settings.titleBlock.title; });
    m_customer = addText(block, QT_TR_NOOP("Customer"), QT_TR_NOOP("Change customer"),
        [](Settings &settings) -> QString & { return settings.titleBlock.customer; });
    m_version = addText(block, QT_TR_NOOP("Version"), QT_TR_NOOP("Change version"),
        [](Settings &settings) -> QString & { return settings.titleBlock.version; });
    m_draft = new QCheckBox(this);
    addWidget(block, m_draft);
    connect(m_draft, &QCheckBox::clicked, this, [this](bool on) {
        change(on ? QT_TR_NOOP("Mark as draft") : QT_TR_NOOP("Mark as no draft"),
            [on](Settings &settings) { settings.titleBlock.draft = on; });
    });
    m_hint = plainLabel("hint", this);
    rows()->addWidget(m_hint);
    retranslate();
}

QLineEdit *DeploymentForm::addText(
    FormGroup *group, const char *label, const char *step, QString &(*member)(Settings &))
{
    auto *editor = new QLineEdit(this);
    FormField *field = addField(group, label, editor);
    bindLine(
        editor, field,
        [this, member]() -> std::optional<QString> {
            Settings settings = deployment().settings;
            return member(settings);
        },
        [this, member, step](const QString &text, bool take) {
            if (take)
                change(step, [member, text](Settings &settings) { member(settings) = text; });
            return QString();
        });
    return editor;
}

void DeploymentForm::change(const char *step, const std::function<void(Settings &)> &set)
{
    Settings settings = deployment().settings;
    set(settings);
    if (!document()->edit(
            typingStep(translated(step)), {ReplaceSettings{std::move(settings)}}, typingMerge()))
        refresh();
}

void DeploymentForm::refresh()
{
    const Deployment &all = deployment();
    setTitle(all.settings.name.isEmpty() ? tr("Untitled") : all.settings.name);
    QStringList counts{tr("%n component(s)", nullptr, int(all.components.size())),
        tr("%n flow(s)", nullptr, int(all.flows.size()))};
    if (!all.zones.empty())
        counts << tr("%n zone(s)", nullptr, int(all.zones.size()));
    if (!all.settings.views.empty())
        counts << tr("%n saved view(s)", nullptr, int(all.settings.views.size()));
    summary()->setText(counts.join(u" · "_s));
    refreshFields();
    m_draft->setChecked(all.settings.titleBlock.draft);
    m_title->setPlaceholderText(all.settings.name);
}

void DeploymentForm::retranslate()
{
    RecordForm::retranslate();
    m_draft->setText(tr("Draft"));
    m_hint->setText(tr("Select a flow, a component or a zone to see and change its facts."));
    refresh();
}

void DeploymentForm::editName()
{
    m_name->setFocus(Qt::OtherFocusReason);
    m_name->selectAll();
}

} // namespace portolan
