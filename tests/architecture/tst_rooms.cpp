#include <QDirIterator>
#include <QRegularExpression>
#include <QSet>
#include <QTest>

#include <map>

using namespace Qt::StringLiterals;

namespace {

const QString Root = QStringLiteral(PORTOLAN_SOURCE_DIR);

struct Source
{
    QString path; ///< from the root of the project
    QStringList lines;
};

/// The files of the project under \a folders that end in one of \a suffixes; none of a build.
std::vector<Source> files(const QStringList &folders, const QStringList &suffixes)
{
    std::vector<Source> found;
    for (const QString &folder : folders) {
        QStringList patterns;
        for (const QString &suffix : suffixes)
            patterns += u'*' + suffix;
        QDirIterator it(Root + u'/' + folder, patterns, QDir::Files | QDir::Hidden,
            QDirIterator::Subdirectories);
        while (it.hasNext()) {
            QFile file(it.next());
            if (!file.open(QIODevice::ReadOnly))
                continue;
            found.push_back({file.fileName().mid(Root.size() + 1),
                QString::fromUtf8(file.readAll()).split(u'\n')});
        }
    }
    std::sort(found.begin(), found.end(),
        [](const Source &a, const Source &b) { return a.path < b.path; });
    return found;
}

const std::vector<Source> &code()
{
    static const std::vector<Source> all =
        files({u"app"_s, u"model"_s, u"views"_s, u"tests"_s, u"resources"_s, u"translations"_s},
            {u".cpp"_s, u".h"_s});
    return all;
}

/// "model/core", "views/chart", "app", "app/cli".
QString roomOf(const QString &path) { return path.section(u'/', 0, -2); }

const QStringList Leaves{u"model/targets"_s, u"model/audit"_s, u"model/import"_s, u"model/layout"_s,
    u"model/checks"_s, u"model/io"_s, u"model/catalog"_s, u"model/policy"_s, u"model/diagrams"_s};

/// What every view may use: the one painter with its theme, the looks of the chrome, and fields
/// that know what they are for. The other views never know each other.
const QStringList SharedByViews{u"views/chart"_s, u"views/style"_s, u"views/fields"_s};

QStringList views()
{
    return SharedByViews + QStringList{u"views/table"_s, u"views/panels"_s, u"views/dialogs"_s,
                               u"views/presentation"_s, u"views/gestures"_s};
}

/// Who may know whom, besides oneself (architecture.md).
QStringList allowed(const QString &room)
{
    const QString core = u"model/core"_s;
    const QStringList both{u"model/document"_s, u"model/items"_s};
    static const std::map<QString, QStringList> sideways{
        {u"model/targets"_s, {u"model/policy"_s}},
        {u"model/audit"_s, {u"model/policy"_s}},
        {u"model/checks"_s, {u"model/policy"_s}},
        // Geometry.h, the positions that draw.io is given, is a header of the layout.
        {u"model/diagrams"_s, {u"model/layout"_s}},
    };
    if (room == core)
        return {};
    if (room == "model/net"_L1)
        return {core};
    if (Leaves.contains(room)) {
        const auto it = sideways.find(room);
        return QStringList{core} + (it == sideways.end() ? QStringList() : it->second);
    }
    if (room == "model/document"_L1)
        return Leaves + QStringList{core, u"model/net"_s};
    if (room == "model/items"_L1)
        return Leaves + QStringList{core, u"model/document"_s};
    if (room.startsWith("views/"_L1))
        return Leaves + both + QStringList{core} + SharedByViews;
    // Command line and window share it, so it knows neither.
    if (room == "app/figures"_L1)
        return Leaves + QStringList{core, u"views/chart"_s, u"app/report"_s};
    // The chart comes to it as SVG; the words of the tables are those of the item models.
    if (room == "app/report"_L1)
        return Leaves + QStringList{core, u"model/items"_s};
    return Leaves + both + QStringList{core, u"model/net"_s} + views() +
           QStringList{
               u"app"_s, u"app/cli"_s, u"app/figures"_s, u"app/window"_s, u"translations"_s};
}

} // namespace

class TestRooms : public QObject
{
    Q_OBJECT

private slots:
    void readsTheProject();
    void includesStayInTheirRooms();
    void modelKnowsNoWidgets();
    void filesStaySmall();
    void everyHeaderIsGuarded();
    void noMachinePaths();
    void commandLineKnowsNoWindow();
};

void TestRooms::readsTheProject()
{
    // A wrong root would let everything below pass.
    QVERIFY(code().size() > 80);
    const auto has = [](const QString &path) {
        return std::any_of(code().begin(), code().end(),
            [&](const Source &source) { return source.path == path; });
    };
    QVERIFY(has(u"model/core/Deployment.h"_s));
    QVERIFY(has(u"app/main.cpp"_s));
}

void TestRooms::includesStayInTheirRooms()
{
    static const QRegularExpression include(u"^\\s*#\\s*include\\s+\"([^\"]+)\""_s);
    QStringList wrong;
    int seen = 0;
    for (const Source &source : code()) {
        const QString room = roomOf(source.path);
        if (!room.startsWith("model/"_L1) && !room.startsWith("views/"_L1) && room != "app"_L1 &&
            !room.startsWith("app/"_L1))
            continue;
        const QStringList known = allowed(room);
        for (const QString &line : source.lines) {
            const auto match = include.match(line);
            const QString target = match.captured(1);
            if (!match.hasMatch() || target.endsWith(".moc"_L1))
                continue;
            ++seen;
            const QString other = roomOf(target);
            if (other != room && !known.contains(other))
                wrong += source.path + " includes "_L1 + target;
        }
    }
    QVERIFY(seen > 150);
    QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(u'\n')));
}

void TestRooms::modelKnowsNoWidgets()
{
    // Headers of Qt Widgets are told by the folder in which Qt keeps them.
    const QString folder = QStringLiteral(PORTOLAN_WIDGETS_HEADERS);
    QSet<QString> widgets;
    for (const QString &name : QDir(folder).entryList(QDir::Files))
        widgets.insert(name);
    QVERIFY2(widgets.contains(u"QWidget"_s), qPrintable(folder));
    widgets.insert(u"QtWidgets"_s);
    static const QRegularExpression include(u"^\\s*#\\s*include\\s+<(?:QtWidgets/)?([^>]+)>"_s);
    QStringList wrong;
    for (const Source &source : code()) {
        if (!source.path.startsWith("model/"_L1))
            continue;
        for (const QString &line : source.lines) {
            const auto match = include.match(line);
            if (match.hasMatch() && widgets.contains(match.captured(1)))
                wrong += source.path + ": "_L1 + line;
        }
    }
    QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(u'\n')));
}

void TestRooms::filesStaySmall()
{
    QStringList large;
    for (const Source &source : code()) {
        const qsizetype lines = source.lines.size() - 1;
        if (lines > 500)
            large += source.path + u": %1 lines"_s.arg(lines);
    }
    QVERIFY2(large.isEmpty(), qPrintable(large.join(u'\n')));
}

void TestRooms::everyHeaderIsGuarded()
{
    for (const Source &source : code()) {
        if (source.path.endsWith(".h"_L1))
            QVERIFY2(source.lines.contains(u"#pragma once"_s), qPrintable(source.path));
    }
}

void TestRooms::noMachinePaths()
{
    // Taken apart, so that this file does not find itself. Paths in a URL or behind a name are
    // fine.
    const QStringList folders{u"tmp"_s, u"work"_s, u"root"_s, u"home"_s, u"Users"_s};
    const QRegularExpression path(u"(?<![\\w./*~$}>-])/(%1)/\\w"_s.arg(folders.join(u'|')));
    const QStringList where{
        u"app"_s, u"model"_s, u"views"_s, u"tests"_s, u"resources"_s, u"translations"_s, u".ci"_s};
    std::vector<Source> all = files(where, {QString()});
    QStringList wrong;
    for (const QString &name : {u"CMakeLists.txt"_s, u"CMakePresets.json"_s, u"README.md"_s,
             u"CONTRIBUTING.md"_s, u"CHANGELOG.md"_s}) {
        QFile file(Root + u'/' + name);
        if (file.open(QIODevice::ReadOnly))
            all.push_back({name, QString::fromUtf8(file.readAll()).split(u'\n')});
    }
    QVERIFY(all.size() > 100);
    for (const QString &folder : folders)
        QVERIFY((u"open(\"/"_s + folder + "/x\")"_L1).contains(path));
    QVERIFY(!u"https://example.com/home/x"_s.contains(path));
    for (const Source &source : all) {
        for (const QString &line : source.lines) {
            if (line.contains(path))
                wrong += source.path + ": "_L1 + line.trimmed().left(120);
        }
    }
    QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(u'\n')));
}

void TestRooms::commandLineKnowsNoWindow()
{
    // It measures text; pictures come through app/figures.
    for (const Source &source : code()) {
        if (roomOf(source.path) != "app/cli"_L1)
            continue;
        for (const QString &line : source.lines) {
            const bool wrong = line.startsWith("#include \"views/"_L1) &&
                               !line.contains("views/chart/TextMetrics.h"_L1);
            QVERIFY2(!wrong, qPrintable(source.path + ": "_L1 + line));
        }
    }
}

QTEST_APPLESS_MAIN(TestRooms)
#include "tst_rooms.moc"
