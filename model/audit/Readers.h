#pragma once

#include "model/audit/Ruleset.h"

namespace portolan {

/// What each reader's file offers to the table in Readers.cpp.

Result<Ruleset> readNftables(const QByteArray &text, const ReaderContext &context);
Result<Ruleset> readIptables(const QByteArray &text, const ReaderContext &context);
Result<Ruleset> readUfw(const QByteArray &text, const ReaderContext &context);
Result<Ruleset> readFirewalld(const QByteArray &text, const ReaderContext &context);
Result<Ruleset> readKubernetes(const QByteArray &text, const ReaderContext &context);
Result<Ruleset> readCilium(const QByteArray &text, const ReaderContext &context);
Result<Ruleset> readAwsCli(const QByteArray &text, const ReaderContext &context);
Result<Ruleset> readAwsCloudFormation(const QByteArray &text, const ReaderContext &context);
Result<Ruleset> readAwsTerraform(const QByteArray &text, const ReaderContext &context);
Result<Ruleset> readAzureCli(const QByteArray &text, const ReaderContext &context);
Result<Ruleset> readAzureTerraform(const QByteArray &text, const ReaderContext &context);
Result<Ruleset> readGcloud(const QByteArray &text, const ReaderContext &context);
Result<Ruleset> readGoogleTerraform(const QByteArray &text, const ReaderContext &context);

} // namespace portolan
