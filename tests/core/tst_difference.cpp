#include "model/core/Changes.h"
#include "model/core/Difference.h"
#include "tests/support/RandomDeployment.h"

#include <rapidcheck.h>

#include <QTest>

using namespace portolan;
using namespace portolan::testing;
using namespace Qt::StringLiterals;

namespace {

int fromRapidcheck(int n) { return *rc::gen::inRange(0, n); }

} // namespace

class TestDifference : public QObject
{
    Q_OBJECT

private slots:
    void changesAreTheNetEffect()
    {
        QVERIFY(rc::check("any edits, summed up and applied, give the same", [] {
            const Deployment base = randomDeployment(fromRapidcheck, 5);
            Deployment now = base;
            Changes sum;
            Changes later;
            for (int i = fromRapidcheck(20); i > 0; --i) {
                for (const Edit &edit : randomStep(fromRapidcheck, now)) {
                    RC_ASSERT(apply(now, edit).has_value());
                    (fromRapidcheck(2) && later.isEmpty() ? sum : later).add(edit);
                }
            }
            sum.add(later);
            Deployment result = base;
            apply(result, sum);
            RC_ASSERT(result == now);
            apply(result, sum);
            RC_ASSERT(result == now);
            sum.forgetNeedless(base);
            result = base;
            apply(result, sum);
            RC_ASSERT(result == now);
        }));
    }

    void betweenTwo()
    {
        QVERIFY(rc::check("changes and edits between any two lead from one to the other", [] {
            const Deployment before = randomDeployment(fromRapidcheck, 5);
            const Deployment after = randomDeployment(fromRapidcheck, 5);
            Deployment result = before;
            apply(result, changesBetween(before, after));
            RC_ASSERT(result == after);
            result = before;
            RC_ASSERT(applyAll(result, editsBetween(before, after)).has_value());
            RC_ASSERT(result == after);
            RC_ASSERT(difference(before, before).empty());
            RC_ASSERT(difference(before, after).empty() == (before == after));
        }));
    }

    void fieldsAreTheWholeRecord()
    {
        QVERIFY(rc::check("records whose fields are all taken are equal", [] {
            const Deployment a = randomDeployment(fromRapidcheck, 4);
            const Deployment b = randomDeployment(fromRapidcheck, 4);
            Settings settings = a.settings;
            for (const auto &field : recordFields<Settings>())
                field.take(settings, b.settings);
            RC_ASSERT(settings == b.settings);
            const std::vector<Component> ends{Component{}};
            Flow flow = randomFlow(fromRapidcheck, u"f"_s, ends);
            const Flow other = randomFlow(fromRapidcheck, u"g"_s, ends);
            for (const auto &field : recordFields<Flow>())
                field.take(flow, other);
            RC_ASSERT(flow == other);
            Component component = randomComponent(fromRapidcheck, u"c"_s, {});
            const Component second = randomComponent(fromRapidcheck, u"d"_s, u"z"_s);
            for (const auto &field : recordFields<Component>())
                field.take(component, second);
            RC_ASSERT(component == second);
            Zone zone = randomZone(fromRapidcheck, u"y"_s, {});
            const Zone last = randomZone(fromRapidcheck, u"z"_s, u"p"_s);
            for (const auto &field : recordFields<Zone>())
                field.take(zone, last);
            RC_ASSERT(zone == last);
            SavedView view = randomView(fromRapidcheck, u"v"_s);
            const SavedView shown = randomView(fromRapidcheck, u"w"_s);
            for (const auto &field : recordFields<SavedView>())
                field.take(view, shown);
            RC_ASSERT(view == shown);
        }));
    }

    void inWords()
    {
        Deployment before;
        before.settings.name = u"Office"_s;
        before.settings.systems[u"livekit"_s] = {};
        Component a;
        a.id = u"a"_s;
        a.name = u"Mail"_s;
        before.components = {a};
        Flow flow;
        flow.id = u"f"_s;
        flow.from = flow.to = u"a"_s;
        flow.ports = *PortSpec::parse(u"443/tcp"_s);
        flow.note = u"old\nnote"_s;
        before.flows = {flow};

        Deployment after = before;
        after.settings.name.clear();
        after.settings.systems[u"livekit"_s][u"sip"_s] = QString();
        Zone zone;
        zone.id = u"lan"_s;
        zone.name = u"The \"LAN\""_s;
        after.zones = {zone};
        after.components[0].zone = u"lan"_s;
        after.components[0].instances = 3;
        after.flows[0].ports = *PortSpec::parse(u"8443/tcp"_s);
        after.flows[0].note.clear();
        after.flows[0].enabled = false;

        const auto changes = difference(before, after);
        QStringList texts;
        for (const RecordChange &change : changes)
            texts << toText(change);
        QCOMPARE(texts,
            (QStringList{
                u"Chart: name was \"Office\", now empty; options of \"livekit\" is now \"sip\""_s,
                u"Zone \"The \"LAN\"\": added"_s,
                u"Component \"Mail\": zone is now \"lan\"; instances was \"1\", now \"3\""_s,
                u"Flow \"f\": ports was \"443/tcp\", now \"8443/tcp\"; switched on was \"yes\", "
                u"now \"no\"; "
                "note was \"old\\nnote\", now empty"_s}));
        QCOMPARE(summaryOf(difference(after, before)), u"1 removed, 3 changed"_s);
        QCOMPARE(summaryOf({}), QString());
    }
};

QTEST_GUILESS_MAIN(TestDifference)
#include "tst_difference.moc"
