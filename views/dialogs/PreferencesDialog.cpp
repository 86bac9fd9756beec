#include "views/dialogs/PreferencesDialog.h"

#include "views/style/StyleSheet.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
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
    setWindowTitle(tr("Preferences"));
    // Their widths are measured before the style makes the current one bold.
    m_pages->setUsesScrollButtons(false);
    addPage(general(languages, targets), tr("&General"));
    auto *buttons = new QDialogButtonBox(this);
    auto *close = buttons->addButton(tr("Close"), QDialogButtonBox::RejectRole);
    close->setAutoDefault(false);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(16, 16, 16, 16);
    column->setSpacing(12);
    column->addWidget(m_pages, 1);
    column->addWidget(buttons);
    resize(QSize(680, 520).boundedTo(screen()->availableSize() * .9));
}

void PreferencesDialog::addPage(QWidget *page, const QString &title)
{
    auto *area = new QScrollArea(this);
    area->setFrameShape(QFrame::NoFrame);
    area->setWidgetResizable(true);
    area->setWidget(page);
    m_pages->addTab(area, title);
    // Return in a field is not meant for a button.
    for (QPushButton *button : page->findChildren<QPushButton *>())
        button->setAutoDefault(false);
}

void PreferencesDialog::focusLanguage() { findChild<QComboBox *>(u"language"_s)->setFocus(); }

QWidget *PreferencesDialog::general(const Choices &languages, const Choices &targets)
{
    auto *page = new QWidget(this);
    auto *form = new QFormLayout(page);
    form->setContentsMargins(16, 16, 16, 16);
    form->setHorizontalSpacing(16);
    form->setVerticalSpacing(10);
    const auto with = [](Choice first, const Choices &rest) {
        Choices all{std::move(first)};
        all.insert(all.end(), rest.begin(), rest.end());
        return all;
    };
    form->addRow(
        tr("&Theme"), combo(u"theme"_s,
                          {{u"system"_s, tr("Like the system")}, {u"light"_s, tr("Light")},
                              {u"dark"_s, tr("Dark")}, {u"contrast"_s, tr("High contrast")}},
                          &PreferenceValues::theme));
    form->addRow(tr("&Language"), combo(u"language"_s, with({{}, tr("Like the system")}, languages),
                                      &PreferenceValues::language));
    auto *scale = new QComboBox(page);
    scale->setObjectName(u"scale"_s);
    for (const int percent : {100, 125, 150, 175, 200})
        scale->addItem(tr("%1 %").arg(percent), percent);
    scale->setCurrentIndex(qMax(0, scale->findData(m_values.scale)));
    auto *later = new QLabel(page);
    setRole(later, "hint");
    connect(scale, &QComboBox::activated, this, [this, scale, later] {
        m_values.scale = scale->currentData().toInt();
        later->setText(tr("From the next start of Portolan on."));
        emit changed(m_values);
    });
    auto *size = new QHBoxLayout;
    size->setSpacing(8);
    size->addWidget(scale);
    size->addWidget(later, 1);
    auto *sizeLabel = new QLabel(tr("&Size of texts and controls"), page);
    sizeLabel->setBuddy(scale);
    form->addRow(sizeLabel, size);
    form->addRow(tr("&Reading direction"),
        combo(u"reading"_s,
            {{u"left-to-right"_s, tr("Left to right")}, {u"top-to-bottom"_s, tr("Top to bottom")}},
            &PreferenceValues::reading));
    form->addRow(tr("R&ules are shown for"),
        combo(u"target"_s, with({{}, tr("The target chosen last")}, targets),
            &PreferenceValues::target));
    form->addRow(QString(),
        box(u"wheelZooms"_s, tr("The &wheel zooms without Ctrl"), &PreferenceValues::wheelZooms));
    form->addRow(QString(),
        box(u"animated"_s, tr("Cards &glide to new places"), &PreferenceValues::animated));
    form->addRow(
        QString(), box(u"reopens"_s, tr("Begin with the &charts that were open at the end"),
                       &PreferenceValues::reopens));
    return page;
}

QComboBox *PreferencesDialog::combo(
    const QString &name, const Choices &choices, QString PreferenceValues::*field)
{
    auto *combo = new QComboBox(this);
    combo->setObjectName(name);
    for (const Choice &choice : choices)
        combo->addItem(choice.text, choice.value);
    combo->setCurrentIndex(qMax(0, combo->findData(m_values.*field)));
    connect(combo, &QComboBox::activated, this, [this, combo, field] {
        m_values.*field = combo->currentData().toString();
        emit changed(m_values);
    });
    return combo;
}

QCheckBox *PreferencesDialog::box(
    const QString &name, const QString &text, bool PreferenceValues::*field)
{
    auto *box = new QCheckBox(text, this);
    box->setObjectName(name);
    box->setChecked(m_values.*field);
    connect(box, &QCheckBox::clicked, this, [this, field](bool on) {
        m_values.*field = on;
        emit changed(m_values);
    });
    return box;
}

} // namespace portolan
