#include "app/window/Preferences.h"

#include "app/figures/Figures.h"
#include "app/window/Actions.h"
#include "app/window/AppSettings.h"
#include "app/window/Language.h"
#include "app/window/Menus.h"
#include "app/window/ToolBar.h"
#include "model/targets/Target.h"
#include "views/dialogs/ShortcutEditor.h"
#include "views/dialogs/ToolBarEditor.h"
#include "views/style/StyleSheet.h"

#include <QApplication>

namespace portolan {

using namespace Qt::StringLiterals;

namespace {

const QString LeftToRight = u"left-to-right"_s;
const QString TopToBottom = u"top-to-bottom"_s;

} // namespace

Preferences::Preferences(
    const Services &services, Actions &actions, Menus *menus, ToolBar *toolBar, QWidget *window)
    : QObject(window)
    , m_services(services)
    , m_actions(actions)
    , m_menus(menus)
    , m_toolBar(toolBar)
    , m_window(window)
{
    const AppSettings &settings = *services.settings;
    // Before there are widgets: each that is there already has to be polished anew.
    applyStyle(*qApp, chosenTheme(settings.theme()));
    const auto offer = [&](QMenu *menu, const std::vector<Menus::Choice> &choices,
                           const QString &current, auto chosen) {
        menus->fill(
            menu, choices, current, [this, chosen](const QString &word) { (this->*chosen)(word); });
    };
    offer(menus->theme(),
        {{u"light"_s, [] { return tr("&Light"); }}, {u"dark"_s, [] { return tr("&Dark"); }},
            {u"contrast"_s, [] { return tr("High &contrast"); }},
            {u"system"_s, [] { return tr("Like the &system"); }}},
        settings.theme(), &Preferences::setTheme);
    std::vector<Menus::Choice> languages = {{QString(), [] { return tr("Like the &system"); }}};
    for (const Language::Info &info : Language::available())
        languages.push_back({info.code, [name = info.name] { return name; }});
    offer(menus->language(), languages, settings.language(), &Preferences::setLanguage);
    offer(menus->reading(),
        {{LeftToRight, [] { return tr("&Left to right"); }},
            {TopToBottom, [] { return tr("&Top to bottom"); }}},
        settings.reading(), &Preferences::setReading);
    actions.on(ActionId::Preferences, this, &Preferences::showDialog);
    applyShortcuts();
    toolBar->setNames(settings.toolBar());
}

const Theme &Preferences::chosenTheme(const QString &word) const
{
    const bool system = word != "light"_L1 && word != "dark"_L1 && word != "contrast"_L1;
    return Theme::of(system ? (m_services.systemIsDark ? ThemeId::Dark : ThemeId::Light)
                     : word == "contrast"_L1 ? ThemeId::Contrast
                     : word == "dark"_L1     ? ThemeId::Dark
                                             : ThemeId::Light);
}

void Preferences::setTheme(const QString &word)
{
    const Theme &theme = chosenTheme(word);
    m_services.settings->setTheme(word);
    Menus::check(m_menus->theme(), word);
    applyStyle(*qApp, theme);
    emit themeChanged(theme, productColors(*m_services.catalog, theme.id));
}

void Preferences::setLanguage(const QString &code)
{
    m_services.settings->setLanguage(code);
    Menus::check(m_menus->language(), code);
    m_services.language->set(code);
}

void Preferences::setReading(const QString &word)
{
    m_services.settings->setReading(word);
    Menus::check(m_menus->reading(), word);
    emit readingChanged();
}

Reading Preferences::reading() const
{
    return m_services.settings->reading() == TopToBottom ? Reading::TopToBottom
                                                         : Reading::LeftToRight;
}

bool Preferences::isAnimated() const { return m_services.settings->animated(); }

PreferenceValues Preferences::values() const
{
    const AppSettings &settings = *m_services.settings;
    return {settings.theme(), settings.language(), settings.reading(), settings.fixedTarget(),
        settings.scale(), settings.wheelZooms(), settings.animated(), settings.reopens()};
}

void Preferences::showDialog()
{
    PreferencesDialog::Choices languages;
    for (const Language::Info &info : Language::available())
        languages.push_back({info.code, info.name});
    PreferencesDialog::Choices dialects;
    for (const Target &target : targets())
        dialects.push_back({target.info.id, target.info.name});
    PreferencesDialog dialog(values(), languages, dialects, m_window);

    QList<QAction *> all(m_actions.all().begin(), m_actions.all().end());
    auto *shortcuts = new ShortcutEditor(all);
    dialog.addPage(shortcuts, [] { return tr("&Shortcuts"); });
    connect(shortcuts, &ShortcutEditor::changed, this, &Preferences::keepShortcuts);
    all.removeIf([](const QAction *action) { return action->icon().isNull(); });
    const QStringList kept = m_services.settings->toolBar();
    auto *toolBar =
        new ToolBarEditor(all, kept.isEmpty() ? ToolBar::standard() : kept, ToolBar::standard());
    dialog.addPage(toolBar, [] { return tr("&Toolbar"); });
    connect(toolBar, &ToolBarEditor::changed, this, [this](const QStringList &names) {
        m_services.settings->setToolBar(names == ToolBar::standard() ? QStringList() : names);
        m_toolBar->setNames(names);
    });
    connect(&dialog, &PreferencesDialog::changed, this, [this](const PreferenceValues &wanted) {
        apply(wanted);
        // Whoever has chosen a language looks for it at once.
        QCoreApplication::sendPostedEvents(nullptr, QEvent::LanguageChange);
    });
    dialog.exec();
}

void Preferences::apply(const PreferenceValues &wanted)
{
    const PreferenceValues before = values();
    AppSettings &settings = *m_services.settings;
    if (wanted.theme != before.theme)
        setTheme(wanted.theme);
    if (wanted.language != before.language)
        setLanguage(wanted.language);
    if (wanted.reading != before.reading)
        setReading(wanted.reading);
    if (wanted.wheelZooms != m_actions[ActionId::WheelZooms]->isChecked())
        m_actions[ActionId::WheelZooms]->trigger();
    settings.setScale(wanted.scale);
    settings.setReopens(wanted.reopens);
    if (wanted.animated != before.animated) {
        settings.setAnimated(wanted.animated);
        emit animatedChanged(wanted.animated);
    }
    if (wanted.target != before.target) {
        settings.setFixedTarget(wanted.target);
        if (!wanted.target.isEmpty())
            emit targetChanged(wanted.target);
    }
}

void Preferences::applyShortcuts()
{
    const QMap<QString, QString> kept = m_services.settings->shortcuts();
    for (auto it = kept.begin(); it != kept.end(); ++it) {
        if (QAction *action = m_actions.named(it.key()))
            action->setShortcuts(
                QKeySequence::listFromString(it.value(), QKeySequence::PortableText));
    }
}

void Preferences::keepShortcuts(const QAction *action)
{
    QMap<QString, QString> kept = m_services.settings->shortcuts();
    if (action->shortcuts() == standardKeys(*action))
        kept.remove(action->objectName());
    else
        kept[action->objectName()] =
            QKeySequence::listToString(action->shortcuts(), QKeySequence::PortableText);
    m_services.settings->setShortcuts(kept);
    // The tool tips name them.
    m_actions.retranslate();
}

} // namespace portolan
