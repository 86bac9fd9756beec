#pragma once

#include <QDialog>

#include <functional>
#include <vector>

class QCheckBox;
class QComboBox;
class QFormLayout;
class QLabel;
class QTabWidget;

namespace portolan {

/// What the user may choose about the whole program, as words that the settings keep.
struct PreferenceValues
{
    QString theme;    ///< "light", "dark", "contrast" or "system"
    QString language; ///< a code; empty: the system's
    QString reading;  ///< "left-to-right" or "top-to-bottom"
    QString target;   ///< id of the dialect that rules are shown in first; empty: the last one
    int scale = 100;  ///< percent of the size of everything in the window; from the next start on
    bool wheelZooms = false;
    bool animated = true;
    bool reopens = false; ///< the charts that were open at the end come back

    bool operator==(const PreferenceValues &) const = default;
};

/// The preferences. Every change counts at once, the language of this dialog included, so there is
/// nothing to confirm; pages of other widgets can be added.
class PreferencesDialog : public QDialog
{
    Q_OBJECT

public:
    struct Choice
    {
        QString value;
        QString text;
    };
    using Choices = std::vector<Choice>;
    /// Something in the language of the moment.
    using Text = std::function<QString()>;

    /// \a languages are offered after that of the system, \a targets after the last one.
    PreferencesDialog(const PreferenceValues &values, const Choices &languages,
        const Choices &targets, QWidget *parent = nullptr);

    void addPage(QWidget *page, const Text &title);
    const PreferenceValues &values() const { return m_values; }

signals:
    void changed(const portolan::PreferenceValues &values);

protected:
    void changeEvent(QEvent *event) override;

private:
    QWidget *general(const Choices &languages, const Choices &targets);
    void addRow(QFormLayout *form, const Text &label, QWidget *field);
    QComboBox *scale(QLabel *later);
    QComboBox *combo(const QString &name, const std::function<Choices()> &choices,
        QString PreferenceValues::*field);
    QCheckBox *box(const QString &name, const Text &text, bool PreferenceValues::*field);
    /// Carries it out now, and whenever the language is another one.
    void say(std::function<void()> words);

    PreferenceValues m_values;
    QTabWidget *m_pages;
    std::vector<std::function<void()>> m_words; ///< see say()
};

} // namespace portolan
