#pragma once

#include "model/io/Background.h"
#include "model/io/FileIdentity.h"

#include <QFileSystemWatcher>
#include <QObject>
#include <QTimer>

#include <optional>

namespace portolan {

/// Notices that the contents of a file are no longer those that were read or saved: written in
/// place, replaced by another, removed, or come into being. Compares contents, not times, so that a
/// touch and a write of the same bytes are nothing. Idle between events; reads off the GUI thread,
/// and only where the file's status is another than when it was read last.
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
    /// Tells of the present state once more, where it is not the known one.
    void lookAgain();

signals:
    /// Once for each new state of the file on the disk; `Same` when it came back to the known one.
    void changed(portolan::DiskState state);

private:
    /// By which a file is read again or not: any change gives it another.
    struct Stamp
    {
        quint64 inode = 0;
        qint64 size = -1;
        qint64 changedAt = 0; ///< ns
        bool operator==(const Stamp &) const = default;
    };
    static Stamp stampOf(const QString &path);

    void watch();
    void look();
    void compare(const FileIdentity &now);

    QFileSystemWatcher m_watcher;
    QTimer m_settled; ///< a writer may still be at it
    QString m_path;
    FileIdentity m_known;
    FileIdentity m_last; ///< of the state that was told last
    std::optional<Stamp> m_read;
    Background m_reader;
};

} // namespace portolan
