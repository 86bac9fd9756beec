#pragma once

#include <QByteArray>
#include <QProcess>
#include <QString>
#include <QStringList>

#include <functional>
#include <memory>
#include <optional>

namespace portolan::lab {

/// Moves this process into network and mount namespaces of its own, as root or through a user
/// namespace, with an empty /run. They vanish with the process, and nothing outside is touched.
/// Call it first thing in main(), while there is one thread. Returns why it is not possible.
std::optional<QString> enterPrivateWorld();

/// How a command ended.
struct Outcome
{
    int status = -1; ///< exit status; -1: not started, crashed or too slow
    QString output;  ///< what it wrote to either stream
    bool ok() const { return status == 0; }
};

/// A network namespace that lives as long as the object. Loopback is up, IPv6 addresses are usable
/// at once (no duplicate address detection).
class Namespace
{
public:
    /// A new one; not valid() where the kernel refuses.
    Namespace();
    ~Namespace();
    Namespace(Namespace &&other) noexcept;
    Namespace &operator=(Namespace &&) = delete;

    bool isValid() const { return m_fd >= 0; }
    /// A path that `ip ... netns PATH` accepts while this object lives.
    QString path() const;
    /// Runs \a action with this thread in the namespace; sockets opened there stay in it.
    void within(const std::function<void()> &action) const;
    Outcome run(
        const QString &program, const QStringList &arguments, const QByteArray &input = {}) const;
    /// The same without waiting for its end; see finish().
    std::unique_ptr<QProcess> start(
        const QString &program, const QStringList &arguments, const QByteArray &input = {}) const;

private:
    int m_fd = -1;
};

/// Waits for a command, at most a minute.
Outcome finish(QProcess &process);

} // namespace portolan::lab
