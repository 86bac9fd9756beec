// Law 8: a whole policy closes what the platform opens. What is written for a policy without any
// rule lets nothing open a connection in its directions besides the base rules and the dialect's
// declared limits.

#include "tests/audit/ReadBack.h"

#include <QTest>

using namespace portolan;
using namespace portolan::testing;

class TestClosing : public QObject
{
    Q_OBJECT

private slots:
    void law08_aPolicyWithoutRulesClosesItsDirections_data()
    {
        QTest::addColumn<QString>("id");
        QTest::addColumn<Directions>("directions");
        for (const Target &each : targets()) {
            const bool isRead = rulesetReader(QString(each.info.id)) != nullptr;
            if (!isRead || !each.info.scopes.contains(u"host"_s))
                continue;
            const QString id = each.info.id;
            QTest::newRow(qPrintable(id + u" both"_s)) << id << Directions::Both;
            QTest::newRow(qPrintable(id + u" in"_s)) << id << Directions::In;
        }
    }
    void law08_aPolicyWithoutRulesClosesItsDirections()
    {
        QFETCH(QString, id);
        QFETCH(Directions, directions);
        const Target &each = *target(id);
        Policy policy;
        policy.at = u"web-1"_s;
        policy.label = u"Web"_s;
        policy.directions = directions;
        const auto written = each.writePolicy(policy);
        QVERIFY(written);
        const auto ruleset = rulesetReader(id)->read(written->text.toUtf8(), {});
        QVERIFY2(ruleset, qPrintable(ruleset ? QString() : ruleset.error().toString()));
        PacketSpace space;
        // A dialect's own limits stand in its warnings.
        const PacketSet base = baseOf(each, policy, space).united(limitsOf(each, policy, space));
        for (const auto hook : {Ruleset::Hook::Input, Ruleset::Hook::Output}) {
            const bool isIn = hook == Ruleset::Hook::Input;
            const auto open = acceptedBy(*ruleset, hook, space);
            QVERIFY(open);
            const auto state = quint32(isIn ? PacketState::NewInbound : PacketState::NewOutbound);
            const PacketSet fresh = open->intersected(space.inStates({state, state}));
            if (covers(directions, isIn ? Direction::Inbound : Direction::Outbound))
                QVERIFY2(fresh.without(base).isEmpty(),
                    qPrintable(fresh.without(base).lines(5).join(u'\n')));
            else
                QCOMPARE(fresh, space.inStates({state, state}));
        }
    }
};

QTEST_APPLESS_MAIN(TestClosing)
#include "tst_closing.moc"
