#pragma once

#include "model/core/RecordsOf.h"
#include "model/core/ZoneChange.h"
#include "model/items/Labels.h"
#include "model/items/RecordModel.h"

#include <QCoreApplication>

#include <span>

namespace portolan {

/// One column of a table of records: how a cell is shown, edited and ordered. Functions that are
/// null fall back: edit and sort to show, assign to a cell that cannot be edited.
template<class Record> struct RecordColumn
{
    const char *title; ///< marked with QT_TRANSLATE_NOOP in the context of the table
    const char *step;  ///< the same: the undo step of an edit, "Change ports"
    QString (*show)(const Deployment &, const Record &) = nullptr;
    QVariant (*edit)(const Deployment &, const Record &) = nullptr;
    QVariant (*sort)(const Deployment &, const Record &) = nullptr;
    Result<void> (*assign)(const Deployment &, Record &, const QVariant &) = nullptr;
    bool Record::*check = nullptr;              ///< the cell is a check box
    void (*setCheck)(Record &, bool) = nullptr; ///< where more than \a check follows from it
    bool (*checked)(const Record &) = nullptr;  ///< where it is ticked by more than \a check
    QString (*kind)(const Deployment &, const Record &) = nullptr; ///< KindRole
    /// What \a assign takes for a text that was shown, in the user's language or in English.
    QString (*read)(const QString &text) = nullptr;

    bool isEditable() const { return assign || check; }
    /// The cell as text, check boxes included.
    QString text(const Deployment &deployment, const Record &record) const
    {
        return check ? checkLabel(isChecked(record)) : show(deployment, record);
    }
    bool isChecked(const Record &record) const { return checked ? checked(record) : record.*check; }
    /// Reads what text() wrote.
    Result<void> setText(const Deployment &deployment, Record &record, const QString &text) const
    {
        if (!check)
            return assign(deployment, record, read ? read(text) : text);
        const auto on = checkFromLabel(text);
        if (!on)
            return tl::unexpected(on.error());
        setChecked(record, *on);
        return {};
    }
    void setChecked(Record &record, bool on) const
    {
        if (setCheck)
            setCheck(record, on);
        else
            record.*check = on;
    }
};

/// RecordModel over a table of columns; the room's models derive from it.
template<class Record> class RecordTable : public RecordModel
{
public:
    using Column = RecordColumn<Record>;

    QString idAt(int row) const override { return records()[size_t(row)].id; }
    int rowOf(QStringView id) const override
    {
        // Who asks for many asks in order: first the row after the last one.
        const std::vector<Record> &all = records();
        const auto is = [&](size_t at) {
            return at < all.size() && compareIds(all[at].id, id) == 0;
        };
        const size_t at = is(m_nextRow) ? m_nextRow : lowerBound(all, id);
        m_nextRow = at + 1;
        return is(at) ? int(at) : -1;
    }

    QString textIn(const Deployment &of, int row, int column) const override
    {
        return m_columns[size_t(column)].text(of, recordsOf<Record>(of)[size_t(row)]);
    }

    QVariant headerData(int section, Qt::Orientation orientation, int role) const override
    {
        const bool isKey = role == ColumnKeyRole;
        if (orientation != Qt::Horizontal || (role != Qt::DisplayRole && !isKey) || section < 0 ||
            section >= columns())
            return {};
        if (isKey)
            return QString::fromUtf8(m_columns[size_t(section)].title);
        return QCoreApplication::translate(m_context, m_columns[size_t(section)].title);
    }

    Qt::ItemFlags flags(const QModelIndex &index) const override
    {
        if (!index.isValid())
            return Qt::NoItemFlags;
        const Column &column = m_columns[size_t(index.column())];
        Qt::ItemFlags flags = Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren;
        if (column.check)
            flags |= Qt::ItemIsUserCheckable;
        if (column.assign)
            flags |= Qt::ItemIsEditable;
        return flags;
    }

    QVariant data(const QModelIndex &index, int role) const override
    {
        if (!index.isValid())
            return {};
        const Column &column = m_columns[size_t(index.column())];
        const Record &record = records()[size_t(index.row())];
        switch (role) {
        case Qt::DisplayRole:
            return column.show ? column.show(deployment(), record) : QVariant();
        case Qt::EditRole:
            return column.edit   ? column.edit(deployment(), record)
                   : column.show ? column.show(deployment(), record)
                                 : QVariant();
        case Qt::CheckStateRole:
            return column.check ? QVariant(column.isChecked(record) ? Qt::Checked : Qt::Unchecked)
                                : QVariant();
        case Qt::AccessibleTextRole:
            return column.check ? headerData(index.column(), Qt::Horizontal, Qt::DisplayRole)
                                : column.show(deployment(), record);
        case SortRole:
            return column.sort    ? column.sort(deployment(), record)
                   : column.check ? QVariant(int(column.isChecked(record)))
                   : column.show  ? column.show(deployment(), record)
                                  : QVariant();
        case IdRole:
            return record.id;
        case KindRole:
            return column.kind ? column.kind(deployment(), record) : QVariant();
        default:
            return recordData(record, role);
        }
    }

    bool setData(const QModelIndex &index, const QVariant &value, int role) override
    {
        return index.isValid() && setValues({index.row()}, index.column(), value, role);
    }

    bool setValues(const std::vector<int> &rows, int at, const QVariant &value, int role) override
    {
        const Column &column = m_columns[size_t(at)];
        const bool checks = role == Qt::CheckStateRole && column.check;
        if (rows.empty() || (!checks && !(role == Qt::EditRole && column.assign)))
            return false;
        std::vector<Edit> edits;
        edits.reserve(rows.size());
        for (const int row : rows) {
            Record record = records()[size_t(row)];
            if (checks) {
                column.setChecked(record, value.toInt() == Qt::Checked);
            } else if (const Result<void> set = column.assign(deployment(), record, value); !set) {
                emit rejected(set.error().message);
                return false;
            }
            edits.push_back(Replace<Record>{std::move(record)});
        }
        const auto translated = [](const char *text, int n = -1) {
            return QCoreApplication::translate("RecordModel", text, nullptr, n);
        };
        QString step = QCoreApplication::translate(m_context, column.step);
        if (rows.size() > 1)
            step = translated(QT_TRANSLATE_N_NOOP("RecordModel", "%1, %n row(s)"), int(rows.size()))
                       .arg(step);
        // The document says itself what is in the way.
        return document()->edit(step, losingPlaces(deployment(), std::move(edits)));
    }

protected:
    RecordTable(const char *context, std::span<const Column> columns, DeploymentDocument *document,
        QObject *parent)
        : RecordModel(document, parent)
        , m_context(context)
        , m_columns(columns)
    {}

    const std::vector<Record> &records() const { return recordsOf<Record>(deployment()); }
    int count() const override { return int(records().size()); }
    int columns() const override { return int(m_columns.size()); }

    /// The other roles of ItemRole.
    virtual QVariant recordData(const Record &record, int role) const = 0;
    /// A record of another kind, or another record of this kind, was changed.
    virtual void neighbourApplied(const Edit &) {}

    void aboutToApply(const Edit &edit) override
    {
        if (const auto *insert = std::get_if<Insert<Record>>(&edit)) {
            const int row = int(lowerBound(records(), insert->record.id));
            tellChanged();
            beginInsertRows({}, row, row);
        } else if (const auto *remove = std::get_if<Remove<Record>>(&edit)) {
            const int row = rowOf(remove->id);
            tellChanged();
            beginRemoveRows({}, row, row);
        }
    }

    void applied(const Edit &edit) override
    {
        if (std::holds_alternative<Insert<Record>>(edit)) {
            endInsertRows();
        } else if (std::holds_alternative<Remove<Record>>(edit)) {
            endRemoveRows();
        } else if (const auto *replace = std::get_if<Replace<Record>>(&edit)) {
            noteChanged(rowOf(replace->record.id));
        }
        neighbourApplied(edit);
    }

    bool movesRows(const Edit &edit) const override
    {
        return std::holds_alternative<Insert<Record>>(edit) ||
               std::holds_alternative<Remove<Record>>(edit);
    }

    void noteApplied(const Edit &edit) override
    {
        // Of so many rows all may be told of.
        if (std::holds_alternative<Replace<Record>>(edit))
            columnsChanged(0, columns() - 1);
        neighbourApplied(edit);
    }

private:
    const char *m_context;
    std::span<const Column> m_columns;
    mutable size_t m_nextRow = 0; ///< a guess
};

} // namespace portolan
