#include "app/window/Job.h"

#include <QCoreApplication>
#include <QEventLoop>
#include <QPointer>
#include <QProgressBar>
#include <QProgressDialog>

#include <atomic>
#include <future>
#include <thread>

namespace portolan {

namespace {

/// What nobody notices; no events are handled within events for it.
constexpr std::chrono::milliseconds Unnoticed(30);
constexpr int PatienceMs = 600;
constexpr const char *JobCount = "portolanJobs";

QWidget *outermost(QWidget *widget)
{
    while (widget && widget->parentWidget())
        widget = widget->parentWidget();
    return widget;
}

/// As long as it lives its window counts as busy.
class Busy
{
public:
    explicit Busy(QWidget *window)
        : m_window(outermost(window))
    {
        add(1);
    }
    ~Busy() { add(-1); }
    Q_DISABLE_COPY_MOVE(Busy)

private:
    void add(int jobs)
    {
        if (m_window)
            m_window->setProperty(JobCount, m_window->property(JobCount).toInt() + jobs);
    }
    QPointer<QWidget> m_window;
};

} // namespace

bool hasJob(const QWidget *window)
{
    const QWidget *top = outermost(const_cast<QWidget *>(window));
    return top && top->property(JobCount).toInt() > 0;
}

bool runJob(const QString &title, QWidget *window, const std::function<void(JobControl)> &job)
{
    const Busy busy(window);
    QProgressDialog dialog(window);
    dialog.setWindowModality(Qt::ApplicationModal);
    dialog.setWindowTitle(title);
    dialog.setLabelText(title);
    dialog.setCancelButtonText(QCoreApplication::translate("Job", "Cancel"));
    auto *bar = new QProgressBar(&dialog);
    bar->setTextVisible(false);
    dialog.setBar(bar);
    dialog.setMinimumWidth(320);
    dialog.setRange(0, 100);
    dialog.setMinimumDuration(PatienceMs);
    dialog.setAutoClose(false);
    dialog.setAutoReset(false);
    dialog.setValue(0);
    QEventLoop loop;
    std::atomic<int> told = 0;
    std::promise<void> end;
    std::jthread thread([&](const std::stop_token &stop) {
        job({stop, [&](double done) {
                 const int percent = qBound(0, int(done * 99), 99);
                 // The dialog's own setValue() would handle events within events.
                 if (told.exchange(percent) != percent) {
                     QMetaObject::invokeMethod(
                         bar, [bar, percent] { bar->setValue(percent); }, Qt::QueuedConnection);
                 }
             }});
        QMetaObject::invokeMethod(&loop, &QEventLoop::quit, Qt::QueuedConnection);
        end.set_value();
    });
    QObject::connect(&dialog, &QProgressDialog::canceled, &dialog, [&] {
        thread.request_stop();
        // It hides itself now; some jobs cannot stop at once, and nothing else may begin meanwhile.
        dialog.setLabelText(QCoreApplication::translate("Job", "Stopping …"));
        QMetaObject::invokeMethod(&dialog, &QWidget::show, Qt::QueuedConnection);
    });
    // Where it is done already, the call to quit goes with the loop.
    if (end.get_future().wait_for(Unnoticed) != std::future_status::ready)
        loop.exec();
    thread.join();
    return !dialog.wasCanceled();
}

} // namespace portolan
