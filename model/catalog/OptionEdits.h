#pragma once

#include "model/catalog/Catalog.h"
#include "model/core/Edit.h"
#include "model/core/RecordFields.h"

namespace portolan {

/// The options that the deployment has chosen for the system, else those of a new one.
ChosenOptions chosenOptions(const Deployment &deployment, const CatalogEntry &entry);

/// \a chosen with one option switched. The newest choice wins: what it excludes goes off, what it
/// needs comes on, and what needs an option that goes off goes with it.
ChosenOptions withOption(
    const CatalogEntry &entry, ChosenOptions chosen, const QString &option, bool on);

/// A record that stays though the options no longer give it.
struct KeptRecord
{
    RecordKind kind = RecordKind::Flow;
    QString id;
    QString label;
    QString why; ///< for a person: "you changed owner, ticket"

    bool operator==(const KeptRecord &) const = default;
};

/// What a change of options does to a deployment.
struct OptionEdits
{
    std::vector<Edit> edits; ///< one undo step, in this order; empty where nothing changes
    std::vector<KeptRecord> kept;
};

/// What happens to a record that the options no longer give and that the user has changed, switched
/// or placed.
enum class Touched : quint8 { Stays, Goes };

/// Carries the options of one system over to its records, for as many instances of its parts as
/// there are. The user's own values win:
/// - Flows, components and the zones made for them that the options no longer give go only while
///   they are just as the catalog gave them. Else a flow stays and is switched off (and comes back
///   with the option, unless it was off already), and a component stays.
/// - A flow that comes in the place of one that goes (the one port for the range) takes over what
///   the user has filled in there: owner, ticket, expiry date, note. Those alone keep no flow.
/// - Ports move from those of the old options to those of the new ones; others stay.
/// - What the options newly give is added between the components that stand for its ends, where
///   flows of the system already join them. A part that was deleted by hand, though the old options
///   give it, is not made anew, and neither are its flows. That a *flow* was deleted is not
///   remembered beyond a change that switches it off and on again.
/// Switching an option and back gives the deployment that was there before: what would not come
/// back as it is (drawn by hand among several instances) stays, switched off. Exceptions are that
/// last point, ports that were typed in just as the new options have them, and records that are
/// there against the options, switched off, though just as the catalog has them: they count as left
/// behind and go when their option is switched on and off again. That cannot be otherwise: with the
/// option on, the chart is the same whether they were there before or not.
///
/// An error where more than 10,000 flows would have to be added. Linear in the deployment.
Result<OptionEdits> changeOptions(const Deployment &deployment, const CatalogEntry &entry,
    const ChosenOptions &wanted, Touched touched = Touched::Stays);

} // namespace portolan
