#pragma once

#include "model/document/Selection.h"

#include <QListWidget>

namespace portolan {

/// Some lines that lead to other records. As high as its lines, up to a few; scrolls beyond.
class LinkList : public QListWidget
{
    Q_OBJECT

public:
    struct Link
    {
        QString text;
        Selection::Ids target;
        bool faded = false; ///< switched off

        bool operator==(const Link &) const = default;
    };

    explicit LinkList(QWidget *parent = nullptr);

    /// Replaces the lines where they are others; hides itself where there are none.
    void setLinks(std::vector<Link> links);
    const std::vector<Link> &links() const { return m_links; }
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return {40, sizeHint().height()}; }

signals:
    void linkActivated(const portolan::Selection::Ids &target);

private:
    void follow(int row);

    std::vector<Link> m_links;
};

} // namespace portolan
