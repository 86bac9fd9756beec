#pragma once

#include "model/io/DeploymentFile.h"

#include <QTest>

namespace portolan::testing {

/// The text of a deployment's file with those keys beside the two that every file has.
inline QByteArray fileText(const QByteArray &keys)
{
    return "{\"format\":\"portolan\",\"version\":1," + keys + "}";
}

/// Texts that are refused, for the _data() function of a test that is refusedWithAPlace(): each has
/// the place that the message names, and what the message says.
class Refusals
{
public:
    Refusals()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QString>("where");
        QTest::addColumn<QString>("advice");
    }
    void operator()(
        const char *name, const QByteArray &text, const QString &where, const QString &advice) const
    {
        QTest::newRow(name) << text << where << advice;
    }
    /// Those of a frame at \a where; \a file gives the text of a file with that one.
    template<class File> void frames(const File &file, const QString &where) const
    {
        struct Row
        {
            const char *name;
            QByteArray frame;
            const char *key;
            const char *advice;
        };
        const Row rows[] = {
            {"frame no object", "[0,0,9,9]", "", "expected an object"},
            {"frame without x", "{\"y\":0,\"width\":9,\"height\":9}", ".x",
                "x, y, width and height"},
            {"frame without height", "{\"x\":0,\"y\":0,\"width\":9}", ".height",
                "x, y, width and height"},
            {"frame without area", "{\"x\":0,\"y\":0,\"width\":0,\"height\":9}", ".width",
                "at least 1"},
            {"frame with hardly any area", "{\"x\":0,\"y\":0,\"width\":0.99,\"height\":9}",
                ".width", "at least 1"},
            {"frame turned over", "{\"x\":0,\"y\":0,\"width\":9,\"height\":-9}", ".height",
                "at least 1"},
            {"frame far to the left", "{\"x\":-1e10,\"y\":0,\"width\":9,\"height\":9}", ".x",
                "1000000000"},
            {"frame far up", "{\"x\":0,\"y\":-1e10,\"width\":9,\"height\":9}", ".y", "1000000000"},
            {"frame too large", "{\"x\":0,\"y\":0,\"width\":2e9,\"height\":9}", ".width",
                "1000000000"},
            {"frame of text", "{\"x\":\"0\",\"y\":0,\"width\":9,\"height\":9}", ".x",
                "expected a number"},
        };
        for (const Row &row : rows) {
            (*this)(row.name, file(row.frame), where + QLatin1StringView(row.key),
                QString::fromLatin1(row.advice));
        }
    }
};

inline void refusedWithAPlace()
{
    QFETCH(QByteArray, text);
    QFETCH(QString, where);
    QFETCH(QString, advice);
    const auto deployment = readDeployment(text);
    QVERIFY(!deployment);
    QCOMPARE(deployment.error().where, where);
    QVERIFY2(deployment.error().message.contains(advice), qPrintable(deployment.error().message));
    QVERIFY(!deployment.error().message.contains(u'\n'));
}

} // namespace portolan::testing
