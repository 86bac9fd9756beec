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

ProblemTexts problemTexts(const std::vector<Problem> &problems)
{
    // More than a tool tip shows; a hub may have thousands.
    constexpr qsizetype most = 6;
    ProblemTexts texts;
    const auto add = [](std::map<QString, QStringList> &into, const QStringList &ids,
                         const QString &message) {
        for (const QString &id : ids) {
            if (QStringList &list = into[id]; list.size() < most)
                list += message;
        }
    };
    for (const Problem &problem : problems) {
        add(texts.flows, problem.flows, problem.message);
        add(texts.components, problem.components, problem.message);
        add(texts.zones, problem.zones, problem.message);
    }
    return texts;
}

} // namespace portolan
