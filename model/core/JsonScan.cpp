#include "model/core/JsonScan.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QSet>

#include <algorithm>
#include <vector>

namespace portolan {

using namespace Qt::StringLiterals;

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(JsonText)
};

bool isDigit(char c) { return c >= '0' && c <= '9'; }
bool isSpace(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; }

/// Length of the well-formed UTF-8 sequence (RFC 3629) at \a at, 0 where there is none.
int sequenceLength(QByteArrayView text, qsizetype at)
{
    const auto byte = [&](qsizetype i) { return at + i < text.size() ? uchar(text[at + i]) : 0U; };
    const uint lead = byte(0);
    if (lead < 0x80)
        return 1;
    const int length = lead >= 0xf0 ? 4 : lead >= 0xe0 ? 3 : 2;
    if (lead < 0xc2 || lead > 0xf4)
        return 0;
    for (int i = 1; i < length; ++i) {
        if ((byte(i) & 0xc0) != 0x80)
            return 0;
    }
    const uint second = byte(1);
    const bool overlong = (lead == 0xe0 && second < 0xa0) || (lead == 0xf0 && second < 0x90);
    const bool surrogate = lead == 0xed && second >= 0xa0;
    const bool beyond = lead == 0xf4 && second >= 0x90;
    return overlong || surrogate || beyond ? 0 : length;
}

class Scanner
{
public:
    Scanner(QByteArrayView text, int maxDepth)
        : m_text(text)
        , m_maxDepth(size_t(maxDepth))
    {}

    Result<void> run()
    {
        skipSpace();
        if (peek() != '{')
            fail(Tr::tr("this is no file of Portolan: those begin with {"));
        while (!m_failed && m_expected != Expected::Nothing)
            step();
        skipSpace();
        if (!m_failed && m_at < m_text.size())
            fail(Tr::tr("nothing may follow the last }"));
        if (m_failed)
            return tl::unexpected(m_error);
        return {};
    }

private:
    enum class Expected { Value, FirstValue, Key, FirstKey, CommaOrEnd, Nothing };

    /// The keys of one object. Nearly always a few, which are sooner compared than hashed.
    class Keys
    {
    public:
        /// False for one that is there.
        bool add(const QByteArray &key)
        {
            constexpr size_t few = 24;
            if (m_few.size() < few) {
                if (std::ranges::find(m_few, key) != m_few.end())
                    return false;
                m_few.push_back(key);
                return true;
            }
            if (m_all.isEmpty())
                m_all = {m_few.begin(), m_few.end()};
            const qsizetype before = m_all.size();
            m_all.insert(key);
            return m_all.size() > before;
        }

    private:
        std::vector<QByteArray> m_few; ///< the first ones
        QSet<QByteArray> m_all;        ///< empty where these are all
    };

    struct Level
    {
        bool isObject = false;
        Keys keys;
    };

    /// NUL at the end; a NUL in the text is wrong wherever it is peeked at.
    char peek() const { return m_at < m_text.size() ? m_text[m_at] : '\0'; }

    void skipSpace()
    {
        while (m_at < m_text.size() && isSpace(m_text[m_at]))
            ++m_at;
    }

    void fail(const QString &message, qsizetype at = -1)
    {
        if (m_failed)
            return;
        m_failed = true;
        m_error = {placeOf(m_text, at < 0 ? m_at : at), message};
    }

    void failExpecting(const QString &what)
    {
        if (m_at >= m_text.size()) {
            fail(Tr::tr("the text ends too early: %1 is expected").arg(what));
            return;
        }
        const int length = std::max(1, sequenceLength(m_text, m_at));
        const QString found = QString::fromUtf8(m_text.sliced(m_at, length));
        fail(Tr::tr("%1 is expected, found %2").arg(what, quoted(found)));
    }

    void step()
    {
        skipSpace();
        switch (m_expected) {
        case Expected::FirstKey:
            return peek() == '}' ? close() : key();
        case Expected::Key:
            return peek() == '}' ? fail(Tr::tr("a comma may not stand before }")) : key();
        case Expected::FirstValue:
            return peek() == ']' ? close() : value();
        case Expected::Value:
            return peek() == ']' && !m_levels.empty() && !m_levels.back().isObject
                       ? fail(Tr::tr("a comma may not stand before ]"))
                       : value();
        case Expected::CommaOrEnd:
            return commaOrEnd();
        case Expected::Nothing:
            return;
        }
    }

    void commaOrEnd()
    {
        const bool isObject = m_levels.back().isObject;
        if (peek() == ',') {
            ++m_at;
            m_expected = isObject ? Expected::Key : Expected::Value;
        } else if (peek() == (isObject ? '}' : ']')) {
            close();
        } else {
            failExpecting(isObject ? Tr::tr("a comma or }") : Tr::tr("a comma or ]"));
        }
    }

    void open(bool isObject)
    {
        if (m_levels.size() >= m_maxDepth)
            return fail(Tr::tr("nested deeper than %1 levels").arg(m_maxDepth));
        ++m_at;
        m_levels.push_back({isObject, {}});
        m_expected = isObject ? Expected::FirstKey : Expected::FirstValue;
    }

    void close()
    {
        ++m_at;
        m_levels.pop_back();
        m_expected = m_levels.empty() ? Expected::Nothing : Expected::CommaOrEnd;
    }

    void key()
    {
        const qsizetype start = m_at;
        if (peek() != '"')
            return failExpecting(Tr::tr("a key in double quotes"));
        const bool escaped = string();
        if (m_failed)
            return;
        QByteArray name = QByteArray::fromRawData(m_text.data() + start, m_at - start);
        if (escaped) {
            const auto list = QJsonDocument::fromJson('[' + name + ']').array();
            name = '"' + list.at(0).toString().toUtf8() + '"';
        }
        if (!m_levels.back().keys.add(name)) {
            const QString shown = QString::fromUtf8(name.sliced(1, name.size() - 2));
            return fail(Tr::tr("the key %1 stands twice in this object").arg(quoted(shown)), start);
        }
        skipSpace();
        if (peek() != ':')
            return failExpecting(Tr::tr("a colon"));
        ++m_at;
        m_expected = Expected::Value;
    }

    void value()
    {
        const char c = peek();
        if (c == '{' || c == '[')
            return open(c == '{');
        if (c == '"')
            string();
        else if (c == '-' || isDigit(c))
            number();
        else
            word();
        m_expected = Expected::CommaOrEnd;
    }

    void word()
    {
        for (const QByteArrayView literal : {"true", "false", "null"}) {
            if (m_text.sliced(m_at).startsWith(literal)) {
                m_at += literal.size();
                return;
            }
        }
        failExpecting(Tr::tr("a value"));
    }

    void digits()
    {
        if (!isDigit(peek()))
            return failExpecting(Tr::tr("a digit"));
        while (isDigit(peek()))
            ++m_at;
    }

    void number()
    {
        const qsizetype start = m_at;
        if (peek() == '-')
            ++m_at;
        const bool zero = peek() == '0';
        const qsizetype first = m_at;
        digits();
        if (zero && m_at > first + 1)
            return fail(Tr::tr("a number may not begin with 0"), start);
        if (peek() == '.') {
            ++m_at;
            digits();
        }
        if (peek() == 'e' || peek() == 'E') {
            ++m_at;
            if (peek() == '+' || peek() == '-')
                ++m_at;
            digits();
        }
    }

    /// Passes over a string; whether it holds escapes.
    bool string()
    {
        bool escaped = false;
        const qsizetype start = m_at++;
        while (!m_failed) {
            if (m_at >= m_text.size()) {
                fail(Tr::tr("the text ends too early: this string is never closed"), start);
                break;
            }
            const char c = m_text[m_at];
            if (c == '"') {
                ++m_at;
                break;
            }
            if (c == '\\') {
                escaped = true;
                escape();
            } else if (uchar(c) < 0x20) {
                fail(
                    Tr::tr("a control character in a string: write \\n for a line break, \\t for a "
                           "tab, \\u00%1 for this one")
                        .arg(int(uchar(c)), 2, 16, QChar(u'0')));
            } else if (const int length = sequenceLength(m_text, m_at)) {
                m_at += length;
            } else {
                fail(Tr::tr("this is not UTF-8: save the file in that encoding"));
            }
        }
        return escaped;
    }

    void escape()
    {
        const char kind = m_at + 1 < m_text.size() ? m_text[m_at + 1] : '\0';
        if (kind == 'u') {
            unicodeEscape();
        } else if (kind != '\0' && QByteArrayView("\"\\/bfnrt").contains(kind)) {
            m_at += 2;
        } else {
            fail(Tr::tr("a backslash is followed by one of \" \\ / b f n r t u: write \\\\ for the "
                        "character itself"));
        }
    }

    /// The code unit of \\uXXXX at \a at, or -1.
    int codeUnit(qsizetype at) const
    {
        if (at + 6 > m_text.size() || m_text[at] != '\\' || m_text[at + 1] != 'u')
            return -1;
        const QByteArrayView hex = m_text.sliced(at + 2, 4);
        if (!std::all_of(hex.begin(), hex.end(), [](char c) { return isxdigit(uchar(c)); }))
            return -1;
        return hex.toByteArray().toInt(nullptr, 16);
    }

    void unicodeEscape()
    {
        const int unit = codeUnit(m_at);
        if (unit < 0)
            return fail(Tr::tr("\\u is followed by four hexadecimal digits, as in \\u00e9"));
        const int next = codeUnit(m_at + 6);
        const bool isPair = QChar::isHighSurrogate(char32_t(unit)) && next >= 0 &&
                            QChar::isLowSurrogate(char32_t(next));
        if (QChar::isSurrogate(char32_t(unit)) && !isPair)
            return fail(
                Tr::tr("this escape is one half of a character: write the character itself"));
        m_at += isPair ? 12 : 6;
    }

    QByteArrayView m_text;
    size_t m_maxDepth;
    qsizetype m_at = 0;
    Expected m_expected = Expected::Value;
    std::vector<Level> m_levels;
    bool m_failed = false;
    Error m_error;
};

} // namespace

QString placeOf(QByteArrayView utf8, qsizetype offset)
{
    const QByteArrayView before = utf8.first(std::clamp<qsizetype>(offset, 0, utf8.size()));
    const qsizetype line = std::count(before.begin(), before.end(), '\n') + 1;
    const QByteArrayView lastLine = before.sliced(before.lastIndexOf('\n') + 1);
    const qsizetype column = 1 + std::count_if(lastLine.begin(), lastLine.end(),
                                     [](char c) { return (uchar(c) & 0xc0) != 0x80; });
    return QString::number(line) + u':' + QString::number(column);
}

Result<void> scanJson(QByteArrayView utf8, int maxDepth) { return Scanner(utf8, maxDepth).run(); }

} // namespace portolan
