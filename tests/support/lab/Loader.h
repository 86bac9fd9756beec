#pragma once

#include "model/targets/Target.h"
#include "tests/support/lab/Namespace.h"

#include <QTemporaryDir>

#include <vector>

namespace portolan::lab {

/// How a dialect gets into the kernels of many machines at once: shell scripts over files that hold
/// the rules, one script for each machine, all at the same time.
class Loader
{
public:
    /// "nftables" or "iptables".
    explicit Loader(QStringView dialect);

    const Target &target() const { return m_target; }

    /// Lines of script: takes every rule away.
    QString clear() const;
    /// What a host has before it gets single rules: a chain that ends in a drop, in that direction.
    QString base(Direction direction) const;
    /// Loads a whole policy; \a name is a file's name.
    QString policy(const QString &name, const QString &text) const;
    /// Runs the commands of single rules.
    QString commands(const QString &name, const QString &text) const;
    /// Has the kernel look at a whole policy without loading it.
    QString dryRun(const QString &name, const QString &text) const;

    void add(const Namespace &space, const QString &script);
    /// Waits for all scripts; what they had to say, which is nothing when all is well.
    QString wait();

private:
    QString both(const QString &options, const QString &four, const QString &six) const;
    QString put(const QString &name, const QByteArray &text) const;

    const Target &m_target;
    bool m_isNft;
    QTemporaryDir m_files;
    std::vector<std::unique_ptr<QProcess>> m_running;
};

} // namespace portolan::lab
