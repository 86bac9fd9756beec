#include "views/panels/RecordForm.h"

#include "model/items/Labels.h"
#include "views/panels/FormField.h"

#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QVBoxLayout>

#include <algorithm>

namespace portolan {

RecordForm::RecordForm(DeploymentDocument *document, QWidget *parent)
    : QWidget(parent)
    , m_document(document)
    , m_rows(new QVBoxLayout(this))
    , m_title(plainLabel("title", this))
    , m_summary(plainLabel("hint", this))
{
    m_rows->setContentsMargins(0, 0, 0, 0);
    m_rows->setSpacing(6);
}

void RecordForm::setRecord(const QString &id)
{
    if (id != m_id) {
        m_id = id;
        for (FormField *field : m_fields)
            field->setError({});
    }
    refresh();
    // The first time, a style sheet may have come after the labels.
    alignFields();
}

void RecordForm::show(QLineEdit *editor, FormField *field, const QString &text)
{
    if (!field->error().isEmpty() || editor->text() == text)
        return;
    editor->setText(text);
    editor->setCursorPosition(0);
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

FormField *RecordForm::addField(QWidget *editor)
{
    auto *field = new FormField(editor, this);
    m_rows->addWidget(field);
    m_fields.push_back(field);
    return field;
}

void RecordForm::alignFields()
{
    int width = 0;
    for (const FormField *field : m_fields)
        width = std::max(width, field->labelWidth());
    for (FormField *field : m_fields)
        field->setLabelWidth(width);
}

void RecordForm::onFinished(
    QLineEdit *editor, FormField *field, std::function<QString(QString)> read)
{
    const auto finish = [this, editor, field, read] {
        const QString message = read(editor->text().trimmed());
        field->setError(message);
        if (!message.isEmpty())
            return;
        refresh();
        editor->setModified(false);
    };
    connect(editor, &QLineEdit::editingFinished, this, finish);
    m_editors.insert_or_assign(editor, Editor{field, finish});
    editor->installEventFilter(this);
    // While the text is being mended the old message would only be in the way.
    connect(editor, &QLineEdit::textEdited, field, [field] { field->setError({}); });
}

void RecordForm::onAddresses(
    QLineEdit *editor, FormField *field, std::function<void(const std::vector<Address> &)> take)
{
    onFinished(editor, field, [take](const QString &text) {
        const auto addresses = parseAddresses(text);
        if (!addresses)
            return addresses.error().message;
        take(*addresses);
        return QString();
    });
}

bool RecordForm::eventFilter(QObject *watched, QEvent *event)
{
    const auto found = m_editors.find(watched);
    if (found == m_editors.end())
        return QWidget::eventFilter(watched, event);
    const auto *line = static_cast<const QLineEdit *>(watched);
    if (event->type() == QEvent::ShortcutOverride && !line->isModified()) {
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
            const Editor editor = found->second;
            editor.finish();
            if (const QString why = editor.field->error(); !why.isEmpty())
                emit rejected(tr("%1 not taken: %2", "name of a field, reason")
                                  .arg(editor.field->label(), why));
        }
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace portolan
