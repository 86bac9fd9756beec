#include "model/catalog/PartEdits.h"
#include "tests/catalog/OptionBench.h"

#include <QtTest>

using namespace portolan;
using namespace portolan::testing;
using namespace Qt::StringLiterals;

namespace {

/// "from -> to ports" of every flow, "(off)" behind those that are switched off.
QStringList flowTexts(const Deployment &deployment)
{
    QStringList texts;
    for (const Flow &flow : deployment.flows) {
        texts += flow.from + " -> "_L1 + flow.to + u' ' + flow.ports.toString() +
                 (flow.enabled ? QString() : u" (off)"_s);
    }
    return texts;
}

Flow &flowIn(Deployment &deployment, QStringView id)
{
    return deployment.flows[lowerBound(deployment.flows, id)];
}

Component &componentIn(Deployment &deployment, QStringView id)
{
    return deployment.components[lowerBound(deployment.components, id)];
}

} // namespace

class TestOptionEdits : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void isAsANewDeployment_data();
    void isAsANewDeployment();
    void newestChoiceWins_data();
    void newestChoiceWins();
    void whatTheUserChangedStays();
    void whatTheUserSwitchedStays();
    void whatIsFilledInIsHandedOver();
    void otherChangesAreNotHandedOver();
    void whatIsTouchedGoesWhenAsked();
    void userPortsStay();
    void everyInstanceFollows();
    void deletedPartsStayDeleted();
    void usersOwnEndsAreUsed();
    void otherSystemsAreLeftAlone();
    void partsGoFromAForeignHost();
    void hostThatWouldMoveStays();
    void tooManyFlowsAreRefused();

private:
    OptionBench m_bench;
};

void TestOptionEdits::initTestCase()
{
    QVERIFY2(m_bench.error.isEmpty(), qPrintable(m_bench.error));
}

void TestOptionEdits::isAsANewDeployment_data()
{
    QTest::addColumn<QString>("system");
    QTest::addColumn<QStringList>("before");
    QTest::addColumn<QStringList>("after");
    for (const CatalogEntry &entry : m_bench.catalog.entries()) {
        for (const CatalogOption &option : entry.options) {
            const QString other = option.on ? u"no-"_s + option.id : option.id;
            const QByteArray name = entry.id.toUtf8() + ' ' + option.id.toUtf8();
            QTest::addRow("%s, on", name.data()) << entry.id << QStringList() << QStringList{other};
            QTest::addRow("%s, back", name.data())
                << entry.id << QStringList{other} << QStringList();
        }
    }
    QTest::newRow("all of LiveKit") << u"livekit"_s << QStringList()
                                    << QStringList{u"udp-mux"_s, u"turn"_s, u"sip-outbound"_s,
                                           u"no-load-balancer"_s, u"ingress"_s, u"egress"_s};
    QTest::newRow("none of it") << u"livekit"_s
                                << QStringList{u"udp-mux"_s, u"turn"_s, u"sip-outbound"_s,
                                       u"no-load-balancer"_s, u"ingress"_s, u"egress"_s}
                                << QStringList();
    QTest::newRow("another port") << u"anyware"_s << QStringList{u"license-server"_s}
                                  << QStringList{u"license-server=7071"_s};
}

void TestOptionEdits::isAsANewDeployment()
{
    QFETCH(QString, system);
    QFETCH(QStringList, before);
    QFETCH(QStringList, after);
    const auto text = [&](const QStringList &options) {
        return options.isEmpty() ? system : system + u':' + options.join(u',');
    };
    const Deployment start = m_bench.deploy({text(before)});
    const Deployment wanted = m_bench.deploy({text(after)});
    const Deployment now = m_bench.changed(start, system, after);
    QVERIFY2(now == wanted, qPrintable(differences(now, wanted)));
    QVERIFY(now != start);
    QVERIFY(changeOptions(now, *m_bench.catalog.entry(system), now.settings.systems.at(system))
                ->edits.empty());
}

void TestOptionEdits::newestChoiceWins_data()
{
    QTest::addColumn<QString>("system");
    QTest::addColumn<QStringList>("before");
    QTest::addColumn<QString>("option");
    QTest::addColumn<bool>("on");
    QTest::addColumn<QStringList>("after");
    QTest::newRow("needs") << u"livekit"_s << QStringList{u"no-load-balancer"_s} << u"sip"_s << true
                           << QStringList{u"redis"_s, u"sip"_s};
    QTest::newRow("needs of needs")
        << u"livekit"_s << QStringList{u"no-load-balancer"_s} << u"sip-outbound"_s << true
        << QStringList{u"redis"_s, u"sip"_s, u"sip-outbound"_s};
    QTest::newRow("goes with what it needs")
        << u"livekit"_s << QStringList{u"sip-outbound"_s, u"ingress"_s} << u"redis"_s << false
        << QStringList{u"load-balancer"_s};
    QTest::newRow("excludes") << u"crowdsec"_s
                              << QStringList{u"mysql"_s, u"no-central-api"_s, u"no-install"_s,
                                     u"no-prometheus"_s}
                              << u"postgresql"_s << true << QStringList{u"postgresql"_s};
    QTest::newRow("no such option")
        << u"livekit"_s << QStringList{} << u"steam"_s << true << QStringList{u"load-balancer"_s};
}

void TestOptionEdits::newestChoiceWins()
{
    QFETCH(QString, system);
    QFETCH(QStringList, before);
    QFETCH(QString, option);
    QFETCH(bool, on);
    QFETCH(QStringList, after);
    const CatalogEntry &entry = *m_bench.catalog.entry(system);
    const ChosenOptions chosen =
        withOption(entry, chooseOptions(entry, before).value(), option, on);
    QStringList ids;
    for (const auto &[id, value] : chosen)
        ids << id;
    QCOMPARE(ids, after);
}

void TestOptionEdits::whatTheUserChangedStays()
{
    Deployment start = m_bench.deploy({u"livekit:sip"_s});
    flowIn(start, u"sip-tls").owner = u"Voice"_s;
    componentIn(start, u"redis").addresses = {*Address::parse(u"192.0.2.4")};
    std::vector<KeptRecord> kept;
    const Deployment off = m_bench.changed(start, u"livekit"_s, {}, Touched::Stays, &kept);
    QVERIFY(!off.flow(u"sip-udp"));
    const Flow *stayed = off.flow(u"sip-tls");
    QVERIFY(stayed);
    QCOMPARE(stayed->owner, u"Voice"_s);
    QVERIFY(!stayed->enabled && !stayed->decided);
    // Its ends stay with it, and so does the one with an address.
    QVERIFY(off.component(u"livekit-sip") && off.component(u"sip-provider"));
    QVERIFY(off.component(u"redis"));
    QStringList reasons;
    for (const KeptRecord &record : kept)
        reasons << record.id + u": "_s + record.why;
    QVERIFY2(reasons.contains(u"sip-tls: it stays, switched off; you changed: owner"_s),
        qPrintable(reasons.join(u'\n')));
    QVERIFY(reasons.contains(u"redis: you changed: addresses"_s));
    QVERIFY(reasons.contains(u"livekit-sip: flows that stay end at it"_s));
    const Deployment back = m_bench.changed(off, u"livekit"_s, {u"sip"_s});
    QVERIFY2(back == start, qPrintable(differences(back, start)));
}

void TestOptionEdits::whatTheUserSwitchedStays()
{
    // Switched off by hand while the option is on: an option does not open it again.
    Deployment start = m_bench.deploy({u"livekit:turn"_s});
    flowIn(start, u"turn-udp").enabled = false;
    const Deployment off = m_bench.changed(start, u"livekit"_s, {});
    QVERIFY(off.flow(u"turn-udp"));
    QVERIFY(!off.flow(u"turn-udp")->enabled && off.flow(u"turn-udp")->decided);
    const Deployment back = m_bench.changed(off, u"livekit"_s, {u"turn"_s});
    QVERIFY2(back == start, qPrintable(differences(back, start)));

    // Switched on by hand while the option is off: the option does not close it.
    Deployment again = m_bench.changed(start, u"livekit"_s, {});
    Flow &flow = flowIn(again, u"turn-udp");
    flow.enabled = true;
    flow.decided = false;
    const Deployment on = m_bench.changed(again, u"livekit"_s, {u"turn"_s});
    QVERIFY(on.flow(u"turn-udp")->enabled && on.flow(u"turn-udp")->decided);
    const Deployment offAgain = m_bench.changed(on, u"livekit"_s, {});
    QVERIFY2(offAgain == again, qPrintable(differences(offAgain, again)));
}

void TestOptionEdits::whatIsFilledInIsHandedOver()
{
    Deployment start = m_bench.deploy({u"livekit"_s});
    const CatalogEntry &entry = *m_bench.catalog.entry(u"livekit"_s);
    QVERIFY(applyAll(start, insertPart(start, entry, u"livekit-server")));
    Flow &first = flowIn(start, u"ice-udp");
    first.owner = u"Video"_s;
    first.ticket = u"NET-7"_s;
    Flow &second = flowIn(start, u"ice-udp-2");
    second.expires = QDate(2027, 1, 31);
    second.note = u"Until the move"_s;
    const QString usualNote = m_bench.deploy({u"livekit:udp-mux"_s}).flow(u"ice-udp-mux")->note;
    for (const Touched touched : {Touched::Stays, Touched::Goes}) {
        std::vector<KeptRecord> kept;
        const Deployment on = m_bench.changed(start, u"livekit"_s, {u"udp-mux"_s}, touched, &kept);
        QVERIFY(kept.empty());
        QVERIFY(!on.flow(u"ice-udp") && !on.flow(u"ice-udp-2"));
        for (const Flow &old : {first, second}) {
            const auto heir = std::ranges::find_if(on.flows, [&](const Flow &flow) {
                return flow.to == old.to && flow.ports.toString() == "7882/udp"_L1;
            });
            QVERIFY(heir != on.flows.end() && heir->enabled);
            QCOMPARE(heir->owner, old.owner);
            QCOMPARE(heir->ticket, old.ticket);
            QCOMPARE(heir->expires, old.expires);
            // The catalog's own note is not carried from one flow to the other.
            QCOMPARE(heir->note, old.id == second.id ? second.note : usualNote);
        }
        const Deployment back = m_bench.changed(on, u"livekit"_s, {});
        QVERIFY2(back == start, qPrintable(differences(back, start)));
    }
}

void TestOptionEdits::otherChangesAreNotHandedOver()
{
    // Who has typed other ports or switched it off has decided about that flow.
    using Change = void (*)(Flow &);
    for (const Change change :
        {Change([](Flow &flow) { flow.ports = *PortSpec::parse(u"50000-50100/udp"); }),
            Change([](Flow &flow) { flow.enabled = false; })}) {
        Deployment start = m_bench.deploy({u"livekit"_s});
        Flow &flow = flowIn(start, u"ice-udp");
        flow.owner = u"Video"_s;
        change(flow);
        const Deployment on = m_bench.changed(start, u"livekit"_s, {u"udp-mux"_s});
        QVERIFY(on.flow(u"ice-udp") && !on.flow(u"ice-udp")->enabled);
        QCOMPARE(on.flow(u"ice-udp")->owner, u"Video"_s);
        QCOMPARE(on.flow(u"ice-udp-mux")->owner, QString());
        const Deployment back = m_bench.changed(on, u"livekit"_s, {});
        QVERIFY2(back == start, qPrintable(differences(back, start)));
    }
}

void TestOptionEdits::whatIsTouchedGoesWhenAsked()
{
    Deployment start = m_bench.deploy({u"livekit:sip"_s});
    flowIn(start, u"sip-tls").owner = u"Voice"_s;
    componentIn(start, u"redis").position = Point{10, 10};
    std::vector<KeptRecord> kept;
    const Deployment off = m_bench.changed(start, u"livekit"_s, {}, Touched::Goes, &kept);
    QVERIFY2(off == m_bench.deploy({u"livekit"_s}),
        qPrintable(differences(off, m_bench.deploy({u"livekit"_s}))));
    QVERIFY(kept.empty());
}

void TestOptionEdits::userPortsStay()
{
    Deployment start = m_bench.deploy({u"livekit:sip"_s});
    flowIn(start, u"sip-media").ports = PortSpec::parse(u"50000-50100/udp"_s).value();
    const Deployment on = m_bench.changed(start, u"livekit"_s, {u"sip"_s, u"udp-mux"_s});
    QCOMPARE(on.flow(u"sip-media")->ports.toString(), u"50000-50100/udp"_s);
    QVERIFY(on.flow(u"ice-udp-mux"));
    const Deployment back = m_bench.changed(on, u"livekit"_s, {u"sip"_s});
    QVERIFY2(back == start, qPrintable(differences(back, start)));
}

void TestOptionEdits::everyInstanceFollows()
{
    Deployment start = m_bench.deploy({u"livekit"_s});
    const CatalogEntry &entry = *m_bench.catalog.entry(u"livekit"_s);
    QVERIFY(applyAll(start, insertPart(start, entry, u"livekit-server")));
    const Deployment on = m_bench.changed(start, u"livekit"_s, {u"udp-mux"_s, u"sip"_s});
    const QStringList texts = flowTexts(on);
    for (const QString &server : {u"livekit-server"_s, u"livekit-server-2"_s}) {
        QVERIFY(texts.contains(u"livekit-client -> %1 7882/udp"_s.arg(server)));
        QVERIFY(texts.contains(u"livekit-sip -> %1 7882/udp"_s.arg(server)));
        QVERIFY(!texts.contains(u"livekit-client -> %1 50000-60000/udp"_s.arg(server)));
    }
    const Deployment back = m_bench.changed(on, u"livekit"_s, {});
    QVERIFY2(back == start, qPrintable(differences(back, start)));
}

void TestOptionEdits::deletedPartsStayDeleted()
{
    Deployment start = m_bench.deploy({u"livekit"_s});
    std::erase_if(start.flows, [](const Flow &flow) { return flow.from == "livekit-client"_L1; });
    QVERIFY(apply(start, Remove<Component>{u"livekit-client"_s}));
    const Deployment on = m_bench.changed(start, u"livekit"_s, {u"udp-mux"_s, u"turn"_s});
    QVERIFY(!on.component(u"livekit-client"));
    QVERIFY(on.flow(u"turn-relay"));
    QVERIFY(!on.flow(u"ice-udp-mux"));
}

void TestOptionEdits::usersOwnEndsAreUsed()
{
    // The user's own component has taken the place of the clients.
    Deployment start = m_bench.deploy({u"livekit"_s});
    Component phones;
    phones.id = u"phones"_s;
    phones.zone = u"lan"_s;
    start.components.insert(
        start.components.begin() + qsizetype(lowerBound(start.components, phones.id)), phones);
    Zone lan;
    lan.id = u"lan"_s;
    start.zones.insert(start.zones.begin() + qsizetype(lowerBound(start.zones, lan.id)), lan);
    for (Flow &flow : start.flows) {
        if (flow.from == "livekit-client"_L1)
            flow.from = u"phones"_s;
    }
    QVERIFY(apply(start, Remove<Component>{u"livekit-client"_s}));
    const Deployment on = m_bench.changed(start, u"livekit"_s, {u"udp-mux"_s});
    QVERIFY(flowTexts(on).contains(u"phones -> livekit-server 7882/udp"_s));
    // Its range was not as the catalog has it any more: it stays, switched off.
    QVERIFY(flowTexts(on).contains(u"phones -> livekit-server 50000-60000/udp (off)"_s));
}

void TestOptionEdits::otherSystemsAreLeftAlone()
{
    const Deployment start = m_bench.deploy({u"livekit:prometheus"_s, u"crowdsec"_s});
    const Deployment off = m_bench.changed(start, u"livekit"_s, {});
    QVERIFY(!off.flow(u"metrics"));
    // The other system's Prometheus.
    QCOMPARE(off.components.size(), start.components.size() - 1);
    for (const Flow &flow : start.flows) {
        if (flow.product == "crowdsec"_L1)
            QVERIFY(off.flow(flow.id) && *off.flow(flow.id) == flow);
    }
    const Deployment back = m_bench.changed(off, u"livekit"_s, {u"prometheus"_s});
    QVERIFY2(back == start, qPrintable(differences(back, start)));
}

void TestOptionEdits::partsGoFromAForeignHost()
{
    // The appliance has been moved to another system's host: the inner parts come to it there.
    const QString system = u"anbox-cloud-appliance"_s;
    Deployment start = m_bench.deploy({system, u"crowdsec"_s});
    const auto foreign = std::ranges::find_if(start.components, [&](const Component &component) {
        const Zone *zone = start.zone(component.zone);
        return component.product == "crowdsec"_L1 && zone && zone->kind == ZoneKind::Host;
    });
    QVERIFY(foreign != start.components.end());
    const QString host = foreign->zone;
    QVERIFY(host != componentIn(start, u"traefik").zone);
    componentIn(start, u"traefik").zone = host;
    const Deployment on = m_bench.changed(start, system, {u"internals"_s});
    QCOMPARE(on.component(u"ams")->zone, host);
    const Deployment back = m_bench.changed(on, system, {});
    QVERIFY2(back == start, qPrintable(differences(start, back)));
}

void TestOptionEdits::hostThatWouldMoveStays()
{
    // A new host would be made beside the moved server, so this one must not go.
    Deployment start = m_bench.deploy({u"livekit:turn"_s, u"crowdsec"_s});
    QString &home = componentIn(start, u"livekit-server").zone;
    QVERIFY(start.zone(u"lan") && home != "lan"_L1);
    home = u"lan"_s;
    const auto &options = start.settings.systems.at(u"livekit"_s);
    const CatalogEntry &entry = *m_bench.catalog.entry(u"livekit"_s);
    const Deployment off =
        m_bench.changed(start, entry, withOption(entry, options, u"turn"_s, false));
    QVERIFY(off.component(u"turn-balancer"));
    const Deployment back = m_bench.changed(off, entry, options);
    QVERIFY2(back == start, qPrintable(differences(start, back)));
}

void TestOptionEdits::tooManyFlowsAreRefused()
{
    Deployment start;
    for (int i = 0; i < 300; ++i) {
        Component component;
        component.product = u"livekit"_s;
        component.part = i % 2 ? u"livekit-server"_s : u"livekit-client"_s;
        component.id = u"c%1"_s.arg(i, 4, 10, QChar(u'0'));
        start.components.push_back(component);
    }
    const CatalogEntry &entry = *m_bench.catalog.entry(u"livekit"_s);
    const auto change = changeOptions(start, entry, chooseOptions(entry, {u"udp-mux"_s}).value());
    QVERIFY(!change);
    QVERIFY2(change.error().message.contains("10,000"_L1), qPrintable(change.error().message));
}

QTEST_APPLESS_MAIN(TestOptionEdits)
#include "tst_optionedits.moc"
