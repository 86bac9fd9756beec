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

QTEST_APPLESS_MAIN(TestCatalogFiles)
#include "tst_catalogfiles.moc"
