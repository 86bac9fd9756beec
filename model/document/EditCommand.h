#pragma once

#include "model/core/Edit.h"

#include <QUndoCommand>

namespace portolan {

class DeploymentDocument;

/// The one undo command: a group of edits that is swapped with its inverse at every undo and redo.
class EditCommand : public QUndoCommand
{
public:
    static constexpr int Joining = 1 << 30;

    /// \a edits must be possible in the document's present state; \a document outlives the command.
    /// On \a merge: see DeploymentDocument::edit(). With Joining in it a later step may replace
    /// further records: of several that are given one text, some may have had its first letters.
    EditCommand(
        DeploymentDocument *document, const QString &text, std::vector<Edit> edits, int merge = -1);

    void redo() override { swap(); }
    void undo() override { swap(); }
    int id() const override { return m_merge; }
    bool mergeWith(const QUndoCommand *later) override;

private:
    void swap();
    /// Whether undoing it would put in place what is there.
    bool changesNothing() const;

    DeploymentDocument *m_document;
    std::vector<Edit> m_edits; ///< what the next undo or redo carries out
    int m_merge;
};

} // namespace portolan
