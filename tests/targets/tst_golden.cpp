#include "tests/targets/Fixtures.h"

#include <QDir>
#include <QFile>
#include <QtTest>

using namespace portolan;
using namespace portolan::test;

/// The text of each dialect for one policy with a rule of every kind, line by line as it was read
/// and approved. PORTOLAN_WRITE_GOLDEN=1 writes the files anew, to be read again.
class TestGolden : public QObject
{
    Q_OBJECT

private slots:
    void text_data();
    void text();
    void filesOfNobody();
};

namespace {

QString folder() { return QStringLiteral(PORTOLAN_SOURCE_DIR "/tests/golden"); }

/// The forms in which a target writes, each a file of its folder.
struct Form
{
    QLatin1StringView file;
    bool (*has)(const TargetInfo &info);
    /// Nothing where the target has no such function yet.
    std::optional<Result<Emission>> (*write)(const Target &target);
};

std::optional<Result<Emission>> ofRules(
    Result<Emission> (*write)(const Policy &), const TargetInfo &info)
{
    if (!write)
        return {};
    Policy policy = inScopeOf(info, everyKind());
    policy.single = true;
    return write(policy);
}

const std::vector<Form> &forms()
{
    static const std::vector<Form> all{
        {"policy"_L1,
            [](const TargetInfo &info) {
                return hasScope(info, "host"_L1) || hasScope(info, "member"_L1);
            },
            [](const Target &target) {
                return std::optional(target.writePolicy(inScopeOf(target.info, everyKind())));
            }},
        {"boundary"_L1, [](const TargetInfo &info) { return hasScope(info, "boundary"_L1); },
            [](const Target &target) {
                return std::optional(target.writePolicy(everyKindAcross()));
            }},
        {"members"_L1, [](const TargetInfo &info) { return hasScope(info, "member"_L1); },
            [](const Target &target) {
                return target.writeMembers
                           ? std::optional(target.writeMembers(members(target.info.member)))
                           : std::nullopt;
            }},
        {"rules"_L1, [](const TargetInfo &) { return true; },
            [](const Target &target) { return ofRules(target.writeRules, target.info); }},
        {"delete"_L1, [](const TargetInfo &) { return true; },
            [](const Target &target) { return ofRules(target.deleteRules, target.info); }},
    };
    return all;
}

} // namespace

void TestGolden::text_data()
{
    QTest::addColumn<QString>("id");
    QTest::addColumn<qsizetype>("form");
    for (const Target &target : targets()) {
        for (const Form &form : forms()) {
            if (form.has(target.info))
                QTest::newRow(qPrintable(target.info.id + u' ' + form.file))
                    << QString(target.info.id) << qsizetype(&form - forms().data());
        }
    }
}

void TestGolden::text()
{
    QFETCH(QString, id);
    QFETCH(qsizetype, form);
    const Target *dialect = target(id);
    QVERIFY(dialect);
    const std::optional<Result<Emission>> written = forms().at(size_t(form)).write(*dialect);
    QVERIFY2(written, qPrintable(u"%1 cannot write this form"_s.arg(id)));
    QVERIFY2(*written, qPrintable(*written ? QString() : written->error().toString()));
    QByteArray text = (*written)->text.toUtf8();
    for (const Attachment &attachment : (*written)->attachments)
        text += "\n-- " + QByteArray(attachment.suffix.data()) + " --\n" + attachment.text.toUtf8();
    text += "\n-- warnings --\n" + (*written)->warnings.join(u'\n').toUtf8() + '\n';

    QFile file(folder() + u'/' + id + u'/' + forms().at(size_t(form)).file + u".txt"_s);
    if (qEnvironmentVariableIsSet("PORTOLAN_WRITE_GOLDEN")) {
        QVERIFY(QDir().mkpath(folder() + u'/' + id));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(text);
        QSKIP("written anew, not compared");
    }
    QVERIFY2(file.open(QIODevice::ReadOnly), qPrintable(file.fileName() + u" is missing"_s));
    QCOMPARE(QString::fromUtf8(text), QString::fromUtf8(file.readAll()));
}

/// A file that no target is compared with any more says nothing and must go.
void TestGolden::filesOfNobody()
{
    for (const QString &id : QDir(folder()).entryList(QDir::Dirs | QDir::NoDotAndDotDot)) {
        const Target *dialect = target(id);
        QVERIFY2(dialect, qPrintable(id));
        for (const QString &file : QDir(folder() + u'/' + id).entryList(QDir::Files)) {
            const auto isIts = [&](const Form &form) {
                return file == form.file + u".txt"_s && form.has(dialect->info);
            };
            QVERIFY2(
                std::any_of(forms().begin(), forms().end(), isIts), qPrintable(id + u'/' + file));
        }
    }
}

QTEST_APPLESS_MAIN(TestGolden)
#include "tst_golden.moc"
