#pragma once

#include <QObject>

namespace portolan {

class DeploymentDocument;
class RulePanel;
class Selection;
class Tables;

/// Says in the rule panel that what is selected is not among what the filter shows: the rule that
/// is copied there is then none of those that were looked for.
class FilterRemark : public QObject
{
    Q_OBJECT

public:
    /// Owns nothing.
    FilterRemark(DeploymentDocument *document, Selection *selection, Tables *tables,
        RulePanel *panel, QObject *parent);

    void update();

private:
    DeploymentDocument *m_document;
    Selection *m_selection;
    Tables *m_tables;
    RulePanel *m_panel;
};

} // namespace portolan
