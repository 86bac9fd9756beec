#pragma once

#include "model/audit/Ruleset.h"
#include "model/policy/Policy.h"

namespace portolan {

/// The rules of one machine, pod or group with connection tracking, both directions apart, as they
/// are gathered from several places of a text. What is denied goes before what is allowed.
class DirectedRules
{
public:
    /// The direction is decided by rules from now on; before that, all of it passes.
    void close(Direction direction) { m_isClosed[size_t(direction)] = true; }
    void add(Direction direction, Ruleset::Match match, Ruleset::Verdict verdict, int line);
    Ruleset result(const QStringList &notes);

private:
    bool m_isClosed[2] = {};
    std::vector<Ruleset::Rule> m_denied[2];
    std::vector<Ruleset::Rule> m_allowed[2];
};

} // namespace portolan
