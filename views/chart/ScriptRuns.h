#pragma once

#include <QString>

#include <vector>

namespace portolan {

/// A part of a text that one font has all letters of: Latin and its like, Chinese and its like,
/// what runs from right to left, emoji, or anything else.
struct ScriptRun
{
    qsizetype start = 0;
    qsizetype length = 0;
    bool operator==(const ScriptRun &) const = default;
};

/// In the order of the text, which they cover. What belongs to no script (spaces, punctuation,
/// marks) goes with what is before it.
std::vector<ScriptRun> scriptRuns(const QString &text);

/// Whether a reader with one font for a text would paint it wrongly: of several runs, unless these
/// are only letters that run both ways.
bool needsRuns(const QString &text);

} // namespace portolan
