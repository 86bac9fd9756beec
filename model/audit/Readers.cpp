#include "model/audit/Readers.h"

namespace portolan {

const std::vector<RulesetReader> &rulesetReaders()
{
    static const std::vector<RulesetReader> all = {};
    return all;
}

const RulesetReader *rulesetReader(QStringView id)
{
    for (const RulesetReader &reader : rulesetReaders()) {
        if (reader.id == id)
            return &reader;
    }
    return nullptr;
}

} // namespace portolan
