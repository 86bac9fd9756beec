#pragma once

#include "model/checks/Check.h"
#include "model/core/FilterPass.h"
#include "model/core/ShownPart.h"
#include "model/document/DeploymentDocument.h"

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
/// Make it before the item models of the same document, so that it hears of edits before they do.
class RecordFilter : public QObject
{
    Q_OBJECT

public:
    /// \a document outlives it.
    explicit RecordFilter(DeploymentDocument *document, QObject *parent = nullptr);

    /// Of a query that cannot be read the error comes back, and the one before stays in force.
    Result<void> setQuery(const QString &query);
    const QString &query() const { return m_query; }
    /// Words without a field are also looked for as the tables show them; in another language of
    /// the application that may find others.
    void retranslate();
    /// For `problem:`; the problems of the document as they were found last.
    void setProblems(const std::vector<Problem> &problems);
    /// Whether setProblems() may make a difference now.
    bool asksForProblems() const { return m_filter.asksForProblems(); }

    /// Gives the part from the records as they are.
    using Part = std::function<ShownPart(const Deployment &)>;
    /// Looks only at a part; an empty function ends that. Several parts go by their names.
    void setPart(const QString &name, Part part);

    /// Whether something may be hidden.
    bool isFiltering() const { return !m_filter.isEmpty() || !m_parts.empty(); }
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

private:
    bool isIn(const std::vector<bool> &flags, size_t index) const
    {
        return !isFiltering() || index >= flags.size() || flags[index];
    }
    void applied(const Edit &edit);
    void appliedAll(const EditGroup &edits);
    void finishStep();
    RecordTags wantedTags() const;
    /// m_index and m_ends are to be found anew.
    void forgetPlaces();
    void lookAgain();
    const std::vector<FilterPass::Ends> &endsOfFlows();
    void lookAtPlaces();

    DeploymentDocument *m_document;
    QString m_query;
    FlowFilter m_filter;
    std::vector<Problem> m_problems;
    RecordTags m_tags; ///< of the problems; empty where the filter does not ask for them
    FilterPass m_pass;
    // What does not depend on the query, for whoever goes on typing it.
    std::shared_ptr<const ComponentIndex> m_index;
    std::vector<FilterPass::Ends> m_ends; ///< by flow, of all or none
    std::map<QString, Part> m_parts;
    ShownPart m_inParts;      ///< what all parts have in common; empty without parts
    std::vector<bool> m_fits; ///< by flow, whatever the parts are
    ShownPart m_shown;
    std::vector<bool> m_own;   ///< by component
    std::vector<bool> m_zones; ///< shown
    bool m_stale = false;      ///< everything has to be looked at again after the step
    bool m_isOther = false;    ///< that was done in the step already
};

} // namespace portolan
