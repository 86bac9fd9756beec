#include "model/catalog/Catalog.h"
#include "model/catalog/CatalogTable.h"

#include <QDir>
#include <QProcess>
#include <QStandardPaths>
#include <QtTest>

using namespace portolan;
using namespace Qt::StringLiterals;

namespace {

const QString Folder = QStringLiteral(PORTOLAN_SOURCE_DIR "/resources/catalog");

} // namespace

/// The files of the catalog as they are shipped.
class TestCatalogFiles : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void holdsTheFiveEntries();
    void fileIsNamedAfterItsEntry();
    void everyFactSaysWhereItIsFrom();
    void conflictsAreKnownEntries();
    void rowsAreAsLongAsTheHeader();
    void alternativesAreRowsOfTheirOwn();
    void schemaHolds();

private:
    Catalog m_catalog;
};

void TestCatalogFiles::initTestCase()
{
    const Result<Catalog> catalog = Catalog::load(Folder);
    QVERIFY2(catalog, catalog ? "" : qPrintable(catalog.error().toString()));
    m_catalog = *catalog;
}

void TestCatalogFiles::holdsTheFiveEntries()
{
    QStringList ids;
    for (const CatalogEntry &entry : m_catalog.entries())
        ids += entry.id;
    QCOMPARE(ids, QStringList({u"anbox-cloud"_s, u"anbox-cloud-appliance"_s, u"anyware"_s,
                      u"crowdsec"_s, u"livekit"_s}));
}

void TestCatalogFiles::fileIsNamedAfterItsEntry()
{
    for (const CatalogEntry &entry : m_catalog.entries())
        QVERIFY2(QFile::exists(Folder + u'/' + entry.id + ".json"_L1), qPrintable(entry.id));
}

void TestCatalogFiles::everyFactSaysWhereItIsFrom()
{
    for (const CatalogEntry &entry : m_catalog.entries()) {
        for (const CatalogFlow &flow : entry.flows)
            QVERIFY2(!flow.source.document.isEmpty(), qPrintable(flow.id));
        for (const CatalogComponent &component : entry.components)
            QVERIFY2(!component.source.document.isEmpty(), qPrintable(component.id));
    }
}

void TestCatalogFiles::conflictsAreKnownEntries()
{
    for (const CatalogEntry &entry : m_catalog.entries()) {
        for (const QString &id : entry.conflicts)
            QVERIFY2(m_catalog.entry(id), qPrintable(id));
    }
    QCOMPARE(m_catalog.entry(u"anbox-cloud"_s)->conflicts, QStringList(u"anbox-cloud-appliance"_s));
}

void TestCatalogFiles::rowsAreAsLongAsTheHeader()
{
    QCOMPARE(catalogHeader().join(u' '),
        u"system flow from to ports protocol need exposed config when source purpose"_s);
    for (const CatalogEntry &entry : m_catalog.entries()) {
        const std::vector<QStringList> rows = catalogRows(entry);
        QVERIFY(rows.size() >= entry.flows.size());
        for (const QStringList &row : rows)
            QCOMPARE(row.size(), catalogHeader().size());
    }
}

void TestCatalogFiles::alternativesAreRowsOfTheirOwn()
{
    QStringList found;
    for (const QStringList &row : catalogRows(*m_catalog.entry(u"livekit"_s))) {
        if (row[1] == "sip-media"_L1)
            found += row[4] + u'/' + row[5] + u' ' + row[9];
    }
    QCOMPARE(found, QStringList({u"50000-60000/udp sip,!udp-mux"_s, u"7882/udp sip,udp-mux"_s}));
}

void TestCatalogFiles::schemaHolds()
{
    const QString python = QStandardPaths::findExecutable(u"python3"_s);
    if (python.isEmpty())
        QSKIP("python3 is missing: the catalog was not checked against its schema");
    const QString script = uR"(
import glob, json, sys
try:
    import jsonschema
    check = jsonschema.Draft202012Validator
except (ImportError, AttributeError):
    sys.exit(77)
schema = json.load(open(sys.argv[1], encoding="utf-8"))
check.check_schema(schema)
files = sorted(glob.glob(sys.argv[2] + "/*.json"))
for name in files:
    for error in check(schema).iter_errors(json.load(open(name, encoding="utf-8"))):
        print(name, list(error.path), error.message[:300])
bad = {"format": "portolan-catalog", "version": 1, "id": "x", "name": "x", "summary": "x",
       "color": "#000000", "colorDark": "#000000", "flows": [{"id": "f"}]}
if not list(check(schema).iter_errors(bad)):
    print("the schema lets a flow without ends pass")
print("checked", len(files))
)"_s;
    QProcess process;
    process.start(python,
        {u"-c"_s, script,
            QStringLiteral(PORTOLAN_SOURCE_DIR "/resources/schema/catalog.schema.json"), Folder});
    QVERIFY2(process.waitForFinished(60'000), qPrintable(process.errorString()));
    if (process.exitCode() == 77)
        QSKIP("python3-jsonschema is missing: the catalog was not checked against its schema");
    QCOMPARE(QString::fromUtf8(process.readAllStandardError()), QString());
    QCOMPARE(QString::fromUtf8(process.readAllStandardOutput()), u"checked 5\n"_s);
}

QTEST_GUILESS_MAIN(TestCatalogFiles)
#include "tst_catalogfiles.moc"
