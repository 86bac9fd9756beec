#pragma once

#include "app/cli/Cli.h"

#include <QBuffer>
#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTemporaryDir>
#include <QTest>

namespace portolan::test {

using namespace Qt::StringLiterals;

/// What a command line left behind.
struct Ran
{
    int status = -1;
    QByteArray out;
    QByteArray err;
};

/// Runs the command line in process, over buffers.
inline Ran run(const QStringList &arguments, bool toTerminal = false)
{
    QBuffer out;
    QBuffer err;
    out.open(QIODevice::WriteOnly);
    err.open(QIODevice::WriteOnly);
    const int status = cli::run(arguments, {out, err, toTerminal});
    return {status, out.data(), err.data()};
}

inline QString example(const QString &name)
{
    return QLatin1StringView(PORTOLAN_SOURCE_DIR "/resources/examples/") + name + ".portolan"_L1;
}

/// Of all examples.
inline QStringList exampleNames()
{
    QStringList names;
    const QDir folder(QLatin1StringView(PORTOLAN_SOURCE_DIR "/resources/examples"));
    for (const QString &file : folder.entryList({u"*.portolan"_s}, QDir::Files, QDir::Name))
        names += file.chopped(9);
    return names;
}

inline QJsonArray array(const QByteArray &json) { return QJsonDocument::fromJson(json).array(); }

inline QByteArray contents(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    return file.readAll();
}

inline void write(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    QVERIFY2(file.open(QIODevice::WriteOnly), qPrintable(path));
    QCOMPARE(file.write(bytes), bytes.size());
}

} // namespace portolan::test
