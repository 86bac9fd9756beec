<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>Actions</name>
    <message>
        <source>&amp;New from the catalog …</source>
        <translation>&amp;Neu aus dem Katalog …</translation>
    </message>
    <message>
        <source>Choose a product and its options</source>
        <translation>Produkt und Optionen wählen</translation>
    </message>
    <message>
        <source>&amp;Blank chart</source>
        <translation>&amp;Leerer Plan</translation>
    </message>
    <message>
        <source>Put parts from the catalog on it</source>
        <translation>Mit Teilen aus dem Katalog füllen</translation>
    </message>
    <message>
        <source>&amp;Open …</source>
        <translation>Ö&amp;ffnen …</translation>
    </message>
    <message>
        <source>A .portolan file</source>
        <translation>Eine .portolan-Datei</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Speichern</translation>
    </message>
    <message>
        <source>Save &amp;as …</source>
        <translation>Speichern &amp;unter …</translation>
    </message>
    <message>
        <source>&amp;Export picture …</source>
        <translation>Bild &amp;exportieren …</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Beenden</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Rückgängig</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Wiederholen</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>&amp;Löschen</translation>
    </message>
    <message>
        <source>Select &amp;all</source>
        <translation>&amp;Alles auswählen</translation>
    </message>
    <message>
        <source>&amp;Filter</source>
        <translation>&amp;Filtern</translation>
    </message>
    <message>
        <source>Zoom &amp;in</source>
        <translation>Ver&amp;größern</translation>
    </message>
    <message>
        <source>Zoom &amp;out</source>
        <translation>Ver&amp;kleinern</translation>
    </message>
    <message>
        <source>&amp;Actual size</source>
        <translation>&amp;Originalgröße</translation>
    </message>
    <message>
        <source>&amp;Fit the chart</source>
        <translation>Plan &amp;einpassen</translation>
    </message>
    <message>
        <source>Fit the &amp;selection</source>
        <translation>Aus&amp;wahl einpassen</translation>
    </message>
    <message>
        <source>&amp;Legend</source>
        <translation>&amp;Legende</translation>
    </message>
    <message>
        <source>&amp;Wheel zooms without Ctrl</source>
        <translation>Mausrad zoomt ohne &amp;Strg</translation>
    </message>
    <message>
        <source>&amp;Reset layout</source>
        <translation>Anordnung &amp;zurücksetzen</translation>
    </message>
    <message>
        <source>&amp;Arrange all</source>
        <translation>Alles &amp;anordnen</translation>
    </message>
    <message>
        <source>&amp;New flow …</source>
        <translation>&amp;Neue Verbindung …</translation>
    </message>
    <message>
        <source>S&amp;witched on</source>
        <translation>&amp;Eingeschaltet</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Bearbeiten</translation>
    </message>
    <message>
        <source>&amp;Copy rule</source>
        <translation>Regel &amp;kopieren</translation>
    </message>
    <message>
        <source>Copy what the &amp;rule panel shows</source>
        <translation>Inhalt des &amp;Regelfensters kopieren</translation>
    </message>
    <message>
        <source>&amp;Keyboard shortcuts</source>
        <translation>&amp;Tastenkürzel</translation>
    </message>
    <message>
        <source>&amp;About Portolan</source>
        <translation>&amp;Über Portolan</translation>
    </message>
    <message>
        <source>Copy as command with r&amp;ollback</source>
        <translation>Als Befehl &amp;mit Rücknahme kopieren</translation>
    </message>
    <message>
        <source>Undone after 60 seconds, unless it is confirmed</source>
        <translation>Wird nach 60 Sekunden zurückgenommen, wenn es nicht bestätigt wird</translation>
    </message>
    <message>
        <source>Copy delete &amp;form</source>
        <translation>Lös&amp;chform kopieren</translation>
    </message>
    <message>
        <source>The commands that take these rules away again</source>
        <translation>Die Befehle, die diese Regeln wieder entfernen</translation>
    </message>
    <message>
        <source>&amp;Save rules …</source>
        <translation>Regeln &amp;speichern …</translation>
    </message>
    <message>
        <source>Save rules of all &amp;places …</source>
        <translation>Regeln aller &amp;Orte speichern …</translation>
    </message>
    <message>
        <source>A folder with one file for each place</source>
        <translation>Ein Ordner mit einer Datei je Ort</translation>
    </message>
    <message>
        <source>&amp;Look up names …</source>
        <translation>&amp;Namen nachschlagen …</translation>
    </message>
    <message>
        <source>Ask DNS and providers what the chart&apos;s names stand for</source>
        <translation>DNS und Anbieter fragen, wofür die Namen des Plans stehen</translation>
    </message>
    <message>
        <source>Copy as pictu&amp;re</source>
        <translation>Als B&amp;ild kopieren</translation>
    </message>
    <message>
        <source>The chart, for other programs</source>
        <translation>Der Plan, für andere Programme</translation>
    </message>
    <message>
        <source>&amp;Print …</source>
        <translation>&amp;Drucken …</translation>
    </message>
    <message>
        <source>&amp;Save view …</source>
        <translation>Ansicht &amp;speichern …</translation>
    </message>
    <message>
        <source>Give the filter and what is visible now a name</source>
        <translation>Dem Filter und dem sichtbaren Ausschnitt einen Namen geben</translation>
    </message>
    <message>
        <source>&amp;Update the view to what is shown</source>
        <translation>Ansicht auf das &amp;Gezeigte setzen</translation>
    </message>
    <message>
        <source>&amp;Manage views …</source>
        <translation>Ansichten &amp;verwalten …</translation>
    </message>
    <message>
        <source>Rename, reorder, change and delete saved views</source>
        <translation>Gespeicherte Ansichten umbenennen, ordnen, ändern und löschen</translation>
    </message>
    <message>
        <source>&amp;Present</source>
        <translation>&amp;Präsentieren</translation>
    </message>
    <message>
        <source>Full screen, view by view or flow by flow</source>
        <translation>Bildschirmfüllend, Ansicht für Ansicht oder Verbindung für Verbindung</translation>
    </message>
    <message>
        <source>&amp;Customer mode</source>
        <translation>&amp;Kundenmodus</translation>
    </message>
    <message>
        <source>Hide addresses, notes and what is internal, on screen and in every export</source>
        <translation>Adressen, Notizen und Internes ausblenden, am Bildschirm und in jedem Export</translation>
    </message>
    <message>
        <source>Lay the whole chart out anew</source>
        <translation>Den ganzen Plan neu anordnen</translation>
    </message>
    <message>
        <source>Arrange &amp;new</source>
        <translation>&amp;Neues anordnen</translation>
    </message>
    <message>
        <source>Only what nobody has placed yet; the rest stays</source>
        <translation>Nur was noch niemand platziert hat; der Rest bleibt</translation>
    </message>
    <message>
        <source>Nothing to arrange: every card has been placed already</source>
        <translation>Nichts anzuordnen: Jede Karte ist schon platziert</translation>
    </message>
    <message>
        <source>Arrange &amp;selection</source>
        <translation>Aus&amp;wahl anordnen</translation>
    </message>
    <message>
        <source>Only what is selected; the rest stays</source>
        <translation>Nur das Ausgewählte; der Rest bleibt</translation>
    </message>
    <message>
        <source>New &amp;window</source>
        <translation>Neues &amp;Fenster</translation>
    </message>
    <message>
        <source>For another chart beside this one</source>
        <translation>Für einen weiteren Plan neben diesem</translation>
    </message>
    <message>
        <source>Open &amp;in a new window …</source>
        <translation>&amp;In neuem Fenster öffnen …</translation>
    </message>
    <message>
        <source>Ne&amp;xt window</source>
        <translation>Näc&amp;hstes Fenster</translation>
    </message>
    <message>
        <source>Re&amp;load from disk</source>
        <translation>Von der Platte neu &amp;laden</translation>
    </message>
    <message>
        <source>What the file holds now; undo brings the chart back</source>
        <translation>Was die Datei jetzt enthält; Rückgängig bringt den Plan zurück</translation>
    </message>
    <message>
        <source>Reco&amp;ver unsaved changes …</source>
        <translation>Nicht gespeicherte Änderungen &amp;wiederherstellen …</translation>
    </message>
    <message>
        <source>What was not saved when the program ended</source>
        <translation>Was nicht gespeichert war, als das Programm endete</translation>
    </message>
    <message>
        <source>Export &amp;tables …</source>
        <translation>&amp;Tabellen exportieren …</translation>
    </message>
    <message>
        <source>Flows, components and zones as a workbook</source>
        <translation>Verbindungen, Komponenten und Zonen als Arbeitsmappe</translation>
    </message>
    <message>
        <source>Export firewall re&amp;quests …</source>
        <translation>Firewall-&amp;Anträge exportieren …</translation>
    </message>
    <message>
        <source>What a network team asks for, a row for each boundary</source>
        <translation>Was ein Netzwerkteam wissen will, eine Zeile je Grenze</translation>
    </message>
    <message>
        <source>&amp;Close window</source>
        <translation>Fenster &amp;schließen</translation>
    </message>
    <message>
        <source>Cu&amp;t</source>
        <translation>A&amp;usschneiden</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopieren</translation>
    </message>
    <message>
        <source>Components with their flows, zones with all that is in them; of flows alone the rule as well</source>
        <translation>Komponenten mit ihren Verbindungen, Zonen mit allem darin; von Verbindungen allein auch die Regel</translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation>&amp;Einfügen</translation>
    </message>
    <message>
        <source>D&amp;uplicate</source>
        <translation>&amp;Duplizieren</translation>
    </message>
    <message>
        <source>Components with their flows, zones with all that is in them</source>
        <translation>Komponenten mit ihren Verbindungen, Zonen mit allem darin</translation>
    </message>
    <message>
        <source>Delete zone, &amp;keep its contents</source>
        <translation>Zone löschen, &amp;Inhalt behalten</translation>
    </message>
    <message>
        <source>Copy ro&amp;ws</source>
        <translation>&amp;Zeilen kopieren</translation>
    </message>
    <message>
        <source>The selected rows of the table, for a spreadsheet</source>
        <translation>Die ausgewählten Zeilen der Tabelle, für eine Tabellenkalkulation</translation>
    </message>
    <message>
        <source>Copy rows as &amp;CSV</source>
        <translation>Zeilen als &amp;CSV kopieren</translation>
    </message>
    <message>
        <source>Copy rows as &amp;Markdown</source>
        <translation>Zeilen als &amp;Markdown kopieren</translation>
    </message>
    <message>
        <source>&amp;Paste rows …</source>
        <translation>Zeilen einfüg&amp;en …</translation>
    </message>
    <message>
        <source>From a spreadsheet, after a look at what would change</source>
        <translation>Aus einer Tabellenkalkulation, nach einem Blick auf die Änderungen</translation>
    </message>
    <message>
        <source>Focus on &amp;neighbours</source>
        <translation>Auf &amp;Nachbarn beschränken</translation>
    </message>
    <message>
        <source>Only what is connected to the selection; again: a hop more</source>
        <translation>Nur was mit der Auswahl verbunden ist; noch einmal: ein Schritt mehr</translation>
    </message>
    <message>
        <source>&amp;Trace a way …</source>
        <translation>Weg &amp;verfolgen …</translation>
    </message>
    <message>
        <source>Each hop and port from one component to another</source>
        <translation>Jeder Schritt und Port von einer Komponente zur anderen</translation>
    </message>
    <message>
        <source>&amp;Zone view</source>
        <translation>&amp;Zonenansicht</translation>
    </message>
    <message>
        <source>Only what crosses the boundary of a zone</source>
        <translation>Nur was die Grenze einer Zone überschreitet</translation>
    </message>
    <message>
        <source>&amp;Options of the systems</source>
        <translation>&amp;Optionen der Systeme</translation>
    </message>
    <message>
        <source>What they change is shown before it is applied</source>
        <translation>Was sie ändern, wird vor dem Anwenden gezeigt</translation>
    </message>
    <message>
        <source>&amp;Left edges</source>
        <translation>&amp;Linke Kanten</translation>
    </message>
    <message>
        <source>&amp;Centres</source>
        <translation>&amp;Mitten waagerecht</translation>
    </message>
    <message>
        <source>&amp;Right edges</source>
        <translation>&amp;Rechte Kanten</translation>
    </message>
    <message>
        <source>&amp;Top edges</source>
        <translation>&amp;Obere Kanten</translation>
    </message>
    <message>
        <source>&amp;Middles</source>
        <translation>Mitten &amp;senkrecht</translation>
    </message>
    <message>
        <source>&amp;Bottom edges</source>
        <translation>&amp;Untere Kanten</translation>
    </message>
    <message>
        <source>Distribute &amp;horizontally</source>
        <translation>&amp;Waagerecht verteilen</translation>
    </message>
    <message>
        <source>Distribute &amp;vertically</source>
        <translation>Senkrecht &amp;verteilen</translation>
    </message>
    <message>
        <source>Edit on all selected ro&amp;ws</source>
        <translation>In allen ausgewählten &amp;Zeilen bearbeiten</translation>
    </message>
    <message>
        <source>What is put into the current cell of a table goes into all</source>
        <translation>Was in die aktuelle Zelle einer Tabelle kommt, kommt in alle</translation>
    </message>
    <message>
        <source>Pre&amp;ferences …</source>
        <translation>&amp;Einstellungen …</translation>
    </message>
    <message>
        <source>Theme, language, shortcuts, toolbar and habits</source>
        <translation>Design, Sprache, Tastenkürzel, Werkzeugleiste und Gewohnheiten</translation>
    </message>
    <message>
        <source>Nex&amp;t problem</source>
        <translation>&amp;Nächstes Problem</translation>
    </message>
    <message>
        <source>Select it on the chart</source>
        <translation>Auf dem Plan auswählen</translation>
    </message>
    <message>
        <source>&amp;Previous problem</source>
        <translation>&amp;Voriges Problem</translation>
    </message>
    <message>
        <source>&amp;Fix problem …</source>
        <translation>Problem &amp;beheben …</translation>
    </message>
    <message>
        <source>Do what would make it go away, or choose</source>
        <translation>Tun, was es beheben würde, oder auswählen</translation>
    </message>
    <message>
        <source>S&amp;uppress problem …</source>
        <translation>Problem &amp;unterdrücken …</translation>
    </message>
    <message>
        <source>Leave it alone, with a reason in the file</source>
        <translation>Es bleiben lassen, mit einem Grund in der Datei</translation>
    </message>
    <message>
        <source>Report problem a&amp;gain</source>
        <translation>Problem wieder &amp;melden</translation>
    </message>
    <message>
        <source>S&amp;how suppressed problems</source>
        <translation>Unterdrückte Probleme zei&amp;gen</translation>
    </message>
    <message>
        <source>Conte&amp;xt menu</source>
        <translation>&amp;Kontextmenü</translation>
    </message>
    <message>
        <source>&amp;Next panel</source>
        <translation>&amp;Nächster Bereich</translation>
    </message>
    <message>
        <source>The keyboard goes from the chart to the panels and back</source>
        <translation>Die Tastatur geht vom Plan zu den Bereichen und zurück</translation>
    </message>
    <message>
        <source>&amp;Previous panel</source>
        <translation>&amp;Voriger Bereich</translation>
    </message>
    <message>
        <source>&amp;Wider</source>
        <translation>&amp;Breiter</translation>
    </message>
    <message>
        <source>The right side of the zone goes out, as far as there is room</source>
        <translation>Die rechte Seite der Zone geht nach außen, soweit Platz ist</translation>
    </message>
    <message>
        <source>&amp;Narrower</source>
        <translation>&amp;Schmaler</translation>
    </message>
    <message>
        <source>The right side of the zone comes in, as far as its members</source>
        <translation>Die rechte Seite der Zone kommt herein, bis zu ihren Mitgliedern</translation>
    </message>
    <message>
        <source>&amp;Taller</source>
        <translation>&amp;Höher</translation>
    </message>
    <message>
        <source>The lower side of the zone goes out, as far as there is room</source>
        <translation>Die untere Seite der Zone geht nach außen, soweit Platz ist</translation>
    </message>
    <message>
        <source>&amp;Shorter</source>
        <translation>&amp;Niedriger</translation>
    </message>
    <message>
        <source>The lower side of the zone comes in, as far as its members</source>
        <translation>Die untere Seite der Zone kommt herein, bis zu ihren Mitgliedern</translation>
    </message>
    <message>
        <source>&amp;Fit zone to its contents</source>
        <translation>Zone an ihren Inhalt an&amp;passen</translation>
    </message>
    <message>
        <source>As small as its members allow, and following them again</source>
        <translation>So klein, wie ihre Mitglieder es erlauben, und ihnen wieder folgend</translation>
    </message>
    <message>
        <source>Move column &amp;left</source>
        <translation>Spalte nach &amp;links</translation>
    </message>
    <message>
        <source>The column of the current cell of a table</source>
        <translation>Die Spalte der aktuellen Zelle einer Tabelle</translation>
    </message>
    <message>
        <source>Move column &amp;right</source>
        <translation>Spalte nach &amp;rechts</translation>
    </message>
    <message>
        <source>R&amp;eset columns</source>
        <translation>Spalten &amp;zurücksetzen</translation>
    </message>
    <message>
        <source>Order, widths and groups of a table as at first</source>
        <translation>Reihenfolge, Breiten und Gruppen einer Tabelle wie am Anfang</translation>
    </message>
    <message>
        <source>Open bun&amp;dles</source>
        <translation>&amp;Bündel öffnen</translation>
    </message>
    <message>
        <source>Parallel flows each by itself, with its ports and its need</source>
        <translation>Parallele Verbindungen jede für sich, mit ihren Ports und ihrem Bedarf</translation>
    </message>
    <message>
        <source>New &amp;component …</source>
        <translation>Neue &amp;Komponente …</translation>
    </message>
    <message>
        <source>Of any kind, in the zone that is selected</source>
        <translation>Von beliebiger Art, in der ausgewählten Zone</translation>
    </message>
    <message>
        <source>Ne&amp;w zone …</source>
        <translation>Neue &amp;Zone …</translation>
    </message>
    <message>
        <source>In the zone that is selected, or around what is selected</source>
        <translation>In der ausgewählten Zone oder um das Ausgewählte herum</translation>
    </message>
    <message>
        <source>Only a whole policy of some targets is made one command: select a host or a zone</source>
        <translation>Nur ein ganzes Regelwerk wird (bei manchen Zielen) ein Befehl: einen Host oder eine Zone auswählen</translation>
    </message>
    <message>
        <source>The chart has no file yet</source>
        <translation>Der Plan hat noch keine Datei</translation>
    </message>
    <message>
        <source>There is nothing on the chart to present</source>
        <translation>Auf dem Plan ist nichts, was man präsentieren könnte</translation>
    </message>
    <message>
        <source>Single rules of some targets have it: select a flow</source>
        <translation>Einzelne Regeln mancher Ziele haben sie: eine Verbindung auswählen</translation>
    </message>
    <message>
        <source>Only of some targets, such as nftables: select one flow for one of its ends, a host or a zone</source>
        <translation>Nur bei manchen Zielen wie nftables: eine Verbindung für eines ihrer Enden, einen Host oder eine Zone auswählen</translation>
    </message>
    <message>
        <source>&amp;Next table</source>
        <translation>&amp;Nächste Tabelle</translation>
    </message>
    <message>
        <source>Flows, components, zones, problems</source>
        <translation>Verbindungen, Komponenten, Zonen, Probleme</translation>
    </message>
    <message>
        <source>&amp;Previous table</source>
        <translation>&amp;Vorige Tabelle</translation>
    </message>
    <message>
        <source>Copy as co&amp;mmand without rollback</source>
        <translation>Als Be&amp;fehl ohne Rücknahme kopieren</translation>
    </message>
    <message>
        <source>One command that applies the whole policy, for good</source>
        <translation>Ein Befehl, der das ganze Regelwerk anwendet, ohne Rücknahme</translation>
    </message>
    <message>
        <source>Nothing that is selected has a problem</source>
        <translation>Nichts Ausgewähltes hat ein Problem</translation>
    </message>
    <message>
        <source>There is nothing on the chart yet</source>
        <translation>Auf dem Plan ist noch nichts</translation>
    </message>
    <message>
        <source>Policy of the &amp;host</source>
        <translation>Regelwerk des &amp;Hosts</translation>
    </message>
    <message>
        <source>Selects the host that listens: the rule panel shows all its rules</source>
        <translation>Wählt den Host aus, der lauscht: das Regelfenster zeigt alle seine Regeln</translation>
    </message>
    <message>
        <source>Present to c&amp;ustomers</source>
        <translation>Für K&amp;unden präsentieren</translation>
    </message>
    <message>
        <source>The same in customer mode: without addresses and notes</source>
        <translation>Dasselbe im Kundenmodus: ohne Adressen und Notizen</translation>
    </message>
</context>
<context>
    <name>Address</name>
    <message>
        <source>%1 is no IPv4 or IPv6 address</source>
        <translation>%1 ist keine IPv4- oder IPv6-Adresse</translation>
    </message>
    <message>
        <source>%1 is an IPv4 address in IPv6 form: write %2</source>
        <translation>%1 ist eine IPv4-Adresse in IPv6-Schreibweise: richtig ist %2</translation>
    </message>
    <message>
        <source>%1: the prefix length runs from 0 to %2, for example %3/%4</source>
        <translation>%1: die Präfixlänge reicht von 0 bis %2, zum Beispiel %3/%4</translation>
    </message>
    <message>
        <source>%1 has host bits set: the block is %2, the single address %3</source>
        <translation>%1 hat gesetzte Hostbits: der Block ist %2, die einzelne Adresse %3</translation>
    </message>
    <message>
        <source>%1 mixes IPv4 and IPv6: write two addresses</source>
        <translation>%1 mischt IPv4 und IPv6: zwei Adressen angeben</translation>
    </message>
    <message>
        <source>%1 runs backwards: write %2-%3</source>
        <translation>%1 läuft rückwärts: richtig ist %2-%3</translation>
    </message>
    <message>
        <source>%1: write published:cloudfront or published:cloudflare</source>
        <translation>%1: published:cloudfront oder published:cloudflare schreiben</translation>
    </message>
    <message>
        <source>%1: a zone index has no place on a chart, leave out what follows %</source>
        <translation>%1: ein Zonenindex gehört nicht in einen Plan, ab % weglassen</translation>
    </message>
    <message>
        <source>%1: write the name in its ASCII form (xn--...)</source>
        <translation>%1: den Namen in ASCII-Form schreiben (xn--...)</translation>
    </message>
    <message>
        <source>%1 is no address: write 192.0.2.10, 192.0.2.0/24, 192.0.2.10-192.0.2.20, 2001:db8::10, host.example.com or any</source>
        <translation>%1 ist keine Adresse: 192.0.2.10, 192.0.2.0/24, 192.0.2.10-192.0.2.20, 2001:db8::10, host.example.com oder any schreiben</translation>
    </message>
</context>
<context>
    <name>Aws</name>
    <message>
        <source>%1 is no block of addresses</source>
        <translation>%1 ist kein Adressblock</translation>
    </message>
    <message>
        <source>%1 is no protocol</source>
        <translation>%1 ist kein Protokoll</translation>
    </message>
    <message>
        <source>this is no ICMP type and code</source>
        <translation>dies sind kein ICMP-Typ und Code</translation>
    </message>
    <message>
        <source>the ports are missing</source>
        <translation>die Ports fehlen</translation>
    </message>
    <message>
        <source>%1-%2 is no range of ports</source>
        <translation>%1-%2 ist kein Portbereich</translation>
    </message>
    <message>
        <source>the permissions are no JSON: %1</source>
        <translation>die Berechtigungen sind kein JSON: %1</translation>
    </message>
    <message>
        <source>%1 is not understood</source>
        <translation>%1 wird nicht verstanden</translation>
    </message>
    <message>
        <source>the text has no group of %1</source>
        <translation>der Text enthält keine Gruppe von %1</translation>
    </message>
    <message>
        <source>groups that the text does not fill, and rules that they had before, are not looked at</source>
        <translation>Gruppen, die der Text nicht füllt, und Regeln, die sie schon vorher hatten, werden nicht betrachtet</translation>
    </message>
    <message>
        <source>the command %1 is not understood</source>
        <translation>der Befehl %1 wird nicht verstanden</translation>
    </message>
    <message>
        <source>what set_rules does is not known</source>
        <translation>was set_rules tut, ist unbekannt</translation>
    </message>
    <message>
        <source>set_rules lacks its direction or its rules</source>
        <translation>set_rules fehlt die Richtung oder fehlen die Regeln</translation>
    </message>
    <message>
        <source>this depends on more than the text says</source>
        <translation>dies hängt von mehr ab, als der Text sagt</translation>
    </message>
    <message>
        <source>%1 is no rule</source>
        <translation>%1 ist keine Regel</translation>
    </message>
    <message>
        <source>%1 is no port</source>
        <translation>%1 ist kein Port</translation>
    </message>
    <message>
        <source>what is taken away was not there</source>
        <translation>was entfernt wird, war nicht da</translation>
    </message>
    <message>
        <source>the value of %1 is not known</source>
        <translation>der Wert von %1 ist unbekannt</translation>
    </message>
    <message>
        <source>this is no template: Resources is missing</source>
        <translation>dies ist keine Vorlage: Resources fehlt</translation>
    </message>
    <message>
        <source>a resource %1 is not understood</source>
        <translation>eine Ressource %1 wird nicht verstanden</translation>
    </message>
    <message>
        <source>one rule has two peers</source>
        <translation>eine Regel hat zwei Gegenstellen</translation>
    </message>
    <message>
        <source>rules inside a group are not understood</source>
        <translation>Regeln innerhalb einer Gruppe werden nicht verstanden</translation>
    </message>
    <message>
        <source>%1 is not understood here</source>
        <translation>%1 wird hier nicht verstanden</translation>
    </message>
    <message>
        <source>blocks in a rule are not understood</source>
        <translation>Blöcke in einer Regel werden nicht verstanden</translation>
    </message>
    <message>
        <source>what for_each goes over is not known</source>
        <translation>worüber for_each läuft, ist unbekannt</translation>
    </message>
</context>
<context>
    <name>Azure</name>
    <message>
        <source>%1 is no address</source>
        <translation>%1 ist keine Adresse</translation>
    </message>
    <message>
        <source>the addresses are missing</source>
        <translation>die Adressen fehlen</translation>
    </message>
    <message>
        <source>%1 is no port</source>
        <translation>%1 ist kein Port</translation>
    </message>
    <message>
        <source>the ports are missing</source>
        <translation>die Ports fehlen</translation>
    </message>
    <message>
        <source>ports of every protocol are not understood</source>
        <translation>Ports für alle Protokolle zugleich werden nicht verstanden</translation>
    </message>
    <message>
        <source>%1 is no protocol</source>
        <translation>%1 ist kein Protokoll</translation>
    </message>
    <message>
        <source>two rules have the priority %1</source>
        <translation>zwei Regeln haben die Priorität %1</translation>
    </message>
    <message>
        <source>the group does not end in a denial (%1): what goes between machines of the virtual network passes as well, and here it is taken for everything</source>
        <translation>die Gruppe endet nicht mit einem Verbot (%1): was zwischen Rechnern des virtuellen Netzes läuft, wird auch durchgelassen, und hier gilt das als alles</translation>
    </message>
    <message>
        <source>%1 is no priority</source>
        <translation>%1 ist keine Priorität</translation>
    </message>
    <message>
        <source>%1 is not understood</source>
        <translation>%1 wird nicht verstanden</translation>
    </message>
    <message>
        <source>the text has no group of %1</source>
        <translation>der Text enthält keine Gruppe von %1</translation>
    </message>
    <message>
        <source>%1 is no rule</source>
        <translation>%1 ist keine Regel</translation>
    </message>
    <message>
        <source>this depends on more than the text says</source>
        <translation>dies hängt von mehr ab, als der Text sagt</translation>
    </message>
    <message>
        <source>what %1 does is not known</source>
        <translation>was %1 tut, ist unbekannt</translation>
    </message>
    <message>
        <source>a direction is Inbound or Outbound</source>
        <translation>eine Richtung ist Inbound oder Outbound</translation>
    </message>
    <message>
        <source>the command %1 is not understood</source>
        <translation>der Befehl %1 wird nicht verstanden</translation>
    </message>
    <message>
        <source>%1 is not known</source>
        <translation>%1 ist unbekannt</translation>
    </message>
    <message>
        <source>%1 is not understood here</source>
        <translation>%1 wird hier nicht verstanden</translation>
    </message>
    <message>
        <source>the text has several groups: which one?</source>
        <translation>der Text enthält mehrere Gruppen: welche ist gemeint?</translation>
    </message>
</context>
<context>
    <name>Captions</name>
    <message numerus="yes">
        <source>%n more without a number</source>
        <translation>
            <numerusform>%n weitere ohne Nummer</numerusform>
            <numerusform>%n weitere ohne Nummer</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Catalog</name>
    <message>
        <source>too large for a file of the catalog</source>
        <translation>zu groß für eine Datei des Katalogs</translation>
    </message>
    <message>
        <source>there is no such folder</source>
        <translation>diesen Ordner gibt es nicht</translation>
    </message>
    <message>
        <source>the id %1 is taken by another file</source>
        <translation>die Kennung %1 ist von einer anderen Datei belegt</translation>
    </message>
</context>
<context>
    <name>CatalogOptions</name>
    <message>
        <source>%1 has no options, not %2</source>
        <translation>%1 hat keine Optionen, auch nicht %2</translation>
    </message>
    <message>
        <source>%1 has no option %2; it has %3 (&quot;no-&quot; in front switches one off)</source>
        <translation>%1 hat keine Option %2, sondern %3 („no-“ davor schaltet eine aus)</translation>
    </message>
    <message>
        <source>the option %1 of %2 takes no value: write &quot;%1&quot; or &quot;no-%1&quot;</source>
        <translation>die Option %1 von %2 nimmt keinen Wert: „%1“ oder „no-%1“ schreiben</translation>
    </message>
    <message>
        <source>%1 is no port: the option %2 of %3 takes one from 1 to 65535, such as &quot;%2=%4&quot;</source>
        <translation>%1 ist kein Port: die Option %2 von %3 nimmt einen von 1 bis 65535, etwa „%2=%4“</translation>
    </message>
    <message>
        <source>the option %1 of %2 is given twice, with different choices</source>
        <translation>die Option %1 von %2 ist zweimal angegeben, mit verschiedener Wahl</translation>
    </message>
    <message>
        <source>the option %1 of %2 needs %3: leave &quot;no-%3&quot; out</source>
        <translation>die Option %1 von %2 braucht %3: „no-%3“ weglassen</translation>
    </message>
    <message>
        <source>the options %1 and %2 of %3 exclude each other: choose one</source>
        <translation>die Optionen %1 und %2 von %3 schließen einander aus: eine wählen</translation>
    </message>
    <message>
        <source>the catalog has no system %1; it has %2</source>
        <translation>der Katalog hat kein System %1, sondern %2</translation>
    </message>
    <message>
        <source>an option is missing in %1: write &quot;%2&quot; or &quot;%2:OPTION,OPTION&quot;</source>
        <translation>in %1 fehlt eine Option: „%2“ oder „%2:OPTION,OPTION“ schreiben</translation>
    </message>
</context>
<context>
    <name>CatalogReader</name>
    <message>
        <source>the catalog does not know this key</source>
        <translation>der Katalog kennt diesen Schlüssel nicht</translation>
    </message>
    <message>
        <source>%1 is no id: write letters, digits, &quot;.&quot;, &quot;_&quot; and &quot;-&quot;, 63 at most, a letter or digit first</source>
        <translation>%1 ist keine Kennung: Buchstaben, Ziffern, „.“, „_“ und „-“, höchstens 63, zuerst ein Buchstabe oder eine Ziffer</translation>
    </message>
    <message>
        <source>%1 is not known: write &quot;required&quot;, &quot;optional&quot; or &quot;conditional: the condition&quot;</source>
        <translation>%1 ist unbekannt: „required“, „optional“ oder „conditional: die Bedingung“ schreiben</translation>
    </message>
    <message>
        <source>%1 is not known: write &quot;internal&quot;, &quot;external&quot; or &quot;conditional&quot;</source>
        <translation>%1 ist unbekannt: „internal“, „external“ oder „conditional“ schreiben</translation>
    </message>
    <message>
        <source>is missing: every fact of the catalog says where it is from</source>
        <translation>fehlt: jede Angabe des Katalogs nennt ihre Herkunft</translation>
    </message>
    <message>
        <source>is missing</source>
        <translation>fehlt</translation>
    </message>
    <message>
        <source>%1 is no file of the catalog: write &quot;portolan-catalog&quot;</source>
        <translation>%1 ist keine Datei des Katalogs: „portolan-catalog“ schreiben</translation>
    </message>
    <message>
        <source>version %1 is not known; this program reads version %2</source>
        <translation>Version %1 ist unbekannt; dieses Programm liest Version %2</translation>
    </message>
</context>
<context>
    <name>CatalogRules</name>
    <message>
        <source>the id %1 stands twice</source>
        <translation>die Kennung %1 steht zweimal da</translation>
    </message>
    <message>
        <source>%1 has no option %2</source>
        <translation>%1 hat keine Option %2</translation>
    </message>
    <message>
        <source>%1 has no component %2</source>
        <translation>%1 hat keine Komponente %2</translation>
    </message>
    <message>
        <source>&quot;no-&quot; in front of an option switches it off</source>
        <translation>„no-“ vor einer Option schaltet sie aus</translation>
    </message>
    <message>
        <source>%1 is no port from 1 to 65535</source>
        <translation>%1 ist kein Port von 1 bis 65535</translation>
    </message>
    <message>
        <source>%1 is no place: write &quot;internet&quot;, &quot;dmz&quot; or &quot;lan&quot;</source>
        <translation>%1 ist kein Ort: „internet“, „dmz“ oder „lan“ schreiben</translation>
    </message>
    <message>
        <source>%1 is no id, or too long for a host</source>
        <translation>%1 ist keine Kennung oder zu lang für einen Host</translation>
    </message>
    <message>
        <source>the host %1 stands in two places, %2 and %3</source>
        <translation>der Host %1 steht an zwei Orten, %2 und %3</translation>
    </message>
    <message>
        <source>the option %1 has no port</source>
        <translation>die Option %1 hat keinen Port</translation>
    </message>
    <message>
        <source>goes with &quot;exposed&quot;: &quot;conditional&quot;, and says the condition</source>
        <translation>gehört zu „exposed“: „conditional“ und nennt die Bedingung</translation>
    </message>
    <message>
        <source>says no condition: write &quot;conditional: ...&quot;</source>
        <translation>nennt keine Bedingung: „conditional: ...“ schreiben</translation>
    </message>
    <message>
        <source>%1 is no colour: write &quot;#rrggbb&quot;</source>
        <translation>%1 ist keine Farbe: „#rrggbb“ schreiben</translation>
    </message>
</context>
<context>
    <name>ChangeLines</name>
    <message>
        <source>ports not known</source>
        <translation>Ports unbekannt</translation>
    </message>
    <message>
        <source>%1 in %2</source>
        <translation>%1 in %2</translation>
    </message>
    <message>
        <source>switched on</source>
        <translation>eingeschaltet</translation>
    </message>
    <message>
        <source>switched off</source>
        <translation>ausgeschaltet</translation>
    </message>
    <message>
        <source>%1 becomes %2</source>
        <translation>%1 wird zu %2</translation>
    </message>
    <message>
        <source>zone %1</source>
        <translation>Zone %1</translation>
    </message>
</context>
<context>
    <name>ChartOverview</name>
    <message numerus="yes">
        <source>%n flow(s)</source>
        <translation>
            <numerusform>%n Verbindung</numerusform>
            <numerusform>%n Verbindungen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ChartPicture</name>
    <message>
        <source>ports and flows</source>
        <translation>Ports und Verbindungen</translation>
    </message>
    <message>
        <source>Ports and flows</source>
        <translation>Ports und Verbindungen</translation>
    </message>
    <message>
        <source>the page could not be painted</source>
        <translation>die Seite konnte nicht gezeichnet werden</translation>
    </message>
    <message>
        <source>there is not enough memory for %1 x %2 pixels</source>
        <translation>der Speicher reicht nicht für %1 x %2 Pixel</translation>
    </message>
    <message>
        <source>the picture could not be written as PNG</source>
        <translation>das Bild konnte nicht als PNG geschrieben werden</translation>
    </message>
    <message>
        <source>the picture was given up</source>
        <translation>das Bild wurde abgebrochen</translation>
    </message>
    <message>
        <source>the picture would be %1 x %2 pixels, which is too many to paint; </source>
        <translation>das Bild hätte %1 × %2 Pixel, das sind zu viele; </translation>
    </message>
    <message>
        <source>SVG or PDF would do</source>
        <translation>SVG oder PDF ginge</translation>
    </message>
    <message>
        <source>a scale of %1, SVG or PDF would do</source>
        <translation>ein Maßstab von %1, SVG oder PDF ginge</translation>
    </message>
</context>
<context>
    <name>ChartScene</name>
    <message>
        <source>required</source>
        <translation>erforderlich</translation>
    </message>
    <message>
        <source>optional</source>
        <translation>optional</translation>
    </message>
    <message>
        <source>conditional: %1</source>
        <translation>bedingt: %1</translation>
    </message>
    <message>
        <source>%1 to %2: %3, %4</source>
        <translation>%1 zu %2: %3, %4</translation>
    </message>
    <message>
        <source>ports not known</source>
        <translation>Ports unbekannt</translation>
    </message>
    <message>
        <source>, switched off</source>
        <translation>, ausgeschaltet</translation>
    </message>
</context>
<context>
    <name>ChartSpeech</name>
    <message>
        <source>%1 in %2</source>
        <translation>%1 in %2</translation>
    </message>
    <message>
        <source>port not known yet</source>
        <translation>Port noch nicht bekannt</translation>
    </message>
    <message>
        <source>required</source>
        <translation>erforderlich</translation>
    </message>
    <message>
        <source>optional</source>
        <translation>optional</translation>
    </message>
    <message>
        <source>conditional: %1</source>
        <translation>bedingt: %1</translation>
    </message>
    <message>
        <source>component %1</source>
        <translation>Komponente %1</translation>
    </message>
    <message numerus="yes">
        <source>%n flow(s) in</source>
        <translation>
            <numerusform>%n eingehende Verbindung</numerusform>
            <numerusform>%n eingehende Verbindungen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n flow(s) out</source>
        <translation>
            <numerusform>%n ausgehende Verbindung</numerusform>
            <numerusform>%n ausgehende Verbindungen</numerusform>
        </translation>
    </message>
    <message>
        <source>flow from %1 to %2</source>
        <translation>Verbindung von %1 zu %2</translation>
    </message>
    <message>
        <source>switched off</source>
        <translation>ausgeschaltet</translation>
    </message>
    <message>
        <source>zone %1</source>
        <translation>Zone %1</translation>
    </message>
    <message numerus="yes">
        <source>%n component(s)</source>
        <translation>
            <numerusform>%n Komponente</numerusform>
            <numerusform>%n Komponenten</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Checks</name>
    <message>
        <source>%1 has no address, and no zone around it has one: no rule can name it.</source>
        <translation>%1 hat keine Adresse, und keine Zone darum hat eine: keine Regel kann es nennen.</translation>
    </message>
    <message>
        <source>%1 from %2 to %3 (%4) gives no rule: the two ends have no address family in common that carries it.</source>
        <translation>%1 von %2 zu %3 (%4) ergibt keine Regel: die beiden Enden haben keine gemeinsame Adressfamilie dafür.</translation>
    </message>
    <message>
        <source>%1 has the address %2, which is outside the addresses of %3.</source>
        <translation>%1 hat die Adresse %2, die außerhalb der Adressen von %3 liegt.</translation>
    </message>
    <message>
        <source>There are more problems of this kind; the first %1 are listed.</source>
        <translation>Es gibt mehr Probleme dieser Art; die ersten %1 sind aufgeführt.</translation>
    </message>
    <message>
        <source>%1 listens on %2, among the ephemeral ports %3 of %4, which outgoing connections may hold when it starts. Reserve them there: net.ipv4.ip_local_reserved_ports = %5</source>
        <translation>%1 hört auf %2, mitten in den kurzlebigen Ports %3 von %4, die beim Start von ausgehenden Verbindungen belegt sein können. Dort reservieren: net.ipv4.ip_local_reserved_ports = %5</translation>
    </message>
    <message>
        <source>its host</source>
        <translation>seinem Host</translation>
    </message>
    <message>
        <source>%1 from %2 to %3</source>
        <translation>%1 von %2 zu %3</translation>
    </message>
    <message>
        <source>%1 is required but switched off.</source>
        <translation>%1 ist erforderlich, aber ausgeschaltet.</translation>
    </message>
    <message>
        <source>%1 is meant to stay internal but is reached from the internet zone.</source>
        <translation>%1 soll intern bleiben, ist aber aus der Internetzone erreichbar.</translation>
    </message>
    <message>
        <source>%1 and %2 from %3 to %4 both carry %5.</source>
        <translation>%1 und %2 von %3 zu %4 enthalten beide %5.</translation>
    </message>
    <message>
        <source>%1 has no ports yet and gives no rule.</source>
        <translation>%1 hat noch keine Ports und ergibt keine Regel.</translation>
    </message>
    <message>
        <source>%1 and %2 both listen on %3 of host %4, at different addresses: each must be bound to its own.</source>
        <translation>%1 und %2 hören beide auf %3 des Hosts %4, an verschiedenen Adressen: jede muss an ihre eigene gebunden sein.</translation>
    </message>
    <message>
        <source>%1 and %2 both listen on %3 of host %4.</source>
        <translation>%1 und %2 hören beide auf %3 des Hosts %4.</translation>
    </message>
    <message>
        <source>%1 is switched on, but the options chosen for %2 make it obsolete: it is for %3.</source>
        <translation>%1 ist eingeschaltet, aber die für %2 gewählten Optionen machen es überflüssig: Es gilt für %3.</translation>
    </message>
    <message>
        <source>%1 expired on %2 and is still switched on.</source>
        <translation>%1 ist am %2 abgelaufen und noch eingeschaltet.</translation>
    </message>
    <message>
        <source>%1 crosses from %2 into %3 in clear text.</source>
        <translation>%1 geht unverschlüsselt von %2 nach %3.</translation>
    </message>
    <message>
        <source>The target of %1 is %2, which is not known: its rules cannot be exported.</source>
        <translation>Das Ziel von %1 ist %2, das nicht bekannt ist: Die Regeln dafür können nicht exportiert werden.</translation>
    </message>
    <message>
        <source>%1 opens %2 to the internet zone, which is meant to stay internal at %3.</source>
        <translation>%1 öffnet der Internetzone %2, was bei %3 intern bleiben soll.</translation>
    </message>
    <message>
        <source>%1 crosses from %2 into %3, maybe in clear text: %4 is %5, and nothing is said of its encryption.</source>
        <translation>%1 geht von %2 nach %3, vielleicht unverschlüsselt: %4 ist %5, und zur Verschlüsselung steht nichts da.</translation>
    </message>
    <message>
        <source>%1 crosses from %2 into %3 in clear text: %4 is %5.</source>
        <translation>%1 geht unverschlüsselt von %2 nach %3: %4 ist %5.</translation>
    </message>
    <message>
        <source>%1 and %2 are different machines, but both have the address %3.</source>
        <translation>%1 und %2 sind verschiedene Maschinen, haben aber beide die Adresse %3.</translation>
    </message>
    <message>
        <source>%1 and %2 both have the address %3: if they are one machine, put them into one host.</source>
        <translation>%1 und %2 haben beide die Adresse %3: Falls sie eine einzige Maschine sind, gehören sie in einen gemeinsamen Host.</translation>
    </message>
    <message numerus="yes">
        <source>%1, %2 and %n more are different machines, but all have the address %3.</source>
        <translation>
            <numerusform>%1, %2 und %n weitere sind verschiedene Maschinen, haben aber alle die Adresse %3.</numerusform>
            <numerusform>%1, %2 und %n weitere sind verschiedene Maschinen, haben aber alle die Adresse %3.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, %2 and %n more all have the address %3: if they are one machine, put them into one host.</source>
        <translation>
            <numerusform>%1, %2 und %n weitere haben alle die Adresse %3: Falls sie eine einzige Maschine sind, gehören sie in einen gemeinsamen Host.</numerusform>
            <numerusform>%1, %2 und %n weitere haben alle die Adresse %3: Falls sie eine einzige Maschine sind, gehören sie in einen gemeinsamen Host.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n instances of %1 would all listen on %2 of host %3, which only one of them can: give each a host of its own.</source>
        <translation>
            <numerusform>%n Instanz von %1 würde auf %2 des Hosts %3 hören, was nur eine kann: Geben Sie jeder einen eigenen Host.</numerusform>
            <numerusform>%n Instanzen von %1 würden alle auf %2 des Hosts %3 hören, was nur eine von ihnen kann: Geben Sie jeder einen eigenen Host.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ChoiceDelegates</name>
    <message>
        <source>Not stated</source>
        <translation>Nicht angegeben</translation>
    </message>
</context>
<context>
    <name>Cilium</name>
    <message>
        <source>the policy lacks endpointSelector</source>
        <translation>der Policy fehlt endpointSelector</translation>
    </message>
    <message>
        <source>%1 is no block</source>
        <translation>%1 ist kein Adressblock</translation>
    </message>
    <message>
        <source>the entity %1 is not understood</source>
        <translation>die Entity %1 wird nicht verstanden</translation>
    </message>
    <message>
        <source>only matchName is understood</source>
        <translation>nur matchName wird verstanden</translation>
    </message>
    <message>
        <source>line %1: the addresses of %2 are not known</source>
        <translation>Zeile %1: die Adressen von %2 sind unbekannt</translation>
    </message>
    <message>
        <source>one rule names its peers in two ways</source>
        <translation>eine Regel nennt ihre Gegenstellen auf zwei Arten</translation>
    </message>
    <message>
        <source>a protocol is TCP, UDP, SCTP or ANY</source>
        <translation>ein Protokoll ist TCP, UDP, SCTP oder ANY</translation>
    </message>
    <message>
        <source>a port is a number, and endPort none below it</source>
        <translation>ein Port ist eine Zahl, und endPort keine kleinere</translation>
    </message>
    <message>
        <source>an ICMP message reads {family: IPv4, type: 8}</source>
        <translation>eine ICMP-Nachricht lautet {family: IPv4, type: 8}</translation>
    </message>
    <message>
        <source>one rule has both ports and ICMP messages</source>
        <translation>eine Regel hat sowohl Ports als auch ICMP-Nachrichten</translation>
    </message>
    <message>
        <source>the ports are missing</source>
        <translation>die Ports fehlen</translation>
    </message>
    <message>
        <source>this is true or false</source>
        <translation>hier steht true oder false</translation>
    </message>
    <message>
        <source>the text has several policies: of which pod?</source>
        <translation>der Text enthält mehrere Policies: von welchem Pod?</translation>
    </message>
</context>
<context>
    <name>Clip</name>
    <message>
        <source>is missing: a place has x and y</source>
        <translation>fehlt: eine Position hat x und y</translation>
    </message>
    <message>
        <source>there is no zone and no component %1</source>
        <translation>es gibt weder Zone noch Komponente %1</translation>
    </message>
    <message>
        <source>the text is larger than %1 MiB</source>
        <translation>der Text ist größer als %1 MiB</translation>
    </message>
    <message>
        <source>wrong type: expected an object</source>
        <translation>falscher Typ: ein Objekt wird erwartet</translation>
    </message>
</context>
<context>
    <name>ComponentFlows</name>
    <message>
        <source>ports not known</source>
        <translation>Ports unbekannt</translation>
    </message>
</context>
<context>
    <name>ComponentNames</name>
    <message>
        <source>No component is called %1; choose one from the list</source>
        <translation>Keine Komponente heißt %1; eine aus der Liste wählen</translation>
    </message>
    <message>
        <source>Several are called %1; write an id: %2</source>
        <translation>Mehrere heißen %1; eine Kennung schreiben: %2</translation>
    </message>
</context>
<context>
    <name>Consistency</name>
    <message>
        <source>%1 is no id: write 1 to 63 of the characters A-Z a-z 0-9 . _ - and begin with a letter or digit</source>
        <translation>%1 ist keine Kennung: 1 bis 63 der Zeichen A-Z a-z 0-9 . _ -, zuerst ein Buchstabe oder eine Ziffer</translation>
    </message>
    <message>
        <source>%1 is already the id of %2</source>
        <translation>%1 ist schon die Kennung von %2</translation>
    </message>
    <message>
        <source>%1 is already the id of a zone: zones and components share their ids</source>
        <translation>%1 ist schon die Kennung einer Zone: Zonen und Komponenten teilen sich die Kennungen</translation>
    </message>
    <message>
        <source>%1 is a component: name a zone</source>
        <translation>%1 ist eine Komponente: eine Zone angeben</translation>
    </message>
    <message>
        <source>there is no zone %1</source>
        <translation>es gibt keine Zone %1</translation>
    </message>
    <message>
        <source>there is no zone %1: did you mean %2?</source>
        <translation>es gibt keine Zone %1: war %2 gemeint?</translation>
    </message>
    <message>
        <source>a flow needs a component here</source>
        <translation>eine Verbindung braucht hier eine Komponente</translation>
    </message>
    <message>
        <source>%1 is a zone: a flow runs between components</source>
        <translation>%1 ist eine Zone: eine Verbindung läuft zwischen Komponenten</translation>
    </message>
    <message>
        <source>there is no component %1</source>
        <translation>es gibt keine Komponente %1</translation>
    </message>
    <message>
        <source>there is no component %1: did you mean %2?</source>
        <translation>es gibt keine Komponente %1: war %2 gemeint?</translation>
    </message>
    <message>
        <source>the zones go round in a circle: %1</source>
        <translation>die Zonen laufen im Kreis: %1</translation>
    </message>
    <message>
        <source>the zones around %1 nest deeper than %2 levels or go round in a circle</source>
        <translation>die Zonen um %1 sind tiefer als %2 Ebenen geschachtelt oder laufen im Kreis</translation>
    </message>
</context>
<context>
    <name>CountText</name>
    <message numerus="yes">
        <source>%n zone(s)</source>
        <translation>
            <numerusform>%n Zone</numerusform>
            <numerusform>%n Zonen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n component(s)</source>
        <translation>
            <numerusform>%n Komponente</numerusform>
            <numerusform>%n Komponenten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n flow(s)</source>
        <translation>
            <numerusform>%n Verbindung</numerusform>
            <numerusform>%n Verbindungen</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 and %2</source>
        <extracomment>Before the last one of several kinds: &quot;1 zone, 3 components and 7 flows&quot;</extracomment>
        <translation>%1 und %2</translation>
    </message>
</context>
<context>
    <name>CustomerCopy</name>
    <message>
        <source>Internal %1</source>
        <translation>Intern %1</translation>
    </message>
</context>
<context>
    <name>DateEdit</name>
    <message>
        <source>Never</source>
        <translation>Nie</translation>
    </message>
    <message>
        <source>Calendar</source>
        <translation>Kalender</translation>
    </message>
    <message>
        <source>Choose a date (Alt+Down)</source>
        <translation>Datum wählen (Alt+Pfeil ab)</translation>
    </message>
    <message>
        <source>never</source>
        <translation>nie</translation>
    </message>
</context>
<context>
    <name>DeploymentFile</name>
    <message>
        <source>%1 is no need: write required, optional or &quot;conditional: the words&quot;</source>
        <translation>%1 ist kein Bedarf: required, optional oder „conditional: die Worte“ schreiben</translation>
    </message>
    <message>
        <source>%1 is no exposure: write internal, external or conditional</source>
        <translation>%1 ist keine Erreichbarkeit: internal, external oder conditional schreiben</translation>
    </message>
    <message>
        <source>%1 is no kind of zone: write internet, site, network, cluster or host</source>
        <translation>%1 ist keine Art von Zone: internet, site, network, cluster oder host schreiben</translation>
    </message>
    <message>
        <source>%1 is no date: write year-month-day, for example 2027-01-31</source>
        <translation>%1 ist kein Datum: Jahr-Monat-Tag schreiben, zum Beispiel 2027-01-31</translation>
    </message>
    <message>
        <source>is missing: a position has x and y</source>
        <translation>fehlt: eine Position hat x und y</translation>
    </message>
    <message>
        <source>wrong type: expected an object of options</source>
        <translation>falscher Typ: erwartet wird ein Objekt mit Optionen</translation>
    </message>
    <message>
        <source>wrong type: expected a string, empty for an option without value</source>
        <translation>falscher Typ: erwartet wird eine Zeichenkette, leer bei einer Option ohne Wert</translation>
    </message>
    <message>
        <source>%1 is no chart of this program: expected &quot;portolan&quot;</source>
        <translation>%1 ist kein Plan dieses Programms: erwartet wird „portolan“</translation>
    </message>
    <message>
        <source>is missing: write %1</source>
        <translation>fehlt: %1 schreiben</translation>
    </message>
    <message>
        <source>the file was written by a newer Portolan: it has format version %1, this program reads up to %2</source>
        <translation>die Datei stammt von einem neueren Portolan: sie hat Formatversion %1, dieses Programm liest bis %2</translation>
    </message>
    <message>
        <source>%1 is no version of the format: write %2</source>
        <translation>%1 ist keine Version des Formats: %2 schreiben</translation>
    </message>
    <message>
        <source>%1 is no IP address, block or range</source>
        <translation>%1 ist keine IP-Adresse, kein Block und kein Bereich</translation>
    </message>
    <message>
        <source>%1 is no host name in lower case and no published list</source>
        <translation>%1 ist kein Hostname in Kleinbuchstaben und keine veröffentlichte Liste</translation>
    </message>
    <message>
        <source>wrong type: expected an object with addresses and date</source>
        <translation>falscher Typ: erwartet wird ein Objekt mit Adressen und Datum</translation>
    </message>
    <message>
        <source>is missing: a frame has x, y, width and height</source>
        <translation>fehlt: ein Ausschnitt hat x, y, width und height</translation>
    </message>
    <message>
        <source>a frame is at least 1 wide and high</source>
        <translation>ein Ausschnitt ist mindestens 1 breit und hoch</translation>
    </message>
    <message>
        <source>there are more than %1 views</source>
        <translation>es gibt mehr als %1 Ansichten</translation>
    </message>
    <message>
        <source>%1: not saved, for it could not be opened again: %2</source>
        <translation>%1: nicht gespeichert, denn es ließe sich nicht wieder öffnen: %2</translation>
    </message>
    <message>
        <source>%1 is no id of a record</source>
        <translation>%1 ist keine Kennung eines Datensatzes</translation>
    </message>
    <message>
        <source>there are more than %1 ids</source>
        <translation>es sind mehr als %1 Kennungen</translation>
    </message>
    <message>
        <source>%1 is no check: write its id, for example &quot;clear-text&quot;</source>
        <translation>%1 ist keine Prüfung: ihre Kennung schreiben, zum Beispiel „clear-text“</translation>
    </message>
    <message>
        <source>there are more than %1 suppressed problems</source>
        <translation>es sind mehr als %1 unterdrückte Probleme</translation>
    </message>
    <message>
        <source>the same problem is suppressed twice: keep one of the reasons</source>
        <translation>dasselbe Problem ist zweimal unterdrückt: einen der Gründe behalten</translation>
    </message>
</context>
<context>
    <name>Diagrams</name>
    <message>
        <source>+%1 more</source>
        <translation>+%1 weitere</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>Entwurf</translation>
    </message>
    <message>
        <source>ports?</source>
        <translation>Ports?</translation>
    </message>
    <message>
        <source>%1 (optional)</source>
        <translation>%1 (optional)</translation>
    </message>
    <message>
        <source>%1 (conditional)</source>
        <translation>%1 (bedingt)</translation>
    </message>
</context>
<context>
    <name>Difference</name>
    <message>
        <source>order of the views</source>
        <translation>Reihenfolge der Ansichten</translation>
    </message>
    <message>
        <source>options of %1</source>
        <translation>Optionen von %1</translation>
    </message>
    <message>
        <source>look-up of %1</source>
        <translation>Auflösung von %1</translation>
    </message>
    <message>
        <source>suppression of %1</source>
        <translation>Unterdrückung von %1</translation>
    </message>
    <message>
        <source>%1: added</source>
        <translation>%1: hinzugefügt</translation>
    </message>
    <message>
        <source>%1: removed</source>
        <translation>%1: entfernt</translation>
    </message>
    <message>
        <source>%1 is now %2</source>
        <translation>%1 ist jetzt %2</translation>
    </message>
    <message>
        <source>%1 was %2, now empty</source>
        <translation>%1 war %2, jetzt leer</translation>
    </message>
    <message>
        <source>%1 was %2, now %3</source>
        <translation>%1 war %2, jetzt %3</translation>
    </message>
    <message numerus="yes">
        <source>%n added</source>
        <translation>
            <numerusform>%n hinzugefügt</numerusform>
            <numerusform>%n hinzugefügt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n removed</source>
        <translation>
            <numerusform>%n entfernt</numerusform>
            <numerusform>%n entfernt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n changed</source>
        <translation>
            <numerusform>%n geändert</numerusform>
            <numerusform>%n geändert</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DraftFile</name>
    <message>
        <source>there is no such draft</source>
        <translation>einen solchen Entwurf gibt es nicht</translation>
    </message>
    <message>
        <source>is no regular file</source>
        <translation>ist keine gewöhnliche Datei</translation>
    </message>
    <message>
        <source>cannot be read: %1</source>
        <translation>ist nicht lesbar: %1</translation>
    </message>
    <message>
        <source>the draft was written by a newer Portolan</source>
        <translation>der Entwurf stammt von einem neueren Portolan</translation>
    </message>
    <message>
        <source>is no draft of this program</source>
        <translation>ist kein Entwurf dieses Programms</translation>
    </message>
    <message>
        <source>the draft is damaged at its beginning</source>
        <translation>der Entwurf ist am Anfang beschädigt</translation>
    </message>
    <message>
        <source>the draft contradicts itself: %1</source>
        <translation>der Entwurf widerspricht sich: %1</translation>
    </message>
</context>
<context>
    <name>DraftStore</name>
    <message>
        <source>the draft cannot be written: %1</source>
        <translation>der Entwurf kann nicht geschrieben werden: %1</translation>
    </message>
    <message>
        <source>there is no place for a draft</source>
        <translation>es gibt keinen Platz für einen Entwurf</translation>
    </message>
</context>
<context>
    <name>Evaluate</name>
    <message>
        <source>there is no chain %1</source>
        <translation>es gibt keine Kette %1</translation>
    </message>
    <message>
        <source>chain %1 calls itself</source>
        <translation>die Kette %1 ruft sich selbst auf</translation>
    </message>
    <message>
        <source>the policy of chain %1 must be accept or drop</source>
        <translation>die Policy der Kette %1 muss accept oder drop sein</translation>
    </message>
</context>
<context>
    <name>Fields</name>
    <message>
        <source>too many combinations of protocols and ports in one rule</source>
        <translation>zu viele Kombinationen von Protokollen und Ports in einer Regel</translation>
    </message>
</context>
<context>
    <name>Figures</name>
    <message>
        <source>SVG picture</source>
        <translation>SVG-Bild</translation>
    </message>
    <message>
        <source>PDF document</source>
        <translation>PDF-Dokument</translation>
    </message>
    <message>
        <source>PNG picture</source>
        <translation>PNG-Bild</translation>
    </message>
    <message>
        <source>HTML report</source>
        <translation>HTML-Bericht</translation>
    </message>
    <message>
        <source>draw.io diagram</source>
        <translation>draw.io-Diagramm</translation>
    </message>
    <message>
        <source>Mermaid flowchart</source>
        <translation>Mermaid-Flussdiagramm</translation>
    </message>
    <message>
        <source>D2 diagram</source>
        <translation>D2-Diagramm</translation>
    </message>
    <message>
        <source>Graphviz DOT graph</source>
        <translation>Graphviz-DOT-Graph</translation>
    </message>
    <message>
        <source>this view is not for customers</source>
        <translation>diese Ansicht ist nicht für Kunden</translation>
    </message>
    <message>
        <source>there is no view %1: none is saved</source>
        <translation>es gibt keine Ansicht %1: keine ist gespeichert</translation>
    </message>
    <message>
        <source>there is no view %1; there is %2</source>
        <translation>es gibt keine Ansicht %1; es gibt %2</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>abgebrochen</translation>
    </message>
    <message>
        <source>this format is not known</source>
        <translation>dieses Format ist unbekannt</translation>
    </message>
</context>
<context>
    <name>FileLock</name>
    <message>
        <source>%1 is open already: %2 edits it on %3 (process %4)</source>
        <translation>%1 ist schon geöffnet: %2 bearbeitet es auf %3 (Prozess %4)</translation>
    </message>
    <message>
        <source>%1 is open already in another window or program</source>
        <translation>%1 ist schon in einem anderen Fenster oder Programm geöffnet</translation>
    </message>
    <message>
        <source>%1 cannot be saved where it is, its folder cannot be written to: %2</source>
        <translation>%1 kann dort nicht gespeichert werden, der Ordner ist nicht beschreibbar: %2</translation>
    </message>
    <message>
        <source>%1 lies where files cannot be locked (%2): make sure that nobody else edits it</source>
        <translation>%1 liegt, wo Dateien nicht gesperrt werden können (%2): sicherstellen, dass niemand sonst es bearbeitet</translation>
    </message>
</context>
<context>
    <name>Firewalld</name>
    <message>
        <source>%1 is no address</source>
        <translation>%1 ist keine Adresse</translation>
    </message>
    <message>
        <source>there is no set %1</source>
        <translation>es gibt keine Menge %1</translation>
    </message>
    <message>
        <source>an address or ipset is missing</source>
        <translation>eine Adresse oder ein ipset fehlt</translation>
    </message>
    <message>
        <source>a port reads port port=&quot;53&quot; protocol=&quot;udp&quot;</source>
        <translation>ein Port lautet port port=&quot;53&quot; protocol=&quot;udp&quot;</translation>
    </message>
    <message>
        <source>%1 is no priority</source>
        <translation>%1 ist keine Priorität</translation>
    </message>
    <message>
        <source>%1 is not understood</source>
        <translation>%1 wird nicht verstanden</translation>
    </message>
    <message>
        <source>this is no protocol</source>
        <translation>dies ist kein Protokoll</translation>
    </message>
    <message>
        <source>the ICMP type lacks its name</source>
        <translation>dem ICMP-Typ fehlt der Name</translation>
    </message>
    <message>
        <source>a rich rule begins with the word rule</source>
        <translation>eine Rich Rule beginnt mit dem Wort rule</translation>
    </message>
    <message>
        <source>%1 is no ICMP type that is known</source>
        <translation>%1 ist kein bekannter ICMP-Typ</translation>
    </message>
    <message>
        <source>a quote does not end</source>
        <translation>ein Anführungszeichen wird nicht geschlossen</translation>
    </message>
    <message>
        <source>this depends on more than the text says</source>
        <translation>dies hängt von mehr ab, als der Text sagt</translation>
    </message>
    <message>
        <source>the command %1 is not understood</source>
        <translation>der Befehl %1 wird nicht verstanden</translation>
    </message>
    <message>
        <source>what fresh does is not known</source>
        <translation>was fresh tut, ist unbekannt</translation>
    </message>
    <message>
        <source>what load does is not known</source>
        <translation>was load tut, ist unbekannt</translation>
    </message>
    <message>
        <source>%1 is no address of that set</source>
        <translation>%1 ist keine Adresse dieser Menge</translation>
    </message>
    <message>
        <source>%1 is no target</source>
        <translation>%1 ist kein Ziel</translation>
    </message>
    <message>
        <source>a policy of several zones is not understood</source>
        <translation>eine Policy mehrerer Zonen wird nicht verstanden</translation>
    </message>
    <message>
        <source>a set of type %1 is not understood</source>
        <translation>eine Menge vom Typ %1 wird nicht verstanden</translation>
    </message>
    <message>
        <source>%1 is not understood: what is set on a zone depends on the zone</source>
        <translation>%1 wird nicht verstanden: was an einer Zone eingestellt wird, hängt von der Zone ab</translation>
    </message>
    <message>
        <source>there is no policy %1</source>
        <translation>es gibt keine Policy %1</translation>
    </message>
    <message>
        <source>what the policies leave to the zones passes here: zones are not looked at</source>
        <translation>was die Policies den Zonen überlassen, wird hier durchgelassen: Zonen werden nicht betrachtet</translation>
    </message>
    <message>
        <source>a policy between these zones is not understood</source>
        <translation>eine Policy zwischen diesen Zonen wird nicht verstanden</translation>
    </message>
    <message>
        <source>rules of one priority both accept and drop</source>
        <translation>Regeln derselben Priorität erlauben und verwerfen zugleich</translation>
    </message>
</context>
<context>
    <name>Fixes</name>
    <message>
        <source>Put %1 into %2</source>
        <translation>%1 in %2 setzen</translation>
    </message>
    <message>
        <source>Copy the command that reserves them</source>
        <translation>Befehl kopieren, der sie reserviert</translation>
    </message>
    <message>
        <source>Set %1 to match</source>
        <translation>%1 anpassen</translation>
    </message>
    <message>
        <source>Narrow %1 to %2</source>
        <translation>%1 auf %2 einschränken</translation>
    </message>
    <message>
        <source>Move %1 to %2</source>
        <translation>%1 nach %2 verlegen</translation>
    </message>
    <message>
        <source>Delete %1</source>
        <translation>%1 löschen</translation>
    </message>
    <message>
        <source>Switch %1 off</source>
        <translation>%1 ausschalten</translation>
    </message>
    <message>
        <source>Mark %1 as external</source>
        <translation>%1 als extern kennzeichnen</translation>
    </message>
    <message>
        <source>Note that %1 is encrypted with TLS</source>
        <translation>Vermerken, dass %1 mit TLS verschlüsselt ist</translation>
    </message>
    <message>
        <source>Have both ends use it</source>
        <translation>Beide Enden verwenden es dann</translation>
    </message>
    <message>
        <source>Switch %1 on</source>
        <translation>%1 einschalten</translation>
    </message>
    <message>
        <source>Mark %1 as optional</source>
        <translation>%1 als optional kennzeichnen</translation>
    </message>
    <message>
        <source>Take the expiry date of %1 away</source>
        <translation>Ablaufdatum von %1 entfernen</translation>
    </message>
    <message>
        <source>Take %1 out of %2</source>
        <translation>%1 aus %2 herausnehmen</translation>
    </message>
    <message>
        <source>Run it on the machine as root; in /etc/sysctl.d it lasts. It replaces what is reserved there already</source>
        <translation>Auf der Maschine als root ausführen; in /etc/sysctl.d bleibt es dauerhaft. Es ersetzt, was dort schon reserviert ist</translation>
    </message>
    <message>
        <source>Clear the target of %1</source>
        <translation>Ziel von %1 löschen</translation>
    </message>
    <message>
        <source>Enter addresses of %1</source>
        <translation>Adressen von %1 eingeben</translation>
    </message>
    <message>
        <source>Enter ports of %1</source>
        <translation>Ports von %1 eingeben</translation>
    </message>
</context>
<context>
    <name>FlowFilter</name>
    <message>
        <source>a closing quote (&quot;) is missing</source>
        <translation>ein schließendes Anführungszeichen (&quot;) fehlt</translation>
    </message>
    <message>
        <source>%1 does not fit: problem takes nothing or one of %2</source>
        <translation>%1 passt nicht: problem nimmt nichts oder eines von %2</translation>
    </message>
    <message>
        <source>%1: %2 is no field of the filter; try %3</source>
        <translation>%1: %2 ist kein Feld des Filters; vielleicht %3</translation>
    </message>
    <message>
        <source>%1: %2 is no field of the filter, there is %3; in quotes it is a word</source>
        <translation>%1: %2 ist kein Feld des Filters, es gibt %3; in Anführungszeichen ist es ein Wort</translation>
    </message>
    <message>
        <source>“or” stands between two terms; in quotes it is a word</source>
        <translation>„or“ steht zwischen zwei Ausdrücken; in Anführungszeichen ist es ein Wort</translation>
    </message>
    <message>
        <source>%1 does not fit: %2 takes %3</source>
        <translation>%1 passt nicht: %2 nimmt %3</translation>
    </message>
    <message>
        <source>%1 is not finished: %2 takes %3</source>
        <translation>%1 ist noch nicht fertig: %2 nimmt %3</translation>
    </message>
    <message>
        <source>%1 is written as a minus in front of the term: %2; in quotes it is a word</source>
        <translation>%1 schreibt man als Minus vor den Begriff: %2; in Anführungszeichen ist es ein Wort</translation>
    </message>
    <message>
        <source>%1 is not written: terms that stand side by side must all fit; in quotes it is a word</source>
        <translation>%1 schreibt man nicht: was nebeneinander steht, muss alles passen; in Anführungszeichen ist es ein Wort</translation>
    </message>
    <message>
        <source>%1 is written as “or”; in quotes it is a word</source>
        <translation>%1 schreibt man als „or“; in Anführungszeichen ist es ein Wort</translation>
    </message>
    <message>
        <source>%1 is a word; try %2</source>
        <translation>%1 ist ein Wort; vielleicht %2</translation>
    </message>
    <message>
        <source>%1 finds where there is nothing in it; try %2</source>
        <translation>%1 findet, wo nichts darin steht; vielleicht %2</translation>
    </message>
</context>
<context>
    <name>FlowModel</name>
    <message>
        <source>Several components are named %1: write the id, for example %2</source>
        <translation>Mehrere Komponenten heißen %1: die Kennung angeben, zum Beispiel %2</translation>
    </message>
    <message>
        <source>%1 is no need: write required, optional or &quot;conditional: the words&quot;</source>
        <translation>%1 ist kein Bedarf: required, optional oder „conditional: die Worte“ schreiben</translation>
    </message>
    <message>
        <source>%1 is no exposure: write internal, external or conditional</source>
        <translation>%1 ist keine Erreichbarkeit: internal, external oder conditional schreiben</translation>
    </message>
    <message>
        <source>%1 is no date: write year-month-day, for example 2027-01-31, or nothing for never</source>
        <translation>%1 ist kein Datum: Jahr-Monat-Tag schreiben, zum Beispiel 2027-01-31, oder nichts für nie</translation>
    </message>
    <message>
        <source>implied</source>
        <translation>abgeleitet</translation>
    </message>
    <message>
        <source>On</source>
        <translation>Ein</translation>
    </message>
    <message>
        <source>Switch flow</source>
        <translation>Verbindung schalten</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>Change source</source>
        <translation>Quelle ändern</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Zu</translation>
    </message>
    <message>
        <source>Change listener</source>
        <translation>Empfänger ändern</translation>
    </message>
    <message>
        <source>Ports</source>
        <translation>Ports</translation>
    </message>
    <message>
        <source>Change ports</source>
        <translation>Ports ändern</translation>
    </message>
    <message>
        <source>Need</source>
        <translation>Bedarf</translation>
    </message>
    <message>
        <source>Change need</source>
        <translation>Bedarf ändern</translation>
    </message>
    <message>
        <source>Exposed</source>
        <translation>Erreichbar</translation>
    </message>
    <message>
        <source>Change exposure</source>
        <translation>Erreichbarkeit ändern</translation>
    </message>
    <message>
        <source>Purpose</source>
        <translation>Zweck</translation>
    </message>
    <message>
        <source>Change purpose</source>
        <translation>Zweck ändern</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Zuständig</translation>
    </message>
    <message>
        <source>Change owner</source>
        <translation>Zuständigkeit ändern</translation>
    </message>
    <message>
        <source>Ticket</source>
        <translation>Ticket</translation>
    </message>
    <message>
        <source>Change ticket</source>
        <translation>Ticket ändern</translation>
    </message>
    <message>
        <source>Expires</source>
        <translation>Läuft ab</translation>
    </message>
    <message>
        <source>Change expiry</source>
        <translation>Ablauf ändern</translation>
    </message>
    <message>
        <source>Source row</source>
        <translation>Quellzeile</translation>
    </message>
    <message>
        <source>No zone</source>
        <translation>Keine Zone</translation>
    </message>
    <message>
        <source>Ports not known</source>
        <translation>Ports unbekannt</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>Change note</source>
        <translation>Notiz ändern</translation>
    </message>
    <message>
        <source>Id</source>
        <translation>Kennung</translation>
    </message>
    <message>
        <source>No system</source>
        <translation>Kein System</translation>
    </message>
    <message>
        <source>Encryption</source>
        <translation>Verschlüsselung</translation>
    </message>
    <message>
        <source>Change encryption</source>
        <translation>Verschlüsselung ändern</translation>
    </message>
    <message>
        <source>Configuration key</source>
        <translation>Konfigurationsschlüssel</translation>
    </message>
    <message>
        <source>Change configuration key</source>
        <translation>Konfigurationsschlüssel ändern</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>Produkt</translation>
    </message>
    <message>
        <source>Option</source>
        <translation>Option</translation>
    </message>
    <message>
        <source>Switched by hand</source>
        <translation>Von Hand geschaltet</translation>
    </message>
    <message>
        <source>Change who switches the flow</source>
        <translation>Ändern, wer die Verbindung schaltet</translation>
    </message>
    <message>
        <source>Source document</source>
        <translation>Quelldokument</translation>
    </message>
    <message>
        <source>Source section</source>
        <translation>Abschnitt der Quelle</translation>
    </message>
    <message>
        <source>There is no component %1: name one that is on the chart, or its id</source>
        <translation>Es gibt keine Komponente %1: eine nennen, die auf dem Plan ist, oder ihre Id</translation>
    </message>
</context>
<context>
    <name>FlowReason</name>
    <message>
        <source>%1 is on</source>
        <translation>%1 ist an</translation>
    </message>
    <message>
        <source>%1 is off</source>
        <translation>%1 ist aus</translation>
    </message>
    <message>
        <source>Switched off by you</source>
        <translation>Von Ihnen ausgeschaltet</translation>
    </message>
    <message>
        <source>On, because %1</source>
        <translation>An, weil: %1</translation>
    </message>
    <message>
        <source>Switched on by you, although %1</source>
        <translation>Von Ihnen eingeschaltet, obwohl: %1</translation>
    </message>
    <message>
        <source>Switched off by you; %1</source>
        <translation>Von Ihnen ausgeschaltet; %1</translation>
    </message>
    <message>
        <source>Off, because %1</source>
        <translation>Aus, weil: %1</translation>
    </message>
</context>
<context>
    <name>FlowTable</name>
    <message>
        <source>%1 cannot name a sheet</source>
        <translation>%1 kann kein Tabellenblatt benennen</translation>
    </message>
    <message>
        <source>a sheet holds at most %1 rows: use csv or tsv</source>
        <translation>ein Tabellenblatt fasst höchstens %1 Zeilen: csv oder tsv verwenden</translation>
    </message>
    <message>
        <source>no temporary folder: %1</source>
        <translation>kein temporärer Ordner: %1</translation>
    </message>
    <message>
        <source>the workbook cannot be created</source>
        <translation>die Arbeitsmappe kann nicht angelegt werden</translation>
    </message>
</context>
<context>
    <name>Folder</name>
    <message>
        <source>%1: this is no folder; a bundle is a folder of its own</source>
        <translation>%1: dies ist kein Ordner; ein Bündel ist ein eigener Ordner</translation>
    </message>
    <message>
        <source>%1: the folder holds something else than an earlier bundle (%2); name a new or empty one</source>
        <translation>%1: der Ordner enthält anderes als ein früheres Bündel (%2); einen neuen oder leeren angeben</translation>
    </message>
    <message>
        <source>%1: the folder cannot be made: %2</source>
        <translation>%1: der Ordner kann nicht angelegt werden: %2</translation>
    </message>
    <message>
        <source>%1: the folder cannot be put in its place: %2</source>
        <translation>%1: der Ordner kann nicht an seinen Platz gesetzt werden: %2</translation>
    </message>
</context>
<context>
    <name>FormParts</name>
    <message>
        <source>None</source>
        <comment>no zone</comment>
        <translation>Keine</translation>
    </message>
    <message>
        <source>As in the rule panel</source>
        <translation>Wie im Regelbereich</translation>
    </message>
    <message>
        <source>%1 (not known)</source>
        <translation>%1 (nicht bekannt)</translation>
    </message>
</context>
<context>
    <name>FormatBackup</name>
    <message>
        <source>%1: there are more than %2 backups of older formats; move some away</source>
        <translation>%1: es gibt mehr als %2 Sicherungen älterer Formate; einige davon verschieben</translation>
    </message>
</context>
<context>
    <name>Google</name>
    <message>
        <source>%1 is no protocol</source>
        <translation>%1 ist kein Protokoll</translation>
    </message>
    <message>
        <source>%1 is no port</source>
        <translation>%1 ist kein Port</translation>
    </message>
    <message>
        <source>%1 is no block</source>
        <translation>%1 ist kein Adressblock</translation>
    </message>
    <message>
        <source>the metadata server of Google always answers, whatever the rules say</source>
        <translation>der Metadatenserver von Google antwortet immer, was auch immer die Regeln sagen</translation>
    </message>
    <message>
        <source>%1 is no priority</source>
        <translation>%1 ist keine Priorität</translation>
    </message>
    <message>
        <source>%1 is no direction</source>
        <translation>%1 ist keine Richtung</translation>
    </message>
    <message>
        <source>%1 is not understood</source>
        <translation>%1 wird nicht verstanden</translation>
    </message>
    <message>
        <source>the action is ALLOW or DENY</source>
        <translation>die Aktion ist ALLOW oder DENY</translation>
    </message>
    <message>
        <source>the protocols are missing</source>
        <translation>die Protokolle fehlen</translation>
    </message>
    <message>
        <source>%1 lacks its value</source>
        <translation>zu %1 fehlt der Wert</translation>
    </message>
    <message>
        <source>what set_rule does is not known</source>
        <translation>was set_rule tut, ist unbekannt</translation>
    </message>
    <message>
        <source>the command %1 is not understood</source>
        <translation>der Befehl %1 wird nicht verstanden</translation>
    </message>
    <message>
        <source>this depends on more than the text says</source>
        <translation>dies hängt von mehr ab, als der Text sagt</translation>
    </message>
    <message>
        <source>this has to be a list</source>
        <translation>dies muss eine Liste sein</translation>
    </message>
    <message>
        <source>%1 is not known</source>
        <translation>%1 ist unbekannt</translation>
    </message>
    <message>
        <source>one rule both allows and denies</source>
        <translation>eine Regel erlaubt und verbietet zugleich</translation>
    </message>
    <message>
        <source>%1 is not understood here</source>
        <translation>%1 wird hier nicht verstanden</translation>
    </message>
</context>
<context>
    <name>Hcl</name>
    <message>
        <source>a brace closes nothing</source>
        <translation>eine Klammer schließt nichts</translation>
    </message>
    <message>
        <source>an attribute outside a block</source>
        <translation>ein Attribut außerhalb eines Blocks</translation>
    </message>
    <message>
        <source>%1 is not understood here</source>
        <translation>%1 wird hier nicht verstanden</translation>
    </message>
    <message>
        <source>something is missing at the end</source>
        <translation>am Ende fehlt etwas</translation>
    </message>
    <message>
        <source>the text nests too deep</source>
        <translation>der Text ist zu tief geschachtelt</translation>
    </message>
    <message>
        <source>%1 stands twice</source>
        <translation>%1 steht zweimal da</translation>
    </message>
    <message>
        <source>this is no character</source>
        <translation>dies ist kein Zeichen</translation>
    </message>
    <message>
        <source>a string does not end</source>
        <translation>eine Zeichenkette wird nicht geschlossen</translation>
    </message>
</context>
<context>
    <name>HtmlReport</name>
    <message>
        <source>Ports and flows</source>
        <translation>Ports und Verbindungen</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>Entwurf</translation>
    </message>
    <message>
        <source>Components: %1 · Zones: %2 · Flows: %3</source>
        <translation>Komponenten: %1 · Zonen: %2 · Verbindungen: %3</translation>
    </message>
    <message>
        <source>Contents</source>
        <translation>Inhalt</translation>
    </message>
    <message>
        <source>Chart</source>
        <translation>Plan</translation>
    </message>
    <message>
        <source>Actual size</source>
        <translation>Originalgröße</translation>
    </message>
    <message>
        <source>en</source>
        <extracomment>the ISO 639 code of the language that this is translated into</extracomment>
        <translation>de</translation>
    </message>
    <message>
        <source>A copy for customers: addresses, notes, problems and firewall rules are left out.</source>
        <translation>Eine Fassung für Kunden: ohne Adressen, Notizen, Probleme und Firewallregeln.</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>Warnung</translation>
    </message>
    <message>
        <source>Advice</source>
        <translation>Hinweis</translation>
    </message>
    <message>
        <source>applied with %1</source>
        <translation>angewendet mit %1</translation>
    </message>
    <message>
        <source>No rules were written here.</source>
        <translation>Hier wurden keine Regeln geschrieben.</translation>
    </message>
    <message>
        <source>Problems (%1)</source>
        <translation>Probleme (%1)</translation>
    </message>
    <message>
        <source>None were found.</source>
        <translation>Es wurden keine gefunden.</translation>
    </message>
    <message>
        <source>Severity</source>
        <translation>Schwere</translation>
    </message>
    <message>
        <source>Problem</source>
        <translation>Problem</translation>
    </message>
    <message>
        <source>Concerns</source>
        <translation>Betrifft</translation>
    </message>
    <message>
        <source>And %1 more.</source>
        <translation>Und %1 weitere.</translation>
    </message>
    <message>
        <source>Firewall rules</source>
        <translation>Firewallregeln</translation>
    </message>
    <message>
        <source>The whole policy of each place, in the order in which they are applied.</source>
        <translation>Das ganze Regelwerk jedes Ortes, in der Reihenfolge der Anwendung.</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Zu</translation>
    </message>
    <message>
        <source>Ports</source>
        <translation>Ports</translation>
    </message>
    <message>
        <source>Purpose</source>
        <translation>Zweck</translation>
    </message>
    <message>
        <source>Need</source>
        <translation>Bedarf</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>switched off</source>
        <translation>ausgeschaltet</translation>
    </message>
    <message>
        <source>Exposed</source>
        <translation>Erreichbar</translation>
    </message>
    <message>
        <source>Encryption</source>
        <translation>Verschlüsselung</translation>
    </message>
    <message>
        <source>Configuration</source>
        <translation>Konfiguration</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Zuständig</translation>
    </message>
    <message>
        <source>Ticket</source>
        <translation>Ticket</translation>
    </message>
    <message>
        <source>Expires</source>
        <translation>Läuft ab</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>Id</source>
        <translation>Kennung</translation>
    </message>
    <message>
        <source>There are no flows.</source>
        <translation>Es gibt keine Verbindungen.</translation>
    </message>
    <message>
        <source>Flows</source>
        <translation>Verbindungen</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Zone</source>
        <translation>Zone</translation>
    </message>
    <message>
        <source>Addresses</source>
        <translation>Adressen</translation>
    </message>
    <message>
        <source>Public addresses</source>
        <translation>Öffentliche Adressen</translation>
    </message>
    <message>
        <source>Instances</source>
        <translation>Instanzen</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>Produkt</translation>
    </message>
    <message>
        <source>There are no components.</source>
        <translation>Es gibt keine Komponenten.</translation>
    </message>
    <message>
        <source>Components</source>
        <translation>Komponenten</translation>
    </message>
    <message>
        <source>Inside</source>
        <translation>Liegt in</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>Regeln</translation>
    </message>
    <message>
        <source>at its boundary</source>
        <translation>an ihrer Grenze</translation>
    </message>
    <message>
        <source>There are no zones.</source>
        <translation>Es gibt keine Zonen.</translation>
    </message>
    <message>
        <source>Zones</source>
        <translation>Zonen</translation>
    </message>
    <message>
        <source>Suppressed (%1)</source>
        <translation>Unterdrückt (%1)</translation>
    </message>
</context>
<context>
    <name>Instantiate</name>
    <message>
        <source>the system %1 is given twice</source>
        <translation>das System %1 ist zweimal angegeben</translation>
    </message>
    <message>
        <source>%1 and %2 are alternatives that are never deployed together: choose one</source>
        <translation>%1 und %2 sind Alternativen, die nie zusammen betrieben werden: eine wählen</translation>
    </message>
</context>
<context>
    <name>Iptables</name>
    <message>
        <source>too many combinations in one rule</source>
        <translation>zu viele Kombinationen in einer Regel</translation>
    </message>
    <message>
        <source>%1 is not understood</source>
        <translation>%1 wird nicht verstanden</translation>
    </message>
    <message>
        <source>%1 lacks its value</source>
        <translation>zu %1 fehlt der Wert</translation>
    </message>
    <message>
        <source>--match-set lacks its directions</source>
        <translation>zu --match-set fehlen die Richtungen</translation>
    </message>
    <message>
        <source>%1 is no address</source>
        <translation>%1 ist keine Adresse</translation>
    </message>
    <message>
        <source>%1 is no protocol that is known</source>
        <translation>%1 ist kein bekanntes Protokoll</translation>
    </message>
    <message>
        <source>%1 is no port</source>
        <translation>%1 ist kein Port</translation>
    </message>
    <message>
        <source>a port is matched without saying of which protocol</source>
        <translation>ein Port wird geprüft, ohne dass das Protokoll genannt ist</translation>
    </message>
    <message>
        <source>the state %1 is not understood</source>
        <translation>der Zustand %1 wird nicht verstanden</translation>
    </message>
    <message>
        <source>line %1: established stands for established and related</source>
        <translation>Zeile %1: established steht für established und related</translation>
    </message>
    <message>
        <source>line %1: packets that are related only are not looked at</source>
        <translation>Zeile %1: Pakete, die nur related sind, werden nicht betrachtet</translation>
    </message>
    <message>
        <source>%1 is no ICMP type that is known</source>
        <translation>%1 ist kein bekannter ICMP-Typ</translation>
    </message>
    <message>
        <source>the interface %1 is not known: only the loopback interface is understood</source>
        <translation>die Schnittstelle %1 ist unbekannt: nur die Loopback-Schnittstelle wird verstanden</translation>
    </message>
    <message>
        <source>a hop limit other than 255 is not understood</source>
        <translation>ein anderes Hop-Limit als 255 wird nicht verstanden</translation>
    </message>
    <message>
        <source>line %1: a hop limit of 255 is taken for granted</source>
        <translation>Zeile %1: ein Hop-Limit von 255 wird vorausgesetzt</translation>
    </message>
    <message>
        <source>the match %1 is not understood</source>
        <translation>das Match-Modul %1 wird nicht verstanden</translation>
    </message>
    <message>
        <source>%1 is not understood in a set</source>
        <translation>%1 wird in einer Menge nicht verstanden</translation>
    </message>
    <message>
        <source>%1 is no address of that set</source>
        <translation>%1 ist keine Adresse dieser Menge</translation>
    </message>
    <message>
        <source>there is no set %1</source>
        <translation>es gibt keine Menge %1</translation>
    </message>
    <message>
        <source>%1 is no direction</source>
        <translation>%1 ist keine Richtung</translation>
    </message>
    <message>
        <source>the sets are too large, all rules taken together</source>
        <translation>die Mengen sind zu groß, alle Regeln zusammengenommen</translation>
    </message>
    <message>
        <source>a set of several fields that must not match is not understood</source>
        <translation>eine Menge mehrerer Felder, die nicht zutreffen darf, wird nicht verstanden</translation>
    </message>
    <message>
        <source>there is no chain %1</source>
        <translation>es gibt keine Kette %1</translation>
    </message>
    <message>
        <source>there is no table %1</source>
        <translation>es gibt keine Tabelle %1</translation>
    </message>
    <message>
        <source>table %1 was left aside</source>
        <translation>die Tabelle %1 wurde übergangen</translation>
    </message>
    <message>
        <source>a quote does not end</source>
        <translation>ein Anführungszeichen wird nicht geschlossen</translation>
    </message>
    <message>
        <source>chain %1 is declared twice: of which family is this?</source>
        <translation>die Kette %1 ist zweimal deklariert: zu welcher Familie gehört diese?</translation>
    </message>
    <message>
        <source>a policy is ACCEPT or DROP</source>
        <translation>eine Policy ist ACCEPT oder DROP</translation>
    </message>
    <message>
        <source>%1 depends on more than the text says</source>
        <translation>%1 hängt von mehr ab, als der Text sagt</translation>
    </message>
    <message>
        <source>the command %1 is not understood</source>
        <translation>der Befehl %1 wird nicht verstanden</translation>
    </message>
    <message>
        <source>a set of type %1 is not understood</source>
        <translation>eine Menge vom Typ %1 wird nicht verstanden</translation>
    </message>
    <message>
        <source>set %1 is there already</source>
        <translation>die Menge %1 gibt es schon</translation>
    </message>
    <message>
        <source>%1 is not understood here</source>
        <translation>%1 wird hier nicht verstanden</translation>
    </message>
    <message>
        <source>a command is missing</source>
        <translation>ein Befehl fehlt</translation>
    </message>
    <message>
        <source>a rule that drops in table %1 is not understood</source>
        <translation>eine Regel, die in der Tabelle %1 verwirft, wird nicht verstanden</translation>
    </message>
    <message>
        <source>a chain is missing</source>
        <translation>eine Kette fehlt</translation>
    </message>
    <message>
        <source>chain %1 has no such place</source>
        <translation>die Kette %1 hat keine solche Stelle</translation>
    </message>
    <message>
        <source>too many rules are put in by number</source>
        <translation>zu viele Regeln werden nach Nummer eingefügt</translation>
    </message>
    <message>
        <source>there is no such rule to delete</source>
        <translation>die zu löschende Regel gibt es nicht</translation>
    </message>
    <message>
        <source>too many rules are deleted</source>
        <translation>zu viele Regeln werden gelöscht</translation>
    </message>
</context>
<context>
    <name>Job</name>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Stopping …</source>
        <translation>Wird angehalten …</translation>
    </message>
    <message>
        <source>Save the chart</source>
        <translation>Plan speichern</translation>
    </message>
</context>
<context>
    <name>JsonReader</name>
    <message>
        <source>true or false</source>
        <translation>true oder false</translation>
    </message>
    <message>
        <source>a number</source>
        <translation>eine Zahl</translation>
    </message>
    <message>
        <source>a string</source>
        <translation>eine Zeichenkette</translation>
    </message>
    <message>
        <source>a list</source>
        <translation>eine Liste</translation>
    </message>
    <message>
        <source>an object</source>
        <translation>ein Objekt</translation>
    </message>
    <message>
        <source>null</source>
        <translation>null</translation>
    </message>
    <message>
        <source>is missing</source>
        <translation>fehlt</translation>
    </message>
    <message>
        <source>is empty</source>
        <translation>ist leer</translation>
    </message>
    <message>
        <source>%1 is out of range: write a whole number from %2 to %3</source>
        <translation>%1 liegt außerhalb: eine ganze Zahl von %2 bis %3 schreiben</translation>
    </message>
    <message>
        <source>%1 is out of range: write a number up to 1000000000</source>
        <translation>%1 liegt außerhalb: eine Zahl bis 1000000000 schreiben</translation>
    </message>
    <message>
        <source>wrong type: expected %1, found %2</source>
        <translation>falscher Typ: erwartet wird %1, gefunden wurde %2</translation>
    </message>
    <message>
        <source>the text is longer than %1 characters</source>
        <translation>der Text ist länger als %1 Zeichen</translation>
    </message>
</context>
<context>
    <name>JsonText</name>
    <message>
        <source>nothing may follow the last }</source>
        <translation>nach der letzten } darf nichts folgen</translation>
    </message>
    <message>
        <source>the text ends too early: %1 is expected</source>
        <translation>der Text endet zu früh: erwartet wird %1</translation>
    </message>
    <message>
        <source>%1 is expected, found %2</source>
        <translation>erwartet wird %1, gefunden wurde %2</translation>
    </message>
    <message>
        <source>a comma may not stand before }</source>
        <translation>vor } darf kein Komma stehen</translation>
    </message>
    <message>
        <source>a comma may not stand before ]</source>
        <translation>vor ] darf kein Komma stehen</translation>
    </message>
    <message>
        <source>a comma or }</source>
        <translation>ein Komma oder }</translation>
    </message>
    <message>
        <source>a comma or ]</source>
        <translation>ein Komma oder ]</translation>
    </message>
    <message>
        <source>nested deeper than %1 levels</source>
        <translation>tiefer als %1 Ebenen geschachtelt</translation>
    </message>
    <message>
        <source>a key in double quotes</source>
        <translation>ein Schlüssel in Anführungszeichen</translation>
    </message>
    <message>
        <source>the key %1 stands twice in this object</source>
        <translation>der Schlüssel %1 steht zweimal in diesem Objekt</translation>
    </message>
    <message>
        <source>a colon</source>
        <translation>ein Doppelpunkt</translation>
    </message>
    <message>
        <source>a value</source>
        <translation>ein Wert</translation>
    </message>
    <message>
        <source>a digit</source>
        <translation>eine Ziffer</translation>
    </message>
    <message>
        <source>a number may not begin with 0</source>
        <translation>eine Zahl darf nicht mit 0 beginnen</translation>
    </message>
    <message>
        <source>the text ends too early: this string is never closed</source>
        <translation>der Text endet zu früh: diese Zeichenkette wird nie geschlossen</translation>
    </message>
    <message>
        <source>a control character in a string: write \n for a line break, \t for a tab, \u00%1 for this one</source>
        <translation>ein Steuerzeichen in einer Zeichenkette: \n für einen Zeilenumbruch, \t für einen Tabulator, \u00%1 für dieses schreiben</translation>
    </message>
    <message>
        <source>this is not UTF-8: save the file in that encoding</source>
        <translation>dies ist kein UTF-8: die Datei in dieser Kodierung speichern</translation>
    </message>
    <message>
        <source>a backslash is followed by one of &quot; \ / b f n r t u: write \\ for the character itself</source>
        <translation>auf einen Rückstrich folgt eines von &quot; \ / b f n r t u: \\ für das Zeichen selbst schreiben</translation>
    </message>
    <message>
        <source>\u is followed by four hexadecimal digits, as in \u00e9</source>
        <translation>auf \u folgen vier hexadezimale Ziffern, wie in \u00e9</translation>
    </message>
    <message>
        <source>this escape is one half of a character: write the character itself</source>
        <translation>dies ist nur die Hälfte eines Zeichens: das Zeichen selbst schreiben</translation>
    </message>
    <message>
        <source>the text is larger than %1 MiB</source>
        <translation>der Text ist größer als %1 MiB</translation>
    </message>
    <message>
        <source>the file is empty</source>
        <translation>die Datei ist leer</translation>
    </message>
    <message>
        <source>this is no file of Portolan: those begin with {</source>
        <translation>dies ist keine Datei von Portolan: solche beginnen mit {</translation>
    </message>
</context>
<context>
    <name>Kubernetes</name>
    <message>
        <source>a peer is an ipBlock or a podSelector</source>
        <translation>eine Gegenstelle ist ein ipBlock oder ein podSelector</translation>
    </message>
    <message>
        <source>a protocol is TCP, UDP or SCTP</source>
        <translation>ein Protokoll ist TCP, UDP oder SCTP</translation>
    </message>
    <message>
        <source>a port is a number, and endPort none below it</source>
        <translation>ein Port ist eine Zahl, und endPort keine kleinere</translation>
    </message>
    <message>
        <source>endPort lacks its port</source>
        <translation>zu endPort fehlt der Port</translation>
    </message>
    <message>
        <source>the policy lacks spec.podSelector</source>
        <translation>der Policy fehlt spec.podSelector</translation>
    </message>
    <message>
        <source>the text has several policies: of which pod?</source>
        <translation>der Text enthält mehrere Policies: von welchem Pod?</translation>
    </message>
    <message>
        <source>a policy type is Ingress or Egress</source>
        <translation>ein Policy-Typ ist Ingress oder Egress</translation>
    </message>
</context>
<context>
    <name>Labels</name>
    <message>
        <source>Required</source>
        <translation>Erforderlich</translation>
    </message>
    <message>
        <source>Optional</source>
        <translation>Optional</translation>
    </message>
    <message>
        <source>Conditional</source>
        <translation>Bedingt</translation>
    </message>
    <message>
        <source>Conditional: %1</source>
        <translation>Bedingt: %1</translation>
    </message>
    <message>
        <source>Internal</source>
        <translation>Intern</translation>
    </message>
    <message>
        <source>External</source>
        <translation>Extern</translation>
    </message>
    <message>
        <source>Internet</source>
        <translation>Internet</translation>
    </message>
    <message>
        <source>Site</source>
        <translation>Standort</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Netz</translation>
    </message>
    <message>
        <source>Cluster</source>
        <translation>Cluster</translation>
    </message>
    <message>
        <source>Host</source>
        <translation>Host</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Ja</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Nein</translation>
    </message>
    <message>
        <source>%1 is neither yes nor no: write %2 or %3</source>
        <translation>%1 ist weder ja noch nein: %2 oder %3 schreiben</translation>
    </message>
</context>
<context>
    <name>Layout</name>
    <message>
        <source>optional</source>
        <translation>optional</translation>
    </message>
    <message>
        <source>conditional</source>
        <translation>bedingt</translation>
    </message>
    <message>
        <source>host</source>
        <translation>Host</translation>
    </message>
    <message>
        <source>+%1 more</source>
        <translation>+%1 weitere</translation>
    </message>
    <message>
        <source>any address</source>
        <translation>jede Adresse</translation>
    </message>
    <message>
        <source>%1 ports</source>
        <translation>%1 Ports</translation>
    </message>
</context>
<context>
    <name>Legend</name>
    <message>
        <source>icmp, other</source>
        <translation>icmp, andere</translation>
    </message>
    <message>
        <source>required</source>
        <translation>erforderlich</translation>
    </message>
    <message>
        <source>optional</source>
        <translation>optional</translation>
    </message>
    <message>
        <source>has rules</source>
        <translation>mit Regeln</translation>
    </message>
    <message>
        <source>bundle</source>
        <translation>Bündel</translation>
    </message>
    <message>
        <source>The arrow points to who listens.</source>
        <translation>Der Pfeil zeigt auf den Empfänger.</translation>
    </message>
    <message>
        <source>conditional</source>
        <translation>bedingt</translation>
    </message>
    <message>
        <source>optional or conditional</source>
        <translation>optional oder bedingt</translation>
    </message>
    <message>
        <source>switched off</source>
        <translation>ausgeschaltet</translation>
    </message>
</context>
<context>
    <name>Nft</name>
    <message>
        <source>line %1: packets that are related only are not looked at</source>
        <translation>Zeile %1: Pakete, die nur related sind, werden nicht betrachtet</translation>
    </message>
    <message>
        <source>line %1: established stands for established and related</source>
        <translation>Zeile %1: established steht für established und related</translation>
    </message>
    <message>
        <source>a hop limit other than 255 is not understood</source>
        <translation>ein anderes Hop-Limit als 255 wird nicht verstanden</translation>
    </message>
    <message>
        <source>line %1: a hop limit of 255 is taken for granted</source>
        <translation>Zeile %1: ein Hop-Limit von 255 wird vorausgesetzt</translation>
    </message>
    <message>
        <source>a value is missing</source>
        <translation>ein Wert fehlt</translation>
    </message>
    <message>
        <source>%1 is no value that is understood here</source>
        <translation>%1 ist kein Wert, der hier verstanden wird</translation>
    </message>
    <message>
        <source>the interface %1 is not known: only the loopback interface is understood</source>
        <translation>die Schnittstelle %1 ist unbekannt: nur die Loopback-Schnittstelle wird verstanden</translation>
    </message>
    <message>
        <source>a port is matched without saying of which protocol</source>
        <translation>ein Port wird geprüft, ohne dass das Protokoll genannt ist</translation>
    </message>
    <message>
        <source>%1 comes after the verdict</source>
        <translation>%1 steht nach dem Verdikt</translation>
    </message>
    <message>
        <source>the chain of a jump is missing</source>
        <translation>die Kette eines Sprungs fehlt</translation>
    </message>
    <message>
        <source>there is no chain %1</source>
        <translation>es gibt keine Kette %1</translation>
    </message>
    <message>
        <source>%1 is not understood</source>
        <translation>%1 wird nicht verstanden</translation>
    </message>
    <message>
        <source>a verdict is missing</source>
        <translation>ein Verdikt fehlt</translation>
    </message>
    <message>
        <source>too many combinations in one rule</source>
        <translation>zu viele Kombinationen in einer Regel</translation>
    </message>
    <message>
        <source>there is no set %1</source>
        <translation>es gibt keine Menge %1</translation>
    </message>
    <message>
        <source>the sets are too large, all rules taken together</source>
        <translation>die Mengen sind zu groß, alle Regeln zusammengenommen</translation>
    </message>
    <message>
        <source>the text is too large</source>
        <translation>der Text ist zu groß</translation>
    </message>
    <message>
        <source>the elements do not fit what is matched</source>
        <translation>die Elemente passen nicht zu dem, was geprüft wird</translation>
    </message>
    <message>
        <source>after a concatenation that must not match, only a verdict is understood</source>
        <translation>nach einer Verkettung, die nicht zutreffen darf, wird nur ein Verdikt verstanden</translation>
    </message>
    <message>
        <source>after a concatenation that must not match, only accept and drop are understood</source>
        <translation>nach einer Verkettung, die nicht zutreffen darf, werden nur accept und drop verstanden</translation>
    </message>
    <message>
        <source>something is missing at the end</source>
        <translation>am Ende fehlt etwas</translation>
    </message>
    <message>
        <source>%1 is not understood here</source>
        <translation>%1 wird hier nicht verstanden</translation>
    </message>
    <message>
        <source>a definition reads: define NAME = VALUE</source>
        <translation>eine Definition lautet: define NAME = WERT</translation>
    </message>
    <message>
        <source>%1 is not defined</source>
        <translation>%1 ist nicht definiert</translation>
    </message>
    <message>
        <source>the definitions make the text too long</source>
        <translation>die Definitionen machen den Text zu lang</translation>
    </message>
    <message>
        <source>a brace does not end</source>
        <translation>eine Klammer wird nicht geschlossen</translation>
    </message>
    <message>
        <source>a set is written in braces</source>
        <translation>eine Menge steht in geschweiften Klammern</translation>
    </message>
    <message>
        <source>a set in a set is not understood</source>
        <translation>eine Menge in einer Menge wird nicht verstanden</translation>
    </message>
    <message>
        <source>elements are written elements = { ... }</source>
        <translation>Elemente schreibt man elements = { ... }</translation>
    </message>
    <message>
        <source>a chain is written in braces</source>
        <translation>eine Kette steht in geschweiften Klammern</translation>
    </message>
    <message>
        <source>a policy is accept or drop</source>
        <translation>eine Policy ist accept oder drop</translation>
    </message>
    <message>
        <source>the priority of a base chain is missing</source>
        <translation>die Priorität einer Basiskette fehlt</translation>
    </message>
    <message>
        <source>%1 is no priority</source>
        <translation>%1 ist keine Priorität</translation>
    </message>
    <message>
        <source>a name is missing</source>
        <translation>ein Name fehlt</translation>
    </message>
    <message>
        <source>a rule that is put beside another one by number is not understood</source>
        <translation>eine Regel, die nach Nummer neben eine andere gesetzt wird, wird nicht verstanden</translation>
    </message>
    <message>
        <source>the rule is missing</source>
        <translation>die Regel fehlt</translation>
    </message>
    <message>
        <source>a string does not end</source>
        <translation>eine Zeichenkette wird nicht geschlossen</translation>
    </message>
    <message>
        <source>%1 has no meaning here</source>
        <translation>%1 hat hier keine Bedeutung</translation>
    </message>
    <message>
        <source>%1 has no meaning in a set</source>
        <translation>%1 hat in einer Menge keine Bedeutung</translation>
    </message>
    <message>
        <source>a limit in a set is not understood</source>
        <translation>ein Limit in einer Menge wird nicht verstanden</translation>
    </message>
    <message>
        <source>only plain nft commands are understood in a script of them</source>
        <translation>in einem Skript aus nft-Befehlen werden nur schlichte nft-Befehle verstanden</translation>
    </message>
    <message>
        <source>the text does not say what chain %1 is: it is taken for the %2 chain of a firewall that drops everything else</source>
        <translation>der Text sagt nicht, was die Kette %1 ist: sie gilt als %2-Kette einer Firewall, die alles andere verwirft</translation>
    </message>
    <message>
        <source>table %1 is dormant</source>
        <translation>die Tabelle %1 ist stillgelegt (dormant)</translation>
    </message>
    <message>
        <source>table %1 filters no IP</source>
        <translation>die Tabelle %1 filtert kein IP</translation>
    </message>
    <message>
        <source>chain %1 translates addresses: left aside</source>
        <translation>die Kette %1 übersetzt Adressen: übergangen</translation>
    </message>
    <message>
        <source>a base chain of type %1 at hook %2 in table %3 is not understood</source>
        <translation>eine Basiskette vom Typ %1 am Hook %2 in der Tabelle %3 wird nicht verstanden</translation>
    </message>
</context>
<context>
    <name>OptionEdits</name>
    <message>
        <source>this would add more than %L1 flows: there are too many components between which they run; draw them by hand</source>
        <translation>das ergäbe mehr als %L1 Verbindungen: Es sind zu viele Komponenten, zwischen denen sie verlaufen; von Hand zeichnen</translation>
    </message>
    <message>
        <source>its ends</source>
        <translation>seine Enden</translation>
    </message>
    <message>
        <source>you have drawn it in another way than the catalog</source>
        <translation>Sie haben es anders gezeichnet als der Katalog</translation>
    </message>
    <message>
        <source>you switched it off</source>
        <translation>Sie haben es ausgeschaltet</translation>
    </message>
    <message>
        <source>you changed: %1</source>
        <translation>Sie haben geändert: %1</translation>
    </message>
    <message>
        <source>it stays, switched off; %1</source>
        <translation>es bleibt, ausgeschaltet; %1</translation>
    </message>
    <message>
        <source>its zone</source>
        <translation>seine Zone</translation>
    </message>
    <message>
        <source>flows that stay end at it</source>
        <translation>bleibende Verbindungen enden daran</translation>
    </message>
    <message>
        <source>there are several of it, or not where the catalog has it</source>
        <translation>es gibt mehrere davon, oder nicht dort, wo der Katalog es hat</translation>
    </message>
</context>
<context>
    <name>PacketSpace</name>
    <message>
        <source>stopped</source>
        <translation>abgebrochen</translation>
    </message>
    <message>
        <source>too many combinations of addresses and ports to compare as a whole; compare fewer rules at a time</source>
        <translation>zu viele Kombinationen von Adressen und Ports für einen Vergleich im Ganzen; weniger Regeln auf einmal vergleichen</translation>
    </message>
</context>
<context>
    <name>PartInsert</name>
    <message>
        <source>Add %1</source>
        <translation>%1 hinzufügen</translation>
    </message>
    <message>
        <source>New component</source>
        <translation>Neue Komponente</translation>
    </message>
    <message>
        <source>New zone</source>
        <translation>Neue Zone</translation>
    </message>
    <message>
        <source>%1 is connected to %2</source>
        <translation>%1 ist mit %2 verbunden</translation>
    </message>
</context>
<context>
    <name>PartKinds</name>
    <message>
        <source>Server</source>
        <translation>Server</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>Client</translation>
    </message>
    <message>
        <source>Database</source>
        <translation>Datenbank</translation>
    </message>
    <message>
        <source>Gateway</source>
        <translation>Gateway</translation>
    </message>
    <message>
        <source>Load balancer</source>
        <translation>Lastverteiler</translation>
    </message>
    <message>
        <source>External service</source>
        <translation>Externer Dienst</translation>
    </message>
    <message>
        <source>Browser</source>
        <translation>Browser</translation>
    </message>
    <message>
        <source>Workstation</source>
        <translation>Arbeitsplatz</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Telefon</translation>
    </message>
    <message>
        <source>Media server</source>
        <translation>Medienserver</translation>
    </message>
    <message>
        <source>Agent</source>
        <translation>Agent</translation>
    </message>
    <message>
        <source>Monitoring</source>
        <translation>Überwachung</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Netz</translation>
    </message>
    <message>
        <source>Host</source>
        <translation>Host</translation>
    </message>
    <message>
        <source>Site</source>
        <translation>Standort</translation>
    </message>
    <message>
        <source>Cluster</source>
        <translation>Cluster</translation>
    </message>
    <message>
        <source>Internet</source>
        <translation>Internet</translation>
    </message>
</context>
<context>
    <name>PastePlan</name>
    <message>
        <source>More than %1 zones: paste them in parts</source>
        <translation>Mehr als %1 Zonen: in Teilen einfügen</translation>
    </message>
    <message>
        <source>Protocol</source>
        <translation>Protokoll</translation>
    </message>
    <message>
        <source>There are no rows to paste: copy some with a first row that names the columns, for example %1</source>
        <translation>Es gibt keine Zeilen zum Einfügen: Zeilen kopieren, deren erste die Spalten nennt, zum Beispiel %1</translation>
    </message>
    <message>
        <source>The column %1 stands there twice: leave one of them out</source>
        <translation>Die Spalte %1 steht zweimal da: eine davon weglassen</translation>
    </message>
    <message>
        <source>%1 is no id: letters, digits, dots, hyphens and underscores, at most 63, beginning with a letter or digit</source>
        <translation>%1 ist keine Kennung: Buchstaben, Ziffern, Punkte, Binde- und Unterstriche, höchstens 63, am Anfang ein Buchstabe oder eine Ziffer</translation>
    </message>
    <message>
        <source>%1 stands in a row above already</source>
        <translation>%1 steht schon in einer Zeile darüber</translation>
    </message>
    <message>
        <source>%1: %2 becomes %3</source>
        <translation>%1: %2 wird zu %3</translation>
    </message>
    <message>
        <source>%1 is the id of another record: choose another one, or none</source>
        <translation>%1 ist die Kennung eines anderen Datensatzes: eine andere wählen oder keine</translation>
    </message>
    <message>
        <source>missing: a new flow needs the component at this end</source>
        <translation>fehlt: eine neue Verbindung braucht die Komponente an diesem Ende</translation>
    </message>
    <message>
        <source>A new record needs a name or an id</source>
        <translation>Ein neuer Datensatz braucht einen Namen oder eine Kennung</translation>
    </message>
    <message>
        <source>Client;Web server;443/tcp</source>
        <translation>Client;Webserver;443/tcp</translation>
    </message>
    <message>
        <source>Web server;192.0.2.10</source>
        <translation>Webserver;192.0.2.10</translation>
    </message>
    <message>
        <source>Office;192.0.2.0/24</source>
        <translation>Büro;192.0.2.0/24</translation>
    </message>
    <message>
        <source>The first row names no column of this table.
The columns are: %1.
For example %2 and below it %3</source>
        <translation>Die erste Zeile nennt keine Spalte dieser Tabelle.
Die Spalten sind: %1.
Zum Beispiel %2 und darunter %3</translation>
    </message>
</context>
<context>
    <name>PlaceModels</name>
    <message>
        <source>A name has at most %1 letters</source>
        <translation>Ein Name hat höchstens %1 Buchstaben</translation>
    </message>
    <message>
        <source>%1 is no number of instances: write 1 to 100000</source>
        <translation>%1 ist keine Zahl von Instanzen: 1 bis 100000 schreiben</translation>
    </message>
    <message>
        <source>%1 lies in %2 itself: the zones would go round in a circle</source>
        <translation>%1 liegt selbst in %2: die Zonen liefen im Kreis</translation>
    </message>
    <message>
        <source>%1 is no kind of zone: write internet, site, network, cluster or host</source>
        <translation>%1 ist keine Art von Zone: internet, site, network, cluster oder host schreiben</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Umbenennen</translation>
    </message>
    <message>
        <source>Id</source>
        <translation>Kennung</translation>
    </message>
    <message>
        <source>Change addresses</source>
        <translation>Adressen ändern</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Change kind</source>
        <translation>Art ändern</translation>
    </message>
    <message>
        <source>Zone</source>
        <translation>Zone</translation>
    </message>
    <message>
        <source>Move to another zone</source>
        <translation>In eine andere Zone verschieben</translation>
    </message>
    <message>
        <source>Addresses</source>
        <translation>Adressen</translation>
    </message>
    <message>
        <source>Public addresses</source>
        <translation>Öffentliche Adressen</translation>
    </message>
    <message>
        <source>Instances</source>
        <translation>Instanzen</translation>
    </message>
    <message>
        <source>Change instances</source>
        <translation>Instanzen ändern</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>Produkt</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>Change note</source>
        <translation>Notiz ändern</translation>
    </message>
    <message>
        <source>Inside</source>
        <translation>Liegt in</translation>
    </message>
    <message>
        <source>Enforced</source>
        <translation>Durchgesetzt</translation>
    </message>
    <message>
        <source>Change enforcement</source>
        <translation>Durchsetzung ändern</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>Ziel</translation>
    </message>
    <message>
        <source>Change target</source>
        <translation>Ziel ändern</translation>
    </message>
    <message>
        <source>No zone</source>
        <translation>Keine Zone</translation>
    </message>
    <message>
        <source>No system</source>
        <translation>Kein System</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>Teil</translation>
    </message>
    <message>
        <source>Internal</source>
        <translation>Intern</translation>
    </message>
    <message>
        <source>Change what customers see</source>
        <translation>Ändern, was Kunden sehen</translation>
    </message>
    <message>
        <source>Keeps client addresses</source>
        <translation>Behält Clientadressen</translation>
    </message>
    <message>
        <source>Change whose address servers see</source>
        <translation>Ändern, wessen Adresse Server sehen</translation>
    </message>
    <message>
        <source>Several zones are named %1: write the id, for example %2</source>
        <translation>Mehrere Zonen heißen %1: die Kennung angeben, zum Beispiel %2</translation>
    </message>
    <message>
        <source>There is no zone %1: name one that is on the chart, or its id</source>
        <translation>Es gibt keine Zone %1: eine nennen, die auf dem Plan ist, oder ihre Id</translation>
    </message>
</context>
<context>
    <name>Pods</name>
    <message>
        <source>%1 is of another kind</source>
        <translation>%1 ist von anderer Art</translation>
    </message>
    <message>
        <source>this has to be a map</source>
        <translation>dies muss eine Zuordnung sein</translation>
    </message>
    <message>
        <source>%1 is not understood</source>
        <translation>%1 wird nicht verstanden</translation>
    </message>
    <message>
        <source>which pods have the label %1 is not known</source>
        <translation>welche Pods das Label %1 haben, ist unbekannt</translation>
    </message>
    <message>
        <source>a block of addresses reads cidr: 192.0.2.0/24</source>
        <translation>ein Adressblock lautet cidr: 192.0.2.0/24</translation>
    </message>
    <message>
        <source>%1 is no block</source>
        <translation>%1 ist kein Adressblock</translation>
    </message>
    <message>
        <source>this is no object of Kubernetes</source>
        <translation>dies ist kein Kubernetes-Objekt</translation>
    </message>
    <message>
        <source>a %1 is not understood here</source>
        <translation>ein Objekt %1 wird hier nicht verstanden</translation>
    </message>
    <message>
        <source>line %1: a %2 is left aside</source>
        <translation>Zeile %1: ein Objekt %2 wird übergangen</translation>
    </message>
</context>
<context>
    <name>Policy</name>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source> and others</source>
        <translation> und andere</translation>
    </message>
    <message>
        <source>Flow %1: %2</source>
        <translation>Verbindung %1: %2</translation>
    </message>
    <message>
        <source>Flow %1: one of its ends is missing</source>
        <translation>Verbindung %1: eines der Enden fehlt</translation>
    </message>
    <message>
        <source>it is switched off, so it has no rule</source>
        <translation>sie ist ausgeschaltet und hat daher keine Regel</translation>
    </message>
    <message>
        <source>both ends are on one host, so it needs no rule</source>
        <translation>beide Enden sind auf einem Host, daher ist keine Regel nötig</translation>
    </message>
    <message>
        <source>its ports are not known, so it has no rule</source>
        <translation>die Ports sind unbekannt, daher gibt es keine Regel</translation>
    </message>
    <message>
        <source>%1 keeps the addresses of its clients, but nobody has a flow into it</source>
        <translation>%1 behält die Adressen der Clients bei, aber niemand hat eine Verbindung dorthin</translation>
    </message>
    <message>
        <source>%1 has no address that sets it apart from the others on its host</source>
        <translation>%1 hat keine Adresse, die es von den anderen auf dem Host unterscheidet</translation>
    </message>
    <message>
        <source>%1 has no address</source>
        <translation>%1 hat keine Adresse</translation>
    </message>
    <message>
        <source>Flow %1: %2; fill it in at the placeholder</source>
        <translation>Verbindung %1: %2; am Platzhalter eintragen</translation>
    </message>
    <message>
        <source>Flow %1: %2 has no address, so it is opened for IPv4 and IPv6</source>
        <translation>Verbindung %1: %2 hat keine Adresse und wird daher für IPv4 und IPv6 geöffnet</translation>
    </message>
    <message>
        <source>%1 has only %2, %3 only %4, so it has no rule</source>
        <translation>%1 hat nur %2, %3 nur %4, daher gibt es keine Regel</translation>
    </message>
    <message>
        <source>%1 has no address family in common with %2</source>
        <translation>%1 hat keine Adressfamilie mit %2 gemeinsam</translation>
    </message>
    <message>
        <source>%1 needs %2, which its ends do not share</source>
        <translation>%1 braucht %2, das die Enden nicht gemeinsam haben</translation>
    </message>
    <message>
        <source>%1; did you mean %2?</source>
        <translation>%1; war %2 gemeint?</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>%1 sits on the host %2: ask for the policy of %2</source>
        <translation>%1 sitzt auf dem Host %2: das Regelwerk von %2 verlangen</translation>
    </message>
    <message>
        <source>there is no flow %1</source>
        <translation>es gibt keine Verbindung %1</translation>
    </message>
    <message>
        <source>Flow %1: its rule is for %2, which is out on the internet</source>
        <translation>Verbindung %1: die Regel gilt für %2, das draußen im Internet steht</translation>
    </message>
    <message>
        <source>No flow lets this host ask for names (DNS, port 53)</source>
        <translation>Keine Verbindung erlaubt diesem Host Namensanfragen (DNS, Port 53)</translation>
    </message>
    <message>
        <source>No flow lets this host set its clock (NTP, port 123/udp)</source>
        <translation>Keine Verbindung erlaubt diesem Host, die Uhr zu stellen (NTP, Port 123/udp)</translation>
    </message>
    <message>
        <source>No flow lets the administrator in (SSH 22, RDP 3389, WinRM 5985-5986/tcp)</source>
        <translation>Keine Verbindung lässt die Verwaltung herein (SSH 22, RDP 3389, WinRM 5985-5986/tcp)</translation>
    </message>
    <message>
        <source>both ends are on one side of the boundary, so it needs no rule there</source>
        <translation>beide Enden sind auf einer Seite der Grenze, daher ist dort keine Regel nötig</translation>
    </message>
    <message>
        <source>%1 keeps the addresses of its clients, which are on the other side: the boundary does not judge its packets</source>
        <translation>%1 behält die Adressen der Clients bei, die auf der anderen Seite sind: die Grenze prüft die Pakete nicht</translation>
    </message>
    <message>
        <source>%1 is outside, but some of its addresses are among those inside: the boundary does not judge them</source>
        <translation>%1 liegt außerhalb, aber einige der Adressen gehören zu denen innerhalb: die Grenze prüft sie nicht</translation>
    </message>
    <message>
        <source>%1 is inside, but its packets carry other addresses than those inside: the boundary does not judge them</source>
        <translation>%1 liegt innerhalb, aber die Pakete tragen andere Adressen als die innerhalb: die Grenze prüft sie nicht</translation>
    </message>
    <message>
        <source>%1 is outside, but its addresses are among those inside: the boundary does not judge them</source>
        <translation>%1 liegt außerhalb, aber die Adressen gehören zu denen innerhalb: die Grenze prüft sie nicht</translation>
    </message>
    <message>
        <source>%1 has only names, and their look-up found no address</source>
        <translation>%1 hat nur Namen, und ihr Nachschlagen ergab keine Adresse</translation>
    </message>
    <message>
        <source>The look-up of %1 (%2) found no address, so it has no rule</source>
        <translation>Das Nachschlagen von %1 (%2) ergab keine Adresse, daher gibt es keine Regel</translation>
    </message>
    <message>
        <source>%1 has no address and is inside an internet zone, so it counts as any address: give it one if it has one</source>
        <translation>%1 hat keine Adresse und liegt in einer Internetzone, zählt also als jede Adresse: eine angeben, falls es eine hat</translation>
    </message>
    <message>
        <source>%1 is an internet zone, where no rules are written; hosts inside it: %2</source>
        <translation>%1 ist eine Internetzone, in der keine Regeln geschrieben werden; Hosts darin: %2</translation>
    </message>
    <message>
        <source>there is no host, zone or component %1</source>
        <translation>es gibt keinen Host, keine Zone und keine Komponente %1</translation>
    </message>
    <message>
        <source>nothing is known of the addresses of %1, so its boundary cannot be told from the rest: give it, or what is in it, an address</source>
        <translation>die Adressen von %1 sind unbekannt, daher lässt sich die Grenze nicht vom Rest unterscheiden: der Zone oder dem, was darin ist, eine Adresse geben</translation>
    </message>
    <message>
        <source>%1 is a zone, which has a boundary but no firewall of its own; hosts inside it: %2</source>
        <translation>%1 ist eine Zone, die eine Grenze, aber keine eigene Firewall hat; Hosts darin: %2</translation>
    </message>
    <message>
        <source>there is nothing in %1 that could have rules</source>
        <translation>in %1 ist nichts, was Regeln haben könnte</translation>
    </message>
    <message>
        <source>%1 has &quot;any&quot; as its address, which sets no boundary</source>
        <translation>%1 hat „any“ als Adresse, was keine Grenze zieht</translation>
    </message>
    <message>
        <source>The addresses of %1 (%2) were not looked up, so a boundary around it does not judge its packets</source>
        <translation>Die Adressen von %1 (%2) wurden nicht nachgeschlagen, daher prüft eine Grenze darum die Pakete nicht</translation>
    </message>
    <message>
        <source>IPv4</source>
        <translation>IPv4</translation>
    </message>
    <message>
        <source>IPv6</source>
        <translation>IPv6</translation>
    </message>
    <message>
        <source>The addresses of %1 are all of %2: no such packet crosses its boundary, so none is judged</source>
        <translation>Die Adressen von %1 umfassen ganz %2: kein solches Paket überquert die Grenze, daher wird keines geprüft</translation>
    </message>
    <message>
        <source>Nothing in %1 has an %2 address: its boundary lets all %2 packets pass</source>
        <translation>Nichts in %1 hat eine %2-Adresse: die Grenze lässt alle %2-Pakete durch</translation>
    </message>
    <message>
        <source>%1 comes through a balancer with one address family only, which a label cannot say</source>
        <translation>%1 kommt durch einen Load-Balancer mit nur einer Adressfamilie, was ein Label nicht sagen kann</translation>
    </message>
</context>
<context>
    <name>PortProposals</name>
    <message>
        <source>listens already</source>
        <translation>lauscht schon</translation>
    </message>
    <message>
        <source>listens already: %1</source>
        <translation>lauscht schon: %1</translation>
    </message>
</context>
<context>
    <name>PortSpec</name>
    <message>
        <source>%1 is no port: write for example 443/tcp or 10000-11000/udp</source>
        <translation>%1 ist kein Port: zum Beispiel 443/tcp oder 10000-11000/udp schreiben</translation>
    </message>
    <message>
        <source>%1 is no port: ports run from 1 to 65535</source>
        <translation>%1 ist kein Port: Ports reichen von 1 bis 65535</translation>
    </message>
    <message>
        <source>%1 has a leading zero: write %2</source>
        <translation>%1 hat eine führende Null: %2 schreiben</translation>
    </message>
    <message>
        <source>%1 runs backwards: write %2-%3</source>
        <translation>%1 läuft rückwärts: richtig ist %2-%3</translation>
    </message>
    <message>
        <source>%1 is no protocol: write tcp, udp, tcp+udp, sctp, icmp, icmpv6, esp, ah or gre</source>
        <translation>%1 ist kein Protokoll: tcp, udp, tcp+udp, sctp, icmp, icmpv6, esp, ah oder gre schreiben</translation>
    </message>
    <message>
        <source>%1 has no ports: write only %1</source>
        <translation>%1 hat keine Ports: nur %1 schreiben</translation>
    </message>
    <message>
        <source>the ports are longer than %1 characters</source>
        <translation>die Ports sind länger als %1 Zeichen</translation>
    </message>
    <message>
        <source>no port is given: write for example 443/tcp</source>
        <translation>kein Port angegeben: zum Beispiel 443/tcp schreiben</translation>
    </message>
    <message>
        <source>%1 has an empty place between commas</source>
        <translation>%1 hat eine leere Stelle zwischen Kommas</translation>
    </message>
    <message>
        <source>%1: ports come first, as in 443/tcp</source>
        <translation>%1: zuerst kommen die Ports, wie in 443/tcp</translation>
    </message>
    <message>
        <source>%1: the port comes first, write %2/%3</source>
        <translation>%1: zuerst kommt der Port, %2/%3 schreiben</translation>
    </message>
    <message>
        <source>%1 has no protocol: write %1/tcp, %1/udp or %1/tcp+udp</source>
        <translation>%1 hat kein Protokoll: %1/tcp, %1/udp oder %1/tcp+udp schreiben</translation>
    </message>
</context>
<context>
    <name>PresentationSteps</name>
    <message>
        <source>The whole chart</source>
        <translation>Der ganze Plan</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>Entwurf</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <comment>from, to</comment>
        <translation>%1 zu %2</translation>
    </message>
</context>
<context>
    <name>ProbeMarks</name>
    <message>
        <source>answered</source>
        <translation>hat geantwortet</translation>
    </message>
    <message>
        <source>no answer</source>
        <translation>keine Antwort</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>abgelehnt</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>PublishedLists</name>
    <message>
        <source>%1 is no address block</source>
        <translation>%1 ist kein Adressblock</translation>
    </message>
    <message>
        <source>the block %1 is too wide to be believed</source>
        <translation>der Block %1 ist zu groß, um glaubhaft zu sein</translation>
    </message>
    <message>
        <source>the list holds no address block</source>
        <translation>die Liste enthält keinen Adressblock</translation>
    </message>
    <message>
        <source>the list holds %1 blocks, and %2 are the most that are read</source>
        <translation>die Liste enthält %1 Blöcke, und höchstens %2 werden gelesen</translation>
    </message>
    <message>
        <source>the list is no JSON object</source>
        <translation>die Liste ist kein JSON-Objekt</translation>
    </message>
    <message>
        <source>the list is no JSON: %1</source>
        <translation>die Liste ist kein JSON: %1</translation>
    </message>
    <message>
        <source>the list has no %1</source>
        <translation>der Liste fehlt %1</translation>
    </message>
</context>
<context>
    <name>RecordFields</name>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>no</source>
        <translation>nein</translation>
    </message>
    <message>
        <source>implied</source>
        <translation>abgeleitet</translation>
    </message>
    <message>
        <source>id</source>
        <translation>Kennung</translation>
    </message>
    <message>
        <source>name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>zone around</source>
        <translation>umgebende Zone</translation>
    </message>
    <message>
        <source>addresses</source>
        <translation>Adressen</translation>
    </message>
    <message>
        <source>rules at the boundary</source>
        <translation>Regeln an der Grenze</translation>
    </message>
    <message>
        <source>dialect</source>
        <translation>Dialekt</translation>
    </message>
    <message>
        <source>note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>other keys</source>
        <translation>andere Schlüssel</translation>
    </message>
    <message>
        <source>zone</source>
        <translation>Zone</translation>
    </message>
    <message>
        <source>public addresses</source>
        <translation>öffentliche Adressen</translation>
    </message>
    <message>
        <source>instances</source>
        <translation>Instanzen</translation>
    </message>
    <message>
        <source>internal</source>
        <translation>intern</translation>
    </message>
    <message>
        <source>preserves the client&apos;s address</source>
        <translation>erhält die Adresse des Clients</translation>
    </message>
    <message>
        <source>product</source>
        <translation>Produkt</translation>
    </message>
    <message>
        <source>part</source>
        <translation>Teil</translation>
    </message>
    <message>
        <source>position</source>
        <translation>Position</translation>
    </message>
    <message>
        <source>from</source>
        <translation>von</translation>
    </message>
    <message>
        <source>to</source>
        <translation>zu</translation>
    </message>
    <message>
        <source>ports</source>
        <translation>Ports</translation>
    </message>
    <message>
        <source>purpose</source>
        <translation>Zweck</translation>
    </message>
    <message>
        <source>need</source>
        <translation>Bedarf</translation>
    </message>
    <message>
        <source>exposure</source>
        <translation>Erreichbarkeit</translation>
    </message>
    <message>
        <source>switched on</source>
        <translation>eingeschaltet</translation>
    </message>
    <message>
        <source>switched by hand</source>
        <translation>von Hand geschaltet</translation>
    </message>
    <message>
        <source>encryption</source>
        <translation>Verschlüsselung</translation>
    </message>
    <message>
        <source>configuration key</source>
        <translation>Konfigurationsschlüssel</translation>
    </message>
    <message>
        <source>option</source>
        <translation>Option</translation>
    </message>
    <message>
        <source>owner</source>
        <translation>Zuständigkeit</translation>
    </message>
    <message>
        <source>ticket</source>
        <translation>Ticket</translation>
    </message>
    <message>
        <source>expires</source>
        <translation>läuft ab</translation>
    </message>
    <message>
        <source>source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>caption</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>filter</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>part of the chart</source>
        <translation>Ausschnitt</translation>
    </message>
    <message>
        <source>zone view</source>
        <translation>Zonenansicht</translation>
    </message>
    <message>
        <source>title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>customer</source>
        <translation>Kunde</translation>
    </message>
    <message>
        <source>version</source>
        <translation>Version</translation>
    </message>
    <message>
        <source>draft</source>
        <translation>Entwurf</translation>
    </message>
    <message>
        <source>other keys of the title block</source>
        <translation>andere Schlüssel des Schriftfelds</translation>
    </message>
    <message>
        <source>systems</source>
        <translation>Systeme</translation>
    </message>
    <message>
        <source>look-ups</source>
        <translation>Auflösungen</translation>
    </message>
    <message>
        <source>views</source>
        <translation>Ansichten</translation>
    </message>
    <message>
        <source>suppressed problems</source>
        <translation>unterdrückte Probleme</translation>
    </message>
    <message>
        <source>View</source>
        <translation>Ansicht</translation>
    </message>
    <message>
        <source>Zone</source>
        <translation>Zone</translation>
    </message>
    <message>
        <source>Component</source>
        <translation>Komponente</translation>
    </message>
    <message>
        <source>Flow</source>
        <translation>Verbindung</translation>
    </message>
    <message>
        <source>frame</source>
        <translation>Rahmen</translation>
    </message>
    <message>
        <source>Chart</source>
        <translation>Plan</translation>
    </message>
    <message>
        <source>drawn upside down</source>
        <translation>auf dem Kopf gezeichnet</translation>
    </message>
</context>
<context>
    <name>RecordModel</name>
    <message numerus="yes">
        <source>%1, %n row(s)</source>
        <translation>
            <numerusform>%1, %n Zeile</numerusform>
            <numerusform>%1, %n Zeilen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Renaming</name>
    <message>
        <source>An id is needed, such as %1</source>
        <translation>Eine Kennung ist nötig, zum Beispiel %1</translation>
    </message>
    <message>
        <source>An id has letters from a to z, digits, dots, hyphens and underscores, at most 63, and begins with a letter or digit, such as %1</source>
        <translation>Eine Kennung hat Buchstaben von a bis z, Ziffern, Punkte, Bindestriche und Unterstriche, höchstens 63, und beginnt mit einem Buchstaben oder einer Ziffer, zum Beispiel %1</translation>
    </message>
    <message>
        <source>Another flow has that id; %1 is free</source>
        <translation>Eine andere Verbindung hat diese Kennung; %1 ist frei</translation>
    </message>
    <message>
        <source>The zone %1 has that id; %2 is free</source>
        <translation>Die Zone %1 hat diese Kennung; %2 ist frei</translation>
    </message>
    <message>
        <source>The component %1 has that id; %2 is free</source>
        <translation>Die Komponente %1 hat diese Kennung; %2 ist frei</translation>
    </message>
</context>
<context>
    <name>RuleChoice</name>
    <message>
        <source>%1 to %2</source>
        <translation>%1 zu %2</translation>
    </message>
    <message>
        <source>Several places are selected. Select one to see its rules.</source>
        <translation>Mehrere Orte sind ausgewählt. Einen auswählen, um seine Regeln zu sehen.</translation>
    </message>
    <message>
        <source>Select a flow to see its rule, or a host or zone to see all of its rules.</source>
        <translation>Eine Verbindung auswählen, um ihre Regel zu sehen, oder einen Host oder eine Zone für alle Regeln.</translation>
    </message>
    <message numerus="yes">
        <source>Rules of %n flow(s)</source>
        <translation>
            <numerusform>Regeln von %n Verbindung</numerusform>
            <numerusform>Regeln von %n Verbindungen</numerusform>
        </translation>
    </message>
    <message>
        <source>Whole policy of %1, %2</source>
        <translation>Ganzes Regelwerk von %1, %2</translation>
    </message>
    <message>
        <source>Boundary of %1, %2</source>
        <translation>Grenze von %1, %2</translation>
    </message>
    <message>
        <source>Filter at %1, %2</source>
        <translation>Filter an %1, %2</translation>
    </message>
    <message>
        <source>Members of %1, %2</source>
        <translation>Mitglieder von %1, %2</translation>
    </message>
    <message>
        <source>both directions</source>
        <translation>beide Richtungen</translation>
    </message>
    <message>
        <source>inbound</source>
        <translation>eingehend</translation>
    </message>
    <message>
        <source>outbound</source>
        <translation>ausgehend</translation>
    </message>
    <message>
        <source>%1 is for a machine&apos;s own firewall, not for a zone.</source>
        <translation>%1 ist für die Firewall eines Rechners selbst, nicht für eine Zone.</translation>
    </message>
    <message>
        <source>%1 has no outbound rules.</source>
        <translation>%1 hat keine ausgehenden Regeln.</translation>
    </message>
    <message>
        <source>%1 cannot match this protocol.</source>
        <translation>%1 kann dieses Protokoll nicht prüfen.</translation>
    </message>
    <message>
        <source>No rules are written for the Internet. Select a flow, a host or another zone.</source>
        <translation>Für das Internet werden keine Regeln geschrieben. Eine Verbindung, einen Host oder eine andere Zone auswählen.</translation>
    </message>
    <message>
        <source>There is nothing in %1 yet. It has rules as soon as it, or what is in it, has an address.</source>
        <translation>In %1 ist noch nichts. Regeln gibt es, sobald die Zone oder etwas darin eine Adresse hat.</translation>
    </message>
</context>
<context>
    <name>SafeFile</name>
    <message>
        <source>the link leads nowhere</source>
        <translation>die Verknüpfung führt ins Leere</translation>
    </message>
    <message>
        <source>there is no such file</source>
        <translation>diese Datei gibt es nicht</translation>
    </message>
    <message>
        <source>is a folder, name a file in it</source>
        <translation>ist ein Ordner, eine Datei darin angeben</translation>
    </message>
    <message>
        <source>is a pipe or a device, not a regular file</source>
        <translation>ist eine Pipe oder ein Gerät, keine gewöhnliche Datei</translation>
    </message>
    <message>
        <source>cannot be read: %1</source>
        <translation>kann nicht gelesen werden: %1</translation>
    </message>
    <message>
        <source>is larger than %1 MiB</source>
        <translation>ist größer als %1 MiB</translation>
    </message>
    <message>
        <source>the links go round in a circle</source>
        <translation>die Verknüpfungen laufen im Kreis</translation>
    </message>
    <message>
        <source>there is no folder %1</source>
        <translation>es gibt keinen Ordner %1</translation>
    </message>
    <message>
        <source>cannot be written: %1</source>
        <translation>kann nicht geschrieben werden: %1</translation>
    </message>
    <message>
        <source>%1. Make room there, or write it elsewhere</source>
        <translation>%1. Dort Platz schaffen oder anderswo speichern</translation>
    </message>
    <message>
        <source>%1. Write it elsewhere, or get the right to write there</source>
        <translation>%1. Anderswo speichern oder das Schreibrecht dort besorgen</translation>
    </message>
</context>
<context>
    <name>SetCommands</name>
    <message>
        <source>Conditional …</source>
        <translation>Bedingt …</translation>
    </message>
    <message>
        <source>Not stated</source>
        <translation>Nicht angegeben</translation>
    </message>
    <message>
        <source>Choose a zone …</source>
        <translation>Zone wählen …</translation>
    </message>
    <message>
        <source>Out of all zones</source>
        <translation>Aus allen Zonen heraus</translation>
    </message>
    <message>
        <source>Need</source>
        <translation>Bedarf</translation>
    </message>
    <message>
        <source>The flows are needed only if …</source>
        <translation>Die Verbindungen werden nur gebraucht, wenn …</translation>
    </message>
    <message>
        <source>Move to a zone</source>
        <translation>In eine Zone verschieben</translation>
    </message>
    <message>
        <source>Zone</source>
        <translation>Zone</translation>
    </message>
    <message>
        <source>Set need</source>
        <translation>Bedarf setzen</translation>
    </message>
    <message>
        <source>Set exposure</source>
        <translation>Erreichbarkeit setzen</translation>
    </message>
</context>
<context>
    <name>SheetText</name>
    <message>
        <source>More than %1 rows: paste them in parts</source>
        <translation>Mehr als %1 Zeilen: in Teilen einfügen</translation>
    </message>
    <message>
        <source>More than %1 cells in one row</source>
        <translation>Mehr als %1 Zellen in einer Zeile</translation>
    </message>
    <message>
        <source>A cell holds at most %1 characters</source>
        <translation>Eine Zelle fasst höchstens %1 Zeichen</translation>
    </message>
    <message>
        <source>This quote is never closed: end the cell with &quot; or double the quote</source>
        <translation>Dieses Anführungszeichen wird nie geschlossen: die Zelle mit &quot; beenden oder das Zeichen verdoppeln</translation>
    </message>
    <message>
        <source>Text behind a closed quote: double a quote inside a cell</source>
        <translation>Text hinter einem schließenden Anführungszeichen: innerhalb einer Zelle verdoppeln</translation>
    </message>
    <message>
        <source>More than %1 million characters: paste them in parts</source>
        <translation>Mehr als %1 Millionen Zeichen: in Teilen einfügen</translation>
    </message>
</context>
<context>
    <name>Shell</name>
    <message>
        <source>the script nests too deep</source>
        <translation>das Skript ist zu tief geschachtelt</translation>
    </message>
    <message>
        <source>a here-document does not end</source>
        <translation>ein Here-Dokument endet nicht</translation>
    </message>
    <message>
        <source>a quote does not end</source>
        <translation>ein Anführungszeichen wird nicht geschlossen</translation>
    </message>
    <message>
        <source>an expansion does not end</source>
        <translation>eine Ersetzung endet nicht</translation>
    </message>
</context>
<context>
    <name>TableColumns</name>
    <message>
        <source>None</source>
        <translation>Keine</translation>
    </message>
</context>
<context>
    <name>TableMenus</name>
    <message>
        <source>&amp;No column</source>
        <translation>&amp;Keiner Spalte</translation>
    </message>
    <message>
        <source>&amp;Ascending</source>
        <translation>&amp;Aufsteigend</translation>
    </message>
    <message>
        <source>&amp;Descending</source>
        <translation>Ab&amp;steigend</translation>
    </message>
</context>
<context>
    <name>TableSheets</name>
    <message>
        <source>no address family in common: to be clarified</source>
        <translation>keine gemeinsame Adressfamilie: zu klären</translation>
    </message>
    <message>
        <source>any</source>
        <translation>beliebig</translation>
    </message>
    <message>
        <source>any IPv4</source>
        <translation>beliebig IPv4</translation>
    </message>
    <message>
        <source>any IPv6</source>
        <translation>beliebig IPv6</translation>
    </message>
    <message>
        <source>not known: to be filled in</source>
        <translation>unbekannt: zu ergänzen</translation>
    </message>
    <message>
        <source>No zone</source>
        <translation>Keine Zone</translation>
    </message>
    <message>
        <source>%1 through %2</source>
        <translation>%1 über %2</translation>
    </message>
    <message>
        <source>nobody</source>
        <translation>niemand</translation>
    </message>
    <message>
        <source>Out of %1</source>
        <translation>Aus %1</translation>
    </message>
    <message>
        <source>Into %1</source>
        <translation>In %1</translation>
    </message>
    <message>
        <source>Within %1</source>
        <translation>Innerhalb %1</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 zu %2</translation>
    </message>
    <message>
        <source>Flows</source>
        <translation>Verbindungen</translation>
    </message>
    <message>
        <source>Components</source>
        <translation>Komponenten</translation>
    </message>
    <message>
        <source>Zones</source>
        <translation>Zonen</translation>
    </message>
    <message>
        <source>Firewall requests</source>
        <translation>Firewall-Anträge</translation>
    </message>
    <message>
        <source>Flow</source>
        <translation>Verbindung</translation>
    </message>
    <message>
        <source>Boundary</source>
        <translation>Grenze</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>Source addresses</source>
        <translation>Quelladressen</translation>
    </message>
    <message>
        <source>Destination</source>
        <translation>Ziel</translation>
    </message>
    <message>
        <source>Destination addresses</source>
        <translation>Zieladressen</translation>
    </message>
    <message>
        <source>Protocol</source>
        <translation>Protokoll</translation>
    </message>
    <message>
        <source>Ports</source>
        <translation>Ports</translation>
    </message>
    <message>
        <source>Need</source>
        <translation>Bedarf</translation>
    </message>
    <message>
        <source>Purpose</source>
        <translation>Zweck</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Zuständig</translation>
    </message>
    <message>
        <source>Ticket</source>
        <translation>Ticket</translation>
    </message>
    <message>
        <source>Expires</source>
        <translation>Läuft ab</translation>
    </message>
</context>
<context>
    <name>TargetDelegate</name>
    <message>
        <source>As in the rule panel</source>
        <translation>Wie im Regelbereich</translation>
    </message>
</context>
<context>
    <name>TargetGroups</name>
    <message>
        <source>Linux</source>
        <translation>Linux</translation>
    </message>
    <message>
        <source>Clouds</source>
        <translation>Clouds</translation>
    </message>
    <message>
        <source>Containers</source>
        <translation>Container</translation>
    </message>
    <message>
        <source>Network devices</source>
        <translation>Netzwerkgeräte</translation>
    </message>
    <message>
        <source>Other systems</source>
        <translation>Andere Systeme</translation>
    </message>
    <message>
        <source>Favourites</source>
        <translation>Favoriten</translation>
    </message>
</context>
<context>
    <name>TargetNames</name>
    <message>
        <source>There is no target %1: it could be %2</source>
        <translation>Es gibt kein Ziel %1: Gemeint sein könnte %2</translation>
    </message>
    <message>
        <source>There is no target %1: name one, for example %2, or none</source>
        <translation>Es gibt kein Ziel %1: eines nennen, zum Beispiel %2, oder keines</translation>
    </message>
</context>
<context>
    <name>Targets</name>
    <message>
        <source>no flow is named</source>
        <translation>keine Verbindung ist angegeben</translation>
    </message>
    <message>
        <source>%1: flow %2 gives no rule (%3): %4</source>
        <translation>%1: Verbindung %2 ergibt keine Regel (%3): %4</translation>
    </message>
    <message>
        <source>there is no rule to write</source>
        <translation>es gibt keine Regel zu schreiben</translation>
    </message>
    <message>
        <source>%1 would need %2 rules, and %3 are the most that are written: use fewer address blocks or port ranges, or a target with sets</source>
        <translation>%1 bräuchte %2 Regeln, und höchstens %3 werden geschrieben: weniger Adressblöcke oder Portbereiche verwenden oder ein Ziel mit Mengen</translation>
    </message>
    <message>
        <source>%1: the policy of %2 needs %3 security groups of %4 rules for each direction and family, and an interface takes %5; use fewer address blocks or port ranges</source>
        <translation>%1: das Regelwerk von %2 braucht %3 Sicherheitsgruppen mit %4 Regeln je Richtung und Familie, und eine Schnittstelle nimmt %5; weniger Adressblöcke oder Portbereiche verwenden</translation>
    </message>
    <message>
        <source>%1: more than %2 rules for one direction and family: split into %3 groups; attach all of them</source>
        <translation>%1: mehr als %2 Regeln für eine Richtung und Familie: in %3 Gruppen geteilt; alle zuweisen</translation>
    </message>
    <message>
        <source>ufw lets in ping, mDNS (5353/udp) and SSDP (1900/udp) by itself, whatever the chart says; see /etc/ufw/before.rules</source>
        <translation>ufw lässt Ping, mDNS (5353/udp) und SSDP (1900/udp) von sich aus herein, was auch immer der Plan sagt; siehe /etc/ufw/before.rules</translation>
    </message>
    <message>
        <source>%1: the policy of %2 needs %3 rules, and a network security group takes %4</source>
        <translation>%1: das Regelwerk von %2 braucht %3 Regeln, und eine Netzwerksicherheitsgruppe nimmt %4</translation>
    </message>
    <message>
        <source>%1: the probes of a load balancer of Azure come from 168.63.129.16 and pass only where a flow lets them in</source>
        <translation>%1: die Prüfanfragen eines Azure-Load-Balancers kommen von 168.63.129.16 und kommen nur durch, wo eine Verbindung sie hereinlässt</translation>
    </message>
    <message>
        <source>%1: its target %2 is not known; there is %3</source>
        <translation>%1: das Ziel %2 ist unbekannt; es gibt %3</translation>
    </message>
    <message>
        <source>there is no host, no component with an address and no enforced zone to write rules for</source>
        <translation>es gibt keinen Host, keine Komponente mit Adresse und keine durchgesetzte Zone, für die Regeln zu schreiben wären</translation>
    </message>
    <message>
        <source>no target can write rules for a zone</source>
        <translation>kein Ziel kann Regeln für eine Zone schreiben</translation>
    </message>
    <message>
        <source>%1: a firewall closes both directions, so the other one of %2 gets rules that let everything through, beside every other firewall of the machine</source>
        <translation>%1: eine Firewall schließt beide Richtungen, daher bekommt die andere von %2 Regeln, die alles durchlassen, auch neben jeder anderen Firewall des Rechners</translation>
    </message>
    <message>
        <source>%1: the policy of %2 needs %3 rules, and %4 firewalls of %5 are the most that are written; use fewer port ranges</source>
        <translation>%1: das Regelwerk von %2 braucht %3 Regeln, und höchstens %4 Firewalls mit %5 werden geschrieben; weniger Portbereiche verwenden</translation>
    </message>
    <message>
        <source>%1: more than %2 rules: %3 is split into %4 firewalls, which add up</source>
        <translation>%1: mehr als %2 Regeln: %3 ist in %4 Firewalls geteilt, die zusammen gelten</translation>
    </message>
    <message>
        <source>%1: the rules of all of %2 cannot be written in one text yet: ask for those of each: %3</source>
        <translation>%1: die Regeln von ganz %2 können noch nicht in einem Text geschrieben werden: die jedes Teils einzeln verlangen: %3</translation>
    </message>
    <message>
        <source>%1; %2 is for a host alone, and the boundary of a zone can be written for %3</source>
        <translation>%1; %2 ist nur für einen einzelnen Host, und die Grenze einer Zone kann für %3 geschrieben werden</translation>
    </message>
    <message>
        <source>%1: a single rule cannot be taken away yet</source>
        <translation>%1: eine einzelne Regel kann noch nicht entfernt werden</translation>
    </message>
    <message>
        <source>The addresses of %1 were not looked up: look it up in the program, or fill them in at the placeholder</source>
        <translation>Die Adressen von %1 wurden nicht nachgeschlagen: im Programm nachschlagen oder am Platzhalter eintragen</translation>
    </message>
    <message>
        <source>The addresses of %1 were not looked up, so its rules match nothing: look it up in the program</source>
        <translation>Die Adressen von %1 wurden nicht nachgeschlagen, daher treffen die Regeln auf nichts zu: im Programm nachschlagen</translation>
    </message>
    <message>
        <source>The addresses of %1 were not looked up, so it has no rule: look it up in the program</source>
        <translation>Die Adressen von %1 wurden nicht nachgeschlagen, daher gibt es keine Regel: im Programm nachschlagen</translation>
    </message>
    <message>
        <source>%1: no flow gives DNS (53/udp) to %2: their pods resolve no names, not even through the cluster&apos;s own DNS</source>
        <translation>%1: keine Verbindung erlaubt %2 DNS (53/udp): deren Pods lösen keine Namen auf, nicht einmal über das DNS des Clusters selbst</translation>
    </message>
    <message>
        <source>%1: flow %2 is charted for one address family, but pods are selected by label, in every family that they have</source>
        <translation>%1: die Verbindung %2 gilt im Plan für eine Adressfamilie, aber Pods werden nach Label ausgewählt, in jeder Familie, die sie haben</translation>
    </message>
    <message>
        <source>%1: two components would have the policy %2; change one of the ids</source>
        <translation>%1: zwei Komponenten hätten die Policy %2; eine der Kennungen ändern</translation>
    </message>
    <message>
        <source>%1: %2 security groups are more than the %3 that a template takes; write the parts of the zone one by one</source>
        <translation>%1: %2 Sicherheitsgruppen sind mehr als die %3, die eine Vorlage nimmt; die Teile der Zone einzeln schreiben</translation>
    </message>
    <message>
        <source>%1: a template of %2 bytes is larger than CloudFormation takes; write the parts of the zone one by one</source>
        <translation>%1: eine Vorlage von %2 Bytes ist größer, als CloudFormation sie nimmt; die Teile der Zone einzeln schreiben</translation>
    </message>
    <message>
        <source>%1: a template of more than %2 bytes has to be in S3: deploy it with --s3-bucket</source>
        <translation>%1: eine Vorlage von mehr als %2 Bytes muss in S3 liegen: mit --s3-bucket bereitstellen</translation>
    </message>
    <message>
        <source>%1: &quot;any&quot; address is any outside the cluster; pods and nodes are matched by label only</source>
        <translation>%1: die Adresse „any“ ist jede außerhalb des Clusters; Pods und Knoten werden nur nach Label erfasst</translation>
    </message>
    <message>
        <source>%1: %2 reaches host names only once a rule of its own for 53/udp shows Cilium the answers of a DNS server</source>
        <translation>%1: %2 erreicht Hostnamen erst, wenn eine eigene Regel für 53/udp Cilium die Antworten eines DNS-Servers zeigt</translation>
    </message>
    <message>
        <source>Cisco ASA: replies to %1 pass only where they are inspected (&quot;inspect icmp&quot;) or charted as a flow of their own</source>
        <translation>Cisco ASA: Antworten auf %1 kommen nur durch, wo sie inspiziert werden („inspect icmp“) oder als eigene Verbindung im Plan stehen</translation>
    </message>
    <message>
        <source>Cisco IOS access lists keep no state: replies are let through as TCP &quot;established&quot;, and for UDP from the flow&apos;s port to 1024-65535, which is wider than connection tracking</source>
        <translation>Zugriffslisten von Cisco IOS führen keinen Zustand: Antworten werden als TCP „established“ durchgelassen und bei UDP vom Port der Verbindung zu 1024-65535, was weiter ist als Verbindungsverfolgung</translation>
    </message>
    <message>
        <source>%1: two members would have the tag %2; change one of the ids</source>
        <translation>%1: zwei Mitglieder hätten das Tag %2; eine der Kennungen ändern</translation>
    </message>
    <message>
        <source>%1 judges only what comes in to containers</source>
        <translation>%1 prüft nur, was zu Containern hereinkommt</translation>
    </message>
    <message>
        <source>%1: the rules of %2 are too long for a command line; use fewer address blocks or port ranges, or Terraform</source>
        <translation>%1: die Regeln von %2 sind zu lang für eine Befehlszeile; weniger Adressblöcke oder Portbereiche verwenden oder Terraform</translation>
    </message>
    <message>
        <source>firewalld accepts redirected connections (DNAT, forward ports) and what direct rules accept before it asks any policy, whatever the chart says</source>
        <translation>firewalld lässt umgeleitete Verbindungen (DNAT, Portweiterleitung) und was direkte Regeln erlauben durch, bevor es eine Policy fragt, was auch immer der Plan sagt</translation>
    </message>
    <message>
        <source>firewalld cannot match two ports in one rule, and has no names for multicast listener discovery: what the DHCP client sends and DHCPv6 servers answer is matched by its destination port alone, and ICMPv6 other than echo may pass between the link and its multicast groups</source>
        <translation>firewalld kann nicht zwei Ports in einer Regel prüfen und hat keine Namen für Multicast Listener Discovery: was der DHCP-Client sendet und DHCPv6-Server antworten, wird nur am Zielport erkannt, und anderes ICMPv6 als Echo darf zwischen dem Link und seinen Multicast-Gruppen laufen</translation>
    </message>
    <message>
        <source>FortiGate: more than %1 rules in one direction</source>
        <translation>FortiGate: mehr als %1 Regeln in einer Richtung</translation>
    </message>
    <message>
        <source>%1: a firewall closes inbound, so %2 gets rules that let everything in, beside every other firewall of the server</source>
        <translation>%1: eine Firewall schließt eingehend, daher bekommt %2 Regeln, die alles hereinlassen, auch neben jeder anderen Firewall des Servers</translation>
    </message>
    <message>
        <source>%1: the policy of %2 needs %3 rules with up to %4 addresses in a firewall; a server takes %5 firewalls of %6 rules, each with at most %7 addresses; use fewer address blocks or port ranges</source>
        <translation>%1: das Regelwerk von %2 braucht %3 Regeln mit bis zu %4 Adressen in einer Firewall; ein Server nimmt %5 Firewalls mit %6 Regeln, jede mit höchstens %7 Adressen; weniger Adressblöcke oder Portbereiche verwenden</translation>
    </message>
    <message>
        <source>%1: %2 needs more rules than a firewall takes: split into %3, which add up</source>
        <translation>%1: %2 braucht mehr Regeln, als eine Firewall nimmt: in %3 geteilt, die zusammen gelten</translation>
    </message>
    <message>
        <source>%1: two members would have the firewall %2; change one of the ids</source>
        <translation>%1: zwei Mitglieder hätten die Firewall %2; eine der Kennungen ändern</translation>
    </message>
    <message>
        <source>RouterOS answers MAC Telnet, MAC WinBox and neighbour discovery below IP, where no rule sees it: see /tool mac-server and /ip neighbor</source>
        <translation>RouterOS beantwortet MAC-Telnet, MAC-WinBox und Nachbarerkennung unterhalb von IP, wo keine Regel es sieht: siehe /tool mac-server und /ip neighbor</translation>
    </message>
    <message>
        <source>pf: only one direction is judged, so replies pass only where another rule passes the first packet of the other direction with &quot;keep state&quot;</source>
        <translation>pf: nur eine Richtung wird geprüft, daher kommen Antworten nur durch, wo eine andere Regel das erste Paket der anderen Richtung mit „keep state“ durchlässt</translation>
    </message>
    <message>
        <source>%1 takes at most %2 rules in a rule set</source>
        <translation>%1 nimmt höchstens %2 Regeln in einem Regelsatz</translation>
    </message>
    <message>
        <source>Windows keeps its built-in allow rules (Core Networking, Remote Desktop, file sharing, ...) and those of programs, which open more than the chart; the script lists the enabled ones</source>
        <translation>Windows behält seine eingebauten Zulassungsregeln (Kernnetzwerk, Remotedesktop, Dateifreigabe, ...) und die von Programmen, die mehr öffnen als der Plan; das Skript listet die aktiven auf</translation>
    </message>
    <message>
        <source>Cisco ASA: the new access lists take effect once they are bound in place of those before, as the heading says</source>
        <translation>Cisco ASA: Die neuen Zugriffslisten wirken, sobald sie anstelle der bisherigen gebunden sind, wie es im Kopf steht</translation>
    </message>
    <message>
        <source>Cisco IOS: only one direction is judged, so of the replies to what goes the other way only those of TCP pass</source>
        <translation>Cisco IOS: nur eine Richtung wird geprüft, daher kommen von den Antworten auf das, was in die andere geht, nur die von TCP durch</translation>
    </message>
    <message>
        <source>%1 cannot write rules for a zone; %2 is taken instead</source>
        <translation>%1 kann keine Regeln für eine Zone schreiben; stattdessen wird %2 genommen</translation>
    </message>
    <message>
        <source>%1 has no address and is on no host: no rules are written for it</source>
        <translation>%1 hat keine Adresse und steht auf keinem Host: dafür werden keine Regeln geschrieben</translation>
    </message>
    <message>
        <source>no target can write rules for a machine</source>
        <translation>kein Ziel kann Regeln für eine Maschine schreiben</translation>
    </message>
    <message>
        <source>%1 cannot write rules for a machine; %2 is taken instead</source>
        <translation>%1 kann keine Regeln für eine Maschine schreiben; stattdessen wird %2 genommen</translation>
    </message>
    <message>
        <source>%1: %2; %3 is taken instead</source>
        <translation>%1: %2; stattdessen wird %3 genommen</translation>
    </message>
    <message>
        <source>%1 is no firewall on a machine: these rules are for a router or firewall in front of it</source>
        <translation>%1 ist keine Firewall auf einer Maschine: diese Regeln gehören auf einen Router oder eine Firewall davor</translation>
    </message>
    <message>
        <source>%1: there is no command that takes a single rule back by itself</source>
        <translation>%1: Es gibt keinen Befehl, der eine einzelne Regel von selbst zurücknimmt</translation>
    </message>
    <message>
        <source>%1: a command with a way back is of one flow at one of its ends</source>
        <translation>%1: Ein Befehl mit Rückweg gilt einer Verbindung an einem ihrer Enden</translation>
    </message>
    <message>
        <source>%1: the addresses of %2 are not known, so the rule cannot be applied as it is</source>
        <translation>%1: Die Adressen von %2 sind nicht bekannt, so kann die Regel nicht angewendet werden</translation>
    </message>
    <message>
        <source>%1 would need %2 rules, and %3 are the most that can be tried for a minute: use fewer address blocks or port ranges</source>
        <translation>%1 bräuchte %2 Regeln, und höchstens %3 können für eine Minute erprobt werden: weniger Adressblöcke oder Portbereiche verwenden</translation>
    </message>
</context>
<context>
    <name>TextDelegates</name>
    <message>
        <source>Write year-month-day, for example 2027-01-31, or nothing for never</source>
        <translation>Jahr-Monat-Tag schreiben, zum Beispiel 2027-01-31, oder nichts für nie</translation>
    </message>
    <message>
        <source>Write a whole number from 1 to 100000</source>
        <translation>Eine ganze Zahl von 1 bis 100000 schreiben</translation>
    </message>
</context>
<context>
    <name>TitleBlock</name>
    <message>
        <source>Customer</source>
        <translation>Kunde</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Version</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>Entwurf</translation>
    </message>
    <message>
        <source>Sheet</source>
        <translation>Blatt</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
</context>
<context>
    <name>Trace</name>
    <message>
        <source>the ports are not known yet, so there is no rule</source>
        <translation>die Ports sind noch nicht bekannt, also gibt es keine Regel</translation>
    </message>
    <message>
        <source>%1 has no address, so there is no rule at %2</source>
        <translation>%1 hat keine Adresse, deshalb gibt es bei %2 keine Regel</translation>
    </message>
    <message>
        <source>the two ends have no address family in common</source>
        <translation>die beiden Enden haben keine Adressfamilie gemeinsam</translation>
    </message>
    <message>
        <source>there is no component %1</source>
        <translation>es gibt keine Komponente %1</translation>
    </message>
    <message>
        <source>both ends are %1: choose two components</source>
        <translation>beide Enden sind %1: zwei Komponenten wählen</translation>
    </message>
    <message>
        <source>It stops at %1. Flows that are switched off would lead on: %2.</source>
        <translation>Bei %1 geht es nicht weiter. Ausgeschaltete Verbindungen würden weiterführen: %2.</translation>
    </message>
    <message>
        <source>It stops at %1. The flow %2 runs the other way: %3 opens the connection to %4.</source>
        <translation>Bei %1 geht es nicht weiter. Die Verbindung %2 läuft andersherum: %3 öffnet die Verbindung zu %4.</translation>
    </message>
    <message>
        <source>No flow leaves %1. A new flow from it would begin the way.</source>
        <translation>Keine Verbindung geht von %1 aus. Eine neue Verbindung von dort würde den Weg beginnen.</translation>
    </message>
    <message>
        <source>No flow gets to %1. A new flow to it would end the way.</source>
        <translation>Keine Verbindung führt zu %1. Eine neue Verbindung dorthin würde den Weg beenden.</translation>
    </message>
    <message>
        <source>Nothing on this chart leads from %1 to %2.</source>
        <translation>Nichts auf diesem Plan führt von %1 zu %2.</translation>
    </message>
    <message>
        <source>From %1 to %2</source>
        <translation>Von %1 zu %2</translation>
    </message>
    <message>
        <source>ports not known</source>
        <translation>Ports unbekannt</translation>
    </message>
    <message>
        <source>through the boundary of %1</source>
        <translation>durch die Grenze von %1</translation>
    </message>
</context>
<context>
    <name>Ufw</name>
    <message>
        <source>the command %1 is not understood</source>
        <translation>der Befehl %1 wird nicht verstanden</translation>
    </message>
    <message>
        <source>this depends on more than the text says</source>
        <translation>dies hängt von mehr ab, als der Text sagt</translation>
    </message>
    <message>
        <source>line %1: deletes rules that were there before: left aside</source>
        <translation>Zeile %1: löscht Regeln, die schon vorher da waren: übergangen</translation>
    </message>
    <message>
        <source>a default reads: ufw default allow|deny|reject [incoming|outgoing|routed]</source>
        <translation>eine Vorgabe lautet: ufw default allow|deny|reject [incoming|outgoing|routed]</translation>
    </message>
    <message>
        <source>too many rules stand twice</source>
        <translation>zu viele Regeln stehen zweimal da</translation>
    </message>
    <message>
        <source>%1 is no port: names of services and applications are not understood</source>
        <translation>%1 ist kein Port: Namen von Diensten und Anwendungen werden nicht verstanden</translation>
    </message>
    <message>
        <source>%1 is no address</source>
        <translation>%1 ist keine Adresse</translation>
    </message>
    <message>
        <source>the two ends are of different families</source>
        <translation>die beiden Enden sind aus verschiedenen Familien</translation>
    </message>
    <message>
        <source>%1 is not understood</source>
        <translation>%1 wird nicht verstanden</translation>
    </message>
    <message>
        <source>line %1: how often a connection may be opened is not looked at</source>
        <translation>Zeile %1: wie oft eine Verbindung geöffnet werden darf, wird nicht betrachtet</translation>
    </message>
    <message>
        <source>the interface %1 is not known: only the loopback interface is understood</source>
        <translation>die Schnittstelle %1 ist unbekannt: nur die Loopback-Schnittstelle wird verstanden</translation>
    </message>
    <message>
        <source>%1 is no protocol that ufw knows</source>
        <translation>%1 ist kein Protokoll, das ufw kennt</translation>
    </message>
    <message>
        <source>%1 is no protocol with ports</source>
        <translation>%1 ist kein Protokoll mit Ports</translation>
    </message>
    <message>
        <source>this protocol has no ports</source>
        <translation>dieses Protokoll hat keine Ports</translation>
    </message>
    <message>
        <source>the text leaves ufw switched off: everything passes</source>
        <translation>der Text lässt ufw ausgeschaltet: alles kommt durch</translation>
    </message>
    <message>
        <source>ufw is taken to be switched on, with the rules that Debian ships in /etc/ufw/before.rules and before6.rules: replies, ICMP errors and ping, neighbour discovery, DHCP, mDNS and SSDP pass</source>
        <translation>ufw gilt als eingeschaltet, mit den Regeln, die Debian in /etc/ufw/before.rules und before6.rules mitliefert: Antworten, ICMP-Fehler und Ping, Nachbarerkennung, DHCP, mDNS und SSDP kommen durch</translation>
    </message>
</context>
<context>
    <name>UsableAddress</name>
    <message>
        <source>unspecified</source>
        <translation>unbestimmt</translation>
    </message>
    <message>
        <source>loopback</source>
        <translation>Loopback</translation>
    </message>
    <message>
        <source>link-local</source>
        <translation>link-lokal</translation>
    </message>
    <message>
        <source>multicast</source>
        <translation>Multicast</translation>
    </message>
    <message>
        <source>reserved</source>
        <translation>reserviert</translation>
    </message>
    <message>
        <source>IPv4 in the form of IPv6</source>
        <translation>IPv4 in IPv6-Schreibweise</translation>
    </message>
    <message>
        <source>the answer holds %1 (%2); it is not taken</source>
        <translation>die Antwort enthält %1 (%2); sie wird nicht übernommen</translation>
    </message>
</context>
<context>
    <name>Yaml</name>
    <message>
        <source>aliases are not understood</source>
        <translation>Aliase werden nicht verstanden</translation>
    </message>
    <message>
        <source>the text nests too deep</source>
        <translation>der Text ist zu tief geschachtelt</translation>
    </message>
    <message>
        <source>a key is text</source>
        <translation>ein Schlüssel ist Text</translation>
    </message>
    <message>
        <source>%1 stands twice</source>
        <translation>%1 steht zweimal da</translation>
    </message>
    <message>
        <source>this is no YAML: %1</source>
        <translation>dies ist kein YAML: %1</translation>
    </message>
</context>
<context>
    <name>ZoneChoice</name>
    <message>
        <source>None</source>
        <translation>Keine</translation>
    </message>
</context>
<context>
    <name>portolan::AddressLookup</name>
    <message>
        <source>this list is not known</source>
        <translation>diese Liste ist unbekannt</translation>
    </message>
    <message>
        <source>this is no host name and no published list</source>
        <translation>dies ist kein Hostname und keine veröffentlichte Liste</translation>
    </message>
</context>
<context>
    <name>portolan::BundleDialog</name>
    <message>
        <source>Rules of all places</source>
        <translation>Regeln aller Orte</translation>
    </message>
    <message>
        <source>Saved in %1</source>
        <translation>Gespeichert in %1</translation>
    </message>
    <message>
        <source>Read the warnings before you apply the rules; README.txt has them, too, and says how and in which order.</source>
        <translation>Lesen Sie die Warnungen, bevor Sie die Regeln anwenden; README.txt enthält sie ebenfalls und sagt, wie und in welcher Reihenfolge.</translation>
    </message>
    <message numerus="yes">
        <source>and %n more place(s)</source>
        <translation>
            <numerusform>und %n weiterer Ort</numerusform>
            <numerusform>und %n weitere Orte</numerusform>
        </translation>
    </message>
    <message>
        <source>Without rules</source>
        <translation>Ohne Regeln</translation>
    </message>
    <message>
        <source>&amp;Open folder</source>
        <translation>&amp;Ordner öffnen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>%1, written for %2</source>
        <comment>files, dialect</comment>
        <translation>%1, geschrieben für %2</translation>
    </message>
    <message>
        <source>not written</source>
        <translation>nicht geschrieben</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>und %n weitere</numerusform>
            <numerusform>und %n weitere</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>portolan::CaptionBar</name>
    <message>
        <source>%1 / %2</source>
        <comment>step of</comment>
        <translation>%1 / %2</translation>
    </message>
</context>
<context>
    <name>portolan::CatalogPanel</name>
    <message>
        <source>implied</source>
        <translation>implizit</translation>
    </message>
    <message>
        <source>Product or part</source>
        <translation>Produkt oder Teil</translation>
    </message>
    <message>
        <source>Search the catalog</source>
        <translation>Katalog durchsuchen</translation>
    </message>
    <message>
        <source>Catalog</source>
        <translation>Katalog</translation>
    </message>
    <message>
        <source>Drag it onto the chart, or press Enter: the whole system</source>
        <translation>Auf den Plan ziehen oder Enter drücken: das ganze System</translation>
    </message>
    <message>
        <source>Drag it onto the chart, or double-click</source>
        <translation>Auf den Plan ziehen oder doppelklicken</translation>
    </message>
    <message>
        <source>It is switched in Chart &gt; Options of the systems.</source>
        <translation>Geschaltet wird sie unter Plan &gt; Optionen der Systeme.</translation>
    </message>
    <message>
        <source>General</source>
        <translation>Allgemein</translation>
    </message>
    <message>
        <source>Components and zones of your own, for any plan</source>
        <translation>Eigene Komponenten und Zonen, für jeden Plan</translation>
    </message>
    <message>
        <source>%1 (a zone)</source>
        <translation>%1 (eine Zone)</translation>
    </message>
    <message>
        <source>zone</source>
        <translation>Zone</translation>
    </message>
</context>
<context>
    <name>portolan::ChartArranger</name>
    <message>
        <source>Arrange all</source>
        <translation>Alles anordnen</translation>
    </message>
    <message>
        <source>Arrange new</source>
        <translation>Neues anordnen</translation>
    </message>
    <message>
        <source>Arrange selection</source>
        <translation>Auswahl anordnen</translation>
    </message>
    <message numerus="yes">
        <source>Move %n component(s)</source>
        <translation>
            <numerusform>%n Komponente verschieben</numerusform>
            <numerusform>%n Komponenten verschieben</numerusform>
        </translation>
    </message>
    <message>
        <source>Move zone</source>
        <translation>Zone verschieben</translation>
    </message>
    <message>
        <source>Resize zone</source>
        <translation>Zonengröße ändern</translation>
    </message>
    <message numerus="yes">
        <source>Fit %n zone(s) to the contents</source>
        <translation>
            <numerusform>%n Zone an den Inhalt anpassen</numerusform>
            <numerusform>%n Zonen an den Inhalt anpassen</numerusform>
        </translation>
    </message>
    <message>
        <source>Keep places</source>
        <translation>Plätze festhalten</translation>
    </message>
</context>
<context>
    <name>portolan::ChartSaver</name>
    <message>
        <source>Save the chart</source>
        <translation>Plan speichern</translation>
    </message>
</context>
<context>
    <name>portolan::ChartView</name>
    <message>
        <source>Chart</source>
        <translation>Plan</translation>
    </message>
    <message numerus="yes">
        <source>%n component(s)</source>
        <translation>
            <numerusform>%n Komponente</numerusform>
            <numerusform>%n Komponenten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n flow(s)</source>
        <translation>
            <numerusform>%n Verbindung</numerusform>
            <numerusform>%n Verbindungen</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing on this chart yet</source>
        <translation>Dieser Plan ist noch leer</translation>
    </message>
    <message>
        <source>The chart is being laid out …</source>
        <translation>Der Plan wird angeordnet …</translation>
    </message>
    <message>
        <source>The chart is not laid out</source>
        <translation>Der Plan ist nicht angeordnet</translation>
    </message>
    <message>
        <source>“Arrange all” in the menu Chart does it.</source>
        <translation>„Alles anordnen“ im Menü Plan tut es.</translation>
    </message>
    <message>
        <source>Distribute</source>
        <translation>Verteilen</translation>
    </message>
    <message>
        <source>Align</source>
        <translation>Ausrichten</translation>
    </message>
    <message>
        <source>Move to %1</source>
        <translation>Nach %1 verschieben</translation>
    </message>
    <message>
        <source>Move out of the zone</source>
        <translation>Aus der Zone herausnehmen</translation>
    </message>
    <message>
        <source>Let go to put it into %1; Esc cancels</source>
        <translation>Loslassen, um es in %1 zu setzen; Esc bricht ab</translation>
    </message>
    <message>
        <source>Let go to take it out of its zone; Esc cancels</source>
        <translation>Loslassen, um es aus seiner Zone zu nehmen; Esc bricht ab</translation>
    </message>
    <message>
        <source>Alt: no snapping; Ctrl: out of every zone; Esc cancels</source>
        <translation>Alt: kein Einrasten; Strg: aus jeder Zone heraus; Esc bricht ab</translation>
    </message>
    <message>
        <source>Faded: the filter leaves it out</source>
        <translation>Verblasst: Der Filter lässt es aus</translation>
    </message>
    <message>
        <source>Drag a part here from the catalog, or double-click it there.</source>
        <translation>Einen Baustein aus dem Katalog hierher ziehen oder dort doppelklicken.</translation>
    </message>
</context>
<context>
    <name>portolan::ClipboardCommands</name>
    <message>
        <source>%1 copied</source>
        <translation>%1 kopiert</translation>
    </message>
    <message>
        <source>Cut</source>
        <translation>Ausschneiden</translation>
    </message>
    <message>
        <source>%1 cut</source>
        <translation>%1 ausgeschnitten</translation>
    </message>
    <message>
        <source>The clipboard holds nothing that could stand on a chart</source>
        <translation>Die Zwischenablage enthält nichts, was auf einem Plan stehen könnte</translation>
    </message>
    <message>
        <source>Reading the clipboard</source>
        <translation>Zwischenablage wird gelesen</translation>
    </message>
    <message>
        <source>The clipboard cannot be pasted: %1</source>
        <translation>Die Zwischenablage kann nicht eingefügt werden: %1</translation>
    </message>
    <message numerus="yes">
        <source>%n flow(s) left out: the other end is not in this chart</source>
        <translation>
            <numerusform>%n Verbindung ausgelassen: das andere Ende ist nicht in diesem Plan</numerusform>
            <numerusform>%n Verbindungen ausgelassen: das andere Ende ist nicht in diesem Plan</numerusform>
        </translation>
    </message>
    <message>
        <source>There is nothing to paste</source>
        <translation>Es gibt nichts einzufügen</translation>
    </message>
    <message>
        <source>%1 pasted</source>
        <translation>%1 eingefügt</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>Einfügen</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>Duplizieren</translation>
    </message>
    <message>
        <source>Copying the flows</source>
        <translation>Verbindungen werden kopiert</translation>
    </message>
    <message>
        <source>Copying</source>
        <translation>Wird kopiert</translation>
    </message>
    <message>
        <source>Pasting</source>
        <translation>Wird eingefügt</translation>
    </message>
    <message>
        <source>%1 duplicated</source>
        <translation>%1 dupliziert</translation>
    </message>
    <message numerus="yes">
        <source>%n of the flows connect(s) the instances</source>
        <translation>
            <numerusform>%n der Verbindungen verbindet die Instanzen</numerusform>
            <numerusform>%n der Verbindungen verbinden die Instanzen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>portolan::ColumnCommands</name>
    <message>
        <source>Go to a cell of the column first</source>
        <translation>Gehen Sie zuerst zu einer Zelle der Spalte</translation>
    </message>
    <message>
        <source>This is the last column</source>
        <translation>Das ist die letzte Spalte</translation>
    </message>
    <message>
        <source>This is the first column</source>
        <translation>Das ist die erste Spalte</translation>
    </message>
</context>
<context>
    <name>portolan::ComponentForm</name>
    <message>
        <source>Rename component</source>
        <translation>Komponente umbenennen</translation>
    </message>
    <message>
        <source>Change kind</source>
        <translation>Art ändern</translation>
    </message>
    <message>
        <source>Change addresses</source>
        <translation>Adressen ändern</translation>
    </message>
    <message>
        <source>Change zone</source>
        <translation>Zone ändern</translation>
    </message>
    <message>
        <source>Change instances</source>
        <translation>Instanzen ändern</translation>
    </message>
    <message>
        <source>Change note</source>
        <translation>Notiz ändern</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Zone</source>
        <translation>Zone</translation>
    </message>
    <message>
        <source>Addresses</source>
        <translation>Adressen</translation>
    </message>
    <message>
        <source>Instances</source>
        <translation>Instanzen</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>e.g. 203.0.113.10, 2001:db8::10</source>
        <translation>z. B. 203.0.113.10, 2001:db8::10</translation>
    </message>
    <message>
        <source>Component</source>
        <translation>Komponente</translation>
    </message>
    <message>
        <source>Change public addresses</source>
        <translation>Öffentliche Adressen ändern</translation>
    </message>
    <message>
        <source>Servers see the client&apos;s address</source>
        <translation>Server sehen die Adresse des Clients</translation>
    </message>
    <message>
        <source>Servers see the balancer&apos;s address</source>
        <translation>Server sehen die Adresse des Lastverteilers</translation>
    </message>
    <message>
        <source>Listens on</source>
        <translation>Lauscht auf</translation>
    </message>
    <message>
        <source>Opens connections to</source>
        <translation>Öffnet Verbindungen zu</translation>
    </message>
    <message>
        <source>Rules and secrecy</source>
        <translation>Regeln und Vertraulichkeit</translation>
    </message>
    <message>
        <source>Change dialect</source>
        <translation>Dialekt ändern</translation>
    </message>
    <message>
        <source>Hide from customers</source>
        <translation>Vor Kunden verbergen</translation>
    </message>
    <message>
        <source>Show to customers</source>
        <translation>Kunden zeigen</translation>
    </message>
    <message numerus="yes">
        <source>%n component(s)</source>
        <translation>
            <numerusform>%n Komponente</numerusform>
            <numerusform>%n Komponenten</numerusform>
        </translation>
    </message>
    <message>
        <source>placed by hand</source>
        <translation>von Hand gesetzt</translation>
    </message>
    <message>
        <source>behind NAT: what others see</source>
        <translation>hinter NAT: was andere sehen</translation>
    </message>
    <message>
        <source>A load balancer that keeps the address of who calls: rules at the servers then have the clients as their source</source>
        <translation>Ein Lastverteiler, der die Adresse des Anrufers erhält: Regeln an den Servern haben dann die Clients als Quelle</translation>
    </message>
    <message>
        <source>Hidden in customer mode</source>
        <translation>Im Kundenmodus verborgen</translation>
    </message>
    <message>
        <source>Public</source>
        <translation>Öffentlich</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>Ziel</translation>
    </message>
    <message>
        <source>Id</source>
        <translation>Kennung</translation>
    </message>
    <message>
        <source>Change id</source>
        <translation>Kennung ändern</translation>
    </message>
</context>
<context>
    <name>portolan::ContextMenus</name>
    <message>
        <source>Choose &amp;one of them</source>
        <translation>&amp;Eine davon wählen</translation>
    </message>
    <message>
        <source>&amp;Paste here</source>
        <translation>Hier &amp;einfügen</translation>
    </message>
    <message>
        <source>&amp;Collapse</source>
        <translation>Ein&amp;klappen</translation>
    </message>
    <message>
        <source>&amp;Expand</source>
        <translation>Aus&amp;klappen</translation>
    </message>
    <message>
        <source>&amp;Put on the chart</source>
        <translation>Auf den &amp;Plan setzen</translation>
    </message>
    <message>
        <source>&amp;Put the whole system on the chart</source>
        <translation>Ganzes System auf den &amp;Plan setzen</translation>
    </message>
</context>
<context>
    <name>portolan::CustomerPage</name>
    <message>
        <source>Leave customer mode</source>
        <translation>Kundenmodus verlassen</translation>
    </message>
    <message>
        <source>Customer mode: addresses, notes, owners and internal names are hidden here, in presentations and in pictures. Leave it to edit.</source>
        <translation>Kundenmodus: Adressen, Notizen, Zuständige und interne Namen sind hier, in Präsentationen und in Bildern verborgen. Zum Bearbeiten verlassen.</translation>
    </message>
</context>
<context>
    <name>portolan::DeploymentDocument</name>
    <message>
        <source>Untitled</source>
        <translation>Unbenannt</translation>
    </message>
    <message>
        <source>Opened read-only: %1</source>
        <translation>Schreibgeschützt geöffnet: %1</translation>
    </message>
</context>
<context>
    <name>portolan::DeploymentForm</name>
    <message>
        <source>Chart</source>
        <translation>Plan</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Rename the chart</source>
        <translation>Plan umbenennen</translation>
    </message>
    <message>
        <source>Title block of pictures</source>
        <translation>Schriftfeld der Bilder</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>Change title</source>
        <translation>Titel ändern</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>Kunde</translation>
    </message>
    <message>
        <source>Change customer</source>
        <translation>Kunden ändern</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Version</translation>
    </message>
    <message>
        <source>Change version</source>
        <translation>Version ändern</translation>
    </message>
    <message>
        <source>Mark as draft</source>
        <translation>Als Entwurf kennzeichnen</translation>
    </message>
    <message>
        <source>Untitled</source>
        <translation>Unbenannt</translation>
    </message>
    <message numerus="yes">
        <source>%n component(s)</source>
        <translation>
            <numerusform>%n Komponente</numerusform>
            <numerusform>%n Komponenten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n flow(s)</source>
        <translation>
            <numerusform>%n Verbindung</numerusform>
            <numerusform>%n Verbindungen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n zone(s)</source>
        <translation>
            <numerusform>%n Zone</numerusform>
            <numerusform>%n Zonen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n saved view(s)</source>
        <translation>
            <numerusform>%n gespeicherte Ansicht</numerusform>
            <numerusform>%n gespeicherte Ansichten</numerusform>
        </translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>Entwurf</translation>
    </message>
    <message>
        <source>Select a flow, a component or a zone to see and change its facts.</source>
        <translation>Eine Verbindung, Komponente oder Zone auswählen, um ihre Angaben zu sehen und zu ändern.</translation>
    </message>
    <message>
        <source>Mark as no draft</source>
        <translation>Nicht mehr als Entwurf kennzeichnen</translation>
    </message>
</context>
<context>
    <name>portolan::DiskCommands</name>
    <message>
        <source>&amp;Reload</source>
        <translation>&amp;Neu laden</translation>
    </message>
    <message>
        <source>The chart becomes what is in the file; undo brings yours back</source>
        <translation>Der Plan wird, was in der Datei steht; Rückgängig bringt Ihren zurück</translation>
    </message>
    <message>
        <source>%1 was changed by another program, and you have changes of your own.</source>
        <translation>%1 wurde von einem anderen Programm geändert, und Sie haben eigene Änderungen.</translation>
    </message>
    <message>
        <source>&amp;Merge</source>
        <translation>&amp;Zusammenführen</translation>
    </message>
    <message>
        <source>Takes over what only one side changed, and asks about the rest</source>
        <translation>Übernimmt, was nur eine Seite geändert hat, und fragt nach dem Rest</translation>
    </message>
    <message>
        <source>%1 was changed by another program.</source>
        <translation>%1 wurde von einem anderen Programm geändert.</translation>
    </message>
    <message>
        <source>&amp;Keep mine</source>
        <translation>Meinen &amp;behalten</translation>
    </message>
    <message>
        <source>The chart stays as it is; saving overwrites the file</source>
        <translation>Der Plan bleibt, wie es ist; Speichern überschreibt die Datei</translation>
    </message>
    <message>
        <source>%1 was deleted, moved or renamed by another program. The chart is still here.</source>
        <translation>%1 wurde von einem anderen Programm gelöscht, verschoben oder umbenannt. Der Plan ist noch hier.</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Speichern</translation>
    </message>
    <message>
        <source>Writes the file again</source>
        <translation>Schreibt die Datei wieder</translation>
    </message>
    <message>
        <source>Save &amp;as …</source>
        <translation>Speichern &amp;unter …</translation>
    </message>
    <message>
        <source>&amp;Later</source>
        <translation>&amp;Später</translation>
    </message>
    <message>
        <source>Open a chart</source>
        <translation>Plan öffnen</translation>
    </message>
    <message>
        <source>Changed on disk</source>
        <translation>Auf der Platte geändert</translation>
    </message>
    <message>
        <source>The file cannot be read, so the chart stays as it is.</source>
        <translation>Die Datei ist nicht lesbar, also bleibt der Plan, wie es ist.</translation>
    </message>
    <message>
        <source>Reload</source>
        <translation>Neu laden</translation>
    </message>
    <message>
        <source>Reloaded; undo brings your chart back</source>
        <translation>Neu geladen; Rückgängig bringt Ihren Plan zurück</translation>
    </message>
    <message>
        <source>Yours</source>
        <translation>Ihres</translation>
    </message>
    <message>
        <source>In the file</source>
        <translation>In der Datei</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>Zusammenführen</translation>
    </message>
    <message>
        <source>Merged: your chart has it all already</source>
        <translation>Zusammengeführt: Ihr Plan hat schon alles</translation>
    </message>
    <message>
        <source>Merged: %1</source>
        <translation>Zusammengeführt: %1</translation>
    </message>
    <message>
        <source>The chart becomes what is in the file</source>
        <translation>Der Plan wird, was in der Datei steht</translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) of yours in %1 are not saved: %2.</source>
        <translation>
            <numerusform>%n Ihrer Änderungen in %1 ist nicht gespeichert: %2.</numerusform>
            <numerusform>%n Ihrer Änderungen in %1 sind nicht gespeichert: %2.</numerusform>
        </translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Reloading takes them out of the chart; undo brings them back.</source>
        <translation>Neu laden nimmt sie aus dem Plan; Rückgängig bringt sie zurück.</translation>
    </message>
    <message>
        <source>Merging keeps them and takes over what the others changed.</source>
        <translation>Zusammenführen behält sie und übernimmt, was die anderen geändert haben.</translation>
    </message>
    <message>
        <source>&amp;Reload anyway</source>
        <translation>Trotzdem neu &amp;laden</translation>
    </message>
</context>
<context>
    <name>portolan::DockTitle</name>
    <message>
        <source>Float</source>
        <translation>Ablösen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>portolan::Docks</name>
    <message>
        <source>Catalog</source>
        <translation>Katalog</translation>
    </message>
    <message>
        <source>Inspector</source>
        <translation>Eigenschaften</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>Regel</translation>
    </message>
    <message>
        <source>Tables</source>
        <translation>Tabellen</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Verlauf</translation>
    </message>
</context>
<context>
    <name>portolan::DropMenu</name>
    <message>
        <source>No flow</source>
        <translation>Keine Verbindung</translation>
    </message>
    <message>
        <source>New: %1</source>
        <translation>Neu: %1</translation>
    </message>
</context>
<context>
    <name>portolan::ExampleCard</name>
    <message numerus="yes">
        <source>%n component(s)</source>
        <translation>
            <numerusform>%n Komponente</numerusform>
            <numerusform>%n Komponenten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n flow(s)</source>
        <translation>
            <numerusform>%n Verbindung</numerusform>
            <numerusform>%n Verbindungen</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>products, name</comment>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>portolan::ExportPictureDialog</name>
    <message>
        <source>Export picture</source>
        <translation>Bild exportieren</translation>
    </message>
    <message>
        <source>For print</source>
        <translation>Für den Druck</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Format</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Farben</translation>
    </message>
    <message>
        <source>Resolution</source>
        <translation>Auflösung</translation>
    </message>
    <message>
        <source>&amp;Name above the chart</source>
        <translation>&amp;Name über dem Plan</translation>
    </message>
    <message>
        <source>&amp;Legend</source>
        <translation>&amp;Legende</translation>
    </message>
    <message>
        <source>&amp;Transparent ground</source>
        <translation>&amp;Durchsichtiger Grund</translation>
    </message>
    <message>
        <source>For &amp;customers</source>
        <translation>Für &amp;Kunden</translation>
    </message>
    <message>
        <source>Title &amp;block</source>
        <translation>&amp;Schriftfeld</translation>
    </message>
    <message>
        <source>Whole chart</source>
        <translation>Ganzer Plan</translation>
    </message>
    <message>
        <source>What the window shows</source>
        <translation>Was das Fenster zeigt</translation>
    </message>
    <message>
        <source>Each view on a page of its own</source>
        <translation>Jede Ansicht auf einer eigenen Seite</translation>
    </message>
    <message>
        <source>View: %1</source>
        <translation>Ansicht: %1</translation>
    </message>
    <message>
        <source>As in the window</source>
        <translation>Wie im Fenster</translation>
    </message>
    <message>
        <source>Anew, from left to right</source>
        <translation>Neu, von links nach rechts</translation>
    </message>
    <message>
        <source>Anew, from top to bottom</source>
        <translation>Neu, von oben nach unten</translation>
    </message>
    <message>
        <source>As large as the drawing</source>
        <translation>So groß wie die Zeichnung</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>Automatisch</translation>
    </message>
    <message>
        <source>Portrait</source>
        <translation>Hochformat</translation>
    </message>
    <message>
        <source>Landscape</source>
        <translation>Querformat</translation>
    </message>
    <message>
        <source> mm</source>
        <translation> mm</translation>
    </message>
    <message>
        <source>Without addresses, notes and what is marked internal</source>
        <translation>Ohne Adressen, Notizen und als intern Markiertes</translation>
    </message>
    <message>
        <source>Shows</source>
        <translation>Zeigt</translation>
    </message>
    <message>
        <source>Arrangement</source>
        <translation>Anordnung</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>Papier</translation>
    </message>
    <message>
        <source>Orientation</source>
        <translation>Ausrichtung</translation>
    </message>
    <message>
        <source>Margin</source>
        <translation>Rand</translation>
    </message>
    <message>
        <source>Page before</source>
        <translation>Vorige Seite</translation>
    </message>
    <message>
        <source>Next page</source>
        <translation>Nächste Seite</translation>
    </message>
    <message>
        <source>&amp;Export …</source>
        <translation>&amp;Exportieren …</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>%1 × %2 pixels</source>
        <translation>%1 × %2 Pixel</translation>
    </message>
    <message>
        <source>%1 × %2 mm</source>
        <translation>%1 × %2 mm</translation>
    </message>
    <message>
        <source>page %1 of %2</source>
        <translation>Seite %1 von %2</translation>
    </message>
    <message>
        <source>Whole chart, zone view</source>
        <translation>Ganzer Plan, Zonenansicht</translation>
    </message>
    <message>
        <source>The window is in customer mode: every picture is for customers</source>
        <translation>Das Fenster ist im Kundenmodus: jedes Bild ist für Kunden</translation>
    </message>
    <message>
        <source>&amp;Open bundles</source>
        <translation>Bündel ö&amp;ffnen</translation>
    </message>
    <message>
        <source>Parallel flows each by itself, with its ports and its need</source>
        <translation>Parallele Verbindungen jede für sich, mit ihren Ports und ihrem Bedarf</translation>
    </message>
    <message>
        <source>N&amp;umbers and captions</source>
        <translation>N&amp;ummern und Erklärungen</translation>
    </message>
    <message>
        <source>Number the lines, and list what each is for below the chart</source>
        <translation>Linien nummerieren und unter dem Plan auflisten, wozu jede dient</translation>
    </message>
    <message>
        <source>For &amp;customers (customer mode is on)</source>
        <translation>Für &amp;Kunden (der Kundenmodus ist an)</translation>
    </message>
</context>
<context>
    <name>portolan::Fetch</name>
    <message numerus="yes">
        <source>no complete answer within %n second(s)</source>
        <translation>
            <numerusform>keine vollständige Antwort innerhalb von %n Sekunde</numerusform>
            <numerusform>keine vollständige Antwort innerhalb von %n Sekunden</numerusform>
        </translation>
    </message>
    <message>
        <source>the answer is larger than %1 MB, so it is not read</source>
        <translation>die Antwort ist größer als %1 MB und wird daher nicht gelesen</translation>
    </message>
    <message>
        <source>the answer points to another server (%1); that is not followed</source>
        <translation>die Antwort verweist auf einen anderen Server (%1); dem wird nicht gefolgt</translation>
    </message>
    <message>
        <source>the server answered with status %1</source>
        <translation>der Server antwortete mit Status %1</translation>
    </message>
    <message>
        <source>the answer is of type %1, not %2</source>
        <translation>die Antwort ist vom Typ %1, nicht %2</translation>
    </message>
</context>
<context>
    <name>portolan::FileCommands</name>
    <message>
        <source>Unsaved changes</source>
        <translation>Ungespeicherte Änderungen</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Speichern</translation>
    </message>
    <message>
        <source>&amp;Discard</source>
        <translation>&amp;Verwerfen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Open a chart</source>
        <translation>Plan öffnen</translation>
    </message>
    <message>
        <source>Portolan charts (*.portolan);;All files (*)</source>
        <translation>Portolan-Pläne (*.portolan);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Save the chart</source>
        <translation>Plan speichern</translation>
    </message>
    <message>
        <source>Portolan charts (*.portolan)</source>
        <translation>Portolan-Pläne (*.portolan)</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>Gespeichert</translation>
    </message>
    <message>
        <source>Portolan</source>
        <translation>Portolan</translation>
    </message>
    <message>
        <source>%1 has changes that are not saved.</source>
        <translation>%1 hat Änderungen, die nicht gespeichert sind.</translation>
    </message>
    <message>
        <source>Not saved</source>
        <translation>Nicht gespeichert</translation>
    </message>
    <message>
        <source>The chart is still here, with all changes.</source>
        <translation>Der Plan ist noch hier, mit allen Änderungen.</translation>
    </message>
    <message>
        <source>Save &amp;as …</source>
        <translation>Speichern &amp;unter …</translation>
    </message>
    <message>
        <source>Changed on disk</source>
        <translation>Auf der Platte geändert</translation>
    </message>
    <message>
        <source>%1 was changed by another program since you opened or saved it.</source>
        <translation>%1 wurde von einem anderen Programm geändert, seit Sie es geöffnet oder gespeichert haben.</translation>
    </message>
    <message>
        <source>Merge keeps the changes of both, overwrite only yours.</source>
        <translation>Zusammenführen behält die Änderungen beider, Überschreiben nur Ihre.</translation>
    </message>
    <message>
        <source>&amp;Merge</source>
        <translation>&amp;Zusammenführen</translation>
    </message>
    <message>
        <source>&amp;Overwrite</source>
        <translation>&amp;Überschreiben</translation>
    </message>
    <message>
        <source>Of %1 files the first %2 are open</source>
        <translation>Von %1 Dateien sind die ersten %2 geöffnet</translation>
    </message>
    <message>
        <source>%1, line %2, character %3: %4</source>
        <translation>%1, Zeile %2, Zeichen %3: %4</translation>
    </message>
    <message>
        <source>This file cannot be opened:</source>
        <translation>Diese Datei lässt sich nicht öffnen:</translation>
    </message>
</context>
<context>
    <name>portolan::FileGuard</name>
    <message>
        <source>Open already</source>
        <translation>Schon geöffnet</translation>
    </message>
    <message>
        <source>Saving replaces the file under the other one, who is told of it.</source>
        <translation>Speichern ersetzt die Datei unter dem anderen, der davon erfährt.</translation>
    </message>
    <message>
        <source>Save &amp;anyway</source>
        <translation>&amp;Trotzdem speichern</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>%1 is open in another window of this program</source>
        <translation>%1 ist in einem anderen Fenster dieses Programms offen</translation>
    </message>
    <message>
        <source>%1 is write-protected</source>
        <translation>%1 ist schreibgeschützt</translation>
    </message>
</context>
<context>
    <name>portolan::FilterBox</name>
    <message>
        <source>Filter</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Leeren</translation>
    </message>
    <message>
        <source>Filter, e.g. proto:udp zone:dmz need:required</source>
        <translation>Filter, z. B. proto:udp zone:dmz need:required</translation>
    </message>
    <message>
        <source>How the filter is written</source>
        <translation>Wie der Filter geschrieben wird</translation>
    </message>
    <message>
        <source>How the filter is written (F1)</source>
        <translation>Wie der Filter geschrieben wird (F1)</translation>
    </message>
    <message>
        <source>Words and fields, all of which must fit (Ctrl+F). Ctrl+Space completes, Enter goes to what was found, F1 explains.</source>
        <translation>Wörter und Felder, die alle passen müssen (Strg+F). Strg+Leertaste ergänzt, Eingabe geht zum Gefundenen, F1 erklärt.</translation>
    </message>
</context>
<context>
    <name>portolan::FilterHelp</name>
    <message>
        <source>How the filter is written</source>
        <translation>Wie der Filter geschrieben wird</translation>
    </message>
    <message>
        <source>the word stands somewhere in the flow, in a name or an address</source>
        <translation>das Wort steht irgendwo in der Verbindung, in einem Namen oder einer Adresse</translation>
    </message>
    <message>
        <source>words that stand together; also what looks like a field</source>
        <translation>Wörter, die zusammenstehen; auch was wie ein Feld aussieht</translation>
    </message>
    <message>
        <source>not: a minus turns any term round</source>
        <translation>nicht: ein Minus kehrt jeden Ausdruck um</translation>
    </message>
    <message>
        <source>one of the two; every other term must fit as well</source>
        <translation>einer der beiden; jeder andere Ausdruck muss auch passen</translation>
    </message>
</context>
<context>
    <name>portolan::FilterRemark</name>
    <message>
        <source>What is selected is not in the filter.</source>
        <translation>Das Ausgewählte ist nicht im Filter.</translation>
    </message>
    <message>
        <source>Some of what is selected is not in the filter.</source>
        <translation>Ein Teil des Ausgewählten ist nicht im Filter.</translation>
    </message>
</context>
<context>
    <name>portolan::FindCommands</name>
    <message numerus="yes">
        <source>%n selected</source>
        <comment>records</comment>
        <translation>
            <numerusform>%n ausgewählt</numerusform>
            <numerusform>%n ausgewählt</numerusform>
        </translation>
    </message>
    <message>
        <source>The way is copied</source>
        <translation>Der Weg ist kopiert</translation>
    </message>
    <message>
        <source>Select a component, a zone or a flow to focus on its neighbours</source>
        <translation>Eine Komponente, Zone oder Verbindung auswählen, um sich auf die Nachbarn zu beschränken</translation>
    </message>
    <message>
        <source>Nothing more is connected</source>
        <translation>Mehr ist nicht verbunden</translation>
    </message>
    <message numerus="yes">
        <source>Focus on %1, %n hop(s)</source>
        <translation>
            <numerusform>Beschränkt auf %1, %n Schritt</numerusform>
            <numerusform>Beschränkt auf %1, %n Schritte</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Zone view: %1 of %n flow(s) cross a boundary</source>
        <translation>
            <numerusform>Zonenansicht: %1 von %n Verbindung überschreitet eine Grenze</numerusform>
            <numerusform>Zonenansicht: %1 von %n Verbindungen überschreiten eine Grenze</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>portolan::FlowForm</name>
    <message>
        <source>Switch flow on</source>
        <translation>Verbindung einschalten</translation>
    </message>
    <message>
        <source>Switch flow off</source>
        <translation>Verbindung ausschalten</translation>
    </message>
    <message>
        <source>Change ports</source>
        <translation>Ports ändern</translation>
    </message>
    <message>
        <source>Change owner</source>
        <translation>Zuständigkeit ändern</translation>
    </message>
    <message>
        <source>Change ticket</source>
        <translation>Ticket ändern</translation>
    </message>
    <message>
        <source>Change expiry</source>
        <translation>Ablauf ändern</translation>
    </message>
    <message>
        <source>Change exposure</source>
        <translation>Erreichbarkeit ändern</translation>
    </message>
    <message>
        <source>Change purpose</source>
        <translation>Zweck ändern</translation>
    </message>
    <message>
        <source>Change note</source>
        <translation>Notiz ändern</translation>
    </message>
    <message>
        <source>Change need</source>
        <translation>Bedarf ändern</translation>
    </message>
    <message>
        <source>Say in words when the flow is needed</source>
        <translation>In Worten sagen, wann die Verbindung gebraucht wird</translation>
    </message>
    <message>
        <source>Required</source>
        <translation>Erforderlich</translation>
    </message>
    <message>
        <source>Optional</source>
        <translation>Optional</translation>
    </message>
    <message>
        <source>Conditional</source>
        <translation>Bedingt</translation>
    </message>
    <message>
        <source>Not stated</source>
        <translation>Nicht angegeben</translation>
    </message>
    <message>
        <source>Internal</source>
        <translation>Intern</translation>
    </message>
    <message>
        <source>External</source>
        <translation>Extern</translation>
    </message>
    <message>
        <source>On</source>
        <translation>Ein</translation>
    </message>
    <message>
        <source>Ports</source>
        <translation>Ports</translation>
    </message>
    <message>
        <source>Need</source>
        <translation>Bedarf</translation>
    </message>
    <message>
        <source>If</source>
        <translation>Wenn</translation>
    </message>
    <message>
        <source>Exposed</source>
        <translation>Erreichbar</translation>
    </message>
    <message>
        <source>Purpose</source>
        <translation>Zweck</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Zuständig</translation>
    </message>
    <message>
        <source>Ticket</source>
        <translation>Ticket</translation>
    </message>
    <message>
        <source>Expires</source>
        <translation>Läuft ab</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>when it is needed, in words</source>
        <translation>wann sie gebraucht wird, in Worten</translation>
    </message>
    <message>
        <source>%1 is not a date; write it as 2027-12-31</source>
        <translation>%1 ist kein Datum; so schreiben: 2027-12-31</translation>
    </message>
    <message>
        <source>Flow</source>
        <translation>Verbindung</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>Change sender</source>
        <translation>Absender ändern</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Zu</translation>
    </message>
    <message>
        <source>Change listener</source>
        <translation>Empfänger ändern</translation>
    </message>
    <message>
        <source>Purpose and details</source>
        <translation>Zweck und Einzelheiten</translation>
    </message>
    <message>
        <source>Encryption</source>
        <translation>Verschlüsselung</translation>
    </message>
    <message>
        <source>Change encryption</source>
        <translation>Verschlüsselung ändern</translation>
    </message>
    <message>
        <source>Setting</source>
        <translation>Einstellung</translation>
    </message>
    <message>
        <source>Change configuration key</source>
        <translation>Konfigurationsschlüssel ändern</translation>
    </message>
    <message>
        <source>Approval</source>
        <translation>Freigabe</translation>
    </message>
    <message numerus="yes">
        <source>%n flow(s)</source>
        <translation>
            <numerusform>%n Verbindung</numerusform>
            <numerusform>%n Verbindungen</numerusform>
        </translation>
    </message>
    <message>
        <source>Whether rules are written for it</source>
        <translation>Ob Regeln dafür geschrieben werden</translation>
    </message>
    <message>
        <source>e.g. tls, none</source>
        <translation>z. B. tls, none</translation>
    </message>
    <message>
        <source>e.g. 443/tcp, 3478/udp, https</source>
        <translation>z. B. 443/tcp, 3478/udp, https</translation>
    </message>
    <message>
        <source>Id</source>
        <translation>Kennung</translation>
    </message>
    <message>
        <source>Change id</source>
        <translation>Kennung ändern</translation>
    </message>
    <message>
        <source>outside of all zones</source>
        <translation>außerhalb aller Zonen</translation>
    </message>
</context>
<context>
    <name>portolan::FlowGesture</name>
    <message>
        <source>Drag to the component that listens: a new flow</source>
        <translation>Zur lauschenden Komponente ziehen: eine neue Verbindung</translation>
    </message>
    <message>
        <source>Drop on the component that opens the connection; Esc cancels</source>
        <translation>Auf der Komponente loslassen, die die Verbindung öffnet; Esc bricht ab</translation>
    </message>
    <message>
        <source>Drop on the component or port that listens; Esc cancels</source>
        <translation>Auf der Komponente oder dem Port loslassen, der lauscht; Esc bricht ab</translation>
    </message>
    <message>
        <source>Ports of the flow from %1 to %2</source>
        <translation>Ports der Verbindung von %1 zu %2</translation>
    </message>
    <message>
        <source>This flow is there already: %1 from %2 to %3</source>
        <translation>Diese Verbindung gibt es schon: %1 von %2 zu %3</translation>
    </message>
    <message>
        <source>Enter makes the flow, Esc drops it</source>
        <translation>Enter legt die Verbindung an, Esc verwirft sie</translation>
    </message>
    <message>
        <source>Choose what is to be there, or Esc</source>
        <translation>Wählen, was dort stehen soll, oder Esc</translation>
    </message>
    <message>
        <source>This flow is there already</source>
        <translation>Diese Verbindung gibt es schon</translation>
    </message>
    <message>
        <source>New flow and component</source>
        <translation>Neue Verbindung und Komponente</translation>
    </message>
    <message>
        <source>New flow</source>
        <translation>Neue Verbindung</translation>
    </message>
    <message>
        <source>%1 has one instance: a flow to itself runs between instances</source>
        <translation>%1 hat nur eine Instanz: eine Verbindung zu sich selbst läuft zwischen Instanzen</translation>
    </message>
    <message>
        <source>a flow to itself needs two instances</source>
        <translation>eine Verbindung zu sich selbst braucht zwei Instanzen</translation>
    </message>
</context>
<context>
    <name>portolan::FlowStatus</name>
    <message>
        <source>Show the option</source>
        <translation>Option zeigen</translation>
    </message>
</context>
<context>
    <name>portolan::FormGroup</name>
    <message>
        <source>open</source>
        <translation>offen</translation>
    </message>
    <message>
        <source>folded</source>
        <translation>zugeklappt</translation>
    </message>
    <message>
        <source>Fold this group away</source>
        <translation>Diese Gruppe zuklappen</translation>
    </message>
    <message>
        <source>Show this group</source>
        <translation>Diese Gruppe zeigen</translation>
    </message>
</context>
<context>
    <name>portolan::GestureCommands</name>
    <message>
        <source>%1 and %2 are alternatives that are never deployed together</source>
        <translation>%1 und %2 sind Alternativen, die nie zusammen betrieben werden</translation>
    </message>
    <message>
        <source>Added another %1 with the options that the chart has chosen</source>
        <translation>Weiteres %1 mit den im Plan gewählten Optionen hinzugefügt</translation>
    </message>
    <message>
        <source>Added %1</source>
        <translation>%1 hinzugefügt</translation>
    </message>
    <message>
        <source>%1 was not added: the chart is still being laid out; try again in a moment</source>
        <translation>%1 wurde nicht hinzugefügt: der Plan wird noch angeordnet; gleich noch einmal versuchen</translation>
    </message>
</context>
<context>
    <name>portolan::GroupProxy</name>
    <message numerus="yes">
        <source>%1: %n row(s)</source>
        <translation>
            <numerusform>%1: %n Zeile</numerusform>
            <numerusform>%1: %n Zeilen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>portolan::HelpCommands</name>
    <message>
        <source>About Portolan</source>
        <translation>Über Portolan</translation>
    </message>
    <message>
        <source>&lt;h3&gt;Portolan %1&lt;/h3&gt;&lt;p&gt;Charts of ports and flows, and the firewall rules that follow from them.&lt;/p&gt;&lt;p&gt;Apache License 2.0&lt;/p&gt;</source>
        <translation>&lt;h3&gt;Portolan %1&lt;/h3&gt;&lt;p&gt;Pläne von Ports und Verbindungen und die Firewallregeln, die daraus folgen.&lt;/p&gt;&lt;p&gt;Apache License 2.0&lt;/p&gt;</translation>
    </message>
</context>
<context>
    <name>portolan::HistoryCommands</name>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Rückgängig</translation>
    </message>
    <message>
        <source>&amp;Undo: %1</source>
        <translation>&amp;Rückgängig: %1</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Wiederholen</translation>
    </message>
    <message>
        <source>&amp;Redo: %1</source>
        <translation>&amp;Wiederholen: %1</translation>
    </message>
</context>
<context>
    <name>portolan::HistoryModel</name>
    <message>
        <source>Start</source>
        <translation>Beginnen</translation>
    </message>
    <message>
        <source>present state</source>
        <translation>jetziger Stand</translation>
    </message>
    <message>
        <source>undone</source>
        <translation>zurückgenommen</translation>
    </message>
    <message>
        <source>saved</source>
        <translation>gespeichert</translation>
    </message>
</context>
<context>
    <name>portolan::HistoryPanel</name>
    <message>
        <source>saved</source>
        <translation>gespeichert</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>Steps that can be undone; choosing one goes there</source>
        <translation>Schritte, die zurückgenommen werden können; die Wahl eines Schritts führt dorthin</translation>
    </message>
</context>
<context>
    <name>portolan::InspectorPanel</name>
    <message>
        <source>Options of %1</source>
        <translation>Optionen von %1</translation>
    </message>
    <message>
        <source>Nothing on this chart comes from a system of the catalog with options</source>
        <translation>Nichts auf diesem Plan stammt aus einem System des Katalogs mit Optionen</translation>
    </message>
    <message numerus="yes">
        <source>%n component(s) added</source>
        <translation>
            <numerusform>%n Komponente hinzugefügt</numerusform>
            <numerusform>%n Komponenten hinzugefügt</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>portolan::LayoutBar</name>
    <message>
        <source>Laying out the chart</source>
        <translation>Plan wird angeordnet</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>The chart stays as it is (Esc)</source>
        <translation>Der Plan bleibt, wie er ist (Esc)</translation>
    </message>
</context>
<context>
    <name>portolan::LinkList</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>und %n weitere</numerusform>
            <numerusform>und %n weitere</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>portolan::LookupDialog</name>
    <message>
        <source>&amp;All names</source>
        <translation>&amp;Alle Namen</translation>
    </message>
    <message>
        <source>Look up names</source>
        <translation>Namen nachschlagen</translation>
    </message>
    <message>
        <source>Where a dialect has no words for names, rules hold the addresses that the names stood for when they were looked up. Nobody is asked before you press “Look up”: then your name server is, and the providers of published lists.</source>
        <translation>Wo ein Dialekt keine Namen kennt, enthalten die Regeln die Adressen, für die die Namen beim Nachschlagen standen. Niemand wird gefragt, bevor „Nachschlagen“ gedrückt ist: dann der Nameserver und die Anbieter veröffentlichter Listen.</translation>
    </message>
    <message>
        <source>No component and no zone of this chart has a host name or a published list as its address, so there is nothing to look up.</source>
        <translation>Keine Komponente und keine Zone dieses Plans hat einen Hostnamen oder eine veröffentlichte Liste als Adresse, daher gibt es nichts nachzuschlagen.</translation>
    </message>
    <message>
        <source>Choose all names, or none</source>
        <translation>Alle Namen wählen oder keinen</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Addresses</source>
        <translation>Adressen</translation>
    </message>
    <message>
        <source>Looked up</source>
        <translation>Nachgeschlagen</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>Problem</source>
        <translation>Problem</translation>
    </message>
    <message>
        <source>Names of the chart</source>
        <translation>Namen des Plans</translation>
    </message>
    <message>
        <source>&amp;Look up</source>
        <translation>&amp;Nachschlagen</translation>
    </message>
    <message>
        <source>Ask for the chosen names; old addresses stay where that fails</source>
        <translation>Die gewählten Namen erfragen; wo das misslingt, bleiben die alten Adressen</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>A&amp;bbrechen</translation>
    </message>
    <message>
        <source>Stop asking; nothing of this run is kept</source>
        <translation>Nicht weiter fragen; nichts aus diesem Lauf wird behalten</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>never looked up</source>
        <translation>nie nachgeschlagen</translation>
    </message>
    <message numerus="yes">
        <source>%n address(es)</source>
        <translation>
            <numerusform>%n Adresse</numerusform>
            <numerusform>%n Adressen</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2 names asked for</source>
        <translation>%1 von %2 Namen erfragt</translation>
    </message>
    <message numerus="yes">
        <source>%n name(s) looked up.</source>
        <translation>
            <numerusform>%n Name nachgeschlagen.</numerusform>
            <numerusform>%n Namen nachgeschlagen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n failed and kept what was known before.</source>
        <translation>
            <numerusform>%n misslang und behält, was vorher bekannt war.</numerusform>
            <numerusform>%n misslangen und behalten, was vorher bekannt war.</numerusform>
        </translation>
    </message>
    <message>
        <source>Cancelled: nothing has changed.</source>
        <translation>Abgebrochen: nichts hat sich geändert.</translation>
    </message>
</context>
<context>
    <name>portolan::MainWindow</name>
    <message>
        <source>%1[*] — Portolan</source>
        <translation>%1[*] — Portolan</translation>
    </message>
    <message>
        <source>%1[*] (read-only) — Portolan</source>
        <translation>%1[*] (schreibgeschützt) — Portolan</translation>
    </message>
</context>
<context>
    <name>portolan::Menus</name>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Datei</translation>
    </message>
    <message>
        <source>Open &amp;recent</source>
        <translation>&amp;Zuletzt geöffnet</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Bearbeiten</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ansicht</translation>
    </message>
    <message>
        <source>&amp;Panels</source>
        <translation>&amp;Fenster</translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation>&amp;Farbschema</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>&amp;Sprache</translation>
    </message>
    <message>
        <source>&amp;Chart</source>
        <translation>&amp;Plan</translation>
    </message>
    <message>
        <source>F&amp;lows</source>
        <translation>&amp;Verbindungen</translation>
    </message>
    <message>
        <source>&amp;Rules</source>
        <translation>&amp;Regeln</translation>
    </message>
    <message>
        <source>Copy rule &amp;as</source>
        <translation>Regel kopieren &amp;als</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Hilfe</translation>
    </message>
    <message>
        <source>Saved &amp;views</source>
        <translation>Gespeicherte Ansich&amp;ten</translation>
    </message>
    <message>
        <source>Reading &amp;direction</source>
        <translation>Lese&amp;richtung</translation>
    </message>
    <message>
        <source>Win&amp;dows</source>
        <translation>Offene F&amp;enster</translation>
    </message>
    <message>
        <source>A&amp;lign</source>
        <translation>Aus&amp;richten</translation>
    </message>
    <message>
        <source>Move to &amp;zone</source>
        <translation>In &amp;Zone verschieben</translation>
    </message>
    <message>
        <source>Nee&amp;d</source>
        <translation>&amp;Bedarf</translation>
    </message>
    <message>
        <source>E&amp;xposure</source>
        <translation>&amp;Erreichbarkeit</translation>
    </message>
    <message>
        <source>Table &amp;rows</source>
        <translation>Tabellen&amp;zeilen</translation>
    </message>
    <message>
        <source>&amp;Resize zone</source>
        <translation>Zonen&amp;größe ändern</translation>
    </message>
    <message>
        <source>Open exa&amp;mple</source>
        <translation>Beis&amp;piel öffnen</translation>
    </message>
    <message>
        <source>Ta&amp;ble</source>
        <translation>Ta&amp;belle</translation>
    </message>
    <message>
        <source>&amp;Sort by</source>
        <translation>&amp;Sortieren nach</translation>
    </message>
    <message>
        <source>&amp;Group by</source>
        <translation>&amp;Gruppieren nach</translation>
    </message>
    <message>
        <source>&amp;Columns</source>
        <translation>S&amp;palten</translation>
    </message>
</context>
<context>
    <name>portolan::MergeDialog</name>
    <message>
        <source>Merge</source>
        <translation>Zusammenführen</translation>
    </message>
    <message>
        <source>stays: one side still uses it</source>
        <translation>bleibt: eine Seite braucht es noch</translation>
    </message>
    <message>
        <source>zones would run in a circle: yours stands</source>
        <translation>Zonen liefen im Kreis: Ihres gilt</translation>
    </message>
    <message>
        <source>both added one of that id: one gets another id</source>
        <translation>beide haben eines mit dieser Kennung hinzugefügt: eines bekommt eine andere</translation>
    </message>
    <message>
        <source>removed</source>
        <translation>entfernt</translation>
    </message>
    <message>
        <source>kept and changed</source>
        <translation>behalten und geändert</translation>
    </message>
    <message>
        <source>empty</source>
        <translation>leer</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>und %n weitere</numerusform>
            <numerusform>und %n weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>All: %1</source>
        <translation>Alle: %1</translation>
    </message>
    <message>
        <source>Nothing else changes in your chart.</source>
        <translation>Sonst ändert sich nichts in Ihrem Plan.</translation>
    </message>
    <message>
        <source>Taken over without a question: %1</source>
        <translation>Ohne Frage übernommen: %1</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>&amp;Merge</source>
        <translation>&amp;Zusammenführen</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>Datensatz</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Feld</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Vorher</translation>
    </message>
    <message>
        <source>Conflicts</source>
        <translation>Konflikte</translation>
    </message>
    <message>
        <source>Click a value to choose it, or use the left and right arrow keys</source>
        <translation>Einen Wert anklicken, um ihn zu wählen, oder die Pfeiltasten links und rechts</translation>
    </message>
    <message>
        <source>all of it</source>
        <translation>alles davon</translation>
    </message>
    <message>
        <source>%1: removed on one side, changed on the other</source>
        <translation>%1: auf der einen Seite entfernt, auf der anderen geändert</translation>
    </message>
    <message>
        <source>%1: %2 changed on both sides</source>
        <comment>record, field</comment>
        <translation>%1: %2 auf beiden Seiten geändert</translation>
    </message>
    <message>
        <source>Both sides changed %1. Where both cannot be had the marked one stands, unless you choose the other; the merge is one step that can be undone.</source>
        <translation>Beide Seiten haben %1 geändert. Wo nicht beides geht, gilt das Markierte, solange Sie nicht das andere wählen; das Zusammenführen ist ein Schritt, der rückgängig gemacht werden kann.</translation>
    </message>
</context>
<context>
    <name>portolan::NameCommands</name>
    <message>
        <source>Look up names</source>
        <translation>Namen nachschlagen</translation>
    </message>
</context>
<context>
    <name>portolan::NameQuery</name>
    <message numerus="yes">
        <source>no answer from the name server within %n second(s)</source>
        <translation>
            <numerusform>keine Antwort vom Nameserver innerhalb von %n Sekunde</numerusform>
            <numerusform>keine Antwort vom Nameserver innerhalb von %n Sekunden</numerusform>
        </translation>
    </message>
    <message>
        <source>the name server does not answer, or cannot find out</source>
        <translation>der Nameserver antwortet nicht oder kann es nicht ermitteln</translation>
    </message>
    <message>
        <source>the name server refuses to answer</source>
        <translation>der Nameserver verweigert die Antwort</translation>
    </message>
    <message>
        <source>the name server&apos;s answer cannot be read</source>
        <translation>die Antwort des Nameservers kann nicht gelesen werden</translation>
    </message>
    <message>
        <source>the name server knows no address of that name</source>
        <translation>der Nameserver kennt keine Adresse dieses Namens</translation>
    </message>
    <message>
        <source>the answer holds %1 addresses, and %2 are the most that are taken</source>
        <translation>die Antwort enthält %1 Adressen, und höchstens %2 werden übernommen</translation>
    </message>
</context>
<context>
    <name>portolan::NewFlowDialog</name>
    <message>
        <source>New flow</source>
        <translation>Neue Verbindung</translation>
    </message>
    <message>
        <source>Create flow</source>
        <translation>Verbindung anlegen</translation>
    </message>
    <message>
        <source>Opens the connection</source>
        <translation>Öffnet die Verbindung</translation>
    </message>
    <message>
        <source>Listens</source>
        <translation>Hört</translation>
    </message>
    <message>
        <source>Ports</source>
        <translation>Ports</translation>
    </message>
    <message>
        <source>Purpose</source>
        <translation>Zweck</translation>
    </message>
    <message>
        <source>Choose a component</source>
        <translation>Komponente wählen</translation>
    </message>
    <message>
        <source>There is no component yet: add one first</source>
        <translation>Es gibt noch keine Komponente: Fügen Sie zuerst eine hinzu</translation>
    </message>
    <message>
        <source>Choose the component that opens the connection</source>
        <translation>Wählen Sie die Komponente, die die Verbindung öffnet</translation>
    </message>
    <message>
        <source>Choose the component that listens</source>
        <translation>Wählen Sie die Komponente, die lauscht</translation>
    </message>
    <message>
        <source>Write its ports, for example 443/tcp</source>
        <translation>Schreiben Sie die Ports, zum Beispiel 443/tcp</translation>
    </message>
</context>
<context>
    <name>portolan::NewFromCatalogDialog</name>
    <message>
        <source>New from the catalog</source>
        <translation>Neu aus dem Katalog</translation>
    </message>
    <message>
        <source>Products and options</source>
        <translation>Produkte und Optionen</translation>
    </message>
    <message>
        <source>Ports</source>
        <translation>Ports</translation>
    </message>
    <message>
        <source>Name of the chart</source>
        <translation>Name des Plans</translation>
    </message>
    <message>
        <source>Choose a product and its options</source>
        <translation>Produkt und Optionen wählen</translation>
    </message>
    <message>
        <source>Create chart</source>
        <translation>Plan anlegen</translation>
    </message>
    <message numerus="yes">
        <source>%n flow(s)</source>
        <translation>
            <numerusform>%n Verbindung</numerusform>
            <numerusform>%n Verbindungen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n component(s)</source>
        <translation>
            <numerusform>%n Komponente</numerusform>
            <numerusform>%n Komponenten</numerusform>
        </translation>
    </message>
    <message>
        <source>Add %1</source>
        <translation>%1 hinzufügen</translation>
    </message>
    <message>
        <source>Choose the options</source>
        <translation>Optionen wählen</translation>
    </message>
    <message>
        <source>Add to the chart</source>
        <translation>Zum Plan hinzufügen</translation>
    </message>
    <message>
        <source>%1 needs %2: switched on as well.</source>
        <translation>%1 braucht %2: ebenfalls eingeschaltet.</translation>
    </message>
    <message>
        <source>%1 excludes %2: switched off.</source>
        <translation>%1 schließt %2 aus: ausgeschaltet.</translation>
    </message>
    <message>
        <source>%1 cannot be without %2: switched off as well.</source>
        <translation>%1 geht nicht ohne %2: ebenfalls ausgeschaltet.</translation>
    </message>
    <message>
        <source>Tick a product to see the ports that it needs</source>
        <translation>Ein Produkt ankreuzen, um die Ports zu sehen, die es braucht</translation>
    </message>
    <message>
        <source>%1 (on with %2)</source>
        <translation>%1 (an mit %2)</translation>
    </message>
    <message>
        <source>%1 (off with %2)</source>
        <translation>%1 (aus mit %2)</translation>
    </message>
</context>
<context>
    <name>portolan::NewPartDialog</name>
    <message>
        <source>New zone</source>
        <translation>Neue Zone</translation>
    </message>
    <message>
        <source>New component</source>
        <translation>Neue Komponente</translation>
    </message>
    <message>
        <source>Create zone</source>
        <translation>Zone anlegen</translation>
    </message>
    <message>
        <source>Create component</source>
        <translation>Komponente anlegen</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Inside</source>
        <translation>Liegt in</translation>
    </message>
    <message>
        <source>Zone</source>
        <translation>Zone</translation>
    </message>
    <message numerus="yes">
        <source>Put the selection into it (%n)</source>
        <translation>
            <numerusform>Die Auswahl hineinlegen (%n)</numerusform>
            <numerusform>Die Auswahl hineinlegen (%n)</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 is there already; the new one will be called %2</source>
        <translation>%1 gibt es schon; das neue heißt dann %2</translation>
    </message>
</context>
<context>
    <name>portolan::OptionsBox</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>und %n weitere</numerusform>
            <numerusform>und %n weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>Port of %1</source>
        <translation>Port von %1</translation>
    </message>
    <message>
        <source>This changes nothing on the chart.</source>
        <translation>Das ändert nichts am Plan.</translation>
    </message>
    <message>
        <source>This would change on the chart:</source>
        <translation>Das würde sich am Plan ändern:</translation>
    </message>
    <message>
        <source>Change the options of %1</source>
        <translation>Optionen von %1 ändern</translation>
    </message>
    <message>
        <source>Switch %1 on</source>
        <translation>%1 einschalten</translation>
    </message>
    <message>
        <source>Switch %1 off</source>
        <translation>%1 ausschalten</translation>
    </message>
    <message>
        <source>Stays, because it is not as the catalog gave it:</source>
        <translation>Bleibt, weil es nicht ist, wie der Katalog es gab:</translation>
    </message>
    <message>
        <source>Take these away as well</source>
        <translation>Auch diese entfernen</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>Anwenden</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Verwerfen</translation>
    </message>
    <message>
        <source>Working out what this changes …</source>
        <translation>Was das ändert, wird ermittelt …</translation>
    </message>
</context>
<context>
    <name>portolan::PartBar</name>
    <message>
        <source>One hop more</source>
        <translation>Ein Schritt mehr</translation>
    </message>
    <message>
        <source>Also the neighbours of what is shown (Ctrl+Alt+F)</source>
        <translation>Auch die Nachbarn des Gezeigten (Strg+Alt+F)</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Alles zeigen</translation>
    </message>
    <message>
        <source>The whole chart again (Esc)</source>
        <translation>Wieder der ganze Plan (Esc)</translation>
    </message>
</context>
<context>
    <name>portolan::PartCommands</name>
    <message>
        <source>New zone around the selection</source>
        <translation>Neue Zone um die Auswahl</translation>
    </message>
    <message>
        <source>New component</source>
        <translation>Neue Komponente</translation>
    </message>
    <message>
        <source>New zone</source>
        <translation>Neue Zone</translation>
    </message>
</context>
<context>
    <name>portolan::PartGesture</name>
    <message>
        <source>into %1</source>
        <translation>in %1</translation>
    </message>
    <message>
        <source>into no zone</source>
        <translation>in keine Zone</translation>
    </message>
</context>
<context>
    <name>portolan::PasteDialog</name>
    <message>
        <source>Line</source>
        <translation>Zeile</translation>
    </message>
    <message>
        <source>What happens</source>
        <translation>Was geschieht</translation>
    </message>
    <message>
        <source>Id</source>
        <translation>Kennung</translation>
    </message>
    <message>
        <source>Fields, or why not</source>
        <translation>Felder, oder warum nicht</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Neu</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Geändert</translation>
    </message>
    <message>
        <source>As it is</source>
        <translation>Wie es ist</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Abgelehnt</translation>
    </message>
    <message>
        <source>&amp;Only what is refused</source>
        <translation>&amp;Nur Abgelehntes</translation>
    </message>
    <message>
        <source>Paste rows</source>
        <translation>Zeilen einfügen</translation>
    </message>
    <message>
        <source>Pasted rows</source>
        <translation>Eingefügte Zeilen</translation>
    </message>
    <message numerus="yes">
        <source>&amp;Paste %n row(s)</source>
        <translation>
            <numerusform>%n Zeile &amp;einfügen</numerusform>
            <numerusform>%n Zeilen &amp;einfügen</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation>&amp;Einfügen</translation>
    </message>
    <message numerus="yes">
        <source>%n new</source>
        <translation>
            <numerusform>%n neu</numerusform>
            <numerusform>%n neu</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n changed</source>
        <translation>
            <numerusform>%n geändert</numerusform>
            <numerusform>%n geändert</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n as they are</source>
        <translation>
            <numerusform>%n unverändert</numerusform>
            <numerusform>%n unverändert</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n refused</source>
        <translation>
            <numerusform>%n abgelehnt</numerusform>
            <numerusform>%n abgelehnt</numerusform>
        </translation>
    </message>
    <message>
        <source>There are no rows under the names of the columns.</source>
        <translation>Unter den Namen der Spalten stehen keine Zeilen.</translation>
    </message>
    <message>
        <source>Nothing is changed yet. Rows: %1.</source>
        <translation>Noch ist nichts geändert. Zeilen: %1.</translation>
    </message>
    <message>
        <source>No columns of this table, left out: %1.</source>
        <translation>Keine Spalten dieser Tabelle, ausgelassen: %1.</translation>
    </message>
    <message>
        <source>Columns that cannot be changed, left out: %1.</source>
        <translation>Nicht änderbare Spalten, ausgelassen: %1.</translation>
    </message>
</context>
<context>
    <name>portolan::PictureCommands</name>
    <message>
        <source>Edit the title block</source>
        <translation>Schriftfeld bearbeiten</translation>
    </message>
    <message>
        <source>Export picture</source>
        <translation>Bild exportieren</translation>
    </message>
    <message>
        <source>Copy as picture</source>
        <translation>Als Bild kopieren</translation>
    </message>
    <message>
        <source>Picture copied</source>
        <translation>Bild kopiert</translation>
    </message>
    <message>
        <source>The picture is too large for the clipboard</source>
        <translation>Das Bild ist zu groß für die Zwischenablage</translation>
    </message>
    <message>
        <source>Picture exported as %1</source>
        <translation>Bild als %1 exportiert</translation>
    </message>
</context>
<context>
    <name>portolan::PicturePreview</name>
    <message>
        <source>Preview</source>
        <translation>Vorschau</translation>
    </message>
    <message>
        <source>This view is not for customers.</source>
        <translation>Diese Ansicht ist nicht für Kunden.</translation>
    </message>
</context>
<context>
    <name>portolan::PortField</name>
    <message>
        <source>e.g. 443/tcp, 3478/udp or https</source>
        <translation>z. B. 443/tcp, 3478/udp oder https</translation>
    </message>
    <message>
        <source>Ports</source>
        <translation>Ports</translation>
    </message>
</context>
<context>
    <name>portolan::PortList</name>
    <message>
        <source>Proposals</source>
        <translation>Vorschläge</translation>
    </message>
</context>
<context>
    <name>portolan::Preferences</name>
    <message>
        <source>&amp;Light</source>
        <translation>&amp;Hell</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>&amp;Dunkel</translation>
    </message>
    <message>
        <source>Like the &amp;system</source>
        <translation>Wie das &amp;System</translation>
    </message>
    <message>
        <source>&amp;Left to right</source>
        <translation>Von &amp;links nach rechts</translation>
    </message>
    <message>
        <source>&amp;Top to bottom</source>
        <translation>Von &amp;oben nach unten</translation>
    </message>
    <message>
        <source>High &amp;contrast</source>
        <translation>Hoher &amp;Kontrast</translation>
    </message>
    <message>
        <source>&amp;Shortcuts</source>
        <translation>&amp;Tastenkürzel</translation>
    </message>
    <message>
        <source>&amp;Toolbar</source>
        <translation>&amp;Werkzeugleiste</translation>
    </message>
</context>
<context>
    <name>portolan::PreferencesDialog</name>
    <message>
        <source>Preferences</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>&amp;General</source>
        <translation>&amp;Allgemein</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation>&amp;Farbschema</translation>
    </message>
    <message>
        <source>Like the system</source>
        <translation>Wie das System</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>Hoher Kontrast</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>&amp;Sprache</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>From the next start of Portolan on.</source>
        <translation>Ab dem nächsten Start von Portolan.</translation>
    </message>
    <message>
        <source>&amp;Size of texts and controls</source>
        <translation>&amp;Größe von Texten und Bedienelementen</translation>
    </message>
    <message>
        <source>&amp;Reading direction</source>
        <translation>Lese&amp;richtung</translation>
    </message>
    <message>
        <source>Left to right</source>
        <translation>Von links nach rechts</translation>
    </message>
    <message>
        <source>Top to bottom</source>
        <translation>Von oben nach unten</translation>
    </message>
    <message>
        <source>R&amp;ules are shown for</source>
        <translation>R&amp;egeln zeigen für</translation>
    </message>
    <message>
        <source>The target chosen last</source>
        <translation>Das zuletzt gewählte Ziel</translation>
    </message>
    <message>
        <source>The &amp;wheel zooms without Ctrl</source>
        <translation>Das &amp;Mausrad zoomt ohne Strg</translation>
    </message>
    <message>
        <source>Cards &amp;glide to new places</source>
        <translation>Karten &amp;gleiten an neue Plätze</translation>
    </message>
    <message>
        <source>Begin with the &amp;charts that were open at the end</source>
        <translation>Mit den zuletzt geöffneten &amp;Plänen beginnen</translation>
    </message>
</context>
<context>
    <name>portolan::PresentationBar</name>
    <message>
        <source>%1 (%2)</source>
        <comment>what a button does, its key</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Previous step</source>
        <translation>Voriger Schritt</translation>
    </message>
    <message>
        <source>Next step</source>
        <translation>Nächster Schritt</translation>
    </message>
    <message>
        <source>Customer mode: without addresses, notes and what is internal</source>
        <translation>Kundenmodus: ohne Adressen, Notizen und Internes</translation>
    </message>
    <message>
        <source>Laser pointer</source>
        <translation>Laserpointer</translation>
    </message>
    <message>
        <source>Leave the presentation</source>
        <translation>Präsentation verlassen</translation>
    </message>
    <message>
        <source>Presentation</source>
        <translation>Präsentation</translation>
    </message>
    <message>
        <source>Customer mode</source>
        <translation>Kundenmodus</translation>
    </message>
</context>
<context>
    <name>portolan::PrintPreview</name>
    <message>
        <source>Print</source>
        <translation>Drucken</translation>
    </message>
    <message>
        <source>Every view</source>
        <translation>Jede Ansicht</translation>
    </message>
    <message>
        <source>Print each saved view on a page of its own</source>
        <translation>Jede gespeicherte Ansicht auf eine eigene Seite drucken</translation>
    </message>
    <message>
        <source>Title block</source>
        <translation>Schriftfeld</translation>
    </message>
    <message>
        <source>Print title, customer, version and status in the corner</source>
        <translation>Titel, Kunde, Version und Status in die Ecke drucken</translation>
    </message>
    <message>
        <source>For customers</source>
        <translation>Für Kunden</translation>
    </message>
    <message>
        <source>Print without addresses, notes and what is marked internal</source>
        <translation>Ohne Adressen, Notizen und als intern Markiertes drucken</translation>
    </message>
    <message>
        <source>The printer takes no page.</source>
        <translation>Der Drucker nimmt keine Seite an.</translation>
    </message>
    <message>
        <source>Numbers and captions</source>
        <translation>Nummern und Erklärungen</translation>
    </message>
    <message>
        <source>Number the lines, and list what each is for below the chart</source>
        <translation>Linien nummerieren und unter dem Plan auflisten, wozu jede dient</translation>
    </message>
</context>
<context>
    <name>portolan::ProblemBanner</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>und %n weitere</numerusform>
            <numerusform>und %n weitere</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>portolan::ProblemCommands</name>
    <message>
        <source>Show suppressed (%1)</source>
        <translation>Unterdrückte zeigen (%1)</translation>
    </message>
    <message>
        <source>Problems that are left alone, with the reasons given</source>
        <translation>Probleme, die bleiben dürfen, mit den Gründen dafür</translation>
    </message>
    <message>
        <source>There are no problems</source>
        <translation>Es gibt keine Probleme</translation>
    </message>
    <message>
        <source>Report problem again</source>
        <translation>Problem wieder melden</translation>
    </message>
    <message>
        <source>Nothing that is selected has a problem</source>
        <translation>Nichts Ausgewähltes hat ein Problem</translation>
    </message>
    <message>
        <source>Only you can know what is right here: %1</source>
        <translation>Nur Sie können wissen, was hier richtig ist: %1</translation>
    </message>
    <message>
        <source>The chart has changed: this does not help any more</source>
        <translation>Der Plan hat sich geändert: das hilft nicht mehr</translation>
    </message>
    <message>
        <source>Copied: %1</source>
        <translation>Kopiert: %1</translation>
    </message>
    <message numerus="yes">
        <source>Suppress %n problem(s)</source>
        <translation>
            <numerusform>%n Problem unterdrücken</numerusform>
            <numerusform>%n Probleme unterdrücken</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing that is selected has a suppressed problem</source>
        <translation>Nichts Ausgewähltes hat ein unterdrücktes Problem</translation>
    </message>
    <message numerus="yes">
        <source>Report %n problem(s) again</source>
        <translation>
            <numerusform>%n Problem wieder melden</numerusform>
            <numerusform>%n Probleme wieder melden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Copied %n message(s)</source>
        <translation>
            <numerusform>%n Meldung kopiert</numerusform>
            <numerusform>%n Meldungen kopiert</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Copy message</source>
        <translation>Meldung &amp;kopieren</translation>
    </message>
    <message>
        <source>Looking for what would help</source>
        <translation>Abhilfe wird gesucht</translation>
    </message>
</context>
<context>
    <name>portolan::ProblemModel</name>
    <message>
        <source>Severity</source>
        <translation>Schwere</translation>
    </message>
    <message>
        <source>Problem</source>
        <translation>Problem</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Wo</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>Warnung</translation>
    </message>
    <message>
        <source>Advice</source>
        <translation>Hinweis</translation>
    </message>
    <message>
        <source>Fix</source>
        <translation>Beheben</translation>
    </message>
    <message>
        <source>Report again</source>
        <translation>Wieder melden</translation>
    </message>
    <message>
        <source>Suppressed because</source>
        <translation>Unterdrückt, weil</translation>
    </message>
    <message>
        <source>A suppressed problem needs a reason; to have it reported again, choose %1</source>
        <translation>Ein unterdrücktes Problem braucht einen Grund; damit es wieder gemeldet wird, wählen Sie %1</translation>
    </message>
    <message>
        <source>Change reason</source>
        <translation>Grund ändern</translation>
    </message>
</context>
<context>
    <name>portolan::ProvenanceBox</name>
    <message>
        <source>No document</source>
        <translation>Kein Dokument</translation>
    </message>
    <message>
        <source>row “%1”</source>
        <translation>Zeile „%1“</translation>
    </message>
    <message>
        <source>implied</source>
        <translation>abgeleitet</translation>
    </message>
    <message>
        <source>Where this comes from</source>
        <translation>Herkunft</translation>
    </message>
</context>
<context>
    <name>portolan::ReadOnlyBar</name>
    <message>
        <source>Opened read-only: %1.</source>
        <translation>Schreibgeschützt geöffnet: %1.</translation>
    </message>
    <message>
        <source>Edit a &amp;copy</source>
        <translation>&amp;Kopie bearbeiten</translation>
    </message>
    <message>
        <source>A chart without a file, until you save it</source>
        <translation>Ein Plan ohne Datei, bis Sie ihn speichern</translation>
    </message>
    <message>
        <source>Edit &amp;anyway</source>
        <translation>&amp;Trotzdem bearbeiten</translation>
    </message>
    <message>
        <source>Saving asks before it replaces the file, or asks for a place</source>
        <translation>Das Speichern fragt, bevor es die Datei ersetzt, oder fragt nach einem Ort</translation>
    </message>
</context>
<context>
    <name>portolan::RecordCommands</name>
    <message>
        <source>Delete flows</source>
        <translation>Verbindungen löschen</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Switch flows on</source>
        <translation>Verbindungen einschalten</translation>
    </message>
    <message>
        <source>Switch flows off</source>
        <translation>Verbindungen ausschalten</translation>
    </message>
    <message>
        <source>New flow</source>
        <translation>Neue Verbindung</translation>
    </message>
    <message>
        <source>Add %1</source>
        <translation>%1 hinzufügen</translation>
    </message>
    <message>
        <source>%1 deleted</source>
        <translation>%1 gelöscht</translation>
    </message>
    <message>
        <source>Delete zones, keep their contents</source>
        <translation>Zonen löschen, Inhalt behalten</translation>
    </message>
    <message>
        <source>%1 deleted, the contents kept</source>
        <translation>%1 gelöscht, der Inhalt bleibt</translation>
    </message>
</context>
<context>
    <name>portolan::RecordForm</name>
    <message>
        <source>%1 not taken: %2</source>
        <comment>name of a field, reason</comment>
        <translation>%1 nicht übernommen: %2</translation>
    </message>
    <message>
        <source>several values</source>
        <translation>mehrere Werte</translation>
    </message>
    <message numerus="yes">
        <source>%n record(s)</source>
        <translation>
            <numerusform>%n Datensatz</numerusform>
            <numerusform>%n Datensätze</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>what was done, to which record</comment>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>portolan::Recovery</name>
    <message>
        <source>Chart without a file</source>
        <translation>Plan ohne Datei</translation>
    </message>
    <message>
        <source>The file is gone; saving writes it again.</source>
        <translation>Die Datei ist weg; Speichern schreibt sie wieder.</translation>
    </message>
    <message>
        <source>The file cannot be read any more; saving asks for a name.</source>
        <translation>Die Datei ist nicht mehr lesbar; Speichern fragt nach einem Namen.</translation>
    </message>
    <message>
        <source>The file has changed since: both are merged.</source>
        <translation>Die Datei hat sich seitdem geändert: beides wird zusammengeführt.</translation>
    </message>
    <message>
        <source>The last edit was not written whole and is missing.</source>
        <translation>Die letzte Änderung war nicht vollständig geschrieben und fehlt.</translation>
    </message>
    <message>
        <source>&amp;Details …</source>
        <translation>&amp;Einzelheiten …</translation>
    </message>
    <message>
        <source>What differs, in words</source>
        <translation>Was sich unterscheidet, in Worten</translation>
    </message>
    <message>
        <source>Changes of %1 were not saved when Portolan ended: %2.</source>
        <translation>Änderungen an %1 waren nicht gespeichert, als Portolan endete: %2.</translation>
    </message>
    <message>
        <source>&amp;Recover</source>
        <translation>&amp;Wiederherstellen</translation>
    </message>
    <message>
        <source>One step that can be undone; the file stays as it is</source>
        <translation>Ein Schritt, der zurückgenommen werden kann; die Datei bleibt, wie sie ist</translation>
    </message>
    <message numerus="yes">
        <source>Changes of %n chart(s) were not saved when Portolan ended.</source>
        <translation>
            <numerusform>Änderungen an %n Plan waren nicht gespeichert, als Portolan endete.</numerusform>
            <numerusform>Änderungen an %n Plänen waren nicht gespeichert, als Portolan endete.</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Later</source>
        <translation>&amp;Später</translation>
    </message>
    <message>
        <source>The changes stay where they are and are offered again</source>
        <translation>Die Änderungen bleiben, wo sie sind, und werden wieder angeboten</translation>
    </message>
    <message>
        <source>There is nothing to recover</source>
        <translation>Es gibt nichts wiederherzustellen</translation>
    </message>
    <message>
        <source>Unreadable draft</source>
        <translation>Unlesbarer Entwurf</translation>
    </message>
    <message>
        <source>Recovered</source>
        <translation>Wiederhergestellt</translation>
    </message>
    <message>
        <source>In the file</source>
        <translation>In der Datei</translation>
    </message>
    <message>
        <source>Recover</source>
        <translation>Wiederherstellen</translation>
    </message>
    <message>
        <source>The chart has it all already</source>
        <translation>Der Plan hat schon alles</translation>
    </message>
    <message>
        <source>Recovered, not saved yet: %1</source>
        <translation>Wiederhergestellt, noch nicht gespeichert: %1</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Verwerfen</translation>
    </message>
    <message>
        <source>Discard the unsaved changes of %1? They cannot be had again.</source>
        <translation>Die nicht gespeicherten Änderungen an %1 verwerfen? Sie sind dann endgültig weg.</translation>
    </message>
    <message>
        <source>&amp;Discard</source>
        <translation>&amp;Verwerfen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Recover &amp;all</source>
        <translation>&amp;Alle wiederherstellen</translation>
    </message>
    <message>
        <source>Each in a window of its own; the files stay as they are</source>
        <translation>Jeden Plan in einem eigenen Fenster; die Dateien bleiben, wie sie sind</translation>
    </message>
    <message numerus="yes">
        <source>%n to decide</source>
        <translation>
            <numerusform>%n zu entscheiden</numerusform>
            <numerusform>%n zu entscheiden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Both sides changed the same in %n place(s); you will be asked.</source>
        <translation>
            <numerusform>Beide Seiten haben an %n Stelle dasselbe geändert; Sie werden gefragt.</numerusform>
            <numerusform>Beide Seiten haben an %n Stellen dasselbe geändert; Sie werden gefragt.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>portolan::RecoveryDialog</name>
    <message>
        <source>Recover unsaved changes</source>
        <translation>Nicht gespeicherte Änderungen wiederherstellen</translation>
    </message>
    <message>
        <source>Portolan ended before these changes were saved. Recovering opens the chart with them, as one step that can be undone; the file changes when you save.</source>
        <translation>Portolan endete, bevor diese Änderungen gespeichert waren. Wiederherstellen öffnet den Plan mit ihnen, als ein Schritt, der zurückgenommen werden kann; die Datei ändert sich beim Speichern.</translation>
    </message>
    <message>
        <source>Charts with unsaved changes</source>
        <translation>Pläne mit nicht gespeicherten Änderungen</translation>
    </message>
    <message>
        <source>What differs from the file</source>
        <translation>Was sich von der Datei unterscheidet</translation>
    </message>
    <message>
        <source>&amp;Recover</source>
        <translation>&amp;Wiederherstellen</translation>
    </message>
    <message>
        <source>&amp;Discard …</source>
        <translation>&amp;Verwerfen …</translation>
    </message>
    <message>
        <source>&amp;Later</source>
        <translation>&amp;Später</translation>
    </message>
    <message>
        <source>The changes stay where they are and are offered again</source>
        <translation>Die Änderungen bleiben, wo sie sind, und werden wieder angeboten</translation>
    </message>
</context>
<context>
    <name>portolan::RuleCommands</name>
    <message>
        <source>%1: there is no whole policy to make a command of</source>
        <translation>%1: es gibt kein ganzes Regelwerk, aus dem ein Befehl würde</translation>
    </message>
    <message>
        <source>%1: this policy cannot be one command</source>
        <translation>%1: dieses Regelwerk kann kein einzelner Befehl sein</translation>
    </message>
    <message>
        <source>%1 command with rollback copied</source>
        <translation>%1-Befehl mit Rücknahme kopiert</translation>
    </message>
    <message>
        <source>%1 delete form copied</source>
        <translation>%1-Löschform kopiert</translation>
    </message>
    <message>
        <source>%1 policy copied</source>
        <translation>%1-Regelwerk kopiert</translation>
    </message>
    <message numerus="yes">
        <source>%n %1 rule(s) copied</source>
        <translation>
            <numerusform>%n %1-Regel kopiert</numerusform>
            <numerusform>%n %1-Regeln kopiert</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 rule copied</source>
        <translation>%1-Regel kopiert</translation>
    </message>
    <message>
        <source>Save rules</source>
        <translation>Regeln speichern</translation>
    </message>
    <message>
        <source>%1 (*.%2);;All files (*)</source>
        <translation>%1 (*.%2);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Rules saved as %1</source>
        <translation>Regeln als %1 gespeichert</translation>
    </message>
    <message>
        <source>Rules saved as %1, with %2 to apply first</source>
        <translation>Regeln als %1 gespeichert, mit %2, das zuerst anzuwenden ist</translation>
    </message>
    <message>
        <source>Where to put the folder with the rules</source>
        <translation>Wohin mit dem Ordner der Regeln</translation>
    </message>
    <message>
        <source>Writing the rules of all places …</source>
        <translation>Regeln aller Orte werden geschrieben …</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Nothing was saved</source>
        <translation>Nichts wurde gespeichert</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) saved in %1 (%2)</source>
        <comment>files, folder, dialects</comment>
        <translation>
            <numerusform>%n Datei in %1 gespeichert (%2)</numerusform>
            <numerusform>%n Dateien in %1 gespeichert (%2)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n warning(s)</source>
        <translation>
            <numerusform>%n Warnung</numerusform>
            <numerusform>%n Warnungen</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 command without rollback copied</source>
        <translation>%1-Befehl ohne Rücknahme kopiert</translation>
    </message>
    <message>
        <source>There is no rule</source>
        <translation>Es gibt keine Regel</translation>
    </message>
    <message>
        <source>Nothing was copied. %1</source>
        <translation>Es wurde nichts kopiert. %1</translation>
    </message>
    <message>
        <source>Select a flow or a component: its host has a policy</source>
        <translation>Eine Verbindung oder eine Komponente auswählen: ihr Host hat ein Regelwerk</translation>
    </message>
    <message>
        <source>&amp;Copy policy</source>
        <translation>Regelwerk &amp;kopieren</translation>
    </message>
    <message>
        <source>&amp;Copy rules</source>
        <translation>Regeln &amp;kopieren</translation>
    </message>
    <message>
        <source>&amp;Copy rule</source>
        <translation>Regel &amp;kopieren</translation>
    </message>
</context>
<context>
    <name>portolan::RulePanel</name>
    <message>
        <source>Inbound</source>
        <translation>Eingehend</translation>
    </message>
    <message>
        <source>Outbound</source>
        <translation>Ausgehend</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>Ziel</translation>
    </message>
    <message>
        <source>Copy rule</source>
        <translation>Regel kopieren</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>Regel</translation>
    </message>
    <message numerus="yes">
        <source>… %n more line(s). Copy and save have all of them.</source>
        <translation>
            <numerusform>… %n weitere Zeile. Kopieren und Speichern umfassen alle.</numerusform>
            <numerusform>… %n weitere Zeilen. Kopieren und Speichern umfassen alle.</numerusform>
        </translation>
    </message>
    <message>
        <source>With a file that is applied first (.%1): save them together.</source>
        <translation>Mit einer Datei, die zuerst angewendet wird (.%1): beide zusammen speichern.</translation>
    </message>
    <message>
        <source>%1 has no single command for a whole policy.</source>
        <translation>%1 hat keinen einzelnen Befehl für ein ganzes Regelwerk.</translation>
    </message>
    <message>
        <source>Working out the rules …</source>
        <translation>Regeln werden ermittelt …</translation>
    </message>
    <message>
        <source>Both</source>
        <translation>Beide</translation>
    </message>
    <message>
        <source>As command</source>
        <translation>Als Befehl</translation>
    </message>
    <message>
        <source>Save rules …</source>
        <translation>Regeln speichern …</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Mehr</translation>
    </message>
    <message>
        <source>One command that applies the whole policy where it is pasted. It is undone after 60 seconds, unless it is confirmed.</source>
        <translation>Ein Befehl, der das ganze Regelwerk anwendet, wo er eingefügt wird. Es wird nach 60 Sekunden zurückgenommen, wenn es nicht bestätigt wird.</translation>
    </message>
    <message>
        <source>One command that puts the rule in where it is pasted. It is undone after 60 seconds, unless it is confirmed.</source>
        <translation>Ein Befehl, der die Regel einsetzt, wo er eingefügt wird. Sie wird nach 60 Sekunden zurückgenommen, wenn es nicht bestätigt wird.</translation>
    </message>
    <message>
        <source>One command is for one place: select one flow, a host or a zone.</source>
        <translation>Ein Befehl gilt für einen Ort: eine Verbindung, einen Host oder eine Zone auswählen.</translation>
    </message>
    <message>
        <source>%1 cannot try a rule with rollback. These can: %2.</source>
        <translation>%1 kann eine Regel nicht mit Rücknahme erproben. Das können: %2.</translation>
    </message>
    <message>
        <source>There is no rule to make a command of.</source>
        <translation>Es gibt keine Regel, aus der ein Befehl würde.</translation>
    </message>
    <message>
        <source>Copy as command with rollback</source>
        <translation>Als Befehl mit Rücknahme kopieren</translation>
    </message>
    <message>
        <source>Copy policy</source>
        <translation>Regelwerk kopieren</translation>
    </message>
    <message>
        <source>Copy rules</source>
        <translation>Regeln kopieren</translation>
    </message>
</context>
<context>
    <name>portolan::RuleWarnings</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>und %n weitere</numerusform>
            <numerusform>und %n weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>Show less</source>
        <translation>Weniger zeigen</translation>
    </message>
    <message numerus="yes">
        <source>Show all of %n warning(s)</source>
        <translation>
            <numerusform>%n Warnung ganz zeigen</numerusform>
            <numerusform>Alle %n Warnungen zeigen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>portolan::Safety</name>
    <message>
        <source>A crash would take what is not saved: %1</source>
        <translation>Ein Absturz nähme mit, was nicht gespeichert ist: %1</translation>
    </message>
</context>
<context>
    <name>portolan::SaveViewDialog</name>
    <message>
        <source>What to say about it in a presentation</source>
        <translation>Was in einer Präsentation dazu zu sagen ist</translation>
    </message>
    <message>
        <source>The &amp;whole chart</source>
        <translation>Der &amp;ganze Plan</translation>
    </message>
    <message>
        <source>The &amp;part that is visible now</source>
        <translation>Der &amp;jetzt sichtbare Ausschnitt</translation>
    </message>
    <message>
        <source>Save view</source>
        <translation>Ansicht speichern</translation>
    </message>
    <message>
        <source>e.g. Media</source>
        <translation>z. B. Medien</translation>
    </message>
    <message>
        <source>All flows</source>
        <translation>Alle Verbindungen</translation>
    </message>
    <message>
        <source>As it stands in the filter box</source>
        <translation>Wie es im Filterfeld steht</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Caption</source>
        <translation>Bildtext</translation>
    </message>
    <message>
        <source>Flows</source>
        <translation>Verbindungen</translation>
    </message>
    <message>
        <source>Shows</source>
        <translation>Zeigt</translation>
    </message>
    <message>
        <source>There is a view of that name already.</source>
        <translation>Eine Ansicht dieses Namens gibt es schon.</translation>
    </message>
    <message>
        <source>Zone view: only what crosses a boundary</source>
        <translation>Zonenansicht: nur was eine Grenze überschreitet</translation>
    </message>
</context>
<context>
    <name>portolan::SelectionLine</name>
    <message numerus="yes">
        <source>%n flow(s)</source>
        <translation>
            <numerusform>%n Verbindung</numerusform>
            <numerusform>%n Verbindungen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n component(s)</source>
        <translation>
            <numerusform>%n Komponente</numerusform>
            <numerusform>%n Komponenten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n zone(s)</source>
        <translation>
            <numerusform>%n Zone</numerusform>
            <numerusform>%n Zonen</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing selected</source>
        <translation>Nichts ausgewählt</translation>
    </message>
    <message>
        <source>%1 selected</source>
        <translation>%1 ausgewählt</translation>
    </message>
    <message>
        <source>%1, %2, %3 to %4</source>
        <comment>id, ports, from, to</comment>
        <translation>%1, %2, %3 zu %4</translation>
    </message>
</context>
<context>
    <name>portolan::ShortcutEditor</name>
    <message>
        <source>Press the keys of the new shortcut.</source>
        <translation>Die Tasten des neuen Kürzels drücken.</translation>
    </message>
    <message>
        <source>%1 alone is typed or moves the selection. Hold Ctrl or Alt, too, or take a function key.</source>
        <translation>%1 allein wird getippt oder bewegt die Auswahl. Strg oder Alt dazu halten oder eine Funktionstaste nehmen.</translation>
    </message>
    <message>
        <source>&amp;Assign</source>
        <translation>&amp;Zuweisen</translation>
    </message>
    <message>
        <source>&amp;No shortcut</source>
        <translation>&amp;Kein Kürzel</translation>
    </message>
    <message>
        <source>&amp;Standard</source>
        <translation>&amp;Standard</translation>
    </message>
    <message>
        <source>All to s&amp;tandard</source>
        <translation>Alle auf S&amp;tandard</translation>
    </message>
    <message>
        <source>Search commands and shortcuts</source>
        <translation>Befehle und Kürzel durchsuchen</translation>
    </message>
    <message>
        <source>Commands and their shortcuts</source>
        <translation>Befehle und ihre Kürzel</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>Befehl</translation>
    </message>
    <message>
        <source>Shortcut</source>
        <translation>Kürzel</translation>
    </message>
    <message>
        <source>New shortcut</source>
        <translation>Neues Kürzel</translation>
    </message>
    <message>
        <source>“%1” has %2 now and would lose it.</source>
        <translation>„%1“ hat jetzt %2 und würde es verlieren.</translation>
    </message>
</context>
<context>
    <name>portolan::ShortcutsDialog</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Tastenkürzel</translation>
    </message>
    <message>
        <source>Zoom at the cursor</source>
        <translation>Am Mauszeiger zoomen</translation>
    </message>
    <message>
        <source>Ctrl+wheel</source>
        <translation>Strg+Mausrad</translation>
    </message>
    <message>
        <source>Move the chart</source>
        <translation>Plan verschieben</translation>
    </message>
    <message>
        <source>middle button, or Space and drag</source>
        <translation>mittlere Taste, oder Leertaste und ziehen</translation>
    </message>
    <message>
        <source>Select more</source>
        <translation>Mehr auswählen</translation>
    </message>
    <message>
        <source>Shift+click or Ctrl+click</source>
        <translation>Umschalt+Klick oder Strg+Klick</translation>
    </message>
    <message>
        <source>Along a flow</source>
        <translation>An einer Verbindung entlang</translation>
    </message>
    <message>
        <source>arrow keys</source>
        <translation>Pfeiltasten</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Presentation: next step</source>
        <translation>Präsentation: nächster Schritt</translation>
    </message>
    <message>
        <source>Right, Space</source>
        <translation>Rechts, Leertaste</translation>
    </message>
    <message>
        <source>Presentation: previous step</source>
        <translation>Präsentation: voriger Schritt</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>Links</translation>
    </message>
    <message>
        <source>Presentation: first, last step</source>
        <translation>Präsentation: erster, letzter Schritt</translation>
    </message>
    <message>
        <source>Home, End</source>
        <translation>Pos1, Ende</translation>
    </message>
    <message>
        <source>Presentation: black screen</source>
        <translation>Präsentation: schwarzer Bildschirm</translation>
    </message>
    <message>
        <source>Presentation: laser pointer</source>
        <translation>Präsentation: Laserpointer</translation>
    </message>
    <message>
        <source>Presentation: customer mode</source>
        <translation>Präsentation: Kundenmodus</translation>
    </message>
    <message>
        <source>Presentation: leave</source>
        <translation>Präsentation: beenden</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>wheel</source>
        <translation>Mausrad</translation>
    </message>
    <message>
        <source>Scroll</source>
        <translation>Verschieben</translation>
    </message>
    <message>
        <source>Next, previous component</source>
        <translation>Nächste, vorige Komponente</translation>
    </message>
    <message>
        <source>Tab, Shift+Tab</source>
        <translation>Tab, Umschalt+Tab</translation>
    </message>
    <message>
        <source>Move what is selected</source>
        <translation>Ausgewähltes verschieben</translation>
    </message>
    <message>
        <source>Alt+arrow keys</source>
        <translation>Alt+Pfeiltasten</translation>
    </message>
    <message>
        <source>Drag without guides</source>
        <translation>Ziehen ohne Hilfslinien</translation>
    </message>
    <message>
        <source>Alt</source>
        <translation>Alt</translation>
    </message>
    <message>
        <source>Drag out of every zone</source>
        <translation>Aus jeder Zone herausziehen</translation>
    </message>
    <message>
        <source>Ctrl</source>
        <translation>Strg</translation>
    </message>
    <message>
        <source>Cancel, or select nothing</source>
        <translation>Abbrechen oder nichts auswählen</translation>
    </message>
</context>
<context>
    <name>portolan::SuppressDialog</name>
    <message>
        <source>Suppress problem</source>
        <translation>Problem unterdrücken</translation>
    </message>
    <message numerus="yes">
        <source>Suppress %n problem(s)</source>
        <translation>
            <numerusform>%n Problem unterdrücken</numerusform>
            <numerusform>%n Probleme unterdrücken</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>und %n weitere</numerusform>
            <numerusform>und %n weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Why is that all right?</source>
        <translation>&amp;Warum ist das in Ordnung?</translation>
    </message>
    <message>
        <source>The reason is kept in the file. The problem is no longer counted, and comes back when it is about other ports or records.</source>
        <translation>Der Grund steht dann in der Datei. Das Problem wird nicht mehr gezählt und kommt wieder, wenn es um andere Ports oder Datensätze geht.</translation>
    </message>
    <message>
        <source>e.g. Only redirects to HTTPS</source>
        <translation>z. B. Leitet nur zu HTTPS weiter</translation>
    </message>
    <message>
        <source>Suppress</source>
        <translation>Unterdrücken</translation>
    </message>
</context>
<context>
    <name>portolan::TableCommands</name>
    <message>
        <source>There are no rows to copy in this table</source>
        <translation>In dieser Tabelle gibt es keine Zeilen zum Kopieren</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) copied</source>
        <translation>
            <numerusform>%n Zeile kopiert</numerusform>
            <numerusform>%n Zeilen kopiert</numerusform>
        </translation>
    </message>
    <message>
        <source>Rows are pasted into flows, components and zones: choose one of them</source>
        <translation>Zeilen werden in Verbindungen, Komponenten und Zonen eingefügt: eine davon wählen</translation>
    </message>
    <message>
        <source>Reading the rows</source>
        <translation>Zeilen werden gelesen</translation>
    </message>
    <message>
        <source>Nothing was pasted: %1</source>
        <translation>Nichts eingefügt: %1</translation>
    </message>
    <message numerus="yes">
        <source>Paste %n row(s)</source>
        <translation>
            <numerusform>%n Zeile einfügen</numerusform>
            <numerusform>%n Zeilen einfügen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) pasted</source>
        <translation>
            <numerusform>%n Zeile eingefügt</numerusform>
            <numerusform>%n Zeilen eingefügt</numerusform>
        </translation>
    </message>
    <message>
        <source>Export tables</source>
        <translation>Tabellen exportieren</translation>
    </message>
    <message>
        <source>Workbook (*.xlsx)</source>
        <translation>Arbeitsmappe (*.xlsx)</translation>
    </message>
    <message>
        <source>Firewall request sheet</source>
        <translation>Firewall-Antragsblatt</translation>
    </message>
    <message>
        <source>Workbook (*.xlsx);;CSV (*.csv);;Markdown (*.md)</source>
        <translation>Arbeitsmappe (*.xlsx);;CSV (*.csv);;Markdown (*.md)</translation>
    </message>
    <message>
        <source>%1 was not written: %2</source>
        <translation>%1 wurde nicht geschrieben: %2</translation>
    </message>
    <message>
        <source>%1 written</source>
        <translation>%1 geschrieben</translation>
    </message>
    <message>
        <source>Copying the rows</source>
        <translation>Zeilen werden kopiert</translation>
    </message>
    <message>
        <source>Nothing was pasted. Row %1: %2</source>
        <translation>Nichts eingefügt. Zeile %1: %2</translation>
    </message>
</context>
<context>
    <name>portolan::TableView</name>
    <message>
        <source>No flow matches the filter</source>
        <translation>Keine Verbindung passt zum Filter</translation>
    </message>
    <message>
        <source>No flows yet</source>
        <translation>Noch keine Verbindungen</translation>
    </message>
    <message>
        <source>No component matches the filter</source>
        <translation>Keine Komponente passt zum Filter</translation>
    </message>
    <message>
        <source>No components yet</source>
        <translation>Noch keine Komponenten</translation>
    </message>
    <message>
        <source>No zone matches the filter</source>
        <translation>Keine Zone passt zum Filter</translation>
    </message>
    <message>
        <source>No zones yet</source>
        <translation>Noch keine Zonen</translation>
    </message>
    <message>
        <source>No problem matches the filter</source>
        <translation>Kein Problem passt zum Filter</translation>
    </message>
    <message>
        <source>No problems found</source>
        <translation>Keine Probleme gefunden</translation>
    </message>
    <message>
        <source>Flows</source>
        <translation>Verbindungen</translation>
    </message>
    <message>
        <source>Components</source>
        <translation>Komponenten</translation>
    </message>
    <message>
        <source>Zones</source>
        <translation>Zonen</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>Probleme</translation>
    </message>
    <message>
        <source>&amp;Group by</source>
        <translation>&amp;Gruppieren nach</translation>
    </message>
    <message>
        <source>&amp;Reset columns</source>
        <translation>Spalten &amp;zurücksetzen</translation>
    </message>
    <message>
        <source>No groups</source>
        <translation>Keine Gruppen</translation>
    </message>
    <message>
        <source>Zones of both ends</source>
        <translation>Zonen beider Enden</translation>
    </message>
    <message>
        <source>System</source>
        <translation>System</translation>
    </message>
    <message>
        <source>Protocol</source>
        <translation>Protokoll</translation>
    </message>
    <message>
        <source>Zone</source>
        <translation>Zone</translation>
    </message>
    <message>
        <source>Zone around</source>
        <translation>Umgebende Zone</translation>
    </message>
    <message numerus="yes">
        <source>%1 set on %n row(s)</source>
        <translation>
            <numerusform>%1 in %n Zeile gesetzt</numerusform>
            <numerusform>%1 in %n Zeilen gesetzt</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Sort by</source>
        <translation>&amp;Sortieren nach</translation>
    </message>
</context>
<context>
    <name>portolan::TablesPanel</name>
    <message>
        <source>Flows</source>
        <translation>Verbindungen</translation>
    </message>
    <message>
        <source>Components</source>
        <translation>Komponenten</translation>
    </message>
    <message>
        <source>Zones</source>
        <translation>Zonen</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>Probleme</translation>
    </message>
    <message>
        <source>Tables</source>
        <translation>Tabellen</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>shown, all</comment>
        <translation>%1 von %2</translation>
    </message>
</context>
<context>
    <name>portolan::TargetPicker</name>
    <message>
        <source>No target has this name.</source>
        <translation>Kein Ziel heißt so.</translation>
    </message>
    <message>
        <source>No favourite any more (Ctrl+D)</source>
        <translation>Kein Favorit mehr (Strg+D)</translation>
    </message>
    <message>
        <source>Make it a favourite (Ctrl+D)</source>
        <translation>Zum Favoriten machen (Strg+D)</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>Ziel</translation>
    </message>
    <message>
        <source>Search targets</source>
        <translation>Ziele durchsuchen</translation>
    </message>
    <message>
        <source>Targets</source>
        <translation>Ziele</translation>
    </message>
</context>
<context>
    <name>portolan::TextGesture</name>
    <message>
        <source>Name of the zone</source>
        <translation>Name der Zone</translation>
    </message>
    <message>
        <source>Name of the component</source>
        <translation>Name der Komponente</translation>
    </message>
    <message>
        <source>Enter keeps it, Esc leaves it as it was</source>
        <translation>Enter behält es, Esc lässt es, wie es war</translation>
    </message>
    <message>
        <source>Change ports</source>
        <translation>Ports ändern</translation>
    </message>
    <message>
        <source>Rename component</source>
        <translation>Komponente umbenennen</translation>
    </message>
    <message>
        <source>Rename zone</source>
        <translation>Zone umbenennen</translation>
    </message>
</context>
<context>
    <name>portolan::TitleBlockEdit</name>
    <message>
        <source>Draft</source>
        <translation>Entwurf</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>Kunde</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Version</translation>
    </message>
</context>
<context>
    <name>portolan::ToolBar</name>
    <message>
        <source>Toolbar</source>
        <translation>Werkzeugleiste</translation>
    </message>
</context>
<context>
    <name>portolan::ToolBarEditor</name>
    <message>
        <source>Commands on the toolbar</source>
        <translation>Befehle auf der Werkzeugleiste</translation>
    </message>
    <message>
        <source>Further left (Ctrl+Up)</source>
        <translation>Weiter nach links (Strg+Auf)</translation>
    </message>
    <message>
        <source>Further right (Ctrl+Down)</source>
        <translation>Weiter nach rechts (Strg+Ab)</translation>
    </message>
    <message>
        <source>&amp;Standard</source>
        <translation>&amp;Standard</translation>
    </message>
    <message>
        <source>Add s&amp;eparator</source>
        <translation>T&amp;rennstrich hinzufügen</translation>
    </message>
    <message>
        <source>Checked commands stand on the toolbar, from left to right.</source>
        <translation>Angekreuzte Befehle stehen auf der Werkzeugleiste, von links nach rechts.</translation>
    </message>
    <message>
        <source>Separator</source>
        <translation>Trennstrich</translation>
    </message>
    <message>
        <source>Space, what follows stands at the end</source>
        <translation>Abstand, was folgt, steht am Ende</translation>
    </message>
</context>
<context>
    <name>portolan::ToolBarFit</name>
    <message>
        <source>What has no room here</source>
        <translation>Was hier keinen Platz hat</translation>
    </message>
</context>
<context>
    <name>portolan::TracePanel</name>
    <message>
        <source>Choose where the way begins and where it ends.</source>
        <translation>Wählen, wo der Weg beginnt und wo er endet.</translation>
    </message>
    <message numerus="yes">
        <source>%n hop(s)</source>
        <translation>
            <numerusform>%n Schritt</numerusform>
            <numerusform>%n Schritte</numerusform>
        </translation>
    </message>
    <message>
        <source>Way %1 of %2</source>
        <translation>Weg %1 von %2</translation>
    </message>
    <message>
        <source>ports not known</source>
        <translation>Ports unbekannt</translation>
    </message>
    <message>
        <source>through the boundary of %1</source>
        <translation>durch die Grenze von %1</translation>
    </message>
    <message>
        <source>Trace a way</source>
        <translation>Weg verfolgen</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Zu</translation>
    </message>
    <message>
        <source>A component</source>
        <translation>Eine Komponente</translation>
    </message>
    <message>
        <source>Where the way begins</source>
        <translation>Wo der Weg beginnt</translation>
    </message>
    <message>
        <source>Where the way ends</source>
        <translation>Wo der Weg endet</translation>
    </message>
    <message>
        <source>The other way round</source>
        <translation>Andersherum</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>Schließen (Esc)</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Another way of this length</source>
        <translation>Ein anderer Weg dieser Länge</translation>
    </message>
    <message>
        <source>Previous way</source>
        <translation>Voriger Weg</translation>
    </message>
    <message>
        <source>Next way</source>
        <translation>Nächster Weg</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>The hops and their ports as text</source>
        <translation>Die Schritte und ihre Ports als Text</translation>
    </message>
    <message>
        <source>Hops</source>
        <translation>Schritte</translation>
    </message>
</context>
<context>
    <name>portolan::ViewCommands</name>
    <message>
        <source>View</source>
        <translation>Ansicht</translation>
    </message>
    <message>
        <source>All flows</source>
        <translation>Alles</translation>
    </message>
    <message>
        <source>Filtered</source>
        <translation>Gefiltert</translation>
    </message>
    <message>
        <source>View: %1</source>
        <translation>Ansicht: %1</translation>
    </message>
    <message>
        <source>Saved views: a filter and a part of the chart that have a name</source>
        <translation>Gespeicherte Ansichten: ein Filter und ein Ausschnitt des Plans mit einem Namen</translation>
    </message>
    <message>
        <source>&amp;All flows</source>
        <translation>&amp;Alle Verbindungen</translation>
    </message>
    <message>
        <source>No view is saved yet</source>
        <translation>Noch keine Ansicht gespeichert</translation>
    </message>
    <message>
        <source>&amp;Update “%1” to what is shown</source>
        <translation>„%1“ auf das &amp;Gezeigte setzen</translation>
    </message>
    <message>
        <source>&amp;Update the view to what is shown</source>
        <translation>Ansicht auf das &amp;Gezeigte setzen</translation>
    </message>
    <message>
        <source>Save view</source>
        <translation>Ansicht speichern</translation>
    </message>
    <message>
        <source>View “%1” saved</source>
        <translation>Ansicht „%1“ gespeichert</translation>
    </message>
    <message>
        <source>Update view</source>
        <translation>Ansicht aktualisieren</translation>
    </message>
    <message>
        <source>View “%1” updated</source>
        <translation>Ansicht „%1“ aktualisiert</translation>
    </message>
    <message>
        <source>Change views</source>
        <translation>Ansichten ändern</translation>
    </message>
    <message>
        <source>Zone view</source>
        <translation>Zonenansicht</translation>
    </message>
</context>
<context>
    <name>portolan::ViewsDialog</name>
    <message>
        <source>Whole chart</source>
        <translation>Ganzer Plan</translation>
    </message>
    <message>
        <source>What is visible now</source>
        <translation>Was jetzt sichtbar ist</translation>
    </message>
    <message>
        <source>Saved views</source>
        <translation>Gespeicherte Ansichten</translation>
    </message>
    <message>
        <source>Views in the order of the presentation</source>
        <translation>Ansichten in der Reihenfolge der Präsentation</translation>
    </message>
    <message>
        <source>Earlier in the presentation (Alt+Up)</source>
        <translation>Früher in der Präsentation (Alt+Auf)</translation>
    </message>
    <message>
        <source>Later in the presentation (Alt+Down)</source>
        <translation>Später in der Präsentation (Alt+Ab)</translation>
    </message>
    <message>
        <source>Delete the view (Del)</source>
        <translation>Ansicht löschen (Entf)</translation>
    </message>
    <message>
        <source>No view is saved yet. Filter the flows or zoom to a part of the chart, then choose View &gt; Saved views &gt; Save view.</source>
        <translation>Noch keine Ansicht gespeichert. Verbindungen filtern oder auf einen Teil des Plans zoomen, dann Ansicht &gt; Gespeicherte Ansichten &gt; Ansicht speichern wählen.</translation>
    </message>
    <message>
        <source>OK</source>
        <translation>OK</translation>
    </message>
    <message>
        <source>All flows</source>
        <translation>Alle Verbindungen</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Caption</source>
        <translation>Bildtext</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>Shows</source>
        <translation>Zeigt</translation>
    </message>
    <message>
        <source>A part of the chart, %1 by %2</source>
        <translation>Ein Ausschnitt des Plans, %1 mal %2</translation>
    </message>
    <message>
        <source>The whole chart</source>
        <translation>Der ganze Plan</translation>
    </message>
    <message>
        <source>%1, zone view</source>
        <translation>%1, Zonenansicht</translation>
    </message>
</context>
<context>
    <name>portolan::WelcomePage</name>
    <message>
        <source>Charts of ports and flows</source>
        <translation>Pläne von Ports und Verbindungen</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Beginnen</translation>
    </message>
    <message>
        <source>Recent</source>
        <translation>Zuletzt verwendet</translation>
    </message>
    <message>
        <source>Examples, one click each</source>
        <translation>Beispiele, mit einem Klick</translation>
    </message>
    <message>
        <source>Drop a file anywhere to open it. Nothing on the network is contacted.</source>
        <translation>Eine Datei irgendwo ablegen, um sie zu öffnen. Nichts im Netz wird kontaktiert.</translation>
    </message>
</context>
<context>
    <name>portolan::WindowCommands</name>
    <message>
        <source>Open in a new window</source>
        <translation>In neuem Fenster öffnen</translation>
    </message>
    <message>
        <source>Portolan charts (*.portolan);;All files (*)</source>
        <translation>Portolan-Pläne (*.portolan);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Welcome</source>
        <translation>Willkommen</translation>
    </message>
</context>
<context>
    <name>portolan::ZoneForm</name>
    <message>
        <source>Rename zone</source>
        <translation>Zone umbenennen</translation>
    </message>
    <message>
        <source>Change addresses</source>
        <translation>Adressen ändern</translation>
    </message>
    <message>
        <source>Change kind</source>
        <translation>Art ändern</translation>
    </message>
    <message>
        <source>Move zone</source>
        <translation>Zone verschieben</translation>
    </message>
    <message>
        <source>Change note</source>
        <translation>Notiz ändern</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>id, number of components</comment>
        <translation>%1 · %2</translation>
    </message>
    <message numerus="yes">
        <source>%n component(s)</source>
        <translation>
            <numerusform>%n Komponente</numerusform>
            <numerusform>%n Komponenten</numerusform>
        </translation>
    </message>
    <message>
        <source>Internet</source>
        <translation>Internet</translation>
    </message>
    <message>
        <source>Site</source>
        <translation>Standort</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Netz</translation>
    </message>
    <message>
        <source>Cluster</source>
        <translation>Cluster</translation>
    </message>
    <message>
        <source>Host</source>
        <comment>a machine</comment>
        <translation>Host</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Addresses</source>
        <translation>Adressen</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>Regeln</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>e.g. 192.0.2.0/24</source>
        <translation>z. B. 192.0.2.0/24</translation>
    </message>
    <message>
        <source>Zone</source>
        <translation>Zone</translation>
    </message>
    <message>
        <source>Inside</source>
        <translation>Liegt in</translation>
    </message>
    <message>
        <source>Write rules</source>
        <translation>Regeln schreiben</translation>
    </message>
    <message>
        <source>Write no rules</source>
        <translation>Keine Regeln schreiben</translation>
    </message>
    <message>
        <source>Change dialect</source>
        <translation>Dialekt ändern</translation>
    </message>
    <message>
        <source>In it</source>
        <translation>Darin</translation>
    </message>
    <message numerus="yes">
        <source>%n zone(s)</source>
        <translation>
            <numerusform>%n Zone</numerusform>
            <numerusform>%n Zonen</numerusform>
        </translation>
    </message>
    <message>
        <source>A firewall stands at the boundary of this zone; a host always has its own</source>
        <translation>An der Grenze dieser Zone steht eine Firewall; ein Host hat immer seine eigene</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>Ziel</translation>
    </message>
    <message>
        <source>Enforced: rules are written here</source>
        <translation>Durchsetzend: hier werden Regeln geschrieben</translation>
    </message>
    <message>
        <source>Id</source>
        <translation>Kennung</translation>
    </message>
    <message>
        <source>Change id</source>
        <translation>Kennung ändern</translation>
    </message>
    <message>
        <source>e.g. 192.0.2.10</source>
        <translation>z. B. 192.0.2.10</translation>
    </message>
</context>
<context>
    <name>portolan::ZoneGesture</name>
    <message>
        <source>Drag: another size for the zone</source>
        <translation>Ziehen: andere Größe für die Zone</translation>
    </message>
    <message>
        <source>Alt: no snapping; Ctrl: both sides; Esc cancels</source>
        <translation>Alt: kein Einrasten; Strg: beide Seiten; Esc bricht ab</translation>
    </message>
    <message>
        <source>Drag to resize the zone
Alt: no snapping; Ctrl: both sides</source>
        <translation>Ziehen ändert die Größe der Zone
Alt: kein Einrasten; Strg: beide Seiten</translation>
    </message>
</context>
<context>
    <name>portolan::ZoomLine</name>
    <message>
        <source>%1 %</source>
        <comment>zoom in percent</comment>
        <translation>%1 %</translation>
    </message>
    <message numerus="yes">
        <source>%n component(s)</source>
        <translation>
            <numerusform>%n Komponente</numerusform>
            <numerusform>%n Komponenten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n flow(s)</source>
        <translation>
            <numerusform>%n Verbindung</numerusform>
            <numerusform>%n Verbindungen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n problem(s)</source>
        <translation>
            <numerusform>%n Problem</numerusform>
            <numerusform>%n Probleme</numerusform>
        </translation>
    </message>
    <message>
        <source>Zoom out</source>
        <translation>Verkleinern</translation>
    </message>
    <message>
        <source>Zoom in</source>
        <translation>Vergrößern</translation>
    </message>
    <message>
        <source>Fit the chart</source>
        <translation>Plan einpassen</translation>
    </message>
    <message>
        <source>Zoom</source>
        <translation>Zoom</translation>
    </message>
</context>
</TS>
