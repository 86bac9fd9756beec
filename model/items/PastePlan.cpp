#include "model/items/PastePlan.h"

#include "model/core/Consistency.h"
#include "model/core/Ids.h"
#include "model/core/ZoneChange.h"
#include "model/items/FlowModel.h"
#include "model/items/PlaceModels.h"

#include <QCoreApplication>
#include <QHash>
#include <QSet>

#include <algorithm>

namespace portolan {

using namespace Qt::StringLiterals;

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(PastePlan)
};

/// Each is looked at beside all others.
constexpr size_t MaxZones = 2000;

/// Records by their names: what a text may mean, as a deployment of just those, so that a column's
/// setText() need not look at all of them for each row.
template<class Record> class Meanings
{
public:
    explicit Meanings(const Deployment &deployment)
        : m_deployment(deployment)
    {
        const std::vector<Record> &records = recordsOf<Record>(deployment);
        for (size_t i = 0; i < records.size(); ++i) {
            std::vector<size_t> &named = m_byName[records[i].name.toLower()];
            if (named.size() < 2)
                named.push_back(i);
        }
    }

    Deployment of(const QString &text) const
    {
        Deployment few;
        const QString wanted = text.trimmed();
        const std::vector<Record> &records = recordsOf<Record>(m_deployment);
        auto &found = const_cast<std::vector<Record> &>(recordsOf<Record>(few));
        const size_t at = lowerBound(records, wanted);
        if (at < records.size() && compareIds(records[at].id, wanted) == 0) {
            found.push_back(records[at]);
        } else if (const auto it = m_byName.find(wanted.toLower()); it != m_byName.end()) {
            for (const size_t i : *it)
                found.push_back(records[i]);
        }
        return few;
    }

private:
    const Deployment &m_deployment;
    QHash<QString, std::vector<size_t>> m_byName;
};

bool isSame(const QString &a, const QString &b)
{
    return a.trimmed().compare(b.trimmed(), Qt::CaseInsensitive) == 0;
}

/// Plans for one kind of record.
template<class Record> class Planner
{
public:
    using Column = RecordColumn<Record>;

    Planner(const Deployment &deployment, const char *context, std::span<const Column> columns)
        : m_deployment(deployment)
        , m_context(context)
        , m_columns(columns)
        , m_components(deployment)
        , m_zones(deployment)
        , m_zonesSoFar{{}, deployment.zones, {}, {}}
        , m_ids(std::is_same_v<Record, Flow> ? deployment.flowIds() : deployment.placeIds())
    {}

    Result<PastePlan> plan(const Sheet &sheet, const std::function<void(double)> &progress,
        const std::stop_token &stop)
    {
        if (const Result<void> header = readHeader(sheet); !header)
            return tl::unexpected(header.error());
        if (std::is_same_v<Record, Zone> && sheet.rows.size() > MaxZones)
            return failure(Tr::tr("More than %1 zones: paste them in parts").arg(MaxZones));
        constexpr size_t piece = 100; // rows between two looks at the clock of others
        for (size_t i = 1; i < sheet.rows.size(); ++i) {
            if (i % piece == 0) {
                if (stop.stop_requested())
                    break;
                if (progress)
                    progress(double(i) / double(sheet.rows.size()));
            }
            PasteRow row{PasteRow::What::Same, sheet.rows[i].line, {}, {}};
            if (const Result<void> read = readRow(sheet.rows[i].cells, row); !read) {
                row.what = PasteRow::What::Refused;
                row.details = read.error().toString();
            }
            m_plan.rows.push_back(std::move(row));
        }
        m_plan.edits = losingPlaces(m_deployment, std::move(m_plan.edits));
        return std::move(m_plan);
    }

private:
    static constexpr int Unknown = -1;
    static constexpr int IdColumn = -2;
    static constexpr int ProtocolColumn = -3;

    QString title(const Column &column) const
    {
        return QCoreApplication::translate(m_context, column.title);
    }

    /// What other programs, ours on the command line among them, call a column.
    static QString usualTitle(const QString &heading)
    {
        const std::pair<QString, QString> names[] = {{u"enabled"_s, u"On"_s},
            {u"source"_s, u"From"_s}, {u"destination"_s, u"To"_s}, {u"parent"_s, u"Inside"_s},
            {u"config"_s, u"Configuration key"_s}, {u"setting"_s, u"Configuration key"_s}};
        for (const auto &[name, key] : names) {
            if (isSame(name, heading))
                return key;
        }
        return heading;
    }

    int columnOf(const QString &heading) const
    {
        for (size_t i = 0; i < m_columns.size(); ++i) {
            const QString key = QString::fromUtf8(m_columns[i].title);
            if (isSame(key, usualTitle(heading)) || isSame(title(m_columns[i]), heading))
                return key == "Id"_L1 ? IdColumn : int(i);
        }
        const bool isProtocol =
            isSame(heading, u"Protocol"_s) || isSame(heading, Tr::tr("Protocol"));
        return std::is_same_v<Record, Flow> && isProtocol ? ProtocolColumn : Unknown;
    }

    /// A message is as wide as its longest line.
    static QString inLines(const QStringList &words)
    {
        constexpr qsizetype inOneLine = 8;
        QStringList lines;
        for (qsizetype i = 0; i < words.size(); i += inOneLine)
            lines << words.mid(i, inOneLine).join(u", "_s);
        return lines.join(u",\n"_s);
    }

    QString exampleHeader() const
    {
        QStringList words;
        if constexpr (std::is_same_v<Record, Flow>) {
            for (const int column : {FlowModel::From, FlowModel::To, FlowModel::Ports})
                words << title(m_columns[size_t(column)]);
        } else if constexpr (std::is_same_v<Record, Component>) {
            for (const int column : {ComponentModel::Name, ComponentModel::Addresses})
                words << title(m_columns[size_t(column)]);
        } else {
            for (const int column : {ZoneModel::Name, ZoneModel::Addresses})
                words << title(m_columns[size_t(column)]);
        }
        return words.join(u';');
    }

    static QString exampleRow()
    {
        if constexpr (std::is_same_v<Record, Flow>)
            return Tr::tr("Client;Web server;443/tcp");
        else if constexpr (std::is_same_v<Record, Component>)
            return Tr::tr("Web server;192.0.2.10");
        else
            return Tr::tr("Office;192.0.2.0/24");
    }

    Result<void> readHeader(const Sheet &sheet)
    {
        QStringList some;
        for (const Column &column : m_columns) {
            if (column.isEditable())
                some << title(column);
        }
        if (sheet.rows.empty())
            return failure(Tr::tr("There are no rows to paste: copy some with a first row that "
                                  "names the columns, for example %1")
                               .arg(some.mid(0, 4).join(u", "_s)));
        QSet<int> seen;
        for (const QString &cell : sheet.rows.front().cells) {
            const QString heading = unguarded(cell).trimmed();
            const int column = columnOf(heading);
            if (column != Unknown && seen.contains(column)) {
                return failure(Tr::tr("The column %1 stands there twice: leave one of them out")
                                   .arg(quoted(heading)),
                    QString::number(sheet.rows.front().line));
            }
            seen.insert(column);
            if (column == Unknown && !heading.isEmpty())
                m_plan.unknownColumns << heading;
            else if (column >= 0 && !m_columns[size_t(column)].isEditable())
                m_plan.readOnlyColumns << heading;
            m_header.push_back(column);
        }
        seen.remove(Unknown);
        if (seen.isEmpty()) {
            return failure(
                Tr::tr("The first row names no column of this table.\nThe columns are: %1.\n"
                       "For example %2 and below it %3")
                    .arg(inLines(some), exampleHeader(), exampleRow()),
                QString::number(sheet.rows.front().line));
        }
        return {};
    }

    QString cellOf(const QStringList &cells, int column) const
    {
        for (size_t i = 0; i < m_header.size() && qsizetype(i) < cells.size(); ++i) {
            if (m_header[i] == column)
                return unguarded(cells[qsizetype(i)]);
        }
        return {};
    }

    const Record *existing(const QString &id) const
    {
        const std::vector<Record> &records = recordsOf<Record>(m_deployment);
        const size_t at = lowerBound(records, id);
        return at < records.size() && compareIds(records[at].id, id) == 0 ? &records[at] : nullptr;
    }

    Result<void> readRow(const QStringList &cells, PasteRow &row)
    {
        const QString id = cellOf(cells, IdColumn).trimmed();
        const Record *old = id.isEmpty() ? nullptr : existing(id);
        row.id = old ? old->id : id;
        if (!id.isEmpty() && !isValidId(id)) {
            return failure(Tr::tr("%1 is no id: letters, digits, dots, hyphens and underscores, at "
                                  "most 63, beginning with a letter or digit")
                               .arg(quoted(id)));
        }
        if (!id.isEmpty() && m_rowIds.contains(id.toLower()))
            return failure(Tr::tr("%1 stands in a row above already").arg(quoted(id)));
        Record record = old ? *old : Record();
        if (!old)
            record.id = id;
        QStringList details;
        for (size_t i = 0; i < m_header.size(); ++i) {
            if (m_header[i] < 0 || qsizetype(i) >= cells.size())
                continue;
            const Column &column = m_columns[size_t(m_header[i])];
            QString text = unguarded(cells[qsizetype(i)]);
            if constexpr (std::is_same_v<Record, Flow>) {
                if (m_header[i] == FlowModel::Ports)
                    text = withProtocol(text, cellOf(cells, ProtocolColumn));
            }
            const QString before = column.text(m_deployment, record);
            // What stands there already needs no reading: a name of two components, say.
            if (!column.isEditable() || text == before || (!old && text.trimmed().isEmpty()))
                continue;
            if (const Result<void> set = setText(column, record, text); !set)
                return failure(set.error().message, title(column));
            if (old && record == *old)
                continue;
            const QString after = column.text(m_deployment, record);
            if (after == before)
                continue;
            details << (old && !before.isEmpty()
                            ? Tr::tr("%1: %2 becomes %3")
                                  .arg(title(column), quoted(before), quoted(after))
                            : u"%1: %2"_s.arg(title(column), quoted(after)));
        }
        row.details = details.join(u"; "_s);
        if (old) {
            m_rowIds.insert(id.toLower());
            if (record == *old)
                return {};
            row.what = PasteRow::What::Changed;
            return add(Replace<Record>{std::move(record)});
        }
        if (const Result<void> whole = checkNew(record); !whole)
            return whole;
        if (!id.isEmpty() && !m_ids.take(id))
            return failure(Tr::tr("%1 is the id of another record: choose another one, or none")
                               .arg(quoted(id)));
        if (id.isEmpty())
            record.id = m_ids.next(freeId(wantedId(record), {}));
        m_rowIds.insert(record.id.toLower());
        row.id = record.id;
        row.what = PasteRow::What::New;
        return add(Insert<Record>{std::move(record)});
    }

    /// "443" and "tcp" are "443/tcp".
    static QString withProtocol(const QString &ports, const QString &protocol)
    {
        const QString word = protocol.trimmed();
        if (word.isEmpty() || ports.contains(u'/'))
            return ports;
        return ports.trimmed().isEmpty() ? word : ports.trimmed() + u'/' + word;
    }

    Result<void> setText(const Column &column, Record &record, const QString &text) const
    {
        if constexpr (std::is_same_v<Record, Flow>) {
            const auto at = &column - m_columns.data();
            if (at == FlowModel::From || at == FlowModel::To)
                return column.setText(m_components.of(text), record, text);
        } else if constexpr (std::is_same_v<Record, Component>) {
            if (&column - m_columns.data() == ComponentModel::InZone)
                return column.setText(m_zones.of(text), record, text);
        }
        return column.setText(
            std::is_same_v<Record, Zone> ? m_zonesSoFar : m_deployment, record, text);
    }

    Result<void> checkNew(const Record &record) const
    {
        if constexpr (std::is_same_v<Record, Flow>) {
            for (const int column : {FlowModel::From, FlowModel::To}) {
                if ((column == FlowModel::From ? record.from : record.to).isEmpty()) {
                    return failure(Tr::tr("missing: a new flow needs the component at this end"),
                        title(m_columns[size_t(column)]));
                }
            }
        } else {
            if (record.name.isEmpty() && record.id.isEmpty())
                return failure(Tr::tr("A new record needs a name or an id"));
        }
        return {};
    }

    static QString wantedId(const Record &record)
    {
        if constexpr (std::is_same_v<Record, Flow>)
            return record.from + u'-' + record.to;
        else
            return record.name;
    }

    /// Zones are put in one after the other: what is around one may stand in the rows above.
    Result<void> add(Edit edit)
    {
        if constexpr (std::is_same_v<Record, Zone>) {
            const Result<Edit> inverse = apply(m_zonesSoFar, edit);
            if (!inverse)
                return tl::unexpected(inverse.error());
            if (const Result<void> consistent = checkConsistency(m_zonesSoFar); !consistent) {
                (void)apply(m_zonesSoFar, *inverse);
                return failure(consistent.error().message);
            }
        }
        m_plan.edits.push_back(std::move(edit));
        return {};
    }

    const Deployment &m_deployment;
    const char *m_context;
    std::span<const Column> m_columns;
    const Meanings<Component> m_components;
    const Meanings<Zone> m_zones;
    Deployment m_zonesSoFar; ///< just its zones
    FreeIds m_ids;
    QSet<QString> m_rowIds; ///< lower case; asked, never walked
    std::vector<int> m_header;
    PastePlan m_plan;
};

} // namespace

int PastePlan::count(PasteRow::What what) const
{
    return int(std::ranges::count(rows, what, &PasteRow::what));
}

int PastePlan::changes() const
{
    return count(PasteRow::What::New) + count(PasteRow::What::Changed);
}

Result<PastePlan> planPaste(const Deployment &deployment, PasteTable table, const Sheet &sheet,
    const std::function<void(double)> &progress, const std::stop_token &stop)
{
    const auto plan = [&](auto planner) { return planner.plan(sheet, progress, stop); };
    switch (table) {
    case PasteTable::Flows:
        return plan(Planner<Flow>(deployment, "FlowModel", FlowModel::columnTable()));
    case PasteTable::Components:
        return plan(Planner<Component>(deployment, "PlaceModels", ComponentModel::columnTable()));
    case PasteTable::Zones:
        return plan(Planner<Zone>(deployment, "PlaceModels", ZoneModel::columnTable()));
    }
    Q_UNREACHABLE();
}

} // namespace portolan
