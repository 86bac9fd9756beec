#include "model/items/PastePlan.h"

#include "model/document/DeploymentDocument.h"
#include "model/items/Labels.h"

#include <QTest>
#include <QTranslator>

#include <algorithm>

using namespace portolan;
using namespace Qt::StringLiterals;

using What = PasteRow::What;

namespace {

Deployment sample()
{
    Deployment deployment;
    deployment.zones.resize(2);
    deployment.zones[0].id = u"dmz"_s;
    deployment.zones[1].id = u"lan"_s;
    deployment.components.resize(4);
    const QString names[] = {u"Client"_s, u"Twin"_s, u"Twin"_s, u"Server"_s};
    for (size_t i = 0; i < 4; ++i) {
        deployment.components[i].id = QChar(u'a' + int(i));
        deployment.components[i].name = names[i];
    }
    deployment.flows.resize(2);
    for (size_t i = 0; i < 2; ++i) {
        Flow &flow = deployment.flows[i];
        flow.id = i == 0 ? u"api"_s : u"media"_s;
        flow.from = i == 0 ? u"a"_s : u"b"_s;
        flow.to = u"d"_s;
        flow.ports = *PortSpec::parse(u"443/tcp");
        flow.owner = u"Net"_s;
    }
    return deployment;
}

Result<PastePlan> plan(
    const QString &text, PasteTable table = PasteTable::Flows, const Deployment &on = sample())
{
    const Result<Sheet> sheet = readSheet(text);
    if (!sheet)
        return tl::unexpected(sheet.error());
    return planPaste(on, table, *sheet);
}

/// "new client-server, changed api, refused" with the details.
QStringList told(const PastePlan &plan)
{
    static const QString words[] = {u"new"_s, u"changed"_s, u"same"_s, u"refused"_s};
    QStringList lines;
    for (const PasteRow &row : plan.rows)
        lines << u"%1 %2 %3: %4"_s.arg(row.line).arg(words[int(row.what)], row.id, row.details);
    return lines;
}

/// German words for some columns and labels.
class German : public QTranslator
{
public:
    QString translate(const char *context, const char *text, const char *, int) const override
    {
        const std::pair<QByteArray, QString> words[] = {{"FlowModel/From", u"Von"_s},
            {"FlowModel/Ports", u"Anschl\u00fcsse"_s}, {"FlowModel/Need", u"Bedarf"_s},
            {"FlowModel/On", u"Ein"_s}, {"Labels/Optional", u"Wahlweise"_s},
            {"Labels/Conditional", u"Bedingt"_s}, {"Labels/Yes", u"Ja"_s},
            {"Labels/No", u"Nein"_s}};
        for (const auto &[key, word] : words) {
            if (key == QByteArray(context) + '/' + text)
                return word;
        }
        return {};
    }
    bool isEmpty() const override { return false; }
};

} // namespace

class TestPastePlan : public QObject
{
    Q_OBJECT

private slots:
    void newColumnsArePastedToo()
    {
        const auto flows = plan(u"id\tEncryption\tconfig\tSwitched by hand\n"
                                "api\ttls\tport\tyes\n"_s);
        QVERIFY2(flows, qPrintable(flows ? QString() : flows.error().toString()));
        QCOMPARE(flows->edits.size(), 1U);
        const Flow &flow = std::get<Replace<Flow>>(flows->edits[0]).record;
        QCOMPARE(flow.encryption, u"tls"_s);
        QCOMPARE(flow.config, u"port"_s);
        QVERIFY(flow.decided);
        const auto zones = plan(u"Id\tTarget\ndmz\tcisco\nlan\tCisco ASA\n"_s, PasteTable::Zones);
        QVERIFY(zones);
        const QStringList rows = told(*zones);
        QVERIFY2(rows[0].contains(u"refused dmz: Target: "_s) && rows[0].contains(u"Cisco IOS"_s),
            qPrintable(rows[0]));
        QVERIFY2(rows[1].contains(u"changed lan: Target: \"Cisco ASA\""_s), qPrintable(rows[1]));
        const auto components =
            plan(u"Id\tTarget\tInternal\na\tcisco\t\nb\tpf\tyes\n"_s, PasteTable::Components);
        QVERIFY(components);
        QCOMPARE(components->count(What::Refused), 1);
        QVERIFY(std::get<Replace<Component>>(components->edits.at(0)).record.internal);
    }

    void rowsBecomeChanges()
    {
        const auto paste = plan(u"Owner\tId\tTo\tFrom\tPorts\tWeather\n"
                                "Net\tapi\tServer\tClient\t443/tcp\tsunny\n"
                                "Video\tMEDIA\td\tTwin\t443/tcp, 3478/udp\t\n"
                                "New\t\tServer\tClient\t22/tcp\t\n"
                                "New\t\tServer\tClient\t23/tcp\t\n"
                                "New\tmine\tServer\tClient\t24/tcp\n"
                                "\t\tServer\tTwin\t22/tcp\t\n"
                                "\t\tServer\tnobody\t22/tcp\t\n"
                                "\t\tServer\tClient\t70000/tcp\t\n"
                                "\t\tServer\t\t22/tcp\t\n"
                                "x\tapi\t\t\t\t\n"
                                "x\t-bad-\tServer\tClient\t\t\n"_s);
        QVERIFY2(paste, qPrintable(paste ? QString() : paste.error().toString()));
        QCOMPARE(paste->unknownColumns, QStringList{u"Weather"_s});
        const QStringList rows = told(*paste);
        QCOMPARE(rows.size(), 11);
        QCOMPARE(rows[0], u"2 same api: "_s);
        QCOMPARE(rows[1], u"3 changed media: Owner: \"Net\" becomes \"Video\"; Ports: \"443/tcp\" "
                          "becomes \"443/tcp, 3478/udp\""_s);
        QVERIFY2(rows[2].startsWith(u"4 new a-d: Owner: \"New\""_s), qPrintable(rows[2]));
        QVERIFY2(rows[3].startsWith(u"5 new a-d-2: "_s), qPrintable(rows[3]));
        QVERIFY2(rows[4].startsWith(u"6 new mine: "_s), qPrintable(rows[4]));
        QVERIFY2(rows[5].contains(u"refused : From: Several components are named"_s),
            qPrintable(rows[5]));
        QVERIFY2(rows[6].contains(u"refused : From: There is no component"_s), qPrintable(rows[6]));
        QVERIFY2(rows[7].contains(u"refused : Ports: "_s) && rows[7].contains(u"65535"_s),
            qPrintable(rows[7]));
        QVERIFY2(rows[8].contains(u"refused : From: missing"_s), qPrintable(rows[8]));
        QVERIFY2(
            rows[9].contains(u"refused api: \"api\" stands in a row above"_s), qPrintable(rows[9]));
        QVERIFY2(rows[10].contains(u"refused -bad-: \"-bad-\" is no id"_s), qPrintable(rows[10]));
        QCOMPARE(paste->count(What::New), 3);
        QCOMPARE(paste->count(What::Refused), 6);
        QCOMPARE(paste->edits.size(), 4U);

        DeploymentDocument document;
        document.reset(sample(), {});
        QVERIFY(document.edit(u"Paste"_s, paste->edits));
        QCOMPARE(document.deployment().flow(u"mine")->ports.toString(), u"24/tcp"_s);
        QCOMPARE(document.undoStack()->count(), 1);
        document.undoStack()->undo();
        QCOMPARE(document.deployment(), sample());
    }

    void anEmptyCellEmptiesItsField()
    {
        const auto paste = plan(u"id,owner,ports\napi,,443/tcp\nmedia,Net,"_s);
        QVERIFY(paste);
        QCOMPARE(paste->count(What::Changed), 1);
        QCOMPARE(std::get<Replace<Flow>>(paste->edits[0]).record.owner, QString());
        QCOMPARE(paste->count(What::Refused), 1); // ports that are known do not become unknown
    }

    void portsMayStandInTwoColumns()
    {
        const auto paste =
            plan(u"from,to,ports,protocol\nClient,Server,\"80,443\",tcp\nClient,Server,,esp\n"
                 "Client,Server,53/udp,tcp"_s);
        QVERIFY(paste);
        QStringList ports;
        for (const Edit &edit : paste->edits)
            ports << std::get<Insert<Flow>>(edit).record.ports.toString();
        QCOMPARE(ports, (QStringList{u"80,443/tcp"_s, u"esp"_s, u"53/udp"_s}));
    }

    void bothLanguagesAreRead()
    {
        German german;
        QVERIFY(QCoreApplication::installTranslator(&german));
        const auto paste = plan(u"Von;To;Anschl\u00fcsse;Bedarf;Ein\n"
                                "Client;Server;22/tcp;Wahlweise;Nein\n"
                                "Client;Server;22/tcp;bedingt: nachts;Ja\n"
                                "Client;Server;22/tcp;optional;no\n"
                                "Client;Server;22/tcp;manchmal;no\n"_s);
        QCoreApplication::removeTranslator(&german);
        QVERIFY2(paste, qPrintable(paste ? QString() : paste.error().toString()));
        QStringList needs;
        for (const Edit &edit : paste->edits) {
            const Flow &flow = std::get<Insert<Flow>>(edit).record;
            needs << flow.need.toString() + (flow.enabled ? u" on"_s : u" off"_s);
        }
        QCOMPARE(needs,
            (QStringList{u"optional off"_s, u"conditional: nachts on"_s, u"optional off"_s}));
        QVERIFY2(
            paste->rows[3].details.startsWith(u"Bedarf: "_s), qPrintable(paste->rows[3].details));
    }

    /// It is told with the message, so it has to work.
    void theExampleCanBePasted()
    {
        // Components of that name have to be there.
        Deployment chart = sample();
        for (const QString &name : {u"Client"_s, u"Web server"_s}) {
            if (std::ranges::find(chart.components, name, &Component::name) !=
                chart.components.end())
                continue;
            Component component;
            component.id = freeId(name, chart.placeIds());
            component.name = name;
            chart.components.insert(
                chart.components.begin() + lowerBound(chart.components, component.id), component);
        }
        for (const PasteTable table :
            {PasteTable::Flows, PasteTable::Components, PasteTable::Zones}) {
            const auto refused = plan(u"x\n"_s, table);
            QVERIFY(!refused);
            const QString last = refused.error().message.section(u'\n', -1);
            const QStringList lines =
                last.mid(QStringLiteral("For example ").size()).split(u" and below it "_s);
            QCOMPARE(lines.size(), 2);
            const auto pasted = plan(lines.join(u'\n') + u'\n', table, chart);
            QVERIFY(pasted);
            QVERIFY(pasted->unknownColumns.isEmpty());
            QCOMPARE(pasted->rows.size(), size_t(1));
            QVERIFY(pasted->rows[0].what == What::New || table == PasteTable::Components);
            QVERIFY(pasted->rows[0].what != What::Refused);
        }
    }

    void headersAreNeeded_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("error");
        QTest::newRow("nothing") << QString() << u"for example On, From, To, Ports"_s;
        QTest::newRow("no header")
            << u"Client\tServer\n"_s << u"1: The first row names no column"_s;
        QTest::newRow("known columns") << u"Client\tServer\n"_s << u"On, From, To, Ports, Need"_s;
        QTest::newRow("an example") << u"Client\tServer\n"_s << u"From;To;Ports and below it"_s;
        QTest::newRow("twice") << u"\nOwner\towner\n"_s << u"2: The column \"owner\" stands"_s;
        QTest::newRow("open quote") << u"Owner\n\"x"_s << u"2:1: "_s;
    }
    void headersAreNeeded()
    {
        QFETCH(QString, text);
        QFETCH(QString, error);
        const auto paste = plan(text);
        QVERIFY(!paste);
        QVERIFY2(paste.error().toString().contains(error), qPrintable(paste.error().toString()));
    }

    void placesArePastedToo()
    {
        const auto components =
            plan(u"Name\tZone\tAddresses\tInstances\tProduct\n"
                 "Redis\tdmz\t192.0.2.9\t2\tx\nRedis\tnowhere\t\t\t\nRedis\t\t192.0.2.7/24\t\t\n"
                 "dmz\t\t\t\t\n\t\t192.0.2.1\t\t\n"_s,
                PasteTable::Components);
        QVERIFY(components);
        QCOMPARE(components->readOnlyColumns, QStringList{u"Product"_s});
        QCOMPARE(components->count(What::New), 2);
        QCOMPARE(components->rows[3].id, u"dmz-2"_s); // a zone is called so
        QVERIFY(components->rows[1].details.startsWith(u"Zone: There is no zone"_s));
        QVERIFY(components->rows[2].details.contains(u"192.0.2.0/24"_s));
        QVERIFY(components->rows[4].details.contains(u"needs a name or an id"_s));

        const auto named =
            plan(u"Name\n%1\n%1x\n"_s.arg(QString(200, u'n')), PasteTable::Components);
        QVERIFY(named);
        QCOMPARE(named->rows[0].what, What::New);
        QCOMPARE(named->rows[1].details, u"Name: A name has at most 200 letters"_s);

        const auto zones = plan(u"Id\tInside\tKind\tEnforced\nrack\tlan\tSite\tyes\n"
                                "box\track\thost\tno\nlan\tbox\t\t\ndmz\tdmz\t\t\na\t\t\t\n"_s,
            PasteTable::Zones);
        QVERIFY(zones);
        QCOMPARE(zones->count(What::New), 2);
        QCOMPARE(zones->rows[1].what, What::New); // inside one of the rows above
        QCOMPARE(zones->rows[2].what, What::Refused);
        QCOMPARE(zones->rows[3].what, What::Refused);
        QVERIFY2(zones->rows[4].details.contains(u"another record"_s),
            qPrintable(zones->rows[4].details));
        DeploymentDocument document;
        document.reset(sample(), {});
        QVERIFY(document.edit(u"Paste"_s, zones->edits));
        QVERIFY(document.deployment().zone(u"rack")->enforce);
    }

    void aNameOfTwoZonesIsNoZone()
    {
        Deployment deployment = sample();
        for (Zone &zone : deployment.zones)
            zone.name = u"Twin"_s;
        const auto paste =
            plan(u"Name\tZone\nRedis\ttwin\nRedis\tdmz\n"_s, PasteTable::Components, deployment);
        QVERIFY(paste);
        QCOMPARE(paste->rows[0].what, What::Refused);
        QVERIFY2(
            paste->rows[0].details.contains(u"write the id"_s), qPrintable(paste->rows[0].details));
        QCOMPARE(paste->rows[1].what, What::New);
    }

    void aPlanTellsHowFarItIsAndCanBeStopped()
    {
        QString text = u"From\tTo\tPorts\n"_s;
        for (int i = 0; i < 1000; ++i)
            text += u"a\td\t443/tcp\n"_s;
        const Deployment chart = sample();
        const Sheet sheet = readSheet(text).value();
        std::vector<double> told;
        std::stop_source stop;
        const auto progress = [&](double done) {
            told.push_back(done);
            if (done > .45)
                stop.request_stop();
        };
        const auto whole =
            planPaste(chart, PasteTable::Flows, sheet, [&](double done) { told.push_back(done); });
        QCOMPARE(whole->rows.size(), size_t(1000));
        QVERIFY(told.size() > 5);
        QVERIFY(std::ranges::is_sorted(told));
        QVERIFY(told.back() <= 1);
        const auto half = planPaste(chart, PasteTable::Flows, sheet, progress, stop.get_token());
        QVERIFY(half->rows.size() < 700);
    }

    void manyRowsTakeNoLongerThanTheyMust()
    {
        // Names that are nobody's, and names that are two components', with many of those.
        Deployment deployment = sample();
        for (int i = 0; i < 10'000; ++i) {
            Component component;
            component.id = u"x%1"_s.arg(i, 6, 10, QChar(u'0'));
            component.name = i % 2 ? u"Same"_s : u"n%1"_s.arg(i);
            deployment.components.push_back(component);
        }
        QString text = u"From\tTo\tPorts\n"_s;
        for (int i = 0; i < 30'000; ++i)
            text += i % 3 == 0   ? u"Same\tServer\t1/tcp\n"_s
                    : i % 3 == 1 ? u"nobody%1\tServer\t1/tcp\n"_s.arg(i)
                                 : u"Client\tServer\t1/tcp\n"_s;
        const auto paste = plan(text, PasteTable::Flows, deployment);
        QVERIFY(paste);
        QCOMPARE(paste->count(What::New), 10'000);
        QCOMPARE(paste->count(What::Refused), 20'000);
    }
};

QTEST_GUILESS_MAIN(TestPastePlan)
#include "tst_pasteplan.moc"
