#include "model/policy/Similar.h"

#include "model/core/EditDistance.h"

#include <algorithm>
#include <utility>

namespace portolan {

namespace {

constexpr int MaxDistance = 3;
constexpr qsizetype MaxLength = 80;

} // namespace

QStringList similarIds(QStringView wanted, const std::vector<QString> &ids)
{
    if (wanted.isEmpty() || wanted.size() > MaxLength)
        return {};
    const QString folded = wanted.toString().toLower();
    std::vector<std::pair<int, QString>> found;
    for (const QString &id : ids) {
        const int edits = editDistance(folded, id.toLower(), MaxDistance);
        if (edits <= std::min<qsizetype>(MaxDistance, wanted.size() / 2))
            found.emplace_back(edits, id);
        else if (wanted.size() >= 3 && (id.contains(wanted, Qt::CaseInsensitive) ||
                                           wanted.contains(id, Qt::CaseInsensitive)))
            found.emplace_back(MaxDistance + 1, id);
    }
    std::sort(found.begin(), found.end());
    QStringList nearest;
    for (size_t i = 0; i < std::min<size_t>(3, found.size()); ++i)
        nearest += found[i].second;
    return nearest;
}

} // namespace portolan
