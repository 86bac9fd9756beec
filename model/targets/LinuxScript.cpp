#include "model/targets/LinuxScript.h"

#include "model/targets/Spelling.h"

#include <QCryptographicHash>

namespace portolan {

using namespace Qt::StringLiterals;

namespace {

// $d is a folder of the command's own.
constexpr auto Start = "set -eu\n"
                       "umask 077\n"
                       "d=$(mktemp -d)\n"_L1;

// Taking an empty folder away is what only one of the two processes can do, and needs no room on
// the disk. Applying may outlast the minute: it waits for a lock, or was stopped. What it puts in
// after all was taken back is then taken back by itself: by the second of the two to be done.
constexpr auto ArmAndAsk =
    R"SH(mkdir "$d/undecided" "$d/applying"
cat >"$d/back.sh" <<'PORTOLAN_BACK'
sleep 60
rmdir "$1/undecided" 2>/dev/null || exit 0
if [ -d "$1/applying" ]; then
    restore "$1"
    rmdir "$1/applying" 2>/dev/null && exit 0
fi
restore "$1"
rm -rf "$1"
PORTOLAN_BACK
. "$d/restore.sh"
if command -v setsid >/dev/null; then
    setsid sh -c '. "$1/restore.sh"; . "$1/back.sh"' sh "$d" </dev/null >/dev/null 2>&1 &
else
    nohup sh -c '. "$1/restore.sh"; . "$1/back.sh"' sh "$d" </dev/null >/dev/null 2>&1 &
fi
stays=
if ! apply; then
    if rmdir "$d/undecided" 2>/dev/null || ! rmdir "$d/applying" 2>/dev/null; then
        rm -rf "$d"
    fi
    [ "$stays" ] || echo 'Not applied: nothing was changed.' >&2
    exit 1
fi
if ! rmdir "$d/applying" 2>/dev/null; then
    restore "$d" || :
    rm -rf "$d"
fi
trap - HUP INT QUIT TERM
if [ ! -d "$d/undecided" ]; then
    echo 'It took longer than a minute: what was there before is back, or comes back.' >&2
    exit 1
fi
echo 'Applied. Press Enter within 60 seconds to keep it; else what was there before comes back.'
if read -r answer </dev/tty && rmdir "$d/undecided" 2>/dev/null; then
    rm -rf "$d"
    echo 'Kept.'
else
    echo 'Not confirmed in time: what was there before is back, or comes back.' >&2
    exit 1
fi
)SH"_L1;

constexpr auto NftPrepare =
    R"SH(table=$(sed -n 's/^delete \(table inet [^ ]*\)$/\1/p' "$d/rules")
{
    printf '%s\ndelete %s\n' "$table" "$table"
    nft list $table 2>/dev/null || :
} >"$d/before"
cat >"$d/restore.sh" <<'PORTOLAN_RESTORE'
restore() { nft -f "$1/before"; }
PORTOLAN_RESTORE
apply() { nft -f "$d/rules"; }
)SH"_L1;

constexpr auto IptablesPrepare =
    R"SH(f=$d/portolan.rules
sed -n 's/^-I \([A-Z]*\) 1 -j \(PORTOLAN.*\)$/-A \1 -j \2/p' "$f" >"$d/jumps"
sed -n 's/^:\(PORTOLAN[^ ]*\) .*/\1/p' "$f" >"$d/chains"
for t in iptables ip6tables; do
    $t-save -t filter >"$d/saved"
    {
        sed 's/.*/:& - [0:0]/' "$d/chains"
        while read -r chain; do
            pattern=$(printf '%s\n' "$chain" | sed 's/[.]/[.]/g')
            grep -e "^-A $pattern " "$d/saved" || grep -q -e "^:$pattern " "$d/saved" ||
                echo "-X $chain"
        done <"$d/chains"
        while read -r dash hook jump chain; do
            $t -w -S "$hook" | grep -nxF -e "-A $hook -j $chain" | while IFS=: read -r line rule; do
                echo "-I $hook $((line - 1)) -j $chain"
            done
        done <"$d/jumps"
    } >"$d/$t.before"
done
cat >"$d/restore.sh" <<'PORTOLAN_RESTORE'
restore() {
    for t in iptables ip6tables; do
        now=$($t -w -S)
        {
            echo '*filter'
            printf '%s\n' "$now" | grep -xF -f "$1/jumps" | sed 's/^-A/-D/'
            cat "$1/$t.before"
            echo COMMIT
        } | $t-restore -w --noflush
    done
}
PORTOLAN_RESTORE
)SH"_L1;

} // namespace

QString shortHash(const QString &text)
{
    const QByteArray hash = QCryptographicHash::hash(text.toUtf8(), QCryptographicHash::Sha256);
    return QString::fromLatin1(hash.toHex().left(8));
}

QString hereDocument(const QString &text)
{
    return "<<'PORTOLAN_END'\n"_L1 + text + "PORTOLAN_END\n"_L1;
}

QString shCommand(const QString &script)
{
    return "sh <<'PORTOLAN_COMMAND'\n"_L1 + script + "PORTOLAN_COMMAND\n"_L1;
}

QString scriptStart() { return Start; }

QString scriptFile(const QString &name, const QString &text)
{
    return "cat >\"$d/"_L1 + name + "\" "_L1 + hereDocument(text);
}

QString armAndAsk() { return ArmAndAsk; }

QString nftRollbackCommand(const QString &ruleset)
{
    return shCommand(Start + scriptFile(u"rules"_s, ruleset) + NftPrepare + ArmAndAsk);
}

QString iptablesCommand(const QString &rules, const std::vector<ScriptFile> &files, bool rollback)
{
    QString script = Start + scriptFile(u"portolan.rules"_s, rules);
    for (const ScriptFile &file : files)
        script += scriptFile("portolan.rules."_L1 + file.suffix, file.text);
    const QString apply =
        "sed -n 's/^#> //p' \"$d/portolan.rules\" | sh -s \"$d/portolan.rules\""_L1;
    if (!rollback) {
        return shCommand(script + "status=0\n"_L1 + apply +
                         " || status=$?\nrm -rf \"$d\"\nexit \"$status\"\n"_L1);
    }
    // What comes back may need the sets that nothing uses meanwhile. One family may be loaded where
    // the other fails.
    return shCommand(script + IptablesPrepare + "apply() { "_L1 + apply +
                     " keep || { restore \"$d\" || :; return 1; }; }\n"_L1 + ArmAndAsk);
}

} // namespace portolan
