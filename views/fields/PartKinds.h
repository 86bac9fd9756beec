#pragma once

#include "model/catalog/PartMime.h"
#include "model/core/Records.h"

#include <span>

namespace portolan {

/// Something that a chart can be drawn with though no product has it: a component of a kind, or a
/// zone.
struct PartKind
{
    const char *word; ///< as Component::kind, or the word of a file for a ZoneKind
    const char *text; ///< the source of name()
    bool isZone = false;

    /// In the language of the moment: "Load balancer". Also what a new one is called at first.
    QString name() const;
    /// Of Icons.h.
    QString icon() const;
    QString kind() const;
    ZoneKind zoneKind() const;
    /// What a drag carries; see GeneralParts.
    DraggedPart part() const;
};

/// The kinds that are offered, in the order of menus: what is usual comes first.
std::span<const PartKind> componentKinds();
std::span<const PartKind> zoneKinds();
/// The words of componentKinds(), which are those of the file in every language.
QStringList componentKindWords();
/// The kind that \a part stands for, or null.
const PartKind *partKindOf(const DraggedPart &part);

} // namespace portolan
