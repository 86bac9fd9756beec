#include "model/core/FlowFilter.h"

#include "model/core/FilterHints.h"
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

/// Whether the colon belongs to something else than a field: an IPv6 address, a URL.
bool looksLikeText(const QString &name, const QString &value)
{
    const bool isWord = !name.isEmpty() &&
                        std::all_of(name.begin(), name.end(), [](QChar c) { return c.isLetter(); });
    return !isWord || value.startsWith(u':') || value.startsWith("//"_L1);
}

QString unknownField(const FilterToken &token)
{
    if (const FilterField *field = nearestField(token.name)) {
        return Tr::tr("%1: %2 is no field of the filter; try %3")
            .arg(quoted(token.text), quoted(token.name), field->name + u':' + token.value);
    }
    return Tr::tr("%1: %2 is no field of the filter, there is %3; in quotes it is a word")
        .arg(quoted(token.text), quoted(token.name), FlowFilter::fields().join(", "_L1));
}

} // namespace

QStringList FlowFilter::fields()
{
    QStringList names;
    for (const FilterField &field : filterFields())
        names += field.name;
    return names;
}

Result<FlowFilter> FlowFilter::parse(const QString &query)
{
    const FilterTokens tokens = filterTokens(query);
    if (tokens.isOpen)
        return failure(Tr::tr("a closing quote (\") is missing"));
    FlowFilter filter;
    bool either = false; // the next term is a choice beside the last one
    for (const FilterToken &token : tokens.list) {
        if (token.isOr) {
            if (filter.m_all.empty() || either)
                return failure(Tr::tr("“or” stands between two terms; in quotes it is a word"));
            either = true;
            continue;
        }
        const FilterField *field = token.hasField ? filterField(token.name) : &wordField();
        QString text = token.value;
        if (!field && looksLikeText(token.name, token.value)) {
            field = &wordField();
            text = token.name + u':' + token.value;
        }
        if (!field)
            return failure(unknownField(token));
        if (text.isEmpty() && field == &wordField())
            continue;
        auto value = std::make_shared<FilterValue>(text);
        if (!text.isEmpty() && field->read && !field->read(*value)) {
            return failure(Tr::tr("%1 does not fit: %2 takes %3")
                               .arg(quoted(token.text), field->name, rightValue(*field)));
        }
        if (!either)
            filter.m_all.emplace_back();
        filter.m_all.back().push_back({field, std::move(value), token.negated});
        either = false;
    }
    if (either)
        return failure(Tr::tr("“or” stands between two terms; in quotes it is a word"));
    return filter;
}

void FlowFilter::alsoFind(const ShownWords &words)
{
    for (Choice &choice : m_all) {
        for (Term &term : choice) {
            if (term.field != &wordField())
                continue;
            auto value = std::make_shared<FilterValue>(*term.value);
            value->alsoFind(words);
            term.value = std::move(value);
        }
    }
}

template<class Fits> bool FlowFilter::all(const Fits &fits) const
{
    return std::all_of(m_all.begin(), m_all.end(), [&](const Choice &choice) {
        return std::any_of(choice.begin(), choice.end(), [&](const Term &term) {
            const std::optional<bool> fit = fits(term);
            return fit && *fit != term.negated;
        });
    });
}

bool FlowFilter::matches(
    const Deployment &deployment, const Flow &flow, const RecordTags &tags) const
{
    const FilterSight sight = {deployment, tags};
    return all([&](const Term &term) -> std::optional<bool> {
        const FilterField &field = *term.field;
        if (field.ofFlow && field.ofFlow(sight, flow, *term.value))
            return true;
        const auto isAt = [&](bool asked, const QString &id) {
            const Component *component = asked ? deployment.component(id) : nullptr;
            return component && field.ofEnd(sight, *component, *term.value);
        };
        return isAt(field.from, flow.from) || isAt(field.to, flow.to);
    });
}

bool FlowFilter::matches(
    const Deployment &deployment, const Component &component, const RecordTags &tags) const
{
    return all([&](const Term &term) -> std::optional<bool> {
        if (!term.field->ofComponent)
            return {};
        return term.field->ofComponent({deployment, tags}, component, *term.value);
    });
}

bool FlowFilter::matches(
    const Deployment &deployment, const Zone &zone, const RecordTags &tags) const
{
    return all([&](const Term &term) -> std::optional<bool> {
        if (!term.field->ofZone)
            return {};
        return term.field->ofZone({deployment, tags}, zone, *term.value);
    });
}

bool FlowFilter::matchesProblem(const QString &text, const QStringList &tags) const
{
    return all([&](const Term &term) -> std::optional<bool> {
        if (term.field->values == FilterValues::Problems)
            return std::any_of(tags.begin(), tags.end(),
                [&](const QString &tag) { return term.value->begins(tag); });
        if (term.field == &wordField())
            return term.value->isIn(text);
        return {};
    });
}

bool FlowFilter::asksForProblems() const
{
    return std::any_of(m_all.begin(), m_all.end(), [](const Choice &choice) {
        return std::any_of(choice.begin(), choice.end(),
            [](const Term &term) { return term.field->values == FilterValues::Problems; });
    });
}

const FilterField *FlowFilter::unfinished() const
{
    for (const Choice &choice : m_all) {
        for (const Term &term : choice) {
            if (!term.field->mayBeEmpty && term.value->text.isEmpty())
                return term.field;
        }
    }
    return nullptr;
}

QStringList FlowFilter::words() const
{
    QStringList words;
    for (const Choice &choice : m_all) {
        for (const Term &term : choice) {
            if (term.field == &wordField() && !term.negated)
                words += term.value->text;
        }
    }
    return words;
}

QStringList FlowFilter::problemValues() const
{
    QStringList values;
    for (const Choice &choice : m_all) {
        for (const Term &term : choice) {
            if (term.field->values == FilterValues::Problems)
                values += term.value->text;
        }
    }
    return values;
}

} // namespace portolan
