#pragma once

#include "model/document/RecordEdits.h"

#include <QObject>
#include <QPointF>

#include <optional>

class QWidget;

namespace portolan {

class Actions;
class ChartView;

/// New components and zones that no product has: of the Chart menu, of context menus, and of the
/// General group of the catalog. Each is one undo step, after which what is new is selected and
/// seen.
class PartCommands : public QObject
{
    Q_OBJECT

public:
    /// \a window is the parent of the dialogs. Owns nothing.
    PartCommands(ChartView *chart, const Actions &actions, QWidget *window);

public slots:
    /// Asks for name, kind and zone. In the zone that is selected or around what is selected, where
    /// there is room.
    void addComponent();
    void addZone();
    /// The same at that point of the chart, and in the zone that is there.
    void addComponentAt(const QPointF &point);
    void addZoneAt(const QPointF &point);
    /// Asks nothing; the name is for nameWanted(). Of a product's \a part it does nothing.
    void addKind(const QString &product, const QString &part);

signals:
    /// Something new is selected whose name is only that of its kind.
    void nameWanted();

private:
    using Place = std::optional<QPointF>;

    void ask(bool isZone, const Place &place);
    QString proposedZone(const Place &place) const;
    void insertAround(const Zone &zone);
    /// Where the chart cannot say a place for it now, the layout finds one.
    void insert(const Component &component);
    void insert(const Zone &zone);
    void show(const RecordIds &ids);

    ChartView *m_chart;
    QWidget *m_window;
    QString m_lastKinds[2]; ///< of a component, of a zone
};

} // namespace portolan
