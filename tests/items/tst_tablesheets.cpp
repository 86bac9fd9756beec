#include "model/items/TableSheets.h"

#include "model/items/FlowModel.h"
#include "model/items/PlaceModels.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

using namespace portolan;
using namespace Qt::StringLiterals;

namespace {

void addZone(Deployment &deployment, const QString &id, const QString &parent, bool enforce,
    ZoneKind kind = ZoneKind::Network)
{
    Zone &zone = deployment.zones.emplace_back();
    zone.id = id;
    zone.parent = parent;
    zone.enforce = enforce;
    zone.kind = kind;
}

void addComponent(
    Deployment &deployment, const QString &id, const QString &zone, const QString &address)
{
    Component &component = deployment.components.emplace_back();
    component.id = id;
    component.zone = zone;
    if (!address.isEmpty())
        component.addresses = {*Address::parse(address)};
}

void addFlow(Deployment &deployment, const QString &id, const QString &from, const QString &to,
    const QString &ports)
{
    Flow &flow = deployment.flows.emplace_back();
    flow.id = id;
    flow.from = from;
    flow.to = to;
    if (!ports.isEmpty())
        flow.ports = *PortSpec::parse(ports);
    flow.owner = u"Net"_s;
}

/// A client in the internet, a DMZ and a LAN with rules at their boundaries, a box in the LAN.
Deployment sample()
{
    Deployment deployment;
    addZone(deployment, u"box"_s, u"lan"_s, false, ZoneKind::Host);
    addZone(deployment, u"dmz"_s, {}, true);
    addZone(deployment, u"internet"_s, {}, false, ZoneKind::Internet);
    addZone(deployment, u"lan"_s, {}, true);
    addComponent(deployment, u"balancer"_s, u"dmz"_s, u"192.0.2.5"_s);
    deployment.components.back().preservesClientAddress = true;
    addComponent(deployment, u"client"_s, u"internet"_s, {});
    addComponent(deployment, u"one"_s, u"box"_s, u"198.51.100.7"_s);
    addComponent(deployment, u"server"_s, u"dmz"_s, u"192.0.2.10"_s);
    addComponent(deployment, u"two"_s, u"box"_s, u"198.51.100.7"_s);
    addComponent(deployment, u"v6"_s, u"dmz"_s, u"2001:db8::6"_s);
    addFlow(deployment, u"a-in"_s, u"client"_s, u"balancer"_s, u"443/tcp"_s);
    addFlow(deployment, u"b-through"_s, u"balancer"_s, u"server"_s, u"443/tcp, 3478/udp"_s);
    addFlow(deployment, u"c-both"_s, u"server"_s, u"one"_s, u"5432/tcp"_s);
    addFlow(deployment, u"d-host"_s, u"one"_s, u"two"_s, u"1/tcp"_s);
    addFlow(deployment, u"e-off"_s, u"client"_s, u"server"_s, u"22/tcp"_s);
    deployment.flows.back().enabled = false;
    addFlow(deployment, u"f-unknown"_s, u"one"_s, u"client"_s, {});
    addFlow(deployment, u"g-family"_s, u"v6"_s, u"server"_s, u"22/tcp"_s);
    deployment.flows[2].purpose = u"=cmd|' /C calc'!A0"_s;
    return deployment;
}

QJsonArray readBack(const QByteArray &bytes)
{
    const QTemporaryDir folder;
    QFile file(folder.filePath(u"book.xlsx"_s));
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        return {};
    file.close();
    QProcess process;
    process.start(QStandardPaths::findExecutable(u"python3"_s),
        {QStringLiteral(PORTOLAN_SOURCE_DIR "/tests/items/read_workbook.py"), file.fileName()});
    if (!process.waitForFinished(60'000))
        return {};
    if (const QByteArray trouble = process.readAllStandardError(); !trouble.isEmpty())
        qWarning("%s", trouble.constData());
    return QJsonDocument::fromJson(process.readAllStandardOutput()).array();
}

QStringList cells(const QJsonValue &row)
{
    QStringList texts;
    for (const QJsonValue &cell : row.toArray())
        texts << cell.toString();
    return texts;
}

} // namespace

class TestTableSheets : public QObject
{
    Q_OBJECT

private slots:
    void requestsAreOneRowForEachBoundary()
    {
        const TextTable table = requestSheet(sample()).table;
        QStringList rows;
        for (const QStringList &row : table.rows)
            rows << row.mid(0, 8).join(u" | "_s);
        const QStringList expected{
            u"a-in | Into dmz | client | any IPv4 | balancer | 192.0.2.5 | tcp | 443"_s,
            u"b-through | Within dmz | client through balancer | any IPv4 | server | 192.0.2.10 | "
            "tcp, udp | 443/tcp, 3478/udp"_s,
            u"c-both | Out of dmz | server | 192.0.2.10 | one | 198.51.100.7 | tcp | 5432"_s,
            u"c-both | Into lan | server | 192.0.2.10 | one | 198.51.100.7 | tcp | 5432"_s,
            u"f-unknown | Out of lan | one | 198.51.100.7 | client | any IPv4 |  | not known: to "
            u"be "
            "filled in"_s,
            u"g-family | Within dmz | v6 | no address family in common: to be clarified | server | "
            "no address family in common: to be clarified | tcp | 22"_s};
        QCOMPARE(rows, expected);
        QCOMPARE(table.header.size(), 13);
        for (const QStringList &row : table.rows)
            QCOMPARE(row.size(), table.header.size());
        QVERIFY(requestSheet({}).table.rows.empty());
    }

    void workbooksHoldAllTables()
    {
        if (QStandardPaths::findExecutable(u"python3"_s).isEmpty())
            QSKIP("NOT TESTED: the workbook's contents, since python3 is missing");
        const Deployment deployment = sample();
        std::vector<NamedTable> sheets = tableSheets(deployment);
        sheets.push_back(requestSheet(deployment));
        const Result<QByteArray> bytes = toWorkbook(sheets);
        QVERIFY2(bytes, qPrintable(bytes ? QString() : bytes.error().message));
        const QJsonArray read = readBack(*bytes);
        QCOMPARE(read.size(), 4);
        const QString names[] = {u"Flows"_s, u"Components"_s, u"Zones"_s, u"Firewall requests"_s};
        for (int i = 0; i < 4; ++i) {
            const QJsonObject sheet = read[i].toObject();
            const TextTable &table = sheets[size_t(i)].table;
            QCOMPARE(sheet[u"name"_s].toString(), names[i]);
            QCOMPARE(sheet[u"formulas"_s].toInt(), 0);
            QVERIFY(sheet[u"frozen"_s].toBool());
            QCOMPARE(sheet[u"filter"_s].toString(),
                u"A1:%1%2"_s.arg(QChar(u'A' + int(table.header.size()) - 1))
                    .arg(table.rows.size() + 1));
            for (const QJsonValue &kind : sheet[u"kinds"_s].toArray())
                QVERIFY(kind == "s"_L1 || kind == "blank"_L1); // every cell is text
            const QJsonArray rows = sheet[u"rows"_s].toArray();
            QCOMPARE(rows.size(), qsizetype(table.rows.size()) + 1);
            QCOMPARE(cells(rows[0]), table.header);
            for (qsizetype r = 1; r < rows.size(); ++r) {
                QStringList expected = table.rows[size_t(r - 1)];
                QStringList found = cells(rows[r]);
                while (found.size() < expected.size())
                    found << QString();
                QCOMPARE(found, expected);
            }
            const QJsonArray widths = sheet[u"widths"_s].toArray();
            QCOMPARE(widths.size(), table.header.size());
            for (const QJsonValue &width : widths)
                QVERIFY(width.toDouble() >= 6 && width.toDouble() <= 61);
        }
    }

    void sheetsOfOneNameAreRefused()
    {
        const NamedTable table{u"Same"_s, {{u"h"_s}, {}}};
        const Result<QByteArray> bytes = toWorkbook({table, table});
        QVERIFY(!bytes && bytes.error().message.contains(u"Same"_s));
    }

    void whatIsExportedIsAllThereIs()
    {
        const std::vector<NamedTable> sheets = tableSheets(sample());
        QCOMPARE(sheets[0].table.header.size(), qsizetype(FlowModel::ColumnCount));
        QCOMPARE(sheets[1].table.header.size(), qsizetype(ComponentModel::ColumnCount));
        QCOMPARE(sheets[2].table.rows.size(), 4U);
        QCOMPARE(sheets[2].table.rows[1][ZoneModel::Enforced], u"Yes"_s);
        QCOMPARE(sheets[0].table.rows[4][FlowModel::Enabled], u"No"_s);
    }
};

QTEST_GUILESS_MAIN(TestTableSheets)
#include "tst_tablesheets.moc"
