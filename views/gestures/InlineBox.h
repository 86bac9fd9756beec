#pragma once

#include <QWidget>

class QLineEdit;

namespace portolan {

/// A field that stands on the chart for a moment. Enter and Tab accept, Esc cancels; when the focus
/// goes to another widget the field is left, which is for the owner to judge. Each of the signals
/// comes once, and none after the box was closed. Keys that the field has no use for do not reach
/// the chart.
class InlineBox : public QWidget
{
    Q_OBJECT

public:
    /// Becomes a child of \a chart and takes \a edit over.
    InlineBox(QLineEdit *edit, QWidget *chart);

    QLineEdit *edit() const { return m_edit; }
    void open(const QRect &place);
    /// Goes, gives the focus back to the chart if it had it, and deletes itself later.
    void close();
    bool isOpen() const { return m_open; }

signals:
    void accepted();
    void cancelled();
    void left();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void moveEvent(QMoveEvent *event) override;

private:
    QLineEdit *m_edit;
    bool m_open = false;
};

} // namespace portolan
