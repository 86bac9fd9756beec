#pragma once

#include "tests/app/Answers.h"
#include "tests/app/Bench.h"
#include "views/panels/NoticeBar.h"

namespace portolan {

/// The bar over the window that is shown and says that, or any; null where there is none.
inline NoticeBar *shownBar(const Bench &bench, const QString &text = {})
{
    for (NoticeBar *bar : bench.window->findChildren<NoticeBar *>()) {
        if (bar->isVisible() && bar->text().contains(text))
            return bar;
    }
    return nullptr;
}

/// By the beginning of a button's text.
inline void pressBar(const Bench &bench, const QString &text)
{
    QVERIFY(shownBar(bench));
    Answer<QDialog>::press(shownBar(bench), text);
}

/// Something is changed in the chart that is open.
inline void switchOff(const Bench &bench, const QString &flow)
{
    bench.window->selection()->set({{flow}, {}, {}});
    bench.window->actions()[ActionId::EnableFlows]->trigger();
}

} // namespace portolan
