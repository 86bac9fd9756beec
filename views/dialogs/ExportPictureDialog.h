#pragma once

#include "views/chart/ChartPicture.h"

#include <QDialog>

class QCheckBox;
class QComboBox;

namespace portolan {

/// Asks how a picture of the chart should be: format, colours, resolution, legend.
class ExportPictureDialog : public QDialog
{
    Q_OBJECT

public:
    explicit ExportPictureDialog(QWidget *parent = nullptr);

    PictureFormat format() const;
    /// Without the product colours, which the dialog does not know.
    PictureOptions options() const;

private:
    QComboBox *m_format;
    QComboBox *m_theme;
    QComboBox *m_scale;
    QCheckBox *m_legend;
    QCheckBox *m_title;
};

} // namespace portolan
