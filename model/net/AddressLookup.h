#pragma once

#include "model/core/Deployment.h"
#include "model/net/Fetch.h"
#include "model/net/PublishedLists.h"

#include <QHostAddress>
#include <QObject>
#include <QStringList>

#include <map>

class QNetworkAccessManager;

namespace portolan {

/// What a run of look-ups gave. Every name is in one of the two.
struct LookupOutcome
{
    std::map<QString, Lookup> found;
    std::map<QString, QString> failed; ///< why not; what was known before stays valid
};

/// Asks the name server for host names, and providers for their published lists. Nothing is
/// contacted before start(). Lives on the GUI thread and never blocks it.
class AddressLookup : public QObject
{
    Q_OBJECT

public:
    /// Whom to ask, and how long.
    struct Means
    {
        QHostAddress nameServer;   ///< IPv4; null: those of the system
        int milliseconds = 10'000; ///< for one host name, from its turn on
        std::vector<PublishedList> lists = publishedLists();
        Fetch::Limits page;
    };

    explicit AddressLookup(Means means, QObject *parent = nullptr);
    explicit AddressLookup(QObject *parent = nullptr);
    ~AddressLookup() override;

    /// Looks \a names up, each once; they are as Address::toString() writes host names and
    /// published lists. \a date goes into what is found. While a run is under way it does nothing.
    /// finished() comes exactly once, after this call, unless the run is cancelled.
    void start(const QStringList &names, QDate date);
    /// Ends the run in silence.
    void cancel();
    bool isRunning() const { return m_run; }

signals:
    void progressed(int done, int total);
    void finished(const portolan::LookupOutcome &outcome);

private:
    void next();
    void begin(const QString &name);
    void finish(const QString &name, const Result<Lookup> &result);

    Means m_means;
    QNetworkAccessManager *m_network = nullptr;
    /// Owner of everything that one run has started; deleting it ends that in silence.
    QObject *m_run = nullptr;
    QStringList m_waiting;
    LookupOutcome m_outcome;
    QDate m_date;
    int m_total = 0;
    int m_active = 0;
};

} // namespace portolan
