#include "model/audit/Evaluate.h"

#include "model/policy/PacketDecisions.h"

#include <QCoreApplication>

namespace portolan {

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(Evaluate)
};

using Verdict = Ruleset::Verdict;
using Answer = PacketDecisions::Answer;

bool calls(const Ruleset::Rule &rule)
{
    return !rule.match.never && (rule.verdict == Verdict::Jump || rule.verdict == Verdict::Goto);
}

QString placeOf(const Ruleset::Rule &rule)
{
    return rule.line > 0 ? QString::number(rule.line) : QString();
}

/// Works out chains, callees first, without a call stack as deep as theirs.
class Evaluator
{
public:
    Evaluator(const Ruleset &ruleset, FieldRange states, PacketSpace &space)
        : m_ruleset(ruleset)
        , m_states(states)
        , m_space(space)
    {}

    Result<PacketDecisions> decisionsOf(const QString &name)
    {
        if (!m_ruleset.chains.contains(name))
            return failure(Tr::tr("there is no chain %1").arg(quoted(name)));
        struct Open
        {
            const QString *name;
            const Ruleset::Chain *chain;
            size_t next = 0; ///< rule whose callee has not been looked at
        };
        std::vector<Open> open;
        const auto enter = [&](const auto &entry) {
            open.push_back({&entry.first, &entry.second});
            m_known.emplace(entry.first, std::nullopt);
        };
        if (!m_known.contains(name))
            enter(*m_ruleset.chains.find(name));
        while (!open.empty() && !m_space.error()) {
            Open &top = open.back();
            if (top.next == top.chain->rules.size()) {
                m_known.at(*top.name) = compiled(*top.chain);
                open.pop_back();
                continue;
            }
            const Ruleset::Rule &rule = top.chain->rules[top.next++];
            if (!calls(rule))
                continue;
            const auto callee = m_ruleset.chains.find(rule.chain);
            if (callee == m_ruleset.chains.end())
                return failure(
                    Tr::tr("there is no chain %1").arg(quoted(rule.chain)), placeOf(rule));
            const auto known = m_known.find(rule.chain);
            if (known == m_known.end())
                enter(*callee);
            else if (!known->second)
                return failure(
                    Tr::tr("chain %1 calls itself").arg(quoted(rule.chain)), placeOf(rule));
        }
        if (auto error = m_space.error())
            return tl::unexpected(*error);
        return *m_known.at(name);
    }

private:
    std::vector<FieldRange> statesOf(const Ruleset::Match &match) const
    {
        std::vector<FieldRange> states;
        for (quint32 state = m_states.first; state <= m_states.last; ++state) {
            const auto which = PacketState(state);
            const bool isNew =
                which == PacketState::NewInbound || which == PacketState::NewOutbound;
            if (isNew ? match.matchesNew : match.matchesReply)
                states.push_back({state, state});
        }
        return states;
    }

    /// The packets that \a match holds, as products of one family and one service each.
    void append(const Ruleset::Match &match, std::vector<PacketProduct> &products) const
    {
        if (match.never)
            return;
        static const std::vector<Ruleset::Service> anything{Ruleset::Service()};
        for (const Family family : AllFamilies) {
            if (match.family && *match.family != family)
                continue;
            const std::vector<IpRange> all{IpRange::all(family)};
            for (const Ruleset::Service &service : match.services ? *match.services : anything) {
                products.push_back({family, match.sources ? *match.sources : all,
                    match.destinations ? *match.destinations : all, {service.protocols},
                    service.sourcePorts, service.destinationPorts, statesOf(match)});
            }
        }
    }

    PacketSet packetsOf(const Ruleset::Match &match) const
    {
        std::vector<PacketProduct> products;
        append(match, products);
        return m_space.of(products);
    }

    PacketDecisions compiled(const Ruleset::Chain &chain) const
    {
        std::vector<PacketDecisions> pieces;
        // Neighbours with one verdict may stand in any order, so they are united at once.
        std::vector<PacketProduct> run;
        Answer runs = Answer::Accept;
        const auto endRun = [&] {
            if (!run.empty())
                pieces.emplace_back(m_space.of(run), runs);
            run.clear();
        };
        for (const Ruleset::Rule &rule : chain.rules) {
            if (rule.match.never || rule.verdict == Verdict::None)
                continue;
            if (calls(rule)) {
                endRun();
                const PacketDecisions &callee = *m_known.at(rule.chain);
                const bool jump = rule.verdict == Verdict::Jump;
                pieces.push_back((jump ? callee.replaced(Answer::Return, Answer::FellThrough)
                                       : callee.replaced(Answer::FellThrough, Answer::Return))
                                     .within(packetsOf(rule.match)));
                continue;
            }
            const Answer answer = rule.verdict == Verdict::Accept ? Answer::Accept
                                  : rule.verdict == Verdict::Drop ? Answer::Drop
                                                                  : Answer::Return;
            if (answer != runs)
                endRun();
            runs = answer;
            append(rule.match, run);
        }
        endRun();
        return PacketDecisions::composed(m_space, pieces);
    }

    const Ruleset &m_ruleset;
    FieldRange m_states;
    PacketSpace &m_space;
    std::map<QString, std::optional<PacketDecisions>> m_known; ///< nothing: under way
};

FieldRange statesAt(Ruleset::Hook hook)
{
    switch (hook) {
    case Ruleset::Hook::Input:
        return {quint32(PacketState::NewInbound), quint32(PacketState::ReplyInbound)};
    case Ruleset::Hook::Output:
        return {quint32(PacketState::NewOutbound), quint32(PacketState::ReplyOutbound)};
    case Ruleset::Hook::Forward:
        break;
    }
    return {quint32(PacketState::NewInbound), quint32(PacketState::ReplyOutbound)};
}

} // namespace

Result<PacketSet> acceptedBy(const Ruleset &ruleset, Ruleset::Hook hook, PacketSpace &space)
{
    const FieldRange states = statesAt(hook);
    PacketSet accepted = space.inStates(states);
    const auto bases = ruleset.hooks.find(hook);
    if (bases == ruleset.hooks.end())
        return space.checked(accepted);
    Evaluator evaluator(ruleset, states, space);
    for (const QString &base : bases->second) {
        const auto decisions = evaluator.decisionsOf(base);
        if (!decisions)
            return tl::unexpected(decisions.error());
        const Verdict policy = ruleset.chains.at(base).policy;
        if (policy != Verdict::Accept && policy != Verdict::Drop)
            return failure(
                Tr::tr("the policy of chain %1 must be accept or drop").arg(quoted(base)));
        const PacketSet passes = policy == Verdict::Accept
                                     ? decisions->packets(Answer::Drop).complement()
                                     : decisions->packets(Answer::Accept);
        accepted = accepted.intersected(passes);
    }
    return space.checked(accepted);
}

} // namespace portolan
