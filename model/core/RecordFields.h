#pragma once

#include "model/core/Deployment.h"

#include <span>

namespace portolan {

/// One member of a record, for whatever has to look at records member by member: comparing,
/// merging, telling a person.
template<class Record> struct RecordField
{
    QLatin1StringView key;                          ///< the key in the file
    const char *source;                             ///< see fieldName()
    bool (*same)(const Record &, const Record &);   ///< equal in this member
    void (*take)(Record &into, const Record &from); ///< copies this member
    QString (*text)(const Record &);                ///< for a person; empty where unset
};

/// Every member of the record, `extra` and `id` included, in the order of the file's description.
/// Two records are equal exactly where all fields are the same. The settings' maps and views stand
/// there too, as wholes.
template<class Record> std::span<const RecordField<Record>> recordFields();

template<> std::span<const RecordField<Zone>> recordFields<Zone>();
template<> std::span<const RecordField<Component>> recordFields<Component>();
template<> std::span<const RecordField<Flow>> recordFields<Flow>();
template<> std::span<const RecordField<SavedView>> recordFields<SavedView>();
template<> std::span<const RecordField<Settings>> recordFields<Settings>();

/// The name of a field in the language of the application: "public addresses".
QString fieldName(const char *source);

/// The kinds of records, for lists that mix them. Settings stand for the deployment itself.
enum class RecordKind : quint8 { Settings, View, Zone, Component, Flow };

/// "Zone", "Component", ... in the language of the application.
QString kindName(RecordKind kind);

/// The texts that the fields give, for values that stand outside of a record.
QString fieldText(const Lookup &lookup);
QString fieldText(const ChosenOptions &options);
QString fieldText(const Suppression &suppression);

} // namespace portolan
