#include "tests/views/RuleBench.h"
#include "views/panels/RuleHighlighter.h"
#include "views/panels/RuleText.h"
#include "views/panels/RuleWarnings.h"
#include "views/panels/RuleWrap.h"
#include "views/style/StyleSheet.h"

#include <QClipboard>
#include <QLabel>
#include <QPushButton>
#include <QRegularExpression>
#include <QScrollArea>
#include <QScrollBar>
#include <QTest>
#include <QTextBlock>
#include <QTextLayout>

using namespace portolan;
using namespace Qt::StringLiterals;

/// The texts of the rule panel: the rule, wrapped and coloured, and the warnings above it.
class TestRuleText : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { applyStyle(*qApp, Theme::of(ThemeId::Light)); }
    void breaksAtSpaces_data();
    void breaksAtSpaces();
    void wordsStayWhole();
    void topLineStays();
    void ruleIsSeenFirst();
    void longTextIsCut_data();
    void longTextIsCut();
    void warningsFold();
    void warningsLeaveNoGap_data();
    void warningsLeaveNoGap();
    void colours_data();
    void colours();
};

void TestRuleText::breaksAtSpaces_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("columns");
    QTest::addColumn<QString>("wrapped"); // "|" is the end of a line that a space became
    QTest::addColumn<bool>("isTooWide");
    const auto row = [](const char *name, const QString &text, int columns, const QString &wrapped,
                         bool isTooWide = false) {
        QTest::newRow(name) << text << columns << wrapped << isTooWide;
    };
    row("nothing", u""_s, 5, u""_s);
    row("fits", u"ab cd"_s, 5, u"ab cd"_s);
    row("one too many", u"ab cde"_s, 5, u"ab|cde"_s);
    row("a hyphen", u"to ice-udp"_s, 6, u"to|ice-udp"_s, true);
    row("a hyphen that fits", u"accept ice-udp"_s, 8, u"accept|ice-udp"_s);
    row("a slash", u"in 192.0.2.0/24 out"_s, 12, u"in|192.0.2.0/24|out"_s);
    row("a long word alone", u"abcdefgh"_s, 5, u"abcdefgh"_s, true);
    row("behind a long word", u"abcdefgh ab"_s, 5, u"abcdefgh ab"_s, true);
    row("three lines", u"ab cd ef gh ij"_s, 5, u"ab cd|ef gh|ij"_s);
    row("lines of its own", u"ab cd\nab cde"_s, 5, u"ab cd\nab|cde"_s);
    row("indented", u"    ab cd"_s, 7, u"    ab|cd"_s);
    row("not at the indentation", u"    abcd"_s, 6, u"    abcd"_s, true);
    row("a space at the edge", u"abcde fg"_s, 5, u"abcde|fg"_s);
}

void TestRuleText::breaksAtSpaces()
{
    QFETCH(QString, text);
    QFETCH(int, columns);
    QFETCH(QString, wrapped);
    QFETCH(bool, isTooWide);
    const QFontMetricsF metrics(fixedFont());
    const WrappedText made =
        wrapAtSpaces(text, columns * metrics.horizontalAdvance(u'0') + .1, metrics);
    QCOMPARE(made.text.size(), text.size());
    QCOMPARE(unwrapped(made.text), text);
    QCOMPARE(made.lines, 1 + wrapped.count(u'\n') + wrapped.count(u'|'));
    QCOMPARE(made.text, wrapped.replace(u'|', QChar(QChar::LineSeparator)));
    QCOMPARE(made.isTooWide, isTooWide);
}

/// In a narrow panel all of the rule is there to be read, no name is broken, and what is selected
/// by hand is the rule.
void TestRuleText::wordsStayWhole()
{
    Panel p(smallChart());
    QVERIFY(QTest::qWaitForWindowExposed(&p.panel));
    p.selection.set({{u"https"_s}, {}, {}});
    p.panel.updateNow();
    auto *text = p.find<RuleText>(u"rule"_s);
    const QString rule = p.panel.ruleText().trimmed();
    const auto lines = [&] {
        QStringList shown;
        for (QTextBlock block = text->document()->begin(); block.isValid(); block = block.next()) {
            for (int i = 0; i < block.layout()->lineCount(); ++i) {
                const QTextLine line = block.layout()->lineAt(i);
                shown += block.text().mid(line.textStart(), line.textLength()).trimmed();
            }
        }
        return shown;
    };
    const QStringList words = rule.split(QRegularExpression(u"\\s+"_s));
    QStringList wide;
    for (const int width : {320, 260, 700, 320}) {
        p.panel.resize(width, 600);
        QTRY_VERIFY(!text->horizontalScrollBar()->isVisible());
        QTRY_VERIFY(!text->verticalScrollBar()->isVisible());
        QCOMPARE(text->blockCount(), int(rule.count(u'\n')) + 1);
        QTRY_COMPARE(lines().join(u' ').split(QRegularExpression(u"\\s+"_s)), words);
        QVERIFY(width > 320 || lines().size() > rule.count(u'\n') + 1);
        QTextCursor end(text->document());
        end.movePosition(QTextCursor::End);
        QTRY_VERIFY(text->viewport()->rect().contains(text->cursorRect(end)));
        QTRY_VERIFY(!text->verticalScrollBar()->isVisible());
    }
    text->selectAll();
    text->copy();
    QCOMPARE(QGuiApplication::clipboard()->text(), rule);
    // A selection stays where the lines are broken anew.
    QTextCursor cursor(text->document());
    cursor.setPosition(3);
    cursor.setPosition(int(rule.size()) - 2, QTextCursor::KeepAnchor);
    text->setTextCursor(cursor);
    p.panel.resize(240, 600);
    QTRY_COMPARE(text->verticalScrollBar()->value(), 0);
    text->copy();
    QCOMPARE(QGuiApplication::clipboard()->text(), rule.mid(3, rule.size() - 5));
    // One word that is wider than the panel can be scrolled to.
    text->setRule(u"ab "_s + QString(80, u'x'), "#"_L1);
    QTRY_VERIFY(text->horizontalScrollBar()->isVisible());
}

/// Where a long text was scrolled to, another width goes on; another text begins at its beginning.
void TestRuleText::topLineStays()
{
    QStringList lines;
    for (int i = 0; i < 400; ++i)
        lines += u"%1 tcp dport 443 accept comment ice-udp and some more words"_s.arg(i);
    RuleText text;
    text.resize(400, 200);
    text.show();
    text.setRule(lines.join(u'\n'), "#"_L1);
    text.verticalScrollBar()->setValue(text.verticalScrollBar()->maximum() / 2);
    const auto top = [&] { return text.cursorForPosition({8, 8}).blockNumber(); };
    const int before = top();
    QVERIFY(before > 20);
    for (const int width : {240, 300, 700, 400}) {
        text.resize(width, 200);
        QTRY_COMPARE(top(), before);
    }
    text.setRule(lines.mid(1).join(u'\n'), "#"_L1);
    QTRY_COMPARE(top(), 0);
    QCOMPARE(text.textCursor().position(), 0);
}

/// In a low window the rule is seen, not what is said about it; that is one turn of the wheel up.
void TestRuleText::ruleIsSeenFirst()
{
    const QString text = u"# LiveKit client to LiveKit server\n# ICE/UDP\n\n# Only outside\n"
                         "add rule inet filter input udp dport 50000-60000 accept\n"_s;
    RuleText rule;
    rule.resize(300, 400);
    rule.show();
    const auto isSeen = [&](const QString &words) {
        const QRect line = rule.cursorRect(rule.document()->find(words));
        return rule.viewport()->rect().contains(line);
    };
    rule.setRule(text, "#"_L1);
    QCOMPARE(rule.verticalScrollBar()->value(), 0);
    for (const int height : {90, 400, 90}) {
        rule.resize(300, height);
        QTRY_VERIFY(isSeen(u"50000-60000"_s));
        QCOMPARE(isSeen(u"# LiveKit client"_s), height > 100);
    }
    // Who has scrolled stays there.
    rule.verticalScrollBar()->setValue(0);
    rule.resize(320, 92);
    QVERIFY(isSeen(u"# LiveKit client"_s));
    rule.setRule(u"# nothing else\n"_s.repeated(20), "#"_L1);
    QCOMPARE(rule.verticalScrollBar()->value(), 0);
}

void TestRuleText::longTextIsCut_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("lines");
    QTest::addColumn<int>("hidden");
    QTest::newRow("empty") << QString() << 1 << 0;
    QTest::newRow("short") << u"a\nb"_s << 2 << 0;
    QTest::newRow("just") << u"a\n"_s.repeated(2000).chopped(1) << 2000 << 0;
    QTest::newRow("one more") << u"a\n"_s.repeated(2001).chopped(1) << 2000 << 1;
    QTest::newRow("many") << u"a\n"_s.repeated(100'000).chopped(1) << 2000 << 98'000;
    QTest::newRow("one huge line") << QString(1'000'000, u'a') << 1 << 0;
    QTest::newRow("huge lines") << (QString(100'000, u'a') + u'\n').repeated(100).chopped(1) << 25
                                << 75;
}

void TestRuleText::longTextIsCut()
{
    QFETCH(QString, text);
    QFETCH(int, lines);
    QFETCH(int, hidden);
    qsizetype counted = -1;
    const QString shown = shownPart(text, &counted);
    QCOMPARE(shown.count(u'\n') + 1, lines);
    QCOMPARE(counted, hidden);
    QVERIFY(shown.size() < 110'000);
}

void TestRuleText::warningsFold()
{
    RuleWarnings box;
    box.resize(300, 100);
    auto *text = box.findChild<QLabel *>(u"ruleWarningText"_s);
    auto *more = box.findChild<QPushButton *>(u"moreWarnings"_s);
    QStringList all;
    for (int i = 1; i <= 10'000; ++i)
        all += u"warning %1"_s.arg(i);
    box.setWarnings(all.mid(0, 3));
    QCOMPARE(text->text(), all.mid(0, 3).join(u'\n'));
    QVERIFY(more->isHidden());
    box.setWarnings(all.mid(0, 5));
    QCOMPARE(text->text(), all.mid(0, 3).join(u'\n'));
    QVERIFY(!more->isHidden());
    QVERIFY(more->text().contains("5"_L1));
    more->click();
    QCOMPARE(text->text(), all.mid(0, 5).join(u'\n'));
    more->click();
    QCOMPARE(text->text(), all.mid(0, 3).join(u'\n'));
    box.setWarnings(all);
    more->click();
    QVERIFY(text->text().endsWith("9900 more"_L1));
    QVERIFY(box.sizeHint().height() < 200);
    // What several have to say often stands at their ends: they are wrapped, not cut.
    const QString sentence = u"a warning with many words "_s.repeated(10);
    box.setWarnings({sentence, sentence});
    QCOMPARE(text->text(), sentence + u'\n' + sentence);
    QVERIFY(more->isHidden());
    QVERIFY(text->wordWrap());
    QVERIFY(box.sizeHint().height() > 3 * text->fontMetrics().height());
    QVERIFY(box.sizeHint().height() < 200);
    box.setWarnings({sentence});
    QCOMPARE(text->text(), sentence);
    QVERIFY(more->isHidden());
    box.setWarnings({});
    QVERIFY(box.isHidden());
}

void TestRuleText::warningsLeaveNoGap_data()
{
    QTest::addColumn<int>("width");
    for (int width = 220; width <= 400; width += 12)
        QTest::addRow("%d px", width) << width;
}

/// What folds the list stands right below its last line.
void TestRuleText::warningsLeaveNoGap()
{
    QFETCH(int, width);
    RuleWarnings box;
    box.setWarnings({u"a first one"_s, u"a second one that is too long for a line"_s,
        u"a third one with words up to its end"_s, u"a fourth one"_s});
    box.resize(width, 300);
    box.show();
    auto *text = box.findChild<QLabel *>(u"ruleWarningText"_s);
    auto *area = box.findChild<QScrollArea *>();
    QTRY_COMPARE(box.width(), width);
    QTRY_COMPARE(text->width(), area->viewport()->width());
    QVERIFY(!area->verticalScrollBar()->isVisible());
    QCOMPARE(area->height(), text->heightForWidth(text->width()) + 2);
}

void TestRuleText::colours_data()
{
    QTest::addColumn<QString>("comment");
    QTest::addColumn<QString>("line");
    QTest::addColumn<QString>("word");
    QTest::addColumn<QString>("kind");
    for (const auto &[theme, id] : {std::pair{"light", "l"}, std::pair{"dark", "d"}}) {
        const QString t = QString::fromLatin1(id);
        const auto row = [&](const char *name, const QString &comment, const QString &line,
                             const QString &word, const QString &kind) {
            QTest::newRow(qPrintable(t + u' ' + QString::fromLatin1(name)))
                << comment << line << word << QString(t + kind);
        };
        row("comment", u"#"_s, u"  # accept 192.0.2.1"_s, u"accept"_s, u"comment"_s);
        row("behind", u"#"_s, u"accept # accepted 443"_s, u"443"_s, u"comment"_s);
        row("a cross in quotes", u"#"_s, u"add comment \"no # here\" drop"_s, u"drop"_s, u"word"_s);
        row("Cisco's", u"!"_s, u"! permit"_s, u"permit"_s, u"comment"_s);
        row("a cross elsewhere", u"!"_s, u"permit # 443"_s, u"443"_s, u"number"_s);
        row("IPv4", u"#"_s, u"ip saddr 192.0.2.0/24 accept"_s, u"192.0.2.0/24"_s, u"number"_s);
        row("IPv6", u"#"_s, u"saddr { 2001:db8::/32 }"_s, u"2001:db8::/32"_s, u"number"_s);
        row("a range", u"#"_s, u"dport 50000-60000"_s, u"50000-60000"_s, u"number"_s);
        row("string", u"#"_s, u"comment \"accept 443\""_s, u"accept"_s, u"string"_s);
        row("a verb", u"#"_s, u"New-NetFirewallRule -Name 'a'"_s, u"New-NetFirewallRule"_s,
            u"word"_s);
        const QString command =
            u"-I INPUT -p tcp -m conntrack --dport 443 -m comment --comment 'a -x' -j ACCEPT"_s;
        for (const char *option : {"-I", "-p", "-m", "--dport", "--comment", "-j"}) {
            const QString word = QString::fromLatin1(option);
            row(option, u"#"_s, command, word, u"word"_s);
            row(qPrintable(word + u" at the end"_s), u"#"_s, command.section(word, 0, 0) + word,
                word, u"word"_s);
        }
        row("an option of PowerShell", u"#"_s, u"New-NetFirewallRule -DisplayName 'a'"_s,
            u"-DisplayName"_s, u"word"_s);
        row("an option in quotes", u"#"_s, command, u"-x"_s, u"string"_s);
        row("a name with a hyphen", u"#"_s, u"set ice-udp"_s, u"-udp"_s, u"none"_s);
        row("a row of a list", u"#"_s, u"- name"_s, u"- name"_s, u"none"_s);
        row("no word", u"#"_s, u"dport acceptable"_s, u"acceptable"_s, u"none"_s);
    }
}

void TestRuleText::colours()
{
    QFETCH(QString, comment);
    QFETCH(QString, line);
    QFETCH(QString, word);
    QFETCH(QString, kind);
    const Theme &theme = Theme::of(kind.startsWith(u'd') ? ThemeId::Dark : ThemeId::Light);
    const QPalette before = QApplication::palette();
    QApplication::setPalette(stylePalette(theme));
    const std::map<QString, QColor> colors = {{u"comment"_s, theme.ink2},
        {u"number"_s, theme.pen(FlowStyle::Tcp).color},
        {u"word"_s, theme.pen(FlowStyle::TcpUdp).color}, {u"string"_s, theme.open}};
    QTextDocument document;
    RuleHighlighter highlighter(&document);
    const QByteArray mark = comment.toLatin1();
    highlighter.setComment(QLatin1StringView(mark));
    document.setPlainText(line);
    highlighter.rehighlight();
    QApplication::setPalette(before);
    QColor found;
    const auto at = int(line.lastIndexOf(word));
    for (const auto &range : document.firstBlock().layout()->formats()) {
        if (range.start <= at && range.start + range.length >= at + word.size())
            found = range.format.foreground().color();
    }
    if (kind.endsWith("none"_L1))
        QVERIFY(!found.isValid());
    else
        QCOMPARE(found, colors.at(kind.mid(1)));
}

QTEST_MAIN(TestRuleText)
#include "tst_ruletext.moc"
