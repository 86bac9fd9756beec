#pragma once

#include "model/core/Records.h"

#include <QWidget>

class QGridLayout;
class QLabel;

namespace portolan {

/// "Where this comes from": document, section and row of a flow or component, its configuration
/// key, and what further documents say of it.
class ProvenanceBox : public QWidget
{
    Q_OBJECT

public:
    explicit ProvenanceBox(QWidget *parent = nullptr);

    struct Origin
    {
        Provenance source;
        QString config;                     ///< configuration key of the port in the product
        std::vector<Provenance> additional; ///< the catalog's further sources
    };
    /// Hidden where that says nothing.
    void setOrigin(const Origin &origin);
    void retranslate();

private:
    void showAdditional();

    QLabel *m_heading;
    QLabel *m_document;
    QLabel *m_row;
    QLabel *m_config;
    QGridLayout *m_grid;
    std::vector<std::pair<QLabel *, QLabel *>>
        m_more; ///< document and row; those not needed hidden
    Origin m_origin;
};

} // namespace portolan
