#include "model/core/FilterCompletion.h"

#include "model/core/FilterTokens.h"

#include <algorithm>

namespace portolan {

using namespace Qt::StringLiterals;

namespace {

/// Of \a words, in their order.
template<class Words> QStringList among(const Words &words, const QString &typed)
{
    QStringList found;
    for (const auto &word : words) {
        const QString text = word;
        if (size_t(found.size()) < FilterCompletion::MostChoices &&
            text.contains(typed, Qt::CaseInsensitive))
            found += text;
    }
    return found;
}

QStringList valuesOf(const FilterField &field, const QString &typed, FilterCandidates &candidates,
    const QStringList &problems)
{
    if (field.values == FilterValues::Words)
        return among(field.words, typed);
    if (field.values == FilterValues::Problems)
        return among(problems, typed);
    return candidates.matching(field.values, typed, FilterCompletion::MostChoices);
}

bool hasSpace(const QString &text)
{
    return std::any_of(text.begin(), text.end(), [](QChar c) { return c.isSpace(); });
}

} // namespace

FilterCompletion filterCompletion(const QString &query, qsizetype cursor,
    FilterCandidates &candidates, const QStringList &problems)
{
    FilterCompletion completion{cursor, cursor};
    FilterToken token;
    for (const FilterToken &each : filterTokens(query).list) {
        if (each.from < cursor && cursor <= each.to)
            token = each;
    }
    if (token.hasField && cursor >= token.valueAt) {
        const QString &typed = token.value;
        const FilterField *field = filterField(token.name);
        if (!field)
            return completion;
        completion.from = token.valueAt;
        completion.to = token.to;
        // A comparison stays in front of the date.
        qsizetype sign = 0;
        while (field->values == FilterValues::Dates && sign < typed.size() &&
               u"<>="_s.contains(typed[sign]))
            ++sign;
        completion.from += sign;
        for (const QString &value : valuesOf(*field, typed.mid(sign), candidates, problems)) {
            const QString text = hasSpace(value) ? u'"' + value + u'"' : value;
            completion.choices.push_back({text + u' ', value, {}});
        }
        return completion;
    }
    QString typed;
    if (token.to > 0) {
        completion.from = token.from + (token.negated ? 1 : 0);
        completion.to = token.hasField ? token.valueAt : token.to;
        typed = query.mid(completion.from, cursor - completion.from);
    }
    for (const FilterField &field : filterFields()) {
        if (!field.name.startsWith(typed, Qt::CaseInsensitive))
            continue;
        const QString text = field.name + u':';
        completion.choices.push_back({text, text, helpText(field)});
    }
    return completion;
}

} // namespace portolan
