#pragma once

#include "model/document/DeploymentDocument.h"
#include "model/document/Selection.h"
#include "model/layout/Geometry.h"
#include "views/chart/Theme.h"
#include "views/presentation/CloseUp.h"
#include "views/presentation/PresentationSteps.h"

#include <QTimer>
#include <QVariantAnimation>
#include <QWidget>

namespace portolan {

class CaptionBar;
class ChartView;
class PresentationBar;
class PresentationOverlay;

/// A full screen with nothing but the chart and a caption, step by step, led by keys, by clicks or
/// by a bar that comes with the mouse. Shows a copy of the
/// document, in customer mode its customer copy, with every card where the window has it; follows
/// the document's changes and never changes it. Its selection is its own.
class PresentationWindow : public QWidget
{
    Q_OBJECT

public:
    /// Where the cards are now.
    using Places = std::function<const Geometry &()>;

    /// \a document outlives the window, which is a window of its own although it has a parent.
    PresentationWindow(DeploymentDocument *document, Places places, QWidget *parent = nullptr);
    ~PresentationWindow() override;

    void setTheme(const Theme &theme);
    void setProductColors(const ProductColors &colors);
    /// Whether the view moves from step to step, or jumps.
    void setAnimated(bool animated);
    /// Addresses, notes and what is internal are not shown.
    void setCustomerMode(bool customer);
    bool isCustomerMode() const { return m_customer; }

    int stepCount() const { return int(m_steps.size()); }
    /// From 0.
    int step() const { return m_step; }
    void goTo(int step);

    ChartView *chart() const { return m_chart; }
    CaptionBar *captions() const { return m_captions; }
    PresentationOverlay *overlay() const { return m_overlay; }
    PresentationBar *bar() const { return m_bar; }
    /// What is shown: a copy.
    const Deployment &deployment() const { return m_shown.deployment(); }

signals:
    void customerModeChanged(bool customer);

protected:
    bool event(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void closeEvent(QCloseEvent *event) override;

private:
    void refresh();
    void showStep(bool smoothly);
    Camera cameraOf(const PresentationStep &step) const;
    void setCamera(const Camera &camera);
    Camera camera() const;
    bool mayMove() const;
    void pointed(const QPointF &position);
    void hideCursor();
    void setLaser(bool on);
    void setBlack(bool black);
    void buildBar();

    DeploymentDocument *m_document;
    Places m_places;
    DeploymentDocument m_shown;
    Selection m_selection;
    ChartView *m_chart;
    CaptionBar *m_captions;
    PresentationOverlay *m_overlay;
    PresentationBar *m_bar;
    std::vector<PresentationStep> m_steps;
    int m_step = 0;
    bool m_customer = false;
    bool m_animated = false;
    QVariantAnimation m_motion;
    QTimer m_cursorTimer;
};

} // namespace portolan
