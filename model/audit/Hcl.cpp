#include "model/audit/Hcl.h"

#include "model/audit/Fields.h"

#include <QCoreApplication>
#include <QSet>

namespace portolan::hcl {

using namespace Qt::StringLiterals;

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(Hcl)
};

constexpr int MaxDepth = 50;

class Parser
{
public:
    explicit Parser(const QString &text)
        : m_text(text)
    {}

    Result<std::vector<Block>> read()
    {
        Block all;
        if (!body(all, 0))
            return tl::unexpected(m_error);
        if (m_at < m_text.size())
            return failureAt(m_line, Tr::tr("a brace closes nothing"));
        if (!all.attributes.empty())
            return failureAt(all.attributes[0].second.line, Tr::tr("an attribute outside a block"));
        return std::move(all.blocks);
    }

private:
    QChar peek(qsizetype ahead = 0) const
    {
        return m_at + ahead < m_text.size() ? m_text[m_at + ahead] : QChar();
    }
    bool fail(const QString &message)
    {
        if (m_error.message.isEmpty())
            m_error = {QString::number(m_line), message};
        return false;
    }
    bool unexpectedHere()
    {
        return fail(m_at < m_text.size()
                        ? Tr::tr("%1 is not understood here").arg(quoted(QString(peek())))
                        : Tr::tr("something is missing at the end"));
    }
    void skip();
    bool isNameStart() const { return peek().isLetter() || peek() == u'_'; }
    QString name()
    {
        const qsizetype begin = m_at;
        while (peek().isLetterOrNumber() || peek() == u'_' || peek() == u'-')
            ++m_at;
        return m_text.mid(begin, m_at - begin);
    }
    bool body(Block &into, int depth);
    bool value(Value &into, int depth);
    bool string(Value &into);
    bool list(Value &into, int depth);
    bool object(Value &into, int depth);

    const QString &m_text;
    qsizetype m_at = 0;
    int m_line = 1;
    Error m_error;
};

/// Blanks, line breaks and comments.
void Parser::skip()
{
    while (m_at < m_text.size()) {
        const QChar c = peek();
        if (c == u'\n') {
            ++m_line;
            ++m_at;
        } else if (c == u' ' || c == u'\t' || c == u'\r') {
            ++m_at;
        } else if (c == u'#' || (c == u'/' && peek(1) == u'/')) {
            while (m_at < m_text.size() && peek() != u'\n')
                ++m_at;
        } else if (c == u'/' && peek(1) == u'*') {
            const qsizetype end = m_text.indexOf("*/"_L1, m_at + 2);
            const qsizetype to = end < 0 ? m_text.size() : end + 2;
            m_line += int(QStringView(m_text).mid(m_at, to - m_at).count(u'\n'));
            m_at = to;
        } else {
            return;
        }
    }
}

bool Parser::body(Block &into, int depth)
{
    if (depth > MaxDepth)
        return fail(Tr::tr("the text nests too deep"));
    QSet<QString> names;
    for (skip(); m_at < m_text.size() && peek() != u'}'; skip()) {
        if (!isNameStart())
            return unexpectedHere();
        const int line = m_line;
        const QString key = name();
        skip();
        if (peek() == u'=' && peek(1) != u'=') {
            ++m_at;
            if (names.contains(key))
                return fail(Tr::tr("%1 stands twice").arg(quoted(key)));
            names.insert(key);
            Value made;
            if (!value(made, depth + 1))
                return false;
            into.attributes.emplace_back(key, std::move(made));
            continue;
        }
        Block block;
        block.type = key;
        block.line = line;
        while (peek() == u'"' || isNameStart()) {
            Value label;
            if (peek() == u'"' ? !string(label) : (label.text = name()).isEmpty())
                return false;
            block.labels << label.text;
            skip();
        }
        if (peek() != u'{')
            return unexpectedHere();
        ++m_at;
        if (!body(block, depth + 1))
            return false;
        if (peek() != u'}')
            return unexpectedHere();
        ++m_at;
        into.blocks.push_back(std::move(block));
    }
    return true;
}

bool Parser::string(Value &into)
{
    into.kind = Value::Kind::String;
    for (++m_at; m_at < m_text.size() && peek() != u'"';) {
        const QChar c = peek();
        if (c == u'\n')
            break;
        if (c == u'\\') {
            static const QStringView From = u"nrt\"\\";
            static const QStringView To = u"\n\r\t\"\\";
            const QChar next = peek(1);
            if (const qsizetype known = From.indexOf(next); known >= 0) {
                into.text += To[known];
                m_at += 2;
            } else if (next == u'u' || next == u'U') {
                const qsizetype digits = next == u'u' ? 4 : 8;
                bool isNumber = false;
                const uint code = m_text.mid(m_at + 2, digits).toUInt(&isNumber, 16);
                if (!isNumber || code > 0x10ffff)
                    return fail(Tr::tr("this is no character"));
                into.text += QStringView(QChar::fromUcs4(code));
                m_at += 2 + digits;
            } else {
                return fail(Tr::tr("this is no character"));
            }
        } else if ((c == u'$' || c == u'%') && peek(1) == c && peek(2) == u'{') {
            into.text += c;
            into.text += u'{';
            m_at += 3;
        } else {
            if ((c == u'$' || c == u'%') && peek(1) == u'{')
                into.kind = Value::Kind::Template;
            into.text += c;
            ++m_at;
        }
    }
    if (peek() != u'"')
        return fail(Tr::tr("a string does not end"));
    ++m_at;
    return true;
}

bool Parser::list(Value &into, int depth)
{
    into.kind = Value::Kind::List;
    for (++m_at, skip(); m_at < m_text.size() && peek() != u']'; skip()) {
        Value item;
        if (!value(item, depth + 1))
            return false;
        into.items.push_back(std::move(item));
        skip();
        if (peek() == u',')
            ++m_at;
        else if (peek() != u']')
            return unexpectedHere();
    }
    if (peek() != u']')
        return unexpectedHere();
    ++m_at;
    return true;
}

bool Parser::object(Value &into, int depth)
{
    into.kind = Value::Kind::Object;
    for (++m_at, skip(); m_at < m_text.size() && peek() != u'}'; skip()) {
        Value key;
        if (peek() == u'"' ? !string(key) : (key.text = name()).isEmpty())
            return unexpectedHere();
        skip();
        if (peek() != u'=' && peek() != u':')
            return unexpectedHere();
        ++m_at;
        Value made;
        if (!value(made, depth + 1))
            return false;
        into.fields.emplace_back(key.text, std::move(made));
        skip();
        if (peek() == u',')
            ++m_at;
    }
    if (peek() != u'}')
        return unexpectedHere();
    ++m_at;
    return true;
}

bool Parser::value(Value &into, int depth)
{
    if (depth > MaxDepth)
        return fail(Tr::tr("the text nests too deep"));
    skip();
    into.line = m_line;
    const QChar c = peek();
    if (c == u'"')
        return string(into);
    if (c == u'[')
        return list(into, depth);
    if (c == u'{')
        return object(into, depth);
    if (c.isDigit() || (c == u'-' && peek(1).isDigit())) {
        into.kind = Value::Kind::Number;
        do {
            into.text += peek();
            ++m_at;
        } while (peek().isDigit() || peek() == u'.');
    } else if (isNameStart()) {
        into.kind = Value::Kind::Word;
        into.text = name();
        while (peek() == u'.' || (peek() == u'[' && peek(1) != u'\n')) {
            if (peek() == u'[') {
                const qsizetype end = m_text.indexOf(u']', m_at);
                const QString index = m_text.mid(m_at, end - m_at + 1);
                if (end < 0 || index.contains(u'\n'))
                    return unexpectedHere();
                into.text += index;
                m_at = end + 1;
            } else {
                into.text += u'.';
                ++m_at;
                into.text += name();
            }
        }
    } else {
        return unexpectedHere();
    }
    // What goes on in the same line is an expression.
    while (peek() == u' ' || peek() == u'\t')
        ++m_at;
    if (m_at < m_text.size() && !QStringView(u"\r\n,]}#/").contains(peek()))
        return unexpectedHere();
    return true;
}

} // namespace

const Value *Value::field(QStringView name) const
{
    for (const auto &[key, value] : fields) {
        if (key == name)
            return &value;
    }
    return nullptr;
}

const Value *Block::attribute(QStringView name) const
{
    for (const auto &[key, value] : attributes) {
        if (key == name)
            return &value;
    }
    return nullptr;
}

Result<std::vector<Block>> read(const QString &text) { return Parser(text).read(); }

} // namespace portolan::hcl
