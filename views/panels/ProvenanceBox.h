#pragma once

#include "model/core/Records.h"

#include <QWidget>

class QGridLayout;
class QLabel;

namespace portolan {

/// "Where this comes from": document, section and row of a flow, its configuration key, and what
/// further documents say of it.
class ProvenanceBox : public QWidget
{
    Q_OBJECT

public:
    explicit ProvenanceBox(QWidget *parent = nullptr);

    /// \a additional: the catalog's further sources.
    void setFlow(const Flow &flow, const std::vector<Provenance> &additional = {});
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
    Flow m_flow;
    std::vector<Provenance> m_additional;
};

} // namespace portolan
