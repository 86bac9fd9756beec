#include "views/panels/RuleText.h"

#include "views/panels/RuleHighlighter.h"
#include "views/style/StyleSheet.h"

#include <QEvent>
#include <QScrollBar>
#include <QTextBlock>

#include <QtMath>

namespace portolan {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype MostLines = 2000;
constexpr qsizetype MostCharacters = 100'000;
constexpr qsizetype LongestLine = 4000;

} // namespace

QString shownPart(const QString &text, qsizetype *hidden)
{
    QString shown;
    qsizetype at = 0;
    qsizetype lines = 0;
    while (at < text.size() && lines < MostLines && shown.size() < MostCharacters) {
        qsizetype end = text.indexOf(u'\n', at);
        end = end < 0 ? text.size() : end;
        if (lines++ > 0)
            shown += u'\n';
        if (end - at > LongestLine)
            shown += QStringView(text).mid(at, LongestLine).toString() + u" …"_s;
        else
            shown += QStringView(text).mid(at, end - at);
        at = end + 1;
    }
    const QStringView rest = QStringView(text).mid(qMin(at, text.size()));
    *hidden = rest.count(u'\n') + (rest.isEmpty() || rest.endsWith(u'\n') ? 0 : 1);
    return shown;
}

RuleText::RuleText(QWidget *parent)
    : QPlainTextEdit(parent)
    , m_highlighter(new RuleHighlighter(document()))
{
    setReadOnly(true);
    setUndoRedoEnabled(false);
    setObjectName(u"rule"_s);
    setRole(this, "code");
    setFont(fixedFont());
    // A name that is broken in the middle, at its hyphen say, is not read as what is copied.
    setLineWrapMode(QPlainTextEdit::NoWrap);
    setTabChangesFocus(true);
    setMinimumHeight(72);
}

void RuleText::setRule(const QString &text, QLatin1StringView comment)
{
    const QString shown = shownPart(text, &m_hidden);
    const bool sameComment = m_highlighter->setComment(comment);
    if (toPlainText() != shown)
        setPlainText(shown);
    else if (!sameComment)
        m_highlighter->rehighlight();
}

void RuleText::changeEvent(QEvent *event)
{
    QPlainTextEdit::changeEvent(event);
    // Another theme: its colours stand in the text.
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::StyleChange)
        m_highlighter->rehighlight();
}

int RuleText::heightFor(int width) const
{
    // The document counts its lines only when it is painted, so they are counted here.
    constexpr int frame = 34;
    constexpr int enough = 200;
    const QFontMetricsF metrics(fixedFont());
    const int columns = qMax(10, int((width - frame) / metrics.horizontalAdvance(u'0')));
    int lines = 0;
    bool isWide = false;
    for (QTextBlock block = document()->firstBlock(); block.isValid() && lines < enough;
         block = block.next()) {
        ++lines;
        isWide = isWide || block.length() > columns;
    }
    const int bar = isWide ? horizontalScrollBar()->sizeHint().height() : 0;
    return qCeil((lines + .5) * metrics.lineSpacing()) + frame + bar;
}

} // namespace portolan
