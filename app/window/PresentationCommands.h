#pragma once

#include "views/chart/Theme.h"

#include <QObject>
#include <QPointer>

class QWidget;

namespace portolan {

class Actions;
class ChartView;
class DeploymentDocument;
class PresentationWindow;

/// Goes to full screen and back, and keeps the customer mode of window and presentation the same:
/// the action CustomerMode is what both go by.
class PresentationCommands : public QObject
{
    Q_OBJECT

public:
    /// \a chart says where the cards are. Owns nothing but the presentation.
    PresentationCommands(
        DeploymentDocument *document, ChartView *chart, const Actions &actions, QWidget *window);
    ~PresentationCommands() override;

    void setLooks(const Theme &theme, const ProductColors &colors);
    /// Null where nothing is presented.
    PresentationWindow *presentation() const;

public slots:
    /// Leaves the presentation where there is one.
    void present();

private:
    DeploymentDocument *m_document;
    ChartView *m_chart;
    const Actions &m_actions;
    QWidget *m_window;
    Theme m_theme;
    ProductColors m_colors;
    QPointer<QWidget> m_presentation;
};

} // namespace portolan
