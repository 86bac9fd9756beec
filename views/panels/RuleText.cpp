#include "views/panels/RuleText.h"

#include "views/panels/RuleHighlighter.h"
#include "views/panels/RuleWrap.h"
#include "views/style/StyleSheet.h"

#include <QEvent>
#include <QMimeData>
#include <QScopedValueRollback>
#include <QScrollBar>
#include <QTextBlock>

#include <QtMath>

namespace portolan {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype MostLines = 2000;
constexpr qsizetype MostCharacters = 100'000;
constexpr qsizetype LongestLine = 4000;
constexpr int MostFitted = 200; ///< lines: no screen is higher

/// How long the comments and empty lines are with which it begins; 0 where there is nothing else.
qsizetype commentsBefore(QStringView text, QLatin1StringView comment)
{
    for (qsizetype at = 0; at < text.size();) {
        const qsizetype end = text.indexOf(u'\n', at);
        const QStringView line = text.sliced(at, (end < 0 ? text.size() : end) - at).trimmed();
        if (!line.isEmpty() && (comment.isEmpty() || !line.startsWith(comment)))
            return at;
        if (end < 0)
            break;
        at = end + 1;
    }
    return 0;
}

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
    // wrap() does it: Qt would break a name at its hyphen.
    setLineWrapMode(QPlainTextEdit::NoWrap);
    setTabChangesFocus(true);
    setMinimumHeight(72);
}

void RuleText::setRule(const QString &text, QLatin1StringView comment)
{
    const QString shown = shownPart(text, &m_hidden);
    const bool sameComment = m_highlighter->setComment(comment);
    if (m_shown == shown) {
        if (!sameComment)
            m_highlighter->rehighlight();
        return;
    }
    m_shown = shown;
    m_comments = commentsBefore(shown, comment);
    setTextCursor(QTextCursor(document()));
    verticalScrollBar()->setValue(0);
    wrap();
    showFirstRule();
}

void RuleText::showFirstRule()
{
    constexpr int least = 2; // lines of the rule that are to be seen
    const qreal line = metrics().lineSpacing();
    const QString comments = m_wrapped.left(m_comments); // one character stands for one
    const auto above = int(comments.count(u'\n') + comments.count(QChar::LineSeparator));
    const bool isSeen = (above + least) * line <= viewport()->height();
    verticalScrollBar()->setValue(isSeen ? 0 : above);
    m_begin = verticalScrollBar()->value();
}

QFontMetricsF RuleText::metrics() const { return QFontMetricsF(document()->defaultFont()); }

qreal RuleText::textWidth(int viewportWidth) const
{
    return viewportWidth - 2 * document()->documentMargin();
}

void RuleText::wrap()
{
    if (m_isWrapping)
        return;
    const QScopedValueRollback wrapping(m_isWrapping, true);
    const int top = firstVisibleBlock().blockNumber();
    const int anchor = textCursor().anchor();
    const int position = textCursor().position();
    // Other lines can make a scroll bar come or go, and that others again.
    for (int i = 0; i < 3; ++i) {
        const QString wrapped =
            wrapAtSpaces(m_shown, textWidth(viewport()->width()), metrics()).text;
        if (wrapped == m_wrapped)
            return;
        m_wrapped = wrapped;
        setPlainText(wrapped);
        QTextCursor cursor(document());
        cursor.setPosition(anchor);
        cursor.setPosition(position, QTextCursor::KeepAnchor);
        setTextCursor(cursor);
        verticalScrollBar()->setValue(document()->findBlockByNumber(top).firstLineNumber());
    }
}

QMimeData *RuleText::createMimeDataFromSelection() const
{
    auto *mime = new QMimeData;
    mime->setText(unwrapped(textCursor().selectedText()));
    return mime;
}

void RuleText::resizeEvent(QResizeEvent *event)
{
    const bool isBegin = verticalScrollBar()->value() == m_begin;
    QPlainTextEdit::resizeEvent(event);
    wrap();
    if (isBegin)
        showFirstRule();
}

void RuleText::changeEvent(QEvent *event)
{
    QPlainTextEdit::changeEvent(event);
    // Another theme: its colours stand in the text.
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::StyleChange)
        m_highlighter->rehighlight();
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        wrap();
}

int RuleText::heightFor(int width) const
{
    constexpr int frame = 14; ///< border and padding
    // A bar that is there for a moment would make lines narrower, and stay because of that.
    const int beside = frame + verticalScrollBar()->sizeHint().width();
    const WrappedText wrapped = wrapAtSpaces(m_shown, textWidth(width - beside), metrics());
    const int bar = wrapped.isTooWide ? horizontalScrollBar()->sizeHint().height() : 0;
    const int lines = qMin(wrapped.lines, MostFitted);
    return qCeil((lines + .5) * metrics().lineSpacing() + 2 * document()->documentMargin()) +
           frame + bar;
}

} // namespace portolan
