#pragma once

#include "views/chart/ChartParts.h"

#include <QStringList>

namespace portolan {

class DrawnChange;

/// What a picture lacks of its document as long as the layout of a large chart is under way: new
/// flows, each as a line that knows no obstacle, and the flows that are gone. Only of small
/// changes.
class ComingFlows
{
public:
    /// After a step from the state that \a scene and this show to \a now.
    void follow(const DrawnChange &change, const ChartScene &scene, const Deployment &now,
        const TextMeasure &measure);

    bool isEmpty() const { return m_coming.empty() && m_going.isEmpty(); }
    /// Drawn flows that the document has no more.
    const QStringList &going() const { return m_going; }
    void paint(Canvas &canvas, const Theme &theme, const ChartState &state, double zoom) const;

private:
    struct Line
    {
        EdgeLine drawn;
        SceneEdge scene;
    };

    void add(const Flow &flow, const ChartScene &scene, const TextMeasure &measure);

    std::vector<Line> m_coming;
    QStringList m_going;
};

} // namespace portolan
