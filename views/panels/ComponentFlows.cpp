#include "views/panels/ComponentFlows.h"

#include <QCoreApplication>

#include <algorithm>
#include <map>

namespace portolan {

using namespace Qt::StringLiterals;

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(ComponentFlows)
};

constexpr int MostNames = 3;

struct Line
{
    QStringList names; ///< of the components at the other end, or the ports
    QStringList flows;
    bool on = false;

    void add(const Flow &flow, const QString &name)
    {
        if (!names.contains(name) && names.size() <= MostNames)
            names << name;
        flows << flow.id;
        on = on || flow.enabled;
    }
    QString text() const
    {
        const bool more = names.size() > MostNames;
        return names.mid(0, MostNames).join(u", "_s) + (more ? u" …"_s : QString());
    }
};

QString nameOf(const Deployment &deployment, const QString &id)
{
    const Component *component = deployment.component(id);
    return component ? component->label() : id;
}

QString portsText(const Flow &flow)
{
    return flow.ports.isEmpty() ? Tr::tr("ports not known") : flow.ports.toString();
}

/// 80/tcp stands before 443/tcp.
int firstNumber(const QString &ports)
{
    qsizetype end = 0;
    while (end < ports.size() && ports[end].isDigit())
        ++end;
    return ports.left(end).toInt();
}

} // namespace

ComponentFlows flowsOf(const Deployment &deployment, const Component &component)
{
    std::map<std::pair<int, QString>, Line> listens;
    std::map<QString, Line> opens;
    for (const Flow &flow : deployment.flows) {
        const bool in = compareIds(flow.to, component.id) == 0;
        const bool out = compareIds(flow.from, component.id) == 0;
        if (!in && !out)
            continue;
        const QString ports = portsText(flow);
        if (in)
            listens[{firstNumber(ports), ports}].add(flow, nameOf(deployment, flow.from));
        if (out)
            opens[flow.to].add(flow, ports);
    }
    ComponentFlows result;
    for (const auto &[key, line] : listens) {
        result.listens.push_back(
            {key.second + u"  ←  "_s + line.text(), {line.flows, {}, {}}, !line.on});
    }
    for (const auto &[id, line] : opens) {
        result.opens.push_back(
            {nameOf(deployment, id) + u"  "_s + line.text(), {line.flows, {}, {}}, !line.on});
    }
    return result;
}

} // namespace portolan
