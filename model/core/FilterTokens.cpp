#include "model/core/FilterTokens.h"

namespace portolan {

using namespace Qt::StringLiterals;

namespace {

/// Reads one token that begins at \a at, which is no space.
FilterToken tokenAt(const QString &query, qsizetype at, bool &isOpen)
{
    FilterToken token;
    token.from = at;
    const qsizetype size = query.size();
    const bool more = at + 1 < size && !query[at + 1].isSpace();
    if (query[at] == u'-' && more) {
        token.negated = true;
        ++at;
    }
    token.valueAt = at;
    const bool isText = query[at] == u'"'; // a word, whatever is in it
    bool inQuotes = false;
    for (; at < size && (inQuotes || !query[at].isSpace()); ++at) {
        const QChar c = query[at];
        if (c == u'"') {
            inQuotes = !inQuotes;
        } else if (c == u':' && !inQuotes && !isText && !token.hasField) {
            token.hasField = true;
            token.name = std::exchange(token.value, {});
            token.valueAt = at + 1;
        } else {
            token.value += c;
        }
    }
    isOpen = inQuotes;
    token.to = at;
    token.text = query.mid(token.from, at - token.from);
    token.isOr = token.text.compare("or"_L1, Qt::CaseInsensitive) == 0;
    return token;
}

} // namespace

FilterTokens filterTokens(const QString &query)
{
    FilterTokens tokens;
    for (qsizetype at = 0; at < query.size();) {
        if (query[at].isSpace()) {
            ++at;
            continue;
        }
        tokens.list.push_back(tokenAt(query, at, tokens.isOpen));
        at = tokens.list.back().to;
    }
    return tokens;
}

} // namespace portolan
