#include "app/figures/Figures.h"
#include "tests/support/ChartBuilder.h"

#include <QTest>

using namespace portolan;
using namespace Qt::StringLiterals;

namespace {

const QStringList Secrets = {u"198.51.100"_s, u"203.0.113"_s, u"2001:db8"_s, u"Blackbird"_s,
    u"vault-7"_s, u"note-secret"_s, u"owner-secret"_s, u"TICKET-4711"_s, u"listen_port"_s,
    u"document-secret"_s, u"looked.example.com"_s};

Deployment secretive()
{
    ChartBuilder b;
    b.zone(u"net"_s, ZoneKind::Internet);
    b.zone(u"lan"_s, ZoneKind::Network, {}, {u"198.51.100.0/24"_s, u"2001:db8::/64"_s}).note =
        u"note-secret of the zone"_s;
    b.host(u"web-host"_s, u"lan"_s, {u"198.51.100.10"_s});
    b.component(u"client"_s, u"net"_s);
    Component &web = b.component(u"web"_s, u"web-host"_s, {u"198.51.100.10"_s, u"2001:db8::10"_s});
    web.name = u"Web server"_s;
    web.publicAddresses = ChartBuilder::addresses({u"203.0.113.77"_s, u"looked.example.com"_s});
    web.note = u"note-secret of the component"_s;
    Component &vault = b.component(u"vault-7"_s, u"lan"_s, {u"198.51.100.66"_s});
    vault.name = u"Blackbird"_s;
    vault.internal = true;
    Flow &flow = b.flow(u"pages"_s, u"client"_s, u"web"_s, u"443/tcp"_s);
    flow.purpose = u"Pages"_s;
    flow.note = u"note-secret of the flow"_s;
    flow.owner = u"owner-secret"_s;
    flow.ticket = u"TICKET-4711"_s;
    flow.config = u"server.listen_port"_s;
    flow.source.document = u"document-secret"_s;
    b.flow(u"keys"_s, u"web"_s, u"vault-7"_s, u"8200/tcp"_s).purpose = u"Keys of Blackbird"_s;
    b.chart.settings.name = u"Office"_s;
    b.chart.settings.titleBlock = {u"Plan of Blackbird 198.51.100.66"_s,
        u"Example Corp (owner-secret)"_s, u"1 TICKET-4711"_s, false, {}};
    return b.chart;
}

} // namespace

/// What is written for customers holds nothing that they must not see, in no corner of the file.
class TestHidden : public QObject
{
    Q_OBJECT

private slots:
    void customersSeeNothingHidden_data();
    void customersSeeNothingHidden();
};

void TestHidden::customersSeeNothingHidden_data()
{
    QTest::addColumn<QString>("word");
    // The others are compressed.
    for (const auto &word : {u"svg"_s, u"html"_s, u"drawio"_s, u"mmd"_s, u"d2"_s, u"dot"_s})
        QTest::newRow(qPrintable(word)) << word;
}

void TestHidden::customersSeeNothingHidden()
{
    QFETCH(QString, word);
    FigureOptions options;
    options.titleBlock = true;
    const auto whole = writeFigure(*figureFormat(word), secretive(), options);
    options.customer = true;
    const auto copy = writeFigure(*figureFormat(word), secretive(), options);
    QVERIFY(whole && copy);
    int hidden = 0;
    for (const QString &secret : Secrets) {
        hidden += whole->contains(secret.toUtf8()) ? 1 : 0;
        QVERIFY2(!copy->contains(secret.toUtf8()), qPrintable(secret));
    }
    QVERIFY2(hidden >= 2, "nothing of it was in the whole figure either");
    QVERIFY(copy->contains("Web server"));
    // What is left of the title block still says whose it is.
    QCOMPARE(copy->contains("Example Corp"), whole->contains("Example Corp"));
}

QTEST_MAIN(TestHidden)
#include "tst_hidden.moc"
