#include "views/panels/RulePanel.h"

#include "model/document/DeploymentDocument.h"
#include "views/chart/TextMetrics.h"
#include "views/panels/FormField.h"
#include "views/panels/RuleHighlighter.h"
#include "views/style/LineIcon.h"
#include "views/style/StyleSheet.h"

#include <QButtonGroup>
#include <QComboBox>
#include <QEvent>
#include <QGridLayout>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QStandardItemModel>
#include <QTextBlock>

#include <QtMath>

#include <array>

namespace portolan {

using namespace Qt::StringLiterals;

namespace {

constexpr int DelayMs = 30; ///< collects the changes of one user action
constexpr int MostWarnings = 3;

/// The end of a flow's name for a button; several flows have no common one.
QString endName(const Deployment &deployment, const QStringList &flows, QString Flow::*end)
{
    if (flows.size() != 1)
        return {};
    const Flow *flow = deployment.flow(flows.first());
    const Component *component = flow ? deployment.component(flow->*end) : nullptr;
    return component ? component->label() : QString();
}

} // namespace

RulePanel::RulePanel(DeploymentDocument *document, Selection *selection, QWidget *parent)
    : QWidget(parent)
    , m_document(document)
    , m_selection(selection)
    , m_targetLabel(new QLabel(this))
    , m_target(new QComboBox(this))
    , m_ends(new QWidget(this))
    , m_inbound(new QPushButton(m_ends))
    , m_outbound(new QPushButton(m_ends))
    , m_heading(plainLabel("heading", this))
    , m_text(new QPlainTextEdit(this))
    , m_warnings(plainLabel("hint", this))
    , m_empty(plainLabel("field", this))
    , m_copy(new QPushButton(this))
{
    setObjectName(u"panel"_s);
    setAttribute(Qt::WA_StyledBackground);
    setRole(m_targetLabel, "field");
    m_targetLabel->setBuddy(m_target);
    m_targetLabel->setMinimumWidth(60);
    m_target->setObjectName(u"target"_s);
    fillTargets();

    setRole(m_inbound, "segment-left");
    setRole(m_outbound, "segment-right");
    auto *group = new QButtonGroup(this);
    auto *ends = new QHBoxLayout(m_ends);
    ends->setContentsMargins(0, 0, 0, 0);
    ends->setSpacing(0);
    for (QPushButton *end : {m_inbound, m_outbound}) {
        end->setCheckable(true);
        end->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
        group->addButton(end);
        ends->addWidget(end, 1);
    }
    m_inbound->setChecked(true);

    m_text->setReadOnly(true);
    m_text->setObjectName(u"rule"_s);
    setRole(m_text, "code");
    m_text->setFont(fixedFont());
    m_text->setLineWrapMode(QPlainTextEdit::WidgetWidth);
    m_text->setWordWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    m_text->setTabChangesFocus(true);
    m_text->setMinimumHeight(72);
    new RuleHighlighter(m_text->document());
    setRole(m_copy, "primary");
    m_copy->setIcon(lineIcon(u"copy", QPalette::Base));

    auto *targetRow = new QHBoxLayout;
    targetRow->addWidget(m_targetLabel);
    targetRow->addWidget(m_target, 1);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_copy);
    buttons->addStretch();
    auto *rows = new QVBoxLayout(this);
    rows->setContentsMargins(16, 12, 16, 12);
    rows->setSpacing(8);
    rows->addLayout(targetRow);
    rows->addWidget(m_empty);
    rows->addWidget(m_ends);
    rows->addWidget(m_heading);
    rows->addWidget(m_text, 100);
    rows->addWidget(m_warnings);
    rows->addLayout(buttons);
    rows->addStretch(1);

    m_timer.setSingleShot(true);
    m_timer.setInterval(DelayMs);
    connect(&m_timer, &QTimer::timeout, this, &RulePanel::updateNow);
    connect(selection, &Selection::changed, this, &RulePanel::later);
    connect(document, &DeploymentDocument::changed, this, &RulePanel::later);
    connect(document, &DeploymentDocument::wasReset, this, &RulePanel::later);
    connect(group, &QButtonGroup::buttonClicked, this, &RulePanel::updateNow);
    connect(m_copy, &QPushButton::clicked, this, &RulePanel::copyRequested);
    connect(m_target, &QComboBox::activated, this, [this] {
        updateNow();
        emit targetChanged(target().info.id);
    });
    retranslate();
}

void RulePanel::fillTargets()
{
    const QString current = m_target->currentData().toString();
    m_target->clear();
    struct Group
    {
        QString scope;
        QString title;
    };
    const std::array groups = {Group{u"host"_s, tr("A machine's own firewall")},
        Group{u"boundary"_s, tr("Between zones")},
        Group{u"member"_s, tr("Filters at each member (cloud)")}};
    auto *model = qobject_cast<QStandardItemModel *>(m_target->model());
    for (const Group &group : groups) {
        bool first = true;
        for (const Target &target : targets()) {
            if (target.info.scopes.value(0) != group.scope)
                continue;
            if (first) {
                m_target->addItem(group.title);
                model->item(m_target->count() - 1)->setEnabled(false);
                first = false;
            }
            m_target->addItem(target.info.name, target.info.id.toString());
        }
    }
    setTarget(current.isEmpty() ? defaultTarget().info.id.toString() : current);
}

const Target &RulePanel::target() const
{
    const Target *chosen = portolan::target(m_target->currentData().toString());
    return chosen ? *chosen : defaultTarget();
}

void RulePanel::setTarget(QStringView id)
{
    const int index = m_target->findData(id.toString());
    if (index >= 0)
        m_target->setCurrentIndex(index);
    later();
}

QString RulePanel::ruleText() const { return m_rule; }

void RulePanel::updateNow()
{
    m_timer.stop();
    const Deployment &deployment = m_document->deployment();
    const RuleChoice choice = chooseRule(deployment, m_selection->ids());
    const bool some = !choice.isEmpty();
    QString rule;
    QStringList warnings;
    if (some) {
        const auto direction = m_outbound->isChecked() ? Direction::Outbound : Direction::Inbound;
        const Result<Emission> emission = writeRule(deployment, choice, target(), direction);
        if (emission) {
            rule = emission->text;
            warnings = emission->warnings;
        } else {
            warnings = {emission.error().toString()};
        }
    }
    if (warnings.size() > MostWarnings) {
        const auto more = int(warnings.size()) - MostWarnings;
        warnings.resize(MostWarnings);
        warnings.append(tr("and %n more", nullptr, more));
    }
    m_empty->setText(choice.message);
    m_empty->setVisible(!some);
    m_ends->setVisible(!choice.flows.isEmpty());
    showEnds();
    m_heading->setText(tr("Whole policy of %1, both directions").arg(choice.atLabel));
    m_heading->setVisible(!choice.at.isEmpty());
    // The last line feed would only show as an empty line.
    const QString shown = rule.endsWith(u'\n') ? rule.chopped(1) : rule;
    if (m_text->toPlainText() != shown)
        m_text->setPlainText(shown);
    fitText();
    m_text->setVisible(!rule.isEmpty());
    m_warnings->setText(warnings.join(u'\n'));
    m_warnings->setVisible(!warnings.isEmpty());
    m_copy->setVisible(some);
    m_copy->setEnabled(!rule.isEmpty());
    m_rule = rule;
    emit ruleChanged();
}

void RulePanel::fitText()
{
    // As high as the rule needs, as far as there is room; one line is left for a scroll bar.
    // The document counts its lines only when it is painted, so they are counted here.
    constexpr int frame = 34;
    const QFontMetricsF metrics(fixedFont());
    const int columns = qMax(10, int((width() - 32 - frame) / metrics.horizontalAdvance(u'0')));
    double lines = 0;
    for (QTextBlock block = m_text->document()->firstBlock(); block.isValid(); block = block.next())
        lines += qMax(1, (block.length() + columns - 1) / columns);
    m_text->setMaximumHeight(qCeil((lines + .5) * metrics.lineSpacing()) + frame);
}

void RulePanel::showEnds()
{
    const QStringList &flows = m_selection->ids().flows;
    const auto name = [&](QPushButton *button, const QString &word, QString Flow::*end) {
        const QString label = endName(m_document->deployment(), flows, end);
        const QString text = label.isEmpty() ? word : word + u", "_s + label;
        button->setToolTip(text);
        // "&" in a name is no mnemonic.
        const QFontMetrics metrics(chartFont({11, 600}));
        button->setText(metrics.elidedText(text, Qt::ElideRight, m_ends->width() / 2 - 18)
                            .replace(u'&', u"&&"_s));
    };
    name(m_inbound, tr("Inbound"), &Flow::to);
    name(m_outbound, tr("Outbound"), &Flow::from);
}

void RulePanel::retranslate()
{
    fillTargets();
    m_targetLabel->setText(tr("Target"));
    m_copy->setText(tr("Copy rule"));
    m_text->setAccessibleName(tr("Rule"));
    updateNow();
}

void RulePanel::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void RulePanel::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    showEnds();
    fitText();
}

} // namespace portolan
