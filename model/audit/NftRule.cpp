#include "model/audit/NftRule.h"

#include "model/audit/Fields.h"
#include "model/audit/NftFields.h"

#include <QCoreApplication>

namespace portolan::nft {

using namespace Qt::StringLiterals;

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(Nft)
};

using Verdict = Ruleset::Verdict;

/// One alternative of a rule so far, and the verdict where a verdict map gave it one.
struct Branch
{
    Ruleset::Match match;
    std::optional<Verdict> verdict = {};
    QString chain = {};
};

class RuleReader
{
public:
    RuleReader(const Tokens &tokens, const RuleContext &context)
        : m_tokens(tokens)
        , m_context(context)
        , m_line(tokens.empty() ? 0 : tokens[0].line)
        , m_branches{Branch{}}
    {}

    Result<std::vector<Ruleset::Rule>> read();

private:
    const Token &peek(size_t ahead = 0) const
    {
        static const Token none;
        return m_at + ahead < m_tokens.size() ? m_tokens[m_at + ahead] : none;
    }
    bool takeIf(QStringView word)
    {
        const bool is = peek().is(word);
        m_at += is;
        return is;
    }
    bool fail(const QString &message)
    {
        if (m_error.message.isEmpty())
            m_error = {QString::number(m_line), message};
        return false;
    }
    bool fail(const Error &error)
    {
        if (m_error.message.isEmpty())
            m_error = {
                error.where.isEmpty() ? QString::number(m_line) : error.where, error.message};
        return false;
    }

    bool statement();
    bool harmless();
    bool verdict(const Tokens &words, size_t &at, Verdict &into, QString &chain);
    bool expression();
    bool rightSide(std::vector<Element> &values);
    bool bare(const std::vector<Field> &fields);
    bool single(const Field &field, const std::vector<Element> &values, bool isNegated);
    Result<Ruleset::Match> keyOf(const std::vector<Field> &fields, const Element &element);
    bool unlike(const std::vector<Field> &fields, const std::vector<Element> &values);
    bool narrow(const Ruleset::Match &match);

    const Tokens &m_tokens;
    const RuleContext &m_context;
    size_t m_at = 0;
    int m_line;
    std::vector<Branch> m_branches;
    bool m_hasProtocol = false;
    bool m_needsProtocol = false;
    bool m_isDecided = false; ///< by a verdict or verdict map
    Verdict m_verdict = Verdict::None;
    QString m_chain;
    QString m_comment;
    Error m_error;
};

Result<std::vector<Ruleset::Rule>> RuleReader::read()
{
    while (m_at < m_tokens.size()) {
        if (!statement())
            return tl::unexpected(m_error);
    }
    if (m_needsProtocol && !m_hasProtocol)
        return failureAt(m_line, Tr::tr("a port is matched without saying of which protocol"));
    std::vector<Ruleset::Rule> rules;
    for (Branch &branch : m_branches) {
        Ruleset::Rule rule =
            ruleOf(std::move(branch.match), branch.verdict.value_or(m_verdict), m_line);
        rule.chain = branch.verdict ? branch.chain : m_chain;
        rule.comment = m_comment;
        if (rule.verdict != Verdict::None)
            rules.push_back(std::move(rule));
    }
    return rules;
}

bool RuleReader::statement()
{
    const Token &token = peek();
    if (token.is(u"comment")) {
        m_comment = peek(1).text;
        m_at += 2;
        // The shell took the quotes of a comment with blanks.
        return true;
    }
    if (m_isDecided)
        return fail(Tr::tr("%1 comes after the verdict").arg(quoted(token.text)));
    if (token.kind == Token::Kind::Word) {
        const size_t before = m_at;
        if (harmless())
            return true;
        if (!m_error.message.isEmpty())
            return false;
        m_at = before;
        if (verdict(m_tokens, m_at, m_verdict, m_chain)) {
            m_isDecided = true;
            return true;
        }
        if (!m_error.message.isEmpty())
            return false;
    }
    return expression();
}

/// Statements that decide nothing.
bool RuleReader::harmless()
{
    if (takeIf(u"counter")) {
        if (takeIf(u"name"))
            ++m_at;
        else if (takeIf(u"packets"))
            m_at += 3;
        return true;
    }
    if (takeIf(u"log")) {
        static const QStringList Options{
            u"prefix"_s, u"level"_s, u"flags"_s, u"group"_s, u"snaplen"_s, u"queue-threshold"_s};
        while (Options.contains(peek().text)) {
            const bool isFlags = peek().is(u"flags");
            m_at += 2;
            if (isFlags) {
                while (peek().isSign(u",") || (m_at > 0 && m_tokens[m_at - 1].isSign(u",")) ||
                       peek().is(u"options") || peek().is(u"sequence"))
                    ++m_at;
            }
        }
        return true;
    }
    return false;
}

bool RuleReader::verdict(const Tokens &words, size_t &at, Verdict &into, QString &chain)
{
    const Token &token = at < words.size() ? words[at] : m_tokens.back();
    if (at >= words.size() || token.kind != Token::Kind::Word)
        return false;
    static const std::map<QString, Verdict> Plain{{u"accept"_s, Verdict::Accept},
        {u"drop"_s, Verdict::Drop}, {u"reject"_s, Verdict::Drop}, {u"return"_s, Verdict::Return},
        {u"continue"_s, Verdict::None}};
    if (const auto plain = Plain.find(token.text); plain != Plain.end()) {
        into = plain->second;
        ++at;
        if (token.text == "reject"_L1 && at < words.size() && words[at].is(u"with")) {
            ++at;
            while (at < words.size() && !words[at].is(u"comment"))
                ++at;
        }
        return true;
    }
    if (token.text != "jump"_L1 && token.text != "goto"_L1)
        return false;
    into = token.text == "jump"_L1 ? Verdict::Jump : Verdict::Goto;
    ++at;
    if (at >= words.size() || words[at].kind != Token::Kind::Word)
        return fail(Tr::tr("the chain of a jump is missing"));
    const auto target = m_context.table.chains.find(words[at].text);
    if (target == m_context.table.chains.end())
        return fail(Tr::tr("there is no chain %1").arg(quoted(words[at].text)));
    chain = chainName(m_context.table, words[at].text);
    ++at;
    return true;
}

bool RuleReader::narrow(const Ruleset::Match &match)
{
    for (Branch &branch : m_branches) {
        auto both = meet(branch.match, match);
        if (!both)
            return fail(both.error());
        branch.match = std::move(*both);
    }
    return true;
}

/// "ip saddr . tcp dport [!=] VALUES" or "... vmap VALUES".
bool RuleReader::expression()
{
    std::vector<Field> fields;
    const Token begin = peek();
    while (true) {
        const auto field = fieldAt(m_tokens, m_at);
        if (!field)
            return fail(
                Tr::tr("%1 is not understood")
                    .arg(quoted(peek(1).kind == Token::Kind::Word ? begin.text + u' ' + peek(1).text
                                                                  : begin.text)));
        fields.push_back(*field);
        m_hasProtocol |= field->protocol >= 0 || field->kind == Field::Kind::Protocol;
        m_needsProtocol |= field->needsProtocol;
        if (!takeIf(u"."))
            break;
    }
    if (takeIf(u"vmap")) {
        std::vector<Element> values;
        if (!rightSide(values))
            return false;
        std::vector<Branch> made;
        for (const Element &element : values) {
            auto key = keyOf(fields, element);
            if (!key)
                return fail(key.error());
            Verdict verdictOfElement = Verdict::None;
            QString chain;
            size_t at = 0;
            if (!verdict(element.value, at, verdictOfElement, chain) || at != element.value.size())
                return fail(Tr::tr("a verdict is missing"));
            if (m_branches.size() * values.size() > 300'000)
                return fail(Tr::tr("too many combinations in one rule"));
            for (const Branch &branch : m_branches) {
                auto both = meet(branch.match, *key);
                if (!both)
                    return fail(both.error());
                made.push_back({std::move(*both), verdictOfElement, chain});
            }
        }
        m_branches = std::move(made);
        m_isDecided = true;
        return true;
    }
    bool isNegated = false;
    if (peek().isSign(u"!=") || peek().isSign(u"==")) {
        isNegated = peek().text == "!="_L1;
        ++m_at;
    } else if (peek().kind == Token::Kind::Sign && !peek().isSign(u"{")) {
        return fail(Tr::tr("%1 is not understood").arg(quoted(peek().text)));
    }
    std::vector<Element> values;
    if (!rightSide(values))
        return false;
    if (fields.size() == 1)
        return single(fields[0], values, isNegated);
    if (isNegated)
        return unlike(fields, values);
    std::vector<Branch> made;
    if (m_branches.size() * values.size() > 300'000)
        return fail(Tr::tr("too many combinations in one rule"));
    for (const Element &element : values) {
        auto key = keyOf(fields, element);
        if (!key)
            return fail(key.error());
        for (const Branch &branch : m_branches) {
            auto both = meet(branch.match, *key);
            if (!both)
                return fail(both.error());
            made.push_back({std::move(*both), branch.verdict, branch.chain});
        }
    }
    m_branches = std::move(made);
    return true;
}

bool RuleReader::rightSide(std::vector<Element> &values)
{
    const Token begin = peek();
    if (begin.isSign(u"{")) {
        Tokens inside;
        for (++m_at; m_at < m_tokens.size() && !peek().isSign(u"}"); ++m_at)
            inside.push_back(peek());
        ++m_at;
        auto read = elements(inside);
        if (!read)
            return fail(read.error());
        values = std::move(*read);
    } else if (begin.kind == Token::Kind::Word && begin.text.startsWith(u'@')) {
        const auto set = m_context.table.sets.find(begin.text.mid(1));
        if (set == m_context.table.sets.end())
            return fail(Tr::tr("there is no set %1").arg(quoted(begin.text)));
        ++m_at;
        m_context.budget -= qint64(set->second.elements.size());
        if (m_context.budget < 0)
            return fail(Tr::tr("the sets are too large, all rules taken together"));
        values = set->second.elements;
    } else {
        // One value, or several with commas (of states); "a . b" is a key of several parts.
        Element element;
        element.line = begin.line;
        element.key.emplace_back();
        while (peek().kind == Token::Kind::Word || peek().kind == Token::Kind::String) {
            element.key.back().push_back(peek());
            ++m_at;
            if (takeIf(u".")) {
                element.key.emplace_back();
            } else if (peek().isSign(u",")) {
                ++m_at;
                values.push_back(std::exchange(element, {}));
                element.line = begin.line;
                element.key.emplace_back();
            } else if (peek().is(u"-") || (m_at > 0 && m_tokens[m_at - 1].is(u"-"))) {
                continue;
            } else {
                break;
            }
        }
        if (element.key.back().empty())
            return fail(Tr::tr("a value is missing"));
        values.push_back(std::move(element));
    }
    m_context.budget -= qint64(values.size());
    return m_context.budget >= 0 || fail(Tr::tr("the text is too large"));
}

bool RuleReader::single(const Field &field, const std::vector<Element> &values, bool isNegated)
{
    std::vector<Interval> intervals;
    for (const Element &element : values) {
        if (element.key.size() != 1 || !element.value.empty())
            return fail(Tr::tr("the elements do not fit what is matched"));
        auto interval = intervalOf(field, element.key[0]);
        if (!interval)
            return fail(interval.error());
        intervals.push_back(*interval);
    }
    const auto match = matchOf(field, intervals, isNegated, m_line, m_context.notes);
    return match ? narrow(*match) : fail(match.error());
}

/// What one element of a set of concatenations matches.
Result<Ruleset::Match> RuleReader::keyOf(const std::vector<Field> &fields, const Element &element)
{
    if (element.key.size() != fields.size())
        return failureAt(element.line, Tr::tr("the elements do not fit what is matched"));
    Ruleset::Match match;
    for (size_t i = 0; i < fields.size(); ++i) {
        const auto interval = intervalOf(fields[i], element.key[i]);
        if (!interval)
            return tl::unexpected(interval.error());
        const auto part = matchOf(fields[i], {*interval}, false, m_line, m_context.notes);
        if (!part)
            return tl::unexpected(part.error());
        auto both = meet(match, *part);
        if (!both)
            return both;
        match = std::move(*both);
    }
    return match;
}

/// A concatenation that must not match: a chain that returns where it does and else decides.
bool RuleReader::unlike(const std::vector<Field> &fields, const std::vector<Element> &values)
{
    Ruleset::Chain chain;
    for (const Element &element : values) {
        auto key = keyOf(fields, element);
        if (!key)
            return fail(key.error());
        chain.rules.push_back(ruleOf(std::move(*key), Verdict::Return, m_line));
    }
    // The fields must be there all the same.
    Ruleset::Match present;
    for (const Field &field : fields) {
        auto match = matchOf(field, {}, true, m_line, m_context.notes);
        auto both = match ? meet(present, *match) : match;
        if (!both)
            return fail(both.error());
        present = std::move(*both);
    }
    Verdict decided = Verdict::None;
    QString target;
    while (m_at < m_tokens.size() && harmless()) {
    }
    if (!m_error.message.isEmpty() || !verdict(m_tokens, m_at, decided, target))
        return fail(Tr::tr("after a concatenation that must not match, only a verdict is "
                           "understood"));
    if (decided != Verdict::Accept && decided != Verdict::Drop)
        return fail(Tr::tr("after a concatenation that must not match, only accept and drop are "
                           "understood"));
    chain.rules.push_back(ruleOf({}, decided, m_line));
    const QString name =
        chainName(m_context.table, u" unlike "_s + QString::number(m_context.extra.size()));
    m_context.extra[name] = std::move(chain);
    m_verdict = Verdict::Jump;
    m_chain = name;
    m_isDecided = true;
    return narrow(present);
}

} // namespace

QString chainName(const Table &table, const QString &chain)
{
    return table.family + u' ' + table.name + u' ' + chain;
}

Result<std::vector<Ruleset::Rule>> rulesOf(const Tokens &rule, const RuleContext &context)
{
    return RuleReader(rule, context).read();
}

} // namespace portolan::nft
