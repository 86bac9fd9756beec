#include "model/catalog/Catalog.h"
#include "model/catalog/CatalogRules.h"

#include "model/core/JsonReader.h"
#include "model/core/JsonText.h"

#include <QCoreApplication>

namespace portolan {

using namespace Qt::StringLiterals;

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(CatalogReader)
};

/// The value, or the reader's first mistake; a key that nobody asked for is one.
template<class T> Result<T> strictResult(JsonReader &reader, T value)
{
    if (const QJsonObject extra = reader.extra(); !reader.error() && !extra.isEmpty()) {
        const QString key = extra.keys().constFirst();
        reader.fail(key, Tr::tr("the catalog does not know this key"));
    }
    return reader.result(std::move(value));
}

QStringList stringList(JsonReader &reader, JsonReader::Key key)
{
    const std::vector<QString> texts = reader.texts(key);
    return QStringList(texts.begin(), texts.end());
}

QString readId(JsonReader &reader)
{
    const QString id = reader.requiredText("id"_L1);
    if (!reader.error() && !isValidId(id)) {
        reader.fail(
            u"id"_s, Tr::tr("%1 is no id: write letters, digits, \".\", \"_\" and \"-\", 63 "
                            "at most, a letter or digit first")
                         .arg(quoted(id)));
    }
    return id;
}

Result<Need> parseNeed(QStringView text)
{
    if (const std::optional<Need> need = Need::fromString(text))
        return *need;
    return failure(Tr::tr("%1 is not known: write \"required\", \"optional\" or \"conditional: the "
                          "condition\"")
                       .arg(quoted(text)));
}

Result<Exposure> parseExposure(QStringView text)
{
    if (const std::optional<Exposure> exposure = exposureFromWord(text);
        exposure && !text.isEmpty())
        return *exposure;
    return failure(Tr::tr("%1 is not known: write \"internal\", \"external\" or \"conditional\"")
                       .arg(quoted(text)));
}

Result<Provenance> readProvenance(const QJsonObject &json)
{
    JsonReader reader(json);
    Provenance source;
    source.document = reader.requiredText("document"_L1);
    source.section = reader.text("section"_L1);
    source.row = reader.text("row"_L1);
    source.implied = reader.boolean("implied"_L1);
    return strictResult(reader, std::move(source));
}

Provenance readSource(JsonReader &reader)
{
    if (!reader.has("source"_L1))
        reader.fail(
            u"source"_s, Tr::tr("is missing: every fact of the catalog says where it is from"));
    return reader.record("source"_L1, readProvenance);
}

Result<CatalogOption> readOption(const QJsonObject &json)
{
    JsonReader reader(json);
    CatalogOption option;
    option.id = readId(reader);
    option.name = reader.requiredText("name"_L1);
    option.description = reader.requiredText("description"_L1);
    option.on = reader.boolean("on"_L1);
    option.value = reader.text("value"_L1);
    option.excludes = stringList(reader, "excludes"_L1);
    option.needs = stringList(reader, "needs"_L1);
    return strictResult(reader, std::move(option));
}

Result<CatalogComponent> readComponent(const QJsonObject &json)
{
    JsonReader reader(json);
    CatalogComponent component;
    component.id = readId(reader);
    component.name = reader.requiredText("name"_L1);
    component.kind = reader.requiredText("kind"_L1);
    component.place = reader.requiredText("place"_L1);
    component.host = reader.text("host"_L1);
    component.foreign = reader.boolean("foreign"_L1);
    component.addresses = reader.parsedList("addresses"_L1, Address::parse);
    component.when = reader.text("when"_L1);
    component.note = reader.text("note"_L1);
    component.source = readSource(reader);
    return strictResult(reader, std::move(component));
}

Result<CatalogPorts> readAlternative(const QJsonObject &json)
{
    JsonReader reader(json);
    CatalogPorts ports;
    ports.when = reader.requiredText("when"_L1);
    if (!reader.has("ports"_L1))
        reader.fail(u"ports"_s, Tr::tr("is missing"));
    ports.ports = reader.parsed("ports"_L1, PortSpec::parse);
    return strictResult(reader, std::move(ports));
}

Result<CatalogFlow> readFlow(const QJsonObject &json)
{
    JsonReader reader(json);
    CatalogFlow flow;
    flow.id = readId(reader);
    flow.from = reader.requiredText("from"_L1);
    flow.to = reader.requiredText("to"_L1);
    flow.ports = reader.parsed("ports"_L1, PortSpec::parse);
    flow.alternatives = reader.records("alternatives"_L1, readAlternative);
    flow.portFrom = reader.text("portFrom"_L1);
    flow.purpose = reader.requiredText("purpose"_L1);
    if (!reader.has("need"_L1))
        reader.fail(u"need"_s, Tr::tr("is missing"));
    flow.need = reader.parsed("need"_L1, parseNeed);
    flow.exposed = reader.parsed("exposed"_L1, parseExposure);
    flow.exposedWhen = reader.text("exposedWhen"_L1);
    flow.config = stringList(reader, "config"_L1);
    flow.encryption = reader.text("encryption"_L1);
    flow.when = reader.text("when"_L1);
    flow.note = reader.text("note"_L1);
    flow.source = readSource(reader);
    flow.additional = reader.records("additional"_L1, readProvenance);
    flow.offered = reader.boolean("offered"_L1, true);
    return strictResult(reader, std::move(flow));
}

void readHead(JsonReader &reader, CatalogEntry &entry)
{
    constexpr int Version = 1;
    const QString format = reader.requiredText("format"_L1);
    if (!reader.error() && format != "portolan-catalog"_L1)
        reader.fail(u"format"_s,
            Tr::tr("%1 is no file of the catalog: write \"portolan-catalog\"").arg(quoted(format)));
    const int version = reader.integer("version"_L1, 0, 0, 1'000'000);
    if (!reader.error() && version != Version) {
        reader.fail(u"version"_s, Tr::tr("version %1 is not known; this program reads version %2")
                                      .arg(version)
                                      .arg(Version));
    }
    entry.id = readId(reader);
    entry.name = reader.requiredText("name"_L1);
    entry.summary = reader.requiredText("summary"_L1);
    entry.color = reader.requiredText("color"_L1);
    entry.colorDark = reader.requiredText("colorDark"_L1);
    entry.conflicts = stringList(reader, "conflicts"_L1);
}

} // namespace

Result<CatalogEntry> readCatalogEntry(const QByteArray &json)
{
    const Result<QJsonObject> object = parseJsonObject(json);
    if (!object)
        return tl::unexpected(object.error());
    JsonReader reader(*object);
    CatalogEntry entry;
    readHead(reader, entry);
    entry.options = reader.records("options"_L1, readOption);
    entry.components = reader.records("components"_L1, readComponent);
    entry.flows = reader.records("flows"_L1, readFlow);
    Result<CatalogEntry> read = strictResult(reader, std::move(entry));
    if (!read)
        return read;
    if (std::optional<Error> mistake = contradiction(*read))
        return tl::unexpected(std::move(*mistake));
    return read;
}

} // namespace portolan
