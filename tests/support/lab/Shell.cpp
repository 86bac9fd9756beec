#include "tests/support/lab/Shell.h"

#include <QDir>
#include <QFile>

#include <cstdlib>
#include <fcntl.h>
#include <poll.h>
#include <sched.h>
#include <sys/stat.h>
#include <unistd.h>

namespace portolan::lab {

using namespace Qt::StringLiterals;

Shell::Shell(Loader &loader, const Namespace &space)
    : m_loader(loader)
    , m_space(space)
{
    m_bin = m_folder.filePath(u"bin"_s);
    m_minute = m_folder.filePath(u"minute"_s).toLocal8Bit();
    QDir().mkpath(m_bin);
    if (mkfifo(m_minute.constData(), 0600) != 0)
        qFatal("the lab cannot write its files");
    // Opening it waits until the test opens its other end.
    const QString minute = QString::fromLocal8Bit(m_minute);
    write(u"sleep"_s,
        u"[ \"$1\" = 60 ] || exit 9\necho \"$PPID\" >'%1.waits'\nread -r end <'%1'\n"_s.arg(
            minute));
    m_tmp = m_folder.filePath(u"tmp"_s);
    QDir().mkpath(m_tmp);
    m_path = "PATH="_L1 + m_bin + ":$PATH\nexport TMPDIR="_L1 + m_tmp + u'\n';
}

Shell::~Shell() { minuteIsOver(); }

Outcome Shell::paste(const QString &command, const QByteArray &typed)
{
    int ends[2];
    const int terminal = posix_openpt(O_RDWR | O_NOCTTY | O_CLOEXEC);
    if (terminal < 0 || grantpt(terminal) != 0 || unlockpt(terminal) != 0 ||
        pipe2(ends, O_CLOEXEC) != 0)
        qFatal("no terminal for the lab");
    const QByteArray slave(ptsname(terminal));
    QProcess shell;
    shell.setProcessChannelMode(QProcess::MergedChannels);
    shell.setChildProcessModifier([path = m_space.path().toLatin1(), slave, end = ends[1]] {
        const int space = open(path.constData(), O_RDONLY | O_CLOEXEC);
        // Whoever lives on after the shell keeps this end of the pipe.
        if (setns(space, CLONE_NEWNET) != 0 || setsid() < 0 ||
            open(slave.constData(), O_RDWR | O_CLOEXEC) < 0 || dup(end) < 0)
            _exit(126);
    });
    const QByteArray script = m_loader.withPrograms(m_path + command).toUtf8();
    shell.start(u"sh"_s, {u"-c"_s, QString::fromUtf8(script)});
    close(ends[1]);
    m_lives = ends[0];
    if (::write(terminal, typed.constData(), size_t(typed.size())) != typed.size())
        qFatal("the terminal of the lab is full");
    const Outcome outcome = finish(shell);
    close(terminal);
    return outcome;
}

bool Shell::minuteIsOver()
{
    if (m_lives < 0)
        return false;
    pollfd life{m_lives, POLLIN, 0};
    // Until the sleeper is there, there is nobody to wake.
    int minute = -1;
    for (int tries = 0; minute < 0 && poll(&life, 1, 100) == 0 && tries < 100; ++tries)
        minute = open(m_minute.constData(), O_WRONLY | O_NONBLOCK | O_CLOEXEC);
    if (minute >= 0)
        close(minute);
    const bool ended = poll(&life, 1, 20000) == 1 && (life.revents & POLLHUP);
    close(m_lives);
    m_lives = -1;
    return ended && QDir(m_tmp).isEmpty();
}

void Shell::standIn(const QString &program, const QString &script)
{
    if (script.isEmpty()) {
        QFile::remove(m_bin + u'/' + program);
        return;
    }
    // One that has ended but that nobody has asked about has no program any more.
    write(program, u"PATH=${PATH#*:}\n"
                   "minute_ends() {\n"
                   "    mkdir '%1.over' 2>/dev/null || return 0\n"
                   "    : >'%1'\n"
                   "    read -r waits <'%1.waits'\n"
                   "    while [ -e /proc/$waits/exe ]; do :; done\n"
                   "}\n"_s.arg(QString::fromLocal8Bit(m_minute)) +
                       script + u'\n');
}

void Shell::write(const QString &program, const QString &script) const
{
    QFile file(m_bin + u'/' + program);
    const QByteArray text = "#!/bin/sh\n" + script.toUtf8();
    if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size())
        qFatal("the lab cannot write its files");
    file.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
}

Outcome Shell::run(const QString &script) const
{
    return m_space.run(u"sh"_s, {u"-e"_s}, m_loader.withPrograms(script).toUtf8());
}

} // namespace portolan::lab
