#pragma once

#include "views/chart/Canvas.h"
#include "views/chart/ChartIndex.h"

#include <QObject>

#include <optional>

class QDropEvent;

namespace portolan {

class ChartView;

/// One way to work on a chart by hand, beside selecting and moving, which the view does itself. A
/// view asks its gestures in turn; the first one that wants something has it. A gesture that has
/// the mouse keeps it until release() or cancel(). Positions are px of the view's widget.
///
/// Owned by its view. Changes the document only through the view and its document.
class ChartGesture : public QObject
{
    Q_OBJECT

public:
    explicit ChartGesture(ChartView *view);

    /// The mouse rests there, over the chart. Whether something of the gesture's own is there:
    /// then nothing of the chart is lit anew.
    virtual bool hover(const QPointF &position);
    virtual void leave() {}
    /// The left button goes down on what is hovered. Whether the gesture takes the mouse.
    virtual bool press(const QPointF &position);
    /// A drag begins that the view has no use of its own for, or that the gesture knows better: the
    /// button went down at \a from on \a hit.
    virtual bool drag(const QPointF &from, const ChartHit &hit);
    virtual void move(const QPointF &position, Qt::KeyboardModifiers modifiers);
    virtual void release(const QPointF &position);
    /// Esc, or the document has gone: all is as if nothing had begun.
    virtual void cancel() {}
    /// A double click on \a hit at \a position, or F2 on what is selected (no position): whether
    /// the gesture edits it.
    virtual bool edit(const ChartHit &hit, const std::optional<QPointF> &position);

    /// Something is dragged in from elsewhere: whether it may be let go there. \a event is a
    /// QDragMoveEvent.
    virtual bool dragOver(const QDropEvent &event);
    virtual void dragLeave() {}
    virtual bool drop(const QDropEvent &event);

    /// While the gesture has the mouse or hovers something of its own.
    virtual std::optional<Qt::CursorShape> cursor() const { return {}; }
    /// At something of its own; empty where there is none.
    virtual QString toolTip(const QPointF &position) const;

    /// Over the chart, in its coordinates.
    virtual void paint(Canvas &canvas) const;
    /// Over all, in px of the widget.
    virtual void paintOver(Canvas &canvas) const;
    /// Another picture is there, or the same one elsewhere (scrolled, zoomed).
    virtual void pictureChanged() {}
    virtual void viewMoved() {}

protected:
    ChartView *view() const { return m_view; }
    /// Chart px that are as long as that many px on the screen.
    double px(double screen) const;
    /// In the status bar of the window; empty: nothing more to say.
    void hint(const QString &text) const;

private:
    ChartView *m_view;
};

} // namespace portolan
