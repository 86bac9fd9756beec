#include "views/table/TableView.h"

#include "model/items/FilterProxy.h"
#include "model/items/GroupProxy.h"
#include "model/items/ItemRoles.h"
#include "model/items/RecordModel.h"
#include "views/style/StyleSheet.h"

#include <QMouseEvent>
#include <QPainter>
#include <QPainterPath>
#include <QScopedValueRollback>

#include <algorithm>

/// The rows under headings, and what is done to many rows.
namespace portolan {

using namespace Qt::StringLiterals;

std::vector<TableView::Grouping> TableView::groupings() const
{
    std::vector<Grouping> all = {{GroupProxy::NoGroups, QString(), tr("No groups")}};
    switch (m_kind) {
    case Kind::Flows:
        all.push_back({ZoneGroupRole, u"zones"_s, tr("Zones of both ends")});
        all.push_back({SystemGroupRole, u"system"_s, tr("System")});
        all.push_back({ProtocolGroupRole, u"protocol"_s, tr("Protocol")});
        break;
    case Kind::Components:
        all.push_back({ZoneGroupRole, u"zones"_s, tr("Zone")});
        all.push_back({SystemGroupRole, u"system"_s, tr("System")});
        break;
    case Kind::Zones:
        all.push_back({ZoneGroupRole, u"zones"_s, tr("Zone around")});
        break;
    case Kind::Problems:
        break;
    }
    return all;
}

QModelIndex TableView::shownIndex(int sourceRow) const
{
    return m_groups->mapFromSource(m_proxy->mapFromSource(m_source->index(sourceRow, 0)));
}

std::vector<int> TableView::selectedRows() const
{
    std::vector<int> rows;
    for (const QItemSelectionRange &range : selectionModel()->selection()) {
        for (int row = range.top(); row <= range.bottom(); ++row) {
            const QModelIndex source =
                m_proxy->mapToSource(m_groups->mapToSource(m_groups->index(row, 0)));
            if (source.isValid())
                rows.push_back(source.row());
        }
    }
    std::ranges::sort(rows);
    const auto doubles = std::ranges::unique(rows);
    rows.erase(doubles.begin(), doubles.end());
    return rows;
}

bool TableView::editSelectedRows()
{
    const QModelIndex cell = currentIndex();
    QScopedValueRollback guard(m_fills, true);
    if (cell.flags().testFlag(Qt::ItemIsUserCheckable)) {
        const bool isChecked = cell.data(Qt::CheckStateRole).toInt() == Qt::Checked;
        return m_groups->setData(cell, isChecked ? Qt::Unchecked : Qt::Checked, Qt::CheckStateRole);
    }
    if (!cell.flags().testFlag(Qt::ItemIsEditable) || !edit(cell, AllEditTriggers, nullptr))
        return false;
    guard.commit();
    return true;
}

std::optional<bool> TableView::writeSelected(
    const QModelIndex &index, const QVariant &value, int role)
{
    auto *records = qobject_cast<RecordModel *>(m_source);
    const bool checks = role == Qt::CheckStateRole;
    if (!records || !(m_fills || checks) || !selectionModel()->isRowSelected(index.row()))
        return std::nullopt;
    const std::vector<int> rows = selectedRows();
    if (rows.size() < 2)
        return std::nullopt;
    if (!records->setValues(rows, index.column(), value, role))
        return false;
    const QString title =
        records->headerData(index.column(), Qt::Horizontal, Qt::DisplayRole).toString();
    emit done(tr("%1 set on %n row(s)", nullptr, int(rows.size())).arg(title));
    return true;
}

bool TableView::edit(const QModelIndex &index, EditTrigger trigger, QEvent *event)
{
    if (!QTableView::edit(index, trigger, event))
        return false;
    keepWhileWriting(indexWidget(index));
    return true;
}

/// With its row the editor would go, and what is typed into it without a word.
void TableView::keepWhileWriting(QWidget *editor)
{
    if (!editor || editor == m_editor)
        return;
    m_editor = editor;
    m_proxy->setKeepsShown(true);
    // Queued: not while the view itself goes with its editors.
    const auto gone = [this] {
        if (!m_editor)
            m_proxy->setKeepsShown(false);
    };
    connect(editor, &QObject::destroyed, this, gone, Qt::QueuedConnection);
}

void TableView::closeEditor(QWidget *editor, QAbstractItemDelegate::EndEditHint hint)
{
    QTableView::closeEditor(editor, hint);
    m_fills = false;
}

bool TableView::collapseByKey(int key)
{
    const int row = currentIndex().row();
    if (!m_groups->isHeading(row))
        return false;
    switch (key) {
    case Qt::Key_Left:
        m_groups->setCollapsed(row, true);
        return true;
    case Qt::Key_Right:
        m_groups->setCollapsed(row, false);
        return true;
    case Qt::Key_Space:
    case Qt::Key_Return:
    case Qt::Key_Enter:
        m_groups->setCollapsed(row, !m_groups->isCollapsed(row));
        return true;
    default:
        return false;
    }
}

void TableView::mousePressEvent(QMouseEvent *event)
{
    const QModelIndex index = indexAt(event->position().toPoint());
    if (event->button() != Qt::LeftButton || !m_groups->isHeading(index.row())) {
        QTableView::mousePressEvent(event);
        return;
    }
    selectionModel()->setCurrentIndex(index, QItemSelectionModel::NoUpdate);
    m_groups->setCollapsed(index.row(), !m_groups->isCollapsed(index.row()));
}

/// Over all columns, wherever they were moved: spans of the base class follow the first column.
void TableView::paintHeadings()
{
    if (m_groups->groupRole() == GroupProxy::NoGroups)
        return;
    const Theme &theme = themeOf(palette());
    QPainter painter(viewport());
    painter.setRenderHint(QPainter::Antialiasing);
    QFont bold = font();
    bold.setWeight(QFont::DemiBold);
    for (int row = std::max(0, rowAt(0)); row < m_groups->rowCount(); ++row) {
        const QRect rect(0, rowViewportPosition(row), viewport()->width(), rowHeight(row));
        if (rect.top() > viewport()->height())
            break;
        if (!m_groups->isHeading(row))
            continue;
        painter.fillRect(rect, theme.window);
        painter.setPen(QPen(theme.separator, 1));
        painter.drawLine(QPointF(0, rect.bottom() + .5), QPointF(rect.right(), rect.bottom() + .5));
        const QPointF middle(14, rect.top() + rect.height() / 2.);
        QPainterPath chevron;
        if (m_groups->isCollapsed(row)) {
            chevron.moveTo(middle + QPointF(-2, -4));
            chevron.lineTo(middle + QPointF(2, 0));
            chevron.lineTo(middle + QPointF(-2, 4));
        } else {
            chevron.moveTo(middle + QPointF(-4, -2));
            chevron.lineTo(middle + QPointF(0, 2));
            chevron.lineTo(middle + QPointF(4, -2));
        }
        painter.setPen(QPen(theme.ink2, 1.5));
        painter.drawPath(chevron);
        painter.setFont(bold);
        painter.setPen(theme.ink);
        const QString count = locale().toString(m_groups->groupSize(row));
        const int room = rect.width() - 40 - fontMetrics().horizontalAdvance(count);
        const QString label = QFontMetrics(bold).elidedText(
            m_groups->index(row, 0).data().toString().simplified(), Qt::ElideRight, room);
        const QRect text = rect.adjusted(26, 0, -8, 0);
        painter.drawText(text, Qt::AlignVCenter | Qt::TextSingleLine, label);
        painter.setFont(font());
        painter.setPen(theme.ink2);
        painter.drawText(text.adjusted(QFontMetrics(bold).horizontalAdvance(label) + 8, 0, 0, 0),
            Qt::AlignVCenter | Qt::TextSingleLine, count);
        if (row == currentIndex().row() && hasFocus()) {
            painter.setPen(QPen(theme.accent, 1));
            painter.drawRect(QRectF(rect).adjusted(.5, .5, -.5, -.5));
        }
    }
}

} // namespace portolan
