#pragma once

#include "model/core/FilterCandidates.h"

namespace portolan {

/// What could stand at the cursor of a filter's query.
struct FilterCompletion
{
    struct Choice
    {
        QString text; ///< "proto:", "\"PCoIP client\" ": what replaces the part, quotes and all
        QString shown;
        QString note; ///< what a field finds; empty for a value
    };
    qsizetype from = 0; ///< the part of the query that a choice replaces
    qsizetype to = 0;
    std::vector<Choice> choices = {}; ///< at most MostChoices, the likelier ones first

    static constexpr size_t MostChoices = 60;
};

/// Names of fields for the beginning of a word, for an empty place all of them; behind a colon the
/// values that there are among \a candidates, and for `problem:` those of \a problems.
FilterCompletion filterCompletion(const QString &query, qsizetype cursor,
    FilterCandidates &candidates, const QStringList &problems);

} // namespace portolan
