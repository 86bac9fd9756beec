#include "model/items/ShownWords.h"

#include "model/items/Labels.h"
#include "model/targets/TargetNames.h"

namespace portolan {

using namespace Qt::StringLiterals;

ShownWords shownWords()
{
    ShownWords words;
    for (size_t i = 0; i < words.needs.size(); ++i)
        words.needs[i] = needLabel({Need::Kind(i), {}});
    words.condition = needLabel({Need::Kind::Conditional, u"%1"_s});
    for (size_t i = 0; i < words.exposures.size(); ++i)
        words.exposures[i] = exposureLabel(Exposure(i));
    for (size_t i = 0; i < words.zoneKinds.size(); ++i)
        words.zoneKinds[i] = zoneKindLabel(ZoneKind(i));
    for (const QString &id : targetIds())
        words.targets[id] = targetLabel(id);
    return words;
}

} // namespace portolan
