#pragma once

#include "views/panels/RuleChoice.h"

#include <QTimer>
#include <QWidget>

class QComboBox;
class QLabel;
class QPlainTextEdit;
class QPushButton;

namespace portolan {

class DeploymentDocument;

/// The rule of what is selected, in the chosen target's words, ready to be copied.
class RulePanel : public QWidget
{
    Q_OBJECT

public:
    /// Owns neither.
    RulePanel(DeploymentDocument *document, Selection *selection, QWidget *parent = nullptr);

    /// The dialect that rules are shown and copied in.
    const Target &target() const;
    void setTarget(QStringView id);
    /// What is shown; empty where there is no rule.
    QString ruleText() const;
    /// Works out what a timer would have shown a moment later.
    void updateNow();

    QSize sizeHint() const override { return {300, 320}; }

signals:
    void copyRequested();
    void targetChanged(const QString &id);
    /// ruleText() is another one.
    void ruleChanged();

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void fillTargets();
    void retranslate();
    void showEnds();
    void fitText();
    void later() { m_timer.start(); }

    DeploymentDocument *m_document;
    Selection *m_selection;
    QTimer m_timer;
    QString m_rule;
    QLabel *m_targetLabel;
    QComboBox *m_target;
    QWidget *m_ends;
    QPushButton *m_inbound;
    QPushButton *m_outbound;
    QLabel *m_heading;
    QPlainTextEdit *m_text;
    QLabel *m_warnings;
    QLabel *m_empty;
    QPushButton *m_copy;
};

} // namespace portolan
