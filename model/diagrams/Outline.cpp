#include "model/diagrams/Outline.h"

#include <QCoreApplication>

#include <algorithm>

namespace portolan::diagrams {

using namespace Qt::StringLiterals;

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(Diagrams)
};

constexpr size_t MostAddresses = 3;
constexpr int DeepestIndent = 40;

QStringList addressLines(const std::vector<Address> &addresses)
{
    QStringList lines;
    for (const Address &address : addresses) {
        if (lines.size() + 1 == qsizetype(MostAddresses) && addresses.size() > MostAddresses) {
            lines += Tr::tr("+%1 more").arg(addresses.size() - MostAddresses + 1);
            break;
        }
        lines += plain(address.toString());
    }
    return lines;
}

/// Whether it may stand in a text file as it is.
bool isShown(const QString &text, qsizetype i)
{
    const QChar c = text.at(i);
    if (c.isHighSurrogate())
        return i + 1 < text.size() && text.at(i + 1).isLowSurrogate();
    if (c.isLowSurrogate())
        return i > 0 && text.at(i - 1).isHighSurrogate();
    return c.category() != QChar::Other_Control && c != QChar::LineSeparator &&
           c != QChar::ParagraphSeparator && c.unicode() < 0xFFFE &&
           (c.unicode() < 0xFDD0 || c.unicode() > 0xFDEF);
}

} // namespace

QString plain(const QString &text)
{
    QString line = text;
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (!isShown(text, i))
            line[i] = u' ';
    }
    return line.simplified();
}

QString shownName(const QString &label, const QString &id)
{
    const QString name = plain(label);
    return name.isEmpty() ? id : name;
}

QString titleOf(const Deployment &deployment)
{
    const QString title = plain(deployment.settings.titleBlock.title);
    return title.isEmpty() ? plain(deployment.settings.name) : title;
}

QString subtitleOf(const Deployment &deployment)
{
    const TitleBlock &block = deployment.settings.titleBlock;
    QStringList parts{plain(block.customer), plain(block.version)};
    if (block.draft)
        parts += Tr::tr("Draft");
    parts.removeAll(QString());
    return parts.join(u" · "_s);
}

DiagramLineKind lineKind(const PortSpec &ports)
{
    bool others = false;
    for (const Protocol protocol : AllProtocols)
        others = others || (protocol != Protocol::Tcp && protocol != Protocol::Udp &&
                               ports.contains(protocol));
    const bool tcp = ports.contains(Protocol::Tcp);
    const bool udp = ports.contains(Protocol::Udp);
    if (others || (!tcp && !udp))
        return DiagramLineKind::Other;
    if (tcp && udp)
        return DiagramLineKind::TcpUdp;
    return tcp ? DiagramLineKind::Tcp : DiagramLineKind::Udp;
}

QString flowText(const Flow &flow)
{
    const QString ports = flow.ports.isEmpty() ? Tr::tr("ports?") : flow.ports.toString();
    const QString condition = plain(flow.need.condition);
    if (flow.need.kind == Need::Kind::Optional)
        return Tr::tr("%1 (optional)").arg(ports);
    if (flow.need.kind == Need::Kind::Conditional && condition.isEmpty())
        return Tr::tr("%1 (conditional)").arg(ports);
    if (flow.need.kind == Need::Kind::Conditional)
        return ports + " ("_L1 + condition + u')';
    return ports;
}

QStringList cardText(const Component &component)
{
    QString name = shownName(component.label(), component.id);
    if (component.instances > 1)
        name += u" ×%1"_s.arg(component.instances);
    return QStringList{name} + addressLines(component.addresses);
}

QString zoneText(const Zone &zone)
{
    const QString name = shownName(zone.label(), zone.id);
    const QStringList addresses = addressLines(zone.addresses);
    return addresses.isEmpty() ? name : name + " ("_L1 + addresses.join(", "_L1) + u')';
}

std::vector<Link> links(const Deployment &deployment)
{
    using Key = std::tuple<const Component *, const Component *, bool>;
    std::vector<Link> found;
    std::map<Key, size_t> known;
    for (const Flow &flow : deployment.flows) {
        const Component *from = deployment.component(flow.from);
        const Component *to = deployment.component(flow.to);
        if (!from || !to)
            continue;
        const auto [at, isNew] = known.try_emplace({from, to, flow.enabled}, found.size());
        if (isNew)
            found.push_back({.from = from, .to = to, .enabled = flow.enabled});
        found[at->second].flows.push_back(&flow);
    }
    for (Link &link : found) {
        link.kind = lineKind(link.flows.front()->ports);
        for (const Flow *flow : link.flows) {
            link.required = link.required || flow->need.kind == Need::Kind::Required;
            if (lineKind(flow->ports) != link.kind)
                link.kind = DiagramLineKind::Bundle;
            if (link.text.size() + 1 == MostLines && qsizetype(link.flows.size()) > MostLines) {
                link.text += Tr::tr("+%1 more").arg(qsizetype(link.flows.size()) - MostLines + 1);
                break;
            }
            link.text += flowText(*flow);
        }
        if (!link.enabled)
            link.kind = DiagramLineKind::Off;
    }
    return found;
}

std::vector<Step> walk(const Deployment &deployment)
{
    struct Content
    {
        std::vector<const Zone *> zones;
        std::vector<const Component *> components;
    };
    std::map<const Zone *, Content> contents;
    for (const Zone &zone : deployment.zones)
        contents[zone.parent.isEmpty() ? nullptr : deployment.zone(zone.parent)].zones.push_back(
            &zone);
    for (const Component &component : deployment.components)
        contents[component.zone.isEmpty() ? nullptr : deployment.zone(component.zone)]
            .components.push_back(&component);

    std::vector<Step> steps;
    std::vector<Step> open; // in the order in which they are taken from its back
    const auto enter = [&](const Zone *zone, int depth) {
        const Content &content = contents[zone];
        for (const Component *component : content.components)
            steps.push_back({.component = component, .depth = depth});
        for (auto it = content.zones.rbegin(); it != content.zones.rend(); ++it)
            open.push_back({.zone = *it, .depth = depth});
    };
    enter(nullptr, 0);
    while (!open.empty()) {
        Step step = open.back();
        open.pop_back();
        if (step.zone) {
            const Content &content = contents[step.zone];
            step.empty = content.zones.empty() && content.components.empty();
        }
        steps.push_back(step);
        if (step.zone) {
            open.push_back({.depth = step.depth});
            enter(step.zone, step.depth + 1);
        }
    }
    return steps;
}

QString indent(int depth) { return QString(qsizetype(2) * qMin(depth, DeepestIndent), u' '); }

} // namespace portolan::diagrams
