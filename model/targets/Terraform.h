#pragma once

#include <QString>
#include <QStringList>

#include <map>
#include <set>
#include <utility>
#include <vector>

namespace portolan {

/// What the Terraform dialects share: HCL 2 native syntax, in the layout of `terraform fmt`.

/// A quoted template that stands for exactly \a text, whatever is in it: no interpolation (`${`),
/// no directive (`%{`), no line break.
QString hclQuoted(const QString &text);
/// `["a", "b"]`, quoted.
QString hclList(const QStringList &texts);
/// A name after the dots or in a block's label: letters, digits, "_" and "-"; "." becomes "_". A
/// digit must not stand first, so names made of ids need a prefix.
QString hclName(const QString &id);

/// Names for the ids of one text: the same for the same id, different for different ones. Ids that
/// no name can hold get a checksum, so that the name does not depend on the other ids: texts are
/// written flow by flow and stand beside each other.
class HclNames
{
public:
    /// \a prefix begins the name: a letter or "_".
    explicit HclNames(QString prefix)
        : m_prefix(std::move(prefix))
    {}
    QString nameOf(const QString &id);

private:
    QString m_prefix;
    std::map<QString, QString> m_names;
    std::set<QString> m_taken;
};

/// A block: `resource "type" "name" { ... }`.
class HclBlock
{
public:
    /// \a labels are quoted.
    explicit HclBlock(QString type, QStringList labels = {});

    /// `name = expression`; the expression is written as it is: hclQuoted(), hclList(), `var.x`.
    HclBlock &set(const QString &name, const QString &expression);
    /// The same with a number.
    HclBlock &set(const QString &name, int number) { return set(name, QString::number(number)); }
    /// `name = { key = expression ... }` over several lines.
    HclBlock &setObject(
        const QString &name, const std::vector<std::pair<QString, QString>> &entries);
    /// A comment line; text from the document is made printable().
    HclBlock &comment(const QString &text);
    HclBlock &block(const HclBlock &inner);

    /// With a line break at the end.
    QString text() const;

private:
    struct Line
    {
        QString name; ///< of an argument; empty for a comment or what is written as it stands
        QString text;
        bool isApart = false; ///< with an empty line around it, since it takes several lines
    };
    QStringList lines() const;

    QString m_head;
    std::vector<Line> m_lines;
};

/// The `terraform` block that asks for one provider: "aws", "hashicorp/aws", ">= 5.0".
QString terraformProvider(const QString &name, const QString &source, const QString &version);
/// A `variable` block for a string that the user sets.
QString terraformVariable(const QString &name, const QString &description);

/// A `removed` block: what stood at that address ("aws_security_group.x") goes with the next apply.
QString terraformRemoved(const QString &address);
/// Blocks as comments: each line of \a text, which holds nothing but HCL, behind a "#".
QString hclAsComment(const QString &text);

} // namespace portolan
