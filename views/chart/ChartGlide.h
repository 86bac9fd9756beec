#pragma once

#include "model/document/DeploymentDocument.h"
#include "views/chart/ChartCamera.h"
#include "views/chart/ChartMotion.h"
#include "views/chart/ChartScene.h"

#include <QVariantAnimation>

#include <functional>
#include <memory>
#include <optional>

namespace portolan {

/// The way of a view from one picture to the next, a quarter of a second long: what glides is
/// painted instead of the view's scene, and nobody asks it for what is where. The camera glides
/// along where it has to.
class ChartGlide
{
public:
    /// Called for each frame and at the end: the view is to be painted anew, from \a camera unless
    /// that is null (then the view may have been scrolled meanwhile).
    using Show = std::function<void(const ChartCamera *camera)>;

    /// \a document lives longer than this.
    ChartGlide(const DeploymentDocument *document, Show show);
    ChartGlide(const ChartGlide &) = delete;
    ChartGlide &operator=(const ChartGlide &) = delete;

    void start(const Geometry &from, const Geometry &to, const ChartCamera &cameraFrom,
        const ChartCamera &cameraTo);
    /// Everything is at its place at once.
    void end();
    bool isOn() const { return m_motion.has_value(); }
    /// What is painted now; null before the first frame and where nothing glides.
    const ChartScene *scene() const { return m_scene.get(); }

private:
    void goTo(double t);

    const DeploymentDocument *m_document;
    Show m_show;
    std::optional<ChartMotion> m_motion;
    std::unique_ptr<ChartScene> m_scene;
    ChartCamera m_from;
    ChartCamera m_to;
    QVariantAnimation m_animation;
};

} // namespace portolan
