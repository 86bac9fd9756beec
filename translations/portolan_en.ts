<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>Captions</name>
    <message numerus="yes">
        <source>%n more without a number</source>
        <translation>
            <numerusform>%n more without a number</numerusform>
            <numerusform>%n more without a number</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ChartOverview</name>
    <message numerus="yes">
        <source>%n flow(s)</source>
        <translation>
            <numerusform>%n flow</numerusform>
            <numerusform>%n flows</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ChartSpeech</name>
    <message numerus="yes">
        <source>%n flow(s) in</source>
        <translation>
            <numerusform>%n flow in</numerusform>
            <numerusform>%n flows in</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n flow(s) out</source>
        <translation>
            <numerusform>%n flow out</numerusform>
            <numerusform>%n flows out</numerusform>
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
    <name>Checks</name>
    <message numerus="yes">
        <source>%1, %2 and %n more are different machines, but all have the address %3.</source>
        <translation>
            <numerusform>%1, %2 and %n more are different machines, but all have the address %3.</numerusform>
            <numerusform>%1, %2 and %n more are different machines, but all have the address %3.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, %2 and %n more all have the address %3: if they are one machine, put them into one host.</source>
        <translation>
            <numerusform>%1, %2 and %n more all have the address %3: if they are one machine, put them into one host.</numerusform>
            <numerusform>%1, %2 and %n more all have the address %3: if they are one machine, put them into one host.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n instances of %1 would all listen on %2 of host %3, which only one of them can: give each a host of its own.</source>
        <translation>
            <numerusform>%n instance of %1 would listen on %2 of host %3, which only one can: give each a host of its own.</numerusform>
            <numerusform>%n instances of %1 would all listen on %2 of host %3, which only one of them can: give each a host of its own.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CountText</name>
    <message numerus="yes">
        <source>%n zone(s)</source>
        <translation>
            <numerusform>%n zone</numerusform>
            <numerusform>%n zones</numerusform>
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
        <source>%n flow(s)</source>
        <translation>
            <numerusform>%n flow</numerusform>
            <numerusform>%n flows</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Difference</name>
    <message numerus="yes">
        <source>%n added</source>
        <translation>
            <numerusform>%n added</numerusform>
            <numerusform>%n added</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n removed</source>
        <translation>
            <numerusform>%n removed</numerusform>
            <numerusform>%n removed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n changed</source>
        <translation>
            <numerusform>%n changed</numerusform>
            <numerusform>%n changed</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RecordModel</name>
    <message numerus="yes">
        <source>%1, %n row(s)</source>
        <translation>
            <numerusform>%1, %n row</numerusform>
            <numerusform>%1, %n rows</numerusform>
        </translation>
    </message>
</context>
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
    <name>portolan::BundleDialog</name>
    <message numerus="yes">
        <source>and %n more place(s)</source>
        <translation>
            <numerusform>and %n more place</numerusform>
            <numerusform>and %n more places</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
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
    <message numerus="yes">
        <source>Fit %n zone(s) to the contents</source>
        <translation>
            <numerusform>Fit %n zone to the contents</numerusform>
            <numerusform>Fit %n zones to the contents</numerusform>
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
    <name>portolan::ClipboardCommands</name>
    <message numerus="yes">
        <source>%n flow(s) left out: the other end is not in this chart</source>
        <translation>
            <numerusform>%n flow left out: the other end is not in this chart</numerusform>
            <numerusform>%n flows left out: the other end is not in this chart</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of the flows connect(s) the instances</source>
        <translation>
            <numerusform>%n of the flows connects the instances</numerusform>
            <numerusform>%n of the flows connect the instances</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>portolan::ComponentForm</name>
    <message numerus="yes">
        <source>%n component(s)</source>
        <translation>
            <numerusform>%n component</numerusform>
            <numerusform>%n components</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>portolan::DeploymentForm</name>
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
        <source>%n zone(s)</source>
        <translation>
            <numerusform>%n zone</numerusform>
            <numerusform>%n zones</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n saved view(s)</source>
        <translation>
            <numerusform>%n saved view</numerusform>
            <numerusform>%n saved views</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>portolan::DiskCommands</name>
    <message numerus="yes">
        <source>%n change(s) of yours in %1 are not saved: %2.</source>
        <translation>
            <numerusform>%n change of yours in %1 is not saved: %2.</numerusform>
            <numerusform>%n changes of yours in %1 are not saved: %2.</numerusform>
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
    <name>portolan::FindCommands</name>
    <message numerus="yes">
        <source>%n selected</source>
        <comment>records</comment>
        <translation>
            <numerusform>%n selected</numerusform>
            <numerusform>%n selected</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Focus on %1, %n hop(s)</source>
        <translation>
            <numerusform>Focus on %1, %n hop</numerusform>
            <numerusform>Focus on %1, %n hops</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Zone view: %1 of %n flow(s) cross a boundary</source>
        <translation>
            <numerusform>Zone view: %1 of %n flow cross a boundary</numerusform>
            <numerusform>Zone view: %1 of %n flows cross a boundary</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>portolan::FlowForm</name>
    <message numerus="yes">
        <source>%n flow(s)</source>
        <translation>
            <numerusform>%n flow</numerusform>
            <numerusform>%n flows</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>portolan::GroupProxy</name>
    <message numerus="yes">
        <source>%1: %n row(s)</source>
        <translation>
            <numerusform>%1: %n row</numerusform>
            <numerusform>%1: %n rows</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>portolan::InspectorPanel</name>
    <message numerus="yes">
        <source>%n component(s) added</source>
        <translation>
            <numerusform>%n component added</numerusform>
            <numerusform>%n components added</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>portolan::LinkList</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
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
    <name>portolan::MergeDialog</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
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
    <name>portolan::NewPartDialog</name>
    <message numerus="yes">
        <source>Put the selection into it (%n)</source>
        <translation>
            <numerusform>Put the selection into it (%n)</numerusform>
            <numerusform>Put the selection into it (%n)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>portolan::OptionsBox</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>portolan::PasteDialog</name>
    <message numerus="yes">
        <source>&amp;Paste %n row(s)</source>
        <translation>
            <numerusform>&amp;Paste %n row</numerusform>
            <numerusform>&amp;Paste %n rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new</source>
        <translation>
            <numerusform>%n new</numerusform>
            <numerusform>%n new</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n changed</source>
        <translation>
            <numerusform>%n changed</numerusform>
            <numerusform>%n changed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n as they are</source>
        <translation>
            <numerusform>%n as they are</numerusform>
            <numerusform>%n as they are</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n refused</source>
        <translation>
            <numerusform>%n refused</numerusform>
            <numerusform>%n refused</numerusform>
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
    <name>portolan::ProblemCommands</name>
    <message numerus="yes">
        <source>Suppress %n problem(s)</source>
        <translation>
            <numerusform>Suppress %n problem</numerusform>
            <numerusform>Suppress %n problems</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Report %n problem(s) again</source>
        <translation>
            <numerusform>Report %n problem again</numerusform>
            <numerusform>Report %n problems again</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Copied %n message(s)</source>
        <translation>
            <numerusform>Copied %n message</numerusform>
            <numerusform>Copied %n messages</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>portolan::RecordForm</name>
    <message numerus="yes">
        <source>%n record(s)</source>
        <translation>
            <numerusform>%n record</numerusform>
            <numerusform>%n records</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>portolan::Recovery</name>
    <message numerus="yes">
        <source>Changes of %n chart(s) were not saved when Portolan ended.</source>
        <translation>
            <numerusform>Changes of %n chart were not saved when Portolan ended.</numerusform>
            <numerusform>Changes of %n charts were not saved when Portolan ended.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to decide</source>
        <translation>
            <numerusform>%n to decide</numerusform>
            <numerusform>%n to decide</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Both sides changed the same in %n place(s); you will be asked.</source>
        <translation>
            <numerusform>Both sides changed the same in %n place; you will be asked.</numerusform>
            <numerusform>Both sides changed the same in %n places; you will be asked.</numerusform>
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
        <source>%n file(s) saved in %1 (%2)</source>
        <comment>files, folder, dialects</comment>
        <translation>
            <numerusform>%n file saved in %1 (%2)</numerusform>
            <numerusform>%n files saved in %1 (%2)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n warning(s)</source>
        <translation>
            <numerusform>%n warning</numerusform>
            <numerusform>%n warnings</numerusform>
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
    <name>portolan::SuppressDialog</name>
    <message numerus="yes">
        <source>Suppress %n problem(s)</source>
        <translation>
            <numerusform>Suppress %n problem</numerusform>
            <numerusform>Suppress %n problems</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>portolan::TableCommands</name>
    <message numerus="yes">
        <source>%n row(s) copied</source>
        <translation>
            <numerusform>%n row copied</numerusform>
            <numerusform>%n rows copied</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Paste %n row(s)</source>
        <translation>
            <numerusform>Paste %n row</numerusform>
            <numerusform>Paste %n rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) pasted</source>
        <translation>
            <numerusform>%n row pasted</numerusform>
            <numerusform>%n rows pasted</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>portolan::TableView</name>
    <message numerus="yes">
        <source>%1 set on %n row(s)</source>
        <translation>
            <numerusform>%1 set on %n row</numerusform>
            <numerusform>%1 set on %n rows</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>portolan::TracePanel</name>
    <message numerus="yes">
        <source>%n hop(s)</source>
        <translation>
            <numerusform>%n hop</numerusform>
            <numerusform>%n hops</numerusform>
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
    <message numerus="yes">
        <source>%n zone(s)</source>
        <translation>
            <numerusform>%n zone</numerusform>
            <numerusform>%n zones</numerusform>
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
