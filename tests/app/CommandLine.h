#pragma once

#include "app/cli/Cli.h"

#include <QBuffer>

namespace portolan {

/// What the command line writes for these arguments, in this process.
inline QByteArray commandLine(const QStringList &arguments)
{
    QByteArray out;
    QByteArray err;
    QBuffer outBuffer(&out);
    QBuffer errBuffer(&err);
    outBuffer.open(QIODevice::WriteOnly);
    errBuffer.open(QIODevice::WriteOnly);
    return cli::run(arguments, {outBuffer, errBuffer}) == 0 ? out : "failed: " + err;
}

} // namespace portolan
