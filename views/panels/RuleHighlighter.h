#pragma once

#include <QSyntaxHighlighter>

namespace portolan {

/// Colours that help to read rules in any dialect: comments, strings, addresses and ports,
/// verdicts.
class RuleHighlighter : public QSyntaxHighlighter
{
    Q_OBJECT

public:
    using QSyntaxHighlighter::QSyntaxHighlighter;

protected:
    void highlightBlock(const QString &text) override;
};

} // namespace portolan
