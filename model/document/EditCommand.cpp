#include "model/document/EditCommand.h"

#include "model/document/DeploymentDocument.h"

#include <algorithm>

namespace portolan {

namespace {

/// The record that an edit replaces: its list and id; an empty id for any other edit.
struct Replaced
{
    QString operator()(const Replace<Zone> &edit) const { return edit.record.id; }
    QString operator()(const Replace<Component> &edit) const { return edit.record.id; }
    QString operator()(const Replace<Flow> &edit) const { return edit.record.id; }
    template<class Other> QString operator()(const Other &) const { return {}; }
};

bool replaceTheSame(const Edit &a, const Edit &b)
{
    const QString id = std::visit(Replaced(), a);
    return a.index() == b.index() && !id.isEmpty() && id == std::visit(Replaced(), b);
}

struct IsThere
{
    const Deployment &deployment;

    bool operator()(const Replace<Zone> &edit) const
    {
        return *deployment.zone(edit.record.id) == edit.record;
    }
    bool operator()(const Replace<Component> &edit) const
    {
        return *deployment.component(edit.record.id) == edit.record;
    }
    bool operator()(const Replace<Flow> &edit) const
    {
        return *deployment.flow(edit.record.id) == edit.record;
    }
    template<class Other> bool operator()(const Other &) const { return false; }
};

} // namespace

EditCommand::EditCommand(
    DeploymentDocument *document, const QString &text, std::vector<Edit> edits, int merge)
    : QUndoCommand(text)
    , m_document(document)
    , m_edits(std::move(edits))
    , m_merge(merge)
{}

bool EditCommand::mergeWith(const QUndoCommand *later)
{
    const auto *other = dynamic_cast<const EditCommand *>(later);
    if (!other || other->m_edits.size() != m_edits.size() ||
        !std::ranges::equal(m_edits, other->m_edits, replaceTheSame))
        return false;
    // Both are done: what undoes the first one undoes both.
    setText(other->text());
    setObsolete(changesNothing());
    return true;
}

bool EditCommand::changesNothing() const
{
    return std::ranges::all_of(m_edits,
        [this](const Edit &edit) { return std::visit(IsThere{m_document->deployment()}, edit); });
}

void EditCommand::swap() { m_edits = m_document->carryOut(std::move(m_edits)); }

} // namespace portolan
