#pragma once

#include "model/core/FilterCompletion.h"

#include <QLineEdit>
#include <QPointer>
#include <QTimer>

#include <functional>

class QCompleter;
class QStandardItemModel;

namespace portolan {

class FilterHelp;

/// The filter's line: a funnel, a hint, a question mark that explains the language (F1, or "?" as
/// the only character), a button that clears it. Takes the queries of FlowFilter and completes
/// fields and values while one types, or at Ctrl+Space: arrows choose, Enter or Tab takes. Esc
/// closes the list, then clears the line, then leaves it.
class FilterBox : public QLineEdit
{
    Q_OBJECT

public:
    using Suggest = std::function<FilterCompletion(const QString &text, qsizetype cursor)>;

    explicit FilterBox(QWidget *parent = nullptr);

    /// Where completions come from; without, there are none.
    void setSuggest(Suggest suggest) { m_suggest = std::move(suggest); }
    /// Why the text is no filter; empty where it is one.
    void setError(const QString &message);
    const QString &error() const { return m_error; }
    /// As if typed, without the wait.
    void setQuery(const QString &query);
    /// Whether somebody has changed the text since setQuery().
    bool isTyped() const { return m_typed; }
    /// The list of completions; its popup() is shown while there are some.
    QCompleter *completions() const { return m_completer; }

public slots:
    void showHelp();

signals:
    /// A moment after the last key.
    void filterChanged(const QString &text);
    /// Enter or Down: to what was found. filterChanged() was told before.
    void resultsRequested();
    /// Esc, with nothing left here to close or to clear.
    void left();

protected:
    bool event(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    void retranslate();
    void edited(const QString &text);
    void goToResults();
    /// \a asked: also where little or nothing was typed.
    void complete(bool asked);
    void take(int row);

    QTimer m_timer;
    QAction *m_help;
    QAction *m_clear;
    QCompleter *m_completer;
    QStandardItemModel *m_list;
    Suggest m_suggest;
    FilterCompletion m_suggestions;
    QPointer<FilterHelp> m_popup;
    QString m_error;
    bool m_typed = false;
};

} // namespace portolan
