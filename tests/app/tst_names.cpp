#include "Bench.h"

#include "app/window/NameCommands.h"
#include "tests/net/HttpServer.h"
#include "views/dialogs/LookupDialog.h"

#include <QCheckBox>
#include <QLabel>
#include <QPointer>
#include <QPushButton>
#include <QSignalSpy>
#include <QTreeWidget>

using namespace portolan;
using namespace Qt::StringLiterals;

namespace {

Address address(QStringView text) { return Address::parse(text).value(); }

/// A chart with three names: one of each place where they may stand.
Deployment chart()
{
    Deployment deployment;
    Zone zone;
    zone.id = u"cdn"_s;
    zone.addresses = {address(u"published:cloudflare"), address(u"192.0.2.0/24")};
    deployment.zones = {zone};
    Component a;
    a.id = u"a"_s;
    a.addresses = {address(u"Host.example.com"), address(u"192.0.2.1")};
    Component b;
    b.id = u"b"_s;
    b.addresses = {address(u"host.example.com.")};
    b.publicAddresses = {address(u"published:cloudfront")};
    deployment.components = {a, b};
    return deployment;
}

const QString CloudFront = u"published:cloudfront"_s;
const QString CloudFlare = u"published:cloudflare"_s;
const QString Host = u"host.example.com"_s;

/// The dialog over a document, with a server of the test's own as the whole world.
struct Desk
{
    HttpServer server;
    DeploymentDocument document;
    QWidget window;
    std::unique_ptr<NameCommands> commands;

    explicit Desk(const Deployment &deployment = chart())
    {
        document.reset(deployment, {});
        AddressLookup::Means means;
        means.nameServer = QHostAddress(QHostAddress::LocalHost);
        means.lists = {
            {u"cloudfront"_s, {server.url(u"/front"_s)}, u"text/plain"_s, parsePlainRanges},
            {u"cloudflare"_s, {server.url(u"/flare"_s)}, u"text/plain"_s, parsePlainRanges}};
        commands = std::make_unique<NameCommands>(&document, means, &window);
        server.pages["/front"] = {"text/plain", "192.0.2.0/24\n2001:db8::/32\n"};
        window.show();
        commands->lookUp();
    }

    LookupDialog *dialog() const { return window.findChild<LookupDialog *>(); }
    QTreeWidget *list() const { return dialog()->findChild<QTreeWidget *>(); }
    QPushButton *button(const QString &text) const
    {
        for (QPushButton *button : dialog()->findChildren<QPushButton *>()) {
            if (button->text().remove(u'&') == text)
                return button;
        }
        return nullptr;
    }
    QTreeWidgetItem *row(const QString &name) const
    {
        return list()->findItems(name, Qt::MatchExactly).value(0);
    }
    const auto &lookups() const { return document.deployment().settings.lookups; }
};

} // namespace

class TestNames : public QObject
{
    Q_OBJECT

private slots:
    void everyNameOnce()
    {
        QCOMPARE(namesOnChart(chart()), (QStringList{Host, CloudFlare, CloudFront}));
        QCOMPARE(namesOnChart({}), QStringList());
    }

    void openingAsksNobody()
    {
        Desk desk;
        QVERIFY(desk.dialog() && desk.dialog()->isVisible());
        QSignalSpy contact(&desk.server, &QTcpServer::newConnection);
        QVERIFY(!contact.wait(100));
        QCOMPARE(desk.list()->topLevelItemCount(), 3);
        QCOMPARE(desk.dialog()->checkedNames(), (QStringList{Host, CloudFlare, CloudFront}));
        QCOMPARE(desk.row(Host)->text(1), u"never looked up"_s);
        QVERIFY(desk.button(u"Look up"_s)->isEnabled() && desk.button(u"Look up"_s)->isDefault());
        QVERIFY(!desk.button(u"Cancel"_s)->isEnabled());
    }

    /// One run is one step: what was found is in the document, what failed kept what was there.
    void foundIsOneUndoStep()
    {
        Deployment deployment = chart();
        const Lookup old{
            {address(u"198.51.100.0/24").range()}, QDate(2026, 1, 2), u"old"_s, {{u"later"_s, 1}}};
        deployment.settings.lookups = {{CloudFlare, old}, {CloudFront, old}};
        Desk desk(deployment);
        desk.row(Host)->setCheckState(0, Qt::Unchecked);
        QCOMPARE(desk.dialog()->findChild<QCheckBox *>()->checkState(), Qt::PartiallyChecked);
        QSignalSpy changed(&desk.document, &DeploymentDocument::changed);
        QTest::keyClick(desk.dialog(), Qt::Key_Return);
        QVERIFY(desk.button(u"Cancel"_s)->isEnabled());
        QVERIFY(!desk.list()->isEnabled());
        QVERIFY(changed.wait(10'000));

        QCOMPARE(desk.document.undoStack()->count(), 1);
        const Lookup &front = desk.lookups().at(CloudFront);
        QCOMPARE(front.addresses.size(), 2U);
        QCOMPARE(front.source, desk.server.url(u"/front"_s).toString());
        QVERIFY(front.date.daysTo(QDate::currentDate()) <= 1);
        QCOMPARE(front.extra, old.extra);
        QCOMPARE(desk.lookups().at(CloudFlare), old);
        QVERIFY(!desk.lookups().contains(Host));

        QVERIFY(desk.row(CloudFront)->text(1).startsWith("2 "_L1));
        QVERIFY(desk.row(CloudFront)->toolTip(1).contains("2001:db8::/32"_L1));
        QVERIFY(desk.row(CloudFront)->text(4).isEmpty());
        QVERIFY2(desk.row(CloudFlare)->text(4).contains("Not Found"_L1),
            qPrintable(desk.row(CloudFlare)->text(4)));
        QVERIFY(desk.row(CloudFlare)->text(1).startsWith("1 "_L1));
        QCOMPARE(desk.row(Host)->checkState(0), Qt::Unchecked);
        QVERIFY(desk.list()->isEnabled() && desk.button(u"Look up"_s)->isEnabled());

        desk.document.undoStack()->undo();
        QCOMPARE(desk.document.deployment(), deployment);
        desk.document.undoStack()->redo();
        QCOMPARE(desk.lookups().at(CloudFront).addresses.size(), 2U);
    }

    void cancelChangesNothing_data()
    {
        QTest::addColumn<bool>("close");
        QTest::newRow("button") << false;
        QTest::newRow("escape") << true;
    }

    void cancelChangesNothing()
    {
        QFETCH(bool, close);
        Desk desk;
        desk.row(Host)->setCheckState(0, Qt::Unchecked);
        desk.server.pages["/flare"].silent = true;
        QSignalSpy progressed(
            desk.dialog()->findChild<AddressLookup *>(), &AddressLookup::progressed);
        QTest::mouseClick(desk.button(u"Look up"_s), Qt::LeftButton);
        QVERIFY(progressed.wait(10'000)); // one of two is there
        const QPointer<LookupDialog> dialog = desk.dialog();
        if (close)
            QTest::keyClick(desk.dialog(), Qt::Key_Escape);
        else
            QTest::mouseClick(desk.button(u"Cancel"_s), Qt::LeftButton);
        QCOMPARE(desk.document.undoStack()->count(), 0);
        QCOMPARE(desk.document.deployment(), chart());
        if (close)
            QTRY_VERIFY(!dialog);
        else
            QVERIFY(desk.button(u"Look up"_s)->isEnabled());
    }

    void allAndNone()
    {
        Desk desk;
        auto *all = desk.dialog()->findChild<QCheckBox *>();
        QCOMPARE(all->checkState(), Qt::Checked);
        all->click();
        QVERIFY(desk.dialog()->checkedNames().isEmpty());
        QVERIFY(!desk.button(u"Look up"_s)->isEnabled());
        desk.list()->setFocus();
        QTest::keyClick(desk.list(), Qt::Key_Space);
        QCOMPARE(desk.dialog()->checkedNames(), QStringList{Host});
        all->click();
        QCOMPARE(desk.dialog()->checkedNames().size(), 3);
    }

    void chartWithoutNames()
    {
        Desk desk{Deployment()};
        QVERIFY(!desk.list()->isVisible());
        QVERIFY(!desk.button(u"Look up"_s)->isEnabled());
        const QList<QLabel *> labels = desk.dialog()->findChildren<QLabel *>();
        QVERIFY(std::any_of(labels.begin(), labels.end(), [](const QLabel *label) {
            return label->isVisible() && label->text().contains("nothing to look up"_L1);
        }));
    }

    void opensFromTheMenu()
    {
        Bench bench;
        QAction *action = bench.window->actions()[ActionId::LookUpNames];
        QVERIFY(!action->isEnabled()); // no chart
        QVERIFY(bench.window->open(bench.example(u"livekit"_s)));
        QVERIFY(action->isEnabled());
        action->trigger();
        auto *dialog = bench.window->findChild<LookupDialog *>();
        QVERIFY(dialog && dialog->isVisible());
        QCOMPARE(dialog->findChild<QTreeWidget *>()->topLevelItemCount(),
            namesOnChart(bench.window->document()->deployment()).size());
    }
};

QTEST_MAIN(TestNames)
#include "tst_names.moc"
