#include "model/audit/Azure.h"
#include "model/audit/Fields.h"
#include "model/audit/Names.h"
#include "model/audit/Readers.h"
#include "model/audit/Shell.h"

#include <QCoreApplication>

namespace portolan {

using namespace Qt::StringLiterals;

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(Azure)
};

using azure::SecurityRule;

/// The options of `az network nsg rule create`; lists go on to the next option.
Result<SecurityRule> ruleOfOptions(const QStringList &words, int line, QString &group)
{
    SecurityRule rule;
    rule.line = line;
    // What az takes where nothing is said.
    rule.sources = rule.destinations = rule.sourcePorts = QStringList{u"*"_s};
    rule.destinationPorts = {u"80"_s};
    rule.protocol = u"*"_s;
    for (qsizetype i = 0; i < words.size();) {
        const QString option = words[i++];
        QStringList values;
        while (i < words.size() && !words[i].startsWith("--"_L1))
            values << words[i++];
        const QString value = values.value(0);
        if (option == "--nsg-name"_L1) {
            group = value;
        } else if (option == "--priority"_L1) {
            const auto number = numberOf(value, 4096);
            if (!number)
                return failureAt(line, Tr::tr("%1 is no priority").arg(quoted(value)));
            rule.priority = int(*number);
        } else if (option == "--direction"_L1 &&
                   (value == "Inbound"_L1 || value == "Outbound"_L1)) {
            rule.direction = value == "Inbound"_L1 ? Direction::Inbound : Direction::Outbound;
        } else if (option == "--access"_L1 && (value == "Allow"_L1 || value == "Deny"_L1)) {
            rule.isAllowed = value == "Allow"_L1;
        } else if (option == "--protocol"_L1) {
            rule.protocol = value;
        } else if (option == "--source-address-prefixes"_L1) {
            rule.sources = values;
        } else if (option == "--destination-address-prefixes"_L1) {
            rule.destinations = values;
        } else if (option == "--source-port-ranges"_L1) {
            rule.sourcePorts = values;
        } else if (option == "--destination-port-ranges"_L1) {
            rule.destinationPorts = values;
        } else if (option != "--resource-group"_L1 && option != "--name"_L1 &&
                   option != "--output"_L1 && option != "--description"_L1) {
            return failureAt(line, Tr::tr("%1 is not understood").arg(quoted(option)));
        }
    }
    return rule;
}

class AzureScript
{
public:
    explicit AzureScript(const ReaderContext &context)
        : m_context(context)
    {}

    Result<Ruleset> read(const std::vector<ShellCommand> &commands)
    {
        for (const ShellCommand &command : commands)
            m_functions[command.function] += command.words.join(u' ') + u'\n';
        for (const ShellCommand &command : commands) {
            if (!command.function.isEmpty() || command.words.isEmpty())
                continue;
            if (auto done = run(command); !done)
                return tl::unexpected(done.error());
        }
        if (!m_context.at.isEmpty() && !m_isThere)
            return failure(Tr::tr("the text has no group of %1").arg(quoted(m_context.at)));
        return azure::rulesetOf(std::move(m_rules));
    }

private:
    bool isMeant(const QString &group)
    {
        const bool is =
            m_context.at.isEmpty() || group == "portolan-"_L1 + m_context.at + "-nsg"_L1;
        m_isThere |= is;
        return is;
    }
    Result<void> run(const ShellCommand &command);
    Result<void> setRules(const ShellCommand &command, Direction direction);

    const ReaderContext &m_context;
    std::map<QString, QString> m_functions;
    QString m_group; ///< of make_group
    bool m_isThere = false;
    std::vector<SecurityRule> m_rules;
};

/// NAME PROTOCOL SOURCES DESTINATIONS PORTS WORDS, a line for each.
Result<void> AzureScript::setRules(const ShellCommand &command, Direction direction)
{
    int line = command.line - 1;
    int next = 100;
    for (const QString &text : command.words[3].split(u'\n')) {
        ++line;
        const QStringList words = text.split(u' ', Qt::SkipEmptyParts);
        if (words.isEmpty())
            continue;
        if (words.size() < 5)
            return failureAt(line, Tr::tr("%1 is no rule").arg(quoted(text)));
        SecurityRule rule;
        rule.line = line;
        rule.direction = direction;
        rule.priority = next++;
        rule.protocol = words[1];
        rule.sources = words[2].split(u',');
        rule.destinations = words[3].split(u',');
        rule.destinationPorts = words[4].split(u',');
        rule.sourcePorts = {u"*"_s};
        m_rules.push_back(std::move(rule));
    }
    return {};
}

Result<void> AzureScript::run(const ShellCommand &command)
{
    const QStringList &words = command.words;
    const QString tool = words[0];
    static const QStringList Harmless{
        u"set"_s, u":"_s, u"export"_s, u"printf"_s, u"echo"_s, u"true"_s};
    if (Harmless.contains(tool))
        return {};
    if (command.conditional)
        return failureAt(command.line, Tr::tr("this depends on more than the text says"));
    static const std::map<QString, std::pair<qsizetype, QString>> Functions{
        {u"make_group"_s, {2, u"nsg create"_s}}, {u"deny_rest"_s, {3, u"--access Deny"_s}},
        {u"set_rules"_s, {4, u"--access Allow"_s}}};
    if (const auto function = Functions.find(tool); function != Functions.end()) {
        if (words.size() != function->second.first ||
            !m_functions[tool].contains(function->second.second))
            return failureAt(command.line, Tr::tr("what %1 does is not known").arg(tool));
        if (tool == "make_group"_L1) {
            m_group = words[1];
            isMeant(m_group);
            return {};
        }
        if (words[1] != "Inbound"_L1 && words[1] != "Outbound"_L1)
            return failureAt(command.line, Tr::tr("a direction is Inbound or Outbound"));
        if (!isMeant(m_group))
            return {};
        const Direction direction =
            words[1] == "Inbound"_L1 ? Direction::Inbound : Direction::Outbound;
        if (tool == "set_rules"_L1)
            return setRules(command, direction);
        const QStringList any{u"*"_s};
        m_rules.push_back({direction, false, 4096, u"*"_s, any, any, any, any, command.line});
        return {};
    }
    if (words.mid(0, 5) != QStringList{u"az"_s, u"network"_s, u"nsg"_s, u"rule"_s, u"create"_s})
        return failureAt(
            command.line, Tr::tr("the command %1 is not understood").arg(quoted(tool)));
    QString group;
    auto rule = ruleOfOptions(words.mid(5), command.line, group);
    if (!rule)
        return tl::unexpected(rule.error());
    if (isMeant(group))
        m_rules.push_back(std::move(*rule));
    return {};
}

} // namespace

/// A script that fills network security groups: `az network nsg rule create`, or these functions,
/// where the script defines them:
///     make_group NAME
///     deny_rest Inbound|Outbound NAME
///     set_rules Inbound|Outbound NAME 'RULE PROTOCOL SOURCES DESTINATIONS PORTS WORDS' (lines)
Result<Ruleset> readAzureCli(const QByteArray &text, const ReaderContext &context)
{
    const auto commands = readShell(QString::fromUtf8(text));
    if (!commands)
        return tl::unexpected(commands.error());
    return AzureScript(context).read(*commands);
}

} // namespace portolan
