#include "views/presentation/PresentationBar.h"

#include "views/style/LineIcon.h"

#include <QEvent>
#include <QGraphicsOpacityEffect>
#include <QHBoxLayout>
#include <QKeySequence>
#include <QPainter>
#include <QToolButton>

namespace portolan {

using namespace Qt::StringLiterals;

namespace {

constexpr int RestMs = 2500;
/// Who has just begun reads the keys.
constexpr int FirstRestMs = 6000;
constexpr int FadeMs = 300;
constexpr int FromBelow = 16;

QString nameOf(int key) { return QKeySequence(key).toString(QKeySequence::NativeText); }

void say(QToolButton *button, const QString &text, int key)
{
    const QString name = nameOf(key);
    button->setAccessibleName(text);
    button->setToolTip(
        PresentationBar::tr("%1 (%2)", "what a button does, its key").arg(text, name));
}

} // namespace

PresentationBar::PresentationBar(QWidget *parent)
    : QWidget(parent)
    , m_previous(button("previous", u"chevron-left"))
    , m_next(button("next", u"chevron-right"))
    , m_customer(button("customer", u"customer"))
    , m_laser(button("laser", u"laser"))
    , m_leave(button("leave", u"close"))
{
    setObjectName(u"presentationBar"_s);
    setCursor(Qt::ArrowCursor);
    setFocusPolicy(Qt::NoFocus);
    m_customer->setCheckable(true);
    m_laser->setCheckable(true);
    for (QToolButton *named : {m_customer, m_laser, m_leave})
        named->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(8, 6, 8, 6);
    row->setSpacing(4);
    row->addWidget(m_previous);
    row->addWidget(m_next);
    row->addSpacing(8);
    row->addWidget(m_customer);
    row->addWidget(m_laser);
    row->addSpacing(8);
    row->addWidget(m_leave);
    connect(m_previous, &QToolButton::clicked, this, &PresentationBar::previousRequested);
    connect(m_next, &QToolButton::clicked, this, &PresentationBar::nextRequested);
    connect(m_customer, &QToolButton::clicked, this, &PresentationBar::customerModeRequested);
    connect(m_laser, &QToolButton::clicked, this, &PresentationBar::laserRequested);
    connect(m_leave, &QToolButton::clicked, this, &PresentationBar::leaveRequested);

    auto *opacity = new QGraphicsOpacityEffect(this);
    opacity->setEnabled(false);
    setGraphicsEffect(opacity);
    m_rest.setSingleShot(true);
    connect(&m_rest, &QTimer::timeout, this, &PresentationBar::fade);
    m_fading.setDuration(FadeMs);
    m_fading.setStartValue(1.);
    m_fading.setEndValue(0.);
    connect(&m_fading, &QVariantAnimation::valueChanged, opacity,
        [opacity](const QVariant &value) { opacity->setOpacity(value.toDouble()); });
    connect(&m_fading, &QVariantAnimation::finished, this, &PresentationBar::disappear);
    retranslate();
    hide();
}

QToolButton *PresentationBar::button(const char *name, QStringView icon)
{
    auto *made = new QToolButton(this);
    made->setObjectName(QLatin1StringView(name));
    made->setIcon(lineIcon(icon));
    made->setIconSize({20, 20});
    made->setFocusPolicy(Qt::NoFocus);
    return made;
}

void PresentationBar::setTheme(const Theme &theme)
{
    m_theme = theme;
    update();
}

void PresentationBar::setStep(int number, int count)
{
    m_previous->setEnabled(number > 1);
    m_next->setEnabled(number < count);
    place();
}

void PresentationBar::setCustomerMode(bool customer) { m_customer->setChecked(customer); }

void PresentationBar::setLaser(bool on) { m_laser->setChecked(on); }

void PresentationBar::setFoot(const QPoint &foot)
{
    m_foot = foot;
    place();
}

void PresentationBar::place()
{
    adjustSize();
    move(m_foot.x() - width() / 2, m_foot.y() - height() - FromBelow);
}

void PresentationBar::appear()
{
    m_fading.stop();
    graphicsEffect()->setEnabled(false);
    show();
    raise();
    if (!m_rest.isActive() || m_rest.remainingTime() < RestMs)
        m_rest.start(RestMs);
}

void PresentationBar::begin()
{
    appear();
    m_rest.start(FirstRestMs);
}

void PresentationBar::disappear()
{
    m_rest.stop();
    m_fading.stop();
    hide();
}

void PresentationBar::fade()
{
    if (underMouse())
        return; // goes on when the mouse leaves
    if (!m_animated) {
        disappear();
        return;
    }
    graphicsEffect()->setEnabled(true);
    m_fading.start();
}

bool PresentationBar::event(QEvent *event)
{
    switch (event->type()) {
    case QEvent::Enter:
        appear();
        break;
    case QEvent::Leave:
        m_rest.start(RestMs);
        break;
    // Beside a button is no click on the chart.
    case QEvent::MouseButtonPress:
    case QEvent::MouseButtonDblClick:
    case QEvent::MouseButtonRelease:
    case QEvent::MouseMove:
        return true;
    default:
        break;
    }
    return QWidget::event(event);
}

void PresentationBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(m_theme.separator, 1));
    painter.setBrush(m_theme.panel);
    painter.drawRoundedRect(QRectF(rect()).adjusted(.5, .5, -.5, -.5), 8, 8);
}

void PresentationBar::retranslate()
{
    say(m_previous, tr("Previous step"), Qt::Key_Left);
    say(m_next, tr("Next step"), Qt::Key_Right);
    say(m_customer, tr("Customer mode: without addresses, notes and what is internal"), Qt::Key_C);
    say(m_laser, tr("Laser pointer"), Qt::Key_L);
    say(m_leave, tr("Leave the presentation"), Qt::Key_Escape);
    // What there is to press is told once, without a mouse as well.
    m_customer->setText(
        tr("%1 (%2)", "what a button does, its key").arg(tr("Customer mode"), nameOf(Qt::Key_C)));
    m_laser->setText(nameOf(Qt::Key_L));
    m_leave->setText(nameOf(Qt::Key_Escape));
    setAccessibleName(tr("Presentation"));
}

void PresentationBar::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace portolan
