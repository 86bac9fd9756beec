#pragma once

#include <QFrame>

namespace portolan {

/// The filter's language on one sheet, shown below the filter box: every field with an example and
/// what it finds, and how terms are put together. A click on an example puts it into the box. Any
/// click elsewhere and Esc close it.
class FilterHelp : public QFrame
{
    Q_OBJECT

public:
    explicit FilterHelp(QWidget *parent);

    /// Below \a box, or above where there is no room.
    void showAt(const QWidget *box);

signals:
    /// A term to be added to the query.
    void termChosen(const QString &term);

private:
    QString text() const;
};

} // namespace portolan
