#include "views/panels/RecordForm.h"

#include "views/panels/FormField.h"

#include <QLineEdit>
#include <QRegularExpression>
#include <QVBoxLayout>

#include <algorithm>

namespace portolan {

using namespace Qt::StringLiterals;

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
    // While the text is being mended the old message would only be in the way.
    connect(editor, &QLineEdit::textEdited, field, [field] { field->setError({}); });
}

QString addressesText(const std::vector<Address> &addresses)
{
    QStringList words;
    for (const Address &address : addresses)
        words.append(address.toString());
    return words.join(u", "_s);
}

Result<std::vector<Address>> addressesFromText(const QString &text)
{
    static const QRegularExpression between(u"[,;\\s]+"_s);
    std::vector<Address> addresses;
    for (const QString &word : text.split(between, Qt::SkipEmptyParts)) {
        const Result<Address> address = Address::parse(word);
        if (!address)
            return tl::unexpected(address.error());
        if (std::ranges::find(addresses, *address) == addresses.end())
            addresses.push_back(*address);
    }
    return addresses;
}

} // namespace portolan
