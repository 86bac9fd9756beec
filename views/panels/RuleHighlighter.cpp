#include "views/panels/RuleHighlighter.h"

#include "views/panels/ProtocolSwatch.h"

#include <QRegularExpression>

#include <array>

namespace portolan {

using namespace Qt::StringLiterals;

void RuleHighlighter::highlightBlock(const QString &text)
{
    // A line that no person reads coloured is not worth the time (a set of 10,000 addresses).
    constexpr int longest = 2000;
    if (text.size() > longest)
        return;
    const Theme &theme = paletteTheme();
    static const QRegularExpression comment(u"(^|\\s)#.*$"_s);
    static const QRegularExpression string(u"\"(?:[^\"\\\\]|\\\\.)*\"|'[^']*'"_s);
    static const QRegularExpression number(
        u"(?<![\\w.:-])[0-9][0-9a-fA-F:.]*[0-9a-fA-F:]*(?:[-/:][0-9][0-9.]*)?(?![\\w])"_s);
    static const QRegularExpression verdict(
        u"(?<![\\w-])(accept|ACCEPT|allow|drop|DROP|reject|REJECT|deny|policy|add|insert|prepend|"
        "rule|table|chain|set|authorize-[a-z-]+|revoke-[a-z-]+|-A|-I|-j)(?![\\w-])"_s);
    struct Kind
    {
        const QRegularExpression *pattern;
        QColor color;
    };
    const std::array kinds = {Kind{&number, theme.pen(FlowStyle::Tcp).color},
        Kind{&verdict, theme.pen(FlowStyle::TcpUdp).color}, Kind{&string, theme.open},
        Kind{&comment, theme.ink2}};
    for (const Kind &kind : kinds) {
        for (auto match = kind.pattern->globalMatch(text); match.hasNext();) {
            const QRegularExpressionMatch found = match.next();
            setFormat(int(found.capturedStart()), int(found.capturedLength()), kind.color);
        }
    }
}

} // namespace portolan
