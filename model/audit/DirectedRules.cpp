#include "model/audit/DirectedRules.h"

#include "model/audit/Fields.h"

#include <tuple>

namespace portolan {

using namespace Qt::StringLiterals;

using Verdict = Ruleset::Verdict;

void DirectedRules::add(Direction direction, Ruleset::Match match, Verdict verdict, int line)
{
    auto &rules = verdict == Verdict::Drop ? m_denied : m_allowed;
    rules[size_t(direction)].push_back(ruleOf(std::move(match), verdict, line));
}

Ruleset DirectedRules::result(const QStringList &notes)
{
    Ruleset ruleset;
    ruleset.notes = notes;
    ruleset.notes.removeDuplicates();
    for (const auto &[direction, hook, name] :
        {std::tuple{Direction::Inbound, Ruleset::Hook::Input, u"ingress"_s},
            {Direction::Outbound, Ruleset::Hook::Output, u"egress"_s}}) {
        Ruleset::Chain chain;
        Ruleset::Match replies;
        replies.matchesNew = false;
        chain.rules = {ruleOf(replies, Verdict::Accept)};
        for (auto *rules : {&m_denied[size_t(direction)], &m_allowed[size_t(direction)]})
            chain.rules.insert(chain.rules.end(), rules->begin(), rules->end());
        chain.policy = m_isClosed[size_t(direction)] ? Verdict::Drop : Verdict::Accept;
        ruleset.chains[name] = std::move(chain);
        ruleset.hooks[hook] << name;
    }
    return ruleset;
}

} // namespace portolan
