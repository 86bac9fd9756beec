#include "app/report/ReportParts.h"
#include "model/items/Labels.h"

namespace portolan::report {

using namespace Qt::StringLiterals;

namespace {

/// A column of a table: HTML made of a record.
template<class Record> struct Column
{
    QString title;
    QString (*cell)(const Deployment &, const Record &);
    bool always = false; ///< also where no row has anything in it
    QString look = {};   ///< class of its cells
};

/// The table of \a records; columns without any content are left out.
template<class Record>
QString table(const QString &id, const Deployment &deployment, const std::vector<Record> &records,
    const std::vector<Column<Record>> &columns, const QString &anchor,
    bool (*isOff)(const Record &) = nullptr)
{
    std::vector<std::vector<QString>> cells(columns.size());
    std::vector<size_t> shown;
    for (size_t c = 0; c < columns.size(); ++c) {
        bool filled = columns[c].always;
        for (const Record &record : records) {
            cells[c].push_back(columns[c].cell(deployment, record));
            filled = filled || !cells[c].back().isEmpty();
        }
        if (filled)
            shown.push_back(c);
        else
            cells[c].clear();
    }
    QString out = "<p class=\"filter\" data-for=\""_L1 + id + "\" hidden><label>"_L1 +
                  Tr::tr("Filter").toHtmlEscaped() +
                  "<input type=\"search\"></label><output></output></p>\n"
                  "<div class=\"scroll\">\n<table class=\"data\" id=\""_L1 +
                  id + "\">\n<thead><tr>"_L1;
    for (const size_t c : shown)
        out += "<th scope=\"col\">"_L1 + columns[c].title.toHtmlEscaped() + "</th>"_L1;
    out += "</tr></thead>\n<tbody>\n"_L1;
    for (size_t r = 0; r < records.size(); ++r) {
        out += "<tr id=\""_L1 + anchor + records[r].id + u'"';
        out += isOff && isOff(records[r]) ? " class=\"off\">"_L1 : ">"_L1;
        for (const size_t c : shown) {
            out += columns[c].look.isEmpty() ? u"<td>"_s
                                             : "<td class=\""_L1 + columns[c].look + "\">"_L1;
            out += cells[c][r] + "</td>"_L1;
        }
        out += "</tr>\n"_L1;
    }
    return out + "</tbody>\n</table>\n</div>\n"_L1;
}

QString nothing(const QString &text)
{
    return "<p class=\"quiet\">"_L1 + text.toHtmlEscaped() + "</p>\n"_L1;
}

QString linkTo(const Component *component, const QString &id)
{
    if (!component)
        return isolated(id);
    return "<a href=\"#component-"_L1 + component->id + "\">"_L1 + isolated(component->label()) +
           "</a>"_L1;
}

QString linkTo(const Zone *zone)
{
    return zone ? "<a href=\"#zone-"_L1 + zone->id + "\">"_L1 + isolated(zone->label()) + "</a>"_L1
                : QString();
}

/// A word that would make a table too wide is broken; others never are.
bool hasLongWord(const QString &text)
{
    constexpr int longest = 32;
    int length = 0;
    for (const QChar c : text) {
        length = c.isSpace() ? 0 : length + 1;
        if (length > longest)
            return true;
    }
    return false;
}

/// A range is not broken at its hyphen.
QString portsOf(const PortSpec &ports)
{
    constexpr qsizetype mostUnbroken = 24;
    QStringList parts;
    for (const PortGroup &group : ports.groups()) {
        const QString text = escaped(group.toString());
        parts += text.size() > mostUnbroken ? text : "<span>"_L1 + text + "</span>"_L1;
    }
    return parts.isEmpty() ? u"?"_s : parts.join(", "_L1);
}

QString sourceOf(const Provenance &source)
{
    QStringList parts{source.document, source.section, source.row};
    parts.removeAll(QString());
    return isolated(parts.join(u" › "_s));
}

} // namespace

QString escaped(const QString &text)
{
    QString clean = text;
    for (qsizetype i = 0; i < clean.size(); ++i) {
        const QChar c = clean.at(i);
        if (c.isHighSurrogate() && i + 1 < clean.size() && clean.at(i + 1).isLowSurrogate()) {
            const char32_t whole = QChar::surrogateToUcs4(c, clean.at(i + 1));
            if ((whole & 0xFFFE) == 0xFFFE)
                clean[i] = clean[i + 1] = u' ';
            ++i;
            continue;
        }
        const bool forbidden = (c.category() == QChar::Other_Control && c != u'\n' && c != u'\t') ||
                               c.isSurrogate() || c.unicode() >= 0xFFFE ||
                               (c.unicode() >= 0xFDD0 && c.unicode() <= 0xFDEF);
        if (forbidden)
            clean[i] = u' ';
    }
    return clean.toHtmlEscaped();
}

QString isolated(const QString &text)
{
    const QString clean = escaped(text);
    if (clean.trimmed().isEmpty())
        return {};
    return (hasLongWord(text) ? "<bdi class=\"long\">"_L1 : "<bdi>"_L1) + clean + "</bdi>"_L1;
}

Section flowSection(const Deployment &deployment)
{
    using D = Deployment;
    const std::vector<Column<Flow>> columns = {
        {Tr::tr("From"),
            [](const D &d, const Flow &f) { return linkTo(d.component(f.from), f.from); }, true},
        {Tr::tr("To"), [](const D &d, const Flow &f) { return linkTo(d.component(f.to), f.to); },
            true},
        {Tr::tr("Ports"), [](const D &, const Flow &f) { return portsOf(f.ports); }, true,
            u"ports"_s},
        {Tr::tr("Purpose"), [](const D &, const Flow &f) { return isolated(f.purpose); }},
        {Tr::tr("Need"), [](const D &, const Flow &f) { return isolated(needLabel(f.need)); },
            true},
        {Tr::tr("State"),
            [](const D &, const Flow &f) {
                return f.enabled ? QString() : escaped(Tr::tr("switched off"));
            }},
        {Tr::tr("Exposed"),
            [](const D &, const Flow &f) { return escaped(exposureLabel(f.exposed)); }},
        {Tr::tr("Encryption"), [](const D &, const Flow &f) { return isolated(f.encryption); }},
        {Tr::tr("Configuration"), [](const D &, const Flow &f) { return isolated(f.config); }},
        {Tr::tr("Owner"), [](const D &, const Flow &f) { return isolated(f.owner); }},
        {Tr::tr("Ticket"), [](const D &, const Flow &f) { return isolated(f.ticket); }, false,
            u"key"_s},
        {Tr::tr("Expires"),
            [](const D &, const Flow &f) {
                return f.expires.isValid() ? f.expires.toString(Qt::ISODate) : QString();
            },
            false, u"key"_s},
        {Tr::tr("Note"), [](const D &, const Flow &f) { return isolated(f.note); }},
        {Tr::tr("Source"), [](const D &, const Flow &f) { return sourceOf(f.source); }},
        {Tr::tr("Id"), [](const D &, const Flow &f) { return isolated(f.id); }, true, u"key"_s},
    };
    const QString body = deployment.flows.empty()
                             ? nothing(Tr::tr("There are no flows."))
                             : table<Flow>(u"flow-table"_s, deployment, deployment.flows, columns,
                                   u"flow-"_s, [](const Flow &flow) { return !flow.enabled; });
    return {u"flows"_s, Tr::tr("Flows"), body};
}

Section componentSection(const Deployment &deployment)
{
    using D = Deployment;
    const std::vector<Column<Component>> columns = {
        {Tr::tr("Name"), [](const D &, const Component &c) { return isolated(c.label()); }, true},
        {Tr::tr("Kind"), [](const D &, const Component &c) { return isolated(c.kind); }},
        {Tr::tr("Zone"), [](const D &d, const Component &c) { return linkTo(d.zone(c.zone)); }},
        {Tr::tr("Addresses"),
            [](const D &, const Component &c) { return isolated(addressesText(c.addresses)); }},
        {Tr::tr("Public addresses"),
            [](const D &, const Component &c) {
                return isolated(addressesText(c.publicAddresses));
            }},
        {Tr::tr("Instances"),
            [](const D &, const Component &c) {
                return c.instances > 1 ? QString::number(c.instances) : QString();
            }},
        {Tr::tr("Product"), [](const D &, const Component &c) { return isolated(c.product); }},
        {Tr::tr("Note"), [](const D &, const Component &c) { return isolated(c.note); }},
        {Tr::tr("Id"), [](const D &, const Component &c) { return isolated(c.id); }, true,
            u"key"_s},
    };
    const QString body = deployment.components.empty()
                             ? nothing(Tr::tr("There are no components."))
                             : table<Component>(u"component-table"_s, deployment,
                                   deployment.components, columns, u"component-"_s);
    return {u"components"_s, Tr::tr("Components"), body};
}

Section zoneSection(const Deployment &deployment)
{
    using D = Deployment;
    const std::vector<Column<Zone>> columns = {
        {Tr::tr("Name"), [](const D &, const Zone &z) { return isolated(z.label()); }, true},
        {Tr::tr("Kind"), [](const D &, const Zone &z) { return escaped(zoneKindLabel(z.kind)); },
            true},
        {Tr::tr("Inside"), [](const D &d, const Zone &z) { return linkTo(d.zone(z.parent)); }},
        {Tr::tr("Addresses"),
            [](const D &, const Zone &z) { return isolated(addressesText(z.addresses)); }},
        {Tr::tr("Rules"),
            [](const D &, const Zone &z) {
                return z.enforce ? escaped(Tr::tr("at its boundary")) : QString();
            }},
        {Tr::tr("Note"), [](const D &, const Zone &z) { return isolated(z.note); }},
        {Tr::tr("Id"), [](const D &, const Zone &z) { return isolated(z.id); }, true, u"key"_s},
    };
    const QString body = deployment.zones.empty() ? nothing(Tr::tr("There are no zones."))
                                                  : table<Zone>(u"zone-table"_s, deployment,
                                                        deployment.zones, columns, u"zone-"_s);
    return {u"zones"_s, Tr::tr("Zones"), body};
}

} // namespace portolan::report
