#pragma once

#include "tests/targets/Fixtures.h"

#include <QFileInfo>

namespace portolan::test {

/// The folder with the packages of tests/support/node/package.json: PORTOLAN_NODE_MODULES, or the
/// one that `npm install` made there. Nothing downloads them by itself. Empty: not here.
inline QString nodeModules(const QString &package)
{
    QString folder = qEnvironmentVariable("PORTOLAN_NODE_MODULES");
    if (folder.isEmpty())
        folder = QStringLiteral(PORTOLAN_SOURCE_DIR "/tests/support/node/node_modules");
    return isInstalled(u"node"_s) && QFileInfo::exists(folder + u'/' + package) ? folder
                                                                                : QString();
}

inline Ran runNode(const QString &script, const QStringList &arguments, const QByteArray &input)
{
    return run(u"node"_s,
        QStringList{QStringLiteral(PORTOLAN_SOURCE_DIR "/tests/support/node/") + script} +
            arguments,
        input);
}

} // namespace portolan::test
