#include "model/targets/Yaml.h"

#include "model/targets/Spelling.h"

#include <algorithm>

namespace portolan {

using namespace Qt::StringLiterals;

namespace {

bool isPlainKey(const QString &key)
{
    return !key.isEmpty() && std::all_of(key.begin(), key.end(), [](QChar c) {
        return (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z');
    });
}

QString keyText(const QString &key) { return (isPlainKey(key) ? key : yamlQuoted(key)) + u':'; }

} // namespace

QString yamlQuoted(const QString &text)
{
    QString quoted(u'"');
    for (const char32_t c : text.toUcs4()) {
        if (c == U'"' || c == U'\\')
            quoted += QStringView(c == U'"' ? u"\\\"" : u"\\\\");
        else if (c >= 0x20 && c < 0x7f)
            quoted += QStringView(QChar::fromUcs4(c));
        else
            quoted += "\\U"_L1 + QString::number(uint(c), 16).rightJustified(8, u'0');
    }
    return quoted + u'"';
}

QString yamlText(const QString &key, const QString &text)
{
    return keyText(key) + u' ' + yamlQuoted(text);
}

QString yamlNumber(const QString &key, int number)
{
    return keyText(key) + u' ' + QString::number(number);
}

QStringList yamlKey(const QString &key, const QStringList &node)
{
    if (std::all_of(node.begin(), node.end(), [](const QString &l) { return l.startsWith(u'#'); }))
        return node + QStringList{keyText(key) + " []"_L1};
    QStringList lines{keyText(key)};
    for (const QString &line : node)
        lines += "  "_L1 + line;
    return lines;
}

QStringList yamlItem(const QStringList &node)
{
    QStringList lines;
    bool isFirst = true;
    for (const QString &line : node) {
        if (isFirst && line.startsWith(u'#')) {
            lines += line;
            continue;
        }
        lines += (isFirst ? "- "_L1 : "  "_L1) + line;
        isFirst = false;
    }
    return lines;
}

QStringList yamlTexts(const QString &key, const QStringList &texts)
{
    QStringList items;
    for (const QString &text : texts)
        items += "- "_L1 + yamlQuoted(text);
    return yamlKey(key, items);
}

QString yamlComment(const QString &text) { return "# "_L1 + printable(text); }

} // namespace portolan
