#include "app/cli/Help.h"
#include "tests/cli/Runner.h"

using namespace portolan;
using namespace portolan::test;

class TestArguments : public QObject
{
    Q_OBJECT

private slots:
    void wrong_data();
    void wrong();
    void rightSpellings_data();
    void rightSpellings();
    void helpOfEveryCommand_data();
    void helpOfEveryCommand();
    void overview();
    void version();
    void modes_data();
    void modes();
    void outputThatCannotBeWritten();
};

void TestArguments::wrong_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QString>("hint"); ///< what would be right

    const QString file = example(u"livekit"_s);
    const auto row = [](const char *name, const QStringList &arguments, const QString &hint) {
        QTest::newRow(name) << arguments << hint;
    };
    row("unknown command", {u"exprot"_s}, u"export"_s);
    row("two files", {file, file}, u"only one"_s);
    row("no such file", {u"nowhere.portolan"_s}, u"neither a file nor a command"_s);
    for (const char *later : {"import", "configure", "audit", "diff", "probe", "listen"})
        row(later, {QString::fromLatin1(later), file}, u"not in this version"_s);
    row("unknown first option", {u"--verbose"_s}, u"--help"_s);
    row("unknown option", {u"flows"_s, file, u"--fromat"_s, u"tsv"_s}, u"--format"_s);
    row("unknown letter", {u"flows"_s, file, u"-x"_s}, u"-o"_s);
    row("unknown format", {u"flows"_s, file, u"--format"_s, u"yaml"_s}, u"tsv, csv, md or xlsx"_s);
    row("a format of another command", {u"check"_s, file, u"--format=tsv"_s}, u"text or json"_s);
    row("option without value", {u"flows"_s, file, u"--format"_s}, u"table, json"_s);
    row("empty value", {u"flows"_s, file, u"-o"_s, QString()}, u"OUT"_s);
    row("option twice", {u"flows"_s, file, u"--format=tsv"_s, u"--format=csv"_s}, u"twice"_s);
    row("no file", {u"flows"_s}, u"portolan flows FILE"_s);
    row("too many files", {u"flows"_s, file, file}, u"one argument too many"_s);
    row("argument for targets", {u"targets"_s, file}, u"one argument too many"_s);
    row("bad filter", {u"flows"_s, file, u"--filter"_s, u"proto:upd"_s}, u"udp"_s);
    row("filter of no problem", {u"flows"_s, file, u"--filter"_s, u"problem:listner"_s},
        u"listener-collision"_s);
    row("export, filter and flow",
        {u"export"_s, file, u"--target=ufw"_s, u"--flow=ice-udp"_s, u"--filter=sip"_s},
        u"exclude"_s);
    row("export, nothing fits", {u"export"_s, file, u"--target=ufw"_s, u"--filter=nowhere"_s},
        u"no flow"_s);
    row("render, bad filter", {u"render"_s, file, u"-o"_s, u"x.svg"_s, u"--filter=port:0"_s},
        u"port"_s);
    row("render, filter for customers",
        {u"render"_s, file, u"-o"_s, u"x.svg"_s, u"--filter=sip"_s, u"--customer"_s},
        u"--customer"_s);
    row("render, filter of a diagram", {u"render"_s, file, u"-o"_s, u"x.mmd"_s, u"--filter=sip"_s},
        u"--filter"_s);
    row("unknown system", {u"catalog"_s, u"livekitt"_s}, u"livekit"_s);
    row("new without file", {u"new"_s, u"livekit"_s}, u"-o FILE"_s);
    row("new without system", {u"new"_s, u"-o"_s, u"x.portolan"_s}, u"SYSTEM"_s);
    row("new, unknown system", {u"new"_s, u"skype"_s, u"-o"_s, u"x.portolan"_s}, u"livekit"_s);
    row("new, unknown option", {u"new"_s, u"livekit:trun"_s, u"-o"_s, u"x.portolan"_s}, u"turn"_s);
    row("new, twice", {u"new"_s, u"livekit"_s, u"livekit"_s, u"-o"_s, u"x.portolan"_s}, u"twice"_s);
    row("new, alternatives",
        {u"new"_s, u"anbox-cloud"_s, u"anbox-cloud-appliance"_s, u"-o"_s, u"x.portolan"_s},
        u"never deployed together"_s);
    row("export without target", {u"export"_s, file}, u"nftables"_s);
    row("unknown target", {u"export"_s, file, u"--target"_s, u"ipfw"_s}, u"nftables"_s);
    row("export without place", {u"export"_s, file, u"--target"_s, u"nftables"_s}, u"sfu-1"_s);
    row("unknown place", {u"export"_s, file, u"--target"_s, u"nftables"_s, u"--at"_s, u"moon"_s},
        u"moon"_s);
    row("unknown flow", {u"export"_s, file, u"--target"_s, u"ufw"_s, u"--flow"_s, u"ice-upd"_s},
        u"portolan flows"_s);
    row("flow elsewhere",
        {u"export"_s, file, u"--target"_s, u"ufw"_s, u"--flow"_s, u"ice-udp"_s, u"--at"_s,
            u"lb-1"_s},
        u"sfu-1"_s);
    row("unknown direction",
        {u"export"_s, file, u"--target"_s, u"ufw"_s, u"--at"_s, u"sfu-1"_s, u"--direction"_s,
            u"up"_s},
        u"in, out or both"_s);
    row("bundle and place", {u"export"_s, file, u"--bundle"_s, u"x"_s, u"--at"_s, u"sfu-1"_s},
        u"--at"_s);
    row("bundle and file", {u"export"_s, file, u"--bundle"_s, u"x"_s, u"-o"_s, u"y"_s}, u"-o"_s);
    row("render without file", {u"render"_s, file}, u"-o"_s);
    row("render, other suffix", {u"render"_s, file, u"-o"_s, u"x.gif"_s},
        u".svg, .pdf, .png, .html, .drawio, .mmd, .d2 and .dot"_s);
    row("render, no suffix", {u"render"_s, file, u"-o"_s, u"x"_s},
        u".svg, .pdf, .png, .html, .drawio, .mmd, .d2 and .dot"_s);
    row("render, theme", {u"render"_s, file, u"-o"_s, u"x.svg"_s, u"--theme"_s, u"sepia"_s},
        u"light"_s);
    row("render, scale", {u"render"_s, file, u"-o"_s, u"x.png"_s, u"--scale"_s, u"nan"_s},
        u"0.1 to 16"_s);
    row("render, scale of a vector", {u"render"_s, file, u"-o"_s, u"x.svg"_s, u"--scale"_s, u"2"_s},
        u"it is for .png"_s);
    row("render, page of pixels", {u"render"_s, file, u"-o"_s, u"x.png"_s, u"--page=a4"_s},
        u"it is for .pdf"_s);
    row("render, paper", {u"render"_s, file, u"-o"_s, u"x.pdf"_s, u"--page=a9"_s}, u"letter"_s);
    row("render, view", {u"render"_s, file, u"-o"_s, u"x.svg"_s, u"--view=moon"_s}, u"moon"_s);
    row("render, no views", {u"render"_s, file, u"-o"_s, u"x.pdf"_s, u"--all-views"_s},
        u"no view is saved"_s);
    row("binary on a terminal", {u"flows"_s, file, u"--format=xlsx"_s}, u"-o"_s);
    row("value for a word with control characters", {u"flows"_s, file, u"--format=\x1b[2J\n"_s},
        u"\\x1b"_s);
}

void TestArguments::wrong()
{
    QFETCH(QStringList, arguments);
    QFETCH(QString, hint);
    QTemporaryDir folder;
    const QString before = QDir::currentPath();
    QDir::setCurrent(folder.path());
    const Ran ran = run(arguments, true);
    QDir::setCurrent(before);
    QCOMPARE(ran.status, 2);
    QCOMPARE(ran.out, QByteArray());
    QVERIFY2(QString::fromUtf8(ran.err).contains(hint), ran.err.constData());
    QCOMPARE(ran.err.count('\n'), 1);
    QVERIFY(ran.err.startsWith("portolan"));
    QVERIFY2(QDir(folder.path()).isEmpty(), "something was written");
}

void TestArguments::rightSpellings_data()
{
    QTest::addColumn<QStringList>("arguments");
    const QString file = example(u"livekit"_s);
    QTest::newRow("behind") << QStringList{u"flows"_s, file, u"--format"_s, u"tsv"_s};
    QTest::newRow("before") << QStringList{u"flows"_s, u"--format"_s, u"tsv"_s, file};
    QTest::newRow("equals") << QStringList{u"flows"_s, u"--format=tsv"_s, file};
    QTest::newRow("end of options") << QStringList{u"flows"_s, u"--format=tsv"_s, u"--"_s, file};
    QTest::newRow("to standard output")
        << QStringList{u"flows"_s, u"--format=tsv"_s, file, u"-o"_s, u"-"_s};
}

void TestArguments::rightSpellings()
{
    QFETCH(QStringList, arguments);
    const Ran ran = run(arguments);
    QCOMPARE(ran.status, 0);
    QCOMPARE(ran.err, QByteArray());
    QVERIFY(ran.out.startsWith("id\tfrom\tto\t"));
}

void TestArguments::helpOfEveryCommand_data()
{
    QTest::addColumn<QString>("name");
    for (const cli::Command &command : cli::commands())
        QTest::newRow(command.name.data()) << QString(command.name);
}

void TestArguments::helpOfEveryCommand()
{
    QFETCH(QString, name);
    const auto &all = cli::commands();
    const auto command = std::find_if(
        all.begin(), all.end(), [&](const cli::Command &known) { return known.name == name; });
    for (const QStringList &arguments : {QStringList{name, u"--help"_s}, QStringList{name, u"-h"_s},
             QStringList{name, u"nonsense"_s, u"--nonsense"_s, u"--help"_s}}) {
        const Ran ran = run(arguments);
        QCOMPARE(ran.status, 0);
        QCOMPARE(ran.err, QByteArray());
        const QString text = QString::fromUtf8(ran.out);
        QVERIFY(text.startsWith("Usage: portolan "_L1 + name));
        for (const cli::Option &option : command->options) {
            QVERIFY(text.contains("--"_L1 + option.name));
            if (!option.choices)
                continue;
            for (const QString &word : option.choices())
                QVERIFY2(text.contains(word), qPrintable(word));
        }
        for (const QString &line : text.split(u'\n').mid(1))
            QVERIFY2(line.size() <= 100, qPrintable(line));
    }
    QCOMPARE(cli::modeOf({name, u"--help"_s}), cli::Mode::Text);
}

void TestArguments::overview()
{
    const Ran ran = run({u"--help"_s});
    QCOMPARE(ran.status, 0);
    for (const cli::Command &command : cli::commands())
        QVERIFY(ran.out.contains(QByteArray("portolan ") + command.name.data()));
    for (const char *later : {" import", " audit", " diff", " probe", " listen"})
        QVERIFY(!ran.out.contains(QByteArray("portolan") + later));
    QCOMPARE(run({u"-h"_s}).out, ran.out);
}

void TestArguments::version()
{
    const Ran ran = run({u"--version"_s});
    QCOMPARE(ran.status, 0);
    QCOMPARE(ran.out, QByteArray("portolan " PORTOLAN_VERSION "\n"));
}

void TestArguments::modes_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<int>("mode");
    const QString file = example(u"livekit"_s);
    const auto row = [](const char *name, const QStringList &arguments, cli::Mode mode) {
        QTest::newRow(name) << arguments << int(mode);
    };
    row("nothing", {}, cli::Mode::Window);
    row("file", {file}, cli::Mode::Window);
    row("no such chart", {u"nowhere.portolan"_s}, cli::Mode::Window);
    row("no such file", {u"nowhere"_s}, cli::Mode::Text);
    row("one of two is missing", {u"nowhere.portolan"_s, file}, cli::Mode::Text);
    row("option", {u"-x.portolan"_s}, cli::Mode::Text);
    row("help", {u"--help"_s}, cli::Mode::Text);
    row("flows", {u"flows"_s, file}, cli::Mode::Text);
    row("export", {u"export"_s, file}, cli::Mode::Text);
    row("render", {u"render"_s, file, u"-o"_s, u"x.svg"_s}, cli::Mode::Picture);
    row("layout", {u"layout"_s, file}, cli::Mode::Picture);
    row("later", {u"import"_s, file}, cli::Mode::Text);
}

void TestArguments::modes()
{
    QFETCH(QStringList, arguments);
    QFETCH(int, mode);
    QCOMPARE(int(cli::modeOf(arguments)), mode);
}

void TestArguments::outputThatCannotBeWritten()
{
    QFile full(u"/dev/full"_s);
    if (!full.open(QIODevice::WriteOnly))
        QSKIP("there is no /dev/full here");
    QBuffer err;
    err.open(QIODevice::WriteOnly);
    QCOMPARE(cli::run({u"catalog"_s, u"--format=tsv"_s}, {full, err, false}), 2);
    QVERIFY(err.data().contains("could not be written"));
    QCOMPARE(cli::run({u"--help"_s}, {full, err, false}), 2);
}

QTEST_GUILESS_MAIN(TestArguments)
#include "tst_arguments.moc"
