#pragma once

#include "model/core/Ip.h"
#include "model/core/PortSpec.h"
#include "model/core/Result.h"
#include "model/policy/PacketBox.h"

#include <QByteArray>
#include <QStringList>

#include <map>
#include <optional>
#include <vector>

namespace portolan {

/// An existing ruleset as it was read, whatever its dialect: chains of rules, first match decides.
/// It knows nothing of charts and shares nothing with the writers of the same dialects, so that
/// what is read back proves what was written.
struct Ruleset
{
    enum class Verdict : quint8 {
        Accept,
        Drop,   ///< and reject
        Return, ///< back to the calling chain; the chain's policy in a base chain
        Jump,   ///< to `chain`, and on with the next rule where that falls through
        Goto,   ///< to `chain`, and on with the caller where that falls through
        None    ///< decides nothing (log, count)
    };

    /// Protocol and ports that are matched together.
    struct Service
    {
        FieldRange protocols{0, 255};
        std::vector<FieldRange> sourcePorts{{0, 65535}};      ///< union
        std::vector<FieldRange> destinationPorts{{0, 65535}}; ///< union; ICMP: type * 256 + code
    };

    /// Packets that match every field. A field that is not written (nullopt) matches everything; an
    /// empty list matches nothing.
    struct Match
    {
        std::optional<Family> family;
        std::optional<std::vector<IpRange>> sources;
        std::optional<std::vector<IpRange>> destinations;
        std::optional<std::vector<Service>> services;
        bool matchesNew = true;   ///< packets that open a connection
        bool matchesReply = true; ///< established or related
        /// Something that no packet of the network between hosts is (the loopback interface): the
        /// rule matches nothing here.
        bool never = false;
    };

    struct Rule
    {
        Match match;
        Verdict verdict = Verdict::None;
        QString chain;   ///< Jump, Goto
        int line = 0;    ///< where it stands in the text, from 1; 0 where that makes no sense
        QString comment; ///< that it carries
    };

    struct Chain
    {
        std::vector<Rule> rules;
        Verdict policy = Verdict::Return; ///< of a base chain: Accept or Drop
    };

    /// Where a packet meets rules. A cloud's groups have Input and Output.
    enum class Hook : quint8 { Input, Output, Forward };

    std::map<QString, Chain> chains;
    /// The base chains of each hook in the order in which a packet meets them. It passes where all
    /// of them accept it; a hook without any accepts everything.
    std::map<Hook, QStringList> hooks;
    /// What was left aside because it does not bear on the question (NAT, mangle): for the user.
    QStringList notes;
};

/// What a reader has to know besides the text.
struct ReaderContext
{
    /// The group, network policy or chain that is asked for, where a text holds several: id of the
    /// member or zone that it was written for. Empty: all of the text.
    QString at;
    /// Addresses of members that are selected by label instead of address, by id.
    std::map<QString, std::vector<IpRange>> members;
};

/// One dialect that can be read. A match that is not understood is an error with its line, never a
/// rule that matches more or less than the text says.
struct RulesetReader
{
    QLatin1StringView id; ///< of the targets whose text it reads: "nftables", "aws-cli", ...
    Result<Ruleset> (*read)(const QByteArray &text, const ReaderContext &context);
};

const std::vector<RulesetReader> &rulesetReaders();
/// The reader of that id, or null.
const RulesetReader *rulesetReader(QStringView id);

} // namespace portolan
