#pragma once

#include "views/chart/Theme.h"

#include <QStackedWidget>

namespace portolan {

class Actions;
class ChartView;
class CustomerPage;
class DeploymentDocument;
class Selection;
class Toast;
class WelcomePage;
struct Services;

/// The middle of the window: the welcome page, the chart, or the chart as a customer may see it.
/// What the View and Chart menus do to a chart, they do to the one that is shown.
class Pages : public QStackedWidget
{
    Q_OBJECT

public:
    /// Shows the welcome page at first.
    Pages(DeploymentDocument *document, Selection *selection, const Services &services,
        const Actions &actions, QWidget *window);

    WelcomePage *welcome() const { return m_welcome; }
    ChartView *chart() const { return m_chart; }
    CustomerPage *customer() const { return m_customer; }
    Toast *toast() const { return m_toast; }

    /// The chart that is looked at, the customer's or the other, and what it shows.
    ChartView *shownChart() const;
    const DeploymentDocument &shownDocument() const;
    bool isWelcome() const;
    /// Whether the chart is there to be edited.
    bool isEditor() const;
    /// Leaves the welcome page.
    void showChart();
    void setCustomerMode(bool on);
    void setLooks(const Theme &theme, const ProductColors &colors);

signals:
    void zoomChanged(double zoom);

private:
    void connectActions(const Services &services, const Actions &actions);

    DeploymentDocument *m_document;
    WelcomePage *m_welcome;
    ChartView *m_chart;
    CustomerPage *m_customer;
    Toast *m_toast;
};

} // namespace portolan
