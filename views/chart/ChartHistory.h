#pragma once

#include "model/layout/Geometry.h"

#include <QUndoStack>

#include <map>
#include <memory>
#include <utility>
#include <vector>

namespace portolan {

/// How the chart looked at each step of an undo stack, so that undo and redo bring the same picture
/// back, whatever was drawn by hand, by an engine or around something else. Listens to nothing: its
/// owner tells it each index that the stack reaches.
class ChartHistory
{
public:
    /// Names one state of the document; a redone state keeps its name.
    using State = quint64;

    /// A picture of a state. Where it is not exact (its texts are of another language, or only the
    /// places were kept) a chart is laid out around it.
    struct Picture
    {
        std::shared_ptr<const Geometry> geometry;
        bool exact = true;
    };

    /// The stack begins anew.
    void reset();
    /// The stack stands at \a index now, after a push, an undo, a redo or a jump; names the state.
    State reach(const QUndoStack &stack, int index);
    State state() const { return m_steps[m_index].state; }
    /// Whether the present state is that one or came of it, so that undo leads there.
    bool comesFrom(State state) const;

    /// Remembers the picture of a state that can still be reached; forgets it otherwise.
    void put(State state, std::shared_ptr<const Geometry> geometry);
    /// That of the present state; null where there is none.
    Picture picture() const;
    /// All pictures are of places only from now on.
    void setInexact();

    /// Pictures that are not needed any more, since the last call: they take long to free.
    std::vector<std::shared_ptr<const Geometry>> takeForgotten()
    {
        return std::exchange(m_forgotten, {});
    }

    /// Shapes that are kept at most; beyond, the oldest pictures keep only cards and zones.
    static constexpr size_t MostShapes = 200'000;
    /// Pictures that are kept at most.
    static constexpr size_t MostPictures = 500;

private:
    struct Step
    {
        const QUndoCommand *command; ///< that led here; only compared, never used
        State state;
    };
    void forget(State state);
    void thin();
    /// In all pictures; what several states share counts once.
    size_t shapes() const;

    std::vector<Step> m_steps = {{nullptr, 0}};
    size_t m_index = 0;
    State m_last = 0;
    std::map<State, Picture> m_pictures;
    std::vector<std::shared_ptr<const Geometry>> m_forgotten;
};

} // namespace portolan
