#include "views/dialogs/LookupDialog.h"

#include "views/style/StyleSheet.h"

#include <QCheckBox>
#include <QDialogButtonBox>
#include <QHeaderView>
#include <QLabel>
#include <QLocale>
#include <QProgressBar>
#include <QPushButton>
#include <QSet>
#include <QSignalBlocker>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace portolan {

using namespace Qt::StringLiterals;

namespace {

enum Column { Name, State, Date, Source, Problem, ColumnCount };

/// The canonical name; the shown one may be another.
constexpr int NameRole = Qt::UserRole;

/// No tool tip is as long as a published list.
constexpr size_t MostShown = 20;

QString listed(const std::vector<IpRange> &addresses)
{
    QStringList texts;
    for (size_t i = 0; i < addresses.size() && i < MostShown; ++i)
        texts += addresses[i].toString();
    if (addresses.size() > MostShown)
        texts += u"…"_s;
    return texts.join(u'\n');
}

} // namespace

LookupDialog::LookupDialog(QWidget *parent)
    : QDialog(parent)
    , m_empty(new QLabel(this))
    , m_all(new QCheckBox(tr("&All names"), this))
    , m_list(new QTreeWidget(this))
    , m_progress(new QProgressBar(this))
    , m_state(new QLabel(this))
{
    setObjectName(u"lookup"_s);
    setWindowTitle(tr("Look up names"));
    auto *hint = new QLabel(
        tr("Where a dialect has no words for names, rules hold the addresses that the names stood "
           "for when they were looked up. Nobody is asked before you press “Look up”: then your "
           "name server is, and the providers of published lists."),
        this);
    hint->setWordWrap(true);
    setRole(hint, "hint");
    m_empty->setText(tr("No component and no zone of this chart has a host name or a published "
                        "list as its address, so there is nothing to look up."));
    m_empty->setWordWrap(true);
    m_empty->setAlignment(Qt::AlignCenter);
    m_all->setToolTip(tr("Choose all names, or none"));
    m_list->setHeaderLabels(
        {tr("Name"), tr("Addresses"), tr("Looked up"), tr("Source"), tr("Problem")});
    m_list->setRootIsDecorated(false);
    m_list->setUniformRowHeights(true);
    m_list->setAccessibleName(tr("Names of the chart"));
    m_list->setTextElideMode(Qt::ElideMiddle);
    m_list->header()->setStretchLastSection(true);
    m_progress->setTextVisible(false);
    m_progress->hide();
    m_state->setTextFormat(Qt::PlainText);
    m_state->setWordWrap(true);

    auto *buttons = new QDialogButtonBox(this);
    m_lookUp = buttons->addButton(tr("&Look up"), QDialogButtonBox::ActionRole);
    m_lookUp->setDefault(true);
    m_lookUp->setToolTip(tr("Ask for the chosen names; old addresses stay where that fails"));
    m_cancel = buttons->addButton(tr("&Cancel"), QDialogButtonBox::ActionRole);
    m_cancel->setAutoDefault(false);
    m_cancel->setToolTip(tr("Stop asking; nothing of this run is kept"));
    QPushButton *close = buttons->addButton(tr("Close"), QDialogButtonBox::RejectRole);
    close->setAutoDefault(false);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 16, 16, 16);
    layout->setSpacing(8);
    layout->addWidget(hint);
    layout->addWidget(m_all);
    layout->addWidget(m_list, 1);
    layout->addWidget(m_empty, 1);
    layout->addWidget(m_progress);
    layout->addWidget(m_state);
    layout->addWidget(buttons);
    connect(
        m_lookUp, &QPushButton::clicked, this, [this] { emit lookUpRequested(checkedNames()); });
    connect(m_cancel, &QPushButton::clicked, this, &LookupDialog::cancelRequested);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_all, &QCheckBox::clicked, this, &LookupDialog::checkAll);
    m_all->setTristate();
    connect(m_list, &QTreeWidget::itemChanged, this, &LookupDialog::updateButtons);
    resize(960, 460);
    setNames({}, {});
}

void LookupDialog::setNames(const QStringList &names, const std::map<QString, Lookup> &known)
{
    QSet<QString> unchecked;
    std::map<QString, QString> problems;
    for (int i = 0; i < m_list->topLevelItemCount(); ++i) {
        const QTreeWidgetItem *row = m_list->topLevelItem(i);
        const QString name = row->data(Name, NameRole).toString();
        if (row->checkState(Name) != Qt::Checked)
            unchecked.insert(name);
        problems[name] = row->text(Problem);
    }
    const QSignalBlocker blocker(m_list);
    m_list->clear();
    for (const QString &name : names) {
        auto *row = new QTreeWidgetItem(m_list, {name});
        row->setData(Name, NameRole, name);
        row->setToolTip(Name, name);
        row->setCheckState(Name, unchecked.contains(name) ? Qt::Unchecked : Qt::Checked);
        const auto found = known.find(name);
        if (found == known.end()) {
            row->setText(State, tr("never looked up"));
        } else {
            const Lookup &lookup = found->second;
            row->setText(State, tr("%n address(es)", nullptr, int(lookup.addresses.size())));
            row->setToolTip(State, listed(lookup.addresses));
            row->setText(Date, locale().toString(lookup.date, QLocale::ShortFormat));
            row->setText(Source, lookup.source);
            row->setToolTip(Source, lookup.source);
        }
        row->setText(Problem, problems[name]);
        row->setToolTip(Problem, problems[name]);
    }
    constexpr int widths[] = {230, 120, 90, 150};
    for (int column = 0; column < Problem; ++column)
        m_list->setColumnWidth(column, widths[column]);
    if (!names.isEmpty())
        m_list->setCurrentItem(m_list->topLevelItem(0));
    m_list->setVisible(!names.isEmpty());
    m_all->setVisible(!names.isEmpty());
    m_empty->setVisible(names.isEmpty());
    updateButtons();
}

QStringList LookupDialog::checkedNames() const
{
    QStringList names;
    for (int i = 0; i < m_list->topLevelItemCount(); ++i) {
        const QTreeWidgetItem *row = m_list->topLevelItem(i);
        if (row->checkState(Name) == Qt::Checked)
            names += row->data(Name, NameRole).toString();
    }
    return names;
}

void LookupDialog::checkAll()
{
    // From some to all; only the program shows the state between.
    const bool on = checkedNames().size() < m_list->topLevelItemCount();
    const QSignalBlocker blocker(m_list);
    for (int i = 0; i < m_list->topLevelItemCount(); ++i)
        m_list->topLevelItem(i)->setCheckState(Name, on ? Qt::Checked : Qt::Unchecked);
    updateButtons();
}

void LookupDialog::updateButtons()
{
    const qsizetype checked = checkedNames().size();
    m_all->setCheckState(checked == 0                             ? Qt::Unchecked
                         : checked == m_list->topLevelItemCount() ? Qt::Checked
                                                                  : Qt::PartiallyChecked);
    m_all->setEnabled(!m_running);
    m_list->setEnabled(!m_running);
    m_lookUp->setEnabled(!m_running && checked > 0);
    m_cancel->setEnabled(m_running);
}

void LookupDialog::setRunning(bool running)
{
    m_running = running;
    m_progress->setVisible(running);
    updateButtons();
    (running ? static_cast<QWidget *>(m_cancel) : m_list)->setFocus();
}

void LookupDialog::begin(int total)
{
    setRunning(true);
    setProgress(0, total);
}

void LookupDialog::setProgress(int done, int total)
{
    m_progress->setRange(0, total);
    m_progress->setValue(done);
    setRole(m_state, "hint");
    m_state->setText(tr("%1 of %2 names asked for").arg(done).arg(total));
}

void LookupDialog::end(int found, const std::map<QString, QString> &failed)
{
    const QSignalBlocker blocker(m_list);
    for (int i = 0; i < m_list->topLevelItemCount(); ++i) {
        QTreeWidgetItem *row = m_list->topLevelItem(i);
        if (row->checkState(Name) != Qt::Checked)
            continue; // not asked for
        const auto problem = failed.find(row->data(Name, NameRole).toString());
        const QString text = problem == failed.end() ? QString() : problem->second;
        row->setText(Problem, text);
        row->setToolTip(Problem, text);
    }
    setRunning(false);
    setRole(m_state, failed.empty() ? "hint" : "error");
    const QString known = tr("%n name(s) looked up.", nullptr, found);
    m_state->setText(failed.empty() ? known
                                    : known + u' ' +
                                          tr("%n failed and kept what was known before.", nullptr,
                                              int(failed.size())));
}

void LookupDialog::endCancelled()
{
    setRunning(false);
    setRole(m_state, "hint");
    m_state->setText(tr("Cancelled: nothing has changed."));
}

void LookupDialog::reject()
{
    if (m_running)
        emit cancelRequested();
    QDialog::reject();
}

} // namespace portolan
