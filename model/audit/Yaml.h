#pragma once

#include "model/core/Result.h"

#include <QStringList>

#include <utility>
#include <vector>

namespace portolan {

/// A node of a YAML 1.2 (or JSON) document.
struct YamlNode
{
    enum class Kind : quint8 { Null, Scalar, Sequence, Map };
    Kind kind = Kind::Null;
    QString tag;  ///< "!Ref"; empty without a tag of its own
    QString text; ///< Scalar
    int line = 0; ///< from 1
    std::vector<YamlNode> items;
    std::vector<std::pair<QString, YamlNode>> fields; ///< in the order of the text

    /// The field of that name, or null.
    const YamlNode *field(QStringView name) const;
    bool isMap() const { return kind == Kind::Map; }
    bool isSequence() const { return kind == Kind::Sequence; }
    bool isScalar() const { return kind == Kind::Scalar; }
};

/// The documents of a text. Errors: what is no YAML; aliases; a map that has a key twice, or a key
/// that is no scalar; a text that nests too deep.
Result<std::vector<YamlNode>> readYaml(const QByteArray &text);

} // namespace portolan
