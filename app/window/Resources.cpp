#include "app/window/Resources.h"

#include <QDir>

namespace portolan {

using namespace Qt::StringLiterals;

QStringList examplePaths()
{
    const QDir folder(u":/portolan/examples"_s);
    QStringList paths;
    for (const QString &name : folder.entryList({u"*.portolan"_s}, QDir::Files, QDir::Name)) {
        const QString path = folder.filePath(name);
        if (name == "livekit.portolan"_L1)
            paths.prepend(path);
        else
            paths.append(path);
    }
    return paths;
}

ProblemCounts problemCounts(const std::vector<Problem> &problems)
{
    ProblemCounts counts;
    for (const Problem &problem : problems) {
        if (problem.severity == Severity::Advice)
            continue;
        for (const QString &id : problem.flows)
            ++counts.flows[id];
        for (const QString &id : problem.components)
            ++counts.components[id];
        for (const QString &id : problem.zones)
            ++counts.zones[id];
    }
    return counts;
}

} // namespace portolan
