#include "model/audit/Aws.h"
#include "model/audit/Fields.h"
#include "model/audit/Names.h"
#include "model/audit/Readers.h"
#include "model/audit/Shell.h"

#include <QCoreApplication>

#include <algorithm>

namespace portolan {

using namespace Qt::StringLiterals;

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(Aws)
};

/// A script that fills security groups: nothing is run, the commands are taken for what they do to
/// a group without rules. Besides `aws ec2 authorize-security-group-...` these functions, where the
/// script defines them:
///     group=$(find_or_create_group NAME)
///     set_rules "$group" ingress|egress 'PROTOCOL FIRST LAST BLOCK [WORDS]' (a line for each)
class AwsScript
{
public:
    explicit AwsScript(const ReaderContext &context)
        : m_context(context)
    {}

    Result<Ruleset> read(const std::vector<ShellCommand> &commands)
    {
        for (const ShellCommand &command : commands) {
            if (!command.function.isEmpty() && !command.words.isEmpty())
                m_functions[command.function] += command.words.join(u' ') + u'\n';
        }
        for (const ShellCommand &command : commands) {
            if (!command.function.isEmpty())
                continue;
            m_line = command.line;
            for (const QString &assignment : command.assignments) {
                if (auto done = assign(assignment); !done)
                    return tl::unexpected(done.error());
            }
            if (auto done = run(command); !done)
                return tl::unexpected(done.error());
        }
        if (!m_context.at.isEmpty() && !m_hasPlace)
            return failure(Tr::tr("the text has no group of %1").arg(quoted(m_context.at)));
        m_notes << Tr::tr("groups that the text does not fill, and rules that they had before, are "
                          "not looked at");
        return m_rules.result(m_notes);
    }

private:
    /// group=$(find_or_create_group NAME)
    Result<void> assign(const QString &assignment)
    {
        const qsizetype at = assignment.indexOf("$(find_or_create_group "_L1);
        if (at < 0)
            return {};
        QString name = assignment.mid(at).section(u' ', 1);
        name.chop(1);
        m_group = name.remove(u'\'').remove(u'"');
        m_hasPlace |= isMeant();
        return {};
    }

    bool isMeant() const
    {
        if (m_context.at.isEmpty())
            return true;
        return m_group.section(u':', 0, 0) == "portolan-"_L1 + m_context.at;
    }

    Result<void> run(const ShellCommand &command);
    Result<void> setRules(const ShellCommand &command);
    Result<void> ec2(const ShellCommand &command);

    const ReaderContext &m_context;
    std::map<QString, QString> m_functions; ///< their words
    QString m_group;
    bool m_hasPlace = false;
    DirectedRules m_rules;
    QStringList m_notes;
    int m_line = 0;
};

Result<void> AwsScript::run(const ShellCommand &command)
{
    const QString tool = command.words.value(0);
    static const QStringList Harmless{u"set"_s, u":"_s, u"export"_s, u"printf"_s, u"echo"_s,
        u"true"_s, u"["_s, u"for"_s, u"case"_s, u"continue"_s};
    if (command.words.isEmpty() || Harmless.contains(tool))
        return {};
    if (tool == "set_rules"_L1)
        return setRules(command);
    if (tool == "aws"_L1 && command.words.value(1) == "ec2"_L1)
        return ec2(command);
    return failureAt(m_line, Tr::tr("the command %1 is not understood").arg(quoted(tool)));
}

Result<void> AwsScript::setRules(const ShellCommand &command)
{
    const QString &body = m_functions["set_rules"_L1];
    if (!body.contains("authorize-security-group-"_L1) ||
        !body.contains("revoke-security-group-"_L1))
        return failureAt(m_line, Tr::tr("what set_rules does is not known"));
    const QString direction = command.words.value(2);
    const QString text = command.words.value(3);
    if (command.words.size() != 4 || (direction != "ingress"_L1 && direction != "egress"_L1))
        return failureAt(m_line, Tr::tr("set_rules lacks its direction or its rules"));
    if (command.conditional) {
        if (text.isEmpty())
            return {}; // empties groups that are not used
        return failureAt(m_line, Tr::tr("this depends on more than the text says"));
    }
    if (!isMeant())
        return {};
    aws::Permission permission;
    permission.direction = direction == "ingress"_L1 ? Direction::Inbound : Direction::Outbound;
    m_rules.close(permission.direction);
    permission.line = m_line - 1;
    for (const QString &line : text.split(u'\n')) {
        ++permission.line;
        if (line.isEmpty())
            continue;
        const QStringList words = line.split(u' ', Qt::SkipEmptyParts);
        bool isFirst = false;
        bool isLast = false;
        permission.protocol = words.value(0);
        permission.first = words.value(1).toInt(&isFirst);
        permission.last = words.value(2).toInt(&isLast);
        permission.cidr = words.value(3);
        if (!isFirst || !isLast)
            return failureAt(permission.line, Tr::tr("%1 is no rule").arg(quoted(line)));
        if (auto done = aws::add(permission, m_rules); !done)
            return done;
    }
    return {};
}

Result<void> AwsScript::ec2(const ShellCommand &command)
{
    const QString verb = command.words.value(2);
    if (verb.startsWith("describe-"_L1) || verb.startsWith("create-"_L1))
        return {};
    const bool isGrant = verb.startsWith("authorize-security-group-"_L1);
    const bool isRevoked = verb.startsWith("revoke-security-group-"_L1);
    if (!isGrant && !isRevoked)
        return failureAt(m_line, Tr::tr("the command %1 is not understood").arg(quoted(verb)));
    if (command.conditional)
        return failureAt(m_line, Tr::tr("this depends on more than the text says"));
    const Direction direction =
        verb.endsWith("-ingress"_L1) ? Direction::Inbound : Direction::Outbound;
    aws::Permission permission{direction, u"-1"_s, -1, -1, {}, m_line};
    std::vector<aws::Permission> permissions;
    bool isSingle = false;
    for (qsizetype i = 3; i < command.words.size(); i += 2) {
        const QString option = command.words[i];
        const QString value = command.words.value(i + 1);
        if (option == "--ip-permissions"_L1) {
            auto read = aws::permissionsOf(value, direction, m_line);
            if (!read)
                return tl::unexpected(read.error());
            permissions = std::move(*read);
        } else if (option == "--protocol"_L1) {
            permission.protocol = value;
        } else if (option == "--port"_L1) {
            const QStringList ends = value.split(u'-', Qt::SkipEmptyParts);
            const auto first = numberOf(ends.value(0), 65535);
            const auto last = numberOf(ends.value(ends.size() - 1), 65535);
            if (!first || !last || ends.size() > 2)
                return failureAt(m_line, Tr::tr("%1 is no port").arg(quoted(value)));
            permission.first = int(*first);
            permission.last = int(*last);
        } else if (option == "--cidr"_L1) {
            permission.cidr = value;
            isSingle = true;
        } else if (option != "--group-id"_L1 && option != "--group-name"_L1 &&
                   option != "--region"_L1 && option != "--output"_L1) {
            return failureAt(m_line, Tr::tr("%1 is not understood").arg(quoted(option)));
        }
    }
    m_rules.close(direction);
    if (isSingle)
        permissions.push_back(permission);
    if (isRevoked) {
        // What a new group lets out.
        for (const aws::Permission &one : permissions) {
            if (one.protocol != "-1"_L1 || (one.cidr != "0.0.0.0/0"_L1 && one.cidr != "::/0"_L1))
                return failureAt(m_line, Tr::tr("what is taken away was not there"));
        }
        return {};
    }
    for (const aws::Permission &one : permissions) {
        if (auto done = aws::add(one, m_rules); !done)
            return done;
    }
    return {};
}

} // namespace

Result<Ruleset> readAwsCli(const QByteArray &text, const ReaderContext &context)
{
    const auto commands = readShell(QString::fromUtf8(text));
    if (!commands)
        return tl::unexpected(commands.error());
    return AwsScript(context).read(*commands);
}

} // namespace portolan
