#pragma once

#include "model/io/FileIdentity.h"

#include <QFileSystemWatcher>
#include <QObject>
#include <QTimer>

namespace portolan {

/// Notices that the contents of a file are no longer those that were read or saved: written in
/// place, replaced by another, removed, or come into being. Compares contents, not times, so that a
/// touch and a write of the same bytes are nothing. Idle between events.
class FileWatch : public QObject
{
    Q_OBJECT

public:
    explicit FileWatch(QObject *parent = nullptr);

    /// From now on \a path is known as \a identity; an empty path watches nothing.
    void setKnown(const QString &path, const FileIdentity &identity);
    /// Compares at once, for the moment before saving: watchers are silent on some network drives.
    /// Errors: what is there cannot be read.
    Result<DiskState> check() const;

signals:
    /// Once for each new state of the file on the disk; `Same` when it came back to the known one.
    void changed(portolan::DiskState state);

private:
    void watch();
    void look();

    QFileSystemWatcher m_watcher;
    QTimer m_settled; ///< a writer may still be at it
    QString m_path;
    FileIdentity m_known;
    FileIdentity m_last; ///< of the state that was told last
};

} // namespace portolan
