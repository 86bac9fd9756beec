#include "model/core/RecordFields.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QStringList>

#include <array>

namespace portolan {

using namespace Qt::StringLiterals;

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(RecordFields)
};

/// Longest text of one field in a message; the rest is cut.
constexpr qsizetype MaxShown = 200;

QString shown(const QString &text)
{
    const QString inQuotes = quoted(text, MaxShown);
    return inQuotes.sliced(1, inQuotes.size() - 2);
}
QString shown(bool value) { return value ? Tr::tr("yes") : Tr::tr("no"); }
QString shown(int value) { return QString::number(value); }
QString shown(ZoneKind kind) { return toWord(kind); }
QString shown(Exposure exposure) { return toWord(exposure); }
QString shown(const Need &need) { return shown(need.toString()); }
QString shown(const PortSpec &ports) { return shown(ports.toString()); }
QString shown(QDate date) { return date.toString(Qt::ISODate); }

QString shown(const std::vector<Address> &addresses)
{
    QStringList texts;
    for (const Address &address : addresses)
        texts << address.toString();
    return shown(texts.join(u", "_s));
}

QString shown(const std::optional<Point> &point)
{
    return point ? u"%1, %2"_s.arg(point->x).arg(point->y) : QString();
}

QString shown(const std::optional<Frame> &frame)
{
    if (!frame)
        return {};
    return u"%1, %2, %3 x %4"_s.arg(frame->topLeft.x)
        .arg(frame->topLeft.y)
        .arg(frame->width)
        .arg(frame->height);
}

QString shown(const Provenance &source)
{
    QStringList parts;
    for (const QString &part : {source.document, source.section, source.row}) {
        if (!part.isEmpty())
            parts << part;
    }
    if (source.implied)
        parts << Tr::tr("implied");
    return shown(parts.join(u", "_s));
}

QString shown(const QJsonObject &object)
{
    if (object.isEmpty())
        return {};
    return shown(QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact)));
}

QString shown(const std::vector<SavedView> &views)
{
    QStringList names;
    for (const SavedView &view : views)
        names << view.label();
    return shown(names.join(u", "_s));
}

template<class Value> QString shown(const std::map<QString, Value> &map)
{
    QStringList names;
    for (const auto &[name, value] : map)
        names << name;
    return shown(names.join(u", "_s));
}

template<class Record> constexpr const Record &at(const Record &record) { return record; }

template<class Record> const auto &at(const Record &record, auto first, auto... rest)
{
    return at(record.*first, rest...);
}
template<class Record> auto &at(Record &record, auto first, auto... rest)
{
    if constexpr (sizeof...(rest) == 0)
        return record.*first;
    else
        return at(record.*first, rest...);
}

template<class Record, auto... Path>
constexpr RecordField<Record> field(QLatin1StringView key, const char *source)
{
    return {key, source,
        [](const Record &a, const Record &b) { return at(a, Path...) == at(b, Path...); },
        [](Record &into, const Record &from) { at(into, Path...) = at(from, Path...); },
        [](const Record &record) { return shown(at(record, Path...)); }};
}

// A member that is new to a record stops the build here: it belongs into the tables below.
[[maybe_unused]] void everyMemberStandsBelow(const Zone &zone, const Component &component,
    const Flow &flow, const SavedView &view, const Settings &settings)
{
    [[maybe_unused]] const auto &[z1, z2, z3, z4, z5, z6, z7, z8, z9, z10] = zone;
    [[maybe_unused]] const auto &[c1, c2, c3, c4, c5, c6, c7, c8, c9, c10, c11, c12, c13, c14,
        c15] = component;
    [[maybe_unused]] const auto &[f1, f2, f3, f4, f5, f6, f7, f8, f9, f10, f11, f12, f13, f14, f15,
        f16, f17, f18, f19] = flow;
    [[maybe_unused]] const auto &[v1, v2, v3, v4, v5, v6, v7] = view;
    [[maybe_unused]] const auto &[s1, s2, s3, s4, s5, s6, s7, s8] = settings;
    [[maybe_unused]] const auto &[t1, t2, t3, t4, t5] = settings.titleBlock;
}

constexpr const char *Context = "RecordFields";

} // namespace

template<> std::span<const RecordField<Zone>> recordFields<Zone>()
{
    static constexpr std::array Fields{
        field<Zone, &Zone::id>("id"_L1, QT_TRANSLATE_NOOP("RecordFields", "id")),
        field<Zone, &Zone::name>("name"_L1, QT_TRANSLATE_NOOP("RecordFields", "name")),
        field<Zone, &Zone::kind>("kind"_L1, QT_TRANSLATE_NOOP("RecordFields", "kind")),
        field<Zone, &Zone::parent>("parent"_L1, QT_TRANSLATE_NOOP("RecordFields", "zone around")),
        field<Zone, &Zone::addresses>(
            "addresses"_L1, QT_TRANSLATE_NOOP("RecordFields", "addresses")),
        field<Zone, &Zone::enforce>(
            "enforce"_L1, QT_TRANSLATE_NOOP("RecordFields", "rules at the boundary")),
        field<Zone, &Zone::target>("target"_L1, QT_TRANSLATE_NOOP("RecordFields", "dialect")),
        field<Zone, &Zone::note>("note"_L1, QT_TRANSLATE_NOOP("RecordFields", "note")),
        field<Zone, &Zone::frame>("frame"_L1, QT_TRANSLATE_NOOP("RecordFields", "frame")),
        field<Zone, &Zone::extra>("extra"_L1, QT_TRANSLATE_NOOP("RecordFields", "other keys")),
    };
    return Fields;
}

template<> std::span<const RecordField<Component>> recordFields<Component>()
{
    using C = Component;
    static constexpr std::array Fields{
        field<C, &C::id>("id"_L1, QT_TRANSLATE_NOOP("RecordFields", "id")),
        field<C, &C::name>("name"_L1, QT_TRANSLATE_NOOP("RecordFields", "name")),
        field<C, &C::kind>("kind"_L1, QT_TRANSLATE_NOOP("RecordFields", "kind")),
        field<C, &C::zone>("zone"_L1, QT_TRANSLATE_NOOP("RecordFields", "zone")),
        field<C, &C::addresses>("addresses"_L1, QT_TRANSLATE_NOOP("RecordFields", "addresses")),
        field<C, &C::publicAddresses>(
            "publicAddresses"_L1, QT_TRANSLATE_NOOP("RecordFields", "public addresses")),
        field<C, &C::instances>("instances"_L1, QT_TRANSLATE_NOOP("RecordFields", "instances")),
        field<C, &C::internal>("internal"_L1, QT_TRANSLATE_NOOP("RecordFields", "internal")),
        field<C, &C::preservesClientAddress>("preservesClientAddress"_L1,
            QT_TRANSLATE_NOOP("RecordFields", "preserves the client's address")),
        field<C, &C::product>("product"_L1, QT_TRANSLATE_NOOP("RecordFields", "product")),
        field<C, &C::part>("part"_L1, QT_TRANSLATE_NOOP("RecordFields", "part")),
        field<C, &C::target>("target"_L1, QT_TRANSLATE_NOOP("RecordFields", "dialect")),
        field<C, &C::note>("note"_L1, QT_TRANSLATE_NOOP("RecordFields", "note")),
        field<C, &C::position>("position"_L1, QT_TRANSLATE_NOOP("RecordFields", "position")),
        field<C, &C::extra>("extra"_L1, QT_TRANSLATE_NOOP("RecordFields", "other keys")),
    };
    return Fields;
}

template<> std::span<const RecordField<Flow>> recordFields<Flow>()
{
    using F = Flow;
    static constexpr std::array Fields{
        field<F, &F::id>("id"_L1, QT_TRANSLATE_NOOP("RecordFields", "id")),
        field<F, &F::from>("from"_L1, QT_TRANSLATE_NOOP("RecordFields", "from")),
        field<F, &F::to>("to"_L1, QT_TRANSLATE_NOOP("RecordFields", "to")),
        field<F, &F::ports>("ports"_L1, QT_TRANSLATE_NOOP("RecordFields", "ports")),
        field<F, &F::purpose>("purpose"_L1, QT_TRANSLATE_NOOP("RecordFields", "purpose")),
        field<F, &F::need>("need"_L1, QT_TRANSLATE_NOOP("RecordFields", "need")),
        field<F, &F::exposed>("exposed"_L1, QT_TRANSLATE_NOOP("RecordFields", "exposure")),
        field<F, &F::enabled>("enabled"_L1, QT_TRANSLATE_NOOP("RecordFields", "switched on")),
        field<F, &F::decided>("decided"_L1, QT_TRANSLATE_NOOP("RecordFields", "switched by hand")),
        field<F, &F::encryption>("encryption"_L1, QT_TRANSLATE_NOOP("RecordFields", "encryption")),
        field<F, &F::config>("config"_L1, QT_TRANSLATE_NOOP("RecordFields", "configuration key")),
        field<F, &F::product>("product"_L1, QT_TRANSLATE_NOOP("RecordFields", "product")),
        field<F, &F::when>("when"_L1, QT_TRANSLATE_NOOP("RecordFields", "option")),
        field<F, &F::owner>("owner"_L1, QT_TRANSLATE_NOOP("RecordFields", "owner")),
        field<F, &F::ticket>("ticket"_L1, QT_TRANSLATE_NOOP("RecordFields", "ticket")),
        field<F, &F::expires>("expires"_L1, QT_TRANSLATE_NOOP("RecordFields", "expires")),
        field<F, &F::note>("note"_L1, QT_TRANSLATE_NOOP("RecordFields", "note")),
        field<F, &F::source>("source"_L1, QT_TRANSLATE_NOOP("RecordFields", "source")),
        field<F, &F::extra>("extra"_L1, QT_TRANSLATE_NOOP("RecordFields", "other keys")),
    };
    return Fields;
}

template<> std::span<const RecordField<SavedView>> recordFields<SavedView>()
{
    using V = SavedView;
    static constexpr std::array Fields{
        field<V, &V::id>("id"_L1, QT_TRANSLATE_NOOP("RecordFields", "id")),
        field<V, &V::name>("name"_L1, QT_TRANSLATE_NOOP("RecordFields", "name")),
        field<V, &V::caption>("caption"_L1, QT_TRANSLATE_NOOP("RecordFields", "caption")),
        field<V, &V::filter>("filter"_L1, QT_TRANSLATE_NOOP("RecordFields", "filter")),
        field<V, &V::frame>("frame"_L1, QT_TRANSLATE_NOOP("RecordFields", "part of the chart")),
        field<V, &V::zoneView>("zoneView"_L1, QT_TRANSLATE_NOOP("RecordFields", "zone view")),
        field<V, &V::extra>("extra"_L1, QT_TRANSLATE_NOOP("RecordFields", "other keys")),
    };
    return Fields;
}

template<> std::span<const RecordField<Settings>> recordFields<Settings>()
{
    using S = Settings;
    using T = TitleBlock;
    constexpr auto Block = &S::titleBlock;
    static constexpr std::array Fields{
        field<S, &S::name>("name"_L1, QT_TRANSLATE_NOOP("RecordFields", "name")),
        field<S, Block, &T::title>(
            "titleBlock.title"_L1, QT_TRANSLATE_NOOP("RecordFields", "title")),
        field<S, Block, &T::customer>(
            "titleBlock.customer"_L1, QT_TRANSLATE_NOOP("RecordFields", "customer")),
        field<S, Block, &T::version>(
            "titleBlock.version"_L1, QT_TRANSLATE_NOOP("RecordFields", "version")),
        field<S, Block, &T::draft>(
            "titleBlock.draft"_L1, QT_TRANSLATE_NOOP("RecordFields", "draft")),
        field<S, Block, &T::extra>("titleBlock.extra"_L1,
            QT_TRANSLATE_NOOP("RecordFields", "other keys of the title block")),
        field<S, &S::extra>("extra"_L1, QT_TRANSLATE_NOOP("RecordFields", "other keys")),
        field<S, &S::systems>("systems"_L1, QT_TRANSLATE_NOOP("RecordFields", "systems")),
        field<S, &S::lookups>("lookups"_L1, QT_TRANSLATE_NOOP("RecordFields", "look-ups")),
        field<S, &S::views>("views"_L1, QT_TRANSLATE_NOOP("RecordFields", "views")),
        field<S, &S::suppressed>(
            "suppressed"_L1, QT_TRANSLATE_NOOP("RecordFields", "suppressed problems")),
        field<S, &S::upsideDown>(
            "upsideDown"_L1, QT_TRANSLATE_NOOP("RecordFields", "drawn upside down")),
    };
    return Fields;
}

QString fieldName(const char *source) { return QCoreApplication::translate(Context, source); }

QString kindName(RecordKind kind)
{
    static constexpr const char *Names[] = {QT_TRANSLATE_NOOP("RecordFields", "Chart"),
        QT_TRANSLATE_NOOP("RecordFields", "View"), QT_TRANSLATE_NOOP("RecordFields", "Zone"),
        QT_TRANSLATE_NOOP("RecordFields", "Component"), QT_TRANSLATE_NOOP("RecordFields", "Flow")};
    return fieldName(Names[size_t(kind)]);
}

QString fieldText(const Lookup &lookup)
{
    QStringList texts;
    for (const IpRange &range : lookup.addresses)
        texts << range.toString();
    return shown(u"%1 (%2, %3)"_s.arg(texts.join(u", "_s), shown(lookup.date), lookup.source));
}

QString fieldText(const Suppression &suppression) { return shown(suppression.reason); }

QString fieldText(const ChosenOptions &options)
{
    QStringList texts;
    for (const auto &[option, value] : options)
        texts << (value.isEmpty() ? option : option + u'=' + value);
    return shown(texts.join(u", "_s));
}

} // namespace portolan
