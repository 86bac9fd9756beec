#pragma once

#include "tests/targets/Fixtures.h"

#include <QDir>
#include <QTemporaryDir>

namespace portolan::test {

/// The folder with the providers that terraform can use without a network, in the layout of its
/// filesystem mirrors: $PORTOLAN_TERRAFORM_PLUGINS, else where they commonly are. Empty where there
/// is none.
inline QString terraformPlugins()
{
    for (const QString &folder :
        {qEnvironmentVariable("PORTOLAN_TERRAFORM_PLUGINS"), u"/opt/tf-plugins"_s,
            u"/usr/local/share/terraform/plugins"_s, u"/usr/share/terraform/plugins"_s}) {
        if (!folder.isEmpty() && QDir(folder).exists(u"registry.terraform.io"_s))
            return folder;
    }
    return {};
}

/// A folder in which terraform works, with no configuration of the user and no network of its own.
class TerraformFolder
{
public:
    TerraformFolder()
        : environment(QProcessEnvironment::systemEnvironment())
    {
        write(u"cli.tfrc"_s, u"provider_installation {\n  filesystem_mirror {\n    path = \"%1\"\n"
                             "  }\n}\n"_s.arg(terraformPlugins()));
        environment.insert(u"TF_CLI_CONFIG_FILE"_s, path(u"cli.tfrc"_s));
        environment.insert(u"CHECKPOINT_DISABLE"_s, u"1"_s);
        environment.insert(u"HOME"_s, m_folder.path());
    }

    void write(const QString &name, const QString &text)
    {
        QFile file(path(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(text.toUtf8()) < 0)
            qFatal("cannot write %s", qPrintable(name));
    }
    QString path(const QString &name) const { return m_folder.filePath(name); }

    Ran terraform(const QStringList &arguments, const QByteArray &input = {}) const
    {
        return run(u"terraform"_s, QStringList{u"-chdir="_s + m_folder.path()} + arguments, input,
            environment);
    }

    QProcessEnvironment environment;

private:
    QTemporaryDir m_folder;
};

} // namespace portolan::test
