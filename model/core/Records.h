#pragma once

#include "model/core/Address.h"
#include "model/core/PortSpec.h"

#include <QDate>
#include <QJsonObject>
#include <QString>

#include <optional>
#include <vector>

namespace portolan {

/// Ids match [A-Za-z0-9][A-Za-z0-9._-]{0,62}; zones and components share one space, flows have
/// their own; two ids that differ only in case are the same.
bool isValidId(QStringView id);
/// What records are ordered by: case-insensitive, since that is how ids are compared.
int compareIds(QStringView a, QStringView b);
/// \a wanted, shortened and with its foreign characters replaced, made unique by a number.
QString freeId(QStringView wanted, const std::vector<QString> &taken);

/// Chart coordinates in logical pixels at 100 %, y down.
struct Point
{
    double x = 0;
    double y = 0;
    bool operator==(const Point &) const = default;
};

/// A part of the chart, in chart px; at least 1 wide and high.
struct Frame
{
    Point topLeft;
    double width = 0;
    double height = 0;
    bool operator==(const Frame &) const = default;
};

enum class ZoneKind : quint8 { Internet, Site, Network, Cluster, Host };

/// A place that holds components and other zones.
struct Zone
{
    QString id;
    QString name; ///< shown; the id where empty
    ZoneKind kind = ZoneKind::Network;
    QString parent;                 ///< id of the zone around it; empty at the top
    std::vector<Address> addresses; ///< stand in for a member without an address
    bool enforce = false;           ///< rules are written at its boundary
    QString target;                 ///< id of the preferred dialect; empty is the default one
    QString note;
    /// The room that the zone was given by hand. It is drawn around that and around its members,
    /// as far as nothing foreign is in the way; around its members alone where absent.
    std::optional<Frame> frame;
    QJsonObject extra; ///< keys of the file that this version does not know

    bool operator==(const Zone &) const = default;
    const QString &label() const { return name.isEmpty() ? id : name; }
};

/// Something that opens connections or listens.
struct Component
{
    QString id;
    QString name; ///< shown; the id where empty
    QString kind; ///< a word; the well-known ones choose the icon
    QString zone; ///< id of the zone it is in; empty at the top
    std::vector<Address> addresses;
    std::vector<Address> publicAddresses; ///< what other sites see of it behind NAT
    int instances = 1;                    ///< 1..100000
    bool internal = false;                ///< hidden in customer mode
    bool preservesClientAddress = false;  ///< a load balancer whose servers see the client
    QString product;                      ///< catalog id of the system it belongs to
    QString part;                         ///< the component's id within that catalog entry
    QString target;                       ///< preferred dialect of a component that is its own host
    QString note;
    std::optional<Point> position; ///< centre of the card; laid out where absent
    QJsonObject extra;

    bool operator==(const Component &) const = default;
    const QString &label() const { return name.isEmpty() ? id : name; }
};

/// Whether a system works without the flow.
struct Need
{
    enum class Kind : quint8 { Required, Optional, Conditional };
    Kind kind = Kind::Required;
    QString condition; ///< in words; only for Conditional

    bool operator==(const Need &) const = default;

    /// "required", "optional", "conditional: the words".
    QString toString() const;
    static std::optional<Need> fromString(QStringView text);
};

/// Whether the port is meant to be reached from outside.
enum class Exposure : quint8 { Unstated, Internal, External, Conditional };

/// Where a fact comes from.
struct Provenance
{
    QString document;     ///< title of the document
    QString section;      ///< heading
    QString row;          ///< row or sentence, as it can be found there
    bool implied = false; ///< the document implies the fact without stating it

    bool operator==(const Provenance &) const = default;
    bool isEmpty() const { return *this == Provenance(); }
};

/// A directed edge from the component that opens the connection to the one that listens.
struct Flow
{
    QString id;
    QString from;   ///< id of the component that initiates
    QString to;     ///< id of the component that listens
    PortSpec ports; ///< empty: not known yet, gives no rule
    QString purpose;
    Need need;
    Exposure exposed = Exposure::Unstated;
    bool enabled = true;
    /// Whether it is on is the user's decision, though it is just as the options have it: no switch
    /// of an option changes that. (Where it is otherwise than they have it, that says enough.)
    bool decided = false;
    QString encryption; ///< "tls", "none", ... ; empty where unknown
    QString config;     ///< configuration key of the port in the product
    QString product;    ///< catalog id of the system it comes from
    QString when;       ///< the option of that system that it hangs on
    QString owner;
    QString ticket;
    QDate expires; ///< invalid: never
    QString note;
    Provenance source;
    QJsonObject extra;

    bool operator==(const Flow &) const = default;
};

/// The words of the file for the enumerations above.
QString toWord(ZoneKind kind);
QString toWord(Exposure exposure); ///< empty for Unstated
std::optional<ZoneKind> zoneKindFromWord(QStringView word);
std::optional<Exposure> exposureFromWord(QStringView word);

} // namespace portolan
