#include "views/panels/FilterBox.h"

#include "model/core/FlowFilter.h"
#include "views/style/LineIcon.h"

#include <QAction>
#include <QCompleter>
#include <QEvent>
#include <QKeyEvent>
#include <QStringListModel>
#include <QStyle>
#include <QTextDocument>

namespace portolan {

using namespace Qt::StringLiterals;

namespace {

/// Completes the last word to the name of a field.
class FieldCompleter : public QCompleter
{
public:
    explicit FieldCompleter(QLineEdit *box)
        : QCompleter(box)
        , m_box(box)
    {
        QStringList words = FlowFilter::fields();
        for (QString &word : words)
            word += u':';
        setModel(new QStringListModel(words, this));
        setCaseSensitivity(Qt::CaseInsensitive);
    }

    QStringList splitPath(const QString &text) const override
    {
        constexpr qsizetype Least = 2;
        const QString word = text.mid(begin(text));
        // A prefix that nothing has: no list after a single letter or a finished word.
        return {word.size() < Least ? QString(QChar::Null) : word};
    }
    QString pathFromIndex(const QModelIndex &index) const override
    {
        const QString text = m_box->text();
        return text.left(begin(text)) + QCompleter::pathFromIndex(index);
    }

private:
    static qsizetype begin(const QString &text) { return text.lastIndexOf(u' ') + 1; }

    QLineEdit *m_box;
};

} // namespace

FilterBox::FilterBox(QWidget *parent)
    : QLineEdit(parent)
    , m_clear(new QAction(lineIcon(u"close"), {}, this))
{
    constexpr int delayMs = 120;
    setObjectName(u"filter"_s);
    addAction(lineIcon(u"filter"), LeadingPosition);
    addAction(m_clear, TrailingPosition);
    m_clear->setVisible(false);
    setCompleter(new FieldCompleter(this));
    m_timer.setSingleShot(true);
    m_timer.setInterval(delayMs);
    connect(m_clear, &QAction::triggered, this, &QLineEdit::clear);
    connect(this, &QLineEdit::textChanged, this, [this](const QString &text) {
        m_clear->setVisible(!text.isEmpty());
        m_timer.start();
    });
    connect(&m_timer, &QTimer::timeout, this, [this] { emit filterChanged(text().trimmed()); });
    retranslate();
}

void FilterBox::retranslate()
{
    setPlaceholderText(tr("Filter, e.g. proto:udp zone:dmz need:required"));
    setAccessibleName(tr("Filter"));
    const QString fields = FlowFilter::fields().join(u": "_s) + u':';
    setToolTip(
        m_error.isEmpty()
            ? u"<p>"_s +
                  tr("Every word must be found in the flow, and every field must fit (Ctrl+F).") +
                  u"</p><p>"_s + fields + u"</p>"_s
            : Qt::convertFromPlainText(m_error));
    setAccessibleDescription(m_error);
    m_clear->setText(tr("Clear"));
    m_clear->setToolTip(tr("Clear"));
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
    m_timer.stop();
    emit filterChanged(query.trimmed());
}

void FilterBox::changeEvent(QEvent *event)
{
    QLineEdit::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void FilterBox::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape && !text().isEmpty()) {
        clear();
        return;
    }
    QLineEdit::keyPressEvent(event);
}

} // namespace portolan
