#include "model/core/Records.h"

#include <algorithm>
#include <array>

namespace portolan {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype MaxIdLength = 63;

bool isIdStart(QChar c)
{
    return (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z') || (c >= u'0' && c <= u'9');
}

bool isIdChar(QChar c) { return isIdStart(c) || c == u'.' || c == u'_' || c == u'-'; }

constexpr std::array<QLatin1StringView, 5> ZoneKindWords = {
    "internet"_L1, "site"_L1, "network"_L1, "cluster"_L1, "host"_L1};
constexpr std::array<QLatin1StringView, 4> ExposureWords = {
    ""_L1, "internal"_L1, "external"_L1, "conditional"_L1};

template<class Enum, size_t N>
std::optional<Enum> fromWord(const std::array<QLatin1StringView, N> &words, QStringView word)
{
    const auto found = std::find(words.begin(), words.end(), word);
    if (found == words.end())
        return std::nullopt;
    return Enum(found - words.begin());
}

} // namespace

bool isValidId(QStringView id)
{
    return !id.isEmpty() && id.size() <= MaxIdLength && isIdStart(id.front()) &&
           std::all_of(id.begin(), id.end(), isIdChar);
}

int compareIds(QStringView a, QStringView b)
{
    // Nearly all ids are ASCII, and this is called more often than anything else.
    constexpr char16_t ascii = 0x80;
    const auto lower = [](char16_t c) { return c >= u'A' && c <= u'Z' ? char16_t(c | 0x20) : c; };
    const qsizetype both = std::min(a.size(), b.size());
    for (qsizetype i = 0; i < both; ++i) {
        const char16_t x = a[i].unicode();
        const char16_t y = b[i].unicode();
        if ((x | y) >= ascii)
            return a.sliced(i).compare(b.sliced(i), Qt::CaseInsensitive);
        if (x != y && lower(x) != lower(y))
            return lower(x) < lower(y) ? -1 : 1;
    }
    return a.size() == b.size() ? 0 : a.size() < b.size() ? -1 : 1;
}

QString freeId(QStringView wanted, const std::vector<QString> &taken)
{
    QString base;
    for (const QChar c : wanted.left(48).toString().toLower()) {
        if (isIdChar(c))
            base += c;
        else if (!base.isEmpty() && !base.endsWith(u'-'))
            base += u'-';
    }
    while (!base.isEmpty() && !isIdStart(base.front()))
        base.remove(0, 1);
    while (base.endsWith(u'-'))
        base.chop(1);
    if (base.isEmpty())
        base = u"item"_s;
    const auto isTaken = [&](const QString &id) {
        return std::any_of(taken.begin(), taken.end(),
            [&](const QString &other) { return compareIds(id, other) == 0; });
    };
    QString id = base;
    for (int n = 2; isTaken(id); ++n)
        id = base + u'-' + QString::number(n);
    return id;
}

QString Need::toString() const
{
    switch (kind) {
    case Kind::Required:
        return u"required"_s;
    case Kind::Optional:
        return u"optional"_s;
    case Kind::Conditional:
        return condition.isEmpty() ? u"conditional"_s : "conditional: "_L1 + condition;
    }
    Q_UNREACHABLE();
}

std::optional<Need> Need::fromString(QStringView text)
{
    if (text == "required"_L1)
        return Need{Kind::Required, {}};
    if (text == "optional"_L1)
        return Need{Kind::Optional, {}};
    if (text == "conditional"_L1)
        return Need{Kind::Conditional, {}};
    if (text.startsWith("conditional:"_L1))
        return Need{Kind::Conditional, text.mid(12).trimmed().toString()};
    return std::nullopt;
}

QString toWord(ZoneKind kind) { return ZoneKindWords[size_t(kind)]; }
QString toWord(Exposure exposure) { return ExposureWords[size_t(exposure)]; }
std::optional<ZoneKind> zoneKindFromWord(QStringView word)
{
    return fromWord<ZoneKind>(ZoneKindWords, word);
}
std::optional<Exposure> exposureFromWord(QStringView word)
{
    return fromWord<Exposure>(ExposureWords, word);
}

} // namespace portolan
