#include "model/catalog/OptionEdits.h"
#include "views/dialogs/NewFromCatalogDialog.h"

#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTest>
#include <QTreeWidget>

using namespace portolan;
using namespace Qt::StringLiterals;

/// The dialog for charts from the catalog: its switches are those of the catalog's own rules.
class TestNewFromCatalog : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void switchesFollowTheCatalog_data();
    void switchesFollowTheCatalog();
    void alternativesExcludeEachOther();
    void saysWhatElseIsSwitched();
    void nothingChosenCreatesNothing();

private:
    static QTreeWidgetItem *row(const NewFromCatalogDialog &dialog, const QString &product)
    {
        const auto *tree = dialog.findChild<QTreeWidget *>();
        return tree->findItems(product, Qt::MatchExactly).value(0);
    }
    static QTreeWidgetItem *row(
        const NewFromCatalogDialog &dialog, const CatalogEntry &product, const QString &option)
    {
        QTreeWidgetItem *parent = row(dialog, product.name);
        for (int i = 0; i < parent->childCount(); ++i) {
            // It may say why it is on or off.
            if (parent->child(i)->text(0).section(u" ("_s, 0, 0) == product.option(option)->name)
                return parent->child(i);
        }
        return nullptr;
    }

    Catalog m_catalog;
};

void TestNewFromCatalog::initTestCase()
{
    const Result<Catalog> catalog =
        Catalog::load(QStringLiteral(PORTOLAN_SOURCE_DIR "/resources/catalog"));
    QVERIFY2(catalog, catalog ? "" : qPrintable(catalog.error().toString()));
    m_catalog = *catalog;
}

void TestNewFromCatalog::switchesFollowTheCatalog_data()
{
    QTest::addColumn<QString>("system");
    QTest::addColumn<QString>("first");
    QTest::addColumn<QString>("second");
    for (const CatalogEntry &entry : m_catalog.entries()) {
        for (const CatalogOption &first : entry.options) {
            for (const CatalogOption &second : entry.options) {
                QTest::addRow(
                    "%s: %s, %s", qPrintable(entry.id), qPrintable(first.id), qPrintable(second.id))
                    << entry.id << first.id << second.id;
            }
        }
    }
}

void TestNewFromCatalog::switchesFollowTheCatalog()
{
    QFETCH(QString, system);
    QFETCH(QString, first);
    QFETCH(QString, second);
    const CatalogEntry &entry = *m_catalog.entry(system);
    NewFromCatalogDialog dialog(&m_catalog, system);
    QVERIFY(dialog.deployment());
    ChosenOptions wanted = chooseOptions(entry, {}).value();
    QCOMPARE(dialog.deployment()->settings.systems.at(system), wanted);
    for (const QString &id : {first, second}) {
        QTreeWidgetItem *option = row(dialog, entry, id);
        QVERIFY(option);
        const bool on = option->checkState(0) != Qt::Checked;
        option->setCheckState(0, on ? Qt::Checked : Qt::Unchecked);
        wanted = withOption(entry, wanted, id, on);
        QVERIFY2(dialog.deployment(), qPrintable(dialog.deployment().error().message));
        QCOMPARE(dialog.deployment()->settings.systems.at(system), wanted);
    }
}

void TestNewFromCatalog::alternativesExcludeEachOther()
{
    NewFromCatalogDialog dialog(&m_catalog, u"anbox-cloud"_s);
    QTreeWidgetItem *other = row(dialog, m_catalog.entry(u"anbox-cloud-appliance")->name);
    other->setCheckState(0, Qt::Checked);
    QCOMPARE(row(dialog, m_catalog.entry(u"anbox-cloud")->name)->checkState(0), Qt::Unchecked);
    QVERIFY(dialog.deployment());
    QVERIFY(dialog.deployment()->settings.systems.contains(u"anbox-cloud-appliance"_s));
    QVERIFY(!dialog.deployment()->settings.systems.contains(u"anbox-cloud"_s));
}

void TestNewFromCatalog::saysWhatElseIsSwitched()
{
    const CatalogEntry &livekit = *m_catalog.entry(u"livekit");
    NewFromCatalogDialog dialog(&m_catalog, livekit.id);
    dialog.show();
    auto *told = dialog.findChild<QLabel *>(u"switchedAsWell"_s);
    QVERIFY(!told->isVisible());
    const auto set = [&](const char *option, bool on) {
        row(dialog, livekit, QString::fromLatin1(option))
            ->setCheckState(0, on ? Qt::Checked : Qt::Unchecked);
    };
    set("redis", false);
    QVERIFY(!told->isVisible());
    // Both ways, and gone with the next choice that switches nothing else.
    set("sip", true);
    QVERIFY(told->isVisible());
    QCOMPARE(told->text(), u"\"SIP\" needs \"Redis\": switched on as well."_s);
    // Beside the tick, too: the sentence stands at the foot of the dialog.
    QCOMPARE(row(dialog, livekit, u"redis"_s)->text(0), u"Redis (on with SIP)"_s);
    set("redis", false);
    QCOMPARE(row(dialog, livekit, u"redis"_s)->text(0), u"Redis"_s);
    QCOMPARE(row(dialog, livekit, u"sip"_s)->text(0), u"SIP (off with Redis)"_s);
    QCOMPARE(told->text(), u"\"SIP\" cannot be without \"Redis\": switched off as well."_s);
    QVERIFY(told->isVisible());
    set("udp-mux", true);
    QVERIFY(!told->isVisible());
    NewFromCatalogDialog other(&m_catalog, u"anbox-cloud"_s);
    other.show();
    row(other, m_catalog.entry(u"anbox-cloud-appliance")->name)->setCheckState(0, Qt::Checked);
    QVERIFY(other.findChild<QLabel *>(u"switchedAsWell"_s)->text().contains(u"excludes"_s));
}

void TestNewFromCatalog::nothingChosenCreatesNothing()
{
    NewFromCatalogDialog dialog(&m_catalog);
    QVERIFY(!dialog.deployment());
    const auto enabled = [&] {
        for (const QPushButton *button : dialog.findChildren<QPushButton *>()) {
            if (button->isDefault())
                return button->isEnabled();
        }
        return false;
    };
    QVERIFY(!enabled());
    const auto *ports = dialog.findChild<QPlainTextEdit *>();
    QVERIFY(ports->toPlainText().isEmpty());
    QVERIFY(ports->placeholderText().contains(u"Tick a product"_s));
    // An option means its product.
    const CatalogEntry &livekit = *m_catalog.entry(u"livekit");
    row(dialog, livekit, u"udp-mux"_s)->setCheckState(0, Qt::Checked);
    QCOMPARE(row(dialog, livekit.name)->checkState(0), Qt::Checked);
    QVERIFY(enabled());
    QVERIFY(!ports->toPlainText().isEmpty());
}

QTEST_MAIN(TestNewFromCatalog)
#include "tst_newfromcatalog.moc"
