#include "app/window/Tables.h"

#include "model/core/FlowFilter.h"
#include "model/document/DeploymentDocument.h"
#include "views/panels/FilterBox.h"
#include "views/table/TableView.h"

namespace portolan {

namespace {

/// Of the pages, in the settings.
constexpr QLatin1StringView Words[] = {QLatin1StringView("flows"), QLatin1StringView("components"),
    QLatin1StringView("zones"), QLatin1StringView("problems")};

} // namespace

Tables::Tables(DeploymentDocument *document, Selection *selection, QWidget *parent)
    : TablesPanel(parent)
    , m_document(document)
{
    for (const auto kind : {TableView::Kind::Flows, TableView::Kind::Components,
             TableView::Kind::Zones, TableView::Kind::Problems}) {
        auto *view = new TableView(kind, document, selection, this);
        addPage(view);
        m_views.push_back(view);
        view->setContextMenuPolicy(Qt::CustomContextMenu);
        connect(view, &QWidget::customContextMenuRequested, this, [this, view](const QPoint &at) {
            const QPoint global = view->viewport()->mapToGlobal(at);
            if (view->kind() == TableView::Kind::Problems)
                emit problemMenuRequested(global);
            else
                emit contextMenuRequested(global);
        });
        connect(view, &TableView::rejected, this, &Tables::rejected);
        connect(view, &TableView::done, this, &Tables::done);
    }
    connect(m_views.back(), &QAbstractItemView::activated, this, &Tables::revealRequested);
    constexpr int delayMs = 60;
    m_timer.setSingleShot(true);
    m_timer.setInterval(delayMs);
    connect(&m_timer, &QTimer::timeout, this, &Tables::update);
    m_problems = qobject_cast<ProblemModel *>(m_views.back()->source());
    const auto soon = [this] { m_timer.start(); };
    connect(document, &DeploymentDocument::changed, this, soon);
    connect(m_problems, &ProblemModel::looked, this, soon);
    connect(document, &DeploymentDocument::wasReset, this, &Tables::update);
    connect(filterBox(), &FilterBox::filterChanged, this, &Tables::applyFilter);
}

void Tables::applyFilter(const QString &query)
{
    const Result<FlowFilter> filter = FlowFilter::parse(query);
    // Half a word while typing: what was shown stays until the query can be read again.
    setFilterError(filter ? QString() : filter.error().message);
    if (!filter)
        return;
    m_filter = query;
    for (TableView *view : m_views)
        view->setFilter(query);
    emit filterChanged();
}

void Tables::setFilter(const QString &query) { filterBox()->setQuery(query); }

void Tables::update()
{
    m_timer.stop();
    const Deployment &deployment = m_document->deployment();
    setCount(Flows, int(deployment.flows.size()));
    setCount(Components, int(deployment.components.size()));
    setCount(Zones, int(deployment.zones.size()));
    setCount(Problems, int(problems().size()));
    emit problemsChanged();
}

std::function<bool(const Flow &)> Tables::flowFilter() const
{
    const Result<FlowFilter> filter = FlowFilter::parse(m_filter);
    if (!filter || filter->isEmpty())
        return {};
    return [document = m_document, filter = *filter](
               const Flow &flow) { return filter.matches(document->deployment(), flow); };
}

TableView *Tables::focusedView() const
{
    for (TableView *view : m_views) {
        if (view->isVisible() && view->hasFocus())
            return view;
    }
    return nullptr;
}

bool Tables::selectAll()
{
    TableView *view = focusedView();
    if (view)
        view->selectAll();
    return view != nullptr;
}

bool Tables::editCell()
{
    TableView *view = focusedView();
    if (!view || !view->currentIndex().flags().testFlag(Qt::ItemIsEditable))
        return false;
    view->edit(view->currentIndex());
    return true;
}

bool Tables::editSelectedRows()
{
    TableView *view = focusedView();
    return view && view->editSelectedRows();
}

QVariantMap Tables::layouts() const
{
    QVariantMap layouts;
    for (size_t page = 0; page < m_views.size(); ++page)
        layouts[Words[page]] = m_views[page]->columnLayout();
    return layouts;
}

void Tables::setLayouts(const QVariantMap &layouts)
{
    for (size_t page = 0; page < m_views.size(); ++page) {
        const QVariantMap layout = layouts[Words[page]].toMap();
        if (!layout.isEmpty())
            m_views[page]->setColumnLayout(layout);
    }
}

void Tables::focusFilter()
{
    filterBox()->setFocus(Qt::ShortcutFocusReason);
    filterBox()->selectAll();
}

} // namespace portolan
