#pragma once

#include "model/core/Edit.h"
#include "model/core/Ids.h"

#include <functional>

namespace portolan {

/// The net effect of any number of edits: for each record that was touched what it is now, or that
/// it is gone. Grows with the number of different records, not with the number of edits, so that a
/// drag of a thousand steps is one entry. Applying it twice is applying it once.
struct Changes
{
    /// id -> the record; nullopt: removed
    template<class Record> using Records = ById<std::optional<Record>>;

    std::optional<Settings> settings;
    Records<Zone> zones;
    Records<Component> components;
    Records<Flow> flows;

    bool operator==(const Changes &) const = default;
    bool isEmpty() const;

    /// What is so after \a edit, or after \a later on top of these.
    void add(const Edit &edit);
    void add(Changes later);
    /// Forgets what is of no effect on \a base: that a record is gone which never was.
    void forgetNeedless(const Deployment &base);
};

/// Linear in the size of both. Removing what is not there is no mistake here.
void apply(Deployment &deployment, Changes changes);

/// The changes that turn \a before into \a after.
Changes changesBetween(const Deployment &before, const Deployment &after);

/// The same as edits of one undo step, which must be applied in this order; zones come first.
std::vector<Edit> editsBetween(const Deployment &before, const Deployment &after);

} // namespace portolan
