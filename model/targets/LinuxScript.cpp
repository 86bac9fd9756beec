#include "model/targets/LinuxScript.h"

#include "model/targets/Spelling.h"

#include <QCryptographicHash>

namespace portolan {

using namespace Qt::StringLiterals;

namespace {

// $d is a folder of the command's own; making $d/decided is what only one of the two can do.
constexpr auto Start = "set -eu\n"
                       "umask 077\n"
                       "d=$(mktemp -d)\n"_L1;

constexpr auto ArmAndAsk =
    R"SH(cat >"$d/back.sh" <<'PORTOLAN_BACK'
sleep 60
mkdir "$1/decided" 2>/dev/null || exit 0
restore "$1"
rm -rf "$1"
PORTOLAN_BACK
if command -v setsid >/dev/null; then
    setsid sh -c '. "$1/restore.sh"; . "$1/back.sh"' sh "$d" </dev/null >/dev/null 2>&1 &
else
    nohup sh -c '. "$1/restore.sh"; . "$1/back.sh"' sh "$d" </dev/null >/dev/null 2>&1 &
fi
if ! apply; then
    mkdir "$d/decided" && rm -rf "$d"
    echo 'Not applied: nothing was changed.' >&2
    exit 1
fi
echo 'Applied. Press Enter within 60 seconds to keep it; else what was there before comes back.'
if read -r answer </dev/tty && mkdir "$d/decided" 2>/dev/null; then
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

// By its handle, and only where that is still what was put in: a table that was loaded anew counts
// from the beginning. Who loses the connection in between leaves nothing half done.
constexpr auto NftTrial =
    R"SH(cat >"$d/restore.sh" <<'PORTOLAN_RESTORE'
restore() {
    while read -r family table chain rule; do
        nft -a list chain "$family" "$table" "$chain" | sed 's/^[[:space:]]*//' |
            grep -qxF -e "$rule" &&
            nft delete rule "$family" "$table" "$chain" handle "${rule##* }"
    done <"$1/put"
}
PORTOLAN_RESTORE
apply() {
    trap '' HUP
    nft -e -a -f "$d/rules" >"$d/said" || return
    sed -n 's/^[a-z]* rule \([^ ]* [^ ]* [^ ]*\) .* # handle \([0-9]*\)$/\1 \2/p' "$d/said" |
        while read -r family table chain handle; do
            nft -a list chain "$family" "$table" "$chain" |
                sed -n "s/^[[:space:]]*\(.* # handle $handle\)\$/$family $table $chain \1/p"
        done >"$d/put"
    trap - HUP
    [ "$(wc -l <"$d/put")" -eq "$(wc -l <"$d/rules")" ] ||
        echo 'What was put in cannot be told: unless it is to stay, take it away yourself.' >&2
}
)SH"_L1;

constexpr auto IptablesTrial =
    R"SH(if ! sh "$d/check"; then
    rm -rf "$d"
    echo 'Not applied: the rule is there already; nothing was changed.' >&2
    exit 1
fi
cat >"$d/restore.sh" <<'PORTOLAN_RESTORE'
restore() { sh "$1/delete" 2>/dev/null; }
PORTOLAN_RESTORE
apply() {
    trap '' HUP
    if ! sh -e "$d/insert"; then
        sh "$d/delete" 2>/dev/null
        return 1
    fi
    trap - HUP
}
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

QString command(const QString &script)
{
    return "sh <<'PORTOLAN_COMMAND'\n"_L1 + script + "PORTOLAN_COMMAND\n"_L1;
}

QString put(const QString &name, const QString &text)
{
    return "cat >\"$d/"_L1 + name + "\" "_L1 + hereDocument(text);
}

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

QString nftRollbackCommand(const QString &ruleset)
{
    return command(Start + put(u"rules"_s, ruleset) + NftPrepare + ArmAndAsk);
}

QString nftTrialCommand(const QString &rules)
{
    return command(Start + put(u"rules"_s, rules) + NftTrial + ArmAndAsk);
}

QString iptablesTrialCommand(const std::vector<IptablesRule> &rules)
{
    QString check;
    QString insert;
    QString remove;
    for (const IptablesRule &rule : rules) {
        const auto line = [&rule](const QString &verb) {
            return shellCommand(QStringList{rule.program, u"-w"_s, verb} + rule.words);
        };
        check += "if "_L1 + line(u"-C"_s).chopped(1) + " 2>/dev/null; then exit 1; fi\n"_L1;
        insert += line(u"-I"_s);
        remove += line(u"-D"_s);
    }
    return command(Start + put(u"check"_s, check) + put(u"insert"_s, insert) +
                   put(u"delete"_s, remove) + IptablesTrial + ArmAndAsk);
}

QString iptablesCommand(const QString &rules, const std::vector<ScriptFile> &files, bool rollback)
{
    QString script = Start + put(u"portolan.rules"_s, rules);
    for (const ScriptFile &file : files)
        script += put("portolan.rules."_L1 + file.suffix, file.text);
    const QString apply =
        "sed -n 's/^#> //p' \"$d/portolan.rules\" | sh -s \"$d/portolan.rules\""_L1;
    if (!rollback) {
        return command(script + "status=0\n"_L1 + apply +
                       " || status=$?\nrm -rf \"$d\"\nexit \"$status\"\n"_L1);
    }
    // What comes back may need the sets that nothing uses meanwhile.
    return command(
        script + IptablesPrepare + "apply() { "_L1 + apply + " keep; }\n"_L1 + ArmAndAsk);
}

} // namespace portolan
