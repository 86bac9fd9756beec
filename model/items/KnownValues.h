#pragma once

#include "model/items/RecordTable.h"

#include <QSet>

#include <algorithm>

namespace portolan {

/// What catalogs say about the encryption of flows; words of the file in every language.
QStringList usualEncryptions();

/// What may be meant by a text that is being typed into that field: what other records have there
/// and \a usual ones, without doubles, in alphabetical order. Of very many different texts not all.
template<class Record>
QStringList knownValues(
    const Deployment &deployment, QString Record::*field, const QStringList &usual = {})
{
    constexpr qsizetype most = 2000; // more are not read, but have to be sorted
    QSet<QString> seen(usual.begin(), usual.end());
    QStringList values = usual;
    for (const Record &record : recordsOf<Record>(deployment)) {
        const QString &value = record.*field;
        if (value.isEmpty() || seen.contains(value))
            continue;
        seen.insert(value);
        values += value;
        if (values.size() >= most)
            break;
    }
    std::ranges::sort(values, [](const QString &a, const QString &b) {
        const int order = a.compare(b, Qt::CaseInsensitive);
        return order != 0 ? order < 0 : a < b;
    });
    return values;
}

} // namespace portolan
