#include "model/audit/Fields.h"
#include "model/audit/Google.h"
#include "model/audit/Names.h"
#include "model/audit/Readers.h"
#include "model/audit/Shell.h"

#include <QCoreApplication>

#include <map>

namespace portolan {

using namespace Qt::StringLiterals;

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(Google)
};

/// NAME DIRECTION ACTION of `set_rule`, or the flags of gcloud.
Result<google::FirewallRule> ruleOfFlags(const std::map<QString, QString> &flags, int line)
{
    google::FirewallRule rule;
    rule.line = line;
    QString action;
    for (const auto &[flag, value] : flags) {
        const QStringList parts = value.split(u',', Qt::SkipEmptyParts);
        if (flag == "--priority"_L1) {
            const auto number = numberOf(value, 65535);
            if (!number)
                return failureAt(line, Tr::tr("%1 is no priority").arg(quoted(value)));
            rule.priority = int(*number);
        } else if (flag == "--direction"_L1) {
            const QString upper = value.toUpper();
            if (upper != "INGRESS"_L1 && upper != "EGRESS"_L1 && upper != "IN"_L1 &&
                upper != "OUT"_L1)
                return failureAt(line, Tr::tr("%1 is no direction").arg(quoted(value)));
            rule.direction = upper.startsWith(u'I') ? Direction::Inbound : Direction::Outbound;
        } else if (flag == "--action"_L1) {
            action = value.toUpper();
        } else if (flag == "--rules"_L1 || flag == "--allow"_L1) {
            rule.services = parts;
            if (flag == "--allow"_L1)
                action = u"ALLOW"_s;
        } else if (flag == "--source-ranges"_L1 || flag == "--destination-ranges"_L1) {
            (flag == "--source-ranges"_L1 ? rule.sources : rule.destinations) = parts;
        } else if (flag == "--target-tags"_L1) {
            rule.tags = parts;
        } else if (flag != "--description"_L1 && flag != "--network"_L1 && flag != "--project"_L1) {
            return failureAt(line, Tr::tr("%1 is not understood").arg(quoted(flag)));
        }
    }
    if (action != "ALLOW"_L1 && action != "DENY"_L1)
        return failureAt(line, Tr::tr("the action is ALLOW or DENY"));
    if (rule.services.isEmpty())
        return failureAt(line, Tr::tr("the protocols are missing"));
    rule.isAllowed = action == "ALLOW"_L1;
    return rule;
}

Result<std::map<QString, QString>> flagsOf(const QStringList &words, int line)
{
    std::map<QString, QString> flags;
    for (qsizetype i = 0; i < words.size(); ++i) {
        const QString &word = words[i];
        if (!word.startsWith("--"_L1))
            return failureAt(line, Tr::tr("%1 is not understood").arg(quoted(word)));
        if (word == "--quiet"_L1 || word == "--no-enable-logging"_L1)
            continue;
        const qsizetype equals = word.indexOf(u'=');
        if (equals < 0 && i + 1 == words.size())
            return failureAt(line, Tr::tr("%1 lacks its value").arg(quoted(word)));
        const QString name = equals < 0 ? word : word.left(equals);
        flags[name] = equals < 0 ? words[++i] : word.mid(equals + 1);
    }
    return flags;
}

} // namespace

/// A script that sets firewall rules: `gcloud compute firewall-rules create NAME FLAGS`, or, where
/// the script defines it, the function `set_rule NAME DIRECTION ACTION FLAGS`.
Result<Ruleset> readGcloud(const QByteArray &bytes, const ReaderContext &context)
{
    const QString text = QString::fromUtf8(bytes);
    const auto commands = readShell(text);
    if (!commands)
        return tl::unexpected(commands.error());
    bool definesSetRule = false;
    std::vector<google::FirewallRule> rules;
    for (const ShellCommand &command : *commands) {
        if (!command.function.isEmpty()) {
            definesSetRule |= command.function == "set_rule"_L1 &&
                              command.words.contains(u"firewall-rules"_s) &&
                              command.words.contains(u"create"_s);
            continue;
        }
        QStringList words = command.words;
        words.removeAll(u"--quiet"_s);
        static const QStringList Harmless{u"set"_s, u":"_s, u"export"_s, u"printf"_s, u"echo"_s,
            u"true"_s, u"find_rules"_s, u"delete_others"_s};
        if (words.isEmpty() || Harmless.contains(words[0]))
            continue;
        const bool isFunction = words[0] == "set_rule"_L1;
        const bool isCreation = words.mid(0, 4) == QStringList{u"gcloud"_s, u"compute"_s,
                                                       u"firewall-rules"_s, u"create"_s};
        if (isFunction && !definesSetRule)
            return failureAt(command.line, Tr::tr("what set_rule does is not known"));
        if ((!isFunction && !isCreation) || words.size() < (isFunction ? 4 : 5))
            return failureAt(
                command.line, Tr::tr("the command %1 is not understood").arg(quoted(words[0])));
        if (command.conditional)
            return failureAt(command.line, Tr::tr("this depends on more than the text says"));
        auto flags = flagsOf(words.mid(isFunction ? 4 : 5), command.line);
        if (!flags)
            return tl::unexpected(flags.error());
        if (isFunction) {
            (*flags)[u"--direction"_s] = words[2];
            (*flags)[u"--action"_s] = words[3];
        }
        auto rule = ruleOfFlags(*flags, command.line);
        if (!rule)
            return tl::unexpected(rule.error());
        rules.push_back(std::move(*rule));
    }
    return google::rulesetOf(std::move(rules), text, context);
}

} // namespace portolan
