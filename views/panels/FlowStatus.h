#pragma once

#include <QWidget>

class QLabel;
class QPushButton;

namespace portolan {

struct FlowReason;

/// One line: why a flow is on or off, and a button that leads to the option that says so.
class FlowStatus : public QWidget
{
    Q_OBJECT

public:
    explicit FlowStatus(QWidget *parent = nullptr);

    /// Hidden where there is nothing to say.
    void setReason(const FlowReason &reason);
    void retranslate();

signals:
    void optionRequested(const QString &option);

private:
    QLabel *m_text;
    QPushButton *m_button;
    QString m_option;
};

} // namespace portolan
