#include "app/window/Preferences.h"

#include "app/figures/Figures.h"
#include "app/window/AppSettings.h"
#include "app/window/Language.h"
#include "app/window/Menus.h"
#include "views/style/StyleSheet.h"

#include <QApplication>

namespace portolan {

using namespace Qt::StringLiterals;

namespace {

const QString LeftToRight = u"left-to-right"_s;
const QString TopToBottom = u"top-to-bottom"_s;

} // namespace

Preferences::Preferences(const Services &services, Menus *menus, QObject *parent)
    : QObject(parent)
    , m_services(services)
{
    const AppSettings &settings = *services.settings;
    const auto offer = [&](QMenu *menu, const std::vector<Menus::Choice> &choices,
                           const QString &current, auto chosen) {
        menus->fill(
            menu, choices, current, [this, chosen](const QString &word) { (this->*chosen)(word); });
    };
    offer(menus->theme(),
        {{u"light"_s, [] { return tr("&Light"); }}, {u"dark"_s, [] { return tr("&Dark"); }},
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
}

void Preferences::setTheme(const QString &word)
{
    const bool system = word != "light"_L1 && word != "dark"_L1;
    const bool dark = system ? m_services.systemIsDark : word == "dark"_L1;
    const Theme &theme = Theme::of(dark ? ThemeId::Dark : ThemeId::Light);
    m_services.settings->setTheme(word);
    applyStyle(*qApp, theme);
    emit themeChanged(theme, productColors(*m_services.catalog, theme.id));
}

void Preferences::setLanguage(const QString &code)
{
    m_services.settings->setLanguage(code);
    m_services.language->set(code);
}

void Preferences::setReading(const QString &word)
{
    m_services.settings->setReading(word);
    emit readingChanged();
}

Reading Preferences::reading() const
{
    return m_services.settings->reading() == TopToBottom ? Reading::TopToBottom
                                                         : Reading::LeftToRight;
}

} // namespace portolan
