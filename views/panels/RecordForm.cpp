#include "views/panels/RecordForm.h"

#include "views/chart/TextMetrics.h"
#include "views/fields/NameLength.h"
#include "views/panels/FormField.h"
#include "views/panels/FormGroup.h"
#include "views/panels/NoteEdit.h"

#include <QAbstractSpinBox>
#include <QCoreApplication>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QTextDocument>
#include <QVBoxLayout>

#include <algorithm>

namespace portolan {

using namespace Qt::StringLiterals;

RecordForm::RecordForm(DeploymentDocument *document, QWidget *parent)
    : QWidget(parent)
    , m_document(document)
    , m_rows(new QVBoxLayout(this))
    , m_title(plainLabel("title", this))
    , m_summary(plainLabel("hint", this))
{
    m_rows->setContentsMargins(0, 0, 0, 0);
    m_rows->setSpacing(6);
    // What was typed for one chart is not for the next.
    connect(document, &DeploymentDocument::aboutToReset, this, [this] {
        forgetTyped();
        m_ids.clear();
    });
}

void RecordForm::setRecords(const QStringList &ids)
{
    if (ids != m_ids) {
        // What is being typed goes to those that it was typed for. Numbers first: nothing tells
        // that they are being typed, so the next step shows the old ones.
        for (QAbstractSpinBox *number : findChildren<QAbstractSpinBox *>())
            number->interpretText();
        for (auto &[editor, line] : m_lines)
            finish(static_cast<QLineEdit *>(editor));
        for (NoteEdit *note : m_notes)
            emit note->editingFinished();
        m_ids = ids;
        forgetTyped();
    }
    refresh();
    // The first time, a style sheet may have come after the labels.
    alignFields();
}

void RecordForm::forgetTyped()
{
    for (const auto &[field, label] : m_fields)
        field->setError({});
    for (auto &[editor, line] : m_lines)
        static_cast<QLineEdit *>(editor)->setModified(false);
    for (NoteEdit *note : m_notes)
        note->document()->setModified(false);
}

QString RecordForm::translated(const char *source) const
{
    return QCoreApplication::translate(metaObject()->className(), source);
}

QString RecordForm::severalText() { return tr("several values"); }

QString RecordForm::stepText(const QString &step, const QString &label) const
{
    const QString what = several() ? tr("%n record(s)", nullptr, int(m_ids.size())) : label;
    return tr("%1: %2", "what was done, to which record").arg(step, what);
}

void RecordForm::addHead()
{
    m_rows->addWidget(m_title);
    m_rows->addWidget(m_summary);
    addSeparator();
}

void RecordForm::addSeparator()
{
    m_rows->addSpacing(2);
    m_rows->addWidget(separatorLine(this));
    m_rows->addSpacing(2);
}

FormGroup *RecordForm::addGroup(const QString &key, const char *title)
{
    auto *group = new FormGroup(key, this);
    m_rows->addWidget(group);
    m_groups.push_back(group);
    m_titles.emplace_back(group, title);
    return group;
}

FormField *RecordForm::addField(FormGroup *group, const char *label, QWidget *editor)
{
    auto *field = new FormField(editor, group->body());
    group->rows()->addWidget(field);
    m_fields.emplace_back(field, label);
    return field;
}

void RecordForm::addWidget(FormGroup *group, QWidget *widget)
{
    widget->setParent(group->body());
    group->rows()->addWidget(widget);
}

void RecordForm::alignFields()
{
    int width = 0;
    for (const auto &[field, label] : m_fields)
        width = std::max(width, field->labelWidth());
    for (const auto &[field, label] : m_fields)
        field->setLabelWidth(width);
}

void RecordForm::retranslate()
{
    for (const auto &[group, title] : m_titles)
        group->setTitle(translated(title));
    for (const auto &[field, label] : m_fields)
        field->setLabel(translated(label));
    alignFields();
    for (auto &[editor, line] : m_lines) {
        line.placeholder.clear();
        static_cast<QLineEdit *>(editor)->setPlaceholderText({});
    }
}

void RecordForm::bindLine(QLineEdit *editor, FormField *field, Show show, Read read)
{
    m_lines.insert_or_assign(
        editor, Line{field, std::move(show), std::move(read), editor->placeholderText()});
    editor->installEventFilter(this);
    connect(editor, &QLineEdit::editingFinished, this, [this, editor] { finish(editor); });
    connect(editor, &QLineEdit::textEdited, this, [this, editor](const QString &text) {
        const Line &line = m_lines.at(editor);
        line.field->setHint(line.read(text.trimmed(), false));
    });
    onRefresh([this, editor] { showLine(editor, m_lines.at(editor)); });
}

void RecordForm::limitToName(QLineEdit *editor)
{
    m_lines.at(editor).isName = true;
    limitName(editor);
}

/// One of a file may be as long as a page, and turn the letters of others.
void RecordForm::setTitle(const QString &text)
{
    constexpr qsizetype most = 120;
    const QString line = oneLine(text.left(most + 1)).simplified();
    m_title->setText(text.size() > most ? line.left(most) + u'…' : line);
}

void RecordForm::showLine(QLineEdit *editor, Line &line)
{
    const std::optional<QString> text = line.show();
    if (line.placeholder.isEmpty() && editor->placeholderText() != severalText())
        line.placeholder = editor->placeholderText();
    editor->setPlaceholderText(text ? line.placeholder : severalText());
    // Not over what the user is in the middle of.
    if (!line.field->error().isEmpty() || editor->isModified())
        return;
    if (editor->text() == text.value_or(QString()))
        return;
    if (line.isName)
        limitName(editor, text.value_or(QString()));
    editor->setText(text.value_or(QString()));
    editor->setCursorPosition(0);
}

void RecordForm::finish(QLineEdit *editor)
{
    const Line &line = m_lines.at(editor);
    // Untouched it says what is there, or that there are several values.
    if (!editor->isModified())
        return;
    const QString message = line.read(editor->text().trimmed(), false);
    line.field->setError(message);
    if (!message.isEmpty())
        return;
    editor->setModified(false);
    line.read(editor->text().trimmed(), true);
    refresh();
}

void RecordForm::bindNote(NoteEdit *editor, Show show, std::function<void(const QString &)> take)
{
    m_notes.push_back(editor);
    connect(editor, &NoteEdit::editingFinished, this, [editor, take] {
        if (!editor->document()->isModified())
            return;
        editor->document()->setModified(false);
        take(editor->toPlainText().trimmed());
    });
    onRefresh([editor, show] {
        const std::optional<QString> text = show();
        editor->setPlaceholderText(text ? QString() : severalText());
        // Not over what the user is in the middle of.
        if (!editor->document()->isModified())
            editor->setShownText(text.value_or(QString()));
    });
}

void RecordForm::refreshFields()
{
    for (const auto &refresh : m_refreshers)
        refresh();
}

bool RecordForm::eventFilter(QObject *watched, QEvent *event)
{
    const auto found = m_lines.find(watched);
    if (found == m_lines.end())
        return QWidget::eventFilter(watched, event);
    auto *editor = static_cast<QLineEdit *>(watched);
    if (event->type() == QEvent::ShortcutOverride && !editor->isModified()) {
        // The text is the record's: undo and redo then mean the document.
        const auto *key = static_cast<QKeyEvent *>(event);
        if (key->matches(QKeySequence::Undo) || key->matches(QKeySequence::Redo)) {
            event->ignore();
            return true;
        }
    }
    if (event->type() == QEvent::FocusOut) {
        const Qt::FocusReason reason = static_cast<QFocusEvent *>(event)->reason();
        // A context menu or a switch of windows comes back to the text.
        if (reason != Qt::PopupFocusReason && reason != Qt::ActiveWindowFocusReason) {
            FormField *field = found->second.field;
            finish(editor);
            if (const QString why = field->error(); !why.isEmpty())
                emit rejected(
                    tr("%1 not taken: %2", "name of a field, reason").arg(field->label(), why));
        }
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace portolan
