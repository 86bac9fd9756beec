#include "model/core/HiddenText.h"

#include "model/core/Ip.h"

#include <QStringList>

#include <algorithm>

namespace portolan {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype ShortWord = 4;

bool isWordChar(const QString &text, qsizetype at)
{
    return at >= 0 && at < text.size() && text[at].isLetterOrNumber();
}

bool isAscii(QChar c) { return c.unicode() < 0x80; }
bool isDigit(const QString &text, qsizetype at)
{
    return at >= 0 && at < text.size() && text[at] >= u'0' && text[at] <= u'9';
}
bool isHex(QChar c)
{
    return isAscii(c) && (c.isDigit() || (c.toLower() >= u'a' && c.toLower() <= u'f'));
}

/// Chinese and its neighbours put no space between words.
bool separatesWords(QChar c) { return c.unicode() < 0x2e80; }

/// Code unit by code unit, so that places in the result are places in the text.
QString folded(const QString &text)
{
    QString out = text;
    for (QChar &c : out)
        c = c.toCaseFolded();
    return out;
}

/// Where the prefix length, if any, behind an address ends.
qsizetype afterPrefixLength(const QString &text, qsizetype at)
{
    if (at >= text.size() || text[at] != u'/' || !isDigit(text, at + 1))
        return at;
    while (isDigit(text, at + 1))
        ++at;
    return at + 1;
}

/// The end of four numbers up to 255 between the same separators ("192.0.2.1", "192-0-2-1" as in
/// host names), or \a at.
qsizetype quadEnd(const QString &text, qsizetype at)
{
    if (isDigit(text, at - 1))
        return at;
    qsizetype end = at;
    QChar separator;
    for (int part = 0; part < 4; ++part) {
        if (part) {
            const QChar c = end < text.size() ? text[end] : QChar();
            if (part == 1 && (c == u'.' || c == u'-' || c == u'_'))
                separator = c;
            if (c.isNull() || c != separator)
                return at;
            ++end;
        }
        int number = 0;
        const qsizetype begin = end;
        for (; isDigit(text, end) && end - begin < 4; ++end)
            number = number * 10 + text[end].digitValue();
        if (end == begin || end - begin > 3 || number > 255)
            return at;
    }
    const auto isSeparator = [&](qsizetype i) {
        return i >= 0 && i < text.size() && text[i] == separator;
    };
    const bool isLonger = (isSeparator(end) && isDigit(text, end + 1)) ||
                          (isSeparator(at - 1) && isDigit(text, at - 2));
    return isLonger ? at : afterPrefixLength(text, end);
}

bool isIpv6Char(QChar c) { return isHex(c) || c == u':' || c == u'.'; }

/// The span of an IPv6 address in the run of its characters that starts at \a at.
std::pair<qsizetype, qsizetype> ipv6In(const QString &text, qsizetype at, qsizetype end)
{
    const std::pair<qsizetype, qsizetype> none(at, at);
    if (isWordChar(text, end))
        return none;
    const bool afterWord = isWordChar(text, at - 1);
    if (text[at] == u':' && at + 1 < end && text[at + 1] != u':')
        ++at; // "host:2001:db8::1"
    else if (afterWord)
        return none;
    while (end > at && (text[end - 1] == u'.' ||
                           (text[end - 1] == u':' && end - 2 >= at && text[end - 2] != u':')))
        --end;
    // Longer runs are no address; the limit keeps hostile texts cheap.
    if (end - at < 2 || end - at > 45)
        return none;
    const auto address = IpAddress::parse(QStringView(text).sliced(at, end - at));
    if (!address || address->family != Family::IPv6)
        return none;
    return {at, afterPrefixLength(text, end)};
}

/// Whether the run of letters, digits, dots and hyphens is a host name of three labels or more.
bool isHostName(QStringView run)
{
    const auto labels = run.split(u'.');
    if (labels.size() < 3 || labels.back().size() < 2)
        return false;
    const bool whole = std::none_of(
        labels.begin(), labels.end(), [](QStringView label) { return label.isEmpty(); });
    return whole && std::all_of(labels.back().begin(), labels.back().end(),
                        [](QChar c) { return c.isLetter() || c == u'-'; });
}

} // namespace

QString HiddenText::mask() { return u"\u2022\u2022\u2022"_s; }

void HiddenText::add(const QString &text, bool whole)
{
    const QString trimmed = text.trimmed();
    if (std::any_of(trimmed.begin(), trimmed.end(), [](QChar c) { return c.isLetterOrNumber(); }))
        m_words.push_back({folded(trimmed), whole});
}

void HiddenText::hideName(const QString &text) { add(text, text.trimmed().size() < ShortWord); }

void HiddenText::hideRemark(const QString &text)
{
    for (const QString &line : text.split(u'\n')) {
        const QString trimmed = line.trimmed();
        if (trimmed.size() >= ShortWord)
            add(trimmed,
                std::none_of(trimmed.begin(), trimmed.end(), [](QChar c) { return c.isSpace(); }));
    }
}

void HiddenText::prepare()
{
    // Of equal words the stricter one comes first and stays.
    std::sort(m_words.begin(), m_words.end(), [](const Word &a, const Word &b) {
        return a.text != b.text ? a.text < b.text : a.whole < b.whole;
    });
    m_words.erase(std::unique(m_words.begin(), m_words.end(),
                      [](const Word &a, const Word &b) { return a.text == b.text; }),
        m_words.end());
    for (int i = 0; i < int(m_words.size()); ++i) {
        int shorter = i - 1;
        while (shorter >= 0 && !m_words[size_t(i)].text.startsWith(m_words[size_t(shorter)].text))
            shorter = m_words[size_t(shorter)].shorter;
        m_words[size_t(i)].shorter = shorter;
        m_begins.set(m_words[size_t(i)].text.front().unicode());
    }
}

/// The length of the longest word there, or 0.
qsizetype HiddenText::wordAt(const QString &folded, qsizetype at) const
{
    if (!m_begins.test(folded[at].unicode()))
        return 0;
    const QStringView rest = QStringView(folded).sliced(at);
    const auto after = std::upper_bound(m_words.begin(), m_words.end(), rest,
        [](QStringView text, const Word &word) { return text < QStringView(word.text); });
    for (int i = int(after - m_words.begin()) - 1; i >= 0; i = m_words[size_t(i)].shorter) {
        const Word &word = m_words[size_t(i)];
        if (!rest.startsWith(word.text))
            continue;
        const qsizetype end = at + word.text.size();
        const bool touches = (isWordChar(folded, at - 1) && separatesWords(folded[at])) ||
                             (isWordChar(folded, end) && separatesWords(folded[end]));
        if (!word.whole || !touches)
            return word.text.size();
    }
    return 0;
}

std::vector<HiddenText::Span> HiddenText::spans(const QString &text) const
{
    std::vector<Span> found;
    const QString lower = folded(text);
    const auto endOfRun = [&](qsizetype at, auto belongs) {
        while (at < text.size() && belongs(text[at]))
            ++at;
        return at;
    };
    const auto isHostChar = [](QChar c) { return c.isLetterOrNumber() || c == u'.' || c == u'-'; };
    qsizetype ipv6Run = 0; // the end of the last run that was looked at
    qsizetype hostRun = 0;
    for (qsizetype at = 0; at < text.size(); ++at) {
        if (const qsizetype length = wordAt(lower, at))
            found.push_back({at, at + length});
        if (isDigit(text, at)) {
            if (const qsizetype end = quadEnd(text, at); end > at)
                found.push_back({at, end});
        }
        if (at >= ipv6Run && isIpv6Char(text[at])) {
            ipv6Run = endOfRun(at, isIpv6Char);
            if (const auto [begin, end] = ipv6In(text, at, ipv6Run); end > begin)
                found.push_back({begin, end});
        }
        if (at >= hostRun && text[at].isLetterOrNumber()) {
            hostRun = endOfRun(at, isHostChar);
            qsizetype end = hostRun;
            while (!text[end - 1].isLetterOrNumber())
                --end;
            if (isHostName(QStringView(text).sliced(at, end - at)))
                found.push_back({at, end});
        }
    }
    std::stable_sort(
        found.begin(), found.end(), [](const Span &a, const Span &b) { return a.begin < b.begin; });
    return found;
}

bool HiddenText::isIn(const QString &text) const { return !spans(text).empty(); }

QString HiddenText::masked(const QString &text) const
{
    const auto found = spans(text);
    if (found.empty())
        return text;
    QString out;
    qsizetype done = 0;
    for (size_t i = 0; i < found.size();) {
        out += QStringView(text).sliced(done, found[i].begin - done);
        out += mask();
        for (done = found[i].end; i < found.size() && found[i].begin <= done; ++i)
            done = std::max(done, found[i].end);
    }
    out += QStringView(text).sliced(done);
    return out;
}

} // namespace portolan
