#include "views/panels/FilterBox.h"

#include "views/fields/WindowUndo.h"
#include "views/panels/FilterHelp.h"
#include "views/style/LineIcon.h"

#include <QAbstractItemView>
#include <QAction>
#include <QCompleter>
#include <QEvent>
#include <QKeyEvent>
#include <QStandardItemModel>
#include <QStyle>
#include <QTextDocument>

namespace portolan {

using namespace Qt::StringLiterals;

namespace {

/// So that a quick typist does not filter by every letter; nobody sees so short a time.
constexpr int DelayMs = 30;
/// Shorter words would open the list again and again.
constexpr qsizetype LeastOfWord = 2;
constexpr int MostVisible = 12;
constexpr int LeastWidth = 300;

} // namespace

FilterBox::FilterBox(QWidget *parent)
    : QLineEdit(parent)
    , m_help(new QAction(lineIcon(u"help"), {}, this))
    , m_clear(new QAction(lineIcon(u"close"), {}, this))
    , m_completer(new QCompleter(this))
    , m_list(new QStandardItemModel(this))
{
    setObjectName(u"filter"_s);
    letWindowUndo(this);
    addAction(lineIcon(u"filter"), LeadingPosition);
    addAction(m_help, TrailingPosition);
    addAction(m_clear, TrailingPosition);
    m_clear->setVisible(false);
    // Not QLineEdit::setCompleter(), which replaces the whole text.
    m_completer->setWidget(this);
    m_completer->setModel(m_list);
    m_completer->setCompletionMode(QCompleter::UnfilteredPopupCompletion);
    m_completer->setMaxVisibleItems(MostVisible);
    m_completer->popup()->setObjectName(u"filterCompletions"_s);
    m_completer->popup()->installEventFilter(this);
    m_timer.setSingleShot(true);
    m_timer.setInterval(DelayMs);
    connect(m_help, &QAction::triggered, this, &FilterBox::showHelp);
    connect(m_clear, &QAction::triggered, this, &QLineEdit::clear);
    connect(m_completer, qOverload<const QModelIndex &>(&QCompleter::activated), this,
        [this](const QModelIndex &index) { take(index.row()); });
    connect(this, &QLineEdit::textChanged, this, [this](const QString &text) {
        m_typed = true;
        m_clear->setVisible(!text.isEmpty());
        m_timer.start();
    });
    connect(this, &QLineEdit::textEdited, this, &FilterBox::edited);
    connect(&m_timer, &QTimer::timeout, this, [this] { emit filterChanged(text().trimmed()); });
    retranslate();
}

void FilterBox::retranslate()
{
    setPlaceholderText(tr("Filter, e.g. proto:udp zone:dmz need:required"));
    setAccessibleName(tr("Filter"));
    const QString toolTip =
        tr("Words and fields, all of which must fit (Ctrl+F). Ctrl+Space completes, Enter goes to "
           "what was found, F1 explains.");
    setToolTip(Qt::convertFromPlainText(m_error.isEmpty() ? toolTip : m_error));
    setAccessibleDescription(m_error);
    m_clear->setText(tr("Clear"));
    m_clear->setToolTip(tr("Clear"));
    m_help->setText(tr("How the filter is written"));
    m_help->setToolTip(tr("How the filter is written (F1)"));
}

void FilterBox::setError(const QString &message)
{
    if (message == m_error)
        return;
    m_error = message;
    setProperty("invalid", !message.isEmpty());
    style()->unpolish(this);
    style()->polish(this);
    retranslate();
}

void FilterBox::setQuery(const QString &query)
{
    setText(query);
    m_typed = false;
    m_timer.stop();
    emit filterChanged(query.trimmed());
}

void FilterBox::goToResults()
{
    if (m_timer.isActive()) {
        m_timer.stop();
        emit filterChanged(text().trimmed());
    }
    emit resultsRequested();
}

void FilterBox::showHelp()
{
    if (m_popup)
        return;
    m_completer->popup()->hide();
    m_popup = new FilterHelp(this);
    connect(m_popup, &FilterHelp::termChosen, this, [this](const QString &term) {
        const QString before = text().trimmed();
        setText(before.isEmpty() ? term : before + u' ' + term);
        setFocus();
    });
    m_popup->showAt(this);
}

void FilterBox::edited(const QString &text)
{
    if (text == "?"_L1) {
        clear();
        showHelp();
        return;
    }
    complete(false);
}

void FilterBox::complete(bool asked)
{
    m_suggestions = m_suggest ? m_suggest(text(), cursorPosition()) : FilterCompletion();
    const auto &list = m_suggestions.choices;
    const QString typed = text().mid(m_suggestions.from, cursorPosition() - m_suggestions.from);
    const bool isValue = m_suggestions.from > 0 && text()[m_suggestions.from - 1] == u':';
    const bool isDone = list.size() == 1 && list.front().text.trimmed() == typed;
    if (list.empty() || isDone || (!asked && !isValue && typed.size() < LeastOfWord)) {
        m_completer->popup()->hide();
        return;
    }
    m_list->clear();
    for (const FilterCompletion::Choice &each : list) {
        auto *item = new QStandardItem(
            each.note.isEmpty() ? each.shown : each.shown + u"    "_s + each.note);
        item->setData(each.note, Qt::ToolTipRole);
        m_list->appendRow(item);
    }
    QAbstractItemView *popup = m_completer->popup();
    // Beginning where the part does that is completed, as wide as its texts.
    const int width = qMax(LeastWidth, popup->sizeHintForColumn(0) + 28);
    const int x = fontMetrics().horizontalAdvance(text().left(m_suggestions.from)) + 20;
    QRect at = rect();
    at.setLeft(qMin(x, at.width() / 2));
    at.setWidth(width);
    m_completer->complete(at);
    popup->setCurrentIndex({});
}

void FilterBox::take(int row)
{
    if (row < 0 || size_t(row) >= m_suggestions.choices.size())
        return;
    const FilterCompletion::Choice chosen = m_suggestions.choices[size_t(row)];
    const QString before = text().left(m_suggestions.from) + chosen.text;
    QString after = text().mid(m_suggestions.to);
    if (before.endsWith(u' ') && after.startsWith(u' '))
        after.remove(0, 1);
    setText(before + after);
    setCursorPosition(int(before.size()));
    // Behind a field its values come at once.
    if (before.endsWith(u':'))
        complete(true);
}

bool FilterBox::event(QEvent *event)
{
    // F1 and Ctrl+Space are ours while one types here.
    if (event->type() == QEvent::ShortcutOverride) {
        const auto *key = static_cast<QKeyEvent *>(event);
        if (key->key() == Qt::Key_F1 ||
            (key->key() == Qt::Key_Space && key->modifiers() == Qt::ControlModifier)) {
            event->accept();
            return true;
        }
    }
    return QLineEdit::event(event);
}

bool FilterBox::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != m_completer->popup() || event->type() != QEvent::KeyPress)
        return QLineEdit::eventFilter(watched, event);
    const auto *key = static_cast<QKeyEvent *>(event);
    const QModelIndex current = m_completer->popup()->currentIndex();
    switch (key->key()) {
    case Qt::Key_Tab:
        // Tab takes the first where none is chosen; Enter only what is chosen.
        m_completer->popup()->hide();
        take(current.isValid() ? current.row() : 0);
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (current.isValid())
            break;
        m_completer->popup()->hide();
        goToResults();
        return true;
    case Qt::Key_Escape:
        // The completer would ask the line first, which clears itself.
        m_completer->popup()->hide();
        return true;
    default:
        break;
    }
    return QLineEdit::eventFilter(watched, event);
}

void FilterBox::changeEvent(QEvent *event)
{
    QLineEdit::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void FilterBox::keyPressEvent(QKeyEvent *event)
{
    const bool control = event->modifiers() == Qt::ControlModifier;
    switch (event->key()) {
    case Qt::Key_F1:
        showHelp();
        return;
    case Qt::Key_Space:
        if (!control)
            break;
        complete(true);
        return;
    case Qt::Key_Down:
    case Qt::Key_Return:
    case Qt::Key_Enter:
        // The completer asks here first what it does with its keys.
        if (m_completer->popup()->isVisible())
            break;
        goToResults();
        return;
    case Qt::Key_Escape:
        if (text().isEmpty())
            emit left();
        else
            clear();
        return;
    default:
        break;
    }
    QLineEdit::keyPressEvent(event);
}

void FilterBox::focusOutEvent(QFocusEvent *event)
{
    if (event->reason() != Qt::PopupFocusReason)
        m_completer->popup()->hide();
    QLineEdit::focusOutEvent(event);
}

} // namespace portolan
