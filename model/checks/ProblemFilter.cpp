#include "model/checks/ProblemFilter.h"

#include "model/core/FilterFields.h"

#include <QCoreApplication>

#include <algorithm>

namespace portolan {

using namespace Qt::StringLiterals;

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(FlowFilter)
};

void tag(RecordTags::Words &words, const QString &record, const Problem &problem)
{
    QStringList &all = words[record];
    for (const QString &word : {problem.id, toWord(problem.severity)}) {
        if (!all.contains(word))
            all += word;
    }
}

} // namespace

QStringList problemWords()
{
    QStringList words;
    for (const Severity severity : {Severity::Error, Severity::Warning, Severity::Advice})
        words += toWord(severity);
    for (const Check &check : checks())
        words += check.id;
    return words;
}

Result<FlowFilter> parseFilter(const QString &query)
{
    Result<FlowFilter> filter = FlowFilter::parse(query);
    if (!filter)
        return filter;
    if (const FilterField *field = filter->unfinished()) {
        return failure(Tr::tr("%1 is not finished: %2 takes %3")
                           .arg(quoted(field->name + u':'), field->name, rightValue(*field)));
    }
    const QStringList words = problemWords();
    for (const QString &value : filter->problemValues()) {
        const bool known = std::any_of(words.begin(), words.end(),
            [&](const QString &word) { return word.startsWith(value, Qt::CaseInsensitive); });
        if (!known) {
            return failure(Tr::tr("%1 does not fit: problem takes nothing or one of %2")
                               .arg(quoted(QString("problem:"_L1 + value)), words.join(", "_L1)));
        }
    }
    return filter;
}

RecordTags problemTags(const std::vector<Problem> &problems, const Deployment &deployment)
{
    RecordTags tags;
    // Of components whose problem names no flow.
    std::map<QString, std::vector<const Problem *>> whole;
    for (const Problem &problem : problems) {
        for (const QString &id : problem.flows)
            tag(tags.flows, id, problem);
        for (const QString &id : problem.components) {
            tag(tags.components, id, problem);
            if (problem.flows.isEmpty())
                whole[id.toLower()].push_back(&problem);
        }
        for (const QString &id : problem.zones)
            tag(tags.zones, id, problem);
    }
    if (whole.empty())
        return tags;
    for (const Flow &flow : deployment.flows) {
        for (const QString &end : {flow.from, flow.to}) {
            if (const auto found = whole.find(end.toLower()); found != whole.end()) {
                for (const Problem *problem : found->second)
                    tag(tags.flows, flow.id, *problem);
            }
        }
    }
    return tags;
}

RecordTags tagsFor(
    const FlowFilter &filter, const Deployment &deployment, const Surroundings &around)
{
    if (!filter.asksForProblems())
        return {};
    return problemTags(check(deployment, around), deployment);
}

} // namespace portolan
