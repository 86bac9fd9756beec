#include "views/table/TableView.h"

#include "model/document/DeploymentDocument.h"
#include "model/document/Selection.h"
#include "model/items/FilterProxy.h"
#include "model/items/FlowModel.h"
#include "model/items/GroupProxy.h"
#include "model/items/PlaceModels.h"
#include "model/items/ProblemModel.h"
#include "model/items/RecordFilter.h"
#include "views/style/StyleSheet.h"
#include "views/table/CellDelegate.h"
#include "views/table/TableColumns.h"

#include <QHeaderView>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QPainter>
#include <QResizeEvent>
#include <QScopedValueRollback>
#include <QScrollBar>
#include <QStyledItemDelegate>
#include <QToolTip>

#include <algorithm>
#include <array>

namespace portolan {

using namespace Qt::StringLiterals;

namespace {

constexpr int RowHeight = 24;

QAbstractItemModel *createModel(TableView::Kind kind, DeploymentDocument *document, QObject *parent)
{
    switch (kind) {
    case TableView::Kind::Flows:
        return new FlowModel(document, parent);
    case TableView::Kind::Components:
        return new ComponentModel(document, parent);
    case TableView::Kind::Zones:
        return new ZoneModel(document, parent);
    case TableView::Kind::Problems:
        return new ProblemModel(document, parent);
    }
    Q_UNREACHABLE();
}

/// The list of the shared selection that belongs to a table; null for the problems.
const QStringList *idsFor(TableView::Kind kind, const Selection::Ids &ids)
{
    switch (kind) {
    case TableView::Kind::Flows:
        return &ids.flows;
    case TableView::Kind::Components:
        return &ids.components;
    case TableView::Kind::Zones:
        return &ids.zones;
    case TableView::Kind::Problems:
        return nullptr;
    }
    Q_UNREACHABLE();
}

/// QItemSelectionModel::selectedRows() asks every cell: of many rows half a second.
QModelIndexList rowsIn(const QItemSelectionModel &selection, const GroupProxy &groups)
{
    const QItemSelection ranges = selection.selection();
    const int last = groups.columnCount() - 1;
    const bool areWhole = std::ranges::all_of(ranges, [&](const QItemSelectionRange &range) {
        return range.left() == 0 && range.right() == last;
    });
    if (!areWhole)
        return selection.selectedRows();
    QModelIndexList rows;
    for (const QItemSelectionRange &range : ranges) {
        for (int row = range.top(); row <= range.bottom(); ++row) {
            if (!groups.isHeading(row))
                rows += groups.index(row, 0);
        }
    }
    return rows;
}

} // namespace

TableView::TableView(Kind kind, DeploymentDocument *document, Selection *selection, QWidget *parent,
    RecordFilter *filter, const Catalog *catalog)
    : QTableView(parent)
    , m_kind(kind)
    , m_document(document)
    , m_selection(selection)
    , m_catalog(catalog)
    , m_filter(filter ? filter : new RecordFilter(document, this))
    , m_source(createModel(kind, document, this))
    , m_proxy(new FilterProxy(this))
    , m_groups(new GroupProxy(this))
{
    m_proxy->setSourceModel(m_source);
    m_groups->setSourceModel(m_proxy);
    m_groups->setWriter([this](const QModelIndex &index, const QVariant &value, int role) {
        return writeSelected(index, value, role);
    });
    connect(m_filter, &RecordFilter::changed, this, &TableView::applyFilter);
    followModel(); // before setModel(), so that our slots run before the selection model's
    setModel(m_groups);
    setUpLooks();
    setUpColumns();
    applyFilter();
    retranslate();
    connect(selectionModel(), &QItemSelectionModel::selectionChanged, this,
        &TableView::publishSelection);
    connect(selection, &Selection::changed, this, &TableView::showSelection);
    connect(document, &DeploymentDocument::wasReset, this, &TableView::fitHeaders);
    showSelection();
}

void TableView::setUpLooks()
{
    setSelectionBehavior(SelectRows);
    setSelectionMode(ExtendedSelection);
    setEditTriggers(DoubleClicked | EditKeyPressed);
    setAlternatingRowColors(false);
    setFrameShape(NoFrame);
    setWordWrap(false);
    setCornerButtonEnabled(false);
    setTabKeyNavigation(false); // Tab leaves the table; the arrows walk in it
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollMode(ScrollPerPixel);
    verticalHeader()->hide();
    verticalHeader()->setMinimumSectionSize(RowHeight);
    verticalHeader()->setDefaultSectionSize(RowHeight);
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
}

void TableView::setUpColumns()
{
    QHeaderView *header = horizontalHeader();
    header->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    header->setHighlightSections(false);
    header->setSectionsMovable(true);
    header->setMinimumSectionSize(28);
    header->setStretchLastSection(true);
    header->setSortIndicatorClearable(true);
    header->setSortIndicator(-1, Qt::AscendingOrder);
    setSortingEnabled(true);
    const std::vector<TableColumn> &columns = tableColumns(m_kind);
    for (size_t i = 0; i < columns.size(); ++i) {
        setItemDelegateForColumn(int(i), columns[i].delegate(m_document, this));
        setColumnHidden(int(i), columns[i].hidden);
    }
    followHeader();
}

int TableView::nameWidth() const
{
    // The widest is among the longest; all would not be measured in the time that a key may take.
    constexpr size_t measured = 100;
    constexpr int beside = 46; // icon and margins
    if (std::ranges::all_of(tableColumns(m_kind), [](const TableColumn &c) { return c.most == 0; }))
        return 0;
    QStringList names;
    for (const Component &component : m_document->deployment().components)
        names << component.label();
    const auto most = names.begin() + std::min(names.size(), qsizetype(measured));
    std::ranges::nth_element(names, most, std::ranges::greater(), &QString::size);
    int width = 0;
    for (auto name = names.begin(); name != most; ++name)
        width = std::max(width, fontMetrics().horizontalAdvance(name->left(60)));
    return width + beside;
}

void TableView::fitHeaders()
{
    const QHeaderView *header = horizontalHeader();
    const std::vector<TableColumn> &columns = tableColumns(m_kind);
    std::vector<int> wanted;
    int beyond = 0;
    int total = 0;
    for (const TableColumn &column : columns) {
        wanted.push_back(std::max(column.width, header->sectionSizeHint(int(wanted.size()))));
        if (isColumnHidden(int(wanted.size()) - 1))
            continue;
        beyond += wanted.back() - column.width;
        total += column.width;
    }
    // The widest column gives what the titles and the names of the others take.
    constexpr int leastOfWidest = 140;
    const auto widest = std::ranges::max_element(wanted);
    const int least =
        std::max(leastOfWidest, header->sectionSizeHint(int(widest - wanted.begin())));
    int room = *widest - least - beyond + std::max(0, viewport()->width() - total);
    const int names = nameWidth();
    for (size_t i = 0; i < wanted.size(); ++i) {
        const int more = std::min({names, columns[i].most, wanted[i] + room / 2}) - wanted[i];
        if (more <= 0 || isColumnHidden(int(i)))
            continue;
        wanted[i] += more;
        beyond += more;
    }
    *widest = std::max(*widest - beyond, least);
    m_widths.resize(wanted.size());
    for (int i = 0; i < int(wanted.size()); ++i) {
        const bool stretched = header->visualIndex(i) == header->count() - 1;
        // A width that somebody has chosen stays.
        if (m_widths[size_t(i)] == 0 || m_widths[size_t(i)] == columnWidth(i) || stretched)
            setColumnWidth(i, m_widths[size_t(i)] = wanted[size_t(i)]);
    }
}

void TableView::followModel()
{
    if (auto *records = qobject_cast<RecordModel *>(m_source))
        connect(records, &RecordModel::rejected, this, &TableView::rejected);
    if (auto *problems = qobject_cast<ProblemModel *>(m_source))
        connect(problems, &ProblemModel::rejected, this, &TableView::rejected);
    const auto told = [this] { emit countChanged(count()); };
    connect(m_source, &QAbstractItemModel::rowsInserted, this, told);
    connect(m_source, &QAbstractItemModel::rowsRemoved, this, told);
    connect(m_source, &QAbstractItemModel::layoutChanged, this, told);
    connect(m_source, &QAbstractItemModel::modelReset, this, told);

    // When rows vanish the selection model forgets them; what is selected is not its to decide.
    const auto begin = [this] { m_synchronising = true; };
    const auto end = [this] {
        m_synchronising = false;
        showSelection();
    };
    connect(m_groups, &QAbstractItemModel::rowsAboutToBeRemoved, this, begin);
    connect(m_groups, &QAbstractItemModel::layoutAboutToBeChanged, this, begin);
    connect(m_groups, &QAbstractItemModel::modelAboutToBeReset, this, begin);
    connect(m_groups, &QAbstractItemModel::rowsRemoved, this, end, Qt::QueuedConnection);
    connect(m_groups, &QAbstractItemModel::layoutChanged, this, end, Qt::QueuedConnection);
    connect(m_groups, &QAbstractItemModel::modelReset, this, end, Qt::QueuedConnection);
    connect(m_groups, &QAbstractItemModel::rowsInserted, this, end, Qt::QueuedConnection);
}

bool TableView::setFilter(const QString &query) { return m_filter->setQuery(query).has_value(); }

void TableView::applyFilter()
{
    using Shows = std::function<bool(int)>;
    const std::array<Shows, 4> shows = {
        [this](int row) { return m_filter->showsFlow(size_t(row)); },
        [this](int row) { return m_filter->showsComponent(size_t(row)); },
        [this](int row) { return m_filter->showsZone(size_t(row)); },
        [this](int row) {
            const auto *model = static_cast<const ProblemModel *>(m_source);
            return m_filter->showsProblem(model->problemAt(row));
        },
    };
    m_reveals = true;
    m_proxy->setFilter(m_filter->isFiltering() ? shows[size_t(m_kind)] : Shows());
    for (auto *cells : findChildren<CellDelegate *>())
        cells->setSoughtWords(m_filter->words());
    viewport()->update();
}

int TableView::count() const { return m_source->rowCount(); }

QStringList TableView::selectedIds(int role) const
{
    QStringList ids;
    for (const QModelIndex &index : rowsIn(*selectionModel(), *m_groups)) {
        const QVariant value = index.data(role);
        if (value.typeId() == QMetaType::QString)
            ids += value.toString();
        else
            ids += value.toStringList();
    }
    return ids;
}

void TableView::publishSelection()
{
    if (m_synchronising)
        return;
    const QScopedValueRollback guard(m_synchronising, true);
    Selection::Ids ids;
    switch (m_kind) {
    case Kind::Flows:
        ids.flows = selectedIds(IdRole);
        break;
    case Kind::Components:
        ids.components = selectedIds(IdRole);
        break;
    case Kind::Zones:
        ids.zones = selectedIds(IdRole);
        break;
    case Kind::Problems:
        ids = {selectedIds(FlowIdsRole), selectedIds(ComponentIdsRole), selectedIds(ZoneIdsRole)};
        break;
    }
    m_selection->set(std::move(ids));
}

void TableView::showSelection()
{
    if (m_synchronising)
        return;
    const QScopedValueRollback guard(m_synchronising, true);
    const QStringList *ids = idsFor(m_kind, m_selection->ids());
    if (!ids) { // something else was chosen than the problem's records
        const Selection::Ids &now = m_selection->ids();
        Selection wanted;
        wanted.set(
            {selectedIds(FlowIdsRole), selectedIds(ComponentIdsRole), selectedIds(ZoneIdsRole)});
        if (wanted.ids() != now)
            selectionModel()->clearSelection();
        return;
    }
    const auto *records = static_cast<RecordModel *>(m_source);
    std::vector<int> shown;
    for (const QString &id : *ids) {
        const int row = records->rowOf(id);
        const QModelIndex index = row < 0 ? QModelIndex() : shownIndex(row);
        if (index.isValid())
            shown.push_back(index.row());
    }
    std::ranges::sort(shown);
    const QModelIndex first = shown.empty() ? QModelIndex() : m_groups->index(shown.front(), 0);
    // As few ranges as can be: the selection model compares each with each.
    QItemSelection rows;
    for (size_t i = 0; i < shown.size();) {
        size_t end = i + 1;
        while (end < shown.size() && shown[end] == shown[end - 1] + 1)
            ++end;
        rows.append(QItemSelectionRange(m_groups->index(shown[i], 0),
            m_groups->index(shown[end - 1], m_groups->columnCount() - 1)));
        i = end;
    }
    if (std::exchange(m_reveals, false) && first.isValid()) {
        const bool isThere = std::ranges::binary_search(shown, currentIndex().row());
        revealRow(isThere ? currentIndex() : first);
    }
    if (rows == selectionModel()->selection())
        return;
    selectionModel()->select(rows, QItemSelectionModel::ClearAndSelect);
    const QModelIndex current = currentIndex();
    if (first.isValid() && !selectionModel()->isRowSelected(current.row())) {
        selectionModel()->setCurrentIndex(
            first.siblingAtColumn(std::max(0, current.column())), QItemSelectionModel::NoUpdate);
        scrollTo(first);
    }
}

/// Up and down only: the columns stay where they are.
void TableView::revealRow(const QModelIndex &index)
{
    const int across = horizontalScrollBar()->value();
    scrollTo(index);
    horizontalScrollBar()->setValue(across);
}

/// To another column with the keyboard: the rows stay selected, to be set together.
QItemSelectionModel::SelectionFlags TableView::selectionCommand(
    const QModelIndex &index, const QEvent *event) const
{
    const auto *key = event && event->type() == QEvent::KeyPress
                          ? static_cast<const QKeyEvent *>(event)
                          : nullptr;
    const bool isAcross = key && key->modifiers() == Qt::NoModifier &&
                          key->key() != Qt::Key_Space && index.row() == currentIndex().row() &&
                          index.column() != currentIndex().column();
    if (isAcross && selectionModel()->isRowSelected(index.row()))
        return QItemSelectionModel::NoUpdate;
    return QTableView::selectionCommand(index, event);
}

void TableView::resizeEvent(QResizeEvent *event)
{
    QTableView::resizeEvent(event);
    if (event->size().width() != event->oldSize().width())
        fitHeaders();
}

void TableView::choose(const QModelIndex &index)
{
    m_synchronising = false; // rows that the filter has just taken away are gone already
    selectionModel()->setCurrentIndex(
        index, QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
}

void TableView::enter()
{
    for (int row = 0; row < m_groups->rowCount() && !selectionModel()->hasSelection(); ++row) {
        // Not a heading, and a column that is shown.
        const QModelIndex first = m_groups->index(row, horizontalHeader()->logicalIndexAt(0));
        if (first.flags().testFlag(Qt::ItemIsSelectable))
            choose(first);
    }
    setFocus(Qt::OtherFocusReason);
}

QString TableView::emptyText() const
{
    const bool filtered = count() > 0;
    switch (m_kind) {
    case Kind::Flows:
        return filtered ? tr("No flow matches the filter") : tr("No flows yet");
    case Kind::Components:
        return filtered ? tr("No component matches the filter") : tr("No components yet");
    case Kind::Zones:
        return filtered ? tr("No zone matches the filter") : tr("No zones yet");
    case Kind::Problems:
        return filtered ? tr("No problem matches the filter") : tr("No problems found");
    }
    Q_UNREACHABLE();
}

void TableView::paintEvent(QPaintEvent *event)
{
    QTableView::paintEvent(event);
    if (m_proxy->rowCount() > 0) {
        paintHeadings();
        return;
    }
    QPainter painter(viewport());
    painter.setPen(themeOf(palette()).ink2);
    painter.drawText(viewport()->rect(), Qt::AlignCenter | Qt::TextWordWrap, emptyText());
}

void TableView::keyPressEvent(QKeyEvent *event)
{
    // The base class would copy the cell; the window's Copy means the rule.
    if (event->matches(QKeySequence::Copy))
        event->ignore();
    else if (!event->modifiers() && selectFramed(event->key()))
        event->accept();
    else if (event->modifiers() || !collapseByKey(event->key()))
        QTableView::keyPressEvent(event);
}

/// Who comes by keyboard sees a frame and takes its row for selected: the first key makes it so.
bool TableView::selectFramed(int key)
{
    constexpr std::array keys = {Qt::Key_Up, Qt::Key_Down, Qt::Key_Space};
    const bool isFramed =
        currentIndex().flags().testFlag(Qt::ItemIsSelectable) && !selectionModel()->hasSelection();
    if (!isFramed || std::ranges::find(keys, key) == keys.end())
        return false;
    choose(currentIndex());
    return true;
}

void TableView::changeEvent(QEvent *event)
{
    QTableView::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    else if (event->type() == QEvent::StyleChange || event->type() == QEvent::FontChange)
        fitHeaders();
}

void TableView::retranslate()
{
    static constexpr const char *names[] = {
        QT_TR_NOOP("Flows"), QT_TR_NOOP("Components"), QT_TR_NOOP("Zones"), QT_TR_NOOP("Problems")};
    setAccessibleName(tr(names[size_t(m_kind)]));
    if (auto *problems = qobject_cast<ProblemModel *>(m_source))
        problems->refresh();
    m_proxy->sortAgain();
    emit m_groups->headerDataChanged(Qt::Horizontal, 0, m_proxy->columnCount() - 1);
    fitHeaders();
    viewport()->update();
}

/// A cell whose text is cut off shows the whole in a tool tip, never as markup.
bool TableView::event(QEvent *event)
{
    // What a problem is about does not go with its row.
    if (m_kind == Kind::Problems && event->type() == QEvent::ShortcutOverride) {
        const auto *key = static_cast<QKeyEvent *>(event);
        if (key->key() == Qt::Key_Delete || key->matches(QKeySequence::Cut)) {
            event->accept();
            return true;
        }
    }
    return QTableView::event(event);
}

bool TableView::viewportEvent(QEvent *event)
{
    if (event->type() != QEvent::ToolTip)
        return QTableView::viewportEvent(event);
    const auto *help = static_cast<QHelpEvent *>(event);
    const QModelIndex index = indexAt(help->pos());
    const QString text = index.data().toString();
    const int width = fontMetrics().horizontalAdvance(text) + 16;
    if (index.isValid() && (text.contains(u'\n') || width > columnWidth(index.column())))
        QToolTip::showText(help->globalPos(),
            "<p>"_L1 + text.left(2000).toHtmlEscaped() + "</p>"_L1, viewport(), visualRect(index));
    else
        QToolTip::hideText();
    return true;
}

} // namespace portolan
