#pragma once

#include <QString>

#include <vector>

namespace portolan {

/// A term of a filter's query as it was typed (FlowFilter.h).
struct FilterToken
{
    QString text;          ///< as typed, quotes and all
    bool isOr = false;     ///< the bare word between two terms
    bool negated = false;  ///< behind a minus
    bool hasField = false; ///< has a colon outside of quotes, and does not begin with one
    QString name;          ///< before the colon
    QString value;         ///< behind the colon, or the word; without quotes
    qsizetype from = 0;    ///< where it begins in the query
    qsizetype valueAt = 0; ///< where its value begins, in the query
    qsizetype to = 0;      ///< behind its last character
};

struct FilterTokens
{
    std::vector<FilterToken> list;
    bool isOpen = false; ///< a closing quote is missing; the last token runs to the end
};

/// Splits a query at the spaces outside of quotes.
FilterTokens filterTokens(const QString &query);

} // namespace portolan
