#pragma once

#include "views/chart/Figure.h"

#include <QObject>
#include <QPageLayout>
#include <QPrinter>

#include <memory>

class QAction;
class QPrintPreviewDialog;
class QToolBar;
class QWidget;

namespace portolan {

/// Shows the chart on paper before it is printed. The arrangement is the window's; what is chosen
/// beside the usual things of a preview: every view on a page of its own, the title block, a copy
/// for customers.
class PrintPreview : public QObject
{
    Q_OBJECT

public:
    /// \a setup is the page as it was chosen at last; an invalid one is the printer's own.
    PrintPreview(const Deployment &deployment, const FigureOptions &options,
        const QPageLayout &setup, QWidget *window);
    ~PrintPreview() override;

    /// What is printed is a customer's copy and stays one: the choice cannot be changed.
    void keepForCustomers();

    void exec();
    QPageLayout pageSetup() const;

    /// Paints all pages of the figure, composed for the printer's paper, in another thread with
    /// progress; where that is cancelled no file is left. Public for tests, which print into one.
    void printTo(QPrinter *printer);

signals:
    void failed(const QString &message);

private:
    QAction *addChoice(const QString &text, bool FigureOptions::*choice, const QString &tip);
    Deployment m_deployment;
    FigureOptions m_options;
    QWidget *m_window;
    std::unique_ptr<QPrinter> m_printer;
    std::unique_ptr<QPrintPreviewDialog> m_dialog;
    QToolBar *m_bar = nullptr;
    QAction *m_forCustomers = nullptr;
};

} // namespace portolan
