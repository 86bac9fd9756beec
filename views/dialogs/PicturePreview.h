#pragma once

#include "model/core/Result.h"
#include "views/chart/PictureOptions.h"

#include <QImage>
#include <QWidget>

#include <atomic>
#include <memory>
#include <thread>

namespace portolan {

/// A picture as it will come out, painted in small in a thread of its own. A new wish stops the
/// painting of the old one and never waits for it.
class PicturePreview : public QWidget
{
    Q_OBJECT

public:
    explicit PicturePreview(QWidget *parent = nullptr);
    ~PicturePreview() override;

    /// Shows \a page (from 0, or the last one) of \a deployment.
    void setPicture(
        std::shared_ptr<const Deployment> deployment, const FigureOptions &options, int page);

    QSize sizeHint() const override;
    /// Nothing is being painted and nothing is to be.
    bool isIdle() const { return !m_running && !m_wanted; }
    const QImage &image() const { return m_image; }

signals:
    /// \a size is that of the page in px.
    void painted(int page, int pages, const QSizeF &size);
    /// 0..1 while it is painted.
    void progressed(double done);
    void failed(const QString &message);

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    struct Wish
    {
        std::shared_ptr<const Deployment> deployment;
        FigureOptions options;
        int page = 0;
        QSize room;
        double ratio = 1;
    };
    struct Outcome
    {
        QImage image;
        int page = 0;
        int pages = 0;
        QSizeF size;
        QString error;
    };
    static Outcome paint(const Wish &wish);
    void start();
    void finish(const Outcome &outcome);

    std::optional<Wish> m_last;
    std::optional<Wish> m_wanted; ///< waits for the one that is being stopped
    bool m_running = false;
    bool m_transparent = false;
    QImage m_image;
    std::jthread m_thread;
};

} // namespace portolan
