#include "views/panels/RuleHighlighter.h"

#include "views/panels/RuleWrap.h"
#include "views/style/StyleSheet.h"

#include <array>

namespace portolan {

using namespace Qt::StringLiterals;

namespace {

/// A line that no person reads coloured is not worth the time (a set of 10,000 addresses).
constexpr int Longest = 1000;

const QRegularExpression &strings()
{
    static const QRegularExpression pattern(u"\"(?:[^\"\\\\]|\\\\.)*\"|'[^']*'"_s);
    return pattern;
}

const QRegularExpression &numbers()
{
    static const QRegularExpression pattern(
        uR"((?<![\w.:-])(?:[0-9][0-9.]*(?:[-/:][0-9][0-9.]*)?|[0-9a-fA-F]{0,4}(?::[0-9a-fA-F]{0,4}){2,7}(?:[-/][0-9a-fA-F:]+)?)(?![\w:]))"_s);
    return pattern;
}

/// Verdicts, verbs and the nouns of more than one dialect, and options as a shell has them.
const QRegularExpression &words()
{
    static const QRegularExpression pattern(
        uR"((?<![\w-])(accept|allow|pass|permit|drop|deny|block|reject|return|policy|add|insert|prepend|append|set|delete|del|destroy|flush|create|update|edit|next|end|config|rule|rules|table|chain|zone|term|then|from|match|resource|ingress|egress|spec|kind|apiVersion|metadata|access-list|object-group|ip access-list|authorize-[a-z-]+|revoke-[a-z-]+|New-NetFirewallRule|Remove-NetFirewallRule)(?![\w-])|(?<!\S)--?[a-z][\w-]*)"_s,
        QRegularExpression::CaseInsensitiveOption);
    return pattern;
}

} // namespace

RuleHighlighter::RuleHighlighter(QTextDocument *document)
    : QSyntaxHighlighter(document)
{
    setComment("#"_L1);
}

bool RuleHighlighter::setComment(QLatin1StringView comment)
{
    if (m_comment == comment)
        return true;
    m_comment = comment;
    const QString mark = QRegularExpression::escape(QString(comment));
    // "!" in the middle of a line negates; "#" there is a comment.
    m_pattern.setPattern(comment == "#"_L1 ? u"(?:^|\\s)#.*$"_s : u"^\\s*"_s + mark + u".*$"_s);
    return false;
}

void RuleHighlighter::highlightBlock(const QString &shown)
{
    const QString text = unwrapped(shown);
    const Theme &theme = themeOf();
    const QString trimmed = text.trimmed();
    if (trimmed.startsWith(m_comment)) {
        setFormat(0, int(text.size()), theme.ink2);
        return;
    }
    if (text.size() > Longest)
        return;
    struct Kind
    {
        const QRegularExpression *pattern;
        QColor color;
    };
    // Strings cover words and numbers in them.
    const std::array kinds = {Kind{&numbers(), theme.pen(FlowStyle::Tcp).color},
        Kind{&words(), theme.pen(FlowStyle::TcpUdp).color}, Kind{&strings(), theme.open}};
    for (const Kind &kind : kinds) {
        for (auto match = kind.pattern->globalMatch(text); match.hasNext();) {
            const QRegularExpressionMatch found = match.next();
            setFormat(int(found.capturedStart()), int(found.capturedLength()), kind.color);
        }
    }
    // A comment behind the rule, but not one in quotes.
    for (auto match = m_pattern.globalMatch(text); match.hasNext();) {
        const int at = int(match.next().capturedStart());
        if (format(at + 1).foreground().color() != theme.open)
            setFormat(at, int(text.size()) - at, theme.ink2);
    }
}

} // namespace portolan
