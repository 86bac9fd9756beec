#include "model/items/SearchTexts.h"

#include <algorithm>

namespace portolan {

SearchTexts::SearchTexts(
    QAbstractItemModel *model, std::function<QString(int)> make, QObject *parent)
    : QObject(parent)
    , m_model(model)
    , m_make(std::move(make))
{
    using Model = QAbstractItemModel;
    connect(model, &Model::dataChanged, this,
        [this](const QModelIndex &topLeft, const QModelIndex &bottomRight) {
            for (int row = topLeft.row(); row <= bottomRight.row(); ++row)
                m_texts[size_t(row)] = QString();
            makeLater();
        });
    connect(model, &Model::rowsInserted, this, [this](const QModelIndex &, int first, int last) {
        m_texts.insert(m_texts.begin() + first, size_t(last - first + 1), QString());
        makeLater();
    });
    connect(model, &Model::rowsRemoved, this, [this](const QModelIndex &, int first, int last) {
        m_texts.erase(m_texts.begin() + first, m_texts.begin() + last + 1);
        makeLater();
    });
    connect(model, &Model::modelReset, this, &SearchTexts::forget);
    connect(model, &Model::layoutChanged, this, &SearchTexts::forget);
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &SearchTexts::makeSome);
    forget();
}

void SearchTexts::forget()
{
    m_texts.assign(size_t(m_model->rowCount()), QString());
    makeLater();
}

void SearchTexts::makeLater()
{
    constexpr int moment = 1000; // ms
    m_made = 0;
    if (!m_timer.isActive() || m_timer.interval() != moment)
        m_timer.start(moment);
}

void SearchTexts::makeSome()
{
    constexpr int several = 500; // some 2 ms
    for (int made = 0; m_made < m_texts.size() && made < several; ++m_made) {
        made += m_texts[m_made].isNull() ? 1 : 0;
        at(int(m_made));
    }
    if (m_made < m_texts.size())
        m_timer.start(0);
}

const QString &SearchTexts::at(int row)
{
    QString &text = m_texts[size_t(row)];
    if (text.isNull())
        text = m_make(row);
    return text;
}

} // namespace portolan
