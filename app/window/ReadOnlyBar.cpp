#include "app/window/ReadOnlyBar.h"

#include "app/window/FileCommands.h"
#include "model/document/DeploymentDocument.h"
#include "views/panels/NoticeBar.h"

namespace portolan {

ReadOnlyBar::ReadOnlyBar(
    DeploymentDocument *document, FileCommands *files, NoticeBar *bar, QObject *parent)
    : QObject(parent)
    , m_document(document)
    , m_files(files)
    , m_bar(bar)
{
    connect(document, &DeploymentDocument::readOnlyChanged, this, &ReadOnlyBar::follow);
}

void ReadOnlyBar::follow()
{
    if (!m_document->isReadOnly()) {
        m_bar->dismiss();
        return;
    }
    m_bar->tell([this] {
        NoticeBar::Notice notice;
        notice.text = tr("Opened read-only: %1.").arg(m_document->readOnlyReason());
        notice.buttons = {{tr("Edit a &copy"), tr("A chart without a file, until you save it"),
                              [this] { m_files->editCopy(); }, true},
            {tr("Edit &anyway"), tr("Saving asks before it replaces the file, or asks for a place"),
                [this] { m_files->editAnyway(); }}};
        return notice;
    });
}

} // namespace portolan
