#pragma once

#include "model/core/Edit.h"
#include "views/chart/ChartGesture.h"
#include "views/gestures/TextPlaces.h"

#include <QPointer>

class QLineEdit;

namespace portolan {

class Catalog;
class InlineBox;

/// Edits texts of the chart where they stand: the name of a component, the title of a zone, the
/// ports of a flow. Enter, Tab and leaving the field commit as one step, Esc does not; a text that
/// cannot be is not taken, and said to be wrong.
class TextGesture : public ChartGesture
{
    Q_OBJECT

public:
    /// \a catalog proposes ports; it is not owned and may be null.
    TextGesture(ChartView *view, const Catalog *catalog);

    bool edit(const ChartHit &hit, const std::optional<QPointF> &position) override;
    /// The name of a component or zone that has just come: its id is made from it as well.
    void nameNew(const ChartHit &hit);
    void cancel() override;
    void pictureChanged() override;
    void viewMoved() override;

    /// The field, while something is edited; else null.
    QLineEdit *field() const;

signals:
    /// A text was left that could not be taken.
    void refused(const QString &message);

private:
    bool open(const ChartHit &hit);
    std::optional<TextPlace> place() const;
    void placeBox();
    QString text() const;
    template<class Record>
    std::vector<Edit> naming(const Record &record, const QString &name) const;
    void commit();
    void leave();
    void close();

    const Catalog *m_catalog;
    ChartHit m_hit;       ///< what is edited; of flows exactly one
    bool m_isNew = false; ///< its name is only that of its kind
    QPointer<InlineBox> m_box;
};

} // namespace portolan
