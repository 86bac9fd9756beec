#include "model/audit/Iptables.h"

#include "model/audit/Fields.h"
#include "model/audit/Readers.h"

namespace portolan {

using namespace Qt::StringLiterals;

namespace {

using Verdict = Ruleset::Verdict;
using Hook = Ruleset::Hook;

constexpr qint64 MaxElements = 1'000'000;

/// The chain of the family and all that it may call.
Result<void> readChains(const iptables::RuleContext &context, const QString &first, Ruleset &into)
{
    const auto &chains = context.text.filters[size_t(context.family)].chains;
    std::vector<QString> waiting{first};
    const QString prefix = iptables::chainName(context.family, {});
    while (!waiting.empty()) {
        const QString name = waiting.back();
        waiting.pop_back();
        const QString full = prefix + name;
        if (into.chains.count(full))
            continue;
        Ruleset::Chain chain;
        for (const iptables::Entry &entry : chains.at(name).rules) {
            auto rules = iptables::rulesOf(entry, context);
            if (!rules)
                return tl::unexpected(rules.error());
            for (Ruleset::Rule &rule : *rules) {
                if (!rule.chain.isEmpty())
                    waiting.push_back(rule.chain.mid(prefix.size()));
                chain.rules.push_back(std::move(rule));
            }
            if (context.notes.size() > 1000)
                context.notes.removeDuplicates();
        }
        into.chains.emplace(full, std::move(chain));
    }
    return {};
}

} // namespace

Result<Ruleset> readIptables(const QByteArray &bytes, const ReaderContext &)
{
    const auto text = iptables::readText(QString::fromUtf8(bytes));
    if (!text)
        return tl::unexpected(text.error());
    Ruleset result;
    result.notes = text->notes;
    qint64 budget = MaxElements;
    static const std::vector<std::pair<QString, Hook>> Hooks{
        {u"INPUT"_s, Hook::Input}, {u"FORWARD"_s, Hook::Forward}, {u"OUTPUT"_s, Hook::Output}};
    for (const Family family : AllFamilies) {
        const auto &chains = text->filters[size_t(family)].chains;
        const iptables::RuleContext context{family, *text, result.notes, budget};
        const Family other = family == Family::IPv4 ? Family::IPv6 : Family::IPv4;
        for (const auto &[name, hook] : Hooks) {
            const auto base = chains.find(name);
            if (base == chains.end())
                continue;
            if (auto done = readChains(context, name, result); !done)
                return tl::unexpected(done.error());
            const QString full = iptables::chainName(family, name);
            Ruleset::Chain &chain = result.chains.at(full);
            chain.policy = base->second.drops ? Verdict::Drop : Verdict::Accept;
            // The chains of one family never see the other.
            chain.rules.insert(chain.rules.begin(), ruleOf(ofFamily(other), Verdict::Accept));
            result.hooks[hook] << full;
        }
    }
    result.notes.removeDuplicates();
    result.notes = result.notes.mid(0, 100);
    return result;
}

} // namespace portolan
