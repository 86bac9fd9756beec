#include "model/io/DraftJournal.h"

#include "model/io/DraftStore.h"

#include <algorithm>

namespace portolan {

namespace {

using Clock = std::chrono::steady_clock;

/// How much a draft may have grown since it was last written as a whole.
constexpr qint64 MinGrowth = 256 * 1024;
constexpr qint64 GrowthFactor = 1;
/// Between two attempts where the disk does not take the draft.
constexpr std::chrono::seconds RetryDelay{5};

} // namespace

DraftJournal::DraftJournal(Options options)
    : m_options(std::move(options))
    , m_store(std::make_unique<DraftStore>())
    , m_thread([this] { run(); })
{}

DraftJournal::~DraftJournal()
{
    {
        const std::lock_guard lock(m_mutex);
        m_stop = true;
    }
    m_wake.notify_one();
    m_thread.join();
}

void DraftJournal::begin(DraftBase base)
{
    {
        const std::lock_guard lock(m_mutex);
        m_work = {std::move(base), true, {}, {}, m_work.number + 1};
        m_due = Clock::now();
    }
    m_wake.notify_one();
}

void DraftJournal::discard()
{
    {
        const std::lock_guard lock(m_mutex);
        m_work.changes = {};
        m_work.later.clear();
        m_work.discard = true;
        ++m_work.number;
        m_due = Clock::now();
    }
    m_wake.notify_one();
}

void DraftJournal::add(const std::vector<Edit> &edits)
{
    if (edits.empty())
        return;
    addWork([&] {
        if (!m_work.later.empty()) {
            m_work.later.push_back(std::make_shared<const std::vector<Edit>>(edits));
            return;
        }
        for (const Edit &edit : edits)
            m_work.changes.add(edit);
    });
}

void DraftJournal::add(const EditGroup &edits)
{
    if (!edits->empty())
        addWork([&] { m_work.later.push_back(edits); });
}

void DraftJournal::addWork(const std::function<void()> &put)
{
    {
        const std::lock_guard lock(m_mutex);
        put();
        ++m_work.number;
        if (m_due)
            m_due = std::min(*m_due, Clock::now() + m_options.delay);
        else
            m_due = Clock::now() + m_options.delay;
    }
    m_wake.notify_one();
}

Result<void> DraftJournal::flush()
{
    std::unique_lock lock(m_mutex);
    const quint64 number = m_work.number;
    if (m_carriedOut < number) {
        m_due = Clock::now();
        m_wake.notify_one();
        m_done.wait(lock, [&] { return m_carriedOut >= number; });
    }
    return m_outcome;
}

QString DraftJournal::path() const
{
    const std::lock_guard lock(m_mutex);
    return m_path;
}

void DraftJournal::run()
{
    std::unique_lock lock(m_mutex);
    for (;;) {
        // Sleeps without end where there is nothing to do.
        while (!m_stop && (!m_due || Clock::now() < *m_due)) {
            if (m_due)
                m_wake.wait_until(lock, *m_due);
            else
                m_wake.wait(lock);
        }
        if (m_stop && m_carriedOut == m_work.number)
            return;
        const quint64 number = m_work.number;
        Work work = std::exchange(m_work, Work{{}, false, {}, {}, number});
        m_due.reset();
        lock.unlock();
        carryOut(std::move(work));
        lock.lock();
        m_carriedOut = number;
        m_done.notify_all();
    }
}

void DraftJournal::carryOut(Work work)
{
    if (work.discard) {
        m_store->remove();
        m_total = {};
        m_isBehind = false;
    }
    if (work.base) {
        m_base = std::move(*work.base);
        m_places = draftPlaces(m_base.file, m_options.draftsFolder);
    }
    for (const EditGroup &group : std::exchange(work.later, {})) {
        for (const Edit &edit : *group)
            work.changes.add(edit);
    }
    Result<void> outcome;
    if (!work.changes.isEmpty() || m_isBehind) {
        m_total.add(work.changes);
        m_total.forgetNeedless(m_base.deployment);
        outcome = write(work.changes);
        m_isBehind = !outcome;
    }
    report(outcome);
}

Result<void> DraftJournal::write(const Changes &changes)
{
    if (m_isBehind || !m_store->isOpen() || m_store->isGone())
        return writeAnew();
    if (!m_store->append(draft::changesFrame(m_frames, changes)))
        return writeAnew(); // perhaps there is room elsewhere
    ++m_frames;
    if (m_store->size() > m_sizeAnew + std::max(MinGrowth, GrowthFactor * m_sizeAnew))
        (void)writeAnew(); // else the long one stays as good as it is
    return {};
}

Result<void> DraftJournal::writeAnew()
{
    QByteArray bytes = draft::head() + draft::baseFrames(m_base);
    quint64 frames = draft::FirstChanges;
    if (!m_total.isEmpty())
        bytes += draft::changesFrame(frames++, m_total);
    const bool canReplace = m_store->isOpen() && !m_store->isGone();
    const Result<void> replaced = canReplace ? m_store->replace(bytes) : Result<void>();
    if (!canReplace || !replaced) {
        const Result<void> created = m_store->create(m_places, bytes);
        if (!created)
            return replaced ? created : replaced;
    }
    m_frames = frames;
    m_sizeAnew = bytes.size();
    return {};
}

void DraftJournal::report(const Result<void> &outcome)
{
    bool isOther = false;
    {
        const std::lock_guard lock(m_mutex);
        const auto errorOf = [](const Result<void> &result) {
            return result ? Error() : result.error();
        };
        isOther = errorOf(m_outcome) != errorOf(outcome);
        m_outcome = outcome;
        m_path = m_store->path();
        if (!outcome && !m_stop) {
            const auto retry = Clock::now() + RetryDelay;
            m_due = m_due ? std::min(*m_due, retry) : retry;
        }
    }
    if (isOther && m_options.stateChanged)
        m_options.stateChanged(outcome);
}

} // namespace portolan
