#include "model/items/KnownValues.h"

namespace portolan {

using namespace Qt::StringLiterals;

QStringList usualKinds()
{
    return {u"client"_s, u"browser"_s, u"phone"_s, u"workstation"_s, u"server"_s, u"media server"_s,
        u"database"_s, u"gateway"_s, u"load balancer"_s, u"agent"_s, u"monitoring"_s,
        u"external service"_s};
}

QStringList usualEncryptions() { return {u"dtls"_s, u"none"_s, u"tls"_s}; }

} // namespace portolan
