#pragma once

#include "model/core/Result.h"

#include <QByteArray>
#include <QStringList>

namespace portolan {

/// Where drafts lie that cannot lie beside their file: "portolan/drafts" under the user's data.
QString defaultDraftsFolder();

/// Where the draft of \a file may lie, best first: ".NAME.draft" beside it (links followed), else
/// in \a draftsFolder under a hash of its place. Of a document without a file (empty): only there.
QStringList draftPlaces(const QString &file, const QString &draftsFolder);

/// Those of draftPlaces() where a draft lies that no living program is writing.
QStringList findDrafts(const QString &file, const QString &draftsFolder);

/// Every such draft in \a draftsFolder, by name: of documents without a file, and of those whose
/// folder took none.
QStringList findDraftsIn(const QString &draftsFolder);

/// Removes a draft that was recovered or is not wanted; false where a living program writes it.
bool discardDraft(const QString &path);

/// The file of one draft. It is locked (flock) as long as this lives, and stays afterwards unless
/// removed; a lock ends with its process. Only one thread at a time. Errors begin with the file's
/// name.
class DraftStore
{
public:
    DraftStore() = default;
    ~DraftStore() { close(); }
    Q_DISABLE_COPY_MOVE(DraftStore)

    bool isOpen() const { return m_file >= 0; }
    const QString &path() const { return m_path; }
    qint64 size() const { return m_size; }
    /// Whether somebody took the file away.
    bool isGone() const;

    /// Makes a draft of \a bytes at the first of \a places where there is room and no draft yet,
    /// not even an old one, which may still be wanted. The one that was open is removed once the
    /// new one is on the disk.
    Result<void> create(const QStringList &places, const QByteArray &bytes);
    /// Puts \a bytes in the place of all that the open draft held, whole or not at all.
    Result<void> replace(const QByteArray &bytes);
    /// On the disk when it returns. What could not be written whole is cut off again.
    Result<void> append(const QByteArray &bytes);
    void remove();
    /// Leaves the file.
    void close();

private:
    int m_file = -1;
    qint64 m_size = 0;
    QString m_path;
};

} // namespace portolan
