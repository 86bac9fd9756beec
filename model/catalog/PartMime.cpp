#include "model/catalog/PartMime.h"

#include "model/core/Records.h"

#include <QMimeData>

namespace portolan {

using namespace Qt::StringLiterals;

namespace {

const QString Type = u"application/x-portolan-part"_s;

} // namespace

std::unique_ptr<QMimeData> toMime(const DraggedPart &part)
{
    auto data = std::make_unique<QMimeData>();
    const QString text = part.part.isEmpty() ? part.product : part.product + u'/' + part.part;
    data->setData(Type, text.toUtf8());
    return data;
}

std::optional<DraggedPart> partFromMime(const QMimeData &data)
{
    if (!data.hasFormat(Type))
        return {};
    const QStringList ids = QString::fromUtf8(data.data(Type).left(256)).split(u'/');
    if (ids.size() > 2 || !isValidId(ids.first()) || (ids.size() == 2 && !isValidId(ids.last())))
        return {};
    return DraggedPart{ids.first(), ids.value(1)};
}

} // namespace portolan
