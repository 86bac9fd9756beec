#pragma once

#include "model/net/AddressLookup.h"

#include <QEventLoop>
#include <QTimer>

#include <optional>

namespace portolan {

/// Runs one look-up to its end; nothing where it does not come to one within half a minute.
inline std::optional<LookupOutcome> lookUp(
    const AddressLookup::Means &means, const QStringList &names, QDate date = {2026, 11, 21})
{
    AddressLookup lookup(means);
    std::optional<LookupOutcome> outcome;
    QEventLoop loop;
    QObject::connect(&lookup, &AddressLookup::finished, &loop, [&](const LookupOutcome &finished) {
        outcome = finished;
        loop.quit();
    });
    QTimer::singleShot(30'000, &loop, &QEventLoop::quit);
    lookup.start(names, date);
    loop.exec();
    return outcome;
}

inline QStringList texts(const std::vector<IpRange> &ranges)
{
    QStringList list;
    for (const IpRange &range : ranges)
        list += range.toString();
    return list;
}

} // namespace portolan
