#pragma once

#include "views/chart/Theme.h"
#include "views/presentation/PresentationSteps.h"

#include <QWidget>

namespace portolan {

/// The bar under a presented chart: what is shown, in words, and how far the presentation is. Its
/// type grows with the window, so that it can be read from the back of a room.
class CaptionBar : public QWidget
{
    Q_OBJECT

public:
    explicit CaptionBar(QWidget *parent = nullptr);

    void setTheme(const Theme &theme);
    /// \a number counts from 1.
    void setStep(const PresentationStep &step, int number, int count);
    /// All that is written, line by line.
    QStringList texts() const;

    /// For a window of that height. The height never depends on the words, or the chart would jump.
    void fitTo(int windowHeight);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString counter() const;

    Theme m_theme = Theme::of(ThemeId::Light);
    PresentationStep m_step;
    int m_number = 1;
    int m_count = 1;
    double m_unit = 18; ///< px; everything is a multiple of it
};

} // namespace portolan
