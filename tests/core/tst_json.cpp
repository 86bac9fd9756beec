#include "model/core/JsonReader.h"
#include "model/core/JsonText.h"

#include <rapidcheck.h>

#include <QElapsedTimer>
#include <QJsonDocument>
#include <QTest>

using namespace portolan;
using namespace Qt::StringLiterals;

namespace {

QJsonObject parse(const char *text)
{
    const auto object = parseJsonObject(text);
    return object ? *object : QJsonObject();
}

QJsonValue arbitraryValue(int depth)
{
    switch (*rc::gen::inRange(0, depth > 0 ? 7 : 5)) {
    case 0:
        return *rc::gen::arbitrary<bool>();
    case 1:
        return *rc::gen::arbitrary<int>();
    case 2:
        return *rc::gen::arbitrary<int>() / 100.0;
    case 3:
        return QJsonValue();
    case 4: {
        static const QStringList pieces = {u"a"_s, u"\""_s, u"\\"_s, u"\n"_s, QString(QChar(u'\0')),
            u"é"_s, u"\ufeff"_s, u"\U0001f600"_s, u"\uffff"_s, u"\"\ufeff"_s};
        QString text;
        for (int i = *rc::gen::inRange(0, 5); i > 0; --i)
            text += pieces[*rc::gen::inRange(0, int(pieces.size()))];
        return text;
    }
    case 5: {
        QJsonArray list;
        for (int i = *rc::gen::inRange(0, 4); i > 0; --i)
            list << arbitraryValue(depth - 1);
        return list;
    }
    default: {
        QJsonObject object;
        for (int i = *rc::gen::inRange(0, 4); i > 0; --i)
            object.insert(QString(i, QChar(*rc::gen::inRange<ushort>(0x20, 0x200))),
                arbitraryValue(depth - 1));
        return object;
    }
    }
}

} // namespace

class TestJson : public QObject
{
    Q_OBJECT

private slots:
    void readsObjects()
    {
        QCOMPARE(parse("{}"), QJsonObject());
        QCOMPARE(parse(" {\"a\" : [1, -0.5e+2, true, false, null, \"\\u00e9\\n\"] } \n"),
            (QJsonObject{{u"a"_s, QJsonArray{1, -50, true, false, QJsonValue(), u"é\n"_s}}}));
        QCOMPARE(parse("\xef\xbb\xbf{\"a\":1}"), (QJsonObject{{u"a"_s, 1}}));
        QCOMPARE(parse("{\"\\ud83d\\ude00\":\"\\ud83d\\ude00\"}"),
            (QJsonObject{{u"\U0001f600"_s, u"\U0001f600"_s}}));
        QCOMPARE(parse("{\"\xef\xbb\xbfk\":\"\xef\xbb\xbfv\"}"),
            (QJsonObject{{u"\ufeffk"_s, u"\ufeffv"_s}}));
        QVERIFY(parseJsonObject(QByteArrayView("{\"a\":{\"k\":1},\"b\":{\"k\":1}}").toByteArray()));
    }

    void placesMistakes_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QString>("where");
        QTest::addColumn<QString>("advice");
        const auto row = [](const char *name, QByteArray text, QString where, QString advice) {
            QTest::newRow(name) << text << where << advice;
        };
        row("empty", "", u"1:1"_s, u"empty"_s);
        row("only space", " \n ", u"1:1"_s, u"empty"_s);
        row("array at the top", "[1]", u"1:1"_s, u"begin with {"_s);
        row("binary",
            QByteArray("\x7f"
                       "ELF\0\1",
                6),
            u"1:1"_s, u"begin with {"_s);
        row("NUL bytes", QByteArray(1000, '\0'), u"1:1"_s, u"begin with {"_s);
        row("truncated value", "{\n  \"a\": ", u"2:8"_s, u"ends too early"_s);
        row("truncated string", "{\n  \"a\": \"bc", u"2:8"_s, u"never closed"_s);
        row("truncated object", "{\"a\": 1", u"1:8"_s, u"a comma or }"_s);
        row("truncated word", "{\"a\": tru", u"1:7"_s, u"a value"_s);
        row("missing comma", "{\"a\": 1\n\"b\": 2}", u"2:1"_s, u"a comma or }"_s);
        row("comma before }", "{\"a\": 1,\n}", u"2:1"_s, u"comma"_s);
        row("comma before ]", "{\"a\": [1,]}", u"1:10"_s, u"comma"_s);
        row("missing colon", "{\"a\" 1}", u"1:6"_s, u"colon"_s);
        row("bare key", "{a: 1}", u"1:2"_s, u"double quotes"_s);
        row("single quotes", "{'a': 1}", u"1:2"_s, u"double quotes"_s);
        row("wrong bracket", "{\"a\": [1}}", u"1:9"_s, u"a comma or ]"_s);
        row("no value", "{\"a\": ]}", u"1:7"_s, u"a value"_s);
        row("something after", "{} {}", u"1:4"_s, u"follow"_s);
        row("comment", "{ // no\n}", u"1:3"_s, u"double quotes"_s);
        row("columns are characters", "{\"é😀\": x}", u"1:8"_s, u"a value"_s);
        row("twice", "{\"a\": 1,\n \"b\": 2, \"a\": 3}", u"2:10"_s, u"\"a\" stands twice"_s);
        row("twice, escaped", "{\"a\": 1, \"\\u0061\": 3}", u"1:10"_s, u"\"a\" stands twice"_s);
        QByteArray many = "{";
        for (int i = 0; i < 60; ++i)
            many += "\"k" + QByteArray::number(i) + "\": 0,\n";
        row("twice, first of many", many + "\"k0\": 1}", u"61:1"_s, u"\"k0\" stands twice"_s);
        row("twice, last of many", many + "\"k59\": 1}", u"61:1"_s, u"\"k59\" stands twice"_s);
        row("twice, deep", "{\"x\": [{\"a\": 1, \"a\": 3}]}", u"1:17"_s, u"twice"_s);
        row("line break in a string", "{\"a\": \"b\nc\"}", u"1:9"_s, u"\\n"_s);
        row("NUL in a string", QByteArray("{\"a\": \"b\0c\"}", 12), u"1:9"_s, u"\\u0000"_s);
        row("bad escape", "{\"a\": \"\\x41\"}", u"1:8"_s, u"backslash"_s);
        row("bad unicode escape", "{\"a\": \"\\u00g1\"}", u"1:8"_s, u"hexadecimal"_s);
        row("half a character", "{\"a\": \"\\ud800\"}", u"1:8"_s, u"half"_s);
        row("the other half", "{\"a\": \"\\udc00\\ud800\"}", u"1:8"_s, u"half"_s);
        row("latin-1", "{\"a\": \"caf\xe9\"}", u"1:11"_s, u"UTF-8"_s);
        row("overlong", "{\"a\": \"\xc0\xaf\"}", u"1:8"_s, u"UTF-8"_s);
        row("surrogate in UTF-8", "{\"a\": \"\xed\xa0\x80\"}", u"1:8"_s, u"UTF-8"_s);
        row("beyond Unicode", "{\"a\": \"\xf4\x90\x80\x80\"}", u"1:8"_s, u"UTF-8"_s);
        row("truncated UTF-8", "{\"a\": \"\xf0\x9f", u"1:8"_s, u"UTF-8"_s);
        row("leading zero", "{\"a\": 012}", u"1:7"_s, u"begin with 0"_s);
        row("plus", "{\"a\": +1}", u"1:7"_s, u"a value"_s);
        row("no fraction", "{\"a\": 1.}", u"1:9"_s, u"a digit"_s);
        row("no exponent", "{\"a\": 1e}", u"1:9"_s, u"a digit"_s);
        row("huge number", "{\"a\": 1e999}", u"1:"_s, u"number"_s);
        row("NaN", "{\"a\": NaN}", u"1:7"_s, u"a value"_s);
        row("too deep", "{\"a\":" + QByteArray(512, '['), u"1:517"_s, u"512"_s);
    }
    void placesMistakes()
    {
        QFETCH(QByteArray, text);
        QFETCH(QString, where);
        QFETCH(QString, advice);
        const auto object = parseJsonObject(text);
        QVERIFY(!object);
        if (where.endsWith(u':'))
            QVERIFY2(object.error().where.startsWith(where), qPrintable(object.error().where));
        else
            QCOMPARE(object.error().where, where);
        QVERIFY2(object.error().message.contains(advice), qPrintable(object.error().message));
        QVERIFY(!object.error().message.contains(u'\n'));
    }

    void allowsTheDepthThatItNames()
    {
        QVERIFY(parseJsonObject("{\"a\":" + QByteArray(511, '[') + QByteArray(511, ']') + '}'));
    }

    void hostileSizesFailFast()
    {
        QElapsedTimer timer;
        timer.start();
        QVERIFY(!parseJsonObject(QByteArray(100'000'000, '[')));
        QVERIFY(!parseJsonObject("{\"a\":" + QByteArray(100'000'000, '[')));
        QByteArray objects;
        for (int i = 0; i < 1'000'000; ++i)
            objects += "{\"a\":";
        QVERIFY(!parseJsonObject(objects));
        QVERIFY2(timer.elapsed() < 2000, qPrintable(QString::number(timer.elapsed())));
    }

    void whatQtWritesIsRead()
    {
        QVERIFY(rc::check("parse(toJson(object)) == object", [] {
            QJsonObject object;
            for (int i = *rc::gen::inRange(0, 5); i > 0; --i)
                object.insert(QString::number(i), arbitraryValue(3));
            for (const auto format : {QJsonDocument::Indented, QJsonDocument::Compact}) {
                const auto again = parseJsonObject(QJsonDocument(object).toJson(format));
                RC_ASSERT(again.has_value());
                RC_ASSERT(*again == object);
            }
        }));
    }

    void truncationIsAlwaysAnError()
    {
        const QByteArray whole = "{\"a\": [1.5e3, \"\\u00e9é\", {\"b\": null}], \"c\": true}";
        QVERIFY(parseJsonObject(whole));
        for (qsizetype i = 0; i < whole.size(); ++i)
            QVERIFY(!parseJsonObject(whole.first(i)));
    }

    void readerTakesTypedValues()
    {
        JsonReader reader(
            parse("{\"s\":\"x\",\"b\":true,\"i\":7,\"l\":[\"p\",\"q\"],\"o\":{\"k\":1},"
                  "\"n\":1.5,\"later\":[1]}"));
        QCOMPARE(reader.text("s"_L1), u"x"_s);
        QCOMPARE(reader.requiredText("s"_L1), u"x"_s);
        QCOMPARE(reader.text("absent"_L1), QString());
        QCOMPARE(reader.boolean("b"_L1), true);
        QCOMPARE(reader.boolean("absent"_L1, true), true);
        QCOMPARE(reader.integer("i"_L1, 1, 1, 10), 7);
        QCOMPARE(reader.integer("absent"_L1, 3, 1, 10), 3);
        QCOMPARE(reader.number("n"_L1), 1.5);
        QCOMPARE(reader.texts("l"_L1), (std::vector<QString>{u"p"_s, u"q"_s}));
        QCOMPARE(reader.object("o"_L1), (QJsonObject{{u"k"_s, 1}}));
        QVERIFY(!reader.error());
        QCOMPARE(reader.extra(), (QJsonObject{{u"later"_s, QJsonArray{1}}}));
    }

    void readerPlacesMistakes_data()
    {
        QTest::addColumn<std::function<void(JsonReader &)>>("read");
        QTest::addColumn<QString>("error");
        using Read = std::function<void(JsonReader &)>;
        const auto row = [](const char *name, Read read, QString error) {
            QTest::newRow(name) << read << error;
        };
        row(
            "number for a string", [](JsonReader &r) { r.text("n"_L1); },
            u"n: wrong type: expected a string, found a number"_s);
        row(
            "null for a string", [](JsonReader &r) { r.text("null"_L1); },
            u"null: wrong type: expected a string, found null"_s);
        row(
            "string for a flag", [](JsonReader &r) { r.boolean("s"_L1); },
            u"s: wrong type: expected true or false, found a string"_s);
        row(
            "string for a list", [](JsonReader &r) { r.texts("s"_L1); },
            u"s: wrong type: expected a list, found a string"_s);
        row(
            "number in a list of texts", [](JsonReader &r) { r.texts("mixed"_L1); },
            u"mixed[1]: wrong type: expected a string, found a number"_s);
        row(
            "list for an object", [](JsonReader &r) { r.object("mixed"_L1); },
            u"mixed: wrong type: expected an object, found a list"_s);
        row(
            "fraction", [](JsonReader &r) { r.integer("f"_L1, 1, 1, 9); },
            u"f: 1.5 is out of range: write a whole number from 1 to 9"_s);
        row(
            "out of range", [](JsonReader &r) { r.integer("n"_L1, 1, 1, 9); },
            u"n: 70 is out of range: write a whole number from 1 to 9"_s);
        row(
            "huge", [](JsonReader &r) { r.integer("huge"_L1, 1, 1, 9); },
            u"huge: 1e+300 is out of range: write a whole number from 1 to 9"_s);
        row(
            "missing", [](JsonReader &r) { r.requiredText("no"_L1); }, u"no: is missing"_s);
        row(
            "empty", [](JsonReader &r) { r.requiredText("e"_L1); }, u"e: is empty"_s);
        row(
            "too long", [](JsonReader &r) { r.text("long"_L1); },
            u"long: the text is longer than 100000 characters"_s);
        row(
            "only the first counts",
            [](JsonReader &r) {
                r.requiredText("no"_L1);
                r.text("n"_L1);
            },
            u"no: is missing"_s);
        row(
            "nested",
            [](JsonReader &r) {
                r.records("list"_L1, [](const QJsonObject &object) -> Result<int> {
                    JsonReader inner(object);
                    const int value = inner.integer("v"_L1, 0, 0, 9);
                    return inner.result(value);
                });
            },
            u"list[1].v: 10 is out of range: write a whole number from 0 to 9"_s);
    }
    void readerPlacesMistakes()
    {
        QFETCH(std::function<void(JsonReader &)>, read);
        QFETCH(QString, error);
        QJsonObject object =
            parse("{\"n\":70,\"null\":null,\"s\":\"x\",\"mixed\":[\"a\",1],\"f\":1.5,"
                  "\"huge\":1e300,\"e\":\"\",\"list\":[{\"v\":1},{\"v\":10}]}");
        object.insert(u"long"_s, QString(100'001, u'x'));
        JsonReader reader(object);
        read(reader);
        QVERIFY(reader.error());
        QCOMPARE(reader.error()->toString(), error);
    }
};

QTEST_APPLESS_MAIN(TestJson)
#include "tst_json.moc"
