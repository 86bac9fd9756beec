#pragma once

#include <QByteArray>
#include <QString>

namespace portolan {

/// A file under a name beside its target that means nothing, until it takes the target's place. It
/// is locked (flock) while it is written, so that what a crash left behind is known from what
/// another program is at. Goes with this unless it was put in place.
class PartFile
{
public:
    /// \a target is where it will be; links were followed already.
    explicit PartFile(const QString &target);
    ~PartFile();
    Q_DISABLE_COPY_MOVE(PartFile)

    /// Each gives 0 or an errno; \a mode are the permissions where there is no target yet, whose
    /// own permissions and owner are taken over otherwise.
    int open(unsigned mode);
    int write(const QByteArray &bytes);
    /// On the disk and under its name when it returns; the old contents until then.
    int putInPlace();

private:
    QByteArray m_target;
    QByteArray m_name;
    int m_file = -1;
};

/// Removes what earlier writers of \a target left behind when they were killed.
void removeLeftovers(const QString &target);

} // namespace portolan
