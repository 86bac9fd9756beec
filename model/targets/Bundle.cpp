#include "model/targets/Bundle.h"

#include "model/targets/Spelling.h"

#include <QCoreApplication>

#include <algorithm>
#include <utility>

namespace portolan {

using namespace Qt::StringLiterals;

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(Targets)
};

constexpr QLatin1StringView Title = "Firewall rules written by Portolan"_L1;
constexpr QLatin1StringView HowTo =
    "\n\nEach file is the whole policy of one place and can be applied again at any time. Flows\n"
    "without a rule are named in comments, with the reason.\n\nApply them in this order: first the "
    "machines, one after the other, while you still have\nanother way in; then the boundaries. "
    "What belongs to a file is applied before it. Read the\nwarnings of a place first: some say "
    "that nobody could log in any more.\n"_L1;

/// What a place needs to be written at all, best first.
QStringList scopesFor(EnforcementPoint::Kind kind)
{
    if (kind == EnforcementPoint::Kind::Zone)
        return {u"boundary"_s, u"member"_s};
    return {u"host"_s, u"member"_s, u"boundary"_s};
}

bool hasOne(const Target &target, const QStringList &scopes)
{
    return std::any_of(scopes.begin(), scopes.end(),
        [&](const QString &scope) { return target.info.scopes.contains(scope); });
}

bool canWrite(const Target &target, EnforcementPoint::Kind kind)
{
    return hasOne(target, scopesFor(kind));
}

/// Whether the dialect is for routers, which stand in front of a machine and not on it.
bool isInFront(const Target &target, EnforcementPoint::Kind kind)
{
    return kind != EnforcementPoint::Kind::Zone && !hasOne(target, {u"host"_s, u"member"_s});
}

/// The first of all dialects that can write such a place.
const Target *firstFor(EnforcementPoint::Kind kind)
{
    for (const QString &scope : scopesFor(kind)) {
        for (const Target &each : targets()) {
            if (each.info.scopes.contains(scope))
                return &each;
        }
    }
    return nullptr;
}

Result<const Target *> preferredBy(const EnforcementPoint &point)
{
    if (const Target *preferred = target(point.target))
        return preferred;
    QStringList ids;
    for (const Target &known : targets())
        ids += known.info.id;
    return failure(Tr::tr("%1: its target %2 is not known; there is %3")
                       .arg(quoted(point.id), quoted(point.target), ids.join(u", "_s)));
}

/// Machines that take part in flows and have nowhere a rule could stand.
std::vector<const Component *> placeless(const Deployment &deployment)
{
    QSet<QString> ends;
    for (const Flow &flow : deployment.flows) {
        if (flow.enabled)
            ends << flow.from.toLower() << flow.to.toLower();
    }
    std::vector<const Component *> found;
    for (const Component &component : deployment.components) {
        if (!component.addresses.empty() || !ends.contains(component.id.toLower()))
            continue;
        const auto around = deployment.zoneChain(component.zone);
        const bool isCovered = std::any_of(around.begin(), around.end(), [](const Zone *zone) {
            return zone->kind == ZoneKind::Host || zone->kind == ZoneKind::Internet ||
                   zone->enforce;
        });
        if (!isCovered)
            found.push_back(&component);
    }
    return found;
}

class Writer
{
public:
    Writer(const Deployment &deployment, const BundleDialects &dialects, Directions directions)
        : m_deployment(deployment)
        , m_compiler(deployment)
        , m_dialects(dialects)
        , m_directions(directions)
    {}

    Result<Bundle> write()
    {
        std::vector<EnforcementPoint> points = m_compiler.enforcementPoints();
        if (points.empty()) {
            return failure(Tr::tr("there is no host, no component with an address and no enforced "
                                  "zone to write rules for"));
        }
        const auto isMachine = [](const EnforcementPoint &point) {
            return point.kind != EnforcementPoint::Kind::Zone;
        };
        const auto zones = std::stable_partition(points.begin(), points.end(), isMachine);
        for (auto it = points.begin(); it != points.end(); ++it) {
            if (it == points.begin() && isMachine(*it))
                m_readme += u"\nMachines, one file for each:\n\n"_s;
            if (it == zones)
                m_readme += u"\nZones, one file for each:\n\n"_s;
            if (const Result<void> fine = add(*it); !fine)
                return tl::unexpected(fine.error());
        }
        if (m_bundle.files.empty())
            return failure(m_left.join("; "_L1));
        for (const Component *component : placeless(m_deployment)) {
            const QString why = Tr::tr("%1 has no address and is on no host: no rules are written "
                                       "for it")
                                    .arg(quoted(component->label()));
            m_left += component->id + ": "_L1 + printable(why, 500);
            m_bundle.warnings += m_left.back();
        }
        if (!m_left.isEmpty())
            m_readme += "\nNot written:\n  "_L1 + m_left.join("\n  "_L1) + u'\n';
        m_bundle.files.push_back(
            {QString(BundleReadme), (QString(Title) + HowTo + m_readme).toUtf8()});
        return std::move(m_bundle);
    }

private:
    /// What a place is written in, and what would have been instead but cannot be.
    struct Choice
    {
        const Target *target = nullptr;
        const Target *instead = nullptr;
        bool isNamed = false; ///< by somebody for this place, or for all
    };

    Result<Choice> choose(const EnforcementPoint &point)
    {
        const Target *named = m_dialects.everywhere;
        if (!named && !point.target.isEmpty()) {
            const Result<const Target *> preferred = preferredBy(point);
            if (!preferred)
                return tl::unexpected(preferred.error());
            named = *preferred;
        }
        const Target *wanted = named                  ? named
                               : m_dialects.otherwise ? m_dialects.otherwise
                                                      : &defaultTarget();
        const bool isAsked = named || !isInFront(*wanted, point.kind);
        if (canWrite(*wanted, point.kind) && isAsked)
            return Choice{wanted, nullptr, named != nullptr};
        const Target *first = firstFor(point.kind);
        return Choice{first, first ? wanted : nullptr};
    }

    Result<void> add(const EnforcementPoint &point)
    {
        const Result<Choice> choice = choose(point);
        if (!choice)
            return tl::unexpected(choice.error());
        m_bundle.places.push_back({.point = point});
        auto [chosen, instead, isNamed] = *choice;
        const bool isZone = point.kind == EnforcementPoint::Kind::Zone;
        if (!chosen) {
            leaveOut(point, isZone ? Tr::tr("no target can write rules for a zone")
                                   : Tr::tr("no target can write rules for a machine"));
            return {};
        }
        QString since; // English, for the README
        if (instead) {
            since = instead->info.name + " cannot write rules for a "_L1 +
                    (isZone ? "zone"_L1 : "machine"_L1);
            warn(
                point, (isZone ? Tr::tr("%1 cannot write rules for a zone; %2 is taken instead")
                               : Tr::tr("%1 cannot write rules for a machine; %2 is taken instead"))
                           .arg(QString(instead->info.name), QString(chosen->info.name)));
        }
        Result<Emission> emission = exportPolicy(m_compiler, point.id, *chosen, m_directions);
        if (const Target &usual = defaultTarget(); !emission && !isNamed && chosen != &usual) {
            if (auto other = exportPolicy(m_compiler, point.id, usual, m_directions)) {
                warn(point,
                    Tr::tr("%1: %2; %3 is taken instead")
                        .arg(QString(chosen->info.name),
                            printable(emission.error().toString(), 300), QString(usual.info.name)));
                since = chosen->info.name + " refused, see the warning"_L1;
                chosen = &usual;
                emission = std::move(other);
            }
        }
        if (!emission) {
            leaveOut(point, emission.error().toString());
            return {};
        }
        if (isInFront(*chosen, point.kind)) {
            warn(point, Tr::tr("%1 is no firewall on a machine: these rules are for a router or "
                               "firewall in front of it")
                            .arg(QString(chosen->info.name)));
        }
        for (const QString &warning : emission->warnings)
            warn(point, warning);
        addFiles(point, *chosen, since, *emission);
        return {};
    }

    /// \a since: why \a chosen is not what was wanted; empty where it is.
    void addFiles(const EnforcementPoint &point, const Target &chosen, const QString &since,
        const Emission &emission)
    {
        const TargetInfo &info = chosen.info;
        const QString name = uniqueName(point.id, info.suffix, emission.attachments);
        m_bundle.places.back().target = &chosen;
        QStringList &files = m_bundle.places.back().files;
        QStringList first;
        for (const Attachment &attachment : emission.attachments) {
            const QString own = name + u'.' + attachment.suffix;
            m_bundle.files.push_back({own, attachment.text.toUtf8()});
            files += own;
            m_readme += own + ":\n  belongs to "_L1 + name + ", and is applied before it\n"_L1;
            first += own;
        }
        m_bundle.files.push_back({name, emission.text.toUtf8()});
        files += name;
        m_readme += name + ":\n  goes to "_L1 + quoted(point.label) + " ("_L1 + point.id + ")\n"_L1;
        m_readme += "  written for "_L1 + info.name;
        if (!since.isEmpty())
            m_readme += ", since "_L1 + since;
        m_readme += "\n  applied with "_L1 + QString(info.apply).replace("FILE"_L1, name);
        if (!first.isEmpty())
            m_readme += ", after "_L1 + first.join(", "_L1);
        m_readme += u'\n';
        for (const QString &warning : m_bundle.places.back().warnings)
            m_readme += "  warning: "_L1 + printable(warning, 500) + u'\n';
    }

    void warn(const EnforcementPoint &point, const QString &warning)
    {
        m_bundle.warnings += point.id + ": "_L1 + warning;
        m_bundle.places.back().warnings += warning;
    }

    void leaveOut(const EnforcementPoint &point, const QString &why)
    {
        const QString line = printable(why, 500);
        m_left += point.id + ": "_L1 + line;
        warn(point, line);
    }

    QString uniqueName(
        const QString &id, QLatin1StringView suffix, const std::vector<Attachment> &attachments)
    {
        const auto isFree = [&](const QString &name) {
            return !m_taken.contains(name.toLower()) &&
                   std::none_of(attachments.begin(), attachments.end(), [&](const Attachment &a) {
                       return m_taken.contains((name + u'.' + a.suffix).toLower());
                   });
        };
        QString name = id + u'.' + suffix;
        for (int n = 2; !isFree(name); ++n)
            name = id + u'-' + QString::number(n) + u'.' + suffix;
        m_taken.insert(name.toLower());
        for (const Attachment &attachment : attachments)
            m_taken.insert((name + u'.' + attachment.suffix).toLower());
        return name;
    }

    const Deployment &m_deployment;
    const PolicyCompiler m_compiler;
    const BundleDialects m_dialects;
    Directions m_directions;
    Bundle m_bundle;
    QString m_readme;
    QStringList m_left;
    QSet<QString> m_taken{QString(BundleReadme).toLower()};
};

} // namespace

Result<Bundle> makeBundle(
    const Deployment &deployment, const BundleDialects &dialects, Directions directions)
{
    return Writer(deployment, dialects, directions).write();
}

QSet<QString> bundleNames(const QByteArray &readme)
{
    if (!readme.startsWith(Title.data()))
        return {};
    QSet<QString> names{QString(BundleReadme)};
    for (const QByteArray &line : readme.split('\n')) {
        if (!line.contains(' ') && line.endsWith(':')) // an id has no space, a heading has
            names.insert(QString::fromUtf8(line.chopped(1)));
    }
    return names;
}

} // namespace portolan
