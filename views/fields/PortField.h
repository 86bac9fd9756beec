#pragma once

#include "model/catalog/PortProposals.h"

#include <QLineEdit>
#include <QPointer>

#include <functional>

namespace portolan {

class Bubble;
class PortList;

/// A field for ports and protocols, such as "443/tcp, 3478/udp"; services may be named ("https").
/// Proposes while one types: Down and Up choose, Tab takes a proposal, Enter takes it and goes on
/// as Enter does. Where nothing fits the text, a bubble says what would be right.
class PortField : public QLineEdit
{
    Q_OBJECT

public:
    /// What may be meant by the item that is being typed.
    using Propose = std::function<std::vector<PortProposal>(const QString &typed)>;

    explicit PortField(QWidget *parent);
    ~PortField() override;

    void setPropose(Propose propose) { m_propose = std::move(propose); }
    /// A further reason why ports cannot be taken, in words; empty where there is none.
    void setCheck(std::function<QString(const PortSpec &)> check) { m_check = std::move(check); }

    /// Off: who owns the field tells what is wrong, and is told of Enter after a wrong text, too.
    void setTelling(bool tells) { m_tells = tells; }

    /// A proposal is marked: Tab would take it.
    bool hasChoice() const;
    /// It was the arrow keys that marked it.
    bool isChoosing() const { return m_chosen && hasChoice(); }
    /// What the text says; an error says what would be right.
    Result<PortSpec> ports() const;
    /// Shows what could be meant, also before anything is typed.
    void propose();
    /// Something around the field has moved it.
    void follow();
    /// Shows in the bubble what is wrong, if anything is; whether all is right.
    bool tellWhatIsWrong();

protected:
    bool event(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void moveEvent(QMoveEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    struct Item
    {
        int begin = 0;
        int end = 0;
    };
    Item itemAtCursor() const;
    QString typed() const;
    void take();
    void edited();
    void step(int by);
    void closeList();
    QRect rectInWindow() const;
    void makeParts();

    Propose m_propose;
    std::function<QString(const PortSpec &)> m_check;
    QPointer<PortList> m_list; ///< children of the window, which may not be there at first
    QPointer<Bubble> m_bubble;
    bool m_chosen = false; ///< by the arrow keys
    bool m_tells = true;
};

} // namespace portolan
