#include "app/window/Language.h"
#include "tests/support/EachLanguage.h"

#include <QFile>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>
#include <QXmlStreamReader>

#include <algorithm>

using namespace portolan;
using namespace Qt::StringLiterals;

namespace {

const QString Folder = QStringLiteral(PORTOLAN_SOURCE_DIR "/translations");

struct Message
{
    QString context;
    QString source;
    QString type;      ///< "unfinished", "vanished", "obsolete" or empty
    QStringList forms; ///< one, or one for each plural
};

std::vector<Message> readMessages(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QXmlStreamReader xml(&file);
    std::vector<Message> messages;
    QString context;
    while (!xml.atEnd()) {
        xml.readNext();
        if (!xml.isStartElement())
            continue;
        if (xml.name() == "name"_L1) {
            context = xml.readElementText();
        } else if (xml.name() == "message"_L1) {
            messages.push_back({context, {}, {}, {}});
        } else if (xml.name() == "source"_L1) {
            messages.back().source = xml.readElementText();
        } else if (xml.name() == "numerusform"_L1) {
            messages.back().forms.append(xml.readElementText());
        } else if (xml.name() == "translation"_L1) {
            messages.back().type = xml.attributes().value("type"_L1).toString();
            xml.readNext();
            if (xml.isCharacters() && !xml.isWhitespace())
                messages.back().forms.append(xml.text().toString());
            else if (xml.isStartElement() && xml.name() == "numerusform"_L1)
                messages.back().forms.append(xml.readElementText());
        }
    }
    return messages;
}

QStringList placeholders(const QString &text)
{
    static const QRegularExpression placeholder(u"%(?:n|[0-9])"_s);
    QStringList found;
    for (auto match = placeholder.globalMatch(text); match.hasNext();)
        found.append(match.next().captured());
    found.sort();
    return found;
}

} // namespace

class TestTranslations : public QObject
{
    Q_OBJECT

private slots:
    void everyMessageIsFinished_data() { portolan::testing::eachLanguage(); }
    void everyMessageIsFinished();
    void placeholdersAndMnemonicsStay_data() { portolan::testing::eachLanguage(); }
    void placeholdersAndMnemonicsStay();
    void sourcesHaveNothingNew_data() { portolan::testing::eachLanguage(); }
    void sourcesHaveNothingNew();
    void everyFileIsALanguage();
    void switching();
};

void TestTranslations::everyMessageIsFinished()
{
    QFETCH(QString, code);
    const std::vector<Message> messages = readMessages(Folder + u"/portolan_%1.ts"_s.arg(code));
    // English has only its plurals.
    QVERIFY(messages.size() > (code == "en"_L1 ? 5U : 300U));
    for (const Message &message : messages) {
        const std::string where = (message.context + u": "_s + message.source).toStdString();
        QVERIFY2(message.type.isEmpty(), (where + " is " + message.type.toStdString()).c_str());
        QVERIFY2(!message.forms.isEmpty(), where.c_str());
        for (const QString &form : message.forms)
            QVERIFY2(!form.trimmed().isEmpty(), where.c_str());
    }
}

void TestTranslations::placeholdersAndMnemonicsStay()
{
    QFETCH(QString, code);
    for (const Message &message : readMessages(Folder + u"/portolan_%1.ts"_s.arg(code))) {
        for (const QString &form : message.forms) {
            QCOMPARE(placeholders(form), placeholders(message.source));
            QCOMPARE(form.count(u'&'), message.source.count(u'&'));
        }
    }
}

void TestTranslations::sourcesHaveNothingNew()
{
    QFETCH(QString, code);
    if (!QFile::exists(QStringLiteral(PORTOLAN_LUPDATE)))
        QSKIP("lupdate is not installed (package qt6-l10n-tools): new texts are not looked for");
    const QTemporaryDir folder;
    const QString copy = folder.filePath(u"copy.ts"_s);
    QVERIFY(QFile::copy(Folder + u"/portolan_%1.ts"_s.arg(code), copy));
    QFile::setPermissions(copy, QFile::ReadOwner | QFile::WriteOwner);
    const size_t before = readMessages(copy).size();
    QStringList arguments{u"@"_s + QStringLiteral(PORTOLAN_TEXT_SOURCES), u"-I"_s,
        QStringLiteral(PORTOLAN_SOURCE_DIR), u"-locations"_s, u"none"_s};
    if (code == "en"_L1)
        arguments.append(u"-pluralonly"_s);
    arguments += {u"-ts"_s, copy};
    QProcess lupdate;
    lupdate.start(QStringLiteral(PORTOLAN_LUPDATE), arguments);
    QVERIFY(lupdate.waitForFinished(120000));
    QCOMPARE(lupdate.exitCode(), 0);
    const std::vector<Message> after = readMessages(copy);
    for (const Message &message : after) {
        const std::string where = (message.context + u": "_s + message.source).toStdString();
        QVERIFY2(
            message.type.isEmpty(), (where + " is " + message.type.toStdString() +
                                        ": build the target update_translations and translate it")
                                        .c_str());
    }
    QCOMPARE(after.size(), before);
}

void TestTranslations::everyFileIsALanguage()
{
    QStringList codes;
    for (const Language::Info &info : Language::available()) {
        codes.append(info.code);
        QVERIFY(!info.name.isEmpty());
    }
    QCOMPARE(codes, (QStringList{u"en"_s, u"de"_s, u"fr"_s}));
}

void TestTranslations::switching()
{
    const auto menu = [] { return QCoreApplication::translate("portolan::Menus", "&File"); };
    const auto flows = [](int n) {
        return QCoreApplication::translate("portolan::SelectionLine", "%n flow(s)", nullptr, n);
    };
    Language language;
    language.set(u"de"_s);
    QCOMPARE(language.current(), u"de"_s);
    QCOMPARE(menu(), u"&Datei"_s);
    QCOMPARE(flows(1), u"1 Verbindung"_s);
    QCOMPARE(flows(2), u"2 Verbindungen"_s);
    language.set(u"fr"_s);
    QCOMPARE(menu(), u"&Fichier"_s);
    language.set(u"no such language"_s);
    QCOMPARE(language.current(), u"en"_s);
    QCOMPARE(menu(), u"&File"_s);
    QCOMPARE(flows(1), u"1 flow"_s);
    QCOMPARE(flows(2), u"2 flows"_s);
}

QTEST_GUILESS_MAIN(TestTranslations)
#include "tst_translations.moc"
