#pragma once

#include "model/core/Records.h"

#include <QWidget>

class QLabel;

namespace portolan {

/// "Where this comes from": document, section and row of a flow, and its configuration key.
class ProvenanceBox : public QWidget
{
    Q_OBJECT

public:
    explicit ProvenanceBox(QWidget *parent = nullptr);

    void setFlow(const Flow &flow);
    void retranslate();

private:
    QLabel *m_heading;
    QLabel *m_document;
    QLabel *m_row;
    QLabel *m_config;
    Flow m_flow;
};

} // namespace portolan
