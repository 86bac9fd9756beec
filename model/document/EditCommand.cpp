#include "model/document/EditCommand.h"

#include "model/document/DeploymentDocument.h"

namespace portolan {

EditCommand::EditCommand(DeploymentDocument *document, const QString &text, std::vector<Edit> edits)
    : QUndoCommand(text)
    , m_document(document)
    , m_edits(std::move(edits))
{}

void EditCommand::swap() { m_edits = m_document->carryOut(std::move(m_edits)); }

} // namespace portolan
