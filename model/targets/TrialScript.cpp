#include "model/targets/TrialScript.h"

#include "model/targets/LinuxScript.h"
#include "model/targets/Spelling.h"

namespace portolan {

using namespace Qt::StringLiterals;

namespace {

// By its handle, and only where that is still what was put in: a table that was loaded anew counts
// from the beginning. As nft lists it, or where nobody came to ask, as nft told it. What cannot be
// told to be ours later is still known right after it was put in: nobody stops it there, and
// nothing of that needs the disk.
constexpr auto NftTrial =
    R"SH(cat >"$d/restore.sh" <<'PORTOLAN_RESTORE'
told() {
    sed -n -e 's/^\([a-z]* rule [^ ]* [^ ]* [^ ]*\) handle [0-9]* /\1 /' \
        -e 's/^[a-z]* rule \([^ ]* [^ ]* [^ ]* .* # handle [0-9]*\)$/\1/p'
}
restore() {
    if [ -e "$1/put" ]; then cat "$1/put"; else told <"$1/said"; fi |
        while read -r family table chain rule; do
            nft -a list chain "$family" "$table" "$chain" | while read -r line; do
                [ "$line" != "$rule" ] ||
                    nft delete rule "$family" "$table" "$chain" handle "${rule##* }"
            done
        done
}
PORTOLAN_RESTORE
apply() {
    trap '' HUP INT QUIT TERM
    said=$(nft -e -a -f "$d/rules") || [ "$said" ] || return 1
    printf '%s\n' "$said" >"$d/said"
    told=$(printf '%s\n' "$said" | told)
    put=$(printf '%s\n' "$told" | while read -r family table chain rule && [ "$rule" ]; do
        nft -a list chain "$family" "$table" "$chain" |
            sed -n "s/^[[:space:]]*\(.* # handle ${rule##* }\)\$/$family $table $chain \1/p"
    done)
    left=$(grep -c . "$d/rules")
    if [ "$(printf '%s\n' "$put" | grep -c .)" -eq "$left" ] &&
        printf '%s\n' "$put" >"$d/put.new" && mv "$d/put.new" "$d/put"; then
        return 0
    fi
    printf '%s\n' "$told" | {
        while read -r family table chain rule && [ "$rule" ]; do
            nft delete rule "$family" "$table" "$chain" handle "${rule##* }" && left=$((left - 1))
        done
        [ "$left" -eq 0 ]
    } && return 1
    echo 'Applied, but what was put in cannot be told: IT STAYS until you take it away yourself:' >&2
    cat "$d/rules" >&2
    stays=yes
    return 1
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

QString nftTrialScript(const QString &rules)
{
    return scriptStart() + scriptFile(u"rules"_s, rules) + NftTrial + armAndAsk();
}

QString iptablesTrialScript(const std::vector<IptablesRule> &rules)
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
    return scriptStart() + scriptFile(u"check"_s, check) + scriptFile(u"insert"_s, insert) +
           scriptFile(u"delete"_s, remove) + IptablesTrial + armAndAsk();
}

} // namespace portolan
