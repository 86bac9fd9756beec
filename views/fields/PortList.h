#pragma once

#include "model/catalog/PortProposals.h"

#include <QListWidget>

namespace portolan {

/// The proposals under a field for ports: each with its ports in the colour of their protocols, and
/// what they are for. Never takes the focus from the field.
class PortList : public QListWidget
{
    Q_OBJECT

public:
    explicit PortList(QWidget *parent);

    /// Shows them under (or above) \a field, a rectangle of the parent, as many as there is room
    /// for; hides itself where there are none.
    void offer(const std::vector<PortProposal> &proposals, const QRect &field);

    static constexpr int MeaningRole = Qt::UserRole;
};

} // namespace portolan
