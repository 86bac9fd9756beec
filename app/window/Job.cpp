#include "app/window/Job.h"

#include <QCoreApplication>
#include <QEventLoop>
#include <QProgressBar>
#include <QProgressDialog>

#include <atomic>
#include <thread>

namespace portolan {

bool runJob(const QString &title, QWidget *window, const std::function<void(JobControl)> &job)
{
    constexpr int patience = 300; // ms
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
    dialog.setMinimumDuration(patience);
    dialog.setAutoClose(false);
    dialog.setAutoReset(false);
    dialog.setValue(0);
    QEventLoop loop;
    std::atomic<int> told = 0;
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
    });
    QObject::connect(&dialog, &QProgressDialog::canceled, &dialog, [&] { thread.request_stop(); });
    loop.exec();
    thread.join();
    return !dialog.wasCanceled();
}

} // namespace portolan
