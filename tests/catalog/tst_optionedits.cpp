#include "model/catalog/OptionEdits.h"

#include "model/catalog/PartEdits.h"
#include "model/catalog/Parts.h"
#include "model/catalog/SystemParts.h"
#include "model/core/Consistency.h"
#include "model/core/Difference.h"
#include "tests/support/Dice.h"

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

/// What would have to change in \a a for it to be \a b.
QString differences(const Deployment &a, const Deployment &b)
{
    QStringList lines;
    for (const RecordChange &change : difference(a, b))
        lines << toText(change);
    return lines.join(u'\n');
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
    void whatIsTouchedGoesWhenAsked();
    void userPortsStay();
    void everyInstanceFollows();
    void deletedPartsStayDeleted();
    void usersOwnEndsAreUsed();
    void otherSystemsAreLeftAlone();
    void partsGoFromAForeignHost();
    void hostThatWouldMoveStays();
    void tooManyFlowsAreRefused();
    void onThenOffGivesTheSame_data();
    void onThenOffGivesTheSame();

private:
    Deployment deploy(const QStringList &systems) const;
    Deployment changed(const Deployment &deployment, const QString &system,
        const QStringList &options, Touched touched = Touched::Stays,
        std::vector<KeptRecord> *kept = nullptr) const;
    Deployment changed(const Deployment &deployment, const CatalogEntry &entry,
        const ChosenOptions &options, Touched touched = Touched::Stays,
        std::vector<KeptRecord> *kept = nullptr) const;
    QString beyondWhatWasLeftBehind(const Deployment &deployment, const Deployment &back,
        const CatalogEntry &entry, const ChosenOptions &before) const;
    void editByHand(
        Deployment &deployment, const CatalogEntry &entry, Dice &dice, bool several) const;

    Catalog m_catalog;
};

void TestOptionEdits::initTestCase()
{
    const Result<Catalog> catalog =
        Catalog::load(QStringLiteral(PORTOLAN_SOURCE_DIR "/resources/catalog"));
    QVERIFY2(catalog, catalog ? "" : qPrintable(catalog.error().toString()));
    m_catalog = *catalog;
}

Deployment TestOptionEdits::deploy(const QStringList &systems) const
{
    std::vector<SystemChoice> choices;
    for (const QString &text : systems)
        choices.push_back(parseSystemChoice(m_catalog, text).value());
    return instantiate(choices).value();
}

Deployment TestOptionEdits::changed(const Deployment &deployment, const QString &system,
    const QStringList &options, Touched touched, std::vector<KeptRecord> *kept) const
{
    const CatalogEntry &entry = *m_catalog.entry(system);
    return changed(deployment, entry, chooseOptions(entry, options).value(), touched, kept);
}

Deployment TestOptionEdits::changed(const Deployment &deployment, const CatalogEntry &entry,
    const ChosenOptions &options, Touched touched, std::vector<KeptRecord> *kept) const
{
    Result<OptionEdits> change = changeOptions(deployment, entry, options, touched);
    if (!change)
        qFatal("%s", qPrintable(change.error().message));
    Deployment after = deployment;
    const auto inverse = applyAll(after, change->edits);
    if (!inverse)
        qFatal("%s", qPrintable(inverse.error().message));
    if (const Result<void> sound = checkConsistency(after); !sound)
        qFatal("%s", qPrintable(sound.error().message));
    if (kept)
        *kept = change->kept;
    return after;
}

void TestOptionEdits::isAsANewDeployment_data()
{
    QTest::addColumn<QString>("system");
    QTest::addColumn<QStringList>("before");
    QTest::addColumn<QStringList>("after");
    for (const CatalogEntry &entry : m_catalog.entries()) {
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
    const Deployment start = deploy({text(before)});
    const Deployment wanted = deploy({text(after)});
    const Deployment now = changed(start, system, after);
    QVERIFY2(now == wanted, qPrintable(differences(now, wanted)));
    QVERIFY(now != start);
    QVERIFY(changeOptions(now, *m_catalog.entry(system), now.settings.systems.at(system))
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
    const CatalogEntry &entry = *m_catalog.entry(system);
    const ChosenOptions chosen =
        withOption(entry, chooseOptions(entry, before).value(), option, on);
    QStringList ids;
    for (const auto &[id, value] : chosen)
        ids << id;
    QCOMPARE(ids, after);
}

void TestOptionEdits::whatTheUserChangedStays()
{
    Deployment start = deploy({u"livekit:sip"_s});
    flowIn(start, u"sip-tls").owner = u"Voice"_s;
    componentIn(start, u"redis").addresses = {*Address::parse(u"192.0.2.4")};
    std::vector<KeptRecord> kept;
    const Deployment off = changed(start, u"livekit"_s, {}, Touched::Stays, &kept);
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
    const Deployment back = changed(off, u"livekit"_s, {u"sip"_s});
    QVERIFY2(back == start, qPrintable(differences(back, start)));
}

void TestOptionEdits::whatTheUserSwitchedStays()
{
    // Switched off by hand while the option is on: an option does not open it again.
    Deployment start = deploy({u"livekit:turn"_s});
    flowIn(start, u"turn-udp").enabled = false;
    const Deployment off = changed(start, u"livekit"_s, {});
    QVERIFY(off.flow(u"turn-udp"));
    QVERIFY(!off.flow(u"turn-udp")->enabled && off.flow(u"turn-udp")->decided);
    const Deployment back = changed(off, u"livekit"_s, {u"turn"_s});
    QVERIFY2(back == start, qPrintable(differences(back, start)));

    // Switched on by hand while the option is off: the option does not close it.
    Deployment again = changed(start, u"livekit"_s, {});
    Flow &flow = flowIn(again, u"turn-udp");
    flow.enabled = true;
    flow.decided = false;
    const Deployment on = changed(again, u"livekit"_s, {u"turn"_s});
    QVERIFY(on.flow(u"turn-udp")->enabled && on.flow(u"turn-udp")->decided);
    const Deployment offAgain = changed(on, u"livekit"_s, {});
    QVERIFY2(offAgain == again, qPrintable(differences(offAgain, again)));
}

void TestOptionEdits::whatIsTouchedGoesWhenAsked()
{
    Deployment start = deploy({u"livekit:sip"_s});
    flowIn(start, u"sip-tls").owner = u"Voice"_s;
    componentIn(start, u"redis").position = Point{10, 10};
    std::vector<KeptRecord> kept;
    const Deployment off = changed(start, u"livekit"_s, {}, Touched::Goes, &kept);
    QVERIFY2(off == deploy({u"livekit"_s}), qPrintable(differences(off, deploy({u"livekit"_s}))));
    QVERIFY(kept.empty());
}

void TestOptionEdits::userPortsStay()
{
    Deployment start = deploy({u"livekit:sip"_s});
    flowIn(start, u"sip-media").ports = PortSpec::parse(u"50000-50100/udp"_s).value();
    const Deployment on = changed(start, u"livekit"_s, {u"sip"_s, u"udp-mux"_s});
    QCOMPARE(on.flow(u"sip-media")->ports.toString(), u"50000-50100/udp"_s);
    QVERIFY(on.flow(u"ice-udp-mux"));
    const Deployment back = changed(on, u"livekit"_s, {u"sip"_s});
    QVERIFY2(back == start, qPrintable(differences(back, start)));
}

void TestOptionEdits::everyInstanceFollows()
{
    Deployment start = deploy({u"livekit"_s});
    const CatalogEntry &entry = *m_catalog.entry(u"livekit"_s);
    QVERIFY(applyAll(start, insertPart(start, entry, u"livekit-server")));
    const Deployment on = changed(start, u"livekit"_s, {u"udp-mux"_s, u"sip"_s});
    const QStringList texts = flowTexts(on);
    for (const QString &server : {u"livekit-server"_s, u"livekit-server-2"_s}) {
        QVERIFY(texts.contains(u"livekit-client -> %1 7882/udp"_s.arg(server)));
        QVERIFY(texts.contains(u"livekit-sip -> %1 7882/udp"_s.arg(server)));
        QVERIFY(!texts.contains(u"livekit-client -> %1 50000-60000/udp"_s.arg(server)));
    }
    const Deployment back = changed(on, u"livekit"_s, {});
    QVERIFY2(back == start, qPrintable(differences(back, start)));
}

void TestOptionEdits::deletedPartsStayDeleted()
{
    Deployment start = deploy({u"livekit"_s});
    std::erase_if(start.flows, [](const Flow &flow) { return flow.from == "livekit-client"_L1; });
    QVERIFY(apply(start, Remove<Component>{u"livekit-client"_s}));
    const Deployment on = changed(start, u"livekit"_s, {u"udp-mux"_s, u"turn"_s});
    QVERIFY(!on.component(u"livekit-client"));
    QVERIFY(on.flow(u"turn-relay"));
    QVERIFY(!on.flow(u"ice-udp-mux"));
}

void TestOptionEdits::usersOwnEndsAreUsed()
{
    // The user's own component has taken the place of the clients.
    Deployment start = deploy({u"livekit"_s});
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
    const Deployment on = changed(start, u"livekit"_s, {u"udp-mux"_s});
    QVERIFY(flowTexts(on).contains(u"phones -> livekit-server 7882/udp"_s));
    // Its range was not as the catalog has it any more: it stays, switched off.
    QVERIFY(flowTexts(on).contains(u"phones -> livekit-server 50000-60000/udp (off)"_s));
}

void TestOptionEdits::otherSystemsAreLeftAlone()
{
    const Deployment start = deploy({u"livekit:prometheus"_s, u"crowdsec"_s});
    const Deployment off = changed(start, u"livekit"_s, {});
    QVERIFY(!off.flow(u"metrics"));
    // The other system's Prometheus.
    QCOMPARE(off.components.size(), start.components.size() - 1);
    for (const Flow &flow : start.flows) {
        if (flow.product == "crowdsec"_L1)
            QVERIFY(off.flow(flow.id) && *off.flow(flow.id) == flow);
    }
    const Deployment back = changed(off, u"livekit"_s, {u"prometheus"_s});
    QVERIFY2(back == start, qPrintable(differences(back, start)));
}

void TestOptionEdits::partsGoFromAForeignHost()
{
    // The appliance has been moved to another system's host: the inner parts come to it there.
    const QString system = u"anbox-cloud-appliance"_s;
    Deployment start = deploy({system, u"crowdsec"_s});
    const auto foreign = std::ranges::find_if(start.components, [&](const Component &component) {
        const Zone *zone = start.zone(component.zone);
        return component.product == "crowdsec"_L1 && zone && zone->kind == ZoneKind::Host;
    });
    QVERIFY(foreign != start.components.end());
    const QString host = foreign->zone;
    QVERIFY(host != componentIn(start, u"traefik").zone);
    componentIn(start, u"traefik").zone = host;
    const Deployment on = changed(start, system, {u"internals"_s});
    QCOMPARE(on.component(u"ams")->zone, host);
    const Deployment back = changed(on, system, {});
    QVERIFY2(back == start, qPrintable(differences(start, back)));
}

void TestOptionEdits::hostThatWouldMoveStays()
{
    // A new host would be made beside the moved server, so this one must not go.
    Deployment start = deploy({u"livekit:turn"_s, u"crowdsec"_s});
    QString &home = componentIn(start, u"livekit-server").zone;
    QVERIFY(start.zone(u"lan") && home != "lan"_L1);
    home = u"lan"_s;
    const auto &options = start.settings.systems.at(u"livekit"_s);
    const CatalogEntry &entry = *m_catalog.entry(u"livekit"_s);
    const Deployment off = changed(start, entry, withOption(entry, options, u"turn"_s, false));
    QVERIFY(off.component(u"turn-balancer"));
    const Deployment back = changed(off, entry, options);
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
    const CatalogEntry &entry = *m_catalog.entry(u"livekit"_s);
    const auto change = changeOptions(start, entry, chooseOptions(entry, {u"udp-mux"_s}).value());
    QVERIFY(!change);
    QVERIFY2(change.error().message.contains("10,000"_L1), qPrintable(change.error().message));
}

/// Whether all that \a deployment has and \a back lacks was there against the options \a before,
/// switched off, and there is no other difference; else the differences.
QString TestOptionEdits::beyondWhatWasLeftBehind(const Deployment &deployment,
    const Deployment &back, const CatalogEntry &entry, const ChosenOptions &before) const
{
    const ChosenParts given = chosenParts(entry, before);
    const auto isFlowLeft = [&](const Flow &flow) {
        const CatalogFlow *known = knownFlow(entry, flow);
        return known && !given.has(*known) && !flow.enabled && flow.owner.isEmpty();
    };
    const auto isComponentLeft = [&](const Component &component) {
        const auto isGiven = [&](const CatalogComponent &part) {
            return given.has(part) && component.part == part.id;
        };
        return !component.position && component.addresses.empty() &&
               std::ranges::none_of(entry.components, isGiven);
    };
    const auto isZoneLeft = [&](const Zone &zone) {
        return std::ranges::all_of(deployment.components, [&](const Component &component) {
            return compareIds(component.zone, zone.id) != 0 || !back.component(component.id);
        });
    };
    for (const RecordChange &change : difference(deployment, back)) {
        const bool isLeft =
            change.what == RecordChange::What::Removed &&
            (change.kind == RecordKind::Flow ? isFlowLeft(*deployment.flow(change.id))
                : change.kind == RecordKind::Component
                    ? isComponentLeft(*deployment.component(change.id))
                : change.kind == RecordKind::Zone ? isZoneLeft(*deployment.zone(change.id))
                                                  : false);
        if (!isLeft)
            return differences(deployment, back);
    }
    return {};
}

/// Anything that a user does to a chart except deleting what the system has put there.
void TestOptionEdits::editByHand(
    Deployment &deployment, const CatalogEntry &entry, Dice &dice, bool several) const
{
    Flow &flow = deployment.flows[size_t(dice.below(int(deployment.flows.size())))];
    Component &component =
        deployment.components[size_t(dice.below(int(deployment.components.size())))];
    switch (dice.below(10)) {
    case 0:
        flow.owner = u"Voice %1"_s.arg(dice.below(9));
        break;
    case 1:
        flow.ports = PortSpec::parse(u"%1/tcp"_s.arg(20'001 + dice.below(99))).value();
        break;
    case 2:
    case 3:
        flow.enabled = !flow.enabled;
        flow.decided = false;
        break;
    case 4:
        component.position = Point{double(dice.below(900)), 10};
        break;
    case 5:
        component.addresses = {*Address::parse(u"192.0.2.%1"_s.arg(dice.below(250)))};
        break;
    case 6:
        component.zone = deployment.zones[size_t(dice.below(int(deployment.zones.size())))].id;
        break;
    case 7: {
        Flow own;
        std::vector<QString> taken = deployment.flowIds();
        own.id = freeId(u"own", taken);
        own.from = component.id;
        own.to = deployment.components.front().id;
        QVERIFY(apply(deployment, Insert<Flow>{own}));
        break;
    }
    case 8: {
        // What the options do not give and is just as in the catalog counts as left behind.
        const auto &part = entry.components[size_t(dice.below(int(entry.components.size())))];
        const ChosenOptions options = chosenOptions(deployment, entry);
        if (several && deployment.components.size() < 40 && chosenParts(entry, options).has(part))
            QVERIFY(applyAll(deployment, insertPart(deployment, entry, part.id)));
        break;
    }
    default:
        deployment.zones[size_t(dice.below(int(deployment.zones.size())))].name = u"Branch"_s;
    }
}

void TestOptionEdits::onThenOffGivesTheSame_data()
{
    QTest::addColumn<QString>("system");
    QTest::addColumn<bool>("several");
    for (const CatalogEntry &entry : m_catalog.entries()) {
        if (entry.options.empty())
            continue;
        QTest::newRow(qPrintable(entry.id)) << entry.id << false;
        QTest::addRow("%s, several instances", qPrintable(entry.id)) << entry.id << true;
    }
}

void TestOptionEdits::onThenOffGivesTheSame()
{
    QFETCH(QString, system);
    QFETCH(bool, several);
    const CatalogEntry &entry = *m_catalog.entry(system);
    const auto option = [&](Dice &dice) {
        return entry.options[size_t(dice.below(int(entry.options.size())))].id;
    };
    // Some of them have records that an earlier step left behind and an edit made as the catalog's.
    int tidied = 0;
    for (quint32 seed = 1; seed <= 200; ++seed) {
        Dice dice(seed);
        Deployment deployment =
            deploy({system, system == "crowdsec"_L1 ? u"livekit"_s : u"crowdsec"_s});
        QStringList story;
        for (int step = 0; step < 12; ++step) {
            for (int i = dice.below(4); i > 0; --i)
                editByHand(deployment, entry, dice, several);
            const ChosenOptions before = chosenOptions(deployment, entry);
            const QString id = option(dice);
            const ChosenOptions after = withOption(entry, before, id, !before.contains(id));
            const Deployment there = changed(deployment, entry, after);
            const Deployment back = changed(there, entry, before);
            story << id + (before.contains(id) ? u" off"_s : u" on"_s);
            const QString more = beyondWhatWasLeftBehind(deployment, back, entry, before);
            QVERIFY2(more.isEmpty(),
                qPrintable(u"seed %1: %2\n%3"_s.arg(seed).arg(story.join(u", "_s), more)));
            // Switched on, it is the same with them and without: twice there and back is the end.
            QVERIFY(changed(changed(back, entry, after), entry, before) == back);
            if (back != deployment) {
                QVERIFY(changed(back, entry, after) == there);
                ++tidied;
            }
            // Whatever a user has entered is still there.
            for (const Flow &flow : deployment.flows) {
                const Flow *now = there.flow(flow.id);
                if (flow.owner.isEmpty() && !flow.product.isEmpty())
                    continue;
                QVERIFY(now);
                QCOMPARE(now->owner, flow.owner);
            }
            for (const Component &component : deployment.components) {
                if (component.position) {
                    QVERIFY(there.component(component.id));
                    QCOMPARE(*there.component(component.id), component);
                }
            }
            if (dice.below(2))
                deployment = there;
        }
    }
    // One in some hundred, or the test has lost what it is about.
    QVERIFY2(tidied <= 10, qPrintable(QString::number(tidied)));
}

QTEST_APPLESS_MAIN(TestOptionEdits)
#include "tst_optionedits.moc"
