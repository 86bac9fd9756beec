#pragma once

#include <QObject>
#include <QStringList>

namespace portolan {

/// What is selected, shared by the chart, the tables, the inspector and the rule preview. Not part
/// of the document.
class Selection : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    struct Ids
    {
        QStringList flows; ///< each sorted, without doubles
        QStringList components;
        QStringList zones;

        bool operator==(const Ids &) const = default;
        bool isEmpty() const { return flows.isEmpty() && components.isEmpty() && zones.isEmpty(); }
        bool onlyFlows() const
        {
            return !flows.isEmpty() && components.isEmpty() && zones.isEmpty();
        }
    };

    const Ids &ids() const { return m_ids; }
    /// Sorts, removes doubles, and signals only a real change.
    void set(Ids ids);
    void clear() { set({}); }

signals:
    void changed();

private:
    Ids m_ids;
};

} // namespace portolan
