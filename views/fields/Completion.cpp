#include "views/fields/Completion.h"

#include <QCompleter>
#include <QEvent>
#include <QLineEdit>
#include <QStringListModel>

namespace portolan {

namespace {

class Texts : public QObject
{
public:
    Texts(QLineEdit *field, std::function<QStringList()> texts)
        : QObject(field)
        , m_texts(std::move(texts))
        , m_model(new QStringListModel(this))
    {
        auto *completer = new QCompleter(m_model, this);
        completer->setCompletionMode(QCompleter::PopupCompletion);
        completer->setCaseSensitivity(Qt::CaseInsensitive);
        completer->setFilterMode(Qt::MatchContains);
        completer->setMaxVisibleItems(8);
        field->setCompleter(completer);
        field->installEventFilter(this);
    }

protected:
    bool eventFilter(QObject *watched, QEvent *event) override
    {
        if (event->type() == QEvent::FocusIn)
            m_model->setStringList(m_texts());
        return QObject::eventFilter(watched, event);
    }

private:
    std::function<QStringList()> m_texts;
    QStringListModel *m_model;
};

} // namespace

void completeFrom(QLineEdit *field, std::function<QStringList()> texts)
{
    new Texts(field, std::move(texts));
}

} // namespace portolan
