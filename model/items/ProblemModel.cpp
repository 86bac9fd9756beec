#include "model/items/ProblemModel.h"

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

} // namespace

ProblemModel::ProblemModel(DeploymentDocument *document, QObject *parent)
    : QAbstractTableModel(parent)
    , m_document(document)
    , m_finder(document)
    , m_problems(m_finder.problems())
{
    connect(&m_finder, &ProblemFinder::looked, this, &ProblemModel::update);
}

void ProblemModel::refresh()
{
    m_always = true;
    m_finder.look();
}

void ProblemModel::update()
{
    if (m_always || m_finder.problems() != m_problems) {
        m_always = m_finder.isBusy();
        beginResetModel();
        m_problems = m_finder.problems();
        endResetModel();
    }
    emit looked();
}

int ProblemModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_problems.size());
}

int ProblemModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant ProblemModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Level:
        return tr("Severity");
    case Message:
        return tr("Problem");
    case Where:
        return tr("Where");
    default:
        return {};
    }
}

QString ProblemModel::text(const Problem &problem, int column) const
{
    if (column == Message)
        return problem.message;
    if (column == Where)
        return places(m_document->deployment(), problem).join(", "_L1);
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

QVariant ProblemModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const Problem &problem = m_problems[size_t(index.row())];
    switch (role) {
    case Qt::DisplayRole:
        return text(problem, index.column());
    case SortRole:
        return index.column() == Level ? QVariant(int(problem.severity))
                                       : QVariant(text(problem, index.column()));
    case FilterTextRole:
        return QStringList{problem.id, text(problem, Level), problem.message, text(problem, Where)}
            .join(u'\n');
    case IdRole:
        return problem.id;
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

} // namespace portolan
