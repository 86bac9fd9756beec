#include "model/core/FlowFilter.h"

#include "model/core/Filter.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>

namespace portolan {

using namespace Qt::StringLiterals;

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(FlowFilter)
};

bool has(const QString &text, const QString &part)
{
    return part.isEmpty() ? text.isEmpty() : text.contains(part, Qt::CaseInsensitive);
}

bool componentHas(const Deployment &deployment, const QString &id, const QString &part)
{
    const Component *component = deployment.component(id);
    return has(id, part) || (component && has(component->label(), part));
}

bool zoneHas(const Deployment &deployment, const QString &componentId, const QString &part)
{
    const Component *component = deployment.component(componentId);
    if (!component)
        return false;
    if (part.isEmpty())
        return component->zone.isEmpty();
    const auto chain = deployment.zoneChain(component->zone);
    return std::any_of(chain.begin(), chain.end(),
        [&](const Zone *zone) { return has(zone->id, part) || has(zone->label(), part); });
}

/// "443", "10000-11000", with any of \a protocols.
std::optional<PortSpec> portsFrom(const QString &text)
{
    const Result<PortSpec> spec = PortSpec::parse(QString(text + "/tcp+udp+sctp"_L1));
    return spec ? std::optional(*spec) : std::nullopt;
}

QDate dateFrom(QStringView text) { return QDate::fromString(text.toString(), Qt::ISODate); }

bool isComparison(const QString &value) { return value.startsWith(u'<') || value.startsWith(u'>'); }

bool expiresFits(const Flow &flow, const QString &value)
{
    if (value.isEmpty() || !flow.expires.isValid())
        return value.isEmpty() != flow.expires.isValid();
    if (!isComparison(value))
        return flow.expires == dateFrom(value);
    const QDate date = dateFrom(QStringView(value).mid(1));
    return value.startsWith(u'<') ? flow.expires < date : flow.expires > date;
}

struct Field
{
    QLatin1StringView name;
    bool (*fits)(const Deployment &, const Flow &, const QString &value);
    bool (*isValid)(const QString &value) = nullptr;
    QLatin1StringView right = {}; ///< what would be right; a translatable text
};

const std::vector<Field> &fieldTable()
{
    static const std::vector<Field> table{
        {"from"_L1,
            [](const Deployment &deployment, const Flow &flow, const QString &value) {
                return componentHas(deployment, flow.from, value);
            }},
        {"to"_L1, [](const Deployment &deployment, const Flow &flow,
                      const QString &value) { return componentHas(deployment, flow.to, value); }},
        {"zone"_L1,
            [](const Deployment &deployment, const Flow &flow, const QString &value) {
                return zoneHas(deployment, flow.from, value) || zoneHas(deployment, flow.to, value);
            }},
        {"system"_L1, [](const Deployment &, const Flow &flow,
                          const QString &value) { return has(flow.product, value); }},
        {"proto"_L1,
            [](const Deployment &, const Flow &flow, const QString &value) {
                const auto protocol = protocolFromName(value);
                return protocol ? flow.ports.contains(*protocol) : flow.ports.isEmpty();
            },
            [](const QString &value) { return protocolFromName(value).has_value(); },
            QLatin1StringView(
                QT_TRANSLATE_NOOP("FlowFilter", "a protocol such as tcp, udp or icmp"))},
        {"port"_L1,
            [](const Deployment &, const Flow &flow, const QString &value) {
                const auto ports = portsFrom(value);
                return ports ? !flow.ports.intersected(*ports).isEmpty() : flow.ports.isEmpty();
            },
            [](const QString &value) { return portsFrom(value).has_value(); },
            QLatin1StringView(QT_TRANSLATE_NOOP(
                "FlowFilter", "a port such as 443 or a range such as 10000-11000"))},
        {"need"_L1,
            [](const Deployment &, const Flow &flow, const QString &value) {
                return flow.need.toString().startsWith(value, Qt::CaseInsensitive);
            },
            [](const QString &value) {
                const auto starts = [&](QLatin1StringView word) {
                    return word.startsWith(value, Qt::CaseInsensitive);
                };
                return starts("required"_L1) || starts("optional"_L1) || starts("conditional"_L1);
            },
            QLatin1StringView(
                QT_TRANSLATE_NOOP("FlowFilter", "required, optional or conditional"))},
        {"exposed"_L1,
            [](const Deployment &, const Flow &flow, const QString &value) {
                return value.isEmpty()
                           ? flow.exposed == Exposure::Unstated
                           : toWord(flow.exposed).startsWith(value, Qt::CaseInsensitive);
            },
            [](const QString &value) {
                const auto starts = [&](QLatin1StringView word) {
                    return word.startsWith(value, Qt::CaseInsensitive);
                };
                return starts("internal"_L1) || starts("external"_L1) || starts("conditional"_L1);
            },
            QLatin1StringView(
                QT_TRANSLATE_NOOP("FlowFilter", "internal, external or conditional"))},
        {"owner"_L1, [](const Deployment &, const Flow &flow,
                         const QString &value) { return has(flow.owner, value); }},
        {"ticket"_L1, [](const Deployment &, const Flow &flow,
                          const QString &value) { return has(flow.ticket, value); }},
        {"purpose"_L1, [](const Deployment &, const Flow &flow,
                           const QString &value) { return has(flow.purpose, value); }},
        {"enabled"_L1,
            [](const Deployment &, const Flow &flow, const QString &value) {
                return flow.enabled == (value.compare("true"_L1, Qt::CaseInsensitive) == 0);
            },
            [](const QString &value) {
                return value.compare("true"_L1, Qt::CaseInsensitive) == 0 ||
                       value.compare("false"_L1, Qt::CaseInsensitive) == 0;
            },
            QLatin1StringView(QT_TRANSLATE_NOOP("FlowFilter", "true or false"))},
        {"expires"_L1,
            [](const Deployment &, const Flow &flow, const QString &value) {
                return expiresFits(flow, value);
            },
            [](const QString &value) {
                return dateFrom(QStringView(value).mid(isComparison(value) ? 1 : 0)).isValid();
            },
            QLatin1StringView(QT_TRANSLATE_NOOP(
                "FlowFilter", "a date such as 2027-01-31, or <2027-01-31 for all before it"))},
    };
    return table;
}

int fieldNamed(const QString &name)
{
    const auto &table = fieldTable();
    const auto it = std::find_if(table.begin(), table.end(),
        [&](const Field &field) { return name.compare(field.name, Qt::CaseInsensitive) == 0; });
    return it == table.end() ? -1 : int(it - table.begin());
}

/// What a word is looked for in: the text of the plain filter and the addresses of both ends.
QString searched(const Deployment &deployment, const Flow &flow)
{
    QString text = filterText(deployment, flow);
    for (const QString &end : {flow.from, flow.to}) {
        const Component *component = deployment.component(end);
        if (!component)
            continue;
        for (const Address &address : component->addresses)
            text += u'\n' + address.toString();
    }
    return text;
}

/// Splits at spaces outside of quotes and takes the quotes away.
Result<QStringList> words(const QString &query)
{
    QStringList out;
    QString word;
    bool inQuotes = false;
    bool started = false;
    for (const QChar c : query) {
        if (c == u'"') {
            inQuotes = !inQuotes;
            started = true;
        } else if (c.isSpace() && !inQuotes) {
            if (started)
                out += word;
            word.clear();
            started = false;
        } else {
            word += c;
            started = true;
        }
    }
    if (inQuotes)
        return failure(Tr::tr("a closing quote (\") is missing"));
    if (started)
        out += word;
    return out;
}

/// Whether the colon belongs to something else than a field: an IPv6 address, a URL.
bool looksLikeText(const QString &name, const QString &value)
{
    const bool isWord = !name.isEmpty() &&
                        std::all_of(name.begin(), name.end(), [](QChar c) { return c.isLetter(); });
    return !isWord || value.startsWith(u':') || value.startsWith("//"_L1);
}

} // namespace

QStringList FlowFilter::fields()
{
    QStringList names;
    for (const Field &field : fieldTable())
        names += field.name;
    return names;
}

Result<FlowFilter> FlowFilter::parse(const QString &query)
{
    const Result<QStringList> parts = words(query);
    if (!parts)
        return tl::unexpected(parts.error());
    FlowFilter filter;
    for (const QString &part : *parts) {
        const qsizetype colon = part.indexOf(u':');
        const QString name = part.left(std::max<qsizetype>(colon, 0));
        const QString value = part.mid(colon + 1);
        const int index = colon < 0 ? -1 : fieldNamed(name);
        if (index < 0) {
            if (colon >= 0 && !looksLikeText(name, value)) {
                return failure(Tr::tr("%1 is no field of the filter; there is %2")
                                   .arg(quoted(name), fields().join(", "_L1)));
            }
            if (!part.isEmpty())
                filter.m_terms.push_back({-1, part});
            continue;
        }
        const Field &field = fieldTable()[size_t(index)];
        if (!value.isEmpty() && field.isValid && !field.isValid(value)) {
            return failure(Tr::tr("%1 does not fit %2: it takes %3")
                               .arg(quoted(value), name,
                                   QCoreApplication::translate("FlowFilter", field.right.data())));
        }
        filter.m_terms.push_back({index, value});
    }
    return filter;
}

bool FlowFilter::hasWords() const
{
    return std::any_of(
        m_terms.begin(), m_terms.end(), [](const Term &term) { return term.field < 0; });
}

QString FlowFilter::text(const Deployment &deployment, const Flow &flow)
{
    return searched(deployment, flow);
}

bool FlowFilter::matches(const Deployment &deployment, const Flow &flow) const
{
    return matches(deployment, flow, hasWords() ? searched(deployment, flow) : QString());
}

bool FlowFilter::matches(const Deployment &deployment, const Flow &flow, const QString &text) const
{
    return std::all_of(m_terms.begin(), m_terms.end(), [&](const Term &term) {
        if (term.field < 0)
            return text.contains(term.value, Qt::CaseInsensitive);
        return fieldTable()[size_t(term.field)].fits(deployment, flow, term.value);
    });
}

} // namespace portolan
