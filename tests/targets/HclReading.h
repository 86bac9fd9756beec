#pragma once

#include "tests/targets/NodeModules.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>

#include <map>
#include <stdexcept>
#include <vector>

/// A reader of its own for the HCL that our Terraform dialects write: an argument is a line of its
/// own, and its value a quoted text, a number, a list of these on the same line, or a reference.
namespace portolan::test {

struct Hcl
{
    QStringList words; ///< "resource", its type, its name; "allow"
    std::map<QString, QJsonValue> arguments;
    std::vector<Hcl> blocks;

    QJsonValue at(const QString &name) const
    {
        const auto place = arguments.find(name);
        return place == arguments.end() ? QJsonValue() : place->second;
    }
    QStringList texts(const QString &name) const
    {
        QStringList result;
        for (const QJsonValue &value : at(name).toArray())
            result += value.toString();
        return result;
    }
};

/// A reference stays text that no quoted one can be: it has no quotes.
inline QJsonValue hclValue(const QString &text)
{
    static const QRegularExpression reference(
        u"\\A(\\[[a-z_]+\\.[a-zA-Z0-9_.-]+\\]|[a-z_]+\\.[a-zA-Z0-9_.-]+)\\z"_s);
    if (reference.match(text).hasMatch() || text == u"string"_s)
        return u'`' + text;
    // In both notations `\"`, `\\` and `\uXXXX` are the same.
    const QJsonDocument json = QJsonDocument::fromJson((u'[' + text + u']').toUtf8());
    if (json.array().size() != 1 || text.contains(u"${"_s) || text.contains(u"%{"_s))
        throw std::runtime_error("no value: " + text.toStdString());
    return json.array()[0];
}

/// Reads from \a line on to the end of the block.
inline Hcl readBlock(const QStringList &lines, qsizetype &line)
{
    Hcl block;
    for (; line < lines.size(); ++line) {
        const QString text = lines[line].trimmed();
        if (text.isEmpty() || text.startsWith(u'#'))
            continue;
        if (text == u"}"_s)
            return block;
        if (text.endsWith(u" {"_s) || text.endsWith(u" {}"_s)) {
            QStringList words = text.section(u" {"_s, 0, 0).split(u' ');
            for (QString &word : words)
                word = word.startsWith(u'"') ? hclValue(word).toString() : word;
            Hcl inner;
            if (text.endsWith(u'{'))
                inner = readBlock(lines, ++line);
            inner.words = words;
            block.blocks.push_back(inner);
            continue;
        }
        const QString name = text.section(u" = "_s, 0, 0).trimmed();
        if (!text.contains(u" = "_s) || block.arguments.contains(name))
            throw std::runtime_error("no argument: " + text.toStdString());
        block.arguments[name] = hclValue(text.section(u" = "_s, 1).trimmed());
    }
    return block;
}

inline std::vector<Hcl> readHcl(const QString &text)
{
    qsizetype line = 0;
    return readBlock(text.split(u'\n'), line).blocks;
}

inline std::vector<Hcl> resourcesOf(const QString &text, const QString &type)
{
    std::vector<Hcl> resources;
    QStringList names;
    for (const Hcl &block : readHcl(text)) {
        if (block.words.front() != u"resource"_s)
            continue;
        if (block.words.size() != 3 || block.words[1] != type || names.contains(block.words[2]))
            throw std::runtime_error("an odd resource");
        names += block.words[2];
        resources.push_back(block);
    }
    return resources;
}

/// No argument or block but those of the provider's documentation.
inline bool onlyKnown(const Hcl &block, const QStringList &arguments, const QStringList &blocks)
{
    for (const auto &[name, value] : block.arguments) {
        if (!arguments.contains(name))
            return false;
    }
    return std::all_of(block.blocks.begin(), block.blocks.end(),
        [&](const Hcl &inner) { return blocks.contains(inner.words.front()); });
}

/// What is wrong with the text in the eyes of the parsers that are installed: terraform's own
/// formatter, and HashiCorp's parser from npm. Their names are added to \a used.
inline QString refusedHcl(const QString &text, QStringList &used)
{
    if (isInstalled(u"terraform"_s)) {
        used += u"terraform fmt"_s;
        const Ran ran =
            run(u"terraform"_s, {u"fmt"_s, u"-check"_s, u"-diff"_s, u"-"_s}, text.toUtf8());
        if (ran.status != 0)
            return QString::fromUtf8(ran.out + ran.err);
    }
    const QString modules = nodeModules(u"@cdktf/hcl2json"_s);
    if (!modules.isEmpty()) {
        used += u"hcl2json"_s;
        const Ran ran = runNode(u"hcl.mjs"_s, {modules}, text.toUtf8());
        if (ran.status != 0)
            return QString::fromUtf8(ran.err);
    }
    return {};
}

} // namespace portolan::test
