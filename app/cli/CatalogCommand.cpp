#include "app/cli/Commands.h"
#include "app/cli/Shared.h"
#include "model/catalog/CatalogTable.h"

namespace portolan::cli {

using namespace Qt::StringLiterals;

namespace {

QStringList formats() { return {u"table"_s, u"json"_s, u"tsv"_s, u"md"_s}; }

TextTable optionTable(const CatalogEntry &entry)
{
    TextTable table{{u"option"_s, u"default"_s, u"meaning"_s}, {}};
    for (const CatalogOption &option : entry.options) {
        QString value = option.on ? u"on"_s : u"off"_s;
        if (!option.value.isEmpty())
            value += ", "_L1 + option.value;
        table.rows.push_back(
            {option.id, value, option.description.isEmpty() ? option.name : option.description});
    }
    return table;
}

TextTable componentTable(const CatalogEntry &entry)
{
    TextTable table{{u"component"_s, u"kind"_s, u"zone"_s, u"document"_s}, {}};
    for (const CatalogComponent &component : entry.components) {
        table.rows.push_back({component.name, component.kind, component.place,
            component.source.implied ? u"implied"_s : u"stated"_s});
    }
    return table;
}

/// For a person: the columns that fit a terminal.
TextTable narrow(const CatalogEntry &entry)
{
    const QStringList header = catalogHeader();
    std::vector<qsizetype> kept;
    TextTable table;
    for (qsizetype i = 0; i < header.size(); ++i) {
        const QString &name = header.at(i);
        if (name == "system"_L1 || name == "source"_L1 || name == "config"_L1)
            continue;
        kept.push_back(i);
        table.header += name;
    }
    for (const QStringList &row : catalogRows(entry)) {
        QStringList cells;
        for (const qsizetype i : kept)
            cells += row.at(i);
        table.rows.push_back(cells);
    }
    return table;
}

QByteArray describe(const CatalogEntry &entry)
{
    QByteArray out = QString(entry.id + ": "_L1 + entry.name + u'\n').toUtf8();
    if (!entry.summary.isEmpty())
        out += entry.summary.toUtf8() + '\n';
    if (!entry.options.empty())
        out += '\n' + toPlainText(optionTable(entry));
    out += '\n' + toPlainText(componentTable(entry));
    return out + '\n' + toPlainText(narrow(entry));
}

QByteArray overview(const std::vector<CatalogEntry> &entries)
{
    TextTable table{{u"system"_s, u"name"_s, u"components"_s, u"flows"_s, u"options"_s}, {}};
    for (const CatalogEntry &entry : entries) {
        QStringList options;
        for (const CatalogOption &option : entry.options)
            options += option.id;
        table.rows.push_back({entry.id, entry.name, QString::number(entry.components.size()),
            QString::number(entry.flows.size()), options.join(u',')});
    }
    return toPlainText(table);
}

Result<Output> run(const Arguments &arguments)
{
    const Result<Catalog> catalog = loadCatalog();
    if (!catalog)
        return tl::unexpected(catalog.error());
    std::vector<CatalogEntry> entries = catalog->entries();
    const QString wanted = arguments.positional.value(0);
    if (!arguments.positional.isEmpty()) {
        QStringList ids;
        for (const CatalogEntry &entry : entries)
            ids += entry.id;
        const CatalogEntry *entry = catalog->entry(wanted);
        if (!entry) {
            return arguments.wrong(
                quoted(wanted) + " is not in the catalog; there is "_L1 + listed(ids, "and"_L1));
        }
        entries = {*entry};
    }
    const QString format = arguments.value("format"_L1);
    if (format == "table"_L1)
        return Output{wanted.isEmpty() ? overview(entries) : describe(entries.front()), {}};

    TextTable table{catalogHeader(), {}};
    for (const CatalogEntry &entry : entries) {
        for (QStringList &row : catalogRows(entry))
            table.rows.push_back(std::move(row));
    }
    const Result<QByteArray> bytes = tableFormat(format).write(table, u"catalog"_s);
    if (!bytes)
        return tl::unexpected(bytes.error());
    return Output{*bytes, {}};
}

} // namespace

Command catalogCommand()
{
    return {.name = "catalog"_L1,
        .positional = "[SYSTEM]"_L1,
        .most = 1,
        .summary = "what the catalog knows"_L1,
        .details = "Without SYSTEM the table lists the systems; the other formats hold every flow "
                   "of every system\nwith its source."_L1,
        .options = {formatOption(formats)},
        .run = run};
}

} // namespace portolan::cli
