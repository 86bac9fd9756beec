#pragma once

#include "model/core/Records.h"

#include <QWidget>

class QLabel;

namespace portolan {

class Catalog;

/// "Where this comes from": document, section and row of a flow, its configuration key and the
/// option of the product that it hangs on.
class ProvenanceBox : public QWidget
{
    Q_OBJECT

public:
    explicit ProvenanceBox(const Catalog *catalog, QWidget *parent = nullptr);

    void setFlow(const Flow &flow);
    void retranslate();

private:
    QString optionText(const Flow &flow) const;

    const Catalog *m_catalog;
    QLabel *m_heading;
    QLabel *m_document;
    QLabel *m_row;
    QLabel *m_config;
    QLabel *m_option;
    QWidget *m_optionRow;
    Flow m_flow;
};

} // namespace portolan
