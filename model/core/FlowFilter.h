#pragma once

#include "model/core/Deployment.h"

#include <vector>

namespace portolan {

/// The plain filter (Filter.h) with fields on top, as `flows --filter` takes it: words and
/// `field:value` terms, all of which must fit. Words are looked for in filterText() and in the
/// addresses of both ends. Quotes hold words together: from:"PCoIP client". Fields: from to zone
/// system (parts of names or ids), proto, port (a number or range), need, exposed, owner, ticket,
/// purpose, enabled, expires (<, > or a date). A field without value (`owner:`) fits where there is
/// nothing in it.
class FlowFilter
{
public:
    /// Fits everything.
    FlowFilter() = default;
    /// Errors name the term and say what would be right.
    static Result<FlowFilter> parse(const QString &query);

    bool matches(const Deployment &deployment, const Flow &flow) const;
    /// The same with a text() that somebody has kept: making it takes longer than looking.
    bool matches(const Deployment &deployment, const Flow &flow, const QString &text) const;
    /// Where words are looked for.
    static QString text(const Deployment &deployment, const Flow &flow);
    /// Whether there is a word, so that text() matters.
    bool hasWords() const;
    bool isEmpty() const { return m_terms.empty(); }

    /// The fields' names, for completion.
    static QStringList fields();

private:
    struct Term
    {
        int field = -1; ///< index in the table of fields; -1: a word
        QString value;
    };
    std::vector<Term> m_terms;
};

} // namespace portolan
