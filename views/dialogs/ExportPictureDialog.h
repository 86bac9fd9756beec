#pragma once

#include "views/chart/PictureOptions.h"

#include <QDialog>
#include <QVariantMap>

#include <memory>
#include <vector>

class QCheckBox;
class QComboBox;
class QFormLayout;
class QLabel;
class QProgressBar;
class QSpinBox;
class QTimer;
class QToolButton;

namespace portolan {

class PicturePreview;
class TitleBlockEdit;

/// Asks how a picture of the chart should be, and shows it as it will come out.
class ExportPictureDialog : public QDialog
{
    Q_OBJECT

public:
    struct Format
    {
        QString word;
        QString title; ///< translated
        FigureTraits traits;
    };
    struct Input
    {
        std::vector<Format> formats;
        std::shared_ptr<const Deployment> deployment;
        /// The chart as the window shows it, and the part of it that is seen.
        std::shared_ptr<const Geometry> geometry;
        QRectF visible;
        /// Whether it shows only what crosses the boundaries of zones.
        bool zoneView = false;
        /// Whether its bundles are open.
        bool openBundles = false;
        /// The deployment is the copy for customers, and nothing else is had.
        bool customer = false;
        /// By theme.
        std::function<ProductColors(ThemeId)> productColors;
    };

    /// \a remembered is what remember() gave the last time.
    ExportPictureDialog(Input input, const QVariantMap &remembered, QWidget *parent = nullptr);
    ~ExportPictureDialog() override;

    QString format() const;
    /// Only what the format heeds differs from the defaults.
    FigureOptions options() const;
    /// As edited; equal to the document's where nothing was.
    TitleBlock titleBlock() const;
    QVariantMap remember() const;

    PicturePreview *preview() const { return m_preview; }

private:
    enum class Arrangement : quint8 { Window, Right, Down };
    void build();
    void fill();
    void restore(const QVariantMap &remembered);
    void update();
    void showPreview();
    void showFacts(int page, int pages, const QSizeF &size);
    const Format &current() const;
    bool isPaged() const;
    std::optional<SavedView> view() const;

    Input m_input;
    QComboBox *m_format;
    QComboBox *m_theme;
    QComboBox *m_part;
    QComboBox *m_arrangement;
    QComboBox *m_paper;
    QComboBox *m_orientation;
    QSpinBox *m_margin;
    QComboBox *m_scale;
    QCheckBox *m_title;
    QCheckBox *m_legend;
    QCheckBox *m_transparent;
    QCheckBox *m_customer;
    QCheckBox *m_bundles;
    QCheckBox *m_captions;
    QCheckBox *m_block;
    TitleBlockEdit *m_blockEdit;
    QFormLayout *m_form = nullptr;
    PicturePreview *m_preview;
    QProgressBar *m_progress;
    QLabel *m_facts;
    QToolButton *m_back;
    QToolButton *m_forward;
    QTimer *m_soon;
    bool m_paperChosen = false;   ///< else it is the usual one as soon as there are pages
    bool m_bundlesChosen = false; ///< else they are open where nobody can point at them
    bool m_wasCustomer = false;   ///< remembered for when the choice is free
    int m_page = 0;
};

} // namespace portolan
