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
        <source>S&amp;witched on</source>
        <translation>&amp;Activé</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Modifier la sélection</translation>
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
    <message>
        <source>Copy as command with r&amp;ollback</source>
        <translation>Copier en commande avec re&amp;tour arrière</translation>
    </message>
    <message>
        <source>Undone after 60 seconds, unless it is confirmed</source>
        <translation>Annulée après 60 secondes, sauf confirmation</translation>
    </message>
    <message>
        <source>Copy delete &amp;form</source>
        <translation>Copier la &amp;forme de suppression</translation>
    </message>
    <message>
        <source>The commands that take these rules away again</source>
        <translation>Les commandes qui retirent ces règles</translation>
    </message>
    <message>
        <source>&amp;Save rules …</source>
        <translation>Enre&amp;gistrer les règles…</translation>
    </message>
    <message>
        <source>Save rules of all &amp;places …</source>
        <translation>Enregistrer les règles de tous les &amp;lieux…</translation>
    </message>
    <message>
        <source>A folder with one file for each place</source>
        <translation>Un dossier avec un fichier par lieu</translation>
    </message>
    <message>
        <source>&amp;Look up names …</source>
        <translation>&amp;Résoudre les noms…</translation>
    </message>
    <message>
        <source>Ask DNS and providers what the chart&apos;s names stand for</source>
        <translation>Demander au DNS et aux fournisseurs ce que désignent les noms du schéma</translation>
    </message>
    <message>
        <source>Copy as pictu&amp;re</source>
        <translation>Copier comme &amp;image</translation>
    </message>
    <message>
        <source>The chart, for other programs</source>
        <translation>Le schéma, pour d’autres programmes</translation>
    </message>
    <message>
        <source>&amp;Print …</source>
        <translation>Im&amp;primer…</translation>
    </message>
    <message>
        <source>&amp;Save view …</source>
        <translation>&amp;Enregistrer la vue…</translation>
    </message>
    <message>
        <source>Give the filter and what is visible now a name</source>
        <translation>Donner un nom au filtre et à ce qui est visible</translation>
    </message>
    <message>
        <source>&amp;Update the view to what is shown</source>
        <translation>Mettre la vue à &amp;jour avec l’affichage</translation>
    </message>
    <message>
        <source>&amp;Manage views …</source>
        <translation>&amp;Gérer les vues…</translation>
    </message>
    <message>
        <source>Rename, reorder, change and delete saved views</source>
        <translation>Renommer, ordonner, modifier et supprimer les vues enregistrées</translation>
    </message>
    <message>
        <source>&amp;Present</source>
        <translation>&amp;Présenter</translation>
    </message>
    <message>
        <source>Full screen, view by view or flow by flow</source>
        <translation>Plein écran, vue par vue ou flux par flux</translation>
    </message>
    <message>
        <source>&amp;Customer mode</source>
        <translation>Mode &amp;client</translation>
    </message>
    <message>
        <source>Hide addresses, notes and what is internal, on screen and in every export</source>
        <translation>Masquer les adresses, les notes et ce qui est interne, à l’écran et dans chaque export</translation>
    </message>
    <message>
        <source>Lay the whole chart out anew</source>
        <translation>Redisposer tout le schéma</translation>
    </message>
    <message>
        <source>Arrange &amp;new</source>
        <translation>Arranger le &amp;nouveau</translation>
    </message>
    <message>
        <source>Only what nobody has placed yet; the rest stays</source>
        <translation>Seulement ce que personne n’a encore placé ; le reste ne bouge pas</translation>
    </message>
    <message>
        <source>Nothing to arrange: every card has been placed already</source>
        <translation>Rien à arranger : chaque carte est déjà placée</translation>
    </message>
    <message>
        <source>Arrange &amp;selection</source>
        <translation>Arranger la &amp;sélection</translation>
    </message>
    <message>
        <source>Only what is selected; the rest stays</source>
        <translation>Seulement ce qui est sélectionné ; le reste ne bouge pas</translation>
    </message>
    <message>
        <source>New &amp;window</source>
        <translation>Nouvelle f&amp;enêtre</translation>
    </message>
    <message>
        <source>For another chart beside this one</source>
        <translation>Pour un autre schéma à côté de celui-ci</translation>
    </message>
    <message>
        <source>Open &amp;in a new window …</source>
        <translation>Ouvrir &amp;dans une nouvelle fenêtre…</translation>
    </message>
    <message>
        <source>Ne&amp;xt window</source>
        <translation>Fenêtre &amp;suivante</translation>
    </message>
    <message>
        <source>Re&amp;load from disk</source>
        <translation>Re&amp;charger depuis le disque</translation>
    </message>
    <message>
        <source>What the file holds now; undo brings the chart back</source>
        <translation>Ce que contient le fichier ; annuler ramène le schéma</translation>
    </message>
    <message>
        <source>Reco&amp;ver unsaved changes …</source>
        <translation>&amp;Récupérer des changements non enregistrés…</translation>
    </message>
    <message>
        <source>What was not saved when the program ended</source>
        <translation>Ce qui n’était pas enregistré à la fin du programme</translation>
    </message>
    <message>
        <source>Export &amp;tables …</source>
        <translation>Exporter les &amp;tableaux…</translation>
    </message>
    <message>
        <source>Flows, components and zones as a workbook</source>
        <translation>Flux, composants et zones dans un classeur</translation>
    </message>
    <message>
        <source>Export firewall re&amp;quests …</source>
        <translation>Exporter les &amp;demandes de pare-feu…</translation>
    </message>
    <message>
        <source>What a network team asks for, a row for each boundary</source>
        <translation>Ce que demande une équipe réseau, une ligne par frontière</translation>
    </message>
    <message>
        <source>&amp;Close window</source>
        <translation>&amp;Fermer la fenêtre</translation>
    </message>
    <message>
        <source>Cu&amp;t</source>
        <translation>Cou&amp;per</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Copier</translation>
    </message>
    <message>
        <source>Components with their flows, zones with all that is in them; of flows alone the rule as well</source>
        <translation>Composants avec leurs flux, zones avec tout leur contenu ; pour des flux seuls, aussi la règle</translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation>C&amp;oller</translation>
    </message>
    <message>
        <source>D&amp;uplicate</source>
        <translation>D&amp;upliquer</translation>
    </message>
    <message>
        <source>Components with their flows, zones with all that is in them</source>
        <translation>Composants avec leurs flux, zones avec tout leur contenu</translation>
    </message>
    <message>
        <source>Delete zone, &amp;keep its contents</source>
        <translation>Supprimer la zone, &amp;garder son contenu</translation>
    </message>
    <message>
        <source>Copy ro&amp;ws</source>
        <translation>Copier les &amp;lignes</translation>
    </message>
    <message>
        <source>The selected rows of the table, for a spreadsheet</source>
        <translation>Les lignes sélectionnées du tableau, pour un tableur</translation>
    </message>
    <message>
        <source>Copy rows as &amp;CSV</source>
        <translation>Copier les lignes en &amp;CSV</translation>
    </message>
    <message>
        <source>Copy rows as &amp;Markdown</source>
        <translation>Copier les lignes en &amp;Markdown</translation>
    </message>
    <message>
        <source>&amp;Paste rows …</source>
        <translation>Coller des &amp;lignes…</translation>
    </message>
    <message>
        <source>From a spreadsheet, after a look at what would change</source>
        <translation>Depuis un tableur, après un aperçu des changements</translation>
    </message>
    <message>
        <source>Focus on &amp;neighbours</source>
        <translation>Se limiter aux &amp;voisins</translation>
    </message>
    <message>
        <source>Only what is connected to the selection; again: a hop more</source>
        <translation>Seulement ce qui est relié à la sélection ; encore : un saut de plus</translation>
    </message>
    <message>
        <source>&amp;Trace a way …</source>
        <translation>&amp;Suivre un chemin…</translation>
    </message>
    <message>
        <source>Each hop and port from one component to another</source>
        <translation>Chaque saut et chaque port d’un composant à un autre</translation>
    </message>
    <message>
        <source>&amp;Zone view</source>
        <translation>Vue par &amp;zones</translation>
    </message>
    <message>
        <source>Only what crosses the boundary of a zone</source>
        <translation>Seulement ce qui franchit la frontière d’une zone</translation>
    </message>
    <message>
        <source>&amp;Options of the systems</source>
        <translation>&amp;Options des systèmes</translation>
    </message>
    <message>
        <source>What they change is shown before it is applied</source>
        <translation>Ce qu’elles changent est montré avant d’être appliqué</translation>
    </message>
    <message>
        <source>&amp;Left edges</source>
        <translation>Bords &amp;gauches</translation>
    </message>
    <message>
        <source>&amp;Centres</source>
        <translation>&amp;Centres</translation>
    </message>
    <message>
        <source>&amp;Right edges</source>
        <translation>Bords &amp;droits</translation>
    </message>
    <message>
        <source>&amp;Top edges</source>
        <translation>Bords &amp;supérieurs</translation>
    </message>
    <message>
        <source>&amp;Middles</source>
        <translation>&amp;Milieux</translation>
    </message>
    <message>
        <source>&amp;Bottom edges</source>
        <translation>Bords &amp;inférieurs</translation>
    </message>
    <message>
        <source>Distribute &amp;horizontally</source>
        <translation>Répartir &amp;horizontalement</translation>
    </message>
    <message>
        <source>Distribute &amp;vertically</source>
        <translation>Répartir &amp;verticalement</translation>
    </message>
    <message>
        <source>Edit on all selected ro&amp;ws</source>
        <translation>Modifier dans toutes les &amp;lignes sélectionnées</translation>
    </message>
    <message>
        <source>What is put into the current cell of a table goes into all</source>
        <translation>Ce qui est saisi dans la cellule courante va dans toutes</translation>
    </message>
    <message>
        <source>Pre&amp;ferences …</source>
        <translation>&amp;Préférences…</translation>
    </message>
    <message>
        <source>Theme, language, shortcuts, toolbar and habits</source>
        <translation>Thème, langue, raccourcis, barre d’outils et habitudes</translation>
    </message>
    <message>
        <source>Nex&amp;t problem</source>
        <translation>Problème sui&amp;vant</translation>
    </message>
    <message>
        <source>Select it on the chart</source>
        <translation>Le sélectionner sur le schéma</translation>
    </message>
    <message>
        <source>&amp;Previous problem</source>
        <translation>Problème &amp;précédent</translation>
    </message>
    <message>
        <source>&amp;Fix problem …</source>
        <translation>&amp;Corriger le problème…</translation>
    </message>
    <message>
        <source>Do what would make it go away, or choose</source>
        <translation>Faire ce qui le supprimerait, ou choisir</translation>
    </message>
    <message>
        <source>S&amp;uppress problem …</source>
        <translation>&amp;Ignorer le problème…</translation>
    </message>
    <message>
        <source>Leave it alone, with a reason in the file</source>
        <translation>Le laisser tel quel, avec une raison dans le fichier</translation>
    </message>
    <message>
        <source>Report problem a&amp;gain</source>
        <translation>Si&amp;gnaler à nouveau le problème</translation>
    </message>
    <message>
        <source>S&amp;how suppressed problems</source>
        <translation>&amp;Montrer les problèmes ignorés</translation>
    </message>
    <message>
        <source>Conte&amp;xt menu</source>
        <translation>Menu conte&amp;xtuel</translation>
    </message>
    <message>
        <source>&amp;Next panel</source>
        <translation>Panneau &amp;suivant</translation>
    </message>
    <message>
        <source>The keyboard goes from the chart to the panels and back</source>
        <translation>Le clavier passe du schéma aux panneaux et revient</translation>
    </message>
    <message>
        <source>&amp;Previous panel</source>
        <translation>Panneau &amp;précédent</translation>
    </message>
    <message>
        <source>&amp;Wider</source>
        <translation>Plus &amp;large</translation>
    </message>
    <message>
        <source>The right side of the zone goes out, as far as there is room</source>
        <translation>Le côté droit de la zone s’écarte, tant qu’il y a de la place</translation>
    </message>
    <message>
        <source>&amp;Narrower</source>
        <translation>Plus é&amp;troite</translation>
    </message>
    <message>
        <source>The right side of the zone comes in, as far as its members</source>
        <translation>Le côté droit de la zone se rapproche, jusqu’à ses membres</translation>
    </message>
    <message>
        <source>&amp;Taller</source>
        <translation>Plus &amp;haute</translation>
    </message>
    <message>
        <source>The lower side of the zone goes out, as far as there is room</source>
        <translation>Le bas de la zone s’écarte, tant qu’il y a de la place</translation>
    </message>
    <message>
        <source>&amp;Shorter</source>
        <translation>Plus &amp;basse</translation>
    </message>
    <message>
        <source>The lower side of the zone comes in, as far as its members</source>
        <translation>Le bas de la zone se rapproche, jusqu’à ses membres</translation>
    </message>
    <message>
        <source>&amp;Fit zone to its contents</source>
        <translation>A&amp;juster la zone à son contenu</translation>
    </message>
    <message>
        <source>As small as its members allow, and following them again</source>
        <translation>Aussi petite que ses membres le permettent, et les suivant à nouveau</translation>
    </message>
    <message>
        <source>Move column &amp;left</source>
        <translation>Déplacer la colonne à &amp;gauche</translation>
    </message>
    <message>
        <source>The column of the current cell of a table</source>
        <translation>La colonne de la cellule courante d&apos;un tableau</translation>
    </message>
    <message>
        <source>Move column &amp;right</source>
        <translation>Déplacer la colonne à &amp;droite</translation>
    </message>
    <message>
        <source>R&amp;eset columns</source>
        <translation>R&amp;établir les colonnes</translation>
    </message>
    <message>
        <source>Order, widths and groups of a table as at first</source>
        <translation>Ordre, largeurs et groupes d&apos;un tableau comme au début</translation>
    </message>
    <message>
        <source>Open bun&amp;dles</source>
        <translation>Ouvrir les &amp;faisceaux</translation>
    </message>
    <message>
        <source>Parallel flows each by itself, with its ports and its need</source>
        <translation>Les flux parallèles chacun pour soi, avec ses ports et son besoin</translation>
    </message>
    <message>
        <source>New &amp;component …</source>
        <translation>Nouveau &amp;composant …</translation>
    </message>
    <message>
        <source>Of any kind, in the zone that is selected</source>
        <translation>De tout genre, dans la zone sélectionnée</translation>
    </message>
    <message>
        <source>Ne&amp;w zone …</source>
        <translation>Nou&amp;velle zone …</translation>
    </message>
    <message>
        <source>In the zone that is selected, or around what is selected</source>
        <translation>Dans la zone sélectionnée, ou autour de la sélection</translation>
    </message>
    <message>
        <source>Only a whole policy of some targets is made one command: select a host or a zone</source>
        <translation>Seul un jeu de règles complet devient une commande (pour certaines cibles) : sélectionner un hôte ou une zone</translation>
    </message>
    <message>
        <source>The chart has no file yet</source>
        <translation>Le schéma n’a pas encore de fichier</translation>
    </message>
    <message>
        <source>There is nothing on the chart to present</source>
        <translation>Il n’y a rien à présenter sur le schéma</translation>
    </message>
    <message>
        <source>Single rules of some targets have it: select a flow</source>
        <translation>Les règles isolées de certaines cibles en ont une : sélectionner un flux</translation>
    </message>
    <message>
        <source>Only of some targets, such as nftables: select one flow for one of its ends, a host or a zone</source>
        <translation>Seulement pour certaines cibles comme nftables : sélectionnez un flux pour une de ses extrémités, un hôte ou une zone</translation>
    </message>
    <message>
        <source>&amp;Next table</source>
        <translation>Tableau &amp;suivant</translation>
    </message>
    <message>
        <source>Flows, components, zones, problems</source>
        <translation>Flux, composants, zones, problèmes</translation>
    </message>
    <message>
        <source>&amp;Previous table</source>
        <translation>Tableau &amp;précédent</translation>
    </message>
    <message>
        <source>Copy as co&amp;mmand without rollback</source>
        <translation>Copier en c&amp;ommande sans retour arrière</translation>
    </message>
    <message>
        <source>One command that applies the whole policy, for good</source>
        <translation>Une commande qui applique tout le jeu de règles, définitivement</translation>
    </message>
    <message>
        <source>Nothing that is selected has a problem</source>
        <translation>Rien de sélectionné n’a de problème</translation>
    </message>
    <message>
        <source>There is nothing on the chart yet</source>
        <translation>Il n’y a encore rien sur le schéma</translation>
    </message>
    <message>
        <source>Policy of the &amp;host</source>
        <translation>Politique de l’&amp;hôte</translation>
    </message>
    <message>
        <source>Selects the host that listens: the rule panel shows all its rules</source>
        <translation>Sélectionne l’hôte qui écoute : le panneau Règle montre toutes ses règles</translation>
    </message>
    <message>
        <source>Present to c&amp;ustomers</source>
        <translation>Présenter à des clie&amp;nts</translation>
    </message>
    <message>
        <source>The same in customer mode: without addresses and notes</source>
        <translation>Pareil en mode client : sans adresses ni notes</translation>
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
    <name>Aws</name>
    <message>
        <source>%1 is no block of addresses</source>
        <translation>%1 n’est pas un bloc d’adresses</translation>
    </message>
    <message>
        <source>%1 is no protocol</source>
        <translation>%1 n’est pas un protocole</translation>
    </message>
    <message>
        <source>this is no ICMP type and code</source>
        <translation>ce ne sont pas un type et un code ICMP</translation>
    </message>
    <message>
        <source>the ports are missing</source>
        <translation>il manque les ports</translation>
    </message>
    <message>
        <source>%1-%2 is no range of ports</source>
        <translation>%1-%2 n’est pas une plage de ports</translation>
    </message>
    <message>
        <source>the permissions are no JSON: %1</source>
        <translation>les permissions ne sont pas du JSON : %1</translation>
    </message>
    <message>
        <source>%1 is not understood</source>
        <translation>%1 n’est pas compris</translation>
    </message>
    <message>
        <source>the text has no group of %1</source>
        <translation>le texte ne contient pas de groupe de %1</translation>
    </message>
    <message>
        <source>groups that the text does not fill, and rules that they had before, are not looked at</source>
        <translation>les groupes que le texte ne remplit pas, et les règles qu’ils avaient déjà, ne sont pas examinés</translation>
    </message>
    <message>
        <source>the command %1 is not understood</source>
        <translation>la commande %1 n’est pas comprise</translation>
    </message>
    <message>
        <source>what set_rules does is not known</source>
        <translation>on ne sait pas ce que fait set_rules</translation>
    </message>
    <message>
        <source>set_rules lacks its direction or its rules</source>
        <translation>il manque à set_rules son sens ou ses règles</translation>
    </message>
    <message>
        <source>this depends on more than the text says</source>
        <translation>ceci dépend de plus que ce que dit le texte</translation>
    </message>
    <message>
        <source>%1 is no rule</source>
        <translation>%1 n’est pas une règle</translation>
    </message>
    <message>
        <source>%1 is no port</source>
        <translation>%1 n’est pas un port</translation>
    </message>
    <message>
        <source>what is taken away was not there</source>
        <translation>ce qui est retiré n’y était pas</translation>
    </message>
    <message>
        <source>the value of %1 is not known</source>
        <translation>la valeur de %1 est inconnue</translation>
    </message>
    <message>
        <source>this is no template: Resources is missing</source>
        <translation>ce n’est pas un modèle : il manque Resources</translation>
    </message>
    <message>
        <source>a resource %1 is not understood</source>
        <translation>une ressource %1 n’est pas comprise</translation>
    </message>
    <message>
        <source>one rule has two peers</source>
        <translation>une règle a deux pairs</translation>
    </message>
    <message>
        <source>rules inside a group are not understood</source>
        <translation>les règles à l’intérieur d’un groupe ne sont pas comprises</translation>
    </message>
    <message>
        <source>%1 is not understood here</source>
        <translation>%1 n’est pas compris ici</translation>
    </message>
    <message>
        <source>blocks in a rule are not understood</source>
        <translation>les blocs dans une règle ne sont pas compris</translation>
    </message>
    <message>
        <source>what for_each goes over is not known</source>
        <translation>on ne sait pas ce que parcourt for_each</translation>
    </message>
</context>
<context>
    <name>Azure</name>
    <message>
        <source>%1 is no address</source>
        <translation>%1 n’est pas une adresse</translation>
    </message>
    <message>
        <source>the addresses are missing</source>
        <translation>il manque les adresses</translation>
    </message>
    <message>
        <source>%1 is no port</source>
        <translation>%1 n’est pas un port</translation>
    </message>
    <message>
        <source>the ports are missing</source>
        <translation>il manque les ports</translation>
    </message>
    <message>
        <source>ports of every protocol are not understood</source>
        <translation>des ports pour tous les protocoles à la fois ne sont pas compris</translation>
    </message>
    <message>
        <source>%1 is no protocol</source>
        <translation>%1 n’est pas un protocole</translation>
    </message>
    <message>
        <source>two rules have the priority %1</source>
        <translation>deux règles ont la priorité %1</translation>
    </message>
    <message>
        <source>the group does not end in a denial (%1): what goes between machines of the virtual network passes as well, and here it is taken for everything</source>
        <translation>le groupe ne se termine pas par un refus (%1) : ce qui circule entre machines du réseau virtuel passe aussi, et cela compte ici comme tout le trafic</translation>
    </message>
    <message>
        <source>%1 is no priority</source>
        <translation>%1 n’est pas une priorité</translation>
    </message>
    <message>
        <source>%1 is not understood</source>
        <translation>%1 n’est pas compris</translation>
    </message>
    <message>
        <source>the text has no group of %1</source>
        <translation>le texte ne contient pas de groupe de %1</translation>
    </message>
    <message>
        <source>%1 is no rule</source>
        <translation>%1 n’est pas une règle</translation>
    </message>
    <message>
        <source>this depends on more than the text says</source>
        <translation>ceci dépend de plus que ce que dit le texte</translation>
    </message>
    <message>
        <source>what %1 does is not known</source>
        <translation>on ne sait pas ce que fait %1</translation>
    </message>
    <message>
        <source>a direction is Inbound or Outbound</source>
        <translation>un sens est Inbound ou Outbound</translation>
    </message>
    <message>
        <source>the command %1 is not understood</source>
        <translation>la commande %1 n’est pas comprise</translation>
    </message>
    <message>
        <source>%1 is not known</source>
        <translation>%1 est inconnu</translation>
    </message>
    <message>
        <source>%1 is not understood here</source>
        <translation>%1 n’est pas compris ici</translation>
    </message>
    <message>
        <source>the text has several groups: which one?</source>
        <translation>le texte contient plusieurs groupes : lequel ?</translation>
    </message>
</context>
<context>
    <name>Captions</name>
    <message numerus="yes">
        <source>%n more without a number</source>
        <translation>
            <numerusform>%n autre sans numéro</numerusform>
            <numerusform>%n autres sans numéro</numerusform>
        </translation>
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
    <name>ChangeLines</name>
    <message>
        <source>ports not known</source>
        <translation>ports inconnus</translation>
    </message>
    <message>
        <source>%1 in %2</source>
        <translation>%1 dans %2</translation>
    </message>
    <message>
        <source>switched on</source>
        <translation>activé</translation>
    </message>
    <message>
        <source>switched off</source>
        <translation>désactivé</translation>
    </message>
    <message>
        <source>%1 becomes %2</source>
        <translation>%1 devient %2</translation>
    </message>
    <message>
        <source>zone %1</source>
        <translation>zone %1</translation>
    </message>
</context>
<context>
    <name>ChartOverview</name>
    <message numerus="yes">
        <source>%n flow(s)</source>
        <translation>
            <numerusform>%n flux</numerusform>
            <numerusform>%n flux</numerusform>
        </translation>
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
        <source>there is not enough memory for %1 x %2 pixels</source>
        <translation>la mémoire ne suffit pas pour %1 x %2 pixels</translation>
    </message>
    <message>
        <source>the picture could not be written as PNG</source>
        <translation>l’image n’a pas pu être écrite en PNG</translation>
    </message>
    <message>
        <source>the picture was given up</source>
        <translation>l’image a été abandonnée</translation>
    </message>
    <message>
        <source>the picture would be %1 x %2 pixels, which is too many to paint; </source>
        <translation>l’image aurait %1 × %2 pixels, c’est trop ; </translation>
    </message>
    <message>
        <source>SVG or PDF would do</source>
        <translation>SVG ou PDF conviendrait</translation>
    </message>
    <message>
        <source>a scale of %1, SVG or PDF would do</source>
        <translation>une échelle de %1, SVG ou PDF conviendrait</translation>
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
    <name>ChartSpeech</name>
    <message>
        <source>%1 in %2</source>
        <translation>%1 dans %2</translation>
    </message>
    <message>
        <source>port not known yet</source>
        <translation>port pas encore connu</translation>
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
        <source>conditional: %1</source>
        <translation>conditionnel : %1</translation>
    </message>
    <message>
        <source>component %1</source>
        <translation>composant %1</translation>
    </message>
    <message numerus="yes">
        <source>%n flow(s) in</source>
        <translation>
            <numerusform>%n flux entrant</numerusform>
            <numerusform>%n flux entrants</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n flow(s) out</source>
        <translation>
            <numerusform>%n flux sortant</numerusform>
            <numerusform>%n flux sortants</numerusform>
        </translation>
    </message>
    <message>
        <source>flow from %1 to %2</source>
        <translation>flux de %1 vers %2</translation>
    </message>
    <message>
        <source>switched off</source>
        <translation>désactivé</translation>
    </message>
    <message>
        <source>zone %1</source>
        <translation>zone %1</translation>
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
    <message>
        <source>%1 is switched on, but the options chosen for %2 make it obsolete: it is for %3.</source>
        <translation>%1 est activé, mais les options choisies pour %2 le rendent inutile : il sert à %3.</translation>
    </message>
    <message>
        <source>%1 expired on %2 and is still switched on.</source>
        <translation>%1 a expiré le %2 et est encore activé.</translation>
    </message>
    <message>
        <source>%1 crosses from %2 into %3 in clear text.</source>
        <translation>%1 passe en clair de %2 à %3.</translation>
    </message>
    <message>
        <source>The target of %1 is %2, which is not known: its rules cannot be exported.</source>
        <translation>La cible de %1 est %2, qui n&apos;est pas connue : ses règles ne peuvent pas être exportées.</translation>
    </message>
    <message>
        <source>%1 opens %2 to the internet zone, which is meant to stay internal at %3.</source>
        <translation>%1 ouvre %2 à la zone internet, ce qui devrait rester interne sur %3.</translation>
    </message>
    <message>
        <source>%1 crosses from %2 into %3, maybe in clear text: %4 is %5, and nothing is said of its encryption.</source>
        <translation>%1 passe de %2 à %3, peut-être en clair : %4 est %5, et rien n’est dit de son chiffrement.</translation>
    </message>
    <message>
        <source>%1 crosses from %2 into %3 in clear text: %4 is %5.</source>
        <translation>%1 passe en clair de %2 à %3 : %4 est %5.</translation>
    </message>
    <message>
        <source>%1 and %2 are different machines, but both have the address %3.</source>
        <translation>%1 et %2 sont des machines différentes, mais ont toutes deux l’adresse %3.</translation>
    </message>
    <message>
        <source>%1 and %2 both have the address %3: if they are one machine, put them into one host.</source>
        <translation>%1 et %2 ont la même adresse %3 : s’il s’agit d’une seule machine, les placer dans un même hôte.</translation>
    </message>
    <message numerus="yes">
        <source>%1, %2 and %n more are different machines, but all have the address %3.</source>
        <translation>
            <numerusform>%1, %2 et %n autre sont des machines différentes, mais ont toutes l’adresse %3.</numerusform>
            <numerusform>%1, %2 et %n autres sont des machines différentes, mais ont toutes l’adresse %3.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, %2 and %n more all have the address %3: if they are one machine, put them into one host.</source>
        <translation>
            <numerusform>%1, %2 et %n autre ont la même adresse %3 : s’il s’agit d’une seule machine, les placer dans un même hôte.</numerusform>
            <numerusform>%1, %2 et %n autres ont la même adresse %3 : s’il s’agit d’une seule machine, les placer dans un même hôte.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n instances of %1 would all listen on %2 of host %3, which only one of them can: give each a host of its own.</source>
        <translation>
            <numerusform>%n instance de %1 écouterait sur %2 de l’hôte %3, ce qu’une seule peut faire : donnez à chacune son propre hôte.</numerusform>
            <numerusform>%n instances de %1 écouteraient toutes sur %2 de l’hôte %3, ce qu’une seule peut faire : donnez à chacune son propre hôte.</numerusform>
        </translation>
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
    <name>Cilium</name>
    <message>
        <source>the policy lacks endpointSelector</source>
        <translation>il manque endpointSelector à la politique</translation>
    </message>
    <message>
        <source>%1 is no block</source>
        <translation>%1 n’est pas un bloc d’adresses</translation>
    </message>
    <message>
        <source>the entity %1 is not understood</source>
        <translation>l’entité %1 n’est pas comprise</translation>
    </message>
    <message>
        <source>only matchName is understood</source>
        <translation>seul matchName est compris</translation>
    </message>
    <message>
        <source>line %1: the addresses of %2 are not known</source>
        <translation>ligne %1 : les adresses de %2 sont inconnues</translation>
    </message>
    <message>
        <source>one rule names its peers in two ways</source>
        <translation>une règle désigne ses pairs de deux façons</translation>
    </message>
    <message>
        <source>a protocol is TCP, UDP, SCTP or ANY</source>
        <translation>un protocole est TCP, UDP, SCTP ou ANY</translation>
    </message>
    <message>
        <source>a port is a number, and endPort none below it</source>
        <translation>un port est un nombre, et endPort n’est pas plus petit</translation>
    </message>
    <message>
        <source>an ICMP message reads {family: IPv4, type: 8}</source>
        <translation>un message ICMP s’écrit {family: IPv4, type: 8}</translation>
    </message>
    <message>
        <source>one rule has both ports and ICMP messages</source>
        <translation>une règle a à la fois des ports et des messages ICMP</translation>
    </message>
    <message>
        <source>the ports are missing</source>
        <translation>il manque les ports</translation>
    </message>
    <message>
        <source>this is true or false</source>
        <translation>ici, c’est true ou false</translation>
    </message>
    <message>
        <source>the text has several policies: of which pod?</source>
        <translation>le texte contient plusieurs politiques : de quel pod ?</translation>
    </message>
</context>
<context>
    <name>Clip</name>
    <message>
        <source>is missing: a place has x and y</source>
        <translation>manque : une position a x et y</translation>
    </message>
    <message>
        <source>there is no zone and no component %1</source>
        <translation>il n’y a ni zone ni composant %1</translation>
    </message>
    <message>
        <source>the text is larger than %1 MiB</source>
        <translation>le texte dépasse %1 Mio</translation>
    </message>
    <message>
        <source>wrong type: expected an object</source>
        <translation>mauvais type : un objet est attendu</translation>
    </message>
</context>
<context>
    <name>ComponentFlows</name>
    <message>
        <source>ports not known</source>
        <translation>ports inconnus</translation>
    </message>
</context>
<context>
    <name>ComponentNames</name>
    <message>
        <source>No component is called %1; choose one from the list</source>
        <translation>Aucun composant ne s’appelle %1 ; en choisir un dans la liste</translation>
    </message>
    <message>
        <source>Several are called %1; write an id: %2</source>
        <translation>Plusieurs s’appellent %1 ; écrire un identifiant : %2</translation>
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
        <source>%1 and %2</source>
        <extracomment>Before the last one of several kinds: &quot;1 zone, 3 components and 7 flows&quot;</extracomment>
        <translation>%1 et %2</translation>
    </message>
</context>
<context>
    <name>CustomerCopy</name>
    <message>
        <source>Internal %1</source>
        <translation>Interne %1</translation>
    </message>
</context>
<context>
    <name>DateEdit</name>
    <message>
        <source>Never</source>
        <translation>Jamais</translation>
    </message>
    <message>
        <source>Calendar</source>
        <translation>Calendrier</translation>
    </message>
    <message>
        <source>Choose a date (Alt+Down)</source>
        <translation>Choisir une date (Alt+Bas)</translation>
    </message>
    <message>
        <source>never</source>
        <translation>jamais</translation>
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
    <message>
        <source>%1 is no IP address, block or range</source>
        <translation>%1 n’est ni une adresse IP, ni un bloc, ni une plage</translation>
    </message>
    <message>
        <source>%1 is no host name in lower case and no published list</source>
        <translation>%1 n’est ni un nom d’hôte en minuscules ni une liste publiée</translation>
    </message>
    <message>
        <source>wrong type: expected an object with addresses and date</source>
        <translation>mauvais type : un objet avec des adresses et une date est attendu</translation>
    </message>
    <message>
        <source>is missing: a frame has x, y, width and height</source>
        <translation>manque : un cadre a x, y, width et height</translation>
    </message>
    <message>
        <source>a frame is at least 1 wide and high</source>
        <translation>un cadre a au moins 1 de largeur et de hauteur</translation>
    </message>
    <message>
        <source>there are more than %1 views</source>
        <translation>il y a plus de %1 vues</translation>
    </message>
    <message>
        <source>%1: not saved, for it could not be opened again: %2</source>
        <translation>%1 : non enregistré, car il ne pourrait pas être rouvert : %2</translation>
    </message>
    <message>
        <source>%1 is no id of a record</source>
        <translation>%1 n’est pas l’identifiant d’un enregistrement</translation>
    </message>
    <message>
        <source>there are more than %1 ids</source>
        <translation>il y a plus de %1 identifiants</translation>
    </message>
    <message>
        <source>%1 is no check: write its id, for example &quot;clear-text&quot;</source>
        <translation>%1 n’est pas un contrôle : écrire son identifiant, par exemple « clear-text »</translation>
    </message>
    <message>
        <source>there are more than %1 suppressed problems</source>
        <translation>il y a plus de %1 problèmes ignorés</translation>
    </message>
    <message>
        <source>the same problem is suppressed twice: keep one of the reasons</source>
        <translation>le même problème est ignoré deux fois : garder une des raisons</translation>
    </message>
</context>
<context>
    <name>Diagrams</name>
    <message>
        <source>+%1 more</source>
        <translation>+%1 autres</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>Brouillon</translation>
    </message>
    <message>
        <source>ports?</source>
        <translation>ports ?</translation>
    </message>
    <message>
        <source>%1 (optional)</source>
        <translation>%1 (facultatif)</translation>
    </message>
    <message>
        <source>%1 (conditional)</source>
        <translation>%1 (conditionnel)</translation>
    </message>
</context>
<context>
    <name>Difference</name>
    <message>
        <source>order of the views</source>
        <translation>ordre des vues</translation>
    </message>
    <message>
        <source>options of %1</source>
        <translation>options de %1</translation>
    </message>
    <message>
        <source>look-up of %1</source>
        <translation>résolution de %1</translation>
    </message>
    <message>
        <source>suppression of %1</source>
        <translation>mise à l’écart de %1</translation>
    </message>
    <message>
        <source>%1: added</source>
        <translation>%1 : ajouté</translation>
    </message>
    <message>
        <source>%1: removed</source>
        <translation>%1 : supprimé</translation>
    </message>
    <message>
        <source>%1 is now %2</source>
        <translation>%1 est maintenant %2</translation>
    </message>
    <message>
        <source>%1 was %2, now empty</source>
        <translation>%1 était %2, maintenant vide</translation>
    </message>
    <message>
        <source>%1 was %2, now %3</source>
        <translation>%1 était %2, maintenant %3</translation>
    </message>
    <message numerus="yes">
        <source>%n added</source>
        <translation>
            <numerusform>%n ajouté</numerusform>
            <numerusform>%n ajoutés</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n removed</source>
        <translation>
            <numerusform>%n supprimé</numerusform>
            <numerusform>%n supprimés</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n changed</source>
        <translation>
            <numerusform>%n modifié</numerusform>
            <numerusform>%n modifiés</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DraftFile</name>
    <message>
        <source>there is no such draft</source>
        <translation>il n’y a pas de tel brouillon</translation>
    </message>
    <message>
        <source>is no regular file</source>
        <translation>n’est pas un fichier ordinaire</translation>
    </message>
    <message>
        <source>cannot be read: %1</source>
        <translation>est illisible : %1</translation>
    </message>
    <message>
        <source>the draft was written by a newer Portolan</source>
        <translation>le brouillon vient d’un Portolan plus récent</translation>
    </message>
    <message>
        <source>is no draft of this program</source>
        <translation>n’est pas un brouillon de ce programme</translation>
    </message>
    <message>
        <source>the draft is damaged at its beginning</source>
        <translation>le début du brouillon est endommagé</translation>
    </message>
    <message>
        <source>the draft contradicts itself: %1</source>
        <translation>le brouillon se contredit : %1</translation>
    </message>
</context>
<context>
    <name>DraftStore</name>
    <message>
        <source>the draft cannot be written: %1</source>
        <translation>le brouillon ne peut pas être écrit : %1</translation>
    </message>
    <message>
        <source>there is no place for a draft</source>
        <translation>il n’y a pas de place pour un brouillon</translation>
    </message>
</context>
<context>
    <name>Evaluate</name>
    <message>
        <source>there is no chain %1</source>
        <translation>il n’y a pas de chaîne %1</translation>
    </message>
    <message>
        <source>chain %1 calls itself</source>
        <translation>la chaîne %1 s’appelle elle-même</translation>
    </message>
    <message>
        <source>the policy of chain %1 must be accept or drop</source>
        <translation>la politique de la chaîne %1 doit être accept ou drop</translation>
    </message>
</context>
<context>
    <name>Fields</name>
    <message>
        <source>too many combinations of protocols and ports in one rule</source>
        <translation>trop de combinaisons de protocoles et de ports dans une règle</translation>
    </message>
</context>
<context>
    <name>Figures</name>
    <message>
        <source>SVG picture</source>
        <translation>Image SVG</translation>
    </message>
    <message>
        <source>PDF document</source>
        <translation>Document PDF</translation>
    </message>
    <message>
        <source>PNG picture</source>
        <translation>Image PNG</translation>
    </message>
    <message>
        <source>HTML report</source>
        <translation>Rapport HTML</translation>
    </message>
    <message>
        <source>draw.io diagram</source>
        <translation>Diagramme draw.io</translation>
    </message>
    <message>
        <source>Mermaid flowchart</source>
        <translation>Organigramme Mermaid</translation>
    </message>
    <message>
        <source>D2 diagram</source>
        <translation>Diagramme D2</translation>
    </message>
    <message>
        <source>Graphviz DOT graph</source>
        <translation>Graphe Graphviz DOT</translation>
    </message>
    <message>
        <source>this view is not for customers</source>
        <translation>cette vue n’est pas pour les clients</translation>
    </message>
    <message>
        <source>there is no view %1: none is saved</source>
        <translation>il n’y a pas de vue %1 : aucune n’est enregistrée</translation>
    </message>
    <message>
        <source>there is no view %1; there is %2</source>
        <translation>il n’y a pas de vue %1 ; il y a %2</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>interrompu</translation>
    </message>
    <message>
        <source>this format is not known</source>
        <translation>ce format est inconnu</translation>
    </message>
</context>
<context>
    <name>FileLock</name>
    <message>
        <source>%1 is open already: %2 edits it on %3 (process %4)</source>
        <translation>%1 est déjà ouvert : %2 le modifie sur %3 (processus %4)</translation>
    </message>
    <message>
        <source>%1 is open already in another window or program</source>
        <translation>%1 est déjà ouvert dans une autre fenêtre ou un autre programme</translation>
    </message>
    <message>
        <source>%1 cannot be saved where it is, its folder cannot be written to: %2</source>
        <translation>%1 ne peut pas être enregistré sur place, son dossier est protégé : %2</translation>
    </message>
    <message>
        <source>%1 lies where files cannot be locked (%2): make sure that nobody else edits it</source>
        <translation>%1 se trouve où les fichiers ne peuvent pas être verrouillés (%2) : s’assurer que personne d’autre ne le modifie</translation>
    </message>
</context>
<context>
    <name>Firewalld</name>
    <message>
        <source>%1 is no address</source>
        <translation>%1 n’est pas une adresse</translation>
    </message>
    <message>
        <source>there is no set %1</source>
        <translation>il n’y a pas d’ensemble %1</translation>
    </message>
    <message>
        <source>an address or ipset is missing</source>
        <translation>il manque une adresse ou un ipset</translation>
    </message>
    <message>
        <source>a port reads port port=&quot;53&quot; protocol=&quot;udp&quot;</source>
        <translation>un port s’écrit port port=&quot;53&quot; protocol=&quot;udp&quot;</translation>
    </message>
    <message>
        <source>%1 is no priority</source>
        <translation>%1 n’est pas une priorité</translation>
    </message>
    <message>
        <source>%1 is not understood</source>
        <translation>%1 n’est pas compris</translation>
    </message>
    <message>
        <source>this is no protocol</source>
        <translation>ce n’est pas un protocole</translation>
    </message>
    <message>
        <source>the ICMP type lacks its name</source>
        <translation>il manque au type ICMP son nom</translation>
    </message>
    <message>
        <source>a rich rule begins with the word rule</source>
        <translation>une règle riche commence par le mot rule</translation>
    </message>
    <message>
        <source>%1 is no ICMP type that is known</source>
        <translation>%1 n’est pas un type ICMP connu</translation>
    </message>
    <message>
        <source>a quote does not end</source>
        <translation>un guillemet n’est pas fermé</translation>
    </message>
    <message>
        <source>this depends on more than the text says</source>
        <translation>ceci dépend de plus que ce que dit le texte</translation>
    </message>
    <message>
        <source>the command %1 is not understood</source>
        <translation>la commande %1 n’est pas comprise</translation>
    </message>
    <message>
        <source>what fresh does is not known</source>
        <translation>on ne sait pas ce que fait fresh</translation>
    </message>
    <message>
        <source>what load does is not known</source>
        <translation>on ne sait pas ce que fait load</translation>
    </message>
    <message>
        <source>%1 is no address of that set</source>
        <translation>%1 n’est pas une adresse de cet ensemble</translation>
    </message>
    <message>
        <source>%1 is no target</source>
        <translation>%1 n’est pas une cible</translation>
    </message>
    <message>
        <source>a policy of several zones is not understood</source>
        <translation>une politique de plusieurs zones n’est pas comprise</translation>
    </message>
    <message>
        <source>a set of type %1 is not understood</source>
        <translation>un ensemble de type %1 n’est pas compris</translation>
    </message>
    <message>
        <source>%1 is not understood: what is set on a zone depends on the zone</source>
        <translation>%1 n’est pas compris : ce qui est réglé sur une zone dépend de la zone</translation>
    </message>
    <message>
        <source>there is no policy %1</source>
        <translation>il n’y a pas de politique %1</translation>
    </message>
    <message>
        <source>what the policies leave to the zones passes here: zones are not looked at</source>
        <translation>ce que les politiques laissent aux zones passe ici : les zones ne sont pas examinées</translation>
    </message>
    <message>
        <source>a policy between these zones is not understood</source>
        <translation>une politique entre ces zones n’est pas comprise</translation>
    </message>
    <message>
        <source>rules of one priority both accept and drop</source>
        <translation>des règles de même priorité acceptent et rejettent à la fois</translation>
    </message>
</context>
<context>
    <name>Fixes</name>
    <message>
        <source>Put %1 into %2</source>
        <translation>Mettre %1 dans %2</translation>
    </message>
    <message>
        <source>Copy the command that reserves them</source>
        <translation>Copier la commande qui les réserve</translation>
    </message>
    <message>
        <source>Set %1 to match</source>
        <translation>Adapter %1</translation>
    </message>
    <message>
        <source>Narrow %1 to %2</source>
        <translation>Restreindre %1 à %2</translation>
    </message>
    <message>
        <source>Move %1 to %2</source>
        <translation>Déplacer %1 vers %2</translation>
    </message>
    <message>
        <source>Delete %1</source>
        <translation>Supprimer %1</translation>
    </message>
    <message>
        <source>Switch %1 off</source>
        <translation>Désactiver %1</translation>
    </message>
    <message>
        <source>Mark %1 as external</source>
        <translation>Marquer %1 comme externe</translation>
    </message>
    <message>
        <source>Note that %1 is encrypted with TLS</source>
        <translation>Noter que %1 est chiffré par TLS</translation>
    </message>
    <message>
        <source>Have both ends use it</source>
        <translation>Les deux extrémités l’utilisent alors</translation>
    </message>
    <message>
        <source>Switch %1 on</source>
        <translation>Activer %1</translation>
    </message>
    <message>
        <source>Mark %1 as optional</source>
        <translation>Marquer %1 comme facultatif</translation>
    </message>
    <message>
        <source>Take the expiry date of %1 away</source>
        <translation>Retirer la date d’expiration de %1</translation>
    </message>
    <message>
        <source>Take %1 out of %2</source>
        <translation>Retirer %1 de %2</translation>
    </message>
    <message>
        <source>Run it on the machine as root; in /etc/sysctl.d it lasts. It replaces what is reserved there already</source>
        <translation>À exécuter en root sur la machine ; dans /etc/sysctl.d, il est permanent. Cela remplace ce qui y est déjà réservé</translation>
    </message>
    <message>
        <source>Clear the target of %1</source>
        <translation>Effacer la cible de %1</translation>
    </message>
    <message>
        <source>Enter addresses of %1</source>
        <translation>Saisir les adresses de %1</translation>
    </message>
    <message>
        <source>Enter ports of %1</source>
        <translation>Saisir les ports de %1</translation>
    </message>
</context>
<context>
    <name>FlowFilter</name>
    <message>
        <source>a closing quote (&quot;) is missing</source>
        <translation>il manque un guillemet fermant (&quot;)</translation>
    </message>
    <message>
        <source>%1 does not fit: problem takes nothing or one of %2</source>
        <translation>%1 ne convient pas : problem prend rien ou un parmi %2</translation>
    </message>
    <message>
        <source>%1: %2 is no field of the filter; try %3</source>
        <translation>%1 : %2 n’est pas un champ du filtre ; essayer %3</translation>
    </message>
    <message>
        <source>%1: %2 is no field of the filter, there is %3; in quotes it is a word</source>
        <translation>%1 : %2 n’est pas un champ du filtre, il y a %3 ; entre guillemets, c’est un mot</translation>
    </message>
    <message>
        <source>“or” stands between two terms; in quotes it is a word</source>
        <translation>« or » se place entre deux termes ; entre guillemets, c’est un mot</translation>
    </message>
    <message>
        <source>%1 does not fit: %2 takes %3</source>
        <translation>%1 ne convient pas : %2 prend %3</translation>
    </message>
    <message>
        <source>%1 is not finished: %2 takes %3</source>
        <translation>%1 n&apos;est pas terminé : %2 attend %3</translation>
    </message>
    <message>
        <source>%1 is written as a minus in front of the term: %2; in quotes it is a word</source>
        <translation>%1 s’écrit par un moins devant le terme : %2 ; entre guillemets c’est un mot</translation>
    </message>
    <message>
        <source>%1 is not written: terms that stand side by side must all fit; in quotes it is a word</source>
        <translation>%1 ne s’écrit pas : les termes côte à côte doivent tous convenir ; entre guillemets c’est un mot</translation>
    </message>
    <message>
        <source>%1 is written as “or”; in quotes it is a word</source>
        <translation>%1 s’écrit « or » ; entre guillemets c’est un mot</translation>
    </message>
    <message>
        <source>%1 is a word; try %2</source>
        <translation>%1 est un mot ; essayer %2</translation>
    </message>
    <message>
        <source>%1 finds where there is nothing in it; try %2</source>
        <translation>%1 trouve ce où il n’y a rien ; essayer %2</translation>
    </message>
</context>
<context>
    <name>FlowModel</name>
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
    <message>
        <source>No zone</source>
        <translation>Aucune zone</translation>
    </message>
    <message>
        <source>Ports not known</source>
        <translation>Ports inconnus</translation>
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
        <source>Id</source>
        <translation>Identifiant</translation>
    </message>
    <message>
        <source>No system</source>
        <translation>Aucun système</translation>
    </message>
    <message>
        <source>Encryption</source>
        <translation>Chiffrement</translation>
    </message>
    <message>
        <source>Change encryption</source>
        <translation>Modifier le chiffrement</translation>
    </message>
    <message>
        <source>Configuration key</source>
        <translation>Clé de configuration</translation>
    </message>
    <message>
        <source>Change configuration key</source>
        <translation>Modifier la clé de configuration</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>Produit</translation>
    </message>
    <message>
        <source>Option</source>
        <translation>Option</translation>
    </message>
    <message>
        <source>Switched by hand</source>
        <translation>Commuté à la main</translation>
    </message>
    <message>
        <source>Change who switches the flow</source>
        <translation>Modifier qui commute le flux</translation>
    </message>
    <message>
        <source>Source document</source>
        <translation>Document source</translation>
    </message>
    <message>
        <source>Source section</source>
        <translation>Section de la source</translation>
    </message>
    <message>
        <source>There is no component %1: name one that is on the chart, or its id</source>
        <translation>Il n’y a pas de composant %1 : en nommer un qui est sur le schéma, ou son id</translation>
    </message>
</context>
<context>
    <name>FlowReason</name>
    <message>
        <source>%1 is on</source>
        <translation>%1 est activé</translation>
    </message>
    <message>
        <source>%1 is off</source>
        <translation>%1 est désactivé</translation>
    </message>
    <message>
        <source>Switched off by you</source>
        <translation>Désactivé par vous</translation>
    </message>
    <message>
        <source>On, because %1</source>
        <translation>Activé, car %1</translation>
    </message>
    <message>
        <source>Switched on by you, although %1</source>
        <translation>Activé par vous, bien que %1</translation>
    </message>
    <message>
        <source>Switched off by you; %1</source>
        <translation>Désactivé par vous ; %1</translation>
    </message>
    <message>
        <source>Off, because %1</source>
        <translation>Désactivé, car %1</translation>
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
    <name>Folder</name>
    <message>
        <source>%1: this is no folder; a bundle is a folder of its own</source>
        <translation>%1 : ce n’est pas un dossier ; un lot est un dossier à part</translation>
    </message>
    <message>
        <source>%1: the folder holds something else than an earlier bundle (%2); name a new or empty one</source>
        <translation>%1 : le dossier contient autre chose qu’un lot précédent (%2) ; en indiquer un nouveau ou un vide</translation>
    </message>
    <message>
        <source>%1: the folder cannot be made: %2</source>
        <translation>%1 : le dossier ne peut être créé : %2</translation>
    </message>
    <message>
        <source>%1: the folder cannot be put in its place: %2</source>
        <translation>%1 : le dossier ne peut être mis en place : %2</translation>
    </message>
</context>
<context>
    <name>FormParts</name>
    <message>
        <source>None</source>
        <comment>no zone</comment>
        <translation>Aucune</translation>
    </message>
    <message>
        <source>As in the rule panel</source>
        <translation>Comme dans le panneau des règles</translation>
    </message>
    <message>
        <source>%1 (not known)</source>
        <translation>%1 (inconnu)</translation>
    </message>
</context>
<context>
    <name>FormatBackup</name>
    <message>
        <source>%1: there are more than %2 backups of older formats; move some away</source>
        <translation>%1 : il y a plus de %2 sauvegardes d’anciens formats ; en déplacer quelques-unes</translation>
    </message>
</context>
<context>
    <name>Google</name>
    <message>
        <source>%1 is no protocol</source>
        <translation>%1 n’est pas un protocole</translation>
    </message>
    <message>
        <source>%1 is no port</source>
        <translation>%1 n’est pas un port</translation>
    </message>
    <message>
        <source>%1 is no block</source>
        <translation>%1 n’est pas un bloc d’adresses</translation>
    </message>
    <message>
        <source>the metadata server of Google always answers, whatever the rules say</source>
        <translation>le serveur de métadonnées de Google répond toujours, quoi que disent les règles</translation>
    </message>
    <message>
        <source>%1 is no priority</source>
        <translation>%1 n’est pas une priorité</translation>
    </message>
    <message>
        <source>%1 is no direction</source>
        <translation>%1 n’est pas un sens</translation>
    </message>
    <message>
        <source>%1 is not understood</source>
        <translation>%1 n’est pas compris</translation>
    </message>
    <message>
        <source>the action is ALLOW or DENY</source>
        <translation>l’action est ALLOW ou DENY</translation>
    </message>
    <message>
        <source>the protocols are missing</source>
        <translation>il manque les protocoles</translation>
    </message>
    <message>
        <source>%1 lacks its value</source>
        <translation>il manque à %1 sa valeur</translation>
    </message>
    <message>
        <source>what set_rule does is not known</source>
        <translation>on ne sait pas ce que fait set_rule</translation>
    </message>
    <message>
        <source>the command %1 is not understood</source>
        <translation>la commande %1 n’est pas comprise</translation>
    </message>
    <message>
        <source>this depends on more than the text says</source>
        <translation>ceci dépend de plus que ce que dit le texte</translation>
    </message>
    <message>
        <source>this has to be a list</source>
        <translation>ceci doit être une liste</translation>
    </message>
    <message>
        <source>%1 is not known</source>
        <translation>%1 est inconnu</translation>
    </message>
    <message>
        <source>one rule both allows and denies</source>
        <translation>une règle autorise et refuse à la fois</translation>
    </message>
    <message>
        <source>%1 is not understood here</source>
        <translation>%1 n’est pas compris ici</translation>
    </message>
</context>
<context>
    <name>Hcl</name>
    <message>
        <source>a brace closes nothing</source>
        <translation>une accolade ne ferme rien</translation>
    </message>
    <message>
        <source>an attribute outside a block</source>
        <translation>un attribut hors d’un bloc</translation>
    </message>
    <message>
        <source>%1 is not understood here</source>
        <translation>%1 n’est pas compris ici</translation>
    </message>
    <message>
        <source>something is missing at the end</source>
        <translation>il manque quelque chose à la fin</translation>
    </message>
    <message>
        <source>the text nests too deep</source>
        <translation>le texte est emboîté trop profondément</translation>
    </message>
    <message>
        <source>%1 stands twice</source>
        <translation>%1 figure deux fois</translation>
    </message>
    <message>
        <source>this is no character</source>
        <translation>ce n’est pas un caractère</translation>
    </message>
    <message>
        <source>a string does not end</source>
        <translation>une chaîne n’est pas fermée</translation>
    </message>
</context>
<context>
    <name>HtmlReport</name>
    <message>
        <source>Ports and flows</source>
        <translation>Ports et flux</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>Brouillon</translation>
    </message>
    <message>
        <source>Components: %1 · Zones: %2 · Flows: %3</source>
        <translation>Composants : %1 · Zones : %2 · Flux : %3</translation>
    </message>
    <message>
        <source>Contents</source>
        <translation>Sommaire</translation>
    </message>
    <message>
        <source>Chart</source>
        <translation>Schéma</translation>
    </message>
    <message>
        <source>Actual size</source>
        <translation>Taille réelle</translation>
    </message>
    <message>
        <source>en</source>
        <extracomment>the ISO 639 code of the language that this is translated into</extracomment>
        <translation>fr</translation>
    </message>
    <message>
        <source>A copy for customers: addresses, notes, problems and firewall rules are left out.</source>
        <translation>Une version pour les clients : sans adresses, notes, problèmes ni règles de pare-feu.</translation>
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
    <message>
        <source>applied with %1</source>
        <translation>appliqué avec %1</translation>
    </message>
    <message>
        <source>No rules were written here.</source>
        <translation>Aucune règle n’a été écrite ici.</translation>
    </message>
    <message>
        <source>Problems (%1)</source>
        <translation>Problèmes (%1)</translation>
    </message>
    <message>
        <source>None were found.</source>
        <translation>Aucun n’a été trouvé.</translation>
    </message>
    <message>
        <source>Severity</source>
        <translation>Gravité</translation>
    </message>
    <message>
        <source>Problem</source>
        <translation>Problème</translation>
    </message>
    <message>
        <source>Concerns</source>
        <translation>Concerne</translation>
    </message>
    <message>
        <source>And %1 more.</source>
        <translation>Et %1 autres.</translation>
    </message>
    <message>
        <source>Firewall rules</source>
        <translation>Règles de pare-feu</translation>
    </message>
    <message>
        <source>The whole policy of each place, in the order in which they are applied.</source>
        <translation>Le jeu de règles complet de chaque lieu, dans l’ordre d’application.</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filtre</translation>
    </message>
    <message>
        <source>From</source>
        <translation>De</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Vers</translation>
    </message>
    <message>
        <source>Ports</source>
        <translation>Ports</translation>
    </message>
    <message>
        <source>Purpose</source>
        <translation>Objet</translation>
    </message>
    <message>
        <source>Need</source>
        <translation>Besoin</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>switched off</source>
        <translation>désactivé</translation>
    </message>
    <message>
        <source>Exposed</source>
        <translation>Exposition</translation>
    </message>
    <message>
        <source>Encryption</source>
        <translation>Chiffrement</translation>
    </message>
    <message>
        <source>Configuration</source>
        <translation>Configuration</translation>
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
        <source>Source</source>
        <translation>Source</translation>
    </message>
    <message>
        <source>Id</source>
        <translation>Identifiant</translation>
    </message>
    <message>
        <source>There are no flows.</source>
        <translation>Il n’y a pas de flux.</translation>
    </message>
    <message>
        <source>Flows</source>
        <translation>Flux</translation>
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
        <source>Public addresses</source>
        <translation>Adresses publiques</translation>
    </message>
    <message>
        <source>Instances</source>
        <translation>Instances</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>Produit</translation>
    </message>
    <message>
        <source>There are no components.</source>
        <translation>Il n’y a pas de composants.</translation>
    </message>
    <message>
        <source>Components</source>
        <translation>Composants</translation>
    </message>
    <message>
        <source>Inside</source>
        <translation>Dans</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>Règles</translation>
    </message>
    <message>
        <source>at its boundary</source>
        <translation>à sa frontière</translation>
    </message>
    <message>
        <source>There are no zones.</source>
        <translation>Il n’y a pas de zones.</translation>
    </message>
    <message>
        <source>Zones</source>
        <translation>Zones</translation>
    </message>
    <message>
        <source>Suppressed (%1)</source>
        <translation>Ignorés (%1)</translation>
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
    <name>Iptables</name>
    <message>
        <source>too many combinations in one rule</source>
        <translation>trop de combinaisons dans une règle</translation>
    </message>
    <message>
        <source>%1 is not understood</source>
        <translation>%1 n’est pas compris</translation>
    </message>
    <message>
        <source>%1 lacks its value</source>
        <translation>il manque à %1 sa valeur</translation>
    </message>
    <message>
        <source>--match-set lacks its directions</source>
        <translation>il manque à --match-set ses sens</translation>
    </message>
    <message>
        <source>%1 is no address</source>
        <translation>%1 n’est pas une adresse</translation>
    </message>
    <message>
        <source>%1 is no protocol that is known</source>
        <translation>%1 n’est pas un protocole connu</translation>
    </message>
    <message>
        <source>%1 is no port</source>
        <translation>%1 n’est pas un port</translation>
    </message>
    <message>
        <source>a port is matched without saying of which protocol</source>
        <translation>un port est testé sans dire de quel protocole</translation>
    </message>
    <message>
        <source>the state %1 is not understood</source>
        <translation>l’état %1 n’est pas compris</translation>
    </message>
    <message>
        <source>line %1: established stands for established and related</source>
        <translation>ligne %1 : established vaut pour established et related</translation>
    </message>
    <message>
        <source>line %1: packets that are related only are not looked at</source>
        <translation>ligne %1 : les paquets seulement related ne sont pas examinés</translation>
    </message>
    <message>
        <source>%1 is no ICMP type that is known</source>
        <translation>%1 n’est pas un type ICMP connu</translation>
    </message>
    <message>
        <source>the interface %1 is not known: only the loopback interface is understood</source>
        <translation>l’interface %1 est inconnue : seule l’interface de bouclage est comprise</translation>
    </message>
    <message>
        <source>a hop limit other than 255 is not understood</source>
        <translation>une limite de sauts autre que 255 n’est pas comprise</translation>
    </message>
    <message>
        <source>line %1: a hop limit of 255 is taken for granted</source>
        <translation>ligne %1 : une limite de sauts de 255 est supposée</translation>
    </message>
    <message>
        <source>the match %1 is not understood</source>
        <translation>le module de correspondance %1 n’est pas compris</translation>
    </message>
    <message>
        <source>%1 is not understood in a set</source>
        <translation>%1 n’est pas compris dans un ensemble</translation>
    </message>
    <message>
        <source>%1 is no address of that set</source>
        <translation>%1 n’est pas une adresse de cet ensemble</translation>
    </message>
    <message>
        <source>there is no set %1</source>
        <translation>il n’y a pas d’ensemble %1</translation>
    </message>
    <message>
        <source>%1 is no direction</source>
        <translation>%1 n’est pas un sens</translation>
    </message>
    <message>
        <source>the sets are too large, all rules taken together</source>
        <translation>les ensembles sont trop grands, toutes règles confondues</translation>
    </message>
    <message>
        <source>a set of several fields that must not match is not understood</source>
        <translation>un ensemble de plusieurs champs qui ne doit pas correspondre n’est pas compris</translation>
    </message>
    <message>
        <source>there is no chain %1</source>
        <translation>il n’y a pas de chaîne %1</translation>
    </message>
    <message>
        <source>there is no table %1</source>
        <translation>il n’y a pas de table %1</translation>
    </message>
    <message>
        <source>table %1 was left aside</source>
        <translation>la table %1 a été laissée de côté</translation>
    </message>
    <message>
        <source>a quote does not end</source>
        <translation>un guillemet n’est pas fermé</translation>
    </message>
    <message>
        <source>chain %1 is declared twice: of which family is this?</source>
        <translation>la chaîne %1 est déclarée deux fois : de quelle famille est celle-ci ?</translation>
    </message>
    <message>
        <source>a policy is ACCEPT or DROP</source>
        <translation>une politique est ACCEPT ou DROP</translation>
    </message>
    <message>
        <source>%1 depends on more than the text says</source>
        <translation>%1 dépend de plus que ce que dit le texte</translation>
    </message>
    <message>
        <source>the command %1 is not understood</source>
        <translation>la commande %1 n’est pas comprise</translation>
    </message>
    <message>
        <source>a set of type %1 is not understood</source>
        <translation>un ensemble de type %1 n’est pas compris</translation>
    </message>
    <message>
        <source>set %1 is there already</source>
        <translation>l’ensemble %1 existe déjà</translation>
    </message>
    <message>
        <source>%1 is not understood here</source>
        <translation>%1 n’est pas compris ici</translation>
    </message>
    <message>
        <source>a command is missing</source>
        <translation>il manque une commande</translation>
    </message>
    <message>
        <source>a rule that drops in table %1 is not understood</source>
        <translation>une règle qui rejette dans la table %1 n’est pas comprise</translation>
    </message>
    <message>
        <source>a chain is missing</source>
        <translation>il manque une chaîne</translation>
    </message>
    <message>
        <source>chain %1 has no such place</source>
        <translation>la chaîne %1 n’a pas cette position</translation>
    </message>
    <message>
        <source>too many rules are put in by number</source>
        <translation>trop de règles sont insérées par numéro</translation>
    </message>
    <message>
        <source>there is no such rule to delete</source>
        <translation>la règle à supprimer n’existe pas</translation>
    </message>
    <message>
        <source>too many rules are deleted</source>
        <translation>trop de règles sont supprimées</translation>
    </message>
</context>
<context>
    <name>Job</name>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Stopping …</source>
        <translation>Arrêt en cours …</translation>
    </message>
    <message>
        <source>Save the chart</source>
        <translation>Enregistrer le schéma</translation>
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
    <message>
        <source>this is no file of Portolan: those begin with {</source>
        <translation>ce n’est pas un fichier de Portolan : ceux-ci commencent par {</translation>
    </message>
</context>
<context>
    <name>Kubernetes</name>
    <message>
        <source>a peer is an ipBlock or a podSelector</source>
        <translation>un pair est un ipBlock ou un podSelector</translation>
    </message>
    <message>
        <source>a protocol is TCP, UDP or SCTP</source>
        <translation>un protocole est TCP, UDP ou SCTP</translation>
    </message>
    <message>
        <source>a port is a number, and endPort none below it</source>
        <translation>un port est un nombre, et endPort n’est pas plus petit</translation>
    </message>
    <message>
        <source>endPort lacks its port</source>
        <translation>il manque à endPort son port</translation>
    </message>
    <message>
        <source>the policy lacks spec.podSelector</source>
        <translation>il manque spec.podSelector à la politique</translation>
    </message>
    <message>
        <source>the text has several policies: of which pod?</source>
        <translation>le texte contient plusieurs politiques : de quel pod ?</translation>
    </message>
    <message>
        <source>a policy type is Ingress or Egress</source>
        <translation>un type de politique est Ingress ou Egress</translation>
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
    <message>
        <source>Yes</source>
        <translation>Oui</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Non</translation>
    </message>
    <message>
        <source>%1 is neither yes nor no: write %2 or %3</source>
        <translation>%1 n’est ni oui ni non : écrire %2 ou %3</translation>
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
    <message>
        <source>conditional</source>
        <translation>conditionnel</translation>
    </message>
    <message>
        <source>optional or conditional</source>
        <translation>facultatif ou conditionnel</translation>
    </message>
    <message>
        <source>switched off</source>
        <translation>désactivé</translation>
    </message>
</context>
<context>
    <name>Nft</name>
    <message>
        <source>line %1: packets that are related only are not looked at</source>
        <translation>ligne %1 : les paquets seulement related ne sont pas examinés</translation>
    </message>
    <message>
        <source>line %1: established stands for established and related</source>
        <translation>ligne %1 : established vaut pour established et related</translation>
    </message>
    <message>
        <source>a hop limit other than 255 is not understood</source>
        <translation>une limite de sauts autre que 255 n’est pas comprise</translation>
    </message>
    <message>
        <source>line %1: a hop limit of 255 is taken for granted</source>
        <translation>ligne %1 : une limite de sauts de 255 est supposée</translation>
    </message>
    <message>
        <source>a value is missing</source>
        <translation>il manque une valeur</translation>
    </message>
    <message>
        <source>%1 is no value that is understood here</source>
        <translation>%1 n’est pas une valeur comprise ici</translation>
    </message>
    <message>
        <source>the interface %1 is not known: only the loopback interface is understood</source>
        <translation>l’interface %1 est inconnue : seule l’interface de bouclage est comprise</translation>
    </message>
    <message>
        <source>a port is matched without saying of which protocol</source>
        <translation>un port est testé sans dire de quel protocole</translation>
    </message>
    <message>
        <source>%1 comes after the verdict</source>
        <translation>%1 vient après le verdict</translation>
    </message>
    <message>
        <source>the chain of a jump is missing</source>
        <translation>il manque la chaîne d’un saut</translation>
    </message>
    <message>
        <source>there is no chain %1</source>
        <translation>il n’y a pas de chaîne %1</translation>
    </message>
    <message>
        <source>%1 is not understood</source>
        <translation>%1 n’est pas compris</translation>
    </message>
    <message>
        <source>a verdict is missing</source>
        <translation>il manque un verdict</translation>
    </message>
    <message>
        <source>too many combinations in one rule</source>
        <translation>trop de combinaisons dans une règle</translation>
    </message>
    <message>
        <source>there is no set %1</source>
        <translation>il n’y a pas d’ensemble %1</translation>
    </message>
    <message>
        <source>the sets are too large, all rules taken together</source>
        <translation>les ensembles sont trop grands, toutes règles confondues</translation>
    </message>
    <message>
        <source>the text is too large</source>
        <translation>le texte est trop grand</translation>
    </message>
    <message>
        <source>the elements do not fit what is matched</source>
        <translation>les éléments ne conviennent pas à ce qui est testé</translation>
    </message>
    <message>
        <source>after a concatenation that must not match, only a verdict is understood</source>
        <translation>après une concaténation qui ne doit pas correspondre, seul un verdict est compris</translation>
    </message>
    <message>
        <source>after a concatenation that must not match, only accept and drop are understood</source>
        <translation>après une concaténation qui ne doit pas correspondre, seuls accept et drop sont compris</translation>
    </message>
    <message>
        <source>something is missing at the end</source>
        <translation>il manque quelque chose à la fin</translation>
    </message>
    <message>
        <source>%1 is not understood here</source>
        <translation>%1 n’est pas compris ici</translation>
    </message>
    <message>
        <source>a definition reads: define NAME = VALUE</source>
        <translation>une définition s’écrit : define NOM = VALEUR</translation>
    </message>
    <message>
        <source>%1 is not defined</source>
        <translation>%1 n’est pas défini</translation>
    </message>
    <message>
        <source>the definitions make the text too long</source>
        <translation>les définitions rendent le texte trop long</translation>
    </message>
    <message>
        <source>a brace does not end</source>
        <translation>une accolade n’est pas fermée</translation>
    </message>
    <message>
        <source>a set is written in braces</source>
        <translation>un ensemble s’écrit entre accolades</translation>
    </message>
    <message>
        <source>a set in a set is not understood</source>
        <translation>un ensemble dans un ensemble n’est pas compris</translation>
    </message>
    <message>
        <source>elements are written elements = { ... }</source>
        <translation>les éléments s’écrivent elements = { ... }</translation>
    </message>
    <message>
        <source>a chain is written in braces</source>
        <translation>une chaîne s’écrit entre accolades</translation>
    </message>
    <message>
        <source>a policy is accept or drop</source>
        <translation>une politique est accept ou drop</translation>
    </message>
    <message>
        <source>the priority of a base chain is missing</source>
        <translation>il manque la priorité d’une chaîne de base</translation>
    </message>
    <message>
        <source>%1 is no priority</source>
        <translation>%1 n’est pas une priorité</translation>
    </message>
    <message>
        <source>a name is missing</source>
        <translation>il manque un nom</translation>
    </message>
    <message>
        <source>a rule that is put beside another one by number is not understood</source>
        <translation>une règle placée par numéro à côté d’une autre n’est pas comprise</translation>
    </message>
    <message>
        <source>the rule is missing</source>
        <translation>il manque la règle</translation>
    </message>
    <message>
        <source>a string does not end</source>
        <translation>une chaîne n’est pas fermée</translation>
    </message>
    <message>
        <source>%1 has no meaning here</source>
        <translation>%1 n’a pas de sens ici</translation>
    </message>
    <message>
        <source>%1 has no meaning in a set</source>
        <translation>%1 n’a pas de sens dans un ensemble</translation>
    </message>
    <message>
        <source>a limit in a set is not understood</source>
        <translation>une limite dans un ensemble n’est pas comprise</translation>
    </message>
    <message>
        <source>only plain nft commands are understood in a script of them</source>
        <translation>dans un script de commandes nft, seules des commandes nft simples sont comprises</translation>
    </message>
    <message>
        <source>the text does not say what chain %1 is: it is taken for the %2 chain of a firewall that drops everything else</source>
        <translation>le texte ne dit pas ce qu’est la chaîne %1 : elle est prise pour la chaîne %2 d’un pare-feu qui rejette tout le reste</translation>
    </message>
    <message>
        <source>table %1 is dormant</source>
        <translation>la table %1 est désactivée (dormant)</translation>
    </message>
    <message>
        <source>table %1 filters no IP</source>
        <translation>la table %1 ne filtre pas IP</translation>
    </message>
    <message>
        <source>chain %1 translates addresses: left aside</source>
        <translation>la chaîne %1 traduit des adresses : laissée de côté</translation>
    </message>
    <message>
        <source>a base chain of type %1 at hook %2 in table %3 is not understood</source>
        <translation>une chaîne de base de type %1 au hook %2 dans la table %3 n’est pas comprise</translation>
    </message>
</context>
<context>
    <name>OptionEdits</name>
    <message>
        <source>this would add more than %L1 flows: there are too many components between which they run; draw them by hand</source>
        <translation>cela ajouterait plus de %L1 flux : il y a trop de composants entre lesquels ils passent ; les tracer à la main</translation>
    </message>
    <message>
        <source>its ends</source>
        <translation>ses extrémités</translation>
    </message>
    <message>
        <source>you have drawn it in another way than the catalog</source>
        <translation>vous l’avez tracé autrement que le catalogue</translation>
    </message>
    <message>
        <source>you switched it off</source>
        <translation>vous l’avez désactivé</translation>
    </message>
    <message>
        <source>you changed: %1</source>
        <translation>vous avez changé : %1</translation>
    </message>
    <message>
        <source>it stays, switched off; %1</source>
        <translation>il reste, désactivé ; %1</translation>
    </message>
    <message>
        <source>its zone</source>
        <translation>sa zone</translation>
    </message>
    <message>
        <source>flows that stay end at it</source>
        <translation>des flux qui restent y aboutissent</translation>
    </message>
    <message>
        <source>there are several of it, or not where the catalog has it</source>
        <translation>il y en a plusieurs, ou ailleurs que dans le catalogue</translation>
    </message>
</context>
<context>
    <name>PacketSpace</name>
    <message>
        <source>stopped</source>
        <translation>interrompu</translation>
    </message>
    <message>
        <source>too many combinations of addresses and ports to compare as a whole; compare fewer rules at a time</source>
        <translation>trop de combinaisons d’adresses et de ports pour une comparaison d’ensemble ; comparer moins de règles à la fois</translation>
    </message>
</context>
<context>
    <name>PartInsert</name>
    <message>
        <source>Add %1</source>
        <translation>Ajouter %1</translation>
    </message>
    <message>
        <source>New component</source>
        <translation>Nouveau composant</translation>
    </message>
    <message>
        <source>New zone</source>
        <translation>Nouvelle zone</translation>
    </message>
    <message>
        <source>%1 is connected to %2</source>
        <translation>%1 est relié à %2</translation>
    </message>
</context>
<context>
    <name>PartKinds</name>
    <message>
        <source>Server</source>
        <translation>Serveur</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>Client</translation>
    </message>
    <message>
        <source>Database</source>
        <translation>Base de données</translation>
    </message>
    <message>
        <source>Gateway</source>
        <translation>Passerelle</translation>
    </message>
    <message>
        <source>Load balancer</source>
        <translation>Répartiteur de charge</translation>
    </message>
    <message>
        <source>External service</source>
        <translation>Service externe</translation>
    </message>
    <message>
        <source>Browser</source>
        <translation>Navigateur</translation>
    </message>
    <message>
        <source>Workstation</source>
        <translation>Poste de travail</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Téléphone</translation>
    </message>
    <message>
        <source>Media server</source>
        <translation>Serveur multimédia</translation>
    </message>
    <message>
        <source>Agent</source>
        <translation>Agent</translation>
    </message>
    <message>
        <source>Monitoring</source>
        <translation>Supervision</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Réseau</translation>
    </message>
    <message>
        <source>Host</source>
        <translation>Hôte</translation>
    </message>
    <message>
        <source>Site</source>
        <translation>Site</translation>
    </message>
    <message>
        <source>Cluster</source>
        <translation>Grappe</translation>
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
        <translation>Plus de %1 zones : les coller en plusieurs fois</translation>
    </message>
    <message>
        <source>Protocol</source>
        <translation>Protocole</translation>
    </message>
    <message>
        <source>There are no rows to paste: copy some with a first row that names the columns, for example %1</source>
        <translation>Il n’y a pas de lignes à coller : en copier dont la première nomme les colonnes, par exemple %1</translation>
    </message>
    <message>
        <source>The column %1 stands there twice: leave one of them out</source>
        <translation>La colonne %1 figure deux fois : en omettre une</translation>
    </message>
    <message>
        <source>%1 is no id: letters, digits, dots, hyphens and underscores, at most 63, beginning with a letter or digit</source>
        <translation>%1 n’est pas un identifiant : lettres, chiffres, points, traits d’union et de soulignement, 63 au plus, en commençant par une lettre ou un chiffre</translation>
    </message>
    <message>
        <source>%1 stands in a row above already</source>
        <translation>%1 figure déjà dans une ligne au-dessus</translation>
    </message>
    <message>
        <source>%1: %2 becomes %3</source>
        <translation>%1 : %2 devient %3</translation>
    </message>
    <message>
        <source>%1 is the id of another record: choose another one, or none</source>
        <translation>%1 est l’identifiant d’un autre enregistrement : en choisir un autre, ou aucun</translation>
    </message>
    <message>
        <source>missing: a new flow needs the component at this end</source>
        <translation>manque : un nouveau flux a besoin du composant à cette extrémité</translation>
    </message>
    <message>
        <source>A new record needs a name or an id</source>
        <translation>Un nouvel enregistrement a besoin d’un nom ou d’un identifiant</translation>
    </message>
    <message>
        <source>Client;Web server;443/tcp</source>
        <translation>Client;Serveur web;443/tcp</translation>
    </message>
    <message>
        <source>Web server;192.0.2.10</source>
        <translation>Serveur web;192.0.2.10</translation>
    </message>
    <message>
        <source>Office;192.0.2.0/24</source>
        <translation>Bureau;192.0.2.0/24</translation>
    </message>
    <message>
        <source>The first row names no column of this table.
The columns are: %1.
For example %2 and below it %3</source>
        <translation>La première ligne ne nomme aucune colonne de ce tableau.
Les colonnes sont : %1.
Par exemple %2 et au-dessous %3</translation>
    </message>
</context>
<context>
    <name>PlaceModels</name>
    <message>
        <source>A name has at most %1 letters</source>
        <translation>Un nom a %1 lettres au plus</translation>
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
    <message>
        <source>No zone</source>
        <translation>Aucune zone</translation>
    </message>
    <message>
        <source>No system</source>
        <translation>Aucun système</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>Élément</translation>
    </message>
    <message>
        <source>Internal</source>
        <translation>Interne</translation>
    </message>
    <message>
        <source>Change what customers see</source>
        <translation>Modifier ce que voient les clients</translation>
    </message>
    <message>
        <source>Keeps client addresses</source>
        <translation>Garde les adresses des clients</translation>
    </message>
    <message>
        <source>Change whose address servers see</source>
        <translation>Modifier l&apos;adresse que voient les serveurs</translation>
    </message>
    <message>
        <source>Several zones are named %1: write the id, for example %2</source>
        <translation>Plusieurs zones s’appellent %1 : écrire l’identifiant, par exemple %2</translation>
    </message>
    <message>
        <source>There is no zone %1: name one that is on the chart, or its id</source>
        <translation>Il n’y a pas de zone %1 : en nommer une qui est sur le schéma, ou son id</translation>
    </message>
</context>
<context>
    <name>Pods</name>
    <message>
        <source>%1 is of another kind</source>
        <translation>%1 est d’un autre type</translation>
    </message>
    <message>
        <source>this has to be a map</source>
        <translation>ceci doit être un dictionnaire</translation>
    </message>
    <message>
        <source>%1 is not understood</source>
        <translation>%1 n’est pas compris</translation>
    </message>
    <message>
        <source>which pods have the label %1 is not known</source>
        <translation>on ne sait pas quels pods portent le label %1</translation>
    </message>
    <message>
        <source>a block of addresses reads cidr: 192.0.2.0/24</source>
        <translation>un bloc d’adresses s’écrit cidr: 192.0.2.0/24</translation>
    </message>
    <message>
        <source>%1 is no block</source>
        <translation>%1 n’est pas un bloc d’adresses</translation>
    </message>
    <message>
        <source>this is no object of Kubernetes</source>
        <translation>ce n’est pas un objet Kubernetes</translation>
    </message>
    <message>
        <source>a %1 is not understood here</source>
        <translation>un objet %1 n’est pas compris ici</translation>
    </message>
    <message>
        <source>line %1: a %2 is left aside</source>
        <translation>ligne %1 : un objet %2 est laissé de côté</translation>
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
        <source>%1; did you mean %2?</source>
        <translation>%1 ; serait-ce %2 ?</translation>
    </message>
    <message>
        <source>none</source>
        <translation>aucun</translation>
    </message>
    <message>
        <source>%1 sits on the host %2: ask for the policy of %2</source>
        <translation>%1 se trouve sur l’hôte %2 : demander le jeu de règles de %2</translation>
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
    <message>
        <source>both ends are on one side of the boundary, so it needs no rule there</source>
        <translation>les deux extrémités sont du même côté de la frontière, aucune règle n’y est donc nécessaire</translation>
    </message>
    <message>
        <source>%1 keeps the addresses of its clients, which are on the other side: the boundary does not judge its packets</source>
        <translation>%1 conserve les adresses de ses clients, qui sont de l’autre côté : la frontière ne contrôle pas ses paquets</translation>
    </message>
    <message>
        <source>%1 is outside, but some of its addresses are among those inside: the boundary does not judge them</source>
        <translation>%1 est à l’extérieur, mais certaines de ses adresses sont parmi celles de l’intérieur : la frontière ne les contrôle pas</translation>
    </message>
    <message>
        <source>%1 is inside, but its packets carry other addresses than those inside: the boundary does not judge them</source>
        <translation>%1 est à l’intérieur, mais ses paquets portent d’autres adresses que celles de l’intérieur : la frontière ne les contrôle pas</translation>
    </message>
    <message>
        <source>%1 is outside, but its addresses are among those inside: the boundary does not judge them</source>
        <translation>%1 est à l’extérieur, mais ses adresses sont parmi celles de l’intérieur : la frontière ne les contrôle pas</translation>
    </message>
    <message>
        <source>%1 has only names, and their look-up found no address</source>
        <translation>%1 n’a que des noms, et leur résolution n’a donné aucune adresse</translation>
    </message>
    <message>
        <source>The look-up of %1 (%2) found no address, so it has no rule</source>
        <translation>La résolution de %1 (%2) n’a donné aucune adresse, il n’y a donc pas de règle</translation>
    </message>
    <message>
        <source>%1 has no address and is inside an internet zone, so it counts as any address: give it one if it has one</source>
        <translation>%1 n’a pas d’adresse et se trouve dans une zone internet, il compte donc comme toute adresse : en donner une s’il en a une</translation>
    </message>
    <message>
        <source>%1 is an internet zone, where no rules are written; hosts inside it: %2</source>
        <translation>%1 est une zone internet, où aucune règle ne s’écrit ; hôtes dedans : %2</translation>
    </message>
    <message>
        <source>there is no host, zone or component %1</source>
        <translation>il n’y a ni hôte, ni zone, ni composant %1</translation>
    </message>
    <message>
        <source>nothing is known of the addresses of %1, so its boundary cannot be told from the rest: give it, or what is in it, an address</source>
        <translation>on ne sait rien des adresses de %1, sa frontière ne peut donc être distinguée du reste : lui donner une adresse, ou à ce qui s’y trouve</translation>
    </message>
    <message>
        <source>%1 is a zone, which has a boundary but no firewall of its own; hosts inside it: %2</source>
        <translation>%1 est une zone, qui a une frontière mais pas de pare-feu à elle ; hôtes dedans : %2</translation>
    </message>
    <message>
        <source>there is nothing in %1 that could have rules</source>
        <translation>rien dans %1 ne peut avoir de règles</translation>
    </message>
    <message>
        <source>%1 has &quot;any&quot; as its address, which sets no boundary</source>
        <translation>%1 a « any » pour adresse, ce qui ne trace pas de frontière</translation>
    </message>
    <message>
        <source>The addresses of %1 (%2) were not looked up, so a boundary around it does not judge its packets</source>
        <translation>Les adresses de %1 (%2) n’ont pas été résolues, une frontière autour ne contrôle donc pas ses paquets</translation>
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
        <translation>Les adresses de %1 couvrent tout %2 : aucun paquet de ce genre ne franchit sa frontière, aucun n’est donc contrôlé</translation>
    </message>
    <message>
        <source>Nothing in %1 has an %2 address: its boundary lets all %2 packets pass</source>
        <translation>Rien dans %1 n’a d’adresse %2 : sa frontière laisse passer tous les paquets %2</translation>
    </message>
    <message>
        <source>%1 comes through a balancer with one address family only, which a label cannot say</source>
        <translation>%1 passe par un équilibreur de charge avec une seule famille d’adresses, ce qu’un label ne peut pas dire</translation>
    </message>
</context>
<context>
    <name>PortProposals</name>
    <message>
        <source>listens already</source>
        <translation>écoute déjà</translation>
    </message>
    <message>
        <source>listens already: %1</source>
        <translation>écoute déjà : %1</translation>
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
    <name>PresentationSteps</name>
    <message>
        <source>The whole chart</source>
        <translation>Tout le schéma</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>Brouillon</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <comment>from, to</comment>
        <translation>%1 vers %2</translation>
    </message>
</context>
<context>
    <name>ProbeMarks</name>
    <message>
        <source>answered</source>
        <translation>a répondu</translation>
    </message>
    <message>
        <source>no answer</source>
        <translation>pas de réponse</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>refusé</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1 : %2</translation>
    </message>
</context>
<context>
    <name>PublishedLists</name>
    <message>
        <source>%1 is no address block</source>
        <translation>%1 n’est pas un bloc d’adresses</translation>
    </message>
    <message>
        <source>the block %1 is too wide to be believed</source>
        <translation>le bloc %1 est trop large pour être crédible</translation>
    </message>
    <message>
        <source>the list holds no address block</source>
        <translation>la liste ne contient aucun bloc d’adresses</translation>
    </message>
    <message>
        <source>the list holds %1 blocks, and %2 are the most that are read</source>
        <translation>la liste contient %1 blocs, et on en lit au plus %2</translation>
    </message>
    <message>
        <source>the list is no JSON object</source>
        <translation>la liste n’est pas un objet JSON</translation>
    </message>
    <message>
        <source>the list is no JSON: %1</source>
        <translation>la liste n’est pas du JSON : %1</translation>
    </message>
    <message>
        <source>the list has no %1</source>
        <translation>il manque %1 à la liste</translation>
    </message>
</context>
<context>
    <name>RecordFields</name>
    <message>
        <source>yes</source>
        <translation>oui</translation>
    </message>
    <message>
        <source>no</source>
        <translation>non</translation>
    </message>
    <message>
        <source>implied</source>
        <translation>implicite</translation>
    </message>
    <message>
        <source>id</source>
        <translation>identifiant</translation>
    </message>
    <message>
        <source>name</source>
        <translation>nom</translation>
    </message>
    <message>
        <source>kind</source>
        <translation>genre</translation>
    </message>
    <message>
        <source>zone around</source>
        <translation>zone englobante</translation>
    </message>
    <message>
        <source>addresses</source>
        <translation>adresses</translation>
    </message>
    <message>
        <source>rules at the boundary</source>
        <translation>règles à la frontière</translation>
    </message>
    <message>
        <source>dialect</source>
        <translation>dialecte</translation>
    </message>
    <message>
        <source>note</source>
        <translation>note</translation>
    </message>
    <message>
        <source>other keys</source>
        <translation>autres clés</translation>
    </message>
    <message>
        <source>zone</source>
        <translation>zone</translation>
    </message>
    <message>
        <source>public addresses</source>
        <translation>adresses publiques</translation>
    </message>
    <message>
        <source>instances</source>
        <translation>instances</translation>
    </message>
    <message>
        <source>internal</source>
        <translation>interne</translation>
    </message>
    <message>
        <source>preserves the client&apos;s address</source>
        <translation>conserve l’adresse du client</translation>
    </message>
    <message>
        <source>product</source>
        <translation>produit</translation>
    </message>
    <message>
        <source>part</source>
        <translation>élément</translation>
    </message>
    <message>
        <source>position</source>
        <translation>position</translation>
    </message>
    <message>
        <source>from</source>
        <translation>de</translation>
    </message>
    <message>
        <source>to</source>
        <translation>vers</translation>
    </message>
    <message>
        <source>ports</source>
        <translation>ports</translation>
    </message>
    <message>
        <source>purpose</source>
        <translation>objet</translation>
    </message>
    <message>
        <source>need</source>
        <translation>besoin</translation>
    </message>
    <message>
        <source>exposure</source>
        <translation>exposition</translation>
    </message>
    <message>
        <source>switched on</source>
        <translation>activé</translation>
    </message>
    <message>
        <source>switched by hand</source>
        <translation>réglé à la main</translation>
    </message>
    <message>
        <source>encryption</source>
        <translation>chiffrement</translation>
    </message>
    <message>
        <source>configuration key</source>
        <translation>clé de configuration</translation>
    </message>
    <message>
        <source>option</source>
        <translation>option</translation>
    </message>
    <message>
        <source>owner</source>
        <translation>responsable</translation>
    </message>
    <message>
        <source>ticket</source>
        <translation>ticket</translation>
    </message>
    <message>
        <source>expires</source>
        <translation>expire</translation>
    </message>
    <message>
        <source>source</source>
        <translation>source</translation>
    </message>
    <message>
        <source>caption</source>
        <translation>légende</translation>
    </message>
    <message>
        <source>filter</source>
        <translation>filtre</translation>
    </message>
    <message>
        <source>part of the chart</source>
        <translation>partie du schéma</translation>
    </message>
    <message>
        <source>zone view</source>
        <translation>vue par zones</translation>
    </message>
    <message>
        <source>title</source>
        <translation>titre</translation>
    </message>
    <message>
        <source>customer</source>
        <translation>client</translation>
    </message>
    <message>
        <source>version</source>
        <translation>version</translation>
    </message>
    <message>
        <source>draft</source>
        <translation>brouillon</translation>
    </message>
    <message>
        <source>other keys of the title block</source>
        <translation>autres clés du cartouche</translation>
    </message>
    <message>
        <source>systems</source>
        <translation>systèmes</translation>
    </message>
    <message>
        <source>look-ups</source>
        <translation>résolutions</translation>
    </message>
    <message>
        <source>views</source>
        <translation>vues</translation>
    </message>
    <message>
        <source>suppressed problems</source>
        <translation>problèmes ignorés</translation>
    </message>
    <message>
        <source>View</source>
        <translation>Vue</translation>
    </message>
    <message>
        <source>Zone</source>
        <translation>Zone</translation>
    </message>
    <message>
        <source>Component</source>
        <translation>Composant</translation>
    </message>
    <message>
        <source>Flow</source>
        <translation>Flux</translation>
    </message>
    <message>
        <source>frame</source>
        <translation>cadre</translation>
    </message>
    <message>
        <source>Chart</source>
        <translation>Schéma</translation>
    </message>
    <message>
        <source>drawn upside down</source>
        <translation>dessiné tête en bas</translation>
    </message>
</context>
<context>
    <name>RecordModel</name>
    <message numerus="yes">
        <source>%1, %n row(s)</source>
        <translation>
            <numerusform>%1, %n ligne</numerusform>
            <numerusform>%1, %n lignes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Renaming</name>
    <message>
        <source>An id is needed, such as %1</source>
        <translation>Un identifiant est nécessaire, par exemple %1</translation>
    </message>
    <message>
        <source>An id has letters from a to z, digits, dots, hyphens and underscores, at most 63, and begins with a letter or digit, such as %1</source>
        <translation>Un identifiant se compose de lettres de a à z, de chiffres, de points, de traits d&apos;union et de soulignés, 63 au plus, et commence par une lettre ou un chiffre, par exemple %1</translation>
    </message>
    <message>
        <source>Another flow has that id; %1 is free</source>
        <translation>Un autre flux a cet identifiant ; %1 est libre</translation>
    </message>
    <message>
        <source>The zone %1 has that id; %2 is free</source>
        <translation>La zone %1 a cet identifiant ; %2 est libre</translation>
    </message>
    <message>
        <source>The component %1 has that id; %2 is free</source>
        <translation>Le composant %1 a cet identifiant ; %2 est libre</translation>
    </message>
</context>
<context>
    <name>RuleChoice</name>
    <message>
        <source>%1 to %2</source>
        <translation>%1 vers %2</translation>
    </message>
    <message>
        <source>Several places are selected. Select one to see its rules.</source>
        <translation>Plusieurs lieux sont sélectionnés. En sélectionner un pour voir ses règles.</translation>
    </message>
    <message>
        <source>Select a flow to see its rule, or a host or zone to see all of its rules.</source>
        <translation>Sélectionner un flux pour voir sa règle, ou un hôte ou une zone pour voir toutes ses règles.</translation>
    </message>
    <message numerus="yes">
        <source>Rules of %n flow(s)</source>
        <translation>
            <numerusform>Règles de %n flux</numerusform>
            <numerusform>Règles de %n flux</numerusform>
        </translation>
    </message>
    <message>
        <source>Whole policy of %1, %2</source>
        <translation>Jeu de règles complet de %1, %2</translation>
    </message>
    <message>
        <source>Boundary of %1, %2</source>
        <translation>Frontière de %1, %2</translation>
    </message>
    <message>
        <source>Filter at %1, %2</source>
        <translation>Filtre à %1, %2</translation>
    </message>
    <message>
        <source>Members of %1, %2</source>
        <translation>Membres de %1, %2</translation>
    </message>
    <message>
        <source>both directions</source>
        <translation>deux sens</translation>
    </message>
    <message>
        <source>inbound</source>
        <translation>entrant</translation>
    </message>
    <message>
        <source>outbound</source>
        <translation>sortant</translation>
    </message>
    <message>
        <source>%1 is for a machine&apos;s own firewall, not for a zone.</source>
        <translation>%1 est pour le pare-feu d’une machine, pas pour une zone.</translation>
    </message>
    <message>
        <source>%1 has no outbound rules.</source>
        <translation>%1 n’a pas de règles sortantes.</translation>
    </message>
    <message>
        <source>%1 cannot match this protocol.</source>
        <translation>%1 ne peut pas tester ce protocole.</translation>
    </message>
    <message>
        <source>No rules are written for the Internet. Select a flow, a host or another zone.</source>
        <translation>Aucune règle ne s’écrit pour Internet. Sélectionner un flux, un hôte ou une autre zone.</translation>
    </message>
    <message>
        <source>There is nothing in %1 yet. It has rules as soon as it, or what is in it, has an address.</source>
        <translation>Il n’y a encore rien dans %1. Il y aura des règles dès que la zone, ou ce qu’elle contient, aura une adresse.</translation>
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
    <message>
        <source>%1. Make room there, or write it elsewhere</source>
        <translation>%1. Y faire de la place, ou écrire ailleurs</translation>
    </message>
    <message>
        <source>%1. Write it elsewhere, or get the right to write there</source>
        <translation>%1. Écrire ailleurs, ou obtenir le droit d’y écrire</translation>
    </message>
</context>
<context>
    <name>SetCommands</name>
    <message>
        <source>Conditional …</source>
        <translation>Conditionnel…</translation>
    </message>
    <message>
        <source>Not stated</source>
        <translation>Non précisé</translation>
    </message>
    <message>
        <source>Choose a zone …</source>
        <translation>Choisir une zone…</translation>
    </message>
    <message>
        <source>Out of all zones</source>
        <translation>Hors de toute zone</translation>
    </message>
    <message>
        <source>Need</source>
        <translation>Besoin</translation>
    </message>
    <message>
        <source>The flows are needed only if …</source>
        <translation>Les flux ne sont nécessaires que si…</translation>
    </message>
    <message>
        <source>Move to a zone</source>
        <translation>Déplacer dans une zone</translation>
    </message>
    <message>
        <source>Zone</source>
        <translation>Zone</translation>
    </message>
    <message>
        <source>Set need</source>
        <translation>Définir le besoin</translation>
    </message>
    <message>
        <source>Set exposure</source>
        <translation>Définir l’exposition</translation>
    </message>
</context>
<context>
    <name>SheetText</name>
    <message>
        <source>More than %1 rows: paste them in parts</source>
        <translation>Plus de %1 lignes : les coller en plusieurs fois</translation>
    </message>
    <message>
        <source>More than %1 cells in one row</source>
        <translation>Plus de %1 cellules dans une ligne</translation>
    </message>
    <message>
        <source>A cell holds at most %1 characters</source>
        <translation>Une cellule contient au plus %1 caractères</translation>
    </message>
    <message>
        <source>This quote is never closed: end the cell with &quot; or double the quote</source>
        <translation>Ce guillemet n’est jamais fermé : terminer la cellule par &quot; ou doubler le guillemet</translation>
    </message>
    <message>
        <source>Text behind a closed quote: double a quote inside a cell</source>
        <translation>Texte après un guillemet fermé : doubler un guillemet dans une cellule</translation>
    </message>
    <message>
        <source>More than %1 million characters: paste them in parts</source>
        <translation>Plus de %1 millions de caractères : les coller en plusieurs fois</translation>
    </message>
</context>
<context>
    <name>Shell</name>
    <message>
        <source>the script nests too deep</source>
        <translation>le script est emboîté trop profondément</translation>
    </message>
    <message>
        <source>a here-document does not end</source>
        <translation>un here-document ne se termine pas</translation>
    </message>
    <message>
        <source>a quote does not end</source>
        <translation>un guillemet n’est pas fermé</translation>
    </message>
    <message>
        <source>an expansion does not end</source>
        <translation>une expansion ne se termine pas</translation>
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
    <name>TableMenus</name>
    <message>
        <source>&amp;No column</source>
        <translation>A&amp;ucune colonne</translation>
    </message>
    <message>
        <source>&amp;Ascending</source>
        <translation>C&amp;roissant</translation>
    </message>
    <message>
        <source>&amp;Descending</source>
        <translation>&amp;Décroissant</translation>
    </message>
</context>
<context>
    <name>TableSheets</name>
    <message>
        <source>no address family in common: to be clarified</source>
        <translation>aucune famille d’adresses commune : à clarifier</translation>
    </message>
    <message>
        <source>any</source>
        <translation>toutes</translation>
    </message>
    <message>
        <source>any IPv4</source>
        <translation>toutes IPv4</translation>
    </message>
    <message>
        <source>any IPv6</source>
        <translation>toutes IPv6</translation>
    </message>
    <message>
        <source>not known: to be filled in</source>
        <translation>inconnu : à compléter</translation>
    </message>
    <message>
        <source>No zone</source>
        <translation>Aucune zone</translation>
    </message>
    <message>
        <source>%1 through %2</source>
        <translation>%1 à travers %2</translation>
    </message>
    <message>
        <source>nobody</source>
        <translation>personne</translation>
    </message>
    <message>
        <source>Out of %1</source>
        <translation>Hors de %1</translation>
    </message>
    <message>
        <source>Into %1</source>
        <translation>Vers %1</translation>
    </message>
    <message>
        <source>Within %1</source>
        <translation>Dans %1</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 vers %2</translation>
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
        <source>Firewall requests</source>
        <translation>Demandes de pare-feu</translation>
    </message>
    <message>
        <source>Flow</source>
        <translation>Flux</translation>
    </message>
    <message>
        <source>Boundary</source>
        <translation>Frontière</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Source</translation>
    </message>
    <message>
        <source>Source addresses</source>
        <translation>Adresses source</translation>
    </message>
    <message>
        <source>Destination</source>
        <translation>Destination</translation>
    </message>
    <message>
        <source>Destination addresses</source>
        <translation>Adresses de destination</translation>
    </message>
    <message>
        <source>Protocol</source>
        <translation>Protocole</translation>
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
</context>
<context>
    <name>TargetDelegate</name>
    <message>
        <source>As in the rule panel</source>
        <translation>Comme dans le panneau des règles</translation>
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
        <translation>Conteneurs</translation>
    </message>
    <message>
        <source>Network devices</source>
        <translation>Équipements réseau</translation>
    </message>
    <message>
        <source>Other systems</source>
        <translation>Autres systèmes</translation>
    </message>
    <message>
        <source>Favourites</source>
        <translation>Favoris</translation>
    </message>
</context>
<context>
    <name>TargetNames</name>
    <message>
        <source>There is no target %1: it could be %2</source>
        <translation>Il n&apos;y a pas de cible %1 : il pourrait s&apos;agir de %2</translation>
    </message>
    <message>
        <source>There is no target %1: name one, for example %2, or none</source>
        <translation>Il n’y a pas de cible %1 : en nommer une, par exemple %2, ou aucune</translation>
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
    <message>
        <source>%1: the policy of %2 needs %3 rules, and a network security group takes %4</source>
        <translation>%1 : le jeu de règles de %2 demande %3 règles, et un groupe de sécurité réseau en prend %4</translation>
    </message>
    <message>
        <source>%1: the probes of a load balancer of Azure come from 168.63.129.16 and pass only where a flow lets them in</source>
        <translation>%1 : les sondes d’un équilibreur de charge Azure viennent de 168.63.129.16 et ne passent que là où un flux les laisse entrer</translation>
    </message>
    <message>
        <source>%1: its target %2 is not known; there is %3</source>
        <translation>%1 : sa cible %2 est inconnue ; il y a %3</translation>
    </message>
    <message>
        <source>there is no host, no component with an address and no enforced zone to write rules for</source>
        <translation>il n’y a ni hôte, ni composant avec une adresse, ni zone appliquée pour lesquels écrire des règles</translation>
    </message>
    <message>
        <source>no target can write rules for a zone</source>
        <translation>aucune cible ne peut écrire de règles pour une zone</translation>
    </message>
    <message>
        <source>%1: a firewall closes both directions, so the other one of %2 gets rules that let everything through, beside every other firewall of the machine</source>
        <translation>%1 : un pare-feu ferme les deux sens, l’autre sens de %2 reçoit donc des règles qui laissent tout passer, même à côté de tout autre pare-feu de la machine</translation>
    </message>
    <message>
        <source>%1: the policy of %2 needs %3 rules, and %4 firewalls of %5 are the most that are written; use fewer port ranges</source>
        <translation>%1 : le jeu de règles de %2 demande %3 règles, et on écrit au plus %4 pare-feu de %5 ; utiliser moins de plages de ports</translation>
    </message>
    <message>
        <source>%1: more than %2 rules: %3 is split into %4 firewalls, which add up</source>
        <translation>%1 : plus de %2 règles : %3 est réparti en %4 pare-feu, qui s’additionnent</translation>
    </message>
    <message>
        <source>%1: the rules of all of %2 cannot be written in one text yet: ask for those of each: %3</source>
        <translation>%1 : les règles de tout %2 ne peuvent pas encore être écrites en un seul texte : demander celles de chacun : %3</translation>
    </message>
    <message>
        <source>%1; %2 is for a host alone, and the boundary of a zone can be written for %3</source>
        <translation>%1 ; %2 est pour un hôte seul, et la frontière d’une zone peut s’écrire pour %3</translation>
    </message>
    <message>
        <source>%1: a single rule cannot be taken away yet</source>
        <translation>%1 : une règle seule ne peut pas encore être retirée</translation>
    </message>
    <message>
        <source>The addresses of %1 were not looked up: look it up in the program, or fill them in at the placeholder</source>
        <translation>Les adresses de %1 n’ont pas été résolues : les résoudre dans le programme, ou les mettre à la place du repère</translation>
    </message>
    <message>
        <source>The addresses of %1 were not looked up, so its rules match nothing: look it up in the program</source>
        <translation>Les adresses de %1 n’ont pas été résolues, ses règles ne correspondent donc à rien : les résoudre dans le programme</translation>
    </message>
    <message>
        <source>The addresses of %1 were not looked up, so it has no rule: look it up in the program</source>
        <translation>Les adresses de %1 n’ont pas été résolues, il n’y a donc pas de règle : les résoudre dans le programme</translation>
    </message>
    <message>
        <source>%1: no flow gives DNS (53/udp) to %2: their pods resolve no names, not even through the cluster&apos;s own DNS</source>
        <translation>%1 : aucun flux ne donne le DNS (53/udp) à %2 : leurs pods ne résolvent aucun nom, pas même par le DNS du cluster</translation>
    </message>
    <message>
        <source>%1: flow %2 is charted for one address family, but pods are selected by label, in every family that they have</source>
        <translation>%1 : le flux %2 est tracé pour une famille d’adresses, mais les pods sont choisis par label, dans toutes leurs familles</translation>
    </message>
    <message>
        <source>%1: two components would have the policy %2; change one of the ids</source>
        <translation>%1 : deux composants auraient la politique %2 ; changer un des identifiants</translation>
    </message>
    <message>
        <source>%1: %2 security groups are more than the %3 that a template takes; write the parts of the zone one by one</source>
        <translation>%1 : %2 groupes de sécurité, c’est plus que les %3 qu’un modèle accepte ; écrire les parties de la zone une par une</translation>
    </message>
    <message>
        <source>%1: a template of %2 bytes is larger than CloudFormation takes; write the parts of the zone one by one</source>
        <translation>%1 : un modèle de %2 octets dépasse ce que CloudFormation accepte ; écrire les parties de la zone une par une</translation>
    </message>
    <message>
        <source>%1: a template of more than %2 bytes has to be in S3: deploy it with --s3-bucket</source>
        <translation>%1 : un modèle de plus de %2 octets doit se trouver dans S3 : le déployer avec --s3-bucket</translation>
    </message>
    <message>
        <source>%1: &quot;any&quot; address is any outside the cluster; pods and nodes are matched by label only</source>
        <translation>%1 : l’adresse « any » est toute adresse hors du cluster ; pods et nœuds ne sont désignés que par label</translation>
    </message>
    <message>
        <source>%1: %2 reaches host names only once a rule of its own for 53/udp shows Cilium the answers of a DNS server</source>
        <translation>%1 : %2 n’atteint des noms d’hôte que si une règle à lui pour 53/udp montre à Cilium les réponses d’un serveur DNS</translation>
    </message>
    <message>
        <source>Cisco ASA: replies to %1 pass only where they are inspected (&quot;inspect icmp&quot;) or charted as a flow of their own</source>
        <translation>Cisco ASA : les réponses à %1 ne passent que là où elles sont inspectées (« inspect icmp ») ou tracées comme un flux à part</translation>
    </message>
    <message>
        <source>Cisco IOS access lists keep no state: replies are let through as TCP &quot;established&quot;, and for UDP from the flow&apos;s port to 1024-65535, which is wider than connection tracking</source>
        <translation>Les listes d’accès de Cisco IOS sont sans état : les réponses passent comme TCP « established » et, pour UDP, du port du flux vers 1024-65535, ce qui est plus large qu’un suivi de connexions</translation>
    </message>
    <message>
        <source>%1: two members would have the tag %2; change one of the ids</source>
        <translation>%1 : deux membres auraient le tag %2 ; changer un des identifiants</translation>
    </message>
    <message>
        <source>%1 judges only what comes in to containers</source>
        <translation>%1 ne contrôle que ce qui entre vers les conteneurs</translation>
    </message>
    <message>
        <source>%1: the rules of %2 are too long for a command line; use fewer address blocks or port ranges, or Terraform</source>
        <translation>%1 : les règles de %2 sont trop longues pour une ligne de commande ; utiliser moins de blocs d’adresses ou de plages de ports, ou Terraform</translation>
    </message>
    <message>
        <source>firewalld accepts redirected connections (DNAT, forward ports) and what direct rules accept before it asks any policy, whatever the chart says</source>
        <translation>firewalld accepte les connexions redirigées (DNAT, redirection de ports) et ce qu’acceptent les règles directes avant de consulter une politique, quoi que dise le schéma</translation>
    </message>
    <message>
        <source>firewalld cannot match two ports in one rule, and has no names for multicast listener discovery: what the DHCP client sends and DHCPv6 servers answer is matched by its destination port alone, and ICMPv6 other than echo may pass between the link and its multicast groups</source>
        <translation>firewalld ne peut pas tester deux ports dans une règle et n’a pas de noms pour la découverte des abonnés multicast (MLD) : ce qu’envoie le client DHCP et ce que répondent les serveurs DHCPv6 n’est reconnu qu’au port de destination, et l’ICMPv6 autre que l’écho peut passer entre le lien et ses groupes multicast</translation>
    </message>
    <message>
        <source>FortiGate: more than %1 rules in one direction</source>
        <translation>FortiGate : plus de %1 règles dans un sens</translation>
    </message>
    <message>
        <source>%1: a firewall closes inbound, so %2 gets rules that let everything in, beside every other firewall of the server</source>
        <translation>%1 : un pare-feu ferme l’entrée, %2 reçoit donc des règles qui laissent tout entrer, même à côté de tout autre pare-feu du serveur</translation>
    </message>
    <message>
        <source>%1: the policy of %2 needs %3 rules with up to %4 addresses in a firewall; a server takes %5 firewalls of %6 rules, each with at most %7 addresses; use fewer address blocks or port ranges</source>
        <translation>%1 : le jeu de règles de %2 demande %3 règles avec jusqu’à %4 adresses dans un pare-feu ; un serveur prend %5 pare-feu de %6 règles, d’au plus %7 adresses chacun ; utiliser moins de blocs d’adresses ou de plages de ports</translation>
    </message>
    <message>
        <source>%1: %2 needs more rules than a firewall takes: split into %3, which add up</source>
        <translation>%1 : %2 demande plus de règles qu’un pare-feu n’en prend : réparti en %3, qui s’additionnent</translation>
    </message>
    <message>
        <source>%1: two members would have the firewall %2; change one of the ids</source>
        <translation>%1 : deux membres auraient le pare-feu %2 ; changer un des identifiants</translation>
    </message>
    <message>
        <source>RouterOS answers MAC Telnet, MAC WinBox and neighbour discovery below IP, where no rule sees it: see /tool mac-server and /ip neighbor</source>
        <translation>RouterOS répond à MAC Telnet, MAC WinBox et à la découverte de voisins sous IP, où aucune règle ne le voit : voir /tool mac-server et /ip neighbor</translation>
    </message>
    <message>
        <source>pf: only one direction is judged, so replies pass only where another rule passes the first packet of the other direction with &quot;keep state&quot;</source>
        <translation>pf : un seul sens est contrôlé, les réponses ne passent donc que là où une autre règle laisse passer le premier paquet de l’autre sens avec « keep state »</translation>
    </message>
    <message>
        <source>%1 takes at most %2 rules in a rule set</source>
        <translation>%1 prend au plus %2 règles dans un ensemble de règles</translation>
    </message>
    <message>
        <source>Windows keeps its built-in allow rules (Core Networking, Remote Desktop, file sharing, ...) and those of programs, which open more than the chart; the script lists the enabled ones</source>
        <translation>Windows garde ses règles d’autorisation intégrées (réseau de base, bureau à distance, partage de fichiers, ...) et celles des programmes, qui ouvrent plus que le schéma ; le script liste celles qui sont actives</translation>
    </message>
    <message>
        <source>Cisco ASA: the new access lists take effect once they are bound in place of those before, as the heading says</source>
        <translation>Cisco ASA : les nouvelles listes d’accès prennent effet une fois liées à la place des précédentes, comme l’indique l’en-tête</translation>
    </message>
    <message>
        <source>Cisco IOS: only one direction is judged, so of the replies to what goes the other way only those of TCP pass</source>
        <translation>Cisco IOS : un seul sens est contrôlé ; des réponses à ce qui va dans l’autre sens, seules celles de TCP passent donc</translation>
    </message>
    <message>
        <source>%1 cannot write rules for a zone; %2 is taken instead</source>
        <translation>%1 ne peut pas écrire de règles pour une zone ; %2 est pris à la place</translation>
    </message>
    <message>
        <source>%1 has no address and is on no host: no rules are written for it</source>
        <translation>%1 n’a pas d’adresse et n’est sur aucun hôte : aucune règle n’est écrite pour cet élément</translation>
    </message>
    <message>
        <source>no target can write rules for a machine</source>
        <translation>aucune cible ne peut écrire de règles pour une machine</translation>
    </message>
    <message>
        <source>%1 cannot write rules for a machine; %2 is taken instead</source>
        <translation>%1 ne peut pas écrire de règles pour une machine ; %2 est pris à la place</translation>
    </message>
    <message>
        <source>%1: %2; %3 is taken instead</source>
        <translation>%1 : %2 ; %3 est pris à la place</translation>
    </message>
    <message>
        <source>%1 is no firewall on a machine: these rules are for a router or firewall in front of it</source>
        <translation>%1 n’est pas un pare-feu sur une machine : ces règles sont pour un routeur ou un pare-feu placé devant</translation>
    </message>
    <message>
        <source>%1: there is no command that takes a single rule back by itself</source>
        <translation>%1 : aucune commande ne retire d’elle-même une règle seule</translation>
    </message>
    <message>
        <source>%1: a command with a way back is of one flow at one of its ends</source>
        <translation>%1 : une commande avec retour concerne un seul flux, à une de ses extrémités</translation>
    </message>
    <message>
        <source>%1: the addresses of %2 are not known, so the rule cannot be applied as it is</source>
        <translation>%1 : les adresses de %2 ne sont pas connues, la règle ne peut donc pas être appliquée telle quelle</translation>
    </message>
    <message>
        <source>%1 would need %2 rules, and %3 are the most that can be tried for a minute: use fewer address blocks or port ranges</source>
        <translation>%1 aurait besoin de %2 règles, et %3 au plus peuvent être essayées pendant une minute : utilisez moins de blocs d’adresses ou de plages de ports</translation>
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
    <name>TitleBlock</name>
    <message>
        <source>Customer</source>
        <translation>Client</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Version</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Statut</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>Brouillon</translation>
    </message>
    <message>
        <source>Sheet</source>
        <translation>Feuille</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 sur %2</translation>
    </message>
</context>
<context>
    <name>Trace</name>
    <message>
        <source>the ports are not known yet, so there is no rule</source>
        <translation>les ports ne sont pas encore connus, donc il n’y a pas de règle</translation>
    </message>
    <message>
        <source>%1 has no address, so there is no rule at %2</source>
        <translation>%1 n’a pas d’adresse : il n’y a donc pas de règle sur %2</translation>
    </message>
    <message>
        <source>the two ends have no address family in common</source>
        <translation>les deux extrémités n’ont aucune famille d’adresses commune</translation>
    </message>
    <message>
        <source>there is no component %1</source>
        <translation>il n’y a pas de composant %1</translation>
    </message>
    <message>
        <source>both ends are %1: choose two components</source>
        <translation>les deux extrémités sont %1 : choisir deux composants</translation>
    </message>
    <message>
        <source>It stops at %1. Flows that are switched off would lead on: %2.</source>
        <translation>Le chemin s’arrête à %1. Des flux désactivés mèneraient plus loin : %2.</translation>
    </message>
    <message>
        <source>It stops at %1. The flow %2 runs the other way: %3 opens the connection to %4.</source>
        <translation>Le chemin s’arrête à %1. Le flux %2 va dans l’autre sens : %3 ouvre la connexion vers %4.</translation>
    </message>
    <message>
        <source>No flow leaves %1. A new flow from it would begin the way.</source>
        <translation>Aucun flux ne part de %1. Un nouveau flux depuis ce composant commencerait le chemin.</translation>
    </message>
    <message>
        <source>No flow gets to %1. A new flow to it would end the way.</source>
        <translation>Aucun flux n’arrive à %1. Un nouveau flux vers ce composant terminerait le chemin.</translation>
    </message>
    <message>
        <source>Nothing on this chart leads from %1 to %2.</source>
        <translation>Rien sur ce schéma ne mène de %1 à %2.</translation>
    </message>
    <message>
        <source>From %1 to %2</source>
        <translation>De %1 à %2</translation>
    </message>
    <message>
        <source>ports not known</source>
        <translation>ports inconnus</translation>
    </message>
    <message>
        <source>through the boundary of %1</source>
        <translation>à travers la frontière de %1</translation>
    </message>
</context>
<context>
    <name>Ufw</name>
    <message>
        <source>the command %1 is not understood</source>
        <translation>la commande %1 n’est pas comprise</translation>
    </message>
    <message>
        <source>this depends on more than the text says</source>
        <translation>ceci dépend de plus que ce que dit le texte</translation>
    </message>
    <message>
        <source>line %1: deletes rules that were there before: left aside</source>
        <translation>ligne %1 : supprime des règles qui étaient déjà là : laissée de côté</translation>
    </message>
    <message>
        <source>a default reads: ufw default allow|deny|reject [incoming|outgoing|routed]</source>
        <translation>une règle par défaut s’écrit : ufw default allow|deny|reject [incoming|outgoing|routed]</translation>
    </message>
    <message>
        <source>too many rules stand twice</source>
        <translation>trop de règles figurent deux fois</translation>
    </message>
    <message>
        <source>%1 is no port: names of services and applications are not understood</source>
        <translation>%1 n’est pas un port : les noms de services et d’applications ne sont pas compris</translation>
    </message>
    <message>
        <source>%1 is no address</source>
        <translation>%1 n’est pas une adresse</translation>
    </message>
    <message>
        <source>the two ends are of different families</source>
        <translation>les deux extrémités sont de familles différentes</translation>
    </message>
    <message>
        <source>%1 is not understood</source>
        <translation>%1 n’est pas compris</translation>
    </message>
    <message>
        <source>line %1: how often a connection may be opened is not looked at</source>
        <translation>ligne %1 : la fréquence permise d’ouverture des connexions n’est pas examinée</translation>
    </message>
    <message>
        <source>the interface %1 is not known: only the loopback interface is understood</source>
        <translation>l’interface %1 est inconnue : seule l’interface de bouclage est comprise</translation>
    </message>
    <message>
        <source>%1 is no protocol that ufw knows</source>
        <translation>%1 n’est pas un protocole connu d’ufw</translation>
    </message>
    <message>
        <source>%1 is no protocol with ports</source>
        <translation>%1 n’est pas un protocole à ports</translation>
    </message>
    <message>
        <source>this protocol has no ports</source>
        <translation>ce protocole n’a pas de ports</translation>
    </message>
    <message>
        <source>the text leaves ufw switched off: everything passes</source>
        <translation>le texte laisse ufw désactivé : tout passe</translation>
    </message>
    <message>
        <source>ufw is taken to be switched on, with the rules that Debian ships in /etc/ufw/before.rules and before6.rules: replies, ICMP errors and ping, neighbour discovery, DHCP, mDNS and SSDP pass</source>
        <translation>ufw est supposé activé, avec les règles que Debian fournit dans /etc/ufw/before.rules et before6.rules : les réponses, les erreurs ICMP et ping, la découverte de voisins, DHCP, mDNS et SSDP passent</translation>
    </message>
</context>
<context>
    <name>UsableAddress</name>
    <message>
        <source>unspecified</source>
        <translation>non spécifiée</translation>
    </message>
    <message>
        <source>loopback</source>
        <translation>bouclage</translation>
    </message>
    <message>
        <source>link-local</source>
        <translation>lien local</translation>
    </message>
    <message>
        <source>multicast</source>
        <translation>multicast</translation>
    </message>
    <message>
        <source>reserved</source>
        <translation>réservée</translation>
    </message>
    <message>
        <source>IPv4 in the form of IPv6</source>
        <translation>IPv4 sous forme IPv6</translation>
    </message>
    <message>
        <source>the answer holds %1 (%2); it is not taken</source>
        <translation>la réponse contient %1 (%2) ; elle n’est pas retenue</translation>
    </message>
</context>
<context>
    <name>Yaml</name>
    <message>
        <source>aliases are not understood</source>
        <translation>les alias ne sont pas compris</translation>
    </message>
    <message>
        <source>the text nests too deep</source>
        <translation>le texte est emboîté trop profondément</translation>
    </message>
    <message>
        <source>a key is text</source>
        <translation>une clé est du texte</translation>
    </message>
    <message>
        <source>%1 stands twice</source>
        <translation>%1 figure deux fois</translation>
    </message>
    <message>
        <source>this is no YAML: %1</source>
        <translation>ce n’est pas du YAML : %1</translation>
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
    <name>portolan::AddressLookup</name>
    <message>
        <source>this list is not known</source>
        <translation>cette liste est inconnue</translation>
    </message>
    <message>
        <source>this is no host name and no published list</source>
        <translation>ce n’est ni un nom d’hôte ni une liste publiée</translation>
    </message>
</context>
<context>
    <name>portolan::BundleDialog</name>
    <message>
        <source>Rules of all places</source>
        <translation>Règles de tous les emplacements</translation>
    </message>
    <message>
        <source>Saved in %1</source>
        <translation>Enregistré dans %1</translation>
    </message>
    <message>
        <source>Read the warnings before you apply the rules; README.txt has them, too, and says how and in which order.</source>
        <translation>Lisez les avertissements avant d’appliquer les règles ; README.txt les contient aussi et dit comment et dans quel ordre.</translation>
    </message>
    <message numerus="yes">
        <source>and %n more place(s)</source>
        <translation>
            <numerusform>et %n autre emplacement</numerusform>
            <numerusform>et %n autres emplacements</numerusform>
        </translation>
    </message>
    <message>
        <source>Without rules</source>
        <translation>Sans règles</translation>
    </message>
    <message>
        <source>&amp;Open folder</source>
        <translation>&amp;Ouvrir le dossier</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>%1, written for %2</source>
        <comment>files, dialect</comment>
        <translation>%1, écrit pour %2</translation>
    </message>
    <message>
        <source>not written</source>
        <translation>non écrit</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>et %n autre</numerusform>
            <numerusform>et %n autres</numerusform>
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
        <source>Drag it onto the chart, or press Enter: the whole system</source>
        <translation>Faire glisser sur le schéma, ou appuyer sur Entrée : tout le système</translation>
    </message>
    <message>
        <source>Drag it onto the chart, or double-click</source>
        <translation>Faire glisser sur le schéma, ou double-cliquer</translation>
    </message>
    <message>
        <source>It is switched in Chart &gt; Options of the systems.</source>
        <translation>Elle se règle dans Schéma &gt; Options des systèmes.</translation>
    </message>
    <message>
        <source>General</source>
        <translation>Général</translation>
    </message>
    <message>
        <source>Components and zones of your own, for any plan</source>
        <translation>Vos propres composants et zones, pour tout plan</translation>
    </message>
    <message>
        <source>%1 (a zone)</source>
        <translation>%1 (une zone)</translation>
    </message>
    <message>
        <source>zone</source>
        <translation>zone</translation>
    </message>
</context>
<context>
    <name>portolan::ChartArranger</name>
    <message>
        <source>Arrange all</source>
        <translation>Tout arranger</translation>
    </message>
    <message>
        <source>Arrange new</source>
        <translation>Arranger le nouveau</translation>
    </message>
    <message>
        <source>Arrange selection</source>
        <translation>Arranger la sélection</translation>
    </message>
    <message numerus="yes">
        <source>Move %n component(s)</source>
        <translation>
            <numerusform>Déplacer %n composant</numerusform>
            <numerusform>Déplacer %n composants</numerusform>
        </translation>
    </message>
    <message>
        <source>Move zone</source>
        <translation>Déplacer la zone</translation>
    </message>
    <message>
        <source>Resize zone</source>
        <translation>Redimensionner la zone</translation>
    </message>
    <message numerus="yes">
        <source>Fit %n zone(s) to the contents</source>
        <translation>
            <numerusform>Ajuster %n zone au contenu</numerusform>
            <numerusform>Ajuster %n zones au contenu</numerusform>
        </translation>
    </message>
    <message>
        <source>Keep places</source>
        <translation>Conserver les places</translation>
    </message>
</context>
<context>
    <name>portolan::ChartSaver</name>
    <message>
        <source>Save the chart</source>
        <translation>Enregistrer le schéma</translation>
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
    <message>
        <source>The chart is being laid out …</source>
        <translation>Le schéma est en cours de disposition…</translation>
    </message>
    <message>
        <source>The chart is not laid out</source>
        <translation>Le schéma n’est pas disposé</translation>
    </message>
    <message>
        <source>“Arrange all” in the menu Chart does it.</source>
        <translation>« Tout arranger » du menu Schéma le fait.</translation>
    </message>
    <message>
        <source>Distribute</source>
        <translation>Répartir</translation>
    </message>
    <message>
        <source>Align</source>
        <translation>Aligner</translation>
    </message>
    <message>
        <source>Move to %1</source>
        <translation>Déplacer vers %1</translation>
    </message>
    <message>
        <source>Move out of the zone</source>
        <translation>Sortir de la zone</translation>
    </message>
    <message>
        <source>Let go to put it into %1; Esc cancels</source>
        <translation>Relâcher pour le mettre dans %1 ; Échap annule</translation>
    </message>
    <message>
        <source>Let go to take it out of its zone; Esc cancels</source>
        <translation>Relâcher pour le sortir de sa zone ; Échap annule</translation>
    </message>
    <message>
        <source>Alt: no snapping; Ctrl: out of every zone; Esc cancels</source>
        <translation>Alt : sans magnétisme ; Ctrl : hors de toute zone ; Échap annule</translation>
    </message>
    <message>
        <source>Faded: the filter leaves it out</source>
        <translation>Estompé : le filtre l&apos;écarte</translation>
    </message>
    <message>
        <source>Drag a part here from the catalog, or double-click it there.</source>
        <translation>Faire glisser un élément du catalogue ici, ou double-cliquer dessus dans le catalogue.</translation>
    </message>
</context>
<context>
    <name>portolan::ClipboardCommands</name>
    <message>
        <source>%1 copied</source>
        <translation>%1 copié</translation>
    </message>
    <message>
        <source>Cut</source>
        <translation>Couper</translation>
    </message>
    <message>
        <source>%1 cut</source>
        <translation>%1 coupé</translation>
    </message>
    <message>
        <source>The clipboard holds nothing that could stand on a chart</source>
        <translation>Le presse-papiers ne contient rien qui puisse figurer sur un schéma</translation>
    </message>
    <message>
        <source>Reading the clipboard</source>
        <translation>Lecture du presse-papiers</translation>
    </message>
    <message>
        <source>The clipboard cannot be pasted: %1</source>
        <translation>Le presse-papiers ne peut pas être collé : %1</translation>
    </message>
    <message numerus="yes">
        <source>%n flow(s) left out: the other end is not in this chart</source>
        <translation>
            <numerusform>%n flux omis : l’autre extrémité n’est pas dans ce schéma</numerusform>
            <numerusform>%n flux omis : l’autre extrémité n’est pas dans ce schéma</numerusform>
        </translation>
    </message>
    <message>
        <source>There is nothing to paste</source>
        <translation>Il n’y a rien à coller</translation>
    </message>
    <message>
        <source>%1 pasted</source>
        <translation>%1 collé</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>Coller</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>Dupliquer</translation>
    </message>
    <message>
        <source>Copying the flows</source>
        <translation>Copie des flux</translation>
    </message>
    <message>
        <source>Copying</source>
        <translation>Copie</translation>
    </message>
    <message>
        <source>Pasting</source>
        <translation>Collage</translation>
    </message>
    <message>
        <source>%1 duplicated</source>
        <translation>%1 dupliqué</translation>
    </message>
    <message numerus="yes">
        <source>%n of the flows connect(s) the instances</source>
        <translation>
            <numerusform>%n des flux relie les instances</numerusform>
            <numerusform>%n des flux relient les instances</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>portolan::ColumnCommands</name>
    <message>
        <source>Go to a cell of the column first</source>
        <translation>Allez d&apos;abord à une cellule de la colonne</translation>
    </message>
    <message>
        <source>This is the last column</source>
        <translation>C&apos;est la dernière colonne</translation>
    </message>
    <message>
        <source>This is the first column</source>
        <translation>C&apos;est la première colonne</translation>
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
    <message>
        <source>Component</source>
        <translation>Composant</translation>
    </message>
    <message>
        <source>Change public addresses</source>
        <translation>Changer les adresses publiques</translation>
    </message>
    <message>
        <source>Servers see the client&apos;s address</source>
        <translation>Les serveurs voient l’adresse du client</translation>
    </message>
    <message>
        <source>Servers see the balancer&apos;s address</source>
        <translation>Les serveurs voient l’adresse du répartiteur</translation>
    </message>
    <message>
        <source>Listens on</source>
        <translation>Écoute sur</translation>
    </message>
    <message>
        <source>Opens connections to</source>
        <translation>Ouvre des connexions vers</translation>
    </message>
    <message>
        <source>Rules and secrecy</source>
        <translation>Règles et confidentialité</translation>
    </message>
    <message>
        <source>Change dialect</source>
        <translation>Changer le dialecte</translation>
    </message>
    <message>
        <source>Hide from customers</source>
        <translation>Cacher aux clients</translation>
    </message>
    <message>
        <source>Show to customers</source>
        <translation>Montrer aux clients</translation>
    </message>
    <message numerus="yes">
        <source>%n component(s)</source>
        <translation>
            <numerusform>%n composant</numerusform>
            <numerusform>%n composants</numerusform>
        </translation>
    </message>
    <message>
        <source>placed by hand</source>
        <translation>placé à la main</translation>
    </message>
    <message>
        <source>behind NAT: what others see</source>
        <translation>derrière un NAT : ce que voient les autres</translation>
    </message>
    <message>
        <source>A load balancer that keeps the address of who calls: rules at the servers then have the clients as their source</source>
        <translation>Un répartiteur qui conserve l’adresse de l’appelant : les règles des serveurs ont alors les clients pour source</translation>
    </message>
    <message>
        <source>Hidden in customer mode</source>
        <translation>Caché en mode client</translation>
    </message>
    <message>
        <source>Public</source>
        <translation>Publiques</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>Cible</translation>
    </message>
    <message>
        <source>Id</source>
        <translation>Identifiant</translation>
    </message>
    <message>
        <source>Change id</source>
        <translation>Modifier l&apos;identifiant</translation>
    </message>
</context>
<context>
    <name>portolan::ContextMenus</name>
    <message>
        <source>Choose &amp;one of them</source>
        <translation>En choisir &amp;un</translation>
    </message>
    <message>
        <source>&amp;Paste here</source>
        <translation>&amp;Coller ici</translation>
    </message>
    <message>
        <source>&amp;Collapse</source>
        <translation>&amp;Replier</translation>
    </message>
    <message>
        <source>&amp;Expand</source>
        <translation>&amp;Déplier</translation>
    </message>
    <message>
        <source>&amp;Put on the chart</source>
        <translation>&amp;Placer sur le schéma</translation>
    </message>
    <message>
        <source>&amp;Put the whole system on the chart</source>
        <translation>&amp;Placer tout le système sur le schéma</translation>
    </message>
</context>
<context>
    <name>portolan::CustomerPage</name>
    <message>
        <source>Leave customer mode</source>
        <translation>Quitter le mode client</translation>
    </message>
    <message>
        <source>Customer mode: addresses, notes, owners and internal names are hidden here, in presentations and in pictures. Leave it to edit.</source>
        <translation>Mode client : les adresses, notes, responsables et noms internes sont masqués ici, dans les présentations et dans les images. Quittez-le pour modifier.</translation>
    </message>
</context>
<context>
    <name>portolan::DeploymentDocument</name>
    <message>
        <source>Untitled</source>
        <translation>Sans titre</translation>
    </message>
    <message>
        <source>Opened read-only: %1</source>
        <translation>Ouvert en lecture seule : %1</translation>
    </message>
</context>
<context>
    <name>portolan::DeploymentForm</name>
    <message>
        <source>Chart</source>
        <translation>Schéma</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Rename the chart</source>
        <translation>Renommer le schéma</translation>
    </message>
    <message>
        <source>Title block of pictures</source>
        <translation>Cartouche des images</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titre</translation>
    </message>
    <message>
        <source>Change title</source>
        <translation>Changer le titre</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>Client</translation>
    </message>
    <message>
        <source>Change customer</source>
        <translation>Changer le client</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Version</translation>
    </message>
    <message>
        <source>Change version</source>
        <translation>Changer la version</translation>
    </message>
    <message>
        <source>Mark as draft</source>
        <translation>Marquer comme brouillon</translation>
    </message>
    <message>
        <source>Untitled</source>
        <translation>Sans titre</translation>
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
        <source>%n zone(s)</source>
        <translation>
            <numerusform>%n zone</numerusform>
            <numerusform>%n zones</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n saved view(s)</source>
        <translation>
            <numerusform>%n vue enregistrée</numerusform>
            <numerusform>%n vues enregistrées</numerusform>
        </translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>Brouillon</translation>
    </message>
    <message>
        <source>Select a flow, a component or a zone to see and change its facts.</source>
        <translation>Sélectionner un flux, un composant ou une zone pour voir et changer ses données.</translation>
    </message>
    <message>
        <source>Mark as no draft</source>
        <translation>Ne plus marquer comme brouillon</translation>
    </message>
</context>
<context>
    <name>portolan::DiskCommands</name>
    <message>
        <source>&amp;Reload</source>
        <translation>&amp;Recharger</translation>
    </message>
    <message>
        <source>The chart becomes what is in the file; undo brings yours back</source>
        <translation>Le schéma devient celui du fichier ; annuler ramène le vôtre</translation>
    </message>
    <message>
        <source>%1 was changed by another program, and you have changes of your own.</source>
        <translation>%1 a été modifié par un autre programme, et vous avez vos propres changements.</translation>
    </message>
    <message>
        <source>&amp;Merge</source>
        <translation>&amp;Fusionner</translation>
    </message>
    <message>
        <source>Takes over what only one side changed, and asks about the rest</source>
        <translation>Reprend ce qu’un seul côté a changé, et demande pour le reste</translation>
    </message>
    <message>
        <source>%1 was changed by another program.</source>
        <translation>%1 a été modifié par un autre programme.</translation>
    </message>
    <message>
        <source>&amp;Keep mine</source>
        <translation>&amp;Garder le mien</translation>
    </message>
    <message>
        <source>The chart stays as it is; saving overwrites the file</source>
        <translation>Le schéma reste tel quel ; enregistrer écrase le fichier</translation>
    </message>
    <message>
        <source>%1 was deleted, moved or renamed by another program. The chart is still here.</source>
        <translation>%1 a été supprimé, déplacé ou renommé par un autre programme. Le schéma est toujours là.</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Enregistrer</translation>
    </message>
    <message>
        <source>Writes the file again</source>
        <translation>Réécrit le fichier</translation>
    </message>
    <message>
        <source>Save &amp;as …</source>
        <translation>Enregistrer &amp;sous…</translation>
    </message>
    <message>
        <source>&amp;Later</source>
        <translation>&amp;Plus tard</translation>
    </message>
    <message>
        <source>Open a chart</source>
        <translation>Ouvrir un schéma</translation>
    </message>
    <message>
        <source>Changed on disk</source>
        <translation>Modifié sur le disque</translation>
    </message>
    <message>
        <source>The file cannot be read, so the chart stays as it is.</source>
        <translation>Le fichier est illisible, donc le schéma reste tel quel.</translation>
    </message>
    <message>
        <source>Reload</source>
        <translation>Recharger</translation>
    </message>
    <message>
        <source>Reloaded; undo brings your chart back</source>
        <translation>Rechargé ; annuler ramène votre schéma</translation>
    </message>
    <message>
        <source>Yours</source>
        <translation>Le vôtre</translation>
    </message>
    <message>
        <source>In the file</source>
        <translation>Dans le fichier</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>Fusionner</translation>
    </message>
    <message>
        <source>Merged: your chart has it all already</source>
        <translation>Fusionné : votre schéma a déjà tout</translation>
    </message>
    <message>
        <source>Merged: %1</source>
        <translation>Fusionné : %1</translation>
    </message>
    <message>
        <source>The chart becomes what is in the file</source>
        <translation>Le schéma devient ce que contient le fichier</translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) of yours in %1 are not saved: %2.</source>
        <translation>
            <numerusform>%n de vos modifications dans %1 n’est pas enregistrée : %2.</numerusform>
            <numerusform>%n de vos modifications dans %1 ne sont pas enregistrées : %2.</numerusform>
        </translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Reloading takes them out of the chart; undo brings them back.</source>
        <translation>Recharger les retire du schéma ; Annuler les ramène.</translation>
    </message>
    <message>
        <source>Merging keeps them and takes over what the others changed.</source>
        <translation>Fusionner les garde et reprend ce que les autres ont modifié.</translation>
    </message>
    <message>
        <source>&amp;Reload anyway</source>
        <translation>&amp;Recharger quand même</translation>
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
    <name>portolan::Docks</name>
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
        <source>History</source>
        <translation>Historique</translation>
    </message>
</context>
<context>
    <name>portolan::DropMenu</name>
    <message>
        <source>No flow</source>
        <translation>Aucun flux</translation>
    </message>
    <message>
        <source>New: %1</source>
        <translation>Nouveau : %1</translation>
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
    <message>
        <source>%1: %2</source>
        <comment>products, name</comment>
        <translation>%1 : %2</translation>
    </message>
</context>
<context>
    <name>portolan::ExportPictureDialog</name>
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
    <message>
        <source>&amp;Name above the chart</source>
        <translation>&amp;Nom au-dessus du schéma</translation>
    </message>
    <message>
        <source>&amp;Legend</source>
        <translation>&amp;Légende</translation>
    </message>
    <message>
        <source>&amp;Transparent ground</source>
        <translation>Fond &amp;transparent</translation>
    </message>
    <message>
        <source>For &amp;customers</source>
        <translation>Pour les &amp;clients</translation>
    </message>
    <message>
        <source>Title &amp;block</source>
        <translation>Cartouc&amp;he</translation>
    </message>
    <message>
        <source>Whole chart</source>
        <translation>Tout le schéma</translation>
    </message>
    <message>
        <source>What the window shows</source>
        <translation>Ce que montre la fenêtre</translation>
    </message>
    <message>
        <source>Each view on a page of its own</source>
        <translation>Chaque vue sur sa propre page</translation>
    </message>
    <message>
        <source>View: %1</source>
        <translation>Vue : %1</translation>
    </message>
    <message>
        <source>As in the window</source>
        <translation>Comme dans la fenêtre</translation>
    </message>
    <message>
        <source>Anew, from left to right</source>
        <translation>À neuf, de gauche à droite</translation>
    </message>
    <message>
        <source>Anew, from top to bottom</source>
        <translation>À neuf, de haut en bas</translation>
    </message>
    <message>
        <source>As large as the drawing</source>
        <translation>De la taille du dessin</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>Automatique</translation>
    </message>
    <message>
        <source>Portrait</source>
        <translation>Portrait</translation>
    </message>
    <message>
        <source>Landscape</source>
        <translation>Paysage</translation>
    </message>
    <message>
        <source> mm</source>
        <translation> mm</translation>
    </message>
    <message>
        <source>Without addresses, notes and what is marked internal</source>
        <translation>Sans adresses, notes ni ce qui est marqué interne</translation>
    </message>
    <message>
        <source>Shows</source>
        <translation>Montre</translation>
    </message>
    <message>
        <source>Arrangement</source>
        <translation>Disposition</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>Papier</translation>
    </message>
    <message>
        <source>Orientation</source>
        <translation>Orientation</translation>
    </message>
    <message>
        <source>Margin</source>
        <translation>Marge</translation>
    </message>
    <message>
        <source>Page before</source>
        <translation>Page précédente</translation>
    </message>
    <message>
        <source>Next page</source>
        <translation>Page suivante</translation>
    </message>
    <message>
        <source>&amp;Export …</source>
        <translation>&amp;Exporter…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>%1 × %2 pixels</source>
        <translation>%1 × %2 pixels</translation>
    </message>
    <message>
        <source>%1 × %2 mm</source>
        <translation>%1 × %2 mm</translation>
    </message>
    <message>
        <source>page %1 of %2</source>
        <translation>page %1 sur %2</translation>
    </message>
    <message>
        <source>Whole chart, zone view</source>
        <translation>Schéma entier, vue des zones</translation>
    </message>
    <message>
        <source>The window is in customer mode: every picture is for customers</source>
        <translation>La fenêtre est en mode client : chaque image est destinée aux clients</translation>
    </message>
    <message>
        <source>&amp;Open bundles</source>
        <translation>&amp;Ouvrir les faisceaux</translation>
    </message>
    <message>
        <source>Parallel flows each by itself, with its ports and its need</source>
        <translation>Les flux parallèles chacun pour soi, avec ses ports et son besoin</translation>
    </message>
    <message>
        <source>N&amp;umbers and captions</source>
        <translation>N&amp;uméros et explications</translation>
    </message>
    <message>
        <source>Number the lines, and list what each is for below the chart</source>
        <translation>Numéroter les lignes et indiquer sous le schéma à quoi sert chacune</translation>
    </message>
    <message>
        <source>For &amp;customers (customer mode is on)</source>
        <translation>Pour les &amp;clients (le mode client est actif)</translation>
    </message>
</context>
<context>
    <name>portolan::Fetch</name>
    <message numerus="yes">
        <source>no complete answer within %n second(s)</source>
        <translation>
            <numerusform>pas de réponse complète en %n seconde</numerusform>
            <numerusform>pas de réponse complète en %n secondes</numerusform>
        </translation>
    </message>
    <message>
        <source>the answer is larger than %1 MB, so it is not read</source>
        <translation>la réponse dépasse %1 Mo et n’est donc pas lue</translation>
    </message>
    <message>
        <source>the answer points to another server (%1); that is not followed</source>
        <translation>la réponse renvoie à un autre serveur (%1) ; ce renvoi n’est pas suivi</translation>
    </message>
    <message>
        <source>the server answered with status %1</source>
        <translation>le serveur a répondu par le statut %1</translation>
    </message>
    <message>
        <source>the answer is of type %1, not %2</source>
        <translation>la réponse est de type %1, pas %2</translation>
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
        <source>Portolan</source>
        <translation>Portolan</translation>
    </message>
    <message>
        <source>%1 has changes that are not saved.</source>
        <translation>%1 a des modifications non enregistrées.</translation>
    </message>
    <message>
        <source>Not saved</source>
        <translation>Non enregistré</translation>
    </message>
    <message>
        <source>The chart is still here, with all changes.</source>
        <translation>Le schéma est toujours là, avec tous les changements.</translation>
    </message>
    <message>
        <source>Save &amp;as …</source>
        <translation>Enregistrer &amp;sous…</translation>
    </message>
    <message>
        <source>Changed on disk</source>
        <translation>Modifié sur le disque</translation>
    </message>
    <message>
        <source>%1 was changed by another program since you opened or saved it.</source>
        <translation>%1 a été modifié par un autre programme depuis que vous l’avez ouvert ou enregistré.</translation>
    </message>
    <message>
        <source>Merge keeps the changes of both, overwrite only yours.</source>
        <translation>Fusionner garde les changements des deux, écraser seulement les vôtres.</translation>
    </message>
    <message>
        <source>&amp;Merge</source>
        <translation>&amp;Fusionner</translation>
    </message>
    <message>
        <source>&amp;Overwrite</source>
        <translation>&amp;Écraser</translation>
    </message>
    <message>
        <source>Of %1 files the first %2 are open</source>
        <translation>Sur %1 fichiers, les %2 premiers sont ouverts</translation>
    </message>
    <message>
        <source>%1, line %2, character %3: %4</source>
        <translation>%1, ligne %2, caractère %3 : %4</translation>
    </message>
    <message>
        <source>This file cannot be opened:</source>
        <translation>Ce fichier ne peut pas être ouvert :</translation>
    </message>
</context>
<context>
    <name>portolan::FileGuard</name>
    <message>
        <source>Open already</source>
        <translation>Déjà ouvert</translation>
    </message>
    <message>
        <source>Saving replaces the file under the other one, who is told of it.</source>
        <translation>Enregistrer remplace le fichier de l’autre, qui en est averti.</translation>
    </message>
    <message>
        <source>Save &amp;anyway</source>
        <translation>&amp;Enregistrer quand même</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>%1 is open in another window of this program</source>
        <translation>%1 est ouvert dans une autre fenêtre de ce programme</translation>
    </message>
    <message>
        <source>%1 is write-protected</source>
        <translation>%1 est protégé en écriture</translation>
    </message>
</context>
<context>
    <name>portolan::FilterBox</name>
    <message>
        <source>Filter</source>
        <translation>Filtre</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Effacer</translation>
    </message>
    <message>
        <source>Filter, e.g. proto:udp zone:dmz need:required</source>
        <translation>Filtre, p. ex. proto:udp zone:dmz need:required</translation>
    </message>
    <message>
        <source>How the filter is written</source>
        <translation>Comment s’écrit le filtre</translation>
    </message>
    <message>
        <source>How the filter is written (F1)</source>
        <translation>Comment s’écrit le filtre (F1)</translation>
    </message>
    <message>
        <source>Words and fields, all of which must fit (Ctrl+F). Ctrl+Space completes, Enter goes to what was found, F1 explains.</source>
        <translation>Mots et champs qui doivent tous convenir (Ctrl+F). Ctrl+Espace complète, Entrée va aux résultats, F1 explique.</translation>
    </message>
</context>
<context>
    <name>portolan::FilterHelp</name>
    <message>
        <source>How the filter is written</source>
        <translation>Comment s’écrit le filtre</translation>
    </message>
    <message>
        <source>the word stands somewhere in the flow, in a name or an address</source>
        <translation>le mot figure quelque part dans le flux, dans un nom ou une adresse</translation>
    </message>
    <message>
        <source>words that stand together; also what looks like a field</source>
        <translation>des mots qui se suivent ; aussi ce qui ressemble à un champ</translation>
    </message>
    <message>
        <source>not: a minus turns any term round</source>
        <translation>non : un moins inverse tout terme</translation>
    </message>
    <message>
        <source>one of the two; every other term must fit as well</source>
        <translation>l’un des deux ; tout autre terme doit convenir aussi</translation>
    </message>
</context>
<context>
    <name>portolan::FilterRemark</name>
    <message>
        <source>What is selected is not in the filter.</source>
        <translation>La sélection n’est pas dans le filtre.</translation>
    </message>
    <message>
        <source>Some of what is selected is not in the filter.</source>
        <translation>Une partie de la sélection n’est pas dans le filtre.</translation>
    </message>
</context>
<context>
    <name>portolan::FindCommands</name>
    <message numerus="yes">
        <source>%n selected</source>
        <comment>records</comment>
        <translation>
            <numerusform>%n sélectionné</numerusform>
            <numerusform>%n sélectionnés</numerusform>
        </translation>
    </message>
    <message>
        <source>The way is copied</source>
        <translation>Le chemin est copié</translation>
    </message>
    <message>
        <source>Select a component, a zone or a flow to focus on its neighbours</source>
        <translation>Sélectionner un composant, une zone ou un flux pour se limiter à ses voisins</translation>
    </message>
    <message>
        <source>Nothing more is connected</source>
        <translation>Rien d’autre n’est relié</translation>
    </message>
    <message numerus="yes">
        <source>Focus on %1, %n hop(s)</source>
        <translation>
            <numerusform>Limité à %1, %n saut</numerusform>
            <numerusform>Limité à %1, %n sauts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Zone view: %1 of %n flow(s) cross a boundary</source>
        <translation>
            <numerusform>Vue par zones : %1 flux sur %n franchit une frontière</numerusform>
            <numerusform>Vue par zones : %1 flux sur %n franchissent une frontière</numerusform>
        </translation>
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
        <source>when it is needed, in words</source>
        <translation>quand il est nécessaire, en mots</translation>
    </message>
    <message>
        <source>%1 is not a date; write it as 2027-12-31</source>
        <translation>%1 n’est pas une date ; écrire comme 2027-12-31</translation>
    </message>
    <message>
        <source>Flow</source>
        <translation>Flux</translation>
    </message>
    <message>
        <source>From</source>
        <translation>De</translation>
    </message>
    <message>
        <source>Change sender</source>
        <translation>Changer l’émetteur</translation>
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
        <source>Purpose and details</source>
        <translation>Objet et détails</translation>
    </message>
    <message>
        <source>Encryption</source>
        <translation>Chiffrement</translation>
    </message>
    <message>
        <source>Change encryption</source>
        <translation>Changer le chiffrement</translation>
    </message>
    <message>
        <source>Setting</source>
        <translation>Réglage</translation>
    </message>
    <message>
        <source>Change configuration key</source>
        <translation>Changer la clé de configuration</translation>
    </message>
    <message>
        <source>Approval</source>
        <translation>Approbation</translation>
    </message>
    <message numerus="yes">
        <source>%n flow(s)</source>
        <translation>
            <numerusform>%n flux</numerusform>
            <numerusform>%n flux</numerusform>
        </translation>
    </message>
    <message>
        <source>Whether rules are written for it</source>
        <translation>Si des règles sont écrites pour lui</translation>
    </message>
    <message>
        <source>e.g. tls, none</source>
        <translation>p. ex. tls, none</translation>
    </message>
    <message>
        <source>e.g. 443/tcp, 3478/udp, https</source>
        <translation>p. ex. 443/tcp, 3478/udp, https</translation>
    </message>
    <message>
        <source>Id</source>
        <translation>Identifiant</translation>
    </message>
    <message>
        <source>Change id</source>
        <translation>Modifier l&apos;identifiant</translation>
    </message>
    <message>
        <source>outside of all zones</source>
        <translation>hors de toute zone</translation>
    </message>
</context>
<context>
    <name>portolan::FlowGesture</name>
    <message>
        <source>Drag to the component that listens: a new flow</source>
        <translation>Faire glisser vers le composant qui écoute : un nouveau flux</translation>
    </message>
    <message>
        <source>Drop on the component that opens the connection; Esc cancels</source>
        <translation>Déposer sur le composant qui ouvre la connexion ; Échap annule</translation>
    </message>
    <message>
        <source>Drop on the component or port that listens; Esc cancels</source>
        <translation>Déposer sur le composant ou le port qui écoute ; Échap annule</translation>
    </message>
    <message>
        <source>Ports of the flow from %1 to %2</source>
        <translation>Ports du flux de %1 vers %2</translation>
    </message>
    <message>
        <source>This flow is there already: %1 from %2 to %3</source>
        <translation>Ce flux existe déjà : %1 de %2 vers %3</translation>
    </message>
    <message>
        <source>Enter makes the flow, Esc drops it</source>
        <translation>Entrée crée le flux, Échap l’abandonne</translation>
    </message>
    <message>
        <source>Choose what is to be there, or Esc</source>
        <translation>Choisir ce qui doit s’y trouver, ou Échap</translation>
    </message>
    <message>
        <source>This flow is there already</source>
        <translation>Ce flux existe déjà</translation>
    </message>
    <message>
        <source>New flow and component</source>
        <translation>Nouveau flux et composant</translation>
    </message>
    <message>
        <source>New flow</source>
        <translation>Nouveau flux</translation>
    </message>
    <message>
        <source>%1 has one instance: a flow to itself runs between instances</source>
        <translation>%1 n’a qu’une instance : un flux vers lui-même relie des instances</translation>
    </message>
    <message>
        <source>a flow to itself needs two instances</source>
        <translation>un flux vers lui-même demande deux instances</translation>
    </message>
</context>
<context>
    <name>portolan::FlowStatus</name>
    <message>
        <source>Show the option</source>
        <translation>Montrer l’option</translation>
    </message>
</context>
<context>
    <name>portolan::FormGroup</name>
    <message>
        <source>open</source>
        <translation>ouvert</translation>
    </message>
    <message>
        <source>folded</source>
        <translation>replié</translation>
    </message>
    <message>
        <source>Fold this group away</source>
        <translation>Replier ce groupe</translation>
    </message>
    <message>
        <source>Show this group</source>
        <translation>Montrer ce groupe</translation>
    </message>
</context>
<context>
    <name>portolan::GestureCommands</name>
    <message>
        <source>%1 and %2 are alternatives that are never deployed together</source>
        <translation>%1 et %2 sont des variantes qui ne se déploient jamais ensemble</translation>
    </message>
    <message>
        <source>Added another %1 with the options that the chart has chosen</source>
        <translation>Un autre %1 ajouté avec les options choisies dans le schéma</translation>
    </message>
    <message>
        <source>Added %1</source>
        <translation>%1 ajouté</translation>
    </message>
    <message>
        <source>%1 was not added: the chart is still being laid out; try again in a moment</source>
        <translation>%1 n’a pas été ajouté : le schéma est encore en cours de disposition ; réessayez dans un instant</translation>
    </message>
</context>
<context>
    <name>portolan::GroupProxy</name>
    <message numerus="yes">
        <source>%1: %n row(s)</source>
        <translation>
            <numerusform>%1 : %n ligne</numerusform>
            <numerusform>%1 : %n lignes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>portolan::HelpCommands</name>
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
    <name>portolan::HistoryCommands</name>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Annuler</translation>
    </message>
    <message>
        <source>&amp;Undo: %1</source>
        <translation>&amp;Annuler : %1</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Rétablir</translation>
    </message>
    <message>
        <source>&amp;Redo: %1</source>
        <translation>&amp;Rétablir : %1</translation>
    </message>
</context>
<context>
    <name>portolan::HistoryModel</name>
    <message>
        <source>Start</source>
        <translation>Commencer</translation>
    </message>
    <message>
        <source>present state</source>
        <translation>état actuel</translation>
    </message>
    <message>
        <source>undone</source>
        <translation>annulé</translation>
    </message>
    <message>
        <source>saved</source>
        <translation>enregistré</translation>
    </message>
</context>
<context>
    <name>portolan::HistoryPanel</name>
    <message>
        <source>saved</source>
        <translation>enregistré</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Historique</translation>
    </message>
    <message>
        <source>Steps that can be undone; choosing one goes there</source>
        <translation>Étapes annulables ; en choisir une y mène</translation>
    </message>
</context>
<context>
    <name>portolan::InspectorPanel</name>
    <message>
        <source>Options of %1</source>
        <translation>Options de %1</translation>
    </message>
    <message>
        <source>Nothing on this chart comes from a system of the catalog with options</source>
        <translation>Rien sur ce schéma ne vient d’un système du catalogue avec options</translation>
    </message>
    <message numerus="yes">
        <source>%n component(s) added</source>
        <translation>
            <numerusform>%n composant ajouté</numerusform>
            <numerusform>%n composants ajoutés</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>portolan::LayoutBar</name>
    <message>
        <source>Laying out the chart</source>
        <translation>Disposition du schéma</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>The chart stays as it is (Esc)</source>
        <translation>Le schéma reste tel quel (Échap)</translation>
    </message>
</context>
<context>
    <name>portolan::LinkList</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>et %n autre</numerusform>
            <numerusform>et %n autres</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>portolan::LookupDialog</name>
    <message>
        <source>&amp;All names</source>
        <translation>&amp;Tous les noms</translation>
    </message>
    <message>
        <source>Look up names</source>
        <translation>Résoudre les noms</translation>
    </message>
    <message>
        <source>Where a dialect has no words for names, rules hold the addresses that the names stood for when they were looked up. Nobody is asked before you press “Look up”: then your name server is, and the providers of published lists.</source>
        <translation>Là où un dialecte ne connaît pas les noms, les règles contiennent les adresses que les noms désignaient lors de leur résolution. Personne n’est interrogé avant l’appui sur « Résoudre » : ce sont alors le serveur de noms et les fournisseurs de listes publiées.</translation>
    </message>
    <message>
        <source>No component and no zone of this chart has a host name or a published list as its address, so there is nothing to look up.</source>
        <translation>Aucun composant ni aucune zone de ce schéma n’a pour adresse un nom d’hôte ou une liste publiée, il n’y a donc rien à résoudre.</translation>
    </message>
    <message>
        <source>Choose all names, or none</source>
        <translation>Choisir tous les noms, ou aucun</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Addresses</source>
        <translation>Adresses</translation>
    </message>
    <message>
        <source>Looked up</source>
        <translation>Résolu</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Source</translation>
    </message>
    <message>
        <source>Problem</source>
        <translation>Problème</translation>
    </message>
    <message>
        <source>Names of the chart</source>
        <translation>Noms du schéma</translation>
    </message>
    <message>
        <source>&amp;Look up</source>
        <translation>&amp;Résoudre</translation>
    </message>
    <message>
        <source>Ask for the chosen names; old addresses stay where that fails</source>
        <translation>Interroger pour les noms choisis ; les anciennes adresses restent en cas d’échec</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>&amp;Annuler</translation>
    </message>
    <message>
        <source>Stop asking; nothing of this run is kept</source>
        <translation>Arrêter la demande ; rien n’en est conservé</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>never looked up</source>
        <translation>jamais résolu</translation>
    </message>
    <message numerus="yes">
        <source>%n address(es)</source>
        <translation>
            <numerusform>%n adresse</numerusform>
            <numerusform>%n adresses</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2 names asked for</source>
        <translation>noms demandés : %1 sur %2</translation>
    </message>
    <message numerus="yes">
        <source>%n name(s) looked up.</source>
        <translation>
            <numerusform>%n nom résolu.</numerusform>
            <numerusform>%n noms résolus.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n failed and kept what was known before.</source>
        <translation>
            <numerusform>%n a échoué et garde ce qui était connu.</numerusform>
            <numerusform>%n ont échoué et gardent ce qui était connu.</numerusform>
        </translation>
    </message>
    <message>
        <source>Cancelled: nothing has changed.</source>
        <translation>Annulé : rien n’a changé.</translation>
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
        <translation>%1[*] (lecture seule) — Portolan</translation>
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
        <source>Saved &amp;views</source>
        <translation>&amp;Vues enregistrées</translation>
    </message>
    <message>
        <source>Reading &amp;direction</source>
        <translation>Sens de &amp;lecture</translation>
    </message>
    <message>
        <source>Win&amp;dows</source>
        <translation>Fenêt&amp;res</translation>
    </message>
    <message>
        <source>A&amp;lign</source>
        <translation>A&amp;ligner</translation>
    </message>
    <message>
        <source>Move to &amp;zone</source>
        <translation>Déplacer vers une &amp;zone</translation>
    </message>
    <message>
        <source>Nee&amp;d</source>
        <translation>&amp;Besoin</translation>
    </message>
    <message>
        <source>E&amp;xposure</source>
        <translation>E&amp;xposition</translation>
    </message>
    <message>
        <source>Table &amp;rows</source>
        <translation>&amp;Lignes du tableau</translation>
    </message>
    <message>
        <source>&amp;Resize zone</source>
        <translation>&amp;Redimensionner la zone</translation>
    </message>
    <message>
        <source>Open exa&amp;mple</source>
        <translation>Ouvrir un e&amp;xemple</translation>
    </message>
    <message>
        <source>Ta&amp;ble</source>
        <translation>Ta&amp;bleau</translation>
    </message>
    <message>
        <source>&amp;Sort by</source>
        <translation>&amp;Trier par</translation>
    </message>
    <message>
        <source>&amp;Group by</source>
        <translation>&amp;Grouper par</translation>
    </message>
    <message>
        <source>&amp;Columns</source>
        <translation>&amp;Colonnes</translation>
    </message>
</context>
<context>
    <name>portolan::MergeDialog</name>
    <message>
        <source>Merge</source>
        <translation>Fusionner</translation>
    </message>
    <message>
        <source>stays: one side still uses it</source>
        <translation>reste : un côté l’utilise encore</translation>
    </message>
    <message>
        <source>zones would run in a circle: yours stands</source>
        <translation>les zones tourneraient en rond : le vôtre vaut</translation>
    </message>
    <message>
        <source>both added one of that id: one gets another id</source>
        <translation>les deux en ont ajouté un de cet identifiant : l’un en reçoit un autre</translation>
    </message>
    <message>
        <source>removed</source>
        <translation>supprimé</translation>
    </message>
    <message>
        <source>kept and changed</source>
        <translation>gardé et modifié</translation>
    </message>
    <message>
        <source>empty</source>
        <translation>vide</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>et %n autre</numerusform>
            <numerusform>et %n autres</numerusform>
        </translation>
    </message>
    <message>
        <source>All: %1</source>
        <translation>Tout : %1</translation>
    </message>
    <message>
        <source>Nothing else changes in your chart.</source>
        <translation>Rien d’autre ne change dans votre schéma.</translation>
    </message>
    <message>
        <source>Taken over without a question: %1</source>
        <translation>Repris sans question : %1</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>&amp;Merge</source>
        <translation>&amp;Fusionner</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>Enregistrement</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Champ</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Avant</translation>
    </message>
    <message>
        <source>Conflicts</source>
        <translation>Conflits</translation>
    </message>
    <message>
        <source>Click a value to choose it, or use the left and right arrow keys</source>
        <translation>Cliquer une valeur pour la choisir, ou les flèches gauche et droite</translation>
    </message>
    <message>
        <source>all of it</source>
        <translation>tout</translation>
    </message>
    <message>
        <source>%1: removed on one side, changed on the other</source>
        <translation>%1 : supprimé d’un côté, modifié de l’autre</translation>
    </message>
    <message>
        <source>%1: %2 changed on both sides</source>
        <comment>record, field</comment>
        <translation>%1 : %2 modifié des deux côtés</translation>
    </message>
    <message>
        <source>Both sides changed %1. Where both cannot be had the marked one stands, unless you choose the other; the merge is one step that can be undone.</source>
        <translation>Les deux côtés ont modifié %1. Où les deux sont incompatibles, celui qui est marqué vaut, à moins de choisir l’autre ; la fusion est une étape qui peut être annulée.</translation>
    </message>
</context>
<context>
    <name>portolan::NameCommands</name>
    <message>
        <source>Look up names</source>
        <translation>Résoudre les noms</translation>
    </message>
</context>
<context>
    <name>portolan::NameQuery</name>
    <message numerus="yes">
        <source>no answer from the name server within %n second(s)</source>
        <translation>
            <numerusform>pas de réponse du serveur de noms en %n seconde</numerusform>
            <numerusform>pas de réponse du serveur de noms en %n secondes</numerusform>
        </translation>
    </message>
    <message>
        <source>the name server does not answer, or cannot find out</source>
        <translation>le serveur de noms ne répond pas, ou ne trouve pas</translation>
    </message>
    <message>
        <source>the name server refuses to answer</source>
        <translation>le serveur de noms refuse de répondre</translation>
    </message>
    <message>
        <source>the name server&apos;s answer cannot be read</source>
        <translation>la réponse du serveur de noms ne peut être lue</translation>
    </message>
    <message>
        <source>the name server knows no address of that name</source>
        <translation>le serveur de noms ne connaît aucune adresse de ce nom</translation>
    </message>
    <message>
        <source>the answer holds %1 addresses, and %2 are the most that are taken</source>
        <translation>la réponse contient %1 adresses, et on en retient au plus %2</translation>
    </message>
</context>
<context>
    <name>portolan::NewFlowDialog</name>
    <message>
        <source>New flow</source>
        <translation>Nouveau flux</translation>
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
    <message>
        <source>Choose a component</source>
        <translation>Choisir un composant</translation>
    </message>
    <message>
        <source>There is no component yet: add one first</source>
        <translation>Il n&apos;y a pas encore de composant : ajoutez-en un d&apos;abord</translation>
    </message>
    <message>
        <source>Choose the component that opens the connection</source>
        <translation>Choisissez le composant qui ouvre la connexion</translation>
    </message>
    <message>
        <source>Choose the component that listens</source>
        <translation>Choisissez le composant qui écoute</translation>
    </message>
    <message>
        <source>Write its ports, for example 443/tcp</source>
        <translation>Écrivez ses ports, par exemple 443/tcp</translation>
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
    <message>
        <source>Add %1</source>
        <translation>Ajouter %1</translation>
    </message>
    <message>
        <source>Choose the options</source>
        <translation>Choisir les options</translation>
    </message>
    <message>
        <source>Add to the chart</source>
        <translation>Ajouter au schéma</translation>
    </message>
    <message>
        <source>%1 needs %2: switched on as well.</source>
        <translation>%1 a besoin de %2 : activé aussi.</translation>
    </message>
    <message>
        <source>%1 excludes %2: switched off.</source>
        <translation>%1 exclut %2 : désactivé.</translation>
    </message>
    <message>
        <source>%1 cannot be without %2: switched off as well.</source>
        <translation>%1 ne va pas sans %2 : désactivé aussi.</translation>
    </message>
    <message>
        <source>Tick a product to see the ports that it needs</source>
        <translation>Cochez un produit pour voir les ports dont il a besoin</translation>
    </message>
    <message>
        <source>%1 (on with %2)</source>
        <translation>%1 (activé avec %2)</translation>
    </message>
    <message>
        <source>%1 (off with %2)</source>
        <translation>%1 (désactivé avec %2)</translation>
    </message>
</context>
<context>
    <name>portolan::NewPartDialog</name>
    <message>
        <source>New zone</source>
        <translation>Nouvelle zone</translation>
    </message>
    <message>
        <source>New component</source>
        <translation>Nouveau composant</translation>
    </message>
    <message>
        <source>Create zone</source>
        <translation>Créer la zone</translation>
    </message>
    <message>
        <source>Create component</source>
        <translation>Créer le composant</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Genre</translation>
    </message>
    <message>
        <source>Inside</source>
        <translation>Dans</translation>
    </message>
    <message>
        <source>Zone</source>
        <translation>Zone</translation>
    </message>
    <message numerus="yes">
        <source>Put the selection into it (%n)</source>
        <translation>
            <numerusform>Y mettre la sélection (%n)</numerusform>
            <numerusform>Y mettre la sélection (%n)</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 is there already; the new one will be called %2</source>
        <translation>%1 existe déjà ; le nouveau s&apos;appellera %2</translation>
    </message>
</context>
<context>
    <name>portolan::OptionsBox</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>et %n autre</numerusform>
            <numerusform>et %n autres</numerusform>
        </translation>
    </message>
    <message>
        <source>Port of %1</source>
        <translation>Port de %1</translation>
    </message>
    <message>
        <source>This changes nothing on the chart.</source>
        <translation>Cela ne change rien au schéma.</translation>
    </message>
    <message>
        <source>This would change on the chart:</source>
        <translation>Cela changerait dans le schéma :</translation>
    </message>
    <message>
        <source>Change the options of %1</source>
        <translation>Changer les options de %1</translation>
    </message>
    <message>
        <source>Switch %1 on</source>
        <translation>Activer %1</translation>
    </message>
    <message>
        <source>Switch %1 off</source>
        <translation>Désactiver %1</translation>
    </message>
    <message>
        <source>Stays, because it is not as the catalog gave it:</source>
        <translation>Reste, car ce n’est plus comme dans le catalogue :</translation>
    </message>
    <message>
        <source>Take these away as well</source>
        <translation>Les retirer aussi</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>Appliquer</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Abandonner</translation>
    </message>
    <message>
        <source>Working out what this changes …</source>
        <translation>Calcul de ce que cela change…</translation>
    </message>
</context>
<context>
    <name>portolan::PartBar</name>
    <message>
        <source>One hop more</source>
        <translation>Un saut de plus</translation>
    </message>
    <message>
        <source>Also the neighbours of what is shown (Ctrl+Alt+F)</source>
        <translation>Aussi les voisins de ce qui est montré (Ctrl+Alt+F)</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Tout montrer</translation>
    </message>
    <message>
        <source>The whole chart again (Esc)</source>
        <translation>De nouveau tout le schéma (Échap)</translation>
    </message>
</context>
<context>
    <name>portolan::PartCommands</name>
    <message>
        <source>New zone around the selection</source>
        <translation>Nouvelle zone autour de la sélection</translation>
    </message>
    <message>
        <source>New component</source>
        <translation>Nouveau composant</translation>
    </message>
    <message>
        <source>New zone</source>
        <translation>Nouvelle zone</translation>
    </message>
</context>
<context>
    <name>portolan::PartGesture</name>
    <message>
        <source>into %1</source>
        <translation>dans %1</translation>
    </message>
    <message>
        <source>into no zone</source>
        <translation>dans aucune zone</translation>
    </message>
</context>
<context>
    <name>portolan::PasteDialog</name>
    <message>
        <source>Line</source>
        <translation>Ligne</translation>
    </message>
    <message>
        <source>What happens</source>
        <translation>Ce qui se passe</translation>
    </message>
    <message>
        <source>Id</source>
        <translation>Identifiant</translation>
    </message>
    <message>
        <source>Fields, or why not</source>
        <translation>Champs, ou pourquoi non</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Nouveau</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Modifié</translation>
    </message>
    <message>
        <source>As it is</source>
        <translation>Tel quel</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Refusé</translation>
    </message>
    <message>
        <source>&amp;Only what is refused</source>
        <translation>&amp;Seulement les refus</translation>
    </message>
    <message>
        <source>Paste rows</source>
        <translation>Coller des lignes</translation>
    </message>
    <message>
        <source>Pasted rows</source>
        <translation>Lignes collées</translation>
    </message>
    <message numerus="yes">
        <source>&amp;Paste %n row(s)</source>
        <translation>
            <numerusform>&amp;Coller %n ligne</numerusform>
            <numerusform>&amp;Coller %n lignes</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation>C&amp;oller</translation>
    </message>
    <message numerus="yes">
        <source>%n new</source>
        <translation>
            <numerusform>%n nouvelle</numerusform>
            <numerusform>%n nouvelles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n changed</source>
        <translation>
            <numerusform>%n modifié</numerusform>
            <numerusform>%n modifiés</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n as they are</source>
        <translation>
            <numerusform>%n inchangée</numerusform>
            <numerusform>%n inchangées</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n refused</source>
        <translation>
            <numerusform>%n refusée</numerusform>
            <numerusform>%n refusées</numerusform>
        </translation>
    </message>
    <message>
        <source>There are no rows under the names of the columns.</source>
        <translation>Il n’y a pas de lignes sous les noms des colonnes.</translation>
    </message>
    <message>
        <source>Nothing is changed yet. Rows: %1.</source>
        <translation>Rien n’est encore changé. Lignes : %1.</translation>
    </message>
    <message>
        <source>No columns of this table, left out: %1.</source>
        <translation>Pas des colonnes de ce tableau, omises : %1.</translation>
    </message>
    <message>
        <source>Columns that cannot be changed, left out: %1.</source>
        <translation>Colonnes non modifiables, omises : %1.</translation>
    </message>
</context>
<context>
    <name>portolan::PictureCommands</name>
    <message>
        <source>Edit the title block</source>
        <translation>Modifier le cartouche</translation>
    </message>
    <message>
        <source>Export picture</source>
        <translation>Exporter l’image</translation>
    </message>
    <message>
        <source>Copy as picture</source>
        <translation>Copier comme image</translation>
    </message>
    <message>
        <source>Picture copied</source>
        <translation>Image copiée</translation>
    </message>
    <message>
        <source>The picture is too large for the clipboard</source>
        <translation>L’image est trop grande pour le presse-papiers</translation>
    </message>
    <message>
        <source>Picture exported as %1</source>
        <translation>Image exportée : %1</translation>
    </message>
</context>
<context>
    <name>portolan::PicturePreview</name>
    <message>
        <source>Preview</source>
        <translation>Aperçu</translation>
    </message>
    <message>
        <source>This view is not for customers.</source>
        <translation>Cette vue n’est pas pour les clients.</translation>
    </message>
</context>
<context>
    <name>portolan::PortField</name>
    <message>
        <source>e.g. 443/tcp, 3478/udp or https</source>
        <translation>p. ex. 443/tcp, 3478/udp ou https</translation>
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
        <translation>Propositions</translation>
    </message>
</context>
<context>
    <name>portolan::Preferences</name>
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
        <source>&amp;Left to right</source>
        <translation>De &amp;gauche à droite</translation>
    </message>
    <message>
        <source>&amp;Top to bottom</source>
        <translation>De &amp;haut en bas</translation>
    </message>
    <message>
        <source>High &amp;contrast</source>
        <translation>&amp;Contraste élevé</translation>
    </message>
    <message>
        <source>&amp;Shortcuts</source>
        <translation>&amp;Raccourcis</translation>
    </message>
    <message>
        <source>&amp;Toolbar</source>
        <translation>Barre d’&amp;outils</translation>
    </message>
</context>
<context>
    <name>portolan::PreferencesDialog</name>
    <message>
        <source>Preferences</source>
        <translation>Préférences</translation>
    </message>
    <message>
        <source>&amp;General</source>
        <translation>&amp;Général</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation>&amp;Thème</translation>
    </message>
    <message>
        <source>Like the system</source>
        <translation>Comme le système</translation>
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
        <source>High contrast</source>
        <translation>Contraste élevé</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>&amp;Langue</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>From the next start of Portolan on.</source>
        <translation>À partir du prochain démarrage de Portolan.</translation>
    </message>
    <message>
        <source>&amp;Size of texts and controls</source>
        <translation>&amp;Taille des textes et contrôles</translation>
    </message>
    <message>
        <source>&amp;Reading direction</source>
        <translation>&amp;Sens de lecture</translation>
    </message>
    <message>
        <source>Left to right</source>
        <translation>De gauche à droite</translation>
    </message>
    <message>
        <source>Top to bottom</source>
        <translation>De haut en bas</translation>
    </message>
    <message>
        <source>R&amp;ules are shown for</source>
        <translation>Règles &amp;montrées pour</translation>
    </message>
    <message>
        <source>The target chosen last</source>
        <translation>La dernière cible choisie</translation>
    </message>
    <message>
        <source>The &amp;wheel zooms without Ctrl</source>
        <translation>La &amp;molette zoome sans Ctrl</translation>
    </message>
    <message>
        <source>Cards &amp;glide to new places</source>
        <translation>Les cartes &amp;glissent vers leur place</translation>
    </message>
    <message>
        <source>Begin with the &amp;charts that were open at the end</source>
        <translation>Commencer avec les &amp;schémas ouverts à la fin</translation>
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
        <translation>Étape précédente</translation>
    </message>
    <message>
        <source>Next step</source>
        <translation>Étape suivante</translation>
    </message>
    <message>
        <source>Customer mode: without addresses, notes and what is internal</source>
        <translation>Mode client : sans adresses, notes ni éléments internes</translation>
    </message>
    <message>
        <source>Laser pointer</source>
        <translation>Pointeur laser</translation>
    </message>
    <message>
        <source>Leave the presentation</source>
        <translation>Quitter la présentation</translation>
    </message>
    <message>
        <source>Presentation</source>
        <translation>Présentation</translation>
    </message>
    <message>
        <source>Customer mode</source>
        <translation>Mode client</translation>
    </message>
</context>
<context>
    <name>portolan::PrintPreview</name>
    <message>
        <source>Print</source>
        <translation>Imprimer</translation>
    </message>
    <message>
        <source>Every view</source>
        <translation>Chaque vue</translation>
    </message>
    <message>
        <source>Print each saved view on a page of its own</source>
        <translation>Imprimer chaque vue enregistrée sur sa propre page</translation>
    </message>
    <message>
        <source>Title block</source>
        <translation>Cartouche</translation>
    </message>
    <message>
        <source>Print title, customer, version and status in the corner</source>
        <translation>Imprimer titre, client, version et statut dans le coin</translation>
    </message>
    <message>
        <source>For customers</source>
        <translation>Pour les clients</translation>
    </message>
    <message>
        <source>Print without addresses, notes and what is marked internal</source>
        <translation>Imprimer sans adresses, notes ni ce qui est marqué interne</translation>
    </message>
    <message>
        <source>The printer takes no page.</source>
        <translation>L’imprimante n’accepte aucune page.</translation>
    </message>
    <message>
        <source>Numbers and captions</source>
        <translation>Numéros et explications</translation>
    </message>
    <message>
        <source>Number the lines, and list what each is for below the chart</source>
        <translation>Numéroter les lignes et indiquer sous le schéma à quoi sert chacune</translation>
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
    <name>portolan::ProblemCommands</name>
    <message>
        <source>Show suppressed (%1)</source>
        <translation>Montrer les ignorés (%1)</translation>
    </message>
    <message>
        <source>Problems that are left alone, with the reasons given</source>
        <translation>Les problèmes laissés tels quels, avec leurs raisons</translation>
    </message>
    <message>
        <source>There are no problems</source>
        <translation>Il n’y a aucun problème</translation>
    </message>
    <message>
        <source>Report problem again</source>
        <translation>Signaler à nouveau le problème</translation>
    </message>
    <message>
        <source>Nothing that is selected has a problem</source>
        <translation>Rien de sélectionné n’a de problème</translation>
    </message>
    <message>
        <source>Only you can know what is right here: %1</source>
        <translation>Vous seul savez ce qui est juste ici : %1</translation>
    </message>
    <message>
        <source>The chart has changed: this does not help any more</source>
        <translation>Le schéma a changé : cela n’aide plus</translation>
    </message>
    <message>
        <source>Copied: %1</source>
        <translation>Copié : %1</translation>
    </message>
    <message numerus="yes">
        <source>Suppress %n problem(s)</source>
        <translation>
            <numerusform>Ignorer %n problème</numerusform>
            <numerusform>Ignorer %n problèmes</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing that is selected has a suppressed problem</source>
        <translation>Rien de sélectionné n’a de problème ignoré</translation>
    </message>
    <message numerus="yes">
        <source>Report %n problem(s) again</source>
        <translation>
            <numerusform>Signaler à nouveau %n problème</numerusform>
            <numerusform>Signaler à nouveau %n problèmes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Copied %n message(s)</source>
        <translation>
            <numerusform>%n message copié</numerusform>
            <numerusform>%n messages copiés</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Copy message</source>
        <translation>&amp;Copier le message</translation>
    </message>
    <message>
        <source>Looking for what would help</source>
        <translation>Recherche de solutions</translation>
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
    <message>
        <source>Fix</source>
        <translation>Corriger</translation>
    </message>
    <message>
        <source>Report again</source>
        <translation>Signaler à nouveau</translation>
    </message>
    <message>
        <source>Suppressed because</source>
        <translation>Supprimé parce que</translation>
    </message>
    <message>
        <source>A suppressed problem needs a reason; to have it reported again, choose %1</source>
        <translation>Un problème supprimé a besoin d&apos;une raison ; pour qu&apos;il soit de nouveau signalé, choisissez %1</translation>
    </message>
    <message>
        <source>Change reason</source>
        <translation>Modifier la raison</translation>
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
        <source>Where this comes from</source>
        <translation>Provenance</translation>
    </message>
</context>
<context>
    <name>portolan::ReadOnlyBar</name>
    <message>
        <source>Opened read-only: %1.</source>
        <translation>Ouvert en lecture seule : %1.</translation>
    </message>
    <message>
        <source>Edit a &amp;copy</source>
        <translation>Modifier une &amp;copie</translation>
    </message>
    <message>
        <source>A chart without a file, until you save it</source>
        <translation>Un schéma sans fichier, jusqu’à ce que vous l’enregistriez</translation>
    </message>
    <message>
        <source>Edit &amp;anyway</source>
        <translation>Modifier quand &amp;même</translation>
    </message>
    <message>
        <source>Saving asks before it replaces the file, or asks for a place</source>
        <translation>L’enregistrement demande avant de remplacer le fichier, ou demande un emplacement</translation>
    </message>
</context>
<context>
    <name>portolan::RecordCommands</name>
    <message>
        <source>Delete flows</source>
        <translation>Supprimer les flux</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Supprimer</translation>
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
        <source>New flow</source>
        <translation>Nouveau flux</translation>
    </message>
    <message>
        <source>Add %1</source>
        <translation>Ajouter %1</translation>
    </message>
    <message>
        <source>%1 deleted</source>
        <translation>%1 supprimé</translation>
    </message>
    <message>
        <source>Delete zones, keep their contents</source>
        <translation>Supprimer des zones, garder leur contenu</translation>
    </message>
    <message>
        <source>%1 deleted, the contents kept</source>
        <translation>%1 supprimé, le contenu reste</translation>
    </message>
</context>
<context>
    <name>portolan::RecordForm</name>
    <message>
        <source>%1 not taken: %2</source>
        <comment>name of a field, reason</comment>
        <translation>%1 : valeur refusée. %2</translation>
    </message>
    <message>
        <source>several values</source>
        <translation>plusieurs valeurs</translation>
    </message>
    <message numerus="yes">
        <source>%n record(s)</source>
        <translation>
            <numerusform>%n enregistrement</numerusform>
            <numerusform>%n enregistrements</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>what was done, to which record</comment>
        <translation>%1 : %2</translation>
    </message>
</context>
<context>
    <name>portolan::Recovery</name>
    <message>
        <source>Chart without a file</source>
        <translation>Schéma sans fichier</translation>
    </message>
    <message>
        <source>The file is gone; saving writes it again.</source>
        <translation>Le fichier a disparu ; enregistrer le réécrit.</translation>
    </message>
    <message>
        <source>The file cannot be read any more; saving asks for a name.</source>
        <translation>Le fichier n’est plus lisible ; enregistrer demande un nom.</translation>
    </message>
    <message>
        <source>The file has changed since: both are merged.</source>
        <translation>Le fichier a changé depuis : les deux sont fusionnés.</translation>
    </message>
    <message>
        <source>The last edit was not written whole and is missing.</source>
        <translation>La dernière modification n’était pas écrite en entier et manque.</translation>
    </message>
    <message>
        <source>&amp;Details …</source>
        <translation>&amp;Détails…</translation>
    </message>
    <message>
        <source>What differs, in words</source>
        <translation>Ce qui diffère, en mots</translation>
    </message>
    <message>
        <source>Changes of %1 were not saved when Portolan ended: %2.</source>
        <translation>Des changements de %1 n’étaient pas enregistrés à la fin de Portolan : %2.</translation>
    </message>
    <message>
        <source>&amp;Recover</source>
        <translation>&amp;Récupérer</translation>
    </message>
    <message>
        <source>One step that can be undone; the file stays as it is</source>
        <translation>Une étape annulable ; le fichier reste tel quel</translation>
    </message>
    <message numerus="yes">
        <source>Changes of %n chart(s) were not saved when Portolan ended.</source>
        <translation>
            <numerusform>Des changements de %n schéma n’étaient pas enregistrés à la fin de Portolan.</numerusform>
            <numerusform>Des changements de %n schémas n’étaient pas enregistrés à la fin de Portolan.</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Later</source>
        <translation>&amp;Plus tard</translation>
    </message>
    <message>
        <source>The changes stay where they are and are offered again</source>
        <translation>Les changements restent où ils sont et seront proposés à nouveau</translation>
    </message>
    <message>
        <source>There is nothing to recover</source>
        <translation>Il n’y a rien à récupérer</translation>
    </message>
    <message>
        <source>Unreadable draft</source>
        <translation>Brouillon illisible</translation>
    </message>
    <message>
        <source>Recovered</source>
        <translation>Récupéré</translation>
    </message>
    <message>
        <source>In the file</source>
        <translation>Dans le fichier</translation>
    </message>
    <message>
        <source>Recover</source>
        <translation>Récupérer</translation>
    </message>
    <message>
        <source>The chart has it all already</source>
        <translation>Le schéma a déjà tout</translation>
    </message>
    <message>
        <source>Recovered, not saved yet: %1</source>
        <translation>Récupéré, pas encore enregistré : %1</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Abandonner</translation>
    </message>
    <message>
        <source>Discard the unsaved changes of %1? They cannot be had again.</source>
        <translation>Abandonner les changements non enregistrés de %1 ? Ils seront perdus.</translation>
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
        <source>Recover &amp;all</source>
        <translation>&amp;Tout récupérer</translation>
    </message>
    <message>
        <source>Each in a window of its own; the files stay as they are</source>
        <translation>Chacun dans sa propre fenêtre ; les fichiers restent tels quels</translation>
    </message>
    <message numerus="yes">
        <source>%n to decide</source>
        <translation>
            <numerusform>%n à décider</numerusform>
            <numerusform>%n à décider</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Both sides changed the same in %n place(s); you will be asked.</source>
        <translation>
            <numerusform>Les deux côtés ont modifié la même chose à %n endroit ; la question sera posée.</numerusform>
            <numerusform>Les deux côtés ont modifié la même chose à %n endroits ; la question sera posée.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>portolan::RecoveryDialog</name>
    <message>
        <source>Recover unsaved changes</source>
        <translation>Récupérer des changements non enregistrés</translation>
    </message>
    <message>
        <source>Portolan ended before these changes were saved. Recovering opens the chart with them, as one step that can be undone; the file changes when you save.</source>
        <translation>Portolan s’est terminé avant l’enregistrement de ces changements. Récupérer ouvre le schéma avec eux, en une étape annulable ; le fichier change à l’enregistrement.</translation>
    </message>
    <message>
        <source>Charts with unsaved changes</source>
        <translation>Schémas avec des changements non enregistrés</translation>
    </message>
    <message>
        <source>What differs from the file</source>
        <translation>Ce qui diffère du fichier</translation>
    </message>
    <message>
        <source>&amp;Recover</source>
        <translation>&amp;Récupérer</translation>
    </message>
    <message>
        <source>&amp;Discard …</source>
        <translation>&amp;Abandonner…</translation>
    </message>
    <message>
        <source>&amp;Later</source>
        <translation>&amp;Plus tard</translation>
    </message>
    <message>
        <source>The changes stay where they are and are offered again</source>
        <translation>Les changements restent où ils sont et seront proposés à nouveau</translation>
    </message>
</context>
<context>
    <name>portolan::RuleCommands</name>
    <message>
        <source>%1: there is no whole policy to make a command of</source>
        <translation>%1 : il n’y a pas de jeu de règles complet dont faire une commande</translation>
    </message>
    <message>
        <source>%1: this policy cannot be one command</source>
        <translation>%1 : ce jeu de règles ne peut pas être une seule commande</translation>
    </message>
    <message>
        <source>%1 command with rollback copied</source>
        <translation>Commande %1 avec retour arrière copiée</translation>
    </message>
    <message>
        <source>%1 delete form copied</source>
        <translation>Forme de suppression %1 copiée</translation>
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
    <message>
        <source>%1 rule copied</source>
        <translation>Règle %1 copiée</translation>
    </message>
    <message>
        <source>Save rules</source>
        <translation>Enregistrer les règles</translation>
    </message>
    <message>
        <source>%1 (*.%2);;All files (*)</source>
        <translation>%1 (*.%2);;Tous les fichiers (*)</translation>
    </message>
    <message>
        <source>Rules saved as %1</source>
        <translation>Règles enregistrées sous %1</translation>
    </message>
    <message>
        <source>Rules saved as %1, with %2 to apply first</source>
        <translation>Règles enregistrées sous %1, avec %2 à appliquer d’abord</translation>
    </message>
    <message>
        <source>Where to put the folder with the rules</source>
        <translation>Où placer le dossier des règles</translation>
    </message>
    <message>
        <source>Writing the rules of all places …</source>
        <translation>Écriture des règles de tous les lieux…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Nothing was saved</source>
        <translation>Rien n’a été enregistré</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) saved in %1 (%2)</source>
        <comment>files, folder, dialects</comment>
        <translation>
            <numerusform>%n fichier enregistré dans %1 (%2)</numerusform>
            <numerusform>%n fichiers enregistrés dans %1 (%2)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n warning(s)</source>
        <translation>
            <numerusform>%n avertissement</numerusform>
            <numerusform>%n avertissements</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 command without rollback copied</source>
        <translation>Commande %1 sans retour arrière copiée</translation>
    </message>
    <message>
        <source>There is no rule</source>
        <translation>Il n’y a pas de règle</translation>
    </message>
    <message>
        <source>Nothing was copied. %1</source>
        <translation>Rien n’a été copié. %1</translation>
    </message>
    <message>
        <source>Select a flow or a component: its host has a policy</source>
        <translation>Sélectionnez un flux ou un composant : son hôte a une politique</translation>
    </message>
    <message>
        <source>&amp;Copy policy</source>
        <translation>&amp;Copier la politique</translation>
    </message>
    <message>
        <source>&amp;Copy rules</source>
        <translation>&amp;Copier les règles</translation>
    </message>
    <message>
        <source>&amp;Copy rule</source>
        <translation>&amp;Copier la règle</translation>
    </message>
</context>
<context>
    <name>portolan::RulePanel</name>
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
    <message numerus="yes">
        <source>… %n more line(s). Copy and save have all of them.</source>
        <translation>
            <numerusform>… %n ligne de plus. Copier et enregistrer les prennent toutes.</numerusform>
            <numerusform>… %n lignes de plus. Copier et enregistrer les prennent toutes.</numerusform>
        </translation>
    </message>
    <message>
        <source>With a file that is applied first (.%1): save them together.</source>
        <translation>Avec un fichier appliqué d’abord (.%1) : les enregistrer ensemble.</translation>
    </message>
    <message>
        <source>%1 has no single command for a whole policy.</source>
        <translation>%1 n’a pas de commande unique pour un jeu de règles complet.</translation>
    </message>
    <message>
        <source>Working out the rules …</source>
        <translation>Calcul des règles…</translation>
    </message>
    <message>
        <source>Both</source>
        <translation>Les deux</translation>
    </message>
    <message>
        <source>As command</source>
        <translation>En commande</translation>
    </message>
    <message>
        <source>Save rules …</source>
        <translation>Enregistrer les règles…</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Plus</translation>
    </message>
    <message>
        <source>One command that applies the whole policy where it is pasted. It is undone after 60 seconds, unless it is confirmed.</source>
        <translation>Une commande qui applique tout le jeu de règles là où elle est collée. Il est annulé après 60 secondes, sauf confirmation.</translation>
    </message>
    <message>
        <source>One command that puts the rule in where it is pasted. It is undone after 60 seconds, unless it is confirmed.</source>
        <translation>Une commande qui met la règle en place là où elle est collée. Elle est annulée après 60 secondes, sauf confirmation.</translation>
    </message>
    <message>
        <source>One command is for one place: select one flow, a host or a zone.</source>
        <translation>Une commande vaut pour un seul endroit : sélectionner un flux, un hôte ou une zone.</translation>
    </message>
    <message>
        <source>%1 cannot try a rule with rollback. These can: %2.</source>
        <translation>%1 ne peut pas essayer une règle avec retour arrière. Le peuvent : %2.</translation>
    </message>
    <message>
        <source>There is no rule to make a command of.</source>
        <translation>Il n’y a pas de règle dont faire une commande.</translation>
    </message>
    <message>
        <source>Copy as command with rollback</source>
        <translation>Copier en commande avec retour arrière</translation>
    </message>
    <message>
        <source>Copy policy</source>
        <translation>Copier la politique</translation>
    </message>
    <message>
        <source>Copy rules</source>
        <translation>Copier les règles</translation>
    </message>
</context>
<context>
    <name>portolan::RuleWarnings</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>et %n autre</numerusform>
            <numerusform>et %n autres</numerusform>
        </translation>
    </message>
    <message>
        <source>Show less</source>
        <translation>Afficher moins</translation>
    </message>
    <message numerus="yes">
        <source>Show all of %n warning(s)</source>
        <translation>
            <numerusform>Afficher %n avertissement en entier</numerusform>
            <numerusform>Afficher les %n avertissements</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>portolan::Safety</name>
    <message>
        <source>A crash would take what is not saved: %1</source>
        <translation>Une panne emporterait ce qui n’est pas enregistré : %1</translation>
    </message>
</context>
<context>
    <name>portolan::SaveViewDialog</name>
    <message>
        <source>What to say about it in a presentation</source>
        <translation>Ce qu’il faut en dire dans une présentation</translation>
    </message>
    <message>
        <source>The &amp;whole chart</source>
        <translation>&amp;Tout le schéma</translation>
    </message>
    <message>
        <source>The &amp;part that is visible now</source>
        <translation>La &amp;partie visible maintenant</translation>
    </message>
    <message>
        <source>Save view</source>
        <translation>Enregistrer la vue</translation>
    </message>
    <message>
        <source>e.g. Media</source>
        <translation>p. ex. Médias</translation>
    </message>
    <message>
        <source>All flows</source>
        <translation>Tous les flux</translation>
    </message>
    <message>
        <source>As it stands in the filter box</source>
        <translation>Tel que dans le champ du filtre</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Caption</source>
        <translation>Commentaire</translation>
    </message>
    <message>
        <source>Flows</source>
        <translation>Flux</translation>
    </message>
    <message>
        <source>Shows</source>
        <translation>Montre</translation>
    </message>
    <message>
        <source>There is a view of that name already.</source>
        <translation>Il existe déjà une vue de ce nom.</translation>
    </message>
    <message>
        <source>Zone view: only what crosses a boundary</source>
        <translation>Vue par zones : seulement ce qui franchit une frontière</translation>
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
    <name>portolan::ShortcutEditor</name>
    <message>
        <source>Press the keys of the new shortcut.</source>
        <translation>Appuyer sur les touches du nouveau raccourci.</translation>
    </message>
    <message>
        <source>%1 alone is typed or moves the selection. Hold Ctrl or Alt, too, or take a function key.</source>
        <translation>%1 seul se tape ou déplace la sélection. Tenir aussi Ctrl ou Alt, ou prendre une touche de fonction.</translation>
    </message>
    <message>
        <source>&amp;Assign</source>
        <translation>&amp;Affecter</translation>
    </message>
    <message>
        <source>&amp;No shortcut</source>
        <translation>A&amp;ucun raccourci</translation>
    </message>
    <message>
        <source>&amp;Standard</source>
        <translation>&amp;Standard</translation>
    </message>
    <message>
        <source>All to s&amp;tandard</source>
        <translation>Tout au s&amp;tandard</translation>
    </message>
    <message>
        <source>Search commands and shortcuts</source>
        <translation>Chercher commandes et raccourcis</translation>
    </message>
    <message>
        <source>Commands and their shortcuts</source>
        <translation>Commandes et leurs raccourcis</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>Commande</translation>
    </message>
    <message>
        <source>Shortcut</source>
        <translation>Raccourci</translation>
    </message>
    <message>
        <source>New shortcut</source>
        <translation>Nouveau raccourci</translation>
    </message>
    <message>
        <source>“%1” has %2 now and would lose it.</source>
        <translation>« %1 » a maintenant %2 et le perdrait.</translation>
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
    <message>
        <source>Presentation: next step</source>
        <translation>Présentation : étape suivante</translation>
    </message>
    <message>
        <source>Right, Space</source>
        <translation>Droite, Espace</translation>
    </message>
    <message>
        <source>Presentation: previous step</source>
        <translation>Présentation : étape précédente</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>Gauche</translation>
    </message>
    <message>
        <source>Presentation: first, last step</source>
        <translation>Présentation : première, dernière étape</translation>
    </message>
    <message>
        <source>Home, End</source>
        <translation>Début, Fin</translation>
    </message>
    <message>
        <source>Presentation: black screen</source>
        <translation>Présentation : écran noir</translation>
    </message>
    <message>
        <source>Presentation: laser pointer</source>
        <translation>Présentation : pointeur laser</translation>
    </message>
    <message>
        <source>Presentation: customer mode</source>
        <translation>Présentation : mode client</translation>
    </message>
    <message>
        <source>Presentation: leave</source>
        <translation>Présentation : quitter</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Échap</translation>
    </message>
    <message>
        <source>wheel</source>
        <translation>molette</translation>
    </message>
    <message>
        <source>Scroll</source>
        <translation>Défiler</translation>
    </message>
    <message>
        <source>Next, previous component</source>
        <translation>Composant suivant, précédent</translation>
    </message>
    <message>
        <source>Tab, Shift+Tab</source>
        <translation>Tab, Maj+Tab</translation>
    </message>
    <message>
        <source>Move what is selected</source>
        <translation>Déplacer la sélection</translation>
    </message>
    <message>
        <source>Alt+arrow keys</source>
        <translation>Alt+flèches</translation>
    </message>
    <message>
        <source>Drag without guides</source>
        <translation>Glisser sans repères</translation>
    </message>
    <message>
        <source>Alt</source>
        <translation>Alt</translation>
    </message>
    <message>
        <source>Drag out of every zone</source>
        <translation>Glisser hors de toute zone</translation>
    </message>
    <message>
        <source>Ctrl</source>
        <translation>Ctrl</translation>
    </message>
    <message>
        <source>Cancel, or select nothing</source>
        <translation>Annuler, ou ne rien sélectionner</translation>
    </message>
</context>
<context>
    <name>portolan::SuppressDialog</name>
    <message>
        <source>Suppress problem</source>
        <translation>Ignorer le problème</translation>
    </message>
    <message numerus="yes">
        <source>Suppress %n problem(s)</source>
        <translation>
            <numerusform>Ignorer %n problème</numerusform>
            <numerusform>Ignorer %n problèmes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>et %n autre</numerusform>
            <numerusform>et %n autres</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Why is that all right?</source>
        <translation>&amp;Pourquoi est-ce acceptable ?</translation>
    </message>
    <message>
        <source>The reason is kept in the file. The problem is no longer counted, and comes back when it is about other ports or records.</source>
        <translation>La raison est gardée dans le fichier. Le problème n’est plus compté, et revient s’il concerne d’autres ports ou enregistrements.</translation>
    </message>
    <message>
        <source>e.g. Only redirects to HTTPS</source>
        <translation>p. ex. Redirige seulement vers HTTPS</translation>
    </message>
    <message>
        <source>Suppress</source>
        <translation>Ignorer</translation>
    </message>
</context>
<context>
    <name>portolan::TableCommands</name>
    <message>
        <source>There are no rows to copy in this table</source>
        <translation>Il n’y a pas de lignes à copier dans ce tableau</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) copied</source>
        <translation>
            <numerusform>%n ligne copiée</numerusform>
            <numerusform>%n lignes copiées</numerusform>
        </translation>
    </message>
    <message>
        <source>Rows are pasted into flows, components and zones: choose one of them</source>
        <translation>Les lignes se collent dans les flux, composants et zones : en choisir un</translation>
    </message>
    <message>
        <source>Reading the rows</source>
        <translation>Lecture des lignes</translation>
    </message>
    <message>
        <source>Nothing was pasted: %1</source>
        <translation>Rien n’a été collé : %1</translation>
    </message>
    <message numerus="yes">
        <source>Paste %n row(s)</source>
        <translation>
            <numerusform>Coller %n ligne</numerusform>
            <numerusform>Coller %n lignes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) pasted</source>
        <translation>
            <numerusform>%n ligne collée</numerusform>
            <numerusform>%n lignes collées</numerusform>
        </translation>
    </message>
    <message>
        <source>Export tables</source>
        <translation>Exporter les tableaux</translation>
    </message>
    <message>
        <source>Workbook (*.xlsx)</source>
        <translation>Classeur (*.xlsx)</translation>
    </message>
    <message>
        <source>Firewall request sheet</source>
        <translation>Feuille de demandes de pare-feu</translation>
    </message>
    <message>
        <source>Workbook (*.xlsx);;CSV (*.csv);;Markdown (*.md)</source>
        <translation>Classeur (*.xlsx);;CSV (*.csv);;Markdown (*.md)</translation>
    </message>
    <message>
        <source>%1 was not written: %2</source>
        <translation>%1 n’a pas été écrit : %2</translation>
    </message>
    <message>
        <source>%1 written</source>
        <translation>%1 écrit</translation>
    </message>
    <message>
        <source>Copying the rows</source>
        <translation>Copie des lignes</translation>
    </message>
    <message>
        <source>Nothing was pasted. Row %1: %2</source>
        <translation>Rien n’a été collé. Ligne %1 : %2</translation>
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
    <message>
        <source>&amp;Group by</source>
        <translation>&amp;Grouper par</translation>
    </message>
    <message>
        <source>&amp;Reset columns</source>
        <translation>&amp;Réinitialiser les colonnes</translation>
    </message>
    <message>
        <source>No groups</source>
        <translation>Aucun groupe</translation>
    </message>
    <message>
        <source>Zones of both ends</source>
        <translation>Zones des deux extrémités</translation>
    </message>
    <message>
        <source>System</source>
        <translation>Système</translation>
    </message>
    <message>
        <source>Protocol</source>
        <translation>Protocole</translation>
    </message>
    <message>
        <source>Zone</source>
        <translation>Zone</translation>
    </message>
    <message>
        <source>Zone around</source>
        <translation>Zone englobante</translation>
    </message>
    <message numerus="yes">
        <source>%1 set on %n row(s)</source>
        <translation>
            <numerusform>%1 défini sur %n ligne</numerusform>
            <numerusform>%1 défini sur %n lignes</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Sort by</source>
        <translation>&amp;Trier par</translation>
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
    <message>
        <source>%1 of %2</source>
        <comment>shown, all</comment>
        <translation>%1 sur %2</translation>
    </message>
</context>
<context>
    <name>portolan::TargetPicker</name>
    <message>
        <source>No target has this name.</source>
        <translation>Aucune cible ne porte ce nom.</translation>
    </message>
    <message>
        <source>No favourite any more (Ctrl+D)</source>
        <translation>Ne plus garder en favori (Ctrl+D)</translation>
    </message>
    <message>
        <source>Make it a favourite (Ctrl+D)</source>
        <translation>Mettre en favori (Ctrl+D)</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>Cible</translation>
    </message>
    <message>
        <source>Search targets</source>
        <translation>Chercher une cible</translation>
    </message>
    <message>
        <source>Targets</source>
        <translation>Cibles</translation>
    </message>
</context>
<context>
    <name>portolan::TextGesture</name>
    <message>
        <source>Name of the zone</source>
        <translation>Nom de la zone</translation>
    </message>
    <message>
        <source>Name of the component</source>
        <translation>Nom du composant</translation>
    </message>
    <message>
        <source>Enter keeps it, Esc leaves it as it was</source>
        <translation>Entrée le garde, Échap le laisse tel quel</translation>
    </message>
    <message>
        <source>Change ports</source>
        <translation>Changer les ports</translation>
    </message>
    <message>
        <source>Rename component</source>
        <translation>Renommer le composant</translation>
    </message>
    <message>
        <source>Rename zone</source>
        <translation>Renommer la zone</translation>
    </message>
</context>
<context>
    <name>portolan::TitleBlockEdit</name>
    <message>
        <source>Draft</source>
        <translation>Brouillon</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titre</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>Client</translation>
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
        <translation>Barre d’outils</translation>
    </message>
</context>
<context>
    <name>portolan::ToolBarEditor</name>
    <message>
        <source>Commands on the toolbar</source>
        <translation>Commandes de la barre d’outils</translation>
    </message>
    <message>
        <source>Further left (Ctrl+Up)</source>
        <translation>Plus à gauche (Ctrl+Haut)</translation>
    </message>
    <message>
        <source>Further right (Ctrl+Down)</source>
        <translation>Plus à droite (Ctrl+Bas)</translation>
    </message>
    <message>
        <source>&amp;Standard</source>
        <translation>&amp;Standard</translation>
    </message>
    <message>
        <source>Add s&amp;eparator</source>
        <translation>Ajouter un s&amp;éparateur</translation>
    </message>
    <message>
        <source>Checked commands stand on the toolbar, from left to right.</source>
        <translation>Les commandes cochées sont sur la barre d’outils, de gauche à droite.</translation>
    </message>
    <message>
        <source>Separator</source>
        <translation>Séparateur</translation>
    </message>
    <message>
        <source>Space, what follows stands at the end</source>
        <translation>Espace, ce qui suit est à la fin</translation>
    </message>
</context>
<context>
    <name>portolan::ToolBarFit</name>
    <message>
        <source>What has no room here</source>
        <translation>Ce qui n’a pas de place ici</translation>
    </message>
</context>
<context>
    <name>portolan::TracePanel</name>
    <message>
        <source>Choose where the way begins and where it ends.</source>
        <translation>Choisir où le chemin commence et où il finit.</translation>
    </message>
    <message numerus="yes">
        <source>%n hop(s)</source>
        <translation>
            <numerusform>%n saut</numerusform>
            <numerusform>%n sauts</numerusform>
        </translation>
    </message>
    <message>
        <source>Way %1 of %2</source>
        <translation>Chemin %1 sur %2</translation>
    </message>
    <message>
        <source>ports not known</source>
        <translation>ports inconnus</translation>
    </message>
    <message>
        <source>through the boundary of %1</source>
        <translation>à travers la frontière de %1</translation>
    </message>
    <message>
        <source>Trace a way</source>
        <translation>Suivre un chemin</translation>
    </message>
    <message>
        <source>From</source>
        <translation>De</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Vers</translation>
    </message>
    <message>
        <source>A component</source>
        <translation>Un composant</translation>
    </message>
    <message>
        <source>Where the way begins</source>
        <translation>Où le chemin commence</translation>
    </message>
    <message>
        <source>Where the way ends</source>
        <translation>Où le chemin finit</translation>
    </message>
    <message>
        <source>The other way round</source>
        <translation>Dans l’autre sens</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>Fermer (Échap)</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Another way of this length</source>
        <translation>Un autre chemin de cette longueur</translation>
    </message>
    <message>
        <source>Previous way</source>
        <translation>Chemin précédent</translation>
    </message>
    <message>
        <source>Next way</source>
        <translation>Chemin suivant</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copier</translation>
    </message>
    <message>
        <source>The hops and their ports as text</source>
        <translation>Les sauts et leurs ports en texte</translation>
    </message>
    <message>
        <source>Hops</source>
        <translation>Sauts</translation>
    </message>
</context>
<context>
    <name>portolan::ViewCommands</name>
    <message>
        <source>View</source>
        <translation>Vue</translation>
    </message>
    <message>
        <source>All flows</source>
        <translation>Tous les flux</translation>
    </message>
    <message>
        <source>Filtered</source>
        <translation>Filtré</translation>
    </message>
    <message>
        <source>View: %1</source>
        <translation>Vue : %1</translation>
    </message>
    <message>
        <source>Saved views: a filter and a part of the chart that have a name</source>
        <translation>Vues enregistrées : un filtre et une partie du schéma qui ont un nom</translation>
    </message>
    <message>
        <source>&amp;All flows</source>
        <translation>&amp;Tous les flux</translation>
    </message>
    <message>
        <source>No view is saved yet</source>
        <translation>Aucune vue n’est encore enregistrée</translation>
    </message>
    <message>
        <source>&amp;Update “%1” to what is shown</source>
        <translation>Mettre « %1 » à &amp;jour avec l’affichage</translation>
    </message>
    <message>
        <source>&amp;Update the view to what is shown</source>
        <translation>Mettre la vue à &amp;jour avec l’affichage</translation>
    </message>
    <message>
        <source>Save view</source>
        <translation>Enregistrer la vue</translation>
    </message>
    <message>
        <source>View “%1” saved</source>
        <translation>Vue « %1 » enregistrée</translation>
    </message>
    <message>
        <source>Update view</source>
        <translation>Mettre la vue à jour</translation>
    </message>
    <message>
        <source>View “%1” updated</source>
        <translation>Vue « %1 » mise à jour</translation>
    </message>
    <message>
        <source>Change views</source>
        <translation>Modifier les vues</translation>
    </message>
    <message>
        <source>Zone view</source>
        <translation>Vue par zones</translation>
    </message>
</context>
<context>
    <name>portolan::ViewsDialog</name>
    <message>
        <source>Whole chart</source>
        <translation>Tout le schéma</translation>
    </message>
    <message>
        <source>What is visible now</source>
        <translation>Ce qui est visible maintenant</translation>
    </message>
    <message>
        <source>Saved views</source>
        <translation>Vues enregistrées</translation>
    </message>
    <message>
        <source>Views in the order of the presentation</source>
        <translation>Vues dans l’ordre de la présentation</translation>
    </message>
    <message>
        <source>Earlier in the presentation (Alt+Up)</source>
        <translation>Plus tôt dans la présentation (Alt+Haut)</translation>
    </message>
    <message>
        <source>Later in the presentation (Alt+Down)</source>
        <translation>Plus tard dans la présentation (Alt+Bas)</translation>
    </message>
    <message>
        <source>Delete the view (Del)</source>
        <translation>Supprimer la vue (Suppr)</translation>
    </message>
    <message>
        <source>No view is saved yet. Filter the flows or zoom to a part of the chart, then choose View &gt; Saved views &gt; Save view.</source>
        <translation>Aucune vue n’est encore enregistrée. Filtrer les flux ou zoomer sur une partie du schéma, puis choisir Affichage &gt; Vues enregistrées &gt; Enregistrer la vue.</translation>
    </message>
    <message>
        <source>OK</source>
        <translation>OK</translation>
    </message>
    <message>
        <source>All flows</source>
        <translation>Tous les flux</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Caption</source>
        <translation>Commentaire</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filtre</translation>
    </message>
    <message>
        <source>Shows</source>
        <translation>Montre</translation>
    </message>
    <message>
        <source>A part of the chart, %1 by %2</source>
        <translation>Une partie du schéma, %1 sur %2</translation>
    </message>
    <message>
        <source>The whole chart</source>
        <translation>Tout le schéma</translation>
    </message>
    <message>
        <source>%1, zone view</source>
        <translation>%1, vue par zones</translation>
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
    <name>portolan::WindowCommands</name>
    <message>
        <source>Open in a new window</source>
        <translation>Ouvrir dans une nouvelle fenêtre</translation>
    </message>
    <message>
        <source>Portolan charts (*.portolan);;All files (*)</source>
        <translation>Schémas Portolan (*.portolan);;Tous les fichiers (*)</translation>
    </message>
    <message>
        <source>Welcome</source>
        <translation>Bienvenue</translation>
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
        <source>Addresses</source>
        <translation>Adresses</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>Règles</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>e.g. 192.0.2.0/24</source>
        <translation>p. ex. 192.0.2.0/24</translation>
    </message>
    <message>
        <source>Zone</source>
        <translation>Zone</translation>
    </message>
    <message>
        <source>Inside</source>
        <translation>Dans</translation>
    </message>
    <message>
        <source>Write rules</source>
        <translation>Écrire des règles</translation>
    </message>
    <message>
        <source>Write no rules</source>
        <translation>Ne pas écrire de règles</translation>
    </message>
    <message>
        <source>Change dialect</source>
        <translation>Changer le dialecte</translation>
    </message>
    <message>
        <source>In it</source>
        <translation>Dedans</translation>
    </message>
    <message numerus="yes">
        <source>%n zone(s)</source>
        <translation>
            <numerusform>%n zone</numerusform>
            <numerusform>%n zones</numerusform>
        </translation>
    </message>
    <message>
        <source>A firewall stands at the boundary of this zone; a host always has its own</source>
        <translation>Un pare-feu se trouve à la frontière de cette zone ; un hôte a toujours le sien</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>Cible</translation>
    </message>
    <message>
        <source>Enforced: rules are written here</source>
        <translation>Application : les règles sont écrites ici</translation>
    </message>
    <message>
        <source>Id</source>
        <translation>Identifiant</translation>
    </message>
    <message>
        <source>Change id</source>
        <translation>Modifier l&apos;identifiant</translation>
    </message>
    <message>
        <source>e.g. 192.0.2.10</source>
        <translation>p. ex. 192.0.2.10</translation>
    </message>
</context>
<context>
    <name>portolan::ZoneGesture</name>
    <message>
        <source>Drag: another size for the zone</source>
        <translation>Glisser : une autre taille pour la zone</translation>
    </message>
    <message>
        <source>Alt: no snapping; Ctrl: both sides; Esc cancels</source>
        <translation>Alt : sans aimantation ; Ctrl : des deux côtés ; Échap annule</translation>
    </message>
    <message>
        <source>Drag to resize the zone
Alt: no snapping; Ctrl: both sides</source>
        <translation>Glisser pour redimensionner la zone
Alt : sans aimantation ; Ctrl : des deux côtés</translation>
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
