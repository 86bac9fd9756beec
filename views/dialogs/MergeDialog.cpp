#include "views/dialogs/MergeDialog.h"

#include "views/style/StyleSheet.h"

#include <QDialogButtonBox>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QSignalBlocker>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace portolan {

using namespace Qt::StringLiterals;

namespace {

enum Column { Record, Field, Before, Mine, Theirs };

constexpr size_t MostLines = 500;

bool isOpen(const Conflict &conflict)
{
    return conflict.why == Conflict::Why::Field || conflict.why == Conflict::Why::Removed;
}

/// What was done where there is nothing to choose.
QString outcomeOf(const Conflict &conflict)
{
    switch (conflict.why) {
    case Conflict::Why::Needed:
        return MergeDialog::tr("stays: one side still uses it");
    case Conflict::Why::Nesting:
        return MergeDialog::tr("zones would run in a circle: yours stands");
    case Conflict::Why::SameId:
        return MergeDialog::tr("both added one of that id: one gets another id");
    case Conflict::Why::Field:
    case Conflict::Why::Removed:
        break;
    }
    return {};
}

QString labelOf(const Deployment &deployment, const Conflict &conflict)
{
    if (conflict.kind == RecordKind::Settings)
        return kindName(conflict.kind);
    QString label = conflict.id;
    if (const Zone *zone = deployment.zone(conflict.id); zone && conflict.kind == RecordKind::Zone)
        label = zone->label();
    else if (const Component *component = deployment.component(conflict.id);
             component && conflict.kind == RecordKind::Component)
        label = component->label();
    return kindName(conflict.kind) + u' ' + quoted(label);
}

QString shown(const Conflict &conflict, const QString &value)
{
    if (conflict.why == Conflict::Why::Removed)
        return value.isEmpty() ? MergeDialog::tr("removed") : MergeDialog::tr("kept and changed");
    return value.isEmpty() ? MergeDialog::tr("empty") : quoted(value, 200).sliced(1).chopped(1);
}

/// Left and right choose a side, as the columns stand.
class ConflictList : public QTreeWidget
{
public:
    using QTreeWidget::QTreeWidget;
    std::function<void(QTreeWidgetItem *, MergeSide)> choose;

protected:
    void keyPressEvent(QKeyEvent *event) override
    {
        const bool left = event->key() == Qt::Key_Left;
        if ((left || event->key() == Qt::Key_Right) && currentItem())
            choose(currentItem(), left ? MergeSide::Mine : MergeSide::Theirs);
        else
            QTreeWidget::keyPressEvent(event);
    }
};

} // namespace

QStringList shownLines(const std::vector<RecordChange> &changes)
{
    QStringList lines;
    for (size_t i = 0; i < changes.size() && i < MostLines; ++i)
        lines << toText(changes[i]);
    if (changes.size() > MostLines)
        lines << MergeDialog::tr("and %n more", nullptr, int(changes.size() - MostLines));
    return lines;
}

QStringList askedLines(const Merged &merged)
{
    QStringList lines;
    for (const Conflict &conflict : merged.conflicts) {
        const QString record = labelOf(merged.deployment, conflict);
        if (conflict.why == Conflict::Why::Removed)
            lines << MergeDialog::tr("%1: removed on one side, changed on the other").arg(record);
        else if (isOpen(conflict))
            lines << MergeDialog::tr("%1: %2 changed on both sides", "record, field")
                         .arg(record, conflict.name);
    }
    return lines;
}

QListWidget *lineList(QWidget *parent)
{
    auto *list = new QListWidget(parent);
    // The new value stands at the end of a line.
    list->setWordWrap(true);
    list->setResizeMode(QListView::Adjust);
    list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    return list;
}

MergeDialog::MergeDialog(const Merged &merged, const std::vector<RecordChange> &settled,
    const Words &words, QWidget *parent)
    : QDialog(parent)
    , m_conflicts(merged.conflicts)
    , m_list(buildConflicts(merged, words))
{
    setObjectName(u"merge"_s);
    setWindowTitle(tr("Merge"));
    auto *lead = new QLabel(tr("Both sides changed %1. Where both cannot be had the marked one "
                               "stands, unless you choose "
                               "the other; the merge is one step that can be undone.")
                                .arg(words.chart),
        this);
    lead->setTextFormat(Qt::PlainText);
    lead->setWordWrap(true);
    setRole(lead, "hint");

    auto *all = new QHBoxLayout;
    all->setSpacing(16);
    auto *allMine = new QPushButton(tr("All: %1").arg(words.mine), this);
    auto *allTheirs = new QPushButton(tr("All: %1").arg(words.theirs), this);
    for (QPushButton *button : {allMine, allTheirs}) {
        setRole(button, "link");
        button->setAutoDefault(false);
        all->addWidget(button);
    }
    all->addStretch(1);
    connect(allMine, &QPushButton::clicked, this, [this] { chooseAll(MergeSide::Mine); });
    connect(allTheirs, &QPushButton::clicked, this, [this] { chooseAll(MergeSide::Theirs); });

    auto *taken = new QLabel(settled.empty()
                                 ? tr("Nothing else changes in your chart.")
                                 : tr("Taken over without a question: %1").arg(summaryOf(settled)),
        this);
    taken->setTextFormat(Qt::PlainText);
    setRole(taken, "strong");
    QListWidget *lines = lineList(this);
    lines->setObjectName(u"settled"_s);
    lines->setAccessibleName(taken->text());
    lines->addItems(shownLines(settled));
    for (int i = 0; i < lines->count(); ++i)
        lines->item(i)->setToolTip(lines->item(i)->text().left(1000));
    lines->setVisible(!settled.empty());
    lines->setFixedHeight(130);

    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    buttons->button(QDialogButtonBox::Cancel)->setText(tr("Cancel"));
    QPushButton *ok = buttons->addButton(tr("&Merge"), QDialogButtonBox::AcceptRole);
    ok->setDefault(true);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);

    auto *rows = new QVBoxLayout(this);
    rows->setContentsMargins(16, 16, 16, 16);
    rows->setSpacing(8);
    rows->addWidget(lead);
    rows->addWidget(m_list, 1);
    rows->addLayout(all);
    rows->addSpacing(8);
    rows->addWidget(taken);
    rows->addWidget(lines);
    rows->addWidget(buttons);
    resize(960, 560);
    m_list->setFocus();
}

QTreeWidget *MergeDialog::buildConflicts(const Merged &merged, const Words &words)
{
    auto *list = new ConflictList(this);
    list->setObjectName(u"conflicts"_s);
    list->setHeaderLabels({tr("Record"), tr("Field"), tr("Before"), words.mine, words.theirs});
    list->setRootIsDecorated(false);
    list->setUniformRowHeights(true);
    list->setAccessibleName(tr("Conflicts"));
    list->setToolTip(tr("Click a value to choose it, or use the left and right arrow keys"));
    list->choose = [this](QTreeWidgetItem *row, MergeSide side) { choose(row, side); };
    QList<QTreeWidgetItem *> rows;
    for (const Conflict &conflict : m_conflicts) {
        auto *row = new QTreeWidgetItem;
        row->setText(Record, labelOf(merged.deployment, conflict));
        row->setToolTip(Record, conflict.id);
        row->setText(Field, !isOpen(conflict)         ? outcomeOf(conflict)
                            : conflict.name.isEmpty() ? tr("all of it")
                                                      : conflict.name);
        row->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable);
        if (isOpen(conflict)) {
            if (conflict.why == Conflict::Why::Field)
                row->setText(Before, shown(conflict, conflict.base));
            row->setText(Mine, shown(conflict, conflict.mine));
            row->setText(Theirs, shown(conflict, conflict.theirs));
            row->setFlags(row->flags() | Qt::ItemIsUserCheckable);
        }
        for (const Column column : {Field, Before, Mine, Theirs})
            row->setToolTip(column, row->text(column));
        rows << row;
    }
    list->addTopLevelItems(rows);
    constexpr int widths[] = {210, 130, 170, 200};
    for (int column = Record; column < Theirs; ++column)
        list->setColumnWidth(column, widths[column]);
    list->header()->setStretchLastSection(true);
    m_list = list;
    chooseAll(MergeSide::Mine);
    // What one side removed and the other changed stays unless somebody says otherwise.
    for (size_t i = 0; i < m_conflicts.size(); ++i) {
        if (m_conflicts[i].why == Conflict::Why::Removed && m_conflicts[i].mine.isEmpty())
            choose(rows[qsizetype(i)], MergeSide::Theirs);
    }
    if (!rows.isEmpty())
        list->setCurrentItem(rows.first());
    connect(list, &QTreeWidget::itemClicked, this, [this](QTreeWidgetItem *row, int column) {
        if (column == Mine || column == Theirs)
            choose(row, column == Mine ? MergeSide::Mine : MergeSide::Theirs);
    });
    // Space and the click on the mark itself.
    connect(list, &QTreeWidget::itemChanged, this, [this](QTreeWidgetItem *row, int column) {
        if (column == Mine || column == Theirs) {
            const bool mine = (column == Mine) == (row->checkState(column) == Qt::Checked);
            choose(row, mine ? MergeSide::Mine : MergeSide::Theirs);
        }
    });
    return list;
}

void MergeDialog::choose(QTreeWidgetItem *row, MergeSide side)
{
    if (!(row->flags() & Qt::ItemIsUserCheckable))
        return;
    const QSignalBlocker blocker(m_list);
    row->setCheckState(Mine, side == MergeSide::Mine ? Qt::Checked : Qt::Unchecked);
    row->setCheckState(Theirs, side == MergeSide::Theirs ? Qt::Checked : Qt::Unchecked);
    m_list->viewport()->update();
}

void MergeDialog::chooseAll(MergeSide side)
{
    for (int i = 0; i < m_list->topLevelItemCount(); ++i)
        choose(m_list->topLevelItem(i), side);
}

Choices MergeDialog::choices() const
{
    Choices choices;
    for (size_t i = 0; i < m_conflicts.size(); ++i) {
        const QTreeWidgetItem *row = m_list->topLevelItem(int(i));
        if (isOpen(m_conflicts[i]))
            choices[keyOf(m_conflicts[i])] =
                row->checkState(Theirs) == Qt::Checked ? MergeSide::Theirs : MergeSide::Mine;
    }
    return choices;
}

} // namespace portolan
