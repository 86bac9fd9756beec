// Whatever a text holds, a reader gives a ruleset or an error with a message, soon and without
// crashing: golden texts cut off and mutated, and texts that ask for depth or for memory.

#include "model/audit/Evaluate.h"

#include <QDir>
#include <QElapsedTimer>
#include <QTest>

#include <random>

using namespace portolan;
using namespace Qt::StringLiterals;

class TestHostile : public QObject
{
    Q_OBJECT

private slots:
    void cutOff_data() { readers(); }
    void cutOff();
    void mutated_data() { readers(); }
    void mutated();
    void bombs_data();
    void bombs();

private:
    static void readers()
    {
        QTest::addColumn<QString>("id");
        for (const RulesetReader &reader : rulesetReaders())
            QTest::newRow(reader.id.data()) << QString(reader.id);
    }
};

namespace {

/// The golden texts of the dialect, without what is only said beside them.
QList<QByteArray> goldenTexts(const QString &id)
{
    QList<QByteArray> texts;
    const QDir folder(QStringLiteral(PORTOLAN_SOURCE_DIR "/tests/golden/") + id);
    for (const QString &name : folder.entryList({u"*.txt"_s})) {
        QFile file(folder.filePath(name));
        if (!file.open(QIODevice::ReadOnly))
            continue;
        const QByteArray all = file.readAll();
        texts << all.left(all.indexOf("\n-- warnings --"));
    }
    return texts;
}

/// Whether the answer is one; reading it in full is part of the test.
bool isAnswer(const QString &id, const QByteArray &text)
{
    const auto ruleset = rulesetReader(id)->read(text, {});
    if (!ruleset)
        return !ruleset.error().message.isEmpty();
    PacketLimits limits;
    limits.nodes = 200'000;
    PacketSpace space(limits);
    for (const auto hook : {Ruleset::Hook::Input, Ruleset::Hook::Output, Ruleset::Hook::Forward}) {
        const auto set = acceptedBy(*ruleset, hook, space);
        if (!set && set.error().message.isEmpty())
            return false;
    }
    return true;
}

} // namespace

void TestHostile::cutOff()
{
    QFETCH(QString, id);
    const auto texts = goldenTexts(id);
    QVERIFY2(!texts.isEmpty(), "no golden text");
    for (const QByteArray &text : texts) {
        const qsizetype step = std::max<qsizetype>(1, text.size() / 150);
        for (qsizetype size = 0; size < text.size(); size += step)
            QVERIFY2(isAnswer(id, text.left(size)), text.left(size).right(200).constData());
    }
}

void TestHostile::mutated()
{
    QFETCH(QString, id);
    std::mt19937 generator(7);
    const auto below = [&](qsizetype n) { return qsizetype(generator() % quint32(n)); };
    static const QByteArrayList Pieces{"{", "}", "\"", "'", "\n", "!", ",", "0", "99999999999", "-",
        "/", ":", "$(", "<<END\n", "[", "]", "(", ")", "\\", QByteArray(1, '\0'), "\xff\xfe", "@",
        "  ", "&", "*", "|", "#", "accept", "::/0", "4294967296"};
    for (const QByteArray &text : goldenTexts(id)) {
        for (int i = 0; i < 150; ++i) {
            QByteArray changed = text;
            for (qsizetype n = 1 + below(3); n > 0; --n) {
                const qsizetype at = below(changed.size());
                switch (below(3)) {
                case 0:
                    changed.insert(at, Pieces[below(Pieces.size())]);
                    break;
                case 1:
                    changed.remove(at, 1 + below(20));
                    break;
                default: {
                    // A piece of the text in another place.
                    const QByteArray piece = changed.mid(below(changed.size()), 1 + below(60));
                    changed.insert(at, piece);
                }
                }
            }
            QVERIFY2(isAnswer(id, changed), changed.left(3000).constData());
        }
    }
}

void TestHostile::bombs_data()
{
    QTest::addColumn<QString>("id");
    QTest::addColumn<QByteArray>("text");
    const std::vector<std::pair<const char *, QByteArray>> texts{
        {"braces", QByteArray(300'000, '{')}, {"brackets", QByteArray(300'000, '[')},
        {"parentheses", QByteArray(300'000, '(')}, {"one line", QByteArray(300'000, 'x')},
        {"lines", QByteArray(300'000, '\n')}, {"substitutions", QByteArray("$(").repeated(150'000)},
        {"loops", QByteArray("while x\n").repeated(50'000)},
        {"JSON", "{\"a\":" + QByteArray("[").repeated(100'000)},
        {"YAML", QByteArray("- ").repeated(100'000)},
        {"YAML flow", "a: " + QByteArray("{b: ").repeated(50'000)},
        {"YAML aliases",
            "a: &a [x, x]\nb: &b [*a, *a, *a, *a, *a, *a, *a, *a]\nc: &c [*b, *b, *b, *b, *b, *b, "
            "*b, *b]\n"
            "d: &d [*c, *c, *c, *c, *c, *c, *c, *c]\ne: &e [*d, *d, *d, *d, *d, *d, *d, *d]\n"
            "f: &f [*e, *e, *e, *e, *e, *e, *e, *e]\ng: &g [*f, *f, *f, *f, *f, *f, *f, *f]\n"
            "h: &h [*g, *g, *g, *g, *g, *g, *g, *g]\ni: &i [*h, *h, *h, *h, *h, *h, *h, *h]\n"},
        {"blocks", QByteArray("a {\n").repeated(50'000)}, {"nothing", {}},
        {"zeros", QByteArray(1000, '\0')}};
    for (const RulesetReader &reader : rulesetReaders()) {
        for (const auto &[name, text] : texts)
            QTest::addRow("%s %s", reader.id.data(), name) << QString(reader.id) << text;
    }
    QByteArray sets = "table inet t {\nset s {\ntype ipv4_addr\nelements = { 192.0.2.1";
    for (int i = 0; i < 20'000; ++i)
        sets += ", 10." + QByteArray::number(i % 200) + '.' + QByteArray::number(i / 200) + ".1";
    sets += " }\n}\nchain c {\ntype filter hook input priority 0; policy drop;\n" +
            QByteArray("ip saddr @s accept\n").repeated(20'000) + "}\n}\n";
    QTest::newRow("nftables: a large set in each rule") << u"nftables"_s << sets;
    QByteArray definitions = "define a0 = { 1, 2, 3, 4, 5, 6, 7, 8, 9 }\n";
    for (int i = 1; i < 30; ++i)
        definitions += QByteArray("define a%1 = { $a%0, $a%0, $a%0, $a%0, $a%0, $a%0, $a%0 }\n")
                           .replace("%1", QByteArray::number(i))
                           .replace("%0", QByteArray::number(i - 1));
    QTest::newRow("nftables: definitions in definitions") << u"nftables"_s << definitions;
    QByteArray calls = "*filter\n:INPUT DROP [0:0]\n";
    for (int i = 0; i < 20'000; ++i)
        calls += ":c" + QByteArray::number(i) + " - [0:0]\n";
    for (int i = 0; i + 1 < 20'000; ++i)
        calls += "-A c" + QByteArray::number(i) + " -j c" + QByteArray::number(i + 1) + '\n';
    QTest::newRow("iptables: a long row of calls")
        << u"iptables"_s << calls + "-A INPUT -j c0\nCOMMIT\n";
    QTest::newRow("iptables: rules by number")
        << u"iptables"_s
        << "*filter\n:INPUT DROP [0:0]\n" +
               QByteArray("-A INPUT -s 192.0.2.1 -j ACCEPT\n").repeated(40'000) +
               QByteArray("-I INPUT 20000 -j ACCEPT\n").repeated(40'000);
}

void TestHostile::bombs()
{
    QFETCH(QString, id);
    QFETCH(QByteArray, text);
    QElapsedTimer timer;
    timer.start();
    QVERIFY(isAnswer(id, text));
    // Under the sanitizers and beside other tests; without them it is far below a second.
    QVERIFY2(timer.elapsed() < 20'000, qPrintable(QString::number(timer.elapsed())));
}

QTEST_APPLESS_MAIN(TestHostile)
#include "tst_hostile.moc"
