#include "model/core/Ids.h"

namespace portolan {

void FreeIds::add(const std::vector<QString> &taken)
{
    for (const QString &id : taken)
        m_taken.insert(id.toLower());
}

bool FreeIds::take(const QString &id)
{
    const auto before = m_taken.size();
    m_taken.insert(id.toLower());
    return m_taken.size() > before;
}

QString FreeIds::next(const QString &base) { return take(base) ? base : nextNumbered(base); }

QString FreeIds::nextNumbered(const QString &base, int first)
{
    constexpr qsizetype longest = 63;
    if (!m_numbers.contains(base))
        m_numbers.insert(base, first);
    for (int &number = m_numbers[base];; ++number) {
        const QString suffix = u'-' + QString::number(number);
        const QString id = base.left(longest - suffix.size()) + suffix;
        if (take(id))
            return id;
    }
}

} // namespace portolan
