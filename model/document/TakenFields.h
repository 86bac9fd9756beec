#pragma once

#include "model/core/Edit.h"
#include "model/core/Ids.h"

namespace portolan {

/// What some replacing edits did to the fields of records, so that these fields can be given back
/// where undo no longer can: other steps came after them.
class TakenFields
{
public:
    /// More edits follow in \a now. What is other there than after() the last ones others did: that
    /// is theirs from now on.
    void begin(const Deployment &now);
    /// \a edit is about to be carried out in \a now. Only replaced records count.
    void before(const Deployment &now, const Edit &edit);
    /// All edits that were told of are carried out.
    void after(const Deployment &now);
    /// What puts those fields back as they were before the first edit, or as others made them
    /// between the edits. Left out are records that are gone and fields that are not any more what
    /// the last edit made of them.
    std::vector<Edit> givenBack(const Deployment &now) const;

private:
    template<class Record> struct Taken
    {
        Record before;
        Record after;
    };
    template<class Record> static void rebase(Taken<Record> &taken, const Record &now);
    template<class Record> void rebase(const Deployment &now);
    template<class Record> void keep(const Record *now);
    template<class Record> void follow(const Deployment &now);
    template<class Record> void giveBack(const Deployment &now, std::vector<Edit> &edits) const;

    std::optional<Taken<Settings>> m_settings;
    struct
    {
        ById<Taken<Zone>> zones;
        ById<Taken<Component>> components;
        ById<Taken<Flow>> flows;
    } m_taken;
};

} // namespace portolan
