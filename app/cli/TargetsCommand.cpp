#include "app/cli/Commands.h"
#include "app/cli/Shared.h"
#include "model/targets/Target.h"

#include <QJsonObject>

namespace portolan::cli {

using namespace Qt::StringLiterals;

namespace {

QStringList formats() { return {u"table"_s, u"json"_s}; }

/// One thing that a dialect can or cannot express.
struct Capability
{
    QLatin1StringView id;
    bool TargetInfo::*value;
};
constexpr Capability Capabilities[] = {{"names"_L1, &TargetInfo::names},
    {"ranges"_L1, &TargetInfo::ranges}, {"outbound"_L1, &TargetInfo::outbound},
    {"sets"_L1, &TargetInfo::sets}};

QStringList protocolsOf(const TargetInfo &info)
{
    QStringList names;
    for (const Protocol protocol : info.protocols)
        names += protocolName(protocol);
    return names;
}

QByteArray toTable()
{
    TextTable table{{u"id"_s, u"name"_s, u"scope"_s, u"proof"_s}, {}};
    for (const Capability &capability : Capabilities)
        table.header += capability.id;
    table.header += u"protocols"_s;
    for (const Target &target : targets()) {
        const TargetInfo &info = target.info;
        QStringList row{info.id, info.name, info.scopes.join(u','), info.proof};
        for (const Capability &capability : Capabilities)
            row += info.*capability.value ? u"yes"_s : u"no"_s;
        row += protocolsOf(info).join(u',');
        table.rows.push_back(row);
    }
    return toPlainText(table);
}

QByteArray toJson()
{
    QJsonArray array;
    for (const Target &target : targets()) {
        const TargetInfo &info = target.info;
        QJsonObject object{
            {u"id"_s, QString(info.id)},
            {u"name"_s, QString(info.name)},
            {u"scope"_s, QJsonArray::fromStringList(info.scopes)},
            {u"proof"_s, QString(info.proof)},
            {u"suffix"_s, QString(info.suffix)},
            {u"apply"_s, QString(info.apply)},
            {u"protocols"_s, QJsonArray::fromStringList(protocolsOf(info))},
        };
        for (const Capability &capability : Capabilities)
            object.insert(capability.id, info.*capability.value);
        array.append(object);
    }
    return jsonText(array);
}

Result<Output> run(const Arguments &arguments)
{
    return Output{arguments.value("format"_L1) == "json"_L1 ? toJson() : toTable(), {}};
}

} // namespace

Command targetsCommand()
{
    return {.name = "targets"_L1,
        .summary = "the dialects and what each can express"_L1,
        .details = "proof says how the text of a dialect is tested. names: host names natively; "
                   "ranges: address ranges\nthat are no block; sets: named sets, so that a name "
                   "not looked up stands as an empty one."_L1,
        .options = {formatOption(formats)},
        .run = run};
}

} // namespace portolan::cli
