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

std::shared_ptr<const RecordQuery> queryOf(FlowFilter filter, RecordTags tags = {})
{
    return std::make_shared<const RecordQuery>(RecordQuery{std::move(filter), std::move(tags)});
}

/// Whether the lists keep their length and order with such an edit.
template<class E> constexpr bool isReplacing = false;
template<class Record> constexpr bool isReplacing<Replace<Record>> = true;
template<> constexpr bool isReplacing<ReplaceSettings> = true;

} // namespace

RecordFilter::RecordFilter(DeploymentDocument *document, QObject *parent)
    : QObject(parent)
    , m_document(document)
    , m_job([] { return &RecordFilter::search; },
          [this] { QMetaObject::invokeMethod(this, "deliver", Qt::QueuedConnection); })
{
    connect(document, &DeploymentDocument::applied, this, &RecordFilter::applied);
    connect(document, &DeploymentDocument::appliedAll, this, &RecordFilter::appliedAll);
    connect(document, &DeploymentDocument::changed, this, &RecordFilter::finishStep);
    connect(document, &DeploymentDocument::wasReset, this, [this] {
        // No signal: the views are being reset themselves.
        m_problems.clear();
        forgetPlaces();
        lookAtOnce(queryOf(newest()->filter));
    });
}

Result<void> RecordFilter::setQuery(const QString &query)
{
    Result<FlowFilter> filter = parseFilter(query);
    if (!filter)
        return tl::unexpected(filter.error());
    m_query = query;
    filter->alsoFind(shownWords());
    const bool was = isFiltering();
    RecordTags tags = wantedTags(*filter);
    lookForNew(queryOf(*std::move(filter), std::move(tags)));
    if (!m_next && (was || isFiltering()))
        emit changed();
    return {};
}

void RecordFilter::retranslate()
{
    FlowFilter filter = newest()->filter;
    if (filter.isEmpty())
        return;
    filter.alsoFind(shownWords());
    lookForNew(queryOf(std::move(filter), newest()->tags));
    if (!m_next)
        emit changed();
}

void RecordFilter::setProblems(const std::vector<Problem> &problems)
{
    m_problems = problems;
    RecordTags tags = wantedTags(newest()->filter);
    if (tags == newest()->tags)
        return;
    lookForNew(queryOf(newest()->filter, std::move(tags)));
    if (!m_next)
        emit changed();
}

RecordTags RecordFilter::wantedTags(const FlowFilter &filter) const
{
    return filter.asksForProblems() ? problemTags(m_problems, m_document->deployment())
                                    : RecordTags();
}

void RecordFilter::setPart(const QString &name, Part part)
{
    if (!part && !m_parts.contains(name))
        return;
    if (part)
        m_parts[name] = std::move(part);
    else
        m_parts.erase(name);
    if (isFiltering()) {
        if (m_found.flows.empty())
            m_found = findRecords(*m_now, m_document->deployment(), index(), ends());
        lookAtParts();
        lookAtPlaces();
    } else {
        showAll();
    }
    emit changed();
}

bool RecordFilter::showsProblem(const Problem &problem) const
{
    if (!isFiltering())
        return true;
    // Of flows that are shown; what names no flow, of components that fit themselves. There may be
    // thousands, so the texts come last.
    const std::vector<Component> &components = m_document->deployment().components;
    const bool isOfShown = problem.flows.isEmpty()
                               ? std::ranges::any_of(problem.components,
                                     [&](const QString &id) {
                                         const size_t at = lowerBound(components, id);
                                         return at < m_own.size() && m_own[at] &&
                                                compareIds(components[at].id, id) == 0;
                                     })
                               : std::ranges::any_of(problem.flows,
                                     [&](const QString &id) { return isFlowShown(id); });
    return isOfShown || (m_parts.empty() && fitsItself(problem));
}

bool RecordFilter::isFlowShown(const QString &id) const
{
    const std::vector<bool> &shown = m_shown.flows;
    if (m_places) {
        if (const auto found = m_places->constFind(id); found != m_places->constEnd())
            return size_t(*found) < shown.size() && shown[size_t(*found)];
    }
    const std::vector<Flow> &flows = m_document->deployment().flows;
    const size_t at = lowerBound(flows, id);
    return at < shown.size() && shown[at] && compareIds(flows[at].id, id) == 0;
}

bool RecordFilter::fitsItself(const Problem &problem) const
{
    QString text = problem.message;
    for (const QStringList *ids : {&problem.zones, &problem.components, &problem.flows}) {
        for (const QString &id : *ids)
            text += u'\n' + id;
    }
    QStringList tags;
    if (m_now->filter.asksForProblems())
        tags = {problem.id, toWord(problem.severity)};
    return m_now->filter.matchesProblem(text, tags);
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
    // What is looked for anew is left as it is, and what is new is shown until then.
    const bool later = m_stale || m_next;
    const auto endsOf = [&](const Flow &flow) {
        return FilterPass::Ends{index()->of(flow.from), index()->of(flow.to)};
    };
    if (const auto *replaced = std::get_if<Replace<Flow>>(&edit)) {
        const size_t at = lowerBound(deployment.flows, replaced->record.id);
        const Flow &flow = deployment.flows[at];
        if (at < m_ends.size())
            m_ends[at] = endsOf(flow);
        if (!later)
            m_found.flows[at] = pass().fits(flow, endsOf(flow));
    } else if (const auto *inserted = std::get_if<Insert<Flow>>(&edit)) {
        const size_t at = lowerBound(deployment.flows, inserted->record.id);
        const Flow &flow = deployment.flows[at];
        if (!m_ends.empty())
            insert(m_ends, at, endsOf(flow));
        const bool fits = later || pass().fits(flow, endsOf(flow));
        m_places.reset();
        insert(m_found.flows, at, fits);
        insert(m_shown.flows, at, fits);
    } else if (const auto *removed = std::get_if<Remove<Flow>>(&edit)) {
        const size_t at = lowerBound(deployment.flows, removed->id);
        remove(m_found.flows, at);
        remove(m_shown.flows, at);
        remove(m_ends, at);
        m_places.reset();
    } else {
        m_stale = true;
        m_pass.reset();
        if (const auto *component = std::get_if<Insert<Component>>(&edit)) {
            const size_t at = lowerBound(deployment.components, component->record.id);
            forgetPlaces();
            insert(m_found.components, at, true);
            insert(m_shown.components, at, true);
            insert(m_own, at, true);
        } else if (const auto *gone = std::get_if<Remove<Component>>(&edit)) {
            const size_t at = lowerBound(deployment.components, gone->id);
            forgetPlaces();
            remove(m_found.components, at);
            remove(m_shown.components, at);
            remove(m_own, at);
        } else if (const auto *zone = std::get_if<Insert<Zone>>(&edit)) {
            const size_t at = lowerBound(deployment.zones, zone->record.id);
            insert(m_found.zones, at, true);
            insert(m_zones, at, true);
        } else if (const auto *goneZone = std::get_if<Remove<Zone>>(&edit)) {
            const size_t at = lowerBound(deployment.zones, goneZone->id);
            remove(m_found.zones, at);
            remove(m_zones, at);
        }
    }
}

/// The models ask as soon as all are carried out.
void RecordFilter::appliedAll(const EditGroup &edits)
{
    forgetPlaces();
    if (!isFiltering() && !m_next)
        return;
    const bool staysInPlace = std::ranges::none_of(*edits, [](const Edit &edit) {
        return std::visit([]<class E>(const E &) { return !isReplacing<E>; }, edit);
    });
    if (staysInPlace && isLarge()) {
        m_stale = true;
        return;
    }
    m_isFound = m_isFound || isLooking();
    lookAtOnce(newest());
    m_isOther = true;
}

void RecordFilter::finishStep()
{
    const bool isOther = std::exchange(m_isOther, false);
    const bool isFound = std::exchange(m_isFound, false);
    const bool isStale = std::exchange(m_stale, false);
    const bool wasLooking = isLooking();
    if (!isFiltering() && !wasLooking)
        return;
    const Shown before = shownNow();
    const bool isNew = m_isNew;
    const bool looks = isStale || wasLooking;
    if (looks)
        look(newest());
    // Where it was looked for at once these are done as well.
    if (isFiltering() && (!looks || isLooking())) {
        if (!m_parts.empty())
            lookAtParts();
        lookAtPlaces();
    }
    if (isOther || (isNew && !m_isNew) || before != shownNow())
        emit changed();
    if ((wasLooking || isFound) && !isLooking())
        emit settled();
}

void RecordFilter::forgetPlaces()
{
    m_index.reset();
    m_ends.clear();
    m_places.reset();
    m_pass.reset();
}

const std::shared_ptr<const ComponentIndex> &RecordFilter::index()
{
    if (!m_index)
        m_index = std::make_shared<const ComponentIndex>(m_document->deployment());
    return m_index;
}

const FlowEnds &RecordFilter::ends()
{
    if (m_ends.empty())
        m_ends = endsOfFlows(m_document->deployment(), *index());
    return m_ends;
}

const FilterPass &RecordFilter::pass()
{
    if (!m_pass)
        m_pass.emplace(m_now->filter, m_document->deployment(), m_now->tags, index());
    return *m_pass;
}

bool RecordFilter::isLarge() const { return m_document->deployment().flows.size() > m_mostAtOnce; }

void RecordFilter::look(Query query)
{
    if (!isLarge() || query->filter.isEmpty()) {
        lookAtOnce(std::move(query));
        return;
    }
    m_next = std::move(query);
    m_job.start({m_document->snapshot(), m_next, m_places});
}

void RecordFilter::lookForNew(Query query)
{
    look(std::move(query));
    m_isNew = isLooking();
}

void RecordFilter::lookAtOnce(Query query)
{
    m_job.cancel();
    m_next.reset();
    m_isNew = false;
    m_stale = false;
    m_pass.reset();
    m_now = std::move(query);
    if (!isFiltering()) {
        showAll();
        return;
    }
    m_found = findRecords(*m_now, m_document->deployment(), index(), ends());
    lookAtParts();
    lookAtPlaces();
}

void RecordFilter::search(const Request &request, const Job::Control &job)
{
    const auto index = std::make_shared<const ComponentIndex>(*request.deployment);
    Answer answer;
    answer.ends = endsOfFlows(*request.deployment, *index);
    answer.found = findRecords(*request.query, *request.deployment, index, answer.ends, job.stop);
    answer.places = request.places
                        ? request.places
                        : std::make_shared<const FlowPlaces>(placesOfFlows(*request.deployment));
    if (!job.stop.stop_requested())
        job.hand(std::move(answer));
}

void RecordFilter::deliver()
{
    std::optional<Answer> answer = m_job.take();
    if (!answer || !m_next)
        return;
    const Shown before = shownNow();
    m_pass.reset();
    m_now = std::exchange(m_next, nullptr);
    m_found = std::move(answer->found);
    m_ends = std::move(answer->ends);
    m_places = std::move(answer->places);
    lookAtParts();
    lookAtPlaces();
    if (std::exchange(m_isNew, false) || before != shownNow())
        emit changed();
    emit settled();
}

void RecordFilter::showAll()
{
    m_inParts = m_shown = {};
    m_found = {};
    m_own.clear();
    m_zones.clear();
}

void RecordFilter::lookAtParts()
{
    const Deployment &deployment = m_document->deployment();
    m_inParts = {};
    for (const auto &[name, part] : m_parts) {
        if (m_inParts == ShownPart())
            m_inParts = part(deployment);
        else
            m_inParts &= part(deployment);
    }
}

/// Flows in the parts, then what stands at them and around that.
void RecordFilter::lookAtPlaces()
{
    const Deployment &deployment = m_document->deployment();
    const FlowEnds &ends = this->ends();
    m_own = m_found.components;
    for (size_t i = 0; i < m_own.size() && !m_parts.empty(); ++i)
        m_own[i] = m_own[i] && m_inParts.components[i];
    m_shown.flows = m_found.flows;
    m_shown.components = m_own;
    for (size_t i = 0; i < m_shown.flows.size(); ++i) {
        if (!m_parts.empty() && !m_inParts.flows[i])
            m_shown.flows[i] = false;
        if (!m_shown.flows[i])
            continue;
        for (const int end : {ends[i].from, ends[i].to}) {
            if (end >= 0)
                m_shown.components[size_t(end)] = true;
        }
    }
    if (m_parts.empty())
        m_zones = m_found.zones;
    else
        m_zones.assign(deployment.zones.size(), false);
    std::vector<bool> isDone(m_zones.size()); // with all zones around it
    for (size_t i = 0; i < m_shown.components.size(); ++i) {
        const QString &zoneOf = deployment.components[i].zone;
        if (!m_shown.components[i] || zoneOf.isEmpty())
            continue;
        const size_t inner = lowerBound(deployment.zones, zoneOf);
        if (inner < isDone.size() && isDone[inner])
            continue;
        for (const Zone *zone : deployment.zoneChain(zoneOf)) {
            const size_t at = size_t(zone - deployment.zones.data());
            m_zones[at] = isDone[at] = true;
        }
    }
}

} // namespace portolan
