#include "model/items/ProblemModel.h"

#include "model/checks/Suppress.h"

#include <algorithm>

namespace portolan {

using namespace Qt::StringLiterals;

namespace {

/// Names of the records concerned; flows have only ids.
QStringList places(const Deployment &deployment, const Problem &problem)
{
    QStringList names;
    for (const QString &id : problem.zones) {
        const Zone *zone = deployment.zone(id);
        names << (zone ? zone->label() : id);
    }
    for (const QString &id : problem.components) {
        const Component *component = deployment.component(id);
        names << (component ? component->label() : id);
    }
    return names + problem.flows;
}

/// Whether both are about the same, in whatever words.
bool isSame(const Problem &a, const Problem &b)
{
    return a.id == b.id && a.severity == b.severity && a.about == b.about && a.flows == b.flows &&
           a.components == b.components && a.zones == b.zones;
}

/// The same for two that isSame() is true of.
QString keyOf(const Problem &problem)
{
    QString key = problem.id + u'\n' + QString::number(int(problem.severity));
    const QStringList about[] = {{problem.about}, problem.flows, problem.components, problem.zones};
    for (const QStringList &ids : about)
        key += u'\n' + ids.join(u'\t');
    return key;
}

} // namespace

ProblemModel::ProblemModel(DeploymentDocument *document, QObject *parent)
    : QAbstractTableModel(parent)
    , m_document(document)
    , m_finder(document)
    , m_problems(m_finder.findings().problems)
    , m_suppressed(m_finder.findings().suppressed)
{
    connect(&m_finder, &ProblemFinder::looked, this, &ProblemModel::update);
    connect(document, &DeploymentDocument::applied, this, &ProblemModel::forgetFixes);
    connect(document, &DeploymentDocument::appliedAll, this, &ProblemModel::forgetFixes);
    connect(document, &DeploymentDocument::wasReset, this, &ProblemModel::forgetFixes);
}

const Problem &ProblemModel::problemAt(int row) const
{
    const size_t at = size_t(row);
    return at < m_problems.size() ? m_problems[at] : m_suppressed[at - m_problems.size()];
}

const std::vector<Fix> &ProblemModel::fixesAt(int row) const
{
    static const std::vector<Fix> none;
    const Problem &problem = problemAt(row);
    if (problem.isSuppressed())
        return none;
    if (!m_fixFinder)
        m_fixFinder = std::make_unique<FixFinder>(m_document->deployment());
    const auto [at, isNew] = m_fixes.try_emplace(keyOf(problem));
    if (isNew)
        at->second = m_fixFinder->fixesFor(problem);
    return at->second;
}

void ProblemModel::forgetFixes()
{
    m_fixFinder.reset();
    m_fixes.clear();
}

void ProblemModel::setSuppressedShown(bool shown)
{
    if (shown == m_showSuppressed)
        return;
    const int first = int(m_problems.size());
    const int last = first + int(m_suppressed.size()) - 1;
    if (m_suppressed.empty()) {
        m_showSuppressed = shown;
    } else if (shown) {
        beginInsertRows({}, first, last);
        m_showSuppressed = true;
        endInsertRows();
    } else {
        beginRemoveRows({}, first, last);
        m_showSuppressed = false;
        endRemoveRows();
    }
    emit suppressedShownChanged(shown);
}

void ProblemModel::refresh()
{
    m_always = true;
    m_finder.look();
}

void ProblemModel::update()
{
    forgetFixes();
    const auto &[problems, suppressed] = m_finder.findings();
    const bool others = problems != m_problems || suppressed != m_suppressed;
    m_revision += others ? 1 : 0;
    const bool hasCommon = !m_problems.empty() && !problems.empty() &&
                           (isSame(m_problems.front(), problems.front()) ||
                               isSame(m_problems.back(), problems.back()));
    if (m_always || !hasCommon) {
        if (m_always || others) {
            m_always = m_finder.isBusy();
            beginResetModel();
            m_problems = problems;
            m_suppressed = suppressed;
            endResetModel();
        }
    } else if (others) {
        replaceRows(0, m_problems, problems);
        if (m_showSuppressed)
            replaceRows(int(m_problems.size()), m_suppressed, suppressed);
        else
            m_suppressed = suppressed;
    }
    // A fix may be another one although the problem is not, and places may be called otherwise.
    if (rowCount() > 0) {
        emit dataChanged(
            index(0, Fixes), index(rowCount() - 1, Where), {Qt::DisplayRole, SortRole, FixesRole});
    }
    emit looked();
}

/// Makes \a list, whose rows begin with \a first, what is found \a now: what stands before and
/// after the change keeps its rows.
void ProblemModel::replaceRows(
    int first, std::vector<Problem> &list, const std::vector<Problem> &now)
{
    const auto [from, to] = std::ranges::mismatch(list, now, isSame);
    const auto before = from - list.begin();
    qsizetype after = 0;
    const auto most = qsizetype(std::min(list.size(), now.size())) - before;
    while (after < most && isSame(list.end()[-1 - after], now.end()[-1 - after]))
        ++after;
    const auto gone = qsizetype(list.size()) - before - after;
    const auto come = qsizetype(now.size()) - before - after;
    if (gone > 0) {
        beginRemoveRows({}, first + int(before), first + int(before + gone) - 1);
        list.erase(list.begin() + before, list.begin() + before + gone);
        endRemoveRows();
    }
    if (come > 0) {
        beginInsertRows({}, first + int(before), first + int(before + come) - 1);
        list.insert(list.begin() + before, now.begin() + before, now.begin() + before + come);
        endInsertRows();
    }
    for (size_t i = 0; i < list.size(); ++i) { // the same problem in other words
        if (list[i] == now[i])
            continue;
        list[i] = now[i];
        emit dataChanged(index(first + int(i), 0), index(first + int(i), ColumnCount - 1));
    }
}

int ProblemModel::rowCount(const QModelIndex &parent) const
{
    if (parent.isValid())
        return 0;
    return int(m_problems.size() + (m_showSuppressed ? m_suppressed.size() : 0));
}

int ProblemModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant ProblemModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    static constexpr const char *titles[ColumnCount] = {QT_TR_NOOP("Severity"),
        QT_TR_NOOP("Problem"), QT_TR_NOOP("Fix"), QT_TR_NOOP("Where"),
        QT_TR_NOOP("Suppressed because")};
    if (orientation != Qt::Horizontal || section < 0 || section >= ColumnCount)
        return {};
    if (role == ColumnKeyRole)
        return QString::fromLatin1(titles[section]);
    return role == Qt::DisplayRole ? QVariant(tr(titles[section])) : QVariant();
}

QString ProblemModel::text(const Problem &problem, int column) const
{
    if (column == Message)
        return problem.message;
    if (column == Where)
        return places(m_document->deployment(), problem).join(", "_L1);
    if (column == Reason)
        return problem.reason;
    switch (problem.severity) {
    case Severity::Error:
        return tr("Error");
    case Severity::Warning:
        return tr("Warning");
    case Severity::Advice:
        return tr("Advice");
    }
    Q_UNREACHABLE();
}

QString ProblemModel::fixText(int row) const
{
    if (problemAt(row).isSuppressed())
        return tr("Report again");
    const std::vector<Fix> &fixes = fixesAt(row);
    return fixes.empty() ? QString() : fixes.front().text;
}

QVariant ProblemModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const Problem &problem = problemAt(index.row());
    switch (role) {
    case Qt::DisplayRole:
        if (index.column() == Fixes)
            return fixText(index.row());
        return text(problem, index.column());
    case Qt::EditRole:
        return index.column() == Reason ? QVariant(problem.reason) : QVariant();
    case SortRole:
        // By what can be done about it would mean to look for that in every row.
        return index.column() == Level || index.column() == Fixes
                   ? QVariant(int(problem.severity) + (problem.isSuppressed() ? 10 : 0))
                   : QVariant(text(problem, index.column()));
    case IdRole:
        return problem.id;
    case EnabledRole:
        return problem.isSuppressed() ? QVariant(false) : QVariant();
    case FixesRole:
        return problem.isSuppressed() ? 1 : int(fixesAt(index.row()).size());
    case SeverityRole:
        return int(problem.severity);
    case FlowIdsRole:
        return problem.flows;
    case ComponentIdsRole:
        return problem.components;
    case ZoneIdsRole:
        return problem.zones;
    default:
        return {};
    }
}

Qt::ItemFlags ProblemModel::flags(const QModelIndex &index) const
{
    const Qt::ItemFlags flags = QAbstractTableModel::flags(index);
    const bool isReason =
        index.isValid() && index.column() == Reason && problemAt(index.row()).isSuppressed();
    return isReason ? flags | Qt::ItemIsEditable : flags;
}

bool ProblemModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (role != Qt::EditRole || !flags(index).testFlag(Qt::ItemIsEditable))
        return false;
    const Problem problem = problemAt(index.row());
    const QString reason = value.toString().trimmed();
    if (reason.isEmpty()) {
        emit rejected(tr("A suppressed problem needs a reason; to have it reported again, choose "
                         "%1")
                          .arg(quoted(tr("Report again"))));
        return false;
    }
    return reason == problem.reason ||
           m_document->edit(
               tr("Change reason"), {suppressing(m_document->deployment(), {problem}, reason)});
}

} // namespace portolan
