#include "app/window/ProblemCommands.h"

#include "app/window/Job.h"
#include "app/window/Resources.h"
#include "app/window/Tables.h"
#include "model/checks/Suppress.h"
#include "model/document/DeploymentDocument.h"
#include "model/items/FilterProxy.h"
#include "model/items/GroupProxy.h"
#include "model/items/SelectedRecords.h"
#include "views/dialogs/SuppressDialog.h"
#include "views/panels/InspectorPanel.h"
#include "views/style/LabelText.h"
#include "views/table/TableView.h"

#include <QCheckBox>
#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QMenu>

#include <algorithm>

namespace portolan {

using namespace Qt::StringLiterals;

namespace {

constexpr int MenuTextLength = 80;

QString menuText(QString text)
{
    if (text.size() > MenuTextLength)
        text = text.left(MenuTextLength - 1) + u'…';
    return withoutMnemonic(text);
}

bool haveProblems(const Selection::Ids &ids, const ProblemCounts &counts)
{
    const auto meets = [](const QStringList &some, const QMap<QString, int> &of) {
        return std::ranges::any_of(some, [&of](const QString &id) { return of.contains(id); });
    };
    return meets(ids.flows, counts.flows) || meets(ids.components, counts.components) ||
           meets(ids.zones, counts.zones);
}

} // namespace

ProblemCommands::ProblemCommands(DeploymentDocument *document, Selection *selection, Tables *tables,
    InspectorPanel *inspector, const Actions &actions, QMenu *columns, QWidget *window)
    : QObject(window)
    , m_document(document)
    , m_selection(selection)
    , m_tables(tables)
    , m_view(tables->problemView())
    , m_model(tables->problemModel())
    , m_actions(actions)
    , m_columns(columns)
    , m_window(window)
    , m_shown(new QCheckBox)
{
    actions.on(ActionId::NextProblem, this, &ProblemCommands::showNext);
    actions.on(ActionId::PreviousProblem, this, &ProblemCommands::showPrevious);
    actions.on(ActionId::FixProblem, this, &ProblemCommands::fix);
    actions.on(ActionId::SuppressProblem, this, &ProblemCommands::suppress);
    actions.on(ActionId::ReportProblem, this, &ProblemCommands::reportAgain);
    actions.on(ActionId::ShowSuppressed, m_shown, &QCheckBox::setChecked);

    auto *extra = new QWidget;
    auto *row = new QHBoxLayout(extra);
    row->setContentsMargins(8, 0, 8, 0);
    row->addWidget(m_shown);
    m_shown->setObjectName(u"showSuppressed"_s);
    tables->setExtra(Tables::Problems, extra);
    connect(m_shown, &QCheckBox::toggled, m_model, &ProblemModel::setSuppressedShown);
    connect(m_model, &ProblemModel::suppressedShownChanged, this, [this](bool shown) {
        m_shown->setChecked(shown);
        m_view->setColumnShown(ProblemModel::Reason, shown);
        m_actions[ActionId::ShowSuppressed]->setChecked(shown);
    });
    connect(tables, &Tables::problemsChanged, this, &ProblemCommands::update);
    connect(tables, &Tables::problemMenuRequested, this, &ProblemCommands::openMenu);
    connect(m_view, &TableView::fixRequested, this, &ProblemCommands::fixRow);
    connect(inspector, &InspectorPanel::fixRequested, this, &ProblemCommands::carryOut);
    connect(m_view->selectionModel(), &QItemSelectionModel::selectionChanged, this,
        [this](const QItemSelection &selected) {
            if (selected.isEmpty()) {
                m_givenSoon.start();
                return;
            }
            emit revealRequested();
            emit givenChanged();
        });
    // Where many rows vanish they do so one by one.
    m_givenSoon.setSingleShot(true);
    connect(&m_givenSoon, &QTimer::timeout, this, &ProblemCommands::givenChanged);
    update();
}

void ProblemCommands::retranslate() { update(); }

void ProblemCommands::update()
{
    const auto count = int(m_model->suppressed().size());
    m_shown->setText(tr("Show suppressed (%1)").arg(count));
    m_shown->setToolTip(tr("Problems that are left alone, with the reasons given"));
    m_shown->setVisible(count > 0);
    m_open = problemCounts(m_model->problems());
    m_suppressed = problemCounts(m_model->suppressed());
    emit givenChanged();
}

Givens ProblemCommands::given() const
{
    Givens given;
    if (m_view->selectionModel()->hasSelection()) {
        const std::vector<int> rows = m_view->selectedRows();
        given.setFlag(Given::Problem, std::ranges::any_of(rows, [this](int row) {
            return !m_model->problemAt(row).isSuppressed();
        }));
        given.setFlag(Given::AnyProblem, std::ranges::any_of(rows, [this](int row) {
            return canSuppress(m_model->problemAt(row));
        }));
        return given;
    }
    const Selection::Ids &ids = m_selection->ids();
    given.setFlag(Given::Problem, haveProblems(ids, m_open));
    // What concerns a record can be suppressed, and what is suppressed can have another reason.
    given.setFlag(Given::AnyProblem, haveProblems(ids, m_open) || haveProblems(ids, m_suppressed));
    return given;
}

void ProblemCommands::show(int step)
{
    const int rows = m_view->model()->rowCount();
    if (rows == 0) {
        emit done(tr("There are no problems"));
        return;
    }
    m_tables->setCurrentPage(Tables::Problems);
    const QModelIndex current = m_view->currentIndex();
    int row = step > 0 ? 0 : rows - 1;
    if (current.isValid()) {
        // A row that is current but not selected has come into the place of one that is gone.
        const bool isNew = !m_view->selectionModel()->isRowSelected(current.row()) && step > 0;
        row = (current.row() + (isNew ? 0 : step) + rows) % rows;
    }
    select(m_view->model()->index(row, ProblemModel::Message));
}

void ProblemCommands::select(const QModelIndex &index)
{
    m_view->selectionModel()->setCurrentIndex(
        index, QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    m_view->scrollTo(index);
}

std::vector<Problem> ProblemCommands::selectedProblems(bool suppressed) const
{
    std::vector<Problem> problems;
    for (const int row : m_view->selectedRows()) {
        const Problem &problem = m_model->problemAt(row);
        if (problem.isSuppressed() == suppressed)
            problems.push_back(problem);
    }
    return problems;
}

std::vector<Problem> ProblemCommands::meant(bool suppressed) const
{
    if (m_view->selectionModel()->hasSelection())
        return selectedProblems(suppressed);
    std::vector<Problem> problems;
    const std::vector<Problem> &all = suppressed ? m_model->suppressed() : m_model->problems();
    const SelectedRecords selected(m_selection->ids());
    std::ranges::copy_if(all, std::back_inserter(problems),
        [&](const Problem &problem) { return selected.concernedBy(problem); });
    return problems;
}

void ProblemCommands::fixRow(const QModelIndex &index)
{
    const QModelIndex source = m_view->proxy()->mapToSource(m_view->groups()->mapToSource(index));
    const Problem problem = m_model->problemAt(source.row());
    if (problem.isSuppressed()) {
        m_document->edit(
            tr("Report problem again"), {reporting(m_document->deployment(), {problem})});
        return;
    }
    const std::vector<Fix> fixes = m_model->fixesAt(source.row());
    if (fixes.size() == 1) {
        carryOut(problem, fixes.front().text);
        return;
    }
    select(index);
    QMenu menu(m_window);
    addFixes(&menu, problem);
    const QRect cell = m_view->visualRect(index.siblingAtColumn(ProblemModel::Fixes));
    menu.setActiveAction(menu.actions().value(0));
    menu.exec(m_view->viewport()->mapToGlobal(cell.bottomLeft()));
}

void ProblemCommands::fix()
{
    const std::vector<Problem> problems = meant(false);
    if (problems.empty()) {
        emit failed(tr("Nothing that is selected has a problem"));
        return;
    }
    constexpr size_t most = 20;
    std::vector<std::pair<const Problem *, QString>> ways;
    const auto find = [&, deployment = m_document->snapshot()](const JobControl &job) {
        const FixFinder finder(*deployment);
        for (size_t i = 0; i < problems.size() && ways.size() < most; ++i) {
            if (job.stop.stop_requested())
                return;
            job.progress(double(i) / double(problems.size()));
            for (const Fix &fix : finder.fixesFor(problems[i]))
                ways.emplace_back(&problems[i], fix.text);
        }
    };
    const Deployment &chart = m_document->deployment();
    if (chart.components.size() + chart.flows.size() <= ProblemFinder::MostAtOnce)
        find({{}, [](double) {}});
    else if (!runJob(tr("Looking for what would help"), m_window, find))
        return;
    if (ways.empty()) {
        emit failed(tr("Only you can know what is right here: %1").arg(problems.front().message));
        return;
    }
    if (ways.size() == 1) {
        carryOut(*ways.front().first, ways.front().second);
        return;
    }
    QMenu menu(m_window);
    for (size_t i = 0; i < ways.size() && i < most; ++i) {
        connect(menu.addAction(menuText(ways[i].second)), &QAction::triggered, this,
            [this, way = ways[i]] { carryOut(*way.first, way.second); });
    }
    menu.setActiveAction(menu.actions().value(0));
    const QModelIndex row = m_view->selectionModel()->selectedRows().value(0);
    QWidget *focus = m_window->focusWidget() ? m_window->focusWidget() : m_window;
    menu.exec(row.isValid() && m_view->isVisible()
                  ? m_view->viewport()->mapToGlobal(m_view->visualRect(row).bottomLeft())
                  : focus->mapToGlobal(focus->rect().center()));
}

void ProblemCommands::addFixes(QMenu *menu, const Problem &problem)
{
    for (const Fix &fix : fixesFor(m_document->deployment(), problem)) {
        QAction *action = menu->addAction(menuText(fix.text));
        connect(action, &QAction::triggered, this,
            [this, problem, text = fix.text] { carryOut(problem, text); });
    }
}

void ProblemCommands::carryOut(const Problem &problem, const QString &text)
{
    // Once more, of the chart as it is now: the text may have stood there for a while.
    const std::vector<Fix> fixes = fixesFor(m_document->deployment(), problem);
    const auto fix = std::ranges::find(fixes, text, &Fix::text);
    if (fix == fixes.end()) {
        emit failed(tr("The chart has changed: this does not help any more"));
        return;
    }
    if (fix->field != Fix::Field::None) {
        const bool ofFlow = fix->field == Fix::Field::Ports;
        m_selection->set(ofFlow ? Selection::Ids{{problem.flows.value(0)}, {}, {}}
                                : Selection::Ids{{}, {problem.components.value(0)}, {}});
        emit revealRequested();
        emit fieldRequested(fix->field);
        return;
    }
    if (fix->edits.empty()) {
        QGuiApplication::clipboard()->setText(fix->command);
        emit done(tr("Copied: %1").arg(fix->command) +
                  (fix->hint.isEmpty() ? QString() : u" · "_s + fix->hint));
        return;
    }
    if (m_document->edit(fix->text, fix->edits))
        emit done(fix->hint.isEmpty() ? fix->text : fix->text + u" · "_s + fix->hint);
}

void ProblemCommands::suppress()
{
    if (!m_document->mayEdit())
        return;
    std::vector<Problem> problems = meant(false);
    QString reason;
    if (problems.empty()) { // or another reason for what is suppressed already
        problems = meant(true);
        if (!problems.empty())
            reason = problems.front().reason;
    }
    std::erase_if(problems, [](const Problem &problem) { return !canSuppress(problem); });
    if (problems.empty()) {
        emit failed(tr("Nothing that is selected has a problem"));
        return;
    }
    QStringList messages;
    for (const Problem &problem : problems)
        messages += problem.message;
    SuppressDialog dialog(messages, reason, m_window);
    if (dialog.exec() != QDialog::Accepted)
        return;
    m_document->edit(tr("Suppress %n problem(s)", nullptr, int(problems.size())),
        {suppressing(m_document->deployment(), problems, dialog.reason())});
}

void ProblemCommands::reportAgain()
{
    const std::vector<Problem> problems = meant(true);
    if (problems.empty()) {
        emit failed(tr("Nothing that is selected has a suppressed problem"));
        return;
    }
    m_document->edit(tr("Report %n problem(s) again", nullptr, int(problems.size())),
        {reporting(m_document->deployment(), problems)});
}

void ProblemCommands::copyMessages()
{
    QStringList messages;
    for (const bool suppressed : {false, true}) {
        for (const Problem &problem : selectedProblems(suppressed))
            messages += problem.message;
    }
    QGuiApplication::clipboard()->setText(messages.join(u'\n'));
    emit done(tr("Copied %n message(s)", nullptr, int(messages.size())));
}

void ProblemCommands::openMenu(const QPoint &global)
{
    const std::vector<Problem> problems = selectedProblems(false);
    const std::vector<Problem> suppressed = selectedProblems(true);
    QMenu menu(m_window);
    if (problems.size() == 1)
        addFixes(&menu, problems.front());
    menu.addSeparator();
    if (!problems.empty() || !suppressed.empty())
        menu.addAction(m_actions[ActionId::SuppressProblem]);
    if (!suppressed.empty())
        menu.addAction(m_actions[ActionId::ReportProblem]);
    menu.addSeparator();
    if (!problems.empty() || !suppressed.empty()) {
        connect(menu.addAction(tr("&Copy message")), &QAction::triggered, this,
            &ProblemCommands::copyMessages);
    }
    menu.addActions({m_actions[ActionId::NextProblem], m_actions[ActionId::PreviousProblem],
        m_actions[ActionId::ShowSuppressed]});
    menu.addSeparator();
    menu.addMenu(m_columns);
    menu.exec(global);
}

} // namespace portolan
