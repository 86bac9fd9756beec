#include "model/core/FilterPass.h"

#include <QTest>

using namespace portolan;
using namespace Qt::StringLiterals;

class TestFilterWords : public QObject
{
    Q_OBJECT

private slots:
    void words_data()
    {
        QTest::addColumn<QString>("query");
        QTest::addColumn<bool>("matches");
        QTest::newRow("empty") << QString() << true;
        QTest::newRow("only spaces") << u"  \t "_s << true;
        QTest::newRow("id") << u"ice-udp"_s << true;
        QTest::newRow("name of the source, other case") << u"pcoip"_s << true;
        QTest::newRow("name of the listener") << u"Media"_s << true;
        QTest::newRow("id of the listener") << u"sfu"_s << true;
        QTest::newRow("ports") << u"3478/udp"_s << true;
        QTest::newRow("part of a port") << u"347"_s << true;
        QTest::newRow("need") << u"conditional"_s << true;
        QTest::newRow("its condition") << u"turn"_s << true;
        QTest::newRow("exposure") << u"external"_s << true;
        QTest::newRow("owner") << u"video"_s << true;
        QTest::newRow("ticket") << u"net-1042"_s << true;
        QTest::newRow("note") << u"remember"_s << true;
        QTest::newRow("date") << u"2027-01"_s << true;
        QTest::newRow("source row") << u"ICE/UDP"_s << true;
        QTest::newRow("all words, any order") << u"udp video client"_s << true;
        QTest::newRow("one word is missing") << u"udp audio"_s << false;
        QTest::newRow("quoted") << u"\"PCoIP client\""_s << true;
        QTest::newRow("quoted, other order") << u"\"client PCoIP\""_s << false;
        QTest::newRow("not across fields") << u"teamNET"_s << false;
        QTest::newRow("nothing") << u"absent"_s << false;
        QTest::newRow("no pattern") << u".*"_s << false;
    }
    void words()
    {
        QFETCH(QString, query);
        QFETCH(bool, matches);
        Deployment deployment;
        deployment.components.resize(2);
        deployment.components[0].id = u"c1"_s;
        deployment.components[0].name = u"PCoIP client"_s;
        deployment.components[1].id = u"sfu-1"_s;
        deployment.components[1].name = u"Media server"_s;
        Flow flow;
        flow.id = u"ice-udp"_s;
        flow.from = u"c1"_s;
        flow.to = u"SFU-1"_s;
        flow.ports = *PortSpec::parse(u"3478/udp");
        flow.need = {Need::Kind::Conditional, u"with TURN"_s};
        flow.exposed = Exposure::External;
        flow.owner = u"Video team"_s;
        flow.ticket = u"NET-1042"_s;
        flow.note = u"Remember the mux"_s;
        flow.expires = QDate(2027, 1, 31);
        flow.source.row = u"ICE/UDP"_s;
        const Result<FlowFilter> filter = FlowFilter::parse(query);
        QVERIFY(filter);
        QCOMPARE(filter->matches(deployment, flow), matches);
        // The listener is spelled in another case than the flow has it.
        const RecordTags none;
        QCOMPARE(FilterPass(*filter, deployment, none).fits(flow), matches);
    }
};

QTEST_APPLESS_MAIN(TestFilterWords)
#include "tst_filterwords.moc"
