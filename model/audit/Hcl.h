#pragma once

#include "model/core/Result.h"

#include <QStringList>

#include <utility>
#include <vector>

namespace portolan::hcl {

/// The part of HCL's native syntax that Terraform files of rules are made of: blocks, attributes,
/// strings, numbers, lists, objects and plain references. Error: everything else (function calls,
/// conditions, heredocs, for expressions), by its line.

struct Value
{
    enum class Kind : quint8 {
        String, ///< without any ${...}
        Number,
        Word,     ///< true, false, null, or a reference: "var.network", "aws_vpc.x.id"
        Template, ///< a string with ${...}, which stands in it as written
        List,
        Object
    };
    Kind kind = Kind::Word;
    QString text; ///< of the first four kinds
    std::vector<Value> items;
    std::vector<std::pair<QString, Value>> fields;
    int line = 0;

    const Value *field(QStringView name) const;
};

struct Block
{
    QString type;       ///< "resource"
    QStringList labels; ///< its labels
    std::vector<std::pair<QString, Value>> attributes;
    std::vector<Block> blocks;
    int line = 0;

    const Value *attribute(QStringView name) const;
};

/// The blocks of a file. Blocks and values nest at most 50 deep.
Result<std::vector<Block>> read(const QString &text);

} // namespace portolan::hcl
