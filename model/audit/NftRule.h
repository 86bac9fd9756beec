#pragma once

#include "model/audit/Nft.h"

#include <map>

namespace portolan::nft {

/// What the rules of one table mean.
struct RuleContext
{
    const Table &table;
    /// Chains that a rule needs besides those of the text: a concatenation that must not match.
    std::map<QString, Ruleset::Chain> &extra;
    QStringList &notes;
    /// Elements that may still be read, so that a small text with large sets ends in an error.
    qint64 &budget;
};

/// The name of a chain of the table in the Ruleset.
QString chainName(const Table &table, const QString &chain);

/// One rule of the text is several where it holds a verdict map or a concatenation; they match
/// disjoint packets. Nothing where the rule decides nothing. Error: what is not understood, with
/// its line.
Result<std::vector<Ruleset::Rule>> rulesOf(const Tokens &rule, const RuleContext &context);

} // namespace portolan::nft
