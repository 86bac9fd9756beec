#pragma once

#include "app/window/Tables.h"
#include "model/items/ItemRoles.h"
#include "tests/app/Bench.h"

namespace portolan {

/// A window with a chart of fourteen flows, of which something is to be found.
struct FindBench : Bench
{
    FindBench()
    {
        opened = window->open(example(QStringLiteral("livekit"))) &&
                 QTest::qWaitForWindowActive(window.get());
    }

    QStringList shown(TableView::Kind kind = TableView::Kind::Flows) const
    {
        QStringList ids;
        const QAbstractItemModel *model = table(kind)->model();
        for (int row = 0; row < model->rowCount(); ++row)
            ids += model->index(row, 0).data(IdRole).toString();
        return ids;
    }
    void select(const QStringList &components, const QStringList &flows = {})
    {
        window->selection()->set({flows, components, {}});
    }

    bool opened = false;
};

} // namespace portolan
