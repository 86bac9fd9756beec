#pragma once

#include "model/document/Clip.h"
#include "model/document/Selection.h"

#include <QPointF>
#include <QRectF>

#include <optional>

namespace portolan {

class ChartView;
class DeploymentDocument;

/// Where what is pasted goes: into the zone that is selected or under the pointer, else beside what
/// was copied; the same again a little further on. Owns nothing.
class PastePlace
{
public:
    struct Target
    {
        std::optional<QString> zone; ///< as in PasteOptions
        std::optional<QPointF> at;   ///< its middle, chart px
    };

    PastePlace(
        const DeploymentDocument *document, const Selection *selection, const ChartView *chart);

    Target targetOf(const Clip &clip) const;
    /// At that point of the chart, in the zone that is there.
    Target targetAt(const QPointF &point) const;
    /// The places of its components; none where they are to be found by the layout. Stands off from
    /// those of the last times if it is \a another one.
    std::map<QString, Point> placesFor(const Clip &clip, const Target &target, bool another) const;

    /// What has come and is selected now.
    void inserted(const RecordIds &ids);
    /// The last one was what is on the clipboard.
    void pasted(const Target &target);
    /// Something else is on the clipboard, or the chart is another one.
    void forget();

private:
    std::optional<QPointF> middleOf(const QString &zone) const;
    std::optional<QPointF> pointerFor(const Clip &clip) const;
    bool isHere(const Clip &clip) const;
    QRectF blockOf(const Clip &clip) const;
    QString homeOf(const Clip &clip) const;

    const DeploymentDocument *m_document;
    const Selection *m_selection;
    const ChartView *m_chart;
    int m_times = 0;                ///< what is on the clipboard was pasted
    RecordIds m_last;               ///< what came last
    Selection::Ids m_lastSelection; ///< after it
    Target m_lastTarget;            ///< where the last paste went
};

} // namespace portolan
