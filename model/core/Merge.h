#pragma once

#include "model/core/RecordFields.h"

#include <map>
#include <vector>

namespace portolan {

enum class MergeSide : quint8 { Mine, Theirs };

/// Where both sides did something that cannot be had together, and what was done about it.
struct Conflict
{
    enum class Why : quint8 {
        Field,   ///< both gave it another value: mine stands
        Removed, ///< one side removed it, the other changed it: it is kept
        Needed,  ///< one side removed it, the other refers to it: it is kept
        Nesting, ///< together the zones run in a circle or nest too deep: mine stands
        SameId   ///< both gave the id to something new: one of them has another id now
    };

    Why why = Why::Field;
    RecordKind kind = RecordKind::Settings;
    QString id;    ///< of the record; empty for the settings
    QString field; ///< key of the field in the file; empty where it is about the whole record
    QString name;  ///< of the field, for a person
    /// The values for a person; empty where unset or removed. For SameId the id of either.
    QString base;
    QString mine;
    QString theirs;

    bool operator==(const Conflict &) const = default;
};

/// Which conflict is meant, in another merge of the same three as well.
struct ConflictKey
{
    RecordKind kind = RecordKind::Settings;
    QString id;
    QString field;

    friend bool operator<(const ConflictKey &a, const ConflictKey &b);
};

ConflictKey keyOf(const Conflict &conflict);

/// A person's decisions. Those of Field and Removed are heeded; where there is none, mine stands
/// and a record is kept.
using Choices = std::map<ConflictKey, MergeSide>;

/// The same side in each of them.
Choices allFrom(MergeSide side, const std::vector<Conflict> &conflicts);

struct Merged
{
    Deployment deployment; ///< consistent (Consistency.h)
    std::vector<Conflict> conflicts;
};

/// Three-way merge by record ids, field by field. All three must be consistent. What only one side
/// did is done; what both did alike is done once. Nothing is dropped that one side still uses: a
/// record that the other side removed comes back. What both added under one id is the same record
/// where its essence is (a flow's ends and ports, a component's product, part and name, a zone's
/// kind); else theirs gets a free id and its references follow. With the sides exchanged the same
/// fields of the same records are in conflict, and without conflicts the result is the same; only
/// what is needed after a conflict about a reference, and the repair of nested zones, depend on
/// whose side is mine. n log n.
Merged merge(const Deployment &base, const Deployment &mine, const Deployment &theirs,
    const Choices &choices = {});

} // namespace portolan
