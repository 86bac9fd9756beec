#include "app/window/ToolBar.h"

#include "app/window/Actions.h"
#include "app/window/ToolBarFit.h"
#include "views/dialogs/ToolBarEditor.h"

#include <QMainWindow>
#include <QToolButton>
#include <QWidgetAction>

#include <algorithm>

namespace portolan {

using namespace Qt::StringLiterals;

namespace {

/// Those that have words beside their icon where there is room; the first lose them first.
constexpr std::array Worded = {ActionId::AddFlow, ActionId::Arrange, ActionId::FitSelection,
    ActionId::CopyRule, ActionId::ExportPicture, ActionId::Present};

} // namespace

ToolBar::ToolBar(const Actions &actions, QMainWindow *window)
    : QToolBar(window)
    , m_actions(actions)
    , m_names(standard())
    , m_space(new QWidgetAction(this))
{
    setObjectName(u"toolBar"_s);
    setMovable(false);
    setIconSize({20, 20});
    setContextMenuPolicy(Qt::PreventContextMenu);
    setToolButtonStyle(Qt::ToolButtonIconOnly);
    auto *space = new QWidget;
    space->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    m_space->setDefaultWidget(space);
    window->addToolBar(this);
    fill();
}

QStringList ToolBar::standard()
{
    constexpr auto Separator = ToolBarEditor::Separator;
    const auto name = [](ActionId id) { return actionName(id); };
    return {name(ActionId::New), name(ActionId::Open), name(ActionId::Save), Separator,
        name(ActionId::Undo), name(ActionId::Redo), Separator, name(ActionId::ZoomOut),
        name(ActionId::ZoomIn), name(ActionId::Fit), Separator, name(ActionId::NewComponent),
        name(ActionId::NewZone), name(ActionId::AddFlow), name(ActionId::Arrange),
        name(ActionId::FitSelection), Separator, name(ActionId::CopyRule), ToolBarEditor::Space,
        name(ActionId::ExportPicture), name(ActionId::Present)};
}

void ToolBar::setNames(const QStringList &names)
{
    m_names = names.isEmpty() ? standard() : names;
    fill();
}

void ToolBar::setChoice(QWidget *widget, const Narrowing &narrowing, QAction *instead)
{
    m_narrowing = narrowing;
    m_instead = instead;
    m_choice = new QWidgetAction(this);
    m_choice->setDefaultWidget(widget);
    fill();
}

void ToolBar::fill()
{
    clear();
    delete m_fit;
    m_fit = new ToolBarFit(this);
    bool spaced = false;
    const auto addSpace = [&] {
        addAction(m_space);
        if (m_choice)
            addAction(m_choice);
        spaced = true;
    };
    for (const QString &name : m_names) {
        if (name == ToolBarEditor::Separator)
            addSeparator();
        else if (name == ToolBarEditor::Space && !spaced)
            addSpace();
        else if (QAction *action = m_actions.named(name); action && !actions().contains(action))
            addAction(action);
    }
    if (!spaced)
        addSpace();
    for (const ActionId id : Worded) {
        if (auto *button = qobject_cast<QToolButton *>(widgetForAction(m_actions[id])))
            m_fit->add(button);
    }
    m_fit->add([this](bool narrow) {
        for (QAction *action : actions()) {
            if (action->isSeparator())
                action->setVisible(!narrow);
        }
    });
    if (m_choice) {
        for (const auto &setNarrow : m_narrowing)
            m_fit->add(setNarrow);
        m_fit->setInstead(m_choice->defaultWidget(), m_instead);
    }
    m_fit->measure();
}

void ToolBar::retranslate()
{
    setWindowTitle(tr("Toolbar"));
    m_fit->measure();
}

} // namespace portolan
