#include "views/dialogs/NewFromCatalogDialog.h"

#include "model/catalog/OptionEdits.h"
#include "views/style/LineIcon.h"
#include "views/style/StyleSheet.h"

#include <QAccessible>
#include <QDialogButtonBox>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalBlocker>
#include <QTreeWidget>

namespace portolan {

using namespace Qt::StringLiterals;

namespace {

constexpr int IdRole = Qt::UserRole;

QString portsTable(const Deployment &deployment)
{
    QString text;
    for (const Flow &flow : deployment.flows) {
        const Component *from = deployment.component(flow.from);
        const Component *to = deployment.component(flow.to);
        const QString ports = flow.ports.isEmpty() ? u"?"_s : flow.ports.toString();
        text += u"%1  %2 → %3\n"_s.arg(ports, -18)
                    .arg(from ? from->label() : flow.from, to ? to->label() : flow.to);
    }
    return text;
}

} // namespace

NewFromCatalogDialog::NewFromCatalogDialog(
    const Catalog *catalog, const QString &product, QWidget *parent, Purpose purpose)
    : QDialog(parent)
    , m_catalog(catalog)
    , m_deployment(failure({}))
    , m_name(new QLineEdit(this))
    , m_tree(new QTreeWidget(this))
    , m_summary(new QLabel(this))
    , m_preview(new QPlainTextEdit(this))
    , m_told(new QLabel(this))
    , m_problem(new QLabel(this))
{
    setWindowTitle(tr("New from the catalog"));
    m_tree->setHeaderHidden(true);
    m_tree->setAccessibleName(tr("Products and options"));
    m_tree->setIndentation(20);
    m_preview->setReadOnly(true);
    m_preview->setFont(fixedFont());
    m_preview->setLineWrapMode(QPlainTextEdit::NoWrap);
    m_preview->setAccessibleName(tr("Ports"));
    setRole(m_preview, "code");
    setRole(m_summary, "heading");
    setRole(m_problem, "error");
    setRole(m_told, "strong-hint");
    m_told->setObjectName(u"switchedAsWell"_s);
    m_told->hide();
    for (QLabel *label : {m_told, m_problem}) {
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
    }
    m_name->setPlaceholderText(tr("Name of the chart"));
    m_name->setAccessibleName(tr("Name of the chart"));

    auto *choose = new QLabel(tr("Choose a product and its options"), this);
    setRole(choose, "title");
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    m_create = buttons->addButton(tr("Create chart"), QDialogButtonBox::AcceptRole);
    m_create->setDefault(true);
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(16, 16, 16, 16);
    grid->setSpacing(8);
    grid->addWidget(choose, 0, 0, 1, 2);
    grid->addWidget(m_name, 1, 0, 1, 2);
    grid->addWidget(m_tree, 2, 0, 2, 1);
    grid->addWidget(m_summary, 2, 1);
    grid->addWidget(m_preview, 3, 1);
    grid->addWidget(m_told, 4, 0, 1, 2);
    grid->addWidget(m_problem, 5, 0, 1, 2);
    grid->addWidget(buttons, 6, 0, 1, 2);
    grid->setColumnStretch(0, 2);
    grid->setColumnStretch(1, 3);
    grid->setRowStretch(3, 1);
    resize(820, 520);

    if (purpose == Purpose::Add) {
        const CatalogEntry *entry = catalog->entry(product);
        setWindowTitle(tr("Add %1").arg(entry ? entry->name : QString()));
        choose->setText(tr("Choose the options"));
        m_create->setText(tr("Add to the chart"));
        m_name->hide();
    }
    fillTree(product, purpose == Purpose::Add);
    connect(m_tree, &QTreeWidget::itemChanged, this, &NewFromCatalogDialog::itemChanged);
    connect(m_name, &QLineEdit::textChanged, this, &NewFromCatalogDialog::update);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    update();
    m_tree->setFocus();
}

void NewFromCatalogDialog::fillTree(const QString &product, bool only)
{
    for (const CatalogEntry &entry : m_catalog->entries()) {
        const bool chosen = entry.id == product;
        if (only && !chosen)
            continue;
        auto *row = new QTreeWidgetItem(m_tree, {entry.name});
        row->setData(0, IdRole, entry.id);
        row->setToolTip(0, entry.summary.toHtmlEscaped());
        row->setCheckState(0, chosen ? Qt::Checked : Qt::Unchecked);
        if (only)
            row->setFlags(row->flags() & ~Qt::ItemIsUserCheckable);
        QFont font = row->font(0);
        font.setWeight(QFont::DemiBold);
        row->setFont(0, font);
        for (const CatalogOption &option : entry.options) {
            auto *optionRow = new QTreeWidgetItem(row, {option.name});
            optionRow->setData(0, IdRole, option.id);
            optionRow->setToolTip(0, option.description.toHtmlEscaped());
            optionRow->setCheckState(0, option.on ? Qt::Checked : Qt::Unchecked);
        }
        row->setExpanded(chosen);
        if (chosen)
            m_tree->setCurrentItem(row);
    }
}

ChosenOptions NewFromCatalogDialog::optionsOf(const QTreeWidgetItem *product) const
{
    const CatalogEntry *entry = m_catalog->entry(product->data(0, IdRole).toString());
    ChosenOptions chosen;
    for (int i = 0; i < product->childCount(); ++i) {
        const QTreeWidgetItem *row = product->child(i);
        const QString id = row->data(0, IdRole).toString();
        if (row->checkState(0) == Qt::Checked)
            chosen[id] = entry->option(id)->value;
    }
    return chosen;
}

void NewFromCatalogDialog::optionChanged(QTreeWidgetItem *product, QTreeWidgetItem *row)
{
    const CatalogEntry *entry = m_catalog->entry(product->data(0, IdRole).toString());
    const QString id = row->data(0, IdRole).toString();
    const bool on = row->checkState(0) == Qt::Checked;
    if (on)
        product->setCheckState(0, Qt::Checked);
    ChosenOptions before = optionsOf(product);
    if (on)
        before.erase(id);
    else
        before[id] = entry->option(id)->value;
    const ChosenOptions now = withOption(*entry, before, id, on);
    tell(*entry, id, before, now);
    for (int i = 0; i < product->childCount(); ++i) {
        QTreeWidgetItem *other = product->child(i);
        const QString otherId = other->data(0, IdRole).toString();
        const bool chosen = now.contains(otherId);
        const bool isTold = otherId != id && chosen != before.contains(otherId);
        other->setCheckState(0, chosen ? Qt::Checked : Qt::Unchecked);
        // Who has ticked something looks there, not at the foot of the dialog.
        const QString name = entry->option(otherId)->name;
        const QString cause = entry->option(id)->name;
        other->setText(0, !isTold  ? name
                          : chosen ? tr("%1 (on with %2)").arg(name, cause)
                                   : tr("%1 (off with %2)").arg(name, cause));
    }
}

void NewFromCatalogDialog::tell(const CatalogEntry &entry, const QString &id,
    const ChosenOptions &before, const ChosenOptions &now)
{
    QStringList on;
    QStringList off;
    for (const CatalogOption &option : entry.options) {
        const bool was = before.contains(option.id);
        if (option.id != id && was != now.contains(option.id))
            (was ? off : on).append(quoted(option.name));
    }
    const QString name = quoted(entry.option(id)->name);
    QStringList told;
    if (!on.isEmpty())
        told.append(tr("%1 needs %2: switched on as well.").arg(name, on.join(u", ")));
    if (!off.isEmpty() && now.contains(id))
        told.append(tr("%1 excludes %2: switched off.").arg(name, off.join(u", ")));
    else if (!off.isEmpty())
        told.append(
            tr("%1 cannot be without %2: switched off as well.").arg(off.join(u", "), name));
    setTold(told.join(u' '));
}

void NewFromCatalogDialog::setTold(const QString &text)
{
    m_told->setText(text);
    m_told->setVisible(!text.isEmpty());
    if (text.isEmpty())
        return;
    QAccessibleEvent alert(m_told, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

void NewFromCatalogDialog::itemChanged(QTreeWidgetItem *item)
{
    const QSignalBlocker blocker(m_tree);
    const bool on = item->checkState(0) == Qt::Checked;
    const QString id = item->data(0, IdRole).toString();
    if (QTreeWidgetItem *product = item->parent()) {
        optionChanged(product, item);
    } else {
        QStringList off;
        item->setExpanded(on || item->isExpanded());
        const CatalogEntry *entry = m_catalog->entry(id);
        for (int i = 0; on && i < m_tree->topLevelItemCount(); ++i) {
            QTreeWidgetItem *other = m_tree->topLevelItem(i);
            const QString otherId = other->data(0, IdRole).toString();
            const CatalogEntry *otherEntry = m_catalog->entry(otherId);
            const bool conflicts =
                entry->conflicts.contains(otherId) || otherEntry->conflicts.contains(id);
            if (conflicts && other->checkState(0) == Qt::Checked) {
                other->setCheckState(0, Qt::Unchecked);
                off.append(quoted(otherEntry->name));
            }
        }
        setTold(
            off.isEmpty()
                ? QString()
                : tr("%1 excludes %2: switched off.").arg(quoted(entry->name), off.join(u", ")));
    }
    update();
}

void NewFromCatalogDialog::update()
{
    std::vector<SystemChoice> systems;
    QStringList names;
    for (int i = 0; i < m_tree->topLevelItemCount(); ++i) {
        QTreeWidgetItem *product = m_tree->topLevelItem(i);
        if (product->checkState(0) != Qt::Checked)
            continue;
        names.append(product->text(0));
        systems.push_back(
            {m_catalog->entry(product->data(0, IdRole).toString()), optionsOf(product)});
    }
    if (systems.empty())
        m_deployment = failure({});
    else
        m_deployment = instantiate(systems);
    if (m_deployment) {
        const QString name = m_name->text().trimmed();
        m_deployment->settings.name = name.isEmpty() ? names.join(u" + "_s) : name;
    }
    m_problem->setText(m_deployment ? QString() : m_deployment.error().message);
    m_problem->setVisible(!m_problem->text().isEmpty());
    m_create->setEnabled(m_deployment.has_value());
    m_preview->setPlaceholderText(
        systems.empty() ? tr("Tick a product to see the ports that it needs") : QString());
    m_preview->setPlainText(m_deployment ? portsTable(*m_deployment) : QString());
    m_summary->setText(
        m_deployment ? tr("%n flow(s)", nullptr, int(m_deployment->flows.size())) + u", "_s +
                           tr("%n component(s)", nullptr, int(m_deployment->components.size()))
                     : tr("Ports"));
}

} // namespace portolan
