#include "model/catalog/CatalogRules.h"

#include <QCoreApplication>
#include <QSet>

#include <algorithm>

namespace portolan {

using namespace Qt::StringLiterals;

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(CatalogRules)
};

using Mistake = std::optional<Error>;

bool isColor(const QString &text)
{
    return text.size() == 7 && text.startsWith(u'#') &&
           std::all_of(text.begin() + 1, text.end(), [](QChar c) {
               return (c >= u'0' && c <= u'9') || (c >= u'a' && c <= u'f') ||
                      (c >= u'A' && c <= u'F');
           });
}

template<class Record> Mistake repeatedId(const std::vector<Record> &records)
{
    QSet<QString> seen;
    for (size_t i = 0; i < records.size(); ++i) {
        const QString key = records[i].id.toLower();
        if (seen.contains(key)) {
            return Error{u'[' + QString::number(i) + "].id"_L1,
                Tr::tr("the id %1 stands twice").arg(quoted(records[i].id))};
        }
        seen.insert(key);
    }
    return std::nullopt;
}

/// Ids in files are written as they are: a reference in other letters is a mistake here.
Mistake unknownOption(const CatalogEntry &entry, const QString &id)
{
    const CatalogOption *option = entry.option(id);
    if (option && option->id == id)
        return std::nullopt;
    return Error{{}, Tr::tr("%1 has no option %2").arg(entry.id, quoted(id))};
}

Mistake badCondition(const CatalogEntry &entry, const QString &when)
{
    if (when.isEmpty())
        return std::nullopt;
    for (const QString &term : when.split(u',')) {
        if (Mistake mistake = unknownOption(entry, term.startsWith(u'!') ? term.mid(1) : term))
            return mistake;
    }
    return std::nullopt;
}

Mistake unknownComponent(const CatalogEntry &entry, const QString &id)
{
    const CatalogComponent *component = entry.component(id);
    if (component && component->id == id)
        return std::nullopt;
    return Error{{}, Tr::tr("%1 has no component %2").arg(entry.id, quoted(id))};
}

Mistake at(const QString &place, Mistake mistake)
{
    if (mistake)
        mistake = mistake->within(place);
    return mistake;
}

Mistake badOption(const CatalogEntry &entry, const CatalogOption &option)
{
    if (option.id.startsWith("no-"_L1))
        return Error{u"id"_s, Tr::tr("\"no-\" in front of an option switches it off")};
    bool ok = true;
    const uint port = option.value.isEmpty() ? 1 : option.value.toUInt(&ok);
    if (!ok || port < 1 || port > 65535) {
        return Error{u"value"_s, Tr::tr("%1 is no port from 1 to 65535").arg(quoted(option.value))};
    }
    for (const QString &id : option.excludes) {
        if (Mistake mistake = unknownOption(entry, id))
            return at(u"excludes"_s, mistake);
    }
    for (const QString &id : option.needs) {
        if (Mistake mistake = unknownOption(entry, id))
            return at(u"needs"_s, mistake);
    }
    return std::nullopt;
}

Mistake badComponent(const CatalogEntry &entry, const CatalogComponent &component)
{
    static const QStringList places = {u"internet"_s, u"dmz"_s, u"lan"_s};
    if (!places.contains(component.place)) {
        return Error{u"place"_s, Tr::tr("%1 is no place: write \"internet\", \"dmz\" or \"lan\"")
                                     .arg(quoted(component.place))};
    }
    if (!component.host.isEmpty() && !isValidId(component.host + "-10000"_L1))
        return Error{
            u"host"_s, Tr::tr("%1 is no id, or too long for a host").arg(quoted(component.host))};
    for (const CatalogComponent &other : entry.components) {
        if (!component.host.isEmpty() && other.host == component.host &&
            other.place != component.place) {
            return Error{u"host"_s, Tr::tr("the host %1 stands in two places, %2 and %3")
                                        .arg(quoted(component.host), component.place, other.place)};
        }
    }
    return at(u"when"_s, badCondition(entry, component.when));
}

Mistake badFlow(const CatalogEntry &entry, const CatalogFlow &flow)
{
    if (Mistake mistake = unknownComponent(entry, flow.from))
        return at(u"from"_s, mistake);
    if (Mistake mistake = unknownComponent(entry, flow.to))
        return at(u"to"_s, mistake);
    if (Mistake mistake = badCondition(entry, flow.when))
        return at(u"when"_s, mistake);
    for (size_t i = 0; i < flow.alternatives.size(); ++i) {
        if (Mistake mistake = badCondition(entry, flow.alternatives[i].when))
            return at(u"alternatives[%1].when"_s.arg(i), mistake);
    }
    if (!flow.portFrom.isEmpty()) {
        if (Mistake mistake = unknownOption(entry, flow.portFrom))
            return at(u"portFrom"_s, mistake);
        if (entry.option(flow.portFrom)->value.isEmpty())
            return Error{u"portFrom"_s, Tr::tr("the option %1 has no port").arg(flow.portFrom)};
    }
    if ((flow.exposed == Exposure::Conditional) == flow.exposedWhen.isEmpty()) {
        return Error{u"exposedWhen"_s,
            Tr::tr("goes with \"exposed\": \"conditional\", and says the condition")};
    }
    if (flow.need.kind == Need::Kind::Conditional && flow.need.condition.isEmpty())
        return Error{u"need"_s, Tr::tr("says no condition: write \"conditional: ...\"")};
    return std::nullopt;
}

template<class Record>
Mistake firstMistake(const QString &list, const CatalogEntry &entry,
    const std::vector<Record> &records, Mistake (*find)(const CatalogEntry &, const Record &))
{
    if (Mistake mistake = repeatedId(records))
        return at(list, mistake);
    for (size_t i = 0; i < records.size(); ++i) {
        if (Mistake mistake = find(entry, records[i]))
            return at(list + u'[' + QString::number(i) + u']', mistake);
    }
    return std::nullopt;
}

} // namespace

std::optional<Error> contradiction(const CatalogEntry &entry)
{
    if (!isColor(entry.color))
        return Error{
            u"color"_s, Tr::tr("%1 is no colour: write \"#rrggbb\"").arg(quoted(entry.color))};
    if (!isColor(entry.colorDark)) {
        return Error{u"colorDark"_s,
            Tr::tr("%1 is no colour: write \"#rrggbb\"").arg(quoted(entry.colorDark))};
    }
    if (Mistake mistake = firstMistake(u"options"_s, entry, entry.options, badOption))
        return mistake;
    if (Mistake mistake = firstMistake(u"components"_s, entry, entry.components, badComponent))
        return mistake;
    return firstMistake(u"flows"_s, entry, entry.flows, badFlow);
}

} // namespace portolan
