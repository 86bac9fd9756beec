#include "model/audit/Nft.h"

#include "model/audit/Fields.h"
#include "model/audit/Names.h"

#include <QCoreApplication>

namespace portolan::nft {

using namespace Qt::StringLiterals;

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(Nft)
};

constexpr size_t MaxTokens = 20'000'000; ///< with definitions put in their places

const std::map<QString, int> &priorities()
{
    static const std::map<QString, int> all{{u"raw"_s, -300}, {u"mangle"_s, -150},
        {u"dstnat"_s, -100}, {u"filter"_s, 0}, {u"security"_s, 50}, {u"srcnat"_s, 100}};
    return all;
}

bool isFamily(const Token &token)
{
    static const QStringList Families{
        u"ip"_s, u"ip6"_s, u"inet"_s, u"arp"_s, u"bridge"_s, u"netdev"_s};
    return token.kind == Token::Kind::Word && Families.contains(token.text);
}

class Structure
{
public:
    explicit Structure(const Tokens &tokens)
        : m_tokens(tokens)
    {}

    Result<Tables> read()
    {
        while (m_error.message.isEmpty()) {
            skipEnds();
            if (m_at >= m_tokens.size())
                break;
            command();
        }
        if (!m_error.message.isEmpty())
            return tl::unexpected(m_error);
        return std::move(m_result);
    }

private:
    const Token &peek(size_t ahead = 0) const
    {
        static const Token none;
        return m_at + ahead < m_tokens.size() ? m_tokens[m_at + ahead] : none;
    }
    Token take()
    {
        const Token token = peek();
        m_line = token.line ? token.line : m_line;
        ++m_at;
        return token;
    }
    bool takeIf(QStringView word)
    {
        if (!peek().is(word))
            return false;
        take();
        return true;
    }
    void skipEnds()
    {
        while (m_at < m_tokens.size() && peek().kind == Token::Kind::End)
            take();
    }
    bool atEnd() const { return m_at >= m_tokens.size() || peek().kind == Token::Kind::End; }
    bool fail(const QString &message)
    {
        if (m_error.message.isEmpty())
            m_error = {QString::number(m_line), message};
        m_at = m_tokens.size();
        return false;
    }
    bool unexpectedToken()
    {
        const Token token = take();
        return fail(token.kind == Token::Kind::End
                        ? Tr::tr("something is missing at the end")
                        : Tr::tr("%1 is not understood here").arg(quoted(token.text)));
    }
    bool expectEnd() { return atEnd() || peek().isSign(u"}") || unexpectedToken(); }

    bool command();
    bool define();
    QString takeFamily() { return isFamily(peek()) ? take().text : u"ip"_s; }
    Table &tableOf(const QString &family, const QString &name)
    {
        Table &table = m_result.tables[family + u' ' + name];
        table.family = family;
        table.name = name;
        return table;
    }
    bool tableBlock(Table &table);
    bool setBlock(Set &set);
    bool chainBlock(Chain &chain);
    bool baseChain(Chain &chain);
    bool addition(bool atFront);
    bool removal(const QString &verb);
    bool skipBlock();
    /// What stands between the braces that begin here.
    bool braced(Tokens &into);
    bool addElements(Set &set);
    /// To the end of the statement; braces may hold line breaks.
    bool statement(Tokens &into);
    bool append(Tokens &into, const Token &token);

    const Tokens &m_tokens;
    size_t m_at = 0;
    int m_line = 0;
    Tables m_result;
    Error m_error;
    std::map<QString, Tokens> m_definitions;
    size_t m_appended = 0;
};

bool Structure::command()
{
    if (peek().is(u"define"))
        return define();
    if (peek().is(u"table")) {
        take();
        const QString family = takeFamily();
        Table &table = tableOf(family, take().text);
        return peek().isSign(u"{") ? tableBlock(table) : expectEnd();
    }
    if (takeIf(u"add") || takeIf(u"create"))
        return addition(false);
    if (takeIf(u"insert"))
        return addition(true);
    for (const QString &verb : {u"delete"_s, u"flush"_s, u"destroy"_s}) {
        if (takeIf(verb))
            return removal(verb);
    }
    return unexpectedToken();
}

bool Structure::define()
{
    take();
    const QString name = take().text;
    if (!take().isSign(u"="))
        return fail(Tr::tr("a definition reads: define NAME = VALUE"));
    Tokens value;
    if (!statement(value))
        return false;
    m_definitions[u'$' + name] = std::move(value);
    return true;
}

bool Structure::append(Tokens &into, const Token &token)
{
    if (token.kind == Token::Kind::Word && token.text.startsWith(u'$')) {
        const auto at = m_definitions.find(token.text);
        if (at == m_definitions.end())
            return fail(Tr::tr("%1 is not defined").arg(quoted(token.text)));
        m_appended += at->second.size();
        if (m_appended > MaxTokens)
            return fail(Tr::tr("the definitions make the text too long"));
        // A definition in a set becomes part of it.
        const Tokens &value = at->second;
        const bool isInSet = !into.empty() && value.size() >= 2 && value[0].isSign(u"{") &&
                             (into.back().isSign(u"{") || into.back().isSign(u","));
        for (size_t i = isInSet; i + isInSet < value.size(); ++i) {
            into.push_back(value[i]);
            into.back().line = token.line;
        }
        return true;
    }
    into.push_back(token);
    return true;
}

bool Structure::statement(Tokens &into)
{
    int depth = 0;
    while (m_at < m_tokens.size()) {
        if (peek().kind == Token::Kind::End && depth == 0)
            return true;
        if (peek().isSign(u"}") && depth == 0)
            return true;
        const Token token = take();
        depth += token.isSign(u"{") - token.isSign(u"}");
        if (token.kind != Token::Kind::End && !append(into, token))
            return false;
    }
    return depth == 0 || fail(Tr::tr("a brace does not end"));
}

bool Structure::braced(Tokens &into)
{
    if (peek().kind == Token::Kind::Word && peek().text.startsWith(u'$')) {
        Tokens value;
        if (!append(value, take()))
            return false;
        if (value.size() < 2 || !value.front().isSign(u"{") || !value.back().isSign(u"}"))
            return fail(Tr::tr("a set is written in braces"));
        into.insert(into.end(), value.begin() + 1, value.end() - 1);
        return true;
    }
    if (!take().isSign(u"{"))
        return fail(Tr::tr("a set is written in braces"));
    into.push_back({Token::Kind::Sign, u"{"_s, m_line}); // so that append() knows where it is
    while (m_at < m_tokens.size()) {
        const Token token = take();
        if (token.isSign(u"}")) {
            into.erase(into.begin());
            return true;
        }
        if (token.isSign(u"{"))
            return fail(Tr::tr("a set in a set is not understood"));
        if (!append(into, token))
            return false;
    }
    return fail(Tr::tr("a brace does not end"));
}

bool Structure::skipBlock()
{
    int depth = 0;
    while (m_at < m_tokens.size()) {
        const Token token = take();
        depth += token.isSign(u"{") - token.isSign(u"}");
        if (depth == 0 && token.isSign(u"}"))
            return true;
    }
    return fail(Tr::tr("a brace does not end"));
}

bool Structure::tableBlock(Table &table)
{
    take();
    for (skipEnds(); m_at < m_tokens.size(); skipEnds()) {
        if (peek().isSign(u"}")) {
            take();
            return true;
        }
        const Token word = take();
        if (word.is(u"chain")) {
            const Token name = take();
            Chain &chain = table.chains[name.text];
            chain.line = name.line;
            if (!chainBlock(chain))
                return false;
        } else if (word.is(u"set") || word.is(u"map")) {
            if (!setBlock(table.sets[take().text]))
                return false;
        } else if (word.is(u"flags")) {
            while (!atEnd() && !peek().isSign(u"}"))
                table.isDormant |= take().is(u"dormant");
        } else if (word.is(u"comment")) {
            take();
        } else if (word.is(u"counter") || word.is(u"quota") || word.is(u"limit") ||
                   word.is(u"flowtable") || word.is(u"ct") || word.is(u"secmark") ||
                   word.is(u"synproxy") || word.is(u"tunnel")) {
            // Declared only; a rule that uses one decides what it means.
            while (!atEnd() && !peek().isSign(u"{"))
                take();
            if (!peek().isSign(u"{") || !skipBlock())
                return fail(Tr::tr("%1 is not understood here").arg(quoted(word.text)));
        } else {
            return fail(Tr::tr("%1 is not understood here").arg(quoted(word.text)));
        }
    }
    return fail(Tr::tr("a brace does not end"));
}

bool Structure::addElements(Set &set)
{
    Tokens inside;
    if (!braced(inside))
        return false;
    auto read = elements(inside);
    if (!read) {
        m_line = read.error().where.toInt();
        return fail(read.error().message);
    }
    for (Element &element : *read)
        set.elements.push_back(std::move(element));
    return true;
}

bool Structure::setBlock(Set &set)
{
    if (!take().isSign(u"{"))
        return fail(Tr::tr("a set is written in braces"));
    for (skipEnds(); m_at < m_tokens.size(); skipEnds()) {
        if (peek().isSign(u"}")) {
            take();
            return true;
        }
        if (takeIf(u"elements")) {
            if (!take().isSign(u"=") || !addElements(set))
                return fail(Tr::tr("elements are written elements = { ... }"));
            continue;
        }
        // What it is made of follows from the rules that use it.
        static const QStringList Known{u"type"_s, u"typeof"_s, u"flags"_s, u"timeout"_s,
            u"gc-interval"_s, u"size"_s, u"policy"_s, u"auto-merge"_s, u"comment"_s, u"counter"_s};
        if (peek().kind != Token::Kind::Word || !Known.contains(peek().text))
            return unexpectedToken();
        while (!atEnd() && !peek().isSign(u"}"))
            take();
    }
    return fail(Tr::tr("a brace does not end"));
}

bool Structure::chainBlock(Chain &chain)
{
    if (!take().isSign(u"{"))
        return fail(Tr::tr("a chain is written in braces"));
    for (skipEnds(); m_at < m_tokens.size(); skipEnds()) {
        if (peek().isSign(u"}")) {
            take();
            return true;
        }
        if (peek().is(u"type") && peek(2).is(u"hook")) {
            if (!baseChain(chain))
                return false;
        } else if (takeIf(u"policy")) {
            const Token policy = take();
            if (!policy.is(u"accept") && !policy.is(u"drop"))
                return fail(Tr::tr("a policy is accept or drop"));
            chain.drops = policy.is(u"drop");
        } else if (peek().is(u"comment") && peek(2).kind == Token::Kind::End) {
            take();
            take();
        } else {
            Tokens rule;
            if (!statement(rule))
                return false;
            if (rule.empty())
                return unexpectedToken();
            chain.rules.push_back(std::move(rule));
        }
    }
    return fail(Tr::tr("a brace does not end"));
}

/// type filter hook input [device x] priority filter + 10 [; policy drop]
bool Structure::baseChain(Chain &chain)
{
    take();
    chain.type = take().text;
    take();
    chain.hook = take().text;
    if (takeIf(u"device"))
        take();
    if (!takeIf(u"priority"))
        return fail(Tr::tr("the priority of a base chain is missing"));
    int sign = 1;
    bool isFirst = true;
    chain.priority = 0;
    while (!atEnd() && !peek().isSign(u"}")) {
        const Token token = take();
        QStringView word = token.text;
        if (word == u"+" || word == u"-") {
            sign = word == u"+" ? 1 : -1;
            continue;
        }
        if (isFirst && word.startsWith(u'-')) {
            sign = -1;
            word = word.mid(1);
        }
        const auto named = priorities().find(word.toString());
        const auto number = numberOf(word, 1'000'000);
        if (token.kind != Token::Kind::Word || (named == priorities().end() && !number))
            return fail(Tr::tr("%1 is no priority").arg(quoted(token.text)));
        chain.priority += sign * (number ? int(*number) : named->second);
        sign = 1;
        isFirst = false;
    }
    return true;
}

bool Structure::addition(bool atFront)
{
    static const QStringList Objects{
        u"table"_s, u"chain"_s, u"rule"_s, u"set"_s, u"map"_s, u"element"_s, u"counter"_s};
    const QString object = Objects.contains(peek().text) ? take().text : u"rule"_s;
    const QString family = takeFamily();
    const QString tableName = take().text;
    if (object == "table"_L1) {
        Table &made = tableOf(family, tableName);
        return peek().isSign(u"{") ? tableBlock(made) : expectEnd();
    }
    if (object == "counter"_L1) {
        take();
        return peek().isSign(u"{") ? skipBlock() : expectEnd();
    }
    Table &table = tableOf(family, tableName);
    const Token name = take();
    if (name.kind != Token::Kind::Word)
        return fail(Tr::tr("a name is missing"));
    if (object == "chain"_L1) {
        Chain &chain = table.chains[name.text];
        chain.line = name.line;
        return peek().isSign(u"{") ? chainBlock(chain) : expectEnd();
    }
    if (object == "set"_L1 || object == "map"_L1)
        return setBlock(table.sets[name.text]);
    if (object == "element"_L1)
        return addElements(table.sets[name.text]);
    if (peek().is(u"handle") || peek().is(u"position") || peek().is(u"index"))
        return fail(Tr::tr("a rule that is put beside another one by number is not understood"));
    // A single rule names a chain that is there already: nothing more is known of it.
    Chain &chain = table.chains[name.text];
    Tokens rule;
    if (!statement(rule))
        return false;
    if (rule.empty())
        return fail(Tr::tr("the rule is missing"));
    if (atFront)
        chain.rules.push_front(std::move(rule));
    else
        chain.rules.push_back(std::move(rule));
    return true;
}

bool Structure::removal(const QString &verb)
{
    if (takeIf(u"ruleset")) {
        const bool all = !isFamily(peek());
        const QString family = all ? QString() : take().text;
        for (auto it = m_result.tables.begin(); it != m_result.tables.end();)
            it = all || it->second.family == family ? m_result.tables.erase(it) : std::next(it);
        return expectEnd();
    }
    const Token object = take();
    const QString family = takeFamily();
    const QString key = family + u' ' + take().text;
    const auto table = m_result.tables.find(key);
    const bool flush = verb == "flush"_L1;
    if (object.is(u"table")) {
        if (table == m_result.tables.end())
            return expectEnd();
        if (flush) {
            for (auto &[name, chain] : table->second.chains)
                chain.rules.clear();
        } else {
            m_result.tables.erase(table);
        }
        return expectEnd();
    }
    const QString name = take().text;
    if (object.is(u"chain") || object.is(u"set") || object.is(u"map")) {
        if (table == m_result.tables.end())
            return expectEnd();
        if (object.is(u"chain")) {
            if (flush)
                table->second.chains[name].rules.clear();
            else
                table->second.chains.erase(name);
        } else if (flush) {
            table->second.sets[name].elements.clear();
        } else {
            table->second.sets.erase(name);
        }
        return expectEnd();
    }
    m_line = object.line;
    return fail(Tr::tr("%1 is not understood here").arg(quoted(verb + u' ' + object.text)));
}

} // namespace

Result<Tables> structure(const Tokens &tokens) { return Structure(tokens).read(); }

} // namespace portolan::nft
