#include "model/document/Snapshots.h"

#include "model/core/Reaper.h"

#include <algorithm>

namespace portolan {

namespace {

/// A look-up and a record cost about as much as copying this many records.
constexpr size_t RecordsPerEdit = 4;
/// In the log, whatever the deployment is.
constexpr size_t MostEdits = 10'000;

/// Freeing tens of thousands of records takes as long as some frames.
void freeElsewhere(std::shared_ptr<const void> values)
{
    static Reaper reaper;
    reaper.take(std::move(values));
}

size_t sizeOf(const Deployment &deployment)
{
    return deployment.zones.size() + deployment.components.size() + deployment.flows.size();
}

} // namespace

std::shared_ptr<const Deployment> Snapshots::take(const Deployment &now)
{
    if (std::shared_ptr<const Deployment> newest = m_newest.lock())
        return newest;
    std::unique_ptr<Copy> copy = upToDate(now);
    if (!copy) {
        ++m_wholeCopies;
        copy = std::make_unique<Copy>(Copy{now, m_edits, m_era});
    }
    const std::shared_ptr<const Copy> held(copy.release(), [shelf = m_shelf](const Copy *back) {
        giveBack(*shelf, std::unique_ptr<Copy>(const_cast<Copy *>(back)));
    });
    std::shared_ptr<const Deployment> newest(held, &held->deployment);
    m_newest = newest;
    return newest;
}

void Snapshots::record(const Edit &edit)
{
    m_newest.reset();
    m_log.push_back(edit);
    ++m_edits;
    if (m_log.size() > MostEdits)
        m_log.pop_front();
}

void Snapshots::record(const std::vector<Edit> &edits, const Deployment &now)
{
    // Where a whole copy is cheaper than these once more.
    if (edits.size() * RecordsPerEdit > sizeOf(now)) {
        startOver();
        return;
    }
    for (const Edit &edit : edits)
        record(edit);
}

void Snapshots::startOver()
{
    m_newest.reset();
    m_log.clear();
    m_edits = 0;
    ++m_era;
    const auto old = std::make_shared<std::vector<std::unique_ptr<Copy>>>();
    {
        const std::lock_guard lock(m_shelf->mutex);
        m_shelf->era = m_era;
        old->swap(m_shelf->copies);
    }
    if (!old->empty())
        freeElsewhere(old);
}

void Snapshots::giveBack(Shelf &shelf, std::unique_ptr<Copy> copy)
{
    const std::lock_guard lock(shelf.mutex);
    // The argument goes after the lock.
    if (copy->era == shelf.era && shelf.copies.size() < Shelf::Most)
        shelf.copies.push_back(std::move(copy));
}

std::unique_ptr<Snapshots::Copy> Snapshots::upToDate(const Deployment &now)
{
    std::unique_ptr<Copy> copy;
    {
        const std::lock_guard lock(m_shelf->mutex);
        auto &copies = m_shelf->copies;
        const auto newest = std::ranges::max_element(copies, {}, &Copy::edits);
        if (newest == copies.end())
            return {};
        copy = std::move(*newest);
        copies.erase(newest);
    }
    const quint64 missed = m_edits - copy->edits;
    if (missed > m_log.size() || missed * RecordsPerEdit > sizeOf(now))
        return {};
    for (auto edit = m_log.end() - qsizetype(missed); edit != m_log.end(); ++edit) {
        if (!apply(copy->deployment, *edit))
            return {};
    }
    copy->edits = m_edits;
    return copy;
}

} // namespace portolan
