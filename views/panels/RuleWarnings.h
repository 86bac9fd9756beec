#pragma once

#include <QStringList>
#include <QWidget>

class QLabel;
class QPushButton;
class QScrollArea;

namespace portolan {

/// What the target could not say, over the rules: a few lines, and all of it on demand.
class RuleWarnings : public QWidget
{
    Q_OBJECT

public:
    explicit RuleWarnings(QWidget *parent = nullptr);

    /// An \a error means that there are no rules. Hidden without any text.
    void setWarnings(const QStringList &warnings, bool error = false);
    bool isOpen() const { return m_open; }

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void showText();

    QStringList m_warnings;
    bool m_open = false;
    QLabel *m_text;
    QScrollArea *m_area;
    QPushButton *m_more;
};

} // namespace portolan
