#include "app/window/ViewCommands.h"

#include "app/window/Actions.h"
#include "app/window/FindCommands.h"
#include "app/window/Tables.h"
#include "model/core/FileSpelling.h"
#include "model/document/DeploymentDocument.h"
#include "model/items/ShownWords.h"
#include "views/chart/ChartView.h"
#include "views/dialogs/SaveViewDialog.h"
#include "views/dialogs/ViewsDialog.h"
#include "views/style/LabelText.h"
#include "views/style/StyleSheet.h"

#include <QActionGroup>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QMenu>
#include <QTextDocument>

#include <algorithm>

namespace portolan {

using namespace Qt::StringLiterals;

namespace {

constexpr int ChoiceWidth = 144;
constexpr int ShortChoice = 88;

const SavedView *find(const std::vector<SavedView> &views, const QString &id)
{
    const auto it = std::find_if(
        views.begin(), views.end(), [&](const SavedView &view) { return view.id == id; });
    return it == views.end() ? nullptr : &*it;
}

/// The query as a file has it, whatever language it was typed in.
QString stored(const QString &query) { return inFileWords(query, shownWords()); }

/// A name of one line, for menus and messages.
QString shortName(const SavedView &view)
{
    constexpr qsizetype longest = 60;
    const QString name = view.label().left(2 * longest).simplified();
    return name.size() > longest ? name.left(longest) + u'…' : name;
}

/// A combo box whose list is a menu.
class MenuBox : public QComboBox
{
public:
    MenuBox(QMenu *menu, QWidget *parent)
        : QComboBox(parent)
        , m_menu(menu)
    {
        addItem(QString());
    }

    void showPopup() override
    {
        m_menu->setMinimumWidth(width());
        m_menu->popup(mapToGlobal(QPoint(0, height() + 2)));
    }

protected:
    void keyPressEvent(QKeyEvent *event) override
    {
        const int opens[] = {Qt::Key_Up, Qt::Key_Down, Qt::Key_Return, Qt::Key_Enter};
        if (std::find(std::begin(opens), std::end(opens), event->key()) != std::end(opens))
            showPopup();
        else
            QComboBox::keyPressEvent(event);
    }
    void wheelEvent(QWheelEvent *event) override { event->ignore(); }

private:
    QMenu *m_menu;
};

} // namespace

ViewCommands::ViewCommands(DeploymentDocument *document, ChartView *chart, Tables *tables,
    FindCommands *find, const Actions &actions, QMenu *menu, QWidget *window)
    : QObject(window)
    , m_document(document)
    , m_chart(chart)
    , m_tables(tables)
    , m_find(find)
    , m_actions(actions)
    , m_window(window)
    , m_menu(menu)
{
    actions.on(ActionId::SaveView, this, &ViewCommands::save);
    actions.on(ActionId::UpdateView, this, &ViewCommands::updateCurrent);
    actions.on(ActionId::ManageViews, this, &ViewCommands::manage);
    connect(m_menu, &QMenu::aboutToShow, this, &ViewCommands::fillMenu);
    // The menu is filled when it opens, but a shortcut is heard only of an action that is in one.
    m_menu->addActions({actions[ActionId::SaveView], actions[ActionId::UpdateView],
        actions[ActionId::ManageViews]});
    connect(tables, &Tables::filterChanged, this, &ViewCommands::updateChoice);
    connect(document, &DeploymentDocument::changed, this, &ViewCommands::updateChoice);
    connect(document, &DeploymentDocument::wasReset, this, [this] { choose({}); });
}

QWidget *ViewCommands::makeChoice(QWidget *parent)
{
    auto *both = new QWidget(parent);
    auto *row = new QHBoxLayout(both);
    row->setContentsMargins(0, 0, 8, 0);
    both->setFixedHeight(28);
    row->setSpacing(8);
    m_label = new QLabel(both);
    setRole(m_label, "field");
    m_choice = new MenuBox(m_menu, both);
    m_choice->setObjectName(u"viewChoice"_s);
    m_choice->setFixedWidth(ChoiceWidth);
    m_label->setBuddy(m_choice);
    row->addWidget(m_label);
    row->addWidget(m_choice);
    retranslate();
    return both;
}

void ViewCommands::setLabelShown(bool shown) { m_label->setVisible(shown); }

void ViewCommands::setChoiceShort(bool isShort)
{
    m_choice->setFixedWidth(isShort ? ShortChoice : ChoiceWidth);
    updateChoice();
}

void ViewCommands::retranslate()
{
    if (m_label)
        m_label->setText(tr("View"));
    updateChoice();
}

void ViewCommands::setEnabled(bool enabled)
{
    m_label->setEnabled(enabled);
    m_choice->setEnabled(enabled);
}

bool ViewCommands::hasView() const
{
    return find(m_document->deployment().settings.views, m_current);
}

void ViewCommands::choose(const QString &id)
{
    m_current = id;
    updateChoice();
    emit chosen();
}

QString ViewCommands::current() const
{
    const SavedView *view = find(m_document->deployment().settings.views, m_current);
    const QString &filter = m_tables->filter();
    const bool same = view && view->zoneView == m_find->isZoneView() &&
                      (view->filter == filter || view->filter == stored(filter));
    return same ? view->id : QString();
}

void ViewCommands::updateChoice()
{
    if (!m_choice)
        return;
    const SavedView *view = find(m_document->deployment().settings.views, current());
    const QString text = view                           ? shortName(*view)
                         : m_find->isZoneView()         ? tr("Zone view")
                         : m_tables->filter().isEmpty() ? tr("All flows")
                                                        : tr("Filtered");
    constexpr int chevron = 40;
    m_choice->setItemText(0, m_choice->fontMetrics().elidedText(
                                 text, Qt::ElideRight, m_choice->maximumWidth() - chevron));
    m_choice->setAccessibleName(tr("View: %1").arg(text));
    m_choice->setToolTip(
        view ? Qt::convertFromPlainText(
                   view->caption.isEmpty() ? text : text + u'\n' + view->caption)
             : tr("Saved views: a filter and a part of the chart that have a name"));
}

void ViewCommands::fillMenu()
{
    m_menu->clear();
    auto *group = new QActionGroup(m_menu);
    connect(m_menu, &QMenu::aboutToHide, group, &QObject::deleteLater);
    const auto add = [&](const QString &text, bool checked) {
        QAction *action = m_menu->addAction(text);
        action->setCheckable(true);
        action->setChecked(checked);
        group->addAction(action);
        return action;
    };
    const QString now = current();
    const bool all = now.isEmpty() && m_tables->filter().isEmpty() && !m_find->isZoneView();
    connect(add(tr("&All flows"), all), &QAction::triggered, this, &ViewCommands::showAll);
    m_menu->addSeparator();
    const auto &views = m_document->deployment().settings.views;
    for (const SavedView &view : views) {
        QAction *action = add(withoutMnemonic(shortName(view)), view.id == now);
        connect(action, &QAction::triggered, this, [this, id = view.id] { show(id); });
    }
    if (views.empty())
        m_menu->addAction(tr("No view is saved yet"))->setEnabled(false);
    m_menu->addSeparator();
    // Also where the filter is another one by now: that is what there is to take over.
    const SavedView *last = find(views, m_current);
    QAction *update = m_actions[ActionId::UpdateView];
    update->setText(last
                        ? tr("&Update “%1” to what is shown").arg(withoutMnemonic(shortName(*last)))
                        : tr("&Update the view to what is shown"));
    m_menu->addActions({m_actions[ActionId::SaveView], m_actions[ActionId::UpdateView],
        m_actions[ActionId::ManageViews]});
}

void ViewCommands::showAll()
{
    choose({});
    m_tables->setFilter({});
    m_find->showAll();
    m_find->setZoneView(false);
    m_chart->fitAll();
}

void ViewCommands::show(const QString &id)
{
    const SavedView *view = find(m_document->deployment().settings.views, id);
    if (!view)
        return;
    choose(id);
    m_find->showAll();
    m_find->setZoneView(view->zoneView);
    m_tables->setFilter(view->filter);
    if (const auto &frame = view->frame)
        m_chart->showFrame({frame->topLeft.x, frame->topLeft.y, frame->width, frame->height});
    else
        m_chart->fitAll();
}

SavedView ViewCommands::shown() const
{
    SavedView view;
    view.filter = stored(m_tables->filter());
    view.zoneView = m_find->isZoneView();
    const QRectF part = m_chart->visiblePart();
    if (part.width() >= 1 && part.height() >= 1)
        view.frame = Frame{{part.x(), part.y()}, part.width(), part.height()};
    return view;
}

bool ViewCommands::showsWhole() const
{
    return m_chart->visiblePart().contains(m_chart->geometryOfChart().bounds);
}

bool ViewCommands::change(const QString &text, std::vector<SavedView> views)
{
    Settings settings = m_document->deployment().settings;
    settings.views = std::move(views);
    return m_document->edit(text, {ReplaceSettings{settings}});
}

void ViewCommands::save()
{
    if (!m_document->mayEdit())
        return;
    std::vector<SavedView> views = m_document->deployment().settings.views;
    SaveViewDialog dialog(shown(), showsWhole(), views, m_window);
    if (dialog.exec() != QDialog::Accepted)
        return;
    views.push_back(dialog.view());
    m_current = views.back().id;
    const QString name = shortName(views.back());
    if (change(tr("Save view"), std::move(views)))
        emit done(tr("View “%1” saved").arg(name));
}

void ViewCommands::updateCurrent()
{
    std::vector<SavedView> views = m_document->deployment().settings.views;
    const QString id = m_current;
    for (SavedView &view : views) {
        if (view.id != id)
            continue;
        const SavedView now = shown();
        view.filter = now.filter;
        view.zoneView = now.zoneView;
        view.frame = showsWhole() ? std::nullopt : now.frame;
    }
    if (find(views, id) && change(tr("Update view"), views))
        emit done(tr("View “%1” updated").arg(shortName(*find(views, id))));
}

void ViewCommands::manage()
{
    if (!m_document->mayEdit())
        return;
    ViewsDialog dialog(m_document->deployment().settings.views, shown(), m_window);
    if (dialog.exec() != QDialog::Accepted)
        return;
    std::vector<SavedView> views = dialog.views();
    for (SavedView &view : views) {
        const SavedView *before = find(m_document->deployment().settings.views, view.id);
        if (!before || before->filter != view.filter)
            view.filter = stored(view.filter);
    }
    change(tr("Change views"), std::move(views));
}

} // namespace portolan
