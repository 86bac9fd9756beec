#include "views/panels/WelcomePage.h"

#include "views/panels/ExampleCard.h"
#include "views/panels/FormField.h"
#include "views/panels/WelcomeButton.h"
#include "views/style/IconLabel.h"
#include "views/style/StyleSheet.h"

#include <QAction>
#include <QDir>
#include <QEvent>
#include <QFileInfo>
#include <QGridLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QScrollArea>
#include <QVBoxLayout>

namespace portolan {

using namespace Qt::StringLiterals;

namespace {

constexpr int StartWidth = 328;
constexpr int PageWidth = 1312;

QString shortPath(const QString &path)
{
    const QString home = QDir::homePath() + u'/';
    return path.startsWith(home) ? u"~/"_s + path.mid(home.size()) : path;
}

/// The menu's text without its mnemonic and dots.
QString plainText(const QAction *action)
{
    QString text = action->text();
    return text.remove(u'&').remove(u'…').trimmed();
}

} // namespace

WelcomePage::WelcomePage(const QList<QAction *> &start, const QStringList &examples,
    const Catalog &catalog, const ProductColors &light, const ProductColors &dark, QWidget *parent)
    : QWidget(parent)
    , m_light(light)
    , m_dark(dark)
    , m_slogan(plainLabel("field", this))
    , m_startTitle(plainLabel("strong", this))
    , m_recentTitle(plainLabel("strong", this))
    , m_examplesTitle(plainLabel("strong", this))
    , m_dropHint(plainLabel("hint", this))
    , m_recent(new QVBoxLayout)
{
    auto *content = new QWidget;
    content->setObjectName(u"welcome"_s);
    content->setMaximumWidth(PageWidth);
    auto *grid = new QGridLayout(content);
    grid->setContentsMargins(24, 40, 24, 24);
    grid->setHorizontalSpacing(64);
    grid->setVerticalSpacing(24);
    grid->addWidget(buildHead(), 0, 0, 1, 2);
    grid->addWidget(buildStart(start), 1, 0, Qt::AlignTop);
    grid->addWidget(buildExamples(examples, catalog), 1, 1, Qt::AlignTop);
    grid->setColumnStretch(1, 1);
    grid->setRowStretch(2, 1);

    auto *middle = new QWidget;
    middle->setObjectName(u"welcome"_s);
    auto *centred = new QHBoxLayout(middle);
    centred->setContentsMargins(0, 0, 0, 0);
    centred->addStretch(1);
    centred->addWidget(content, 100);
    centred->addStretch(1);
    auto *scroll = new QScrollArea(this);
    scroll->setObjectName(u"welcome"_s);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidget(middle);
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->addWidget(scroll);

    retranslate();
}

QWidget *WelcomePage::buildHead()
{
    auto *head = new QWidget(this);
    auto *logo = new IconLabel(u"compass", 44, head, QPalette::Link);
    auto *name = plainLabel("big", head);
    name->setText(u"Portolan"_s);
    auto *grid = new QGridLayout(head);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(16);
    grid->setVerticalSpacing(0);
    grid->addWidget(logo, 0, 0, 2, 1);
    grid->addWidget(name, 0, 1);
    grid->addWidget(m_slogan, 1, 1);
    grid->setColumnStretch(1, 1);
    return head;
}

QWidget *WelcomePage::buildStart(const QList<QAction *> &start)
{
    auto *column = new QWidget(this);
    column->setFixedWidth(StartWidth);
    auto *rows = new QVBoxLayout(column);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(8);
    rows->addWidget(m_startTitle);
    rows->addSpacing(4);
    for (QAction *action : start) {
        const bool first = action == start.first();
        auto *button = new WelcomeButton(
            first ? WelcomeButton::Kind::Primary : WelcomeButton::Kind::Plain, column);
        button->setIconName(action->property("iconName").toString());
        const auto show = [button, action] {
            button->setTexts(plainText(action), action->statusTip(),
                action->shortcut().toString(QKeySequence::NativeText));
        };
        connect(action, &QAction::changed, button, show);
        connect(button, &QAbstractButton::clicked, action, &QAction::trigger);
        show();
        rows->addWidget(button);
    }
    rows->addSpacing(24);
    rows->addWidget(m_recentTitle);
    m_recent->setSpacing(0);
    rows->addLayout(m_recent);
    rows->addSpacing(16);
    rows->addWidget(m_dropHint);
    return column;
}

QWidget *WelcomePage::buildExamples(const QStringList &examples, const Catalog &catalog)
{
    constexpr int columns = 2;
    auto *column = new QWidget(this);
    auto *grid = new QGridLayout(column);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setSpacing(16);
    grid->addWidget(m_examplesTitle, 0, 0, 1, columns);
    for (int i = 0; i < examples.size(); ++i) {
        auto *card = new ExampleCard(examples.at(i), catalog, column);
        connect(card, &QAbstractButton::clicked, this,
            [this, card] { emit exampleRequested(card->path()); });
        grid->addWidget(card, 1 + i / columns, i % columns);
        m_cards.push_back(card);
    }
    return column;
}

std::vector<WelcomePage::Example> WelcomePage::examples() const
{
    std::vector<Example> all;
    for (const ExampleCard *card : m_cards)
        all.push_back({card->path(), card->title()});
    return all;
}

/// Enter takes what has the focus; by themselves buttons only know the space bar.
void WelcomePage::keyPressEvent(QKeyEvent *event)
{
    auto *button = qobject_cast<QAbstractButton *>(focusWidget());
    const bool isEnter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (isEnter && button && button->hasFocus())
        button->click();
    else
        QWidget::keyPressEvent(event);
}

void WelcomePage::setRecentFiles(const QStringList &paths)
{
    constexpr int most = 5;
    m_recentPaths = paths.mid(0, most);
    while (QLayoutItem *item = m_recent->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    for (const QString &path : m_recentPaths) {
        auto *button = new WelcomeButton(WelcomeButton::Kind::Flat, this);
        button->setIconName(u"document"_s);
        button->setTexts(QFileInfo(path).completeBaseName(), shortPath(path));
        connect(
            button, &QAbstractButton::clicked, this, [this, path] { emit recentRequested(path); });
        m_recent->addWidget(button);
    }
    m_recentTitle->setVisible(!m_recentPaths.isEmpty());
}

void WelcomePage::setTheme(const Theme &theme)
{
    for (ExampleCard *card : m_cards)
        card->setTheme(theme, theme.isDark() ? m_dark : m_light);
}

void WelcomePage::retranslate()
{
    m_slogan->setText(tr("Charts of ports and flows"));
    m_startTitle->setText(tr("Start"));
    m_recentTitle->setText(tr("Recent"));
    m_examplesTitle->setText(tr("Examples, one click each"));
    m_dropHint->setText(
        tr("Drop a file anywhere to open it. Nothing on the network is contacted."));
    for (ExampleCard *card : m_cards)
        card->retranslate();
}

void WelcomePage::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace portolan
