#pragma once

#include <QTimer>

namespace portolan {

/// Counts how often the event loop comes round.
struct Heart
{
    QTimer timer;
    int beats = 0;

    Heart()
    {
        QObject::connect(&timer, &QTimer::timeout, &timer, [this] { ++beats; });
        timer.start(1);
    }
};

} // namespace portolan
