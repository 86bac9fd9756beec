#pragma once

#include "model/catalog/PartMime.h"
#include "views/chart/ChartGesture.h"

namespace portolan {

class Catalog;

/// Takes what is dragged in from the catalog: shows where and in which zone it would stand, and
/// puts a part there. Whole systems are for the owner, who asks for their options.
class PartGesture : public ChartGesture
{
    Q_OBJECT

public:
    /// \a catalog is not owned.
    PartGesture(ChartView *view, const Catalog *catalog);

    bool dragOver(const QDropEvent &event) override;
    void dragLeave() override;
    bool drop(const QDropEvent &event) override;
    void paint(Canvas &canvas) const override;
    void paintOver(Canvas &canvas) const override;

signals:
    /// A system was dropped; \a zone is empty outside of all, \a at is in chart px.
    void systemDropped(const QString &product, const QString &zone, const QPointF &at);

private:
    struct Ghost
    {
        DraggedPart part;
        QString name;
        QPointF at;   ///< of the mouse, chart px, on the grid
        QString zone; ///< under it
    };
    std::optional<Ghost> ghostOf(const QDropEvent &event) const;

    const Catalog *m_catalog;
    std::optional<Ghost> m_ghost;
};

} // namespace portolan
