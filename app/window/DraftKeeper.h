#pragma once

#include "model/core/Edit.h"
#include "model/io/Background.h"
#include "model/io/DraftJournal.h"

#include <QObject>

namespace portolan {

class DeploymentDocument;

/// Has every edit of the document in a draft on the disk shortly after it was made, for whatever
/// may end the program. No draft is kept of what the file holds already.
class DraftKeeper : public QObject
{
    Q_OBJECT

public:
    /// \a draftsFolder takes the drafts that cannot lie beside their file.
    DraftKeeper(DeploymentDocument *document, const QString &draftsFolder, QObject *parent);

    /// The file is gone, so the draft holds all of the chart.
    void keepWhole();
    /// The user gave the changes up, or they are saved.
    void discard();
    /// Removes an old draft once its contents are in the present one.
    void replaceOld(const QString &draft);
    /// Waits until all edits so far are on the disk.
    Result<void> flush() { return m_journal.flush(); }
    /// The present draft; empty where there is none.
    QString path() const { return m_journal.path(); }

signals:
    /// The draft cannot be written; where it works again the error is empty.
    void troubled(const QString &message);

private:
    void begin();

    DeploymentDocument *m_document;
    std::vector<Edit> m_step;
    DraftJournal m_journal;
    Background m_remover; ///< before the journal goes
};

} // namespace portolan
