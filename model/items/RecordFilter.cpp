#include "model/items/RecordFilter.h"

#include "model/checks/ProblemFilter.h"
#include "model/items/ShownWords.h"

#include <algorithm>

namespace portolan {

namespace {

int countOf(const std::vector<bool> &flags)
{
    return int(std::count(flags.begin(), flags.end(), true));
}

} // namespace

RecordFilter::RecordFilter(DeploymentDocument *document, QObject *parent)
    : QObject(parent)
    , m_document(document)
{
    connect(document, &DeploymentDocument::applied, this, &RecordFilter::applied);
    connect(document, &DeploymentDocument::appliedAll, this, &RecordFilter::appliedAll);
    connect(document, &DeploymentDocument::changed, this, &RecordFilter::finishStep);
    connect(document, &DeploymentDocument::wasReset, this, [this] {
        // No signal: the views are being reset themselves.
        m_problems.clear();
        m_tags = {};
        forgetPlaces();
        lookAgain();
    });
    lookAgain();
}

Result<void> RecordFilter::setQuery(const QString &query)
{
    const Result<FlowFilter> filter = parseFilter(query);
    if (!filter)
        return tl::unexpected(filter.error());
    const bool was = isFiltering();
    m_query = query;
    m_filter = *filter;
    m_filter.alsoFind(shownWords());
    m_tags = wantedTags();
    if (!was && !isFiltering())
        return {};
    lookAgain();
    emit changed();
    return {};
}

void RecordFilter::retranslate()
{
    if (m_filter.isEmpty())
        return;
    m_filter.alsoFind(shownWords());
    lookAgain();
    emit changed();
}

void RecordFilter::setProblems(const std::vector<Problem> &problems)
{
    m_problems = problems;
    RecordTags tags = wantedTags();
    if (tags == m_tags)
        return;
    m_tags = std::move(tags);
    lookAgain();
    emit changed();
}

RecordTags RecordFilter::wantedTags() const
{
    return asksForProblems() ? problemTags(m_problems, m_document->deployment()) : RecordTags();
}

void RecordFilter::setPart(const QString &name, Part part)
{
    if (!part && !m_parts.contains(name))
        return;
    if (part)
        m_parts[name] = std::move(part);
    else
        m_parts.erase(name);
    lookAgain();
    emit changed();
}

bool RecordFilter::showsProblem(const Problem &problem) const
{
    if (!isFiltering())
        return true;
    const Deployment &deployment = m_document->deployment();
    if (m_parts.empty()) {
        const QStringList names =
            QStringList{problem.message} + problem.zones + problem.components + problem.flows;
        if (m_filter.matchesProblem(names.join(u'\n'), {problem.id, toWord(problem.severity)}))
            return true;
    }
    const auto isShown = [](const auto &records, const std::vector<bool> &flags,
                             const QString &id) {
        const size_t at = lowerBound(records, id);
        return at < flags.size() && flags[at] && compareIds(records[at].id, id) == 0;
    };
    // Of flows that are shown; what names no flow, of components and zones that fit themselves.
    if (!problem.flows.isEmpty()) {
        return std::ranges::any_of(problem.flows,
            [&](const QString &id) { return isShown(deployment.flows, m_shown.flows, id); });
    }
    return std::ranges::any_of(problem.components,
        [&](const QString &id) { return isShown(deployment.components, m_own, id); });
}

int RecordFilter::flowCount() const
{
    return isFiltering() ? countOf(m_shown.flows) : int(m_document->deployment().flows.size());
}

int RecordFilter::componentCount() const
{
    return isFiltering() ? countOf(m_shown.components)
                         : int(m_document->deployment().components.size());
}

int RecordFilter::zoneCount() const
{
    return isFiltering() ? countOf(m_zones) : int(m_document->deployment().zones.size());
}

/// Keeps the flags beside their records while a step is under way; finishStep() does the rest.
void RecordFilter::applied(const Edit &edit)
{
    const Deployment &deployment = m_document->deployment();
    const auto insert = [](auto &flags, size_t at, const auto &flag) {
        if (at <= flags.size())
            flags.insert(flags.begin() + qsizetype(at), flag);
    };
    const auto remove = [](auto &flags, size_t at) {
        if (at < flags.size())
            flags.erase(flags.begin() + qsizetype(at));
    };
    if (std::holds_alternative<ReplaceSettings>(edit))
        return;
    if (!isFiltering()) {
        forgetPlaces();
        return;
    }
    if (const auto *replaced = std::get_if<Replace<Flow>>(&edit)) {
        const size_t at = lowerBound(deployment.flows, replaced->record.id);
        const FilterPass::Ends ends = m_pass.endsOf(deployment.flows[at]);
        m_fits[at] = m_stale || m_pass.fits(deployment.flows[at], ends);
        if (at < m_ends.size())
            m_ends[at] = ends;
    } else if (const auto *inserted = std::get_if<Insert<Flow>>(&edit)) {
        const size_t at = lowerBound(deployment.flows, inserted->record.id);
        const FilterPass::Ends ends = m_pass.endsOf(deployment.flows[at]);
        const bool fits = m_stale || m_pass.fits(deployment.flows[at], ends);
        insert(m_fits, at, fits);
        insert(m_shown.flows, at, fits);
        if (!m_ends.empty())
            insert(m_ends, at, ends);
    } else if (const auto *removed = std::get_if<Remove<Flow>>(&edit)) {
        const size_t at = lowerBound(deployment.flows, removed->id);
        remove(m_fits, at);
        remove(m_shown.flows, at);
        remove(m_ends, at);
    } else {
        m_stale = true;
        forgetPlaces();
        if (const auto *component = std::get_if<Insert<Component>>(&edit)) {
            const size_t at = lowerBound(deployment.components, component->record.id);
            insert(m_shown.components, at, true);
            insert(m_own, at, true);
        } else if (const auto *gone = std::get_if<Remove<Component>>(&edit)) {
            const size_t at = lowerBound(deployment.components, gone->id);
            remove(m_shown.components, at);
            remove(m_own, at);
        } else if (const auto *zone = std::get_if<Insert<Zone>>(&edit)) {
            insert(m_zones, lowerBound(deployment.zones, zone->record.id), true);
        } else if (const auto *goneZone = std::get_if<Remove<Zone>>(&edit)) {
            remove(m_zones, lowerBound(deployment.zones, goneZone->id));
        }
    }
}

/// The models ask as soon as all are carried out.
void RecordFilter::appliedAll(const EditGroup &)
{
    forgetPlaces();
    if (!isFiltering())
        return;
    lookAgain();
    m_isOther = true;
}

void RecordFilter::finishStep()
{
    const bool isOther = std::exchange(m_isOther, false);
    if (!isFiltering())
        return;
    const ShownPart shown = m_shown;
    const std::vector<bool> zones = m_zones;
    if (m_stale || !m_parts.empty())
        lookAgain();
    else
        lookAtPlaces();
    if (isOther || shown != m_shown || zones != m_zones)
        emit changed();
}

void RecordFilter::forgetPlaces()
{
    m_index.reset();
    m_ends.clear();
}

void RecordFilter::lookAgain()
{
    m_stale = false;
    if (!isFiltering()) {
        m_pass = {};
        m_inParts = m_shown = {};
        m_fits.clear();
        m_own.clear();
        m_zones.clear();
        return;
    }
    const Deployment &deployment = m_document->deployment();
    if (!m_index)
        m_index = std::make_shared<const ComponentIndex>(deployment);
    m_pass = FilterPass(m_filter, deployment, m_tags, m_index);
    const std::vector<FilterPass::Ends> &ends = endsOfFlows();
    m_fits.resize(deployment.flows.size());
    for (size_t i = 0; i < m_fits.size(); ++i)
        m_fits[i] = m_pass.fits(deployment.flows[i], ends[i]);
    m_inParts = {};
    for (const auto &[name, part] : m_parts) {
        if (m_inParts == ShownPart())
            m_inParts = part(deployment);
        else
            m_inParts &= part(deployment);
    }
    m_own.resize(deployment.components.size());
    for (size_t i = 0; i < m_own.size(); ++i) {
        m_own[i] = (m_parts.empty() || m_inParts.components[i]) &&
                   m_filter.matches(deployment, deployment.components[i], m_tags);
    }
    lookAtPlaces();
}

const std::vector<FilterPass::Ends> &RecordFilter::endsOfFlows()
{
    const std::vector<Flow> &flows = m_document->deployment().flows;
    if (m_ends.empty()) {
        m_ends.reserve(flows.size());
        for (const Flow &flow : flows)
            m_ends.push_back(m_pass.endsOf(flow));
    }
    return m_ends;
}

/// Flows in the parts, then what stands at them and around that.
void RecordFilter::lookAtPlaces()
{
    const Deployment &deployment = m_document->deployment();
    const std::vector<FilterPass::Ends> &ends = endsOfFlows();
    m_shown.flows = m_fits;
    m_shown.components = m_own;
    for (size_t i = 0; i < m_fits.size(); ++i) {
        if (!m_parts.empty() && !m_inParts.flows[i])
            m_shown.flows[i] = false;
        if (!m_shown.flows[i])
            continue;
        for (const int end : {ends[i].from, ends[i].to}) {
            if (end >= 0)
                m_shown.components[size_t(end)] = true;
        }
    }
    m_zones.assign(deployment.zones.size(), false);
    for (size_t i = 0; i < m_zones.size(); ++i) {
        if (m_parts.empty() && m_filter.matches(deployment, deployment.zones[i], m_tags))
            m_zones[i] = true;
    }
    for (size_t i = 0; i < m_shown.components.size(); ++i) {
        if (!m_shown.components[i])
            continue;
        for (const Zone *zone : deployment.zoneChain(deployment.components[i].zone))
            m_zones[size_t(zone - deployment.zones.data())] = true;
    }
}

} // namespace portolan
