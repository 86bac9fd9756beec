#pragma once

#include <QPlainTextEdit>

namespace portolan {

class RuleHighlighter;

/// The text of rules, to be read only, its lines wrapped at spaces. Of a long one only the
/// beginning: a person does not read more, and laying out 100,000 lines would stop the window for
/// seconds.
class RuleText : public QPlainTextEdit
{
    Q_OBJECT

public:
    explicit RuleText(QWidget *parent = nullptr);

    /// \a comment begins a comment line in the dialect.
    void setRule(const QString &text, QLatin1StringView comment);
    /// What is shown of it, as it is in the rule; toPlainText() has it as it is wrapped.
    const QString &shown() const { return m_shown; }
    /// How many lines of the text are not shown.
    qsizetype hiddenLines() const { return m_hidden; }
    /// As high as the text needs in \a width, where words may be wider than that.
    int heightFor(int width) const;

protected:
    /// What is selected as it is in the rule, not as it is wrapped.
    QMimeData *createMimeDataFromSelection() const override;
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    /// Scrolls to the first line that is no comment, where it would be out of sight else.
    void showFirstRule();
    /// Wraps the text for the present width; selection and the topmost line stay.
    void wrap();
    QFontMetricsF metrics() const;
    qreal textWidth(int viewportWidth) const;

    RuleHighlighter *m_highlighter;
    QString m_shown;
    QString m_wrapped;
    qsizetype m_comments = 0; ///< characters before the first line that is none
    int m_begin = 0;          ///< where the vertical scroll bar stood at the beginning
    bool m_isWrapping = false;
    qsizetype m_hidden = 0;
};

/// The beginning of a text that is quickly laid out, whole lines; \a hidden counts the others.
QString shownPart(const QString &text, qsizetype *hidden);

} // namespace portolan
