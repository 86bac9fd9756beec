#pragma once

#include "model/targets/Target.h"

#include <QStringList>

#include <optional>

namespace portolan {

/// One line for the command line of an appliance, behind the leader of its comments: plain ASCII
/// without "?", which such a command line answers with help wherever it stands.
QString plainComment(QLatin1StringView leader, const QString &text);
QString plainComments(QLatin1StringView leader, const QStringList &lines);

/// The id as it stands in names, of at most \a max (at least 20) characters: one that is longer, or
/// that no document could have, ends in a hash of it, so that different ids stay different.
QString shortId(const QString &id, qsizetype max);
/// "prefix" and a hash of \a members: the same name stands for the same members in every policy, so
/// that defining it again adds nothing to what is there.
QString contentName(const QString &prefix, const QStringList &members);
/// "portolan-192.0.2.0_24": the name of an address block, the same in every policy.
QString blockName(const IpRange &block);
/// "portolan-fqdn-www.example.com", or a hash where it would be longer than \a max.
QString hostObjectName(const QString &host, qsizetype max);

/// What one end of a rule of an appliance matches.
struct ApplianceEnd
{
    std::vector<IpRange> blocks; ///< CIDR blocks; empty for a name or a placeholder
    QString name = {};           ///< host name, or the placeholder's text
    bool isPlaceholder = false;
};

/// One line of a rulebase in which foreign rules stand too: first match decides.
struct ApplianceRule
{
    Direction direction = Direction::Inbound;
    Family family = Family::IPv4;
    ApplianceEnd source;
    ApplianceEnd destination;
    std::optional<Protocol> protocol = {}; ///< empty: every packet, for the rule that denies
    std::vector<PortRange> ports = {};
    QString note = {};
    bool permit = true;
};

using ApplianceItem = std::variant<ApplianceRule, Omission>;

/// The policy, which crossing() gave, as such lines: none of a whole policy matches a packet that
/// it does not judge, so `any` is everything outside the zone. The last of each direction and
/// family deny what is judged and was not let through. In single rules `any` is every address.
std::vector<ApplianceItem> applianceItems(const Policy &policy, qsizetype maxNote = 250);

} // namespace portolan
