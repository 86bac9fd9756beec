#include "views/panels/RecordForm.h"

#include "views/chart/TextMetrics.h"
#include "views/fields/NameLength.h"
#include "views/panels/FormField.h"
#include "views/panels/FormGroup.h"
#include "views/panels/NoteEdit.h"
#include "views/panels/Typing.h"

#include <QAbstractSpinBox>
#include <QCoreApplication>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QSignalBlocker>
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
    , m_typing(new Typing(document, this))
{
    m_rows->setContentsMargins(0, 0, 0, 0);
    m_rows->setSpacing(6);
    connect(m_typing, &Typing::paused, this, &RecordForm::takeTyped);
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
        for (const auto &[editor, text] : m_texts)
            finish(static_cast<QWidget *>(editor));
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
    for (auto &[editor, text] : m_texts) {
        Typing::setModified(static_cast<QWidget *>(editor), false);
        text.isInsisted = false;
    }
    m_typing->end();
}

void RecordForm::forgetTyped(QLineEdit *editor)
{
    editor->setModified(false);
    m_texts.at(editor).isInsisted = false;
    if (m_typing->isIn(editor))
        m_typing->end();
}

bool RecordForm::isBeingTyped(const QWidget *editor) const
{
    return Typing::isModified(editor) || m_typing->isIn(editor);
}

void RecordForm::insistOn(QLineEdit *editor)
{
    editor->setModified(true);
    m_texts.at(editor).isInsisted = true;
}

bool RecordForm::isBack(QWidget *editor) const
{
    const Text &text = m_texts.at(editor);
    return !text.isInsisted && Typing::textOf(editor) == text.shown;
}

int RecordForm::typingMerge() const { return m_typing->merge(); }
QString RecordForm::typingStep(const QString &text) const { return m_typing->stepText(text); }

QString RecordForm::translated(const char *source) const
{
    return QCoreApplication::translate(metaObject()->className(), source);
}

QString RecordForm::severalText() { return tr("several values"); }

QString RecordForm::stepText(const QString &step, const QString &label) const
{
    const QString what = several() ? tr("%n record(s)", nullptr, int(m_ids.size())) : label;
    return m_typing->stepText(tr("%1: %2", "what was done, to which record").arg(step, what));
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
    for (auto &[editor, text] : m_texts) {
        text.placeholder.clear();
        if (auto *line = qobject_cast<QLineEdit *>(editor))
            line->setPlaceholderText({});
    }
}

void RecordForm::setPlaceholder(QLineEdit *editor, const QString &placeholder)
{
    Text &text = m_texts.at(editor);
    text.placeholder = placeholder;
    if (text.show())
        editor->setPlaceholderText(placeholder);
}

void RecordForm::bindLine(QLineEdit *editor, FormField *field, Show show, Read read)
{
    m_texts.insert_or_assign(
        editor, Text{field, std::move(show), std::move(read), editor->placeholderText(), {}});
    editor->installEventFilter(this);
    connect(editor, &QLineEdit::editingFinished, this, [this, editor] { finish(editor); });
    connect(editor, &QLineEdit::textEdited, this, [this, editor](const QString &typed) {
        const Text &text = m_texts.at(editor);
        text.field->setHint(text.read(typed.trimmed(), false));
        goOn(editor);
    });
    onRefresh([this, editor] { showLine(editor, m_texts.at(editor)); });
}

void RecordForm::limitToName(QLineEdit *editor)
{
    m_texts.at(editor).isName = true;
    limitName(editor);
}

/// One of a file may be as long as a page, and turn the letters of others.
void RecordForm::setTitle(const QString &text)
{
    constexpr qsizetype most = 120;
    const QString line = oneLine(text.left(most + 1)).simplified();
    m_title->setText(text.size() > most ? line.left(most) + u'…' : line);
}

void RecordForm::showLine(QLineEdit *editor, Text &text)
{
    const std::optional<QString> value = text.show();
    if (text.placeholder.isEmpty() && editor->placeholderText() != severalText())
        text.placeholder = editor->placeholderText();
    editor->setPlaceholderText(value ? text.placeholder : severalText());
    // What was refused was said of the value that was there: of another one it is not true.
    if (!text.field->error().isEmpty() && value.value_or(QString()) != text.shown) {
        text.field->setError({});
        forgetTyped(editor);
    }
    // Not over what the user is in the middle of.
    if (!text.field->error().isEmpty() || isBeingTyped(editor))
        return;
    text.shown = value.value_or(QString());
    if (editor->text() == text.shown)
        return;
    if (text.isName)
        limitName(editor, text.shown);
    editor->setText(text.shown);
    editor->setCursorPosition(0);
}

void RecordForm::bindNote(NoteEdit *editor, Show show, std::function<void(const QString &)> take)
{
    const auto read = [take = std::move(take)](const QString &typed, bool takes) {
        if (takes)
            take(typed);
        return QString();
    };
    m_texts.insert_or_assign(editor, Text{nullptr, std::move(show), read, {}, {}});
    connect(editor, &NoteEdit::editingFinished, this, [this, editor] { finish(editor); });
    connect(editor, &NoteEdit::textChanged, this, [this, editor] {
        if (isBeingTyped(editor))
            goOn(editor);
    });
    onRefresh([this, editor] {
        Text &text = m_texts.at(editor);
        const std::optional<QString> value = text.show();
        editor->setPlaceholderText(value ? QString() : severalText());
        // Not over what the user is in the middle of.
        if (isBeingTyped(editor))
            return;
        text.shown = value.value_or(QString());
        const QSignalBlocker blocker(editor);
        editor->setShownText(text.shown);
    });
}

void RecordForm::goOn(QWidget *editor)
{
    if (!m_texts.at(editor).waits)
        m_typing->goOn(editor);
}

void RecordForm::takeTyped()
{
    QWidget *editor = m_typing->editor();
    // Where nothing may be changed that is said once, when the editor is left.
    if (!editor || m_document->isReadOnly())
        return;
    if (isBack(editor)) {
        dropTyped(editor);
        return;
    }
    const Read &read = m_texts.at(editor).read;
    const QString typed = Typing::textOf(editor).trimmed();
    if (!read(typed, false).isEmpty()) {
        // What was there on the way, such as words of a condition that is empty now, is not meant;
        // that it may not stay like this is said when the editor is left.
        m_typing->takeBack();
        return;
    }
    m_typing->take([&] {
        read(typed, true);
        refresh();
    });
}

void RecordForm::finish(QWidget *editor)
{
    // Untouched it says what is there, or that there are several values.
    if (m_typing->isTaking() || !isBeingTyped(editor))
        return;
    if (isBack(editor)) {
        dropTyped(editor);
        return;
    }
    Text &text = m_texts.at(editor);
    const QString typed = Typing::textOf(editor).trimmed();
    const QString message = text.read(typed, false);
    if (text.field)
        text.field->setError(message);
    if (!message.isEmpty()) {
        if (m_typing->isIn(editor)) {
            m_typing->takeBack();
            m_typing->end();
        }
        return;
    }
    text.isInsisted = false;
    Typing::setModified(editor, false);
    if (m_typing->isIn(editor)) {
        m_typing->take([&] { text.read(typed, true); });
        m_typing->end();
    } else {
        text.read(typed, true);
    }
    refresh();
}

void RecordForm::dropTyped(QWidget *editor)
{
    if (m_typing->isIn(editor)) {
        m_typing->takeBack();
        m_typing->end();
    }
    Typing::setModified(editor, false);
    if (FormField *field = m_texts.at(editor).field)
        field->setError({});
    refresh();
}

/// What was taken from the field may be undone, or changed elsewhere, before the field is left.
void RecordForm::followOthers()
{
    QWidget *editor = m_typing->editor();
    if (!editor)
        return;
    const std::optional<QString> value = m_texts.at(editor).show();
    if (m_typing->isTaking()) {
        m_takenValue = value;
    } else if (m_typing->isTaken() && value != m_takenValue) {
        Typing::setModified(editor, false);
        m_typing->end();
    }
}

void RecordForm::refreshFields()
{
    followOthers();
    for (const auto &refresh : m_refreshers)
        refresh();
}

bool RecordForm::eventFilter(QObject *watched, QEvent *event)
{
    const auto found = m_texts.find(watched);
    if (found == m_texts.end())
        return QWidget::eventFilter(watched, event);
    auto *editor = static_cast<QLineEdit *>(watched);
    if (event->type() == QEvent::ShortcutOverride && !editor->isModified()) {
        // The text is the record's: undo and redo then mean the document.
        const auto *key = static_cast<QKeyEvent *>(event);
        if (key->matches(QKeySequence::Undo) || key->matches(QKeySequence::Redo)) {
            finish(editor);
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

void RecordForm::waitUntilLeft(QLineEdit *editor) { m_texts.at(editor).waits = true; }

} // namespace portolan
