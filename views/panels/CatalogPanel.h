#pragma once

#include "model/core/Deployment.h"

#include <QWidget>

class QLineEdit;

namespace portolan {

class Catalog;
class CatalogTree;
struct CatalogEntry;
class DeploymentDocument;

/// The products with their parts, and the options that the deployment has chosen; and, in a group
/// of their own, components and zones of each kind, which belong to no product. A double click or
/// Enter on a part asks for it to be put on the chart, Enter on a product for the whole system;
/// both can be dragged there.
class CatalogPanel : public QWidget
{
    Q_OBJECT

public:
    /// Owns neither.
    CatalogPanel(const Catalog *catalog, DeploymentDocument *document, QWidget *parent = nullptr);

    CatalogTree *tree();
    QSize sizeHint() const override { return {200, 400}; }

signals:
    /// Catalog ids of a product and of one of its components, or a PartKind::part().
    void partActivated(const QString &product, const QString &part);
    void systemActivated(const QString &product);

protected:
    void changeEvent(QEvent *event) override;

private:
    void rebuild();
    void addGeneral();
    void addProduct(const CatalogEntry &entry);
    void search(const QString &text);
    void updateOptions();
    void retranslate();

    const Catalog *m_catalog;
    DeploymentDocument *m_document;
    std::map<QString, ChosenOptions> m_shown;
    QLineEdit *m_search;
    CatalogTree *m_tree;
};

} // namespace portolan
