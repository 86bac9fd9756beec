#include "views/table/TableView.h"

#include "model/items/FilterProxy.h"
#include "model/items/GroupProxy.h"
#include "model/items/ItemRoles.h"
#include "model/items/ProblemModel.h"
#include "views/table/TableColumns.h"
#include "views/table/TableMenus.h"

#include <QAction>
#include <QHeaderView>
#include <QMenu>

#include <algorithm>

/// Which columns are shown where, and how the rows are ordered.
namespace portolan {

using namespace Qt::StringLiterals;

namespace {

constexpr int LeastWidth = 28; // px
constexpr int MostWidth = 4000;

} // namespace

QString TableView::columnKey(int column) const
{
    const QString key = m_source->headerData(column, Qt::Horizontal, ColumnKeyRole).toString();
    return key.isEmpty() ? QString::number(column) : key;
}

int TableView::shownColumns() const
{
    const QHeaderView *header = horizontalHeader();
    return header->count() - header->hiddenSectionCount();
}

void TableView::setColumnShown(int column, bool shown)
{
    if (shown != isColumnHidden(column) || (!shown && shownColumns() == 1))
        return;
    setColumnHidden(column, !shown);
    if (shown)
        setColumnWidth(column, std::max(columnWidth(column), m_widths[size_t(column)]));
}

QVariantMap TableView::columnLayout() const
{
    const QHeaderView *header = horizontalHeader();
    QStringList order;
    QStringList hidden;
    QVariantMap widths;
    for (int visual = 0; visual < header->count(); ++visual) {
        const int column = header->logicalIndex(visual);
        const QString key = columnKey(column);
        order << key;
        if (isColumnHidden(column))
            hidden << key;
        else if (visual < header->count() - 1 && columnWidth(column) != m_widths[size_t(column)])
            widths[key] = columnWidth(column);
    }
    QString group;
    for (const Grouping &grouping : groupings()) {
        if (grouping.role == m_groups->groupRole())
            group = grouping.word;
    }
    const int sorted = m_proxy->sortColumn();
    return {{u"columns"_s, order}, {u"hidden"_s, hidden}, {u"widths"_s, widths},
        {u"sort"_s, sorted < 0 ? QString() : columnKey(sorted)},
        {u"descending"_s, m_proxy->sortOrder() == Qt::DescendingOrder}, {u"group"_s, group}};
}

void TableView::setColumnLayout(const QVariantMap &layout)
{
    QHeaderView *header = horizontalHeader();
    const std::vector<TableColumn> &columns = tableColumns(m_kind);
    QStringList keys;
    QStringList firstHidden;
    for (int column = 0; column < header->count(); ++column) {
        keys << columnKey(column);
        if (columns[size_t(column)].hidden)
            firstHidden << keys.back();
    }

    // A column that the layout does not know stands behind those that it knows.
    QStringList order = layout[u"columns"_s].toStringList();
    order.removeIf([&](const QString &key) { return !keys.contains(key); });
    order += keys;
    order.removeDuplicates();
    for (int visual = 0; visual < order.size(); ++visual)
        header->moveSection(header->visualIndex(int(keys.indexOf(order[visual]))), visual);

    QStringList hidden = layout.value(u"hidden"_s, firstHidden).toStringList();
    // One that has come with another version is as it is at first.
    const QStringList known = layout[u"columns"_s].toStringList();
    for (const QString &key : firstHidden) {
        if (!known.contains(key))
            hidden += key;
    }
    const QVariantMap widths = layout[u"widths"_s].toMap();
    for (int column = 0; column < keys.size(); ++column)
        setColumnShown(column, true);
    for (int column = 0; column < keys.size(); ++column) {
        const int width = widths.value(keys[column], m_widths[size_t(column)]).toInt();
        setColumnWidth(column, std::clamp(width, LeastWidth, MostWidth));
        setColumnShown(column, !hidden.contains(keys[column]));
    }

    // The reasons are told nowhere else.
    const auto *problems = qobject_cast<ProblemModel *>(source());
    if (problems && layout.isEmpty())
        setColumnShown(ProblemModel::Reason, problems->isSuppressedShown());

    const int sorted = int(keys.indexOf(layout[u"sort"_s].toString()));
    const bool descending = layout[u"descending"_s].toBool();
    sortByColumn(sorted, descending ? Qt::DescendingOrder : Qt::AscendingOrder);
    for (const Grouping &grouping : groupings()) {
        if (grouping.word == layout[u"group"_s].toString())
            m_groups->setGroupRole(grouping.role);
    }
}

bool TableView::moveColumn(bool right)
{
    QHeaderView *header = horizontalHeader();
    const int step = right ? 1 : -1;
    const int from = currentIndex().isValid() ? header->visualIndex(currentIndex().column()) : -1;
    int to = from + step;
    while (to >= 0 && to < header->count() && header->isSectionHidden(header->logicalIndex(to)))
        to += step;
    if (from < 0 || to < 0 || to >= header->count())
        return false;
    header->moveSection(from, to);
    scrollTo(currentIndex());
    return true;
}

void TableView::followHeader()
{
    horizontalHeader()->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(
        horizontalHeader(), &QWidget::customContextMenuRequested, this, [this](const QPoint &at) {
            showHeaderMenu(horizontalHeader()->viewport()->mapToGlobal(at));
        });
}

void TableView::showHeaderMenu(const QPoint &at)
{
    auto *menu = new QMenu(this);
    menu->setObjectName(u"headerMenu"_s);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    tablemenus::addColumns(menu, this);
    menu->addSeparator();
    tablemenus::addSorting(menu->addMenu(tr("&Sort by")), this);
    if (groupings().size() > 1)
        tablemenus::addGroupings(menu->addMenu(tr("&Group by")), this);
    connect(menu->addAction(tr("&Reset columns")), &QAction::triggered, this,
        [this] { setColumnLayout({}); });
    menu->popup(at);
}

} // namespace portolan
