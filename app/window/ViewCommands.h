#pragma once

#include "model/core/Deployment.h"

#include <QComboBox>

class QLabel;
class QMenu;

namespace portolan {

class Actions;
class ChartView;
class DeploymentDocument;
class FindCommands;
class Tables;

/// The saved views in the window: the choice in the toolbar and what its menu does. A view sets the
/// filter box, the zone view and what the chart shows. Each change of the views is one undo step.
class ViewCommands : public QObject
{
    Q_OBJECT

public:
    /// Fills \a menu whenever it opens. \a window is the parent of the dialogs. Owns nothing.
    ViewCommands(DeploymentDocument *document, ChartView *chart, Tables *tables, FindCommands *find,
        const Actions &actions, QMenu *menu, QWidget *window);

    /// "View [All flows v]", for the toolbar; owned by who takes it.
    QWidget *makeChoice(QWidget *parent);
    /// The choice without its label, where the toolbar has little room, and shorter where it has
    /// less.
    void setLabelShown(bool shown);
    void setChoiceShort(bool isShort);
    /// The view that is shown; empty where the user has filtered since, or none was chosen.
    QString current() const;
    /// Whether one was chosen, with another filter by now or not: it can be updated.
    bool hasView() const;
    void retranslate();
    void setEnabled(bool enabled);

public slots:
    void showAll();
    void show(const QString &id);
    /// Asks for a name.
    void save();
    /// What is shown now becomes what the current view shows.
    void updateCurrent();
    void manage();

signals:
    /// Another view was chosen, or none.
    void chosen();
    void done(const QString &message);

private:
    void fillMenu();
    void choose(const QString &id);
    void updateChoice();
    SavedView shown() const;
    bool showsWhole() const;
    bool change(const QString &text, std::vector<SavedView> views);

    DeploymentDocument *m_document;
    ChartView *m_chart;
    Tables *m_tables;
    FindCommands *m_find;
    const Actions &m_actions;
    QWidget *m_window;
    QMenu *m_menu;
    QComboBox *m_choice = nullptr;
    QLabel *m_label = nullptr;
    QString m_current;
};

} // namespace portolan
