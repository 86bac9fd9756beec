#include "model/core/FilterHints.h"

#include "model/core/EditDistance.h"
#include "model/core/FilterTokens.h"

#include <QCoreApplication>

#include <algorithm>

namespace portolan {

using namespace Qt::StringLiterals;

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(FlowFilter)
};

struct OtherName
{
    QStringView name;
    QLatin1StringView field;
};

/// As other tools, and people in German and French, call the fields.
constexpr OtherName OtherNames[] = {{u"source", "from"_L1}, {u"src", "from"_L1},
    {u"von", "from"_L1}, {u"de", "from"_L1}, {u"destination", "to"_L1}, {u"dest", "to"_L1},
    {u"dst", "to"_L1}, {u"listener", "to"_L1}, {u"nach", "to"_L1}, {u"vers", "to"_L1},
    {u"network", "zone"_L1}, {u"netz", "zone"_L1}, {u"type", "kind"_L1}, {u"art", "kind"_L1},
    {u"genre", "kind"_L1}, {u"bedarf", "need"_L1}, {u"besoin", "need"_L1},
    {u"exposure", "exposed"_L1}, {u"exponiert", "exposed"_L1}, {u"exposition", "exposed"_L1},
    {u"on", "enabled"_L1}, {u"active", "enabled"_L1}, {u"aktiv", "enabled"_L1},
    {u"actif", "enabled"_L1}, {u"product", "system"_L1}, {u"produkt", "system"_L1},
    {u"produit", "system"_L1}, {u"besitzer", "owner"_L1}, {u"verantwortlich", "owner"_L1},
    {u"responsable", "owner"_L1}, {u"zweck", "purpose"_L1}, {u"objet", "purpose"_L1},
    {u"tls", "encryption"_L1}, {u"verschl\u00fcsselung", "encryption"_L1},
    {u"chiffrement", "encryption"_L1}, {u"expiry", "expires"_L1}, {u"until", "expires"_L1},
    {u"bis", "expires"_L1}, {u"ablauf", "expires"_L1}, {u"expiration", "expires"_L1},
    {u"check", "problem"_L1}};

bool isOne(const FilterToken &token, std::initializer_list<QLatin1StringView> words)
{
    return !token.hasField && std::any_of(words.begin(), words.end(), [&](QLatin1StringView word) {
        return token.text.compare(word, Qt::CaseInsensitive) == 0;
    });
}

bool isOfField(const FilterToken &token) { return token.hasField && filterField(token.name); }

/// "port=443" as the filter writes it: "port:443"; empty where it is none of that.
QString withColon(const FilterToken &token)
{
    static constexpr QStringView signs = u"=<>";
    const auto isSign = [](QChar c) { return signs.contains(c); };
    const QString &text = token.value;
    const auto at = std::find_if(text.begin(), text.end(), isSign) - text.begin();
    const FilterField *field =
        token.hasField || token.text.contains(u'"') ? nullptr : filterField(text.left(at));
    if (!field || at == text.size())
        return {};
    qsizetype end = at;
    while (end < text.size() && isSign(text[end]))
        ++end;
    // Only dates are compared.
    const QString sign = field->values == FilterValues::Dates && text[at] != u'='
                             ? text.mid(at, end - at)
                             : QString();
    return (token.negated ? u"-"_s : QString()) + field->name + u':' + sign + text.mid(end);
}

/// "proto: udp" as one term; empty where the second is no value of the first.
QString together(const FilterToken &token, const FilterToken &next)
{
    const FilterField *field = token.hasField && token.value.isEmpty() && !next.hasField &&
                                       !next.negated && !token.text.endsWith(u'"')
                                   ? filterField(token.name)
                                   : nullptr;
    if (!field || !field->read)
        return {};
    FilterValue value(next.value);
    return field->read(value) ? token.text + next.text : QString();
}

} // namespace

const FilterField *nearestField(const QString &name)
{
    for (const OtherName &other : OtherNames) {
        if (other.name.compare(name, Qt::CaseInsensitive) == 0)
            return filterField(QString(other.field));
    }
    for (const FilterField &field : filterFields()) {
        if (name.startsWith(field.name, Qt::CaseInsensitive) ||
            field.name.startsWith(name, Qt::CaseInsensitive))
            return &field;
    }
    constexpr qsizetype shortName = 6;
    const int limit = name.size() < shortName ? 1 : 2;
    const FilterField *nearest = nullptr;
    int least = limit + 1;
    for (const FilterField &field : filterFields()) {
        const int distance = editDistance(name.toLower(), QString(field.name), limit);
        if (distance < least) {
            least = distance;
            nearest = &field;
        }
    }
    return nearest;
}

Result<void> readsAsMeant(const QString &query)
{
    const std::vector<FilterToken> tokens = filterTokens(query).list;
    for (size_t i = 0; i < tokens.size(); ++i) {
        const FilterToken &token = tokens[i];
        const FilterToken *next = i + 1 < tokens.size() ? &tokens[i + 1] : nullptr;
        // A sign that stands alone is one of the words around it: "DMZ - West".
        const bool turns = isOne(token, {"not"_L1}) ||
                           (isOne(token, {"!"_L1, "-"_L1}) && next && isOfField(*next));
        if (next && turns) {
            return failure(Tr::tr("%1 is written as a minus in front of the term: %2; in quotes it "
                                  "is a word")
                               .arg(quoted(token.text), u'-' + next->text));
        }
        if (token.hasField && token.name.startsWith(u'!') && filterField(token.name.mid(1))) {
            return failure(Tr::tr("%1 is written as a minus in front of the term: %2; in quotes it "
                                  "is a word")
                               .arg(quoted(u"!"_s), u'-' + token.text.mid(1)));
        }
        if (next && i > 0 && isOne(token, {"&&"_L1})) {
            return failure(Tr::tr("%1 is not written: terms that stand side by side must all fit; "
                                  "in quotes it is a word")
                               .arg(quoted(token.text)));
        }
        if (next && i > 0 && isOne(token, {"||"_L1})) {
            return failure(
                Tr::tr("%1 is written as “or”; in quotes it is a word").arg(quoted(token.text)));
        }
        if (const QString meant = withColon(token); !meant.isEmpty())
            return failure(Tr::tr("%1 is a word; try %2").arg(quoted(token.text), meant));
        if (const QString meant = next ? together(token, *next) : QString(); !meant.isEmpty()) {
            return failure(Tr::tr("%1 finds where there is nothing in it; try %2")
                               .arg(quoted(token.text), meant));
        }
    }
    return {};
}

} // namespace portolan
