#pragma once

#include <QListView>

namespace portolan {

class DeploymentDocument;
class HistoryModel;

/// The steps that were done and undone, the present one marked, the saved one as well. A click or
/// an arrow key goes there.
class HistoryPanel : public QListView
{
    Q_OBJECT

public:
    /// \a document is not owned.
    explicit HistoryPanel(DeploymentDocument *document, QWidget *parent = nullptr);

    HistoryModel *steps() const { return m_model; }
    QSize sizeHint() const override { return {200, 240}; }

protected:
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void follow();
    void goToCurrent();
    void retranslate();

    DeploymentDocument *m_document;
    HistoryModel *m_model;
};

} // namespace portolan
