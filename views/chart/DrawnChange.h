#pragma once

#include "model/core/EditRun.h"
#include "model/document/Renaming.h"

#include <QStringList>

namespace portolan {

/// What the edits of one step mean for the picture of a chart. Most fields of a record are not
/// drawn at all; of the others many change a colour or a text in its place.
class DrawnChange
{
public:
    enum class Kind : quint8 {
        Nothing, ///< the picture is the same
        Colours, ///< every shape and text stays: only how they are painted is other
        Texts,   ///< texts are other, and room is made for them
        Shapes,  ///< there are other shapes, or they are elsewhere
    };

    /// \a edit is about to be carried out on \a before.
    void add(const Deployment &before, const Edit &edit);
    /// The same of many, which are no renaming().
    void add(const Deployment &before, const std::vector<Edit> &edits);

    Kind kind() const { return m_kind; }
    /// Whether there was any edit; a step that only arranges has none.
    bool isEmpty() const { return m_edits == 0; }
    /// The records that look other than before, where there are few; doubles are possible.
    const QStringList &flows() const { return m_flows; }
    const QStringList &components() const { return m_components; }
    bool isSmall() const { return m_isSmall; }
    /// The record that only has another id now.
    const std::optional<Renamed> &renamed() const { return m_renames.renamed(); }

private:
    void addAlone(const Deployment &before, RecordCursor<Flow> &flows,
        RecordCursor<Component> &components, const Edit &edit);
    void note(Kind kind, QStringList &list, const QString &id);

    Kind m_kind = Kind::Nothing;
    size_t m_edits = 0;
    bool m_isSmall = true;
    RenameWatch m_renames;
    QStringList m_flows;
    QStringList m_components;
};

} // namespace portolan
