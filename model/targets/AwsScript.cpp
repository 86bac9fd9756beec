#include "model/targets/AwsScript.h"

#include "model/targets/Spelling.h"

namespace portolan {

using namespace Qt::StringLiterals;

namespace {

/// The fixed part. Descriptions take part in the comparison, so that a renamed flow shows.
constexpr auto Functions = R"sh(set -eu
: "${VPC_ID:?set it to the id of the VPC, vpc-...}"
export AWS_PAGER=''
tab=$(printf '\t')
newline='
'

# Prints the id of the group of that name, or nothing.
find_group() {
    found=$(aws ec2 describe-security-groups \
        --filters "Name=vpc-id,Values=$VPC_ID" "Name=group-name,Values=$1" \
        --query "SecurityGroups[?GroupName=='$1'] | [0].GroupId" --output text)
    [ "$found" = None ] || printf '%s\n' "$found"
}

find_or_create_group() {
    own=$(find_group "$1")
    [ -n "$own" ] || own=$(aws ec2 create-security-group --vpc-id "$VPC_ID" \
        --group-name "$1" --description 'Rules by Portolan' --query GroupId --output text)
    printf '%s\n' "$own"
}

# GROUP ingress|egress LINES: makes the group's rules of that direction exactly the lines
# "protocol first-port last-port peer flows". What stays is not touched.
set_rules() {
    egress=false
    [ "$2" = ingress ] || egress=true
    present=$(aws ec2 describe-security-group-rules --filters "Name=group-id,Values=$1" \
        --query "SecurityGroupRules[?IsEgress==\`$egress\`].[SecurityGroupRuleId, join(' ', [
            IpProtocol, to_string(FromPort), to_string(ToPort), CidrIpv4 || CidrIpv6 || '-',
            Description || '-'])]" --output text)
    kept=$newline
    stale=
    while IFS=$tab read -r id rule; do
        [ -n "$id" ] || continue
        case $newline$3$newline in
        *"$newline$rule$newline"*) kept=$kept$rule$newline ;;
        *) stale="$stale $id" ;;
        esac
    done <<END
$present
END
    [ -z "$stale" ] || aws ec2 "revoke-security-group-$2" --group-id "$1" \
        --security-group-rule-ids $stale >/dev/null
    missing=
    while read -r protocol first last peer flows; do
        [ -n "$protocol" ] || continue
        case $kept in
        *"$newline$protocol $first $last $peer $flows$newline"*) continue ;;
        esac
        case $peer in
        *:*) ranges="\"Ipv6Ranges\":[{\"CidrIpv6\"" ;;
        *) ranges="\"IpRanges\":[{\"CidrIp\"" ;;
        esac
        missing="$missing,{\"IpProtocol\":\"$protocol\",\"FromPort\":$first,\"ToPort\":$last"
        missing="$missing,$ranges:\"$peer\",\"Description\":\"$flows\"}]}"
    done <<END
$3
END
    [ -z "$missing" ] || aws ec2 "authorize-security-group-$2" --group-id "$1" \
        --ip-permissions "[${missing#,}]" >/dev/null
}
)sh"_L1;

QString rowLine(const AwsRow &row)
{
    return QStringList{row.protocol, QString::number(row.first), QString::number(row.last),
        row.peer, row.description}
        .join(u' ');
}

bool samePermission(const AwsRow &a, const AwsRow &b)
{
    return a.family == b.family && a.protocol == b.protocol && a.first == b.first &&
           a.last == b.last;
}

QString peerObject(const AwsRow &row, bool describe)
{
    const QString description =
        describe ? ",\"Description\":\""_L1 + row.description + u'"' : QString();
    return (row.family == Family::IPv4 ? "{\"CidrIp\":\""_L1 : "{\"CidrIpv6\":\""_L1) + row.peer +
           u'"' + description + u'}';
}

QString setRules(Direction direction, const std::vector<AwsRow> &rows)
{
    QStringList lines;
    for (const AwsRow &row : rows)
        lines += rowLine(row);
    return "set_rules \"$group\" "_L1 + awsDirection(direction) + " '"_L1 + lines.join(u'\n') +
           "'\n"_L1;
}

QString placeText(const AwsGroups &place, bool named)
{
    QString text;
    for (size_t group = 0; group < place.count; ++group) {
        text += "\ngroup=$(find_or_create_group "_L1 + shellQuoted(awsGroupName(place.id, group)) +
                ")\n"_L1;
        for (const AwsDirection &each : place.directions)
            text += setRules(each.direction, place.rows(each.direction, group));
        text += named ? "printf '%s %s\\n' "_L1 + place.id + " \"$group\"\n"_L1
                      : u"printf '%s\\n' \"$group\"\n"_s;
    }
    QStringList unused;
    for (size_t group = place.count; group < AwsMaxGroups; ++group)
        unused += awsGroupName(place.id, group);
    if (unused.isEmpty())
        return text;
    // An earlier, longer policy may have needed more groups, which are still attached.
    text +=
        "\nunused=$(aws ec2 describe-security-groups --filters \"Name=vpc-id,Values=$VPC_ID\" \\\n"
        "    "_L1 +
        shellQuoted("Name=group-name,Values="_L1 + unused.join(u',')) +
        " \\\n    --query 'SecurityGroups[].GroupId' --output text)\n"
        "for group in $unused; do\n"_L1;
    for (const AwsDirection &each : place.directions)
        text += "    "_L1 + setRules(each.direction, {});
    return text + "done\n"_L1;
}

} // namespace

QString awsPermissions(const std::vector<AwsRow> &rows, bool describe)
{
    QStringList objects;
    for (size_t i = 0; i < rows.size();) {
        const AwsRow &first = rows[i];
        QStringList peers;
        for (; i < rows.size() && samePermission(rows[i], first); ++i)
            peers += peerObject(rows[i], describe);
        const bool v4 = first.family == Family::IPv4;
        objects += "{\"IpProtocol\":\""_L1 + first.protocol + "\",\"FromPort\":"_L1 +
                   QString::number(first.first) + ",\"ToPort\":"_L1 + QString::number(first.last) +
                   (v4 ? ",\"IpRanges\":["_L1 : ",\"Ipv6Ranges\":["_L1) + peers.join(u',') +
                   "]}"_L1;
    }
    return u'[' + objects.join(u',') + u']';
}

QString awsScriptText(const std::vector<AwsGroups> &places, bool named)
{
    QString text = Functions;
    for (const AwsGroups &place : places)
        text += placeText(place, named);
    return text;
}

} // namespace portolan
