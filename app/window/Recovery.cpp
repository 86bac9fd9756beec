#include "app/window/Recovery.h"

#include "app/window/DraftKeeper.h"
#include "app/window/FileCommands.h"
#include "app/window/Merging.h"
#include "model/core/Changes.h"
#include "model/document/DeploymentDocument.h"
#include "model/io/DraftStore.h"
#include "views/dialogs/RecoveryDialog.h"
#include "views/panels/NoticeBar.h"

#include <QFileInfo>
#include <QMessageBox>
#include <QPushButton>

#include <algorithm>

namespace portolan {

using namespace Qt::StringLiterals;

namespace {

QString noFile() { return Recovery::tr("Chart without a file"); }

/// Of several charts without a file their names say which is which.
QString titleOf(const DraftOffer &offer)
{
    if (!offer.draft.base.file.isEmpty())
        return QFileInfo(offer.draft.base.file).fileName();
    const QString name = offer.draft.deployment.settings.name.simplified();
    return name.isEmpty() ? noFile() : name;
}

/// What is asked about is no change yet.
QString summaryOf(const DraftOffer &offer)
{
    QStringList parts{summaryOf(offer.settled)};
    if (const qsizetype asked = askedLines(offer.result).size())
        parts << Recovery::tr("%n to decide", nullptr, int(asked));
    parts.removeAll(QString());
    return parts.join(u", "_s);
}

/// What became of the file since, where that matters.
QString remarkOn(const DraftOffer &offer)
{
    QStringList remarks;
    const bool hasFile = !offer.draft.base.file.isEmpty();
    if (hasFile && offer.file == DiskState::Missing)
        remarks << Recovery::tr("The file is gone; saving writes it again.");
    else if (hasFile && !offer.onDisk)
        remarks << Recovery::tr("The file cannot be read any more; saving asks for a name.");
    else if (hasFile && offer.file != DiskState::Same)
        remarks << Recovery::tr("The file has changed since: both are merged.");
    if (const qsizetype asked = askedLines(offer.result).size()) {
        remarks << Recovery::tr(
            "Both sides changed the same in %n place(s); you will be asked.", nullptr, int(asked));
    }
    if (offer.draft.droppedBytes > 0)
        remarks << Recovery::tr("The last edit was not written whole and is missing.");
    return remarks.join(u' ');
}

} // namespace

Recovery::Recovery(DeploymentDocument *document, FileCommands *files, DraftKeeper *keeper,
    NoticeBar *bar, const QString &draftsFolder, QWidget *window)
    : QObject(window)
    , m_document(document)
    , m_files(files)
    , m_keeper(keeper)
    , m_bar(bar)
    , m_draftsFolder(draftsFolder)
    , m_window(window)
{
    connect(document, &DeploymentDocument::wasReset, this, [this] {
        const QString &path = m_document->path();
        if (!path.isEmpty() && QFileInfo(path).isNativePath())
            look({path}, false);
    });
}

void Recovery::search(const QStringList &files) { look(files, true); }

void Recovery::look(QStringList files, bool everywhere)
{
    // One search replaces the other, so it takes over what that was to find.
    if (m_reader.isBusy()) {
        files = m_wanted + files;
        everywhere = everywhere || m_everywhere;
    }
    m_wanted = files;
    m_everywhere = everywhere;
    m_reader.start([this, files, everywhere, folder = m_draftsFolder]() -> Background::Done {
        QStringList paths = everywhere ? findDraftsIn(folder) : QStringList();
        for (const QString &file : files)
            paths += findDrafts(file, folder);
        paths.removeDuplicates();
        auto finds = std::make_shared<Finds>();
        for (const QString &path : paths) {
            Found found{path, QFileInfo(path).lastModified(), examineDraft(path)};
            // As after a crash between saving and removing the draft.
            if (found.offer && found.offer->difference.empty())
                discardDraft(path);
            else
                finds->push_back(std::move(found));
        }
        return [this, finds] { add(std::move(*finds)); };
    });
}

void Recovery::add(Finds finds)
{
    for (Found &found : finds) {
        std::erase_if(m_finds, [&](const Found &old) { return old.path == found.path; });
        if (!m_handled.contains(found.path))
            m_finds.push_back(std::move(found));
    }
    std::ranges::stable_sort(
        m_finds, [](const Found &a, const Found &b) { return a.kept > b.kept; });
    tell();
}

void Recovery::tell()
{
    if (m_finds.empty()) {
        m_bar->dismiss();
        return;
    }
    m_bar->tell([this] {
        NoticeBar::Notice notice;
        const Found &first = m_finds.front();
        const NoticeBar::Button details{tr("&Details …"), tr("What differs, in words"),
            [this] {
                tell(); // nothing is decided yet
                review();
            },
            (m_finds.size() > 1 && !m_elsewhere) || !first.offer};
        if (m_finds.size() == 1 && first.offer) {
            notice.text = tr("Changes of %1 were not saved when Portolan ended: %2.")
                              .arg(quoted(titleOf(*first.offer)), summaryOf(*first.offer));
            notice.buttons.push_back(
                {tr("&Recover"), tr("One step that can be undone; the file stays as it is"),
                    [this] { recover(0); }, true});
        } else {
            notice.text = tr("Changes of %n chart(s) were not saved when Portolan ended.", nullptr,
                int(m_finds.size()));
            const bool any = std::ranges::any_of(
                m_finds, [](const Found &found) { return found.offer.has_value(); });
            if (m_finds.size() > 1 && any && m_elsewhere) {
                notice.buttons.push_back({tr("Recover &all"),
                    tr("Each in a window of its own; the files stay as they are"),
                    [this] { recoverAll(); }, true});
            }
        }
        notice.buttons.push_back(details);
        notice.buttons.push_back(
            {tr("&Later"), tr("The changes stay where they are and are offered again"), {}});
        return notice;
    });
}

void Recovery::review()
{
    if (m_finds.empty()) {
        emit done(tr("There is nothing to recover"));
        return;
    }
    m_dialog = new RecoveryDialog(m_window);
    m_dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(m_dialog, &RecoveryDialog::recoverRequested, this, &Recovery::recover);
    connect(m_dialog, &RecoveryDialog::discardRequested, this, &Recovery::discard);
    connect(m_dialog, &RecoveryDialog::postponed, m_bar, &NoticeBar::dismiss);
    refresh();
    m_dialog->open();
}

void Recovery::refresh()
{
    if (!m_dialog)
        return;
    std::vector<RecoveryDialog::Row> rows;
    for (const Found &found : m_finds) {
        RecoveryDialog::Row row;
        row.kept = found.kept;
        row.canRecover = found.offer.has_value();
        if (found.offer) {
            const DraftOffer &offer = *found.offer;
            row.title = titleOf(offer);
            row.place = offer.draft.base.file.isEmpty() ? noFile() : offer.draft.base.file;
            row.summary = summaryOf(offer);
            row.remark = remarkOn(offer);
            row.lines = shownLines(offer.settled) + askedLines(offer.result);
        } else {
            row.title = tr("Unreadable draft");
            row.place = found.path;
            row.remark = found.offer.error().message;
        }
        rows.push_back(std::move(row));
    }
    m_dialog->setRows(rows);
}

bool Recovery::isOpen(const QString &file) const
{
    return !file.isEmpty() && !m_document->path().isEmpty() &&
           placeOnDisk(file) == placeOnDisk(m_document->path());
}

bool Recovery::openBase(const DraftOffer &offer)
{
    const DraftBase &base = offer.draft.base;
    // To recover is to edit.
    if (isOpen(base.file)) {
        m_files->editAnyway();
        return true;
    }
    if (!m_files->mayDiscard())
        return false;
    if (offer.onDisk) {
        if (!m_files->open(base.file))
            return false;
        m_files->editAnyway();
        return true;
    }
    // A file that is there but cannot be read is nobody's to overwrite.
    const bool isGone = offer.file == DiskState::Missing;
    m_document->reset(base.deployment, isGone ? base.file : QString(), {});
    emit m_files->opened();
    return true;
}

bool Recovery::isBlank() const
{
    return m_document->path().isEmpty() && !m_document->isModified() &&
           m_document->deployment() == Deployment();
}

void Recovery::setElsewhere(Elsewhere elsewhere) { m_elsewhere = std::move(elsewhere); }

void Recovery::forget(const QString &draft)
{
    m_handled.insert(draft);
    if (std::erase_if(m_finds, [&](const Found &found) { return found.path == draft; }) == 0)
        return;
    tell();
    refresh();
}

void Recovery::recoverAll()
{
    QStringList drafts;
    for (const Found &found : m_finds) {
        if (found.offer)
            drafts << found.path;
    }
    for (const QString &draft : drafts) {
        const auto at = std::ranges::find(m_finds, draft, &Found::path);
        if (at != m_finds.end())
            recover(int(at - m_finds.begin()));
    }
}

void Recovery::take(const Found &found)
{
    if (m_handled.contains(found.path))
        return;
    add({found});
    recoverHere(found);
}

void Recovery::recover(int index)
{
    if (index < 0 || index >= int(m_finds.size()) || !m_finds[size_t(index)].offer)
        return;
    // By value: the search may find others meanwhile.
    const Found found = m_finds[size_t(index)];
    const QString &file = found.offer->draft.base.file;
    Recovery *there = m_elsewhere && !isBlank() && !isOpen(file) ? m_elsewhere(file) : this;
    if (there == this)
        recoverHere(found);
    else
        there->take(found);
}

void Recovery::recoverHere(const Found &found)
{
    const DraftOffer &offer = *found.offer;
    m_bar->dismiss();
    if (!openBase(offer)) {
        tell();
        return;
    }
    const MergeDialog::Words words{tr("Recovered"), tr("In the file"), quoted(titleOf(offer))};
    // With what the chart has become meanwhile; once more where somebody types fast.
    Deployment now;
    std::optional<MergeOutcome> merged;
    do {
        now = m_document->deployment();
        merged = mergeAsking(
            {offer.draft.base.deployment, offer.draft.deployment, now, now}, words, m_window);
    } while (merged && m_document->deployment() != now);
    if (!merged || !m_document->edit(tr("Recover"), editsBetween(now, merged->deployment))) {
        tell();
        return;
    }
    m_keeper->replaceOld(found.path);
    forget(found.path);
    if (m_dialog)
        m_dialog->accept();
    emit handled(found.path);
    emit replaced(losesPlaces(now, merged->deployment));
    emit done(merged->summary.isEmpty() ? tr("The chart has it all already")
                                        : tr("Recovered, not saved yet: %1").arg(merged->summary));
}

void Recovery::discard(int index)
{
    if (index < 0 || index >= int(m_finds.size()))
        return;
    // By value: the search may find others while the question is open.
    const Found found = m_finds[size_t(index)];
    const QString title = found.offer ? titleOf(*found.offer) : QFileInfo(found.path).fileName();
    QMessageBox box(QMessageBox::Question, tr("Discard"),
        tr("Discard the unsaved changes of %1? They cannot be had again.").arg(quoted(title)),
        QMessageBox::Cancel, m_dialog ? m_dialog.data() : m_window);
    box.setTextFormat(Qt::PlainText);
    QPushButton *discarding = box.addButton(tr("&Discard"), QMessageBox::DestructiveRole);
    box.button(QMessageBox::Cancel)->setText(tr("Cancel"));
    box.setDefaultButton(QMessageBox::Cancel);
    box.exec();
    if (box.clickedButton() != discarding)
        return;
    discardDraft(found.path);
    forget(found.path);
    emit handled(found.path);
}

} // namespace portolan
