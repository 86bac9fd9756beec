#pragma once

#include <QAbstractItemModel>
#include <QTimer>

#include <functional>
#include <vector>

namespace portolan {

/// Keeps a text for each row of a flat model, forgotten when the row changes: filtering as one
/// types asks for the same texts again and again. A text is made when it is first asked for, or a
/// moment after a change, a few at a time while nothing else is to do.
class SearchTexts : public QObject
{
    Q_OBJECT

public:
    /// \a make gives the text of a row. \a model outlives this. Make it before the proxies that
    /// filter by it, so that it hears of a change before they do.
    SearchTexts(QAbstractItemModel *model, std::function<QString(int row)> make, QObject *parent);

    const QString &at(int row);

private:
    void forget();
    void makeLater();
    void makeSome();

    QAbstractItemModel *m_model;
    std::function<QString(int)> m_make;
    std::vector<QString> m_texts; ///< null: not made yet
    size_t m_made = 0;            ///< all before it are made
    QTimer m_timer;
};

} // namespace portolan
