#pragma once

#include "model/core/Edit.h"

namespace portolan {

/// What is left of \a edits without those that change nothing, each as a file would give it back
/// (StoredForm.h); an error where the group may not be carried out, since an edit is impossible,
/// would not go into a file, or leaves something without what it refers to. \a deployment is as
/// before afterwards.
Result<std::vector<Edit>> rehearse(Deployment &deployment, std::vector<Edit> edits);

} // namespace portolan
