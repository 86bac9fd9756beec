#include "model/io/DraftOffer.h"

#include "model/io/DeploymentFile.h"
#include "model/io/SafeFile.h"

namespace portolan {

namespace {

/// Where the file cannot be read, it counts as changed and gives no deployment.
void lookAtFile(DraftOffer &offer)
{
    const DraftBase &base = offer.draft.base;
    if (base.file.isEmpty())
        return;
    const Result<FileIdentity> identity = identityOnDisk(base.file);
    offer.file = identity ? compareIdentity(base.identity, *identity) : DiskState::Changed;
    if (!identity || identity->isNone())
        return;
    if (Result<Deployment> deployment = loadDeployment(base.file))
        offer.onDisk = std::move(*deployment);
}

} // namespace

Result<DraftOffer> examineDraft(const QString &path)
{
    Result<RecoveredDraft> draft = readDraft(path);
    if (!draft)
        return tl::unexpected(draft.error());
    DraftOffer offer;
    offer.path = path;
    offer.draft = std::move(*draft);
    lookAtFile(offer);
    const Deployment &base = offer.draft.base.deployment;
    const Deployment &mine = offer.draft.deployment;
    if (offer.onDisk && offer.file != DiskState::Same)
        offer.result = merge(base, mine, *offer.onDisk);
    else
        offer.result.deployment = mine;
    offer.difference = difference(offer.onDisk.value_or(base), offer.result.deployment);
    const std::vector<Conflict> &conflicts = offer.result.conflicts;
    if (conflicts.empty()) {
        offer.settled = offer.difference;
    } else {
        const Choices file = allFrom(MergeSide::Theirs, conflicts);
        offer.settled =
            difference(*offer.onDisk, merge(base, mine, *offer.onDisk, file).deployment);
    }
    return offer;
}

} // namespace portolan
