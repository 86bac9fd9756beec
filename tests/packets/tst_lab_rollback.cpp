// "Copy as command" with a way back: what is not confirmed is taken back to exactly what was there
// before, and what is confirmed stays. The minute's sleep is a program of the test that waits until
// it is told. All of it stays inside namespaces of this process.

#include "tests/support/lab/Lab.h"
#include "tests/support/lab/Shell.h"

#include <QSet>
#include <QTest>

using namespace portolan;
using namespace portolan::lab;
using namespace Qt::StringLiterals;

namespace {

std::optional<QString> noWorld; ///< why there is no lab

constexpr QStringView Dialects[] = {u"nftables", u"iptables", u"iptables-legacy"};

/// What somebody else has there, which nothing may touch.
QString foreignRules(const Loader &loader)
{
    return loader.target().info.id == "nftables"_L1
               ? u"nft 'add table inet foreign; add chain inet foreign input { type filter hook "
                 "input priority -5; }; add rule inet foreign input tcp dport 9 drop'\n"_s
               : u"for t in iptables ip6tables; do\n$t -N FOREIGN\n$t -A FOREIGN -p tcp --dport 9 "
                 "-j DROP\n$t -A INPUT -j FOREIGN\n$t -A FORWARD -j FOREIGN\n$t -A OUTPUT -p udp "
                 "--dport 9 -j ACCEPT\ndone\n"_s;
}

} // namespace

class TestLabRollback : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        if (const auto why = whyNoPackets(noWorld, {std::begin(Dialects), std::end(Dialects)}))
            QSKIP(qPrintable(QString("NO PACKETS SENT: "_L1 + *why)));
    }

    void comesBackUnlessConfirmed_data()
    {
        QTest::addColumn<QString>("dialect");
        QTest::addColumn<QString>("before"); ///< the chart whose policy is there
        QTest::addColumn<QString>("chart");  ///< the one whose policy is pasted
        QTest::addColumn<QString>("at");
        for (const QStringView dialect : Dialects) {
            const auto row = [&](const char *name, const QString &before, const QString &chart,
                                 const QString &at) {
                QTest::addRow("%s, %s", qPrintable(dialect.toString()), name)
                    << dialect.toString() << before << chart << at;
            };
            const QString small = u"six hosts"_s;
            const QString large = u"six hosts, large"_s;
            row("the first", QString(), small, u"edge"_s);
            row("an older one", u"older"_s, small, u"edge"_s);
            row("the first with sets", QString(), large, u"edge"_s);
            row("sets after sets", u"older, large"_s, large, u"edge"_s);
            row("rules after sets", large, small, u"edge"_s);
            row("a boundary", QString(), small, u"dmz"_s);
            row("an older boundary", u"older"_s, small, u"dmz"_s);
        }
    }
    void comesBackUnlessConfirmed()
    {
        QFETCH(QString, dialect);
        QFETCH(QString, before);
        QFETCH(QString, chart);
        QFETCH(QString, at);
        Loader loader(dialect);
        const Namespace space;
        Shell shell(loader, space);
        const Outcome foreign = shell.run(foreignRules(loader));
        QVERIFY2(foreign.ok(), qPrintable(foreign.output));
        if (!before.isEmpty()) {
            Deployment older =
                chartNamed(before.contains("large"_L1) ? u"six hosts, large"_s : u"six hosts"_s);
            if (before.startsWith("older"_L1))
                std::erase_if(
                    older.flows, [](const Flow &flow) { return flow.id.startsWith("01-"_L1); });
            const auto text = exportPolicy(older, at, loader.target());
            QVERIFY2(text, qPrintable(text ? QString() : text.error().toString()));
            const Outcome loaded = shell.run(loader.policy(u"before"_s, *text));
            QVERIFY2(loaded.ok(), qPrintable(loaded.output));
        }
        const QString old = shell.state();
        QVERIFY(old.contains("9"_L1));

        const auto text = exportPolicy(chartNamed(chart), at, loader.target());
        QVERIFY2(text, qPrintable(text ? QString() : text.error().toString()));
        const QString command = loader.target().asCommand(*text, true);
        QVERIFY(!command.isEmpty());

        // Nobody at the terminal: it is applied, and goes back.
        const Outcome lost = shell.paste(command, QByteArray("\x04"));
        QCOMPARE(lost.status, 1);
        const QString applied = shell.state();
        QVERIFY2(applied != old, qPrintable(lost.output));
        QVERIFY(shell.minuteIsOver());
        QCOMPARE(withoutSpareSets(shell.state(), old), old);

        // Enter: it stays, also when the minute is over.
        const Outcome kept = shell.paste(command, QByteArray("\n"));
        QCOMPARE(kept.status, 0);
        QVERIFY2(kept.output.endsWith("Kept.\n"_L1), qPrintable(kept.output));
        const QString confirmed = shell.state();
        QVERIFY(shell.minuteIsOver());
        QCOMPARE(shell.state(), confirmed);
        QCOMPARE(confirmed, applied);
    }

    /// Something that cannot be loaded changes nothing, and nothing comes back later.
    void whatFailsChangesNothing_data()
    {
        QTest::addColumn<QString>("dialect");
        for (const QStringView dialect : Dialects)
            QTest::addRow("%s", qPrintable(dialect.toString())) << dialect.toString();
    }
    void whatFailsChangesNothing()
    {
        QFETCH(QString, dialect);
        Loader loader(dialect);
        const Namespace space;
        Shell shell(loader, space);
        QVERIFY(shell.run(foreignRules(loader)).ok());
        const QString old = shell.state();
        auto text = exportPolicy(chartNamed(u"six hosts"_s), u"edge"_s, loader.target());
        QVERIFY(text.has_value());
        text->text.replace("443"_L1, "wrong"_L1);
        const Outcome failed = shell.paste(loader.target().asCommand(*text, true), "\n");
        QCOMPARE(failed.status, 1);
        QVERIFY2(failed.output.contains("Not applied"_L1), qPrintable(failed.output));
        QCOMPARE(shell.state(), old);
        QVERIFY(shell.minuteIsOver());
        QCOMPARE(shell.state(), old);
    }

    /// One family is loaded when the other fails.
    void whatFailsHalfWayChangesNothing_data()
    {
        QTest::addColumn<QString>("dialect");
        for (const QStringView dialect : {u"iptables", u"iptables-legacy"})
            QTest::addRow("%s", qPrintable(dialect.toString())) << dialect.toString();
    }
    void whatFailsHalfWayChangesNothing()
    {
        QFETCH(QString, dialect);
        Loader loader(dialect);
        const Namespace space;
        Shell shell(loader, space);
        QVERIFY(shell.run(foreignRules(loader)).ok());
        const QString old = shell.state();
        const auto text = exportPolicy(chartNamed(u"six hosts"_s), u"edge"_s, loader.target());
        QVERIFY(text.has_value());
        shell.standIn(u"ip6tables-restore"_s, u"exit 1"_s);
        const Outcome failed = shell.paste(loader.target().asCommand(*text, true), "\n");
        QCOMPARE(failed.status, 1);
        QVERIFY2(failed.output.contains("Not applied"_L1), qPrintable(failed.output));
        QCOMPARE(withoutSpareSets(shell.state(), old), old);
        QVERIFY(shell.minuteIsOver());
        QCOMPARE(withoutSpareSets(shell.state(), old), old);
    }

    /// The minute ends while it is still being applied.
    void outlastsTheMinute_data() { whatFailsChangesNothing_data(); }
    void outlastsTheMinute()
    {
        QFETCH(QString, dialect);
        Loader loader(dialect);
        const Namespace space;
        Shell shell(loader, space);
        QVERIFY(shell.run(foreignRules(loader)).ok());
        const QString old = shell.state();
        const auto text = exportPolicy(chartNamed(u"six hosts"_s), u"edge"_s, loader.target());
        QVERIFY(text.has_value());
        const QString program =
            loader.target().info.id == "nftables"_L1 ? u"nft"_s : u"ip6tables-restore"_s;
        shell.standIn(program,
            u"case \"$*\" in *rules|*noflush) minute_ends ;; esac\n%1 \"$@\""_s.arg(program));
        const Outcome late = shell.paste(loader.target().asCommand(*text, true), "\n");
        QCOMPARE(late.status, 1);
        QVERIFY2(late.output.contains("longer than a minute"_L1), qPrintable(late.output));
        QVERIFY(shell.minuteIsOver());
        QCOMPARE(withoutSpareSets(shell.state(), old), old);
    }

private:
    /// Sets that no rule uses any more may stay behind; every set of before must be there.
    static QString withoutSpareSets(const QString &state, const QString &old)
    {
        QStringList lines = state.split(u'\n');
        const QStringList before = old.split(u'\n');
        const QSet<QString> known(before.begin(), before.end());
        lines.removeIf([&](const QString &line) {
            return (line.startsWith("create "_L1) || line.startsWith("add "_L1)) &&
                   !known.contains(line);
        });
        return lines.join(u'\n');
    }
};

int main(int argc, char **argv)
{
    noWorld = enterPrivateWorld();
    QCoreApplication app(argc, argv);
    TestLabRollback test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_lab_rollback.moc"
