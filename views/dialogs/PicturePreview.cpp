#include "views/dialogs/PicturePreview.h"

#include "model/targets/TargetNames.h"
#include "views/chart/Figure.h"
#include "views/chart/PainterCanvas.h"

#include <QPainter>

#include <cmath>

namespace portolan {

namespace {

constexpr int Rim = 16;
constexpr int Check = 8;
/// Smaller letters are no more than a grey line.
constexpr double LeastText = 1.5;

/// The pattern that stands for no ground.
QBrush checkerboard(const QPalette &palette)
{
    QPixmap tile(2 * Check, 2 * Check);
    tile.fill(palette.color(QPalette::Base));
    QPainter painter(&tile);
    const QColor dark = palette.color(QPalette::Window).darker(106);
    painter.fillRect(0, 0, Check, Check, dark);
    painter.fillRect(Check, Check, Check, Check, dark);
    painter.end();
    return QBrush(tile);
}

} // namespace

PicturePreview::PicturePreview(QWidget *parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    setMinimumSize(320, 240);
    setAccessibleName(tr("Preview"));
}

PicturePreview::~PicturePreview()
{
    m_thread.request_stop();
    if (m_thread.joinable())
        m_thread.join();
}

QSize PicturePreview::sizeHint() const { return {560, 420}; }

void PicturePreview::setPicture(
    std::shared_ptr<const Deployment> deployment, const FigureOptions &options, int page)
{
    const QSize room = size() - QSize(2 * Rim, 2 * Rim);
    m_last = Wish{std::move(deployment), options, page, room, devicePixelRatioF()};
    m_wanted = m_last;
    if (m_running)
        m_thread.request_stop();
    else
        start();
}

PicturePreview::Outcome PicturePreview::paint(const Wish &wish)
{
    FigureOptions options = wish.options;
    options.targets = targetIds();
    const std::optional<Deployment> shown = forCustomer(*wish.deployment, options);
    Outcome outcome;
    if (!shown) {
        outcome.error = tr("This view is not for customers.");
        return outcome;
    }
    const Result<Figure> figure = Figure::compose(*shown, options);
    if (!figure) {
        outcome.error = figure.error().toString();
        return outcome;
    }
    outcome.pages = figure->pageCount();
    outcome.page = qBound(0, wish.page, outcome.pages - 1);
    outcome.size = figure->pageSize(outcome.page);
    const QSizeF fitted = outcome.size.scaled(wish.room, Qt::KeepAspectRatio);
    // Never larger than it is, at most twice as sharp as the screen can show.
    const double zoom = qMin(1., fitted.width() / outcome.size.width());
    const QSizeF pixels = outcome.size * (zoom * wish.ratio);
    QImage image(qMax(1, int(std::ceil(pixels.width()))), qMax(1, int(std::ceil(pixels.height()))),
        QImage::Format_ARGB32_Premultiplied);
    if (image.isNull())
        return outcome;
    image.fill(Qt::transparent);
    QPainter painter(&image);
    painter.scale(zoom * wish.ratio, zoom * wish.ratio);
    PainterCanvas canvas(&painter, LeastText);
    figure->paint(outcome.page, canvas, options.control);
    painter.end();
    image.setDevicePixelRatio(wish.ratio);
    outcome.image = image;
    return outcome;
}

void PicturePreview::start()
{
    m_running = true;
    Wish wish = *std::exchange(m_wanted, {});
    m_thread = std::jthread([this, wish = std::move(wish)](const std::stop_token &stop) mutable {
        wish.options.control.stop = stop;
        wish.options.control.progress = [this, told = 0.](double done) mutable {
            if (done < told + .02)
                return;
            told = done;
            QMetaObject::invokeMethod(
                this, [this, done] { emit progressed(done); }, Qt::QueuedConnection);
        };
        Outcome outcome = paint(wish);
        QMetaObject::invokeMethod(
            this, [this, outcome = std::move(outcome)] { finish(outcome); }, Qt::QueuedConnection);
    });
}

void PicturePreview::finish(const Outcome &outcome)
{
    m_thread.join();
    m_running = false;
    // What was stopped half-way is not shown.
    if (m_wanted) {
        start();
        return;
    }
    emit progressed(1);
    m_image = outcome.image;
    m_transparent = m_last && m_last->options.transparent;
    update();
    if (!outcome.error.isEmpty())
        emit failed(outcome.error);
    else
        emit painted(outcome.page, outcome.pages, outcome.size);
}

void PicturePreview::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    if (m_last)
        setPicture(m_last->deployment, m_last->options, m_last->page);
}

void PicturePreview::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), palette().color(QPalette::Window).darker(104));
    if (m_image.isNull())
        return;
    const QSizeF size = m_image.deviceIndependentSize();
    QRectF place(QPointF(), size);
    place.moveCenter(QRectF(rect()).center());
    place.moveTopLeft({std::round(place.left()), std::round(place.top())});
    if (m_transparent)
        painter.fillRect(place, checkerboard(palette()));
    painter.drawImage(place, m_image);
    painter.setPen(palette().color(QPalette::Mid));
    painter.drawRect(place.adjusted(-.5, -.5, .5, .5));
}

} // namespace portolan
