#pragma once

#include <QPointF>
#include <QRectF>

#include <vector>

/// How mxGraph, on which draw.io is built, says where a line begins, ends and has its label.
namespace portolan::diagrams {

/// A point as a share of a shape's width and height, and the px that are left to it.
struct EdgeAnchor
{
    double x = 0; ///< 0..1
    double y = 0;
    double dx = 0;
    double dy = 0;
};
EdgeAnchor edgeAnchor(const QPointF &point, const QRectF &shape);

/// mxGeometry of a label on a line: -1 is the start, 0 the middle and 1 the end of its length; then
/// come the px aside.
struct LabelAnchor
{
    double along = 0;
    QPointF offset;
};
/// For the place on the line that is nearest to \a centre; of at least two points.
LabelAnchor labelAnchor(const QPointF &centre, const std::vector<QPointF> &points);

} // namespace portolan::diagrams
