#pragma once

#include "model/document/Selection.h"
#include "model/targets/Target.h"

namespace portolan {

/// Which rules a selection stands for: those of flows, or the whole policy of one place.
struct RuleChoice
{
    QStringList flows;
    QString at; ///< a place where rules can be written; flows is then empty
    QString atLabel;
    EnforcementPoint::Kind kind = EnforcementPoint::Kind::Host; ///< of that place
    QString message; ///< why there is nothing to show, translated; only where both are empty

    bool operator==(const RuleChoice &) const = default;
    bool isEmpty() const { return flows.isEmpty() && at.isEmpty(); }
};

/// Flows alone stand for their rules; a host, or a component on a host or in none, for the whole
/// policy there; any other zone that is no internet zone for its boundary or its members, enforced
/// or not. Quick: compiles nothing.
RuleChoice chooseRule(const Deployment &deployment, const Selection::Ids &selection);

/// The text of that choice.
Result<Emission> writeRule(const Deployment &deployment, const RuleChoice &choice,
    const Target &target, Directions directions);

/// A flow is asked for at its listener, a place for both.
Directions defaultDirections(const RuleChoice &choice);

/// One line over the text: what is shown in the words of \a target.
QString ruleHeading(const Deployment &deployment, const RuleChoice &choice, const Target &target,
    Directions directions);

/// Why \a target has no words for the choice, as far as its capabilities tell; empty where it has
/// some, or where only the attempt would show.
QString cannotWrite(const Deployment &deployment, const RuleChoice &choice, const Target &target,
    Directions directions);

/// Why the rules of a place cannot be told yet, though nothing is wrong: it is a zone with nothing
/// in it and no address. Empty for any other choice.
QString whyNoneYet(const Deployment &deployment, const RuleChoice &choice);

/// What an error says, as a sentence of its own.
QString sentenceOf(const Error &error);

} // namespace portolan
