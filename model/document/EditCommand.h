#pragma once

#include "model/core/Edit.h"

#include <QUndoCommand>

namespace portolan {

class DeploymentDocument;

/// The one undo command: a group of edits that is swapped with its inverse at every undo and redo.
class EditCommand : public QUndoCommand
{
public:
    /// \a edits must be possible in the document's present state; \a document outlives the command.
    EditCommand(DeploymentDocument *document, const QString &text, std::vector<Edit> edits);

    void redo() override { swap(); }
    void undo() override { swap(); }

private:
    void swap();

    DeploymentDocument *m_document;
    std::vector<Edit> m_edits; ///< what the next undo or redo carries out
};

} // namespace portolan
