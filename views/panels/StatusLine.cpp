#include "views/panels/StatusLine.h"

#include "model/document/DeploymentDocument.h"
#include "views/style/LineIcon.h"
#include "views/style/StyleSheet.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QSignalBlocker>
#include <QSlider>
#include <QToolButton>

#include <cmath>

namespace portolan {

using namespace Qt::StringLiterals;

namespace {

/// The slider's middle is 100 %, its ends 10 % and 1000 %: even steps for the eye.
constexpr int SliderEnd = 100;

QString labelOf(const Deployment &deployment, const QString &id)
{
    const Component *component = deployment.component(id);
    return component ? component->label() : id;
}

} // namespace

SelectionLine::SelectionLine(DeploymentDocument *document, Selection *selection, QWidget *parent)
    : QWidget(parent)
    , m_document(document)
    , m_selection(selection)
    , m_count(new QLabel(this))
    , m_detail(new QLabel(this))
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(12, 0, 0, 0);
    row->setSpacing(14);
    row->addWidget(m_count);
    row->addWidget(m_detail, 1);
    setRole(m_count, "strong-hint");
    m_detail->setTextFormat(Qt::PlainText);
    // Long names shorten the line, and so do large numbers in long words; they widen no window.
    m_detail->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_count->setMinimumWidth(1);
    connect(selection, &Selection::changed, this, &SelectionLine::update);
    connect(document, &DeploymentDocument::changed, this, &SelectionLine::update);
    connect(document, &DeploymentDocument::wasReset, this, &SelectionLine::update);
    update();
}

QString SelectionLine::countText(const Selection::Ids &ids)
{
    QStringList counts;
    if (!ids.flows.isEmpty())
        counts.append(tr("%n flow(s)", nullptr, int(ids.flows.size())));
    if (!ids.components.isEmpty())
        counts.append(tr("%n component(s)", nullptr, int(ids.components.size())));
    if (!ids.zones.isEmpty())
        counts.append(tr("%n zone(s)", nullptr, int(ids.zones.size())));
    return counts.isEmpty() ? tr("Nothing selected") : tr("%1 selected").arg(counts.join(u", "_s));
}

void SelectionLine::update()
{
    const Selection::Ids &ids = m_selection->ids();
    const Deployment &deployment = m_document->deployment();
    m_count->setText(countText(ids));
    QString detail;
    if (ids.flows.size() == 1) {
        if (const Flow *flow = deployment.flow(ids.flows.first()))
            detail = tr("%1, %2, %3 to %4", "id, ports, from, to")
                         .arg(flow->id, flow->ports.toString(), labelOf(deployment, flow->from),
                             labelOf(deployment, flow->to));
    } else if (ids.flows.isEmpty() && ids.components.size() == 1) {
        detail = labelOf(deployment, ids.components.first());
    }
    m_detail->setText(detail);
}

void SelectionLine::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        update();
}

ZoomLine::ZoomLine(QWidget *parent)
    : QWidget(parent)
    , m_counts(new QLabel(this))
    , m_out(new QToolButton(this))
    , m_slider(new QSlider(Qt::Horizontal, this))
    , m_in(new QToolButton(this))
    , m_percent(new QLabel(this))
    , m_fit(new QToolButton(this))
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 8, 0);
    row->setSpacing(4);
    for (QWidget *part :
        std::initializer_list<QWidget *>{m_counts, m_out, m_slider, m_in, m_percent, m_fit})
        row->addWidget(part);
    row->insertSpacing(1, 12);
    // Its slider would take half of what a message leaves free.
    setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Preferred);
    m_counts->setObjectName(u"counts"_s);
    m_out->setIcon(lineIcon(u"minus"));
    m_in->setIcon(lineIcon(u"plus"));
    m_fit->setIcon(lineIcon(u"focus"));
    for (QToolButton *button : {m_out, m_in, m_fit}) {
        button->setIconSize({14, 14});
        button->setFocusPolicy(Qt::TabFocus);
    }
    m_slider->setRange(-SliderEnd, SliderEnd);
    m_slider->setFixedWidth(96);
    m_percent->setMinimumWidth(44);
    m_percent->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    setRole(m_percent, "strong-hint");
    connect(m_out, &QToolButton::clicked, this, &ZoomLine::zoomOutRequested);
    connect(m_in, &QToolButton::clicked, this, &ZoomLine::zoomInRequested);
    connect(m_fit, &QToolButton::clicked, this, &ZoomLine::fitRequested);
    connect(m_slider, &QSlider::valueChanged, this,
        [this](int value) { emit zoomRequested(std::pow(10, double(value) / SliderEnd)); });
    setZoom(1);
    retranslate();
}

void ZoomLine::setCounts(int components, int flows, std::optional<int> problems)
{
    m_components = components;
    m_flows = flows;
    m_problems = problems;
    retranslate();
}

void ZoomLine::setZoom(double zoom)
{
    const QSignalBlocker blocker(m_slider);
    m_slider->setValue(qRound(std::log10(zoom) * SliderEnd));
    m_percent->setText(tr("%1 %", "zoom in percent").arg(qRound(zoom * 100)));
}

void ZoomLine::setZoomEnabled(bool enabled)
{
    for (QWidget *part :
        std::initializer_list<QWidget *>{m_counts, m_out, m_slider, m_in, m_percent, m_fit})
        part->setVisible(enabled);
}

void ZoomLine::retranslate()
{
    const QString gap = u"     "_s;
    QString counts =
        tr("%n component(s)", nullptr, m_components) + gap + tr("%n flow(s)", nullptr, m_flows);
    if (m_problems)
        counts += gap + tr("%n problem(s)", nullptr, *m_problems);
    m_counts->setText(counts);
    m_out->setToolTip(tr("Zoom out"));
    m_in->setToolTip(tr("Zoom in"));
    m_fit->setToolTip(tr("Fit the chart"));
    m_slider->setAccessibleName(tr("Zoom"));
}

void ZoomLine::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace portolan
