#include "model/policy/Similar.h"

#include <algorithm>
#include <numeric>
#include <utility>

namespace portolan {

namespace {

constexpr int MaxDistance = 3;
constexpr qsizetype MaxLength = 80;

/// Edits (insert, remove, change a character) from one to the other; MaxDistance + 1 for more.
int distance(QStringView a, QStringView b)
{
    if (std::abs(a.size() - b.size()) > MaxDistance)
        return MaxDistance + 1;
    std::vector<int> row(size_t(b.size()) + 1);
    std::iota(row.begin(), row.end(), 0);
    for (qsizetype i = 0; i < a.size(); ++i) {
        int diagonal = std::exchange(row[0], int(i) + 1);
        int least = row[0];
        for (size_t j = 0; j < size_t(b.size()); ++j) {
            const int change = diagonal + (a[i].toLower() != b[qsizetype(j)].toLower());
            diagonal = row[j + 1];
            row[j + 1] = std::min({change, diagonal + 1, row[j] + 1});
            least = std::min(least, row[j + 1]);
        }
        if (least > MaxDistance)
            return least;
    }
    return std::min(row.back(), MaxDistance + 1);
}

} // namespace

QStringList similarIds(QStringView wanted, const std::vector<QString> &ids)
{
    if (wanted.isEmpty() || wanted.size() > MaxLength)
        return {};
    std::vector<std::pair<int, QString>> found;
    for (const QString &id : ids) {
        const int edits = distance(wanted, id);
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
