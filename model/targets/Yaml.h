#pragma once

#include <QStringList>

namespace portolan {

/// Lines of block-style YAML 1.2, put together from the inside out: a node is the list of its lines
/// without indentation, and what holds it indents it. Every scalar that is no number is quoted as
/// JSON is, so that no text turns into a truth value, a number, an anchor or a comment.

/// A double-quoted scalar: printable ASCII stands as it is, the rest as an escape.
QString yamlQuoted(const QString &text);
/// `key: "text"`. The key is quoted where it is not of letters and digits alone.
QString yamlText(const QString &key, const QString &text);
/// `key: 443`.
QString yamlNumber(const QString &key, int number);
/// `key:` and below it the node; `key: []` where the node has no line but comments.
QStringList yamlKey(const QString &key, const QStringList &node);
/// An item of a list: `- ` before the first line. Comment lines at its head stay before the item.
QStringList yamlItem(const QStringList &node);
/// `key: ["a", "b"]` as a list of one line for each.
QStringList yamlTexts(const QString &key, const QStringList &texts);
/// "# text" of printable() text.
QString yamlComment(const QString &text);

} // namespace portolan
