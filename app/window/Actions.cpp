#include "app/window/Actions.h"

#include "views/dialogs/ShortcutEditor.h"
#include "views/style/LineIcon.h"

#include <QCoreApplication>
#include <QKeySequence>
#include <QMetaEnum>

#include <algorithm>

namespace portolan {

using namespace Qt::StringLiterals;

namespace {

struct Row
{
    ActionId id;
    Givens needs;
    const char *text;
    const char *icon;
    const char *keys; ///< portable, separated by ";"
    bool checkable = false;
    const char *tip = "";
    const char *without = ""; ///< in place of the tip where what it needs is not there
};

constexpr Givens Always;

constexpr const char *NoCommand = QT_TRANSLATE_NOOP(
    "Actions", "Only a whole policy of some targets is made one command: select a host or a zone");

constexpr const char *NoParts = QT_TRANSLATE_NOOP("Actions", "There is nothing on the chart yet");

constexpr const char *NoProblem =
    QT_TRANSLATE_NOOP("Actions", "Nothing that is selected has a problem");

constexpr const char *NoRollback =
    QT_TRANSLATE_NOOP("Actions", "Only of some targets, such as nftables: select one flow for one "
                                 "of its ends, a host or a zone");

constexpr std::array<Row, size_t(ActionId::Count)> Rows = {{
    {ActionId::New, Always, QT_TRANSLATE_NOOP("Actions", "&New from the catalog …"), "new",
        "Ctrl+N", false, QT_TRANSLATE_NOOP("Actions", "Choose a product and its options")},
    {ActionId::Blank, Always, QT_TRANSLATE_NOOP("Actions", "&Blank chart"), "blank", "Ctrl+Shift+N",
        false, QT_TRANSLATE_NOOP("Actions", "Put parts from the catalog on it")},
    {ActionId::Open, Always, QT_TRANSLATE_NOOP("Actions", "&Open …"), "open", "Ctrl+O", false,
        QT_TRANSLATE_NOOP("Actions", "A .portolan file")},
    {ActionId::NewWindow, Always, QT_TRANSLATE_NOOP("Actions", "New &window"), "", "Ctrl+Alt+N",
        false, QT_TRANSLATE_NOOP("Actions", "For another chart beside this one")},
    {ActionId::OpenInNewWindow, Always, QT_TRANSLATE_NOOP("Actions", "Open &in a new window …"), "",
        "Ctrl+Alt+O"},
    {ActionId::NextWindow, Always, QT_TRANSLATE_NOOP("Actions", "Ne&xt window"), "", "Ctrl+F6"},
    {ActionId::Save, Given::Chart, QT_TRANSLATE_NOOP("Actions", "&Save"), "save", "Ctrl+S"},
    {ActionId::SaveAs, Given::Chart, QT_TRANSLATE_NOOP("Actions", "Save &as …"), "",
        "Ctrl+Shift+S"},
    {ActionId::Reload, Given::File, QT_TRANSLATE_NOOP("Actions", "Re&load from disk"), "", "",
        false, QT_TRANSLATE_NOOP("Actions", "What the file holds now; undo brings the chart back"),
        QT_TRANSLATE_NOOP("Actions", "The chart has no file yet")},
    {ActionId::Recover, Always, QT_TRANSLATE_NOOP("Actions", "Reco&ver unsaved changes …"), "", "",
        false, QT_TRANSLATE_NOOP("Actions", "What was not saved when the program ended")},
    {ActionId::ExportPicture, Given::Parts, QT_TRANSLATE_NOOP("Actions", "&Export picture …"),
        "export", "Ctrl+E", false, "", NoParts},
    {ActionId::CopyPicture, Given::Parts, QT_TRANSLATE_NOOP("Actions", "Copy as pictu&re"), "",
        "Ctrl+Alt+C", false, QT_TRANSLATE_NOOP("Actions", "The chart, for other programs"),
        NoParts},
    {ActionId::Print, Given::Parts, QT_TRANSLATE_NOOP("Actions", "&Print …"), "", "Ctrl+P", false,
        "", NoParts},
    {ActionId::ExportTables, Given::Editor, QT_TRANSLATE_NOOP("Actions", "Export &tables …"), "",
        "", false, QT_TRANSLATE_NOOP("Actions", "Flows, components and zones as a workbook")},
    {ActionId::ExportRequests, Given::Editor,
        QT_TRANSLATE_NOOP("Actions", "Export firewall re&quests …"), "", "", false,
        QT_TRANSLATE_NOOP("Actions", "What a network team asks for, a row for each boundary")},
    {ActionId::CloseWindow, Always, QT_TRANSLATE_NOOP("Actions", "&Close window"), "", "Ctrl+W"},
    {ActionId::Quit, Always, QT_TRANSLATE_NOOP("Actions", "&Quit"), "", "Ctrl+Q"},
    {ActionId::Undo, Given::UndoStep, QT_TRANSLATE_NOOP("Actions", "&Undo"), "undo", "Ctrl+Z"},
    {ActionId::Redo, Given::RedoStep, QT_TRANSLATE_NOOP("Actions", "&Redo"), "redo",
        "Ctrl+Shift+Z;Ctrl+Y"},
    {ActionId::Cut, Given::Selection, QT_TRANSLATE_NOOP("Actions", "Cu&t"), "cut", "Ctrl+X"},
    {ActionId::Copy, Given::Selection, QT_TRANSLATE_NOOP("Actions", "&Copy"), "copy", "Ctrl+C",
        false,
        QT_TRANSLATE_NOOP("Actions", "Components with their flows, zones with all that is in them; "
                                     "of flows alone the rule as well")},
    {ActionId::Paste, Given::Editor, QT_TRANSLATE_NOOP("Actions", "&Paste"), "paste", "Ctrl+V"},
    {ActionId::Duplicate, Given::Selection, QT_TRANSLATE_NOOP("Actions", "D&uplicate"), "duplicate",
        "Ctrl+D"},
    {ActionId::Delete, Given::Selection, QT_TRANSLATE_NOOP("Actions", "&Delete"), "delete", "Del",
        false,
        QT_TRANSLATE_NOOP(
            "Actions", "Components with their flows, zones with all that is in them")},
    {ActionId::DissolveZone, Given::Zones,
        QT_TRANSLATE_NOOP("Actions", "Delete zone, &keep its contents"), "", "Shift+Del"},
    {ActionId::CopyRows, Given::Editor, QT_TRANSLATE_NOOP("Actions", "Copy ro&ws"), "",
        "Ctrl+Shift+R", false,
        QT_TRANSLATE_NOOP("Actions", "The selected rows of the table, for a spreadsheet")},
    {ActionId::CopyRowsCsv, Given::Editor, QT_TRANSLATE_NOOP("Actions", "Copy rows as &CSV"), "",
        ""},
    {ActionId::CopyRowsMarkdown, Given::Editor,
        QT_TRANSLATE_NOOP("Actions", "Copy rows as &Markdown"), "", ""},
    {ActionId::PasteRows, Given::Editor, QT_TRANSLATE_NOOP("Actions", "&Paste rows …"), "",
        "Ctrl+Alt+V", false,
        QT_TRANSLATE_NOOP("Actions", "From a spreadsheet, after a look at what would change")},
    {ActionId::ColumnLeft, Given::Editor, QT_TRANSLATE_NOOP("Actions", "Move column &left"), "", "",
        false, QT_TRANSLATE_NOOP("Actions", "The column of the current cell of a table")},
    {ActionId::ColumnRight, Given::Editor, QT_TRANSLATE_NOOP("Actions", "Move column &right"), "",
        "", false, QT_TRANSLATE_NOOP("Actions", "The column of the current cell of a table")},
    {ActionId::ResetColumns, Given::Editor, QT_TRANSLATE_NOOP("Actions", "R&eset columns"), "", "",
        false, QT_TRANSLATE_NOOP("Actions", "Order, widths and groups of a table as at first")},
    {ActionId::NextTable, Given::Editor, QT_TRANSLATE_NOOP("Actions", "&Next table"), "",
        "Ctrl+PgDown;Ctrl+Tab", false,
        QT_TRANSLATE_NOOP("Actions", "Flows, components, zones, problems")},
    {ActionId::PreviousTable, Given::Editor, QT_TRANSLATE_NOOP("Actions", "&Previous table"), "",
        "Ctrl+PgUp;Ctrl+Shift+Tab", false,
        QT_TRANSLATE_NOOP("Actions", "Flows, components, zones, problems")},
    {ActionId::SelectAll, Given::Editor, QT_TRANSLATE_NOOP("Actions", "Select &all"), "", "Ctrl+A"},
    {ActionId::Find, Given::Editor, QT_TRANSLATE_NOOP("Actions", "&Filter"), "filter", "Ctrl+F"},
    {ActionId::Focus, Given::Components, QT_TRANSLATE_NOOP("Actions", "Focus on &neighbours"), "",
        "Ctrl+Alt+F", false,
        QT_TRANSLATE_NOOP("Actions", "Only what is connected to the selection; again: a hop more")},
    {ActionId::TraceWay, Given::Components, QT_TRANSLATE_NOOP("Actions", "&Trace a way …"), "",
        "Ctrl+T", false,
        QT_TRANSLATE_NOOP("Actions", "Each hop and port from one component to another")},
    {ActionId::ZoomIn, Given::Chart, QT_TRANSLATE_NOOP("Actions", "Zoom &in"), "zoom-in",
        "Ctrl++;Ctrl+="},
    {ActionId::ZoomOut, Given::Chart, QT_TRANSLATE_NOOP("Actions", "Zoom &out"), "zoom-out",
        "Ctrl+-"},
    {ActionId::Zoom100, Given::Chart, QT_TRANSLATE_NOOP("Actions", "&Actual size"), "", "Ctrl+0"},
    {ActionId::Fit, Given::Chart, QT_TRANSLATE_NOOP("Actions", "&Fit the chart"), "fit", "Ctrl+1"},
    {ActionId::FitSelection, Given::Selection, QT_TRANSLATE_NOOP("Actions", "Fit the &selection"),
        "focus", "Ctrl+9"},
    {ActionId::Legend, Given::Editor, QT_TRANSLATE_NOOP("Actions", "&Legend"), "", "", true},
    {ActionId::WheelZooms, Always, QT_TRANSLATE_NOOP("Actions", "&Wheel zooms without Ctrl"), "",
        "", true},
    {ActionId::ResetLayout, Given::Editor, QT_TRANSLATE_NOOP("Actions", "&Reset layout"), "", ""},
    {ActionId::ZoneView, Given::Chart, QT_TRANSLATE_NOOP("Actions", "&Zone view"), "", "Ctrl+Alt+Z",
        true, QT_TRANSLATE_NOOP("Actions", "Only what crosses the boundary of a zone")},
    {ActionId::OpenBundles, Given::Chart, QT_TRANSLATE_NOOP("Actions", "Open bun&dles"), "", "",
        true,
        QT_TRANSLATE_NOOP("Actions", "Parallel flows each by itself, with its ports and its need")},
    {ActionId::SaveView, Given::Editor, QT_TRANSLATE_NOOP("Actions", "&Save view …"), "",
        "Ctrl+Shift+V", false,
        QT_TRANSLATE_NOOP("Actions", "Give the filter and what is visible now a name")},
    {ActionId::UpdateView, Given::View,
        QT_TRANSLATE_NOOP("Actions", "&Update the view to what is shown"), "", ""},
    {ActionId::ManageViews, Given::Editor, QT_TRANSLATE_NOOP("Actions", "&Manage views …"), "", "",
        false, QT_TRANSLATE_NOOP("Actions", "Rename, reorder, change and delete saved views")},
    {ActionId::Present, Given::Parts, QT_TRANSLATE_NOOP("Actions", "&Present"), "present", "F5",
        false, QT_TRANSLATE_NOOP("Actions", "Full screen, view by view or flow by flow"),
        QT_TRANSLATE_NOOP("Actions", "There is nothing on the chart to present")},
    {ActionId::PresentToCustomers, Given::Parts,
        QT_TRANSLATE_NOOP("Actions", "Present to c&ustomers"), "", "Ctrl+F5", false,
        QT_TRANSLATE_NOOP("Actions", "The same in customer mode: without addresses and notes"),
        QT_TRANSLATE_NOOP("Actions", "There is nothing on the chart to present")},
    {ActionId::CustomerMode, Given::Chart, QT_TRANSLATE_NOOP("Actions", "&Customer mode"), "", "",
        true,
        QT_TRANSLATE_NOOP("Actions",
            "Hide addresses, notes and what is internal, on screen and in every export")},
    {ActionId::Arrange, Given::Editor | Given::Parts, QT_TRANSLATE_NOOP("Actions", "&Arrange all"),
        "arrange", "Ctrl+Shift+A", false,
        QT_TRANSLATE_NOOP("Actions", "Lay the whole chart out anew"), NoParts},
    {ActionId::ArrangeNew, Given::NewCards, QT_TRANSLATE_NOOP("Actions", "Arrange &new"), "", "",
        false, QT_TRANSLATE_NOOP("Actions", "Only what nobody has placed yet; the rest stays"),
        QT_TRANSLATE_NOOP("Actions", "Nothing to arrange: every card has been placed already")},
    {ActionId::ArrangeSelection, Given::Places, QT_TRANSLATE_NOOP("Actions", "Arrange &selection"),
        "", "Ctrl+Alt+A", false,
        QT_TRANSLATE_NOOP("Actions", "Only what is selected; the rest stays")},
    {ActionId::SystemOptions, Given::Editor,
        QT_TRANSLATE_NOOP("Actions", "&Options of the systems"), "", "Ctrl+Shift+O", false,
        QT_TRANSLATE_NOOP("Actions", "What they change is shown before it is applied")},
    {ActionId::AlignLeft, Given::Several, QT_TRANSLATE_NOOP("Actions", "&Left edges"), "align-left",
        ""},
    {ActionId::AlignCentre, Given::Several, QT_TRANSLATE_NOOP("Actions", "&Centres"),
        "align-centre", ""},
    {ActionId::AlignRight, Given::Several, QT_TRANSLATE_NOOP("Actions", "&Right edges"),
        "align-right", ""},
    {ActionId::AlignTop, Given::Several, QT_TRANSLATE_NOOP("Actions", "&Top edges"), "align-top",
        ""},
    {ActionId::AlignMiddle, Given::Several, QT_TRANSLATE_NOOP("Actions", "&Middles"),
        "align-middle", ""},
    {ActionId::AlignBottom, Given::Several, QT_TRANSLATE_NOOP("Actions", "&Bottom edges"),
        "align-bottom", ""},
    {ActionId::DistributeAcross, Given::Many,
        QT_TRANSLATE_NOOP("Actions", "Distribute &horizontally"), "distribute-across", ""},
    {ActionId::DistributeDown, Given::Many, QT_TRANSLATE_NOOP("Actions", "Distribute &vertically"),
        "distribute-down", ""},
    {ActionId::ZoneWider, Given::OneZone, QT_TRANSLATE_NOOP("Actions", "&Wider"), "",
        "Alt+Shift+Right", false,
        QT_TRANSLATE_NOOP(
            "Actions", "The right side of the zone goes out, as far as there is room")},
    {ActionId::ZoneNarrower, Given::OneZone, QT_TRANSLATE_NOOP("Actions", "&Narrower"), "",
        "Alt+Shift+Left", false,
        QT_TRANSLATE_NOOP("Actions", "The right side of the zone comes in, as far as its members")},
    {ActionId::ZoneTaller, Given::OneZone, QT_TRANSLATE_NOOP("Actions", "&Taller"), "",
        "Alt+Shift+Down", false,
        QT_TRANSLATE_NOOP(
            "Actions", "The lower side of the zone goes out, as far as there is room")},
    {ActionId::ZoneShorter, Given::OneZone, QT_TRANSLATE_NOOP("Actions", "&Shorter"), "",
        "Alt+Shift+Up", false,
        QT_TRANSLATE_NOOP("Actions", "The lower side of the zone comes in, as far as its members")},
    {ActionId::FitZone, Given::FramedZones,
        QT_TRANSLATE_NOOP("Actions", "&Fit zone to its contents"), "", "Ctrl+Alt+9", false,
        QT_TRANSLATE_NOOP("Actions", "As small as its members allow, and following them again")},
    {ActionId::NewComponent, Given::Editor, QT_TRANSLATE_NOOP("Actions", "New &component …"),
        "new-component", "Ctrl+K", false,
        QT_TRANSLATE_NOOP("Actions", "Of any kind, in the zone that is selected")},
    {ActionId::NewZone, Given::Editor, QT_TRANSLATE_NOOP("Actions", "Ne&w zone …"), "new-zone",
        "Ctrl+G", false,
        QT_TRANSLATE_NOOP("Actions", "In the zone that is selected, or around what is selected")},
    {ActionId::AddFlow, Given::Components, QT_TRANSLATE_NOOP("Actions", "&New flow …"), "plus",
        "Ctrl+Shift+F"},
    {ActionId::EnableFlows, Given::Flows, QT_TRANSLATE_NOOP("Actions", "S&witched on"), "",
        "Ctrl+B", true},
    {ActionId::EditRecord, Given::Selection, QT_TRANSLATE_NOOP("Actions", "&Edit"), "", "F2"},
    {ActionId::SetOnRows, Given::Selection,
        QT_TRANSLATE_NOOP("Actions", "Edit on all selected ro&ws"), "", "Shift+F2", false,
        QT_TRANSLATE_NOOP("Actions", "What is put into the current cell of a table goes into all")},
    {ActionId::CopyRule, Given::Selection, QT_TRANSLATE_NOOP("Actions", "&Copy rule"), "rules",
        "Ctrl+Shift+C"},
    {ActionId::CopyShown, Given::Rules,
        QT_TRANSLATE_NOOP("Actions", "Copy what the &rule panel shows"), "", ""},
    {ActionId::CopyCommand, Given::Command,
        QT_TRANSLATE_NOOP("Actions", "Copy as co&mmand without rollback"), "", "", false,
        QT_TRANSLATE_NOOP("Actions", "One command that applies the whole policy, for good"),
        NoCommand},
    {ActionId::CopyRollback, Given::Rollback,
        QT_TRANSLATE_NOOP("Actions", "Copy as command with r&ollback"), "", "Ctrl+Shift+K", false,
        QT_TRANSLATE_NOOP("Actions", "Undone after 60 seconds, unless it is confirmed"),
        NoRollback},
    {ActionId::CopyDeletion, Given::Deletion, QT_TRANSLATE_NOOP("Actions", "Copy delete &form"), "",
        "", false, QT_TRANSLATE_NOOP("Actions", "The commands that take these rules away again"),
        QT_TRANSLATE_NOOP("Actions", "Single rules of some targets have it: select a flow")},
    {ActionId::SelectHost, Given::Selection, QT_TRANSLATE_NOOP("Actions", "Policy of the &host"),
        "", "Ctrl+H", false,
        QT_TRANSLATE_NOOP(
            "Actions", "Selects the host that listens: the rule panel shows all its rules")},
    {ActionId::SaveRules, Given::Rules, QT_TRANSLATE_NOOP("Actions", "&Save rules …"), "", ""},
    {ActionId::SaveBundle, Given::Components,
        QT_TRANSLATE_NOOP("Actions", "Save rules of all &places …"), "", "", false,
        QT_TRANSLATE_NOOP("Actions", "A folder with one file for each place")},
    {ActionId::LookUpNames, Given::Editor, QT_TRANSLATE_NOOP("Actions", "&Look up names …"), "", "",
        false,
        QT_TRANSLATE_NOOP("Actions", "Ask DNS and providers what the chart's names stand for")},
    {ActionId::Preferences, Always, QT_TRANSLATE_NOOP("Actions", "Pre&ferences …"), "", "Ctrl+,",
        false, QT_TRANSLATE_NOOP("Actions", "Theme, language, shortcuts, toolbar and habits")},
    {ActionId::NextProblem, Given::Editor, QT_TRANSLATE_NOOP("Actions", "Nex&t problem"), "", "F8",
        false, QT_TRANSLATE_NOOP("Actions", "Select it on the chart")},
    {ActionId::PreviousProblem, Given::Editor, QT_TRANSLATE_NOOP("Actions", "&Previous problem"),
        "", "Shift+F8"},
    {ActionId::FixProblem, Given::Problem, QT_TRANSLATE_NOOP("Actions", "&Fix problem …"), "",
        "Alt+Return;Alt+Enter", false,
        QT_TRANSLATE_NOOP("Actions", "Do what would make it go away, or choose"), NoProblem},
    {ActionId::SuppressProblem, Given::AnyProblem,
        QT_TRANSLATE_NOOP("Actions", "S&uppress problem …"), "", "", false,
        QT_TRANSLATE_NOOP("Actions", "Leave it alone, with a reason in the file"), NoProblem},
    {ActionId::ReportProblem, Given::Editor, QT_TRANSLATE_NOOP("Actions", "Report problem a&gain"),
        "", ""},
    {ActionId::ShowSuppressed, Given::Editor,
        QT_TRANSLATE_NOOP("Actions", "S&how suppressed problems"), "", "", true},
    {ActionId::ContextMenu, Given::Editor, QT_TRANSLATE_NOOP("Actions", "Conte&xt menu"), "",
        "Shift+F10"},
    {ActionId::NextPane, Given::Editor, QT_TRANSLATE_NOOP("Actions", "&Next panel"), "", "F6",
        false,
        QT_TRANSLATE_NOOP("Actions", "The keyboard goes from the chart to the panels and back")},
    {ActionId::PreviousPane, Given::Editor, QT_TRANSLATE_NOOP("Actions", "&Previous panel"), "",
        "Shift+F6"},
    {ActionId::Shortcuts, Always, QT_TRANSLATE_NOOP("Actions", "&Keyboard shortcuts"), "",
        "Ctrl+/"},
    {ActionId::About, Always, QT_TRANSLATE_NOOP("Actions", "&About Portolan"), "", ""},
}};

/// What the status line says about it.
QString tipOf(const Row &row, const QAction &action)
{
    const char *tip = *row.without && !action.isEnabled() ? row.without : row.tip;
    return *tip ? QCoreApplication::translate("Actions", tip) : QString();
}

/// Its name and key, and why it cannot be had.
QString toolTipOf(const Row &row, const QAction &action)
{
    QString name = action.text();
    name.remove(u'&');
    const QString key = action.shortcut().toString(QKeySequence::NativeText);
    const QString toolTip = key.isEmpty() ? name : u"%1 (%2)"_s.arg(name, key);
    return *row.without && !action.isEnabled() ? toolTip + u'\n' + tipOf(row, action) : toolTip;
}

} // namespace

QString actionName(ActionId id)
{
    return QString::fromLatin1(QMetaEnum::fromType<ActionId>().valueToKey(int(id)));
}

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
        action->setObjectName(actionName(row.id));
        action->setShortcuts(keys);
        setStandardKeys(*action, keys);
        action->setCheckable(row.checkable);
        // Menu items carry text alone; the toolbar has the icons.
        action->setIconVisibleInMenu(false);
        m_actions[i] = action;
    }
    retranslate();
}

QAction *Actions::named(const QString &name) const
{
    const auto found = std::ranges::find(m_actions, name, &QAction::objectName);
    return found == m_actions.end() ? nullptr : *found;
}

void Actions::setGiven(Givens given)
{
    for (const Row &row : Rows) {
        QAction *action = m_actions[size_t(row.id)];
        action->setEnabled(!(row.needs & ~given));
        action->setStatusTip(tipOf(row, *action));
        // The others' does not depend on it, and some have been given one of their own.
        if (*row.without)
            action->setToolTip(toolTipOf(row, *action));
    }
}

void Actions::retranslate()
{
    for (size_t i = 0; i < Rows.size(); ++i) {
        QAction *action = m_actions[i];
        action->setText(QCoreApplication::translate("Actions", Rows[i].text));
        action->setStatusTip(tipOf(Rows[i], *action));
        action->setIconText(action->text().remove(u'&').remove(u'…').trimmed());
        action->setToolTip(toolTipOf(Rows[i], *action));
    }
    emit retranslated();
}

} // namespace portolan
