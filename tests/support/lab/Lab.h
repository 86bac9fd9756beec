#pragma once

#include "tests/support/lab/ChartWorld.h"
#include "tests/support/lab/Loader.h"

namespace portolan::lab {

constexpr auto ExampleFolder = PORTOLAN_SOURCE_DIR "/resources/examples";

/// Why no packet can be sent here with these dialects, or nothing; \a world: what
/// enterPrivateWorld() said.
std::optional<QString> whyNoPackets(
    const std::optional<QString> &world, const std::vector<QStringView> &dialects);

/// "six hosts", "six hosts, large" or a file of the examples.
Deployment chartNamed(const QString &name);

/// The differences between what came through and what should have; at most a dozen lines.
QString differences(const std::vector<Probe> &probes, const std::vector<bool> &expected,
    const std::vector<Verdict> &verdicts);

Directions only(Direction direction);
QString word(Directions directions);

/// Whether the rules of that flow need nothing filled in and leave nothing out.
bool isComplete(const Deployment &deployment, const QString &flow, Direction direction);

/// A chart whose machines are up, and a prober between them. What the functions return is what went
/// wrong; empty: nothing.
struct Lab
{
    explicit Lab(const QString &name, ChartWorld::Firewalls firewalls = ChartWorld::Firewalls::All);

    /// Without rules everything comes through: a broken lab must not be taken for a firewall.
    QString withoutRules();
    /// The whole policy on every machine; with both directions it is loaded twice.
    QString withPolicies(Loader &loader, Directions directions);
    /// The same loaded once, for dialects that take their time: then each side alone, while the
    /// other lets everything through. Echoes are left out where the dialect cannot judge them.
    QString withPoliciesOnce(Loader &loader, bool withEchoes);
    /// Rules of a few flows in front of a chain that ends in a drop: one flow of each host at a
    /// time until every flow had its turn, or all in one turn. Each time the hosts let through
    /// exactly these flows. Asked are all probes that should pass, all that would with the other
    /// flows' rules, and a sample of the rest, another one in each turn.
    QString withRules(Loader &loader, Direction direction, bool oneByOne);
    /// The rules of every flow, put in and taken away again: what the kernel holds is what it held
    /// before, and no packet comes through.
    QString withRulesDeleted(Loader &loader, Direction direction);
    QString clear(Loader &loader) const;

    Deployment chart;
    ChartWorld world;
    std::optional<QString> broken;
    Prober prober;

private:
    /// The complete flows by the place whose rules they are.
    std::map<QString, QStringList> flowsByPoint(Direction direction) const;
    QString probe(Directions directions, bool withEchoes = true);
};

} // namespace portolan::lab
