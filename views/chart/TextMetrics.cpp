#include "views/chart/TextMetrics.h"

#include <QFontMetricsF>
#include <QGuiApplication>

#include <array>

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

const QStringList &chartFamilies()
{
    static const QStringList families = {
        u"Inter"_s, u"Noto Sans"_s, u"DejaVu Sans"_s, u"Liberation Sans"_s, u"Arial"_s};
    return families;
}

QFont chartFont(const TextStyle &style)
{
    QFont font;
    font.setFamilies(chartFamilies());
    font.setStyleHint(QFont::SansSerif);
    font.setPixelSize(qRound(style.size));
    font.setWeight(QFont::Weight(style.weight));
    font.setHintingPreference(QFont::PreferNoHinting);
    return font;
}

namespace {

QFontMetricsF metrics(const TextStyle &style) { return QFontMetricsF(chartFont(style)); }

} // namespace

double textWidth(const TextStyle &style, const QString &text)
{
    return metrics(style).horizontalAdvance(text);
}

double capHeight(const TextStyle &style) { return metrics(style).capHeight(); }

double baseline(const TextStyle &style, double centreY) { return centreY + capHeight(style) / 2; }

QString elided(const TextStyle &style, const QString &text, double width)
{
    // Nobody sees more than a few hundred characters; a book as a name must not be shaped whole.
    const QString head = text.size() > 512 ? text.left(512) + u"…"_s : text;
    return metrics(style).elidedText(head, Qt::ElideRight, qMax(0., width));
}

QString oneLine(const QString &text)
{
    QString line = text;
    for (qsizetype i = 0; i < line.size(); ++i) {
        const QChar c = line.at(i);
        const bool pair =
            c.isHighSurrogate() && i + 1 < line.size() && line.at(i + 1).isLowSurrogate();
        if (pair) {
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

TextMeasure chartTextMeasure()
{
    // One metrics object for each role: a chart of ten thousand cards measures 50,000 texts.
    std::vector<QFontMetricsF> byRole;
    for (int role = 0; role <= int(TextRole::HostTitle); ++role)
        byRole.push_back(metrics(textStyle(TextRole(role))));
    return [byRole = std::move(byRole)](TextRole role, const QString &text) {
        return byRole[size_t(role)].horizontalAdvance(text);
    };
}

} // namespace portolan
