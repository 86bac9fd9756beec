#include "views/panels/Dialects.h"

#include "model/targets/Target.h"

#include <QComboBox>
#include <QCoreApplication>
#include <QSignalBlocker>

namespace portolan {

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(FormParts)
};

} // namespace

void fillDialects(QComboBox *box)
{
    const QSignalBlocker blocker(box);
    const int index = box->currentIndex();
    box->clear();
    box->addItem(Tr::tr("As in the rule panel"), QString());
    for (const Target &target : targets())
        box->addItem(target.info.name, target.info.id.toString());
    box->setCurrentIndex(index);
}

void showDialect(QComboBox *box, const std::optional<QString> &target, const QString &several)
{
    const QSignalBlocker blocker(box);
    box->setPlaceholderText(several);
    const int known = int(targets().size()) + 1;
    if (box->count() > known)
        box->removeItem(known);
    if (target && box->findData(*target) < 0)
        box->addItem(Tr::tr("%1 (not known)").arg(*target), *target);
    box->setCurrentIndex(target ? box->findData(*target) : -1);
}

} // namespace portolan
