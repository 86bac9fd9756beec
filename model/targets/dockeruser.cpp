#include "model/targets/Dialects.h"
#include "model/targets/Fit.h"
#include "model/targets/IptablesWords.h"
#include "model/targets/Spelling.h"
#include "model/targets/Split.h"

#include <QCoreApplication>

namespace portolan {

using namespace Qt::StringLiterals;

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(Targets)
};

using Kind = AddressMatch::Kind;

const TargetInfo &info()
{
    static const TargetInfo data{
        .id = "docker-user"_L1,
        .name = "Docker (DOCKER-USER)"_L1,
        .scopes = {u"host"_s},
        .proof = "loaded into the kernel, beside a chain that stands for Docker's"_L1,
        .suffix = "sh"_L1,
        .apply = "OUTER=eth0 sh FILE"_L1,
        .ranges = true,
        .outbound = false,
        .protocols = {AllProtocols.begin(), AllProtocols.end()},
        .group = TargetGroup::Container,
        .shellRules = true,
    };
    return data;
}

/// Docker rewrites the destination before FORWARD, so that only what connection tracking remembers
/// of the first packet says which published address and port was asked for.
constexpr auto Prepare =
    R"SH(
set -eu
: "${OUTER:?name the outer interface, as in OUTER=eth0}"
: "${BRIDGES:=docker0 docker_gwbridge br-+}"
case $OUTER in *[!A-Za-z0-9._:@-]* | -*)
    echo 'OUTER is the name of one interface.' >&2
    exit 2
    ;;
esac
case $BRIDGES in *[!A-Za-z0-9._:@+\ -]*)
    echo 'BRIDGES are names of interfaces with a space between them.' >&2
    exit 2
    ;;
esac
found=
while IFS=': ' read -r name rest; do
    [ "$name" != "$OUTER" ] || found=1
done </proc/net/dev
if [ -z "$found" ]; then
    echo "There is no interface $OUTER here." >&2
    exit 2
fi
)SH"_L1;

constexpr auto Apply =
    R"SH(
drops=
for bridge in $BRIDGES; do
    drops="$drops-A PORTOLAN-DOCKER -o $bridge -j DROP
"
done
for t in iptables ip6tables; do
    if ! now=$($t -w -S DOCKER-USER); then
        [ "$t" = ip6tables ] || exit 1
        echo 'No chain DOCKER-USER for IPv6: Docker does not filter it, and neither does this.' >&2
        continue
    fi
    old=$(while read -r line; do
        [ "$line" != '-A DOCKER-USER -j PORTOLAN-DOCKER' ] ||
            echo '-D DOCKER-USER -j PORTOLAN-DOCKER'
    done <<END
$now
END
    )
    $t-restore -w --noflush <<END
*filter
:PORTOLAN-DOCKER - [0:0]
$old
-A PORTOLAN-DOCKER ! -i $OUTER -j RETURN
-A PORTOLAN-DOCKER -m conntrack --ctstate ESTABLISHED,RELATED -j RETURN
$rules
$drops-A PORTOLAN-DOCKER -m conntrack --ctstate DNAT -j DROP
-I DOCKER-USER 1 -j PORTOLAN-DOCKER
COMMIT
END
done
)SH"_L1;

std::vector<QStringList> peerWords(const AddressMatch &peer)
{
    if (peer.kind == Kind::Own || peer.kind == Kind::Any)
        return {QStringList()};
    if (peer.kind == Kind::Placeholder || peer.ranges.empty())
        return {{u"-s"_s, placeholder(peer)}};
    return iptablesAddressWords(peer.ranges, true);
}

/// --ctorigdst takes a block, and --ctorigdstport one range of ports. Where the host's own address
/// is not written, only what Docker translated was sent to the host: a port charted there is none
/// of a container that is reached at its own address.
std::vector<QStringList> originalWords(const Rule &rule)
{
    std::vector<QStringList> ends{{u"--ctstate"_s, u"DNAT"_s}};
    if (rule.destination.kind == Kind::Placeholder) {
        ends = {{u"--ctorigdst"_s, placeholder(rule.destination)}};
    } else if (!rule.destination.ranges.empty()) {
        ends.clear();
        for (const IpRange &block : blocksOf(rule.destination.ranges))
            ends.push_back({u"--ctorigdst"_s, block.toString()});
    }
    if (!hasPorts(rule.protocol))
        return ends;
    std::vector<QStringList> words;
    for (const QStringList &end : ends) {
        for (const PortRange &range : rule.ports)
            words.push_back(end + QStringList{u"--ctorigdstport"_s, colonRange(range)});
    }
    return words;
}

QStringList protocolWords(const Rule &rule)
{
    if (hasPorts(rule.protocol))
        return {u"-p"_s, protocolName(rule.protocol)};
    return portlessWords(rule.protocol, rule.family);
}

std::vector<QStringList> linesOf(const Rule &rule)
{
    std::vector<QStringList> lines;
    for (const QStringList &peer : peerWords(rule.source)) {
        for (const QStringList &original : originalWords(rule)) {
            lines.push_back(peer + protocolWords(rule) +
                            QStringList{u"-m"_s, u"conntrack"_s, u"--ctdir"_s, u"ORIGINAL"_s} +
                            original +
                            QStringList{u"-m"_s, u"comment"_s, u"--comment"_s,
                                flowsText(rule, MaxIptablesComment), u"-j"_s, u"RETURN"_s});
        }
    }
    return lines;
}

size_t lineCount(const Rule &rule)
{
    return peerWords(rule.source).size() * originalWords(rule).size();
}

Result<Emission> writePolicy(const Policy &unfitted)
{
    if (!covers(unfitted.directions, Direction::Inbound)) {
        return failure(
            Tr::tr("%1 judges only what comes in to containers").arg(QString(info().name)));
    }
    const Policy policy = fitted(unfitted, info());
    if (const Result<void> few = requireFew(policy, info(), lineCount); !few)
        return tl::unexpected(few.error());
    QString rules;
    for (const PolicyItem &item : policy.items) {
        const Rule *rule = std::get_if<Rule>(&item);
        if (!rule) {
            rules += commentLine(omissionText(std::get<Omission>(item)));
            continue;
        }
        for (const QStringList &words : linesOf(*rule)) {
            rules += restoreLine(
                QStringList{familyMark(rule->family), u"-A"_s, u"PORTOLAN-DOCKER"_s} + words);
        }
    }
    const QStringList howTo{u"Run as root, again at any time: OUTER=eth0 sh FILE"_s,
        u"OUTER is the interface on which the outside comes in. What comes in there and goes to a"_s,
        u"published port, or to one of the BRIDGES (\"docker0 docker_gwbridge br-+\", where the"_s,
        u"environment says nothing else; name bridges with other names), has to be listed here."_s,
        u"Owns only the chain PORTOLAN-DOCKER and the one jump to it in DOCKER-USER; what returns"_s,
        u"from it goes on to Docker's own rules. What Docker's userland proxy answers is taken in"_s,
        u"by the host itself: see the host's own policy for it."_s};
    const QString text = "#!/bin/sh\n"_L1 +
                         commentLines(policyHeading(policy, info().name, howTo)) +
                         commentLines(lookupTexts(policy)) + Prepare + "rules="_L1 +
                         shellQuoted(u'\n' + rules) + u'\n' + Apply;
    return Emission{text, policy.warnings};
}

Result<Emission> writeSingle(const Policy &unfitted, QLatin1StringView verb)
{
    const Result<Policy> policy = requireFewRules(fitted(unfitted, info()), info(), lineCount);
    if (!policy)
        return tl::unexpected(policy.error());
    Emission emission{commentLines(lookupTexts(*policy)), policy->warnings};
    for (const PolicyItem &item : policy->items) {
        const Rule *rule = std::get_if<Rule>(&item);
        if (!rule) {
            emission.text += commentLine(omissionText(std::get<Omission>(item)));
            continue;
        }
        for (const QStringList &words : linesOf(*rule)) {
            emission.text +=
                (rule->family == Family::IPv4 ? "iptables "_L1 : "ip6tables "_L1) + verb +
                " DOCKER-USER -i \"${OUTER:?name the outer interface, as in OUTER=eth0}\" "_L1 +
                shellCommand(words);
        }
    }
    return emission;
}

Result<Emission> writeRules(const Policy &policy) { return writeSingle(policy, "-I"_L1); }
Result<Emission> deleteRules(const Policy &policy) { return writeSingle(policy, "-D"_L1); }

} // namespace

Target dockerUserTarget()
{
    return {.info = info(),
        .writePolicy = writePolicy,
        .writeRules = writeRules,
        .deleteRules = deleteRules};
}

} // namespace portolan
