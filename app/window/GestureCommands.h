#pragma once

#include "model/core/Result.h"

#include <QObject>
#include <QPointF>

namespace portolan {

class Catalog;
class ChartView;
class TextGesture;
struct CatalogEntry;
struct Deployment;

/// Gives the chart of the editor the gestures by which it is worked on, and asks for the options of
/// a system that is put on it.
class GestureCommands : public QObject
{
    Q_OBJECT

public:
    /// Owns neither.
    GestureCommands(ChartView *chart, const Catalog *catalog, QObject *parent);

public slots:
    /// A field for the name of the one component or zone that is selected, where it stands on the
    /// chart.
    void nameInPlace();
    /// In the middle of what is seen, or in the zone that is selected.
    void addSystem(const QString &product);

signals:
    /// Something worked and is worth a word.
    void done(const QString &message);
    /// Something could not be taken.
    void failed(const QString &message);

private:
    /// What was dropped and is selected, unless somebody has something else in hand by now.
    void nameDropped();
    /// The same of that one, whatever is selected.
    void nameComponent(const QString &id);
    void addSystemAt(const QString &product, const QString &zone, const QPointF &at);
    /// Tells \a message when it is there, or why it is not.
    void put(const Result<Deployment> &system, const CatalogEntry &entry, const QString &zone,
        const QPointF &at, const QString &message);

    ChartView *m_chart;
    const Catalog *m_catalog;
    TextGesture *m_texts;
};

} // namespace portolan
