#pragma once

#include "model/document/DeploymentDocument.h"
#include "model/document/Selection.h"
#include "model/layout/Geometry.h"

#include <QWidget>

class QFrame;
class QLabel;
class QPushButton;

namespace portolan {

class ChartView;

/// What the window shows in customer mode: the chart of the customer copy, which can be looked at
/// and not be changed, under a banner that says so.
class CustomerPage : public QWidget
{
    Q_OBJECT

public:
    using Places = std::function<const Geometry &()>;

    /// \a document outlives the page; \a places says where its cards are.
    CustomerPage(DeploymentDocument *document, Places places, QWidget *parent = nullptr);
    ~CustomerPage() override;

    /// Follows the document; otherwise it shows nothing and costs nothing.
    void setActive(bool active);
    bool isActive() const { return m_active; }
    /// Only what crosses the boundaries of zones, as in the chart that is edited.
    void setZoneView(bool on);
    ChartView *chart() const { return m_chart; }
    /// A copy of the document; an empty one while not active.
    const DeploymentDocument &document() const { return m_shown; }
    const Deployment &deployment() const { return m_shown.deployment(); }

signals:
    void leaveRequested();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void refresh();
    void fade();
    void retranslate();

    DeploymentDocument *m_document;
    Places m_places;
    DeploymentDocument m_shown;
    Selection m_selection;
    bool m_active = false;
    QFrame *m_banner;
    QLabel *m_text;
    QPushButton *m_leave;
    ChartView *m_chart;
};

} // namespace portolan
