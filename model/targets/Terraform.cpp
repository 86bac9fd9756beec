#include "model/targets/Terraform.h"

#include "model/targets/Names.h"
#include "model/targets/Spelling.h"

#include <algorithm>

namespace portolan {

using namespace Qt::StringLiterals;

namespace {

QString escape(char16_t unit) { return u"\\u%1"_s.arg(uint(unit), 4, 16, QChar(u'0')); }

/// The lines of a body, one step further in.
QStringList indented(const QStringList &lines)
{
    QStringList result;
    for (const QString &line : lines)
        result += line.isEmpty() ? line : "  "_L1 + line;
    return result;
}

} // namespace

QString hclQuoted(const QString &text)
{
    QString quoted = u"\""_s;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text[i];
        const bool opens = i + 1 < text.size() && text[i + 1] == u'{';
        // Half a character has no UTF-8.
        const bool isWhole =
            !c.isSurrogate() ||
            (c.isHighSurrogate() && i + 1 < text.size() && text[i + 1].isLowSurrogate()) ||
            (c.isLowSurrogate() && i > 0 && text[i - 1].isHighSurrogate());
        if (c == u'"' || c == u'\\')
            quoted += u'\\' + QString(c);
        else if ((c == u'$' || c == u'%') && opens)
            // Doubled it would be read wrongly after another one.
            quoted += escape(c.unicode());
        else if (!isWhole)
            quoted += escape(0xfffd);
        else if (c.isPrint() || c.isSurrogate())
            quoted += c;
        else
            quoted += escape(c.unicode());
    }
    return quoted + u'"';
}

QString hclList(const QStringList &texts)
{
    QStringList quoted;
    for (const QString &text : texts)
        quoted += hclQuoted(text);
    return u'[' + quoted.join(", "_L1) + u']';
}

QString hclName(const QString &id) { return safeId(id).replace(u'.', u'_'); }

QString HclNames::nameOf(const QString &id)
{
    const auto [place, isNew] = m_names.try_emplace(id);
    if (isNew) {
        const QString name = hclName(id);
        const QString base = m_prefix + (name == id ? name : name + u'_' + nameChecksum(id));
        place->second = base;
        for (int n = 2; !m_taken.insert(place->second).second; ++n)
            place->second = base + "_no"_L1 + QString::number(n);
    }
    return place->second;
}

HclBlock::HclBlock(QString type, QStringList labels)
    : m_head(std::move(type))
{
    for (const QString &label : labels)
        m_head += u' ' + hclQuoted(label);
}

HclBlock &HclBlock::set(const QString &name, const QString &expression)
{
    m_lines.push_back({name, expression});
    return *this;
}

HclBlock &HclBlock::setObject(
    const QString &name, const std::vector<std::pair<QString, QString>> &entries)
{
    HclBlock object(name + " ="_L1);
    for (const auto &[key, expression] : entries)
        object.set(key, expression);
    m_lines.push_back({{}, object.lines().join(u'\n'), true});
    return *this;
}

HclBlock &HclBlock::comment(const QString &text)
{
    m_lines.push_back({{}, commentLine(text).chopped(1)});
    return *this;
}

HclBlock &HclBlock::block(const HclBlock &inner)
{
    m_lines.push_back({{}, inner.lines().join(u'\n'), true});
    return *this;
}

QStringList HclBlock::lines() const
{
    if (m_lines.empty())
        return {m_head + " {}"_L1};
    QStringList body;
    for (size_t i = 0; i < m_lines.size(); ++i) {
        const Line &line = m_lines[i];
        if (i > 0 && (line.isApart || m_lines[i - 1].isApart))
            body += QString();
        if (line.name.isEmpty()) {
            body += line.text.split(u'\n');
            continue;
        }
        // Arguments on neighbouring lines have their signs below each other.
        qsizetype width = 0;
        const auto isArgument = [](const Line &each) { return !each.name.isEmpty(); };
        const auto begin = m_lines.begin() + std::ptrdiff_t(i);
        const auto end = std::find_if_not(begin, m_lines.end(), isArgument);
        for (auto each = begin; each != end; ++each)
            width = std::max(width, each->name.size());
        for (auto each = begin; each != end; ++each)
            body += each->name.leftJustified(width) + " = "_L1 + each->text;
        i = size_t(end - m_lines.begin()) - 1;
    }
    return QStringList{m_head + " {"_L1} + indented(body) + QStringList{u"}"_s};
}

QString HclBlock::text() const { return lines().join(u'\n') + u'\n'; }

QString terraformProvider(const QString &name, const QString &source, const QString &version)
{
    HclBlock required(u"required_providers"_s);
    required.setObject(
        name, {{u"source"_s, hclQuoted(source)}, {u"version"_s, hclQuoted(version)}});
    return HclBlock(u"terraform"_s).block(required).text();
}

QString terraformVariable(const QString &name, const QString &description)
{
    return HclBlock(u"variable"_s, {name})
        .set(u"type"_s, u"string"_s)
        .set(u"description"_s, hclQuoted(description))
        .text();
}

QString terraformRemoved(const QString &address)
{
    return HclBlock(u"removed"_s)
        .set(u"from"_s, address)
        .block(HclBlock(u"lifecycle"_s).set(u"destroy"_s, u"true"_s))
        .text();
}

QString hclAsComment(const QString &text)
{
    QString comment;
    for (const QString &line : text.split(u'\n').sliced(0, text.count(u'\n')))
        comment += line.isEmpty() ? u"#\n"_s : "#   "_L1 + line + u'\n';
    return comment;
}

} // namespace portolan
