#pragma once

#include "model/checks/Check.h"
#include "model/core/LatestJob.h"
#include "model/core/ShownPart.h"
#include "model/document/DeploymentDocument.h"
#include "model/items/RecordSearch.h"

#include <QObject>

#include <functional>
#include <map>

namespace portolan {

/// Which records of a document the tables show and the chart does not fade: those that fit a query
/// of FlowFilter, as far as they are in all parts that are looked at (a focus, a trace, the zone
/// view). Worked out once for all views and kept up to date with every edit.
///
/// A component is shown where it fits by itself or stands at a flow that is shown; a zone where it
/// fits by itself or holds something that is shown; a problem where it fits by itself or one of its
/// flows is shown.
///
/// Where there are many flows a query is looked for in another thread: until it is found the views
/// show what they did. Of several queries only the newest counts; after an edit it is looked for
/// anew.
///
/// Make it before the item models of the same document, so that it hears of edits before they do.
class RecordFilter : public QObject
{
    Q_OBJECT

public:
    /// Flows; among more a query is looked for in the other thread.
    static constexpr size_t MostAtOnce = 8000;

    /// \a document outlives it.
    explicit RecordFilter(DeploymentDocument *document, QObject *parent = nullptr);

    /// Of a query that cannot be read the error comes back, and the one before stays in force.
    Result<void> setQuery(const QString &query);
    /// The newest one.
    const QString &query() const { return m_query; }
    /// What the query that is in force looks for in every text.
    QStringList words() const { return m_now->filter.words(); }
    /// What it finds is not known yet.
    bool isLooking() const { return m_next != nullptr; }
    /// In the place of MostAtOnce.
    void setMostAtOnce(size_t flows) { m_mostAtOnce = flows; }
    /// Words without a field are also looked for as the tables show them; in another language of
    /// the application that may find others.
    void retranslate();
    /// For `problem:`; the problems of the document as they were found last.
    void setProblems(const std::vector<Problem> &problems);
    /// Whether setProblems() may make a difference now.
    bool asksForProblems() const { return newest()->filter.asksForProblems(); }

    /// Gives the part from the records as they are.
    using Part = std::function<ShownPart(const Deployment &)>;
    /// Looks only at a part; an empty function ends that. Several parts go by their names.
    void setPart(const QString &name, Part part);

    /// Whether something may be hidden.
    bool isFiltering() const { return !m_now->filter.isEmpty() || !m_parts.empty(); }
    /// By the index of the record in the document.
    bool showsFlow(size_t flow) const { return isIn(m_shown.flows, flow); }
    bool showsComponent(size_t component) const { return isIn(m_shown.components, component); }
    bool showsZone(size_t zone) const { return isIn(m_zones, zone); }
    bool showsProblem(const Problem &problem) const;
    /// Whether a component is shown whatever its flows are.
    bool fitsItself(size_t component) const { return isIn(m_own, component); }

    /// How many are shown.
    int flowCount() const;
    int componentCount() const;
    int zoneCount() const;

signals:
    /// Other records are shown than before. Not after an edit that changes nothing of that, nor
    /// when the document is reset, where everything is another.
    void changed();
    /// What was looked for in the other thread is found and shown. Not where another query or
    /// another document has come in between.
    void settled();

private slots:
    void deliver();

private:
    /// Shared with the other thread: what it says of problems may be large.
    using Query = std::shared_ptr<const RecordQuery>;
    struct Request
    {
        std::shared_ptr<const Deployment> deployment;
        Query query;
        std::shared_ptr<const FlowPlaces> places; ///< null where they are to be found
    };
    struct Answer
    {
        FoundRecords found;
        FlowEnds ends;
        std::shared_ptr<const FlowPlaces> places;
    };
    /// All that views go by.
    struct Shown
    {
        bool isFiltering;
        ShownPart part;
        std::vector<bool> own;
        std::vector<bool> zones;
        bool operator==(const Shown &) const = default;
    };
    using Job = LatestJob<Request, Answer>;
    static void search(const Request &request, const Job::Control &job);

    bool isIn(const std::vector<bool> &flags, size_t index) const
    {
        return !isFiltering() || index >= flags.size() || flags[index];
    }
    bool fitsItself(const Problem &problem) const;
    bool isFlowShown(const QString &id) const;
    const Query &newest() const { return m_next ? m_next : m_now; }
    Shown shownNow() const { return {isFiltering(), m_shown, m_own, m_zones}; }
    RecordTags wantedTags(const FlowFilter &filter) const;
    void applied(const Edit &edit);
    void appliedAll(const EditGroup &edits);
    void finishStep();
    /// m_index, m_ends and m_places are to be found anew.
    void forgetPlaces();
    const std::shared_ptr<const ComponentIndex> &index();
    const FlowEnds &ends();
    const FilterPass &pass();
    bool isLarge() const;
    /// Puts a query in force, at once or when it has been looked for.
    void look(Query query);
    void lookForNew(Query query);
    void lookAtOnce(Query query);
    void showAll();
    /// What is in the parts, and what stands at it and around it, from what was found.
    void lookAtParts();
    void lookAtPlaces();

    DeploymentDocument *m_document;
    size_t m_mostAtOnce = MostAtOnce;
    QString m_query;
    Query m_now = std::make_shared<const RecordQuery>(); ///< in force
    Query m_next;                                        ///< being looked for; null: nothing is
    std::vector<Problem> m_problems;
    std::optional<FilterPass> m_pass; ///< of m_now; made when it is asked for
    // What does not depend on the query, for whoever goes on typing it.
    std::shared_ptr<const ComponentIndex> m_index;
    FlowEnds m_ends; ///< by flow, of all or none
    /// For the flows of thousands of problems; null where nobody has needed it.
    std::shared_ptr<const FlowPlaces> m_places;
    std::map<QString, Part> m_parts;
    ShownPart m_inParts;  ///< what all parts have in common; empty without parts
    FoundRecords m_found; ///< of m_now; empty while nothing is filtered
    ShownPart m_shown;
    std::vector<bool> m_own;   ///< by component
    std::vector<bool> m_zones; ///< shown
    bool m_isNew = false;      ///< m_next is another than m_now: told of whatever it finds
    bool m_stale = false;      ///< everything has to be looked at again after the step
    bool m_isOther = false;    ///< that was done in the step already
    bool m_isFound = false;    ///< and has answered what was being looked for
    Job m_job;                 ///< last: its end comes first
};

} // namespace portolan
