#include "model/audit/Yaml.h"

#include "model/audit/Fields.h"

#include <yaml-cpp/eventhandler.h>
#include <yaml-cpp/yaml.h>

#include <QCoreApplication>
#include <QSet>

#include <sstream>

namespace portolan {

using namespace Qt::StringLiterals;

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(Yaml)
};

constexpr size_t MaxDepth = 100;

struct Refused
{
    int line;
    QString message;
};

/// Builds the tree without a stack of calls; the parser of the library bounds its own.
class Builder : public YAML::EventHandler
{
public:
    std::vector<YamlNode> documents;

    void OnDocumentStart(const YAML::Mark &) override {}
    void OnDocumentEnd() override {}
    void OnNull(const YAML::Mark &mark, YAML::anchor_t) override
    {
        YamlNode node;
        node.line = mark.line + 1;
        put(std::move(node));
    }
    void OnAlias(const YAML::Mark &mark, YAML::anchor_t) override
    {
        throw Refused{mark.line + 1, Tr::tr("aliases are not understood")};
    }
    void OnScalar(const YAML::Mark &mark, const std::string &tag, YAML::anchor_t,
        const std::string &value) override
    {
        YamlNode node = made(YamlNode::Kind::Scalar, mark, tag);
        node.text = QString::fromStdString(value);
        put(std::move(node));
    }
    void OnSequenceStart(const YAML::Mark &mark, const std::string &tag, YAML::anchor_t,
        YAML::EmitterStyle::value) override
    {
        open(made(YamlNode::Kind::Sequence, mark, tag));
    }
    void OnMapStart(const YAML::Mark &mark, const std::string &tag, YAML::anchor_t,
        YAML::EmitterStyle::value) override
    {
        open(made(YamlNode::Kind::Map, mark, tag));
    }
    void OnSequenceEnd() override { close(); }
    void OnMapEnd() override { close(); }

private:
    struct Open
    {
        YamlNode node;
        bool hasKey = false;
        QString key;
        QSet<QString> keys;
    };

    static YamlNode made(YamlNode::Kind kind, const YAML::Mark &mark, const std::string &tag)
    {
        YamlNode node;
        node.kind = kind;
        node.line = mark.line + 1;
        if (tag.size() > 1 && tag != "tag:yaml.org,2002:str")
            node.tag = QString::fromStdString(tag);
        return node;
    }
    void open(YamlNode node)
    {
        if (m_open.size() >= MaxDepth)
            throw Refused{node.line, Tr::tr("the text nests too deep")};
        m_open.push_back({std::move(node), false, {}, {}});
    }
    void close()
    {
        YamlNode node = std::move(m_open.back().node);
        m_open.pop_back();
        put(std::move(node));
    }
    void put(YamlNode node)
    {
        if (m_open.empty()) {
            documents.push_back(std::move(node));
            return;
        }
        Open &top = m_open.back();
        if (top.node.isSequence()) {
            top.node.items.push_back(std::move(node));
        } else if (!top.hasKey) {
            if (!node.isScalar())
                throw Refused{node.line, Tr::tr("a key is text")};
            if (top.keys.contains(node.text))
                throw Refused{node.line, Tr::tr("%1 stands twice").arg(quoted(node.text))};
            top.keys.insert(node.text);
            top.key = node.text;
            top.hasKey = true;
        } else {
            top.node.fields.emplace_back(std::move(top.key), std::move(node));
            top.hasKey = false;
        }
    }

    std::vector<Open> m_open;
};

} // namespace

const YamlNode *YamlNode::field(QStringView name) const
{
    for (const auto &[key, value] : fields) {
        if (key == name)
            return &value;
    }
    return nullptr;
}

Result<std::vector<YamlNode>> readYaml(const QByteArray &text)
{
    try {
        std::istringstream stream(text.toStdString());
        YAML::Parser parser(stream);
        Builder builder;
        while (parser.HandleNextDocument(builder)) {
        }
        return std::move(builder.documents);
    } catch (const Refused &refused) {
        return failureAt(refused.line, refused.message);
    } catch (const YAML::Exception &wrong) {
        return failureAt(wrong.mark.line + 1,
            Tr::tr("this is no YAML: %1").arg(quoted(QString::fromStdString(wrong.msg))));
    } catch (const std::exception &wrong) {
        return failure(Tr::tr("this is no YAML: %1").arg(quoted(QString::fromUtf8(wrong.what()))));
    }
}

} // namespace portolan
