#include "views/chart/ScriptRuns.h"

#include <QChar>

#include <algorithm>
#include <optional>

namespace portolan {

namespace {

enum class Kind : quint8 { Plain, EastAsian, RightToLeft, Emoji, Other };

/// Pictographs, flags and the dingbats that come in colours.
bool isEmoji(char32_t c) { return (c >= 0x1F000 && c < 0x1FB00) || (c >= 0x2600 && c < 0x27C0); }

/// Nothing where the character has no script of its own.
std::optional<Kind> kindOf(char32_t c)
{
    if (isEmoji(c))
        return Kind::Emoji;
    switch (QChar::script(c)) {
    case QChar::Script_Inherited:
    case QChar::Script_Common:
    case QChar::Script_Unknown:
        return std::nullopt;
    case QChar::Script_Latin:
    case QChar::Script_Greek:
    case QChar::Script_Cyrillic:
        return Kind::Plain;
    case QChar::Script_Han:
    case QChar::Script_Hiragana:
    case QChar::Script_Katakana:
    case QChar::Script_Hangul:
    case QChar::Script_Bopomofo:
        return Kind::EastAsian;
    default:
        break;
    }
    const QChar::Direction direction = QChar::direction(c);
    return direction == QChar::DirR || direction == QChar::DirAL ? Kind::RightToLeft : Kind::Other;
}

struct KindRun
{
    ScriptRun run;
    Kind kind;
};

std::vector<KindRun> kindRuns(const QString &text)
{
    std::vector<KindRun> runs;
    for (qsizetype i = 0; i < text.size();) {
        const bool pair =
            text.at(i).isHighSurrogate() && i + 1 < text.size() && text.at(i + 1).isLowSurrogate();
        const char32_t c =
            pair ? QChar::surrogateToUcs4(text.at(i), text.at(i + 1)) : text.at(i).unicode();
        const qsizetype length = pair ? 2 : 1;
        std::optional<Kind> kind = kindOf(c);
        // Digits and signs behind an emoji are not of its font; a space and a joiner may be.
        const bool mark = QChar::isSpace(c) || QChar::isMark(c) || c == 0x200D;
        if (!kind && (runs.empty() || (runs.back().kind == Kind::Emoji && !mark)))
            kind = Kind::Plain;
        if (runs.empty() || (kind && *kind != runs.back().kind))
            runs.push_back({{i, 0}, *kind});
        runs.back().run.length += length;
        i += length;
    }
    return runs;
}

} // namespace

std::vector<ScriptRun> scriptRuns(const QString &text)
{
    std::vector<ScriptRun> runs;
    for (const KindRun &each : kindRuns(text))
        runs.push_back(each.run);
    return runs;
}

bool needsRuns(const QString &text)
{
    const std::vector<KindRun> runs = kindRuns(text);
    return runs.size() > 1 && std::any_of(runs.begin(), runs.end(), [](const KindRun &each) {
        return each.kind != Kind::Plain && each.kind != Kind::RightToLeft;
    });
}

} // namespace portolan
