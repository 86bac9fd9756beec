#pragma once

#include "model/document/DeploymentDocument.h"
#include "model/document/Selection.h"

#include <QWidget>

#include <functional>
#include <map>
#include <optional>

class QLabel;
class QLineEdit;
class QVBoxLayout;

namespace portolan {

class FormField;
class FormGroup;
class NoteEdit;
class Typing;

/// What the forms of the inspector have in common: they show one or more records of the document
/// and hand every change to DeploymentDocument::edit() as one undo step. Where the records differ
/// in a field it says so, and what is entered is for all of them. Text that cannot be read says why
/// while it is typed; left like that it stays in its field and changes nothing. Free text is taken
/// after a moment without a key as well, so that a crash does not take it: that moves nothing, and
/// however often it happens, one typing is one undo step. Enter leaves the cursor in the field.
class RecordForm : public QWidget
{
    Q_OBJECT

public:
    explicit RecordForm(DeploymentDocument *document, QWidget *parent = nullptr);

    /// The records of those ids; forgets errors of the ones before.
    void setRecords(const QStringList &ids);
    const QStringList &recordIds() const { return m_ids; }
    const std::vector<FormGroup *> &groups() const { return m_groups; }

    /// Shows the records as they are now.
    virtual void refresh() = 0;
    virtual void retranslate();

signals:
    /// A text that could not be read was left; \a message names the field and says why.
    void rejected(const QString &message);
    void linkActivated(const portolan::Selection::Ids &target);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

    bool several() const { return m_ids.size() > 1; }
    const Deployment &deployment() const { return m_document->deployment(); }
    DeploymentDocument *document() { return m_document; }
    /// A source text of the form's own class in the language of the moment.
    QString translated(const char *source) const;
    /// The name of an undo step: "Change ports: ice-udp", "Change ports: 3 records".
    QString stepText(const QString &step, const QString &label) const;

    /// The labels over the fields, which addHead() places one below the other.
    QLabel *title() const { return m_title; }
    void setTitle(const QString &text);
    QLabel *summary() const { return m_summary; }
    void addHead();
    /// That of a line is a name.
    void limitToName(QLineEdit *editor);
    void addSeparator();
    FormGroup *addGroup(const QString &key, const char *title);
    /// On \a label: QT_TR_NOOP of the form's class, with a disambiguation where it has one.
    FormField *addField(FormGroup *group, const char *label, QWidget *editor);
    /// A line below the fields that shows something but changes nothing.
    void addWidget(FormGroup *group, QWidget *widget);
    QVBoxLayout *rows() { return m_rows; }

    /// What a line of text shows (none: several values) and how it is read: the error's message or
    /// nothing, and only with \a take is anything changed.
    using Show = std::function<std::optional<QString>()>;
    using Read = std::function<QString(const QString &text, bool take)>;
    void bindLine(QLineEdit *editor, FormField *field, Show show, Read read);
    void bindNote(NoteEdit *editor, Show show, std::function<void(const QString &)> take);
    /// Half a text would mean something else, such as 44 on the way to 443: it is taken only when
    /// the editor is left.
    void waitUntilLeft(QLineEdit *editor);
    /// For a bound editor: what it shows while it is empty.
    void setPlaceholder(QLineEdit *editor, const QString &placeholder);
    /// For DeploymentDocument::edit() by what takes a text.
    int typingMerge() const;
    /// The name of such a step: that of the first one of the same typing.
    QString typingStep(const QString &text) const;
    /// It may not be left as it is now, though nothing is typed yet; what reads it says why.
    void insistOn(QLineEdit *editor);
    /// Is called by refreshFields() after the fields.
    void onRefresh(std::function<void()> refresh) { m_refreshers.push_back(std::move(refresh)); }
    void refreshFields();
    /// What stands in the editor is not for the record.
    void forgetTyped(QLineEdit *editor);
    /// Takes the text of the editor as if it were left.
    void finish(QWidget *editor);
    static QString severalText();

private:
    struct Text
    {
        FormField *field; ///< null: there are no errors
        Show show;
        Read read;
        QString placeholder; ///< while nothing else is to be said
        QString shown;       ///< before anything was typed
        bool isName = false; ///< of no more than LongestName letters
        bool waits = false;
        bool isInsisted = false; ///< also what stood there first is to be read
    };

    void forgetTyped();
    /// Nothing was typed in the end.
    bool isBack(QWidget *editor) const;
    void dropTyped(QWidget *editor);
    bool isBeingTyped(const QWidget *editor) const;
    void goOn(QWidget *editor);
    void takeTyped();
    void followOthers();
    void showLine(QLineEdit *editor, Text &text);
    void alignFields();

    DeploymentDocument *m_document;
    QVBoxLayout *m_rows;
    QLabel *m_title;
    QLabel *m_summary;
    QStringList m_ids;
    std::vector<FormGroup *> m_groups;
    std::vector<std::pair<FormGroup *, const char *>> m_titles;
    std::vector<std::pair<FormField *, const char *>> m_fields;
    std::vector<std::function<void()>> m_refreshers;
    std::map<QObject *, Text> m_texts; ///< walked only for effects that know no order
    Typing *m_typing;
    std::optional<QString> m_takenValue; ///< what the text that was taken last is shown as
};

} // namespace portolan
