#include "app/window/FileNames.h"

#include "app/window/AppSettings.h"
#include "model/document/DeploymentDocument.h"

#include <QDir>
#include <QFileInfo>

namespace portolan {

using namespace Qt::StringLiterals;

QString folderOf(const DeploymentDocument &document, const AppSettings &settings)
{
    if (!document.path().isEmpty())
        return QFileInfo(document.path()).absolutePath();
    const QStringList recent = settings.recentFiles();
    return recent.isEmpty() ? QDir::homePath() : QFileInfo(recent.first()).absolutePath();
}

QString baseNameOf(const DeploymentDocument &document)
{
    if (!document.path().isEmpty())
        return QFileInfo(document.path()).completeBaseName();
    QString name = document.title();
    for (QChar &c : name) {
        if (!c.isLetterOrNumber() && !u" ._-"_s.contains(c))
            c = u'-';
    }
    name = name.trimmed().left(80);
    return name.isEmpty() ? u"chart"_s : name;
}

} // namespace portolan
