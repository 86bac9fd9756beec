#include "views/panels/FilterHelp.h"

#include "model/core/FilterFields.h"
#include "views/style/StyleSheet.h"

#include <QLabel>
#include <QScreen>
#include <QUrl>
#include <QVBoxLayout>

namespace portolan {

using namespace Qt::StringLiterals;

namespace {

QString row(const QString &example, const QString &meaning)
{
    const QString link = QString::fromLatin1(QUrl::toPercentEncoding(example));
    return u"<tr><td style='padding-right:20px; white-space:nowrap'>"
           u"<a style='text-decoration:none' href='%1'>%2</a></td><td>%3</td></tr>"_s.arg(
               link, example.toHtmlEscaped(), meaning.toHtmlEscaped());
}

} // namespace

FilterHelp::FilterHelp(QWidget *parent)
    : QFrame(parent, Qt::Popup)
{
    setObjectName(u"filterHelp"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setAccessibleName(tr("How the filter is written"));
    auto *rows = new QVBoxLayout(this);
    rows->setContentsMargins(16, 12, 16, 12);
    rows->setSpacing(8);
    auto *title = new QLabel(tr("How the filter is written"), this);
    setRole(title, "title");
    auto *label = new QLabel(text(), this);
    label->setObjectName(u"filterHelpText"_s);
    label->setTextFormat(Qt::RichText);
    label->setTextInteractionFlags(Qt::LinksAccessibleByMouse | Qt::LinksAccessibleByKeyboard);
    rows->addWidget(title);
    rows->addWidget(label);
    connect(label, &QLabel::linkActivated, this, [this](const QString &link) {
        emit termChosen(QUrl::fromPercentEncoding(link.toLatin1()));
        close();
    });
}

QString FilterHelp::text() const
{
    QString table = u"<table cellspacing='0' cellpadding='1'>"_s;
    table += row(u"pcoip"_s, tr("the word stands somewhere in the flow, in a name or an address"));
    table +=
        row(u"\"Sign-in over\""_s, tr("words that stand together; also what looks like a field"));
    for (const FilterField &field : filterFields())
        table += row(field.example, helpText(field));
    table += row(u"-proto:udp"_s, tr("not: a minus turns any term round"));
    table +=
        row(u"port:443 or port:8443"_s, tr("one of the two; every other term must fit as well"));
    return table + u"</table>"_s;
}

void FilterHelp::showAt(const QWidget *box)
{
    constexpr int gap = 2;
    ensurePolished();
    adjustSize();
    const QRect room = box->screen()->availableGeometry();
    QPoint at = box->mapToGlobal(QPoint(box->width() - width(), box->height() + gap));
    if (at.y() + height() > room.bottom())
        at.setY(box->mapToGlobal(QPoint()).y() - height() - gap);
    move(qBound(room.left(), at.x(), qMax(room.left(), room.right() - width())),
        qMax(room.top(), at.y()));
    show();
}

} // namespace portolan
