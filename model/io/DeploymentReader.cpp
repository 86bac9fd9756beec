#include "model/io/DeploymentReader.h"

#include "model/core/Dates.h"
#include "model/core/FlowFilter.h"
#include "model/core/JsonReader.h"
#include "model/io/DeploymentFile.h"

#include <QCoreApplication>

#include <algorithm>

namespace portolan {

using namespace Qt::StringLiterals;

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(DeploymentFile)
};

/// More than anybody steps through; the limit keeps menus and pages within reason.
constexpr size_t MaxViews = 1000;
/// More than anybody gives a reason for.
constexpr size_t MaxSuppressed = 10'000;
constexpr size_t MaxSuppressedIds = 1000;

/// Names the value in front of what is wrong with it, unless the message already does.
template<class T> Result<T> naming(QStringView value, Result<T> result)
{
    if (result)
        return result;
    const QString name = quoted(value);
    const QString &message = result.error().message;
    return message.startsWith(name) ? result : failure(name + ": "_L1 + message);
}

Result<PortSpec> parsePorts(QStringView text) { return naming(text, PortSpec::parse(text)); }
Result<Address> parseAddress(QStringView text) { return naming(text, Address::parse(text)); }

Result<Need> parseNeed(QStringView text)
{
    if (const auto need = Need::fromString(text))
        return *need;
    return failure(Tr::tr("%1 is no need: write required, optional or \"conditional: the words\"")
                       .arg(quoted(text)));
}

Result<Exposure> parseExposure(QStringView text)
{
    const auto exposure = exposureFromWord(text);
    if (exposure && *exposure != Exposure::Unstated)
        return *exposure;
    return failure(
        Tr::tr("%1 is no exposure: write internal, external or conditional").arg(quoted(text)));
}

Result<ZoneKind> parseZoneKind(QStringView text)
{
    if (const auto kind = zoneKindFromWord(text))
        return *kind;
    return failure(Tr::tr("%1 is no kind of zone: write internet, site, network, cluster or host")
                       .arg(quoted(text)));
}

Result<QDate> parseDate(QStringView text)
{
    if (const std::optional<QDate> date = dateFromText(text))
        return *date;
    return failure(
        Tr::tr("%1 is no date: write year-month-day, for example 2027-01-31").arg(quoted(text)));
}

/// Keys of an inner object that this version does not know stand in the record's extra under the
/// same name.
void keepExtra(QJsonObject &extra, QLatin1StringView key, const QJsonObject &inner)
{
    if (!inner.isEmpty())
        extra.insert(key, inner);
}

struct Source
{
    Provenance provenance;
    QJsonObject extra;
};

Result<Source> readSource(const QJsonObject &object)
{
    JsonReader reader(object);
    Source source;
    source.provenance.document = reader.text("document"_L1);
    source.provenance.section = reader.text("section"_L1);
    source.provenance.row = reader.text("row"_L1);
    source.provenance.implied = reader.boolean("implied"_L1);
    source.extra = reader.extra();
    return reader.result(source);
}

struct Position
{
    Point point;
    QJsonObject extra;
};

Result<Position> readPosition(const QJsonObject &object)
{
    JsonReader reader(object);
    Position position;
    for (const auto key : {"x"_L1, "y"_L1}) {
        if (!reader.has(key))
            reader.fail(key, Tr::tr("is missing: a position has x and y"));
    }
    position.point = {reader.number("x"_L1), reader.number("y"_L1)};
    position.extra = reader.extra();
    return reader.result(position);
}

struct FrameRecord
{
    Frame frame;
    QJsonObject extra;
};

Result<FrameRecord> readFrame(const QJsonObject &object)
{
    JsonReader reader(object);
    FrameRecord record;
    Frame &frame = record.frame;
    const std::pair<QLatin1StringView, double *> sides[] = {{"x"_L1, &frame.topLeft.x},
        {"y"_L1, &frame.topLeft.y}, {"width"_L1, &frame.width}, {"height"_L1, &frame.height}};
    for (const auto &[key, value] : sides) {
        if (!reader.has(key))
            reader.fail(key, Tr::tr("is missing: a frame has x, y, width and height"));
        *value = reader.number(key);
    }
    for (const auto &[key, value] : {sides[2], sides[3]}) {
        if (*value < 1)
            reader.fail(key, Tr::tr("a frame is at least 1 wide and high"));
    }
    record.extra = reader.extra();
    return reader.result(std::move(record));
}

Result<Zone> readZone(const QJsonObject &object)
{
    JsonReader reader(object);
    Zone zone;
    zone.id = reader.requiredText("id"_L1);
    zone.name = reader.text("name"_L1);
    reader.requiredText("kind"_L1);
    zone.kind = reader.parsed("kind"_L1, parseZoneKind);
    zone.parent = reader.text("parent"_L1);
    zone.addresses = reader.parsedList("addresses"_L1, parseAddress);
    zone.enforce = reader.boolean("enforce"_L1);
    zone.target = reader.text("target"_L1);
    zone.note = reader.text("note"_L1);
    const FrameRecord frame = reader.record("frame"_L1, readFrame);
    if (reader.has("frame"_L1))
        zone.frame = frame.frame;
    zone.extra = reader.extra();
    keepExtra(zone.extra, "frame"_L1, frame.extra);
    return reader.result(std::move(zone));
}

Result<Component> readComponent(const QJsonObject &object)
{
    JsonReader reader(object);
    Component component;
    component.id = reader.requiredText("id"_L1);
    component.name = reader.text("name"_L1);
    component.kind = reader.text("kind"_L1);
    component.zone = reader.text("zone"_L1);
    component.addresses = reader.parsedList("addresses"_L1, parseAddress);
    component.publicAddresses = reader.parsedList("publicAddresses"_L1, parseAddress);
    component.instances = reader.integer("instances"_L1, 1, 1, 100'000);
    component.internal = reader.boolean("internal"_L1);
    component.preservesClientAddress = reader.boolean("preservesClientAddress"_L1);
    component.product = reader.text("product"_L1);
    component.part = reader.text("part"_L1);
    component.target = reader.text("target"_L1);
    component.note = reader.text("note"_L1);
    const Position position = reader.record("position"_L1, readPosition);
    if (reader.has("position"_L1))
        component.position = position.point;
    component.extra = reader.extra();
    keepExtra(component.extra, "position"_L1, position.extra);
    return reader.result(std::move(component));
}

Result<Flow> readFlow(const QJsonObject &object)
{
    JsonReader reader(object);
    Flow flow;
    flow.id = reader.requiredText("id"_L1);
    flow.from = reader.requiredText("from"_L1);
    flow.to = reader.requiredText("to"_L1);
    flow.ports = reader.parsed("ports"_L1, parsePorts);
    flow.purpose = reader.text("purpose"_L1);
    flow.need = reader.parsed("need"_L1, parseNeed);
    flow.exposed = reader.parsed("exposed"_L1, parseExposure);
    flow.enabled = reader.boolean("enabled"_L1, true);
    flow.decided = reader.boolean("decided"_L1);
    flow.encryption = reader.text("encryption"_L1);
    flow.config = reader.text("config"_L1);
    flow.product = reader.text("product"_L1);
    flow.when = reader.text("when"_L1);
    flow.owner = reader.text("owner"_L1);
    flow.ticket = reader.text("ticket"_L1);
    flow.expires = reader.parsed("expires"_L1, parseDate);
    flow.note = reader.text("note"_L1);
    const Source source = reader.record("source"_L1, readSource);
    flow.source = source.provenance;
    flow.extra = reader.extra();
    keepExtra(flow.extra, "source"_L1, source.extra);
    return reader.result(std::move(flow));
}

/// "systems": { catalog id: { option: value } }; the keys are the user's, so they are read by hand.
std::map<QString, ChosenOptions> readSystems(JsonReader &reader)
{
    std::map<QString, ChosenOptions> systems;
    const QJsonObject object = reader.object("systems"_L1);
    for (auto system = object.begin(); system != object.end(); ++system) {
        const QString place = u"systems."_s + system.key();
        if (!system->isObject()) {
            reader.fail(place, Tr::tr("wrong type: expected an object of options"));
            return {};
        }
        ChosenOptions &options = systems[system.key()];
        const QJsonObject chosen = system->toObject();
        for (auto option = chosen.begin(); option != chosen.end(); ++option) {
            if (!option->isString()) {
                reader.fail(place + u'.' + option.key(),
                    Tr::tr("wrong type: expected a string, empty for an option without value"));
                return {};
            }
            options[option.key()] = option->toString();
        }
    }
    return systems;
}

Result<IpRange> parseRange(QStringView text)
{
    const Result<Address> address = parseAddress(text);
    if (!address)
        return tl::unexpected(address.error());
    if (address->kind() != Address::Kind::Ip)
        return failure(Tr::tr("%1 is no IP address, block or range").arg(quoted(text)));
    return address->range();
}

Result<Lookup> readLookup(const QJsonObject &object)
{
    JsonReader reader(object);
    Lookup lookup;
    lookup.addresses = normalized(reader.parsedList("addresses"_L1, parseRange));
    reader.requiredText("date"_L1);
    lookup.date = reader.parsed("date"_L1, parseDate);
    lookup.source = reader.text("source"_L1);
    lookup.extra = reader.extra();
    return reader.result(std::move(lookup));
}

/// "lookups": { name: what it stood for }; the keys are names in their canonical form.
std::map<QString, Lookup> readLookups(JsonReader &reader)
{
    std::map<QString, Lookup> lookups;
    const QJsonObject object = reader.object("lookups"_L1);
    for (auto it = object.begin(); it != object.end(); ++it) {
        const QString place = u"lookups."_s + it.key();
        const Result<Address> name = Address::parse(it.key());
        const bool isName = name && (name->kind() == Address::Kind::Name ||
                                        name->kind() == Address::Kind::Published);
        if (!isName || name->toString() != it.key()) {
            reader.fail(place, Tr::tr("%1 is no host name in lower case and no published list")
                                   .arg(quoted(it.key())));
            return {};
        }
        if (!it->isObject()) {
            reader.fail(place, Tr::tr("wrong type: expected an object with addresses and date"));
            return {};
        }
        Result<Lookup> lookup = readLookup(it->toObject());
        if (!lookup) {
            const Error error = lookup.error().within(place);
            reader.fail(error.where, error.message);
            return {};
        }
        lookups.emplace(it.key(), std::move(*lookup));
    }
    return lookups;
}

Result<QString> parseFilter(QStringView text)
{
    const auto filter = FlowFilter::parse(text.toString());
    if (!filter)
        return tl::unexpected(filter.error());
    return text.toString();
}

Result<SavedView> readView(const QJsonObject &object)
{
    JsonReader reader(object);
    SavedView view;
    view.id = reader.requiredText("id"_L1);
    view.name = reader.text("name"_L1);
    view.caption = reader.text("caption"_L1);
    view.filter = reader.parsed("filter"_L1, parseFilter);
    const FrameRecord frame = reader.record("frame"_L1, readFrame);
    if (reader.has("frame"_L1))
        view.frame = frame.frame;
    view.zoneView = reader.boolean("zoneView"_L1);
    view.extra = reader.extra();
    keepExtra(view.extra, "frame"_L1, frame.extra);
    return reader.result(std::move(view));
}

std::vector<SavedView> readViews(JsonReader &reader)
{
    std::vector<SavedView> views = reader.records("views"_L1, readView);
    if (views.size() > MaxViews)
        reader.fail(u"views"_s, Tr::tr("there are more than %1 views").arg(MaxViews));
    return views;
}

Result<TitleBlock> readTitleBlock(const QJsonObject &object)
{
    JsonReader reader(object);
    TitleBlock block;
    block.title = reader.text("title"_L1);
    block.customer = reader.text("customer"_L1);
    block.version = reader.text("version"_L1);
    block.draft = reader.boolean("draft"_L1);
    block.extra = reader.extra();
    return reader.result(std::move(block));
}

/// Sorted and without doubles, as problems have them.
QStringList readIds(JsonReader &reader, QLatin1StringView key)
{
    const auto parseId = [](QStringView text) -> Result<QString> {
        if (isValidId(text))
            return text.toString();
        return failure(Tr::tr("%1 is no id of a record").arg(quoted(text)));
    };
    std::vector<QString> ids = reader.parsedList(key, parseId);
    if (ids.size() > MaxSuppressedIds)
        reader.fail(QString(key), Tr::tr("there are more than %1 ids").arg(MaxSuppressedIds));
    std::sort(ids.begin(), ids.end(),
        [](const QString &a, const QString &b) { return compareIds(a, b) < 0; });
    const auto end = std::unique(ids.begin(), ids.end(),
        [](const QString &a, const QString &b) { return compareIds(a, b) == 0; });
    return {ids.begin(), end};
}

Result<Suppression> readSuppression(const QJsonObject &object)
{
    JsonReader reader(object);
    Suppression suppression;
    suppression.check = reader.requiredText("check"_L1);
    if (!reader.error() && !isValidId(suppression.check)) {
        reader.fail(u"check"_s, Tr::tr("%1 is no check: write its id, for example \"clear-text\"")
                                    .arg(quoted(suppression.check)));
    }
    suppression.zones = readIds(reader, "zones"_L1);
    suppression.components = readIds(reader, "components"_L1);
    suppression.flows = readIds(reader, "flows"_L1);
    suppression.about = reader.text("about"_L1);
    suppression.reason = reader.requiredText("reason"_L1);
    suppression.extra = reader.extra();
    return reader.result(std::move(suppression));
}

/// The records that they name may be gone: such a one waits for them and suppresses nothing.
std::map<QString, Suppression> readSuppressed(JsonReader &reader)
{
    std::vector<Suppression> list = reader.records("suppressed"_L1, readSuppression);
    if (list.size() > MaxSuppressed) {
        reader.fail(u"suppressed"_s,
            Tr::tr("there are more than %1 suppressed problems").arg(MaxSuppressed));
        return {};
    }
    std::map<QString, Suppression> suppressed;
    for (size_t i = 0; i < list.size(); ++i) {
        const QString key = list[i].key();
        if (!suppressed.emplace(key, std::move(list[i])).second) {
            reader.fail(u"suppressed[%1]"_s.arg(i),
                Tr::tr("the same problem is suppressed twice: keep one of the reasons"));
        }
    }
    return suppressed;
}

void readHead(JsonReader &reader)
{
    const QString format = reader.requiredText("format"_L1);
    if (!reader.error() && format != "portolan"_L1) {
        reader.fail(u"format"_s,
            Tr::tr("%1 is no chart of this program: expected \"portolan\"").arg(quoted(format)));
    }
    const double version = reader.number("version"_L1);
    if (!reader.has("version"_L1)) {
        reader.fail(u"version"_s, Tr::tr("is missing: write %1").arg(FormatVersion));
    } else if (version > FormatVersion) {
        reader.fail(u"version"_s,
            Tr::tr("the file was written by a newer Portolan: it has format version %1, this "
                   "program reads up to %2")
                .arg(version)
                .arg(FormatVersion));
    } else if (version != FormatVersion) {
        reader.fail(u"version"_s,
            Tr::tr("%1 is no version of the format: write %2").arg(version).arg(FormatVersion));
    }
}

} // namespace

Result<Deployment> readRecords(const QJsonObject &document)
{
    JsonReader reader(document);
    Deployment deployment;
    readHead(reader);
    deployment.settings.name = reader.text("name"_L1);
    deployment.settings.systems = readSystems(reader);
    deployment.settings.lookups = readLookups(reader);
    deployment.settings.views = readViews(reader);
    deployment.settings.titleBlock = reader.record("titleBlock"_L1, readTitleBlock);
    deployment.settings.suppressed = readSuppressed(reader);
    deployment.settings.upsideDown = reader.boolean("upsideDown"_L1);
    deployment.zones = reader.records("zones"_L1, readZone);
    deployment.components = reader.records("components"_L1, readComponent);
    deployment.flows = reader.records("flows"_L1, readFlow);
    deployment.settings.extra = reader.extra();
    return reader.result(std::move(deployment));
}

} // namespace portolan
