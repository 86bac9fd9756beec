#pragma once

#include "model/document/DeploymentDocument.h"
#include "tests/support/ChartBuilder.h"
#include "views/panels/RulePanel.h"

#include <QPushButton>

namespace portolan {

/// An internet with a client, a network with a host and a component, another one on its own.
inline Deployment smallChart()
{
    using namespace Qt::StringLiterals;
    ChartBuilder builder;
    builder.zone(u"internet"_s, ZoneKind::Internet);
    builder.zone(u"lan"_s, ZoneKind::Network, {}, {u"192.0.2.0/24"_s});
    builder.host(u"web-1"_s, u"lan"_s, {u"192.0.2.10"_s});
    builder.component(u"client"_s, u"internet"_s);
    builder.component(u"web"_s, u"web-1"_s);
    builder.component(u"store"_s, u"lan"_s, {u"192.0.2.20"_s});
    builder.flow(u"https"_s, u"client"_s, u"web"_s, u"443/tcp"_s);
    builder.flow(u"sql"_s, u"web"_s, u"store"_s, u"5432/tcp"_s);
    builder.flow(u"tunnel"_s, u"client"_s, u"web"_s, u"esp"_s);
    return builder.chart;
}

/// The rule panel of a document.
struct Panel
{
    DeploymentDocument document;
    Selection selection;
    RulePanel panel{&document, &selection};

    explicit Panel(const Deployment &deployment)
    {
        document.reset(deployment, {});
        panel.resize(320, 600);
        panel.show();
    }
    template<class T> T *find(const QString &name) { return panel.findChild<T *>(name); }
    QPushButton *part(Directions directions)
    {
        using namespace Qt::StringLiterals;
        const auto words = {u"Inbound"_s, u"Outbound"_s, u"Both"_s};
        const QString word = words.begin()[size_t(directions)];
        for (QPushButton *button : panel.findChildren<QPushButton *>()) {
            if (button->toolTip().startsWith(word))
                return button;
        }
        return nullptr;
    }
};

} // namespace portolan
