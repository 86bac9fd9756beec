#pragma once

#include "model/document/Selection.h"

#include <QWidget>

#include <optional>

class QLabel;
class QSlider;
class QToolButton;

namespace portolan {

class DeploymentDocument;

/// The left of the status bar: what is selected, in words.
class SelectionLine : public QWidget
{
    Q_OBJECT

public:
    SelectionLine(DeploymentDocument *document, Selection *selection, QWidget *parent = nullptr);

    /// "2 flows, 1 zone selected".
    static QString countText(const Selection::Ids &ids);

protected:
    void changeEvent(QEvent *event) override;

private:
    void update();

    DeploymentDocument *m_document;
    Selection *m_selection;
    QLabel *m_count;
    QLabel *m_detail;
};

/// The right of the status bar: numbers of records, and the zoom with its slider.
class ZoomLine : public QWidget
{
    Q_OBJECT

public:
    explicit ZoomLine(QWidget *parent = nullptr);

    /// Without \a problems only the records are counted.
    void setCounts(int components, int flows, std::optional<int> problems);
    /// 1 is 100 %.
    void setZoom(double zoom);
    void setZoomEnabled(bool enabled);

signals:
    void zoomRequested(double zoom);
    void zoomInRequested();
    void zoomOutRequested();
    void fitRequested();

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();

    int m_components = 0;
    int m_flows = 0;
    std::optional<int> m_problems;
    QLabel *m_counts;
    QToolButton *m_out;
    QSlider *m_slider;
    QToolButton *m_in;
    QLabel *m_percent;
    QToolButton *m_fit;
};

} // namespace portolan
