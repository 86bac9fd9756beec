#include "views/panels/OptionPreview.h"

#include "model/items/ChangeLines.h"

namespace portolan {

using namespace Qt::StringLiterals;

namespace {

QString signOf(RecordChange::What what)
{
    if (what == RecordChange::What::Added)
        return u"+ "_s;
    return what == RecordChange::What::Removed ? u"\u2212 "_s : u"~ "_s;
}

} // namespace

OptionPreview previewOptions(std::shared_ptr<const Deployment> deployment,
    const CatalogEntry &entry, const ChosenOptions &wanted, Touched touched)
{
    OptionPreview preview;
    preview.wanted = wanted;
    preview.touched = touched;
    const Deployment &before = *deployment;
    preview.change = changeOptions(before, entry, wanted, Touched::Stays);
    preview.keepsSome = preview.change && !preview.change->kept.empty();
    if (touched == Touched::Goes)
        preview.change = changeOptions(before, entry, wanted, Touched::Goes);
    if (preview.change) {
        Deployment after = before;
        [[maybe_unused]] const auto inverse = applyAll(after, preview.change->edits);
        Q_ASSERT(inverse);
        for (const ChangeLine &line : changeLines(before, after))
            preview.lines << signOf(line.what) + line.text;
    }
    preview.of = std::move(deployment);
    return preview;
}

OptionPreviewer::OptionPreviewer(const CatalogEntry *entry, QObject *parent)
    : QObject(parent)
    , m_job(
          [entry] {
              return [entry](const Request &request, const auto &job) {
                  job.hand(
                      previewOptions(request.deployment, *entry, request.wanted, request.touched));
              };
          },
          [this] { QMetaObject::invokeMethod(this, "deliver", Qt::QueuedConnection); })
{}

void OptionPreviewer::start(
    std::shared_ptr<const Deployment> deployment, const ChosenOptions &wanted, Touched touched)
{
    m_job.start({std::move(deployment), wanted, touched});
}

void OptionPreviewer::deliver()
{
    if (const std::optional<OptionPreview> preview = m_job.take())
        emit ready(*preview);
}

} // namespace portolan
