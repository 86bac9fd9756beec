#include "views/dialogs/PreferencesDialog.h"

#include "views/style/StyleSheet.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QEvent>
#include <QFormLayout>
#include <QLabel>
#include <QPushButton>
#include <QScreen>
#include <QScrollArea>
#include <QTabWidget>
#include <QVBoxLayout>

namespace portolan {

using namespace Qt::StringLiterals;

PreferencesDialog::PreferencesDialog(const PreferenceValues &values, const Choices &languages,
    const Choices &targets, QWidget *parent)
    : QDialog(parent)
    , m_values(values)
    , m_pages(new QTabWidget(this))
{
    setObjectName(u"preferences"_s);
    say([this] { setWindowTitle(tr("Preferences")); });
    // Their widths are measured before the style makes the current one bold.
    m_pages->setUsesScrollButtons(false);
    addPage(general(languages, targets), [] { return tr("&General"); });
    auto *buttons = new QDialogButtonBox(this);
    auto *close = buttons->addButton(QString(), QDialogButtonBox::RejectRole);
    say([close] { close->setText(tr("Close")); });
    close->setAutoDefault(false);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(16, 16, 16, 16);
    column->setSpacing(12);
    column->addWidget(m_pages, 1);
    column->addWidget(buttons);
    resize(QSize(680, 520).boundedTo(screen()->availableSize() * .9));
}

void PreferencesDialog::say(std::function<void()> words)
{
    words();
    m_words.push_back(std::move(words));
}

void PreferencesDialog::changeEvent(QEvent *event)
{
    QDialog::changeEvent(event);
    if (event->type() != QEvent::LanguageChange)
        return;
    for (const std::function<void()> &words : m_words)
        words();
}

void PreferencesDialog::addPage(QWidget *page, const Text &title)
{
    auto *area = new QScrollArea(this);
    area->setFrameShape(QFrame::NoFrame);
    area->setWidgetResizable(true);
    area->setWidget(page);
    const int index = m_pages->addTab(area, QString());
    say([this, index, title] { m_pages->setTabText(index, title()); });
    // Return in a field is not meant for a button.
    for (QPushButton *button : page->findChildren<QPushButton *>())
        button->setAutoDefault(false);
}

QWidget *PreferencesDialog::general(const Choices &languages, const Choices &targets)
{
    auto *page = new QWidget(this);
    auto *form = new QFormLayout(page);
    form->setContentsMargins(16, 16, 16, 16);
    form->setHorizontalSpacing(16);
    form->setVerticalSpacing(10);
    const auto with = [](const Text &first, const Choices &rest) {
        return [first, rest] {
            Choices all{{{}, first()}};
            all.insert(all.end(), rest.begin(), rest.end());
            return all;
        };
    };
    const auto themes = [] {
        return Choices{{u"system"_s, tr("Like the system")}, {u"light"_s, tr("Light")},
            {u"dark"_s, tr("Dark")}, {u"contrast"_s, tr("High contrast")}};
    };
    const auto readings = [] {
        return Choices{
            {u"left-to-right"_s, tr("Left to right")}, {u"top-to-bottom"_s, tr("Top to bottom")}};
    };
    addRow(
        form, [] { return tr("&Theme"); }, combo(u"theme"_s, themes, &PreferenceValues::theme));
    QComboBox *language = combo(u"language"_s,
        with([] { return tr("Like the system"); }, languages), &PreferenceValues::language);
    addRow(
        form, [] { return tr("&Language"); }, language);
    // In another language everything here is elsewhere.
    connect(language, &QComboBox::activated, language, [language] { language->setFocus(); });
    auto *later = new QLabel(page);
    setRole(later, "hint");
    auto *size = new QHBoxLayout;
    size->setSpacing(8);
    QComboBox *percent = scale(later);
    size->addWidget(percent);
    size->addWidget(later, 1);
    auto *sizeLabel = new QLabel(page);
    say([sizeLabel] { sizeLabel->setText(tr("&Size of texts and controls")); });
    sizeLabel->setBuddy(percent);
    form->addRow(sizeLabel, size);
    addRow(
        form, [] { return tr("&Reading direction"); },
        combo(u"reading"_s, readings, &PreferenceValues::reading));
    addRow(
        form, [] { return tr("R&ules are shown for"); },
        combo(u"target"_s, with([] { return tr("The target chosen last"); }, targets),
            &PreferenceValues::target));
    form->addRow(QString(), box(
                                u"wheelZooms"_s, [] { return tr("The &wheel zooms without Ctrl"); },
                                &PreferenceValues::wheelZooms));
    form->addRow(QString(), box(
                                u"animated"_s, [] { return tr("Cards &glide to new places"); },
                                &PreferenceValues::animated));
    form->addRow(QString(),
        box(
            u"reopens"_s, [] { return tr("Begin with the &charts that were open at the end"); },
            &PreferenceValues::reopens));
    return page;
}

void PreferencesDialog::addRow(QFormLayout *form, const Text &label, QWidget *field)
{
    auto *words = new QLabel(form->parentWidget());
    words->setBuddy(field);
    form->addRow(words, field);
    say([words, label] { words->setText(label()); });
}

QComboBox *PreferencesDialog::scale(QLabel *later)
{
    auto *scale = new QComboBox(this);
    scale->setObjectName(u"scale"_s);
    for (const int percent : {100, 125, 150, 175, 200})
        scale->addItem(QString(), percent);
    say([scale, later] {
        for (int i = 0; i < scale->count(); ++i)
            scale->setItemText(i, tr("%1 %").arg(scale->itemData(i).toInt()));
        if (!later->text().isEmpty())
            later->setText(tr("From the next start of Portolan on."));
    });
    scale->setCurrentIndex(qMax(0, scale->findData(m_values.scale)));
    connect(scale, &QComboBox::activated, this, [this, scale, later] {
        m_values.scale = scale->currentData().toInt();
        later->setText(tr("From the next start of Portolan on."));
        emit changed(m_values);
    });
    return scale;
}

QComboBox *PreferencesDialog::combo(
    const QString &name, const std::function<Choices()> &choices, QString PreferenceValues::*field)
{
    auto *combo = new QComboBox(this);
    combo->setObjectName(name);
    for (const Choice &choice : choices())
        combo->addItem(choice.text, choice.value);
    combo->setCurrentIndex(qMax(0, combo->findData(m_values.*field)));
    say([combo, choices] {
        int at = 0;
        for (const Choice &choice : choices())
            combo->setItemText(at++, choice.text);
    });
    connect(combo, &QComboBox::activated, this, [this, combo, field] {
        m_values.*field = combo->currentData().toString();
        emit changed(m_values);
    });
    return combo;
}

QCheckBox *PreferencesDialog::box(
    const QString &name, const Text &text, bool PreferenceValues::*field)
{
    auto *box = new QCheckBox(this);
    box->setObjectName(name);
    say([box, text] { box->setText(text()); });
    box->setChecked(m_values.*field);
    connect(box, &QCheckBox::clicked, this, [this, field](bool on) {
        m_values.*field = on;
        emit changed(m_values);
    });
    return box;
}

} // namespace portolan
