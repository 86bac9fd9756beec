#pragma once

#include "model/core/Edit.h"
#include "views/chart/ChartGesture.h"
#include "views/gestures/FlowHandles.h"
#include "views/gestures/FlowPull.h"

#include <QPointer>

namespace portolan {

class Catalog;
class InlineBox;
class PortField;

/// Draws flows by hand: pulled out of a handle on the border of a card to the component that is to
/// listen, or out of a dock to the component that is to send. A dock gives its ports at once;
/// elsewhere they are asked at the end of the line. On empty canvas a new component is offered.
class FlowGesture : public ChartGesture
{
    Q_OBJECT

public:
    /// \a catalog proposes ports; it is not owned and may be null.
    FlowGesture(ChartView *view, const Catalog *catalog);

    bool hover(const QPointF &position) override;
    void leave() override;
    bool press(const QPointF &position) override;
    bool drag(const QPointF &from, const ChartHit &hit) override;
    void move(const QPointF &position, Qt::KeyboardModifiers modifiers) override;
    void release(const QPointF &position) override;
    void cancel() override;
    std::optional<Qt::CursorShape> cursor() const override;
    void paint(Canvas &canvas) const override;
    void paintOver(Canvas &canvas) const override;
    void pictureChanged() override;
    void viewMoved() override;

    /// Where handles are shown now, chart px.
    const std::vector<FlowHandle> &handles() const { return m_handles; }
    /// Whether the ports of a new flow are being asked.
    bool isAsking() const;

signals:
    /// Something is worth a word.
    void told(const QString &message);
    /// A flow brought that component, which is called as its kind, and the keyboard is free.
    void nameWanted(const QString &component);

private:
    int handleAt(const QPointF &position) const;
    void showHandles(int card);
    void begin(FlowPull pull);
    void end();
    void askPorts();
    void placeBox();
    void leaveField();
    void offerComponent(const QPointF &position);
    enum class Naming : quint8 { Wanted, Unwanted };
    void make(const PortSpec &ports, Naming naming = Naming::Wanted);
    const Flow *same(const PortSpec &ports) const;
    QString caption() const;
    QString nameOf(const QString &component) const;

    const Catalog *m_catalog;
    int m_card = -1; ///< with handles
    std::vector<FlowHandle> m_handles;
    int m_hot = -1; ///< the handle under the mouse
    bool m_moved = false;
    std::optional<FlowPull> m_pull;
    QPointer<InlineBox> m_box;
    PortField *m_field = nullptr; ///< in the box
    std::vector<Edit> m_before;   ///< that make the target, where it is new
};

} // namespace portolan
