#pragma once

#include "model/catalog/Catalog.h"
#include "views/panels/OptionPreview.h"

#include <QWidget>

#include <map>

class QCheckBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QVBoxLayout;

namespace portolan {

class DeploymentDocument;
class FormField;

/// The options of one system: switches that change nothing yet, what changing them would do, and
/// a button that does it as one undo step. On a large chart the preview comes a moment later.
class OptionsBox : public QWidget
{
    Q_OBJECT

public:
    /// \a entry belongs to the catalog, which outlives the box.
    OptionsBox(DeploymentDocument *document, const CatalogEntry *entry, QWidget *parent = nullptr);

    const CatalogEntry *entry() const { return m_entry; }
    /// Whether something was switched that is not applied.
    bool isPending() const;
    /// Shows the options as they are now; what is pending stays so.
    void refresh();
    void retranslate();
    /// Puts the focus on that option.
    void focusOption(const QString &option);
    QCheckBox *optionCheck(const QString &option) const;

signals:
    void rejected(const QString &message);
    /// What was applied has brought that many new components.
    void added(int components);
    /// A preview has come: it is worth being looked at.
    void previewShown(QWidget *preview, QWidget *apply);

private:
    struct Row
    {
        QCheckBox *check;
        QLineEdit *value; ///< null for an option that is only on or off
        int place;        ///< in the layout, without the preview
    };

    void build();
    void buildPreview();
    void toggle(const QString &option, bool on);
    void setValue(const QString &option, const QString &text);
    void placePreview(const QString &option);
    void showSwitches();
    Touched touched() const;
    /// Asks for it, or gives it at once; hides it where nothing is pending.
    void showPreview();
    void showAnswer(const OptionPreview &preview);
    void apply();
    void forget();
    void discard();
    QString stepText() const;

    DeploymentDocument *m_document;
    const CatalogEntry *m_entry;
    OptionPreviewer *m_previewer;
    OptionPreview m_shown;
    ChosenOptions m_present; ///< of the deployment
    ChosenOptions m_wanted;
    QString m_last; ///< the option that was switched last
    QVBoxLayout *m_rowsLayout = nullptr;
    std::map<QString, Row> m_rows;
    QWidget *m_preview;
    QLabel *m_summary;
    QLabel *m_lines;
    QLabel *m_keptHead;
    QLabel *m_kept;
    QCheckBox *m_takeAll;
    QPushButton *m_apply;
    QPushButton *m_discard;
};

} // namespace portolan
