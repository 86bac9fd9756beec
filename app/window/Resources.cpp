#include "app/window/Resources.h"

#include <QDir>

#include <memory>

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
    // Looked for when somebody points at a record: sorted for all of them it would cost each edit.
    const auto all = std::make_shared<const std::vector<Problem>>(problems);
    const auto of = [&all](QStringList Problem::*records) {
        return [all, records](const QString &id) {
            // More than a tool tip shows; a hub may have thousands.
            constexpr qsizetype most = 6;
            QStringList messages;
            for (const Problem &problem : *all) {
                if ((problem.*records).contains(id) && messages.size() < most)
                    messages += problem.message;
            }
            return messages;
        };
    };
    return {of(&Problem::flows), of(&Problem::components), of(&Problem::zones)};
}

} // namespace portolan
