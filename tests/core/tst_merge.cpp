#include "model/core/Changes.h"
#include "model/core/Consistency.h"
#include "model/core/Difference.h"
#include "model/core/Merge.h"
#include "tests/support/RandomDeployment.h"

#include <rapidcheck.h>

#include <QTest>

#include <set>
#include <tuple>

using namespace portolan;
using namespace portolan::testing;
using namespace Qt::StringLiterals;

namespace {

int fromRapidcheck(int n) { return *rc::gen::inRange(0, n); }

Deployment edited(Deployment deployment, int steps)
{
    for (int i = fromRapidcheck(steps); i > 0; --i) {
        std::vector<Edit> edits = randomStep(fromRapidcheck, deployment);
        // What the shared steps leave out: zones that move and go, views, look-ups, options.
        if (fromRapidcheck(4) == 0 && !deployment.zones.empty()) {
            Zone zone = deployment.zones[size_t(fromRapidcheck(int(deployment.zones.size())))];
            zone.parent = fromRapidcheck(3) ? deployment.zones.back().id : QString();
            edits = {Replace<Zone>{zone}};
        }
        if (fromRapidcheck(6) == 0) {
            Settings settings = deployment.settings;
            if (!settings.views.empty() && fromRapidcheck(2))
                std::swap(settings.views.front(), settings.views.back());
            else if (!settings.views.empty() && fromRapidcheck(2))
                settings.views.erase(settings.views.begin());
            else if (settings.views.empty())
                settings.views = {randomView(fromRapidcheck, u"view"_s)};
            settings.systems[u"system-1"_s][u"option"_s] = QString::number(fromRapidcheck(3));
            edits = {ReplaceSettings{settings}};
        }
        Deployment next = deployment;
        if (applyAll(next, edits) && checkConsistency(next))
            deployment = next;
    }
    if (fromRapidcheck(3) == 0 && !deployment.zones.empty()) {
        const QString gone = deployment.zones.front().id;
        Deployment next = deployment;
        (void)apply(next, Edit(Remove<Zone>{gone}));
        if (checkConsistency(next))
            deployment = next;
    }
    return deployment;
}

using Place = std::tuple<int, int, QString, QString>;

std::set<Place> places(const Merged &merged, bool withNeeded)
{
    std::set<Place> found;
    for (const Conflict &conflict : merged.conflicts) {
        if (withNeeded || conflict.why != Conflict::Why::Needed)
            found.emplace(
                int(conflict.why), int(conflict.kind), conflict.id.toLower(), conflict.field);
    }
    return found;
}

bool aReferenceIsAtOdds(const Merged &merged)
{
    static const QStringList references{u"from"_s, u"to"_s, u"zone"_s, u"parent"_s};
    return std::any_of(merged.conflicts.begin(), merged.conflicts.end(),
        [](const Conflict &conflict) { return references.contains(conflict.field); });
}

bool has(const Merged &merged, Conflict::Why why)
{
    return std::any_of(merged.conflicts.begin(), merged.conflicts.end(),
        [&](const Conflict &conflict) { return conflict.why == why; });
}

Zone zone(const QString &id, const QString &parent = {})
{
    Zone record;
    record.id = id;
    record.parent = parent;
    return record;
}

Component component(const QString &id, const QString &zone = {})
{
    Component record;
    record.id = id;
    record.zone = zone;
    return record;
}

Flow flow(const QString &id, const QString &from, const QString &to, const QString &ports = {})
{
    Flow record;
    record.id = id;
    record.from = from;
    record.to = to;
    if (!ports.isEmpty())
        record.ports = *PortSpec::parse(ports);
    return record;
}

Deployment office()
{
    Deployment deployment;
    deployment.settings.name = u"office"_s;
    deployment.zones = {zone(u"lan"_s), zone(u"rack"_s, u"lan"_s)};
    deployment.components = {component(u"a"_s, u"rack"_s), component(u"b"_s)};
    deployment.flows = {flow(u"f"_s, u"a"_s, u"b"_s, u"443/tcp"_s)};
    return deployment;
}

} // namespace

class TestMerge : public QObject
{
    Q_OBJECT

private slots:
    void laws()
    {
        QVERIFY(rc::check("what one side alone did is the result", [] {
            const Deployment base = randomDeployment(fromRapidcheck, 5);
            const Deployment a = edited(base, 12);
            const Merged mine = merge(base, a, base);
            const Merged theirs = merge(base, base, a);
            const Merged both = merge(base, a, a);
            for (const Merged *merged : {&mine, &theirs, &both}) {
                RC_ASSERT(merged->conflicts.empty());
                RC_ASSERT(merged->deployment == a);
            }
        }));
    }

    void sides()
    {
        QVERIFY(rc::check("consistent, and alike with the sides exchanged", [] {
            const Deployment base = randomDeployment(fromRapidcheck, 5);
            const Deployment a = edited(base, 12);
            const Deployment b = edited(base, 12);
            const Merged merged = merge(base, a, b);
            const Merged turned = merge(base, b, a);
            RC_ASSERT(checkConsistency(merged.deployment).has_value());
            RC_ASSERT(checkConsistency(turned.deployment).has_value());
            RC_CLASSIFY(merged.conflicts.empty(), "no conflict");
            RC_CLASSIFY(has(merged, Conflict::Why::Needed), "needed");
            RC_CLASSIFY(has(merged, Conflict::Why::SameId), "same id");
            RC_CLASSIFY(has(merged, Conflict::Why::Nesting), "nesting");
            if (has(merged, Conflict::Why::Nesting))
                return;
            if (has(merged, Conflict::Why::SameId)) {
                RC_ASSERT(has(turned, Conflict::Why::SameId));
                return;
            }
            // Whose reference stands decides what is needed.
            const bool isSameNeed = !aReferenceIsAtOdds(merged);
            RC_ASSERT(places(merged, isSameNeed) == places(turned, isSameNeed));
            if (merged.conflicts.empty())
                RC_ASSERT(merged.deployment == turned.deployment);
        }));
    }

    void disjointEdits()
    {
        QVERIFY(rc::check("edits of different records all survive", [] {
            const Deployment base = randomDeployment(fromRapidcheck, 6);
            Deployment a = base;
            Deployment b = base;
            Deployment both = base;
            const auto give = [](Deployment &deployment, const Edit &edit) {
                RC_ASSERT(apply(deployment, edit).has_value());
            };
            for (const Component &old : base.components) {
                const Edit edit =
                    Replace<Component>{randomComponent(fromRapidcheck, old.id, old.zone)};
                give(fromRapidcheck(2) ? a : b, edit);
                give(both, edit);
            }
            for (const Flow &old : base.flows) {
                const Edit edit =
                    fromRapidcheck(3)
                        ? Edit(Replace<Flow>{randomFlow(fromRapidcheck, old.id, base.components)})
                        : Edit(Remove<Flow>{old.id});
                give(fromRapidcheck(2) ? a : b, edit);
                give(both, edit);
            }
            const Merged merged = merge(base, a, b);
            RC_ASSERT(merged.conflicts.empty());
            RC_ASSERT(merged.deployment == both);
        }));
    }

    void zonesMovedAtRandom()
    {
        QVERIFY(rc::check("zones moved by both: none is lost, and they never run in a circle", [] {
            Deployment base;
            for (int i = 0; i < 8; ++i)
                base.zones.push_back(zone(u'z' + QString::number(i)));
            const auto moved = [&] {
                Deployment side = base;
                for (Zone &zone : side.zones) {
                    const QString old = zone.parent;
                    zone.parent = base.zones[size_t(fromRapidcheck(8))].id;
                    if (!checkConsistency(side))
                        zone.parent = old;
                }
                return side;
            };
            const Deployment a = moved();
            const Deployment b = moved();
            const Merged merged = merge(base, a, b);
            RC_CLASSIFY(has(merged, Conflict::Why::Nesting), "nesting");
            RC_ASSERT(checkConsistency(merged.deployment).has_value());
            RC_ASSERT(merged.deployment.zones.size() == base.zones.size());
        }));
    }

    void choices()
    {
        QVERIFY(rc::check("all decided for theirs gives theirs where fields are at odds", [] {
            const Deployment base = randomDeployment(fromRapidcheck, 5);
            const Deployment a = edited(base, 8);
            const Deployment b = edited(base, 8);
            const Merged merged = merge(base, a, b);
            Choices choices;
            for (const Conflict &conflict : merged.conflicts)
                choices[keyOf(conflict)] = MergeSide::Theirs;
            const Merged decided = merge(base, a, b, choices);
            RC_ASSERT(checkConsistency(decided.deployment).has_value());
            for (const Conflict &conflict : merged.conflicts) {
                if (conflict.why != Conflict::Why::Field || conflict.kind != RecordKind::Flow ||
                    has(merged, Conflict::Why::SameId))
                    continue;
                const Flow *result = decided.deployment.flow(conflict.id);
                const Flow *theirs = b.flow(conflict.id);
                RC_ASSERT(result && theirs);
                for (const auto &field : recordFields<Flow>())
                    RC_ASSERT(field.key != conflict.field || field.same(*result, *theirs));
            }
        }));
    }

    void frames()
    {
        Deployment mine = office();
        Deployment theirs = office();
        mine.zones[0].frame = Frame{{0, 0}, 300, 200};
        theirs.zones[0].name = u"Office"_s;
        theirs.zones[1].frame = Frame{{8, 40}, 100, 100};
        Merged merged = merge(office(), mine, theirs);
        QVERIFY(merged.conflicts.empty());
        QCOMPARE(merged.deployment.zones[0].frame, mine.zones[0].frame);
        QCOMPARE(merged.deployment.zones[0].name, u"Office"_s);
        QCOMPARE(merged.deployment.zones[1].frame, theirs.zones[1].frame);
        theirs.zones[0].frame = Frame{{0, 0}, 400, 200};
        merged = merge(office(), mine, theirs);
        QCOMPARE(merged.conflicts.size(), size_t(1));
        QCOMPARE(merged.conflicts[0].field, u"frame"_s);
        QCOMPARE(merged.conflicts[0].mine, u"0, 0, 300 x 200"_s);
        const std::vector<RecordChange> changes = difference(office(), mine);
        QCOMPARE(changes.size(), size_t(1));
        QCOMPARE(
            changes[0].fields, (std::vector<FieldChange>{{u"frame"_s, {}, u"0, 0, 300 x 200"_s}}));
    }

    void fieldsMeet()
    {
        Deployment mine = office();
        Deployment theirs = office();
        mine.flows[0].note = u"mine"_s;
        theirs.flows[0].ports = *PortSpec::parse(u"8443/tcp"_s);
        const Merged merged = merge(office(), mine, theirs);
        QVERIFY(merged.conflicts.empty());
        QCOMPARE(merged.deployment.flows[0].note, u"mine"_s);
        QCOMPARE(merged.deployment.flows[0].ports.toString(), u"8443/tcp"_s);

        mine.flows[0].ports = *PortSpec::parse(u"444/tcp"_s);
        const Merged odds = merge(office(), mine, theirs);
        QCOMPARE(odds.conflicts.size(), 1u);
        const Conflict expected{Conflict::Why::Field, RecordKind::Flow, u"f"_s, u"ports"_s,
            u"ports"_s, u"443/tcp"_s, u"444/tcp"_s, u"8443/tcp"_s};
        QVERIFY(odds.conflicts[0] == expected);
        QCOMPARE(odds.deployment.flows[0].ports.toString(), u"444/tcp"_s);
    }

    void whatIsNeededComesBack()
    {
        Deployment mine = office();
        mine.flows.push_back(flow(u"g"_s, u"b"_s, u"a"_s, u"22/tcp"_s));
        Deployment theirs = office(); // takes a, its flow and both zones away
        theirs.zones.clear();
        theirs.components.erase(theirs.components.begin());
        theirs.flows.clear();
        const Merged merged = merge(office(), mine, theirs);
        QVERIFY(checkConsistency(merged.deployment));
        QVERIFY(merged.deployment.flow(u"g"));
        QVERIFY(!merged.deployment.flow(u"f")); // nobody changed it
        QVERIFY(merged.deployment.component(u"a"));
        QVERIFY(merged.deployment.zone(u"rack"));
        QVERIFY(merged.deployment.zone(u"lan"));
        QCOMPARE(merged.conflicts.size(), 3u);
        for (const Conflict &conflict : merged.conflicts)
            QCOMPARE(int(conflict.why), int(Conflict::Why::Needed));
    }

    void removedAndChanged()
    {
        Deployment mine = office();
        mine.flows[0].note = u"keep me"_s;
        Deployment theirs = office();
        theirs.flows.clear();
        const Merged kept = merge(office(), mine, theirs);
        QVERIFY(kept.deployment == mine);
        QCOMPARE(int(kept.conflicts.at(0).why), int(Conflict::Why::Removed));
        QCOMPARE(kept.conflicts[0].theirs, QString());
        QVERIFY(merge(office(), theirs, mine).deployment == mine);
        const Choices choices{{keyOf(kept.conflicts[0]), MergeSide::Theirs}};
        QVERIFY(merge(office(), mine, theirs, choices).deployment == theirs);
    }

    void zonesInACircle()
    {
        Deployment base;
        base.zones = {zone(u"p"_s), zone(u"q"_s)};
        Deployment mine = base;
        mine.zones[0].parent = u"q"_s;
        Deployment theirs = base;
        theirs.zones[1].parent = u"p"_s;
        const Merged merged = merge(base, mine, theirs);
        QVERIFY(merged.deployment == mine);
        QCOMPARE(merged.conflicts.size(), 1u);
        QCOMPARE(int(merged.conflicts[0].why), int(Conflict::Why::Nesting));
    }

    void zonesTooDeep()
    {
        Deployment base;
        base.zones = {zone(u"m00"_s), zone(u"t00"_s)};
        Deployment mine = base;
        Deployment theirs = base;
        for (int i = 1; i < 40; ++i) {
            const auto name = [](QChar side, int n) {
                return side + u"%1"_s.arg(n, 2, 10, '0'_L1);
            };
            mine.zones.insert(mine.zones.end() - 1, zone(name(u'm', i), name(u'm', i - 1)));
            theirs.zones.push_back(zone(name(u't', i), name(u't', i - 1)));
        }
        theirs.zones[0].parent = u"t39"_s;
        QVERIFY(checkConsistency(mine) && checkConsistency(theirs));
        const Merged merged = merge(base, mine, theirs);
        QVERIFY(checkConsistency(merged.deployment));
        QCOMPARE(merged.deployment.zones.size(), 80u);
        QVERIFY(has(merged, Conflict::Why::Nesting));
        QVERIFY(checkConsistency(merge(base, theirs, mine).deployment));
    }

    void sameIdForTwoThings()
    {
        Deployment mine = office();
        mine.components.push_back(component(u"new"_s));
        mine.components.back().name = u"Mail"_s;
        mine.flows.push_back(flow(u"g"_s, u"new"_s, u"a"_s));
        Deployment theirs = office();
        theirs.components.push_back(component(u"New"_s));
        theirs.components.back().name = u"Proxy"_s;
        theirs.flows.push_back(flow(u"h"_s, u"b"_s, u"New"_s));
        const Merged merged = merge(office(), mine, theirs);
        QVERIFY(checkConsistency(merged.deployment));
        QCOMPARE(merged.deployment.component(u"new")->name, u"Mail"_s);
        QCOMPARE(merged.deployment.component(u"New-2")->name, u"Proxy"_s);
        QCOMPARE(merged.deployment.flow(u"g")->from, u"new"_s);
        QCOMPARE(merged.deployment.flow(u"h")->to, u"New-2"_s);
        QCOMPARE(int(merged.conflicts.at(0).why), int(Conflict::Why::SameId));
    }

    void zoneAndComponentOfOneId()
    {
        Deployment mine = office();
        mine.zones.insert(mine.zones.begin() + 1, zone(u"new"_s));
        std::sort(mine.zones.begin(), mine.zones.end(),
            [](const Zone &a, const Zone &b) { return compareIds(a.id, b.id) < 0; });
        mine.components[0].zone = u"new"_s;
        Deployment theirs = office();
        theirs.components.push_back(component(u"new"_s));
        theirs.flows[0].to = u"new"_s;
        for (const Merged &merged :
            {merge(office(), mine, theirs), merge(office(), theirs, mine)}) {
            QVERIFY(checkConsistency(merged.deployment));
            QCOMPARE(merged.deployment.component(u"a")->zone, u"new"_s);
            QCOMPARE(merged.deployment.flow(u"f")->to, u"new-2"_s);
            QCOMPARE(int(merged.conflicts.at(0).why), int(Conflict::Why::SameId));
        }
    }

    void viewsKeepTheirOrder()
    {
        const auto withViews = [](const QStringList &ids) {
            Deployment deployment = office();
            for (const QString &id : ids) {
                SavedView view;
                view.id = id;
                deployment.settings.views.push_back(view);
            }
            return deployment;
        };
        const auto order = [](const Merged &merged) {
            QString ids;
            for (const SavedView &view : merged.deployment.settings.views)
                ids += view.id;
            return ids;
        };
        const Deployment base = withViews({u"1"_s, u"2"_s, u"3"_s});
        const Deployment sorted = withViews({u"3"_s, u"1"_s, u"2"_s});
        const Deployment longer = withViews({u"1"_s, u"x"_s, u"2"_s, u"3"_s, u"y"_s});
        QCOMPARE(order(merge(base, sorted, longer)), u"3y1x2"_s);
        QCOMPARE(order(merge(base, longer, sorted)), u"3y1x2"_s);
        const Deployment other = withViews({u"2"_s, u"1"_s, u"3"_s});
        const Merged odds = merge(base, sorted, other);
        QCOMPARE(order(odds), u"312"_s);
        QCOMPARE(odds.conflicts.size(), 1u);
        QCOMPARE(order(merge(base, sorted, other, {{keyOf(odds.conflicts[0]), MergeSide::Theirs}})),
            u"213"_s);
    }
};

QTEST_GUILESS_MAIN(TestMerge)
#include "tst_merge.moc"
