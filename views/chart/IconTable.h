#pragma once

#include <QLatin1StringView>

#include <array>

namespace portolan {

/// An icon as path data: SVG's M L H V C Z (absolute only) and two more, O cx cy r for a circle and
/// R x y width height radius for a rounded rectangle. Numbers are separated by spaces.
struct IconData
{
    QLatin1StringView name;
    const char *data;
};

using namespace Qt::StringLiterals;

inline constexpr auto IconTable = std::to_array<IconData>({
    {"agent"_L1, "M 2.5 10 C 4.4 6.6 7 5 10 5 C 13 5 15.6 6.6 17.5 10 C 15.6 13.4 13 15 10 15"
                 " C 7 15 4.4 13.4 2.5 10 Z O 10 10 2.25"},
    {"authentication"_L1, "O 6.75 13.25 3.25 M 9.1 10.9 L 16.5 3.5 M 13 7 L 15.25 9.25"
                          " M 15.4 4.6 L 17 6.2"},
    {"bouncer"_L1, "M 10 2.75 L 15.75 4.9 V 9.4 C 15.75 13 13.4 15.8 10 17.25"
                   " C 6.6 15.8 4.25 13 4.25 9.4 V 4.9 Z M 7.25 9.75 H 12.75"},
    {"broker"_L1, "R 2.5 6.25 15 7.5 1.5 M 7.5 6.25 V 13.75 M 12.5 6.25 V 13.75"},
    {"browser"_L1, "R 2.75 4 14.5 12 1.75 M 2.75 7.75 H 17.25 M 5.25 5.9 H 5.3 M 7.5 5.9 H 7.55"},
    {"cache"_L1, "R 3.25 3.25 13.5 13.5 2 M 10.9 6 L 7.6 10.4 H 12.4 L 9.1 14.2"},
    {"client"_L1, "R 2.75 4 14.5 9.75 1.5 M 10 13.75 V 16.5 M 6.75 16.5 H 13.25"},
    {"cloud"_L1, "M 6 15.5 C 3.8 15.5 2.5 14 2.5 12.2 C 2.5 10.5 3.7 9.3 5.2 9"
                 " C 5.4 6.5 7.4 4.5 10 4.5 C 12.3 4.5 14.1 6 14.7 8.1"
                 " C 16.4 8.3 17.5 9.7 17.5 11.6 C 17.5 13.8 16 15.5 13.9 15.5 Z"},
    {"cluster"_L1, "M 10 2.6 L 13.1 4.4 V 8 L 10 9.8 L 6.9 8 V 4.4 Z"
                   " M 6.9 9.6 M 6.9 8 L 10 9.8 V 13.4 L 6.9 15.2 L 3.8 13.4 V 9.8 Z"
                   " M 13.1 8 L 16.2 9.8 V 13.4 L 13.1 15.2 L 10 13.4"},
    {"database"_L1, "M 4 5.5 C 4 4.1 6.7 3 10 3 C 13.3 3 16 4.1 16 5.5 C 16 6.9 13.3 8 10 8"
                    " C 6.7 8 4 6.9 4 5.5 Z M 4 5.5 V 14.5 C 4 15.9 6.7 17 10 17"
                    " C 13.3 17 16 15.9 16 14.5 V 5.5 M 4 10 C 4 11.4 6.7 12.5 10 12.5"
                    " C 13.3 12.5 16 11.4 16 10"},
    {"directory"_L1, "R 2.75 4 14.5 12 1.75 O 7.25 8.5 1.5 M 4.9 13 C 4.9 11.7 5.9 11.2 7.25 11.2"
                     " C 8.6 11.2 9.6 11.7 9.6 13 M 12 8.25 H 14.5 M 12 11.5 H 14.5"},
    {"dns"_L1, "M 10 2.75 V 17.25 M 10 4.25 H 14.75 L 16.75 6 L 14.75 7.75 H 10"
               " M 10 9 H 5.25 L 3.25 10.75 L 5.25 12.5 H 10"},
    {"gateway"_L1, "M 3.75 16.5 V 9.25 C 3.75 5.6 6.4 3.25 10 3.25 C 13.6 3.25 16.25 5.6 16.25 9.25"
                   " V 16.5 H 12.75 V 9.5 C 12.75 7.8 11.6 6.75 10 6.75"
                   " C 8.4 6.75 7.25 7.8 7.25 9.5 V 16.5 Z"},
    {"host"_L1, "R 3 4 14 12 1.75 M 3 11.75 H 17 M 13.6 13.9 H 14.4"},
    {"internet"_L1,
        "O 10 10 7 M 3 10 H 17 M 10 3 C 7.9 4.9 6.9 7.3 6.9 10 C 6.9 12.7 7.9 15.1 10 17"
        " M 10 3 C 12.1 4.9 13.1 7.3 13.1 10 C 13.1 12.7 12.1 15.1 10 17"},
    {"license"_L1, "M 9 13.5 H 4.5 C 3.7 13.5 3 12.8 3 12 V 5 C 3 4.2 3.7 3.5 4.5 3.5 H 15.5"
                   " C 16.3 3.5 17 4.2 17 5 V 8 M 6 6.75 H 14 M 6 9.75 H 8.75 O 13.25 11.5 2.25"
                   " M 12 13.5 V 17 L 13.25 16.1 L 14.5 17 V 13.5"},
    {"load-balancer"_L1,
        "O 4.25 10 1.75 M 6 10 H 16.75 M 6 10 C 10 10 8.4 4.5 12 4.5 H 16.75"
        " M 6 10 C 10 10 8.4 15.5 12 15.5 H 16.75 M 14.9 2.65 L 16.75 4.5 L 14.9 6.35"
        " M 14.9 8.15 L 16.75 10 L 14.9 11.85 M 14.9 13.65 L 16.75 15.5 L 14.9 17.35"},
    {"media"_L1, "R 2.5 5 10.5 10 2 M 13 9.1 L 17.5 6.5 V 13.5 L 13 10.9"},
    {"monitoring"_L1, "M 4.6 15.5 C 3.6 14.3 3 12.9 3 11.25 C 3 7.3 6.1 4.25 10 4.25"
                      " C 13.9 4.25 17 7.3 17 11.25 C 17 12.9 16.4 14.3 15.4 15.5 Z"
                      " M 10 11.5 L 12.9 8.2"},
    {"network"_L1, "R 7.75 3 4.5 4 .75 R 3 13 4.5 4 .75 R 12.5 13 4.5 4 .75"
                   " M 10 7 V 10 M 5.25 13 V 10 H 14.75 V 13"},
    {"other"_L1, "R 3.5 4.5 13 11 2 M 7 8.5 H 13 M 7 11.5 H 10.5"},
    {"phone"_L1,
        "M 5.4 3.5 H 7.3 C 7.7 3.5 8 3.7 8.2 4.1 L 9.2 6.6 C 9.3 7 9.2 7.4 8.9 7.6 L 7.6 8.6"
        " C 8.4 10.3 9.7 11.6 11.4 12.4 L 12.4 11.1 C 12.6 10.8 13 10.7 13.4 10.8"
        " L 15.9 11.8 C 16.3 12 16.5 12.3 16.5 12.7 V 14.6 C 16.5 15.7 15.6 16.6 14.5 16.5"
        " C 8.6 16 4 11.4 3.5 5.5 C 3.4 4.4 4.3 3.5 5.4 3.5 Z"},
    {"proxy"_L1, "R 7 3.5 6 13 1.75 M 2.25 10 H 4.75 M 15.25 10 H 17.75 M 9.25 10 H 10.75"},
    {"repository"_L1, "M 10 2.75 L 16.25 6.25 V 13.75 L 10 17.25 L 3.75 13.75 V 6.25 Z"
                      " M 3.75 6.25 L 10 9.75 L 16.25 6.25 M 10 9.75 V 17.25"},
    {"server"_L1, "R 3 3.5 14 5.5 1.5 R 3 11 14 5.5 1.5 M 6 6.25 H 6.1 M 6 13.75 H 6.1"
                  " M 9.5 6.25 H 13.75 M 9.5 13.75 H 13.75"},
    {"shield"_L1, "M 10 2.75 L 15.75 4.9 V 9.4 C 15.75 13 13.4 15.8 10 17.25"
                  " C 6.6 15.8 4.25 13 4.25 9.4 V 4.9 Z"},
    {"site"_L1, "R 4.5 3 11 14 1.25 M 8 6.25 H 8.1 M 12 6.25 H 12.1 M 8 9.5 H 8.1 M 12 9.5 H 12.1"
                " M 8.25 17 V 13 H 11.75 V 17"},
    {"tool"_L1, "R 2.75 4 14.5 12 1.75 M 6 8 L 8.4 10 L 6 12 M 10.5 12.5 H 14"},
    {"workstation"_L1, "R 2.25 4.5 10.25 7.75 1.25 M 7.4 12.25 V 15.5 M 4.75 15.5 H 10"
                       " R 14.25 4.5 3.5 11 1 M 16 7.25 H 16.05"},
});

/// The words for the kind of a component that have an icon of their own.
struct IconWord
{
    QLatin1StringView kind;
    QLatin1StringView icon;
};

inline constexpr auto IconWords = std::to_array<IconWord>({
    {"agent"_L1, "agent"_L1},
    {"api"_L1, "server"_L1},
    {"app-server"_L1, "server"_L1},
    {"auth"_L1, "authentication"_L1},
    {"authentication"_L1, "authentication"_L1},
    {"bouncer"_L1, "bouncer"_L1},
    {"broker"_L1, "broker"_L1},
    {"browser"_L1, "browser"_L1},
    {"cache"_L1, "cache"_L1},
    {"cdn"_L1, "cloud"_L1},
    {"cli"_L1, "tool"_L1},
    {"client"_L1, "client"_L1},
    {"cloud"_L1, "cloud"_L1},
    {"cluster"_L1, "cluster"_L1},
    {"container"_L1, "repository"_L1},
    {"controller"_L1, "server"_L1},
    {"database"_L1, "database"_L1},
    {"desktop"_L1, "workstation"_L1},
    {"directory"_L1, "directory"_L1},
    {"dns"_L1, "dns"_L1},
    {"domain-controller"_L1, "directory"_L1},
    {"external"_L1, "cloud"_L1},
    {"external-service"_L1, "cloud"_L1},
    {"firewall"_L1, "bouncer"_L1},
    {"gateway"_L1, "gateway"_L1},
    {"host"_L1, "host"_L1},
    {"identity"_L1, "authentication"_L1},
    {"ldap"_L1, "directory"_L1},
    {"license"_L1, "license"_L1},
    {"license-server"_L1, "license"_L1},
    {"load-balancer"_L1, "load-balancer"_L1},
    {"log"_L1, "monitoring"_L1},
    {"logging"_L1, "monitoring"_L1},
    {"media"_L1, "media"_L1},
    {"media-server"_L1, "media"_L1},
    {"message-broker"_L1, "broker"_L1},
    {"metrics"_L1, "monitoring"_L1},
    {"mirror"_L1, "repository"_L1},
    {"monitoring"_L1, "monitoring"_L1},
    {"name-server"_L1, "dns"_L1},
    {"phone"_L1, "phone"_L1},
    {"proxy"_L1, "proxy"_L1},
    {"queue"_L1, "broker"_L1},
    {"radius"_L1, "authentication"_L1},
    {"registry"_L1, "repository"_L1},
    {"relay"_L1, "proxy"_L1},
    {"repository"_L1, "repository"_L1},
    {"reverse-proxy"_L1, "proxy"_L1},
    {"router"_L1, "network"_L1},
    {"server"_L1, "server"_L1},
    {"service"_L1, "server"_L1},
    {"sip"_L1, "phone"_L1},
    {"sip-provider"_L1, "phone"_L1},
    {"sip-server"_L1, "gateway"_L1},
    {"storage"_L1, "database"_L1},
    {"store"_L1, "database"_L1},
    {"telephony"_L1, "phone"_L1},
    {"tool"_L1, "tool"_L1},
    {"turn"_L1, "proxy"_L1},
    {"user"_L1, "client"_L1},
    {"web"_L1, "browser"_L1},
    {"workstation"_L1, "workstation"_L1},
});

} // namespace portolan
