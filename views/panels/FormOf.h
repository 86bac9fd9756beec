#pragma once

#include "model/core/EditRun.h"
#include "model/core/RecordsOf.h"
#include "model/core/ZoneChange.h"
#include "model/document/Renaming.h"
#include "views/panels/Dialects.h"
#include "views/panels/FormField.h"
#include "views/panels/NoteEdit.h"
#include "views/panels/RecordForm.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>
#include <QSignalBlocker>

namespace portolan {

/// A form over records of one kind: adds fields that are each bound to a member of the record.
template<class Record> class FormOf : public RecordForm
{
public:
    using RecordForm::RecordForm;

    void refresh() override
    {
        m_records.clear();
        RecordCursor<Record> cursor(all());
        for (const QString &id : recordIds()) {
            if (const Record *found = cursor.find(id))
                m_records.push_back(found);
        }
        if (!m_records.empty()) {
            refreshFields();
            showRecords(m_records);
        }
        // The next edit moves them.
        m_records.clear();
    }

protected:
    using Setter = std::function<void(Record &)>;

    /// Shows what is not a field.
    virtual void showRecords(const std::vector<const Record *> &records) = 0;

    const std::vector<Record> &all() const { return recordsOf<Record>(deployment()); }
    const Record *find(const QString &id) const { return RecordCursor<Record>(all()).find(id); }
    const Record *first() const { return recordIds().isEmpty() ? nullptr : find(recordIds()[0]); }
    static const QString &labelOf(const Record &record)
    {
        if constexpr (std::is_same_v<Record, Flow>)
            return record.id;
        else
            return record.label();
    }

    static constexpr RecordKind kindOf(const Record &)
    {
        if constexpr (std::is_same_v<Record, Zone>)
            return RecordKind::Zone;
        else if constexpr (std::is_same_v<Record, Component>)
            return RecordKind::Component;
        else
            return RecordKind::Flow;
    }

    /// One undo step over all records; none where nothing changes.
    void change(const QString &step, const Setter &set, int merge = DeploymentDocument::NoMerge)
    {
        std::vector<Edit> edits;
        QString label;
        RecordCursor<Record> cursor(all());
        for (const QString &id : recordIds()) {
            const Record *present = cursor.find(id);
            if (!present)
                continue;
            label = labelOf(*present);
            Record changed = *present;
            set(changed);
            if (changed != *present)
                edits.emplace_back(Replace<Record>{std::move(changed)});
        }
        edits = losingPlaces(deployment(), std::move(edits));
        // What was refused does not stay in the field.
        if (!edits.empty() && !document()->edit(stepText(step, label), std::move(edits), merge))
            refresh();
    }

    /// The value that all records have; none where they differ. Only while refreshing.
    template<class Get> auto common(Get get) const
    {
        using Value = std::decay_t<std::invoke_result_t<Get, const Record &>>;
        std::optional<Value> value;
        for (const Record *record : m_records) {
            if (!value)
                value = std::invoke(get, *record);
            else if (*value != std::invoke(get, *record))
                return std::optional<Value>();
        }
        return value;
    }

    /// A line of text that is read by \a read into what it does to a record. Where that is more
    /// than the words themselves (ports, ends, addresses, dates), see waitUntilLeft().
    template<class Get>
    void bindText(QLineEdit *editor, FormField *field, const char *step, Get get,
        std::function<QString(const std::decay_t<std::invoke_result_t<Get, const Record &>> &)>
            show,
        std::function<Result<Setter>(const QString &)> read)
    {
        bindLine(
            editor, field,
            [this, get, show]() -> std::optional<QString> {
                const auto value = common(get);
                return value ? std::optional(show(*value)) : std::nullopt;
            },
            [this, read, step](const QString &text, bool take) {
                const Result<Setter> set = read(text);
                if (!set)
                    return set.error().message;
                if (take)
                    change(translated(step), *set, typingMerge());
                return QString();
            });
    }

    /// A line of free text.
    QLineEdit *addText(FormGroup *group, const char *label, const char *step,
        QString Record::*member, FormField **field = nullptr)
    {
        auto *editor = new QLineEdit(this);
        FormField *row = addField(group, label, editor);
        if (field)
            *field = row;
        bindText(
            editor, row, step, member, [](const QString &text) { return text; },
            [member](const QString &text) -> Result<Setter> {
                return Setter([member, text](Record &record) { record.*member = text; });
            });
        return editor;
    }

    /// The id of a single record. Whoever holds the selection follows it; see RenameWatch.
    void addId(FormGroup *group, const char *label, const char *step)
    {
        auto *editor = new QLineEdit(this);
        editor->setObjectName(QStringLiteral("id"));
        FormField *row = addField(group, label, editor);
        onRefresh([this, row] { row->setVisible(!several()); });
        bindLine(
            editor, row,
            [this]() -> std::optional<QString> {
                const Record *record = several() ? nullptr : first();
                return record ? std::optional(record->id) : std::nullopt;
            },
            [this, step](const QString &text, bool take) {
                const Record *record = several() ? nullptr : first();
                if (!record)
                    return QString();
                Result<std::vector<Edit>> edits =
                    renaming(deployment(), kindOf(*record), record->id, text);
                if (!edits)
                    return edits.error().message;
                if (take && !edits->empty())
                    document()->edit(
                        stepText(translated(step), labelOf(*record)), std::move(*edits));
                return QString();
            });
        waitUntilLeft(editor);
    }

    NoteEdit *addNote(
        FormGroup *group, const char *label, const char *step, QString Record::*member, int lines)
    {
        auto *editor = new NoteEdit(lines, this);
        addField(group, label, editor);
        bindNote(
            editor, [this, member] { return common(member); },
            [this, member, step](const QString &text) {
                change(
                    translated(step), [member, text](Record &record) { record.*member = text; },
                    typingMerge());
            });
        return editor;
    }

    /// A choice among items that are filled in by retranslate(), by their number.
    QComboBox *addChoice(FormGroup *group, const char *label, const char *step,
        std::function<int(const Record &)> get, std::function<void(Record &, int)> set,
        QComboBox *box)
    {
        addField(group, label, box);
        box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        box->setPlaceholderText(severalText());
        QObject::connect(box, &QComboBox::activated, this, [this, set, step](int index) {
            change(translated(step), [set, index](Record &record) { set(record, index); });
        });
        onRefresh([this, box, get] {
            const QSignalBlocker blocker(box);
            box->setPlaceholderText(severalText());
            box->setCurrentIndex(common(get).value_or(-1));
        });
        return box;
    }

    /// A box that fillDialects() fills, for what \a member names.
    void bindDialect(QComboBox *box, const char *step, QString Record::*member)
    {
        box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        QObject::connect(box, &QComboBox::activated, this, [this, box, member, step](int index) {
            const QString target = box->itemData(index).toString();
            change(translated(step), [member, target](Record &record) { record.*member = target; });
        });
        onRefresh([this, box, member] { showDialect(box, common(member), severalText()); });
    }

    /// The names of the two steps: checked, unchecked.
    void bindCheck(QCheckBox *box, const char *onStep, const char *offStep,
        std::function<bool(const Record &)> get, std::function<void(Record &, bool)> set)
    {
        QObject::connect(box, &QCheckBox::clicked, this, [=, this](bool on) {
            // Of the three states the third is only what is found.
            box->setTristate(false);
            change(
                translated(on ? onStep : offStep), [set, on](Record &record) { set(record, on); });
        });
        onRefresh([this, box, get] {
            const std::optional<bool> on = common(get);
            box->setTristate(!on);
            box->setCheckState(!on ? Qt::PartiallyChecked : (*on ? Qt::Checked : Qt::Unchecked));
        });
    }

private:
    std::vector<const Record *> m_records; ///< while refreshing
};

} // namespace portolan
