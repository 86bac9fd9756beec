#include "app/cli/Shared.h"

#include "model/checks/ProblemFilter.h"
#include "model/core/FilterPass.h"
#include "model/targets/TargetNames.h"

#include <QJsonDocument>

#include <algorithm>

namespace portolan::cli {

using namespace Qt::StringLiterals;

namespace {

template<QByteArray (*write)(const TextTable &)>
Result<QByteArray> withoutTitle(const TextTable &table, const QString &)
{
    return write(table);
}

} // namespace

Result<Catalog> loadCatalog() { return Catalog::load(u":/portolan/catalog"_s); }

Option outputOption()
{
    return {.name = "output"_L1,
        .value = "OUT"_L1,
        .help = "write to this file, whole or not at all, instead of standard output"_L1,
        .letter = 'o'};
}

Option formatOption(QStringList (*formats)())
{
    return {.name = "format"_L1,
        .value = "FORMAT"_L1,
        .help = "how it is written"_L1,
        .choices = formats};
}

Option filterOption(QLatin1StringView help)
{
    return {.name = "filter"_L1, .value = "QUERY"_L1, .help = help};
}

QLatin1StringView filterDetails()
{
    static const QByteArray text = [] {
        QString out =
            u"QUERY is what the filter box takes: words and fields, all of which must fit. "
            "A minus before\na term turns it round, `or` between two asks for one of them, "
            "quotes hold words together.\n"_s;
        for (const FilterField &field : filterFields()) {
            out += u'\n' + QString("  "_L1 + field.example).leftJustified(30) + u' ' +
                   QLatin1StringView(field.help);
        }
        return out.toLatin1();
    }();
    return QLatin1StringView(text);
}

Result<std::vector<const Flow *>> filteredFlows(
    const Arguments &arguments, const Deployment &deployment)
{
    const Result<FlowFilter> filter = parseFilter(arguments.value("filter"_L1));
    if (!filter)
        return arguments.wrong("--filter: "_L1 + filter.error().toString());
    const RecordTags tags = tagsFor(*filter, deployment, {QDate::currentDate(), targetIds()});
    const FilterPass pass(*filter, deployment, tags);
    std::vector<const Flow *> flows;
    for (const Flow &flow : deployment.flows) {
        if (pass.fits(flow))
            flows.push_back(&flow);
    }
    return flows;
}

Option readingOption()
{
    return {.name = "reading"_L1,
        .value = "WAY"_L1,
        .help = "where the layers follow each other"_L1,
        .choices = [] {
            return QStringList{u"right"_s, u"down"_s};
        }};
}

Reading readingOf(const Arguments &arguments)
{
    return arguments.value("reading"_L1) == "down"_L1 ? Reading::TopToBottom : Reading::LeftToRight;
}

const std::vector<TableFormat> &tableFormats()
{
    static const std::vector<TableFormat> all{
        {"table"_L1, withoutTitle<toPlainText>},
        {"json"_L1, withoutTitle<toJson>},
        {"tsv"_L1, withoutTitle<toTsv>},
        {"csv"_L1, withoutTitle<toCsv>},
        {"md"_L1, withoutTitle<toMarkdown>},
        {"xlsx"_L1, toXlsx, true},
    };
    return all;
}

const TableFormat &tableFormat(QStringView id)
{
    const auto &all = tableFormats();
    const auto it = std::find_if(
        all.begin(), all.end(), [&](const TableFormat &format) { return format.id == id; });
    Q_ASSERT(it != all.end());
    return *it;
}

QByteArray jsonText(const QJsonArray &array)
{
    return QJsonDocument(array).toJson(QJsonDocument::Indented);
}

} // namespace portolan::cli
