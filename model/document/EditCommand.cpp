#include "model/document/EditCommand.h"

#include "model/document/DeploymentDocument.h"

#include <algorithm>
#include <functional>
#include <iterator>
#include <set>

namespace portolan {

namespace {

/// The record that an edit replaces: its list and id, of the settings any; an empty id for any
/// other edit.
struct Replaced
{
    QString operator()(const Replace<Zone> &edit) const { return edit.record.id; }
    QString operator()(const Replace<Component> &edit) const { return edit.record.id; }
    QString operator()(const Replace<Flow> &edit) const { return edit.record.id; }
    QString operator()(const ReplaceSettings &) const { return QStringLiteral("settings"); }
    template<class Other> QString operator()(const Other &) const { return {}; }
};

using Key = std::pair<size_t, QString>;

Key replacedBy(const Edit &edit) { return {edit.index(), std::visit(Replaced(), edit)}; }

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
    bool operator()(const ReplaceSettings &edit) const
    {
        return deployment.settings == edit.settings;
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
    std::set<Key> mine;
    for (const Edit &edit : m_edits)
        mine.insert(replacedBy(edit));
    const auto isMine = [&mine](const Edit &edit) {
        const Key key = replacedBy(edit);
        return !key.second.isEmpty() && mine.contains(key);
    };
    const bool joins = (m_merge & Joining) != 0;
    const auto mayMerge = [&](const Edit &edit) {
        return isMine(edit) || (joins && !replacedBy(edit).second.isEmpty());
    };
    if (!other || !std::ranges::all_of(m_edits, isMine) ||
        !std::ranges::all_of(other->m_edits, mayMerge))
        return false;
    // Both are done: what undoes the first one undoes both, but for what only the later one did.
    std::ranges::copy_if(other->m_edits, std::back_inserter(m_edits), std::not_fn(isMine));
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
