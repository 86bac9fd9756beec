#include "app/report/HtmlReport.h"
#include "model/core/CustomerCopy.h"
#include "model/targets/Bundle.h"
#include "tests/report/HtmlReading.h"
#include "tests/support/ChartBuilder.h"
#include "tests/support/RandomDeployment.h"

#include <QCryptographicHash>
#include <QProcess>
#include <QStandardPaths>
#include <QTest>
#include <rapidcheck.h>

using namespace portolan;
using namespace portolan::testing;
using namespace Qt::StringLiterals;

namespace {

const QByteArray Svg = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
                       "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"10\" height=\"10\">"
                       "<title>picture</title><rect width=\"10\" height=\"10\"/></svg>\n";

QByteArray report(const Deployment &deployment, bool customer = false)
{
    return htmlReport(deployment, {.chart = Svg, .darkChart = {}, .customer = customer});
}

/// A site with a host that has rules, a zone that enforces, and everything that must not be seen by
/// customers.
Deployment office()
{
    ChartBuilder b;
    b.zone(u"net"_s, ZoneKind::Internet);
    Zone &lan = b.zone(u"lan"_s, ZoneKind::Network, {}, {u"198.51.100.0/24"_s});
    lan.enforce = true;
    lan.note = u"zone-note-secret"_s;
    b.host(u"web-host"_s, u"lan"_s);
    b.component(u"client"_s, u"net"_s);
    Component &web = b.component(u"web"_s, u"web-host"_s, {u"198.51.100.10"_s});
    web.name = u"Web & <friends>"_s;
    web.publicAddresses = ChartBuilder::addresses({u"203.0.113.77"_s});
    web.note = u"component-note-secret"_s;
    Component &vault = b.component(u"vault"_s, u"lan"_s, {u"198.51.100.66"_s});
    vault.name = u"Blackbird"_s;
    vault.internal = true;
    Flow &flow = b.flow(u"pages"_s, u"client"_s, u"web"_s, u"443/tcp"_s);
    flow.purpose = u"Pages"_s;
    flow.note = u"flow-note-secret"_s;
    flow.owner = u"owner-secret"_s;
    flow.ticket = u"TICKET-4711"_s;
    flow.config = u"server.listen_port"_s;
    flow.source.document = u"document-secret"_s;
    b.flow(u"keys"_s, u"web"_s, u"vault"_s, u"8200/tcp, 9000-9010/udp"_s).enabled = false;
    b.chart.settings.name = u"Office"_s;
    b.chart.settings.titleBlock.customer = u"Example Corp"_s;
    b.chart.settings.titleBlock.draft = true;
    return b.chart;
}

} // namespace

class TestHtmlReport : public QObject
{
    Q_OBJECT

private slots:
    void saysEverything();
    void rulesAreTheExporters();
    void needsNothingElse();
    void idsAreUniqueAndLinksLead();
    void hostile_data();
    void hostile();
    void randomCharts();
    void customersSeeNothingHidden();
    void nothing();
    void schemes();
    void manyFlowsStaySmall();
    void validHtml();
};

void TestHtmlReport::saysEverything()
{
    const HtmlPage page = readHtml(report(office()));
    QCOMPARE(page.error, QString());
    QCOMPARE(page.text(u"title"_s), u"Office"_s);
    QCOMPARE(page.text(u"h1"_s), u"Office"_s);
    QVERIFY(page.text(u"header"_s).contains(u"Example Corp"_s));
    QVERIFY(page.text(u"header"_s).contains(u"Draft"_s));
    QCOMPARE(page.texts(u"svg"_s).size(), 1);
    const QStringList cells = page.texts(u"td"_s);
    for (const QString &text :
        {u"Web & <friends>"_s, u"443/tcp"_s, u"8200/tcp, 9000-9010/udp"_s, u"Pages"_s,
            u"198.51.100.10"_s, u"203.0.113.77"_s, u"flow-note-secret"_s, u"TICKET-4711"_s,
            u"switched off"_s, u"zone-note-secret"_s, u"at its boundary"_s, u"Required"_s})
        QVERIFY2(cells.contains(text), qPrintable(text));
    // Nothing has an expiry, so no column of it.
    QVERIFY(!page.texts(u"th"_s).contains(u"Expires"_s));
    QVERIFY(page.texts(u"th"_s).contains(u"Ticket"_s));
    QCOMPARE(report(office()), report(office()));
}

void TestHtmlReport::rulesAreTheExporters()
{
    const Deployment chart = office();
    const HtmlPage page = readHtml(report(chart));
    QCOMPARE(page.error, QString());
    const Result<Bundle> bundle = makeBundle(chart);
    QVERIFY(bundle.has_value());
    QStringList rules;
    for (const Bundle::File &file : bundle->files) {
        if (file.name != BundleReadme)
            rules += QString::fromUtf8(file.bytes);
    }
    QVERIFY(rules.size() >= 2);
    QCOMPARE(page.texts(u"pre"_s), rules);
    QCOMPARE(page.texts(u"article"_s).size(), qsizetype(bundle->places.size()));
    size_t warnings = 0;
    for (const Bundle::Place &place : bundle->places) {
        QVERIFY(place.target);
        const auto at = std::find_if(
            page.elements.begin(), page.elements.end(), [&](const HtmlElement &element) {
                const auto id = element.attributes.find(u"id"_s);
                return id != element.attributes.end() && id->second == "rules-"_L1 + place.point.id;
            });
        QVERIFY(at != page.elements.end());
        QVERIFY(at->text.contains(QString(place.target->info.name)));
        for (const QString &warning : place.warnings)
            QVERIFY2(at->text.contains(warning), qPrintable(warning));
        warnings += size_t(place.warnings.size());
    }
    QCOMPARE(warnings, size_t(bundle->warnings.size()));
}

void TestHtmlReport::needsNothingElse()
{
    const QByteArray bytes = report(office());
    const HtmlPage page = readHtml(bytes);
    static const QSet<QString> loading{u"src"_s, u"srcset"_s, u"action"_s, u"formaction"_s,
        u"data"_s, u"poster"_s, u"background"_s, u"style"_s};
    QString policy;
    for (const HtmlElement &element : page.elements) {
        QVERIFY2(element.name != "link"_L1 && element.name != "base"_L1 &&
                     element.name != "img"_L1 && element.name != "iframe"_L1,
            qPrintable(element.name));
        for (const auto &[name, value] : element.attributes) {
            QVERIFY2(!loading.contains(name) && !name.startsWith("on"_L1), qPrintable(name));
            if (name == "href"_L1)
                QVERIFY2(value.startsWith(u'#'), qPrintable(value));
            if (name == "content"_L1 && value.startsWith("default-src"_L1))
                policy = value;
        }
    }
    QVERIFY(policy.startsWith("default-src 'none';"_L1));
    QVERIFY(!policy.contains("unsafe"_L1));
    QVERIFY(!policy.contains("http"_L1));
    for (const QString &name : {u"script"_s, u"style"_s}) {
        QCOMPARE(page.texts(name).size(), 1);
        const QByteArray hash =
            QCryptographicHash::hash(page.text(name).toUtf8(), QCryptographicHash::Sha256);
        QVERIFY2(policy.contains(
                     name + "-src 'sha256-"_L1 + QString::fromLatin1(hash.toBase64()) + u'\''),
            qPrintable(name));
        QVERIFY(!page.text(name).contains("url("_L1));
        QVERIFY(!page.text(name).contains("//"_L1));
    }
    // The only address is the name of the language of the picture.
    QCOMPARE(bytes.count("http"), 2);
    QVERIFY(bytes.contains("http-equiv"));
    QVERIFY(bytes.contains("xmlns=\"http://www.w3.org/2000/svg\""));
}

void TestHtmlReport::idsAreUniqueAndLinksLead()
{
    const HtmlPage page = readHtml(report(office()));
    QSet<QString> ids;
    QStringList links;
    for (const HtmlElement &element : page.elements) {
        if (const auto id = element.attributes.find(u"id"_s); id != element.attributes.end()) {
            QVERIFY2(!ids.contains(id->second), qPrintable(id->second));
            ids.insert(id->second);
        }
        if (const auto link = element.attributes.find(u"href"_s); link != element.attributes.end())
            links += link->second.mid(1);
    }
    QVERIFY(links.size() > 10);
    for (const QString &link : links)
        QVERIFY2(ids.contains(link), qPrintable(link));
}

void TestHtmlReport::hostile_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("shown");
    const auto same = [](const char *tag, const QString &name) {
        QTest::newRow(tag) << name << name;
    };
    same("script", u"<script>alert(1)</script>"_s);
    same("ends", u"</td></table></script></style></title>]]>--><!--"_s);
    same("attribute", u"\" onmouseover=\"alert(1)\" x='"_s);
    same("entities", u"&lt; &amp;lt; &#60; &copy"_s);
    same("emoji", u"cam \U0001F4F7"_s);
    same("right to left", u"\u05E9\u05E8\u05EA \u202E"_s);
    same("long", QString(300, u'x'));
    same("lines", u"one\ntwo\n</pre>"_s);
    QTest::newRow("control") << u"a\x01\x1b[31mb\r"_s + QChar(u'\0') << u"a  [31mb  "_s;
    QTest::newRow("no character") << u"a"_s + QChar(0xD800) + QChar(0xFFFF) + u"b"_s << u"a  b"_s;
    QTest::newRow("noncharacter") << u"a\U0001FFFEb"_s << u"a  b"_s;
}

void TestHtmlReport::hostile()
{
    QFETCH(QString, name);
    QFETCH(QString, shown);
    Deployment chart = office();
    chart.settings.name = name;
    chart.settings.titleBlock = {name, name, name, true, {}};
    for (Zone &zone : chart.zones)
        zone.name = zone.note = name;
    for (Component &component : chart.components)
        component.name = component.note = component.kind = component.product = name;
    for (Flow &flow : chart.flows) {
        flow.purpose = flow.owner = flow.ticket = flow.note = flow.encryption = flow.config = name;
        flow.source = {name, name, name, true};
        flow.need = {Need::Kind::Conditional, name};
    }
    const HtmlPage page = readHtml(report(chart));
    QCOMPARE(page.error, QString());
    QCOMPARE(page.text(u"h1"_s), shown);
    QCOMPARE(page.text(u"title"_s), shown);
    QVERIFY(page.texts(u"td"_s).count(shown) > 10);
    QCOMPARE(page.texts(u"script"_s).size(), 1);
    QVERIFY(page.texts(u"h3"_s).contains(shown));
}

void TestHtmlReport::randomCharts()
{
    const bool ok = rc::check("any chart gives a page", [] {
        const Below below = [](int n) { return n > 0 ? *rc::gen::inRange(0, n) : 0; };
        const Deployment chart = randomDeployment(below);
        const HtmlPage page = readHtml(report(chart, below(2) == 1));
        RC_ASSERT(page.error == QString());
        qsizetype rows = 0;
        for (const HtmlElement &element : page.elements) {
            const auto id = element.attributes.find(u"id"_s);
            if (element.name == "tr"_L1 && id != element.attributes.end())
                ++rows;
        }
        RC_ASSERT(
            size_t(rows) == chart.flows.size() + chart.components.size() + chart.zones.size());
    });
    QVERIFY(ok);
}

void TestHtmlReport::customersSeeNothingHidden()
{
    const QByteArray whole = report(office());
    const QByteArray copy = report(customerCopy(office()), true);
    QCOMPARE(readHtml(copy).error, QString());
    for (const char *hidden :
        {"198.51.100", "203.0.113", "secret", "TICKET-4711", "Blackbird", "vault", "listen_port"}) {
        QVERIFY2(whole.contains(hidden), hidden);
        QVERIFY2(!copy.contains(hidden), hidden);
    }
    QVERIFY(copy.contains("443/tcp"));
    QVERIFY(copy.contains("Example Corp"));
    QVERIFY(!copy.contains("id=\"rules\""));
    QVERIFY(!copy.contains("<pre>"));
    QVERIFY(copy.contains("firewall rules are left out"));
}

void TestHtmlReport::nothing()
{
    const HtmlPage page = readHtml(report({}));
    QCOMPARE(page.error, QString());
    QVERIFY(page.text(u"main"_s).contains(u"There are no flows."_s));
    QVERIFY(page.texts(u"table"_s).isEmpty());
}

void TestHtmlReport::schemes()
{
    const auto rootClass = [](ReportScheme scheme, const QByteArray &dark) {
        const HtmlPage page =
            readHtml(htmlReport({}, {.chart = Svg, .darkChart = dark, .scheme = scheme}));
        return page.elements.front().attributes.at(u"class"_s) + u' ' +
               QString::number(page.texts(u"svg"_s).size());
    };
    QCOMPARE(rootClass(ReportScheme::Automatic, {}), u"auto 1"_s);
    QCOMPARE(rootClass(ReportScheme::Automatic, Svg), u"auto 2"_s);
    QCOMPARE(rootClass(ReportScheme::Light, {}), u"light 1"_s);
    QCOMPARE(rootClass(ReportScheme::Dark, {}), u"dark 1"_s);
}

void TestHtmlReport::manyFlowsStaySmall()
{
    ChartBuilder b;
    b.zone(u"lan"_s, ZoneKind::Network, {}, {u"192.0.2.0/24"_s});
    for (int i = 0; i < 200; ++i)
        b.component(u"c%1"_s.arg(i), u"lan"_s, {u"192.0.2.%1"_s.arg(i)});
    for (int i = 0; i < 10'000; ++i)
        b.chart.flows.push_back({});
    for (size_t i = 0; i < b.chart.flows.size(); ++i) {
        Flow &flow = b.chart.flows[i];
        flow.id = u"f%1"_s.arg(i, 5, 10, QLatin1Char('0'));
        flow.from = u"c%1"_s.arg(i % 200);
        flow.to = u"c%1"_s.arg((i * 7 + i / 200 + 1) % 200);
        flow.ports = *PortSpec::parse(u"443/tcp"_s);
        flow.purpose = u"What this flow is for, in some words"_s;
    }
    const QByteArray bytes = report(b.chart);
    QVERIFY2(bytes.size() < 20'000'000, qPrintable(QString::number(bytes.size())));
    QCOMPARE(bytes.count("<tr id=\"flow-"), 10'000);
}

void TestHtmlReport::validHtml()
{
    if (QStandardPaths::findExecutable(u"tidy"_s).isEmpty())
        QSKIP("tidy is not installed: nobody else has read the HTML");
    QProcess process;
    process.start(
        u"tidy"_s, {u"-quiet"_s, u"-errors"_s, u"-utf8"_s, u"--drop-empty-elements"_s, u"no"_s});
    process.write(report(office()));
    process.closeWriteChannel();
    QVERIFY(process.waitForFinished());
    const QByteArray said = process.readAllStandardError();
    QVERIFY2(process.exitCode() == 0, said.constData());
}

QTEST_GUILESS_MAIN(TestHtmlReport)
#include "tst_htmlreport.moc"
