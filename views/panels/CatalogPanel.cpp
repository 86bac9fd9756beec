#include "views/panels/CatalogPanel.h"

#include "model/catalog/Catalog.h"
#include "model/catalog/PartMime.h"
#include "model/document/DeploymentDocument.h"
#include "views/chart/Icons.h"
#include "views/chart/Theme.h"
#include "views/fields/PartKinds.h"
#include "views/fields/WindowUndo.h"
#include "views/panels/CatalogRow.h"
#include "views/panels/CatalogTree.h"
#include "views/style/LineIcon.h"

#include <QEvent>
#include <QLineEdit>
#include <QVBoxLayout>

namespace portolan {

using namespace Qt::StringLiterals;

namespace {

QTreeWidgetItem *child(QTreeWidgetItem *parent, const QString &text, const QString &toolTip)
{
    auto *item = new QTreeWidgetItem(parent, {text});
    item->setToolTip(0, Qt::convertFromPlainText(toolTip.trimmed()));
    return item;
}

} // namespace

CatalogPanel::CatalogPanel(const Catalog *catalog, DeploymentDocument *document, QWidget *parent)
    : QWidget(parent)
    , m_catalog(catalog)
    , m_document(document)
    , m_search(new QLineEdit(this))
    , m_tree(new CatalogTree(this))
{
    setObjectName(u"panel"_s);
    setAttribute(Qt::WA_StyledBackground);
    setMinimumWidth(160);
    m_search->addAction(lineIcon(u"search"), QLineEdit::LeadingPosition);
    m_search->setObjectName(u"catalogSearch"_s);
    letWindowUndo(m_search);
    m_tree->setHeaderHidden(true);
    m_tree->setIndentation(16);
    m_tree->setItemDelegate(new CatalogRow(m_tree));
    m_tree->setUniformRowHeights(true);
    m_tree->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_tree->setMouseTracking(true);
    m_tree->setFrameShape(QFrame::NoFrame);
    m_tree->setExpandsOnDoubleClick(true);
    auto *searchRow = new QVBoxLayout;
    searchRow->setContentsMargins(8, 8, 8, 6);
    searchRow->addWidget(m_search);
    auto *rows = new QVBoxLayout(this);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(0);
    rows->addLayout(searchRow);
    rows->addWidget(m_tree, 1);

    connect(m_search, &QLineEdit::textChanged, this, &CatalogPanel::search);
    connect(document, &DeploymentDocument::changed, this, &CatalogPanel::updateOptions);
    connect(document, &DeploymentDocument::wasReset, this, &CatalogPanel::rebuild);
    connect(m_tree, &CatalogTree::systemActivated, this, &CatalogPanel::systemActivated);
    connect(m_tree, &QTreeWidget::itemActivated, this, [this](QTreeWidgetItem *item) {
        const QString part = item->data(0, PartRole).toString();
        if (!part.isEmpty())
            emit partActivated(item->data(0, ProductRole).toString(), part);
    });
    retranslate();
}

CatalogTree *CatalogPanel::tree() { return m_tree; }

void CatalogPanel::rebuild()
{
    m_shown = m_document->deployment().settings.systems;
    m_tree->clear();
    // What the chart is made of comes first, open.
    for (const bool used : {true, false}) {
        if (!used)
            addGeneral();
        for (const CatalogEntry &entry : m_catalog->entries()) {
            if (m_shown.contains(entry.id) == used)
                addProduct(entry);
        }
    }
    search(m_search->text());
}

/// What a plan is drawn with that no product has.
void CatalogPanel::addGeneral()
{
    auto *group = new QTreeWidgetItem(m_tree, {tr("General")});
    group->setToolTip(
        0, Qt::convertFromPlainText(tr("Components and zones of your own, for any plan")));
    group->setData(0, ProductRole, GeneralParts.toString());
    group->setData(0, ColorRole, Theme::of(ThemeId::Light).ink2);
    group->setData(0, ColorDarkRole, Theme::of(ThemeId::Dark).ink2);
    // A chart of no product is drawn with these.
    group->setExpanded(m_shown.empty());
    for (const std::span<const PartKind> kinds : {componentKinds(), zoneKinds()}) {
        for (const PartKind &kind : kinds) {
            const QString title = kind.isZone ? tr("%1 (a zone)").arg(kind.name()) : kind.name();
            QTreeWidgetItem *row = child(
                group, kind.name(), title + u'\n' + tr("Drag it onto the chart, or double-click"));
            row->setIcon(0, lineIcon(kind.icon()));
            row->setData(0, ProductRole, kind.part().product);
            row->setData(0, PartRole, kind.part().part);
            row->setData(0, IconRole, kind.icon());
            if (kind.isZone)
                row->setData(0, HintRole, tr("zone"));
        }
    }
}

void CatalogPanel::addProduct(const CatalogEntry &entry)
{
    const auto chosen = m_shown.find(entry.id);
    auto *product = new QTreeWidgetItem(m_tree, {entry.name});
    product->setToolTip(0,
        Qt::convertFromPlainText(entry.summary + u'\n' +
                                 tr("Drag it onto the chart, or press Enter: the whole system")));
    product->setData(0, ProductRole, entry.id);
    product->setData(0, ColorRole, QColor(entry.color));
    product->setData(0, ColorDarkRole, QColor(entry.colorDark));
    product->setExpanded(chosen != m_shown.end());
    for (const CatalogComponent &component : entry.components) {
        const QString name =
            component.source.implied ? component.name + u" · "_s + tr("implied") : component.name;
        QTreeWidgetItem *part = child(
            product, component.name, name + u'\n' + tr("Drag it onto the chart, or double-click"));
        part->setIcon(0, lineIcon(componentIcon(component.kind)));
        part->setData(0, ProductRole, entry.id);
        part->setData(0, PartRole, component.id);
        part->setData(0, IconRole, componentIcon(component.kind));
        if (component.source.implied)
            part->setData(0, HintRole, tr("implied"));
    }
    if (chosen == m_shown.end())
        return;
    for (const CatalogOption &option : entry.options) {
        const auto found = chosen->second.find(option.id);
        const bool on = found != chosen->second.end();
        const QString value = on && !found->second.isEmpty() ? found->second : option.value;
        // The tool tip has what the row has no room for.
        const QString title = value.isEmpty() ? option.name : option.name + u" · "_s + value;
        QTreeWidgetItem *row = child(product, option.name,
            title + u'\n' + option.description + u'\n' +
                tr("It is switched in Chart > Options of the systems."));
        row->setCheckState(0, on ? Qt::Checked : Qt::Unchecked);
        row->setFlags(Qt::ItemIsEnabled);
        row->setData(0, HintRole, value);
    }
}

void CatalogPanel::updateOptions()
{
    if (m_document->deployment().settings.systems != m_shown)
        rebuild();
}

void CatalogPanel::search(const QString &text)
{
    const QString wanted = text.trimmed();
    for (int i = 0; i < m_tree->topLevelItemCount(); ++i) {
        QTreeWidgetItem *product = m_tree->topLevelItem(i);
        const bool whole = product->text(0).contains(wanted, Qt::CaseInsensitive);
        bool any = whole;
        for (int j = 0; j < product->childCount(); ++j) {
            QTreeWidgetItem *row = product->child(j);
            const bool found =
                whole || row->text(0).contains(wanted, Qt::CaseInsensitive) ||
                (product->data(0, ProductRole).toString() == GeneralParts &&
                    row->data(0, HintRole).toString().contains(wanted, Qt::CaseInsensitive));
            row->setHidden(!found);
            any = any || found;
        }
        product->setHidden(!any);
        if (!wanted.isEmpty() && any)
            product->setExpanded(true);
    }
}

void CatalogPanel::retranslate()
{
    m_search->setPlaceholderText(tr("Product or part"));
    m_search->setAccessibleName(tr("Search the catalog"));
    m_tree->setAccessibleName(tr("Catalog"));
    rebuild();
}

void CatalogPanel::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace portolan
