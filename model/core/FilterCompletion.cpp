#include "model/core/FilterCompletion.h"

#include "model/core/FilterFields.h"
#include "model/core/FilterTokens.h"

#include <algorithm>
#include <set>
#include <tuple>

namespace portolan {

using namespace Qt::StringLiterals;

namespace {

/// The values of a field that occur, each once, unsorted only where the order says something.
class Values
{
public:
    explicit Values(QString typed)
        : m_typed(std::move(typed))
    {}

    void add(const QString &value)
    {
        if (!value.isEmpty() && value.contains(m_typed, Qt::CaseInsensitive) &&
            !value.contains(u'\n') && !value.contains(u'"'))
            m_found.insert(
                {!value.startsWith(m_typed, Qt::CaseInsensitive), value.toCaseFolded(), value});
    }
    void addInOrder(const QString &value)
    {
        if (size_t(m_ordered.size()) < FilterCompletion::MostChoices &&
            value.contains(m_typed, Qt::CaseInsensitive))
            m_ordered += value;
    }

    QStringList all() const
    {
        QStringList all = m_ordered;
        for (const Found &found : m_found) {
            if (size_t(all.size()) >= FilterCompletion::MostChoices)
                break;
            all += found.value;
        }
        return all;
    }

private:
    struct Found
    {
        bool inside = false; ///< the text is not at its beginning
        QString folded;
        QString value;
        bool operator<(const Found &other) const
        {
            return std::tie(inside, folded, value) <
                   std::tie(other.inside, other.folded, other.value);
        }
    };
    QString m_typed;
    QStringList m_ordered;
    std::set<Found> m_found;
};

template<class Record>
void addText(Values &values, const std::vector<Record> &records, QString Record::*text)
{
    for (const Record &record : records)
        values.add(record.*text);
}

void addPorts(Values &values, const Deployment &deployment)
{
    std::set<PortRange> ranges;
    for (const Flow &flow : deployment.flows) {
        for (const Protocol protocol : {Protocol::Tcp, Protocol::Udp, Protocol::Sctp}) {
            const auto &list = flow.ports.ranges(protocol);
            ranges.insert(list.begin(), list.end());
        }
    }
    for (const PortRange &range : ranges)
        values.addInOrder(range.toString());
}

void addDates(Values &values, const Deployment &deployment)
{
    for (const Flow &flow : deployment.flows) {
        if (flow.expires.isValid())
            values.add(flow.expires.toString(Qt::ISODate));
    }
}

QStringList valuesOf(const FilterField &field, const QString &typed, const Deployment &deployment,
    const QStringList &problems)
{
    Values values(typed);
    switch (field.values) {
    case FilterValues::Free:
        break;
    case FilterValues::Words:
        for (const QLatin1StringView word : field.words)
            values.addInOrder(word);
        break;
    case FilterValues::Problems:
        for (const QString &problem : problems)
            values.addInOrder(problem);
        break;
    case FilterValues::Ports:
        addPorts(values, deployment);
        break;
    case FilterValues::Components:
        for (const Component &component : deployment.components)
            values.add(component.label());
        break;
    case FilterValues::Zones:
        for (const Zone &zone : deployment.zones)
            values.add(zone.label());
        break;
    case FilterValues::Kinds:
        addText(values, deployment.components, &Component::kind);
        for (const Zone &zone : deployment.zones)
            values.add(toWord(zone.kind));
        break;
    case FilterValues::Systems:
        addText(values, deployment.flows, &Flow::product);
        addText(values, deployment.components, &Component::product);
        break;
    case FilterValues::Owners:
        addText(values, deployment.flows, &Flow::owner);
        break;
    case FilterValues::Tickets:
        addText(values, deployment.flows, &Flow::ticket);
        break;
    case FilterValues::Encryptions:
        addText(values, deployment.flows, &Flow::encryption);
        break;
    case FilterValues::Dates:
        addDates(values, deployment);
        break;
    }
    return values.all();
}

bool hasSpace(const QString &text)
{
    return std::any_of(text.begin(), text.end(), [](QChar c) { return c.isSpace(); });
}

} // namespace

FilterCompletion filterCompletion(const QString &query, qsizetype cursor,
    const Deployment &deployment, const QStringList &problems)
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
        for (const QString &value : valuesOf(*field, typed.mid(sign), deployment, problems)) {
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
