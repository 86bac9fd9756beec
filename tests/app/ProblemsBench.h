#pragma once

#include "app/window/Actions.h"
#include "app/window/Tables.h"
#include "model/document/DeploymentDocument.h"
#include "model/io/DeploymentFile.h"
#include "model/items/ProblemModel.h"
#include "tests/app/Bench.h"
#include "tests/support/ChartBuilder.h"

#include <QCoreApplication>

#include <stdexcept>

namespace portolan {

/// Five problems: two services on one port, one of them on an ephemeral one too, clear text from
/// zone to zone (one way out), a required flow that is off (two), and a component without address
/// (a field to fill in).
inline Deployment chartWithProblems()
{
    using namespace Qt::StringLiterals;
    ChartBuilder chart;
    chart.zone(u"lan"_s, ZoneKind::Network, {}, {u"198.51.100.0/24"_s});
    chart.zone(u"dmz"_s, ZoneKind::Network, {}, {u"192.0.2.0/24"_s});
    chart.host(u"host"_s, u"dmz"_s);
    chart.component(u"client"_s, u"lan"_s, {u"198.51.100.7"_s});
    chart.component(u"a"_s, u"host"_s, {u"192.0.2.1"_s});
    chart.component(u"b"_s, u"host"_s, {u"192.0.2.1"_s});
    chart.component(u"lost"_s);
    chart.flow(u"fa"_s, u"client"_s, u"a"_s, u"443/tcp"_s);
    chart.flow(u"fb"_s, u"client"_s, u"b"_s, u"443/tcp"_s);
    chart.flow(u"plain"_s, u"client"_s, u"a"_s, u"8000/tcp"_s).encryption = u"none"_s;
    chart.flow(u"off"_s, u"client"_s, u"b"_s, u"8001/tcp"_s).enabled = false;
    chart.flow(u"media"_s, u"client"_s, u"a"_s, u"50000-50010/udp"_s);
    return chart.chart;
}

/// The window with that chart and its table of problems.
struct Problems : Bench
{
    TableView *view;
    ProblemModel *model;

    Problems()
    {
        const QString path = folder.filePath(QStringLiteral("problems.portolan"));
        if (!saveDeployment(path, chartWithProblems()))
            throw std::runtime_error("not saved");
        window->open(path);
        window->tables()->setCurrentPage(Tables::Problems);
        view = window->tables()->problemView();
        model = window->tables()->problemModel();
        settle();
    }

    /// A table takes note of a new selection after it has taken note of new rows.
    static void settle() { QCoreApplication::processEvents(); }

    const Deployment &deployment() const { return window->document()->deployment(); }
    QAction *action(ActionId id) const { return window->actions()[id]; }
    QModelIndex row(const QString &id, int column = ProblemModel::Message) const
    {
        for (int i = 0; i < view->model()->rowCount(); ++i) {
            const QModelIndex index = view->model()->index(i, column);
            if (index.data(IdRole).toString() == id)
                return index;
        }
        return {};
    }
    void clickLink(const QString &id) const
    {
        const QModelIndex index = row(id, ProblemModel::Fixes);
        view->scrollTo(index);
        QTest::mouseClick(view->viewport(), Qt::LeftButton, {},
            view->visualRect(index).topLeft() + QPoint(20, 12));
    }
    QStringList ids() const
    {
        QStringList ids;
        for (const Problem &problem : model->problems())
            ids += problem.id;
        return ids;
    }
};

} // namespace portolan
