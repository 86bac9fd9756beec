#pragma once

#include "model/layout/BoardEditor.h"
#include "model/layout/Moving.h"

namespace portolan::around {

/// Follows a board that is changed again and again from the same beginning, as for the frames of a
/// drag: keeps its Geometry and says what differs from the one before.
class BoardPatch
{
public:
    /// \a shown is what the editor's board was made of.
    explicit BoardPatch(Geometry shown);

    /// What was drawn at first.
    const Geometry &shown() const { return m_shown; }
    /// What the board draws as it was when it was last taken.
    const Geometry &geometry() const { return m_now; }
    /// Takes over what is different from the last time; \a changed, which may be null, hears of it.
    void take(const BoardEditor &editor, GeometryChange *changed);

private:
    Geometry m_shown;
    Geometry m_now;
    GeometryChange m_before; ///< what the board differed in from \c m_shown
};

} // namespace portolan::around
