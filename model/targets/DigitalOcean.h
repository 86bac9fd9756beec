#pragma once

#include "model/targets/CloudRules.h"

namespace portolan {

/// A cloud firewall of DigitalOcean. Its rules only allow, in both directions; what none of the
/// firewalls of a machine allows is dropped, also where one has no rules for a direction.
struct DigitalOceanFirewall
{
    QString name; ///< letters, digits, "-" and, before a number, "."
    QString tag;  ///< of the machines
    std::vector<CloudRule> rules;
};

/// Of the documented limits: rules of a firewall, addresses of a rule.
inline constexpr size_t DigitalOceanRules = 50;
inline constexpr size_t DigitalOceanAddresses = 1000;
/// So many firewalls a member may need.
inline constexpr size_t DigitalOceanFirewalls = 10;

std::vector<Protocol> digitalOceanProtocols();
/// The tag, and the name of the first firewall, of a member.
QString digitalOceanName(const QString &id);
QString digitalOceanName(const QString &id, size_t number);
/// The firewalls of a member's whole policy, which has been cloudSayable(): one, or several that
/// add up. \a warnings grows. Error: too many.
Result<std::vector<DigitalOceanFirewall>> digitalOceanFirewalls(
    const Policy &policy, const TargetInfo &info, QStringList &warnings);
/// Lines about what the firewall does by itself.
QStringList digitalOceanNotes();

} // namespace portolan
