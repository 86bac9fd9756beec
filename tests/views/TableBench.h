#pragma once

#include "model/document/DeploymentDocument.h"
#include "model/document/Selection.h"
#include "model/items/GroupProxy.h"
#include "model/items/ItemRoles.h"
#include "views/table/TableView.h"

#include <QTest>

#include <memory>

namespace portolan::testing {

/// Three flows from a client in the internet to two servers in a network, "sfu" and "redis".
inline Deployment smallChart()
{
    Deployment deployment;
    const auto zone = [&](const char *id, ZoneKind kind) {
        Zone &record = deployment.zones.emplace_back();
        record.id = QString::fromLatin1(id);
        record.kind = kind;
    };
    zone("dmz", ZoneKind::Network);
    zone("internet", ZoneKind::Internet);
    const auto component = [&](const char *id, const char *name, const char *in) {
        Component &record = deployment.components.emplace_back();
        record.id = QString::fromLatin1(id);
        record.name = QString::fromLatin1(name);
        record.zone = QString::fromLatin1(in);
    };
    component("client", "LiveKit client", "internet");
    component("redis", "Redis", "dmz");
    component("sfu", "LiveKit server", "dmz");
    const auto flow = [&](const char *id, const char *from, const char *to, const char *ports) {
        Flow &record = deployment.flows.emplace_back();
        record.id = QString::fromLatin1(id);
        record.from = QString::fromLatin1(from);
        record.to = QString::fromLatin1(to);
        record.ports = *PortSpec::parse(QString::fromLatin1(ports));
    };
    flow("api", "client", "sfu", "7880/tcp");
    flow("cache", "sfu", "redis", "6379/tcp");
    flow("media", "client", "sfu", "50000-60000/udp");
    return deployment;
}

/// A document with a shown table; keys go to it.
struct TableBench
{
    explicit TableBench(TableView::Kind kind, const Deployment &deployment = smallChart())
    {
        document.reset(deployment, {});
        view = std::make_unique<TableView>(kind, &document, &selection);
        view->resize(1200, 300);
        view->show();
    }

    const Deployment &deployment() const { return document.deployment(); }
    QModelIndex cell(int row, int column) const { return view->model()->index(row, column); }
    /// Headings in brackets, and ids.
    QStringList lines() const
    {
        QStringList out;
        for (int row = 0; row < view->model()->rowCount(); ++row) {
            const QModelIndex index = cell(row, 0);
            out << (view->groups()->isHeading(row) ? u'[' + index.data().toString() + u']'
                                                   : index.data(IdRole).toString());
        }
        return out;
    }

    DeploymentDocument document;
    Selection selection;
    std::unique_ptr<TableView> view;
};

} // namespace portolan::testing
