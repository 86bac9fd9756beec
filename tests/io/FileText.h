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
