#include "views/fields/TargetGroups.h"

#include <QCoreApplication>

#include <algorithm>

namespace portolan {

using namespace Qt::StringLiterals;

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(TargetGroups)
};

struct Title
{
    TargetGroup group;
    const char *text;
};

constexpr Title Titles[] = {{TargetGroup::Linux, QT_TRANSLATE_NOOP("TargetGroups", "Linux")},
    {TargetGroup::Cloud, QT_TRANSLATE_NOOP("TargetGroups", "Clouds")},
    {TargetGroup::Container, QT_TRANSLATE_NOOP("TargetGroups", "Containers")},
    {TargetGroup::Network, QT_TRANSLATE_NOOP("TargetGroups", "Network devices")},
    {TargetGroup::OtherSystems, QT_TRANSLATE_NOOP("TargetGroups", "Other systems")}};

} // namespace

std::vector<TargetSection> targetSections(const QStringList &favourites)
{
    std::vector<TargetSection> sections;
    TargetSection first{Tr::tr("Favourites"), true, {}};
    for (const QString &id : favourites) {
        const Target *known = target(id);
        if (known && std::ranges::find(first.targets, known) == first.targets.end())
            first.targets.push_back(known);
    }
    if (!first.targets.empty())
        sections.push_back(std::move(first));
    for (const Title &title : Titles) {
        TargetSection section{Tr::tr(title.text), false, {}};
        for (const Target &each : targets()) {
            if (each.info.group == title.group)
                section.targets.push_back(&each);
        }
        if (!section.targets.empty())
            sections.push_back(std::move(section));
    }
    return sections;
}

bool isFound(const Target &target, const QString &title, const QString &search)
{
    const QString text = target.info.name + u' ' + target.info.id + u' ' + title;
    const QStringList words = search.simplified().split(u' ', Qt::SkipEmptyParts);
    return std::ranges::all_of(
        words, [&](const QString &word) { return text.contains(word, Qt::CaseInsensitive); });
}

} // namespace portolan
