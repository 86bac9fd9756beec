#pragma once

#include "model/targets/Target.h"
#include "tests/support/lab/Namespace.h"

#include <QTemporaryDir>

#include <vector>

namespace portolan::lab {

/// How a dialect gets into the kernels of many machines: shell scripts over files that hold the
/// rules, one script for each machine, several at the same time. Whole policies are applied by the
/// way that their text documents.
class Loader
{
public:
    /// "nftables"; "iptables" and "iptables-legacy", which are one dialect with two back ends;
    /// "ufw", "firewalld", "docker-user".
    explicit Loader(QStringView dialect);

    /// Why the dialect cannot be loaded here, or nothing.
    static std::optional<QString> missing(QStringView dialect);

    const Target &target() const { return m_target; }

    /// Lines of script: takes every rule away.
    QString clear() const;
    /// What a host has before it gets single rules: a chain that ends in a drop, in that direction.
    /// Not for ufw and firewalld.
    QString base(Direction direction) const;
    /// Loads a whole policy; \a name is a file's name. With ufw and firewalld it may stand only
    /// once in a script, because they begin with a configuration of their own.
    QString policy(const QString &name, const Emission &emission) const;
    /// Runs the commands of single rules.
    QString commands(const QString &name, const QString &text) const;
    /// Has the kernel look at a whole policy without loading it. Only nftables and iptables.
    QString dryRun(const QString &name, const QString &text) const;
    /// Lets everything through in that direction, or takes that back; what is loaded stays.
    QString open(Direction direction, bool isOpen) const;
    /// Prints what is loaded, without counters.
    QString list() const;
    /// The script with the programs of this dialect's back end.
    QString withPrograms(const QString &script) const;

    void add(const Namespace &space, const QString &script);
    /// Waits for all scripts; what they had to say, which is nothing when all is well.
    QString wait();

    QString put(const QString &name, const QByteArray &text) const;

private:
    enum class Kind : quint8 { Nft, Iptables, Ufw, Firewalld };
    struct Job
    {
        const Namespace *space;
        QString script;
    };

    QString both(const QString &options, const QString &four, const QString &six) const;
    QString inPrivateEtc(const QString &name, const QString &script) const;

    const Target &m_target;
    Kind m_kind = Kind::Nft;
    QTemporaryDir m_files;
    QString m_programs; ///< a folder with the back end's programs under their usual names
    std::vector<Job> m_jobs;
};

} // namespace portolan::lab
