#include "views/style/StyleSheet.h"

#include "views/chart/TextMetrics.h"
#include "views/style/PortolanStyle.h"

#include <QApplication>
#include <QFontDatabase>
#include <QStyle>
#include <QWidget>

#include <algorithm>
#include <vector>

namespace portolan {

using namespace Qt::StringLiterals;

namespace {

/// `@name` stands for a colour of the theme, `@theme` for its word in the icons' file names.
constexpr QLatin1StringView Sheet = R"(
* { font-family: @families; font-size: 13px; }
QMainWindow, QDialog, QMessageBox { background: @window; color: @ink; }
QMainWindow::separator { background: @separator; width: 1px; height: 1px; }
QMainWindow::separator:hover { background: @accent; }
QToolTip { background: @ink; color: @panel; border: none; padding: 4px 6px; }
QLabel { color: @ink; }
QLabel:disabled { color: @disabledInk; }
QLabel[role="title"] { font-size: 15px; font-weight: 600; }
QLabel[role="big"] { font-size: 24px; font-weight: 600; }
QLabel[role="strong"] { font-weight: 600; }
QLabel[role="heading"] { font-size: 11px; font-weight: 600; color: @ink2; }
QLabel[role="hint"] { font-size: 11px; color: @ink2; }
QLabel[role="strong-hint"] { font-size: 11px; font-weight: 600; color: @ink; }
QLabel[role="field"] { color: @ink2; }
QLabel[role="error"] { font-size: 11px; color: @closed; }
QLabel[role="toast"] { background: @ink; color: @panel; border-radius: 4px; padding: 0 12px;
    min-height: 28px; }

QPushButton[role="toast"] { background: transparent; color: @panel; border: none; padding: 0 12px;
    min-height: 28px; font-weight: 600; text-decoration: underline; }

QMenuBar { background: @window; color: @ink; padding: 0 4px; spacing: 0; }
QMenuBar::item { padding: 4px 8px; background: transparent; border-radius: 4px; }
QMenuBar::item:selected, QMenuBar::item:pressed { background: @row; color: @ink; }
QMenu { background: @panel; color: @ink; border: 1px solid @separator; padding: 4px; }
QMenu::item { padding: 5px 28px 5px 10px; border-radius: 4px; min-height: 18px; }
QMenu::icon { padding-left: 8px; }
QMenu::item:selected { background: @row; color: @ink; }
QMenu::item:disabled { color: @disabledInk; }
QMenu::separator { height: 1px; background: @separator; margin: 4px 8px; }
QMenu::right-arrow { image: url(:/portolan/icons/chevron-right-@theme.svg); width: 16px; }
QMenu::indicator { width: 16px; height: 16px; left: 6px; }
QMenu::indicator:checked { background: @accent; border-radius: 3px;
    image: url(:/portolan/icons/check-@theme.svg); }
QMenu::indicator:exclusive { width: 14px; height: 14px; left: 6px; border: 1px solid @fieldBorder;
    border-radius: 8px; }
QMenu::indicator:exclusive:checked { width: 6px; height: 6px; background: @onAccent;
    border: 5px solid @accent; border-radius: 8px; image: none; }
QToolBar { background: @window; border: none; border-bottom: 1px solid @separator; spacing: 2px;
    padding: 0 8px; min-height: 39px; max-height: 39px; }
QToolBar::separator { background: @separator; width: 1px; margin: 6px 7px; }
QToolButton { background: transparent; color: @ink; border: 1px solid transparent;
    border-radius: 4px; padding: 3px 6px; }
QToolBar QToolButton { min-height: 20px; }
QToolButton:hover { background: @hover; }
QToolButton:pressed, QToolButton:checked { background: @row; }
QToolButton:focus { border-color: @accent; }
QToolButton:disabled { color: @disabledInk; }
QToolButton::menu-indicator { image: none; }
QStatusBar { background: @window; color: @ink2; border-top: 1px solid @separator; }
QStatusBar::item { border: none; }
QStatusBar QLabel { font-size: 11px; color: @ink2; }

QDockWidget { color: @ink2; }
QFrame#dockTitle { background: @window; border: none; border-bottom: 1px solid @separator; }
QFrame#dockTitle QLabel { font-size: 11px; font-weight: 600; color: @ink2; }
QFrame#dockTitle QToolButton { padding: 2px; }
QWidget#panel, QScrollArea#panel, QWidget#panelBody { background: @panel; border: none; }
QFrame[role="box"] { background: @window; border: 1px solid @separator; border-radius: 4px; }
QFrame[role="banner"] { background: @banner; border: 1px solid @bannerBorder; border-radius: 4px; }
QFrame[role="banner"] QLabel { font-size: 11px; color: @ink; }
QFrame[role="notice"] { background: @banner; border: none; border-bottom: 1px solid @bannerBorder; }
QTreeView#conflicts::indicator { width: 12px; height: 12px; border-radius: 7px; image: none; }
QTreeView#conflicts::indicator:checked { background: @onAccent; border: 4px solid @accent;
    width: 6px; height: 6px; }
QFrame[role="line"] { background: @separator; border: none; min-height: 1px; max-height: 1px; }

QLineEdit, QPlainTextEdit, QTextEdit, QDateEdit, QSpinBox, QComboBox { background: @field;
    color: @ink; border: 1px solid @fieldBorder; border-radius: 4px;
    selection-background-color: @accent; selection-color: @onAccent; }
QLineEdit, QDateEdit, QSpinBox { padding: 0 7px; min-height: 26px; max-height: 26px; }
QPlainTextEdit, QTextEdit { padding: 2px 3px; }
QLineEdit:focus, QPlainTextEdit:focus, QTextEdit:focus, QDateEdit:focus, QSpinBox:focus,
QComboBox:focus { border-color: @accent; }
QLineEdit[invalid="true"] { border-color: @closed; }
QLineEdit:disabled, QComboBox:disabled, QPlainTextEdit:disabled, QSpinBox:disabled {
    color: @disabledInk; border-color: @separator; background: @window; }
QPlainTextEdit[role="code"] { font-family: monospace; font-size: 11px; background: @window; border-color: @separator; padding: 6px; }
QComboBox { padding: 0 7px; min-height: 26px; max-height: 26px; }
QComboBox::drop-down { border: none; width: 24px; }
QComboBox::down-arrow { image: url(:/portolan/icons/chevron-down-@theme.svg); width: 16px;
    height: 16px; }
QComboBox QAbstractItemView { background: @panel; color: @ink; border: 1px solid @separator;
    padding: 4px; outline: none; }
QSpinBox::up-button, QSpinBox::down-button { border: none; width: 20px; background: transparent; }
QSpinBox::up-arrow { image: url(:/portolan/icons/chevron-up-@theme.svg); width: 12px; }
QSpinBox::down-arrow { image: url(:/portolan/icons/chevron-down-@theme.svg); width: 12px; }
QAbstractItemView QLineEdit, QAbstractItemView QComboBox { border-radius: 0; border-color: @accent;
    min-height: 20px; max-height: 30px; padding: 0 4px; }

QPushButton { background: @field; color: @ink; border: 1px solid @fieldBorder; border-radius: 4px;
    padding: 0 11px; min-height: 26px; max-height: 26px; }
QPushButton:hover { background: @hover; }
QPushButton:pressed { background: @row; }
QPushButton:focus { border-color: @accent; }
QPushButton:disabled { color: @disabledInk; border-color: @separator; }
QPushButton[role="primary"], QDialog QPushButton:default { background: @accent; color: @onAccent;
    border-color: @accent; }
QPushButton[role="primary"] { font-weight: 600; }
QPushButton[role="primary"]:hover, QDialog QPushButton:default:hover { background: @accentHover; }
QPushButton[role="primary"]:disabled, QDialog QPushButton:default:disabled { background: @separator;
    border-color: @separator; color: @disabledInk; }
QPushButton[role="choice"] { text-align: left; padding: 0 26px 0 7px; }
QPushButton[role="icon"] { padding: 0; min-width: 26px; max-width: 26px; }
QPushButton[role="icon"]::menu-indicator { image: none; width: 0; }
QPushButton[role="link"] { background: transparent; border: none; color: @accent; font-size: 11px;
    padding: 0; min-height: 18px; max-height: 18px; text-align: left; }
QPushButton[role="link"]:focus, QPushButton[role="link"]:hover { text-decoration: underline; }
QPushButton[role="group"] { background: transparent; border: none; text-align: left; padding: 0;
    font-size: 11px; font-weight: 600; color: @ink2; min-height: 22px; max-height: 22px; }
QPushButton[role="group"]:hover, QPushButton[role="group"]:focus { color: @accent; }
QListWidget[role="links"] { background: @window; border: 1px solid @separator; border-radius: 4px;
    font-size: 11px; padding: 0; }
QListWidget[role="links"]:focus { border-color: @accent; }
QListWidget[role="links"]::item { min-height: 22px; padding: 0 6px; }
QListWidget[role="links"]::item:hover { background: @hover; }
QListWidget#drafts::item { padding: 4px 8px; border: none; }
QListWidget#differences, QListWidget#settled { padding: 4px 8px; }
QListView#history { background: @panel; }
QCalendarWidget QWidget { alternate-background-color: @window; }
QCalendarWidget QToolButton { color: @ink; }
QCalendarWidget QAbstractItemView:enabled { color: @ink; selection-background-color: @accent;
    selection-color: @onAccent; }
QCalendarWidget QAbstractItemView:disabled { color: @disabledInk; }
QFrame#targetPopup, QFrame#filterHelp { background: @panel;
    border: 1px solid @fieldBorder; border-radius: 4px; }
QWidget#ruleWarnings QScrollArea, QWidget#ruleWarnings QScrollArea > QWidget > QWidget {
    background: transparent; border: none; }
QPushButton[role="segment-left"], QPushButton[role="segment-middle"],
QPushButton[role="segment-right"] { font-size: 11px;
    padding: 0 6px; border-color: @separator; color: @ink2; }
QPushButton[role="segment-left"] { border-top-right-radius: 0; border-bottom-right-radius: 0; }
QPushButton[role="segment-right"] { border-top-left-radius: 0; border-bottom-left-radius: 0;
    border-left: none; }
QPushButton[role="segment-middle"] { border-radius: 0; border-left: none; }
QPushButton[role="segment-left"]:checked, QPushButton[role="segment-middle"]:checked,
QPushButton[role="segment-right"]:checked {
    background: @row; color: @ink; font-weight: 600; }
QPushButton::menu-indicator { image: url(:/portolan/icons/chevron-down-@theme.svg); width: 16px;
    height: 16px; subcontrol-position: right center; subcontrol-origin: padding; right: 6px; }

QCheckBox { color: @ink; spacing: 8px; }
QCheckBox:disabled { color: @disabledInk; }
QCheckBox::indicator, QAbstractItemView::indicator { width: 14px; height: 14px;
    border: 1px solid @fieldBorder; border-radius: 3px; background: @field; }
QCheckBox::indicator:hover, QCheckBox::indicator:focus { border-color: @accent; }
QCheckBox::indicator:checked, QAbstractItemView::indicator:checked { background: @accent;
    border-color: @accent; image: url(:/portolan/icons/check-@theme.svg); }
QCheckBox::indicator:indeterminate, QAbstractItemView::indicator:indeterminate {
    image: url(:/portolan/icons/dash-@theme.svg); }
QCheckBox::indicator:disabled { border-color: @separator; }
QCheckBox::indicator:checked:disabled { background: @disabledInk; }

QAbstractItemView { background: @panel; color: @ink; border: none; outline: none;
    selection-background-color: @row; selection-color: @ink; alternate-background-color: @panel; }
QTableView { gridline-color: @separator; }
QHeaderView { background: @window; border: none; }
QHeaderView::section { background: @window; color: @ink2; font-size: 11px; border: none;
    border-bottom: 1px solid @separator; border-right: 1px solid @separator; padding: 0 8px;
    min-height: 23px; }
QHeaderView::down-arrow { image: url(:/portolan/icons/chevron-down-@theme.svg); width: 14px; }
QHeaderView::up-arrow { image: url(:/portolan/icons/chevron-up-@theme.svg); width: 14px; }
QTableCornerButton::section { background: @window; border: none; }
QTreeView::item { min-height: 24px; border: none; }
QTreeView::item:selected, QListView::item:selected { background: @row; color: @ink; }
QTreeView::item:hover:!selected { background: @hover; }
QTreeView::branch { background: transparent; }
QTreeView::branch:has-children:closed { image: url(:/portolan/icons/chevron-right-@theme.svg); }
QTreeView::branch:has-children:open { image: url(:/portolan/icons/chevron-down-@theme.svg); }

QWidget#welcome { background: @canvas; border: none; }
QWidget#tablesHead { background: @window; border-bottom: 1px solid @separator; }
QLabel#badge { background: @problem; color: @problemInk; border-radius: 8px; font-size: 11px;
    font-weight: 600; }
QTabBar { background: @window; border: none; }
QTabBar::tab { background: transparent; color: @ink2; padding: 0 14px; min-height: 33px;
    border: none; border-top: 2px solid transparent; }
QTabBar[role="tight"]::tab { padding: 0 8px; }
QTabBar::tab:hover { color: @ink; }
QTabBar::tab:selected { background: @panel; color: @ink; border-top-color: @accent;
    font-weight: 600; }
QTabBar::tab:focus { color: @accent; }
QTabBar::scroller { width: 40px; }
QTabBar::tear { image: none; width: 0; }
QTabBar QToolButton { background: @window; border-radius: 0; padding: 0; }
QTabBar QToolButton::left-arrow { image: url(:/portolan/icons/chevron-left-@theme.svg); }
QTabBar QToolButton::right-arrow { image: url(:/portolan/icons/chevron-right-@theme.svg); }

QScrollBar { background: transparent; border: none; }
QScrollBar:vertical { width: 10px; }
QScrollBar:horizontal { height: 10px; }
QScrollBar::handle { background: @scroll; border-radius: 3px; margin: 2px; }
QScrollBar::handle:vertical { min-height: 32px; }
QScrollBar::handle:horizontal { min-width: 32px; }
QScrollBar::handle:hover { background: @fieldBorder; }
QScrollBar::add-line, QScrollBar::sub-line, QScrollBar::add-page, QScrollBar::sub-page {
    background: transparent; border: none; width: 0; height: 0; }
QAbstractScrollArea::corner { background: transparent; }
QSlider::groove:horizontal { background: @fieldBorder; height: 2px; border-radius: 1px; }
QSlider::handle:horizontal { background: @field; border: 1px solid @ink2; width: 9px; height: 9px;
    margin: -5px 0; border-radius: 5px; }
QSlider::handle:horizontal:focus, QSlider::handle:horizontal:hover { border-color: @accent; }
QProgressBar { border: none; background: @separator; max-height: 4px; }
QProgressBar::chunk { background: @accent; }
QFrame#layoutBar, QFrame#partBar, QFrame#tracePanel { background: @panel; border: 1px solid @separator; border-radius: 8px; }
QListWidget#traceHops { background: transparent; }
QListWidget#traceHops::item { padding: 5px 4px; border-radius: 4px; }
QFrame#layoutBar QProgressBar, QFrame#layoutBar QProgressBar::chunk { border-radius: 2px; }
)"_L1;

struct Token
{
    QLatin1StringView name;
    QColor color;
};

std::vector<Token> tokens(const Theme &t)
{
    const bool dark = t.isDark();
    return {{"window"_L1, t.window}, {"panel"_L1, t.panel}, {"canvas"_L1, t.canvas},
        {"field"_L1, dark ? t.card : t.panel}, {"separator"_L1, t.separator},
        {"fieldBorder"_L1, t.fieldBorder}, {"row"_L1, t.row}, {"accent"_L1, t.accent},
        {"accentHover"_L1, mixed(t.accent, dark ? QColor(Qt::white) : QColor(Qt::black), .88)},
        {"onAccent"_L1, t.onAccent}, {"closed"_L1, t.closed}, {"ink"_L1, t.ink},
        {"ink2"_L1, t.ink2}, {"problem"_L1, t.problem}, {"problemInk"_L1, t.problemInk},
        {"disabledInk"_L1, t.disabledInk}, {"hover"_L1, mixed(t.ink, t.window, .06)},
        {"scroll"_L1, mixed(t.fieldBorder, t.panel, .6)},
        {"banner"_L1, mixed(t.problem, t.panel, dark ? .13 : .3)},
        {"bannerBorder"_L1, mixed(t.problem, t.panel, dark ? .4 : .9)}};
}

} // namespace

QPalette stylePalette(const Theme &t)
{
    QPalette p;
    const QColor field = t.isDark() ? t.card : t.panel;
    p.setColor(QPalette::Window, t.window);
    p.setColor(QPalette::WindowText, t.ink);
    p.setColor(QPalette::Base, field);
    p.setColor(QPalette::AlternateBase, t.window);
    p.setColor(QPalette::Text, t.ink);
    p.setColor(QPalette::PlaceholderText, t.ink2);
    p.setColor(QPalette::Button, t.window);
    p.setColor(QPalette::ButtonText, t.ink);
    p.setColor(QPalette::BrightText, t.closed);
    p.setColor(QPalette::Highlight, t.row);
    p.setColor(QPalette::HighlightedText, t.ink);
    p.setColor(QPalette::Link, t.accent);
    p.setColor(QPalette::LinkVisited, t.accent);
    p.setColor(QPalette::ToolTipBase, t.ink);
    p.setColor(QPalette::ToolTipText, t.panel);
    p.setColor(QPalette::Light, t.panel);
    p.setColor(QPalette::Midlight, t.separator);
    p.setColor(QPalette::Mid, t.fieldBorder);
    p.setColor(QPalette::Dark, t.ink2);
    p.setColor(QPalette::Shadow, t.ink);
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        p.setColor(QPalette::Disabled, role, t.disabledInk);
    return p;
}

QString styleSheet(const Theme &theme)
{
    QString sheet = Sheet;
    sheet.replace("@families"_L1, u'"' + chartFamilies().join(u"\", \""_s) + u'"');
    sheet.replace("@theme"_L1, theme.isDark() ? "dark"_L1 : "light"_L1);
    std::vector<Token> all = tokens(theme);
    // Longest first: @ink is the beginning of @ink2.
    std::ranges::sort(
        all, [](const Token &a, const Token &b) { return a.name.size() > b.name.size(); });
    for (const Token &token : all)
        sheet.replace(u'@' + token.name, token.color.name());
    return sheet;
}

void applyStyle(QApplication &application, const Theme &theme)
{
    const QString sheet = styleSheet(theme);
    // The same once more would polish each widget of each window anew: a second for a window.
    if (application.styleSheet() == sheet)
        return;
    // The style sheet wraps the style, so the application's cannot be asked which one it is.
    if (application.styleSheet().isEmpty())
        QApplication::setStyle(new PortolanStyle);
    QApplication::setFont(chartFont({13, 400}));
    QApplication::setPalette(stylePalette(theme));
    application.setStyleSheet(sheet);
}

const Theme &themeOf(const QPalette &palette)
{
    constexpr int middle = 128;
    const QColor window = palette.color(QPalette::Window);
    const Theme &contrast = Theme::of(ThemeId::Contrast);
    if (window == contrast.window)
        return contrast;
    const bool dark = window.lightness() < middle;
    return Theme::of(dark ? ThemeId::Dark : ThemeId::Light);
}

QFont fixedFont()
{
    QFont font = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    font.setPixelSize(11);
    return font;
}

void setRole(QWidget *widget, const char *role)
{
    widget->setProperty("role", QLatin1StringView(role).toString());
    widget->style()->unpolish(widget);
    widget->style()->polish(widget);
}

} // namespace portolan
