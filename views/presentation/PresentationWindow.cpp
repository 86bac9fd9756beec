#include "views/presentation/PresentationWindow.h"

#include "model/items/ShownWords.h"
#include "model/targets/TargetNames.h"
#include "views/chart/ChartView.h"
#include "views/chart/ShownCopy.h"
#include "views/chart/ViewPart.h"
#include "views/presentation/CaptionBar.h"
#include "views/presentation/PresentationBar.h"
#include "views/presentation/PresentationOverlay.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QVBoxLayout>

#include <array>
#include <cmath>

namespace portolan {

using namespace Qt::StringLiterals;

namespace {

constexpr int MotionMs = 450;
constexpr int CursorMs = 2000;
/// A small chart is not blown up beyond this.
constexpr double MostZoom = 3;
/// A flow is looked at no closer than this; a chart that is as large as a whole stays still.
constexpr double FlowZoom = 1.5;
/// Of the view, free around the chart.
constexpr double Margin = .03;

QRectF rectOf(const Frame &frame)
{
    return {frame.topLeft.x, frame.topLeft.y, frame.width, frame.height};
}

} // namespace

PresentationWindow::PresentationWindow(DeploymentDocument *document, Places places, QWidget *parent)
    : QWidget(parent, Qt::Window)
    , m_document(document)
    , m_places(std::move(places))
    , m_chart(new ChartView(&m_shown, &m_selection, this))
    , m_captions(new CaptionBar(this))
    , m_overlay(new PresentationOverlay(this))
    , m_bar(new PresentationBar(this))
{
    setObjectName(u"presentation"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setMouseTracking(true);
    m_chart->setFocusPolicy(Qt::NoFocus);
    m_chart->setLegendVisible(false);
    m_chart->setMinimapVisible(false);
    m_chart->setWheelZooms(true);
    m_chart->setAnimated(false);
    m_chart->installEventFilter(this);
    m_captions->setMouseTracking(true);
    m_captions->installEventFilter(this);
    auto *rows = new QVBoxLayout(this);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(0);
    rows->addWidget(m_chart, 1);
    rows->addWidget(m_captions);
    buildBar();

    m_motion.setDuration(MotionMs);
    m_motion.setEasingCurve(QEasingCurve::InOutCubic);
    m_cursorTimer.setSingleShot(true);
    m_cursorTimer.setInterval(CursorMs);
    connect(&m_cursorTimer, &QTimer::timeout, this, &PresentationWindow::hideCursor);
    m_cursorTimer.start();
    connect(document, &DeploymentDocument::changed, this, &PresentationWindow::refresh);
    // A large chart is laid out in another thread and comes later.
    connect(m_chart, &ChartView::pictureChanged, this, [this] { showStep(false); });
    connect(document, &DeploymentDocument::wasReset, this, &PresentationWindow::close);
    setTheme(Theme::of(ThemeId::Light));
    refresh();
}

PresentationWindow::~PresentationWindow()
{
    // It listens to the members that go first.
    delete m_chart;
}

void PresentationWindow::buildBar()
{
    connect(m_bar, &PresentationBar::previousRequested, this, [this] { goTo(m_step - 1); });
    connect(m_bar, &PresentationBar::nextRequested, this, [this] { goTo(m_step + 1); });
    connect(
        m_bar, &PresentationBar::customerModeRequested, this, &PresentationWindow::setCustomerMode);
    connect(m_bar, &PresentationBar::laserRequested, this, &PresentationWindow::setLaser);
    connect(m_bar, &PresentationBar::leaveRequested, this, &PresentationWindow::close);
}

void PresentationWindow::setTheme(const Theme &theme)
{
    m_bar->setTheme(theme);
    m_chart->setTheme(theme);
    m_captions->setTheme(theme);
    m_overlay->setColor(theme.closed);
}

void PresentationWindow::setProductColors(const ProductColors &colors)
{
    m_chart->setProductColors(colors);
}

void PresentationWindow::setAnimated(bool animated) { m_animated = animated; }

void PresentationWindow::setCustomerMode(bool customer)
{
    if (customer == m_customer)
        return;
    m_customer = customer;
    m_bar->setCustomerMode(customer);
    refresh();
    emit customerModeChanged(customer);
}

void PresentationWindow::refresh()
{
    Deployment shown = shownCopy(m_document->deployment(), m_places(), m_customer);
    m_steps = presentationSteps(shown);
    m_step = qBound(0, m_step, stepCount() - 1);
    // Also the title of the window can be seen: in a task bar.
    setWindowTitle(m_steps.front().title);
    m_shown.reset(std::move(shown), {});
    showStep(false);
}

void PresentationWindow::goTo(int step)
{
    setBlack(false);
    const int wanted = qBound(0, step, stepCount() - 1);
    if (wanted == m_step)
        return;
    m_step = wanted;
    showStep(true);
}

void PresentationWindow::showStep(bool smoothly)
{
    const PresentationStep &step = m_steps[size_t(m_step)];
    m_captions->setStep(step, m_step + 1, stepCount());
    m_bar->setStep(m_step + 1, stepCount());
    Selection::Ids lit;
    if (!step.flow.isEmpty())
        lit.flows = {step.flow};
    m_selection.set(lit);
    showPart(m_chart,
        partOfView(m_shown.deployment(), step.filter, step.zoneView, targetIds(), shownWords()));
    m_chart->setZoneView(step.zoneView);
    m_motion.stop();
    const Camera to = cameraOf(step);
    const Camera from = camera();
    if (!smoothly || !mayMove()) {
        setCamera(to);
        return;
    }
    m_motion.disconnect(this);
    connect(&m_motion, &QVariantAnimation::valueChanged, this, [=, this](const QVariant &value) {
        const double t = value.toDouble();
        setCamera({from.centre + (to.centre - from.centre) * t,
            from.zoom * std::pow(to.zoom / from.zoom, t)});
    });
    m_motion.setStartValue(0.);
    m_motion.setEndValue(1.);
    m_motion.start();
}

bool PresentationWindow::mayMove() const { return m_animated && isVisible(); }

Camera PresentationWindow::cameraOf(const PresentationStep &step) const
{
    const QSizeF view = QSizeF(m_chart->size()).expandedTo({1, 1});
    const Geometry &geometry = m_chart->geometryOfChart();
    if (step.frame)
        return fitting(rectOf(*step.frame), view, 0, 8);
    const Camera whole = fitting(geometry.bounds, view, Margin, MostZoom);
    const QRectF flow = boundsOfFlow(geometry, step.flow);
    if (flow.isNull() || whole.zoom >= FlowZoom)
        return whole;
    // Nearly the same is the same: the picture rests.
    return fitting(flow, view, .1, FlowZoom).zoom < whole.zoom * 1.2
               ? whole
               : closeUp(geometry, flow, view, whole.zoom, FlowZoom);
}

Camera PresentationWindow::camera() const
{
    return {m_chart->visiblePart().center(), m_chart->zoom()};
}

void PresentationWindow::setCamera(const Camera &camera)
{
    const QSizeF seen = QSizeF(m_chart->size()) / camera.zoom;
    m_chart->showFrame(
        QRectF(camera.centre - QPointF(seen.width(), seen.height()) / 2, seen), camera.zoom);
}

void PresentationWindow::setBlack(bool black)
{
    m_overlay->setBlack(black);
    if (black)
        m_bar->disappear();
}

void PresentationWindow::setLaser(bool on)
{
    m_overlay->setTrail(mayMove());
    m_overlay->setLaser(on);
    m_bar->setLaser(on);
    m_bar->raise();
    if (on) {
        pointed(mapFromGlobal(QCursor::pos()));
        hideCursor();
    }
}

void PresentationWindow::pointed(const QPointF &position)
{
    m_bar->setAnimated(mayMove());
    if (m_overlay->hasLaser()) {
        m_overlay->pointAt(position);
        // The laser is for the chart: the bar comes only where it stands.
        if (position.y() > m_bar->y() - m_bar->height() && !m_overlay->isBlack())
            m_bar->appear();
        return;
    }
    if (!m_overlay->isBlack())
        m_bar->appear();
    unsetCursor();
    m_chart->unsetCursor();
    m_cursorTimer.start();
}

void PresentationWindow::hideCursor()
{
    setCursor(Qt::BlankCursor);
    m_chart->setCursor(Qt::BlankCursor);
}

bool PresentationWindow::eventFilter(QObject *watched, QEvent *event)
{
    switch (event->type()) {
    case QEvent::MouseButtonPress:
    case QEvent::MouseButtonDblClick:
    case QEvent::MouseMove:
    case QEvent::MouseButtonRelease: {
        auto *mouse = static_cast<QMouseEvent *>(event);
        // The middle button moves the chart, as everywhere.
        const auto middle = Qt::MiddleButton;
        if (watched == m_chart && (mouse->button() == middle || mouse->buttons() & middle))
            return false;
        const bool pressed = event->type() == QEvent::MouseButtonPress ||
                             event->type() == QEvent::MouseButtonDblClick;
        if (pressed && mouse->button() == Qt::LeftButton)
            goTo(m_step + 1);
        else if (pressed && mouse->button() == Qt::RightButton)
            goTo(m_step - 1);
        else if (event->type() == QEvent::MouseMove)
            pointed(mapFromGlobal(mouse->globalPosition()));
        return true;
    }
    case QEvent::Leave:
        m_overlay->pointNowhere();
        return false;
    case QEvent::Wheel:
        m_motion.stop();
        return false;
    case QEvent::ContextMenu:
    case QEvent::ToolTip:
        return true;
    default:
        return QWidget::eventFilter(watched, event);
    }
}

bool PresentationWindow::event(QEvent *event)
{
    // Keys of the main window's menus mean something else here.
    if (event->type() == QEvent::ShortcutOverride) {
        event->accept();
        return true;
    }
    return QWidget::event(event);
}

void PresentationWindow::keyPressEvent(QKeyEvent *event)
{
    using Window = PresentationWindow;
    struct Key
    {
        int key;
        void (*does)(Window &);
    };
    static constexpr auto next = [](Window &w) { w.goTo(w.m_step + 1); };
    static constexpr auto previous = [](Window &w) { w.goTo(w.m_step - 1); };
    static constexpr auto leave = [](Window &w) { w.close(); };
    static const std::array keys = {Key{Qt::Key_Right, next}, Key{Qt::Key_Space, next},
        Key{Qt::Key_PageDown, next}, Key{Qt::Key_Down, next}, Key{Qt::Key_Return, next},
        Key{Qt::Key_Enter, next}, Key{Qt::Key_Left, previous}, Key{Qt::Key_Up, previous},
        Key{Qt::Key_Backspace, previous}, Key{Qt::Key_PageUp, previous},
        Key{Qt::Key_Home, [](Window &w) { w.goTo(0); }},
        Key{Qt::Key_End, [](Window &w) { w.goTo(w.stepCount() - 1); }}, Key{Qt::Key_Escape, leave},
        Key{Qt::Key_F5, leave},
        Key{Qt::Key_B, [](Window &w) { w.setBlack(!w.m_overlay->isBlack()); }},
        Key{Qt::Key_L, [](Window &w) { w.setLaser(!w.m_overlay->hasLaser()); }},
        Key{Qt::Key_C, [](Window &w) { w.setCustomerMode(!w.m_customer); }}};
    for (const Key &key : keys) {
        if (event->key() == key.key && !(event->modifiers() & Qt::ControlModifier)) {
            key.does(*this);
            return;
        }
    }
    QWidget::keyPressEvent(event);
}

void PresentationWindow::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    m_captions->fitTo(height());
    m_overlay->setDotSize(qMax(12., height() / 60.));
    m_overlay->raise();
    layout()->activate();
    m_bar->setFoot({width() / 2, m_chart->geometry().bottom() + 1});
    m_bar->raise();
    showStep(false);
}

void PresentationWindow::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (!event->spontaneous())
        m_bar->begin();
}

void PresentationWindow::closeEvent(QCloseEvent *event)
{
    m_motion.stop();
    QWidget::closeEvent(event);
}

} // namespace portolan
