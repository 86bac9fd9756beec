#include "model/catalog/Catalog.h"

#include <QCoreApplication>

#include <algorithm>

namespace portolan {

using namespace Qt::StringLiterals;

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(CatalogOptions)
};

QString optionIds(const CatalogEntry &entry)
{
    QStringList ids;
    for (const CatalogOption &option : entry.options)
        ids += option.id;
    return ids.join(", "_L1);
}

/// The port in decimal without sign or leading zeros, or nothing.
std::optional<quint16> portNumber(const QString &text)
{
    bool ok = false;
    const uint value = text.toUInt(&ok);
    if (!ok || value < 1 || value > 65535 || QString::number(value) != text)
        return std::nullopt;
    return quint16(value);
}

/// What the user asked for, before defaults: option id -> value, or off.
struct Wish
{
    bool on = true;
    QString value;
    bool operator==(const Wish &) const = default;
};
using Wishes = std::map<QString, Wish>;

Result<std::pair<QString, Wish>> parseWish(const CatalogEntry &entry, const QString &text)
{
    const qsizetype equals = text.indexOf(u'=');
    const bool hasValue = equals >= 0;
    const QString word = (hasValue ? text.left(equals) : text).trimmed();
    Wish wish;
    wish.value = hasValue ? text.mid(equals + 1).trimmed() : QString();
    const CatalogOption *option = entry.option(word);
    if (!option && word.startsWith("no-"_L1) && !hasValue) {
        option = entry.option(QStringView(word).mid(3));
        wish.on = false;
    }
    if (!option && entry.options.empty())
        return failure(Tr::tr("%1 has no options, not %2").arg(entry.id, quoted(text)));
    if (!option) {
        return failure(Tr::tr("%1 has no option %2; it has %3 (\"no-\" in front switches one off)")
                           .arg(entry.id, quoted(text), optionIds(entry)));
    }
    if (hasValue && option->value.isEmpty()) {
        return failure(Tr::tr("the option %1 of %2 takes no value: write \"%1\" or \"no-%1\"")
                           .arg(option->id, entry.id));
    }
    if (hasValue && !portNumber(wish.value)) {
        return failure(Tr::tr("%1 is no port: the option %2 of %3 takes one from 1 to 65535, such "
                              "as \"%2=%4\"")
                           .arg(quoted(wish.value), option->id, entry.id, option->value));
    }
    if (wish.on && !hasValue)
        wish.value = option->value;
    return std::pair(option->id, wish);
}

Result<Wishes> parseWishes(const CatalogEntry &entry, const QStringList &wanted)
{
    Wishes wishes;
    for (const QString &text : wanted) {
        const auto wish = parseWish(entry, text);
        if (!wish)
            return tl::unexpected(wish.error());
        const auto [place, isNew] = wishes.insert(*wish);
        if (!isNew && place->second != wish->second) {
            return failure(Tr::tr("the option %1 of %2 is given twice, with different choices")
                               .arg(wish->first, entry.id));
        }
    }
    return wishes;
}

bool excludeEachOther(const CatalogOption &a, const CatalogOption &b)
{
    return a.excludes.contains(b.id) || b.excludes.contains(a.id);
}

/// Switches on what the chosen options need.
Result<void> addNeeds(const CatalogEntry &entry, const Wishes &wishes, ChosenOptions &chosen)
{
    for (bool grown = true; grown;) {
        grown = false;
        for (const CatalogOption &option : entry.options) {
            if (!chosen.contains(option.id))
                continue;
            for (const QString &id : option.needs) {
                const auto wish = wishes.find(id);
                if (wish != wishes.end() && !wish->second.on) {
                    return failure(Tr::tr("the option %1 of %2 needs %3: leave \"no-%3\" out")
                                       .arg(option.id, entry.id, id));
                }
                grown |= chosen.emplace(id, entry.option(id)->value).second;
            }
        }
    }
    return {};
}

} // namespace

bool holds(const QString &when, const ChosenOptions &chosen)
{
    if (when.isEmpty())
        return true;
    const QStringList terms = when.split(u',');
    return std::all_of(terms.begin(), terms.end(), [&](const QString &term) {
        return term.startsWith(u'!') ? !chosen.contains(term.mid(1)) : chosen.contains(term);
    });
}

PortSpec portsOf(const CatalogFlow &flow, const ChosenOptions &chosen)
{
    const auto alternative = std::find_if(flow.alternatives.begin(), flow.alternatives.end(),
        [&](const CatalogPorts &ports) { return holds(ports.when, chosen); });
    const PortSpec &ports =
        alternative == flow.alternatives.end() ? flow.ports : alternative->ports;
    const auto value = chosen.find(flow.portFrom);
    const std::optional<quint16> port =
        value == chosen.end() ? std::nullopt : portNumber(value->second);
    if (!port)
        return ports;
    PortSpec moved;
    for (const Protocol protocol : AllProtocols) {
        if (ports.contains(protocol) && hasPorts(protocol))
            moved.insert(protocol, PortRange{*port, *port});
    }
    return moved;
}

Result<ChosenOptions> chooseOptions(const CatalogEntry &entry, const QStringList &wanted)
{
    const Result<Wishes> wishes = parseWishes(entry, wanted);
    if (!wishes)
        return tl::unexpected(wishes.error());
    ChosenOptions chosen;
    for (const auto &[id, wish] : *wishes) {
        if (wish.on)
            chosen.emplace(id, wish.value);
    }
    if (const Result<void> added = addNeeds(entry, *wishes, chosen); !added)
        return tl::unexpected(added.error());
    const auto collision = [&](const CatalogOption &option) -> const CatalogOption * {
        for (const CatalogOption &other : entry.options) {
            if (chosen.contains(other.id) && excludeEachOther(option, other))
                return &other;
        }
        return nullptr;
    };
    for (const CatalogOption &option : entry.options) {
        const CatalogOption *other = collision(option);
        if (chosen.contains(option.id) && other) {
            return failure(Tr::tr("the options %1 and %2 of %3 exclude each other: choose one")
                               .arg(option.id, other->id, entry.id));
        }
        // A default gives way to what the user chose.
        if (option.on && !wishes->contains(option.id) && !other)
            chosen.emplace(option.id, option.value);
    }
    if (const Result<void> added = addNeeds(entry, *wishes, chosen); !added)
        return tl::unexpected(added.error());
    return chosen;
}

Result<SystemChoice> parseSystemChoice(const Catalog &catalog, const QString &text)
{
    const qsizetype colon = text.indexOf(u':');
    const QString id = (colon < 0 ? text : text.left(colon)).trimmed();
    const CatalogEntry *entry = catalog.entry(id);
    if (!entry) {
        QStringList ids;
        for (const CatalogEntry &known : catalog.entries())
            ids += known.id;
        return failure(
            Tr::tr("the catalog has no system %1; it has %2").arg(quoted(id), ids.join(", "_L1)));
    }
    QStringList wanted;
    if (colon >= 0)
        wanted = text.mid(colon + 1).split(u',');
    if (wanted.contains(QString())) {
        return failure(Tr::tr("an option is missing in %1: write \"%2\" or \"%2:OPTION,OPTION\"")
                           .arg(quoted(text), entry->id));
    }
    Result<ChosenOptions> options = chooseOptions(*entry, wanted);
    if (!options)
        return tl::unexpected(options.error());
    return SystemChoice{entry, std::move(*options)};
}

} // namespace portolan
