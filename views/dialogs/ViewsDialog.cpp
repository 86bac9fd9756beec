#include "views/dialogs/ViewsDialog.h"

#include "model/checks/ProblemFilter.h"
#include "views/dialogs/SaveViewDialog.h"
#include "views/style/LineIcon.h"
#include "views/style/StyleSheet.h"

#include <QDialogButtonBox>
#include <QFormLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScopedValueRollback>
#include <QSignalBlocker>
#include <QStackedWidget>
#include <QStyle>
#include <QToolButton>

namespace portolan {

using namespace Qt::StringLiterals;

ViewsDialog::ViewsDialog(std::vector<SavedView> views, SavedView shown, QWidget *parent)
    : QDialog(parent)
    , m_views(std::move(views))
    , m_shown(std::move(shown))
    , m_list(new QListWidget(this))
    , m_up(new QToolButton(this))
    , m_down(new QToolButton(this))
    , m_delete(new QToolButton(this))
    , m_pages(new QStackedWidget(this))
    , m_name(new QLineEdit)
    , m_caption(captionEdit(nullptr))
    , m_filter(new QLineEdit)
    , m_error(new QLabel)
    , m_frame(new QLabel)
    , m_takeWhole(new QPushButton(tr("Whole chart")))
    , m_takePart(new QPushButton(tr("What is visible now")))
{
    setObjectName(u"views"_s);
    setWindowTitle(tr("Saved views"));
    build();
    fill(0);
    resize(720, 360);
    m_list->setFocus();
}

void ViewsDialog::build()
{
    m_list->setAccessibleName(tr("Views in the order of the presentation"));
    m_list->installEventFilter(this);
    const std::pair<QToolButton *, QString> buttons[] = {
        {m_up, u"chevron-up"_s}, {m_down, u"chevron-down"_s}, {m_delete, u"delete"_s}};
    auto *tools = new QHBoxLayout;
    tools->setSpacing(2);
    for (const auto &[button, icon] : buttons) {
        button->setIcon(lineIcon(icon));
        button->setIconSize({16, 16});
        tools->addWidget(button);
    }
    tools->insertStretch(2);
    m_up->setToolTip(tr("Earlier in the presentation (Alt+Up)"));
    m_down->setToolTip(tr("Later in the presentation (Alt+Down)"));
    m_delete->setToolTip(tr("Delete the view (Del)"));
    auto *left = new QVBoxLayout;
    left->setSpacing(4);
    left->addWidget(m_list, 1);
    left->addLayout(tools);

    auto *empty = new QLabel(tr("No view is saved yet. Filter the flows or zoom to a part of the "
                                "chart, then choose View > Saved views > Save view."));
    empty->setWordWrap(true);
    empty->setAlignment(Qt::AlignCenter);
    m_pages->addWidget(buildForm());
    m_pages->addWidget(empty);

    auto *box = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    m_ok = box->addButton(tr("OK"), QDialogButtonBox::AcceptRole);
    m_ok->setDefault(true);
    auto *both = new QHBoxLayout;
    both->setSpacing(16);
    both->addLayout(left, 2);
    both->addWidget(m_pages, 3);
    auto *rows = new QVBoxLayout(this);
    rows->setContentsMargins(16, 16, 16, 16);
    rows->setSpacing(12);
    rows->addLayout(both, 1);
    rows->addWidget(box);
    connect(box, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(box, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_list, &QListWidget::currentRowChanged, this, &ViewsDialog::showCurrent);
    connect(m_up, &QToolButton::clicked, this, [this] { move(-1); });
    connect(m_down, &QToolButton::clicked, this, [this] { move(1); });
    connect(m_delete, &QToolButton::clicked, this, &ViewsDialog::remove);
    connect(m_name, &QLineEdit::textEdited, this, &ViewsDialog::change);
    connect(m_filter, &QLineEdit::textEdited, this, &ViewsDialog::change);
    connect(m_caption, &QPlainTextEdit::textChanged, this, &ViewsDialog::change);
    const auto take = [this](bool part) {
        m_views[size_t(current())].frame = part ? m_shown.frame : std::nullopt;
        m_views[size_t(current())].zoneView = part && m_shown.zoneView;
        showCurrent();
    };
    connect(m_takeWhole, &QPushButton::clicked, this, [take] { take(false); });
    connect(m_takePart, &QPushButton::clicked, this, [take] { take(true); });
}

QWidget *ViewsDialog::buildForm()
{
    auto *page = new QWidget;
    m_name->setObjectName(u"viewName"_s);
    m_caption->setObjectName(u"viewCaption"_s);
    m_filter->setObjectName(u"viewFilter"_s);
    m_filter->setPlaceholderText(tr("All flows"));
    m_error->setTextFormat(Qt::PlainText);
    m_error->setWordWrap(true);
    setRole(m_error, "error");
    m_takePart->setEnabled(m_shown.frame.has_value());
    m_takePart->setAutoDefault(false);
    m_takeWhole->setAutoDefault(false);
    auto *takes = new QHBoxLayout;
    takes->setSpacing(8);
    takes->addWidget(m_takeWhole);
    takes->addWidget(m_takePart);
    takes->addStretch();
    auto *form = new QFormLayout(page);
    form->setContentsMargins(0, 0, 0, 0);
    form->setSpacing(8);
    form->addRow(tr("Name"), m_name);
    form->addRow(tr("Caption"), m_caption);
    form->addRow(tr("Filter"), m_filter);
    form->addRow(QString(), m_error);
    form->addRow(tr("Shows"), m_frame);
    form->addRow(QString(), takes);
    return page;
}

int ViewsDialog::current() const { return m_list->currentRow(); }

void ViewsDialog::fill(int current)
{
    {
        const QSignalBlocker blocker(m_list);
        m_list->clear();
        for (const SavedView &view : m_views)
            m_list->addItem(view.label());
        m_list->setCurrentRow(qMin(current, int(m_views.size()) - 1));
    }
    showCurrent();
}

void ViewsDialog::showCurrent()
{
    const QScopedValueRollback filling(m_filling, true);
    const int at = current();
    m_pages->setCurrentIndex(at < 0 ? 1 : 0);
    m_delete->setEnabled(at >= 0);
    m_up->setEnabled(at > 0);
    m_down->setEnabled(at >= 0 && at + 1 < int(m_views.size()));
    if (at < 0)
        return;
    const SavedView &view = m_views[size_t(at)];
    // Not while it is being typed: the cursor would jump.
    if (m_name->text().trimmed() != view.name)
        m_name->setText(view.name);
    m_name->setPlaceholderText(view.id);
    if (captionOf(*m_caption) != view.caption)
        m_caption->setPlainText(view.caption);
    if (m_filter->text().trimmed() != view.filter)
        m_filter->setText(view.filter);
    m_frame->setText(view.frame ? tr("A part of the chart, %1 by %2")
                                      .arg(qRound(view.frame->width))
                                      .arg(qRound(view.frame->height))
                                : tr("The whole chart"));
    if (view.zoneView)
        m_frame->setText(tr("%1, zone view").arg(m_frame->text()));
    m_takeWhole->setEnabled(view.frame || view.zoneView);
    const Result<FlowFilter> filter = parseFilter(view.filter);
    m_error->setText(filter ? QString() : filter.error().message);
    m_error->setVisible(!filter);
    m_filter->setProperty("invalid", !filter);
    m_filter->style()->unpolish(m_filter);
    m_filter->style()->polish(m_filter);
    bool valid = true;
    for (const SavedView &each : m_views)
        valid = valid && parseFilter(each.filter);
    m_ok->setEnabled(valid);
}

void ViewsDialog::change()
{
    if (m_filling || current() < 0)
        return;
    SavedView &view = m_views[size_t(current())];
    view.name = m_name->text().trimmed();
    view.caption = captionOf(*m_caption);
    view.filter = m_filter->text().trimmed();
    m_list->currentItem()->setText(view.label());
    showCurrent();
}

void ViewsDialog::move(int by)
{
    const int from = current();
    const int to = from + by;
    if (from < 0 || to < 0 || to >= int(m_views.size()))
        return;
    std::swap(m_views[size_t(from)], m_views[size_t(to)]);
    fill(to);
}

void ViewsDialog::remove()
{
    const int at = current();
    if (at < 0)
        return;
    m_views.erase(m_views.begin() + at);
    fill(at);
}

bool ViewsDialog::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_list && event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        const bool alt = key->modifiers() & Qt::AltModifier;
        if (alt && (key->key() == Qt::Key_Up || key->key() == Qt::Key_Down)) {
            move(key->key() == Qt::Key_Up ? -1 : 1);
            return true;
        }
        if (key->key() == Qt::Key_Delete) {
            remove();
            return true;
        }
    }
    return QDialog::eventFilter(watched, event);
}

} // namespace portolan
