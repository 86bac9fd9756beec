#pragma once

#include "model/core/Deployment.h"

#include <QStringList>

namespace portolan {

/// The text of the filter box: words separated by spaces, all of which must occur somewhere in the
/// record, ignoring case; a part in double quotes is one word (from "PCoIP client"). An empty query
/// matches everything. `flows --filter` takes the same words and fields besides (FlowFilter.h).
class Filter
{
public:
    Filter() = default;
    explicit Filter(QStringView query);

    bool isEmpty() const { return m_words.isEmpty(); }
    /// Whether every word occurs in \a text. Separate the fields of a record by line feeds, so that
    /// no word runs across two of them.
    bool matches(QStringView text) const;
    bool matches(const Deployment &deployment, const Flow &flow) const;

    bool operator==(const Filter &) const = default;

private:
    QStringList m_words;
};

/// What a filter looks at: ids and names of both ends, ports, purpose, need, exposure, owner,
/// ticket, expiry date, encryption, configuration key, product, option, note and source, one a
/// line.
QString filterText(const Deployment &deployment, const Flow &flow);

/// Filter(query).matches(...); for many flows make the Filter once.
bool matches(const Deployment &deployment, const Flow &flow, const QString &query);

} // namespace portolan
