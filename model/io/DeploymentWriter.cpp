#include "model/io/DeploymentWriter.h"

#include "model/io/DeploymentFile.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <cmath>

namespace portolan {

using namespace Qt::StringLiterals;

namespace {

/// Halves of surrogate pairs, which UTF-8 cannot hold, become replacement characters.
QString wellFormed(QString text)
{
    for (qsizetype i = 0; i < text.size(); ++i) {
        const bool isPair =
            text[i].isHighSurrogate() && i + 1 < text.size() && text[i + 1].isLowSurrogate();
        if (isPair)
            ++i;
        else if (text[i].isSurrogate())
            text[i] = QChar::ReplacementCharacter;
    }
    return text;
}

/// One JSON object under construction: begins with the unknown keys, leaves defaults out.
class Writer
{
public:
    explicit Writer(QJsonObject extra)
        : m_object(std::move(extra))
    {}

    void text(QLatin1StringView key, const QString &value)
    {
        put(key, wellFormed(value), value.isEmpty());
    }
    void flag(QLatin1StringView key, bool value, bool fallback = false)
    {
        put(key, value, value == fallback);
    }
    void number(QLatin1StringView key, int value, int fallback)
    {
        put(key, value, value == fallback);
    }
    void addresses(QLatin1StringView key, const std::vector<Address> &values)
    {
        QJsonArray list;
        for (const Address &address : values)
            list << address.toString();
        put(key, list, list.isEmpty());
    }
    void texts(QLatin1StringView key, const QStringList &values)
    {
        put(key, QJsonArray::fromStringList(values), values.isEmpty());
    }
    /// \a value over the unknown keys that were kept for the inner object.
    void object(QLatin1StringView key, const QJsonObject &value)
    {
        QJsonObject merged = m_object.value(key).toObject();
        for (auto at = value.begin(); at != value.end(); ++at)
            merged.insert(at.key(), at.value());
        put(key, merged, merged.isEmpty());
    }
    /// The same where the unknown keys mean nothing without the known ones.
    void place(QLatin1StringView key, const QJsonObject &value)
    {
        if (value.isEmpty())
            put(key, {}, true);
        else
            object(key, value);
    }
    void put(QLatin1StringView key, const QJsonValue &value, bool isDefault = false)
    {
        if (isDefault)
            m_object.remove(key);
        else
            m_object.insert(key, value);
    }

    QJsonObject take() { return std::move(m_object); }

private:
    QJsonObject m_object;
};

/// Two decimals are finer than any screen; the sum turns -0 into 0.
double rounded(double value) { return std::round(value * 100) / 100 + 0.0; }

QJsonObject toJson(const Provenance &source)
{
    Writer writer({});
    writer.text("document"_L1, source.document);
    writer.text("section"_L1, source.section);
    writer.text("row"_L1, source.row);
    writer.flag("implied"_L1, source.implied);
    return writer.take();
}

QJsonObject toJson(const std::optional<Point> &position)
{
    if (!position || !std::isfinite(position->x) || !std::isfinite(position->y))
        return {};
    return {{"x"_L1, rounded(position->x)}, {"y"_L1, rounded(position->y)}};
}

/// Empty where the reader would refuse it.
QJsonObject toJson(const std::optional<Frame> &frame)
{
    if (!frame)
        return {};
    const auto isCoordinate = [](double value) { return std::abs(value) <= 1e9; }; // no NaN either
    const bool isFrame = isCoordinate(frame->topLeft.x) && isCoordinate(frame->topLeft.y) &&
                         frame->width >= 1 && isCoordinate(frame->width) && frame->height >= 1 &&
                         isCoordinate(frame->height);
    if (!isFrame)
        return {};
    return {{"x"_L1, rounded(frame->topLeft.x)}, {"y"_L1, rounded(frame->topLeft.y)},
        {"width"_L1, rounded(frame->width)}, {"height"_L1, rounded(frame->height)}};
}

QJsonObject toJson(const Zone &zone)
{
    Writer writer(zone.extra);
    writer.text("id"_L1, zone.id);
    writer.text("name"_L1, zone.name);
    writer.text("kind"_L1, toWord(zone.kind));
    writer.text("parent"_L1, zone.parent);
    writer.addresses("addresses"_L1, zone.addresses);
    writer.flag("enforce"_L1, zone.enforce);
    writer.text("target"_L1, zone.target);
    writer.text("note"_L1, zone.note);
    writer.place("frame"_L1, toJson(zone.frame));
    return writer.take();
}

QJsonObject toJson(const Component &component)
{
    Writer writer(component.extra);
    writer.text("id"_L1, component.id);
    writer.text("name"_L1, component.name);
    writer.text("kind"_L1, component.kind);
    writer.text("zone"_L1, component.zone);
    writer.addresses("addresses"_L1, component.addresses);
    writer.addresses("publicAddresses"_L1, component.publicAddresses);
    writer.number("instances"_L1, component.instances, 1);
    writer.flag("internal"_L1, component.internal);
    writer.flag("preservesClientAddress"_L1, component.preservesClientAddress);
    writer.text("product"_L1, component.product);
    writer.text("part"_L1, component.part);
    writer.text("target"_L1, component.target);
    writer.text("note"_L1, component.note);
    writer.place("position"_L1, toJson(component.position));
    return writer.take();
}

QJsonObject toJson(const Flow &flow)
{
    Writer writer(flow.extra);
    writer.text("id"_L1, flow.id);
    writer.text("from"_L1, flow.from);
    writer.text("to"_L1, flow.to);
    writer.text("ports"_L1, flow.ports.toString());
    writer.text("purpose"_L1, flow.purpose);
    writer.put("need"_L1, wellFormed(flow.need.toString()), flow.need == Need());
    writer.text("exposed"_L1, toWord(flow.exposed));
    writer.flag("enabled"_L1, flow.enabled, true);
    writer.flag("decided"_L1, flow.decided);
    writer.text("encryption"_L1, flow.encryption);
    writer.text("config"_L1, flow.config);
    writer.text("product"_L1, flow.product);
    writer.text("when"_L1, flow.when);
    writer.text("owner"_L1, flow.owner);
    writer.text("ticket"_L1, flow.ticket);
    writer.text("expires"_L1, flow.expires.toString(Qt::ISODate));
    writer.text("note"_L1, flow.note);
    writer.object("source"_L1, toJson(flow.source));
    return writer.take();
}

QJsonObject toJson(const std::map<QString, ChosenOptions> &systems)
{
    QJsonObject object;
    for (const auto &[system, options] : systems) {
        QJsonObject chosen;
        for (const auto &[option, value] : options)
            chosen.insert(wellFormed(option), wellFormed(value));
        object.insert(wellFormed(system), chosen);
    }
    return object;
}

QJsonObject toJson(const std::map<QString, Lookup> &lookups)
{
    QJsonObject object;
    for (const auto &[name, lookup] : lookups) {
        Writer writer(lookup.extra);
        QJsonArray addresses;
        for (const IpRange &range : lookup.addresses)
            addresses << range.toString();
        writer.put("addresses"_L1, addresses);
        writer.text("date"_L1, lookup.date.toString(Qt::ISODate));
        writer.text("source"_L1, lookup.source);
        object.insert(name, writer.take());
    }
    return object;
}

QJsonObject toJson(const SavedView &view)
{
    Writer writer(view.extra);
    writer.text("id"_L1, view.id);
    writer.text("name"_L1, view.name);
    writer.text("caption"_L1, view.caption);
    writer.text("filter"_L1, view.filter);
    writer.place("frame"_L1, toJson(view.frame));
    writer.flag("zoneView"_L1, view.zoneView);
    return writer.take();
}

QJsonObject toJson(const TitleBlock &block)
{
    Writer writer(block.extra);
    writer.text("title"_L1, block.title);
    writer.text("customer"_L1, block.customer);
    writer.text("version"_L1, block.version);
    writer.flag("draft"_L1, block.draft);
    return writer.take();
}

QJsonArray toJson(const std::map<QString, Suppression> &suppressed)
{
    QJsonArray list;
    for (const auto &[key, suppression] : suppressed) {
        Writer writer(suppression.extra);
        writer.text("check"_L1, suppression.check);
        writer.texts("zones"_L1, suppression.zones);
        writer.texts("components"_L1, suppression.components);
        writer.texts("flows"_L1, suppression.flows);
        writer.text("about"_L1, suppression.about);
        writer.text("reason"_L1, suppression.reason);
        list << writer.take();
    }
    return list;
}

template<class Record> QJsonArray toJson(const std::vector<Record> &records)
{
    QJsonArray list;
    for (const Record &record : records)
        list << toJson(record);
    return list;
}

} // namespace

QJsonObject writeRecords(const Deployment &deployment)
{
    Writer writer(deployment.settings.extra);
    writer.text("format"_L1, u"portolan"_s);
    writer.put("version"_L1, FormatVersion);
    writer.text("name"_L1, deployment.settings.name);
    const QJsonObject systems = toJson(deployment.settings.systems);
    writer.put("systems"_L1, systems, systems.isEmpty());
    const QJsonObject lookups = toJson(deployment.settings.lookups);
    writer.put("lookups"_L1, lookups, lookups.isEmpty());
    const QJsonArray views = toJson(deployment.settings.views);
    writer.put("views"_L1, views, views.isEmpty());
    const QJsonObject titleBlock = toJson(deployment.settings.titleBlock);
    writer.put("titleBlock"_L1, titleBlock, titleBlock.isEmpty());
    const QJsonArray suppressed = toJson(deployment.settings.suppressed);
    writer.put("suppressed"_L1, suppressed, suppressed.isEmpty());
    writer.flag("upsideDown"_L1, deployment.settings.upsideDown);
    writer.put("zones"_L1, toJson(deployment.zones));
    writer.put("components"_L1, toJson(deployment.components));
    writer.put("flows"_L1, toJson(deployment.flows));
    return writer.take();
}

QByteArray writeDeployment(const Deployment &deployment)
{
    return QJsonDocument(writeRecords(deployment)).toJson(QJsonDocument::Indented);
}

} // namespace portolan
