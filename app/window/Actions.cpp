#include "app/window/Actions.h"

#include "views/style/LineIcon.h"

#include <QCoreApplication>
#include <QKeySequence>

namespace portolan {

using namespace Qt::StringLiterals;

namespace {

struct Row
{
    ActionId id;
    const char *text;
    const char *icon;
    const char *keys; ///< portable, separated by ";"
    bool checkable = false;
    const char *tip = "";
};

constexpr std::array<Row, size_t(ActionId::Count)> Rows = {{
    {ActionId::New, QT_TRANSLATE_NOOP("Actions", "&New from the catalog …"), "new", "Ctrl+N", false,
        QT_TRANSLATE_NOOP("Actions", "Choose a product and its options")},
    {ActionId::Blank, QT_TRANSLATE_NOOP("Actions", "&Blank chart"), "blank", "Ctrl+Shift+N", false,
        QT_TRANSLATE_NOOP("Actions", "Put parts from the catalog on it")},
    {ActionId::Open, QT_TRANSLATE_NOOP("Actions", "&Open …"), "open", "Ctrl+O", false,
        QT_TRANSLATE_NOOP("Actions", "A .portolan file")},
    {ActionId::Save, QT_TRANSLATE_NOOP("Actions", "&Save"), "save", "Ctrl+S"},
    {ActionId::SaveAs, QT_TRANSLATE_NOOP("Actions", "Save &as …"), "", "Ctrl+Shift+S"},
    {ActionId::ExportPicture, QT_TRANSLATE_NOOP("Actions", "&Export picture …"), "export",
        "Ctrl+E"},
    {ActionId::CopyPicture, QT_TRANSLATE_NOOP("Actions", "Copy as pictu&re"), "", "Ctrl+Alt+C",
        false, QT_TRANSLATE_NOOP("Actions", "The chart, for other programs")},
    {ActionId::Print, QT_TRANSLATE_NOOP("Actions", "&Print …"), "", "Ctrl+P"},
    {ActionId::Quit, QT_TRANSLATE_NOOP("Actions", "&Quit"), "", "Ctrl+Q"},
    {ActionId::Undo, QT_TRANSLATE_NOOP("Actions", "&Undo"), "undo", "Ctrl+Z"},
    {ActionId::Redo, QT_TRANSLATE_NOOP("Actions", "&Redo"), "redo", "Ctrl+Shift+Z;Ctrl+Y"},
    {ActionId::Delete, QT_TRANSLATE_NOOP("Actions", "&Delete"), "delete", "Del"},
    {ActionId::Duplicate, QT_TRANSLATE_NOOP("Actions", "D&uplicate flows"), "duplicate", "Ctrl+D"},
    {ActionId::SelectAll, QT_TRANSLATE_NOOP("Actions", "Select &all"), "", "Ctrl+A"},
    {ActionId::Find, QT_TRANSLATE_NOOP("Actions", "&Filter"), "filter", "Ctrl+F"},
    {ActionId::ZoomIn, QT_TRANSLATE_NOOP("Actions", "Zoom &in"), "zoom-in", "Ctrl++;Ctrl+="},
    {ActionId::ZoomOut, QT_TRANSLATE_NOOP("Actions", "Zoom &out"), "zoom-out", "Ctrl+-"},
    {ActionId::Zoom100, QT_TRANSLATE_NOOP("Actions", "&Actual size"), "", "Ctrl+0"},
    {ActionId::Fit, QT_TRANSLATE_NOOP("Actions", "&Fit the chart"), "fit", "Ctrl+1"},
    {ActionId::FitSelection, QT_TRANSLATE_NOOP("Actions", "Fit the &selection"), "focus", "Ctrl+9"},
    {ActionId::Legend, QT_TRANSLATE_NOOP("Actions", "&Legend"), "", "", true},
    {ActionId::WheelZooms, QT_TRANSLATE_NOOP("Actions", "&Wheel zooms without Ctrl"), "", "", true},
    {ActionId::ResetLayout, QT_TRANSLATE_NOOP("Actions", "&Reset layout"), "", ""},
    {ActionId::SaveView, QT_TRANSLATE_NOOP("Actions", "&Save view …"), "", "Ctrl+Shift+V", false,
        QT_TRANSLATE_NOOP("Actions", "Give the filter and what is visible now a name")},
    {ActionId::UpdateView, QT_TRANSLATE_NOOP("Actions", "&Update the view to what is shown"), "",
        ""},
    {ActionId::ManageViews, QT_TRANSLATE_NOOP("Actions", "&Manage views …"), "", "", false,
        QT_TRANSLATE_NOOP("Actions", "Rename, reorder, change and delete saved views")},
    {ActionId::Present, QT_TRANSLATE_NOOP("Actions", "&Present"), "present", "F5", false,
        QT_TRANSLATE_NOOP("Actions", "Full screen, view by view or flow by flow")},
    {ActionId::CustomerMode, QT_TRANSLATE_NOOP("Actions", "&Customer mode"), "", "", true,
        QT_TRANSLATE_NOOP("Actions",
            "Hide addresses, notes and what is internal, on screen and in every export")},
    {ActionId::Arrange, QT_TRANSLATE_NOOP("Actions", "&Arrange all"), "arrange", "Ctrl+Shift+A",
        false, QT_TRANSLATE_NOOP("Actions", "Lay the whole chart out anew")},
    {ActionId::ArrangeNew, QT_TRANSLATE_NOOP("Actions", "Arrange &new"), "", "", false,
        QT_TRANSLATE_NOOP("Actions", "Only what nobody has placed yet; the rest stays")},
    {ActionId::ArrangeSelection, QT_TRANSLATE_NOOP("Actions", "Arrange &selection"), "",
        "Ctrl+Alt+A", false, QT_TRANSLATE_NOOP("Actions", "Only what is selected; the rest stays")},
    {ActionId::AddFlow, QT_TRANSLATE_NOOP("Actions", "&New flow …"), "plus", "Ctrl+Shift+F"},
    {ActionId::EnableFlows, QT_TRANSLATE_NOOP("Actions", "S&witched on"), "", "Ctrl+B", true},
    {ActionId::EditRecord, QT_TRANSLATE_NOOP("Actions", "&Edit"), "", "F2"},
    {ActionId::CopyRule, QT_TRANSLATE_NOOP("Actions", "&Copy rule"), "copy", "Ctrl+C"},
    {ActionId::CopyShown, QT_TRANSLATE_NOOP("Actions", "Copy what the &rule panel shows"), "rules",
        "Ctrl+Shift+C"},
    {ActionId::CopyCommand, QT_TRANSLATE_NOOP("Actions", "Copy as co&mmand"), "", "", false,
        QT_TRANSLATE_NOOP("Actions", "One command that applies the whole policy")},
    {ActionId::CopyRollback, QT_TRANSLATE_NOOP("Actions", "Copy as command with r&ollback"), "", "",
        false, QT_TRANSLATE_NOOP("Actions", "Undone after 60 seconds, unless it is confirmed")},
    {ActionId::CopyDeletion, QT_TRANSLATE_NOOP("Actions", "Copy delete &form"), "", "", false,
        QT_TRANSLATE_NOOP("Actions", "The commands that take these rules away again")},
    {ActionId::SaveRules, QT_TRANSLATE_NOOP("Actions", "&Save rules …"), "", ""},
    {ActionId::SaveBundle, QT_TRANSLATE_NOOP("Actions", "Save rules of all &places …"), "", "",
        false, QT_TRANSLATE_NOOP("Actions", "A folder with one file for each place")},
    {ActionId::LookUpNames, QT_TRANSLATE_NOOP("Actions", "&Look up names …"), "", "", false,
        QT_TRANSLATE_NOOP("Actions", "Ask DNS and providers what the chart's names stand for")},
    {ActionId::Shortcuts, QT_TRANSLATE_NOOP("Actions", "&Keyboard shortcuts"), "", "Ctrl+/"},
    {ActionId::About, QT_TRANSLATE_NOOP("Actions", "&About Portolan"), "", ""},
}};

} // namespace

Actions::Actions(QObject *parent)
    : QObject(parent)
{
    for (size_t i = 0; i < Rows.size(); ++i) {
        const Row &row = Rows[i];
        Q_ASSERT(size_t(row.id) == i);
        auto *action = new QAction(this);
        if (*row.icon)
            action->setIcon(lineIcon(QLatin1StringView(row.icon).toString()));
        action->setProperty("iconName", QLatin1StringView(row.icon).toString());
        QList<QKeySequence> keys;
        for (const QString &key : QString::fromLatin1(row.keys).split(u';', Qt::SkipEmptyParts))
            keys.append(QKeySequence::fromString(key, QKeySequence::PortableText));
        action->setShortcuts(keys);
        action->setCheckable(row.checkable);
        // Menu items carry text alone; the toolbar has the icons.
        action->setIconVisibleInMenu(false);
        m_actions[i] = action;
    }
    retranslate();
}

void Actions::retranslate()
{
    for (size_t i = 0; i < Rows.size(); ++i) {
        QAction *action = m_actions[i];
        action->setText(QCoreApplication::translate("Actions", Rows[i].text));
        if (*Rows[i].tip)
            action->setStatusTip(QCoreApplication::translate("Actions", Rows[i].tip));
        QString toolTip = action->text();
        action->setIconText(QString(toolTip).remove(u'&').remove(u'…').trimmed());
        toolTip.remove(u'&');
        const QString key = action->shortcut().toString(QKeySequence::NativeText);
        action->setToolTip(key.isEmpty() ? toolTip : u"%1 (%2)"_s.arg(toolTip, key));
    }
}

} // namespace portolan
