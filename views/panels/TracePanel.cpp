#include "views/panels/TracePanel.h"

#include "views/fields/WindowUndo.h"
#include "views/style/LineIcon.h"
#include "views/style/StyleSheet.h"

#include <QAbstractItemView>
#include <QCompleter>
#include <QEvent>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QStringListModel>
#include <QToolButton>

namespace portolan {

using namespace Qt::StringLiterals;

namespace {

constexpr int Width = 348;
constexpr int Margin = 12;
constexpr int LeastListHeight = 44;

QToolButton *iconButton(QWidget *parent, QStringView icon, const QString &name)
{
    auto *button = new QToolButton(parent);
    button->setIcon(lineIcon(icon.toString()));
    button->setIconSize({16, 16});
    button->setAutoRaise(true);
    button->setObjectName(name);
    return button;
}

QLineEdit *field(QWidget *parent, QStringListModel *names, const QString &name)
{
    auto *edit = new QLineEdit(parent);
    edit->setObjectName(name);
    edit->setClearButtonEnabled(false);
    letWindowUndo(edit);
    auto *completer = new QCompleter(names, edit);
    completer->setCaseSensitivity(Qt::CaseInsensitive);
    completer->setFilterMode(Qt::MatchContains);
    completer->setMaxVisibleItems(12);
    edit->setCompleter(completer);
    return edit;
}

} // namespace

TracePanel::TracePanel(QWidget *over)
    : QFrame(over)
    , m_title(new QLabel(this))
    , m_close(iconButton(this, u"close", u"traceClose"_s))
    , m_fromLabel(new QLabel(this))
    , m_toLabel(new QLabel(this))
    , m_swap(iconButton(this, u"swap", u"traceSwap"_s))
    , m_message(new QLabel(this))
    , m_hops(new QListWidget(this))
    , m_ways(new QLabel(this))
    , m_earlier(iconButton(this, u"chevron-up", u"traceEarlier"_s))
    , m_later(iconButton(this, u"chevron-down", u"traceLater"_s))
    , m_copy(new QPushButton(this))
    , m_names(new QStringListModel(this))
{
    setObjectName(u"tracePanel"_s);
    setFixedWidth(Width);
    m_from = field(this, m_names, u"traceFrom"_s);
    m_to = field(this, m_names, u"traceTo"_s);
    setRole(m_title, "title");
    setRole(m_fromLabel, "field");
    setRole(m_toLabel, "field");
    setRole(m_ways, "hint");
    m_fromLabel->setBuddy(m_from);
    m_toLabel->setBuddy(m_to);
    m_message->setObjectName(u"traceMessage"_s);
    m_message->setWordWrap(true);
    m_message->setTextFormat(Qt::PlainText);
    m_message->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_hops->setObjectName(u"traceHops"_s);
    m_hops->setWordWrap(true);
    m_hops->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_hops->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_copy->setObjectName(u"traceCopy"_s);
    m_copy->setIcon(lineIcon(u"copy"));

    auto *head = new QHBoxLayout;
    head->addWidget(m_title, 1);
    head->addWidget(m_close);
    auto *ends = new QGridLayout;
    ends->setHorizontalSpacing(8);
    ends->setVerticalSpacing(6);
    ends->addWidget(m_fromLabel, 0, 0);
    ends->addWidget(m_from, 0, 1);
    ends->addWidget(m_toLabel, 1, 0);
    ends->addWidget(m_to, 1, 1);
    ends->addWidget(m_swap, 0, 2, 2, 1);
    auto *foot = new QHBoxLayout;
    foot->setSpacing(4);
    foot->addWidget(m_ways);
    foot->addWidget(m_earlier);
    foot->addWidget(m_later);
    foot->addStretch();
    foot->addWidget(m_copy);
    auto *rows = new QVBoxLayout(this);
    rows->setContentsMargins(12, 8, 8, 10);
    rows->setSpacing(8);
    rows->addLayout(head);
    rows->addLayout(ends);
    rows->addWidget(m_message);
    rows->addWidget(m_hops);
    rows->addLayout(foot);

    for (QLineEdit *edit : {m_from, m_to}) {
        connect(edit, &QLineEdit::returnPressed, this, [this] { ask(0); });
        connect(edit->completer(), qOverload<const QString &>(&QCompleter::activated), this,
            [this, edit](const QString &name) {
                edit->setText(name);
                ask(0);
            });
    }
    connect(m_swap, &QToolButton::clicked, this, [this] { setEnds(to(), from()); });
    connect(m_earlier, &QToolButton::clicked, this, [this] { ask(m_trace.way - 1); });
    connect(m_later, &QToolButton::clicked, this, [this] { ask(m_trace.way + 1); });
    connect(m_copy, &QPushButton::clicked, this, &TracePanel::copyRequested);
    connect(m_close, &QToolButton::clicked, this, &TracePanel::closed);
    // Not the current row: the list makes the first one current when it gets the focus.
    connect(m_hops, &QListWidget::itemSelectionChanged, this, [this] {
        if (!m_hops->selectedItems().isEmpty())
            emit hopChosen(m_hops->row(m_hops->selectedItems().front()));
    });
    over->installEventFilter(this);
    showNothing({});
    retranslate();
    hide();
}

void TracePanel::setComponents(const Deployment &deployment)
{
    QHash<QString, int> times;
    for (const Component &component : deployment.components)
        ++times[component.label().simplified()];
    m_idOfName.clear();
    m_nameOfId.clear();
    QStringList names;
    for (const Component &component : deployment.components) {
        QString name = component.label().simplified();
        if (times[name] > 1)
            name += u" (%1)"_s.arg(component.id);
        names += name;
        m_idOfName.insert(name.toCaseFolded(), component.id);
        m_nameOfId.insert(component.id, name);
    }
    names.sort(Qt::CaseInsensitive);
    if (names != m_names->stringList())
        m_names->setStringList(names);
}

QString TracePanel::idOf(const QLineEdit *field) const
{
    const QString name = field->text().simplified();
    const auto found = m_idOfName.constFind(name.toCaseFolded());
    // What nobody is called is told by the trace.
    return found == m_idOfName.constEnd() ? name : *found;
}

QString TracePanel::from() const { return idOf(m_from); }

QString TracePanel::to() const { return idOf(m_to); }

void TracePanel::setEnds(const QString &from, const QString &to)
{
    m_from->setText(m_nameOfId.value(from, from));
    m_to->setText(m_nameOfId.value(to, to));
    ask(0);
}

void TracePanel::open()
{
    show();
    raise();
    place();
    QLineEdit *first = m_from->text().isEmpty() ? m_from : m_to;
    if (m_from->text().isEmpty() || m_to->text().isEmpty())
        first->setFocus();
    else
        m_hops->setFocus();
}

void TracePanel::ask(int way)
{
    if (from().isEmpty() || to().isEmpty()) {
        showNothing(tr("Choose where the way begins and where it ends."));
        return;
    }
    emit traceRequested(from(), to(), way);
}

void TracePanel::showNothing(const QString &hint)
{
    m_hasTrace = false;
    m_hops->clear();
    m_hops->hide();
    m_message->setText(hint);
    setRole(m_message, "hint");
    for (QWidget *part : std::initializer_list<QWidget *>{m_ways, m_earlier, m_later, m_copy})
        part->hide();
    place();
}

void TracePanel::showTrace(const Deployment &deployment, const Trace &trace)
{
    m_trace = trace;
    m_hasTrace = true;
    fillHops(deployment);
    m_hops->setVisible(!trace.hops.empty());
    m_message->setVisible(true);
    if (trace.stop) {
        m_message->setText(trace.stop->message);
        setRole(m_message, "error");
    } else {
        m_message->setText(tr("%n hop(s)", nullptr, int(trace.hops.size())));
        setRole(m_message, "hint");
    }
    const bool several = trace.ways > 1;
    m_ways->setText(tr("Way %1 of %2").arg(trace.way + 1).arg(trace.ways) +
                    (trace.ways == Trace::MostWays ? u"+"_s : QString()));
    for (QWidget *part : std::initializer_list<QWidget *>{m_ways, m_earlier, m_later})
        part->setVisible(several);
    m_earlier->setEnabled(trace.way > 0);
    m_later->setEnabled(trace.way + 1 < trace.ways);
    m_copy->setVisible(true);
    place();
}

void TracePanel::fillHops(const Deployment &deployment)
{
    const QSignalBlocker blocker(m_hops);
    m_hops->clear();
    int number = 0;
    for (const TraceHop &hop : m_trace.hops) {
        const QString ports = hop.ports.isEmpty() ? tr("ports not known") : hop.ports.toString();
        QStringList lines = {
            u"%1   %2 → %3"_s.arg(QString::number(++number), m_nameOfId.value(hop.from, hop.from),
                m_nameOfId.value(hop.to, hop.to)),
            u"      "_s + ports};
        for (const QString &id : hop.boundaries) {
            const Zone *zone = deployment.zone(id);
            lines += u"      "_s +
                     tr("through the boundary of %1").arg(zone ? zone->label().simplified() : id);
        }
        for (const QString &remark : hop.remarks)
            lines += u"      ! "_s + remark;
        auto *item = new QListWidgetItem(lines.join(u'\n'));
        item->setToolTip(hop.flows.join(u", "_s).toHtmlEscaped());
        m_hops->addItem(item);
    }
}

void TracePanel::retranslate()
{
    m_title->setText(tr("Trace a way"));
    m_fromLabel->setText(tr("From"));
    m_toLabel->setText(tr("To"));
    for (QLineEdit *edit : {m_from, m_to})
        edit->setPlaceholderText(tr("A component"));
    m_from->setAccessibleName(tr("Where the way begins"));
    m_to->setAccessibleName(tr("Where the way ends"));
    m_swap->setToolTip(tr("The other way round"));
    m_swap->setAccessibleName(tr("The other way round"));
    m_close->setToolTip(tr("Close (Esc)"));
    m_close->setAccessibleName(tr("Close"));
    m_earlier->setToolTip(tr("Another way of this length"));
    m_later->setToolTip(tr("Another way of this length"));
    m_earlier->setAccessibleName(tr("Previous way"));
    m_later->setAccessibleName(tr("Next way"));
    m_copy->setText(tr("Copy"));
    m_copy->setToolTip(tr("The hops and their ports as text"));
    m_hops->setAccessibleName(tr("Hops"));
    if (m_hasTrace && !isHidden())
        emit traceRequested(from(), to(), m_trace.way);
    else if (!m_message->text().isEmpty())
        showNothing(tr("Choose where the way begins and where it ends."));
}

void TracePanel::place()
{
    ensurePolished();
    // As high as its hops, as far as the chart has room.
    int wanted = 4;
    for (int row = 0; row < m_hops->count(); ++row)
        wanted += m_hops->sizeHintForRow(row);
    const auto wantedHeight = [this] {
        layout()->activate();
        const int height = heightForWidth(Width);
        return height > 0 ? height : sizeHint().height();
    };
    m_hops->setFixedHeight(LeastListHeight);
    const int spare = parentWidget()->height() - 2 * Margin - wantedHeight();
    m_hops->setFixedHeight(LeastListHeight + qBound(0, wanted - LeastListHeight, qMax(0, spare)));
    resize(Width, wantedHeight());
    move(Margin, Margin);
}

bool TracePanel::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Resize && isVisible())
        place();
    return QFrame::eventFilter(watched, event);
}

void TracePanel::changeEvent(QEvent *event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void TracePanel::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape) {
        emit closed();
        return;
    }
    // Nothing that is typed here is meant for the chart below.
    QFrame::keyPressEvent(event);
    event->accept();
}

void TracePanel::mousePressEvent(QMouseEvent *event) { event->accept(); }

} // namespace portolan
