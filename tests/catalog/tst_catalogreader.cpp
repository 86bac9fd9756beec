#include "model/catalog/Catalog.h"

#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QtTest>

#include <functional>

using namespace portolan;
using namespace Qt::StringLiterals;

/// What the reader of the catalog refuses, and where it says the mistake is.
class TestCatalogReader : public QObject
{
    Q_OBJECT

private slots:
    void readsASmallEntry();
    void mistakesHaveAPlace_data();
    void mistakesHaveAPlace();
    void folderErrorsNameTheFile();
};

namespace {

const QByteArray Small = R"({
    "format": "portolan-catalog", "version": 1, "id": "shop", "name": "Shop", "summary": "A shop",
    "color": "#123456", "colorDark": "#abcdef",
    "options": [
        {"id": "port", "name": "Port", "description": "Another port", "value": "8443"},
        {"id": "fast", "name": "Fast", "description": "Another transport"}
    ],
    "components": [
        {"id": "client", "name": "Client", "kind": "client", "place": "internet", "source": {"document": "D"}},
        {"id": "server", "name": "Server", "kind": "server", "place": "dmz", "host": "web", "source": {"document": "D"}}
    ],
    "flows": [
        {"id": "https", "from": "client", "to": "server", "ports": "443/tcp", "portFrom": "port",
         "alternatives": [{"when": "fast", "ports": "443/tcp+udp"}],
         "purpose": "Buying", "need": "conditional: on weekdays", "exposed": "conditional",
         "exposedWhen": "when open", "when": "!fast", "source": {"document": "D", "row": "1"}}
    ]
})";

void setIn(
    QJsonObject &entry, const QString &list, int index, const QString &key, const QJsonValue &value)
{
    QJsonArray records = entry[list].toArray();
    QJsonObject record = records[index].toObject();
    record[key] = value;
    records[index] = record;
    entry[list] = records;
}

QByteArray changed(const std::function<void(QJsonObject &)> &change)
{
    QJsonObject entry = QJsonDocument::fromJson(Small).object();
    change(entry);
    return QJsonDocument(entry).toJson();
}

} // namespace

void TestCatalogReader::readsASmallEntry()
{
    const Result<CatalogEntry> entry = readCatalogEntry(Small);
    QVERIFY2(entry, entry ? "" : qPrintable(entry.error().toString()));
    QCOMPARE(entry->flows.size(), size_t(1));
    const CatalogFlow &flow = entry->flows.front();
    QCOMPARE(flow.need.toString(), u"conditional: on weekdays"_s);
    QVERIFY(flow.offered);
    QCOMPARE(
        portsOf(flow, {{u"fast"_s, {}}, {u"port"_s, u"9443"_s}}).toString(), u"9443/tcp+udp"_s);
    QCOMPARE(entry->component(u"server"_s)->host, u"web"_s);
    QVERIFY(!entry->component(u"servers"_s));
    QCOMPARE(entry->option(u"port"_s)->value, u"8443"_s);
}

void TestCatalogReader::mistakesHaveAPlace_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("where");
    const auto flow = [](const QString &key, const QJsonValue &value) {
        return changed([=](QJsonObject &entry) { setIn(entry, u"flows"_s, 0, key, value); });
    };
    const auto component = [](const QString &key, const QJsonValue &value) {
        return changed([=](QJsonObject &entry) { setIn(entry, u"components"_s, 1, key, value); });
    };
    const auto option = [](const QString &key, const QJsonValue &value) {
        return changed([=](QJsonObject &entry) { setIn(entry, u"options"_s, 0, key, value); });
    };
    const auto head = [](const QString &key, const QJsonValue &value) {
        return changed([=](QJsonObject &entry) { entry[key] = value; });
    };
    const auto without = [](const QString &key) {
        return changed([=](QJsonObject &entry) { entry.remove(key); });
    };
    QTest::newRow("empty") << QByteArray() << u"1:1"_s;
    QTest::newRow("truncated") << Small.left(300) << QString();
    QTest::newRow("nested") << QByteArray(100'000, '[') << QString();
    QTest::newRow("binary") << QByteArray("\x7f\x45\x4c\x46\x00\xff", 6) << QString();
    QTest::newRow("no format") << without(u"format"_s) << u"format"_s;
    QTest::newRow("other format") << head(u"format"_s, u"portolan"_s) << u"format"_s;
    QTest::newRow("newer") << head(u"version"_s, 2) << u"version"_s;
    QTest::newRow("no id") << without(u"id"_s) << u"id"_s;
    QTest::newRow("bad id") << head(u"id"_s, u"a/b"_s) << u"id"_s;
    QTest::newRow("colour") << head(u"color"_s, u"red"_s) << u"color"_s;
    QTest::newRow("dark colour") << head(u"colorDark"_s, u"#12345g"_s) << u"colorDark"_s;
    QTest::newRow("unknown key") << head(u"colour"_s, u"#123456"_s) << u"colour"_s;
    QTest::newRow("flows no list") << head(u"flows"_s, 1) << u"flows"_s;
    QTest::newRow("flow no object") << head(u"flows"_s, QJsonArray{1}) << u"flows[0]"_s;
    QTest::newRow("port 70000") << flow(u"ports"_s, u"70000/tcp"_s) << u"flows[0].ports"_s;
    QTest::newRow("from nobody") << flow(u"from"_s, u"nobody"_s) << u"flows[0].from"_s;
    QTest::newRow("to in other letters") << flow(u"to"_s, u"Server"_s) << u"flows[0].to"_s;
    QTest::newRow("need") << flow(u"need"_s, u"maybe"_s) << u"flows[0].need"_s;
    QTest::newRow("no condition") << flow(u"need"_s, u"conditional"_s) << u"flows[0].need"_s;
    QTest::newRow("exposure") << flow(u"exposed"_s, u"yes"_s) << u"flows[0].exposed"_s;
    QTest::newRow("empty exposure") << flow(u"exposed"_s, QString()) << u"flows[0].exposed"_s;
    QTest::newRow("exposedWhen") << flow(u"exposed"_s, u"external"_s) << u"flows[0].exposedWhen"_s;
    QTest::newRow("when") << flow(u"when"_s, u"fast,slow"_s) << u"flows[0].when"_s;
    QTest::newRow("empty term") << flow(u"when"_s, u"fast,"_s) << u"flows[0].when"_s;
    QTest::newRow("not port option") << flow(u"portFrom"_s, u"fast"_s) << u"flows[0].portFrom"_s;
    QTest::newRow("alternative") << flow(u"alternatives"_s,
                                        QJsonArray{QJsonObject{
                                            {u"when"_s, u"slow"_s}, {u"ports"_s, u"1/tcp"_s}}})
                                 << u"flows[0].alternatives[0].when"_s;
    QTest::newRow("alternative's ports")
        << flow(u"alternatives"_s, QJsonArray{QJsonObject{{u"when"_s, u"fast"_s}}})
        << u"flows[0].alternatives[0].ports"_s;
    QTest::newRow("source") << flow(u"source"_s, QJsonObject{}) << u"flows[0].source.document"_s;
    QTest::newRow("config") << flow(u"config"_s, QJsonArray{u"a"_s, 1}) << u"flows[0].config[1]"_s;
    QTest::newRow("place") << component(u"place"_s, u"moon"_s) << u"components[1].place"_s;
    QTest::newRow("same id") << component(u"id"_s, u"CLIENT"_s) << u"components[1].id"_s;
    QTest::newRow("host in two places") << changed([](QJsonObject &entry) {
        setIn(entry, u"components"_s, 0, u"host"_s, u"web"_s);
    }) << u"components[0].host"_s;
    QTest::newRow("long host") << component(u"host"_s, QString(60, u'a'))
                               << u"components[1].host"_s;
    QTest::newRow("address") << component(u"addresses"_s, QJsonArray{u"192.0.2.1/24"_s})
                             << u"components[1].addresses[0]"_s;
    QTest::newRow("no-") << option(u"id"_s, u"no-port"_s) << u"options[0].id"_s;
    QTest::newRow("value") << option(u"value"_s, u"70000"_s) << u"options[0].value"_s;
    QTest::newRow("excludes") << option(u"excludes"_s, QJsonArray{u"x"_s})
                              << u"options[0].excludes"_s;
    QTest::newRow("needs") << option(u"needs"_s, QJsonArray{u"x"_s}) << u"options[0].needs"_s;
}

void TestCatalogReader::mistakesHaveAPlace()
{
    QFETCH(QByteArray, json);
    QFETCH(QString, where);
    const Result<CatalogEntry> entry = readCatalogEntry(json);
    QVERIFY(!entry);
    QVERIFY(!entry.error().message.isEmpty());
    if (where.isEmpty())
        QVERIFY2(entry.error().where.contains(u':'), qPrintable(entry.error().toString()));
    else
        QCOMPARE(entry.error().where, where);
}

void TestCatalogReader::folderErrorsNameTheFile()
{
    QTemporaryDir dir;
    QVERIFY(dir.isValid());
    const auto write = [&](const QString &name, const QByteArray &bytes) {
        QFile file(dir.filePath(name));
        return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
    };
    QVERIFY(write(u"a.json"_s, Small));
    const Result<Catalog> one = Catalog::load(dir.path());
    QVERIFY(one);
    QCOMPARE(one->entries().size(), size_t(1));

    QVERIFY(write(u"b.json"_s, Small));
    const Result<Catalog> twice = Catalog::load(dir.path());
    QVERIFY(!twice);
    QVERIFY2(twice.error().where.endsWith(u"b.json"_s), qPrintable(twice.error().toString()));

    QVERIFY(write(u"b.json"_s, "{"));
    const Result<Catalog> broken = Catalog::load(dir.path());
    QVERIFY(!broken);
    QVERIFY2(
        broken.error().toString().contains(u"b.json: 1:"_s), qPrintable(broken.error().toString()));

    QVERIFY(!Catalog::load(dir.filePath(u"missing"_s)));
}

QTEST_APPLESS_MAIN(TestCatalogReader)
#include "tst_catalogreader.moc"
