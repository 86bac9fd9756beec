#pragma once

#include "model/checks/Check.h"
#include "model/document/Selection.h"

#include <QScrollArea>

#include <map>

class QLabel;
class QVBoxLayout;

namespace portolan {

class Catalog;
struct CatalogEntry;
class ComponentForm;
class DeploymentDocument;
class DeploymentForm;
class FlowForm;
class FormGroup;
class OptionsBox;
class ProblemBanner;
class ProvenanceBox;
class RecordForm;
class ZoneForm;

/// The facts of what is selected, to be read and changed; those of the whole chart where nothing
/// is. Below them the options of the systems that it belongs to.
class InspectorPanel : public QScrollArea
{
    Q_OBJECT

public:
    /// \a catalog names the options; it may be null. Nothing is owned.
    InspectorPanel(DeploymentDocument *document, Selection *selection, const Catalog *catalog,
        QWidget *parent = nullptr);

    void setProblems(const std::vector<Problem> &problems);
    /// Puts the cursor into the field that one would change first.
    void edit();
    /// Puts the cursor into a field of the only flow or the components that are selected; nothing
    /// happens where there is none.
    void editField(Fix::Field field);
    /// Shows the options of a system, \a option in front; of the first one where it is empty.
    void showOptions(const QString &product = {}, const QString &option = {});
    /// The keys of the groups that are folded away.
    void setFoldedGroups(const QStringList &keys);
    const QStringList &foldedGroups() const { return m_folded; }
    OptionsBox *options(const QString &product) const;
    QSize sizeHint() const override { return {300, 560}; }

signals:
    /// What was switched on has found places among what stays; or with all that is there, which was
    /// laid out anew.
    void placed(const QString &message);
    void placedAnew(const QString &message);
    /// A text was left that could not be read.
    void rejected(const QString &message);
    /// One of the fixes beside a problem, by its text.
    void fixRequested(const portolan::Problem &problem, const QString &text);
    void foldedGroupsChanged(const QStringList &keys);

protected:
    void changeEvent(QEvent *event) override;

private:
    struct SystemGroup
    {
        FormGroup *group;
        OptionsBox *box;
    };

    std::vector<RecordForm *> forms() const;
    void update();
    void showOrigin(const Selection::Ids &ids);
    void updateOptions();
    QStringList systems() const;
    void addSystem(const CatalogEntry &entry);
    void watch(FormGroup *group);

    DeploymentDocument *m_document;
    Selection *m_selection;
    const Catalog *m_catalog;
    QLabel *m_kinds; ///< how many of each, where several kinds are selected
    DeploymentForm *m_deployment;
    FlowForm *m_flow;
    ComponentForm *m_component;
    ZoneForm *m_zone;
    ProblemBanner *m_banner;
    ProvenanceBox *m_source;
    QVBoxLayout *m_optionRows;
    std::map<QString, SystemGroup> m_systems; ///< catalog id -> its group, made when first shown
    std::vector<FormGroup *> m_groups;
    QStringList m_folded;
};

} // namespace portolan
