#pragma once

#include "model/core/Records.h"

#include <map>

namespace portolan {

/// The options chosen for one system of the catalog: option id -> value (empty for a plain "on").
using ChosenOptions = std::map<QString, QString>;

/// What a host name or a provider's published list stood for when the user last asked.
struct Lookup
{
    std::vector<IpRange> addresses; ///< normalized(), of both families
    QDate date;                     ///< of the look-up
    QString source;                 ///< "DNS", or the address of the published list
    QJsonObject extra;              ///< keys of the file that this version does not know

    bool operator==(const Lookup &) const = default;
};

/// A way to look at the chart that was worth a name: a step of a presentation, a page of a PDF.
struct SavedView
{
    QString id;                 ///< as every id; views have a space of their own
    QString name;               ///< shown; the id where empty
    QString caption;            ///< said about it in a presentation
    QString filter;             ///< query of FlowFilter: the rest is faded; empty: everything
    std::optional<Frame> frame; ///< absent: the whole chart
    bool zoneView = false;      ///< only what crosses the boundaries of zones
    QJsonObject extra = {};     ///< keys of the file that this version does not know

    bool operator==(const SavedView &) const = default;
    const QString &label() const { return name.isEmpty() ? id : name; }
};

/// What stands in the corner of pictures and pages.
struct TitleBlock
{
    QString title; ///< the name of the deployment where empty
    QString customer;
    QString version;
    bool draft = false;
    QJsonObject extra; ///< keys of the file that this version does not know

    bool operator==(const TitleBlock &) const = default;
};

/// A problem that somebody has looked at and lives with. It is told by the check that finds it and
/// by the records that it is about, so that it stays suppressed under other names, other languages
/// and other words; a problem of other records or of more is another one, and is reported.
struct Suppression
{
    QString check;     ///< id of the check
    QStringList zones; ///< ids, each list by compareIds and without doubles
    QStringList components;
    QStringList flows;
    QString about;     ///< Problem::about: ports, an address; empty where the records say it all
    QString reason;    ///< in the words of who suppressed it
    QJsonObject extra; ///< keys of the file that this version does not know

    bool operator==(const Suppression &) const = default;
    /// Equal for two that are about the same problem, ignoring the case of ids.
    QString key() const;
};

/// What belongs to the document as a whole.
struct Settings
{
    QString name;
    std::vector<SavedView> views = {}; ///< in the order of the presentation
    TitleBlock titleBlock = {};
    std::map<QString, Lookup> lookups =
        {}; ///< by Address::toString() of the name or published list
    std::map<QString, ChosenOptions> systems;       ///< catalog id -> options
    std::map<QString, Suppression> suppressed = {}; ///< by Suppression::key()
    /// What the layout would draw above it draws below: so the chart was seen.
    bool upsideDown = false;
    QJsonObject extra; ///< keys of the file that this version does not know

    bool operator==(const Settings &) const = default;
};

/// The document as a value. The lists are sorted by id (compareIds) and hold each id once; edits
/// (see Edit.h) keep them so. References between records are ids and may dangle while a group of
/// edits is under way, never in a loaded or saved document.
struct Deployment
{
    Settings settings;
    std::vector<Zone> zones;
    std::vector<Component> components;
    std::vector<Flow> flows;

    bool operator==(const Deployment &) const = default;

    /// The record of that id (ignoring case), or null. O(log n); valid until the next change.
    const Zone *zone(QStringView id) const;
    const Component *component(QStringView id) const;
    const Flow *flow(QStringView id) const;

    /// The zones around \a zoneId from the inside out, itself first. Ends at a missing zone and
    /// never runs in a circle.
    std::vector<const Zone *> zoneChain(QStringView zoneId) const;
    /// The innermost zone of kind host around the component, or null.
    const Zone *hostOf(const Component &component) const;
    /// Whether the component sits, at any depth, in a zone of kind internet.
    bool isInInternet(const Component &component) const;
    /// Every id of zones and components, which share one space.
    std::vector<QString> placeIds() const;
    std::vector<QString> flowIds() const;
};

/// Position of the record of that id in a sorted list, or where it would have to be inserted.
template<class Record> size_t lowerBound(const std::vector<Record> &records, QStringView id);

extern template size_t lowerBound(const std::vector<Zone> &, QStringView);
extern template size_t lowerBound(const std::vector<Component> &, QStringView);
extern template size_t lowerBound(const std::vector<Flow> &, QStringView);

} // namespace portolan
