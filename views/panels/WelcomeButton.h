#pragma once

#include <QAbstractButton>
#include <QAction>
#include <QPointer>

namespace portolan {

/// A wide button of the welcome page: icon, name, a line that explains, the shortcut.
class WelcomeButton : public QAbstractButton
{
    Q_OBJECT

public:
    enum class Kind : quint8 { Primary, Plain, Flat };

    explicit WelcomeButton(Kind kind, QWidget *parent = nullptr);

    void setTexts(const QString &title, const QString &detail, const QString &key = {});
    void setIconName(const QString &name) { m_icon = name; }
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Kind m_kind;
    QString m_detail;
    QString m_key;
    QString m_icon;
};

} // namespace portolan
