# Reads the log of ctest (LastTest.log) and sums up what the QtTest programs in it counted. A test of
# another kind, and one that died before it could count, is one passed, failed or skipped test.
function finish() {
    if (name == "")
        return
    if (skippedAll) {
        skipped++
        reasons = reasons "SKIPPED " name " " reason "\n"
    } else if (counted) {
        passed += p; failed += f; skipped += s
        # A crash after the count, or a sanitizer's report at exit.
        if (!good && f == 0) { failed++; failures = failures "FAILED  " name ": it ended badly\n" }
    } else if (good) {
        passed++
    } else {
        failed++
        failures = failures "FAILED  " name ": it ended before it had counted its tests\n"
    }
    programs++
    name = ""
}
/^[0-9]+\/[0-9]+ Testing: / { finish(); name = $3; counted = good = skippedAll = p = f = s = 0; reason = ""; next }
/^Totals: [0-9]+ passed, [0-9]+ failed, [0-9]+ skipped/ { counted = 1; p += $2; f += $4; s += $6; next }
/^FAIL! +:/ { sub(/^FAIL! +: */, ""); failures = failures "FAILED  " name " " $0 "\n"; next }
/^SKIP +:/ { sub(/^SKIP +: */, ""); reasons = reasons "SKIPPED " name " " $0 "\n"; reason = $0; next }
/^Test Passed\./ { good = !missing; missing = 0; next }
# What skips itself by a word in its output has counted all the same.
/^Skip regular expression found/ { good = 1; if (!counted) skippedAll = 1; next }
# Stands before the test that it is about, which then looks as if it had passed.
/^Unable to find executable/ { missing = 1; next }
END {
    finish()
    printf "%s%s", reasons, failures
    if (programs == 0) { print "No test ran at all." }
    printf "%d passed, %d failed, %d skipped\n", passed, failed, skipped
    exit failed > 0 || programs == 0
}
