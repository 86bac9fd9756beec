#include "views/chart/ChartGlide.h"

#include <cmath>
#include <utility>

namespace portolan {

namespace {

constexpr int GlideMs = 250;
/// Of a larger chart only cards and zones glide: thousands of slanting lines are slow and a tangle.
constexpr size_t MostGlidingLines = 600;

ChartCamera between(const ChartCamera &from, const ChartCamera &to, double t)
{
    return {
        from.zoom * std::pow(to.zoom / from.zoom, t), from.origin + (to.origin - from.origin) * t};
}

} // namespace

ChartGlide::ChartGlide(const DeploymentDocument *document, Show show)
    : m_document(document)
    , m_show(std::move(show))
{
    m_animation.setStartValue(0.);
    m_animation.setEndValue(1.);
    m_animation.setDuration(GlideMs);
    m_animation.setEasingCurve(QEasingCurve::InOutCubic);
    QObject::connect(&m_animation, &QVariantAnimation::valueChanged, &m_animation,
        [this](const QVariant &t) { goTo(t.toDouble()); });
    QObject::connect(&m_animation, &QVariantAnimation::finished, &m_animation, [this] { end(); });
}

void ChartGlide::start(const Geometry &from, const Geometry &to, const ChartCamera &cameraFrom,
    const ChartCamera &cameraTo)
{
    Geometry first = from;
    Geometry last = to;
    if (last.edges.size() > MostGlidingLines) {
        first.edges.clear();
        last.edges.clear();
    }
    m_motion.emplace(std::move(first), std::move(last));
    m_from = cameraFrom;
    m_to = cameraTo;
    m_animation.start();
}

void ChartGlide::goTo(double t)
{
    if (!m_motion)
        return;
    m_scene = std::make_unique<ChartScene>(
        m_document->deployment(), m_motion->at(t), ChartScene::Titles::No);
    const ChartCamera camera = between(m_from, m_to, t);
    m_show(m_from != m_to ? &camera : nullptr);
}

void ChartGlide::end()
{
    if (!m_motion)
        return;
    m_motion.reset();
    m_scene.reset();
    m_animation.stop();
    const ChartCamera camera = m_to;
    m_show(m_from != m_to ? &camera : nullptr);
}

} // namespace portolan
