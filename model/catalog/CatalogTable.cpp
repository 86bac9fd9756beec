#include "model/catalog/CatalogTable.h"

namespace portolan {

using namespace Qt::StringLiterals;

namespace {

/// The ports of a flow together with the condition under which they hold.
struct Variant
{
    QString when;
    PortSpec ports;
};

QString both(const QString &a, const QString &b)
{
    return a.isEmpty() || b.isEmpty() ? a + b : a + u',' + b;
}

/// The opposite of a condition; empty where it takes more than a list of options to say it.
QString opposite(const QString &when)
{
    if (when.contains(u','))
        return {};
    return when.startsWith(u'!') ? when.mid(1) : u'!' + when;
}

std::vector<Variant> variants(const CatalogFlow &flow)
{
    QString otherwise = flow.when;
    for (const CatalogPorts &alternative : flow.alternatives)
        otherwise = both(otherwise, opposite(alternative.when));
    std::vector<Variant> result = {{otherwise, flow.ports}};
    for (const CatalogPorts &alternative : flow.alternatives)
        result.push_back({both(flow.when, alternative.when), alternative.ports});
    return result;
}

/// Where the fact is from; what other sources add to it stands behind it.
QString sourcesText(const CatalogFlow &flow)
{
    QString text = provenanceText(flow.source);
    for (const Provenance &other : flow.additional)
        text += "; also "_L1 + provenanceText(other);
    return text;
}

QString nameOf(const CatalogEntry &entry, const QString &componentId)
{
    const CatalogComponent *component = entry.component(componentId);
    return component ? component->name : componentId;
}

} // namespace

QStringList catalogHeader()
{
    return {u"system"_s, u"flow"_s, u"from"_s, u"to"_s, u"ports"_s, u"protocol"_s, u"need"_s,
        u"exposed"_s, u"config"_s, u"when"_s, u"source"_s, u"purpose"_s};
}

std::vector<QStringList> catalogRows(const CatalogEntry &entry)
{
    std::vector<QStringList> rows;
    for (const CatalogFlow &flow : entry.flows) {
        for (const Variant &variant : variants(flow)) {
            const auto add = [&](const QString &ports, const QString &protocol) {
                rows.push_back({entry.id, flow.id, nameOf(entry, flow.from), nameOf(entry, flow.to),
                    ports, protocol, flow.need.toString(), toWord(flow.exposed),
                    flow.config.join(", "_L1), variant.when, sourcesText(flow), flow.purpose});
            };
            for (const PortGroup &group : variant.ports.groups())
                add(group.portsText(), group.protocolsText());
            if (variant.ports.isEmpty())
                add({}, {});
        }
    }
    return rows;
}

QString provenanceText(const Provenance &source)
{
    QStringList parts = {source.document, source.section, source.row};
    parts.removeAll(QString());
    const QString text = parts.join(", "_L1);
    if (!source.implied)
        return text;
    return text.isEmpty() ? u"implied"_s : text + " (implied)"_L1;
}

} // namespace portolan
