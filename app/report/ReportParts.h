#pragma once

#include "app/report/HtmlReport.h"

#include <QCoreApplication>

#include <vector>

/// The pieces of the report.
namespace portolan::report {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(HtmlReport)
};

/// Text of the document for HTML: escaped, without what HTML forbids (control characters, lone
/// surrogates, noncharacters). Line breaks stay.
QString escaped(const QString &text);
/// The same, kept from turning the direction of what is around it.
QString isolated(const QString &text);

/// Inline style sheet and script; neither has text of the document in it.
const QByteArray &styleSheet();
const QByteArray &script();

/// A chapter of the report.
struct Section
{
    QString id;
    QString title;
    QString body; ///< HTML
    /// Deeper entries of the table of contents: id and title.
    std::vector<std::pair<QString, QString>> parts = {};
};

Section flowSection(const Deployment &deployment);
Section componentSection(const Deployment &deployment);
Section zoneSection(const Deployment &deployment);
Section problemSection(const Deployment &deployment, QDate today);
Section ruleSection(const Deployment &deployment);

} // namespace portolan::report
