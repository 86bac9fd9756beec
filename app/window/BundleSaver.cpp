#include "app/window/BundleSaver.h"

#include "model/io/Folder.h"

namespace portolan {

BundleSaver::BundleSaver(
    Deployment deployment, const Target *otherwise, QString folder, QObject *parent)
    : QObject(parent)
    , m_deployment(std::move(deployment))
    , m_otherwise(otherwise)
    , m_folder(std::move(folder))
    , m_thread([this] {
        run();
        QMetaObject::invokeMethod(this, "end", Qt::QueuedConnection);
    })
{}

BundleSaver::~BundleSaver()
{
    m_cancelled = true;
    if (m_thread.joinable())
        m_thread.join();
}

void BundleSaver::end()
{
    m_thread.join();
    emit finished();
}

void BundleSaver::run()
{
    Result<Bundle> bundle = makeBundle(m_deployment, {.otherwise = m_otherwise});
    if (m_cancelled)
        return;
    if (!bundle) {
        m_result = tl::unexpected(bundle.error());
        return;
    }
    std::vector<FolderFile> files;
    for (const Bundle::File &file : bundle->files)
        files.push_back({file.name, file.bytes});
    m_result = writeFolder(m_folder, files, {QString(BundleReadme), bundleNames}).map([&] {
        return Written{int(files.size()), std::move(bundle->places), std::move(bundle->warnings)};
    });
}

} // namespace portolan
