#pragma once

#include <QPlainTextEdit>

namespace portolan {

class RuleHighlighter;

/// The text of rules, to be read only. Of a long one only the beginning: a person does not read
/// more, and laying out 100,000 lines would stop the window for seconds.
class RuleText : public QPlainTextEdit
{
    Q_OBJECT

public:
    explicit RuleText(QWidget *parent = nullptr);

    /// \a comment begins a comment line in the dialect.
    void setRule(const QString &text, QLatin1StringView comment);
    /// How many lines of the text are not shown.
    qsizetype hiddenLines() const { return m_hidden; }
    /// As high as the text needs in \a width, where lines may be wider than that.
    int heightFor(int width) const;

protected:
    void changeEvent(QEvent *event) override;

private:
    RuleHighlighter *m_highlighter;
    qsizetype m_hidden = 0;
};

/// The beginning of a text that is quickly laid out, whole lines; \a hidden counts the others.
QString shownPart(const QString &text, qsizetype *hidden);

} // namespace portolan
