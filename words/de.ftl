### Deutsch. Wie diese Dateien benutzt werden, steht in src/words/mod.rs.

## Die Sprache

language-name = Deutsch

## Zahlen, Tage und Quartale

decimal = ,
thousands = .
date = { $day }.{ $month }.{ $year }
percent = { $number }{"\u00A0"}%
points = { $number }{"\u00A0"}Punkte
more-than = mehr als { $number }
quarter = Q{ $number } { $year }
quarter-tick = Q{ $number } { $year }
quarter-early = Anfang { $year }
quarter-mid = Mitte { $year }
quarter-late = Ende { $year }
list-last = { $others } und { $last }
list-between = {"; "}

## Einheiten von Speicher und Dateien

size-kilo = kB
size-mega = MB
size-giga = GB

## Beträge mit ihrer Einheit

amount-a-year = { $amount } im Jahr
amount-clouds = { $number }{"\u00A0"}Clouds
amount-billions = { $number }{"\u00A0"}Milliarden{"\u00A0"}Dollar
amount-billions-first = { $number }
amount-utils = { $number }{"\u00A0"}Utils

## Werte der Regler mit ihrer Einheit

value-percent = { $number }{"\u00A0"}%
value-points = { $number } { NUMBER($number) ->
        [one] Punkt
       *[other] Punkte
    }
value-percent-a-year = { $number }{"\u00A0"}% im Jahr
value-days = { $number } { NUMBER($number) ->
        [one] Tag
       *[other] Tage
    }
value-years = { $number } { NUMBER($number) ->
        [one] Jahr
       *[other] Jahre
    }
value-quarters = { $number } { NUMBER($number) ->
        [one] Quartal
       *[other] Quartale
    }
value-utility = { $number } Utils
value-billions = { $number } Mrd. Dollar
value-dollars-a-gigabyte = { $number } Dollar je GB
value-times-a-year = { $number } × im Jahr
# Eine „Billion“ ist das Tausendfache und fehlt deshalb.
typed-billions = $bn,Mrd.,Mrd,Mrd. USD,Mrd. US-Dollar,$Mrd.,Milliarden,Milliarden Dollar,Milliarden USD,Milliarden US-Dollar
typed-dollars-a-gigabyte = $,$/GB,Dollar,Dollar/GB,Dollar je Gigabyte,Dollar pro GB,US-Dollar je GB
typed-times-a-year = Mal im Jahr,mal im Jahr,Mal,mal,-fach,-mal im Jahr

## Clouds, Modelle und Gruppen von Kunden

cloud-aws = AWS
cloud-azure = Azure
cloud-gcp = Google Cloud
cloud-other = Andere
cloud-cloud5 = Cloud 5
cloud-cloud6 = Cloud 6
cloud-cloud7 = Cloud 7
cloud-cloud8 = Cloud 8
model-openai = OpenAI
model-anthropic = Anthropic
model-gemini = Gemini
model-microsoft = Microsofts eigene
model-amazon = Amazons eigene
model-open = Offene Gewichte
segment-all = Alle Kunden
segment-public = Öffentliche Hand
segment-microsoft-shops = Microsoft-Nutzer
segment-gateways = Mit Gateway

## Regeln des Vertriebs

regime-exclusive = Exklusiv für { $azure }
regime-multicloud = Multi-Cloud
regime-as-it-happened = Wie es kam
regime-no-exemption = Exklusiv, ohne Ausnahme
regime-custom = Eigener Zeitplan
assumptions-vary = Verschieden
assumptions-half = Verschieden, näher an den Zahlen
assumptions-double = Verschieden, weiter von den Zahlen
assumptions-central = Mittlere
start-shares-held = Fest
varies = verschieden
lever-varies = Verschieden: { $low } bis { $high } in 8 von 10 Welten.
lever-varies-brief = variiert: { $low } bis { $high }
hold = Festhalten
release = Freigeben
lever-held = In jeder Welt derselbe Wert.
lever-held-beyond = In jeder Welt derselbe Wert, außerhalb dessen, was wir für plausibel halten: { $low } bis { $high }.
let-vary = Wieder freigeben
hold-at = Auf { $value } festhalten
short-exclusive = exklusiv
short-multicloud = Multi-Cloud
short-as-it-happened = „wie es kam“
short-no-exemption = ohne Ausnahme
short-custom = eigenem Plan
short-side = Seite A
sold-exclusive = nur bei { $azure }
sold-no-exemption = ausnahmslos nur bei { $azure }
sold-exempt = mit einer Ausnahme für die öffentliche Hand nur bei { $azure }
sold-multicloud = auf jeder Cloud
sold-as-it-happened = nach dem tatsächlichen Verlauf
sold-custom = nach einem eigenen Zeitplan
under-exclusive = mit OpenAI nur bei { $azure }
under-multicloud = mit OpenAI auf jeder Cloud
under-as-it-happened = nach dem tatsächlichen Verlauf
under-no-exemption = mit OpenAI ausnahmslos nur bei { $azure }
under-custom = nach dem Zeitplan dieses Szenarios
under-side = nach den Regeln von Seite { $side }

## Ausgangslagen

start-synergy-2024 = Synergy, Q1 2024 (31 / 25 / 11)
start-synergy-2026 = Synergy, Q1 2026 (28 / 21 / 14)
start-omdia-2025 = Omdia, Q4 2025 (32 / 22 / 12)
start-synergy-2025 = Synergy, Q3 2025, mit Oracle (29 / 20 / 13 / 3)

## Messgrößen

measure-share = Anteil an den Cloud-Ausgaben
measure-share-core = Anteil an den Cloud-Ausgaben ohne KI
measure-share-ai = Anteil an den KI-Ausgaben in Clouds
measure-share-reported = Anteil mit KI-Herstellern als Mietern
measure-spend = Ausgaben der Unternehmen
measure-tenants = Ausgaben der KI-Hersteller als Mieter
measure-models = Anteil an den KI-Ausgaben
measure-direct = Direkt bezogene KI
measure-new-customers = Erste Wahl von Unternehmen ohne Cloud
measure-clouds-used = Unternehmen nach Zahl der Clouds
measure-clouds = Clouds je Unternehmen
measure-primary-share = Ausgaben bei der wichtigsten Cloud
measure-hhi = Konzentration (HHI)
measure-switched = Unternehmen, die wechseln
measure-load = KI-Nachfrage je Kapazität
measure-waiting = KI-Nachfrage, die auf Kapazität wartet
measure-microsoft = Microsofts Bilanz
measure-openai-revenue = OpenAIs Umsatz im Quartal
measure-openai-reach = OpenAIs Reichweite
measure-openai-blocked = Versperrte Nachfrage nach OpenAI
measure-surplus = Nutzen der Kunden
measure-azure-passed = Azure hat AWS überholt
measure-difference = { $measure }: B − A
measure-in-percent = { $measure },{"\u00A0"}%
measure-in-points = { $measure }, Punkte
measure-in-percent-a-year = { $measure }, % im Jahr
measure-in-billions = { $measure }, Mrd.{"\u00A0"}Dollar
measure-in-utils = { $measure }, Utils

## Die Schlagzeile. $clouds ist 1, oder 2, wo der Name für mehrere steht („Andere“)

headline-same = Auf beiden Seiten gilt dieselbe Regel, also ändert sich nichts: { $cloud } { $clouds ->
        [one] käme
       *[other] kämen
    } { $end } so oder so auf { $share } des Cloud-Markts.
headline-nothing = Für die Anteile macht es hier keinen Unterschied: { $cloud } { $clouds ->
        [one] käme
       *[other] kämen
    } { $end } so oder so auf { $share } des Cloud-Markts.
headline-later = Die Exklusivität endet erst danach.
headline-no-entries = Ein eigener Zeitplan, der keine Cloud öffnet, ist Exklusivität.
headline-waits = Bis dahin gibt es OpenAIs Modelle auf keiner anderen Cloud.
headline-level = { $cloud } { $clouds ->
        [one] käme
       *[other] kämen
    } { $end } so oder so auf { $share } des Cloud-Markts, bis auf einen Zehntelpunkt genau.
headline-more = { $premise } { $clouds ->
        [one] käme
       *[other] kämen
    } { $cloud } { $end } auf { $after } des Cloud-Markts, { $points } Punkte mehr als { $than }.
headline-less = { $premise } { $clouds ->
        [one] käme
       *[other] kämen
    } { $cloud } { $end } auf { $after } des Cloud-Markts, { $points } Punkte weniger als { $than }.
headline-passing = { $azure } würde { $aws } bis { $end } { $b } { $under-b } überholen, { $a } { $under-a }.
headline-as-much = { $premise } { $clouds ->
        [one] käme
       *[other] kämen
    } { $cloud } { $end } auf { $after } des Cloud-Markts, im Mittel so viel wie { $than }.
headline-customers-gain = { $premise } stünden Kunden { $often } besser da als { $than }; es ist so viel wert wie um { $worth } Modelle.
headline-customers-lose = { $premise } stünden Kunden { $often } schlechter da als { $than }; es kostet sie so viel wie um { $worth } Modelle.
headline-microsoft-in-spite = { $premise } brächte { $cloud } Microsoft weniger ein als { $than }, und doch stünde Microsoft { $often } besser da.
headline-microsoft-better = { $premise } stünde Microsoft { $often } besser da als { $than }.
headline-microsoft-worse = { $premise } stünde Microsoft { $often } schlechter da als { $than }.
headline-reach = { $premise } gäbe es OpenAIs Modelle dort, wo { $b } der übrigen Cloud-Ausgaben sind, gegenüber { $a } { $than }.
headline-concentrated = { $premise } wären die Clouds { $often } stärker konzentriert als { $than }: Der HHI ist { $b } statt { $a }.
headline-spread = { $premise } wären die Clouds { $often } weniger konzentriert als { $than }: Der HHI ist { $b } statt { $a }.
premise-open = Ohne Exklusivität
premise-exempt = Mit einer Ausnahme für die öffentliche Hand
premise-no-exemption = Gäbe es OpenAI nur bei { $azure }, selbst für die öffentliche Hand,
premise-exclusive = Gäbe es OpenAI nur bei { $azure },
premise-multicloud = Gäbe es OpenAI auf jeder Cloud,
premise-as-it-happened = Nach dem tatsächlichen Verlauf
premise-custom = Nach dem Zeitplan dieses Szenarios
premise-side = Nach den Regeln von Seite { $side }
than-exclusivity = mit ihr
than-exempt = mit einer Ausnahme für sie
than-nobody-exempt = ohne Ausnahme
than-levers = nach den Terminen der Regler
runs-many = Läufe
worlds-many = Welten
runs-among = Läufen
worlds-among = Welten
often-every-run = in jedem Lauf
often-every-world = in jeder Welt
often-only-run = im einzigen Lauf
often-only-world = in der einzigen Welt
often-first-run = im ersten Lauf
often-first-world = in der ersten Welt
often-never-run = in keinem Lauf
often-never-world = in keiner Welt
often-of-these = in { $times }
often-some = in { $times } von { $runs } { $cases }
gain-one = { $cloud } { $clouds ->
        [one] würde
       *[other] würden
    } { $often } { $points } Punkte mehr haben.
lose-one = { $cloud } { $clouds ->
        [one] würde
       *[other] würden
    } { $often } { $points } Punkte weniger haben.
gain-median = { $cloud } { $clouds ->
        [one] würde
       *[other] würden
    } { $often } mehr haben, im Median { $points } Punkte.
lose-median = { $cloud } { $clouds ->
        [one] würde
       *[other] würden
    } { $often } weniger haben, im Median { $points } Punkte.
gain-about = { $cloud } { $clouds ->
        [one] würde
       *[other] würden
    } { $often } mehr haben, etwa { $points } Punkte.
lose-about = { $cloud } { $clouds ->
        [one] würde
       *[other] würden
    } { $often } weniger haben, etwa { $points } Punkte.
gain-range = { $cloud } { $clouds ->
        [one] würde
       *[other] würden
    } { $often } mehr haben, in 8 von 10 { $cases } { $low } bis { $high } Punkte.
lose-range = { $cloud } { $clouds ->
        [one] würde
       *[other] würden
    } { $often } weniger haben, in 8 von 10 { $cases } { $low } bis { $high } Punkte.
gain-between = { $cloud } { $clouds ->
        [one] würde
       *[other] würden
    } { $often } mehr haben: 8 von 10 { $cases } ergeben { $less } Punkte weniger bis { $more } mehr.
lose-between = { $cloud } { $clouds ->
        [one] würde
       *[other] würden
    } { $often } weniger haben: 8 von 10 { $cases } ergeben { $less } Punkte weniger bis { $more } mehr.
band-few = 10. bis 90. Perzentil
band-many = 8 von 10 { $cases }
method = { $runs ->
        [one] { $runs } simulierter Verlauf
       *[other] { $runs } simulierte Verläufe
    } mit { $enterprises ->
        [one] { $enterprises } Unternehmen
       *[other] { $enterprises } Unternehmen
    }, { $runs ->
        [one] zweimal durchgespielt
       *[other] jeder zweimal durchgespielt
    } mit denselben Zufallsereignissen{ $worlds }: OpenAIs Modelle gab es { $sold }.{ $others } Ein Gedankenexperiment, keine Prognose.
method-of-worlds = {" "}in einer von { $worlds } Welten, das heißt mit Annahmen, die wir für plausibel halten und die die Aufzeichnungen nicht ausschließen
method-worlds = {" "}in einer eigenen Welt, das heißt mit Annahmen, die wir für plausibel halten und die die Aufzeichnungen nicht ausschließen
method-half = {" "}Diese Welten passen mit halb so großen Abweichungen zu den bekannten Zahlen wie sonst.
method-double = {" "}Diese Welten passen mit doppelt so großen Abweichungen zu den bekannten Zahlen wie sonst.
method-start-shares = {" "}Jeder Lauf beginnt mit eigenen Anteilen in der Nähe der angegebenen.
method-both = beide Male { $sold }
method-sides = einmal { $a }, einmal { $b }
method-others = {" "}Sobald OpenAIs Modelle auf einer anderen Cloud verkauft werden, öffnet sich jedes Jahr mit einer Wahrscheinlichkeit von { $percent } ein weiterer Hersteller.
method-no-seller = {" "}{ $azure } hat hier keinen Anteil; solange die Exklusivität gilt, verkauft also keine Cloud OpenAIs Modelle, außer an Kunden mit einer Ausnahme.
method-split = {" "}Die Seiten unterscheiden sich außerdem in: { $differences }.
method-summary = Wie simuliert wurde: ein Gedankenexperiment, keine Prognose

## Ansichten: ihre Sätze

no-ai = Hier gibt es keine KI-Ausgaben, also ist davon nichts zu sagen.
same-regime = Auf beiden Seiten gilt dieselbe Regel, also unterscheiden sie sich nicht.
by-exactly = um { $amount }
by-median = im Median um { $amount }
by-about = um etwa { $amount }
by-range = um { $low } bis { $high } in 8 von 10
by-between = 8 von 10 ergeben { $less } weniger bis { $more } mehr
certainty = { $word } { $often }, { $by }
certainty-split = unentschieden, { $word } { $often }, { $by }
certainty-none = so gut wie kein Unterschied
more = mehr
less = weniger
fewer = weniger
higher = höher
lower = niedriger
parts = Bei den KI-Ausgaben in Clouds bewegt sich am meisten { $clouds ->
        [one] der Anteil von { $cloud }
       *[other] der Anteil der anderen
    }: { $end } beträgt er { $b } { $under-b } und { $a } { $under-a }, { $certainty }. { $against }: { $core-b } gegenüber { $core-a }.
parts-follows = Die übrigen Ausgaben folgen, ändern sich aber weniger
parts-moves = Die übrigen Ausgaben ändern sich nicht weniger
parts-stays = Die übrigen Ausgaben bleiben, wo sie sind
parts-nothing = Weder die KI-Ausgaben noch die übrigen bewegen sich merklich zwischen den Clouds.
parts-held = { $cloud } { $clouds ->
        [one] hat
       *[other] haben
    } { $end } { $ai } der KI-Ausgaben in Clouds und { $core } der übrigen Ausgaben.
models = OpenAIs Modelle bekommen { $end } { $b } der KI-Ausgaben { $under-b } und { $a } { $under-a }: { $certainty }.
models-felt = Am stärksten betroffen ist { $model } ({ $points } Punkte).
models-direct = { $b } der KI-Ausgaben gehen direkt an die Hersteller, gegenüber { $a }.
models-same = OpenAIs Modelle bekommen { $end } { $share } der KI-Ausgaben.
moves = { $enterprises } der Unternehmen haben am Ende auf Seite B eine andere wichtigste Cloud als auf Seite A, und { $spend } der Cloud-Ausgaben landen auf einer anderen Cloud.
moves-balance = Am größten ist die Verschiebung von { $from } zu { $to }: Im Mittel der { $cases } wechseln { $there } von { $enterprises } Unternehmen in diese Richtung und { $back } in die andere.
homes = { $end } nutzt ein Unternehmen im Schnitt { $b } { $under-b } und { $a } { $under-a }: { $certainty }. Die Konzentration der Clouds (HHI) beträgt { $hhi-b } gegenüber { $hhi-a }: { $hhi-certainty }.
homes-same = { $end } nutzt ein Unternehmen im Schnitt { $clouds }, und die Konzentration der Clouds (HHI) beträgt { $hhi }.
microsoft-same = Bis { $end } ergeben die drei Posten im mittleren Lauf zusammen { $total }: was Azure von seinen Verkäufen behält, die Umsatzbeteiligung und die Beteiligung an OpenAI.
microsoft-nothing-opening = Die Öffnung macht für Microsoft bis { $end } so gut wie keinen Unterschied.
microsoft-nothing-exclusivity = Die Exklusivität macht für Microsoft bis { $end } so gut wie keinen Unterschied.
microsoft-nothing-b = Seite B macht für Microsoft bis { $end } so gut wie keinen Unterschied.
microsoft-pays-opening = Die Öffnung lohnt sich für Microsoft: Bis { $end } steht es { $often } besser da, { $by }.
microsoft-pays-exclusivity = Die Exklusivität lohnt sich für Microsoft: Bis { $end } steht es { $often } besser da, { $by }.
microsoft-pays-b = Seite B lohnt sich für Microsoft: Bis { $end } steht es { $often } besser da, { $by }.
microsoft-costs-opening = Die Öffnung lohnt sich für Microsoft nicht: Bis { $end } steht es { $often } schlechter da, { $by }.
microsoft-costs-exclusivity = Die Exklusivität lohnt sich für Microsoft nicht: Bis { $end } steht es { $often } schlechter da, { $by }.
microsoft-costs-b = Seite B lohnt sich für Microsoft nicht: Bis { $end } steht es { $often } schlechter da, { $by }.
microsoft-undecided-opening = Ob sich die Öffnung für Microsoft lohnt, ist offen: Bis { $end } steht es { $often } { $word } da, { $by }.
microsoft-undecided-exclusivity = Ob sich die Exklusivität für Microsoft lohnt, ist offen: Bis { $end } steht es { $often } { $word } da, { $by }.
microsoft-undecided-b = Ob sich Seite B für Microsoft lohnt, ist offen: Bis { $end } steht es { $often } { $word } da, { $by }.
better = besser
worse = schlechter
microsoft-medians = Mediane der Unterschiede
microsoft-only = die Unterschiede des einzigen Laufs
microsoft-stated = , wenn OpenAI { NUMBER($years) ->
        [one] { $years } Jahr
       *[other] { $years } Jahre
    } seines Umsatzes wert ist, wofür es keine Quelle gibt
microsoft-parts = Davon stammen { $azure } aus dem, was Azure von seinen Verkäufen behält ({ $word } { $often }), { $share } aus der Umsatzbeteiligung und { $stake } aus der Beteiligung an OpenAI{ $stated }: { $statistic }, in Milliarden Dollar.
revenue-terms = Was Azure von seinen Verkäufen behält und die Umsatzbeteiligung sind von Beginn an zusammengezählt; die Beteiligung an OpenAI zählt mit ihrem jeweiligen Wert. Die Umsatzbeteiligung beträgt { $percent } % bis { $until }; nach dem Ende der Exklusivität ist sie auf { $cap } gedeckelt. Solange die Exklusivität währt, und nicht länger als die Umsatzbeteiligung, zahlt Microsoft an OpenAI { $pays }{"\u00A0"}% von Azures Verkäufen seiner Modelle; das ist abgezogen. Die Beteiligung an OpenAI sind { $stake } % von { NUMBER($years) ->
        [one] { $years } Jahr
       *[other] { $years } Jahren
    } seines Umsatzes mit Unternehmen, und Azure behält { $margin } % seiner Verkäufe.
revenue-terms-of-sides = Seite A: { $a } Seite B: { $b }
openai = { $end } beträgt OpenAIs Quartalsumsatz mit Unternehmen { $b } { $under-b }, gegenüber { $a } { $under-a }: { $certainty }. Seine Modelle gibt es dort, wo { $reach-b } der übrigen Cloud-Ausgaben anfallen, gegenüber { $reach-a }; { $blocked-b } der KI-Ausgaben, über die entschieden wurde, wären an OpenAI gegangen und konnten es nicht, gegenüber { $blocked-a }.
openai-same = { $end } beträgt OpenAIs Quartalsumsatz mit Unternehmen { $revenue }, und seine Modelle gibt es dort, wo { $reach } der Cloud-Ausgaben ohne KI anfallen.
surplus-nothing = { $end } geht es den Kunden auf Seite B so gut wie auf Seite A.
surplus-gain = Die Kunden gewinnen { $end } { $often }, { $by }{ $worth }{ $segment }.
surplus-lose = Die Kunden verlieren { $end } { $often }, { $by }{ $worth }{ $segment }.
surplus-worth = : so viel wert, wie es um { $worth } Modelle wären
surplus-public = . Von den Gruppen fährt die öffentliche Hand am besten ({ $utils } Utils)
surplus-microsoft-shops = . Von den Gruppen fahren Microsoft-Nutzer am besten ({ $utils } Utils)
surplus-gateways = . Von den Gruppen fahren die mit Gateway am besten ({ $utils } Utils)
worth-cheaper = { $percent } billigere
worth-dearer = { $percent } teurere
passing = Bis { $end } hat { $azure } { $aws } überholt: { $b } { $under-b }, { $a } { $under-a }.
passing-same = Bis { $end } hat { $azure } { $aws } überholt: { $b }, auf beiden Seiten.
passing-ahead = { $azure } liegt schon am Anfang über { $aws } und hat also niemanden zu überholen.
passing-then = { $often } (ab { $quarter })
passing-since = { $often } (in den meisten { $cases } ab { $quarter })
capacity-none = { $under } wird keine Cloud knapp; am nächsten daran { $clouds ->
        [one] ist { $cloud }
       *[other] sind die anderen Clouds
    }, im { $when } beim { $load }-Fachen der Kapazität
capacity-one = { $under } wird es nur { $clouds ->
        [one] bei { $cloud }
       *[other] bei den anderen Clouds
    } knapp; die Nachfrage erreicht dort im { $when } das { $load }-Fache der Kapazität
capacity-many = { $under } werden { $short } Clouds knapp, am meisten { $clouds ->
        [one] { $cloud }
       *[other] die anderen Clouds
    }; die Nachfrage erreicht dort im { $when } das { $load }-Fache der Kapazität
capacity-under = { $under }
capacity-both = Auf beiden Seiten
capacity = { $b }. { $a }. Mediane der { $cases }.
capacity-same = { $both }. Mediane der { $cases }.
pairing-one = Weil auf beiden Seiten dieselben Zufallsereignisse gelten, sind die Intervalle der Unterschiede { $end } { $times }-mal so eng, wie sie bei getrennten Läufen wären: Das ist so viel wert wie { $worth }-mal so viele Läufe.{ $harm }
pairing-range = Weil auf beiden Seiten dieselben Zufallsereignisse gelten, sind die Intervalle der Unterschiede { $end } { $low }-mal ({ $low-cloud }) bis { $high }-mal ({ $high-cloud }) so eng, wie sie bei getrennten Läufen wären: Das ist so viel wert wie { $low-worth }- bis { $high-worth }-mal so viele Läufe.{ $harm }
pairing-harm = {" "}Unter 1 sind sie weiter.

## Ob ein zitiertes Ergebnis wieder herauskommt

verdict-exact = Exakt reproduziert.
verdict-model = Das Modell hat sich seit Version { $cited } geändert (dies ist { $found })
verdict-model-released = Das Modell hat sich seit Version { $cited } geändert (dies ist { $found }); Version { $release } des Programms ergibt das zitierte Ergebnis
verdict-newer-model = Der Link zitiert Version { $cited } des Modells, die neuer ist als diese ({ $found })
verdict-draws = Die Zufallszahlen haben sich seit Version { $cited } geändert (dies ist { $found })
verdict-newer-draws = Der Link zitiert Version { $cited } der Zufallszahlen, die neuer ist als diese ({ $found })
verdict-forged = Nicht reproduziert: Der Link zitiert für dasselbe Modell und dieselben Zufallszahlen ein anderes Ergebnis
verdict-alike = { $why }; bei keiner Cloud weicht der Anteil { $end } auch nur um einen hundertstel Punkt ab.
verdict-changes = { $why }. Anteile { $end }, vorher und jetzt: { $changes }.
verdict-change = { $cloud } { $before } und { $now } ({ $change } Punkte)
verdict-altered = Der Link wurde verändert: Seine Prüfsumme gehört zu diesem Ergebnis, die Angaben daneben nicht. Erst was der Link sagt, dann was richtig ist: { $what }.
# Steht als weiterer Satz nach einem anderen Urteil, $verdict.
verdict-no-shares = { $verdict } Der Link sagt nicht, welche Anteile herauskamen: „ends“ fehlt oder ist nicht lesbar.
verdict-missing = { $verdict } In „ends“ des Links fehlt ein Anteil: { $clouds }.
verdict-absent = { $verdict } „ends“ des Links nennt, was in diesem Szenario keinen Anteil hat: { $clouds }.
verdict-why = { $why }.
altered-model = Version { $cited } des Modells und Version { $found }
altered-absent = Anteil von { $clouds } und kein solcher
altered-draws = Version { $cited } der Zufallszahlen und Version { $found }
departure = Seit der Link geöffnet wurde, haben Sie { $what } geändert; das Ergebnis, das er zitiert, gehört also zu einem anderen Szenario.
departure-more = { $more } weitere Werte
quoted = „{ $words }“

## Was ein Lauf braucht

effort = { $enterprises } × { $runs } über { $quarters } bräuchten { $time } und { $memory } { $each }.
effort-smaller = { $what }: Das bräuchte { $time }.
effort-smaller-memory = { $what }: Das bräuchte { $time } und { $memory } je Prozess.
effort-at-most = höchstens { $time }
effort-here = hier { $time }
effort-guess = { $time } (geschätzt: hier ist noch nichts gelaufen)
effort-one-worker = in einem Prozess
effort-workers = in jedem von { $workers } Prozessen
so-many-enterprises = { $number ->
        [one] { $number } Unternehmen
       *[other] { $number } Unternehmen
    }
so-many-runs = { $number ->
        [one] { $number } Lauf
       *[other] { $number } Läufe
    }
so-many-quarters = { $number ->
        [one] { $number } Quartal
       *[other] { $number } Quartale
    }
about-a-minute = etwa eine Minute
about-seconds = { $number ->
        [one] etwa { $number } Sekunde
       *[other] etwa { $number } Sekunden
    }
about-minutes = { $number ->
        [one] etwa { $number } Minute
       *[other] etwa { $number } Minuten
    }
about-hours = { $number ->
        [one] etwa { $number } Stunde
       *[other] etwa { $number } Stunden
    }
about-days = { $number ->
        [one] etwa { $number } Tag
       *[other] etwa { $number } Tage
    }

## Ein Unternehmen in Worten

habit = { $clouds }; { $ai }
habit-alone = nur { $clouds ->
        [one] { $cloud }
       *[other] andere Clouds
    }
habit-first = vor allem { $clouds ->
        [one] { $cloud }
       *[other] andere Clouds
    }, insgesamt { $number } Clouds
habit-ai = KI vor allem { $bought }
habit-no-ai = keine KI
bought-at = { $models } { $clouds ->
        [one] bei { $cloud }
       *[other] bei anderen Clouds
    }
bought-direct = { $models } vom Hersteller
bought-open = mit offenen Gewichten
bought-microsoft = Microsofts eigene Modelle
bought-amazon = Amazons eigene Modelle
bought-none = keine
parting-ai = Seine KI unterscheidet sich zuerst im { $quarter }: auf A vor allem { $a }, auf B { $b }{ $again }.
parting-cloud = Seine wichtigste Cloud unterscheidet sich zuerst im { $quarter }{ $order }: auf A { $a }, auf B { $b }{ $again }.
parting-after = { $later ->
        [one] , { $later } Quartal nach seiner KI
       *[other] , { $later } Quartale nach seiner KI
    }
parting-again = ; ab { $quarter } wieder gleich
parting-never = Es macht auf beiden Seiten in jedem Quartal dasselbe.

## Die zwei Leben eines Unternehmens. Nur der spätere Teil der Seite zeigt das: Die Namen beginnen mit „lives-“.

lives-link = Die zwei Leben eines Unternehmens
lives-caption = Was es wo kauft, Quartal für Quartal: der Anfang und jede Änderung mit dem, was mit ihr einhergeht
lives-cloud = Cloud
lives-ai = KI
lives-ai-parts = KI verschieden ab { $quarter }
lives-cloud-parts = Cloud verschieden ab { $quarter }
lives-title = Unternehmen { $place }: zwei Leben
lives-key = Oben seine wichtigste Cloud, die mit den meisten Ausgaben, unten die KI, die es vor allem kauft, in der Farbe der Cloud, die sie verkauft. Kräftig sind die Farben, wo sich die beiden Seiten unterscheiden.
lives-direct = direkt
lives-cloud-now = wichtigste Cloud { $cloud }
lives-because = { $change } ({ $why })
lives-on-sale-since = dort erhältlich seit { $quarter }
lives-own-cloud = seine wichtigste Cloud
lives-where-its-ai-is = wo es seine KI kauft
lives-with-its-ai = mit seiner KI
lives-none-differ = Jedes Unternehmen hat auf beiden Seiten durchgehend dieselbe wichtigste Cloud.

## Muster

pattern-switching-cloud = Kunden, die in einem Jahr die Cloud wechseln
pattern-switching-cloud-published = unter 1 % (britische CMA, Abschlussbericht 2025)
pattern-clouds-used = Unternehmen mit 1 / 2 / 3 / 4 oder mehr Clouds am Anfang
pattern-clouds-used-published = 24 / 45 / 19 / 12 %, von 500 Befragten (HostingAdvice, 2025–26)
pattern-clouds-used-found = { $parts }, nach Clouds mit mindestens 5 % der Ausgaben
pattern-clouds-mean = Clouds je Unternehmen, am Anfang und nach fünf Jahren
pattern-clouds-mean-published = 2,2 (2020) bis 2,4 (2025: Flexera); 2,2 (HostingAdvice, 2025–26)
pattern-clouds-mean-found = { $first }, dann { $a } exklusiv und { $b } Multi-Cloud
pattern-primary-share = Was Unternehmen mit mehreren Clouds bei der ersten davon ausgeben
pattern-primary-share-published = 95 % im Jahr 2020 (Bain); seither weniger, aber keine Zahl gefunden
pattern-primary-share-found = { $first } am Anfang, { $last } nach fünf Jahren, exklusiv
pattern-switching-model = Unternehmen, die in einem Jahr den Modellhersteller wechseln
pattern-switching-model-published = 11 % (Menlo, Mitte 2025)
pattern-switching-model-found = { $first } im ersten Jahr; { $last } im letzten, da sich Gateways verbreiten; exklusiv
pattern-new-customers-azure = Neukunden, die Azure wählen, gemessen an seinem Anteil
pattern-new-customers-azure-published = 1,8, aus 60 bis 70 % der Neukunden (britische CMA, 2021–22; der Anteil steht nicht in den Daten des Projekts)
pattern-new-customers-azure-found = { $over } ({ $new } der Neukunden)
pattern-new-customers-aws = Neukunden, die Azure wählen, je Neukunde von AWS
pattern-new-customers-aws-published = 2 bis 3,5 (60 bis 70 % gegenüber 20 bis 30 %: britische CMA, 2021–22)
pattern-new-customers-aws-found = { $each } ({ $azure } gegenüber { $aws })
pattern-aws-drift = AWS verliert langsam, während sich der Markt vervielfacht, ab Q1 2026
pattern-aws-drift-published = −1,1 Punkte im Jahr, Q3 2022 bis Q2 2024 (Synergy, eine Definition)
pattern-aws-drift-found = { $a } Punkte im Jahr exklusiv, { $b } Multi-Cloud; Markt × { $market }
pattern-aws-drift-2022 = Dasselbe ab Q3 2022, wo die Zahl abgelesen wurde
pattern-aws-drift-2022-found = { $drift } Punkte im Jahr
pattern-azure-2024 = Azures Anteil mit KI-Herstellern als Mietern, Q3 2024 bis Q4 2025
pattern-azure-2024-published = 20 bis 22 % in jedem von sechs Quartalen (Synergy, heutige Definition)
pattern-azure-2024-found = { $least } bis { $most }, exklusiv
pattern-added-spend-2020 = Anteile von AWS / Microsoft / Google an den zusätzlichen Ausgaben, ab Q2 2020
pattern-added-spend-2020-published = 31,4 / 26,1 / 13,9 %, Q2 2020 bis Q2 2024 (abgeleitet aus Synergy, eine Definition)
pattern-growth = Wie stark AWS / Azure / Google Cloud im ersten Jahr wachsen
pattern-growth-published = 28 / 40 / 63 %, wohin neue Anwendungen neigen (für Q1 2026 gemeldet)
pattern-growth-found = { $a } exklusiv, { $b } Multi-Cloud
pattern-growth-2020 = Wie stark sie im ersten Jahr ab Q2 2020 wachsen
pattern-growth-2020-published = 37 / 51 / 54 % (für Q2 2021 gemeldet)
pattern-growth-2024 = Wie stark sie im ersten Jahr ab Q3 2024 wachsen
pattern-growth-2024-published = 20 / 40 / 34 % (für Q3 2025 gemeldet)
pattern-vendors-2023 = Anteile von OpenAI, Anthropic und Google an dem, was Unternehmen nutzen, ab 2023
pattern-vendors-2023-published = 34 / 24 % im Jahr 2024 und 25 / 32 / 20 % Mitte 2025, nach 50 / 12 / 7 % (Menlo)
pattern-vendors-2023-found = { $first }, dann { $second } in 8 von 10 Läufen
pattern-first-quarter = AWS / Azure / Google Cloud im ersten Quartal nach der Öffnung, mit KI-Herstellern als Mietern
pattern-first-quarter-published = 28 / 20 / 15 % nach 28 / 21 / 14 %: unverändert auf ±1 Punkt (Synergy, Q2 2026, aus dritter Hand)
pattern-first-quarter-found = { $changes } Punkte
pattern-no-jump = Die Öffnung lässt AWS nicht sofort springen
pattern-no-jump-published = unverändert auf ±1 Punkt im ersten Quartal danach (Synergy, Q2 2026, aus dritter Hand)
pattern-no-jump-found = { $first } und { $second } Punkte in den ersten beiden Quartalen
pattern-openness = Wem die Öffnung am meisten hilft
pattern-openness-published = dem Marktführer (Lee 2013, zu Spielkonsolen; nur das Vorzeichen, und andere widersprechen)
pattern-openness-found = { $effects } Punkte nach fünf Jahren
judgement-shown = gezeigt
judgement-not-shown = nicht gezeigt
judgement-set = eingestellt
judgement-count = Von { $all } Mustern zeigt das Modell { $shown }, { $not-shown } zeigt es nicht, und { $set } zeigt es, weil es darauf eingestellt wurde.

## Was mitgenommen wird, und woher ein Ergebnis kommt

markdown-head = | Anteil an den Cloud-Ausgaben, % | { $start } | { $end }, A: { $a } | { $end }, B: { $b } | B − A, Punkte | { $band } |
markdown-range = { $low } bis { $high }
markdown-note = Mittelwerte über die { $cases }.
markdown-result = [Dieses Ergebnis](<{ $link }>): { $imprint }, Prüfsumme `{ $digest }`, { $date }.
imprint = Multihome { $version } (Modell { $model }, Zufallszahlen { $draws }), Startzahl { $seed }, { $replicates ->
        [one] { $replicates } Lauf
       *[other] { $replicates } Läufe
    }
source-line = Quelle: { $imprint }, { $date }.
result-line = Ergebnis { $digest }
frame-title = Multihome, eine Simulation von Marktanteilen in der Cloud

## Grafiken

regimes-against = { $b } gegenüber { $a }
chart-axis-start = Achse beginnt bei { $share }
chart-crossing = { $azure } überholt { $aws } im Mittel, { $quarter }
chart-event = OpenAI darf auf jeder Cloud verkaufen
chart-event-of = { $regime }: { $event }
chart-bar = { $name }: { $figure }
chart-versus = { $difference } ggü.
chart-title = { $measure }: { $regimes }
chart-change-title = Änderung des Anteils an den Cloud-Ausgaben: { $regimes }
chart-change-caption = Prozentpunkte, { $end }
chart-change-bar = Balken: { $band }
chart-flows-title = Unternehmen nach wichtigster Cloud, von A nach B, { $end }: { $regimes }
chart-flows-caption = Unternehmen, im Mittel
chart-flow = Von { $from } zu { $to }: { $count }.
chart-by-quarter = Liniengrafik nach Quartalen, { $start } bis { $end }.
chart-share = { $cloud } von { $first } auf { $b }.
chart-shares = { $cloud } von { $first } auf { $b } bei „{ $regime-b }“ und auf { $a } bei „{ $regime-a }“, ein gepaarter Unterschied von { $difference } Punkten.
chart-differences = Unterschied im Anteil an den Cloud-Ausgaben, { $end }, in Punkten.
chart-difference = { $cloud } { $difference }.
chart-difference-band = { $cloud } { $difference }, { $band }: { $low } bis { $high }.
chart-panel-difference = { $name }: B − A am Ende { $difference }.
chart-panel-sides = { $name }: am Ende A { $a }, B { $b }.
chart-no-run = Noch ist kein Lauf fertig.
chart-one-run = Ein Lauf.
chart-means = Mittelwerte von { $runs } { $cases }.
chart-medians = Mediane von { $runs } { $cases }.
key-differences = B − A, der Unterschied innerhalb jedes Laufs
key-sides = Durchgezogen, B: { $b }. Gepunktet, A: { $a }
key-bands = { $sides }. Bänder: { $band }.
key-both-sides = B: { $b }. A: { $a }.

## Szenarien: was an einem Link oder Wert nicht stimmt, und was stattdessen gilt

notice = { $key }: { $why }; { $used }.
notice-given = { $key } = „{ $given }“: { $why }; { $used }.
a-part-for-each-cloud = es gibt jetzt einen Anteil für jede Cloud, so verändert, dass sie das ergeben
misfit-worlds = in { $times } der ersten { $worlds } Welten passt, was Clouds an KI verkaufen, nicht zu dem, was ihre Hersteller verkaufen
misfit-worlds-used = dort gilt, was am nächsten liegt
does-not-fit-what-vendors-sell = was KI-Hersteller verkaufen, und wo, ergibt das nicht
parts-come-to = es gibt jetzt einen Anteil für jede Cloud, und die möglichen oder angegebenen ergeben { $reached } %
not-a-part-of-spend = es ist keine Zahl von Prozent
using = es gilt { $value }
using-default-value = es gilt die Voreinstellung, { $value }
using-default-shares = es gelten die voreingestellten Anteile { $shares }
using-last = es gilt die letzte Angabe
using-last-value = es gilt die letzte Angabe, { $value }
using-rest = der Rest gilt
using-no-origin = keine andere Seite darf mit dieser Nachrichten austauschen
using-nothing = nichts davon gilt
using-beginning = es gilt der Anfang
using-space = dafür steht ein Leerzeichen
using-on-both-sides = auf beiden Seiten gilt { $value }
has-to-be-the-same-on-both-sides = der Wert muss auf beiden Seiten gleich sein, denn er bestimmt, wer die Unternehmen sind oder wie der Vergleich gerechnet wird
it-is-ignored = die Angabe wird ignoriert
they-are-ignored = sie werden ignoriert
it-is-ignored-resembling = die Angabe wird ignoriert (war { $key } gemeint?)
nothing-is-changed = nichts wird geändert
not-a-link = „{ $text }“ ist weder eine Adresse mit Abfrage noch eine Abfrage wie v=1&window=90
not-a-scenario = „{ $text }“ ist kein Link zu einem Szenario: Keiner seiner Schlüssel ist bekannt
not-a-scenario-resembling = „{ $text }“ ist kein Link zu einem Szenario: Keiner seiner Schlüssel ist bekannt (gemeint: { $key }?)
damage-surrounded = um ihn herum stehen Text oder Satzzeichen, die nicht dazugehören
damage-wrapped = er steckt in einem Link von { $host }
damage-html = er ist als HTML geschrieben
damage-encoded = er ist einmal zu oft kodiert
damage-quoted = er ist geschrieben, wie Post verschickt wird (quoted-printable)
damage-separated = seine Teile sind durch etwas anderes als „&“ getrennt
damage-fragment = seine Abfrage steht hinter einem „#“
damage-broken = in ihm stehen Leerzeichen, Zeilenumbrüche oder unsichtbare Zeichen
read-as = gelesen wird { $link }
using-defaults = { $trouble }; es gelten die Voreinstellungen.
given-twice = das wurde mehrmals angegeben
fault = { $key } = „{ $given }“: { $why }
wrong-type = ein Wert von anderer Art als der von { $key }
fault-out-of-range = einen solchen Wert kann dieser Parameter nicht haben
fault-sum = diese Anteile ergeben zusammen nicht 100{"\u00A0"}%
fault-name-taken = eine andere Cloud hat diesen Namen oder einen, der ihm gleicht
no-parameter = kein Regler hat diesen Schlüssel
no-key = ein Wert ohne Schlüssel
more-unknown = { $more ->
        [one] { $more } weiterer Schlüssel ist unbekannt
       *[other] { $more } weitere Schlüssel sind unbekannt
    }
more-notices = { $number ->
        [one] es gibt { $number } weiteren Hinweis dieser Art
       *[other] es gibt { $number } weitere Hinweise dieser Art
    }
more-notices-left-out = nur die ersten sind zu sehen
newer-link = dieser Link stammt von einem neueren Multihome
no-such-version = eine solche Version von Links gibt es nicht
read-as-version = er wird als Version { $version } gelesen
read-as-version-so-far = er wird als Version { $version } gelesen, soweit er verstanden wird
too-small = das ist weniger als { $min }, der kleinste erlaubte Wert
too-large = das ist mehr als { $max }, der größte erlaubte Wert
too-early = das liegt vor { $min }, dem ersten erlaubten Quartal
too-late = das liegt nach { $max }, dem letzten erlaubten Quartal
not-whole = das ist keine ganze Zahl
not-a-number = das ist keine Zahl
not-finite = das ist zu groß für eine Zahl
empty = das ist leer
# Über eine Zahl, die in ein Feld getippt wurde.
typed-ambiguous = „{ $typed }“ lässt sich als { $grouped } oder als { $decimal } lesen; schreiben Sie { $write }
typed-or = { $one } oder { $other }
typed-marks = zwischen den Ziffern steht ein Zeichen, wo keines hingehört; schreiben Sie eine Zahl wie { $whole } oder { $decimal }
typed-digits = nur die Ziffern 0 bis 9 können gelesen werden
typed-unit = „{ $unit }“ ist keine Einheit dieses Werts
field-refused = Gilt nicht: { $why }.
field-refused-stays = Gilt nicht: { $why }. Es bleibt bei { $value }.
not-a-regime = die Regeln sind { $regimes }
not-one-of = möglich sind { $choices }
not-a-prior = ein Anteil ist eine Zahl von 0 bis 100 mit höchstens zwei Nachkommastellen
not-a-quarter = ein Quartal schreibt sich wie 2026Q1
not-a-day = ein Datum schreibt sich wie 2026-04-27
no-such-day = diesen Tag gibt es nicht
day-out-of-range = Tage reichen von { $first } bis { $last }
not-shown = das enthält { $character }, was sich nicht zeigen lässt
shows-nothing = das hat kein sichtbares Zeichen
too-long = das ist länger als { $most } Zeichen
name-taken = eine andere Cloud ({ $key }) heißt so
sum-wrong = { $shares } ergeben zusammen { $sum }{"\u00A0"}%, nicht 100{"\u00A0"}%
sum-too-much = mit den Voreinstellungen der übrigen ergäben { $shares } zusammen { $sum }{"\u00A0"}%
rest-takes = { $key } bekommt den Rest, { $rest }{"\u00A0"}%
shares-of-clouds = die Anteile der Clouds
shares-of-models = die Anteile der Modelle
shares-of-enterprises = die Anteile der Unternehmen nach Zahl der Clouds
no-more-room = die anderen Anteile lassen nicht mehr Platz
edit-refused = { $label }: { $why }.
edit-given = „{ $given }“: { $why }
edit-rest = { $label } bekommt den Rest: Ändern Sie die anderen Anteile.
it-stays = { $error } Es bleibt bei { $value }.
entry-left-out = „{ $entry }“ wird ausgelassen: { $why }
entries-most = mehr als { $most } Einträge sind nicht möglich
entries-more = { $number ->
        [one] { $number } weiterer Eintrag ist so nicht zu gebrauchen
       *[other] { $number } weitere Einträge sind so nicht zu gebrauchen
    }
entry-twice = „{ $before }“ und „{ $entry }“ betreffen denselben Tag, und der letzte gilt
entry-form = ein Eintrag schreibt sich wie openai@aws:2026-06-01:0.3
entry-models = die Modelle sind { $models }
entry-venues = die Bezugsquellen sind { $venues }
entry-no-day = er nennt keinen Tag
entry-weight = ein Gewicht ist eine Zahl von 0 bis 1
entry-too-much = nach dem Gewicht steht noch etwas
entry-absent = { $key } hat keinen Anteil, also wird dort nichts verkauft
entry-useless = der Eintrag ändert nichts
timetable-unused = keine Seite folgt einem eigenen Zeitplan
timetable-useless = er ändert nichts
name-unused = { $key } hat keinen Anteil
name-useless = der Name erscheint nicht
citation-version = ein Zitat nennt seine Version als ganze Zahl
citation-missing = ein Zitat nennt model, draws und digest; es fehlt { $missing }
citation-digest = eine Prüfsumme hat 64 hexadezimale Ziffern
citation-ends = Anteile werden wie aws:29.5,azure:31.2 zitiert
citation-useless = das Ergebnis wird mit keinem Zitat verglichen
citation-digest-alone = die Prüfsumme zeigt trotzdem, ob das Ergebnis dasselbe ist
option-embedded = das gilt nur für eingebettete Seiten, und embed=1 fehlt
option-full = das gilt nur für die ganze Seite, und embed=1 ist angegeben
option-view = eine solche Ansicht gibt es nicht
option-locked = mit lock=1 lässt sich nichts ändern
option-no-levers = es wird kein Regler gezeigt
option-switch = das ist weder 1 noch 0
option-no-part = einen Teil { $name } gibt es nicht
option-no-parts = das nennt keinen Teil der Seite
option-no-parameter = einen Regler { $name } gibt es nicht
option-none-alone = „none“ lässt sich nicht mit anderem verbinden
option-no-parameters = das nennt keinen Regler
option-enterprise = es ist keine Zahl wie 7 und nicht zwei wie 7,3
option-no-enterprise = es gibt { $enterprises } Unternehmen, in { NUMBER($runs) ->
        [one] { $runs } Lauf
       *[other] { $runs } Läufen
    }
option-mode = das ist weder page noch projector
option-theme = das ist weder light noch dark noch auto
option-language = die Sprachen sind { $languages }
option-language-missing = die Wörter dieser Sprache wurden nicht geladen
option-origin = { $name } ist kein Ursprung wie https://news.example
option-most = mehr als { $most } sind nicht möglich
option-id = ein Name hat bis zu 64 Buchstaben, Ziffern, - und _

## Änderungen, als Namen von Schritten

change = { $label }: { $from } → { $to }
label-on-side = { $label }, Seite { $side }
change-to = { $label }: { $to }
change-from = { $label }: nicht mehr { $from }
change-many = { $number } Werte
difference = { $label } ({ $a } auf Seite A, { $b } auf Seite B)
no-value = keine
regime-on-side = { $regime } (Seite { $side })
step-story = Geschichte: { $name }
step-start = Ausgangslage: { $name }
step-assumptions = Annahmen zurückgesetzt
step-everything = Alles zurückgesetzt
step-adopted = Von der umgebenden Seite gesetzt

## Gruppen von Reglern

group-start = Der Markt am Anfang
group-distribution = Wer was wann verkaufen darf
group-ai = Wie Unternehmen KI-Modelle wählen
group-core = Wohin Unternehmen andere Anwendungen legen
group-supply = Preise, Service und Kapazität
group-ledger = Die Rechnungen von Microsoft und OpenAI
group-run = Die Simulation
evidence-question = eine Frage, keine Tatsache

## Mechanismen: der Name, und was die Quellen behaupten

standing-supported = belegt
standing-partly = zum Teil belegt
standing-opinion = eine Meinung
mechanism-m01 = Die Vertriebsregel
    .claim = OpenAI darf jetzt auf jeder Cloud verkaufen; bis April 2026 war es exklusiv bei Azure.
mechanism-m02 = Verzögerungen und Vorschauen
    .claim = Zu AWS kamen die Modelle binnen Stunden als Vorschau; bis zur allgemeinen Verfügbarkeit dauerte es Wochen, anderswo länger.
mechanism-m03 = Der Vorlauf von Azure
    .claim = Neue Produkte kommen zuerst zu Azure, es sei denn, Azure kann sie nicht bedienen.
mechanism-m04 = Die Ausnahme für die öffentliche Hand
    .claim = Kunden der nationalen Sicherheit durften die Modelle auf jeder Cloud nutzen, bevor die Exklusivität endete.
mechanism-m05 = Der neutrale Anbieter
    .claim = Anthropic verkauft auf AWS, auf Google Cloud und nun auf Azure und wird dafür geschätzt.
mechanism-m06 = Modelle einer einzigen Cloud
    .claim = Google hat Gemini im eigenen Haus entwickelt; Amazon hat neben Anthropics Modellen eigene.
mechanism-m07 = Breite des Angebots
    .claim = Clouds mit vielen Modellen, darunter Llama, sind attraktiver.
mechanism-m08 = Microsofts eigene Modelle und Softwarepakete
    .claim = Microsoft verringert mit eigenen Modellen seine Abhängigkeit; seine Software bleibt ein Vorteil.
mechanism-m09 = Spezialisten oder Massenware
    .claim = Eine Quelle sagt, Modelle spezialisierten sich, zwei sagen, sie würden zur Massenware.
mechanism-m10 = Die schnelle Verbindung
    .claim = AWS und Google verbinden ihre Clouds; Konkurrenten müssen sich zusammentun.
mechanism-m11 = Gateways
    .claim = Gateways, die Anfragen verteilen und umleiten, machen Modelle austauschbar.
mechanism-m12 = Anbieterbindung
    .claim = Mehrere Clouds zu nutzen, macht Unternehmen nicht frei: Verträge, Daten und Ausleitungskosten halten sie, wo sie sind.
mechanism-m13 = Preise
    .claim = Der Wettbewerb verlagert sich auf Preis, Servicequalität und Integration.
mechanism-m14 = Kapazität
    .claim = Ein einziger Anbieter ist ein Engpass, und OpenAI ist für ihn zu groß geworden.
mechanism-m15 = Die Umsatzbeteiligung
    .claim = OpenAI zahlt Microsoft bis 2030 ein Fünftel seines Umsatzes, bis zu einer Obergrenze; Microsoft zahlt nichts mehr.
mechanism-m16 = Zusagen
    .claim = OpenAI hat Ausgaben bei Azure und bei AWS zugesagt, dort auf Amazons eigenen Chips.
mechanism-m17 = Eigenes Wachstum
    .claim = Google wächst schneller als Microsoft, und dieses schneller als AWS, hat aber nicht dessen Größe.
mechanism-m18 = Zweitanbieter
    .claim = Unternehmen bevorzugen mehrere Clouds; sie nehmen Anbieter hinzu und wechseln selten.
mechanism-m19 = Versperrte Nachfrage
    .claim = Die Exklusivität bremste OpenAI, wo die Kunden anderswo waren, und half Anthropic.
mechanism-m20 = Die AGI-Klausel
    .claim = Eine Klausel hätte den Vertrag vorzeitig beenden können.
mechanism-m21 = Microsofts Lizenz
    .claim = Azure darf OpenAIs Modelle bis 2032 verkaufen, was OpenAI auch tut.
mechanism-m22 = Der Präzedenzfall
    .claim = Exklusive Verträge werden unhaltbar, und andere folgen.
mechanism-m23 = Microsofts Beteiligung
    .claim = Die Öffnung kostet Azure Umsatz, aber Microsofts Beteiligung an OpenAI gewinnt.
mechanism-m24 = Kunden
    .claim = Am meisten gewinnen Kunden und Entwickler. Das ist ein Ergebnis des Modells, nie eine Vorgabe.
mechanism-m25 = OpenAIs Verhandlungsmacht
    .claim = OpenAI kann mehrere Betreiber von Infrastruktur gegeneinander ausspielen.
mechanism-m26 = OpenAIs Direktverkauf
    .claim = OpenAI wirbt um dieselben Kunden wie sein eigener Investor.
mechanism-m27 = Ausfälle und Ausweichen
    .claim = Vermittlungsschichten, die auf eine zweite Bezugsquelle ausweichen, halten einen Dienst am Laufen.
mechanism-m28 = KI-Hersteller als Mieter
    .claim = Azure bleibt die wichtigste Quelle von OpenAIs Rechenleistung, und AWS und Oracle kommen hinzu.

## Geschichten: der Name, und in zwei Sätzen, worauf zu achten ist

story-default = Voreinstellung
story-as-it-happened = Wie es kam
    .look = OpenAIs Modelle kommen in Stufen zu AWS, nach den belegten Terminen, und im Herbst zu Google Cloud. Der Vergleich mit der Voreinstellung, deren Verzögerungen aus denselben Terminen stammen, zeigt, wie wenig die Stufen vor dem Sommer 2026 ändern.
story-exclusive-for-ever = Für immer exklusiv
    .look = Der Vertrag wird nie neu geschrieben, gegenüber dem, was geschah. Achten Sie darauf, was Azure so behält und wie viel Nachfrage nach OpenAI versperrt bleibt.
story-open-from-day-one = Offen vom ersten Tag an
    .look = Kein Vorlauf, keine Vorschau, keine Verzögerung: Jede Cloud verkauft alles sofort. Der Vergleich mit der Voreinstellung zeigt, wie viel von der Wirkung diese Verzögerungen zurückhalten.
story-long-window = Ein langer Vorlauf für Azure
    .look = Jede Generation von Modellen gibt es ein Jahr lang nur bei Azure, bevor andere Clouds sie bekommen. Achten Sie darauf, wie viel von der Wirkung der Exklusivität ein solcher Vorlauf wiederherstellt.
story-carve-out = Nur die öffentliche Hand
    .look = Nur die öffentliche Hand darf die Modelle auf jeder Cloud nutzen; alle anderen bleiben exklusiv. Achten Sie auf den Nutzen der öffentlichen Hand, und wie viel Marktanteil eine so kleine Gruppe bewegen kann.
story-commodities = Massenware
    .look = Modelle werden einander gleich, und die kleinen werden schneller billiger. Achten Sie darauf, ob es noch eine Rolle spielt, wer OpenAIs Modelle verkaufen darf.
story-specialists = Spezialisten
    .look = Modelle eignen sich für Verschiedenes, und die Abstände bleiben. Achten Sie darauf, wie viel stärker ein exklusives Modell seine Kunden hält und deren andere Anwendungen anzieht.
story-cheap-gateways = Billige Gateways
    .look = Fast alle erreichen Modelle über ein Gateway, von jeder Cloud aus und zu geringen Kosten. Achten Sie darauf, wie viele das Modell wechseln und ob der Ort des Verkaufs noch Anwendungen bewegt.
story-fast-link = Die schnelle Verbindung
    .look = AWS und Google Cloud sind für alle, die beide nutzen, wie eine. Achten Sie darauf, ob die beiden gemeinsam von der Öffnung profitieren und auf wessen Kosten.
story-azure-short = Azure wird knapp
    .look = Azures KI-Kapazität bleibt hinter der Nachfrage zurück, also entstehen Warteschlangen und der Vorlauf entfällt oft. Achten Sie darauf, wie ausgelastet Azure ist und ob die Öffnung es nur entlastet oder ihm Kunden nimmt.
story-google-pace = Google hält sein Tempo
    .look = Die Unterschiede im Wachstum schwinden nie: Google Cloud wächst weiter schneller als Azure, und Azure schneller als AWS. Achten Sie darauf, wie sich die Niveaus auf beiden Seiten bewegen und wie wenig der Unterschied zwischen den Seiten.
story-precedent = Präzedenzfall: Alle öffnen sich
    .look = Sobald OpenAI überall verkauft, folgt jedes Jahr ein weiteres Modell, das bisher nur eine Cloud hatte. Achten Sie darauf, ob Google Cloud verliert, wenn es Gemini auch anderswo gibt, und wie uneinig die Welten sind.

## Was eine eingebettete Seite zeigen kann

part-answer = Die Antwort in einem Satz
part-share = Die Grafik der Marktanteile unter beiden Regeln
part-effects = Was Regel B am Ende ändert
part-stories = Die Geschichten zur Auswahl
part-table = Die Marktanteile als Tabellen
part-link = Schaltflächen, die einen Link kopieren, und die Prüfsumme des Ergebnisses
part-shares = Die Anteile an KI- und anderen Cloud-Ausgaben
part-models = Anteile der Modelle an den KI-Ausgaben
part-moves = Wer auf einer anderen Cloud landet
part-enterprises = Die Unternehmen selbst, jedes ein Punkt
part-homes = Clouds je Unternehmen und Konzentration
part-microsoft = Microsofts Bilanz
part-openai = OpenAIs Umsatz, Reichweite und versperrte Nachfrage
part-customers = Nutzen der Kunden
part-passing = Wann und wie wahrscheinlich Azure AWS überholt
part-capacity = KI-Nachfrage je Kapazität
part-all-stories = Was jede Geschichte bewirkt
part-drivers = Welche Annahmen die Antwort tragen, und was sie ändern würde
part-attribution = Aus welchen Mechanismen die Antwort besteht
part-record = Frühere Prognosen, verglichen mit dem, was kam, und was die Vergangenheit über jeden Regler sagt

## Regler, nach den Schlüsseln der Links: der Name, was er bewirkt, und woher die Voreinstellung kommt

-no-figure = keine Zahl gefunden
-recapitalisation = die Rekapitalisierung vom 28. Oktober 2025
-split = die Aufteilung ist eine Wahl; mit ihr wachsen die Clouds im ersten Jahr um etwa 29 %, wie 2025 (Omdia, Q4 2025)
-menlo-ratio = Menlos Verhältnis zu den anderen Herstellern von Mitte 2025, skaliert auf das, was OpenAI übrig lässt
-menlo-rest = die Hälfte dessen, was die von Menlo genannten Hersteller übrig lassen, skaliert
-disagree = die Quellen sind uneins, ob sich Modelle spezialisieren oder zur Massenware werden
-list-price = Listenpreis von 2026, erste Stufe
-latest-growth = gemeldetes Wachstum binnen Jahresfrist, Q1 2026
-hosting-advice = HostingAdvice, 2025–26
-study = wie oft Unternehmen es unter vier Gründen nannten (Menlo, 2024): kein Koeffizient
-as-azure = wie bei Azure
-synergy = Synergy Research Group, Q1 2024
-what-three-leave = was die ersten drei übrig lassen
-further-cloud = Anteil einer weiteren Cloud am Anfang, der allen anderen Clouds abgeht. Eine Cloud ohne Anteil gibt es nicht.
-range-start = der Anfang ist Teil der Frage
-range-record = belegt
-range-contract = eine Bestimmung des Vertrags
-range-list-price = eine Preisliste; wie viel sie zählt, sagt ein Regler mit eigener Spanne
-range-scale = es vergrößert nur andere Regler, die eigene Spannen haben
-range-commitment = die Summe ist belegt; welcher Teil davon Kunden dient, sagt ein Regler mit eigener Spanne
-range-small-vendor = nach Ermessen: Menlo nennt sie nicht, und die genannten Hersteller ließen Ende 2025 12 % übrig
-range-utility = nach Ermessen: von 1,3-mal so guten Chancen, kaum zu merken, bis zu 12-mal, fast entscheidend
-range-gateways = eine Prognose für Teams mit mehreren Modellen; unter allen Unternehmen halb so viele oder etwas mehr
-range-clouds = HostingAdvices Aufteilung derer mit mehreren Clouds, verschoben durch das, was andere Umfragen mit einer zählen
-range-capacity = nach Ermessen: von der Hälfte von Azures Plan, da Pläne sich verzögern, bis zum Anderthalbfachen
-range-families = nach Ermessen: von etwa halb so vielen bis zur Hälfte mehr; Kataloge zählen verschieden
-range-labs = nach Ermessen: von der Hälfte der Voreinstellung bis zum Zweieinhalbfachen; nur OpenAIs Zahl für Azure sickerte durch

## Der Markt am Anfang

lever-aws = AWS
    .help = Anteil von AWS an den Cloud-Ausgaben der Unternehmen am Anfang.
    .evidence = { -synergy }
    .range = { -range-start }
lever-azure = Azure
    .help = Anteil von Microsoft Azure an den Cloud-Ausgaben der Unternehmen am Anfang.
    .evidence = { -synergy }
    .range = { -range-start }
lever-gcp = Google Cloud
    .help = Anteil von Google Cloud an den Cloud-Ausgaben der Unternehmen am Anfang.
    .evidence = { -synergy }
    .range = { -range-start }
lever-other = Andere
    .help = Anteil aller anderen Clouds am Anfang; der Rest, wenn er nicht angegeben ist.
    .evidence = { -what-three-leave }
    .range = { -range-start }
lever-cloud5 = Cloud 5
    .help = { -further-cloud }
lever-cloud6 = Cloud 6
    .help = { -further-cloud }
lever-cloud7 = Cloud 7
    .help = { -further-cloud }
lever-cloud8 = Cloud 8
    .help = { -further-cloud }
lever-aws-name = Name von AWS
    .help = Wie AWS in Grafiken und Tabellen heißt; leer für den üblichen Namen.
lever-azure-name = Name von Azure
    .help = Wie Azure in Grafiken und Tabellen heißt; leer für den üblichen Namen.
lever-gcp-name = Name von Google Cloud
    .help = Wie Google Cloud in Grafiken und Tabellen heißt; leer für den üblichen Namen.
lever-other-name = Name aller anderen Clouds
    .help = Wie alle anderen Clouds in Grafiken und Tabellen heißen; leer für den üblichen Namen.
lever-cloud5-name = Name von Cloud 5
    .help = Wie Cloud 5 in Grafiken und Tabellen heißt; leer für den üblichen Namen.
lever-cloud6-name = Name von Cloud 6
    .help = Wie Cloud 6 in Grafiken und Tabellen heißt; leer für den üblichen Namen.
lever-cloud7-name = Name von Cloud 7
    .help = Wie Cloud 7 in Grafiken und Tabellen heißt; leer für den üblichen Namen.
lever-cloud8-name = Name von Cloud 8
    .help = Wie Cloud 8 in Grafiken und Tabellen heißt; leer für den üblichen Namen.
lever-start-shares = Anteile am Anfang
    .help = Ob jeder Lauf mit den Anteilen oben beginnt oder mit eigenen, die so weit davon abweichen wie die Zahlen zweier Firmen für Q4 2025 voneinander.
lever-start = Erstes Quartal
    .help = Das Quartal, in dem die Simulation beginnt, Quartal 0. Bis dahin ist OpenAI auf beiden Seiten exklusiv bei Azure.
    .evidence = das letzte Quartal, bevor der Vertrag neu geschrieben wurde
    .range = { -range-start }
lever-horizon = Zeitraum
    .help = Wie viele Quartale simuliert werden.
lever-market = Cloud-Ausgaben im Quartal
    .help = Was alle Unternehmen im ersten Quartal für Clouds ausgeben: Das macht aus Anteilen Geld und ändert keine Wahl.
    .evidence = Synergy Research Group, Q1 2026: 129 Milliarden Dollar, abzüglich der 7 Milliarden, die KI-Hersteller ausgeben
    .range = der veröffentlichte Wert, nach anderen Schätzungen desselben, abzüglich der Ausgaben der KI-Hersteller

## Wer was wann verkaufen darf

lever-a = Regel A
    .help = Die Vertriebsregel, von der der Vergleich ausgeht (gepunktete Linien).
lever-b = Regel B
    .help = Die Vertriebsregel, die mit Regel A verglichen wird (durchgezogene Linien).
lever-window = Vorlauf von Azure
    .help = Wie viele Tage eine neue Generation von OpenAIs Modellen bei Azure verkauft wird, bevor andere Clouds sie bekommen.
    .evidence = höchstens 14 Tage für die Generation vom September 2026 (Zeittafel des Vertrags)
    .range = von den wenigen Tagen im Juli 2026 bis zu sechs Wochen: Die Vereinbarung nennt keine Dauer
lever-opening = Exklusivität endet am
    .help = Der Tag, ab dem OpenAI unter der Multi-Cloud-Regel auf jeder Cloud verkaufen darf.
    .evidence = der geänderte Vertrag vom 27. April 2026
    .range = { -range-record }
lever-lag-aws = Verzögerung bei AWS
    .help = Tage vom Ende der Exklusivität bis zur allgemeinen Verfügbarkeit auf AWS.
    .evidence = 27. April bis 1. Juni 2026
    .range = { -range-record }
lever-lag-gcp = Verzögerung bei Google Cloud
    .help = Tage vom Ende der Exklusivität bis zur allgemeinen Verfügbarkeit auf Google Cloud.
    .evidence = kein Termin bekannt; im Herbst 2026 wurde eine nicht öffentliche Vorschau gesichtet
    .range = im November 2026, nach etwa 200 Tagen, nicht allgemein verfügbar; nach Ermessen höchstens noch etwa ein Jahr
lever-lag-other = Verzögerung bei anderen Clouds
    .help = Tage vom Ende der Exklusivität bis zur allgemeinen Verfügbarkeit auf allen anderen Clouds.
    .evidence = bis November 2026 kein Angebot gesichtet
    .range = nach Ermessen: von einigen Monaten nach Google Cloud bis fast zu den drei Jahren, die der Regler zulässt
lever-other-reach = Andere Clouds, die es verkaufen werden
    .help = Der Teil aller anderen Clouds, nach Ausgaben, der OpenAIs Modelle verkauft, sobald es erlaubt ist.
    .evidence = „Andere“ sind viele Clouds, einige davon OpenAI verschlossen; keine Zahl gefunden
    .range = nach Ermessen: von ein oder zwei der größeren bis zu den meisten, die dafür überhaupt offen sind
lever-preview = Begrenzte Vorschau
    .help = Tage mit begrenzter Vorschau vor der allgemeinen Verfügbarkeit auf einer Cloud.
    .evidence = AWS, 28. April bis 1. Juni 2026
    .range = belegt ist ein Fall, 34 Tage bei AWS; anderswo halb oder dreimal so lange
lever-preview-weight = Gewicht einer Vorschau
    .help = Wie viel ein Modell in begrenzter Vorschau gegenüber einem allgemein verfügbaren zählt (0 gar nicht, 1 voll).
    .evidence = { -no-figure }
    .range = nach Ermessen: Eine Vorschau steht wenigen Kunden offen, also zählt sie weit weniger als die Hälfte
lever-release-every = Eine neue Generation alle
    .help = Tage zwischen einer Generation von OpenAIs Modellen und der nächsten.
    .evidence = GPT-5.4 bis GPT-6 zwischen März und September 2026
    .range = nach Ermessen: von drei Vierteln bis zum Doppelten der Zeit von 2026
lever-novelty = Wert des Neuen
    .help = Nutzen, den eine Bezugsquelle für jede Generation verliert, die sie zurückliegt.
    .evidence = { -no-figure }
    .range = nach Ermessen: von kaum bemerkt bis so viel, dass eine Generation die Chancen fast halbiert
lever-carveout = Ausnahme für die öffentliche Hand
    .help = Anteil der Unternehmen, nach Ausgaben, für die die Exklusivität nicht gilt.
    .evidence = die Ausnahme ist belegt, ihr Umfang nicht
    .range = nach Ermessen: von der nationalen Sicherheit allein bis zum größten Teil des öffentlichen Sektors
lever-carveout-from = Ausnahme gilt ab
    .help = Der Tag, ab dem diese Unternehmen OpenAIs Modelle auf jeder Cloud nutzen dürfen.
    .evidence = { -recapitalisation }
    .range = { -range-record }
lever-timetable = Eigener Zeitplan
    .help = Was unter der Regel „custom“ wo, ab wann und mit welchem Gewicht verkauft wird, etwa openai@aws:2026-06-01:0.5,gemini@azure:2027-01-01. Für nicht genannte Paare gilt die Exklusivität.
lever-waiver = Vorlauf entfällt, wenn Azure voll ist
    .help = Wahrscheinlichkeit, dass der Vorlauf in einem Quartal entfällt, in dem Azures KI-Kapazität nicht reicht.
    .evidence = das Recht besteht, wenn Azure nicht liefern kann; keine Zahl gefunden
    .range = nach Ermessen: Das Recht muss bewusst genutzt werden, also in weniger als einem Drittel der Quartale
lever-anthropic-azure = Anthropic bei Azure ab
    .help = Der Tag, an dem Anthropics Modelle zu Azure kommen.
    .evidence = die Partnerschaft vom 18. November 2025
    .range = { -range-record }
lever-clause = Risiko der AGI-Klausel
    .help = Wie wahrscheinlich die AGI-Klausel die Exklusivität vorzeitig beendet, in jedem Jahr, in dem sie gilt.
    .evidence = die Klausel ist belegt, ihre Wahrscheinlichkeit nicht
    .range = nach Ermessen: von sehr unwahrscheinlich bis zu gleichen Chancen binnen etwa elf Jahren
lever-clause-until = AGI-Klausel gilt bis
    .help = Der Tag, an dem die AGI-Klausel wegfällt. Mit einem späteren Tag gilt sie weiter, wo der Vertrag nie neu geschrieben wurde.
    .evidence = gestrichen im geänderten Vertrag vom 27. April 2026
    .range = { -range-record }
lever-licence-until = Microsofts Lizenz bis
    .help = Bis zu diesem Tag verkauft Azure OpenAIs Modelle, was immer ein eigener Zeitplan sagt.
    .evidence = Lizenz bis 2032, im Vertrag vom 27. April 2026 beibehalten
    .range = { -range-contract }
lever-precedent = Andere folgen
    .help = Für jedes Jahr, nachdem OpenAIs Modelle zum ersten Mal auf einer anderen Cloud als Azure verkauft wurden, die Wahrscheinlichkeit, dass ein weiteres der Modelle einer einzigen Cloud (Gemini, Amazons, Microsofts) auf jeder Cloud verkauft wird.
    .evidence = eine Meinung in den Quellen, ohne Zahl, deshalb aus, solange man nicht danach fragt
    .range = eine eigene Geschichte, kein Teil der Antwort zu OpenAI

## Wie Unternehmen KI-Modelle wählen

lever-ai-aws = KI an den Ausgaben bei AWS
    .help = Anteil der KI an dem, was Unternehmen am Anfang bei AWS ausgeben. Wo er 0 ist, verkauft AWS auch später keine KI.
    .evidence = keine Zahl gefunden; weit weniger als bei Azure
    .range = nach Ermessen: von der Hälfte der Voreinstellung bis knapp an Azures untere Grenze
lever-ai-azure = KI an den Ausgaben bei Azure
    .help = Anteil der KI an dem, was Unternehmen am Anfang bei Azure ausgeben. Wo er 0 ist, verkauft Azure auch später keine KI.
    .evidence = KI trug 16 Punkte zu Azures Wachstum im 3. Quartal des Geschäftsjahrs 2025 bei, also mindestens 12 % von Azure; ein Jahr später mehr
    .range = nach Ermessen: von dem, was das 3. Quartal des Geschäftsjahrs 2025 bedeutet, bis zu zwei Jahren solchen Wachstums
lever-ai-gcp = KI an den Ausgaben bei Google Cloud
    .help = Anteil der KI an dem, was Unternehmen am Anfang bei Google Cloud ausgeben. Wo er 0 ist, verkauft sie auch später keine KI.
    .evidence = keine Zahl gefunden; Geminis Teil der KI-Ausgaben fällt nur dort an, also sind es mindestens 23 %
    .range = nach Ermessen: von dem, was Gemini allein nötig macht, bis zu einem Viertel mehr als die Voreinstellung
lever-ai-other = KI an den Ausgaben bei anderen Clouds
    .help = Anteil der KI an dem, was Unternehmen am Anfang bei anderen Clouds ausgeben, bei jeder von ihnen. Wo er 0 ist, verkaufen sie auch später keine KI.
    .evidence = keine Zahl gefunden; sie verkaufen nur offene Modelle, ein Zehntel der KI-Ausgaben, und nicht alle davon
    .range = nach Ermessen: von der Hälfte der Voreinstellung bis zur Hälfte aller offenen Modelle
lever-growth-ai = Wachstum der KI-Ausgaben
    .help = Wie schnell die KI-Ausgaben wachsen.
    .evidence = { -split }
    .range = von den 35 % des ganzen Marktes (Q1 2026) bis fast zu den 140 % der Dienste mit generativer KI Mitte 2025 (Synergy)
lever-openai = OpenAIs Anteil an der KI
    .help = OpenAIs Anteil an den KI-Ausgaben am Anfang.
    .evidence = zwischen 25 % (Menlo, Mitte 2025, ein Investor bei Anthropic) und 56 % (a16z, 2025)
    .range = Menlo (Mitte 2025) gegen a16z (2025), beide an Herstellern beteiligt
lever-anthropic = Anthropics Teil der KI
    .help = Anthropics Anteil an den KI-Ausgaben am Anfang.
    .evidence = { -menlo-ratio }
    .range = von Menlos Zahlen für 2023 und 2024 (12 und 24 %) bis zu der von Ende 2025 (40 %)
lever-gemini = Geminis Teil der KI
    .help = Geminis Anteil an den KI-Ausgaben am Anfang.
    .evidence = { -menlo-ratio }
    .range = um Menlos 7 % von 2023 und 21 % von Ende 2025
lever-microsoft-models = Microsofts eigener Teil der KI
    .help = Anteil von Microsofts eigenen Modellen an den KI-Ausgaben am Anfang.
    .evidence = { -menlo-rest }
    .range = { -range-small-vendor }
lever-amazon-models = Amazons eigener Teil der KI
    .help = Anteil von Amazons eigenen Modellen an den KI-Ausgaben am Anfang.
    .evidence = { -menlo-rest }
    .range = { -range-small-vendor }
lever-open-models = Teil offener Gewichte an der KI
    .help = Anteil von Modellen mit offenen Gewichten an den KI-Ausgaben am Anfang; der Rest, wenn er nicht angegeben ist.
    .evidence = { -menlo-ratio }
    .range = Menlo: 11 bis 19 % der Anwendungen, die billiger sind als andere
lever-specialisation = Spezialisierung
    .help = Wie verschieden Unternehmen darin sind, welches Modell zu ihnen passt: 0 macht Modelle zur Massenware; 1 gibt den Vorlieben eine Standardabweichung von 2 Utils.
    .evidence = { -disagree }
    .range = nach Ermessen: Quellen behaupten beides, dass Modelle gleich sind und dass jedes für andere Arbeit taugt
lever-commoditisation = Angleichung
    .help = Wie schnell sich die anfänglichen Qualitätsabstände schließen: Nach t Jahren bleibt e^(−Rate · t) davon.
    .evidence = { -disagree }
    .range = die Quellen sind uneins; die erfassten Anteile der Hersteller zeigen wenig davon
lever-race = Wettlauf der Hersteller
    .help = Wie sehr der Zufall die Qualität der Modelle jedes Herstellers verändert: die Standardabweichung der Änderungen eines Jahres, bevor etwas davon schwindet. Beide Seiten haben dasselbe Glück.
    .evidence = keine Zahl gefunden; ein Hersteller kam binnen zwei Jahren von 12 auf 32 % (Menlo)
    .range = nach Ermessen, um den Aufstieg eines Herstellers von 12 auf 32 % binnen zwei Jahren (Menlo)
lever-race-fade = Vorsprünge schwinden um
    .help = Wie viel von einem Vorsprung oder Rückstand, den der Zufall brachte, jedes Jahr verloren geht; bei 100 gibt es keinen Wettlauf.
    .evidence = { -no-figure }
    .range = nach Ermessen: Ein Vorsprung halbiert sich in einem bis dreizehn Jahren
lever-neutrality = Neutrale Hersteller
    .help = Nutzen eines Modells, das jede Cloud verkauft; anteilig, wo es nur einige tun.
    .evidence = { -no-figure }
    .range = nach Ermessen: von unmerklich bis zu einem Fünftel besseren Chancen
lever-breadth = Breite einer Bezugsquelle
    .help = Nutzen einer Bezugsquelle, die n Modellfamilien verkauft: dieser Wert mal ln(1 + n).
    .evidence = { -no-figure }
    .range = nach Ermessen: Doppelt so viele Modelle erhöhen die Chancen um 2 bis 23 %
lever-families-aws = Weitere Familien bei AWS
    .help = Von wie vielen Herstellern AWS Modellfamilien verkauft, neben den hier genannten: Llama, Mistral und andere.
    .evidence = grob gezählt; ein Katalog vom 31. März 2026 hat 11 (models.dev)
    .range = { -range-families }
lever-families-azure = Weitere Familien bei Azure
    .help = Von wie vielen Herstellern Azure Modellfamilien verkauft, neben den hier genannten.
    .evidence = grob gezählt; ein Katalog vom 31. März 2026 hat 6 (models.dev)
    .range = { -range-families }
lever-families-gcp = Weitere Familien bei Google Cloud
    .help = Von wie vielen Herstellern Google Cloud Modellfamilien verkauft, neben den hier genannten.
    .evidence = grob gezählt; ein Katalog vom 31. März 2026 hat 5 (models.dev)
    .range = { -range-families }
lever-families-other = Weitere Familien bei anderen Clouds
    .help = Von wie vielen Herstellern jede andere Cloud Modellfamilien verkauft, neben den hier genannten.
    .evidence = { -no-figure }
    .range = { -range-families }
lever-microsoft-quality = Microsofts eigene Modelle holen auf
    .help = Der Teil ihres Qualitätsabstands zum besten Modell, den Microsofts eigene Modelle aufholen.
    .evidence = { -no-figure }
    .range = nach Ermessen: von Modellen für kleine Aufgaben bis fast zum besten Modell
lever-microsoft-years = Sie holen auf binnen
    .help = Wie lange Microsofts eigene Modelle dafür brauchen, in gleichmäßigem Tempo.
    .evidence = { -no-figure }
    .range = nach Ermessen: halb oder doppelt so lange
lever-inertia-model = Trägheit bei Modellen
    .help = Nutzen, beim zuletzt genutzten Modell zu bleiben.
    .evidence = angepasst: 11 % der Unternehmen wechseln in einem Jahr den Hersteller (Menlo, Mitte 2025)
    .range = 11 % von etwa 150 Befragten: Der Zufall allein macht ±0,35 Utils; verdoppelt, weil die Frage eine andere war
lever-similarity = Verschiedenheit innerhalb eines Modells
    .help = Wie verschieden ein Modell bei zwei Bezugsquellen ist: 1 so verschieden wie zwei Modelle (einfaches Logit), nahe 0 dasselbe Gut (das ρ des geschachtelten Logits).
    .evidence = { -no-figure }
    .range = nach Ermessen: Ein Modell bei zwei Bezugsquellen ist weder dasselbe Gut noch zwei Modelle
lever-gravity = Anziehung der Daten
    .help = Nutzen, ein Modell dort zu kaufen, wo alle eigenen anderen Anwendungen laufen.
    .evidence = { -no-figure }
    .range = { -range-utility }
lever-friction = Reibung zwischen Clouds
    .help = Nutzen, der verloren geht, wenn man ein Modell auf einer Cloud kauft, auf der man nicht zu Hause ist.
    .evidence = { -no-figure }
    .range = { -range-utility }
lever-link = Schnelle Verbindung AWS–Google
    .help = Was von der Reibung zwischen AWS und Google Cloud bleibt, sobald sie verbunden sind; 1 ändert nichts.
    .evidence = die Verbindung ist belegt, ihre Ersparnis nicht
    .range = nach Ermessen: Eine Leitung verkürzt den Weg, aber Verträge, Daten und Kenntnisse bleiben getrennt
lever-link-from = Schnelle Verbindung ab
    .help = Der Tag, ab dem AWS und Google Cloud verbunden sind.
    .evidence = Vorschau vom 30. November 2025
    .range = { -range-record }
lever-gateway-2025 = Gateways im Jahr 2025
    .help = Anteil der Unternehmen, die Modelle Mitte 2025 und davor über ein Gateway erreichen.
    .evidence = Gartners Prognose: 25 % der Teams im Jahr 2025
    .range = { -range-gateways }
lever-gateway-2028 = Gateways im Jahr 2028
    .help = Dasselbe für Mitte 2028 und danach; dazwischen in gerader Linie.
    .evidence = Gartners Prognose: 70 % der Teams im Jahr 2028
    .range = { -range-gateways }
lever-gateway-factor = Verbleibende Kosten mit Gateway
    .help = Was ein Gateway von der Trägheit bei Modellen und der Reibung zwischen Clouds übrig lässt.
    .evidence = { -no-figure }
    .range = nach Ermessen: Ein Gateway verdeckt Schnittstellen, aber weder Verträge noch Eingaben
lever-egress = Gewicht der Ausleitungskosten
    .help = Nutzen, der beim Kauf eines Modells außerhalb der eigenen Cloud verloren geht, je 0,10 Dollar, die das Ausleiten eines Gigabytes kostet.
    .evidence = { -no-figure }
    .range = nach Ermessen: Modelle bewegen wenig Daten, also höchstens ein Drittel der Reibung
lever-egress-aws = Ausleiten aus AWS
    .help = Was ein Gigabyte kostet, das AWS verlässt.
    .evidence = { -list-price }
    .range = { -range-list-price }
lever-egress-azure = Ausleiten aus Azure
    .help = Was ein Gigabyte kostet, das Azure verlässt.
    .evidence = { -list-price }
    .range = { -range-list-price }
lever-egress-gcp = Ausleiten aus Google Cloud
    .help = Was ein Gigabyte kostet, das Google Cloud verlässt.
    .evidence = { -list-price }
    .range = { -range-list-price }
lever-egress-other = Ausleiten aus anderen Clouds
    .help = Was ein Gigabyte kostet, das eine andere Cloud verlässt.
    .evidence = wie AWS; die Listen unterscheiden sich
    .range = die Listen unterscheiden sich: von fast nichts bis zum Preis von Google Cloud
lever-direct-part = Direkt bezogene KI
    .help = Anteil der KI-Ausgaben am Anfang, der direkt bei Herstellern anfällt statt über eine Cloud.
    .evidence = { -no-figure }
    .range = nach Ermessen: von einem Siebtel, das Entwickler kaufen, bis zu zwei Fünfteln; keine Umfrage gefunden
lever-direct = Kosten des Direktkaufs
    .help = Nutzen, der verloren geht, wenn man beim Hersteller kauft statt über einen Cloud-Vertrag. Der direkt bezogene Anteil am Anfang ist der angegebene, wie hoch sie auch sind.
    .evidence = { -no-figure }
    .range = nach Ermessen: von kaum ein Grund bis so viel wie der Kauf auf einer fremden Cloud
lever-direct-decline = Aufbau des Direktverkaufs
    .help = Wie viel von diesen Kosten OpenAI jedes Jahr abbaut, solange seine Modelle exklusiv sind; halb so viel, sobald sie offen sind.
    .evidence = { -no-figure }
    .range = nach Ermessen: von kaum einer Änderung bis zum größten Teil der Kosten in fünf Jahren
lever-resourcing = Neu vergebene KI-Ausgaben
    .help = Anteil der bestehenden KI-Ausgaben, der jedes Jahr nach der aktuellen Wahl vergeben wird, neben allem Wachstum.
    .evidence = { -no-figure }
    .range = nach Ermessen: Bestehende Ausgaben werden binnen zwei bis zehn Jahren neu vergeben

## Wohin Unternehmen andere Anwendungen legen

lever-growth-core = Wachstum der übrigen Ausgaben
    .help = Wie schnell die Cloud-Ausgaben ohne KI wachsen; neue Anwendungen sind dieses Wachstum.
    .evidence = { -split }
    .range = von weniger als den 19 % des Marktes von 2024, bevor KI zählte, bis fast zu seinen 35 % im Q1 2026
lever-pull = Sog der KI auf andere Anwendungen
    .help = Wie stark die KI-Angebote einer Cloud gewöhnliche Anwendungen anziehen: 0 kappt die Verbindung, bei 1 zählt KI so viel wie ihr Teil an den Ausgaben.
    .evidence = { -no-figure }
    .range = nach Ermessen: von kaum einer Verbindung bis zum Anderthalbfachen des KI-Anteils an den Ausgaben
lever-growth-aws = Eigenes Wachstum von AWS
    .help = Wie schnell AWS von sich aus wächst: Neue Anwendungen neigen zu Clouds, die schneller wachsen als der Markt.
    .evidence = { -latest-growth }
    .range = 20, 24 und 28 % in den letzten drei Quartalen; es kann so weitergehen, oder zurück
lever-growth-azure = Eigenes Wachstum von Azure
    .help = Wie schnell Azure von sich aus wächst.
    .evidence = { -latest-growth }
    .range = 39 bis 40 % in den letzten vier Quartalen; gebremst von der Kapazität, gezogen von OpenAI
lever-growth-gcp = Eigenes Wachstum von Google Cloud
    .help = Wie schnell Google Cloud von sich aus wächst.
    .evidence = { -latest-growth }
    .range = 34, 48 und 63 % in den letzten drei Quartalen: Das jüngste kann eine Ausnahme sein
lever-growth-other = Eigenes Wachstum anderer Clouds
    .help = Wie schnell alle anderen Clouds von sich aus wachsen.
    .evidence = was die drei von den 35 % des Markts (Synergy, Q1 2026) übrig lassen
    .range = was nach drei gerundeten Zahlen übrig ist, höchstens die 35 % des ganzen Marktes
lever-fade = Wachstumsunterschiede schwinden um
    .help = Wie viel von den Unterschieden im eigenen Wachstum jedes Jahr verloren geht: 0 behält das heutige Tempo für immer, 100 heißt gleiches Wachstum.
    .evidence = { -no-figure }
    .range = nach Ermessen: Unterschiede halbieren sich in einem bis dreizehn Jahren
lever-bundle = Microsofts Softwarepakete
    .help = Nutzen von Azure für neue Anwendungen von Unternehmen, die auf Microsofts Software bauen.
    .evidence = angepasst: Neukunden wählen Azure 1,8-mal so oft, wie sein Anteil besagt (britische CMA, 2021–22)
    .range = die Spanne der Quelle, 60 bis 70 %, macht ±0,22 Utils; verdoppelt wegen ihres Alters und Landes
lever-shop = Microsoft-Nutzer
    .help = Anteil der Unternehmen, die auf Microsofts Software bauen.
    .evidence = { -no-figure }
    .range = nach Ermessen: Viele nutzen Microsofts Software, weniger hängen von ihr ab
lever-discount = Rabatt für Zusagen
    .help = Wie viel billiger ein Unternehmen auf seiner eigenen Cloud kauft, wo Ausgaben auf seine Zusage angerechnet werden.
    .evidence = das untere Ende bei großen Abnehmern: 10 bis 30 % (Berater zu Abnahmeverträgen, 2025)
    .range = Berater nennen 8 bis 12 % für kleine Zusagen, 3 bis 22 % für mittlere und bis 30 % für die größten
lever-second-source = Suche nach Zweitanbietern
    .help = Anteil der neuen Anwendungen, die Unternehmen absichtlich außerhalb ihrer wichtigsten Cloud anlegen.
    .evidence = { -no-figure }
    .range = nach Ermessen: Viele sagen, dass sie eine wollen, und wenige vergeben viel dorthin
lever-one-cloud = Unternehmen mit einer Cloud
    .help = Anteil der Unternehmen, die am Anfang eine Cloud nutzen.
    .evidence = HostingAdvice, 2025–26: 21 %, und 3 % ohne einen der Großen
    .range = von Flexeras 12 % (2025) bis zu HashiCorps 40 % (2022) und Bains 71 % (2020)
lever-two-clouds = Unternehmen mit zwei Clouds
    .help = Anteil der Unternehmen, die am Anfang zwei Clouds nutzen.
    .evidence = { -hosting-advice }
    .range = { -range-clouds }
lever-three-clouds = Unternehmen mit drei Clouds
    .help = Anteil der Unternehmen, die am Anfang drei Clouds nutzen.
    .evidence = { -hosting-advice }
    .range = { -range-clouds }
lever-four-clouds = Unternehmen mit vier Clouds
    .help = Anteil der Unternehmen, die am Anfang vier oder mehr Clouds nutzen; der Rest, wenn er nicht angegeben ist.
    .evidence = { -what-three-leave }
    .range = { -range-clouds }
lever-inertia-core = Trägheit der Anwendungen
    .help = Nutzen, eine Anwendung auf die Cloud zu legen, auf der alle Anwendungen des Unternehmens laufen.
    .evidence = angepasst: Unternehmen nutzen im Schnitt weiter 2,2 Clouds (Flexera, HostingAdvice)
    .range = Umfragen zählen je 2,2 bis 2,4 Clouds, und die Anpassung verfehlt ihr Ziel um etwa so viel
lever-switching = Unternehmen, die die Cloud wechseln
    .help = Anteil der Unternehmen, die jedes Jahr am Ende eines Vertrags auf eine andere Cloud verlegen, was auf ihrer wichtigsten läuft.
    .evidence = weniger als 1 % im Jahr: britische CMA, Abschlussbericht 2025
    .range = die Quelle sagt weniger als 1 % der Kunden, in einem Land; sie können größer oder kleiner sein als der Durchschnitt
lever-contract = Längster Vertrag
    .help = Verträge dauern von einem Jahr bis so lange.
    .evidence = Verträge mit Ausgabenzusage über 1 bis 3 Jahre sind üblich; keine Umfrage gefunden
    .range = Berater nennen ein bis fünf Jahre, und der Regler endet bei drei
lever-bound = Vertraglich gebundene neue Lasten
    .help = Anteil neuer Lasten, der bleibt, wo ein Unternehmen schon ist, solange sein Vertrag läuft; der Rest folgt der Wahl.
    .evidence = { -no-figure }
    .range = nach Ermessen: Verträge binden einen Teil der Ausgaben, und neue Lasten füllen sie zuerst
lever-primary = Anteil der wichtigsten Cloud
    .help = Was ein Unternehmen mit mehreren Clouds am Anfang bei seiner wichtigsten ausgibt.
    .evidence = 95 % im Jahr 2020 (Bain), seither weniger
    .range = nach Ermessen: unter Bains 95 % von 2020, und weit über einer hälftigen Teilung
lever-cadence = Zeit zwischen Entscheidungen
    .help = Wie viele Quartale ein Unternehmen zwischen Entscheidungen vergehen lässt, wohin neue Ausgaben gehen. Die Unternehmen wechseln sich ab, also entscheiden in jedem Quartal einige.
    .evidence = jährliche Budgets
    .range = nach Ermessen: von Entscheidungen im Halbjahr bis zu jährlichen Budgets

## Preise, Service und Kapazität

lever-price-sensitivity = Preisempfindlichkeit
    .help = Nutzen, der je e-Faches eines Preises verloren geht; sie sagt auch, was der Nutzen der Kunden wert ist.
    .evidence = keine Zahl gefunden; Umfragen sagen, wie oft der Preis genannt wird, nicht wie viel er zählt
    .range = nach Ermessen: von einem Preis, der kaum zählt, bis zu einem, der zwischen Gleichen entscheidet
lever-weight-price = Gewicht des Preises
    .help = Macht die Preisempfindlichkeit im selben Verhältnis größer oder kleiner.
    .evidence = { -study }
    .range = { -range-scale }
lever-weight-quality = Gewicht der Servicequalität
    .help = Wie viel Warteschlangen zählen; 0,243 lässt sie, wie sie sind, das Doppelte verdoppelt sie.
    .evidence = { -study }
    .range = { -range-scale }
lever-weight-security = Gewicht von Sicherheit und Integration
    .help = Wie viel die Anziehung der Daten, die Reibung zwischen Clouds und die Kosten des Direktkaufs zählen; 0,266 lässt sie, wie sie sind.
    .evidence = { -study }
    .range = { -range-scale }
lever-weight-capability = Gewicht der Fähigkeiten
    .help = Wie viel Vorlieben, Neuheit, Breite und Neutralität zählen; 0,237 lässt sie, wie sie sind.
    .evidence = { -study }
    .range = { -range-scale }
lever-price-frontier = Spitzenmodelle werden billiger
    .help = Um das Wievielfache die Modelle von OpenAI, Anthropic und Google jedes Jahr billiger werden.
    .evidence = GPT-4 im März 2023 bis GPT-5.4 im März 2026, Listenpreise
    .range = nach Listenpreisen der Eingabe 1,4-mal im Jahr von GPT-4 zu GPT-6 und 4,6-mal von GPT-4 zu GPT-4o; an beiden Enden etwas weniger, da die Ausgabe weniger billiger wurde
lever-price-tail = Andere Modelle werden billiger
    .help = Um das Wievielfache die Modelle von Microsoft und Amazon und die mit offenen Gewichten jedes Jahr billiger werden.
    .evidence = die übrigen fallen um bis zum Zehnfachen im Jahr (a16z), aber bei gleichbleibender Qualität, während der Anteil offener Gewichte von 19 auf 13 % fiel (Menlo)
    .range = vom langsamsten Tempo der Spitzenmodelle (1,4-mal) bis zum größten Teil des Zehnfachen bei gleicher Qualität (a16z)
lever-markup = Aufschlag eines Alleinverkäufers
    .help = Was eine Cloud auf den Preis eines Modells aufschlägt, das sonst niemand verkauft; je mehr es verkaufen, desto weniger ist möglich (Logit-Bertrand-Wettbewerb).
    .evidence = Preisgleichheit wurde angekündigt, also keiner
    .range = der Listenpreis eines Modells ist auf jeder Cloud gleich, die es verkauft
lever-credits = Gutschriften im Wettbewerb
    .help = Der größte Nachlass, den Clouds als Gutschrift auf ein Modell geben, das viele verkaufen: keiner bei einem Alleinverkäufer, die Hälfte bei zweien.
    .evidence = die Listenpreise sind auf allen Clouds gleich (Bedrock, Juni 2026), also konkurrieren sie anders; keine Zahl gefunden
    .range = nach Ermessen: die Listenpreise sind gleich, also von fast nichts bis zu den Nachlässen großer Kunden
lever-leverage = OpenAIs Verhandlungsmacht
    .help = Um wie viel OpenAIs Preise mit jeder weiteren Cloud sinken, die seine Modelle verkauft.
    .evidence = { -no-figure }
    .range = nach Ermessen: die Meinung einer Quelle, ohne Zahl
lever-queue = Kosten von Warteschlangen
    .help = Nutzen, den die KI einer Cloud verliert, je e-Faches, um das die Nachfrage ihre Kapazität übersteigt; 0 heißt unbegrenzte Kapazität.
    .evidence = { -no-figure }
    .range = { -range-utility }
lever-headroom = Reserve
    .help = Für wie viel mehr KI-Nachfrage Clouds bauen, als sie haben.
    .evidence = { -no-figure }
    .range = nach Ermessen: von kaum einer Reserve bis zur Hälfte mehr
lever-shortage = Azures Engpass am Anfang
    .help = KI-Nachfrage, die Azure am Anfang nicht bedienen konnte, gemessen an der bedienten. Sie kommt wieder, soweit Kapazität da ist.
    .evidence = Azure fehlt mindestens bis Mitte 2026 Kapazität (Analysefirma „Directions“); keine Zahl gefunden
    .range = nach Ermessen: Microsoft sagt, dass Kapazität fehlt, nicht wie viel
lever-capacity-lag = Kapazität hinkt nach um
    .help = Wie lange es dauert, bis Clouds für die Nachfrage gebaut haben, die sie sehen.
    .evidence = { -no-figure }
    .range = nach Ermessen: ein Quartal, wo Hallen bereitstehen, ein Jahr, wo sie zu bauen sind
lever-capacity-aws = Höchstes Wachstum der Kapazität von AWS
    .help = Wie schnell die KI-Kapazität von AWS höchstens wachsen kann, abgesehen von dem, was OpenAIs Zusagen beitragen.
    .evidence = { -as-azure }
    .range = { -range-capacity }
lever-capacity-azure = Höchstes Wachstum der Kapazität von Azure
    .help = Wie schnell die KI-Kapazität von Azure höchstens wachsen kann, abgesehen von dem, was OpenAIs Zusagen beitragen.
    .evidence = 80 % im Geschäftsjahr 2026, ein Plan (Analysefirma „Directions“)
    .range = { -range-capacity }
lever-capacity-gcp = Höchstes Wachstum der Kapazität von Google
    .help = Wie schnell die KI-Kapazität von Google Cloud höchstens wachsen kann, abgesehen von dem, was OpenAIs Zusagen beitragen.
    .evidence = { -as-azure }
    .range = { -range-capacity }
lever-capacity-other = Höchstes Wachstum der Kapazität anderer Clouds
    .help = Wie schnell die KI-Kapazität anderer Clouds höchstens wachsen kann, abgesehen von dem, was OpenAIs Zusagen beitragen.
    .evidence = { -as-azure }
    .range = { -range-capacity }
lever-commit-azure = OpenAIs Zusage an Azure
    .help = Was OpenAI bei Azure auszugeben zugesagt hat.
    .evidence = { -recapitalisation }
    .range = { -range-commitment }
lever-commit-aws = OpenAIs Zusage an AWS
    .help = Was OpenAI bei AWS auszugeben zugesagt hat; das dient Kunden, sobald AWS die Modelle verkauft.
    .evidence = 100 Milliarden Dollar vom 27. Februar 2026 zusätzlich zu früheren 38 Milliarden Dollar
    .range = { -range-commitment }
lever-commit-other = OpenAIs Zusage an andere
    .help = Was OpenAI bei anderen Clouds auszugeben zugesagt hat, zuerst bei Oracle.
    .evidence = 300 Milliarden Dollar an Oracle, 2025 gemeldet
    .range = { -range-commitment }
lever-commit-anthropic-azure = Anthropics Zusage an Azure
    .help = Was Anthropic bei Azure auszugeben zugesagt hat.
    .evidence = die Ankündigung vom 18. November 2025
    .range = { -range-commitment }
lever-commit-anthropic-aws = Anthropics Zusage an AWS
    .help = Was Anthropic bei AWS auszugeben zugesagt hat.
    .evidence = 2026 gemeldet, mit einer Beteiligung von 33 Milliarden Dollar
    .range = { -range-commitment }
lever-commit-anthropic-gcp = Anthropics Zusage an Google
    .help = Was Anthropic bei Google Cloud auszugeben zugesagt hat.
    .evidence = 200 Milliarden Dollar über fünf Jahre, im April 2026 gemeldet
    .range = { -range-commitment }
lever-commit-years = Zusagen laufen über
    .help = Über wie viele Jahre die Zusagen ausgegeben werden, jedes Quartal etwas mehr.
    .evidence = der Vertrag mit AWS vom 27. Februar 2026
    .range = acht Jahre bei AWS; die Laufzeit bei Azure ist nicht bekannt
lever-commit-spent = Ausgegebener Teil der Zusagen
    .help = Der Teil jeder Zusage, der in dieser Zeit ausgegeben wird; nie weniger, als am Anfang ausgegeben wird.
    .evidence = { -no-figure }
    .range = nach Ermessen: von Optionen, die nicht genutzt werden, bis zu fast allem
lever-commit-exclusive = Derselbe bei Exklusivität
    .help = Der Teil von OpenAIs Zusagen an andere Clouds als Azure, der besteht, solange seine Modelle exklusiv bei Azure sind.
    .evidence = { -no-figure }
    .range = nach Ermessen: Rechenleistung wurde vor den Modellen geöffnet, also von wenig bis fast allem
lever-labs-aws = KI-Hersteller bei AWS
    .help = Was KI-Hersteller selbst im ersten Quartal bei AWS ausgeben. Das ist Umsatz der Cloud und keine Nachfrage von Unternehmen.
    .evidence = { -no-figure }
    .range = { -range-labs }
lever-labs-azure = KI-Hersteller bei Azure
    .help = Was KI-Hersteller selbst im ersten Quartal bei Azure ausgeben.
    .evidence = OpenAI gab in drei Quartalen 2025 bei Azure 8,7 Milliarden Dollar aus (durchgesickerte Zahlen)
    .range = von den durchgesickerten Zahlen von 2025 bis zu zwei Dritteln mehr für das Wachstum seither
lever-labs-gcp = KI-Hersteller bei Google
    .help = Was KI-Hersteller selbst im ersten Quartal bei Google Cloud ausgeben.
    .evidence = { -no-figure }
    .range = { -range-labs }
lever-labs-other = KI-Hersteller bei anderen
    .help = Was KI-Hersteller selbst im ersten Quartal bei anderen Clouds ausgeben.
    .evidence = { -no-figure }
    .range = { -range-labs }
lever-serving = Teil davon, der Kunden dient
    .help = Der Teil der Zusagen, der zu Kapazität für Unternehmen wird.
    .evidence = der Rest trainiert Modelle oder dient Verbrauchern; keine Zahl gefunden
    .range = nach Ermessen: Training und Verbraucher nehmen mehr als die Hälfte
lever-chips = Ersparnis mit eigenen Chips
    .help = Wie viel weniger dieselbe Kapazität auf den eigenen Chips von AWS kostet.
    .evidence = 30 %: Amazons eigene Angabe; keine unabhängige Zahl gefunden
    .range = nach Ermessen: von einem Bruchteil von Amazons Behauptung bis etwas mehr
lever-outages = Ausfälle einer Bezugsquelle im Jahr
    .help = Wie oft jede Cloud und jede eigene Schnittstelle eines Herstellers im Jahr ausfällt; beide Seiten haben dieselben Ausfälle.
    .evidence = { -no-figure }
    .range = nach Ermessen: von einem in drei Jahren bis zu dreien im Jahr
lever-outage-loss = Verlust je Ausfall
    .help = Was ein Ausfall vom Wert des Quartals kostet; weniger, wo ein Gateway auf eine zweite Bezugsquelle desselben Modells ausweicht.
    .evidence = { -no-figure }
    .range = nach Ermessen: von einem halben Tag bis zu einer Woche vom Wert eines Quartals

## Die Rechnungen von Microsoft und OpenAI

lever-revenue-share = Umsatzbeteiligung von Microsoft
    .help = Der Teil von OpenAIs Umsatz, der an Microsoft geht.
    .evidence = derselbe Satz wie zuvor: 20 % (CNBC, April 2026)
    .range = { -range-contract }
lever-revenue-until = Umsatzbeteiligung bis
    .help = Der Tag, an dem die Umsatzbeteiligung endet.
    .evidence = bis 2030, nach dem Vertrag vom 27. April 2026
    .range = { -range-contract }
lever-revenue-cap = Obergrenze der Umsatzbeteiligung
    .help = Das Höchste, was OpenAI nach dem Ende der Exklusivität zahlt; vorher gibt es keine Obergrenze.
    .evidence = 38 Milliarden Dollar, gemeldet im Mai 2026
    .range = { -range-contract }
lever-microsoft-pays = Anteil, den Microsoft an OpenAI zahlt
    .help = Der Teil von Azures Verkäufen von OpenAIs Modellen, den Microsoft zahlt, solange sie exklusiv sind; es endet mit der Exklusivität oder mit der Umsatzbeteiligung.
    .evidence = so viel, wie OpenAI zahlt
    .range = nach Ermessen: Durchgesickerte Zahlen zeigen, dass Microsoft einen Teil zahlte, nicht welchen
lever-stake = Microsofts Beteiligung an OpenAI
    .help = Der Teil von OpenAI, der Microsoft gehört.
    .evidence = { -recapitalisation }
    .range = 27 % sind belegt; die Runde vom Februar 2026 (110 Milliarden Dollar, ohne Microsoft) verwässert sie, um wie viel ist nicht veröffentlicht
lever-multiple = Wert von OpenAI
    .help = Was OpenAI wert ist, in Jahren seines Umsatzes mit Unternehmen.
    .evidence = { -no-figure }
    .range = nach Ermessen: vom Vielfachen eines reifen Softwareunternehmens bis zu dem eines jungen, das sich jährlich verdreifacht
lever-margin = Azures Marge
    .help = Der Teil von Azures Umsatz, der Microsoft nach Kosten bleibt; 100 vergleicht Umsätze.
    .evidence = Umsatz ist kein Gewinn; keine Zahl gefunden
    .range = nach Ermessen: KI allein behält weniger als die Hälfte, andere Clouddienste mehr

## Die Simulation

lever-n = Unternehmen
    .help = Wie viele Unternehmen simuliert werden.
lever-spread = Streuung der Größen
    .help = Standardabweichung des Logarithmus der Ausgaben der Unternehmen.
    .evidence = 2,8 passt zu HashiCorps Ausgabenklassen von 2021; hier kleiner, damit der Zufall bei wenigen Riesen den Mechanismus nicht verdeckt
    .range = nach Ermessen: von mäßig ungleichen Größen bis zu einem großen Teil von HashiCorps 2,8 (2021)
lever-assumptions = Annahmen
    .help = Ob jeder Hebel, den Sie nicht gestellt haben, in jedem Lauf einen anderen Wert hat, den die Aufzeichnungen nicht ausschließen, oder alle ihre mittleren Werte behalten. Mit „half“ und „double“ passen die Welten mit halb oder doppelt so großen Abweichungen zu den Aufzeichnungen wie sonst.
lever-runs = Läufe
    .help = Wie oft der Vergleich mit neuen Zufallsereignissen wiederholt wird.
lever-until-error = Bis zu einem Fehler von
    .help = Früher aufhören, sobald der Monte-Carlo-Fehler jedes Unterschieds am Ende höchstens so groß ist; 0 lässt alle laufen.
lever-seed = Startzahl
    .help = Die Zahl, aus der alle Zufallsereignisse folgen: Dieselbe Startzahl ergibt dieselben Zahlen.

## Die Seite: ihr Rahmen

page-title = Multihome: was mit den Marktanteilen in der Cloud geschieht, wenn ein KI-Modell nicht mehr exklusiv ist
page = Seite
skip = Zur Antwort springen
nav-stories = Geschichten
nav-numbers = Zahlen
nav-levers = Regler
nav-mechanisms = Mechanismen
nav-about = Zum Modell
simulating = Die Simulation läuft…
no-answer = Noch ist kein Lauf fertig, also gibt es noch keine Antwort.
so-far = Bisher:
put-away = Ausblenden: { $note }
open-in-multihome = In Multihome öffnen

## Was die Vergangenheit sagt. Nur der spätere Teil der Seite zeigt das: Die Namen beginnen mit „record-“.

# Höhepunkte: kurze Sätze neben der Hauptaussage.
highlights-heading = Was sich noch unterscheidet
highlight-customers-gain = Kunden gewinnen { $often }; es ist so viel wert wie um { $worth } Modelle.
highlight-customers-lose = Kunden verlieren { $often }; es kostet sie so viel wie um { $worth } Modelle.
highlight-microsoft-in-spite = { $cloud } bringt Microsoft weniger ein, und doch steht es { $often } besser da.
highlight-microsoft-better = Microsoft steht { $often } besser da.
highlight-microsoft-worse = Microsoft steht { $often } schlechter da.
highlight-reach = OpenAIs Modelle gibt es dort, wo { $b } der übrigen Cloud-Ausgaben sind, statt { $a }.
highlight-concentrated = Die Clouds sind { $often } stärker konzentriert: Der HHI ist { $b } statt { $a }.
highlight-spread = Die Clouds sind { $often } weniger konzentriert: Der HHI ist { $b } statt { $a }.

# Was die Antwort trägt: Teile der Varianz über Sätze von Annahmen.
drivers-heading = Was die Antwort trägt
drivers-choose = Wie weit die Seiten auseinanderliegen bei
drivers-tolerance = Wie weit Welten von den bekannten Zahlen abweichen dürfen, ist eine Einschätzung. Dieselbe Antwort mit einer anderen:
drivers-closer = Mit Welten näher an den bekannten Zahlen oder weiter davon weg
drivers-waiting = Die Balken kommen, sobald jede Welt gerechnet ist.
drivers-central = Bei mittleren Annahmen unterscheidet sich nichts als der Zufall, also trägt keine Annahme die Antwort. Mit „Verschieden“ sehen Sie, welche es tut.
drivers-held = Jede Annahme ist festgehalten, also kann keine die Antwort tragen. Geben Sie einige frei, um zu sehen, welche es tut.
drivers-few = Dafür braucht es { $needed } Welten, nicht { $worlds }.
drivers-alike = Beide Seiten sind gleich, also gibt es keinen Unterschied zu erklären. Wählen Sie für eine davon andere Regeln.
drivers-same = Die Zahl ist in jeder Welt dieselbe, also trägt sie nichts.
drivers-underway = { $done } von { $all } weiteren Läufen sind fertig.
drivers-most = Über { $sets } Sätze von Annahmen hängt am meisten von { $levers } ab, wie weit die Seiten bei „{ $output }“ auseinanderliegen.
drivers-none = Über { $sets } Sätze von Annahmen hebt sich keine vom Zufall ab, wenn es darum geht, wie weit die Seiten bei „{ $output }“ auseinanderliegen.
drivers-lever = „{ $lever }“ ({ $part })
drivers-by-luck = Der Zufall macht { $luck } dessen aus, wie sehr das schwankt.
drivers-by-many = { $rest } davon tragen viele Annahmen gemeinsam, jede zu schwach, um sie bei so vielen Sätzen vom Zufall zu unterscheiden.
drivers-note = { $sets } Sätze von Annahmen wurden gerechnet: die der Welten und weitere, die als plausibel gelten, aber nicht mit der Vergangenheit verglichen wurden. Balken sind Teile der Varianz; alle Balken und der Zufall ergeben zusammen 100{" "}%.
drivers-quality = Was die Balken sagen, erklärt { $predicted } dessen, wie sehr Sätze schwanken, an die es nicht angepasst wurde.
drivers-no-quality = Was die Balken sagen, erklärt nichts davon, wie Sätze schwanken, an die es nicht angepasst wurde; nehmen Sie es als Hinweis.
drivers-caption = Teile der Varianz
drivers-assumption = Annahme
drivers-part = Teil
drivers-error = Standardfehler
drivers-more = Mehr davon
drivers-raises = erhöht die Zahl
drivers-lowers = senkt die Zahl
attribution-heading = Woraus die Antwort besteht
attribution-sentence = B − A bei „{ $output }“ ist { $whole }. Die größten Teile davon: { $parts }.
attribution-item = „{ $mechanism }“ ({ $part })
attribution-note = Für { $worlds } { $cases } werden die Mechanismen in { $orders } Reihenfolgen einer nach dem anderen eingeschaltet, von den Regeln allein bis zum ganzen Modell. Was ein Mechanismus dabei im Mittel hinzufügt, ist sein Teil: sein Shapley-Wert. Die Teile ergeben genau das Ganze; ± ist ein Standardfehler über { $cases }.
attribution-left = Mechanismen, die bestimmen, wer die Unternehmen sind, bleiben eingeschaltet und sind in keinem eigenen Teil: { $left }.
attribution-mechanism = Mechanismus
attribution-caption = Teile des Unterschieds
drivers-key = Jede Linie ist B − A am Ende, wenn die Annahme beim Wert darunter festgehalten wird und alle anderen verschieden sind. Das Band sind zwei Standardfehler.
drivers-table = Die Zahlen als Tabelle
drivers-curves = Wenn eine Annahme festgehalten wird

record-heading = Das Modell, verglichen mit der Vergangenheit
record-sentence = Ein Jahr voraus irrte das Modell im Mittel um { $aws } Punkte bei AWS, { $azure } bei Azure und { $gcp } bei Google Cloud; die Annahme, dass sich nichts ändert, irrte um { $aws-stays }, { $azure-stays } und { $gcp-stays }. In seinem 80-%-Band lagen { $aws-inside }, { $azure-inside } und { $gcp-inside } aller späteren Messungen.
record-note = In jedem Quartal seit 2018, für das es Messungen gibt, wurde alles Spätere weggelassen; was bis dahin an Annahmen nicht widerlegt war, wurde fortgerechnet und mit dem verglichen, was Synergy später maß. Die Spannen der meisten Regler sind die von heute: Das ist Rückschau. Nichts wurde auf eine dieser Zahlen eingestellt.
record-key = Punkte sind das, was Synergy maß; Linie und Band das, was das Modell ein Jahr vorher sagte: sein Mittel und das Band, in dem 8 von 10 Messungen liegen sollten. Die Achsen beginnen nicht bei 0, aber ein Punkt Anteil ist in allen Grafiken gleich hoch. Die gestrichelte Linie steht für eine neue Zählweise; über sie hinweg wird nichts verglichen.
record-chart = { $cloud }, Anteil in Prozent
record-chart-about = Von { $begin } bis { $end } gehen die Messungen von { $first } auf { $last }. Prognosen ein Jahr voraus irrten im Mittel um { $error } Punkte, und das Band war { $width } Punkte breit.
record-misses = Was es verfehlt
record-forecasts-heading = Prognosen und was kam
record-no-better = Bei { $cloud } sind Prognosen ein Jahr voraus nicht besser als die Annahme, dass sich nichts ändert: { $model } Punkte gegen { $stays }.
record-too-narrow = Das Band von { $cloud } ist zu schmal: Es enthielt { $part } der späteren Messungen statt 80{"\u00A0"}%, und das Intervall dieses Anteils, { $interval }, endet unter 80{"\u00A0"}%. Wäre der Anteil am Anfang irgendeiner, der gerundet die Messung ergibt, so wären es { $rounded }.
record-biased-low = Der Anteil von { $cloud } war im Mittel { $bias } Punkte höher als vorhergesagt.
record-biased-high = Der Anteil von { $cloud } war im Mittel { $bias } Punkte niedriger als vorhergesagt.
record-vendors = Von { $count } Messungen der Anteile von KI-Herstellern lagen im Band { $inside }: zu wenige Messungen für eine Prüfung, aber die Hersteller stiegen und fielen schneller, als das Modell sie lässt.
record-beyond = Was das Modell über mehr als { $ahead } Quartale im Voraus sagt, wurde noch mit nichts verglichen.
record-errors = Mittlerer absoluter Fehler in Punkten, nach Quartalen im Voraus: des Modells, der Annahme, dass sich nichts ändert („bleibt“), und der, dass es weitergeht wie im letzten Jahr („läuft weiter“). Der kleinste ist fett.
record-ahead = Quartale voraus
record-model = Modell
record-stays = Bleibt
record-drifts = Läuft weiter
record-forecasts = Prognosen
record-all = alle
record-coverage = Wie oft die Messung im 80-%-Band lag
record-cloud = Cloud
record-inside = Im Band
record-inside-of = { $inside } von { $count }
record-part = Anteil, mit seinem 95-%-Intervall
record-part-rounded = Dasselbe mit gerundeten Anteilen am Anfang
record-width = Mittlere Breite, Punkte
record-bias = Mittel von Modell minus Messung, Punkte
record-levers-heading = Was die Vergangenheit über jeden Regler sagt
record-levers = Von { $all } Reglern mit einer Spanne sieht die Vergangenheit { $seen }. Die Spanne jedes anderen ist Ermessen: Unter den { $left } von { $fitting } Sätzen von Annahmen, die nicht widerlegt sind, liegt er wie zuvor.
record-levers-caption = Spannen, in denen 8 von 10 Sätzen von Annahmen liegen: nach Ermessen und unter denen, die nicht widerlegt sind
record-lever = Regler
record-judged = Ermessen
record-left = Übrig
record-seen = Sichtbar
record-yes = ja
record-no = nein
record-show-all = Alle Regler mit einer Spanne zeigen
record-show-seen = Nur die sichtbaren zeigen
record-imprint = Modell { $model }; { $sets } Sätze von Annahmen versucht, von denen { $fitting } zusammenpassen und gerechnet wurden. Prüfsummen: Regler { $levers }, Prognosen { $forecasts }.
record-interval = { $low } bis { $high }
record-range = Geschätzte Spanne, für 8 von 10 Fällen: { $range } ({ $reason }).
record-fixed = Hat keine Spanne: { $reason }.
record-narrows = Die Vergangenheit engt das auf { $interval } ein.
record-hardly-narrows = Die Vergangenheit sieht diesen Regler, engt seine Spanne aber kaum ein: { $interval } bleibt übrig.
record-blind = Die Vergangenheit sagt über diesen Regler nichts.
record-in-view = Wie gut das Modell die Vergangenheit und andere veröffentlichte Zahlen trifft, steht in der Ansicht
record-out-of-date = Die Tabellen zum Vergleich mit der Vergangenheit gehören zu Version { $found } des Modells, dies ist Version { $wanted }: `cargo xtask record` macht sie neu.

## Die Seite: zum Modell

about-title = Zum Modell
about-more = Ein Gedankenexperiment, keine Prognose: wie es arbeitet und was die Quellen sagen
about-what = Tausende simulierter Unternehmen entscheiden von Zeit zu Zeit, welches KI-Modell sie kaufen, bei welcher Bezugsquelle (einer Cloud oder dem Hersteller selbst) und auf welche Cloud sie neue Anwendungen legen. Sie bleiben bei dem, was sie kennen, bevorzugen Modelle nahe bei ihren Daten und verlegen selten, was schon läuft. Jeder Verlauf wird mit denselben Zufallsereignissen zweimal durchgespielt. Die beiden Seiten unterscheiden sich also nur durch die Vertriebsregel. Dass andere Hersteller OpenAI folgen (M22), ist eine Meinung und aus, solange man nicht danach fragt.
about-not = Das ist ein Gedankenexperiment, keine Prognose: Es zeigt, was aus genannten Annahmen folgt, nicht, was geschehen wird. Mit † markierte Werte sind Annahmen; verändern Sie sie und sehen Sie, ob die Antwort hält.
about-sources = Zu den Quellen: Die Anteile 31 und 25 % sind Synergys Zahlen für Q1 2024, nicht für April 2026, als es 28 und 21 % waren: Mit „Synergy, Q1 2026“ beginnen Sie dort. Quellen, die den Vorlauf von Azure geheim nennen, irren: Er wurde angekündigt. Und die Exklusivität wurde schrittweise gelockert (Rechenleistung im Januar 2025, Behörden im Oktober 2025, zustandsbehaftete Produkte im Februar 2026), bevor sie am 27. April 2026 endete.
patterns-title = Das Modell und veröffentlichte Zahlen
patterns-summary = { $number ->
        [one] { $number } veröffentlichte Zahl wird
       *[other] { $number } veröffentlichte Zahlen werden
    } mit dem verglichen, was das Modell tut.
patterns-all = Alle, mit ihren Quellen
patterns-note = „Gezeigt“ heißt, dass das Modell es tut, ohne dazu gebracht worden zu sein. „Eingestellt“ heißt, dass ein Regler es bewirken sollte, und das ist kein Beleg. Jedes Muster wird für ein eigenes Szenario berechnet, was immer Sie eingestellt haben. Die Zahlen sind Mittel über die Läufe.
patterns-compute = Hier berechnen
patterns-trouble = Es ließen sich nicht alle berechnen: { $why }
patterns-progress = { $done } von { $all } Szenarien sind gelaufen
patterns-pattern = Muster
patterns-published = Veröffentlicht
patterns-model = Das Modell
patterns-judgement = Urteil

## Die Seite: Grafiken und was daneben steht

plot-read-of = Ein Quartal ablesen: { $panel }
plot-hint = Zeigen oder tippen Sie auf die Grafik, oder nehmen Sie die Pfeiltasten, um ein Quartal abzulesen.
charts-hint = Zeigen oder tippen Sie auf eine Grafik, oder nehmen Sie die Pfeiltasten, um ein Quartal abzulesen.
plot-quarter = { $quarter }, A → B:
plot-quarter-median = { $quarter }, Mediane: A → B (Median der Unterschiede):
plot-spoken-alone = A { $a }, B { $b }
plot-spoken = { $cloud }: A { $a }, B { $b }
effects-opening = Was die Öffnung ändert
effects-exclusivity = Was die Exklusivität ändert
effects-b = Was Regel B ändert
effects-sides = { $a } → { $b }, { $end }. Mittelwerte über die { $cases }.
effects-openai = OpenAIs Anteil an der KI
effects-azure = Anteil an Cloud-KI auf { $azure }
effects-direct = Direkt gekaufte KI
effects-elsewhere = Unternehmen auf anderer Cloud

## Die Seite: Fortschritt, und die Frage vor einem langen Lauf

runs = Läufe
stop = Anhalten
run-again = Neu rechnen
progress-nothing = Nichts wurde begonnen
progress-at-most = { $done } von höchstens { $total } { $cases } sind fertig
progress-running = { $done } von { $total } { $cases } sind fertig
progress-only = Der einzige Lauf ist fertig
progress-sure = Genau genug nach { $total } { $cases }
progress-unsure = Alle { $total } { $cases } sind fertig, aber noch nicht genau genug
progress-all = Alle { $total } { $cases } sind fertig
progress-stopped = Angehalten nach { $done } von { $total } { $cases }
progress-quarter = {" "}· Quartal { $quarter } von { $horizon }
progress-error = {" "}· Monte-Carlo-Fehler der Unterschiede ±{ $error } Punkte
progress-error-wanted = {" "}· Fehler der Unterschiede { $error }, gewünscht { $wanted } Punkte
question-nothing = Nichts wurde begonnen.
question-impossible = Das ist mehr, als ein Browser schafft.
question-instead = Stattdessen { $change } rechnen
question-anyway = Trotzdem rechnen
question-old-picture = Die Seite zeigt noch das vorige Szenario.
details-missing = Die Zahlen hinter der Antwort und die übrigen Regler konnten nicht geladen werden.
details-again = Noch einmal versuchen
worker-not-had = Ein Rechenprozess ließ sich nicht starten ({ $why }).
worker-keeps-stopping = Die Rechenprozesse brechen immer wieder ab ({ $why }).
worker-not-replaced = Ein Rechenprozess ist abgebrochen und ließ sich nicht ersetzen ({ $why }).
worker-not-reached = Ein Rechenprozess war nicht zu erreichen ({ $why }).
# Was folgt, steht in den Sätzen darüber für den Grund.
worker-misfit = einer hat Zahlen geschickt, die nicht zum Szenario passen
worker-unreadable = einer hat eine Nachricht geschickt, die sich nicht lesen lässt
worker-without-job = einer konnte nicht lesen, was er tun soll
script-not-loaded = sein Skript ließ sich nicht laden
unknown-error = unbekannter Fehler

## Die Seite: Geschichten

stories = Geschichten
stories-group = Geschichten zum Einstieg
stories-mechanisms = Mechanismen: { $names }.
stories-guide = Eine Geschichte nach der anderen
previous = Zurück
next = Weiter
own-levers = Eigene Regler
story-place = { $place } von { $all }

## Die Seite: Regler

levers = Regler
start-from = Ausgangslage
levers-beside = Was am meisten bewegt
context = Bis zum 27. April 2026 gab es OpenAIs Modelle, mit wenigen Ausnahmen, nur bei Azure. Was ändert sich, je nachdem, ob es dabei bleibt oder jede Cloud sie verkaufen darf?
context-start = Die Anteile am Anfang: { $start }.
context-start-of-three = Die Anteile am Anfang (AWS / Azure / Google Cloud): { $start }.
context-switch = Beginnen mit { $start }
start-own = Eigene Anteile
start-hint = Anteile von AWS, Azure und Google Cloud.
run-until = Rechnen, bis
run-until-all = alle fertig sind
run-until-error = ±{ $error } Punkte
run-until-hint = Fehler der Unterschiede; höchstens { NUMBER($runs) ->
        [one] { $runs } Lauf
       *[other] { $runs } Läufe
    }.
every-lever = Alle Regler
every-lever-note = Jeder Wert ist Teil des Links. † markiert Annahmen: Keine veröffentlichte Zahl entscheidet sie, also ist die Voreinstellung eine Wahl. M01 bis M28 sind die Mechanismen, zu denen ein Regler gehört.
changed-count = { $number } geändert: { $names }
so-many-levers = { $number } Regler
changed-mark = gegenüber der Voreinstellung geändert
own-on-each-side = Für jede Seite einzeln
each-side = Jede Seite
sides-also-differ = Die Seiten unterscheiden sich außerdem in
same-on-both-sides = Auf beiden Seiten gleich
slider = { $label }, Schieberegler
source = Quelle: { $source }.
an-assumption = eine Annahme
assumption = Annahme: { $source }.
mechanisms-title = Die Mechanismen
mechanisms-note = Was die Quellen behaupten, als Teile des Modells, die sich einzeln abschalten lassen. Manche Behauptungen sind Tatsachen darüber, wer was verkauft, oder Ergebnisse des Modells: Sie haben keinen Schalter.
mechanisms-all = Alle { $count } mit ihren Reglern
mechanism-off = aus
mechanism-levers = Regler:
mechanism-switch-off = Abschalten
mechanism-default = Zur Voreinstellung
mechanism-button = { $action }: { $name }
clouds-note = Zwischen zwei und acht Clouds. „Andere“ bekommt, was die genannten Clouds übrig lassen, und gibt, was sie nehmen.
clouds-cloud = Cloud
clouds-share = Anteil, %
clouds-full = Mehr als acht Clouds gibt es nicht
clouds-add = Cloud hinzufügen
clouds-name-of = Name von { $cloud }
clouds-share-of = Anteil von { $cloud } in Prozent
clouds-remove = { $cloud } entfernen
timetable-note = Ab seinem Tag verkauft jeder Eintrag ein Modell bei einer Bezugsquelle: mit Gewicht 1 wie bei allgemeiner Verfügbarkeit, mit weniger wie in der Vorschau, mit 0 gar nicht. Für nicht genannte Paare gilt die Exklusivität.
timetable-entries = Einträge des Zeitplans
timetable-model = Modell
timetable-venue = Bezugsquelle
timetable-from = Ab
timetable-weight = Gewicht
timetable-add = Eintrag hinzufügen
timetable-fill = Mit den Terminen von Multi-Cloud beginnen
timetable-both = Beide Seiten folgen ihm.
timetable-a = Seite A folgt ihm.
timetable-b = Seite B folgt ihm.
timetable-neither = Keine Seite folgt ihm, also ändert er nichts.
timetable-follow = Seite B soll ihm folgen
timetable-vendor = Der Hersteller
timetable-model-of = Modell von Eintrag { $number }
timetable-venue-of = Bezugsquelle von Eintrag { $number }
timetable-from-of = Erster Tag von Eintrag { $number }
timetable-weight-of = Gewicht von Eintrag { $number }, 0 bis 1
timetable-remove = Eintrag { $number } entfernen

## Die Seite: Schritte

steps = Schritte
undo = Rückgängig
redo = Wiederholen
step-of = { $verb }: { $step }
reset-assumptions = Annahmen zurücksetzen
reset-assumptions-title = Jede Annahme auf ihre Voreinstellung; Regeln, Ausgangslage und Lauf bleiben
reset-everything = Alles zurücksetzen
last-step = Letzter Schritt: { $step }

## Die Seite: das festgehaltene Ergebnis

baseline = Vergleichsergebnis
pin = Dieses Ergebnis festhalten
pin-instead = Stattdessen dieses festhalten
unpin = Nicht mehr festhalten
pinned-same = Zu sehen ist das festgehaltene Szenario.
pinned-since = Seit dem festgehaltenen Ergebnis: { $change }.
pinned-then = Festgehalten, { $end }
pinned-now = Jetzt, { $end }
pinned-change = Änderung
pinned-of-difference = von B − A
pinned-caption = Mittelwerte über die { $cases }, in Prozent und Punkten.

## Die Seite: was sich vom festgehaltenen Ergebnis unterscheidet. Nur der spätere Teil der Seite zeigt das: Die Namen beginnen mit „pinned-“.

pinned-against = Gegenüber dem Festgehaltenen: { $changes }.
pinned-against-in = Gegenüber dem Festgehaltenen, im { $quarter }, dem letzten gemeinsamen Quartal: { $changes }.
pinned-ends-more = { $cloud } { $clouds ->
        [one] endet
       *[other] enden
    } { $under } { $points } Punkte höher
pinned-ends-less = { $cloud } { $clouds ->
        [one] endet
       *[other] enden
    } { $under } { $points } Punkte niedriger
pinned-is-more = { $cloud } { $clouds ->
        [one] liegt
       *[other] liegen
    } { $under } { $points } Punkte höher
pinned-is-less = { $cloud } { $clouds ->
        [one] liegt
       *[other] liegen
    } { $under } { $points } Punkte niedriger
pinned-also-more = {" "}und { $under } { $points } Punkte höher
pinned-also-less = {" "}und { $under } { $points } Punkte niedriger
pinned-within-error = kein Anteil unterscheidet sich um mehr als seinen Fehler. Am meisten sind es { $points } Punkte, bei { $cloud } { $under }, mit ±{ $error } (zwei Standardfehler)
pinned-alike = kein Anteil unterscheidet sich um einen Zehntelpunkt
pinned-one-run = {" "}Eines von beiden ist ein einzelner Lauf, sodass der Fehler unbekannt ist.
pinned-not-compared = {" "}Nicht verglichen: { $clouds }, denn die beiden Ergebnisse haben nicht dieselben Clouds.
pinned-no-quarter = Das festgehaltene Ergebnis reicht von { $start } bis { $end }, dieses von { $now-start } bis { $now-end }: Es gibt kein Quartal, in dem sich beide vergleichen ließen.
pinned-line = Festgehalten: { $side }
pinned-described = Dünne unterbrochene Linien zeigen ein festgehaltenes Ergebnis.

## Die Seite: der Link

copy-link = Link kopieren
copy-cite-link = Zitierlink kopieren
cite-link-title = Ein Link mit jedem Wert, den Versionen und dem Ergebnis
new-seed = Neue Startzahl
the-link = Der Link
link-not-copied = Der Browser ließ uns nicht kopieren; hier ist der Link.
link-copied = Der Link ist kopiert: Er enthält jede Änderung und ergibt überall dieselben Zahlen.
cite-link-copied = Der Zitierlink ist kopiert: Er enthält jeden Wert und dieses Ergebnis. Wer ihn öffnet, sieht, ob das Ergebnis noch dasselbe ist.
result = Ergebnis
result-promise = . Wer den Link öffnet und dieselben Zeichen sieht, hat dieselben Zahlen.
comparison-awaited = Dieser Link zitiert ein Ergebnis: Es wird verglichen, sobald alle Läufe fertig sind.
comparison-exact = {" "}Jedes Bit jeder Zahl ist wie zitiert: { $digest }…

## Die Seite: Einbetten

sharing-open = Teilen
sharing-title = Dieses Ergebnis teilen
sharing-card = Bild für Nachrichten: { $headline }
sharing-save = Bild speichern (PNG)
sharing-link = Kurzer Link
sharing-copy = Kurzen Link kopieren
sharing-note = Er enthält, was von den Voreinstellungen abweicht, und die Prüfsumme des Ergebnisses: Wer ihn öffnet, sieht, ob diese Version noch dieselben Zahlen ergibt. Der Zitierlink enthält jeden Wert, für Artikel und Studien.
sharing-copied = Der kurze Link ist kopiert.
sharing-not-copied = Der Browser ließ uns nicht kopieren; markieren Sie stattdessen den Link.
sharing-code = QR-Code des kurzen Links
sharing-no-code = Der Link ist zu lang für einen QR-Code.

site-run = Im Browser simulieren
site-others = Weitere Geschichten
site-picture = Anteile an den Cloud-Ausgaben je Quartal: { $headline }

embed-this = Einbetten
embed-title = Dieses Ergebnis einbetten
close = Schließen
embed-form = Form
embed-frame = Ein Rahmen, für jede Seite
embed-element = Ein Element mit Skript, so hoch wie sein Inhalt
embed-shown = Gezeigt wird
embed-only = Der letzte Teil bleibt: Ein Rahmen zeigt mindestens einen.
embed-locked = Keine: Leser können das Szenario nicht ändern
embed-heading = Überschrift
embed-colours = Farben
embed-auto = Wie das System der Leser
embed-light = Hell
embed-dark = Dunkel
embed-language = Sprache
embed-readers-language = Wie der Browser der Leser
embed-snippet = Codeschnipsel
embed-copy = Schnipsel kopieren
embed-copied = Der Schnipsel ist kopiert: Fügen Sie ihn in das HTML Ihrer Seite ein.
embed-not-copied = Der Browser ließ uns nicht kopieren; markieren Sie stattdessen den Schnipsel.
embed-note = Er enthält jeden Wert und dieses Ergebnis, bleibt also auf Ihrer Seite gleich. Leser sehen, ob sich das Ergebnis noch reproduzieren lässt.
embed-height = {" "}Die Höhe, { $height } px, ist die bei der Breite unten nötige; schmalere Seiten brauchen mehr.
embed-preview = Vorschau

## Die Seite: ein Ergebnis mitnehmen

take-away = Mitnehmen
take-figures = Zahlen
take-chart = Grafik
take-words = Text
take-code = Programm
take-paper = Papier
take-csv = CSV
take-spreadsheet = CSV für Tabellenprogramme
take-card = Bild mit der Schlagzeile
take-svg = SVG
take-png = PNG
take-json = JSON mit allen Eingaben
take-runs = CSV jedes Laufs
take-markdown = Als Markdown kopieren
take-bibtex = BibTeX kopieren
take-shell = Befehl kopieren
take-python = Python kopieren
take-javascript = JavaScript kopieren
take-print = Drucken
take-file = Datei
take-open = Eine exportierte Datei öffnen oder auf die Seite ziehen.
take-no-link = { $name } enthält keinen Link, der ein Ergebnis zitiert. Zu öffnen sind Dateien in CSV, JSON, SVG, Markdown und BibTeX, die diese Seite oder der Befehl exportiert hat.
take-which-chart = Welche Grafik
take-runs-of = Zu jedem Lauf: die Zahlen der Ansicht, die unten offen ist, „{ $view }“.
take-left = Was kopiert werden sollte
take-writing = Wird geschrieben…
take-later = Sobald alle Läufe fertig sind, lässt sich das Ergebnis mitnehmen.
take-note = Überall stehen Link, Startzahl, Versionen, Prüfsumme und Datum dabei.
take-copied-markdown = Das Markdown ist kopiert, mit Link, Versionen, Prüfsumme und Datum.
take-copied-bibtex = Der BibTeX-Eintrag ist kopiert, mit Link, Versionen, Prüfsumme und Datum.
take-copied-code = Das Programm ist kopiert; es prüft, ob sein Ergebnis dieselbe Prüfsumme hat.
take-not-copied-markdown = Der Browser ließ uns nicht kopieren; hier ist das Markdown.
take-not-copied-bibtex = Der Browser ließ uns nicht kopieren; hier ist der BibTeX-Eintrag.
take-not-copied-code = Der Browser ließ uns nicht kopieren; hier ist das Programm.
take-saved = Gespeichert als { $name }, { $size }.
take-printed = An den Druck gegeben: die Antwort, ihre Grafiken, die offene Ansicht und der Link.
take-not-printed = Der Browser ließ uns nicht drucken.
take-not-made = Der Browser ließ uns die Datei nicht erstellen{ $why }.
paper-changes = Gegenüber den Voreinstellungen geändert:
paper-imprint = { $imprint }, { $date }.

## Die Seite: Ansichten

views = Ansichten
views-choose = Ansicht wählen
view-more-charts = { $number ->
        [one] { $number } weitere Grafik
       *[other] { $number } weitere Grafiken
    }
view-projector = Großbild
view-projector-title = Überschrift und Grafik füllen das Fenster (Taste P)
view-projector-leave = Verlassen (Esc)
view-projector-key = Die Taste P öffnet das Großbild
view-shares = Anteile
view-shares-heading = Anteile an den Cloud-Ausgaben
view-models = Modelle
view-models-heading = Anteile der Modelle an den KI-Ausgaben
view-moves = Wer wechselt
view-moves-heading = Wer auf einer anderen Cloud landet
view-moves-note = Mittlere Zahl der Unternehmen. In der Tabelle ist eine Zeile die wichtigste Cloud auf Seite A, eine Spalte die auf Seite B; wer auf der Diagonale steht, bleibt.
view-enterprises = Unternehmen
view-enterprises-heading = Die Unternehmen selbst
view-homes = Mehrere Clouds
view-homes-heading = Clouds je Unternehmen und Konzentration
view-homes-note = Eine Cloud zählt, wo ein Unternehmen mindestens 5 % seiner Ausgaben hat. Die Regler sagen, wie sich die Ausgaben ohne KI verteilen, bevor der Anfang die veröffentlichten Anteile trifft; deshalb zählen dort weniger Clouds. Die Ausgaben bei der ersten Cloud sind die von Unternehmen mit mehreren, mit KI. Der HHI ist die Summe der quadrierten Anteile in Prozent: 10.000 ist ein Monopol.
view-microsoft = Microsoft
view-microsoft-heading = Microsofts Bilanz
view-openai = OpenAI
view-openai-heading = OpenAIs Umsatz, Reichweite und versperrte Nachfrage
view-openai-note = Reichweite ist der Teil der Cloud-Ausgaben ohne KI, der dort anfällt, wo es OpenAIs Modelle gibt. Versperrt ist der Teil der entschiedenen KI-Ausgaben, der an OpenAI gegangen wäre, hätte jede Cloud seine Modelle verkauft.
view-openai-exempt = Auch solange es seine Modelle nur bei { $azure } gibt, darf die öffentliche Hand ({ $percent } der Ausgaben) sie auf jeder Cloud nutzen, wo die Regeln es erlauben.
view-customers = Kunden
view-customers-heading = Nutzen der Kunden
view-customers-note = Der Nutzen sagt, wie viel den Kunden ihre KI-Angebote wert sind: die mittlere Logsumme, in Utils. Sein Nullpunkt ist willkürlich, also bedeuten nur die Unterschiede etwas.
view-stories = Alle Geschichten
view-stories-heading = Was jede Geschichte bewirkt
view-stories-chart = Was jede Geschichte bei { $output } bewirkt
view-stories-told = Mit den Voreinstellungen unterscheiden sich die Seiten bei „{ $output }“ um { $defaults }. Am meisten unterscheiden sie sich in der Geschichte „{ $most }“ ({ $highest }), am wenigsten in „{ $least }“ ({ $lowest }).
view-stories-note = B − A am Ende, mit Ihren Anfangsanteilen, Ihrer Größe und Startzahl. Ein Balken ist das Mittel über die Welten (bei Geld der Median), sein Strich enthält 8 von 10.
view-stories-difference = B − A
view-stories-low = 8 von 10: von
view-stories-high = bis
view-stories-finding = Verglichen mit der Voreinstellung: Beim Anteil von { $azure-name } unterscheiden sich die Seiten um { $azure } Punkte statt { $azure-before }, bei dem von { $aws-name } um { $aws } statt { $aws-before }.
view-passing = Überholen
view-passing-heading = Wann und wie wahrscheinlich { $azure } { $aws } überholt
view-passing-panel = { $azure } hat { $aws } überholt, %
view-passing-note = In wie vielen von 100 { $cases } der Anteil von { $azure } bis dahin über dem von { $aws } lag.
view-capacity = Kapazität
view-capacity-heading = KI-Nachfrage je Kapazität
view-capacity-note = 1 heißt: Die Nachfrage ist so groß wie die Kapazität; darüber gibt es Warteschlangen.
view-record = Abgleich
view-drivers = Was trägt
view-attribution = Zerlegung
item-one = eine
item-two = zwei
item-three = drei
item-four = vier oder mehr
item-clouds = Clouds
item-models = Modelle
item-cloud = Cloud
item-model = Modell
item-revenue-share = Umsatzbeteiligung
item-stake = Beteiligung
item-total = Summe
item-all = Alle
item-direct = Direkt

## Die Seite: Tabellen

table-figures = Die Zahlen
table-caption = { $figures }, { $end } und am Anfang, { $start }. { $note }
table-means = Mittelwerte über die { $cases }.
table-medians = Mediane über die { $cases }, die sich nicht addieren müssen; B − A ist der Median der einzelnen Unterschiede, also nicht unbedingt der Unterschied der Mediane.
table-a = A: { $regime }
table-b = B: { $regime }
table-from = { $band }: von
table-to = bis
table-above = B über A
table-start = Anfang
table-mean = Mittel
table-times = { $times } von { $runs }
flows-on-a = { $cloud } auf A
flows-on-b = { $cloud } auf B
flows-caption = Unternehmen nach wichtigster Cloud, { $end }, Mittel.
elsewhere-caption = Was anderswo landet als auf Seite A.
elsewhere-enterprises = Unternehmen, die anderswo landen, %
elsewhere-spend = Cloud-Ausgaben, die anderswo landen, %
quarters-means = { $figures }: Mittelwerte auf A und B, und von B − A.
quarters-medians = { $figures }: Mediane auf A und B, und der Median von B − A.
quarters-show = Alle Quartale zeigen
quarters-hide = Quartale ausblenden
quarters-of = von
quarter-head = Quartal

## Die Seite: die Unternehmen selbst

dots-following = Jedes Unternehmen wird durch einen Lauf verfolgt…
dots-later = Punkte werden gezeichnet, sobald alle Läufe fertig sind.
dots-side = { $side }: { $regime }
dots-canvas = Unternehmen auf Seite { $side } im { $quarter }: Die Tabelle unten zählt sie
dots-note = Jeder Punkt ist ein Unternehmen, auf beiden Seiten am selben Platz: nach der Cloud, auf der es beginnt, die größten zuerst. Seine Farbe ist seine jetzt wichtigste Cloud{ $rings }. Kräftig sind die Farben, wo sich die beiden Seiten unterscheiden, blass, wo sie gleich sind. Zeigen Sie auf einen Punkt, um zu sehen, welches es ist; drücken Sie ihn, um oben seine zwei Leben zu sehen.
dots-note-some = Jeder Punkt ist eines von { $every } Unternehmen, insgesamt { $shown } von { $all }, auf beiden Seiten am selben Platz: nach der Cloud, auf der es beginnt, die größten zuerst. Seine Farbe ist seine jetzt wichtigste Cloud{ $rings }. Kräftig sind die Farben, wo sich die beiden Seiten unterscheiden, blass, wo sie gleich sind. Zeigen Sie auf einen Punkt, um zu sehen, welches es ist; drücken Sie ihn, um oben seine zwei Leben zu sehen.
dots-rings = ; ein Ring heißt, dass es mehrere nutzt
dots-play = Abspielen
dots-pause = Pause
dots-run = Lauf
dots-enterprise = Unternehmen
dots-next = Nächstes mit Unterschied
dots-none-chosen = Kein Unternehmen ist ausgewählt.
dots-chosen = Unternehmen { $place } von { $all } nach Größe, das { $size }-Fache des Durchschnitts.
dots-on-a = A: { $habit }.
dots-on-b = B: { $habit }.
counted-none = Im { $quarter }, in Lauf { $run } von { $runs }, hat jedes Unternehmen auf beiden Seiten dieselbe wichtigste Cloud.
counted-apart = Im { $quarter }, in Lauf { $run } von { $runs }, haben { $apart } von { $all } Unternehmen auf B eine andere wichtigste Cloud als auf A.
counted-caption = Unternehmen nach wichtigster Cloud, { $quarter }.

## Was die Antwort ändern würde

# Eine Zahl zu etwas Einzelnem, etwa einer Cloud.
flips-output = { $measure }: { $item }
# Die Bedingung am Ende der Sätze darunter.
flips-above = wenn „{ $lever }“ über etwa { $value } läge
flips-below = wenn „{ $lever }“ unter etwa { $value } läge
flips-between = wenn „{ $lever }“ zwischen etwa { $low } und { $high } läge
flips-gain = { $cloud } { $clouds ->
        [one] würde
       *[other] würden
    } gewinnen, { $condition }.
flips-lose = { $cloud } { $clouds ->
        [one] würde
       *[other] würden
    } verlieren, { $condition }.
flips-open = Ob { $cloud } { $clouds ->
        [one] gewinnt oder verliert
       *[other] gewinnen oder verlieren
    }, wäre offen, { $condition }.
flips-higher = „{ $output }“ wäre auf Seite B höher als auf Seite A, { $condition }.
flips-lower = „{ $output }“ wäre auf Seite B niedriger als auf Seite A, { $condition }.
flips-sign-open = Ob „{ $output }“ auf Seite B oder auf Seite A höher ist, wäre offen, { $condition }.
flips-leads = Auf Seite B hätte { $cloud } eindeutig den größten Anteil, { $condition }.
flips-leads-open = Auf Seite B wäre offen, wer den größten Anteil hat, { $condition }.
flips-none = { $levers ->
        [one] Auch die stärkste Annahme dreht innerhalb ihrer Spanne nicht
       *[other] Keine der { $levers } stärksten Annahmen dreht innerhalb ihrer Spanne
    } das Vorzeichen von „{ $output }“, B − A; das Mittel ist { $mean }.
flips-none-open = Das Vorzeichen von „{ $output }“, B − A, ist bei einem Mittel von { $mean } offen, und { $levers ->
        [one] auch die stärkste Annahme entscheidet es innerhalb ihrer Spanne nicht
       *[other] keine der { $levers } stärksten Annahmen entscheidet es innerhalb ihrer Spanne
    }.
flips-furthest = „{ $lever }“ bewegt es am weitesten: von { $first } bei { $low } bis { $last } bei { $high }.
flips-nobody = Keine einzelne Annahme hebt sich vom Zufall ab, also lässt sich von keiner sagen, dass sie die Antwort ändert.
flips-method = Das sind Mittel über { $worlds } Welten, in denen eine Annahme auf einem Wert ihrer Spanne festgehalten wird und alle anderen variieren. Etwas gilt hier als entschieden, wenn es zwei Standardfehler vom Gegenteil entfernt ist.

## Woraus sich der Unterschied zusammensetzt

attribution-part = { $mechanism }, zum Teil
attribution-sides = Worin sich die Seiten unterscheiden
attribution-whole = B − A insgesamt
attribution-others = { $count ->
        [one] { $count } weiterer Mechanismus
       *[other] { $count } weitere Mechanismen
    }
attribution-chart = Woraus sich B − A von „{ $output }“ zusammensetzt

## Was den Unterschied trägt

drivers-luck = Zufall
drivers-rest = Viele, einzeln zu schwach
drivers-chart = Was B − A von „{ $output }“ trägt, als Teile der Varianz
response-chart = B − A von „{ $output }“ nach „{ $lever }“
response-chart-about = Bei { $low } ist das Mittel { $first }, bei { $high } ist es { $last }.
response-chart-flip = Das Vorzeichen dreht bei etwa { $value }.

## Das Glossar: die Formen jedes Begriffs in Texten, zuerst sein Name, und was er bedeutet (words/glossary.txt)

term-world = Welt|Welten
    .meaning = Ein Satz von Werten für alle Annahmen, einer von 256, die wir für plausibel halten und die veröffentlichte Zahlen nicht ausschließen. Jeder Lauf spielt in einer davon; ein Band über Welten enthält also, was niemand weiß, und den Zufall.
term-median = Median|Mediane|Medianen
    .meaning = Der Wert in der Mitte: Die Hälfte der Welten oder Läufe liegt darunter, die Hälfte darüber.
term-hhi = HHI
    .meaning = Der Herfindahl-Hirschman-Index, ein Maß der Konzentration: die Summe der quadrierten Anteile in Prozent. Ein Monopol hat 10.000, vier gleich große Clouds haben 2.500.
term-util = Utils|Util
    .meaning = Die Einheit, in der das Modell Angebote abwägt. Ein Util mehr macht es etwa 2,7-mal so wahrscheinlich, dass ein Angebot einem anderen vorgezogen wird.
term-log-sum = Logsumme
    .meaning = Was das beste von mehreren Angeboten im Mittel wert ist, bevor man weiß, welches es ist.
term-monte-carlo = Monte-Carlo-Fehler
    .meaning = Wie weit ein Mittel danebenliegen kann, weil nur so viele Läufe gerechnet wurden. Viermal so viele Läufe halbieren ihn.
term-variance = Varianz
    .meaning = Wie stark sich eine Zahl von Welt zu Welt unterscheidet: das Mittel ihrer quadrierten Abstände von ihrem Mittel.
term-standard-error = Standardfehler
    .meaning = Wie weit eine Schätzung durch Zufall typischerweise danebenliegt. In 19 von 20 Fällen sind es weniger als zwei davon.
term-shapley = Shapley-Wert
    .meaning = Eine gerechte Art, ein Ganzes auf seine Ursachen aufzuteilen: was jede hinzufügt, gemittelt über die Reihenfolgen, in denen sie kommen können.
term-reach = Reichweite
    .meaning = Der Teil der Cloud-Ausgaben ohne KI, der dort anfällt, wo es OpenAIs Modelle gibt.
term-blocked = versperrt|versperrte
    .meaning = Der Teil der KI-Ausgaben, der an OpenAI gegangen wäre, hätte jede Cloud seine Modelle verkauft.
term-primary-cloud = wichtigste Cloud|wichtigsten Cloud
    .meaning = Die Cloud, auf der ein Unternehmen am meisten ausgibt, KI nicht gerechnet.
term-venue = Bezugsquelle|Bezugsquellen
    .meaning = Wo man ein Modell kaufen kann: bei einer Cloud oder direkt bei seinem Hersteller.
term-gateway = Gateway|Gateways
    .meaning = Software, die Anfragen an eines von mehreren Modellen schickt, sodass ein Wechsel wenig kostet.
term-seed = Startzahl
    .meaning = Die Zahl, aus der alle Zufallsereignisse folgen. Dieselbe Startzahl gibt dieselben Zahlen, auf jedem Rechner.
term-revenue-share = Umsatzbeteiligung
    .meaning = Der Teil seines Umsatzes, den OpenAI an Microsoft zahlt.
term-general-availability = allgemeine Verfügbarkeit|allgemeinen Verfügbarkeit
    .meaning = Jeder darf das Modell kaufen, mit den üblichen Zusagen.
term-preview = Vorschau
    .meaning = Eine erste Zeit, in der nur einige Kunden ein Modell nutzen dürfen, ohne die üblichen Zusagen.
