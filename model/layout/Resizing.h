#pragma once

#include "model/layout/Moving.h"

namespace portolan {

/// A zone whose sides are drawn by hand. Prepared once when that starts, then asked for each frame;
/// nothing changes where there is no such zone.
/// Every answer is a function of where it began and of the wanted box alone.
///
/// The zone is never smaller than what its members and its title need, and never comes into
/// anything foreign: a side stops before it. Zones around it grow with it, or become smaller where
/// their sides followed it. Nothing else moves; lines make way.
class Resizing
{
public:
    /// \a zone that is drawn in \a shown.
    Resizing(
        Geometry shown, const Deployment &deployment, TextMeasure measure, const QString &zone);
    ~Resizing();
    Resizing(Resizing &&) noexcept;
    Resizing &operator=(Resizing &&) noexcept;

    /// The box that the zone gets for \a wanted.
    QRectF allowed(const QRectF &wanted) const;

    /// The chart with that box; stays valid until the next call. As Moving::to().
    const Geometry &to(const QRectF &wanted, GeometryChange *changed = nullptr);
    /// The chart when the side is let go there. To be kept with placeEdits() (Around.h).
    Geometry finish(const QRectF &wanted);

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace portolan
