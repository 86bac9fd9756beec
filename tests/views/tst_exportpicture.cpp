#include "model/io/DeploymentFile.h"
#include "views/chart/TextMetrics.h"
#include "views/dialogs/ExportPictureDialog.h"
#include "views/dialogs/PicturePreview.h"
#include "views/dialogs/TitleBlockEdit.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTest>

using namespace portolan;
using namespace Qt::StringLiterals;

namespace {

using Trait = FigureTrait;

ExportPictureDialog::Input input()
{
    auto deployment = std::make_shared<Deployment>(*loadDeployment(
        QStringLiteral(PORTOLAN_SOURCE_DIR "/resources/examples/livekit.portolan")));
    SavedView media;
    media.id = u"media"_s;
    media.name = u"Media"_s;
    media.filter = u"proto:udp"_s;
    SavedView broken;
    broken.id = u"broken"_s;
    broken.filter = u"port:moon"_s;
    deployment->settings.views = {media, broken};
    const FigureTraits painted =
        Trait::Themed | Trait::Legend | Trait::Titled | Trait::TitleBlock | Trait::View;
    ExportPictureDialog::Input all;
    all.formats = {{u"svg"_s, u"SVG picture"_s, painted | Trait::Transparent},
        {u"pdf"_s, u"PDF document"_s, painted | Trait::AllViews | Trait::Paged},
        {u"png"_s, u"PNG picture"_s, painted | Trait::Transparent | Trait::Scaled},
        {u"txt"_s, u"Nothing painted"_s, {}}};
    all.deployment = deployment;
    all.geometry = std::make_shared<const Geometry>(layOut(*deployment, chartTextMeasure()));
    all.visible = {10, 20, 300, 200};
    all.productColors = [](ThemeId) { return ProductColors(); };
    return all;
}

/// The field whose label says so.
QWidget *field(const QDialog &dialog, const QString &label)
{
    for (const QLabel *each : dialog.findChildren<QLabel *>()) {
        if (each->text() == label && each->buddy())
            return each->buddy();
    }
    return nullptr;
}

QComboBox *combo(const QDialog &dialog, const QString &label)
{
    return qobject_cast<QComboBox *>(field(dialog, label));
}

QCheckBox *box(const QDialog &dialog, const QString &text)
{
    for (QCheckBox *each : dialog.findChildren<QCheckBox *>()) {
        if (each->text().remove(u'&') == text)
            return each;
    }
    return nullptr;
}

void choose(const QDialog &dialog, const QString &label, const QString &text)
{
    QComboBox *box = combo(dialog, label);
    QVERIFY2(box, qPrintable(label));
    const int index = box->findText(text, Qt::MatchStartsWith);
    QVERIFY2(index >= 0, qPrintable(text));
    box->setCurrentIndex(index);
}

} // namespace

class TestExportPicture : public QObject
{
    Q_OBJECT

private slots:
    void onlyWhatTheFormatHeeds();
    void choicesBecomeOptions();
    void beginsWithADocument();
    void customersGetNoGeometry();
    void inCustomerModeEveryPictureIsForCustomers();
    void remembers();
    void usualPaper_data();
    void usualPaper();
    void paperIsRemembered();
    void rememberedNonsense();
    void titleBlock();
    void previewFollows();
    void previewTellsWhatIsWrong();
    void manyWishes();
};

void TestExportPicture::onlyWhatTheFormatHeeds()
{
    ExportPictureDialog dialog(input(), {});
    dialog.show();
    const auto visible = [&](const QString &label) { return field(dialog, label)->isVisible(); };
    choose(dialog, u"Format"_s, u"SVG"_s);
    QVERIFY(!visible(u"Resolution"_s) && !visible(u"Paper"_s) && visible(u"Colours"_s));
    QVERIFY(box(dialog, u"Transparent ground"_s)->isVisible());
    choose(dialog, u"Format"_s, u"PDF"_s);
    QVERIFY(visible(u"Paper"_s) && visible(u"Margin"_s) && !visible(u"Resolution"_s));
    choose(dialog, u"Paper"_s, u"As large"_s);
    QVERIFY(!visible(u"Margin"_s));
    choose(dialog, u"Paper"_s, u"A3"_s);
    QVERIFY(visible(u"Margin"_s) && visible(u"Orientation"_s));
    choose(dialog, u"Format"_s, u"PNG"_s);
    QVERIFY(visible(u"Resolution"_s) && !visible(u"Margin"_s));
    choose(dialog, u"Format"_s, u"Nothing"_s);
    QVERIFY(!visible(u"Colours"_s) && !visible(u"Shows"_s));
    QVERIFY(!box(dialog, u"Legend"_s)->isVisible());
    QVERIFY(box(dialog, u"For customers"_s)->isVisible());
}

void TestExportPicture::choicesBecomeOptions()
{
    ExportPictureDialog dialog(input(), {});
    choose(dialog, u"Format"_s, u"PDF"_s);
    choose(dialog, u"Colours"_s, u"Dark"_s);
    choose(dialog, u"Paper"_s, u"A4"_s);
    choose(dialog, u"Orientation"_s, u"Portrait"_s);
    box(dialog, u"Legend"_s)->setChecked(false);
    FigureOptions options = dialog.options();
    QCOMPARE(dialog.format(), u"pdf"_s);
    QCOMPARE(options.theme, ThemeId::Dark);
    QCOMPARE(options.page.paper, u"a4"_s);
    QCOMPARE(options.page.orientation, PageOrientation::Portrait);
    QVERIFY(!options.legend && options.title && !options.titleBlock && !options.allViews);
    QVERIFY(options.geometry);
    QVERIFY(!options.view);

    choose(dialog, u"Shows"_s, u"View: Media"_s);
    QCOMPARE(dialog.options().view->id, u"media"_s);
    choose(dialog, u"Shows"_s, u"What the window shows"_s);
    QCOMPARE(dialog.options().view->frame, (Frame{{10, 20}, 300, 200}));
    choose(dialog, u"Shows"_s, u"Each view"_s);
    QVERIFY(dialog.options().allViews);
    choose(dialog, u"Format"_s, u"SVG"_s);
    QVERIFY(!dialog.options().allViews);
    QVERIFY(dialog.options().page.fitsDrawing());
    choose(dialog, u"Arrangement"_s, u"Anew, from top"_s);
    QVERIFY(!dialog.options().geometry);
    QCOMPARE(dialog.options().layout.reading, Reading::TopToBottom);
}

/// Who sends it to somebody sends a document; and a title block wants to be filled in.
void TestExportPicture::beginsWithADocument()
{
    ExportPictureDialog dialog(input(), {});
    QCOMPARE(dialog.format(), u"pdf"_s);
    QCOMPARE(ExportPictureDialog(input(), {{u"format"_s, u"svg"_s}}).format(), u"svg"_s);
    dialog.show();
    QVERIFY(QTest::qWaitForWindowActive(&dialog));
    QCheckBox *block = box(dialog, u"Title block"_s);
    block->setFocus();
    QTest::keyClick(block, Qt::Key_Space);
    QVERIFY(block->isChecked());
    QCOMPARE(QApplication::focusWidget(), field(dialog, u"Customer"_s));
    QTest::keyClicks(QApplication::focusWidget(), u"Example Ltd"_s);
    QCOMPARE(dialog.titleBlock().customer, u"Example Ltd"_s);
}

void TestExportPicture::customersGetNoGeometry()
{
    ExportPictureDialog dialog(input(), {});
    box(dialog, u"For customers"_s)->setChecked(true);
    QVERIFY(dialog.options().customer);
    QVERIFY(!dialog.options().geometry);
}

void TestExportPicture::inCustomerModeEveryPictureIsForCustomers()
{
    ExportPictureDialog::Input copy = input();
    copy.customer = true;
    copy.formats.push_back({u"html"_s, u"A report"_s, Trait::Themed | Trait::Report});
    ExportPictureDialog dialog(copy, {{u"customer"_s, false}});
    // It says why it cannot be taken away.
    const QCheckBox *customer = box(dialog, u"For customers (customer mode is on)"_s);
    QVERIFY(customer && customer->isChecked() && !customer->isEnabled());
    QVERIFY(!customer->toolTip().isEmpty());
    // It is one already, and stands in the window as it is.
    QVERIFY(dialog.options().geometry);
    QVERIFY(combo(dialog, u"Arrangement"_s)->isEnabled());
    choose(dialog, u"Format"_s, u"A report"_s);
    QVERIFY(dialog.options().customer);
    // The choice for other days is not touched.
    QCOMPARE(dialog.remember().value(u"customer"_s), QVariant(false));
}

void TestExportPicture::remembers()
{
    QVariantMap kept;
    {
        ExportPictureDialog dialog(input(), {});
        choose(dialog, u"Format"_s, u"PNG"_s);
        choose(dialog, u"Colours"_s, u"Light"_s);
        choose(dialog, u"Resolution"_s, u"4"_s);
        box(dialog, u"Transparent ground"_s)->setChecked(true);
        box(dialog, u"Name above the chart"_s)->setChecked(false);
        kept = dialog.remember();
    }
    ExportPictureDialog dialog(input(), kept);
    QCOMPARE(dialog.format(), u"png"_s);
    QCOMPARE(dialog.options().theme, ThemeId::Light);
    QCOMPARE(dialog.options().scale, 4.);
    QVERIFY(dialog.options().transparent && !dialog.options().title);
    QCOMPARE(dialog.remember(), kept);
}

void TestExportPicture::usualPaper_data()
{
    QTest::addColumn<QString>("locale");
    QTest::addColumn<QString>("paper");
    QTest::newRow("Germany") << u"de_DE"_s << u"a4"_s;
    QTest::newRow("Great Britain") << u"en_GB"_s << u"a4"_s;
    QTest::newRow("United States") << u"en_US"_s << u"letter"_s;
    QTest::newRow("none") << u"C"_s << u"a4"_s;
}

/// A PDF is for a printer or for somebody who has one, until something else is chosen.
void TestExportPicture::usualPaper()
{
    QFETCH(QString, locale);
    QFETCH(QString, paper);
    const QLocale before;
    QLocale::setDefault(QLocale(locale));
    const auto restore = qScopeGuard([&] { QLocale::setDefault(before); });
    QVariantMap kept;
    for (int time = 0; time < 2; ++time) {
        ExportPictureDialog dialog(input(), kept);
        choose(dialog, u"Format"_s, u"SVG"_s);
        QVERIFY(dialog.options().page.paper.isEmpty());
        kept = dialog.remember(); // an SVG was exported
    }
    ExportPictureDialog dialog(input(), kept);
    choose(dialog, u"Format"_s, u"PDF"_s);
    QCOMPARE(dialog.options().page.paper, paper);
}

void TestExportPicture::paperIsRemembered()
{
    for (const auto &[text, word] :
        {std::pair{u"As large"_s, QString()}, std::pair{u"A3"_s, u"a3"_s}}) {
        ExportPictureDialog first(input(), {});
        choose(first, u"Format"_s, u"PDF"_s);
        choose(first, u"Paper"_s, text);
        const QVariantMap kept = first.remember();
        ExportPictureDialog next(input(), kept);
        QCOMPARE(next.format(), u"pdf"_s);
        QCOMPARE(next.options().page.paper, word);
        // Another format in between changes nothing, nor does coming back.
        choose(next, u"Format"_s, u"SVG"_s);
        choose(next, u"Format"_s, u"PDF"_s);
        QCOMPARE(next.options().page.paper, word);
    }
}

void TestExportPicture::rememberedNonsense()
{
    const QVariantMap nonsense = {{u"format"_s, u"gif"_s}, {u"theme"_s, 77}, {u"scale"_s, u"x"_s},
        {u"margin"_s, -5000}, {u"paper"_s, 3.5}};
    ExportPictureDialog dialog(input(), nonsense);
    QCOMPARE(dialog.format(), u"pdf"_s);
    QCOMPARE(dialog.options().theme, ThemeId::Print);
    choose(dialog, u"Format"_s, u"PDF"_s);
    QCOMPARE(dialog.options().page.paper, u"a4"_s);
    QCOMPARE(dialog.options().page.margin, 0.);
}

void TestExportPicture::titleBlock()
{
    ExportPictureDialog::Input given = input();
    auto changed = std::make_shared<Deployment>(*given.deployment);
    changed->settings.titleBlock.customer = u"Example Ltd"_s;
    changed->settings.titleBlock.extra.insert(u"scale"_s, u"1:1"_s);
    given.deployment = changed;
    ExportPictureDialog dialog(given, {});
    dialog.show();
    QCOMPARE(dialog.titleBlock(), changed->settings.titleBlock);
    auto *version = qobject_cast<QLineEdit *>(field(dialog, u"Version"_s));
    QVERIFY(version && !version->isVisible());
    box(dialog, u"Title block"_s)->setChecked(true);
    QVERIFY(version->isVisible());
    version->setText(u" 1.2 "_s);
    box(dialog, u"Draft"_s)->setChecked(true);
    QCOMPARE(dialog.titleBlock().version, u"1.2"_s);
    QCOMPARE(dialog.titleBlock().customer, u"Example Ltd"_s);
    QVERIFY(dialog.titleBlock().draft);
    QVERIFY(dialog.titleBlock().extra.contains(u"scale"_s));
    QVERIFY(dialog.options().titleBlock);
}

void TestExportPicture::previewFollows()
{
    ExportPictureDialog dialog(input(), {{u"format"_s, u"svg"_s}});
    QSignalSpy painted(dialog.preview(), &PicturePreview::painted);
    dialog.show();
    QTRY_VERIFY(!painted.isEmpty() && dialog.preview()->isIdle());
    const QImage print = dialog.preview()->image();
    QVERIFY(!print.isNull());
    QCOMPARE(print.pixelColor(3, 3), QColor(Qt::white));
    choose(dialog, u"Colours"_s, u"Dark"_s);
    QTRY_VERIFY(dialog.preview()->isIdle() && dialog.preview()->image() != print);
    QCOMPARE(dialog.preview()->image().pixelColor(3, 3), Theme::of(ThemeId::Dark).canvas);
    box(dialog, u"Transparent ground"_s)->setChecked(true);
    QTRY_COMPARE(dialog.preview()->image().pixelColor(3, 3).alpha(), 0);
}

void TestExportPicture::previewTellsWhatIsWrong()
{
    ExportPictureDialog dialog(input(), {});
    QSignalSpy failed(dialog.preview(), &PicturePreview::failed);
    dialog.show();
    choose(dialog, u"Shows"_s, u"View: broken"_s);
    QTRY_VERIFY(!failed.isEmpty());
    QVERIFY2(failed.last().first().toString().contains(u"broken"_s),
        qPrintable(failed.last().first().toString()));
    QVERIFY(dialog.preview()->image().isNull());
}

void TestExportPicture::manyWishes()
{
    // Each takes the place of the one before; what comes out is the last.
    PicturePreview preview;
    preview.show();
    const auto shared = input();
    FigureOptions options;
    for (int i = 0; i < 50; ++i) {
        options.theme = i % 2 ? ThemeId::Dark : ThemeId::Light;
        preview.setPicture(shared.deployment, options, 0);
    }
    QTRY_VERIFY(preview.isIdle());
    QCOMPARE(preview.image().pixelColor(3, 3), Theme::of(ThemeId::Dark).canvas);
}

QTEST_MAIN(TestExportPicture)
#include "tst_exportpicture.moc"
