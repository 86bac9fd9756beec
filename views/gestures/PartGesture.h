#pragma once

#include "model/catalog/PartMime.h"
#include "views/chart/ChartGesture.h"

namespace portolan {

class Catalog;
struct PartKind;

/// Takes what is dragged in from the catalog: shows where and in which zone it would stand, and
/// puts a part, or a component or zone of a kind, there. Whole systems are for the owner, who asks
/// for their options.
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

    /// Where what is dragged would stand, chart px; null while nothing is.
    QRectF place() const { return m_ghost ? m_ghost->place : QRectF(); }

signals:
    /// A system was dropped; \a zone is empty outside of all, \a at is in chart px.
    void systemDropped(const QString &product, const QString &zone, const QPointF &at);
    /// What was dropped is there, is selected and is no part of a product: it wants a name.
    void nameWanted();
    /// Whom a part that was dropped was connected to.
    void told(const QString &sentence);

private:
    struct Ghost
    {
        DraggedPart part;
        QString name;
        QPointF at;                     ///< of the mouse, chart px, on the grid
        QString zone;                   ///< under it
        const PartKind *kind = nullptr; ///< where it is no part of a product
        QRectF place = {};              ///< where it would stand; of a system only the middle
    };
    std::optional<Ghost> ghostOf(const QDropEvent &event) const;
    QRectF placeOf(const Ghost &ghost) const;
    void insertKind(const Ghost &ghost);

    const Catalog *m_catalog;
    std::optional<Ghost> m_ghost;
};

} // namespace portolan
