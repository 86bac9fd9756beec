#include "views/panels/RecordForm.h"

#include "views/panels/FormField.h"

#include <QLineEdit>
#include <QVBoxLayout>

namespace portolan {

RecordForm::RecordForm(DeploymentDocument *document, QWidget *parent)
    : QWidget(parent)
    , m_document(document)
    , m_rows(new QVBoxLayout(this))
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
}

void RecordForm::show(QLineEdit *editor, FormField *field, const QString &text)
{
    if (!field->error().isEmpty() || editor->text() == text)
        return;
    editor->setText(text);
    editor->setCursorPosition(0);
}

FormField *RecordForm::addField(QWidget *editor)
{
    auto *field = new FormField(editor, this);
    m_rows->addWidget(field);
    m_fields.push_back(field);
    return field;
}

void RecordForm::onFinished(
    QLineEdit *editor, FormField *field, std::function<QString(QString)> read)
{
    connect(editor, &QLineEdit::editingFinished, this, [this, editor, field, read] {
        const QString message = read(editor->text().trimmed());
        field->setError(message);
        if (message.isEmpty())
            refresh();
    });
    // Enter ends the work on the field, so that Ctrl+Z then means the document.
    connect(editor, &QLineEdit::returnPressed, editor, [editor, field] {
        if (field->error().isEmpty())
            editor->clearFocus();
    });
    // While the text is being mended the old message would only be in the way.
    connect(editor, &QLineEdit::textEdited, field, [field] { field->setError({}); });
}

} // namespace portolan
