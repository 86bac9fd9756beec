<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr" sourcelanguage="en">
<context>
    <name>Actions</name>
    <message>
        <source>&amp;New from the catalog …</source>
        <translation>&amp;Nouveau depuis le catalogue…</translation>
    </message>
    <message>
        <source>Choose a product and its options</source>
        <translation>Choisir un produit et ses options</translation>
    </message>
    <message>
        <source>&amp;Blank chart</source>
        <translation>Schéma &amp;vide</translation>
    </message>
    <message>
        <source>Put parts from the catalog on it</source>
        <translation>À remplir d’éléments du catalogue</translation>
    </message>
    <message>
        <source>&amp;Open …</source>
        <translation>&amp;Ouvrir…</translation>
    </message>
    <message>
        <source>A .portolan file</source>
        <translation>Un fichier .portolan</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Enregistrer</translation>
    </message>
    <message>
        <source>Save &amp;as …</source>
        <translation>Enregistrer &amp;sous…</translation>
    </message>
    <message>
        <source>&amp;Export picture …</source>
        <translation>&amp;Exporter l’image…</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Quitter</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Annuler</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Rétablir</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>&amp;Supprimer</translation>
    </message>
    <message>
        <source>D&amp;uplicate flows</source>
        <translation>&amp;Dupliquer les flux</translation>
    </message>
    <message>
        <source>Select &amp;all</source>
        <translation>&amp;Tout sélectionner</translation>
    </message>
    <message>
        <source>&amp;Filter</source>
        <translation>&amp;Filtrer</translation>
    </message>
    <message>
        <source>Zoom &amp;in</source>
        <translation>Zoom &amp;avant</translation>
    </message>
    <message>
        <source>Zoom &amp;out</source>
        <translation>Zoom a&amp;rrière</translation>
    </message>
    <message>
        <source>&amp;Actual size</source>
        <translation>Taille &amp;réelle</translation>
    </message>
    <message>
        <source>&amp;Fit the chart</source>
        <translation>A&amp;juster le schéma</translation>
    </message>
    <message>
        <source>Fit the &amp;selection</source>
        <translation>Ajuster la &amp;sélection</translation>
    </message>
    <message>
        <source>&amp;Legend</source>
        <translation>&amp;Légende</translation>
    </message>
    <message>
        <source>&amp;Wheel zooms without Ctrl</source>
        <translation>La &amp;molette zoome sans Ctrl</translation>
    </message>
    <message>
        <source>&amp;Reset layout</source>
        <translation>&amp;Réinitialiser la disposition</translation>
    </message>
    <message>
        <source>&amp;Arrange all</source>
        <translation>Tout &amp;arranger</translation>
    </message>
    <message>
        <source>&amp;New flow …</source>
        <translation>&amp;Nouveau flux…</translation>
    </message>
    <message>
        <source>&amp;Switched on</source>
        <translation>&amp;Activé</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Modifier</translation>
    </message>
    <message>
        <source>&amp;Copy rule</source>
        <translation>&amp;Copier la règle</translation>
    </message>
    <message>
        <source>Copy what the &amp;rule panel shows</source>
        <translation>Copier le contenu du panneau &amp;Règle</translation>
    </message>
    <message>
        <source>&amp;Keyboard shortcuts</source>
        <translation>&amp;Raccourcis clavier</translation>
    </message>
    <message>
        <source>&amp;About Portolan</source>
        <translation>À &amp;propos de Portolan</translation>
    </message>
</context>
<context>
    <name>Address</name>
    <message>
        <source>%1 is no IPv4 or IPv6 address</source>
        <translation>%1 n’est pas une adresse IPv4 ou IPv6</translation>
    </message>
    <message>
        <source>%1 is an IPv4 address in IPv6 form: write %2</source>
        <translation>%1 est une adresse IPv4 sous forme IPv6 : écrire %2</translation>
    </message>
    <message>
        <source>%1: the prefix length runs from 0 to %2, for example %3/%4</source>
        <translation>%1 : la longueur du préfixe va de 0 à %2, par exemple %3/%4</translation>
    </message>
    <message>
        <source>%1 has host bits set: the block is %2, the single address %3</source>
        <translation>%1 a des bits d’hôte non nuls : le bloc est %2, l’adresse seule %3</translation>
    </message>
    <message>
        <source>%1 mixes IPv4 and IPv6: write two addresses</source>
        <translation>%1 mélange IPv4 et IPv6 : écrire deux adresses</translation>
    </message>
    <message>
        <source>%1 runs backwards: write %2-%3</source>
        <translation>%1 est à l’envers : écrire %2-%3</translation>
    </message>
    <message>
        <source>%1: write published:cloudfront or published:cloudflare</source>
        <translation>%1 : écrire published:cloudfront ou published:cloudflare</translation>
    </message>
    <message>
        <source>%1: a zone index has no place on a chart, leave out what follows %</source>
        <translation>%1 : un index de zone n’a pas sa place sur un schéma, retirer ce qui suit %</translation>
    </message>
    <message>
        <source>%1: write the name in its ASCII form (xn--...)</source>
        <translation>%1 : écrire le nom sous sa forme ASCII (xn--...)</translation>
    </message>
    <message>
        <source>%1 is no address: write 192.0.2.10, 192.0.2.0/24, 192.0.2.10-192.0.2.20, 2001:db8::10, host.example.com or any</source>
        <translation>%1 n’est pas une adresse : écrire 192.0.2.10, 192.0.2.0/24, 192.0.2.10-192.0.2.20, 2001:db8::10, host.example.com ou any</translation>
    </message>
</context>
<context>
    <name>Catalog</name>
    <message>
        <source>too large for a file of the catalog</source>
        <translation>trop grand pour un fichier du catalogue</translation>
    </message>
    <message>
        <source>there is no such folder</source>
        <translation>ce dossier n’existe pas</translation>
    </message>
    <message>
        <source>the id %1 is taken by another file</source>
        <translation>l’identifiant %1 est pris par un autre fichier</translation>
    </message>
</context>
<context>
    <name>CatalogOptions</name>
    <message>
        <source>%1 has no options, not %2</source>
        <translation>%1 n’a pas d’options, donc pas %2</translation>
    </message>
    <message>
        <source>%1 has no option %2; it has %3 (&quot;no-&quot; in front switches one off)</source>
        <translation>%1 n’a pas d’option %2, mais %3 (« no- » devant en désactive une)</translation>
    </message>
    <message>
        <source>the option %1 of %2 takes no value: write &quot;%1&quot; or &quot;no-%1&quot;</source>
        <translation>l’option %1 de %2 ne prend pas de valeur : écrire « %1 » ou « no-%1 »</translation>
    </message>
    <message>
        <source>%1 is no port: the option %2 of %3 takes one from 1 to 65535, such as &quot;%2=%4&quot;</source>
        <translation>%1 n’est pas un port : l’option %2 de %3 en prend un de 1 à 65535, par exemple « %2=%4 »</translation>
    </message>
    <message>
        <source>the option %1 of %2 is given twice, with different choices</source>
        <translation>l’option %1 de %2 est donnée deux fois, avec des choix différents</translation>
    </message>
    <message>
        <source>the option %1 of %2 needs %3: leave &quot;no-%3&quot; out</source>
        <translation>l’option %1 de %2 a besoin de %3 : retirer « no-%3 »</translation>
    </message>
    <message>
        <source>the options %1 and %2 of %3 exclude each other: choose one</source>
        <translation>les options %1 et %2 de %3 s’excluent : en choisir une</translation>
    </message>
    <message>
        <source>the catalog has no system %1; it has %2</source>
        <translation>le catalogue n’a pas de système %1, mais %2</translation>
    </message>
    <message>
        <source>an option is missing in %1: write &quot;%2&quot; or &quot;%2:OPTION,OPTION&quot;</source>
        <translation>il manque une option dans %1 : écrire « %2 » ou « %2:OPTION,OPTION »</translation>
    </message>
</context>
<context>
    <name>CatalogReader</name>
    <message>
        <source>the catalog does not know this key</source>
        <translation>le catalogue ne connaît pas cette clé</translation>
    </message>
    <message>
        <source>%1 is no id: write letters, digits, &quot;.&quot;, &quot;_&quot; and &quot;-&quot;, 63 at most, a letter or digit first</source>
        <translation>%1 n’est pas un identifiant : lettres, chiffres, « . », « _ » et « - », 63 au plus, d’abord une lettre ou un chiffre</translation>
    </message>
    <message>
        <source>%1 is not known: write &quot;required&quot;, &quot;optional&quot; or &quot;conditional: the condition&quot;</source>
        <translation>%1 est inconnu : écrire « required », « optional » ou « conditional: la condition »</translation>
    </message>
    <message>
        <source>%1 is not known: write &quot;internal&quot;, &quot;external&quot; or &quot;conditional&quot;</source>
        <translation>%1 est inconnu : écrire « internal », « external » ou « conditional »</translation>
    </message>
    <message>
        <source>is missing: every fact of the catalog says where it is from</source>
        <translation>manque : chaque donnée du catalogue indique sa source</translation>
    </message>
    <message>
        <source>is missing</source>
        <translation>manque</translation>
    </message>
    <message>
        <source>%1 is no file of the catalog: write &quot;portolan-catalog&quot;</source>
        <translation>%1 n’est pas un fichier du catalogue : écrire « portolan-catalog »</translation>
    </message>
    <message>
        <source>version %1 is not known; this program reads version %2</source>
        <translation>la version %1 est inconnue ; ce programme lit la version %2</translation>
    </message>
</context>
<context>
    <name>CatalogRules</name>
    <message>
        <source>the id %1 stands twice</source>
        <translation>l’identifiant %1 figure deux fois</translation>
    </message>
    <message>
        <source>%1 has no option %2</source>
        <translation>%1 n’a pas d’option %2</translation>
    </message>
    <message>
        <source>%1 has no component %2</source>
        <translation>%1 n’a pas de composant %2</translation>
    </message>
    <message>
        <source>&quot;no-&quot; in front of an option switches it off</source>
        <translation>« no- » devant une option la désactive</translation>
    </message>
    <message>
        <source>%1 is no port from 1 to 65535</source>
        <translation>%1 n’est pas un port de 1 à 65535</translation>
    </message>
    <message>
        <source>%1 is no place: write &quot;internet&quot;, &quot;dmz&quot; or &quot;lan&quot;</source>
        <translation>%1 n’est pas un lieu : écrire « internet », « dmz » ou « lan »</translation>
    </message>
    <message>
        <source>%1 is no id, or too long for a host</source>
        <translation>%1 n’est pas un identifiant, ou est trop long pour un hôte</translation>
    </message>
    <message>
        <source>the host %1 stands in two places, %2 and %3</source>
        <translation>l’hôte %1 se trouve à deux endroits, %2 et %3</translation>
    </message>
    <message>
        <source>the option %1 has no port</source>
        <translation>l’option %1 n’a pas de port</translation>
    </message>
    <message>
        <source>goes with &quot;exposed&quot;: &quot;conditional&quot;, and says the condition</source>
        <translation>va avec « exposed » : « conditional », et indique la condition</translation>
    </message>
    <message>
        <source>says no condition: write &quot;conditional: ...&quot;</source>
        <translation>n’indique pas de condition : écrire « conditional: ... »</translation>
    </message>
    <message>
        <source>%1 is no colour: write &quot;#rrggbb&quot;</source>
        <translation>%1 n’est pas une couleur : écrire « #rrggbb »</translation>
    </message>
</context>
<context>
    <name>ChartPicture</name>
    <message>
        <source>ports and flows</source>
        <translation>ports et flux</translation>
    </message>
    <message>
        <source>Ports and flows</source>
        <translation>Ports et flux</translation>
    </message>
    <message>
        <source>the page could not be painted</source>
        <translation>la page n’a pas pu être dessinée</translation>
    </message>
    <message>
        <source>the picture would be %1 x %2 pixels, and %3 a side is the most; a smaller scale, SVG or PDF would do</source>
        <translation>l’image ferait %1 x %2 pixels, or %3 par côté est le maximum ; une échelle plus petite, SVG ou PDF conviendrait</translation>
    </message>
    <message>
        <source>there is not enough memory for %1 x %2 pixels</source>
        <translation>la mémoire ne suffit pas pour %1 x %2 pixels</translation>
    </message>
    <message>
        <source>the picture could not be written as PNG</source>
        <translation>l’image n’a pas pu être écrite en PNG</translation>
    </message>
    <message>
        <source>unknown picture format</source>
        <translation>format d’image inconnu</translation>
    </message>
</context>
<context>
    <name>ChartScene</name>
    <message>
        <source>required</source>
        <translation>requis</translation>
    </message>
    <message>
        <source>optional</source>
        <translation>facultatif</translation>
    </message>
    <message>
        <source>conditional: %1</source>
        <translation>conditionnel : %1</translation>
    </message>
    <message>
        <source>%1 to %2: %3, %4</source>
        <translation>%1 vers %2 : %3, %4</translation>
    </message>
    <message>
        <source>ports not known</source>
        <translation>ports inconnus</translation>
    </message>
    <message>
        <source>, switched off</source>
        <translation>, désactivé</translation>
    </message>
</context>
<context>
    <name>Checks</name>
    <message>
        <source>%1 has no address, and no zone around it has one: no rule can name it.</source>
        <translation>%1 n’a pas d’adresse, ni aucune zone autour : aucune règle ne peut le désigner.</translation>
    </message>
    <message>
        <source>%1 from %2 to %3 (%4) gives no rule: the two ends have no address family in common that carries it.</source>
        <translation>%1 de %2 vers %3 (%4) ne donne pas de règle : les deux extrémités n’ont pas de famille d’adresses commune.</translation>
    </message>
    <message>
        <source>%1 has the address %2, which is outside the addresses of %3.</source>
        <translation>%1 a l’adresse %2, hors des adresses de %3.</translation>
    </message>
    <message>
        <source>There are more problems of this kind; the first %1 are listed.</source>
        <translation>Il y a d’autres problèmes de ce genre ; les %1 premiers sont listés.</translation>
    </message>
    <message>
        <source>%1 listens on %2, among the ephemeral ports %3 of %4, which outgoing connections may hold when it starts. Reserve them there: net.ipv4.ip_local_reserved_ports = %5</source>
        <translation>%1 écoute sur %2, parmi les ports éphémères %3 de %4, que des connexions sortantes peuvent occuper au démarrage. Les réserver là : net.ipv4.ip_local_reserved_ports = %5</translation>
    </message>
    <message>
        <source>its host</source>
        <translation>son hôte</translation>
    </message>
    <message>
        <source>%1 from %2 to %3</source>
        <translation>%1 de %2 vers %3</translation>
    </message>
    <message>
        <source>%1 is required but switched off.</source>
        <translation>%1 est requis mais désactivé.</translation>
    </message>
    <message>
        <source>%1 is meant to stay internal but is reached from the internet zone.</source>
        <translation>%1 devrait rester interne mais est joignable depuis la zone internet.</translation>
    </message>
    <message>
        <source>%1 and %2 from %3 to %4 both carry %5.</source>
        <translation>%1 et %2 de %3 vers %4 portent tous deux %5.</translation>
    </message>
    <message>
        <source>%1 has no ports yet and gives no rule.</source>
        <translation>%1 n’a pas encore de ports et ne donne pas de règle.</translation>
    </message>
    <message>
        <source>%1 and %2 both listen on %3 of host %4, at different addresses: each must be bound to its own.</source>
        <translation>%1 et %2 écoutent tous deux sur %3 de l’hôte %4, à des adresses différentes : chacun doit être lié à la sienne.</translation>
    </message>
    <message>
        <source>%1 and %2 both listen on %3 of host %4.</source>
        <translation>%1 et %2 écoutent tous deux sur %3 de l’hôte %4.</translation>
    </message>
</context>
<context>
    <name>ChoiceDelegates</name>
    <message>
        <source>Not stated</source>
        <translation>Non précisé</translation>
    </message>
</context>
<context>
    <name>Consistency</name>
    <message>
        <source>%1 is no id: write 1 to 63 of the characters A-Z a-z 0-9 . _ - and begin with a letter or digit</source>
        <translation>%1 n’est pas un identifiant : 1 à 63 des caractères A-Z a-z 0-9 . _ -, d’abord une lettre ou un chiffre</translation>
    </message>
    <message>
        <source>%1 is already the id of %2</source>
        <translation>%1 est déjà l’identifiant de %2</translation>
    </message>
    <message>
        <source>%1 is already the id of a zone: zones and components share their ids</source>
        <translation>%1 est déjà l’identifiant d’une zone : zones et composants partagent leurs identifiants</translation>
    </message>
    <message>
        <source>%1 is a component: name a zone</source>
        <translation>%1 est un composant : indiquer une zone</translation>
    </message>
    <message>
        <source>there is no zone %1</source>
        <translation>il n’y a pas de zone %1</translation>
    </message>
    <message>
        <source>there is no zone %1: did you mean %2?</source>
        <translation>il n’y a pas de zone %1 : serait-ce %2 ?</translation>
    </message>
    <message>
        <source>a flow needs a component here</source>
        <translation>un flux a besoin ici d’un composant</translation>
    </message>
    <message>
        <source>%1 is a zone: a flow runs between components</source>
        <translation>%1 est une zone : un flux relie des composants</translation>
    </message>
    <message>
        <source>there is no component %1</source>
        <translation>il n’y a pas de composant %1</translation>
    </message>
    <message>
        <source>there is no component %1: did you mean %2?</source>
        <translation>il n’y a pas de composant %1 : serait-ce %2 ?</translation>
    </message>
    <message>
        <source>the zones go round in a circle: %1</source>
        <translation>les zones tournent en rond : %1</translation>
    </message>
    <message>
        <source>the zones around %1 nest deeper than %2 levels or go round in a circle</source>
        <translation>les zones autour de %1 s’emboîtent sur plus de %2 niveaux ou tournent en rond</translation>
    </message>
</context>
<context>
    <name>DeploymentFile</name>
    <message>
        <source>%1 is no need: write required, optional or &quot;conditional: the words&quot;</source>
        <translation>%1 n’est pas un besoin : écrire required, optional ou « conditional: les mots »</translation>
    </message>
    <message>
        <source>%1 is no exposure: write internal, external or conditional</source>
        <translation>%1 n’est pas une exposition : écrire internal, external ou conditional</translation>
    </message>
    <message>
        <source>%1 is no kind of zone: write internet, site, network, cluster or host</source>
        <translation>%1 n’est pas un type de zone : écrire internet, site, network, cluster ou host</translation>
    </message>
    <message>
        <source>%1 is no date: write year-month-day, for example 2027-01-31</source>
        <translation>%1 n’est pas une date : écrire année-mois-jour, par exemple 2027-01-31</translation>
    </message>
    <message>
        <source>is missing: a position has x and y</source>
        <translation>manque : une position a x et y</translation>
    </message>
    <message>
        <source>wrong type: expected an object of options</source>
        <translation>mauvais type : un objet d’options est attendu</translation>
    </message>
    <message>
        <source>wrong type: expected a string, empty for an option without value</source>
        <translation>mauvais type : une chaîne est attendue, vide pour une option sans valeur</translation>
    </message>
    <message>
        <source>%1 is no chart of this program: expected &quot;portolan&quot;</source>
        <translation>%1 n’est pas un schéma de ce programme : « portolan » est attendu</translation>
    </message>
    <message>
        <source>is missing: write %1</source>
        <translation>manque : écrire %1</translation>
    </message>
    <message>
        <source>the file was written by a newer Portolan: it has format version %1, this program reads up to %2</source>
        <translation>le fichier vient d’un Portolan plus récent : il a la version de format %1, ce programme lit jusqu’à %2</translation>
    </message>
    <message>
        <source>%1 is no version of the format: write %2</source>
        <translation>%1 n’est pas une version du format : écrire %2</translation>
    </message>
</context>
<context>
    <name>FlowFilter</name>
    <message>
        <source>a protocol such as tcp, udp or icmp</source>
        <translation>un protocole comme tcp, udp ou icmp</translation>
    </message>
    <message>
        <source>a port such as 443 or a range such as 10000-11000</source>
        <translation>un port comme 443 ou une plage comme 10000-11000</translation>
    </message>
    <message>
        <source>required, optional or conditional</source>
        <translation>required, optional ou conditional</translation>
    </message>
    <message>
        <source>internal, external or conditional</source>
        <translation>internal, external ou conditional</translation>
    </message>
    <message>
        <source>true or false</source>
        <translation>true ou false</translation>
    </message>
    <message>
        <source>a date such as 2027-01-31, or &lt;2027-01-31 for all before it</source>
        <translation>une date comme 2027-01-31, ou &lt;2027-01-31 pour toutes celles d’avant</translation>
    </message>
    <message>
        <source>a closing quote (&quot;) is missing</source>
        <translation>il manque un guillemet fermant (&quot;)</translation>
    </message>
    <message>
        <source>%1 is no field of the filter; there is %2</source>
        <translation>%1 n’est pas un champ du filtre ; il y a %2</translation>
    </message>
    <message>
        <source>%1 does not fit %2: it takes %3</source>
        <translation>%1 ne convient pas à %2 : il faut %3</translation>
    </message>
</context>
<context>
    <name>FlowModel</name>
    <message>
        <source>There is no component %1: choose one from the list</source>
        <translation>Il n’y a pas de composant %1 : en choisir un dans la liste</translation>
    </message>
    <message>
        <source>Several components are named %1: write the id, for example %2</source>
        <translation>Plusieurs composants s’appellent %1 : écrire l’identifiant, par exemple %2</translation>
    </message>
    <message>
        <source>%1 is no need: write required, optional or &quot;conditional: the words&quot;</source>
        <translation>%1 n’est pas un besoin : écrire required, optional ou « conditional: les mots »</translation>
    </message>
    <message>
        <source>%1 is no exposure: write internal, external or conditional</source>
        <translation>%1 n’est pas une exposition : écrire internal, external ou conditional</translation>
    </message>
    <message>
        <source>%1 is no date: write year-month-day, for example 2027-01-31, or nothing for never</source>
        <translation>%1 n’est pas une date : écrire année-mois-jour, par exemple 2027-01-31, ou rien pour jamais</translation>
    </message>
    <message>
        <source>implied</source>
        <translation>implicite</translation>
    </message>
    <message>
        <source>On</source>
        <translation>Actif</translation>
    </message>
    <message>
        <source>Switch flow</source>
        <translation>Basculer le flux</translation>
    </message>
    <message>
        <source>From</source>
        <translation>De</translation>
    </message>
    <message>
        <source>Change source</source>
        <translation>Changer la source</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Vers</translation>
    </message>
    <message>
        <source>Change listener</source>
        <translation>Changer le destinataire</translation>
    </message>
    <message>
        <source>Ports</source>
        <translation>Ports</translation>
    </message>
    <message>
        <source>Change ports</source>
        <translation>Changer les ports</translation>
    </message>
    <message>
        <source>Need</source>
        <translation>Besoin</translation>
    </message>
    <message>
        <source>Change need</source>
        <translation>Changer le besoin</translation>
    </message>
    <message>
        <source>Exposed</source>
        <translation>Exposition</translation>
    </message>
    <message>
        <source>Change exposure</source>
        <translation>Changer l’exposition</translation>
    </message>
    <message>
        <source>Purpose</source>
        <translation>Objet</translation>
    </message>
    <message>
        <source>Change purpose</source>
        <translation>Changer l’objet</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Responsable</translation>
    </message>
    <message>
        <source>Change owner</source>
        <translation>Changer le responsable</translation>
    </message>
    <message>
        <source>Ticket</source>
        <translation>Ticket</translation>
    </message>
    <message>
        <source>Change ticket</source>
        <translation>Changer le ticket</translation>
    </message>
    <message>
        <source>Expires</source>
        <translation>Expire</translation>
    </message>
    <message>
        <source>Change expiry</source>
        <translation>Changer l’expiration</translation>
    </message>
    <message>
        <source>Source row</source>
        <translation>Ligne source</translation>
    </message>
</context>
<context>
    <name>FlowTable</name>
    <message>
        <source>%1 cannot name a sheet</source>
        <translation>%1 ne peut pas nommer une feuille</translation>
    </message>
    <message>
        <source>a sheet holds at most %1 rows: use csv or tsv</source>
        <translation>une feuille contient au plus %1 lignes : utiliser csv ou tsv</translation>
    </message>
    <message>
        <source>no temporary folder: %1</source>
        <translation>pas de dossier temporaire : %1</translation>
    </message>
    <message>
        <source>the workbook cannot be created</source>
        <translation>le classeur ne peut pas être créé</translation>
    </message>
</context>
<context>
    <name>Instantiate</name>
    <message>
        <source>the system %1 is given twice</source>
        <translation>le système %1 est donné deux fois</translation>
    </message>
    <message>
        <source>%1 and %2 are alternatives that are never deployed together: choose one</source>
        <translation>%1 et %2 sont des alternatives jamais déployées ensemble : en choisir une</translation>
    </message>
</context>
<context>
    <name>JsonReader</name>
    <message>
        <source>true or false</source>
        <translation>true ou false</translation>
    </message>
    <message>
        <source>a number</source>
        <translation>un nombre</translation>
    </message>
    <message>
        <source>a string</source>
        <translation>une chaîne</translation>
    </message>
    <message>
        <source>a list</source>
        <translation>une liste</translation>
    </message>
    <message>
        <source>an object</source>
        <translation>un objet</translation>
    </message>
    <message>
        <source>null</source>
        <translation>null</translation>
    </message>
    <message>
        <source>is missing</source>
        <translation>manque</translation>
    </message>
    <message>
        <source>is empty</source>
        <translation>est vide</translation>
    </message>
    <message>
        <source>%1 is out of range: write a whole number from %2 to %3</source>
        <translation>%1 est hors limites : écrire un entier de %2 à %3</translation>
    </message>
    <message>
        <source>%1 is out of range: write a number up to 1000000000</source>
        <translation>%1 est hors limites : écrire un nombre jusqu’à 1000000000</translation>
    </message>
    <message>
        <source>wrong type: expected %1, found %2</source>
        <translation>mauvais type : %1 attendu, %2 trouvé</translation>
    </message>
    <message>
        <source>the text is longer than %1 characters</source>
        <translation>le texte dépasse %1 caractères</translation>
    </message>
</context>
<context>
    <name>JsonText</name>
    <message>
        <source>this is no JSON object: the text must begin with {</source>
        <translation>ce n’est pas un objet JSON : le texte doit commencer par {</translation>
    </message>
    <message>
        <source>nothing may follow the last }</source>
        <translation>rien ne peut suivre la dernière }</translation>
    </message>
    <message>
        <source>the text ends too early: %1 is expected</source>
        <translation>le texte finit trop tôt : %1 est attendu</translation>
    </message>
    <message>
        <source>%1 is expected, found %2</source>
        <translation>%1 est attendu, %2 a été trouvé</translation>
    </message>
    <message>
        <source>a comma may not stand before }</source>
        <translation>une virgule ne peut précéder }</translation>
    </message>
    <message>
        <source>a comma may not stand before ]</source>
        <translation>une virgule ne peut précéder ]</translation>
    </message>
    <message>
        <source>a comma or }</source>
        <translation>une virgule ou }</translation>
    </message>
    <message>
        <source>a comma or ]</source>
        <translation>une virgule ou ]</translation>
    </message>
    <message>
        <source>nested deeper than %1 levels</source>
        <translation>emboîté sur plus de %1 niveaux</translation>
    </message>
    <message>
        <source>a key in double quotes</source>
        <translation>une clé entre guillemets</translation>
    </message>
    <message>
        <source>the key %1 stands twice in this object</source>
        <translation>la clé %1 figure deux fois dans cet objet</translation>
    </message>
    <message>
        <source>a colon</source>
        <translation>un deux-points</translation>
    </message>
    <message>
        <source>a value</source>
        <translation>une valeur</translation>
    </message>
    <message>
        <source>a digit</source>
        <translation>un chiffre</translation>
    </message>
    <message>
        <source>a number may not begin with 0</source>
        <translation>un nombre ne peut commencer par 0</translation>
    </message>
    <message>
        <source>the text ends too early: this string is never closed</source>
        <translation>le texte finit trop tôt : cette chaîne n’est jamais fermée</translation>
    </message>
    <message>
        <source>a control character in a string: write \n for a line break, \t for a tab, \u00%1 for this one</source>
        <translation>un caractère de contrôle dans une chaîne : écrire \n pour un saut de ligne, \t pour une tabulation, \u00%1 pour celui-ci</translation>
    </message>
    <message>
        <source>this is not UTF-8: save the file in that encoding</source>
        <translation>ce n’est pas de l’UTF-8 : enregistrer le fichier dans ce codage</translation>
    </message>
    <message>
        <source>a backslash is followed by one of &quot; \ / b f n r t u: write \\ for the character itself</source>
        <translation>une barre oblique inverse est suivie d’un de &quot; \ / b f n r t u : écrire \\ pour le caractère lui-même</translation>
    </message>
    <message>
        <source>\u is followed by four hexadecimal digits, as in \u00e9</source>
        <translation>\u est suivi de quatre chiffres hexadécimaux, comme dans \u00e9</translation>
    </message>
    <message>
        <source>this escape is one half of a character: write the character itself</source>
        <translation>cet échappement n’est que la moitié d’un caractère : écrire le caractère lui-même</translation>
    </message>
    <message>
        <source>the text is larger than %1 MiB</source>
        <translation>le texte dépasse %1 Mio</translation>
    </message>
    <message>
        <source>the file is empty</source>
        <translation>le fichier est vide</translation>
    </message>
</context>
<context>
    <name>Labels</name>
    <message>
        <source>Required</source>
        <translation>Requis</translation>
    </message>
    <message>
        <source>Optional</source>
        <translation>Facultatif</translation>
    </message>
    <message>
        <source>Conditional</source>
        <translation>Conditionnel</translation>
    </message>
    <message>
        <source>Conditional: %1</source>
        <translation>Conditionnel : %1</translation>
    </message>
    <message>
        <source>Internal</source>
        <translation>Interne</translation>
    </message>
    <message>
        <source>External</source>
        <translation>Externe</translation>
    </message>
    <message>
        <source>Internet</source>
        <translation>Internet</translation>
    </message>
    <message>
        <source>Site</source>
        <translation>Site</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Réseau</translation>
    </message>
    <message>
        <source>Cluster</source>
        <translation>Cluster</translation>
    </message>
    <message>
        <source>Host</source>
        <translation>Hôte</translation>
    </message>
</context>
<context>
    <name>Layout</name>
    <message>
        <source>optional</source>
        <translation>facultatif</translation>
    </message>
    <message>
        <source>conditional</source>
        <translation>conditionnel</translation>
    </message>
    <message>
        <source>host</source>
        <translation>hôte</translation>
    </message>
    <message>
        <source>+%1 more</source>
        <translation>+%1 autres</translation>
    </message>
    <message>
        <source>any address</source>
        <translation>toute adresse</translation>
    </message>
    <message>
        <source>%1 ports</source>
        <translation>%1 ports</translation>
    </message>
</context>
<context>
    <name>Legend</name>
    <message>
        <source>icmp, other</source>
        <translation>icmp, autres</translation>
    </message>
    <message>
        <source>required</source>
        <translation>requis</translation>
    </message>
    <message>
        <source>optional</source>
        <translation>facultatif</translation>
    </message>
    <message>
        <source>has rules</source>
        <translation>a des règles</translation>
    </message>
    <message>
        <source>bundle</source>
        <translation>faisceau</translation>
    </message>
    <message>
        <source>The arrow points to who listens.</source>
        <translation>La flèche désigne qui écoute.</translation>
    </message>
</context>
<context>
    <name>PlaceModels</name>
    <message>
        <source>There is no zone %1: choose one from the list</source>
        <translation>Il n’y a pas de zone %1 : en choisir une dans la liste</translation>
    </message>
    <message>
        <source>%1 is no number of instances: write 1 to 100000</source>
        <translation>%1 n’est pas un nombre d’instances : écrire 1 à 100000</translation>
    </message>
    <message>
        <source>%1 lies in %2 itself: the zones would go round in a circle</source>
        <translation>%1 se trouve déjà dans %2 : les zones tourneraient en rond</translation>
    </message>
    <message>
        <source>%1 is no kind of zone: write internet, site, network, cluster or host</source>
        <translation>%1 n’est pas un type de zone : écrire internet, site, network, cluster ou host</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Renommer</translation>
    </message>
    <message>
        <source>Id</source>
        <translation>Identifiant</translation>
    </message>
    <message>
        <source>Change addresses</source>
        <translation>Changer les adresses</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Type</translation>
    </message>
    <message>
        <source>Change kind</source>
        <translation>Changer le type</translation>
    </message>
    <message>
        <source>Zone</source>
        <translation>Zone</translation>
    </message>
    <message>
        <source>Move to another zone</source>
        <translation>Déplacer vers une autre zone</translation>
    </message>
    <message>
        <source>Addresses</source>
        <translation>Adresses</translation>
    </message>
    <message>
        <source>Public addresses</source>
        <translation>Adresses publiques</translation>
    </message>
    <message>
        <source>Instances</source>
        <translation>Instances</translation>
    </message>
    <message>
        <source>Change instances</source>
        <translation>Changer les instances</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>Produit</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Change note</source>
        <translation>Changer la note</translation>
    </message>
    <message>
        <source>Inside</source>
        <translation>Dans</translation>
    </message>
    <message>
        <source>Enforced</source>
        <translation>Appliqué</translation>
    </message>
    <message>
        <source>Change enforcement</source>
        <translation>Changer l’application</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>Cible</translation>
    </message>
    <message>
        <source>Change target</source>
        <translation>Changer la cible</translation>
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
        <translation> et d’autres</translation>
    </message>
    <message>
        <source>Flow %1: %2</source>
        <translation>Flux %1 : %2</translation>
    </message>
    <message>
        <source>Flow %1: one of its ends is missing</source>
        <translation>Flux %1 : une de ses extrémités manque</translation>
    </message>
    <message>
        <source>it is switched off, so it has no rule</source>
        <translation>il est désactivé et n’a donc pas de règle</translation>
    </message>
    <message>
        <source>both ends are on one host, so it needs no rule</source>
        <translation>les deux extrémités sont sur un même hôte, aucune règle n’est donc nécessaire</translation>
    </message>
    <message>
        <source>its ports are not known, so it has no rule</source>
        <translation>ses ports sont inconnus, il n’a donc pas de règle</translation>
    </message>
    <message>
        <source>%1 keeps the addresses of its clients, but nobody has a flow into it</source>
        <translation>%1 conserve les adresses de ses clients, mais aucun flux n’y entre</translation>
    </message>
    <message>
        <source>%1 has no address that sets it apart from the others on its host</source>
        <translation>%1 n’a pas d’adresse qui le distingue des autres sur son hôte</translation>
    </message>
    <message>
        <source>%1 has no address</source>
        <translation>%1 n’a pas d’adresse</translation>
    </message>
    <message>
        <source>Flow %1: %2; fill it in at the placeholder</source>
        <translation>Flux %1 : %2 ; la mettre à la place du repère</translation>
    </message>
    <message>
        <source>Flow %1: %2 has no address, so it is opened for IPv4 and IPv6</source>
        <translation>Flux %1 : %2 n’a pas d’adresse, il est donc ouvert en IPv4 et IPv6</translation>
    </message>
    <message>
        <source>%1 has only %2, %3 only %4, so it has no rule</source>
        <translation>%1 n’a que %2, %3 que %4, il n’a donc pas de règle</translation>
    </message>
    <message>
        <source>%1 has no address family in common with %2</source>
        <translation>%1 n’a pas de famille d’adresses commune avec %2</translation>
    </message>
    <message>
        <source>%1 needs %2, which its ends do not share</source>
        <translation>%1 a besoin de %2, que ses extrémités n’ont pas en commun</translation>
    </message>
    <message>
        <source>The addresses of %1 (%2) were not looked up: fill them in at the placeholder</source>
        <translation>Les adresses de %1 (%2) n’ont pas été résolues : les mettre à la place du repère</translation>
    </message>
    <message>
        <source>The addresses of %1 (%2) were not looked up: its rules match nothing</source>
        <translation>Les adresses de %1 (%2) n’ont pas été résolues : ses règles ne correspondent à rien</translation>
    </message>
    <message>
        <source>%1; did you mean %2?</source>
        <translation>%1 ; serait-ce %2 ?</translation>
    </message>
    <message>
        <source>none</source>
        <translation>aucun</translation>
    </message>
    <message>
        <source>%1 is a zone, and rules at its boundary cannot be written yet; hosts inside it: %2</source>
        <translation>%1 est une zone, et les règles à sa frontière ne peuvent pas encore être écrites ; hôtes dedans : %2</translation>
    </message>
    <message>
        <source>%1 sits on the host %2: ask for the policy of %2</source>
        <translation>%1 se trouve sur l’hôte %2 : demander le jeu de règles de %2</translation>
    </message>
    <message>
        <source>there is no host or component %1</source>
        <translation>il n’y a ni hôte ni composant %1</translation>
    </message>
    <message>
        <source>there is no flow %1</source>
        <translation>il n’y a pas de flux %1</translation>
    </message>
    <message>
        <source>Flow %1: its rule is for %2, which is out on the internet</source>
        <translation>Flux %1 : sa règle est pour %2, qui se trouve sur internet</translation>
    </message>
    <message>
        <source>No flow lets this host ask for names (DNS, port 53)</source>
        <translation>Aucun flux ne permet à cet hôte de résoudre des noms (DNS, port 53)</translation>
    </message>
    <message>
        <source>No flow lets this host set its clock (NTP, port 123/udp)</source>
        <translation>Aucun flux ne permet à cet hôte de régler son horloge (NTP, port 123/udp)</translation>
    </message>
    <message>
        <source>No flow lets the administrator in (SSH 22, RDP 3389, WinRM 5985-5986/tcp)</source>
        <translation>Aucun flux ne laisse entrer l’administrateur (SSH 22, RDP 3389, WinRM 5985-5986/tcp)</translation>
    </message>
</context>
<context>
    <name>PortSpec</name>
    <message>
        <source>%1 is no port: write for example 443/tcp or 10000-11000/udp</source>
        <translation>%1 n’est pas un port : écrire par exemple 443/tcp ou 10000-11000/udp</translation>
    </message>
    <message>
        <source>%1 is no port: ports run from 1 to 65535</source>
        <translation>%1 n’est pas un port : les ports vont de 1 à 65535</translation>
    </message>
    <message>
        <source>%1 has a leading zero: write %2</source>
        <translation>%1 a un zéro initial : écrire %2</translation>
    </message>
    <message>
        <source>%1 runs backwards: write %2-%3</source>
        <translation>%1 est à l’envers : écrire %2-%3</translation>
    </message>
    <message>
        <source>%1 is no protocol: write tcp, udp, tcp+udp, sctp, icmp, icmpv6, esp, ah or gre</source>
        <translation>%1 n’est pas un protocole : écrire tcp, udp, tcp+udp, sctp, icmp, icmpv6, esp, ah ou gre</translation>
    </message>
    <message>
        <source>%1 has no ports: write only %1</source>
        <translation>%1 n’a pas de ports : écrire seulement %1</translation>
    </message>
    <message>
        <source>the ports are longer than %1 characters</source>
        <translation>les ports dépassent %1 caractères</translation>
    </message>
    <message>
        <source>no port is given: write for example 443/tcp</source>
        <translation>aucun port n’est donné : écrire par exemple 443/tcp</translation>
    </message>
    <message>
        <source>%1 has an empty place between commas</source>
        <translation>%1 a une place vide entre virgules</translation>
    </message>
    <message>
        <source>%1: ports come first, as in 443/tcp</source>
        <translation>%1 : les ports viennent d’abord, comme dans 443/tcp</translation>
    </message>
    <message>
        <source>%1: the port comes first, write %2/%3</source>
        <translation>%1 : le port vient d’abord, écrire %2/%3</translation>
    </message>
    <message>
        <source>%1 has no protocol: write %1/tcp, %1/udp or %1/tcp+udp</source>
        <translation>%1 n’a pas de protocole : écrire %1/tcp, %1/udp ou %1/tcp+udp</translation>
    </message>
</context>
<context>
    <name>RecordModel</name>
    <message>
        <source>This change is not possible</source>
        <translation>Cette modification n’est pas possible</translation>
    </message>
</context>
<context>
    <name>RuleChoice</name>
    <message>
        <source>Several hosts are selected. Select one to see its rules.</source>
        <translation>Plusieurs hôtes sont sélectionnés. En sélectionner un pour voir ses règles.</translation>
    </message>
    <message>
        <source>Select a flow to see its rule, or a host to see all of its rules.</source>
        <translation>Sélectionner un flux pour voir sa règle, ou un hôte pour voir toutes ses règles.</translation>
    </message>
    <message>
        <source>No rules are written here. Select a flow or a host.</source>
        <translation>Aucune règle ne s’écrit ici. Sélectionner un flux ou un hôte.</translation>
    </message>
</context>
<context>
    <name>SafeFile</name>
    <message>
        <source>the link leads nowhere</source>
        <translation>le lien ne mène nulle part</translation>
    </message>
    <message>
        <source>there is no such file</source>
        <translation>ce fichier n’existe pas</translation>
    </message>
    <message>
        <source>is a folder, name a file in it</source>
        <translation>est un dossier, indiquer un fichier dedans</translation>
    </message>
    <message>
        <source>is a pipe or a device, not a regular file</source>
        <translation>est un tube ou un périphérique, pas un fichier ordinaire</translation>
    </message>
    <message>
        <source>cannot be read: %1</source>
        <translation>ne peut être lu : %1</translation>
    </message>
    <message>
        <source>is larger than %1 MiB</source>
        <translation>dépasse %1 Mio</translation>
    </message>
    <message>
        <source>the links go round in a circle</source>
        <translation>les liens tournent en rond</translation>
    </message>
    <message>
        <source>there is no folder %1</source>
        <translation>il n’y a pas de dossier %1</translation>
    </message>
    <message>
        <source>cannot be written: %1</source>
        <translation>ne peut être écrit : %1</translation>
    </message>
</context>
<context>
    <name>TableColumns</name>
    <message>
        <source>None</source>
        <translation>Aucune</translation>
    </message>
</context>
<context>
    <name>Targets</name>
    <message>
        <source>no flow is named</source>
        <translation>aucun flux n’est indiqué</translation>
    </message>
    <message>
        <source>%1: flow %2 gives no rule (%3): %4</source>
        <translation>%1 : le flux %2 ne donne pas de règle (%3) : %4</translation>
    </message>
    <message>
        <source>there is no rule to write</source>
        <translation>il n’y a pas de règle à écrire</translation>
    </message>
    <message>
        <source>%1 would need %2 rules, and %3 are the most that are written: use fewer address blocks or port ranges, or a target with sets</source>
        <translation>%1 demanderait %2 règles, et on en écrit au plus %3 : prendre moins de blocs d’adresses ou de plages de ports, ou une cible qui a des ensembles</translation>
    </message>
    <message>
        <source>%1: the policy of %2 needs %3 security groups of %4 rules for each direction and family, and an interface takes %5; use fewer address blocks or port ranges</source>
        <translation>%1 : le jeu de règles de %2 demande %3 groupes de sécurité de %4 règles par sens et famille, et une interface en prend %5 ; utiliser moins de blocs d’adresses ou de plages de ports</translation>
    </message>
    <message>
        <source>%1: more than %2 rules for one direction and family: split into %3 groups; attach all of them</source>
        <translation>%1 : plus de %2 règles pour un sens et une famille : réparti en %3 groupes ; les attacher tous</translation>
    </message>
    <message>
        <source>ufw lets in ping, mDNS (5353/udp) and SSDP (1900/udp) by itself, whatever the chart says; see /etc/ufw/before.rules</source>
        <translation>ufw laisse entrer de lui-même ping, mDNS (5353/udp) et SSDP (1900/udp), quoi que dise le schéma ; voir /etc/ufw/before.rules</translation>
    </message>
</context>
<context>
    <name>TextDelegates</name>
    <message>
        <source>Write year-month-day, for example 2027-01-31, or nothing for never</source>
        <translation>Écrire année-mois-jour, par exemple 2027-01-31, ou rien pour jamais</translation>
    </message>
    <message>
        <source>Write a whole number from 1 to 100000</source>
        <translation>Écrire un entier de 1 à 100000</translation>
    </message>
</context>
<context>
    <name>ZoneChoice</name>
    <message>
        <source>None</source>
        <translation>Aucune</translation>
    </message>
</context>
<context>
    <name>portolan::CatalogPanel</name>
    <message>
        <source>Double-click puts it on the chart</source>
        <translation>Un double clic le place sur le schéma</translation>
    </message>
    <message>
        <source>implied</source>
        <translation>implicite</translation>
    </message>
    <message>
        <source>Product or part</source>
        <translation>Produit ou élément</translation>
    </message>
    <message>
        <source>Search the catalog</source>
        <translation>Chercher dans le catalogue</translation>
    </message>
    <message>
        <source>Catalog</source>
        <translation>Catalogue</translation>
    </message>
    <message>
        <source>Options are chosen in File &gt; New from the catalog.</source>
        <translation>Les options se choisissent dans Fichier &gt; Nouveau depuis le catalogue.</translation>
    </message>
</context>
<context>
    <name>portolan::ChartView</name>
    <message>
        <source>Chart</source>
        <translation>Schéma</translation>
    </message>
    <message numerus="yes">
        <source>%n component(s)</source>
        <translation>
            <numerusform>%n composant</numerusform>
            <numerusform>%n composants</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n flow(s)</source>
        <translation>
            <numerusform>%n flux</numerusform>
            <numerusform>%n flux</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing on this chart yet</source>
        <translation>Rien encore sur ce schéma</translation>
    </message>
    <message numerus="yes">
        <source>Move %n component(s)</source>
        <translation>
            <numerusform>Déplacer %n composant</numerusform>
            <numerusform>Déplacer %n composants</numerusform>
        </translation>
    </message>
    <message>
        <source>Double-click a part in the catalog to put it here.</source>
        <translation>Double-cliquez sur un élément du catalogue pour le placer ici.</translation>
    </message>
</context>
<context>
    <name>portolan::ComponentForm</name>
    <message>
        <source>Rename component</source>
        <translation>Renommer le composant</translation>
    </message>
    <message>
        <source>Change kind</source>
        <translation>Changer le type</translation>
    </message>
    <message>
        <source>Change addresses</source>
        <translation>Changer les adresses</translation>
    </message>
    <message>
        <source>Change zone</source>
        <translation>Changer la zone</translation>
    </message>
    <message>
        <source>Change instances</source>
        <translation>Changer les instances</translation>
    </message>
    <message>
        <source>Change note</source>
        <translation>Changer la note</translation>
    </message>
    <message>
        <source>%1 · listens for %2, opens %3</source>
        <comment>id, numbers of flows</comment>
        <translation>%1 · écoute %2, ouvre %3</translation>
    </message>
    <message numerus="yes">
        <source>%n flow(s)</source>
        <translation>
            <numerusform>%n flux</numerusform>
            <numerusform>%n flux</numerusform>
        </translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Type</translation>
    </message>
    <message>
        <source>Zone</source>
        <translation>Zone</translation>
    </message>
    <message>
        <source>Addresses</source>
        <translation>Adresses</translation>
    </message>
    <message>
        <source>Instances</source>
        <translation>Instances</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>e.g. 203.0.113.10, 2001:db8::10</source>
        <translation>p. ex. 203.0.113.10, 2001:db8::10</translation>
    </message>
</context>
<context>
    <name>portolan::DeploymentDocument</name>
    <message>
        <source>Untitled</source>
        <translation>Sans titre</translation>
    </message>
</context>
<context>
    <name>portolan::DockTitle</name>
    <message>
        <source>Float</source>
        <translation>Détacher</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
</context>
<context>
    <name>portolan::ExampleCard</name>
    <message numerus="yes">
        <source>%n component(s)</source>
        <translation>
            <numerusform>%n composant</numerusform>
            <numerusform>%n composants</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n flow(s)</source>
        <translation>
            <numerusform>%n flux</numerusform>
            <numerusform>%n flux</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>portolan::ExportPictureDialog</name>
    <message>
        <source>Legend</source>
        <translation>Légende</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titre</translation>
    </message>
    <message>
        <source>Export picture</source>
        <translation>Exporter l’image</translation>
    </message>
    <message>
        <source>For print</source>
        <translation>Pour l’impression</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Clair</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Sombre</translation>
    </message>
    <message>
        <source>Export …</source>
        <translation>Exporter…</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Format</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Couleurs</translation>
    </message>
    <message>
        <source>Resolution</source>
        <translation>Résolution</translation>
    </message>
</context>
<context>
    <name>portolan::FileCommands</name>
    <message>
        <source>Unsaved changes</source>
        <translation>Modifications non enregistrées</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Enregistrer</translation>
    </message>
    <message>
        <source>&amp;Discard</source>
        <translation>&amp;Abandonner</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Open a chart</source>
        <translation>Ouvrir un schéma</translation>
    </message>
    <message>
        <source>Portolan charts (*.portolan);;All files (*)</source>
        <translation>Schémas Portolan (*.portolan);;Tous les fichiers (*)</translation>
    </message>
    <message>
        <source>Save the chart</source>
        <translation>Enregistrer le schéma</translation>
    </message>
    <message>
        <source>Portolan charts (*.portolan)</source>
        <translation>Schémas Portolan (*.portolan)</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>Enregistré</translation>
    </message>
    <message>
        <source>Export picture</source>
        <translation>Exporter l’image</translation>
    </message>
    <message>
        <source>%1 files (*.%2)</source>
        <translation>Fichiers %1 (*.%2)</translation>
    </message>
    <message>
        <source>Picture exported</source>
        <translation>Image exportée</translation>
    </message>
    <message>
        <source>Portolan</source>
        <translation>Portolan</translation>
    </message>
    <message>
        <source>%1 has changes that are not saved.</source>
        <translation>%1 a des modifications non enregistrées.</translation>
    </message>
</context>
<context>
    <name>portolan::FilterBox</name>
    <message>
        <source>Filter: name, port, purpose, ticket …</source>
        <translation>Filtrer : nom, port, objet, ticket…</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filtre</translation>
    </message>
    <message>
        <source>Every word must be found in the flow (Ctrl+F)</source>
        <translation>Chaque mot doit figurer dans le flux (Ctrl+F)</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Effacer</translation>
    </message>
</context>
<context>
    <name>portolan::FlowForm</name>
    <message>
        <source>Switch flow on</source>
        <translation>Activer le flux</translation>
    </message>
    <message>
        <source>Switch flow off</source>
        <translation>Désactiver le flux</translation>
    </message>
    <message>
        <source>Change ports</source>
        <translation>Changer les ports</translation>
    </message>
    <message>
        <source>Change owner</source>
        <translation>Changer le responsable</translation>
    </message>
    <message>
        <source>Change ticket</source>
        <translation>Changer le ticket</translation>
    </message>
    <message>
        <source>Change expiry</source>
        <translation>Changer l’expiration</translation>
    </message>
    <message>
        <source>Change exposure</source>
        <translation>Changer l’exposition</translation>
    </message>
    <message>
        <source>Change purpose</source>
        <translation>Changer l’objet</translation>
    </message>
    <message>
        <source>Change note</source>
        <translation>Changer la note</translation>
    </message>
    <message>
        <source>Change need</source>
        <translation>Changer le besoin</translation>
    </message>
    <message>
        <source>Say in words when the flow is needed</source>
        <translation>Dire en mots quand le flux est nécessaire</translation>
    </message>
    <message>
        <source>Inside %1</source>
        <translation>Dans %1</translation>
    </message>
    <message>
        <source>To %1</source>
        <translation>Vers %1</translation>
    </message>
    <message>
        <source>From %1</source>
        <translation>De %1</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 vers %2</translation>
    </message>
    <message>
        <source>Required</source>
        <translation>Requis</translation>
    </message>
    <message>
        <source>Optional</source>
        <translation>Facultatif</translation>
    </message>
    <message>
        <source>Conditional</source>
        <translation>Conditionnel</translation>
    </message>
    <message>
        <source>Not stated</source>
        <translation>Non précisé</translation>
    </message>
    <message>
        <source>Internal</source>
        <translation>Interne</translation>
    </message>
    <message>
        <source>External</source>
        <translation>Externe</translation>
    </message>
    <message>
        <source>On</source>
        <translation>Actif</translation>
    </message>
    <message>
        <source>Ports</source>
        <translation>Ports</translation>
    </message>
    <message>
        <source>Need</source>
        <translation>Besoin</translation>
    </message>
    <message>
        <source>If</source>
        <translation>Si</translation>
    </message>
    <message>
        <source>Exposed</source>
        <translation>Exposition</translation>
    </message>
    <message>
        <source>Purpose</source>
        <translation>Objet</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Responsable</translation>
    </message>
    <message>
        <source>Ticket</source>
        <translation>Ticket</translation>
    </message>
    <message>
        <source>Expires</source>
        <translation>Expire</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>e.g. 443/tcp, 3478/udp</source>
        <translation>p. ex. 443/tcp, 3478/udp</translation>
    </message>
    <message>
        <source>when it is needed, in words</source>
        <translation>quand il est nécessaire, en mots</translation>
    </message>
    <message>
        <source>never</source>
        <translation>jamais</translation>
    </message>
    <message>
        <source>%1 is not a date; write it as 2027-12-31</source>
        <translation>%1 n’est pas une date ; écrire comme 2027-12-31</translation>
    </message>
</context>
<context>
    <name>portolan::InspectorPanel</name>
    <message>
        <source>Select a flow, a component or a zone to see and change its facts.</source>
        <translation>Sélectionner un flux, un composant ou une zone pour voir et modifier ses données.</translation>
    </message>
    <message numerus="yes">
        <source>%n flow(s) selected</source>
        <translation>
            <numerusform>%n flux sélectionné</numerusform>
            <numerusform>%n flux sélectionnés</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n component(s) selected</source>
        <translation>
            <numerusform>%n composant sélectionné</numerusform>
            <numerusform>%n composants sélectionnés</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n zone(s) selected</source>
        <translation>
            <numerusform>%n zone sélectionnée</numerusform>
            <numerusform>%n zones sélectionnées</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>portolan::MainWindow</name>
    <message>
        <source>&amp;Light</source>
        <translation>&amp;Clair</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>&amp;Sombre</translation>
    </message>
    <message>
        <source>Like the &amp;system</source>
        <translation>Comme le s&amp;ystème</translation>
    </message>
    <message>
        <source>Catalog</source>
        <translation>Catalogue</translation>
    </message>
    <message>
        <source>Inspector</source>
        <translation>Inspecteur</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>Règle</translation>
    </message>
    <message>
        <source>Tables</source>
        <translation>Tableaux</translation>
    </message>
    <message>
        <source>%1[*] — Portolan</source>
        <translation>%1[*] — Portolan</translation>
    </message>
    <message>
        <source>About Portolan</source>
        <translation>À propos de Portolan</translation>
    </message>
    <message>
        <source>&lt;h3&gt;Portolan %1&lt;/h3&gt;&lt;p&gt;Charts of ports and flows, and the firewall rules that follow from them.&lt;/p&gt;&lt;p&gt;Apache License 2.0&lt;/p&gt;</source>
        <translation>&lt;h3&gt;Portolan %1&lt;/h3&gt;&lt;p&gt;Des schémas de ports et de flux, et les règles de pare-feu qui en découlent.&lt;/p&gt;&lt;p&gt;Apache License 2.0&lt;/p&gt;</translation>
    </message>
</context>
<context>
    <name>portolan::Menus</name>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Fichier</translation>
    </message>
    <message>
        <source>Open &amp;recent</source>
        <translation>Fichiers &amp;récents</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Modifier</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Affichage</translation>
    </message>
    <message>
        <source>&amp;Panels</source>
        <translation>&amp;Panneaux</translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation>&amp;Thème</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>&amp;Langue</translation>
    </message>
    <message>
        <source>&amp;Chart</source>
        <translation>&amp;Schéma</translation>
    </message>
    <message>
        <source>F&amp;lows</source>
        <translation>F&amp;lux</translation>
    </message>
    <message>
        <source>&amp;Rules</source>
        <translation>&amp;Règles</translation>
    </message>
    <message>
        <source>Copy rule &amp;as</source>
        <translation>Copier la règle &amp;en</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Aide</translation>
    </message>
    <message>
        <source>Toolbar</source>
        <translation>Barre d’outils</translation>
    </message>
</context>
<context>
    <name>portolan::NewFlowDialog</name>
    <message>
        <source>New flow</source>
        <translation>Nouveau flux</translation>
    </message>
    <message>
        <source>e.g. 443/tcp, 3478/udp</source>
        <translation>p. ex. 443/tcp, 3478/udp</translation>
    </message>
    <message>
        <source>Create flow</source>
        <translation>Créer le flux</translation>
    </message>
    <message>
        <source>Opens the connection</source>
        <translation>Ouvre la connexion</translation>
    </message>
    <message>
        <source>Listens</source>
        <translation>Écoute</translation>
    </message>
    <message>
        <source>Ports</source>
        <translation>Ports</translation>
    </message>
    <message>
        <source>Purpose</source>
        <translation>Objet</translation>
    </message>
</context>
<context>
    <name>portolan::NewFromCatalogDialog</name>
    <message>
        <source>New from the catalog</source>
        <translation>Nouveau depuis le catalogue</translation>
    </message>
    <message>
        <source>Products and options</source>
        <translation>Produits et options</translation>
    </message>
    <message>
        <source>Ports</source>
        <translation>Ports</translation>
    </message>
    <message>
        <source>Name of the chart</source>
        <translation>Nom du schéma</translation>
    </message>
    <message>
        <source>Choose a product and its options</source>
        <translation>Choisir un produit et ses options</translation>
    </message>
    <message>
        <source>Create chart</source>
        <translation>Créer le schéma</translation>
    </message>
    <message numerus="yes">
        <source>%n flow(s)</source>
        <translation>
            <numerusform>%n flux</numerusform>
            <numerusform>%n flux</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n component(s)</source>
        <translation>
            <numerusform>%n composant</numerusform>
            <numerusform>%n composants</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>portolan::ProblemBanner</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>et %n autre</numerusform>
            <numerusform>et %n autres</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>portolan::ProblemModel</name>
    <message>
        <source>Severity</source>
        <translation>Gravité</translation>
    </message>
    <message>
        <source>Problem</source>
        <translation>Problème</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Où</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>Erreur</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>Avertissement</translation>
    </message>
    <message>
        <source>Advice</source>
        <translation>Conseil</translation>
    </message>
</context>
<context>
    <name>portolan::ProvenanceBox</name>
    <message>
        <source>No document</source>
        <translation>Aucun document</translation>
    </message>
    <message>
        <source>row “%1”</source>
        <translation>ligne « %1 »</translation>
    </message>
    <message>
        <source>implied</source>
        <translation>implicite</translation>
    </message>
    <message>
        <source>%1 off</source>
        <translation>%1 désactivé</translation>
    </message>
    <message>
        <source>%1 on</source>
        <translation>%1 activé</translation>
    </message>
    <message>
        <source>Depends on the option: %1</source>
        <translation>Dépend de l’option : %1</translation>
    </message>
    <message>
        <source>Where this comes from</source>
        <translation>Provenance</translation>
    </message>
</context>
<context>
    <name>portolan::RecordCommands</name>
    <message>
        <source>%1 rule copied</source>
        <translation>Règle %1 copiée</translation>
    </message>
    <message>
        <source>Delete flows</source>
        <translation>Supprimer les flux</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Supprimer</translation>
    </message>
    <message>
        <source>Duplicate flows</source>
        <translation>Dupliquer les flux</translation>
    </message>
    <message>
        <source>Switch flows on</source>
        <translation>Activer les flux</translation>
    </message>
    <message>
        <source>Switch flows off</source>
        <translation>Désactiver les flux</translation>
    </message>
    <message>
        <source>Arrange all</source>
        <translation>Tout arranger</translation>
    </message>
    <message>
        <source>New flow</source>
        <translation>Nouveau flux</translation>
    </message>
    <message>
        <source>Add %1</source>
        <translation>Ajouter %1</translation>
    </message>
    <message>
        <source>%1 policy copied</source>
        <translation>Jeu de règles %1 copié</translation>
    </message>
    <message numerus="yes">
        <source>%n %1 rule(s) copied</source>
        <translation>
            <numerusform>%n règle %1 copiée</numerusform>
            <numerusform>%n règles %1 copiées</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>portolan::RecordForm</name>
    <message>
        <source>%1 not taken: %2</source>
        <comment>name of a field, reason</comment>
        <translation>%1 : valeur refusée. %2</translation>
    </message>
</context>
<context>
    <name>portolan::RulePanel</name>
    <message>
        <source>A machine&apos;s own firewall</source>
        <translation>Pare-feu de la machine</translation>
    </message>
    <message>
        <source>Between zones</source>
        <translation>Entre zones</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>et %n autre</numerusform>
            <numerusform>et %n autres</numerusform>
        </translation>
    </message>
    <message>
        <source>Whole policy of %1, both directions</source>
        <translation>Jeu de règles complet de %1, deux sens</translation>
    </message>
    <message>
        <source>Inbound</source>
        <translation>Entrant</translation>
    </message>
    <message>
        <source>Outbound</source>
        <translation>Sortant</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>Cible</translation>
    </message>
    <message>
        <source>Copy rule</source>
        <translation>Copier la règle</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>Règle</translation>
    </message>
    <message>
        <source>Filters at each member (cloud)</source>
        <translation>Filtres à chaque membre (cloud)</translation>
    </message>
</context>
<context>
    <name>portolan::SelectionLine</name>
    <message numerus="yes">
        <source>%n flow(s)</source>
        <translation>
            <numerusform>%n flux</numerusform>
            <numerusform>%n flux</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n component(s)</source>
        <translation>
            <numerusform>%n composant</numerusform>
            <numerusform>%n composants</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n zone(s)</source>
        <translation>
            <numerusform>%n zone</numerusform>
            <numerusform>%n zones</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing selected</source>
        <translation>Rien de sélectionné</translation>
    </message>
    <message>
        <source>%1 selected</source>
        <translation>Sélection : %1</translation>
    </message>
    <message>
        <source>%1, %2, %3 to %4</source>
        <comment>id, ports, from, to</comment>
        <translation>%1, %2, %3 vers %4</translation>
    </message>
</context>
<context>
    <name>portolan::ShortcutsDialog</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Raccourcis clavier</translation>
    </message>
    <message>
        <source>Zoom at the cursor</source>
        <translation>Zoomer au curseur</translation>
    </message>
    <message>
        <source>Ctrl+wheel</source>
        <translation>Ctrl+molette</translation>
    </message>
    <message>
        <source>Move the chart</source>
        <translation>Déplacer le schéma</translation>
    </message>
    <message>
        <source>middle button, or Space and drag</source>
        <translation>bouton du milieu, ou espace et glisser</translation>
    </message>
    <message>
        <source>Select more</source>
        <translation>Étendre la sélection</translation>
    </message>
    <message>
        <source>Shift+click or Ctrl+click</source>
        <translation>Maj+clic ou Ctrl+clic</translation>
    </message>
    <message>
        <source>Next component</source>
        <translation>Composant suivant</translation>
    </message>
    <message>
        <source>Tab</source>
        <translation>Tab</translation>
    </message>
    <message>
        <source>Along a flow</source>
        <translation>Le long d’un flux</translation>
    </message>
    <message>
        <source>arrow keys</source>
        <translation>touches fléchées</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
</context>
<context>
    <name>portolan::TableView</name>
    <message>
        <source>No flow matches the filter</source>
        <translation>Aucun flux ne correspond au filtre</translation>
    </message>
    <message>
        <source>No flows yet</source>
        <translation>Pas encore de flux</translation>
    </message>
    <message>
        <source>No component matches the filter</source>
        <translation>Aucun composant ne correspond au filtre</translation>
    </message>
    <message>
        <source>No components yet</source>
        <translation>Pas encore de composants</translation>
    </message>
    <message>
        <source>No zone matches the filter</source>
        <translation>Aucune zone ne correspond au filtre</translation>
    </message>
    <message>
        <source>No zones yet</source>
        <translation>Pas encore de zones</translation>
    </message>
    <message>
        <source>No problem matches the filter</source>
        <translation>Aucun problème ne correspond au filtre</translation>
    </message>
    <message>
        <source>No problems found</source>
        <translation>Aucun problème trouvé</translation>
    </message>
    <message>
        <source>Flows</source>
        <translation>Flux</translation>
    </message>
    <message>
        <source>Components</source>
        <translation>Composants</translation>
    </message>
    <message>
        <source>Zones</source>
        <translation>Zones</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>Problèmes</translation>
    </message>
</context>
<context>
    <name>portolan::TablesPanel</name>
    <message>
        <source>Flows</source>
        <translation>Flux</translation>
    </message>
    <message>
        <source>Components</source>
        <translation>Composants</translation>
    </message>
    <message>
        <source>Zones</source>
        <translation>Zones</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>Problèmes</translation>
    </message>
    <message>
        <source>Tables</source>
        <translation>Tableaux</translation>
    </message>
</context>
<context>
    <name>portolan::WelcomePage</name>
    <message>
        <source>Charts of ports and flows</source>
        <translation>Schémas de ports et de flux</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Commencer</translation>
    </message>
    <message>
        <source>Recent</source>
        <translation>Récents</translation>
    </message>
    <message>
        <source>Examples, one click each</source>
        <translation>Exemples, en un clic</translation>
    </message>
    <message>
        <source>Drop a file anywhere to open it. Nothing on the network is contacted.</source>
        <translation>Déposer un fichier n’importe où pour l’ouvrir. Rien sur le réseau n’est contacté.</translation>
    </message>
</context>
<context>
    <name>portolan::ZoneForm</name>
    <message>
        <source>Rename zone</source>
        <translation>Renommer la zone</translation>
    </message>
    <message>
        <source>Change addresses</source>
        <translation>Changer les adresses</translation>
    </message>
    <message>
        <source>Change kind</source>
        <translation>Changer le type</translation>
    </message>
    <message>
        <source>Move zone</source>
        <translation>Déplacer la zone</translation>
    </message>
    <message>
        <source>Change enforcement</source>
        <translation>Changer l’application</translation>
    </message>
    <message>
        <source>Change note</source>
        <translation>Changer la note</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>id, number of components</comment>
        <translation>%1 · %2</translation>
    </message>
    <message numerus="yes">
        <source>%n component(s)</source>
        <translation>
            <numerusform>%n composant</numerusform>
            <numerusform>%n composants</numerusform>
        </translation>
    </message>
    <message>
        <source>Internet</source>
        <translation>Internet</translation>
    </message>
    <message>
        <source>Site</source>
        <translation>Site</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Réseau</translation>
    </message>
    <message>
        <source>Cluster</source>
        <translation>Cluster</translation>
    </message>
    <message>
        <source>Host</source>
        <comment>a machine</comment>
        <translation>Hôte</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Type</translation>
    </message>
    <message>
        <source>Inside</source>
        <comment>the zone around it</comment>
        <translation>Dans</translation>
    </message>
    <message>
        <source>Addresses</source>
        <translation>Adresses</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>Règles</translation>
    </message>
    <message>
        <source>are written here</source>
        <translation>s’écrivent ici</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>e.g. 192.0.2.0/24</source>
        <translation>p. ex. 192.0.2.0/24</translation>
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
            <numerusform>%n composant</numerusform>
            <numerusform>%n composants</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n flow(s)</source>
        <translation>
            <numerusform>%n flux</numerusform>
            <numerusform>%n flux</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n problem(s)</source>
        <translation>
            <numerusform>%n problème</numerusform>
            <numerusform>%n problèmes</numerusform>
        </translation>
    </message>
    <message>
        <source>Zoom out</source>
        <translation>Zoom arrière</translation>
    </message>
    <message>
        <source>Zoom in</source>
        <translation>Zoom avant</translation>
    </message>
    <message>
        <source>Fit the chart</source>
        <translation>Ajuster le schéma</translation>
    </message>
    <message>
        <source>Zoom</source>
        <translation>Zoom</translation>
    </message>
</context>
</TS>
