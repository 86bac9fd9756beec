#include "model/core/Numbered.h"

#include <algorithm>

namespace portolan {

namespace {

constexpr qsizetype MostOfName = 10'000;

} // namespace

/// Without the number at its end.
QString Numbered::baseOf(const QString &word) const
{
    qsizetype end = word.size();
    while (end > 0 && word[end - 1].unicode() >= u'0' && word[end - 1].unicode() <= u'9')
        --end;
    const bool numbered = end < word.size() && end > 1 && word[end - 1] == m_separator;
    return numbered ? word.left(end - 1) : word;
}

QString Numbered::next(const QString &wanted, qsizetype mostOfBase)
{
    const auto isTaken = [this](const QString &w) { return m_taken.contains(w.toLower()); };
    QString word = wanted;
    if (isTaken(word)) {
        const QString base = baseOf(wanted).left(mostOfBase);
        int &number = m_numbers[base.toLower()];
        number = std::max(number, 2);
        while (isTaken(word = base + m_separator + QString::number(number)))
            ++number;
    }
    m_taken.insert(word.toLower());
    return word;
}

Numbered takenNames(const Deployment &deployment)
{
    Numbered names(u' ');
    for (const Zone &zone : deployment.zones)
        names.add(zone.label());
    for (const Component &component : deployment.components)
        names.add(component.label());
    return names;
}

QString freeName(const Deployment &deployment, const QString &wanted)
{
    return takenNames(deployment).next(wanted, MostOfName);
}

} // namespace portolan
