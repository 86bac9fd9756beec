#include "app/window/Tables.h"

#include "model/checks/ProblemFilter.h"
#include "model/core/FilterCompletion.h"
#include "model/core/FilterHints.h"
#include "model/document/DeploymentDocument.h"
#include "model/items/RecordFilter.h"
#include "views/panels/FilterBox.h"
#include "views/table/TableView.h"

#include <QEvent>

#include <utility>

namespace portolan {

namespace {

/// Of the pages, in the settings.
constexpr QLatin1StringView Words[] = {QLatin1StringView("flows"), QLatin1StringView("components"),
    QLatin1StringView("zones"), QLatin1StringView("problems")};
constexpr QLatin1StringView SuppressedShown("suppressedShown");

} // namespace

Tables::Tables(
    DeploymentDocument *document, Selection *selection, const Catalog *catalog, QWidget *parent)
    : TablesPanel(parent)
    , m_document(document)
    , m_filter(new RecordFilter(document, this))
{
    for (const auto kind : {TableView::Kind::Flows, TableView::Kind::Components,
             TableView::Kind::Zones, TableView::Kind::Problems}) {
        auto *view = new TableView(kind, document, selection, this, m_filter, catalog);
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
    const auto forget = [this] { m_candidates.reset(); };
    connect(document, &DeploymentDocument::changed, this, forget);
    connect(document, &DeploymentDocument::wasReset, this, forget);
    connect(document, &DeploymentDocument::wasReset, this, [this] {
        m_entersWhenFound = false; // of another chart
        // The filter has forgotten them, though they may be the same again.
        m_filter->setProblems(problems());
        update();
    });
    connect(filterBox(), &FilterBox::filterChanged, this, &Tables::applyFilter);
    connect(filterBox(), &FilterBox::resultsRequested, this, [this] {
        // Half a word finds nothing: the box says so, and is where it can be mended.
        if (!filterBox()->error().isEmpty())
            return;
        m_entersWhenFound = m_filter->isLooking();
        if (!m_entersWhenFound)
            currentView()->enter();
    });
    connect(m_filter, &RecordFilter::settled, this, [this] {
        // Unless somebody has gone elsewhere meanwhile.
        if (std::exchange(m_entersWhenFound, false) && filterBox()->hasFocus())
            currentView()->enter();
    });
    filterBox()->setSuggest([this](const QString &text, qsizetype cursor) {
        if (!m_candidates)
            m_candidates.emplace(m_document->deployment());
        return filterCompletion(text, cursor, *m_candidates, problemWords());
    });
    connect(m_filter, &RecordFilter::changed, this, [this] {
        showCounts();
        emit filterChanged();
    });
}

void Tables::applyFilter(const QString &query)
{
    m_entersWhenFound = false;
    // Half a word while typing: what was shown stays until the query can be read again.
    // What a file says is taken at its word.
    const bool asks = filterBox()->isTyped() && FlowFilter::parse(query);
    Result<void> set = asks ? readsAsMeant(query) : Result<void>();
    if (set)
        set = m_filter->setQuery(query);
    setFilterError(set ? QString() : set.error().message);
}

void Tables::changeEvent(QEvent *event)
{
    TablesPanel::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        m_filter->retranslate();
}

const QString &Tables::filter() const { return m_filter->query(); }

void Tables::setFilter(const QString &query) { filterBox()->setQuery(query); }

void Tables::update()
{
    m_timer.stop();
    const quint64 revision = m_problems->revision();
    const bool others = std::exchange(m_revision, revision) != revision;
    // What a problem says about flows depends on the flows, too.
    if (others || m_filter->asksForProblems())
        m_filter->setProblems(problems());
    showCounts();
    if (others)
        emit problemsChanged();
    emit countsChanged();
}

void Tables::showCounts()
{
    const Deployment &deployment = m_document->deployment();
    setCount(Flows, int(deployment.flows.size()), m_filter->flowCount());
    setCount(Components, int(deployment.components.size()), m_filter->componentCount());
    setCount(Zones, int(deployment.zones.size()), m_filter->zoneCount());
    setCount(Problems, int(problems().size()));
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
    layouts[SuppressedShown] = m_problems->isSuppressedShown();
    return layouts;
}

void Tables::setLayouts(const QVariantMap &layouts)
{
    // First what shows a column of its own, then what somebody has hidden.
    m_problems->setSuppressedShown(layouts[SuppressedShown].toBool());
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
