#pragma once

#include "model/core/Deployment.h"

#include <memory>
#include <variant>

namespace portolan {

/// Adds a record; its id must be free.
template<class Record> struct Insert
{
    Record record;
    bool operator==(const Insert &) const = default;
};

/// Takes the record of that id away; it must exist.
template<class Record> struct Remove
{
    QString id;
    bool operator==(const Remove &) const = default;
};

/// Puts \a record in the place of the one with the same id, which must exist. (A new id is a
/// Remove and an Insert.)
template<class Record> struct Replace
{
    Record record;
    bool operator==(const Replace &) const = default;
};

struct ReplaceSettings
{
    Settings settings;
    bool operator==(const ReplaceSettings &) const = default;
};

/// The one vocabulary of change: undo, notification and merge all speak it.
using Edit =
    std::variant<Insert<Zone>, Remove<Zone>, Replace<Zone>, Insert<Component>, Remove<Component>,
        Replace<Component>, Insert<Flow>, Remove<Flow>, Replace<Flow>, ReplaceSettings>;

/// The edits of one step, for all who keep them.
using EditGroup = std::shared_ptr<const std::vector<Edit>>;

/// Carries \a edit out and returns its inverse. An edit whose condition above does not hold changes
/// nothing and gives an error (a mistake of the program, not of the user).
Result<Edit> apply(Deployment &deployment, Edit edit);

/// Carries out all or none. The inverses come back in the order in which they undo.
Result<std::vector<Edit>> applyAll(Deployment &deployment, std::vector<Edit> edits);

} // namespace portolan
