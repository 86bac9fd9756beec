#include "model/audit/Nft.h"

#include "model/audit/Fields.h"

#include <QCoreApplication>

namespace portolan::nft {

using namespace Qt::StringLiterals;

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(Nft)
};

bool isWordCharacter(QChar c)
{
    return c.isLetterOrNumber() || QStringView(u"_-./:@*$+%").contains(c);
}

} // namespace

Result<Tokens> tokens(const QString &text, int firstLine)
{
    Tokens result;
    int line = firstLine;
    for (qsizetype at = 0; at < text.size();) {
        const QChar c = text[at];
        if (c == u'\n' || c == u';') {
            result.push_back({Token::Kind::End, QString(c), line});
            line += c == u'\n';
            ++at;
        } else if (c == u'\\' && at + 1 < text.size() && text[at + 1] == u'\n') {
            ++line;
            at += 2;
        } else if (c == u' ' || c == u'\t' || c == u'\r') {
            ++at;
        } else if (c == u'#') {
            while (at < text.size() && text[at] != u'\n')
                ++at;
        } else if (c == u'"') {
            const qsizetype end = text.indexOf(u'"', at + 1);
            const QString inside = end < 0 ? QString() : text.mid(at + 1, end - at - 1);
            if (end < 0 || inside.contains(u'\n'))
                return failureAt(line, Tr::tr("a string does not end"));
            result.push_back({Token::Kind::String, inside, line});
            at = end + 1;
        } else if (isWordCharacter(c)) {
            const qsizetype begin = at;
            while (at < text.size() && isWordCharacter(text[at]))
                ++at;
            result.push_back({Token::Kind::Word, text.mid(begin, at - begin), line});
        } else if (QStringView(u"{}(),=!<>&|^[]").contains(c)) {
            const bool twice =
                at + 1 < text.size() &&
                (text[at + 1] == u'=' || ((c == u'<' || c == u'>') && text[at + 1] == c)) &&
                QStringView(u"=!<>").contains(c);
            result.push_back({Token::Kind::Sign, text.mid(at, twice ? 2 : 1), line});
            at += twice ? 2 : 1;
        } else {
            return failureAt(line, Tr::tr("%1 has no meaning here").arg(quoted(QString(c))));
        }
    }
    result.push_back({Token::Kind::End, u"\n"_s, line});
    return result;
}

Result<std::vector<Element>> elements(const Tokens &inside)
{
    std::vector<Element> result;
    Element element;
    Tokens part;
    bool isValue = false;
    bool isAttribute = false;
    const auto endElement = [&] {
        if (isValue)
            element.value = std::move(part);
        else if (!isAttribute && !part.empty())
            element.key.push_back(std::move(part));
        if (!element.key.empty())
            result.push_back(std::move(element));
        element = {};
        part.clear();
        isValue = isAttribute = false;
    };
    for (const Token &token : inside) {
        if (token.kind == Token::Kind::End)
            continue;
        if (element.line == 0)
            element.line = token.line;
        if (token.isSign(u",")) {
            endElement();
        } else if (token.kind == Token::Kind::Sign) {
            return failureAt(
                token.line, Tr::tr("%1 has no meaning in a set").arg(quoted(token.text)));
        } else if (token.is(u".") && !isValue) {
            element.key.push_back(std::exchange(part, {}));
        } else if (token.is(u":")) {
            if (!isAttribute && !part.empty())
                element.key.push_back(part);
            part.clear();
            isValue = true;
            isAttribute = false;
        } else if (!isValue && !isAttribute && !part.empty() &&
                   (token.is(u"timeout") || token.is(u"expires") || token.is(u"counter") ||
                       token.is(u"comment") || token.is(u"limit"))) {
            if (token.is(u"limit"))
                return failureAt(token.line, Tr::tr("a limit in a set is not understood"));
            element.key.push_back(std::exchange(part, {}));
            isAttribute = true;
        } else if (!isAttribute) {
            part.push_back(token);
        }
    }
    endElement();
    return result;
}

} // namespace portolan::nft
