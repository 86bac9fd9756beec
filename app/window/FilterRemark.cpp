#include "app/window/FilterRemark.h"

#include "app/window/Tables.h"
#include "model/document/DeploymentDocument.h"
#include "model/document/Selection.h"
#include "model/items/RecordFilter.h"
#include "views/panels/RulePanel.h"

#include <functional>

namespace portolan {

namespace {

struct Counts
{
    int all = 0;
    int away = 0;
};

template<class Record>
void count(Counts &counts, const QStringList &ids, const std::vector<Record> &records,
    const std::function<const Record *(const QString &)> &find,
    const std::function<bool(size_t)> &shows)
{
    for (const QString &id : ids) {
        const Record *record = find(id);
        if (!record)
            continue;
        ++counts.all;
        counts.away += shows(size_t(record - records.data())) ? 0 : 1;
    }
}

} // namespace

FilterRemark::FilterRemark(DeploymentDocument *document, Selection *selection, Tables *tables,
    RulePanel *panel, QObject *parent)
    : QObject(parent)
    , m_document(document)
    , m_selection(selection)
    , m_tables(tables)
    , m_panel(panel)
{
    connect(tables, &Tables::filterChanged, this, &FilterRemark::update);
    connect(selection, &Selection::changed, this, &FilterRemark::update);
    connect(document, &DeploymentDocument::changed, this, &FilterRemark::update);
    connect(document, &DeploymentDocument::wasReset, this, &FilterRemark::update);
}

void FilterRemark::update()
{
    const RecordFilter &filter = *m_tables->records();
    Counts counts;
    if (filter.isFiltering()) {
        const Deployment &chart = m_document->deployment();
        const Selection::Ids &ids = m_selection->ids();
        count<Flow>(
            counts, ids.flows, chart.flows, [&](const QString &id) { return chart.flow(id); },
            [&](size_t index) { return filter.showsFlow(index); });
        count<Component>(
            counts, ids.components, chart.components,
            [&](const QString &id) { return chart.component(id); },
            [&](size_t index) { return filter.showsComponent(index); });
        count<Zone>(
            counts, ids.zones, chart.zones, [&](const QString &id) { return chart.zone(id); },
            [&](size_t index) { return filter.showsZone(index); });
    }
    m_panel->setRemark(counts.away == 0 ? QString()
                       : counts.away == counts.all
                           ? tr("What is selected is not in the filter.")
                           : tr("Some of what is selected is not in the filter."));
}

} // namespace portolan
