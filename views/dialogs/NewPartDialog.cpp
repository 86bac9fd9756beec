#include "views/dialogs/NewPartDialog.h"

#include "model/core/Numbered.h"
#include "views/fields/NameLength.h"
#include "views/fields/ZoneChoice.h"
#include "views/style/LineIcon.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalBlocker>

namespace portolan {

using namespace Qt::StringLiterals;

NewPartDialog::NewPartDialog(
    const Deployment &deployment, const Proposal &proposal, QWidget *parent)
    : QDialog(parent)
    , m_deployment(deployment)
    , m_proposal(proposal)
    , m_name(new QLineEdit(this))
    , m_kind(new QComboBox(this))
    , m_zone(new QComboBox(this))
    , m_hint(new QLabel(this))
{
    setWindowTitle(proposal.isZone ? tr("New zone") : tr("New component"));
    m_name->setObjectName(u"newPartName"_s);
    limitName(m_name);
    m_kind->setObjectName(u"newPartKind"_s);
    m_zone->setObjectName(u"newPartZone"_s);
    const std::span<const PartKind> kinds = proposal.isZone ? zoneKinds() : componentKinds();
    for (const PartKind &kind : kinds)
        m_kind->addItem(lineIcon(kind.icon()), kind.name(), kind.kind());
    m_kind->setMaxVisibleItems(int(kinds.size()));
    m_kind->setCurrentIndex(qMax(0, m_kind->findData(proposal.kind)));
    m_zone->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_hint->setProperty("role", u"hint"_s);
    m_hint->setTextFormat(Qt::PlainText);
    m_hint->setWordWrap(true);

    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    QPushButton *create = buttons->addButton(
        proposal.isZone ? tr("Create zone") : tr("Create component"), QDialogButtonBox::AcceptRole);
    create->setDefault(true);
    auto *form = new QFormLayout(this);
    form->setContentsMargins(16, 16, 16, 16);
    form->setSpacing(8);
    form->addRow(tr("Name"), m_name);
    form->addRow(tr("Kind"), m_kind);
    form->addRow(proposal.isZone ? tr("Inside") : tr("Zone"), m_zone);
    if (proposal.members > 0) {
        m_members =
            new QCheckBox(tr("Put the selection into it (%n)", nullptr, proposal.members), this);
        m_members->setObjectName(u"newPartMembers"_s);
        m_members->setChecked(proposal.takesMembers);
        form->addRow(QString(), m_members);
        connect(m_members, &QCheckBox::toggled, this, &NewPartDialog::follow);
    }
    form->addRow(QString(), m_hint);
    form->addRow(buttons);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_kind, &QComboBox::currentIndexChanged, this, &NewPartDialog::follow);
    connect(m_name, &QLineEdit::textEdited, this, [this](const QString &text) {
        m_named = !text.trimmed().isEmpty();
        follow();
    });
    fillZones(m_zone, deployment, proposal.zone, {});
    follow();
    resize(420, sizeHint().height());
    m_name->setFocus();
    m_name->selectAll();
}

/// What follows from what was chosen so far.
void NewPartDialog::follow()
{
    const QString proposed = freeName(m_deployment, kind().name());
    m_name->setPlaceholderText(proposed);
    if (!m_named && !m_name->hasFocus())
        m_name->setText(proposed);
    const QString given = freeName(m_deployment, name());
    // A line that comes and goes would move the buttons.
    m_hint->setText(given == name() ? u" "_s
                                    : tr("%1 is there already; the new one will be called %2")
                                          .arg(quoted(name()), quoted(given)));
    if (!m_members)
        return;
    m_zone->setEnabled(!takesMembers());
    if (takesMembers())
        m_zone->setCurrentIndex(qMax(0, m_zone->findData(m_proposal.around)));
}

const PartKind &NewPartDialog::kind() const
{
    const std::span<const PartKind> kinds = m_proposal.isZone ? zoneKinds() : componentKinds();
    return kinds[size_t(qMax(0, m_kind->currentIndex()))];
}

QString NewPartDialog::name() const
{
    const QString name = m_name->text().simplified();
    return name.isEmpty() ? m_name->placeholderText() : name;
}

QString NewPartDialog::zone() const { return m_zone->currentData().toString(); }

bool NewPartDialog::takesMembers() const { return m_members && m_members->isChecked(); }

} // namespace portolan
