#include "views/table/TableColumns.h"
#include "views/fields/PartKinds.h"

#include "model/document/DeploymentDocument.h"
#include "model/items/KnownValues.h"
#include "views/table/ChoiceDelegates.h"
#include "views/table/FixDelegate.h"
#include "views/table/TargetDelegate.h"
#include "views/table/TextDelegates.h"

#include <QCoreApplication>
#include <QHash>

#include <algorithm>
#include <array>

namespace portolan {

using namespace Qt::StringLiterals;

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(TableColumns)
};

/// Names with their ids; a name that stands twice, or that is the word for \a none, is followed by
/// the id.
template<class Record>
std::vector<Choice> named(const std::vector<Record> &records, const QString &none = {})
{
    QHash<QString, int> uses = {{none.toLower(), 1}};
    for (const Record &record : records)
        ++uses[record.label().toLower()];
    std::vector<Choice> choices;
    for (const Record &record : records) {
        const bool isUnique = uses[record.label().toLower()] == 1;
        choices.push_back(
            {isUnique ? record.label() : record.label() + " ("_L1 + record.id + u')', record.id});
    }
    std::stable_sort(choices.begin(), choices.end(), [](const Choice &a, const Choice &b) {
        return a.label.compare(b.label, Qt::CaseInsensitive) < 0;
    });
    return choices;
}

using Delegate = QStyledItemDelegate *;

Delegate plain(DeploymentDocument *, QObject *parent) { return new CellDelegate(parent); }
Delegate muted(DeploymentDocument *, QObject *parent)
{
    return new CellDelegate(parent, CellDelegate::Ink::Muted);
}
Delegate name(DeploymentDocument *, QObject *parent) { return new NameDelegate(parent); }
Delegate zoneName(DeploymentDocument *, QObject *parent)
{
    auto *delegate = new NameDelegate(parent);
    delegate->setZoneIcons(true);
    return delegate;
}
Delegate ports(DeploymentDocument *document, QObject *parent)
{
    const Catalog *catalog = qobject_cast<TableView *>(parent)->catalog();
    const auto propose = [document, catalog](const QString &id, const QString &typed) {
        const Deployment &deployment = document->deployment();
        const Flow *flow = deployment.flow(id);
        return flow ? portProposals(deployment, catalog, flow->from, flow->to, typed)
                    : std::vector<PortProposal>();
    };
    return new PortsDelegate(propose, parent);
}
Delegate need(DeploymentDocument *, QObject *parent) { return new NeedDelegate(parent); }
Delegate exposure(DeploymentDocument *, QObject *parent)
{
    return new ChoiceDelegate(exposureChoices, parent);
}
Delegate zoneKind(DeploymentDocument *, QObject *parent)
{
    return new ChoiceDelegate(zoneKindChoices, parent);
}
Delegate component(DeploymentDocument *document, QObject *parent)
{
    return new PickerDelegate(
        [document] { return named(document->deployment().components); }, parent);
}
Delegate zone(DeploymentDocument *document, QObject *parent)
{
    const auto choices = [document] {
        const QString none = Tr::tr("None");
        std::vector<Choice> zones = named(document->deployment().zones, none);
        zones.insert(zones.begin(), {none, {}});
        return zones;
    };
    return new PickerDelegate(choices, parent);
}
QStringList nothing() { return {}; }

/// A free text, completed from what others have there.
template<class Record, QString Record::*Field, QStringList (*Usual)() = nothing>
Delegate known(DeploymentDocument *document, QObject *parent)
{
    const auto texts = [document] {
        return knownValues<Record>(document->deployment(), Field, Usual());
    };
    return new CompletingDelegate(texts, parent);
}
Delegate target(DeploymentDocument *, QObject *parent) { return new TargetDelegate(parent); }
Delegate addresses(DeploymentDocument *, QObject *parent)
{
    return new CheckedDelegate(addressesError, parent);
}
Delegate date(DeploymentDocument *, QObject *parent) { return new DateDelegate(parent); }
Delegate instances(DeploymentDocument *, QObject *parent)
{
    return new CheckedDelegate(instancesError, parent);
}
Delegate fixes(DeploymentDocument *, QObject *parent)
{
    auto *view = qobject_cast<TableView *>(parent);
    auto *delegate = new FixDelegate(view);
    QObject::connect(delegate, &FixDelegate::clicked, view, &TableView::fixRequested);
    return delegate;
}

} // namespace

const std::vector<TableColumn> &tableColumns(TableView::Kind kind)
{
    static const std::array<std::vector<TableColumn>, 4> tables = {{
        {{46, plain}, {128, component, false, 230}, {128, component, false, 230}, {168, ports},
            {88, need}, {86, exposure}, {244, plain}, {90, known<Flow, &Flow::owner>},
            {80, known<Flow, &Flow::ticket>}, {78, date}, {100, muted}, {160, plain, true},
            {96, known<Flow, &Flow::encryption, usualEncryptions>, true},
            {140, known<Flow, &Flow::config>, true}, {110, muted, true}, {110, muted, true},
            {110, plain, true}, {160, muted, true}, {160, muted, true}, {110, muted, true}},
        {{170, name}, {130, muted}, {110, known<Component, &Component::kind, componentKindWords>},
            {130, zone}, {220, addresses}, {140, addresses}, {86, instances}, {86, muted},
            {160, plain}, {110, muted, true}, {130, target, true}, {80, plain, true},
            {110, plain, true}},
        {{170, zoneName}, {130, muted}, {96, zoneKind}, {130, zone}, {240, addresses}, {82, plain},
            {130, target}, {160, plain}},
        {{110, plain}, {570, plain}, {320, fixes}, {200, muted}, {200, plain, true}},
    }};
    return tables[size_t(kind)];
}

} // namespace portolan
