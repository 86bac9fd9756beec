#include "model/core/FilterCandidates.h"

#include <QSet>

#include <algorithm>

namespace portolan {

namespace {

/// Each once, without those that no query could hold.
class Values
{
public:
    void add(const QString &value)
    {
        if (!value.isEmpty())
            m_found.insert(value);
    }

    QStringList all() const
    {
        QStringList all;
        all.reserve(m_found.size());
        for (const QString &value : m_found) {
            if (!value.contains(u'\n') && !value.contains(u'"'))
                all += value;
        }
        return all;
    }

private:
    QSet<QString> m_found;
};

/// A value that fits.
struct Match
{
    bool inside = false; ///< what was typed is not at its beginning
    const QString *value = nullptr;

    /// Whether it is proposed before the other one.
    bool operator<(const Match &other) const
    {
        if (inside != other.inside)
            return other.inside;
        const int order = value->compare(*other.value, Qt::CaseInsensitive);
        return order != 0 ? order < 0 : *value < *other.value;
    }
};

template<class Record>
void addTexts(Values &values, const std::vector<Record> &records, QString Record::*text)
{
    for (const Record &record : records)
        values.add(record.*text);
}

template<class Record> void addLabels(Values &values, const std::vector<Record> &records)
{
    for (const Record &record : records)
        values.add(record.label());
}

QStringList portsOf(const Deployment &deployment)
{
    std::vector<PortRange> ranges;
    for (const Flow &flow : deployment.flows) {
        for (const Protocol protocol : {Protocol::Tcp, Protocol::Udp, Protocol::Sctp}) {
            const auto &list = flow.ports.ranges(protocol);
            ranges.insert(ranges.end(), list.begin(), list.end());
        }
    }
    std::sort(ranges.begin(), ranges.end());
    ranges.erase(std::unique(ranges.begin(), ranges.end()), ranges.end());
    QStringList all;
    for (const PortRange &range : ranges)
        all += range.toString();
    return all;
}

QStringList gathered(FilterValues kind, const Deployment &deployment)
{
    Values values;
    switch (kind) {
    case FilterValues::Free:
    case FilterValues::Words:
    case FilterValues::Problems:
        break;
    case FilterValues::Ports:
        return portsOf(deployment);
    case FilterValues::Components:
        addLabels(values, deployment.components);
        break;
    case FilterValues::Zones:
        addLabels(values, deployment.zones);
        break;
    case FilterValues::Kinds:
        addTexts(values, deployment.components, &Component::kind);
        for (const Zone &zone : deployment.zones)
            values.add(toWord(zone.kind));
        break;
    case FilterValues::Systems:
        addTexts(values, deployment.flows, &Flow::product);
        addTexts(values, deployment.components, &Component::product);
        break;
    case FilterValues::Owners:
        addTexts(values, deployment.flows, &Flow::owner);
        break;
    case FilterValues::Tickets:
        addTexts(values, deployment.flows, &Flow::ticket);
        break;
    case FilterValues::Encryptions:
        addTexts(values, deployment.flows, &Flow::encryption);
        break;
    case FilterValues::Dates:
        for (const Flow &flow : deployment.flows) {
            if (flow.expires.isValid())
                values.add(flow.expires.toString(Qt::ISODate));
        }
        break;
    }
    return values.all();
}

} // namespace

FilterCandidates::FilterCandidates(const Deployment &deployment)
    : m_deployment(&deployment)
{}

const QStringList &FilterCandidates::of(FilterValues kind)
{
    const auto known = m_gathered.find(kind);
    return known != m_gathered.end()
               ? known->second
               : m_gathered.emplace(kind, gathered(kind, *m_deployment)).first->second;
}

QStringList FilterCandidates::matching(FilterValues kind, const QString &typed, size_t most)
{
    const QStringMatcher matcher(typed, Qt::CaseInsensitive);
    const bool inOrder = kind == FilterValues::Ports;
    // The best so far, the last of them in front: there may be many that nobody will see.
    std::vector<Match> best;
    QStringList found;
    for (const QString &value : of(kind)) {
        const qsizetype at = matcher.indexIn(value);
        if (at < 0)
            continue;
        if (inOrder) {
            found += value;
            if (size_t(found.size()) >= most)
                break;
            continue;
        }
        const Match match = {at > 0, &value};
        if (best.size() >= most) {
            if (best.empty() || !(match < best.front()))
                continue;
            std::pop_heap(best.begin(), best.end());
            best.pop_back();
        }
        best.push_back(match);
        std::push_heap(best.begin(), best.end());
    }
    std::sort_heap(best.begin(), best.end());
    for (const Match &match : best)
        found += *match.value;
    return found;
}

} // namespace portolan
