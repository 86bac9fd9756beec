#pragma once

#include "model/core/Deployment.h"

#include <QStringList>

#include <vector>

namespace portolan {

/// A deployment choice of a product.
struct CatalogOption
{
    QString id;
    QString name;
    QString description;
    bool on = false;      ///< chosen unless the user says otherwise
    QString value;        ///< default port of an option that takes one; empty: only on or off
    QStringList excludes; ///< options that cannot be chosen together with this one
    QStringList needs;    ///< options that this one switches on as well

    bool operator==(const CatalogOption &) const = default;
};

struct CatalogComponent
{
    QString id;
    QString name;
    QString kind;         ///< a word as in Component::kind
    QString place;        ///< where it usually stands: "internet", "dmz", "lan"
    QString host;         ///< components with the same word share a host; empty: in no host
    bool foreign = false; ///< stands beside the product, such as its database or a browser
    std::vector<Address> addresses; ///< that are the same everywhere: the vendor's own names
    QString when;                   ///< condition over the options under which it is instantiated
    QString note;
    Provenance source;

    bool operator==(const CatalogComponent &) const = default;
};

/// Ports that replace the flow's own while a condition over the options holds.
struct CatalogPorts
{
    QString when;
    PortSpec ports;

    bool operator==(const CatalogPorts &) const = default;
};

struct CatalogFlow
{
    QString id;
    QString from; ///< component ids within the entry
    QString to;
    PortSpec ports;                         ///< empty where the document names none
    std::vector<CatalogPorts> alternatives; ///< the first one that holds is used
    QString portFrom; ///< option whose value replaces the port numbers; empty: none
    QString purpose;
    Need need;
    Exposure exposed = Exposure::Unstated;
    QString exposedWhen; ///< the words of a conditional exposure
    QStringList config;
    QString encryption;
    QString when; ///< condition over the options; empty: always on
    QString note;
    Provenance source; ///< founding row; `implied` where it leaves open who talks to whom
    std::vector<Provenance> additional; ///< further sources; `row` says what differs today
    bool offered = true;                ///< false: known, listed, but not part of a new deployment

    bool operator==(const CatalogFlow &) const = default;
};

/// One product. Conditions ("when") are option ids joined by commas, all of which must hold; "!id"
/// holds where the option is off.
struct CatalogEntry
{
    QString id;
    QString name;
    QString summary;
    QString color; ///< "#rrggbb" of the bar on its cards, for the light theme
    QString colorDark;
    std::vector<CatalogOption> options;
    std::vector<CatalogComponent> components;
    std::vector<CatalogFlow> flows;
    QStringList conflicts; ///< entries that are never deployed together with this one

    const CatalogComponent *component(QStringView componentId) const;
    const CatalogOption *option(QStringView optionId) const;

    bool operator==(const CatalogEntry &) const = default;
};

/// The products, sorted by id. Read from a folder of JSON files that follow
/// resources/schema/catalog.schema.json.
class Catalog
{
public:
    /// Reads every *.json of \a folder (a file system or resource path).
    static Result<Catalog> load(const QString &folder);

    const std::vector<CatalogEntry> &entries() const { return m_entries; }
    const CatalogEntry *entry(QStringView id) const;

private:
    std::vector<CatalogEntry> m_entries;
};

/// Reads one file of the catalog. Errors: `where` is "LINE:COLUMN" for syntax, a path such as
/// "flows[3].when" for meaning. Strict: an unknown key is an error, and so is a reference to a
/// component or an option that the entry does not have.
Result<CatalogEntry> readCatalogEntry(const QByteArray &json);

/// Whether \a when holds for the chosen options.
bool holds(const QString &when, const ChosenOptions &chosen);

/// The ports of \a flow under the chosen options: an alternative that holds, then the option's
/// port.
PortSpec portsOf(const CatalogFlow &flow, const ChosenOptions &chosen);

/// The options of \a entry with defaults where \a wanted says nothing: "id" switches on, "id=value"
/// sets, "no-id" switches off. What a chosen option needs is switched on too. An option with a port
/// always has it as its value in the result. Unknown options, values where none is taken or that
/// are no port, and options that contradict each other are errors that name what would be right.
Result<ChosenOptions> chooseOptions(const CatalogEntry &entry, const QStringList &wanted);

/// A system to be put on a chart: "livekit:udp-mux,turn".
struct SystemChoice
{
    const CatalogEntry *entry = nullptr; ///< owned by the catalog
    ChosenOptions options;
};
Result<SystemChoice> parseSystemChoice(const Catalog &catalog, const QString &text);

/// A deployment with the chosen systems: zones (internet, DMZ, LAN) and hosts, components, flows.
/// Flows that an option switches off are left out, and so are components that then have no flow;
/// ids are unique, and each system gets hosts of its own. A foreign component carries no product.
/// The note of a component that the vendor's document only implies says so.
/// Addresses are the user's to fill in. Two entries that conflict and an entry given twice are
/// errors.
Result<Deployment> instantiate(const std::vector<SystemChoice> &systems);

} // namespace portolan
