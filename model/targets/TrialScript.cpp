#include "model/targets/TrialScript.h"

#include "model/targets/LinuxScript.h"
#include "model/targets/Spelling.h"

namespace portolan {

using namespace Qt::StringLiterals;

namespace {

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
    [ "$(wc -l <"$d/put")" -eq "$(wc -l <"$d/rules")" ] ||
        echo 'What was put in cannot be told: unless it is to stay, take it away yourself.' >&2
}
)SH"_L1;

// It cannot be stopped while it puts rules in, so it must not wait for the lock without end.
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
    trap '' HUP INT QUIT TERM
    if ! sh -e "$d/insert"; then
        sh "$d/delete" 2>/dev/null
        return 1
    fi
}
)SH"_L1;

} // namespace

QString nftTrialCommand(const QString &rules)
{
    return shCommand(scriptStart() + scriptFile(u"rules"_s, rules) + NftTrial + armAndAsk());
}

QString iptablesTrialCommand(const std::vector<IptablesRule> &rules)
{
    QString check;
    QString insert;
    QString remove;
    for (const IptablesRule &rule : rules) {
        const auto line = [&rule](const QStringList &start) {
            return shellCommand(QStringList{rule.program, u"-w"_s} + start + rule.words);
        };
        check += "if "_L1 + line({u"-C"_s}).chopped(1) + " 2>/dev/null; then exit 1; fi\n"_L1;
        insert += line({u"10"_s, u"-I"_s});
        remove += line({u"-D"_s});
    }
    return shCommand(scriptStart() + scriptFile(u"check"_s, check) +
                     scriptFile(u"insert"_s, insert) + scriptFile(u"delete"_s, remove) +
                     IptablesTrial + armAndAsk());
}

} // namespace portolan
