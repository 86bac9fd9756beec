#pragma once

#include <QString>

namespace portolan::lab {

/// Lines of a shell script with "set -e" that bring firewalld up with a message bus of its own and
/// an /etc/firewalld that is a copy. The script must run as root of a mount and network namespace
/// (unshare -Urnm is enough) in which nothing else needs /run or /mnt; both are hidden. The daemon
/// is up after about a second, and ends with the script.
inline QString firewalldPrologue()
{
    return QStringLiteral(R"sh(set -e
mount -t tmpfs none /mnt
mount -t tmpfs none /run
mkdir -p /run/dbus
cat >/mnt/bus.conf <<'END'
<busconfig>
  <type>system</type>
  <listen>unix:path=/run/dbus/system_bus_socket</listen>
  <auth>EXTERNAL</auth>
  <policy context="default">
    <allow send_destination="*"/>
    <allow receive_sender="*"/>
    <allow own="*"/>
  </policy>
</busconfig>
END
cp -a /etc/firewalld /mnt/firewalld
mount --bind /mnt/firewalld /etc/firewalld
bus=$(dbus-daemon --config-file=/mnt/bus.conf --fork --nopidfile --print-pid)
firewalld --nopid --nofork >/mnt/firewalld.log 2>&1 </dev/null &
daemon=$!
trap 'kill $daemon $bus' EXIT
tries=0
until firewall-cmd -q --state 2>/dev/null; do
    tries=$((tries + 1))
    if [ $tries -gt 60 ]; then cat /mnt/firewalld.log >&2; exit 1; fi
    sleep 0.1
done
)sh");
}

} // namespace portolan::lab
