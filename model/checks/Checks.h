#pragma once

#include "model/checks/Check.h"

/// The functions behind checks(), one for each kind of problem.
namespace portolan::finders {

/// Two components of one host that would listen on the same port. Their addresses tell whether that
/// must fail (error) or only needs each to be bound to its own (advice). Several instances of one
/// component in a host are as many processes of that machine, unless they are the pods of a cluster
/// or there are as many addresses, or ports in a range, as instances.
void listenerCollision(const Places &places, const Surroundings &, std::vector<Problem> &problems);
/// A component of which no address is known, so that no rule can be written.
void noAddress(const Places &places, const Surroundings &, std::vector<Problem> &problems);
/// The two ends of a flow share no address family.
void familyMismatch(const Places &places, const Surroundings &, std::vector<Problem> &problems);
/// A required flow that is switched off, unless an option of its product made it obsolete.
void requiredOff(const Places &places, const Surroundings &, std::vector<Problem> &problems);
/// A flow that is on although the options chosen for its product rule it out.
void obsoleteFlow(const Places &places, const Surroundings &, std::vector<Problem> &problems);
/// A flow that is on after its last day.
void expiredFlow(const Places &places, const Surroundings &around, std::vector<Problem> &problems);
/// Two machines of one site with the same address, the listener's at least; advice where none is
/// drawn as a host, so that they may be one.
void sameAddress(const Places &places, const Surroundings &, std::vector<Problem> &problems);
/// A flow that crosses from one zone into another and is said to be unencrypted, or says nothing
/// and has the port of a protocol in clear text (advice where that port may carry TLS as well);
/// hosts are no zones here, since two of one network are neighbours.
void clearText(const Places &places, const Surroundings &, std::vector<Problem> &problems);
/// A port that is meant to stay internal, reached from an internet zone: by a flow that says so
/// itself, or by one that says nothing where another one into the same listener does.
void internalExposed(const Places &places, const Surroundings &, std::vector<Problem> &problems);
/// Two flows between the same components that share ports.
void duplicateFlow(const Places &places, const Surroundings &, std::vector<Problem> &problems);
/// Ports that the kernel may have lent to an outgoing connection when the service starts.
void ephemeralRange(const Places &places, const Surroundings &, std::vector<Problem> &problems);
/// A flow without ports gives no rule.
void noPorts(const Places &places, const Surroundings &, std::vector<Problem> &problems);
/// An address outside the blocks of the zone that the component is in.
void zoneOutside(const Places &places, const Surroundings &, std::vector<Problem> &problems);
/// A zone or component that asks for rules in the words of a dialect that there is not; an error
/// where rules are written for it.
void unknownTarget(
    const Places &places, const Surroundings &around, std::vector<Problem> &problems);

} // namespace portolan::finders
