#include "views/dialogs/RecoveryDialog.h"

#include "views/dialogs/MergeDialog.h"
#include "views/style/StyleSheet.h"

#include <QDialogButtonBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QListWidget>
#include <QLocale>
#include <QPushButton>
#include <QSignalBlocker>
#include <QVBoxLayout>

namespace portolan {

using namespace Qt::StringLiterals;

namespace {

QLabel *label(const char *role, QWidget *parent)
{
    auto *made = new QLabel(parent);
    made->setTextFormat(Qt::PlainText);
    made->setWordWrap(true);
    setRole(made, role);
    return made;
}

} // namespace

RecoveryDialog::RecoveryDialog(QWidget *parent)
    : QDialog(parent)
    , m_list(new QListWidget(this))
    , m_place(label("hint", this))
    , m_remark(label("", this))
    , m_heading(label("strong", this))
    , m_lines(lineList(this))
{
    setObjectName(u"recovery"_s);
    setWindowTitle(tr("Recover unsaved changes"));
    QLabel *lead = label("hint", this);
    lead->setText(tr("Portolan ended before these changes were saved. Recovering opens the chart "
                     "with them, as one step that can be undone; the file changes when you save."));
    m_list->setObjectName(u"drafts"_s);
    m_list->setAccessibleName(tr("Charts with unsaved changes"));
    m_list->setFixedWidth(280);
    m_list->setSpacing(2);
    m_lines->setObjectName(u"differences"_s);
    m_lines->setAccessibleName(tr("What differs from the file"));

    auto *buttons = new QDialogButtonBox(this);
    m_recover = buttons->addButton(tr("&Recover"), QDialogButtonBox::AcceptRole);
    m_recover->setDefault(true);
    m_discard = buttons->addButton(tr("&Discard …"), QDialogButtonBox::DestructiveRole);
    m_discard->setAutoDefault(false);
    QPushButton *later = buttons->addButton(tr("&Later"), QDialogButtonBox::RejectRole);
    later->setAutoDefault(false);
    later->setToolTip(tr("The changes stay where they are and are offered again"));

    auto *right = new QVBoxLayout;
    right->setSpacing(8);
    right->addWidget(m_place);
    right->addWidget(m_remark);
    right->addWidget(m_heading);
    right->addWidget(m_lines, 1);
    auto *both = new QHBoxLayout;
    both->setSpacing(16);
    both->addWidget(m_list);
    both->addLayout(right, 1);
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(16, 16, 16, 16);
    all->setSpacing(12);
    all->addWidget(lead);
    all->addLayout(both, 1);
    all->addWidget(buttons);

    connect(m_list, &QListWidget::currentRowChanged, this, &RecoveryDialog::showCurrent);
    connect(m_recover, &QPushButton::clicked, this, [this] { emit recoverRequested(current()); });
    connect(m_discard, &QPushButton::clicked, this, [this] { emit discardRequested(current()); });
    connect(buttons, &QDialogButtonBox::rejected, this, [this] {
        emit postponed();
        accept();
    });
    resize(900, 460);
}

void RecoveryDialog::setRows(const std::vector<Row> &rows)
{
    if (rows.empty()) {
        accept();
        return;
    }
    const int wanted = qBound(0, current(), int(rows.size()) - 1);
    m_rows = rows;
    {
        const QSignalBlocker blocker(m_list);
        m_list->clear();
        for (const Row &row : m_rows) {
            auto *item = new QListWidgetItem(
                row.title + u'\n' + locale().toString(row.kept, QLocale::ShortFormat), m_list);
            item->setToolTip(row.place);
        }
        m_list->setCurrentRow(wanted);
    }
    showCurrent();
    m_list->setFocus();
}

int RecoveryDialog::current() const { return m_list->currentRow(); }

void RecoveryDialog::showCurrent()
{
    if (current() < 0)
        return;
    const Row &row = m_rows[size_t(current())];
    m_place->setText(row.place);
    m_place->setVisible(!row.place.isEmpty());
    m_remark->setText(row.remark);
    m_remark->setVisible(!row.remark.isEmpty());
    m_heading->setText(row.summary);
    m_lines->clear();
    m_lines->addItems(row.lines);
    for (int i = 0; i < m_lines->count(); ++i)
        m_lines->item(i)->setToolTip(m_lines->item(i)->text().left(1000));
    m_recover->setEnabled(row.canRecover);
}

} // namespace portolan
