#pragma once

#include "views/panels/RuleChoice.h"

#include <QTimer>
#include <QWidget>

#include <array>

class QButtonGroup;
class QLabel;
class QMenu;
class QPushButton;

namespace portolan {

class DeploymentDocument;
class RuleText;
class RuleWarnings;
class RuleWriter;
class TargetPicker;

/// The rule of what is selected, in the chosen target's words, ready to be copied. Rules are worked
/// out in another thread; after a moment without them the panel says so.
class RulePanel : public QWidget
{
    Q_OBJECT

public:
    /// Owns neither.
    RulePanel(DeploymentDocument *document, Selection *selection, QWidget *parent = nullptr);
    ~RulePanel() override;

    /// The dialect that rules are shown and copied in.
    const Target &target() const;
    void setTarget(QStringView id);
    void setFavourites(const QStringList &ids);
    /// Which part is shown, as the user chose it for flows and for places.
    Directions directions() const;

    /// The whole of what is shown, also where only its beginning is; empty where there is no rule.
    QString ruleText() const { return m_emission.text; }
    /// The same with what belongs beside it.
    const Emission &emission() const { return m_emission; }
    const RuleChoice &choice() const { return m_choice; }
    /// Whether that is of the selection and not yet of an earlier one.
    bool isCurrent() const { return m_current; }
    /// Works out in this thread, if it is not yet, what would have been shown a moment later.
    void updateNow();

    /// One line over the rule about what is selected; empty: none.
    void setRemark(const QString &text);

    /// What the small menu beside the buttons offers; not owned.
    void setMoreMenu(QMenu *menu);

    QSize sizeHint() const override { return {300, 320}; }

signals:
    void copyRequested();
    /// With rollback.
    void commandRequested();
    void saveRequested();
    void targetChanged(const QString &id);
    void favouritesChanged(const QStringList &ids);
    /// ruleText() is another one.
    void ruleChanged();

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void build();
    void retranslate();
    void showParts();
    void fitText();
    /// What is shown is old from now on.
    void later();
    void start();
    /// Chooses anew; false where there is nothing to write.
    bool prepare();
    void showRule(const Result<Emission> &emission);
    /// Why what is shown is no command with rollback; empty where it is one.
    QString whyNoCommand() const;
    void showBusy();

    DeploymentDocument *m_document;
    Selection *m_selection;
    RuleWriter *m_writer;
    QTimer m_timer; ///< collects the changes of one user action
    QTimer m_busyTimer;
    bool m_current = false; ///< m_emission is that of the selection
    RuleChoice m_choice;
    Emission m_emission;
    Directions m_flowDirections = Directions::In;
    Directions m_placeDirections = Directions::Both;

    QLabel *m_targetLabel;
    TargetPicker *m_target;
    QWidget *m_parts;
    std::array<QPushButton *, 3> m_part; ///< by Directions
    QButtonGroup *m_partGroup;
    QWidget *m_remark; ///< over the heading
    QLabel *m_remarkText;
    QLabel *m_heading;
    RuleWarnings *m_warnings;
    RuleText *m_text;
    QLabel *m_note; ///< under the text: that there is more
    QLabel *m_empty;
    QPushButton *m_copy;
    QPushButton *m_command;
    QPushButton *m_save;
    QPushButton *m_more;
};

} // namespace portolan
