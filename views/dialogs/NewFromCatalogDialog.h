#pragma once

#include "model/catalog/Catalog.h"

#include <QDialog>

class QCheckBox;
class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QPushButton;
class QTreeWidget;
class QTreeWidgetItem;

namespace portolan {

/// Chooses products and their options, and shows at once which ports that means: for a new
/// deployment, or one product to be added to a chart. What a choice switches besides itself is said
/// below, to screen readers as well.
class NewFromCatalogDialog : public QDialog
{
    Q_OBJECT

public:
    enum class Purpose : quint8 { New, Add };

    /// \a catalog is not owned. \a product is chosen at the start, if it is one; to be added it is
    /// the only one.
    explicit NewFromCatalogDialog(const Catalog *catalog, const QString &product = {},
        QWidget *parent = nullptr, Purpose purpose = Purpose::New);

    /// What was chosen; an error while nothing is, or while products exclude each other.
    const Result<Deployment> &deployment() const { return m_deployment; }

private:
    void fillTree(const QString &product, bool only);
    void itemChanged(QTreeWidgetItem *item);
    /// The newest choice wins: see withOption().
    void optionChanged(QTreeWidgetItem *product, QTreeWidgetItem *row);
    /// What switching \a id did to other options; \a before is without it.
    void tell(const CatalogEntry &entry, const QString &id, const ChosenOptions &before,
        const ChosenOptions &now);
    void setTold(const QString &text);
    ChosenOptions optionsOf(const QTreeWidgetItem *product) const;
    void update();

    const Catalog *m_catalog;
    Result<Deployment> m_deployment;
    QLineEdit *m_name;
    QTreeWidget *m_tree;
    QLabel *m_summary;
    QPlainTextEdit *m_preview;
    QLabel *m_told;
    QLabel *m_problem;
    QPushButton *m_create;
};

} // namespace portolan
