#include "views/panels/ProblemBanner.h"

#include "model/items/SelectedRecords.h"
#include "views/panels/FormField.h"
#include "views/style/IconLabel.h"
#include "views/style/LabelText.h"
#include "views/style/StyleSheet.h"

#include <QGridLayout>
#include <QLabel>
#include <QPushButton>
#include <QTextDocument>

namespace portolan {

namespace {

constexpr size_t Most = 4;
constexpr int LinkWidth = 225; // px

} // namespace

ProblemBanner::ProblemBanner(QWidget *parent)
    : QFrame(parent)
    , m_rows(new QVBoxLayout(this))
{
    setRole(this, "banner");
    m_rows->setContentsMargins(10, 7, 10, 7);
    m_rows->setSpacing(6);
    hide();
}

void ProblemBanner::setProblems(const std::vector<Problem> &problems)
{
    m_problems = problems;
    m_ids.reset();
}

void ProblemBanner::findConcerned(const Selection::Ids &ids)
{
    if (m_ids == ids)
        return;
    m_ids = ids;
    m_concerned.clear();
    const SelectedRecords selected(ids);
    for (size_t i = 0; i < m_problems.size(); ++i) {
        if (selected.concernedBy(m_problems[i]))
            m_concerned.push_back(i);
    }
}

void ProblemBanner::showFor(const Selection::Ids &ids, const Deployment &deployment)
{
    findConcerned(ids);
    const FixFinder finder(deployment);
    std::vector<Row> rows;
    for (size_t i = 0; i < qMin(Most, m_concerned.size()); ++i) {
        rows.push_back({m_problems[m_concerned[i]], {}});
        for (const Fix &fix : finder.fixesFor(rows.back().problem))
            rows.back().fixes += fix.text;
    }
    const auto more = int(m_concerned.size() - rows.size());
    setVisible(!rows.empty());
    if (rows == m_shown && more == m_more)
        return;
    m_shown = std::move(rows);
    m_more = more;
    while (QLayoutItem *item = m_rows->takeAt(0)) {
        if (item->widget()) {
            item->widget()->hide();
            item->widget()->deleteLater(); // one of its links may be what was clicked
        }
        delete item;
    }
    for (const Row &row : m_shown)
        addRow(row.problem.message, &row);
    if (m_more > 0)
        addRow(tr("and %n more", nullptr, m_more), nullptr);
}

void ProblemBanner::addRow(const QString &message, const Row *row)
{
    auto *widget = new QWidget(this);
    auto *grid = new QGridLayout(widget);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(8);
    grid->setVerticalSpacing(2);
    grid->setColumnStretch(1, 1);
    grid->addWidget(new IconLabel(u"warning", 16, widget), 0, 0, Qt::AlignTop);
    QLabel *text = plainLabel("", widget);
    text->setText(message);
    grid->addWidget(text, 0, 1);
    for (int i = 0; row && i < row->fixes.size(); ++i) {
        const QString fix = row->fixes[i];
        auto *link = new QPushButton(widget);
        setRole(link, "link");
        // A long name is cut, not the panel widened.
        link->ensurePolished();
        link->setText(
            withoutMnemonic(link->fontMetrics().elidedText(fix, Qt::ElideMiddle, LinkWidth)));
        link->setToolTip(Qt::convertFromPlainText(fix));
        link->setAccessibleName(fix);
        link->setCursor(Qt::PointingHandCursor);
        grid->addWidget(link, i + 1, 1, Qt::AlignLeft);
        connect(link, &QPushButton::clicked, this,
            [this, problem = row->problem, fix] { emit fixRequested(problem, fix); });
    }
    m_rows->addWidget(widget);
}

} // namespace portolan
