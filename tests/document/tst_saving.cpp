#include "model/core/JsonReader.h"
#include "model/document/DeploymentDocument.h"
#include "model/io/DeploymentFile.h"
#include "model/io/SafeFile.h"
#include "tests/support/RandomDeployment.h"

#include <rapidcheck.h>

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <cmath>
#include <limits>

using namespace portolan;
using namespace portolan::testing;
using namespace Qt::StringLiterals;

namespace {

Deployment small()
{
    Deployment deployment;
    for (const auto *id : {"a", "b"}) {
        Component component;
        component.id = QLatin1StringView(id).toString();
        deployment.components.push_back(component);
    }
    Flow flow;
    flow.id = u"f"_s;
    flow.from = u"a"_s;
    flow.to = u"b"_s;
    deployment.flows = {flow};
    return deployment;
}

template<class Change> Edit flowWith(Change change)
{
    Flow flow = small().flows[0];
    change(flow);
    return Replace<Flow>{flow};
}
template<class Change> Edit componentWith(Change change)
{
    Component component = small().components[0];
    change(component);
    return Replace<Component>{component};
}
template<class Change> Edit settingsWith(Change change)
{
    Settings settings;
    change(settings);
    return ReplaceSettings{settings};
}

QString longText(qsizetype size) { return QString(size, u'x'); }

PortSpec everySecondPort()
{
    PortSpec ports;
    for (int port = 1; port < 65535; port += 2)
        ports.insert(Protocol::Tcp, {quint16(port), quint16(port)});
    return ports;
}

SavedView view(const QString &id, const QString &filter = {})
{
    SavedView saved;
    saved.id = id;
    saved.filter = filter;
    return saved;
}

/// A step that a program could make by mistake: values that no file holds or gives back.
std::vector<Edit> hostileStep(const Below &below, const Deployment &deployment)
{
    static const QString half(QChar(0xd800));
    static const double odd[] = {
        1.0 / 3, -2e9, std::nan(""), -0.0, 1e-9, std::numeric_limits<double>::infinity(), 12.005};
    if (deployment.components.empty())
        return {};
    const auto text = [&] { return below(4) ? half + randomText(below) : longText(100'001); };
    Component component = deployment.components[size_t(below(int(deployment.components.size())))];
    switch (below(6)) {
    case 5: {
        if (deployment.zones.empty())
            return {};
        Zone zone = deployment.zones[size_t(below(int(deployment.zones.size())))];
        zone.frame = Frame{{odd[below(7)], 1.0 / 3}, odd[below(7)], 12.005};
        return {Replace<Zone>{zone}};
    }
    case 0:
        component.position = Point{odd[below(7)], odd[below(7)]};
        return {Replace<Component>{component}};
    case 1:
        component.instances = below(3) * 100'000 - 1;
        component.name = text();
        return {Replace<Component>{component}};
    case 2: {
        Flow flow = randomFlow(below, u"hostile"_s, deployment.components);
        flow.need = {Need::Kind(below(3)), u" spaces "_s + text()};
        flow.source.row = text();
        if (deployment.flow(flow.id))
            return {Replace<Flow>{flow}};
        return {Insert<Flow>{flow}};
    }
    case 3: {
        Settings settings = deployment.settings;
        settings.titleBlock.customer = text();
        settings.systems[half][half] = half;
        return {ReplaceSettings{settings}};
    }
    default: {
        Settings settings = deployment.settings;
        settings.views.push_back(view(u"view%1"_s.arg(below(3)), below(2) ? u"proto:"_s : u""_s));
        settings.views.back().frame = Frame{{odd[below(7)], 0}, odd[below(7)], 12.005};
        return {ReplaceSettings{settings}};
    }
    }
}

} // namespace

/// What can be edited into being can be saved and is read back as it was.
class TestSaving : public QObject
{
    Q_OBJECT

private slots:
    void whatIsSavedIsReadBackEqual()
    {
        QVERIFY(rc::check("edits, saved and read", [] {
            const Below below = [](int n) { return *rc::gen::inRange(0, n); };
            DeploymentDocument document;
            document.reset(randomDeployment(below), {});
            const int steps = below(12);
            for (int i = 0; i < steps; ++i) {
                const Deployment before = document.deployment();
                const bool done = document.edit(
                    u"x"_s, below(2) ? hostileStep(below, before) : randomStep(below, before));
                RC_ASSERT(done || document.deployment() == before);
            }
            const QTemporaryDir folder;
            const QString file = folder.filePath(u"chart.portolan"_s);
            const Result<void> saved = document.save(file);
            if (!saved)
                RC_FAIL(saved.error().toString().toStdString());
            const Result<Deployment> again = loadDeployment(file);
            RC_ASSERT(again.has_value());
            RC_ASSERT(*again == document.deployment());
        }));
    }

    void refused_data()
    {
        QTest::addColumn<Edit>("edit");
        QTest::addColumn<QString>("words");
        const auto row = [](const char *name, const Edit &edit, const QString &words) {
            QTest::newRow(name) << edit << words;
        };
        constexpr qsizetype tooLong = JsonReader::MaxText + 1;
        row("note", flowWith([](Flow &flow) { flow.note = longText(tooLong); }), u"f.note: "_s);
        row("source", flowWith([](Flow &flow) { flow.source.row = longText(tooLong); }),
            u"f.source.row: "_s);
        row("condition", flowWith([](Flow &flow) {
            flow.need = {Need::Kind::Conditional, longText(JsonReader::MaxText)};
        }),
            u"f.need: "_s);
        row("ports", flowWith([](Flow &flow) { flow.ports = everySecondPort(); }), u"f.ports: "_s);
        row("name", componentWith([](Component &c) { c.name = longText(tooLong); }), u"a.name: "_s);
        row("no instance", componentWith([](Component &c) { c.instances = 0; }),
            u"a.instances: "_s);
        row("far away", componentWith([](Component &c) {
            c.position = Point{2e9, 0};
        }),
            u"a.position"_s);
        row("title", settingsWith([](Settings &s) { s.name = longText(tooLong); }), u"name: "_s);
        row("customer",
            settingsWith([](Settings &s) { s.titleBlock.customer = longText(tooLong); }),
            u"titleBlock.customer: "_s);
        row("query",
            settingsWith([](Settings &s) { s.views = {view(u"v"_s, u"proto:nonsense"_s)}; }),
            u"views[0].filter: "_s);
        row("views of one id", settingsWith([](Settings &s) {
            s.views = {view(u"v"_s), view(u"V"_s)};
        }),
            u"views[1]"_s);
        row("many views", settingsWith([](Settings &s) {
            for (int i = 0; i < 1001; ++i)
                s.views.push_back(view(u'v' + QString::number(i)));
        }),
            u"views: "_s);
    }
    void refused()
    {
        QFETCH(Edit, edit);
        QFETCH(QString, words);
        DeploymentDocument document;
        document.reset(small(), {});
        QString why;
        connect(&document, &DeploymentDocument::refused, this,
            [&](const Error &error) { why = error.toString(); });
        QVERIFY(!document.edit(u"x"_s, {edit}));
        QCOMPARE(document.deployment(), small());
        QVERIFY2(why.startsWith(words), qPrintable(why));
        QVERIFY(why.size() < 300);
    }

    void broughtIntoForm()
    {
        DeploymentDocument document;
        document.reset(small(), {});
        QVERIFY(document.edit(u"x"_s, {componentWith([](Component &c) {
            c.position = Point{1.0 / 3, -7.005};
            c.note = QString(QChar(0xdc00)) + u"!"_s;
        })}));
        const Component &component = document.deployment().components[0];
        QCOMPARE(component.position->x, .33);
        QCOMPARE(component.note, u"\ufffd!"_s);
        // The longest text that a file holds.
        QVERIFY(document.edit(
            u"x"_s, {flowWith([](Flow &flow) { flow.note = longText(JsonReader::MaxText); })}));
    }

    void anUnreadableFileIsNotWritten()
    {
        // As a mistake of the program could make it: reset() takes what it gets.
        const QTemporaryDir folder;
        const QString file = folder.filePath(u"chart.portolan"_s);
        QVERIFY(writeFile(file, "old"));
        Deployment bad = small();
        bad.flows[0].to = u"nobody"_s;
        DeploymentDocument document;
        document.reset(bad, {});
        const Result<void> saved = document.save(file);
        QVERIFY(!saved);
        QVERIFY2(
            saved.error().message.contains("flows[0].to"_L1), qPrintable(saved.error().message));
        QCOMPARE(readFile(file).value(), QByteArray("old"));
        QVERIFY(document.path().isEmpty());
    }

    void knowsItsFile()
    {
        const QTemporaryDir folder;
        const QString file = folder.filePath(u"chart.portolan"_s);
        DeploymentDocument document;
        document.reset(small(), {});
        QVERIFY(document.identity().isNone());
        const QSignalSpy rebased(&document, &DeploymentDocument::rebased);
        QVERIFY(document.save(file));
        QCOMPARE(rebased.size(), 1);
        QCOMPARE(document.identity(), identityOnDisk(file).value());
        DeploymentDocument other;
        QVERIFY(other.load(file));
        QCOMPARE(other.identity(), document.identity());
        QVERIFY(!other.isModified());
        // Somebody else's contents: nothing but saving makes it clean.
        QCOMPARE(other.fileContents(), small());
        other.markForeign(identityOf("theirs"), {});
        QCOMPARE(other.fileContents(), Deployment());
        QVERIFY(other.isModified());
        QVERIFY(other.edit(u"x"_s, {Remove<Flow>{u"f"_s}}));
        other.undoStack()->undo();
        QVERIFY(other.isModified());
        QVERIFY(other.save(file));
        QVERIFY(!other.isModified());
        // Edits while the saving was under way are not in the file.
        const Deployment written = other.deployment();
        QVERIFY(other.edit(u"x"_s, {Remove<Flow>{u"f"_s}}));
        other.markSaved(file, other.identity(), written);
        QVERIFY(other.isModified());
        QCOMPARE(other.fileContents(), written);
        other.reset({}, {});
        QVERIFY(other.identity().isNone());
    }
};

QTEST_GUILESS_MAIN(TestSaving)
#include "tst_saving.moc"
