#pragma once

#include <QRegularExpression>
#include <QSyntaxHighlighter>

namespace portolan {

/// Colours that help to read rules in any dialect: comments, strings, addresses and ports,
/// the words that the dialects have in common.
class RuleHighlighter : public QSyntaxHighlighter
{
    Q_OBJECT

public:
    explicit RuleHighlighter(QTextDocument *document);

    /// What begins a comment line: "#", "!"; a single "#" also begins one behind a rule. True where
    /// it was that before. Does not colour anew: a new text follows.
    bool setComment(QLatin1StringView comment);

protected:
    void highlightBlock(const QString &shown) override;

private:
    QLatin1StringView m_comment;
    QRegularExpression m_pattern;
};

} // namespace portolan
