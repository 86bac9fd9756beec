#include "views/panels/RulePanel.h"

#include "model/document/DeploymentDocument.h"
#include "views/chart/TextMetrics.h"
#include "views/panels/FormField.h"
#include "views/panels/RuleText.h"
#include "views/panels/RuleWarnings.h"
#include "views/panels/RuleWriter.h"
#include "views/panels/TargetPicker.h"
#include "views/style/IconLabel.h"
#include "views/style/LabelText.h"
#include "views/style/LineIcon.h"
#include "views/style/StyleSheet.h"

#include <QButtonGroup>
#include <QEvent>
#include <QGridLayout>
#include <QLabel>
#include <QMenu>
#include <QPushButton>

namespace portolan {

using namespace Qt::StringLiterals;

namespace {

constexpr int DelayMs = 30;     ///< collects the changes of one user action
constexpr int LeastOfName = 40; ///< px of a name on a button, else none
constexpr int BusyMs = 200;     ///< sooner, a word about it would only flicker

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
    , m_writer(new RuleWriter(writeRequest, this))
    , m_targetLabel(new QLabel(this))
    , m_target(new TargetPicker(this))
    , m_parts(new QWidget(this))
    , m_part{new QPushButton(m_parts), new QPushButton(m_parts), new QPushButton(m_parts)}
    , m_partGroup(new QButtonGroup(this))
    , m_remark(new QWidget(this))
    , m_remarkText(plainLabel("hint", m_remark))
    , m_heading(plainLabel("heading", this))
    , m_warnings(new RuleWarnings(this))
    , m_text(new RuleText(this))
    , m_note(plainLabel("hint", this))
    , m_empty(plainLabel("field", this))
    , m_copy(new QPushButton(this))
    , m_command(new QPushButton(this))
    , m_save(new QPushButton(this))
    , m_more(new QPushButton(this))
{
    build();
    m_timer.setSingleShot(true);
    m_timer.setInterval(DelayMs);
    m_busyTimer.setSingleShot(true);
    m_busyTimer.setInterval(BusyMs);
    m_target->setReason([this](const Target &target) {
        const Deployment &deployment = m_document->deployment();
        return cannotWrite(
            deployment, chooseRule(deployment, m_selection->ids()), target, directions());
    });
    connect(&m_timer, &QTimer::timeout, this, &RulePanel::start);
    connect(&m_busyTimer, &QTimer::timeout, this, &RulePanel::showBusy);
    connect(m_writer, &RuleWriter::written, this, [this] { showRule(m_writer->result()); });
    connect(selection, &Selection::changed, this, &RulePanel::later);
    connect(document, &DeploymentDocument::changed, this, &RulePanel::later);
    connect(document, &DeploymentDocument::wasReset, this, &RulePanel::later);
    connect(m_partGroup, &QButtonGroup::idClicked, this, [this](int id) {
        (m_choice.at.isEmpty() ? m_flowDirections : m_placeDirections) = Directions(id);
        later();
    });
    connect(m_copy, &QPushButton::clicked, this, &RulePanel::copyRequested);
    connect(m_command, &QPushButton::clicked, this, &RulePanel::commandRequested);
    connect(m_save, &QPushButton::clicked, this, &RulePanel::saveRequested);
    connect(m_target, &TargetPicker::favouritesChanged, this, &RulePanel::favouritesChanged);
    connect(m_target, &TargetPicker::chosen, this, [this](const QString &id) {
        later();
        emit targetChanged(id);
    });
    retranslate();
    if (!prepare())
        m_current = true;
}

RulePanel::~RulePanel() = default;

void RulePanel::build()
{
    setObjectName(u"panel"_s);
    setAttribute(Qt::WA_StyledBackground);
    setRole(m_targetLabel, "field");
    m_targetLabel->setBuddy(m_target);
    m_targetLabel->setMinimumWidth(60);

    auto *parts = new QHBoxLayout(m_parts);
    parts->setContentsMargins(0, 0, 0, 0);
    parts->setSpacing(0);
    for (size_t i = 0; i < m_part.size(); ++i) {
        QPushButton *part = m_part[i];
        part->setCheckable(true);
        part->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
        m_partGroup->addButton(part, int(i));
        parts->addWidget(part, 1);
    }
    setRole(m_part[0], "segment-left");
    setRole(m_part[2], "segment-right");

    auto *remark = new QHBoxLayout(m_remark);
    remark->setContentsMargins(0, 0, 0, 0);
    remark->setSpacing(6);
    remark->addWidget(new IconLabel(u"warning", 16, m_remark), 0, Qt::AlignTop);
    remark->addWidget(m_remarkText, 1);
    m_remark->hide();

    m_remarkText->setObjectName(u"ruleRemark"_s);
    m_heading->setObjectName(u"ruleHeading"_s);
    m_note->setObjectName(u"ruleNote"_s);
    m_copy->setObjectName(u"copyRule"_s);
    m_command->setObjectName(u"copyCommand"_s);
    setRole(m_copy, "primary");
    setRole(m_save, "icon");
    setRole(m_more, "icon");
    m_save->setIcon(lineIcon(u"save"));
    m_more->setIcon(lineIcon(u"more"));
    m_more->setVisible(false);

    auto *targetRow = new QHBoxLayout;
    targetRow->addWidget(m_targetLabel);
    targetRow->addWidget(m_target, 1);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(6);
    buttons->addWidget(m_copy);
    buttons->addWidget(m_command);
    buttons->addStretch();
    buttons->addWidget(m_save);
    buttons->addWidget(m_more);
    auto *rows = new QVBoxLayout(this);
    rows->setContentsMargins(16, 12, 16, 12);
    rows->setSpacing(8);
    rows->addLayout(targetRow);
    rows->addWidget(m_empty);
    rows->addWidget(m_parts);
    rows->addWidget(m_remark);
    rows->addWidget(m_heading);
    rows->addWidget(m_warnings);
    rows->addWidget(m_text, 100);
    rows->addWidget(m_note);
    rows->addLayout(buttons);
    rows->addStretch(1);

    const std::array<QWidget *, 10> order = {
        this, m_target, m_part[0], m_part[1], m_part[2], m_text, m_copy, m_command, m_save, m_more};
    for (size_t i = 1; i < order.size(); ++i)
        setTabOrder(order[i - 1], order[i]);
}

const Target &RulePanel::target() const { return m_target->target(); }

void RulePanel::setTarget(QStringView id)
{
    m_target->setTarget(id);
    later();
}

void RulePanel::setFavourites(const QStringList &ids) { m_target->setFavourites(ids); }

void RulePanel::setMoreMenu(QMenu *menu)
{
    m_more->setMenu(menu);
    m_more->setVisible(!m_choice.isEmpty());
}

void RulePanel::setRemark(const QString &text)
{
    m_remarkText->setText(text);
    m_remark->setVisible(!text.isEmpty());
}

Directions RulePanel::directions() const
{
    return m_choice.at.isEmpty() ? m_flowDirections : m_placeDirections;
}

void RulePanel::later()
{
    m_current = false;
    m_writer->cancel();
    m_timer.start();
}

bool RulePanel::prepare()
{
    m_timer.stop();
    m_choice = chooseRule(m_document->deployment(), m_selection->ids());
    showParts();
    if (!m_choice.isEmpty())
        return true;
    m_writer->cancel();
    showRule(Emission{});
    return false;
}

void RulePanel::start()
{
    if (!prepare())
        return;
    m_writer->start({m_document->snapshot(), m_choice, &target(), directions()});
    m_busyTimer.start();
}

void RulePanel::updateNow()
{
    if (m_current || !prepare())
        return;
    m_writer->cancel();
    showRule(writeRule(m_document->deployment(), m_choice, target(), directions()));
}

void RulePanel::showRule(const Result<Emission> &emission)
{
    m_busyTimer.stop();
    m_current = true;
    m_emission = emission ? *emission : Emission{};
    const bool some = !m_choice.isEmpty();
    const bool whole = !m_choice.at.isEmpty();
    m_empty->setText(m_choice.message);
    m_empty->setVisible(!some);
    m_parts->setVisible(some);
    m_heading->setText(ruleHeading(m_document->deployment(), m_choice, target(), directions()));
    m_heading->setVisible(some);
    const QString noneYet = emission ? QString() : whyNoneYet(m_document->deployment(), m_choice);
    if (noneYet.isEmpty())
        m_warnings->setWarnings(
            emission ? m_emission.warnings : QStringList{sentenceOf(emission.error())}, !emission);
    else
        m_warnings->setWarnings({});
    // The last line feed would only show as an empty line.
    const QString &rule = m_emission.text;
    m_text->setRule(rule.endsWith(u'\n') ? rule.chopped(1) : rule, target().info.comment);
    fitText();
    m_text->setVisible(!rule.isEmpty());
    QStringList notes;
    if (!noneYet.isEmpty())
        notes += noneYet;
    if (const qsizetype hidden = m_text->hiddenLines(); hidden > 0)
        notes += tr("… %n more line(s). Copy and save have all of them.", nullptr, int(hidden));
    for (const Attachment &each : m_emission.attachments)
        notes +=
            tr("With a file that is applied first (.%1): save them together.").arg(each.suffix);
    m_note->setText(notes.join(u'\n'));
    m_note->setVisible(!notes.isEmpty());
    for (QPushButton *button : {m_copy, m_command, m_save}) {
        button->setVisible(some);
        button->setEnabled(!rule.isEmpty());
    }
    m_more->setVisible(some && m_more->menu());
    const QString noCommand = whyNoCommand();
    m_command->setEnabled(noCommand.isEmpty());
    m_copy->setText(whole                       ? tr("Copy policy")
                    : m_choice.flows.size() > 1 ? tr("Copy rules")
                                                : tr("Copy rule"));
    const QString tip =
        !noCommand.isEmpty() ? noCommand
        : whole ? tr("One command that applies the whole policy where it is pasted. It is undone "
                     "after 60 seconds, unless it is confirmed.")
                : tr("One command that puts the rule in where it is pasted. It is undone after 60 "
                     "seconds, unless it is confirmed.");
    m_command->setToolTip(m_command->accessibleName() + u'\n' + tip);
    emit ruleChanged();
}

QString RulePanel::whyNoCommand() const
{
    const QString name = target().info.name;
    if (!m_choice.at.isEmpty() && !target().asCommand)
        return tr("%1 has no single command for a whole policy.").arg(name);
    if (m_choice.flows.size() > 1)
        return tr("One command is for one place: select one flow, a host or a zone.");
    if (!m_choice.flows.isEmpty() && !target().tryRules) {
        QStringList able;
        for (const Target &each : targets()) {
            if (each.tryRules)
                able += each.info.name;
        }
        return tr("%1 cannot try a rule with rollback. These can: %2.")
            .arg(name, able.join(u", "_s));
    }
    return m_emission.text.isEmpty() ? tr("There is no rule to make a command of.") : QString();
}

void RulePanel::showBusy()
{
    if (!m_writer->isBusy())
        return;
    // An old rule is not left under a new heading.
    m_emission = {};
    m_empty->setText(tr("Working out the rules …"));
    m_empty->setVisible(true);
    m_heading->setVisible(false);
    m_warnings->setWarnings({});
    m_text->setVisible(false);
    m_note->setVisible(false);
    emit ruleChanged();
}

void RulePanel::fitText() { m_text->setMaximumHeight(m_text->heightFor(width() - 32)); }

void RulePanel::showParts()
{
    const Deployment &deployment = m_document->deployment();
    const bool isPlace = !m_choice.at.isEmpty();
    setRole(m_part[1], isPlace ? "segment-middle" : "segment-right");
    m_part[2]->setVisible(isPlace);
    m_part[size_t(directions())]->setChecked(true);
    const int room = (width() - 32) / (isPlace ? 3 : 2) - 18;
    const auto name = [&](QPushButton *button, const QString &word, const QString &label) {
        const QString text = label.isEmpty() ? word : word + u", "_s + label;
        button->setToolTip(text);
        // Names of one product differ at their ends.
        const QFontMetrics metrics(chartFont({11, 600}));
        const int rest = room - metrics.horizontalAdvance(word + u", "_s);
        const bool isCut = !label.isEmpty() && metrics.horizontalAdvance(text) > room;
        button->setText(withoutMnemonic(
            !isCut ? metrics.elidedText(text, Qt::ElideRight, room)
            : rest < LeastOfName
                ? metrics.elidedText(word, Qt::ElideRight, room)
                : word + u", "_s + metrics.elidedText(label, Qt::ElideMiddle, rest)));
    };
    name(m_part[size_t(Directions::In)], tr("Inbound"),
        endName(deployment, m_choice.flows, &Flow::to));
    name(m_part[size_t(Directions::Out)], tr("Outbound"),
        endName(deployment, m_choice.flows, &Flow::from));
    name(m_part[size_t(Directions::Both)], tr("Both"), {});
}

void RulePanel::retranslate()
{
    m_targetLabel->setText(tr("Target"));
    m_command->setText(tr("As command"));
    m_command->setAccessibleName(tr("Copy as command with rollback"));
    m_save->setToolTip(tr("Save rules …"));
    m_save->setAccessibleName(tr("Save rules …"));
    m_more->setToolTip(tr("More"));
    m_more->setAccessibleName(tr("More"));
    m_text->setAccessibleName(tr("Rule"));
    later();
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
    showParts();
    fitText();
}

} // namespace portolan
