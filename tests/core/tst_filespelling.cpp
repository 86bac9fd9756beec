#include "model/core/FileSpelling.h"

#include "tests/support/RandomDeployment.h"

#include <QTest>

using namespace portolan;
using namespace portolan::testing;
using namespace Qt::StringLiterals;

namespace {

/// What the tables show in German.
ShownWords german()
{
    ShownWords words;
    words.needs = {u"Erforderlich"_s, u"Optional"_s, u"Bedingt"_s};
    words.condition = u"Bedingt: %1"_s;
    words.exposures = {QString(), u"Intern"_s, u"Extern"_s, u"Bedingt"_s};
    words.zoneKinds[size_t(ZoneKind::Site)] = u"Standort"_s;
    return words;
}

/// The same in French, with a space before the colon that does not break.
ShownWords french()
{
    ShownWords words;
    words.needs = {u"Obligatoire"_s, u"Facultatif"_s, u"Conditionnel"_s};
    words.condition = u"Conditionnel\u00a0: %1"_s;
    words.exposures = {QString(), u"Interne"_s, u"Externe"_s, u"Conditionnelle"_s};
    return words;
}

ShownWords english()
{
    ShownWords words;
    words.needs = {u"Required"_s, u"Optional"_s, u"Conditional"_s};
    words.condition = u"Conditional: %1"_s;
    words.exposures = {QString(), u"Internal"_s, u"External"_s, u"Conditional"_s};
    return words;
}

} // namespace

/// What is typed in the language of the window is stored so that everybody finds the same.
class TestFileSpelling : public QObject
{
    Q_OBJECT

private slots:
    void spells_data();
    void spells();
    void englishStaysAsItIs_data();
    void englishStaysAsItIs();
    void findsTheSame_data();
    void findsTheSame();
};

void TestFileSpelling::spells_data()
{
    QTest::addColumn<QString>("query");
    QTest::addColumn<QString>("expected");
    const auto row = [](const QString &query, const QString &expected) {
        QTest::newRow(qPrintable(query)) << query << expected;
    };
    row(u"erforderlich"_s, u"erforderlich or need:required"_s);
    row(u"  ERFORD  proto:udp "_s, u"ERFORD or need:required proto:udp"_s);
    row(u"\"erforder\""_s, u"\"erforder\" or need:required"_s);
    row(u"-erforderlich"_s, u"-erforderlich -need:required"_s);
    row(u"web or erforderlich or proto:tcp"_s,
        u"web or erforderlich or need:required or proto:tcp"_s);
    row(u"web or -erforderlich"_s, u"web or -erforderlich web or -need:required"_s);
    row(u"extern"_s, u"extern"_s); // "external" has it as well
    row(u"bedingt"_s, u"bedingt or need:conditional or exposed:conditional"_s);
    row(u"\"bedingt: outside\""_s, u"\"bedingt: outside\" or \"conditional: outside\""_s);
    row(u"\"gt: out\""_s, u"\"gt: out\" or \"conditional: out\""_s);
    row(u"\"bedingt:\""_s, u"\"bedingt:\" or need:conditional"_s);
    row(u"-erforderlich \"\" or x"_s, u"-erforderlich or x -need:required or x"_s);
    row(QStringList(60, u"-f"_s).join(" or "_L1), u"-f -need:required"_s);
    row(u"lich or lich"_s, u"lich or need:required"_s);
    row(u"web or web"_s, u"web or web"_s);
    // Each of these would double what is stored.
    QStringList parts;
    for (qsizetype size = 3; parts.size() < 60; size = size % 12 + 1) {
        const QString word = u"erforderlich"_s;
        for (qsizetype at = 0; at + size <= word.size() && parts.size() < 60; ++at)
            parts += u'-' + word.mid(at, size);
    }
    row(parts.join(" or "_L1), parts.join(" or "_L1));
    // Neither fields nor words that stand in no table of flows.
    for (const QString &query : {u"owner:erforderlich"_s, u"standort"_s, u"redis  port:443"_s,
             u"\"-erforder"_s, u"or erforderlich"_s, u"web or \"\" redis"_s, QString(), u"  "_s})
        row(query, query);
}

void TestFileSpelling::spells()
{
    QFETCH(QString, query);
    const QString spelled = inFileWords(query, german());
    QTEST(spelled, "expected");
    // Once more changes nothing.
    QCOMPARE(inFileWords(spelled, german()), spelled);
}

void TestFileSpelling::englishStaysAsItIs_data()
{
    QTest::addColumn<QString>("query");
    for (const QString &query : {u"required"_s, u"-req or external"_s, u"\"Conditional: out\""_s,
             u"\"al: out\""_s, u"cond optional"_s})
        QTest::newRow(qPrintable(query)) << query;
}

void TestFileSpelling::englishStaysAsItIs()
{
    QFETCH(QString, query);
    QCOMPARE(inFileWords(query, english()), query);
}

void TestFileSpelling::findsTheSame_data()
{
    QTest::addColumn<quint32>("seed");
    for (quint32 seed = 1; seed <= 30; ++seed)
        QTest::addRow("%u", seed) << seed;
}

void TestFileSpelling::findsTheSame()
{
    QFETCH(quint32, seed);
    const Below below = seeded(seed);
    const QStringList terms = {u"erforderlich"_s, u"lich"_s, u"bedingt"_s, u"opt"_s, u"intern"_s,
        u"\"bedingt: video\""_s, u"\"gt: v\""_s, u"\"bedingt:\""_s, u"\": v\""_s, u"facultatif"_s,
        u"\"nel\u00a0: vid\""_s, u"obligatoire"_s, u"extern"_s, u"video"_s, u"proto:tcp"_s,
        u"need:opt"_s, u"e"_s};
    const Deployment deployment = randomDeployment(below, 30);
    const ShownWords words = below(2) ? german() : french();
    for (int round = 0; round < 40; ++round) {
        QString query;
        for (int i = 1 + below(4); i > 0; --i) {
            if (!query.isEmpty())
                query += below(3) ? u" "_s : u" or "_s;
            query += (below(3) ? QString() : u"-"_s) + terms[below(int(terms.size()))];
        }
        FlowFilter typed = *FlowFilter::parse(query);
        typed.alsoFind(words);
        const QString text = inFileWords(query, words);
        const Result<FlowFilter> stored = FlowFilter::parse(text);
        QVERIFY2(stored, qPrintable(text));
        for (const Flow &flow : deployment.flows) {
            QVERIFY2(stored->matches(deployment, flow) == typed.matches(deployment, flow),
                qPrintable(query + u" -> "_s + text + u" at "_s + flow.need.toString()));
        }
        QCOMPARE(inFileWords(text, words), text);
    }
}

QTEST_APPLESS_MAIN(TestFileSpelling)
#include "tst_filespelling.moc"
