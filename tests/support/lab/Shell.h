#pragma once

#include "tests/support/lab/Loader.h"

#include <QTemporaryDir>

namespace portolan::lab {

/// A machine on which commands are pasted into a shell with a terminal of its own. The minute that
/// a command waits is a program of the test, which waits until it is told.
class Shell
{
public:
    /// Both outlive it.
    Shell(Loader &loader, const Namespace &space);
    ~Shell();
    Q_DISABLE_COPY(Shell)

    /// Pastes a command; \a typed is what the user then types at the terminal. How it ended.
    Outcome paste(const QString &command, const QByteArray &typed);
    /// Lets the sleeper wake up, and waits until nothing that the command started is left.
    bool minuteIsOver();
    Outcome run(const QString &script) const;
    /// Lines of sh that pasted commands run instead of a program. They call the program itself by
    /// its name; "minute_ends" lets the minute pass and waits until what then happens has happened,
    /// once. Empty: the program again.
    void standIn(const QString &program, const QString &script);
    /// What the kernel holds.
    QString state() const { return run(m_loader.list()).output; }

private:
    void write(const QString &program, const QString &script) const;

    Loader &m_loader;
    const Namespace &m_space;
    QTemporaryDir m_folder;
    QString m_bin;
    QByteArray m_minute;
    QString m_path;
    QString m_tmp;
    int m_lives = -1;
};

} // namespace portolan::lab
