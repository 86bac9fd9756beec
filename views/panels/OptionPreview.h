#pragma once

#include "model/catalog/OptionEdits.h"
#include "model/core/LatestJob.h"

#include <QObject>

#include <memory>

namespace portolan {

/// What a change of options would do, worked out but not done.
struct OptionPreview
{
    std::shared_ptr<const Deployment> of; ///< null: nothing was asked
    ChosenOptions wanted;
    Touched touched = Touched::Stays;
    Result<OptionEdits> change;
    bool keepsSome = false; ///< where what the user has touched stays
    QStringList lines;      ///< "+ a flow …", for a person

    /// Whether it is the answer to that question.
    bool isOf(const std::shared_ptr<const Deployment> &deployment, const ChosenOptions &options,
        Touched how) const
    {
        return of && of == deployment && wanted == options && touched == how;
    }
};

OptionPreview previewOptions(std::shared_ptr<const Deployment> deployment,
    const CatalogEntry &entry, const ChosenOptions &wanted, Touched touched);

/// Works such previews out in a thread of its own: on a large chart each takes several frames. Of
/// several questions only the newest counts.
class OptionPreviewer : public QObject
{
    Q_OBJECT

public:
    /// Components and flows; of more it is not to be asked for in the window's thread.
    static constexpr size_t MostAtOnce = 2000;

    /// \a entry outlives it.
    explicit OptionPreviewer(const CatalogEntry *entry, QObject *parent = nullptr);

    void start(
        std::shared_ptr<const Deployment> deployment, const ChosenOptions &wanted, Touched touched);
    void cancel() { m_job.cancel(); }

signals:
    void ready(const portolan::OptionPreview &preview);

private slots:
    void deliver();

private:
    struct Request
    {
        std::shared_ptr<const Deployment> deployment;
        ChosenOptions wanted;
        Touched touched;
    };
    LatestJob<Request, OptionPreview> m_job;
};

} // namespace portolan
