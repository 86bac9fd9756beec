#pragma once

#include "app/window/AppSettings.h"
#include "app/window/Language.h"
#include "app/window/MainWindow.h"
#include "model/catalog/Catalog.h"
#include "views/chart/ChartView.h"
#include "views/table/TableView.h"

#include <QTemporaryDir>
#include <QTest>

#include <memory>

namespace portolan {

/// The real window with settings of its own.
struct Bench
{
    QTemporaryDir folder;
    Result<Catalog> catalog = Catalog::load(QStringLiteral(":/portolan/catalog"));
    AppSettings settings{folder.filePath(QStringLiteral("settings.ini"))};
    Language language;
    std::unique_ptr<MainWindow> window;

    Bench()
    {
        settings.setTheme(QStringLiteral("light"));
        language.set(QStringLiteral("en"));
        window = std::make_unique<MainWindow>(Services{&*catalog, &settings, &language});
        // The offscreen platform has a small screen; the window is tested in its usual size.
        window->resize(1600, 1000);
        window->show();
        window->activateWindow();
    }

    /// A chart of the examples, as a file of its own.
    QString example(const QString &name) const
    {
        const QString path = folder.filePath(name + QStringLiteral(".portolan"));
        QFile::copy(QStringLiteral(":/portolan/examples/%1.portolan").arg(name), path);
        QFile::setPermissions(path, QFile::ReadOwner | QFile::WriteOwner);
        return path;
    }

    /// A point of the chart's widget beside the middle of the flow's line, \a off px away from it.
    QPoint beside(const QString &flow, double off) const
    {
        for (const EdgeLine &edge : window->chart()->geometryOfChart().edges) {
            if (!edge.flows.contains(flow))
                continue;
            const QPointF a = window->chart()->fromChart(edge.points[0]);
            const QPointF b = window->chart()->fromChart(edge.points[1]);
            // Near the sender, where no label stands.
            const QPointF at = a + (b - a) * .08;
            const bool level = qAbs(a.y() - b.y()) < 1;
            return (at + (level ? QPointF(0, off) : QPointF(off, 0))).toPoint();
        }
        return {};
    }

    const Flow *flow(const QString &id) const { return window->document()->deployment().flow(id); }
    TableView *table(TableView::Kind kind) const
    {
        for (TableView *view : window->findChildren<TableView *>()) {
            if (view->kind() == kind)
                return view;
        }
        return nullptr;
    }
    template<class T> T *find(const QString &name) const { return window->findChild<T *>(name); }
};

} // namespace portolan
