#pragma once

#include "model/core/RecordFields.h"

#include <QStringList>

namespace portolan {

/// One field that is not what it was. Texts are for a person; empty where unset.
struct FieldChange
{
    QString field; ///< its name, translated: "ports", "look-up of host.example.com"
    QString before;
    QString after;

    bool operator==(const FieldChange &) const = default;
};

struct RecordChange
{
    enum class What : quint8 { Added, Removed, Changed };

    What what = What::Changed;
    RecordKind kind = RecordKind::Settings;
    QString id; ///< empty for the settings
    QString label;
    std::vector<FieldChange> fields; ///< of a changed record only

    bool operator==(const RecordChange &) const = default;
};

/// What a person would have to be told to know \a after who knows \a before: settings first, then
/// views, zones, components and flows, each by id. Records are the same where their ids are, so a
/// new id is a removal and an addition. Empty exactly where the two are equal. Linear.
std::vector<RecordChange> difference(const Deployment &before, const Deployment &after);

/// Flow "sip": ports was "5060/udp", now "5061/tcp"; note is now "..." - in one line.
QString toText(const RecordChange &change);
/// "2 added, 1 removed, 4 changed"; empty where nothing differs.
QString summaryOf(const std::vector<RecordChange> &changes);

} // namespace portolan
