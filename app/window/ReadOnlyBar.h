#pragma once

#include <QObject>

namespace portolan {

class DeploymentDocument;
class FileCommands;
class NoticeBar;

/// Says, as long as it is so, that and why the chart was opened to be read only, and offers to edit
/// a copy of it, or it all the same.
class ReadOnlyBar : public QObject
{
    Q_OBJECT

public:
    /// \a bar is for this alone. Owns nothing.
    ReadOnlyBar(DeploymentDocument *document, FileCommands *files, NoticeBar *bar, QObject *parent);

private:
    void follow();

    DeploymentDocument *m_document;
    FileCommands *m_files;
    NoticeBar *m_bar;
};

} // namespace portolan
