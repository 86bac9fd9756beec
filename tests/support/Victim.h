#pragma once

#include "model/core/Deployment.h"

#include <QByteArrayList>
#include <QCoreApplication>
#include <QStringList>

#include <algorithm>
#include <chrono>
#include <vector>

#include <poll.h>
#include <signal.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

/// A process of the test's own program that edits and saves until it is killed, and tells over a
/// pipe what it does.
namespace portolan::testing {

inline constexpr int FlowCount = 300;

/// A chart in which everything says the same number, so that half of one and half of another shows.
inline Deployment chart(int number)
{
    using namespace Qt::StringLiterals;
    Deployment deployment;
    deployment.settings.name = QString::number(number);
    for (int i = 0; i < 2; ++i) {
        Component component;
        component.id = u'c' + QString::number(i);
        deployment.components.push_back(component);
    }
    for (int i = 0; i < FlowCount; ++i) {
        Flow flow;
        flow.id = u"f%1"_s.arg(i, 3, 10, '0'_L1);
        flow.from = u"c0"_s;
        flow.to = u"c1"_s;
        flow.note = QString::number(number) + QString(100, u'.');
        deployment.flows.push_back(flow);
    }
    return deployment;
}

/// The number of a whole chart; -1 for anything else.
inline int numberOf(const Deployment &deployment)
{
    bool isNumber = false;
    const int number = deployment.settings.name.toInt(&isNumber);
    return isNumber && deployment == chart(number) ? number : -1;
}

inline qint64 milliseconds()
{
    struct timespec now = {};
    clock_gettime(CLOCK_MONOTONIC, &now); // one clock for all processes
    return qint64(now.tv_sec) * 1000 + now.tv_nsec / 1'000'000;
}

/// What the victim tells, each in one write: a letter, the number, the time.
struct Word
{
    char letter; ///< e: edited, d: in the draft for certain, b: begins to save, s: saved
    int number;
    qint64 time;
};

inline void say(char letter, int number)
{
    const Word word{letter, number, milliseconds()};
    (void)!::write(STDOUT_FILENO, &word, sizeof word);
}

class Victim
{
public:
    /// Starts this program with "--victim" and \a words.
    explicit Victim(const QStringList &words)
    {
        int ends[2] = {};
        if (::pipe(ends) != 0)
            return;
        QByteArrayList line{QCoreApplication::applicationFilePath().toLocal8Bit(), "--victim"};
        for (const QString &word : words)
            line << word.toLocal8Bit();
        std::vector<char *> arguments;
        for (const QByteArray &word : line)
            arguments.push_back(const_cast<char *>(word.constData()));
        arguments.push_back(nullptr);
        m_process = ::fork();
        if (m_process == 0) {
            ::dup2(ends[1], STDOUT_FILENO);
            ::close(ends[0]);
            ::close(ends[1]);
            ::execv(arguments[0], arguments.data());
            ::_exit(127);
        }
        ::close(ends[1]);
        m_words = ends[0];
    }
    ~Victim()
    {
        if (m_process > 0)
            kill();
        ::close(m_words);
    }
    Q_DISABLE_COPY_MOVE(Victim)

    /// Listens for \a words words, as many on a slow machine as on a fast one, and then for
    /// \a time; false where it does not speak.
    bool listen(int words, std::chrono::milliseconds time)
    {
        for (int i = 0; i < words; ++i) {
            if (!hear(std::chrono::seconds(30)))
                return false;
        }
        const qint64 end = milliseconds() + time.count();
        for (qint64 left = time.count(); left > 0; left = end - milliseconds())
            (void)hear(std::chrono::milliseconds(left));
        return true;
    }

    /// Listens until it says \a letter; false where it does not speak.
    bool listenFor(char letter)
    {
        do {
            if (!hear(std::chrono::seconds(30)))
                return false;
        } while (m_heard.back().letter != letter);
        return true;
    }

    void kill()
    {
        m_killed = milliseconds();
        ::kill(m_process, SIGKILL);
        ::waitpid(std::exchange(m_process, -1), &m_status, 0);
        while (hear(std::chrono::seconds(0))) {
        } // until the end of the pipe
    }
    bool wasKilled() const { return WIFSIGNALED(m_status) && WTERMSIG(m_status) == SIGKILL; }
    /// It had begun to save and not told of the end.
    bool wasSaving() const
    {
        const auto at = std::find_if(m_heard.rbegin(), m_heard.rend(),
            [](const Word &word) { return word.letter == 'b' || word.letter == 's'; });
        return at != m_heard.rend() && at->letter == 'b';
    }
    qint64 killedAt() const { return m_killed; }
    const std::vector<Word> &words() const { return m_heard; }
    /// The last number with that letter; -1 where there is none.
    int last(char letter) const
    {
        const auto at = std::find_if(m_heard.rbegin(), m_heard.rend(),
            [&](const Word &word) { return word.letter == letter; });
        return at == m_heard.rend() ? -1 : at->number;
    }

private:
    bool hear(std::chrono::milliseconds time)
    {
        struct pollfd waiting = {m_words, POLLIN, 0};
        Word word = {};
        if (::poll(&waiting, 1, int(time.count())) <= 0 ||
            ::read(m_words, &word, sizeof word) != ssize_t(sizeof word))
            return false;
        m_heard.push_back(word);
        return true;
    }

    pid_t m_process = -1;
    int m_words = -1;
    int m_status = 0;
    qint64 m_killed = 0;
    std::vector<Word> m_heard;
};

} // namespace portolan::testing
