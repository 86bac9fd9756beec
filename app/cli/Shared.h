#pragma once

#include "app/cli/Command.h"
#include "model/catalog/Catalog.h"
#include "model/io/FlowTable.h"
#include "model/layout/Layout.h"

#include <QJsonArray>

/// What several subcommands need.
namespace portolan::cli {

/// The products that travel inside the program.
Result<Catalog> loadCatalog();

/// The -o of every command that has one.
Option outputOption();
/// How a command writes what it found; the first of \a formats unless told.
Option formatOption(QStringList (*formats)());
/// Where the layers of a layout follow each other, and which way was asked for.
Option readingOption();
Reading readingOf(const Arguments &arguments);

/// The --filter of every command that looks at flows, what the help says about its language, and
/// the flows that fit (all where it is not given), by id.
Option filterOption(QLatin1StringView help);
QLatin1StringView filterDetails();
Result<std::vector<const Flow *>> filteredFlows(
    const Arguments &arguments, const Deployment &deployment);

/// One way to write a table.
struct TableFormat
{
    QLatin1StringView id;
    Result<QByteArray> (*write)(const TextTable &table, const QString &title);
    bool isBinary = false;
};

/// All of them: table, json, tsv, csv, md, xlsx.
const std::vector<TableFormat> &tableFormats();
/// The format of that id; it must exist.
const TableFormat &tableFormat(QStringView id);

/// Indented, keys alphabetical, a newline at the end.
QByteArray jsonText(const QJsonArray &array);

} // namespace portolan::cli
