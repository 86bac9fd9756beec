#include "model/audit/Fields.h"
#include "model/audit/NftRule.h"
#include "model/audit/Readers.h"
#include "model/audit/Shell.h"

#include <QCoreApplication>

#include <algorithm>
#include <set>

namespace portolan {

using namespace Qt::StringLiterals;

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(Nft)
};

using Verdict = Ruleset::Verdict;
using Hook = Ruleset::Hook;

constexpr qint64 MaxElements = 1'000'000;

/// A file for `nft -f`, or the commands of a shell script that run nft.
Result<nft::Tokens> tokensOf(const QString &text)
{
    static const QStringList Tools{u"nft"_s, u"sudo"_s, u"/usr/sbin/nft"_s, u"/sbin/nft"_s};
    bool isScript = false;
    for (const QStringView line : QStringView(text).split(u'\n')) {
        const QStringView trimmed = line.trimmed();
        if (trimmed.isEmpty() || trimmed.startsWith(u'#'))
            continue;
        isScript = Tools.contains(trimmed.left(trimmed.indexOf(u' ')).toString());
        break;
    }
    if (!isScript)
        return nft::tokens(text);
    auto script = readShell(text);
    if (!script)
        return tl::unexpected(script.error());
    nft::Tokens result;
    for (const ShellCommand &command : *script) {
        const QString tool = command.words.isEmpty() ? QString() : command.words[0];
        if (!tool.endsWith("nft"_L1) || command.expands || command.conditional)
            return failureAt(
                command.line, Tr::tr("only plain nft commands are understood in a script of them"));
        auto made = nft::tokens(command.words.mid(1).join(u' '), command.line);
        if (!made)
            return made;
        result.insert(result.end(), made->begin(), made->end());
    }
    return result;
}

struct Base
{
    const nft::Table *table;
    QString name;
    const nft::Chain *chain;
};

class Assembly
{
public:
    explicit Assembly(nft::Tables tables)
        : m_tables(std::move(tables))
    {}

    Result<Ruleset> read()
    {
        bool hasHooks = false;
        for (auto &[key, table] : m_tables.tables) {
            for (const auto &[name, chain] : table.chains)
                hasHooks |= !chain.type.isEmpty();
        }
        if (!hasHooks)
            nameHooks();
        std::vector<Base> bases;
        for (const auto &[key, table] : m_tables.tables) {
            if (auto wrong = collect(table, bases); !wrong)
                return tl::unexpected(wrong.error());
        }
        std::stable_sort(bases.begin(), bases.end(),
            [](const Base &a, const Base &b) { return a.chain->priority < b.chain->priority; });
        addHooks(bases);
        for (const Base &base : bases) {
            if (auto done = read(*base.table, base.name); !done)
                return tl::unexpected(done.error());
            finish(base);
        }
        for (auto &[name, chain] : m_extra)
            m_result.chains[name] = std::move(chain);
        m_result.notes += m_tables.notes;
        m_result.notes.removeDuplicates();
        m_result.notes = m_result.notes.mid(0, 100);
        return std::move(m_result);
    }

private:
    /// Rules alone, to be put into chains of which nothing is said.
    void nameHooks()
    {
        for (auto &[key, table] : m_tables.tables) {
            for (const QString &hook : {u"input"_s, u"forward"_s, u"output"_s}) {
                for (auto &[name, chain] : table.chains) {
                    if (name.compare(hook, Qt::CaseInsensitive) != 0)
                        continue;
                    chain.type = u"filter"_s;
                    chain.hook = hook;
                    chain.drops = true;
                    m_result.notes
                        << Tr::tr("the text does not say what chain %1 is: it is taken for the "
                                  "%2 chain of a firewall that drops everything else")
                               .arg(quoted(name), hook);
                }
            }
        }
    }

    Result<void> collect(const nft::Table &table, std::vector<Base> &bases)
    {
        const QString shown = quoted(table.family + u' ' + table.name);
        if (table.isDormant || table.family == "arp"_L1) {
            m_result.notes << (table.isDormant ? Tr::tr("table %1 is dormant").arg(shown)
                                               : Tr::tr("table %1 filters no IP").arg(shown));
            return {};
        }
        for (const auto &[name, chain] : table.chains) {
            if (chain.type.isEmpty())
                continue;
            if (chain.type == "nat"_L1) {
                m_result.notes
                    << Tr::tr("chain %1 translates addresses: left aside").arg(quoted(name));
                continue;
            }
            static const QStringList Hooks{
                u"prerouting"_s, u"input"_s, u"forward"_s, u"output"_s, u"postrouting"_s};
            if (!Hooks.contains(chain.hook) || table.family == "bridge"_L1 ||
                table.family == "netdev"_L1 ||
                (chain.type != "filter"_L1 && chain.type != "route"_L1))
                return failureAt(chain.line,
                    Tr::tr("a base chain of type %1 at hook %2 in table %3 is not understood")
                        .arg(quoted(chain.type), quoted(chain.hook), shown));
            bases.push_back({&table, name, &chain});
        }
        return {};
    }

    void addHooks(const std::vector<Base> &bases)
    {
        static const std::vector<std::pair<QString, std::vector<Hook>>> Meets{
            {u"prerouting"_s, {Hook::Input, Hook::Forward}}, {u"input"_s, {Hook::Input}},
            {u"forward"_s, {Hook::Forward}}, {u"output"_s, {Hook::Output}},
            {u"postrouting"_s, {Hook::Output, Hook::Forward}}};
        for (const auto &[hook, places] : Meets) {
            for (const Base &base : bases) {
                if (base.chain->hook != hook)
                    continue;
                for (const Hook place : places)
                    m_result.hooks[place] << nft::chainName(*base.table, base.name);
            }
        }
    }

    /// The chain and all that it may call.
    Result<void> read(const nft::Table &table, const QString &first)
    {
        std::vector<QString> waiting{first};
        const QString prefix = nft::chainName(table, {});
        while (!waiting.empty()) {
            const QString name = waiting.back();
            waiting.pop_back();
            const QString full = prefix + name;
            if (m_result.chains.count(full))
                continue;
            Ruleset::Chain chain;
            const nft::RuleContext context{table, m_extra, m_result.notes, m_budget};
            for (const nft::Tokens &tokens : table.chains.at(name).rules) {
                auto rules = nft::rulesOf(tokens, context);
                if (!rules)
                    return tl::unexpected(rules.error());
                for (Ruleset::Rule &rule : *rules) {
                    const QString target = rule.chain.mid(prefix.size());
                    if (!rule.chain.isEmpty() && table.chains.count(target))
                        waiting.push_back(target);
                    chain.rules.push_back(std::move(rule));
                }
                if (m_result.notes.size() > 1000)
                    m_result.notes.removeDuplicates();
            }
            m_result.chains.emplace(full, std::move(chain));
        }
        return {};
    }

    void finish(const Base &base)
    {
        Ruleset::Chain &chain = m_result.chains.at(nft::chainName(*base.table, base.name));
        chain.policy = base.chain->drops ? Verdict::Drop : Verdict::Accept;
        // A table of one family never sees the other.
        if (base.table->family != "inet"_L1) {
            const Family other = base.table->family == "ip"_L1 ? Family::IPv6 : Family::IPv4;
            chain.rules.insert(chain.rules.begin(), ruleOf(ofFamily(other), Verdict::Accept));
        }
    }

    nft::Tables m_tables;
    Ruleset m_result;
    std::map<QString, Ruleset::Chain> m_extra;
    qint64 m_budget = MaxElements;
};

} // namespace

Result<Ruleset> readNftables(const QByteArray &text, const ReaderContext &)
{
    const auto tokens = tokensOf(QString::fromUtf8(text));
    if (!tokens)
        return tl::unexpected(tokens.error());
    auto tables = nft::structure(*tokens);
    if (!tables)
        return tl::unexpected(tables.error());
    return Assembly(std::move(*tables)).read();
}

} // namespace portolan
