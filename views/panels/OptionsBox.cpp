#include "views/panels/OptionsBox.h"

#include "model/document/DeploymentDocument.h"
#include "views/panels/FormField.h"
#include "views/style/LabelText.h"
#include "views/style/StyleSheet.h"

#include <QCheckBox>
#include <QFrame>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalBlocker>
#include <QVBoxLayout>

#include <algorithm>

namespace portolan {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype MostLines = 30;

/// The lines below each other; what is beyond the most is counted.
QString shortened(QStringList lines)
{
    if (lines.size() > MostLines) {
        const int more = int(lines.size() - MostLines);
        lines = lines.mid(0, MostLines);
        lines << OptionsBox::tr("and %n more", nullptr, more);
    }
    return lines.join(u'\n');
}

} // namespace

OptionsBox::OptionsBox(DeploymentDocument *document, const CatalogEntry *entry, QWidget *parent)
    : QWidget(parent)
    , m_document(document)
    , m_entry(entry)
    , m_previewer(new OptionPreviewer(entry, this))
    , m_present(chosenOptions(document->deployment(), *entry))
    , m_wanted(m_present)
{
    connect(m_previewer, &OptionPreviewer::ready, this, &OptionsBox::showAnswer);
    build();
    retranslate();
    refresh();
    // What was switched for another chart is not for this one.
    connect(document, &DeploymentDocument::wasReset, this, &OptionsBox::forget);
}

void OptionsBox::build()
{
    m_rowsLayout = new QVBoxLayout(this);
    m_rowsLayout->setContentsMargins(0, 0, 0, 0);
    m_rowsLayout->setSpacing(4);
    for (const CatalogOption &option : m_entry->options) {
        Row row{new QCheckBox(this), nullptr, m_rowsLayout->count()};
        row.check->setText(withoutMnemonic(option.name));
        row.check->setToolTip(option.description.toHtmlEscaped());
        row.check->setAccessibleDescription(option.description);
        row.check->setObjectName(u"option-"_s + option.id);
        const QString id = option.id;
        connect(row.check, &QCheckBox::clicked, this, [this, id](bool on) { toggle(id, on); });
        auto *line = new QHBoxLayout;
        line->addWidget(row.check, 1);
        if (!option.value.isEmpty()) {
            row.value = new QLineEdit(this);
            row.value->setMaximumWidth(72);
            row.value->setMaxLength(5);
            row.value->setAccessibleName(tr("Port of %1").arg(option.name));
            connect(row.value, &QLineEdit::editingFinished, this, [this, id] {
                if (QLineEdit *value = m_rows.at(id).value; value->isModified())
                    setValue(id, value->text().trimmed());
            });
            line->addWidget(row.value);
        }
        m_rowsLayout->addLayout(line);
        m_rows.emplace(id, row);
    }
    buildPreview();
    m_rowsLayout->addWidget(m_preview);
}

void OptionsBox::buildPreview()
{
    auto *box = new QFrame(this);
    setRole(box, "box");
    m_preview = box;
    m_preview->setObjectName(u"optionPreview"_s);
    m_summary = plainLabel("strong-hint", box);
    m_lines = plainLabel("hint", box);
    m_keptHead = plainLabel("strong-hint", box);
    m_kept = plainLabel("hint", box);
    m_takeAll = new QCheckBox(box);
    m_takeAll->setObjectName(u"takeAll"_s);
    m_apply = new QPushButton(box);
    m_apply->setObjectName(u"applyOptions"_s);
    m_discard = new QPushButton(box);
    m_discard->setObjectName(u"discardOptions"_s);
    setRole(m_apply, "primary");
    for (QPushButton *button : {m_apply, m_discard})
        button->setAutoDefault(false);
    auto *rows = new QVBoxLayout(box);
    rows->setContentsMargins(10, 8, 10, 8);
    rows->setSpacing(4);
    // The buttons first: the list below may be longer than the panel.
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_apply);
    buttons->addWidget(m_discard);
    buttons->addStretch();
    rows->addWidget(m_summary);
    rows->addLayout(buttons);
    for (QWidget *part : std::initializer_list<QWidget *>{m_lines, m_keptHead, m_kept, m_takeAll})
        rows->addWidget(part);
    m_preview->hide();
    connect(m_takeAll, &QCheckBox::clicked, this, &OptionsBox::showPreview);
    connect(m_apply, &QPushButton::clicked, this, &OptionsBox::apply);
    connect(m_discard, &QPushButton::clicked, this, &OptionsBox::discard);
}

bool OptionsBox::isPending() const { return m_wanted != m_present; }

void OptionsBox::refresh()
{
    const ChosenOptions now = chosenOptions(m_document->deployment(), *m_entry);
    if (now != m_present) {
        m_present = now;
        m_wanted = now;
    }
    showSwitches();
    showPreview();
}

void OptionsBox::toggle(const QString &option, bool on)
{
    m_last = option;
    placePreview(option);
    m_wanted = withOption(*m_entry, std::move(m_wanted), option, on);
    showSwitches();
    showPreview();
    if (isPending())
        emit previewShown(m_preview, m_apply);
}

void OptionsBox::placePreview(const QString &option)
{
    // Where the eye is: right below the switch, for the Tab key as well.
    const Row &row = m_rows.at(option);
    m_rowsLayout->removeWidget(m_preview);
    m_rowsLayout->insertWidget(row.place + 1, m_preview);
    QWidget *before = row.value ? static_cast<QWidget *>(row.value) : row.check;
    for (QWidget *part : std::initializer_list<QWidget *>{m_apply, m_discard, m_takeAll}) {
        setTabOrder(before, part);
        before = part;
    }
}

void OptionsBox::setValue(const QString &option, const QString &text)
{
    // As the command line reads it, with its words for what is wrong.
    const Result<ChosenOptions> read = chooseOptions(*m_entry, {option + u'=' + text});
    if (!read) {
        emit rejected(read.error().message);
        showSwitches();
        return;
    }
    m_last = option;
    placePreview(option);
    m_wanted[option] = read->at(option);
    showSwitches();
    showPreview();
}

void OptionsBox::showSwitches()
{
    for (const auto &[id, row] : m_rows) {
        const auto chosen = m_wanted.find(id);
        const bool on = chosen != m_wanted.end();
        row.check->setChecked(on);
        QFont font = row.check->font();
        font.setItalic(on != m_present.contains(id));
        row.check->setFont(font);
        if (!row.value)
            continue;
        row.value->setEnabled(on);
        row.value->setText(on ? chosen->second : m_entry->option(id)->value);
        row.value->setModified(false);
    }
}

Touched OptionsBox::touched() const
{
    return m_takeAll->isChecked() ? Touched::Goes : Touched::Stays;
}

void OptionsBox::showPreview()
{
    m_preview->setVisible(isPending());
    m_previewer->cancel();
    if (!isPending()) {
        m_takeAll->setChecked(false);
        m_shown = {};
        return;
    }
    const std::shared_ptr<const Deployment> before = m_document->snapshot();
    if (before->components.size() + before->flows.size() <= OptionPreviewer::MostAtOnce) {
        showAnswer(previewOptions(before, *m_entry, m_wanted, touched()));
        return;
    }
    if (m_shown.isOf(before, m_wanted, touched()))
        return;
    // What is shown is the answer to another question.
    m_apply->setEnabled(false);
    for (QWidget *part : std::initializer_list<QWidget *>{m_lines, m_keptHead, m_kept})
        part->hide();
    m_takeAll->setVisible(m_takeAll->isChecked());
    m_summary->setText(tr("Working out what this changes …"));
    m_previewer->start(before, m_wanted, touched());
}

void OptionsBox::showAnswer(const OptionPreview &preview)
{
    m_shown = preview;
    const Result<OptionEdits> &change = preview.change;
    m_apply->setEnabled(change.has_value());
    m_takeAll->setVisible(preview.keepsSome);
    m_lines->setVisible(change && !preview.lines.isEmpty());
    m_keptHead->setVisible(change && !change->kept.empty());
    m_kept->setVisible(change && !change->kept.empty());
    if (!change) {
        m_summary->setText(change.error().message);
        return;
    }
    m_lines->setText(shortened(preview.lines));
    m_summary->setText(preview.lines.isEmpty() ? tr("This changes nothing on the chart.")
                                               : tr("This would change on the chart:"));
    QStringList kept;
    for (const KeptRecord &record : change->kept)
        kept << record.label + u": "_s + record.why;
    m_kept->setText(shortened(kept));
}

QString OptionsBox::stepText() const
{
    ChosenOptions alone = withOption(*m_entry, m_present, m_last, m_wanted.contains(m_last));
    const CatalogOption *option = m_entry->option(m_last);
    if (!option || alone != m_wanted)
        return tr("Change the options of %1").arg(m_entry->name);
    return (m_wanted.contains(m_last) ? tr("Switch %1 on") : tr("Switch %1 off")).arg(option->name);
}

void OptionsBox::apply()
{
    if (!m_shown.isOf(m_document->snapshot(), m_wanted, touched()) || !m_shown.change)
        return;
    std::vector<Edit> edits = m_shown.change->edits;
    const QString text = stepText();
    m_takeAll->setChecked(false);
    const auto newcomers = int(std::ranges::count_if(
        edits, [](const Edit &edit) { return std::holds_alternative<Insert<Component>>(edit); }));
    const bool isDone = m_document->edit(text, std::move(edits));
    refresh();
    if (isDone && newcomers > 0)
        emit added(newcomers);
}

void OptionsBox::forget()
{
    m_wanted = m_present;
    showSwitches();
    showPreview();
}

void OptionsBox::discard()
{
    forget();
    focusOption(m_last);
}

void OptionsBox::focusOption(const QString &option)
{
    if (QCheckBox *check = optionCheck(option))
        check->setFocus(Qt::OtherFocusReason);
}

QCheckBox *OptionsBox::optionCheck(const QString &option) const
{
    const auto row = m_rows.find(option);
    return row == m_rows.end() ? nullptr : row->second.check;
}

void OptionsBox::retranslate()
{
    m_keptHead->setText(tr("Stays, because it is not as the catalog gave it:"));
    m_takeAll->setText(tr("Take these away as well"));
    m_apply->setText(tr("Apply"));
    m_discard->setText(tr("Discard"));
    showPreview();
}

} // namespace portolan
