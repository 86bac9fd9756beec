#include "app/window/DraftKeeper.h"

#include "model/document/DeploymentDocument.h"
#include "model/io/DraftStore.h"

#include <QFileInfo>

namespace portolan {

namespace {

/// What is part of the program has no folder for drafts and is not saved there.
QString fileOf(const DeploymentDocument &document)
{
    const QString &path = document.path();
    return QFileInfo(path).isNativePath() ? QFileInfo(path).absoluteFilePath() : QString();
}

} // namespace

DraftKeeper::DraftKeeper(DeploymentDocument *document, const QString &draftsFolder, QObject *parent)
    : QObject(parent)
    , m_document(document)
    , m_journal({.draftsFolder = draftsFolder, .stateChanged = [this](const Result<void> &state) {
                     // On the journal's thread.
                     const QString message = state ? QString() : state.error().message;
                     QMetaObject::invokeMethod(
                         this, [this, message] { emit troubled(message); }, Qt::QueuedConnection);
                 }})
{
    connect(document, &DeploymentDocument::applied, this,
        [this](const Edit &edit) { m_step.push_back(edit); });
    connect(document, &DeploymentDocument::appliedAll, this, [this](const EditGroup &edits) {
        m_journal.add(std::exchange(m_step, {}));
        m_journal.add(edits);
    });
    connect(document, &DeploymentDocument::changed, this,
        [this] { m_journal.add(std::exchange(m_step, {})); });
    connect(document, &DeploymentDocument::wasReset, this, &DraftKeeper::begin);
    connect(document, &DeploymentDocument::rebased, this, &DraftKeeper::begin);
    connect(document->undoStack(), &QUndoStack::cleanChanged, this, [this](bool clean) {
        if (!clean)
            return;
        // A jump in the history tells of its edits only afterwards.
        m_step.clear();
        discard();
    });
    begin();
}

void DraftKeeper::begin()
{
    m_step.clear();
    m_journal.begin({fileOf(*m_document), m_document->identity(), m_document->fileContents()});
    if (m_document->isModified())
        m_journal.add(editsBetween(m_document->fileContents(), m_document->deployment()));
}

void DraftKeeper::keepWhole()
{
    m_journal.begin({fileOf(*m_document), {}, {}});
    m_journal.add(editsBetween({}, m_document->deployment()));
}

void DraftKeeper::discard() { m_journal.discard(); }

void DraftKeeper::replaceOld(const QString &draft)
{
    m_remover.start([this, draft]() -> Background::Done {
        if (m_journal.flush())
            discardDraft(draft);
        return {};
    });
}

} // namespace portolan
