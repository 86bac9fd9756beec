#include "tests/support/lab/Namespace.h"

#include <QFile>

#include <cerrno>
#include <csignal>
#include <cstring>
#include <fcntl.h>
#include <sched.h>
#include <sys/mount.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <unistd.h>
#include <utility>

namespace portolan::lab {

namespace {

QString reason(const char *what)
{
    return QStringLiteral("%1: %2").arg(
        QString::fromLatin1(what), QString::fromLocal8Bit(strerror(errno)));
}

/// Plain system calls: there is no application object yet.
bool writeFile(const char *path, const QByteArray &text)
{
    const int fd = open(path, O_WRONLY | O_CLOEXEC);
    if (fd < 0)
        return false;
    const bool ok = write(fd, text.constData(), size_t(text.size())) == text.size();
    close(fd);
    return ok;
}

int currentNamespace() { return open("/proc/thread-self/ns/net", O_RDONLY | O_CLOEXEC); }

} // namespace

std::optional<QString> enterPrivateWorld()
{
    if (unshare(CLONE_NEWNET | CLONE_NEWNS) != 0) {
        const QByteArray uid = "0 " + QByteArray::number(getuid()) + " 1\n";
        const QByteArray gid = "0 " + QByteArray::number(getgid()) + " 1\n";
        if (unshare(CLONE_NEWUSER | CLONE_NEWNET | CLONE_NEWNS) != 0)
            return reason("network namespaces are not allowed here");
        writeFile("/proc/self/setgroups", "deny");
        if (!writeFile("/proc/self/uid_map", uid) || !writeFile("/proc/self/gid_map", gid))
            return reason("user namespaces are not allowed here");
    }
    if (mount(nullptr, "/", nullptr, MS_REC | MS_PRIVATE, nullptr) != 0)
        return reason("mounts cannot be made private");
    // Locks of iptables and the like are kept from those of the machine.
    if (mount("tmpfs", "/run", "tmpfs", MS_NOSUID | MS_NODEV, "size=8m") != 0)
        return reason("no private /run");

    rlimit files = {};
    getrlimit(RLIMIT_NOFILE, &files);
    files.rlim_cur = files.rlim_max;
    setrlimit(RLIMIT_NOFILE, &files);
    return std::nullopt;
}

Namespace::Namespace()
{
    const int home = currentNamespace();
    if (home < 0)
        return;
    if (unshare(CLONE_NEWNET) == 0) {
        m_fd = currentNamespace();
        // Where /proc/sys is read-only, addresses are added with `nodad` all the same.
        writeFile("/proc/sys/net/ipv6/conf/default/accept_dad", "0");
        writeFile("/proc/sys/net/ipv6/conf/all/accept_dad", "0");
        if (setns(home, CLONE_NEWNET) != 0)
            qFatal("there is no way back to the first namespace");
        run(QStringLiteral("ip"), {QStringLiteral("link"), QStringLiteral("set"),
                                      QStringLiteral("lo"), QStringLiteral("up")});
    }
    close(home);
}

Namespace::~Namespace()
{
    if (m_fd >= 0)
        close(m_fd);
}

Namespace::Namespace(Namespace &&other) noexcept
    : m_fd(std::exchange(other.m_fd, -1))
{}

QString Namespace::path() const { return QStringLiteral("/proc/%1/fd/%2").arg(getpid()).arg(m_fd); }

void Namespace::within(const std::function<void()> &action) const
{
    const int home = currentNamespace();
    if (home < 0 || setns(m_fd, CLONE_NEWNET) != 0)
        qFatal("a namespace of the lab cannot be entered");
    action();
    if (setns(home, CLONE_NEWNET) != 0)
        qFatal("there is no way back to the first namespace");
    close(home);
}

std::unique_ptr<QProcess> Namespace::start(
    const QString &program, const QStringList &arguments, const QByteArray &input) const
{
    auto process = std::make_unique<QProcess>();
    process->setProcessChannelMode(QProcess::MergedChannels);
    process->setChildProcessModifier([fd = m_fd] {
        // Whatever becomes of the test, its scripts do not outlive it.
        prctl(PR_SET_PDEATHSIG, SIGKILL);
        if (setns(fd, CLONE_NEWNET) != 0)
            _exit(126);
    });
    process->start(program, arguments);
    process->write(input);
    process->closeWriteChannel();
    return process;
}

Outcome Namespace::run(
    const QString &program, const QStringList &arguments, const QByteArray &input) const
{
    return finish(*start(program, arguments, input));
}

Outcome finish(QProcess &process)
{
    constexpr int Patience = 60000;
    const bool ended = process.state() == QProcess::NotRunning || process.waitForFinished(Patience);
    if (!ended || process.error() == QProcess::FailedToStart ||
        process.exitStatus() != QProcess::NormalExit)
        return {-1, process.errorString()};
    return {process.exitCode(), QString::fromLocal8Bit(process.readAll())};
}

} // namespace portolan::lab
