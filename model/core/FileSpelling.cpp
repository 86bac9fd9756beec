#include "model/core/FileSpelling.h"

#include "model/core/FilterTokens.h"

#include <QSet>

namespace portolan {

using namespace Qt::StringLiterals;

namespace {

/// Terms one of which must fit.
using Choice = std::vector<FilterToken>;

std::vector<Choice> choicesOf(const FilterTokens &tokens)
{
    std::vector<Choice> choices;
    bool either = false;
    for (const FilterToken &token : tokens.list) {
        if (token.isOr) {
            either = true;
            continue;
        }
        if (!token.hasField && token.value.isEmpty())
            continue; // stands for nothing, as FlowFilter::parse() has it
        if (!std::exchange(either, false) || choices.empty())
            choices.emplace_back();
        choices.back().push_back(token);
    }
    return choices;
}

/// What a conditional need says behind the words that the tables put in front of its condition,
/// where \a typed begins among these.
QStringList spelledCondition(const QString &typed, const QString &shown)
{
    const QString frame = shown.section("%1"_L1, 0, 0);
    if (frame.contains(typed, Qt::CaseInsensitive))
        return {u"need:conditional"_s};
    QStringList terms;
    for (qsizetype at = typed.indexOf(u':'); at >= 0; at = typed.indexOf(u':', at + 1)) {
        // The colon may be followed by a space.
        for (qsizetype end = at + 1; end < typed.size(); ++end) {
            const QString word = u"conditional: "_s + typed.mid(end);
            if (frame.endsWith(typed.left(end), Qt::CaseInsensitive) &&
                !word.contains(typed, Qt::CaseInsensitive))
                terms += u'"' + word + u'"';
        }
    }
    return terms;
}

/// Terms that find what the word finds with \a words alone.
QStringList othersFor(const QString &typed, const ShownWords &words)
{
    FilterValue value(typed);
    value.alsoFind(words);
    QStringList terms;
    for (size_t i = 0; i < value.inNeeds.size(); ++i) {
        const QString word = Need{Need::Kind(i), {}}.toString();
        if (value.inNeeds[i] && !value.isIn(word))
            terms += u"need:"_s + word;
    }
    for (size_t i = 0; i < value.inExposures.size(); ++i) {
        const QString word = toWord(Exposure(i));
        if (value.inExposures[i] && !value.isIn(word))
            terms += u"exposed:"_s + word;
    }
    if (!value.condition.isEmpty() && words.condition.endsWith("%1"_L1))
        terms += spelledCondition(typed, words.condition);
    return terms;
}

QStringList textsOf(const Choice &choice)
{
    QStringList texts;
    for (const FilterToken &token : choice)
        texts += token.text;
    return texts;
}

/// The choice in the words of the file: one, or where a word is negated as many as must all fit.
/// They double with each such word: where they would be too many the choice stays as it is.
QStringList spelled(const Choice &choice, const ShownWords &words)
{
    constexpr size_t most = 64;
    const QStringList typed = textsOf(choice);
    const QSet<QString> known(typed.begin(), typed.end());
    QSet<QString> done;
    std::vector<QStringList> all = {{}};
    bool isOther = false;
    for (const FilterToken &token : choice) {
        const qsizetype before = done.size();
        done.insert(token.text);
        if (done.size() == before)
            continue;
        QStringList terms = {token.text};
        if (!token.hasField) {
            for (const QString &other : othersFor(token.value, words)) {
                const QString term = token.negated ? u'-' + other : other;
                if (!known.contains(term))
                    terms += term;
            }
        }
        isOther = isOther || terms.size() > 1;
        if (!token.negated || terms.size() == 1) {
            for (QStringList &begun : all)
                begun += terms;
            continue;
        }
        if (all.size() * size_t(terms.size()) > most)
            return {typed.join(" or "_L1)};
        std::vector<QStringList> next;
        for (const QStringList &begun : all) {
            for (const QString &term : std::as_const(terms))
                next.push_back(begun + QStringList{term});
        }
        all = std::move(next);
    }
    if (!isOther)
        return {typed.join(" or "_L1)};
    QStringList texts;
    for (const QStringList &terms : all)
        texts += terms.join(" or "_L1);
    return texts;
}

} // namespace

QString inFileWords(const QString &query, const ShownWords &words)
{
    if (!FlowFilter::parse(query))
        return query;
    const std::vector<Choice> choices = choicesOf(filterTokens(query));
    QStringList typed;
    for (const Choice &choice : choices)
        typed += textsOf(choice).join(" or "_L1);
    const QSet<QString> known(typed.begin(), typed.end());
    QStringList terms;
    for (size_t i = 0; i < choices.size(); ++i) {
        const QStringList texts = spelled(choices[i], words);
        terms += texts.first();
        for (const QString &text : texts.mid(1)) {
            if (!known.contains(text))
                terms += text;
        }
    }
    return terms == typed ? query : terms.join(u' ');
}

} // namespace portolan
