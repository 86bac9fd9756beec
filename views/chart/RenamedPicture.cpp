#include "views/chart/RenamedPicture.h"

namespace portolan {

Geometry renamedPicture(Geometry geometry, const Renamed &renamed)
{
    const auto take = [&renamed](QString &id) {
        if (compareIds(id, renamed.from) == 0)
            id = renamed.to;
    };
    const auto takeAll = [&take](QStringList &ids) {
        for (QString &id : ids)
            take(id);
    };
    if (renamed.kind == RecordKind::Zone) {
        for (ZoneBox &zone : geometry.zones)
            take(zone.id);
    } else if (renamed.kind == RecordKind::Component) {
        for (CardBox &card : geometry.cards)
            take(card.id);
        for (Dock &dock : geometry.docks)
            take(dock.component);
        for (EdgeLine &line : geometry.edges) {
            take(line.from);
            take(line.to);
        }
    } else {
        for (Dock &dock : geometry.docks)
            takeAll(dock.flows);
        for (EdgeLine &line : geometry.edges) {
            takeAll(line.flows);
            for (LabelLine &text : line.label.lines)
                take(text.flow);
        }
    }
    return geometry;
}

} // namespace portolan
