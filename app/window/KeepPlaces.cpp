#include "app/window/KeepPlaces.h"

#include "app/window/Job.h"
#include "views/chart/ChartView.h"

#include <QCoreApplication>

#include <future>

namespace portolan {

bool keepPlaces(ChartView *chart, QWidget *window)
{
    chart->keepPlaces();
    if (!chart->isKeepingPlaces())
        return true;
    std::promise<void> kept;
    const std::future<void> ended = kept.get_future();
    const QObject watch;
    QObject::connect(
        chart, &ChartView::layoutEnded, &watch, [&kept] { kept.set_value(); },
        Qt::SingleShotConnection);
    const auto wait = [&ended](const JobControl &control) {
        constexpr std::chrono::milliseconds often(10);
        while (!control.stop.stop_requested() && ended.wait_for(often) != std::future_status::ready)
            ;
    };
    const bool isKept = runJob(QCoreApplication::translate("Job", "Save the chart"), window, wait);
    if (!isKept)
        chart->cancelLayout();
    return isKept;
}

} // namespace portolan
