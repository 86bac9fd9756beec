#pragma once

#include "model/core/FlowFilter.h"

#include <QStringMatcher>

#include <array>
#include <map>
#include <span>

namespace portolan {

/// What people read in the place of a word of the file, in the language of the application: what a
/// term without a field finds as well. Empty texts add nothing.
struct ShownWords
{
    std::array<QString, 3> needs; ///< by Need::Kind
    QString condition;            ///< of a conditional need, "%1" are its words
    std::array<QString, 4> exposures;
    std::array<QString, 5> zoneKinds;
    std::map<QString, QString> targets; ///< by the id of the dialect
};

/// What stands behind the colon, read once.
struct FilterValue
{
    explicit FilterValue(const QString &typed);
    /// From now on it is also found where \a words say it.
    void alsoFind(const ShownWords &words);

    QString text;                     ///< without its quotes
    QStringMatcher matcher;           ///< finds it, ignoring case
    bool likePorts = false;           ///< it could stand in the text of a PortSpec
    PortSpec ports = {};              ///< port:
    std::optional<Protocol> protocol; ///< proto:
    QDate first;                      ///< expires: the first and the last day; invalid: open
    QDate last;
    std::array<bool, 3> inNeeds = {}; ///< of ShownWords
    std::array<bool, 4> inExposures = {};
    std::array<bool, 5> inZoneKinds = {};
    QStringList inTargets = {};
    QString condition = {}; ///< empty where its frame cannot be a part of what is looked for

    /// Whether it is in \a where; with nothing to look for, whether there is nothing.
    bool isIn(const QString &where) const;
    /// Whether \a word begins with it.
    bool begins(const QString &word) const;
};

/// Where records are looked at.
struct FilterSight
{
    const Deployment &deployment;
    const RecordTags &tags;
};

/// What a field's values are, for completion.
enum class FilterValues : quint8 {
    Free,
    Words, ///< those of FilterField::words
    Ports,
    Components,
    Zones,
    Kinds,
    Systems,
    Owners,
    Tickets,
    Encryptions,
    Dates,
    Problems
};

/// One field of the language. What is null does not apply: a term of such a field never fits such a
/// record, negated or not.
struct FilterField
{
    QLatin1StringView name = {}; ///< empty: the words without a field
    QLatin1StringView example = {};
    FilterValues values = FilterValues::Free;
    std::span<const QLatin1StringView> words = {};
    bool mayBeEmpty = true; ///< there are records where there is nothing in it
    bool from = false;      ///< ofEnd is asked about the component that opens the flow,
    bool to = false;        ///< and about the one that listens; one that fits is enough
    bool (*ofFlow)(const FilterSight &, const Flow &, const FilterValue &) = nullptr;
    bool (*ofEnd)(const FilterSight &, const Component &, const FilterValue &) = nullptr;
    bool (*ofComponent)(const FilterSight &, const Component &, const FilterValue &) = nullptr;
    bool (*ofZone)(const FilterSight &, const Zone &, const FilterValue &) = nullptr;
    /// Completes the value from its text, which is not empty; false where that is none.
    bool (*read)(FilterValue &) = nullptr;
    const char *right = ""; ///< what a value looks like, to be translated as "FlowFilter"
    const char *help = "";  ///< what the field finds, the same
};

/// All fields, in the order of the help.
std::span<const FilterField> filterFields();
/// What a word without a field asks for.
const FilterField &wordField();
/// The field of that name, ignoring case, or null.
const FilterField *filterField(QStringView name);

/// FilterField::right and ::help in the language of the application.
QString rightValue(const FilterField &field);
QString helpText(const FilterField &field);

} // namespace portolan
