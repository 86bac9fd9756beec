#include "views/style/ScreenFit.h"

#include <QApplication>
#include <QDialog>
#include <QDialogButtonBox>
#include <QEvent>
#include <QMessageBox>
#include <QPointer>
#include <QScreen>
#include <QScrollArea>
#include <QStyle>
#include <QVBoxLayout>

namespace portolan {

using namespace Qt::StringLiterals;

namespace {

const QString Scrolled = u"scrolledDialog"_s;

/// Without what the window manager puts around it, which is not known before a dialog shows.
QSize roomFor(const QDialog &dialog)
{
    const int frame = 2 * dialog.style()->pixelMetric(QStyle::PM_MdiSubWindowFrameWidth);
    const int title = dialog.style()->pixelMetric(QStyle::PM_TitleBarHeight);
    return dialog.screen()->availableSize() - QSize(frame, frame + title);
}

bool exceeds(const QSize &size, const QSize &room)
{
    return size.width() > room.width() || size.height() > room.height();
}

/// All but the buttons goes into an area that scrolls.
void scroll(QDialog *dialog)
{
    QLayout *contents = dialog->layout();
    // A message box and a dialog of Qt's own arrange themselves.
    auto *buttons = dialog->findChild<QDialogButtonBox *>({}, Qt::FindDirectChildrenOnly);
    if (!buttons || contents->indexOf(buttons) < 0 || qobject_cast<QMessageBox *>(dialog))
        return;
    const QPointer<QWidget> focus = dialog->focusWidget();
    contents->removeWidget(buttons);
    auto *area = new QScrollArea(dialog);
    area->setObjectName(Scrolled);
    area->setFrameShape(QFrame::NoFrame);
    area->setWidgetResizable(true);
    auto *inside = new QWidget;
    inside->setLayout(contents);
    area->setWidget(inside);
    auto *column = new QVBoxLayout(dialog);
    const QMargins margins = contents->contentsMargins();
    column->setContentsMargins(0, 0, 0, margins.bottom());
    column->addWidget(area, 1);
    auto *row = new QHBoxLayout;
    row->setContentsMargins(margins.left(), 0, margins.right(), 0);
    row->addWidget(buttons);
    column->addLayout(row);
    QWidget::setTabOrder(area, buttons);
    if (focus)
        focus->setFocus();
}

void fit(QDialog *dialog)
{
    const QSize room = roomFor(*dialog);
    if (QLayout *layout = dialog->layout(); layout && layout->isEnabled()) {
        if (exceeds(layout->totalMinimumSize(), room) &&
            !dialog->findChild<QScrollArea *>(Scrolled, Qt::FindDirectChildrenOnly)) {
            const QSize wanted = dialog->size().expandedTo(layout->totalMinimumSize());
            scroll(dialog);
            dialog->setMinimumSize(0, 0);
            dialog->resize(wanted.boundedTo(room));
        }
    }
    if (exceeds(dialog->size(), room))
        dialog->resize(dialog->size().boundedTo(room));
}

} // namespace

void ScreenFit::guard(QDialog *dialog)
{
    dialog->removeEventFilter(this);
    dialog->installEventFilter(this);
}

bool ScreenFit::eventFilter(QObject *watched, QEvent *event)
{
    const bool shows = event->type() == QEvent::Show && !event->spontaneous();
    const bool grows = event->type() == QEvent::LayoutRequest;
    if (shows || grows) {
        auto *dialog = static_cast<QDialog *>(watched);
        if (shows || dialog->isVisible())
            fit(dialog);
    }
    return QObject::eventFilter(watched, event);
}

} // namespace portolan
