#include "views/panels/LinkList.h"

#include "views/style/StyleSheet.h"

#include <algorithm>

namespace portolan {

namespace {

constexpr int MostRows = 7;
/// More than anybody reads; a wall of them would only take time.
constexpr size_t MostLinks = 1000;

} // namespace

LinkList::LinkList(QWidget *parent)
    : QListWidget(parent)
{
    setRole(this, "links");
    setUniformItemSizes(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setTextElideMode(Qt::ElideMiddle);
    setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    connect(this, &QListWidget::itemClicked, this,
        [this](QListWidgetItem *item) { follow(row(item)); });
    connect(this, &QListWidget::itemActivated, this,
        [this](QListWidgetItem *item) { follow(row(item)); });
}

void LinkList::setLinks(std::vector<Link> links)
{
    if (links.size() > MostLinks) {
        const int more = int(links.size() - MostLinks);
        links.resize(MostLinks);
        links.push_back({tr("and %n more", nullptr, more), {}, true});
    }
    setVisible(!links.empty());
    if (links == m_links)
        return;
    m_links = std::move(links);
    clear();
    for (const Link &link : m_links) {
        auto *item = new QListWidgetItem(link.text, this);
        item->setToolTip(link.text.toHtmlEscaped());
        if (link.faded)
            item->setForeground(palette().color(QPalette::Disabled, QPalette::Text));
    }
    updateGeometry();
}

void LinkList::follow(int row)
{
    if (row < 0 || row >= int(m_links.size()) || m_links[size_t(row)].target.isEmpty())
        return;
    const Selection::Ids target = m_links[size_t(row)].target;
    emit linkActivated(target);
}

QSize LinkList::sizeHint() const
{
    const int rowHeight = count() > 0 ? std::max(22, sizeHintForRow(0)) : 22;
    return {120, std::min(count(), MostRows) * rowHeight + 2 * frameWidth() + 2};
}

} // namespace portolan
