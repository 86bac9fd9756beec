#include "views/chart/TextMetrics.h"

#include <QFontDatabase>
#include <QFontMetricsF>
#include <QGuiApplication>
#include <QHash>

#include <algorithm>
#include <array>
#include <cmath>
#include <memory>

namespace portolan {

using namespace Qt::StringLiterals;

TextStyle textStyle(TextRole role)
{
    static constexpr std::array<TextStyle, 7> styles = {{
        {13, 600}, // CardName
        {11, 400}, // Address
        {11, 500}, // DockPort
        {11, 600}, // Label
        {11, 400}, // LabelSuffix
        {13, 600}, // ZoneTitle
        {11, 600}, // HostTitle
    }};
    return styles[size_t(role)];
}

namespace {

const QString EmojiFamily = u"Noto Color Emoji"_s;

/// With the emoji in front of the font that has plain ones. That font of colours has digits, too,
/// so it comes only where another font gave them before.
QStringList familiesWithEmoji()
{
    QStringList families = chartFamilies();
    const QStringList installed = QFontDatabase::families();
    const qsizetype plain = families.indexOf(u"DejaVu Sans"_s);
    const bool hasOther = std::any_of(families.begin(), families.begin() + plain,
        [&](const QString &family) { return installed.contains(family); });
    families.insert(hasOther ? plain : families.size(), EmojiFamily);
    return families;
}

} // namespace

const QStringList &chartFamilies()
{
    static const QStringList families = {
        u"Inter"_s, u"Noto Sans"_s, u"DejaVu Sans"_s, u"Liberation Sans"_s, u"Arial"_s};
    return families;
}

QFont chartFont(const TextStyle &style)
{
    static const QStringList families = familiesWithEmoji();
    QFont font;
    font.setFamilies(families);
    font.setStyleHint(QFont::SansSerif);
    font.setPixelSize(qRound(style.size));
    font.setWeight(QFont::Weight(style.weight));
    font.setHintingPreference(QFont::PreferNoHinting);
    return font;
}

namespace {

QFontMetricsF metrics(const TextStyle &style) { return QFontMetricsF(chartFont(style)); }

} // namespace

TextStyle loadedStyle(const TextStyle &style)
{
    constexpr double largest = 32;
    return {std::min(style.size, largest), style.weight};
}

double textWidth(const TextStyle &style, const QString &text)
{
    const TextStyle loaded = loadedStyle(style);
    return metrics(loaded).horizontalAdvance(text) * (style.size / loaded.size);
}

double capHeight(const TextStyle &style)
{
    // Asked for every text that is painted. Unhinted capitals grow with the size alone, and all
    // weights of a family have the same.
    static const double share = metrics({200, 400}).capHeight() / 200;
    return share * std::round(style.size);
}

double baseline(const TextStyle &style, double centreY) { return centreY + capHeight(style) / 2; }

namespace {

/// The last word with the space before it, where it is a short number; else nothing.
QString numberAtEnd(const QString &text)
{
    constexpr qsizetype most = 3; // digits
    qsizetype from = text.size();
    while (from > 0 && text.at(from - 1).isDigit())
        --from;
    const bool is =
        from > 0 && text.at(from - 1) == u' ' && from < text.size() && text.size() - from <= most;
    return is ? text.mid(from - 1) : QString();
}

} // namespace

QString elided(const TextStyle &style, const QString &text, double width)
{
    // Nobody sees more than a few hundred characters; a book as a name must not be shaped whole.
    const QString head = text.size() > 512 ? text.left(512) + u"…"_s : text;
    const TextStyle loaded = loadedStyle(style);
    const QFontMetricsF font = metrics(loaded);
    const double room = qMax(0., width * (loaded.size / style.size));
    const QString shown = font.elidedText(head, Qt::ElideRight, room);
    const QString number = shown == head ? QString() : numberAtEnd(head);
    if (number.isEmpty())
        return shown;
    const QString begin = font.elidedText(
        head.chopped(number.size()), Qt::ElideRight, room - font.horizontalAdvance(number));
    constexpr qsizetype least = 4; // letters and the ellipsis
    return begin.size() > least ? begin + number : shown;
}

namespace {

/// Marks that would turn what follows around (U+202E and its kin): a name could then pretend to be
/// another. Right-to-left letters need none of them.
bool turnsText(QChar c)
{
    return (c.unicode() >= 0x202A && c.unicode() <= 0x202E) ||
           (c.unicode() >= 0x2066 && c.unicode() <= 0x2069);
}

} // namespace

QString oneLine(const QString &text)
{
    QString line = text;
    line.removeIf(turnsText);
    for (qsizetype i = 0; i < line.size(); ++i) {
        const QChar c = line.at(i);
        const bool pair =
            c.isHighSurrogate() && i + 1 < line.size() && line.at(i + 1).isLowSurrogate();
        if (pair) {
            // The last two of each plane are no characters.
            if ((QChar::surrogateToUcs4(c, line.at(i + 1)) & 0xFFFE) == 0xFFFE)
                line[i] = line[i + 1] = u' ';
            ++i;
            continue;
        }
        const bool separator = c == QChar::LineSeparator || c == QChar::ParagraphSeparator;
        const bool noCharacter = c.unicode() >= 0xFFFE || c.isSurrogate();
        if (c.category() == QChar::Other_Control || separator || noCharacter)
            line[i] = u' ';
    }
    return line;
}

bool isPlainText(const QString &text)
{
    return std::all_of(text.begin(), text.end(), [](QChar c) {
        const char16_t u = c.unicode();
        return u < 0x300 || (u >= 0x370 && u < 0x483) || (u >= 0x48A && u < 0x530) ||
               (u >= 0x1E00 && u < 0x200B) || (u >= 0x2010 && u < 0x2028) ||
               (u >= 0x2030 && u < 0x2060) || (u >= 0x20A0 && u < 0x20C0);
    });
}

TextMeasure chartTextMeasure()
{
    // A chart of ten thousand cards measures 50,000 texts several times over, and many are equal.
    constexpr qsizetype most = 200'000;
    struct Role
    {
        QFontMetricsF metrics;
        QHash<QString, double> known = {};
    };
    auto roles = std::make_shared<std::vector<Role>>();
    for (int role = 0; role <= int(TextRole::HostTitle); ++role)
        roles->push_back({metrics(textStyle(TextRole(role)))});
    return [roles = std::move(roles)](TextRole role, const QString &text) {
        Role &of = (*roles)[size_t(role)];
        const auto found = of.known.constFind(text);
        if (found != of.known.constEnd())
            return *found;
        if (of.known.size() > most)
            of.known.clear();
        return *of.known.insert(text, of.metrics.horizontalAdvance(text));
    };
}

} // namespace portolan
