#pragma once

#include "app/window/PresentationCommands.h"
#include "tests/app/Bench.h"
#include "views/presentation/PresentationWindow.h"

#include <QAction>

namespace portolan {

/// A window with the LiveKit example, which has addresses, owners and tickets; one component is
/// made internal.
struct Stage : Bench
{
    Stage()
    {
        qputenv("PORTOLAN_REDUCED_MOTION", "1");
        opened = window->open(example(QStringLiteral("livekit")));
        Component redis = *window->document()->deployment().component(QStringLiteral("redis"));
        redis.internal = true;
        redis.note = QStringLiteral("Rack 7, row B");
        edited = window->document()->edit(QStringLiteral("Internal"), {Replace<Component>{redis}});
    }

    PresentationWindow *start()
    {
        window->actions()[ActionId::Present]->trigger();
        PresentationWindow *shown = window->presentations()->presentation();
        if (shown && !QTest::qWaitForWindowExposed(shown))
            qWarning("the presentation was not exposed");
        return shown;
    }

    void setViews(std::vector<SavedView> views)
    {
        Settings changed = window->document()->deployment().settings;
        changed.views = std::move(views);
        edited =
            edited && window->document()->edit(QStringLiteral("Views"), {ReplaceSettings{changed}});
    }

    bool opened = false;
    bool edited = false;
};

} // namespace portolan
