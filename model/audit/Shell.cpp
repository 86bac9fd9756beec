#include "model/audit/Shell.h"

#include "model/audit/Fields.h"

#include <QCoreApplication>

namespace portolan {

using namespace Qt::StringLiterals;

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(Shell)
};

constexpr size_t MaxDepth = 100;

class Reader
{
public:
    explicit Reader(const QString &text)
        : m_text(text)
    {}

    Result<std::vector<ShellCommand>> read()
    {
        while (m_at < m_text.size()) {
            if (!step())
                return failureAt(m_badLine, m_problem);
            if (m_isTooDeep)
                return failureAt(m_line, Tr::tr("the script nests too deep"));
        }
        endWord();
        endCommand();
        if (!m_documents.isEmpty())
            return failureAt(m_line, Tr::tr("a here-document does not end"));
        return std::move(m_commands);
    }

private:
    QChar peek(qsizetype ahead = 0) const
    {
        return m_at + ahead < m_text.size() ? m_text[m_at + ahead] : QChar();
    }
    bool fail(int line, const QString &problem)
    {
        m_badLine = line;
        m_problem = problem;
        return false;
    }

    bool step();
    bool singleQuoted();
    bool doubleQuoted();
    bool expansion();
    bool newline();
    bool parenthesis(QChar c);
    void redirection();
    void endWord();
    void endCommand();
    bool keyword();
    void begin()
    {
        if (!m_inWord) {
            m_inWord = true;
            m_wordQuoted = false;
            if (m_command.words.isEmpty() && m_command.assignments.isEmpty())
                m_command.line = m_line;
        }
    }

    const QString &m_text;
    qsizetype m_at = 0;
    int m_line = 1;
    std::vector<ShellCommand> m_commands;
    ShellCommand m_command;
    QString m_word;
    bool m_inWord = false;
    bool m_wordQuoted = false; ///< some of it
    bool m_afterRedirection = false;
    bool m_isDocument = false; ///< the word after << names where it ends
    bool m_maybe = false;      ///< after && or ||
    QStringList m_documents;   ///< that begin at the next line
    QStringList m_open;        ///< compound commands: "{", "(", "if", ... ; "f:NAME" is a function
    QString m_nextFunction;
    bool m_isTooDeep = false;
    int m_badLine = 0;
    QString m_problem;
};

bool Reader::step()
{
    const QChar c = peek();
    if (c == u'\n')
        return newline();
    if (c == u' ' || c == u'\t' || c == u'\r') {
        endWord();
        ++m_at;
        return true;
    }
    if (c == u'#' && !m_inWord) {
        while (m_at < m_text.size() && peek() != u'\n')
            ++m_at;
        return true;
    }
    if (c == u'\'')
        return singleQuoted();
    if (c == u'"')
        return doubleQuoted();
    if (c == u'\\') {
        if (peek(1) == u'\n') {
            m_at += 2;
            ++m_line;
            return true;
        }
        begin();
        m_wordQuoted = true;
        if (m_at + 1 < m_text.size())
            m_word += peek(1);
        m_at += 2;
        return true;
    }
    if (c == u'$' || c == u'`')
        return expansion();
    if (c == u'(' || c == u')')
        return parenthesis(c);
    if (c == u';' || c == u'|' || c == u'&') {
        endWord();
        endCommand();
        m_maybe = (c == u'&' || c == u'|') && peek(1) == c;
        m_at += peek(1) == c ? 2 : 1;
        return true;
    }
    if (c == u'<' || c == u'>') {
        redirection();
        return true;
    }
    begin();
    m_word += c;
    ++m_at;
    return true;
}

bool Reader::singleQuoted()
{
    begin();
    m_wordQuoted = true;
    const int from = m_line;
    for (++m_at; m_at < m_text.size() && peek() != u'\''; ++m_at) {
        m_word += peek();
        m_line += peek() == u'\n';
    }
    if (m_at == m_text.size())
        return fail(from, Tr::tr("a quote does not end"));
    ++m_at;
    return true;
}

bool Reader::doubleQuoted()
{
    begin();
    m_wordQuoted = true;
    const int from = m_line;
    for (++m_at; m_at < m_text.size() && peek() != u'"';) {
        const QChar c = peek();
        if (c == u'\\' && QStringView(u"$`\"\\\n").contains(peek(1)) && m_at + 1 < m_text.size()) {
            if (peek(1) == u'\n')
                ++m_line;
            else
                m_word += peek(1);
            m_at += 2;
        } else if (c == u'$' || c == u'`') {
            if (!expansion())
                return false;
        } else {
            m_word += c;
            m_line += c == u'\n';
            ++m_at;
        }
    }
    if (m_at >= m_text.size())
        return fail(from, Tr::tr("a quote does not end"));
    ++m_at;
    return true;
}

/// Takes it as it is written.
bool Reader::expansion()
{
    begin();
    m_command.expands = true;
    const int from = m_line;
    const QChar c = peek();
    m_word += c;
    ++m_at;
    const QChar open = peek();
    if (c == u'$' && open != u'(' && open != u'{')
        return true;
    const QChar close = c == u'`' ? u'`' : open == u'(' ? u')' : u'}';
    int depth = c == u'`' ? 1 : 0;
    for (; m_at < m_text.size(); ++m_at) {
        const QChar d = peek();
        m_word += d;
        m_line += d == u'\n';
        if (d == u'\\' && m_at + 1 < m_text.size()) {
            m_word += peek(1);
            m_line += peek(1) == u'\n';
            ++m_at;
        } else if (d == u'\'' && c != u'`' && open == u'(') {
            for (++m_at; m_at < m_text.size() && peek() != u'\''; ++m_at) {
                m_word += peek();
                m_line += peek() == u'\n';
            }
            if (m_at == m_text.size())
                break;
            m_word += u'\'';
        } else if (d == close) {
            if (--depth == 0) {
                ++m_at;
                return true;
            }
        } else if (d == open && c != u'`') {
            ++depth;
        }
    }
    return fail(from, Tr::tr("an expansion does not end"));
}

bool Reader::newline()
{
    endWord();
    endCommand();
    ++m_at;
    ++m_line;
    const QStringList documents = std::exchange(m_documents, {});
    for (const QString &end : documents) {
        const int from = m_line;
        bool ended = false;
        const qsizetype begin = m_at;
        qsizetype last = m_at;
        while (m_at < m_text.size() && !ended) {
            qsizetype to = m_text.indexOf(u'\n', m_at);
            if (to < 0)
                to = m_text.size();
            last = m_at;
            ended = QStringView(m_text).mid(m_at, to - m_at).trimmed() == end;
            m_at = std::min(to + 1, m_text.size());
            ++m_line;
        }
        if (!ended)
            return fail(from, Tr::tr("a here-document does not end"));
        if (!m_commands.empty()) {
            m_commands.back().input = m_text.mid(begin, last - begin);
            m_commands.back().inputLine = from;
        }
    }
    return true;
}

bool Reader::parenthesis(QChar c)
{
    ++m_at;
    if (c == u'(') {
        qsizetype after = m_at;
        while (after < m_text.size() && m_text[after] == u' ')
            ++after;
        if (m_inWord && after < m_text.size() && m_text[after] == u')') {
            m_nextFunction = m_word;
            m_word.clear();
            m_inWord = false;
            m_command = {};
            m_at = after + 1;
            return true;
        }
        endWord();
        endCommand();
        m_open << u"("_s;
        return m_open.size() <= qsizetype(MaxDepth) ||
               fail(m_line, Tr::tr("the script nests too deep"));
    }
    endWord();
    if (!m_open.isEmpty() && m_open.back() == u'(') {
        endCommand();
        m_open.removeLast();
    } else {
        m_command = {}; // a pattern of `case`
    }
    return true;
}

void Reader::redirection()
{
    // The digit in 2>file is part of it.
    if (m_inWord && !m_wordQuoted && m_word.size() == 1 && m_word[0].isDigit()) {
        m_word.clear();
        m_inWord = false;
    }
    endWord();
    const bool isDocument = peek() == u'<' && peek(1) == u'<';
    m_at += isDocument ? 2 : 1;
    while (peek() == u'>' || peek() == u'&' || (isDocument && peek() == u'-'))
        ++m_at;
    m_afterRedirection = true;
    m_isDocument = isDocument;
}

void Reader::endWord()
{
    if (!m_inWord)
        return;
    m_inWord = false;
    const QString word = std::exchange(m_word, {});
    if (m_afterRedirection) {
        m_afterRedirection = false;
        if (m_isDocument)
            m_documents << word;
        return;
    }
    const qsizetype equals = word.indexOf(u'=');
    if (m_command.words.isEmpty() && equals > 0 && !word.left(equals).contains(u'-') &&
        !word.left(equals).contains(u'.') && !word.startsWith(u'$')) {
        m_command.assignments << word;
        return;
    }
    m_command.words << word;
    if (m_command.words.size() == 1 && !m_wordQuoted && keyword())
        m_command.words.clear();
    if (m_command.words == QStringList{u"sudo"_s})
        m_command.words.clear();
}

/// Whether the word where a command begins is one of the shell's own and done with.
bool Reader::keyword()
{
    const QString &word = m_command.words[0];
    static const QStringList Openers{u"if"_s, u"while"_s, u"until"_s, u"for"_s, u"case"_s, u"{"_s};
    static const QStringList Closers{u"fi"_s, u"done"_s, u"esac"_s, u"}"_s};
    static const QStringList Between{u"then"_s, u"do"_s, u"else"_s, u"elif"_s, u"!"_s};
    if (Openers.contains(word)) {
        m_isTooDeep |= m_open.size() >= qsizetype(MaxDepth);
        if (!m_isTooDeep)
            m_open << (m_nextFunction.isEmpty() ? word : u"f:"_s + m_nextFunction);
        m_nextFunction.clear();
        // The words of `for` and `case` are no command.
        return word != "for"_L1 && word != "case"_L1;
    }
    if (Closers.contains(word)) {
        if (!m_open.isEmpty())
            m_open.removeLast();
        return true;
    }
    return Between.contains(word);
}

void Reader::endCommand()
{
    m_afterRedirection = false;
    ShellCommand command = std::exchange(m_command, {});
    const bool maybe = std::exchange(m_maybe, false);
    if (command.words.isEmpty() && command.assignments.isEmpty())
        return;
    command.conditional = maybe || !m_open.isEmpty();
    for (const QString &open : m_open) {
        if (open.startsWith("f:"_L1))
            command.function = open.mid(2);
    }
    m_commands.push_back(std::move(command));
}

} // namespace

Result<std::vector<ShellCommand>> readShell(const QString &text) { return Reader(text).read(); }

} // namespace portolan
