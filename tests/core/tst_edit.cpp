#include "model/core/Consistency.h"
#include "model/core/EditRun.h"

#include "tests/support/RandomDeployment.h"

#include <rapidcheck.h>

#include <QTest>

using namespace portolan;
using namespace portolan::testing;
using namespace Qt::StringLiterals;

namespace {

int fromRapidcheck(int n) { return *rc::gen::inRange(0, n); }

template<class Record> bool isSorted(const std::vector<Record> &records)
{
    for (size_t i = 1; i < records.size(); ++i) {
        if (compareIds(records[i - 1].id, records[i].id) >= 0)
            return false;
    }
    return true;
}

Component component(const QString &id)
{
    Component record;
    record.id = id;
    return record;
}

} // namespace

class TestEdit : public QObject
{
    Q_OBJECT

private slots:
    void randomEditsUndoneAndRedone()
    {
        QVERIFY(rc::check("every state comes back, forwards and backwards", [] {
            Deployment deployment = randomDeployment(fromRapidcheck, 4);
            std::vector<Deployment> states = {deployment};
            std::vector<Edit> inverses;
            for (int i = fromRapidcheck(20); i > 0; --i) {
                for (const Edit &edit : randomStep(fromRapidcheck, deployment)) {
                    Result<Edit> inverse = apply(deployment, edit);
                    RC_ASSERT(inverse.has_value());
                    inverses.push_back(*inverse);
                    states.push_back(deployment);
                    RC_ASSERT(isSorted(deployment.zones));
                    RC_ASSERT(isSorted(deployment.components));
                    RC_ASSERT(isSorted(deployment.flows));
                }
                RC_ASSERT(checkConsistency(deployment).has_value());
            }
            for (size_t i = inverses.size(); i-- > 0;) {
                Result<Edit> redo = apply(deployment, inverses[i]);
                RC_ASSERT(redo.has_value());
                RC_ASSERT(deployment == states[i]);
                inverses[i] = *redo;
            }
            for (size_t i = 0; i < inverses.size(); ++i) {
                RC_ASSERT(apply(deployment, inverses[i]).has_value());
                RC_ASSERT(deployment == states[i + 1]);
            }
        }));
    }

    void groupsAreAllOrNothing()
    {
        QVERIFY(rc::check("a group with one impossible edit changes nothing", [] {
            Deployment deployment = randomDeployment(fromRapidcheck, 4);
            Deployment shadow = deployment;
            std::vector<Edit> group;
            for (int i = fromRapidcheck(6); i > 0; --i) {
                for (const Edit &edit : randomStep(fromRapidcheck, shadow)) {
                    RC_ASSERT(apply(shadow, edit).has_value());
                    group.push_back(edit);
                }
            }
            const Edit impossible[] = {Remove<Flow>{u"absent"_s}, Remove<Zone>{u"absent"_s},
                Replace<Component>{component(u"absent"_s)}};
            std::vector<Edit> broken = group;
            broken.insert(broken.begin() + fromRapidcheck(int(group.size()) + 1),
                impossible[fromRapidcheck(3)]);
            const Deployment before = deployment;
            RC_ASSERT(!applyAll(deployment, broken).has_value());
            RC_ASSERT(deployment == before);

            const auto inverses = applyAll(deployment, group);
            RC_ASSERT(inverses.has_value());
            RC_ASSERT(deployment == shadow);
            RC_ASSERT(applyAll(deployment, *inverses).has_value());
            RC_ASSERT(deployment == before);
        }));
    }

    void manyAtOnceAreAsManyOneByOne()
    {
        QVERIFY(rc::check("a run of edits of one kind", [] {
            Deployment deployment;
            const auto id = [](int number) { return u"f%1"_s.arg(number); };
            const int last = 40;
            for (int i = 0; i < last; ++i) {
                if (fromRapidcheck(2) == 0)
                    (void)apply(deployment, Insert<Component>{component(id(i))});
            }
            const int kind = fromRapidcheck(3);
            std::vector<Edit> run;
            for (int i = fromRapidcheck(30); i >= 0; --i) {
                // Some are impossible, and some are about the same record.
                Component record = component(id(fromRapidcheck(last)));
                const bool isThere = deployment.component(record.id);
                if (fromRapidcheck(20) != 0 && isThere == (kind == 0))
                    continue;
                record.note = id(i);
                if (kind == 0)
                    run.emplace_back(Insert<Component>{record});
                else if (kind == 1)
                    run.emplace_back(Remove<Component>{record.id});
                else
                    run.emplace_back(Replace<Component>{record});
            }
            RC_ASSERT(runLength(run) == run.size());
            Deployment single = deployment;
            std::vector<Edit> inverses;
            bool isPossible = true;
            for (const Edit &edit : run) {
                const Result<Edit> inverse = apply(single, edit);
                isPossible = isPossible && inverse;
                if (inverse)
                    inverses.push_back(*inverse);
            }
            const Deployment before = deployment;
            if (applyRun(deployment, run)) {
                RC_ASSERT(isPossible);
                RC_ASSERT(deployment == single);
                RC_ASSERT(run == inverses);
                RC_ASSERT(applyRun(deployment, run));
            }
            RC_ASSERT(deployment == before);
        }));
    }

    void recordsAreFoundInAnyOrder()
    {
        QVERIFY(rc::check("the cursor", [] {
            Deployment deployment;
            for (int i = 0; i < 30; ++i) {
                if (fromRapidcheck(3) != 0)
                    (void)apply(deployment, Insert<Component>{component(u"f%1"_s.arg(i))});
            }
            RecordCursor cursor(deployment.components);
            const int step = fromRapidcheck(3) - 1;
            int at = fromRapidcheck(30);
            for (int i = 0; i < 30; ++i) {
                at = step ? (at + step + 30) % 30 : fromRapidcheck(30);
                const QString id = u"F%1"_s.arg(at);
                RC_ASSERT(cursor.find(id) == deployment.component(id));
                RC_ASSERT(cursor.place(id) == lowerBound(deployment.components, id));
            }
        }));
    }

    void impossibleEdits_data()
    {
        QTest::addColumn<Edit>("edit");
        QTest::newRow("insert, id taken in other case")
            << Edit(Insert<Component>{component(u"A"_s)});
        QTest::newRow("remove nothing") << Edit(Remove<Component>{u"b"_s});
        QTest::newRow("replace nothing") << Edit(Replace<Component>{component(u"b"_s)});
        QTest::newRow("remove of another kind") << Edit(Remove<Flow>{u"a"_s});
    }
    void impossibleEdits()
    {
        QFETCH(Edit, edit);
        Deployment deployment;
        deployment.components = {component(u"a"_s)};
        const Deployment before = deployment;
        QVERIFY(!apply(deployment, edit));
        QCOMPARE(deployment, before);
    }

    void aReplacementMayChangeTheCaseOfItsId()
    {
        Deployment deployment;
        deployment.components = {component(u"a"_s), component(u"b"_s)};
        const auto inverse = apply(deployment, Replace<Component>{component(u"A"_s)});
        QVERIFY(inverse);
        QCOMPARE(deployment.components[0].id, u"A"_s);
        QVERIFY(apply(deployment, *inverse));
        QCOMPARE(deployment.components[0].id, u"a"_s);
    }

    void freeIdsAreValidAndFree()
    {
        QVERIFY(rc::check("freeId", [] {
            std::vector<QString> taken;
            for (int i = 0; i < 30; ++i) {
                const QString wanted = randomText(fromRapidcheck);
                const QString id = freeId(wanted, taken);
                RC_ASSERT(isValidId(id));
                for (const QString &other : taken)
                    RC_ASSERT(compareIds(id, other) != 0);
                taken.push_back(id);
            }
        }));
        QCOMPARE(freeId(u"LiveKit server", {}), u"livekit-server"_s);
        QCOMPARE(freeId(u"a", {u"A"_s, u"a-2"_s}), u"a-3"_s);
        QCOMPARE(freeId(u"\u4e2d", {}), u"item"_s);
    }

    void zoneChainsEnd()
    {
        Deployment deployment;
        for (const char16_t *pair : {u"ab", u"bc", u"ca"}) {
            Zone zone;
            zone.id = QString(QChar(pair[0]));
            zone.parent = QString(QChar(pair[1]));
            deployment.zones.push_back(zone);
        }
        QCOMPARE(deployment.zoneChain(u"a").size(), 3U);
        QVERIFY(!checkConsistency(deployment));
        deployment.zones[2].parent = u"gone"_s;
        QCOMPARE(deployment.zoneChain(u"a").size(), 3U);
        QVERIFY(deployment.zoneChain(u"gone").empty());
    }
};

QTEST_APPLESS_MAIN(TestEdit)
#include "tst_edit.moc"
