#pragma once

#include "model/core/Deployment.h"

#include <QHash>
#include <QSet>

namespace portolan {

/// Words that are each there once, ignoring case: ids with a hyphen before their number, names with
/// a space.
class Numbered
{
public:
    explicit Numbered(QChar separator)
        : m_separator(separator)
    {}

    void add(const QString &word)
    {
        m_there.insert(word.toLower());
        m_taken.insert(word.toLower());
    }
    /// Whether it was there before any was given by next().
    bool isThere(const QString &word) const { return m_there.contains(word.toLower()); }

    /// \a wanted where it is free, else with the next number behind its first \a mostOfBase
    /// letters; taken from now on.
    QString next(const QString &wanted, qsizetype mostOfBase);

private:
    QString baseOf(const QString &word) const;

    QChar m_separator;
    QSet<QString> m_there;
    QSet<QString> m_taken;
    QHash<QString, int> m_numbers;
};

/// The names of all components and zones of \a deployment, as they are shown.
Numbered takenNames(const Deployment &deployment);
/// \a wanted, with a number where a component or a zone is called that already: "Prometheus 2".
QString freeName(const Deployment &deployment, const QString &wanted);

} // namespace portolan
