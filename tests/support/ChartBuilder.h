#pragma once

#include "model/core/Deployment.h"

#include <QStringList>

#include <stdexcept>

namespace portolan {

/// Builds deployments for tests in a few words. Throws on text that is no address or port, so that
/// a slip in a test cannot pass for an empty chart.
class ChartBuilder
{
public:
    static std::vector<Address> addresses(const QStringList &texts)
    {
        std::vector<Address> list;
        for (const QString &text : texts) {
            const auto address = Address::parse(text);
            if (!address)
                throw std::runtime_error(address.error().message.toStdString());
            list.push_back(*address);
        }
        return list;
    }

    Zone &zone(
        const QString &id, ZoneKind kind, const QString &parent = {}, const QStringList &texts = {})
    {
        Zone zone;
        zone.id = id;
        zone.kind = kind;
        zone.parent = parent;
        zone.addresses = addresses(texts);
        return insert(chart.zones, zone);
    }
    Zone &host(const QString &id, const QString &parent = {}, const QStringList &texts = {})
    {
        return zone(id, ZoneKind::Host, parent, texts);
    }
    Component &component(const QString &id, const QString &in = {}, const QStringList &texts = {})
    {
        Component component;
        component.id = id;
        component.zone = in;
        component.addresses = addresses(texts);
        return insert(chart.components, component);
    }
    Flow &flow(const QString &id, const QString &from, const QString &to, const QString &ports)
    {
        Flow flow;
        flow.id = id;
        flow.from = from;
        flow.to = to;
        if (!ports.isEmpty()) {
            const auto spec = PortSpec::parse(ports);
            if (!spec)
                throw std::runtime_error(spec.error().message.toStdString());
            flow.ports = *spec;
        }
        return insert(chart.flows, flow);
    }

    Deployment chart;

private:
    template<class Record> static Record &insert(std::vector<Record> &records, const Record &record)
    {
        const auto at = records.begin() + qsizetype(lowerBound(records, record.id));
        return *records.insert(at, record);
    }
};

} // namespace portolan
