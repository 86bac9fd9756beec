#pragma once

#include "model/core/Edit.h"

namespace portolan {

/// \a edits, to be carried out on \a deployment, with what follows from the new zones in them: a
/// component that gets another zone loses its position, and a zone that gets another one around it
/// loses its frame, with the positions and frames of all that is in it, since those lie in the old
/// one. A position or frame that an edit gives anew is kept.
///
/// Whoever changes Component::zone or Zone::parent without giving a place asks this, so that it
/// means the same in menus, tables, forms, pasted rows and fixes.
std::vector<Edit> losingPlaces(const Deployment &deployment, std::vector<Edit> edits);

/// The same for a deployment that was put together of the records of others, as by a merge: a place
/// in \a deployment is kept where one of \a sources has the record there within the same zones.
void forgetStrangePlaces(Deployment &deployment, const std::vector<const Deployment *> &sources);

} // namespace portolan
