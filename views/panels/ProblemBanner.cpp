#include "views/panels/ProblemBanner.h"

#include "views/panels/FormField.h"
#include "views/style/IconLabel.h"
#include "views/style/StyleSheet.h"

#include <QHBoxLayout>
#include <QLabel>

#include <algorithm>

namespace portolan {

namespace {

constexpr int Most = 4;

bool concerns(const Problem &problem, const Selection::Ids &ids)
{
    const auto meets = [](const QStringList &a, const QStringList &b) {
        return std::ranges::any_of(a, [&](const QString &id) { return b.contains(id); });
    };
    return meets(problem.flows, ids.flows) || meets(problem.components, ids.components) ||
           meets(problem.zones, ids.zones);
}

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

void ProblemBanner::setProblems(const std::vector<Problem> &problems, const Selection::Ids &ids)
{
    QStringList messages;
    for (const Problem &problem : problems) {
        if (concerns(problem, ids))
            messages.append(problem.message);
    }
    if (messages.size() > Most) {
        const auto more = int(messages.size()) - Most;
        messages.resize(Most);
        messages.append(tr("and %n more", nullptr, more));
    }
    setVisible(!messages.isEmpty());
    if (messages == m_shown)
        return;
    m_shown = messages;
    while (QLayoutItem *item = m_rows->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    for (const QString &message : messages) {
        auto *row = new QWidget(this);
        auto *layout = new QHBoxLayout(row);
        layout->setContentsMargins(0, 0, 0, 0);
        layout->setSpacing(8);
        layout->addWidget(new IconLabel(u"warning", 16, row), 0, Qt::AlignTop);
        QLabel *text = plainLabel("", row);
        text->setText(message);
        layout->addWidget(text, 1);
        m_rows->addWidget(row);
    }
}

} // namespace portolan
