#include "views/dialogs/ShortcutsDialog.h"

#include "views/style/StyleSheet.h"

#include <QAction>
#include <QDialogButtonBox>
#include <QGridLayout>
#include <QLabel>
#include <QPushButton>

namespace portolan {

using namespace Qt::StringLiterals;

namespace {

struct Row
{
    QString what;
    QString keys;
};

} // namespace

ShortcutsDialog::ShortcutsDialog(const QList<QAction *> &actions, QWidget *parent)
    : QDialog(parent)
{
    setWindowTitle(tr("Keyboard shortcuts"));
    std::vector<Row> rows;
    for (const QAction *action : actions) {
        QStringList keys;
        for (const QKeySequence &key : action->shortcuts())
            keys.append(key.toString(QKeySequence::NativeText));
        QString text = action->text();
        if (!keys.isEmpty())
            rows.push_back({text.remove(u'&').remove(u" …"_s), keys.join(u", "_s)});
    }
    rows.push_back({tr("Zoom at the cursor"), tr("Ctrl+wheel")});
    rows.push_back({tr("Move the chart"), tr("middle button, or Space and drag")});
    rows.push_back({tr("Select more"), tr("Shift+click or Ctrl+click")});
    rows.push_back({tr("Next component"), tr("Tab")});
    rows.push_back({tr("Along a flow"), tr("arrow keys")});
    rows.push_back({tr("Presentation: next step"), tr("Right, Space")});
    rows.push_back({tr("Presentation: previous step"), tr("Left")});
    rows.push_back({tr("Presentation: first, last step"), tr("Home, End")});
    rows.push_back({tr("Presentation: black screen"), u"B"_s});
    rows.push_back({tr("Presentation: laser pointer"), u"L"_s});
    rows.push_back({tr("Presentation: customer mode"), u"C"_s});
    rows.push_back({tr("Presentation: leave"), tr("Esc")});

    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(16, 16, 16, 16);
    grid->setHorizontalSpacing(24);
    const int half = (int(rows.size()) + 1) / 2;
    for (int i = 0; i < int(rows.size()); ++i) {
        const int column = i < half ? 0 : 3;
        auto *keys = new QLabel(rows[size_t(i)].keys, this);
        setRole(keys, "field");
        grid->addWidget(new QLabel(rows[size_t(i)].what, this), i % half, column);
        grid->addWidget(keys, i % half, column + 1);
    }
    grid->setColumnMinimumWidth(2, 24);
    auto *buttons = new QDialogButtonBox(this);
    buttons->addButton(tr("Close"), QDialogButtonBox::RejectRole);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    grid->addWidget(buttons, half, 0, 1, 5);
}

} // namespace portolan
