#include "model/io/DeploymentFile.h"
#include "tests/app/Notices.h"

using namespace portolan;
using namespace Qt::StringLiterals;

/// A file that has changed on disk is never put over changes of one's own without a question.
class TestReloading : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_bench = std::make_unique<Bench>();
        m_file = m_bench->example(u"livekit"_s);
        QVERIFY(m_bench->window->open(m_file));
    }
    void cleanup() { m_bench.reset(); }

    void reloadAsks_data();
    void reloadAsks();

private:
    DeploymentDocument *document() const { return m_bench->window->document(); }
    const Flow *flow(const QString &id) const { return m_bench->flow(id); }
    /// Another program writes the note of a flow into the file.
    void othersWrite() const
    {
        Deployment theirs = loadDeployment(m_file).value();
        for (Flow &each : theirs.flows) {
            if (each.id == "ice-tcp"_L1)
                each.note = u"theirs"_s;
        }
        QVERIFY(saveDeployment(m_file, theirs));
    }

    std::unique_ptr<Bench> m_bench;
    QString m_file;
};

void TestReloading::reloadAsks_data()
{
    QTest::addColumn<QString>("answer"); // empty: by Enter
    QTest::addColumn<bool>("theyWrote");
    QTest::addColumn<bool>("mineStays");
    QTest::addColumn<bool>("theirsComes");
    QTest::newRow("merge") << u"Merge"_s << true << true << true;
    QTest::newRow("reload") << u"Reload anyway"_s << true << false << true;
    QTest::newRow("cancel") << u"Cancel"_s << true << true << false;
    QTest::newRow("what Enter does") << QString() << true << true << true;
    QTest::newRow("file as it was, reload") << u"Reload anyway"_s << false << false << false;
    QTest::newRow("file as it was, Enter") << QString() << false << true << false;
}

void TestReloading::reloadAsks()
{
    QFETCH(QString, answer);
    QFETCH(bool, theyWrote);
    QFETCH(bool, mineStays);
    QFETCH(bool, theirsComes);
    switchOff(*m_bench, u"ice-udp"_s);
    QVERIFY(document()->edit(u"x"_s, {Remove<Flow>{u"redis-server"_s}}));
    const Deployment mine = document()->deployment();
    if (theyWrote) {
        othersWrite();
        QTRY_VERIFY(shownBar(*m_bench));
    }
    Answer<QMessageBox> question([&](QMessageBox *box) {
        if (answer.isEmpty())
            QTest::keyClick(box, Qt::Key_Return);
        else
            Answer<QDialog>::press(box, answer);
    });
    if (theyWrote)
        pressBar(*m_bench, u"Reload"_s);
    else
        m_bench->window->actions()[ActionId::Reload]->trigger();
    QVERIFY(question.wasAsked());
    QVERIFY2(question.text().startsWith(u"2 "_s), qPrintable(question.text()));
    for (const QString &words : {u"livekit.portolan"_s, u"1 removed, 1 changed"_s, u"undo"_s})
        QVERIFY2(question.text().contains(words), qPrintable(question.text()));
    QCOMPARE(question.text().contains("Merging"_L1), theyWrote);
    QCOMPARE(!flow(u"redis-server"_s) && !flow(u"ice-udp"_s)->enabled, mineStays);
    QCOMPARE(flow(u"ice-tcp"_s)->note == "theirs"_L1, theirsComes);
    QCOMPARE(m_bench->window->isWindowModified(), mineStays);
    // Whoever cancels has still to decide.
    if (theyWrote && !theirsComes)
        QTRY_VERIFY(shownBar(*m_bench));
    if (!mineStays) {
        document()->undoStack()->undo();
        QVERIFY(document()->deployment() == mine);
    }
}

QTEST_MAIN(TestReloading)
#include "tst_reloading.moc"
