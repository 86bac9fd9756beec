<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>RuleChoice</name>
    <message numerus="yes">
        <source>Rules of %n flow(s)</source>
        <translation>
            <numerusform>Rules of %n flow</numerusform>
            <numerusform>Rules of %n flows</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>portolan::ChartArranger</name>
    <message numerus="yes">
        <source>Move %n component(s)</source>
        <translation>
            <numerusform>Move %n component</numerusform>
            <numerusform>Move %n components</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>portolan::ChartView</name>
    <message numerus="yes">
        <source>%n component(s)</source>
        <translation>
            <numerusform>%n component</numerusform>
            <numerusform>%n components</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n flow(s)</source>
        <translation>
            <numerusform>%n flow</numerusform>
            <numerusform>%n flows</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>portolan::ComponentForm</name>
    <message numerus="yes">
        <source>%n flow(s)</source>
        <translation>
            <numerusform>%n flow</numerusform>
            <numerusform>%n flows</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>portolan::ExampleCard</name>
    <message numerus="yes">
        <source>%n component(s)</source>
        <translation>
            <numerusform>%n component</numerusform>
            <numerusform>%n components</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n flow(s)</source>
        <translation>
            <numerusform>%n flow</numerusform>
            <numerusform>%n flows</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>portolan::Fetch</name>
    <message numerus="yes">
        <source>no complete answer within %n second(s)</source>
        <translation>
            <numerusform>no complete answer within %n second</numerusform>
            <numerusform>no complete answer within %n seconds</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>portolan::InspectorPanel</name>
    <message numerus="yes">
        <source>%n flow(s) selected</source>
        <translation>
            <numerusform>%n flow selected</numerusform>
            <numerusform>%n flows selected</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n component(s) selected</source>
        <translation>
            <numerusform>%n component selected</numerusform>
            <numerusform>%n components selected</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n zone(s) selected</source>
        <translation>
            <numerusform>%n zone selected</numerusform>
            <numerusform>%n zones selected</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>portolan::LookupDialog</name>
    <message numerus="yes">
        <source>%n address(es)</source>
        <translation>
            <numerusform>%n address</numerusform>
            <numerusform>%n addresses</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n name(s) looked up.</source>
        <translation>
            <numerusform>%n name looked up.</numerusform>
            <numerusform>%n names looked up.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n failed and kept what was known before.</source>
        <translation>
            <numerusform>%n failed and kept what was known before.</numerusform>
            <numerusform>%n failed and kept what was known before.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>portolan::NameQuery</name>
    <message numerus="yes">
        <source>no answer from the name server within %n second(s)</source>
        <translation>
            <numerusform>no answer from the name server within %n second</numerusform>
            <numerusform>no answer from the name server within %n seconds</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>portolan::NewFromCatalogDialog</name>
    <message numerus="yes">
        <source>%n flow(s)</source>
        <translation>
            <numerusform>%n flow</numerusform>
            <numerusform>%n flows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n component(s)</source>
        <translation>
            <numerusform>%n component</numerusform>
            <numerusform>%n components</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>portolan::ProblemBanner</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>portolan::RuleCommands</name>
    <message numerus="yes">
        <source>%n %1 rule(s) copied</source>
        <translation>
            <numerusform>%n %1 rule copied</numerusform>
            <numerusform>%n %1 rules copied</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) saved in %1</source>
        <translation>
            <numerusform>%n file saved in %1</numerusform>
            <numerusform>%n files saved in %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) saved in %1; README.txt says what was left out</source>
        <translation>
            <numerusform>%n file saved in %1; README.txt says what was left out</numerusform>
            <numerusform>%n files saved in %1; README.txt says what was left out</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>portolan::RulePanel</name>
    <message numerus="yes">
        <source>… %n more line(s). Copy and save have all of them.</source>
        <translation>
            <numerusform>… %n more line. Copy and save have all of them.</numerusform>
            <numerusform>… %n more lines. Copy and save have all of them.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>portolan::RuleWarnings</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Show all of %n warning(s)</source>
        <translation>
            <numerusform>Show all of %n warning</numerusform>
            <numerusform>Show all of %n warnings</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>portolan::SelectionLine</name>
    <message numerus="yes">
        <source>%n flow(s)</source>
        <translation>
            <numerusform>%n flow</numerusform>
            <numerusform>%n flows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n component(s)</source>
        <translation>
            <numerusform>%n component</numerusform>
            <numerusform>%n components</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n zone(s)</source>
        <translation>
            <numerusform>%n zone</numerusform>
            <numerusform>%n zones</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>portolan::ZoneForm</name>
    <message numerus="yes">
        <source>%n component(s)</source>
        <translation>
            <numerusform>%n component</numerusform>
            <numerusform>%n components</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>portolan::ZoomLine</name>
    <message numerus="yes">
        <source>%n component(s)</source>
        <translation>
            <numerusform>%n component</numerusform>
            <numerusform>%n components</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n flow(s)</source>
        <translation>
            <numerusform>%n flow</numerusform>
            <numerusform>%n flows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n problem(s)</source>
        <translation>
            <numerusform>%n problem</numerusform>
            <numerusform>%n problems</numerusform>
        </translation>
    </message>
</context>
</TS>
