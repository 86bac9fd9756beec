#pragma once

#include "model/audit/Ruleset.h"

#include <QStringList>

#include <deque>
#include <map>
#include <vector>

namespace portolan::nft {

/// The structure of a text for nft (its manual page nft(8)): tables, chains and sets, with the
/// tokens of the rules as they stand. The rules are understood in NftRule.h.

struct Token
{
    enum class Kind : quint8 { Word, String, Sign, End };
    Kind kind = Kind::End; ///< End: a line break or semicolon
    QString text;          ///< Sign: "{", "}", ",", "=", "!=", ...
    int line = 0;

    bool is(QStringView word) const { return kind == Kind::Word && text == word; }
    bool isSign(QStringView sign) const { return kind == Kind::Sign && text == sign; }
};

using Tokens = std::vector<Token>;

/// Error: a character that nft has no use for, a string that does not end.
Result<Tokens> tokens(const QString &text, int firstLine = 1);

/// One element of a set or map: for each field of the key its alternatives' tokens.
struct Element
{
    std::vector<Tokens> key;
    Tokens value; ///< of a map
    int line = 0;
};

struct Set
{
    std::vector<Element> elements;
};

/// `a . b : accept, c . d : drop` without the braces.
Result<std::vector<Element>> elements(const Tokens &inside);

struct Chain
{
    QString type; ///< empty: no base chain
    QString hook;
    int priority = 0;
    bool drops = false; ///< its policy
    std::deque<Tokens> rules;
    int line = 0;
};

struct Table
{
    QString family; ///< "ip", "ip6", "inet", ...
    QString name;
    bool isDormant = false;
    std::map<QString, Chain> chains;
    std::map<QString, Set> sets; ///< and maps
};

struct Tables
{
    std::map<QString, Table> tables; ///< by "family name"
    QStringList notes;
};

/// Applies the commands of the text, in order, to a machine without any table.
Result<Tables> structure(const Tokens &tokens);

} // namespace portolan::nft
