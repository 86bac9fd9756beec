#pragma once

#include "model/document/DeploymentDocument.h"

#include <QWidget>

#include <functional>
#include <map>

class QLabel;
class QLineEdit;
class QVBoxLayout;

namespace portolan {

class FormField;
class NoteEdit;

/// What the forms of the inspector have in common: they show one record of the document and hand
/// every change to DeploymentDocument::edit() as one undo step. Text that cannot be read stays in
/// its field with the reason under it and changes nothing. Enter leaves the cursor in the field.
class RecordForm : public QWidget
{
    Q_OBJECT

public:
    explicit RecordForm(DeploymentDocument *document, QWidget *parent = nullptr);

    /// The record of that id; forgets errors of the one before.
    void setRecord(const QString &id);
    const QString &recordId() const { return m_id; }

    /// Shows the record as it is now.
    virtual void refresh() = 0;
    virtual void retranslate() = 0;

signals:
    /// A text that could not be read was left; \a message names the field and says why.
    void rejected(const QString &message);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

    /// Shows \a text unless the user is in the middle of something that could not be read.
    static void show(QLineEdit *editor, FormField *field, const QString &text);

    /// The record as it is in the document; null where it is gone.
    template<class Record> const Record *record() const
    {
        if constexpr (std::is_same_v<Record, Zone>)
            return deployment().zone(m_id);
        else if constexpr (std::is_same_v<Record, Component>)
            return deployment().component(m_id);
        else
            return deployment().flow(m_id);
    }
    /// One undo step named \a text; none where \a edit changes nothing.
    template<class Record>
    void change(const QString &text, const std::function<void(Record &)> &edit)
    {
        const Record *present = record<Record>();
        if (!present)
            return;
        Record changed = *present;
        edit(changed);
        if (changed != *present)
            m_document->edit(text, {Replace<Record>{std::move(changed)}});
    }

    /// The labels over the fields, which addHead() places one below the other.
    QLabel *title() const { return m_title; }
    QLabel *summary() const { return m_summary; }
    void addHead();
    void addSeparator();
    FormField *addField(QWidget *editor);
    /// To be called when the labels of the fields are others: the fields stand below each other.
    void alignFields();
    QVBoxLayout *rows() { return m_rows; }
    /// \a read takes the text and gives an error's message or nothing.
    void onFinished(QLineEdit *editor, FormField *field, std::function<QString(QString)> read);
    /// The same for a list of addresses.
    void onAddresses(QLineEdit *editor, FormField *field,
        std::function<void(const std::vector<Address> &)> take);
    const Deployment &deployment() const { return m_document->deployment(); }

private:
    struct Editor
    {
        FormField *field;
        std::function<void()> finish;
    };

    DeploymentDocument *m_document;
    QVBoxLayout *m_rows;
    QLabel *m_title;
    QLabel *m_summary;
    QString m_id;
    std::vector<FormField *> m_fields;
    std::map<QObject *, Editor> m_editors; ///< only looked up, never walked
};

} // namespace portolan
