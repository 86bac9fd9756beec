// Whole policies of ufw and firewalld, really applied by these programs on each host, and judged by
// packets. All traffic stays inside namespaces of this process.

#include "tests/support/lab/Lab.h"

#include <QTest>

using namespace portolan;
using namespace portolan::lab;
using namespace Qt::StringLiterals;

namespace {

std::optional<QString> noWorld; ///< why there is no lab

} // namespace

class TestLabDaemons : public QObject
{
    Q_OBJECT

private slots:
    void wholePolicies_data()
    {
        QTest::addColumn<QString>("dialect");
        // ufw lets echoes in by itself and cannot judge them, which its warning says.
        QTest::addColumn<bool>("withEchoes");
        QTest::newRow("ufw") << u"ufw"_s << false;
        QTest::newRow("firewalld") << u"firewalld"_s << true;
    }
    void wholePolicies()
    {
        QFETCH(QString, dialect);
        QFETCH(bool, withEchoes);
        if (const auto why = whyNoPackets(noWorld, {dialect}))
            QSKIP(qPrintable(QString("NO PACKETS SENT: "_L1 + *why)));
        Lab lab(u"six hosts"_s, ChartWorld::Firewalls::HostsOnly);
        QCOMPARE(lab.withoutRules(), QString());
        Loader loader(dialect);
        QCOMPARE(lab.withPoliciesOnce(loader, withEchoes), QString());
    }
};

int main(int argc, char **argv)
{
    noWorld = enterPrivateWorld();
    QCoreApplication app(argc, argv);
    TestLabDaemons test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_lab_daemons.moc"
