#include "HttpServer.h"
#include "Running.h"

#include <QFile>
#include <QProcess>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

using namespace portolan;
using namespace Qt::StringLiterals;

namespace {

const QByteArray Aws = R"({"syncToken": "1", "prefixes": [
    {"ip_prefix": "192.0.2.0/25", "region": "GLOBAL", "service": "CLOUDFRONT"},
    {"ip_prefix": "203.0.113.0/24", "region": "x", "service": "EC2"},
    {"ip_prefix": "192.0.2.128/25", "region": "GLOBAL", "service": "CLOUDFRONT"}],
  "ipv6_prefixes": [
    {"ipv6_prefix": "2001:db8:1::/48", "service": "CLOUDFRONT"},
    {"ipv6_prefix": "2001:db8:2::/48", "service": "AMAZON"}]})"_ba;

QByteArray cloudFront(const QByteArray &block, const QByteArray &more = {})
{
    return R"({"prefixes": [{"service": "CLOUDFRONT", "ip_prefix": )" + block +
           R"(}], "ipv6_prefixes": [])" + more + "}";
}

} // namespace

class TestLists : public QObject
{
    Q_OBJECT

private:
    HttpServer m_server;

    AddressLookup::Means means(const QString &path, int milliseconds = 10'000) const
    {
        AddressLookup::Means means;
        means.lists = {
            {u"cloudfront"_s, {m_server.url(path)}, u"application/json"_s, parseAwsRanges},
            {u"cloudflare"_s, {m_server.url(u"/v4"_s), m_server.url(u"/v6"_s)}, u"text/plain"_s,
                parsePlainRanges}};
        means.page.milliseconds = milliseconds;
        return means;
    }

private slots:
    void init()
    {
        m_server.sent = 0;
        m_server.requests = 0;
        m_server.pages = {
            {"/aws", {"application/json; charset=utf-8", Aws}},
            {"/v4", {"text/plain;charset=UTF-8", "192.0.2.0/24\r\n198.51.100.0/24\n"}},
            {"/v6", {"text/plain", "2001:db8::/32"}},
        };
    }

    void bothListsAreRead()
    {
        const auto outcome =
            lookUp(means(u"/aws"_s), {u"published:cloudfront"_s, u"published:cloudflare"_s});
        QVERIFY(outcome);
        QVERIFY(outcome->failed.empty());
        const Lookup &front = outcome->found.at(u"published:cloudfront"_s);
        // Other services' blocks are left out, neighbours joined.
        QCOMPARE(texts(front.addresses), (QStringList{u"192.0.2.0/24"_s, u"2001:db8:1::/48"_s}));
        QCOMPARE(front.date, QDate(2026, 11, 21));
        QCOMPARE(front.source, m_server.url(u"/aws"_s).toString());
        const Lookup &flare = outcome->found.at(u"published:cloudflare"_s);
        QCOMPARE(texts(flare.addresses),
            (QStringList{u"192.0.2.0/24"_s, u"198.51.100.0/24"_s, u"2001:db8::/32"_s}));
        QVERIFY(flare.source.contains("/v4"_L1) && flare.source.contains("/v6"_L1));
        QCOMPARE(m_server.requests, 3);
    }

    /// A list of which only one family came is no list.
    void halfAListIsNone()
    {
        m_server.pages.erase("/v6");
        const auto outcome = lookUp(means(u"/aws"_s), {u"published:cloudflare"_s});
        QVERIFY(outcome && outcome->found.empty());
        QVERIFY2(outcome->failed.at(u"published:cloudflare"_s).contains("/v6"_L1),
            qPrintable(outcome->failed.at(u"published:cloudflare"_s)));
    }

    void nothingIsContactedUnasked()
    {
        AddressLookup lookup(means(u"/aws"_s));
        QSignalSpy contacts(&m_server, &QTcpServer::newConnection);
        const auto outcome = lookUp(means(u"/aws"_s), {u"published:elsewhere"_s, u"192.0.2.1"_s});
        QVERIFY(outcome && outcome->found.empty());
        QCOMPARE(outcome->failed.size(), 2U);
        QCOMPARE(m_server.requests, 0);
        QCOMPARE(contacts.size(), 0);
    }

    void redirections_data()
    {
        QTest::addColumn<QByteArray>("target");
        QTest::addColumn<QString>("error");
        const QByteArray port = QByteArray::number(m_server.serverPort());
        QTest::newRow("same server") << "/aws"_ba << QString();
        QTest::newRow("another host")
            << "http://localhost:" + port + "/aws" << u"points to another server"_s;
        QTest::newRow("another port") << "http://127.0.0.1:1/aws"_ba << u"another server"_s;
        QTest::newRow("a file") << "file:///etc/hostname"_ba << u"://"_s;
        QTest::newRow("in a circle") << "/here"_ba << u"redirect"_s;
    }

    void redirections()
    {
        QFETCH(QByteArray, target);
        QFETCH(QString, error);
        m_server.pages["/here"] = {
            "text/plain", {}, "302 Found", "Location: " + target + "\r\n", 0, 0, false};
        const auto outcome = lookUp(means(u"/here"_s), {u"published:cloudfront"_s});
        QVERIFY(outcome);
        QCOMPARE(outcome->found.size(), error.isEmpty() ? 1U : 0U);
        if (!error.isEmpty()) {
            const QString message = outcome->failed.at(u"published:cloudfront"_s);
            QVERIFY2(message.contains(error, Qt::CaseInsensitive), qPrintable(message));
        }
        QVERIFY(m_server.requests <= 5);
    }

    void badAnswers_data()
    {
        QTest::addColumn<Page>("page");
        QTest::addColumn<QString>("error");
        const QByteArray json = "application/json";
        const auto row = [](const char *name, const Page &page, const QString &error) {
            QTest::newRow(name) << page << error;
        };
        row("type", {"text/html", Aws}, u"\"text/html\", not application/json"_s);
        row("status", {json, Aws, "404 Not Found"}, u"Not Found"_s);
        row("no content", {json, {}, "204 No Content"}, u"204"_s);
        row("server error", {json, Aws, "500 Oops"}, u"Oops"_s);
        row("cut", {json, Aws, "200 OK", {}, 500}, u"closed"_s);
        row("silence", {json, {}, "200 OK", {}, 0, 0, true}, u"second"_s);
        row("empty", {json, {}}, u"JSON"_s);
        row("no JSON", {json, "<html>"}, u"JSON"_s);
        row("JSON list", {json, "[1]"}, u"JSON object"_s);
        row("no lists", {json, "{}"}, u"prefixes"_s);
        row("one family", {json, R"({"prefixes": []})"}, u"ipv6_prefixes"_s);
        row("wrong type", {json, R"({"prefixes": 7, "ipv6_prefixes": []})"}, u"prefixes"_s);
        row("no entry", {json, R"({"prefixes": [], "ipv6_prefixes": []})"}, u"no address"_s);
        row("odd entries", {json, R"({"prefixes": [null, 3, "x", []], "ipv6_prefixes": []})"},
            u"no address"_s);
        row("number", {json, cloudFront("3")}, u"no"_s);
        row("any", {json, cloudFront("\"any\"")}, u"no address block"_s);
        row("name", {json, cloudFront("\"a.example.com\"")}, u"no address block"_s);
        row("everything", {json, cloudFront("\"0.0.0.0/0\"")}, u"too wide"_s);
        row("half", {json, cloudFront("\"128.0.0.0/1\"")}, u"too wide"_s);
        row("loopback", {json, cloudFront("\"127.0.0.0/8\"")}, u"loopback"_s);
        row("link-local", {json, cloudFront("\"fe80::/64\"")}, u"link-local"_s);
        row("host bits", {json, cloudFront("\"192.0.2.1/24\"")}, u"host bits"_s);
        row("injected", {json, cloudFront(R"("192.0.2.0/24; accept\n")")}, u"192.0.2.0/24"_s);
        QByteArray many;
        for (int i = 0; i < 10'001; ++i) {
            many += many.isEmpty() ? "" : ",";
            many += R"({"service": "CLOUDFRONT", "ip_prefix": "192.0.2.7/32"})";
        }
        row("too many", {json, R"({"ipv6_prefixes": [], "prefixes": [)" + many + "]}"}, u"10001"_s);
        row("deep", {json, QByteArray(2'000'000, '[')}, u""_s);
    }

    void badAnswers()
    {
        QFETCH(Page, page);
        QFETCH(QString, error);
        m_server.pages["/bad"] = page;
        const auto outcome =
            lookUp(means(u"/bad"_s, page.silent ? 200 : 10'000), {u"published:cloudfront"_s});
        QVERIFY(outcome && outcome->found.empty());
        const QString message = outcome->failed.at(u"published:cloudfront"_s);
        QVERIFY2(message.contains(error), qPrintable(message));
        QVERIFY(!message.contains(u'\n') && message.size() < 500);
    }

    void hugeAnswerIsNotReadToItsEnd()
    {
        constexpr qint64 megabyte = 1024 * 1024;
        m_server.pages["/huge"] = {"application/json", Aws, "200 OK", {}, 0, 100 * megabyte, false};
        const auto outcome = lookUp(means(u"/huge"_s), {u"published:cloudfront"_s});
        QVERIFY(outcome && outcome->found.empty());
        const QString message = outcome->failed.at(u"published:cloudfront"_s);
        QVERIFY2(message.contains("larger than 16 MB"_L1), qPrintable(message));
        // The limit and what was on its way in the buffers of both ends.
        QVERIFY2(m_server.sent < 32 * megabyte, qPrintable(QString::number(m_server.sent)));
    }

    void compressedAnswersCountUnpacked()
    {
        // What qCompress puts before the zlib stream of RFC 1950 is its own.
        m_server.pages["/packed"] = {"application/json", qCompress(Aws).mid(4), "200 OK",
            "Content-Encoding: deflate\r\n", 0, 0, false};
        auto outcome = lookUp(means(u"/packed"_s), {u"published:cloudfront"_s});
        QVERIFY(outcome);
        QCOMPARE(outcome->found.size(), 1U);

        m_server.pages["/packed"].body = qCompress(QByteArray(200'000'000, ' ')).mid(4);
        QVERIFY(m_server.pages["/packed"].body.size() < 1'000'000);
        outcome = lookUp(means(u"/packed"_s), {u"published:cloudfront"_s});
        QVERIFY(outcome && outcome->found.empty());
        const QString message = outcome->failed.at(u"published:cloudfront"_s);
        // Qt itself gives up on it, or our limit does.
        QVERIFY2(message.contains("Decompression"_L1) || message.contains("larger"_L1),
            qPrintable(message));
    }

    void cancelIsSilent()
    {
        m_server.pages["/bad"].silent = true;
        AddressLookup lookup(means(u"/bad"_s, 300));
        QSignalSpy finished(&lookup, &AddressLookup::finished);
        QSignalSpy contact(&m_server, &QTcpServer::newConnection);
        lookup.start({u"published:cloudfront"_s, u"published:cloudflare"_s}, {2026, 11, 21});
        QVERIFY(lookup.isRunning());
        QSignalSpy progressed(&lookup, &AddressLookup::progressed);
        QVERIFY(progressed.wait(5000)); // the second is there, the first still waits
        lookup.cancel();
        QVERIFY(!lookup.isRunning());
        QVERIFY(!finished.wait(500));
        // And it can be used again.
        lookup.start({u"published:cloudflare"_s}, {2026, 11, 21});
        QVERIFY(finished.wait(5000));
        QCOMPARE(finished.size(), 1);
    }

    void cancelFromProgress()
    {
        AddressLookup lookup(means(u"/aws"_s));
        QSignalSpy finished(&lookup, &AddressLookup::finished);
        QSignalSpy progressed(&lookup, &AddressLookup::progressed);
        connect(&lookup, &AddressLookup::progressed, &lookup, &AddressLookup::cancel);
        lookup.start({u"x"_s, u"published:cloudflare"_s, u"published:cloudfront"_s}, {});
        QVERIFY(progressed.wait(5000));
        QVERIFY(!finished.wait(300));
        QCOMPARE(progressed.size(), 1);
    }

    void unknownCertificateIsRefused()
    {
        const QString openssl = QStandardPaths::findExecutable(u"openssl"_s);
        if (openssl.isEmpty() || !QSslSocket::supportsSsl())
            QSKIP("NO TLS TESTED: the program openssl (Debian: openssl) or Qt's TLS is missing");
        const QTemporaryDir folder;
        const QString key = folder.filePath(u"key.pem"_s);
        const QString certificate = folder.filePath(u"certificate.pem"_s);
        QCOMPARE(
            QProcess::execute(openssl,
                {u"req"_s, u"-x509"_s, u"-newkey"_s, u"rsa:2048"_s, u"-nodes"_s, u"-batch"_s,
                    u"-subj"_s, u"/CN=127.0.0.1"_s, u"-addext"_s, u"subjectAltName=IP:127.0.0.1"_s,
                    u"-days"_s, u"2"_s, u"-keyout"_s, key, u"-out"_s, certificate}),
            0);
        QFile keyFile(key);
        QVERIFY(keyFile.open(QIODevice::ReadOnly));
        HttpServer server;
        server.key = QSslKey(&keyFile, QSsl::Rsa);
        server.certificate = QSslCertificate::fromPath(certificate).value(0);
        QVERIFY(!server.key.isNull() && !server.certificate.isNull());
        server.pages = m_server.pages;
        AddressLookup::Means secure = means(u"/aws"_s);
        secure.lists[0].urls = {server.url(u"/aws"_s)};
        const auto outcome = lookUp(secure, {u"published:cloudfront"_s});
        QVERIFY(outcome && outcome->found.empty());
        const QString message = outcome->failed.at(u"published:cloudfront"_s);
        QVERIFY2(
            message.contains("certificate"_L1) || message.contains("SSL"_L1), qPrintable(message));
        QCOMPARE(server.requests, 0);

        // The same server is believed once its certificate is: it was that which was refused.
        QSslConfiguration trusting = QSslConfiguration::defaultConfiguration();
        const QSslConfiguration usual = trusting;
        trusting.setCaCertificates({server.certificate});
        QSslConfiguration::setDefaultConfiguration(trusting);
        const auto again = lookUp(secure, {u"published:cloudfront"_s});
        QSslConfiguration::setDefaultConfiguration(usual);
        QVERIFY(again);
        QCOMPARE(again->found.size(), 1U);
    }

    void ownListsAreSecure()
    {
        for (const PublishedList &list : publishedLists()) {
            QVERIFY(!list.urls.empty());
            for (const QUrl &url : list.urls)
                QCOMPARE(url.scheme(), u"https"_s);
        }
    }
};

QTEST_GUILESS_MAIN(TestLists)
#include "tst_lists.moc"
