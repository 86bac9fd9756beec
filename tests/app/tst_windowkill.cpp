#include "app/window/DraftKeeper.h"
#include "app/window/Safety.h"
#include "model/core/Changes.h"
#include "model/io/DeploymentFile.h"
#include "model/io/DraftStore.h"
#include "tests/app/Bench.h"
#include "tests/support/Dice.h"
#include "tests/support/Victim.h"

#include <QTimer>

using namespace portolan;
using namespace portolan::testing;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

/// The real window at work: edits, undoes, redoes and saves by its actions until it is killed. With
/// a pause it only edits, so that nothing but time brings edits to the disk.
class Worker : public QObject
{
public:
    Worker(MainWindow *window, int seed, int pause)
        : m_window(window)
        , m_dice{std::uint64_t(seed)}
        , m_pause(pause)
    {
        m_timer.setInterval(pause);
        connect(&m_timer, &QTimer::timeout, this, &Worker::step);
        m_timer.start();
        say('s', 0);
    }

private:
    int now() const { return numberOf(m_window->document()->deployment()); }

    void step()
    {
        DeploymentDocument *document = m_window->document();
        const Actions &actions = m_window->actions();
        const int what = m_pause ? 9 : m_dice.below(10);
        if (what == 0) {
            say('b', now());
            actions[ActionId::Save]->trigger();
            if (document->isModified())
                ::_exit(1);
            say('s', now());
        } else if (what == 1) {
            actions[ActionId::Undo]->trigger();
            say('e', now());
        } else if (what == 2) {
            actions[ActionId::Redo]->trigger();
            say('e', now());
        } else if (what == 3) {
            if (m_window->safety()->drafts()->flush())
                say('d', now());
        } else {
            const Deployment next = chart(++m_number);
            document->edit(u"step"_s, editsBetween(document->deployment(), next));
            say('e', m_number);
        }
    }

    MainWindow *m_window;
    Dice m_dice;
    int m_pause;
    int m_number = 0;
    QTimer m_timer;
};

int runVictim(QApplication &app, const QStringList &words)
{
    const Result<Catalog> catalog = Catalog::load(u":/portolan/catalog"_s);
    AppSettings settings(words[1] + u"/settings.ini"_s);
    Language language;
    language.set(u"en"_s);
    MainWindow window({&*catalog, &settings, &language});
    window.show();
    if (!catalog || !window.open(words[0]))
        return 1;
    const Worker worker(&window, words[2].toInt(), words[3].toInt());
    return app.exec();
}

} // namespace

/// The window is killed at random moments: the file is the old or the new one, whole, and what is
/// missing from the draft is at most two seconds old.
class TestWindowKill : public QObject
{
    Q_OBJECT

private slots:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void fileIsOldOrNew_data()
    {
        QTest::addColumn<int>("kill");
        for (int kill = 1; kill <= 40; ++kill)
            QTest::addRow("kill %d", kill) << kill;
    }
    void fileIsOldOrNew()
    {
        QFETCH(int, kill);
        Dice dice{std::uint64_t(kill)};
        QVERIFY(saveDeployment(file(0), chart(0)));
        Victim victim({file(0), m_folder->path(), QString::number(kill), u"0"_s});
        QVERIFY(victim.listen(1 + dice.below(50), std::chrono::milliseconds(dice.below(25))));
        // Chance alone may miss every save; a quarter of the kills waits for one.
        if (kill % 4 == 0) {
            QVERIFY(victim.listenFor('b'));
            QVERIFY(victim.listen(0, std::chrono::milliseconds(dice.below(4))));
        }
        victim.kill();
        QVERIFY(victim.wasKilled());
        m_edits += victim.last('e') > 0;
        m_saves += victim.last('s') > 0;
        m_cutSaves += victim.wasSaving();
        int best = -1;
        checkRemains(victim, 0, best);
    }

    void atMostTwoSeconds()
    {
        constexpr int Count = 2;
        std::vector<std::unique_ptr<Victim>> victims;
        for (int i = 0; i < Count; ++i) {
            QVERIFY(saveDeployment(file(i), chart(0)));
            victims.push_back(std::make_unique<Victim>(
                QStringList{file(i), m_folder->path(), QString::number(i), u"25"_s}));
        }
        QVERIFY(victims[0]->listen(1, 4s));
        for (int i = 0; i < Count; ++i) {
            Victim &victim = *victims[size_t(i)];
            victim.kill();
            int best = -1;
            checkRemains(victim, i, best);
            if (QTest::currentTestFailed())
                return;
            int owed = -1;
            for (const Word &word : victim.words()) {
                if (word.letter == 'e' && word.time <= victim.killedAt() - 2000)
                    owed = word.number;
            }
            QVERIFY2(owed > 10, "it lived long enough to owe something");
            QVERIFY2(best >= owed, qPrintable(u"%1 of %2"_s.arg(best).arg(owed)));
        }
    }

    void itWasAtWork()
    {
        QVERIFY2(m_edits > 10, qPrintable(QString::number(m_edits)));
        QVERIFY2(m_saves > 5, qPrintable(QString::number(m_saves)));
        QVERIFY2(m_cutSaves > 0, "no kill hit a save");
        QVERIFY2(m_drafts > 5, qPrintable(QString::number(m_drafts)));
    }

private:
    QString file(int number) const { return m_folder->filePath(u"chart%1.portolan"_s.arg(number)); }

    void checkRemains(const Victim &victim, int fileNumber, int &best)
    {
        const Result<Deployment> saved = loadDeployment(file(fileNumber));
        QVERIFY2(saved, saved ? "" : qPrintable(saved.error().message));
        best = numberOf(*saved);
        QVERIFY2(best == victim.last('s') || best == victim.last('b'),
            qPrintable(u"%1, saved %2"_s.arg(best).arg(victim.last('s'))));
        const QStringList found = findDrafts(file(fileNumber), m_folder->filePath(u"drafts"_s));
        QVERIFY(found.size() <= 1);
        if (found.isEmpty())
            return;
        ++m_drafts;
        const Result<RecoveredDraft> draft = readDraft(found[0]);
        QVERIFY2(draft, draft ? "" : qPrintable(draft.error().message));
        const int number = numberOf(draft->deployment);
        QVERIFY2(number >= 0, "a draft of two halves");
        best = std::max(best, number);
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    int m_edits = 0;
    int m_saves = 0;
    int m_cutSaves = 0;
    int m_drafts = 0;
};

int main(int argc, char **argv)
{
    QApplication app(argc, argv);
    const QStringList words = QApplication::arguments();
    if (words.size() == 6 && words[1] == "--victim"_L1)
        return runVictim(app, words.sliced(2));
    TestWindowKill test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_windowkill.moc"
