#pragma once

#include "tests/app/InspectorBench.h"
#include "views/panels/NoteEdit.h"

#include <QComboBox>

namespace portolan {

/// A field of the inspector that takes text, by its label.
inline QWidget *fieldOf(const InspectorBench &bench, const QString &label)
{
    for (NoteEdit *note : bench.window->inspector()->findChildren<NoteEdit *>()) {
        if (note->isVisible() && note->accessibleName() == label)
            return note;
    }
    return bench.lineOf(label);
}

inline QString textOf(const QWidget *field)
{
    const auto *line = qobject_cast<const QLineEdit *>(field);
    return line ? line->text() : qobject_cast<const NoteEdit *>(field)->toPlainText();
}

/// Two flows that are selected, of different owners.
struct TwoOwners : InspectorBench
{
    TwoOwners()
    {
        if (!opened)
            return;
        Flow flow = *this->flow(QStringLiteral("ice-udp"));
        flow.owner = QStringLiteral("net");
        prepared = document->edit(QStringLiteral("Owner"), {Replace<Flow>{flow}});
        selection->set({{QStringLiteral("ice-tcp"), QStringLiteral("ice-udp")}, {}, {}});
        owner = lineOf(QStringLiteral("Owner"));
    }

    bool prepared = false;
    QLineEdit *owner = nullptr;
};

/// The choice of a flow's need, where it is shown.
inline QComboBox *needOf(const InspectorBench &bench)
{
    const QList<QComboBox *> boxes = bench.window->inspector()->findChildren<QComboBox *>();
    const auto need = std::ranges::find_if(boxes, [](const QComboBox *box) {
        return box->isVisible() && box->accessibleName() == QStringLiteral("Need");
    });
    return need == boxes.end() ? nullptr : *need;
}

} // namespace portolan
