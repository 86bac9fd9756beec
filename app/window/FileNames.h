#pragma once

#include <QString>

namespace portolan {

class AppSettings;
class DeploymentDocument;

/// Where file dialogs begin: beside the document, else beside what was opened last.
QString folderOf(const DeploymentDocument &document, const AppSettings &settings);

/// A file name without suffix: the document's, or one made of the chart's name with nothing that a
/// file system dislikes.
QString baseNameOf(const DeploymentDocument &document);

} // namespace portolan
