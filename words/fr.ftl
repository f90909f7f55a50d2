### Français : tout ce que lisent les gens. L’usage de ces fichiers est décrit dans src/words/mod.rs.
###
### Une variable qui choisit entre des formes du pluriel, { $runs -> … }, est partout un nombre entier ; elle s’écrit
### avec ses milliers séparés. Toutes les autres variables sont des textes. Celle qui contient un chiffre choisit d’après
### ses chiffres tels qu’ils sont écrits, { NUMBER($points) -> … } : 1 et 1,0 peuvent différer, et de plusieurs chiffres
### le dernier décide. Les formes sont celles du CLDR : [zero], [one], [two], [few], [many] et *[other] ; chaque langue a
### celles que ses règles connaissent.

## La langue

# Comment l’appellent ceux qui la parlent.
language-name = Français

## Nombres, jours et trimestres

decimal = ,
thousands = {"\u202F"}
date = { $day }/{ $month }/{ $year }
percent = { $number }{"\u00A0"}%
points = { $number }{"\u00A0"}{ NUMBER($number) ->
        [one] point
       *[other] points
    }
more-than = plus de { $number }
quarter = T{ $number } { $year }
# Sur l’axe d’un graphique.
quarter-tick = T{ $number } { $year }
quarter-early = début { $year }
quarter-mid = mi-{ $year }
quarter-late = fin { $year }
# Le dernier élément d’une liste, après les autres, séparés par des virgules.
list-last = { $others } et { $last }
# Ce qui sépare les éléments d’une liste qui ont leurs propres virgules.
list-between = {"\u202F; "}

## Unités de mémoire et de fichiers, après un nombre et une espace insécable

size-kilo = ko
size-mega = Mo
size-giga = Go

## Montants avec leur unité

amount-a-year = { $amount } par an
amount-clouds = { $number }{"\u00A0"}{ NUMBER($number) ->
        [one] cloud
       *[other] clouds
    }
amount-billions = { $number }{"\u00A0"}{ NUMBER($number) ->
        [one] milliard
       *[other] milliards
    } de dollars
# Le premier de deux montants, dont le second porte l’unité des deux.
amount-billions-first = { $number }
amount-utils = { $number }{"\u00A0"}{ NUMBER($number) ->
        [one] util
       *[other] utils
    }

## Valeurs des leviers avec leur unité

value-percent = { $number }{"\u00A0"}%
value-points = { $number } { NUMBER($number) ->
        [one] point
       *[other] points
    }
value-percent-a-year = { $number }{"\u00A0"}% par an
value-days = { $number } { NUMBER($number) ->
        [one] jour
       *[other] jours
    }
value-years = { $number } { NUMBER($number) ->
        [one] an
       *[other] ans
    }
value-quarters = { $number } { NUMBER($number) ->
        [one] trimestre
       *[other] trimestres
    }
value-utility = { $number } { NUMBER($number) ->
        [one] util
       *[other] utils
    }
value-billions = { $number } { NUMBER($number) ->
        [one] milliard
       *[other] milliards
    } de dollars
value-dollars-a-gigabyte = { $number } { NUMBER($number) ->
        [one] dollar
       *[other] dollars
    } par Go
value-times-a-year = { $number } × par an
# Ce que l’on tape encore autour d’un nombre qui compte des milliards de dollars américains, ou des dollars par
# gigaoctet. Un « billion » vaut mille fois plus, et manque donc ici.
typed-billions = $bn,Md$,Mds$,$Md,Md,Mds,Md USD,Md de dollars,Mds de dollars,milliard,milliards,milliard USD,milliards USD,milliards $,milliard de dollars,milliards de dollars,milliards de dollars US,milliards de dollars américains
typed-dollars-a-gigabyte = $,$/Go,$/GB,$ par Go,$ le Go,dollar,dollars,dollar/Go,dollars/Go,dollar le Go,dollars le Go,dollar par gigaoctet,dollars par gigaoctet,USD par Go
typed-times-a-year = fois par an,fois,fois l’an

## Clouds, modèles et segments de clients

cloud-aws = AWS
cloud-azure = Azure
cloud-gcp = Google Cloud
cloud-other = Autres
cloud-cloud5 = Cloud 5
cloud-cloud6 = Cloud 6
cloud-cloud7 = Cloud 7
cloud-cloud8 = Cloud 8
model-openai = OpenAI
model-anthropic = Anthropic
model-gemini = Gemini
model-microsoft = Modèles de Microsoft
model-amazon = Modèles d’Amazon
model-open = Poids ouverts
segment-all = Tous les clients
segment-public = Secteur public
segment-microsoft-shops = Utilisateurs Microsoft
segment-gateways = Avec une passerelle

## Régimes : le nom sur une commande ; dans une étiquette, après « vs » ; le lieu où les modèles sont vendus ; la condition

regime-exclusive = Exclusif à { $azure }
regime-multicloud = Multicloud
regime-as-it-happened = Déroulement réel
regime-no-exemption = Exclusif, sans exemption
regime-custom = Calendrier personnalisé
assumptions-vary = Variables
assumptions-half = Variables, plus près des données
assumptions-double = Variables, plus loin des données
assumptions-central = Centrales
start-shares-held = Fixées
varies = variable
lever-varies = Variable : de { $low } à { $high } dans 8 mondes sur 10.
lever-varies-brief = varie de { $low } à { $high }
hold = Fixer
release = Laisser varier
lever-held = Fixé dans tous les mondes.
lever-held-beyond = Fixé dans tous les mondes, hors de ce que nous avons jugé plausible : de { $low } à { $high }.
let-vary = Laisser de nouveau varier
hold-at = Fixer à { $value }
short-exclusive = exclusif
short-multicloud = multicloud
short-as-it-happened = déroulement réel
short-no-exemption = sans exemption
short-custom = votre calendrier
short-side = côté A
sold-exclusive = uniquement sur { $azure }
sold-no-exemption = uniquement sur { $azure }, sans aucune exemption
sold-exempt = uniquement sur { $azure }, sauf au secteur public
sold-multicloud = sur tous les clouds
sold-as-it-happened = selon l’accord tel qu’il s’est appliqué
sold-custom = selon un calendrier personnalisé
# Toutes ces conditions, et plus bas celles de than-…, commencent par « avec » : des phrases les mettent après « qu’ ».
under-exclusive = avec OpenAI sur { $azure } seul
under-multicloud = avec OpenAI sur tous les clouds
under-as-it-happened = avec l’accord tel qu’il s’est appliqué
under-no-exemption = avec OpenAI sur { $azure } seul et sans exemption
under-custom = avec le calendrier de ce scénario
under-side = avec les règles du côté { $side }

## Points de départ

start-synergy-2024 = Synergy, T1 2024 (31 / 25 / 11)
start-synergy-2026 = Synergy, T1 2026 (28 / 21 / 14)
start-omdia-2025 = Omdia, T4 2025 (32 / 22 / 12)
start-synergy-2025 = Synergy, T3 2025, avec Oracle (29 / 20 / 13 / 3)

## Mesures

measure-share = Part des dépenses de cloud
measure-share-core = Part des dépenses de cloud hors IA
measure-share-ai = Part des dépenses d’IA sur les clouds
measure-share-reported = Part, fournisseurs d’IA locataires compris
measure-spend = Dépenses des entreprises
measure-tenants = Dépenses des fournisseurs d’IA locataires
measure-models = Part des dépenses d’IA
measure-direct = IA achetée en direct
measure-new-customers = Premier choix des entreprises sans cloud
measure-clouds-used = Entreprises par nombre de clouds
measure-clouds = Clouds par entreprise
measure-primary-share = Dépenses auprès du cloud principal
measure-hhi = Concentration (IHH)
measure-switched = Entreprises qui migrent
measure-load = Demande d’IA face à la capacité
measure-waiting = Demande d’IA en attente de capacité
measure-microsoft = Comptes de Microsoft
measure-openai-revenue = Revenus trimestriels d’OpenAI
measure-openai-reach = Portée d’OpenAI
measure-openai-blocked = Demande bloquée pour OpenAI
measure-surplus = Surplus des clients
measure-azure-passed = Azure a dépassé AWS
# Pour une mesure en titre de graphique : sa différence, et son unité.
measure-difference = { $measure } : B − A
measure-in-percent = { $measure }, %
measure-in-points = { $measure }, points
measure-in-percent-a-year = { $measure }, % par an
measure-in-billions = { $measure }, Md$
measure-in-utils = { $measure }, utils

## Le titre. $clouds vaut 1, ou 2 quand le nom en désigne plusieurs (« Autres »)

headline-same = Les deux côtés suivent le même régime, donc rien ne diffère : { $cloud } { $clouds ->
        [one] détiendrait
       *[other] détiendraient
    } { $share } du marché du cloud { $end } dans les deux cas.
headline-nothing = Ici, cela ne change rien aux parts : { $cloud } { $clouds ->
        [one] détiendrait
       *[other] détiendraient
    } { $share } du marché du cloud { $end } dans les deux cas.
headline-later = L’exclusivité ne prend fin qu’après.
headline-no-entries = Un calendrier personnalisé qui n’ouvre aucun cloud équivaut à l’exclusivité.
headline-waits = D’ici là, les modèles d’OpenAI n’arrivent sur aucun autre cloud.
headline-level = { $cloud } { $clouds ->
        [one] détiendrait
       *[other] détiendraient
    } { $share } du marché du cloud { $end } dans les deux cas, à un dixième de point près.
headline-more = { $premise } { $cloud } { $clouds ->
        [one] détiendrait
       *[other] détiendraient
    } { $after } du marché du cloud { $end }, soit { $points } { NUMBER($points) ->
        [one] point
       *[other] points
    } de plus qu’{ $than }.
headline-less = { $premise } { $cloud } { $clouds ->
        [one] détiendrait
       *[other] détiendraient
    } { $after } du marché du cloud { $end }, soit { $points } { NUMBER($points) ->
        [one] point
       *[other] points
    } de moins qu’{ $than }.
headline-passing = { $azure } dépasserait { $aws } d’ici { $end } : { $b } { $under-b }, et { $a } { $under-a }.
headline-as-much = { $premise } { $cloud } { $clouds ->
        [one] détiendrait
       *[other] détiendraient
    } { $after } du marché du cloud { $end }, en moyenne autant qu’{ $than }.
headline-customers-gain = { $premise } les clients s’en sortent mieux qu’{ $than } { $often }, comme si les modèles étaient { $worth }.
headline-customers-lose = { $premise } les clients s’en sortent moins bien qu’{ $than } { $often }, comme si les modèles étaient { $worth }.
headline-microsoft-in-spite = { $premise } { $cloud } rapporte moins à Microsoft qu’{ $than }, et pourtant Microsoft s’en sort mieux { $often }.
headline-microsoft-better = { $premise } Microsoft s’en sort mieux qu’{ $than } { $often }.
headline-microsoft-worse = { $premise } Microsoft s’en sort moins bien qu’{ $than } { $often }.
headline-reach = { $premise } les modèles d’OpenAI sont vendus là où vont { $b } des autres dépenses de cloud, contre { $a } { $than }.
headline-concentrated = { $premise } les clouds sont plus concentrés qu’{ $than } { $often } : l’IHH est de { $b } au lieu de { $a }.
headline-spread = { $premise } les clouds sont moins concentrés qu’{ $than } { $often } : l’IHH est de { $b } au lieu de { $a }.
# La condition qui vaut du côté B, par rapport au côté A.
premise-open = Sans exclusivité,
premise-exempt = Avec une exemption pour le secteur public,
premise-no-exemption = Avec OpenAI sur { $azure } seul, même pour le secteur public,
premise-exclusive = Avec OpenAI sur { $azure } seul,
premise-multicloud = Avec OpenAI sur tous les clouds,
premise-as-it-happened = Avec l’accord tel qu’il s’est appliqué,
premise-custom = Avec le calendrier de ce scénario,
premise-side = Avec les règles du côté { $side },
# Ce qu’était le côté A, après la condition du côté B ; sinon, il est dit comme une condition, voir plus haut.
than-exclusivity = avec elle
than-exempt = avec une exemption pour ce secteur
than-nobody-exempt = avec une exclusivité sans exemption
than-levers = avec les dates fixées par les leviers
# Ce qu’est un cas : une exécution, qui diffère des autres par le hasard, ou un monde, qui en diffère aussi par les hypothèses.
runs-many = exécutions
worlds-many = mondes
runs-among = exécutions
worlds-among = mondes
often-every-run = dans toutes les exécutions
often-every-world = dans tous les mondes
often-only-run = dans l’unique exécution
often-only-world = dans l’unique monde
often-first-run = dans la première exécution
often-first-world = dans le premier monde
often-never-run = dans aucune exécution
often-never-world = dans aucun monde
often-of-these = dans { $times }
often-some = { NUMBER($times) ->
        [one] dans { $times } des { $runs } { $cases }
       *[other] dans { $times } { $cases } sur { $runs }
    }
gain-one = { $cloud } { $clouds ->
        [one] gagnerait
       *[other] gagneraient
    } { $points } { NUMBER($points) ->
        [one] point
       *[other] points
    } { $often }.
lose-one = { $cloud } { $clouds ->
        [one] perdrait
       *[other] perdraient
    } { $points } { NUMBER($points) ->
        [one] point
       *[other] points
    } { $often }.
gain-median = { $cloud } { $clouds ->
        [one] gagnerait
       *[other] gagneraient
    } du terrain { $often }, { $points } { NUMBER($points) ->
        [one] point
       *[other] points
    } en médiane.
lose-median = { $cloud } { $clouds ->
        [one] perdrait
       *[other] perdraient
    } du terrain { $often }, { $points } { NUMBER($points) ->
        [one] point
       *[other] points
    } en médiane.
gain-about = { $cloud } { $clouds ->
        [one] gagnerait
       *[other] gagneraient
    } du terrain { $often }, environ { $points } { NUMBER($points) ->
        [one] point
       *[other] points
    }.
lose-about = { $cloud } { $clouds ->
        [one] perdrait
       *[other] perdraient
    } du terrain { $often }, environ { $points } { NUMBER($points) ->
        [one] point
       *[other] points
    }.
gain-range = { $cloud } { $clouds ->
        [one] gagnerait
       *[other] gagneraient
    } du terrain { $often }, de { $low } à { $high } { NUMBER($high) ->
        [one] point
       *[other] points
    } dans 8 { $cases } sur 10.
lose-range = { $cloud } { $clouds ->
        [one] perdrait
       *[other] perdraient
    } du terrain { $often }, de { $low } à { $high } { NUMBER($high) ->
        [one] point
       *[other] points
    } dans 8 { $cases } sur 10.
gain-between = { $cloud } { $clouds ->
        [one] gagnerait
       *[other] gagneraient
    } du terrain { $often } : 8 { $cases } sur 10 se situent entre { $less } { NUMBER($less) ->
        [one] point
       *[other] points
    } de moins et { $more } de plus.
lose-between = { $cloud } { $clouds ->
        [one] perdrait
       *[other] perdraient
    } du terrain { $often } : 8 { $cases } sur 10 se situent entre { $less } { NUMBER($less) ->
        [one] point
       *[other] points
    } de moins et { $more } de plus.
# Ce qui se trouve entre les quantiles à 10 % et à 90 %.
band-few = 10e au 90e centile
band-many = 8 { $cases } sur 10
method = { $runs ->
        [one] { $runs } histoire simulée
       *[other] { $runs } histoires simulées
    } de { $enterprises ->
        [one] { $enterprises } entreprise
       *[other] { $enterprises } entreprises
    }, { $runs ->
        [one] calculée deux fois
       *[other] calculées chacune deux fois
    } avec les mêmes événements aléatoires{ $worlds } ; les modèles d’OpenAI y sont vendus { $sold }.{ $others } Une expérience de pensée, pas une prévision.
method-of-worlds = {" "}dans l’un de { $worlds } mondes, des jeux d’hypothèses que nous avons jugés plausibles et que les données observées n’excluent pas
method-worlds = {" "}dans son propre monde, un jeu d’hypothèses que nous avons jugé plausible et que les données observées n’excluent pas
method-half = {" "}Pour ces mondes, l’écart admis avec les données observées est la moitié de l’écart habituel.
method-double = {" "}Pour ces mondes, l’écart admis avec les données observées est le double de l’écart habituel.
method-start-shares = {" "}Chaque exécution part de ses propres parts, proches de celles indiquées.
method-both = les deux fois { $sold }
method-sides = une fois { $a }, une fois { $b }
method-others = {" "}Une fois les modèles d’OpenAI vendus sur un autre cloud, un fournisseur d’IA de plus s’ouvre chaque année avec une probabilité de { $percent }.
method-no-seller = {" "}{ $azure } n’a aucune part ici : tant que dure l’exclusivité, aucun cloud ne vend donc les modèles d’OpenAI, sauf aux clients exemptés.
method-split = {" "}Les côtés diffèrent aussi par : { $differences }.
method-summary = Comment la simulation a été faite : une expérience de pensée, pas une prévision

## Vues : leurs phrases

no-ai = Il n’y a pas de dépenses d’IA ici, donc rien à en dire.
same-regime = Les deux côtés suivent le même régime, donc rien ne les distingue.
by-exactly = de { $amount }
by-median = de { $amount } en médiane
by-about = d’environ { $amount }
by-range = de { $low } à { $high } dans 8 cas sur 10
by-between = 8 cas sur 10 se situant entre { $less } de moins et { $more } de plus
certainty = { $word } { $often }, { $by }
certainty-split = sans tendance nette, { $word } { $often }, { $by }
certainty-none = pratiquement aucune différence
more = davantage
less = moins
fewer = moins
# Les deux se disent de la concentration.
higher = plus élevée
lower = plus faible
parts = Dans les dépenses d’IA sur les clouds, c’est la part { $clouds ->
        [one] chez { $cloud }
       *[other] chez les autres
    } qui change le plus : elle est, { $end }, de { $b } { $under-b } et de { $a } { $under-a }, { $certainty }. { $against } : { $core-b } contre { $core-a }.
parts-follows = Les autres dépenses suivent, mais changent moins
parts-moves = Les autres dépenses ne changent pas moins
parts-stays = Les autres dépenses restent où elles sont
parts-nothing = Ni les dépenses d’IA ni les autres ne se déplacent sensiblement d’un cloud à l’autre.
parts-held = { $cloud } { $clouds ->
        [one] reçoit
       *[other] reçoivent
    } { $ai } des dépenses d’IA sur les clouds { $end }, et { $core } des autres dépenses.
models = Les modèles d’OpenAI prennent { $b } des dépenses d’IA { $end } { $under-b }, et { $a } { $under-a } : { $certainty }.
models-felt = Le plus touché : { $model } ({ $points } { NUMBER($points) ->
        [one] point
       *[other] points
    }).
models-direct = { $b } des dépenses d’IA vont directement aux fournisseurs d’IA, contre { $a }.
models-same = Les modèles d’OpenAI prennent { $share } des dépenses d’IA { $end }.
moves = { $enterprises } des entreprises finissent avec un autre cloud principal du côté B que du côté A, et { $spend } des dépenses de cloud aboutissent sur un autre cloud.
moves-balance = Le plus grand mouvement net : { $from } vers { $to }, avec { $there } { NUMBER($there) ->
        [one] entreprise
       *[other] entreprises
    } sur { $enterprises } dans ce sens et { $back } dans l’autre, en moyenne sur les { $cases }.
homes = En moyenne, une entreprise utilise { $b } { $end } { $under-b } et { $a } { $under-a } : { $certainty }. La concentration des clouds (IHH) est de { $hhi-b } contre { $hhi-a } : { $hhi-certainty }.
homes-same = En moyenne, une entreprise utilise { $clouds } { $end }, et la concentration des clouds (IHH) est de { $hhi }.
microsoft-same = D’ici { $end }, trois postes totalisent { $total } dans l’exécution médiane : ce qu’Azure conserve de ses ventes, le partage des revenus et la participation.
microsoft-nothing-opening = L’ouverture ne change pratiquement rien pour Microsoft d’ici { $end }.
microsoft-nothing-exclusivity = L’exclusivité ne change pratiquement rien pour Microsoft d’ici { $end }.
microsoft-nothing-b = Le côté B ne change pratiquement rien pour Microsoft d’ici { $end }.
microsoft-pays-opening = L’ouverture profite à Microsoft : d’ici { $end }, il s’en sort mieux { $often }, { $by }.
microsoft-pays-exclusivity = L’exclusivité profite à Microsoft : d’ici { $end }, il s’en sort mieux { $often }, { $by }.
microsoft-pays-b = Le côté B profite à Microsoft : d’ici { $end }, il s’en sort mieux { $often }, { $by }.
microsoft-costs-opening = L’ouverture ne profite pas à Microsoft : d’ici { $end }, il s’en sort moins bien { $often }, { $by }.
microsoft-costs-exclusivity = L’exclusivité ne profite pas à Microsoft : d’ici { $end }, il s’en sort moins bien { $often }, { $by }.
microsoft-costs-b = Le côté B ne profite pas à Microsoft : d’ici { $end }, il s’en sort moins bien { $often }, { $by }.
microsoft-undecided-opening = On ne peut dire si l’ouverture profite à Microsoft : d’ici { $end }, il s’en sort { $word } { $often }, { $by }.
microsoft-undecided-exclusivity = On ne peut dire si l’exclusivité profite à Microsoft : d’ici { $end }, il s’en sort { $word } { $often }, { $by }.
microsoft-undecided-b = On ne peut dire si le côté B profite à Microsoft : d’ici { $end }, il s’en sort { $word } { $often }, { $by }.
better = mieux
worse = moins bien
microsoft-medians = médianes des différences
microsoft-only = différences de l’unique exécution
microsoft-stated = , si OpenAI vaut { NUMBER($years) ->
        [one] { $years } an
       *[other] { $years } ans
    } de ses revenus, ce qu’aucune source n’indique
microsoft-parts = Le détail : ce qu’Azure conserve de ses ventes, { $azure } ({ $word } { $often }) ; le partage des revenus, { $share } ; la participation, { $stake }{ $stated } ; { $statistic }, en milliards de dollars.
revenue-terms = Ce qu’Azure conserve de ses ventes et le partage des revenus sont cumulés depuis le départ ; la participation compte pour sa valeur du moment. Le partage des revenus est de { $percent } % jusqu’au { $until } ; une fois l’exclusivité terminée, il est plafonné à { $cap }. Tant que dure l’exclusivité, et pas au-delà du partage des revenus, Microsoft verse à OpenAI { $pays } % des ventes de ses modèles par Azure ; ce montant est déduit. La participation est de { $stake } % de { NUMBER($years) ->
        [one] { $years } an
       *[other] { $years } ans
    } de revenus d’OpenAI auprès des entreprises, et Azure conserve { $margin } % de ses ventes.
revenue-terms-of-sides = Côté A : { $a } Côté B : { $b }
openai = Sur le trimestre ({ $end }), OpenAI tire des entreprises { $b } { $under-b }, contre { $a } { $under-a } : { $certainty }. Ses modèles sont vendus là où vont { $reach-b } des autres dépenses de cloud, contre { $reach-a } ; { $blocked-b } des dépenses d’IA décidées lui seraient revenues mais n’ont pu lui parvenir, contre { $blocked-a }.
openai-same = Sur le trimestre ({ $end }), OpenAI gagne { $revenue }, et ses modèles sont vendus là où vont { $reach } des dépenses de cloud hors IA.
surplus-nothing = Les clients s’en sortent { $end } aussi bien du côté B que du côté A.
surplus-gain = Le surplus des clients est plus élevé { $end } { $often }, { $by }{ $worth }{ $segment }.
surplus-lose = Le surplus des clients est plus faible { $end } { $often }, { $by }{ $worth }{ $segment }.
surplus-worth = {"\u00A0"}: l’équivalent de modèles { $worth }
surplus-public = . Parmi les segments, les clients du secteur public s’en sortent le mieux ({ $utils } { NUMBER($utils) ->
        [one] util
       *[other] utils
    })
surplus-microsoft-shops = . Parmi les segments, les utilisateurs de Microsoft s’en sortent le mieux ({ $utils } { NUMBER($utils) ->
        [one] util
       *[other] utils
    })
surplus-gateways = . Parmi les segments, ceux qui ont une passerelle s’en sortent le mieux ({ $utils } { NUMBER($utils) ->
        [one] util
       *[other] utils
    })
worth-cheaper = moins chers de { $percent }
worth-dearer = plus chers de { $percent }
passing = { $azure } aura dépassé { $aws } d’ici { $end } : { $b } { $under-b }, et { $a } { $under-a }.
passing-same = { $azure } aura dépassé { $aws } d’ici { $end } : { $b }, des deux côtés.
passing-ahead = { $azure } devance déjà { $aws } au départ : il n’a donc personne à dépasser.
passing-then = { $often } (à partir du { $quarter })
passing-since = { $often } (dans la plupart des { $cases } à partir du { $quarter })
capacity-none = { $under } aucun cloud ne manque de capacité ; { $clouds ->
        [one] le plus proche d’en manquer est { $cloud }
       *[other] les plus proches d’en manquer sont les autres clouds
    }, à { $load } fois la capacité au { $when }
capacity-one = { $under } la capacité ne manque que chez { $clouds ->
        [one] { $cloud }
       *[other] les autres clouds
    } ; la demande y culmine à { $load } fois la capacité au { $when }
capacity-many = { $under } { $short } clouds manquent de capacité, surtout { $clouds ->
        [one] { $cloud }
       *[other] les autres
    } : la demande y culmine à { $load } fois la capacité au { $when }
capacity-under = { $under },
capacity-both = Des deux côtés,
capacity = { $b }. { $a }. Médianes des { $cases }.
capacity-same = { $both }. Médianes des { $cases }.
pairing-one = Comme les deux côtés subissent les mêmes événements aléatoires, les intervalles des différences { $end } sont { $times } fois plus étroits que ne le seraient ceux d’exécutions séparées : c’est comme s’il y avait { $worth } fois plus d’exécutions.{ $harm }
pairing-range = Comme les deux côtés subissent les mêmes événements aléatoires, les intervalles des différences { $end } sont de { $low } fois ({ $low-cloud }) à { $high } fois ({ $high-cloud }) plus étroits que ne le seraient ceux d’exécutions séparées : c’est comme s’il y avait de { $low-worth } à { $high-worth } fois plus d’exécutions.{ $harm }
pairing-harm = {" "}Au-dessous de 1, l’intervalle est plus large.

## Si un résultat cité est reproduit

verdict-exact = Reproduit exactement.
verdict-model = Le modèle de simulation a changé depuis la version { $cited } (celle-ci est la { $found })
verdict-model-released = Le modèle de simulation a changé depuis la version { $cited } (celle-ci est la { $found }) ; la version { $release } du programme donne le résultat cité
verdict-newer-model = Le lien cite la version { $cited } du modèle de simulation, plus récente que celle-ci ({ $found })
verdict-draws = Les tirages aléatoires ont changé depuis la version { $cited } (ici : { $found })
verdict-newer-draws = Le lien cite la version { $cited } des tirages aléatoires, plus récente que celle-ci ({ $found })
verdict-forged = Non reproduit : le lien cite un autre résultat pour le même modèle et les mêmes tirages aléatoires
verdict-alike = { $why } ; { $end }, la part d’aucun cloud ne diffère d’un centième de point.
verdict-changes = { $why }. Parts { $end }, avant et maintenant : { $changes }.
verdict-change = { $cloud } de { $before } à { $now } ({ NUMBER($change) ->
        [one] { $change } point
       *[other] { $change } points
    })
verdict-altered = Le lien a été modifié : son empreinte est celle de ce résultat, mais pas les chiffres qui l’accompagnent. D’abord ce que dit le lien, puis ce qui est juste : { $what }.
# Placé après un autre verdict, $verdict, comme phrase supplémentaire.
verdict-no-shares = { $verdict } Le lien ne dit pas quelles parts ont été obtenues : « ends » manque ou est illisible.
verdict-missing = { $verdict } Dans « ends », le lien omet une part : { $clouds }.
verdict-absent = { $verdict } Dans « ends », le lien nomme ce qui n’a pas de part dans ce scénario : { $clouds }.
verdict-why = { $why }.
altered-model = de la version { $cited } du modèle à la version { $found }
altered-absent = d’une part pour { $clouds } à aucune
altered-draws = de la version { $cited } des tirages aléatoires à la version { $found }
departure = Vous avez modifié { $what } depuis l’ouverture du lien : le résultat qu’il cite appartient donc à un autre scénario.
departure-more = { NUMBER($more) ->
        [one] { $more } autre valeur
       *[other] { $more } autres valeurs
    }
quoted = « { $words } »

## Ce que demande une exécution

effort = { $enterprises } × { $runs } sur { $quarters } : il faudrait { $time } et { $memory } { $each }.
effort-smaller = Avec { $what }, il faudrait { $time }.
effort-smaller-memory = Avec { $what }, il faudrait { $time } et { $memory } dans chaque processus de calcul.
effort-at-most = au plus { $time }
effort-here = { $time } ici
effort-guess = { $time } (estimation : rien n’a encore été calculé ici)
effort-one-worker = dans un seul processus de calcul
effort-workers = dans chacun des { $workers } processus de calcul
so-many-enterprises = { $number ->
        [one] { $number } entreprise
       *[other] { $number } entreprises
    }
so-many-runs = { $number ->
        [one] { $number } exécution
       *[other] { $number } exécutions
    }
so-many-quarters = { $number ->
        [one] { $number } trimestre
       *[other] { $number } trimestres
    }
about-a-minute = environ une minute
about-seconds = { $number ->
        [one] environ { $number } seconde
       *[other] environ { $number } secondes
    }
about-minutes = { $number ->
        [one] environ { $number } minute
       *[other] environ { $number } minutes
    }
about-hours = { $number ->
        [one] environ { $number } heure
       *[other] environ { $number } heures
    }
about-days = { $number ->
        [one] environ { $number } jour
       *[other] environ { $number } jours
    }

## Une entreprise en mots

habit = { $clouds } ; { $ai }
habit-alone = uniquement { $clouds ->
        [one] { $cloud }
       *[other] d’autres clouds
    }
habit-first = surtout { $clouds ->
        [one] { $cloud }
       *[other] d’autres clouds
    }, sur { $number } clouds au total
habit-ai = IA surtout { $bought }
habit-no-ai = pas d’IA
bought-at = { $models } chez { $clouds ->
        [one] { $cloud }
       *[other] d’autres clouds
    }
bought-direct = { $models } en vente directe
bought-open = à poids ouverts
bought-microsoft = modèles maison de Microsoft
bought-amazon = modèles maison d’Amazon
bought-none = aucune
parting-ai = Son IA diffère pour la première fois au { $quarter } : surtout { $a } côté A, { $b } côté B{ $again }.
parting-cloud = Son cloud principal diffère pour la première fois au { $quarter }{ $order } : { $a } côté A, { $b } côté B{ $again }.
parting-after = { $later ->
        [one] , { $later } trimestre après son IA
       *[other] , { $later } trimestres après son IA
    }
parting-again = {"\u202F"}; de nouveau identique au { $quarter }
parting-never = Elle fait la même chose des deux côtés, à chaque trimestre.

## Les deux vies d’une entreprise. Seule la partie tardive de la page les montre : leurs noms commencent par « lives- ».

lives-link = Les deux vies d’une entreprise
lives-caption = Ce qu’elle achète et où, trimestre par trimestre : le point de départ, puis chaque changement avec ce qui l’accompagne
lives-cloud = Cloud
lives-ai = IA
lives-ai-parts = L’IA diffère à partir du { $quarter }
lives-cloud-parts = Le cloud diffère à partir du { $quarter }
lives-title = Entreprise { $place } : deux vies
lives-key = En haut, son cloud principal, celui qui reçoit l’essentiel de ses dépenses ; en bas, l’IA qu’elle achète le plus, dans la couleur du cloud qui la vend. Les couleurs sont vives là où les deux côtés diffèrent.
lives-direct = en direct
lives-cloud-now = cloud principal { $cloud }
lives-because = { $change } ({ $why })
lives-on-sale-since = disponible depuis le { $quarter }
lives-own-cloud = son propre cloud principal
lives-where-its-ai-is = là où elle achète son IA
lives-with-its-ai = avec son IA
lives-none-differ = Chaque entreprise garde de bout en bout le même cloud principal des deux côtés.

## Régularités : ce qui est confronté aux données observées, le chiffre publié et ce que montre la simulation

pattern-switching-cloud = Clients qui changent de cloud en un an
pattern-switching-cloud-published = moins de 1 % (CMA britannique, décision finale 2025)
pattern-clouds-used = Entreprises ayant 1 / 2 / 3 / 4 clouds ou plus au départ
pattern-clouds-used-published = 24 / 45 / 19 / 12 %, sur 500 entreprises interrogées (HostingAdvice, 2025–2026)
pattern-clouds-used-found = { $parts }, en comptant les clouds qui reçoivent au moins 5 % des dépenses
pattern-clouds-mean = Clouds par entreprise, au départ et après cinq ans
pattern-clouds-mean-published = de 2,2 (2020) à 2,4 (2025 : Flexera) ; 2,2 (HostingAdvice, 2025–2026)
pattern-clouds-mean-found = { $first }, puis { $a } en exclusif et { $b } en multicloud
pattern-primary-share = Ce que les entreprises à plusieurs clouds dépensent chez le premier d’entre eux
pattern-primary-share-published = 95 % en 2020 (Bain) ; moins depuis, mais aucun chiffre trouvé
pattern-primary-share-found = { $first } au départ, { $last } après cinq ans, en exclusif
pattern-switching-model = Entreprises qui changent de fournisseur de modèles en un an
pattern-switching-model-published = 11 % (Menlo, mi-2025)
pattern-switching-model-found = { $first } la première année ; { $last } la dernière, à mesure que se répandent les passerelles ; en exclusif
pattern-new-customers-azure = Nouveaux clients qui choisissent Azure, rapportés à sa part
pattern-new-customers-azure-published = 1,8, pour 60 à 70 % des nouveaux clients (CMA britannique, 2021–2022 ; la part ne figure pas dans les données du projet)
pattern-new-customers-azure-found = { $over } ({ $new } des nouveaux clients)
pattern-new-customers-aws = Nouveaux clients qui choisissent Azure, pour un qui choisit AWS
pattern-new-customers-aws-published = de 2 à 3,5 (60 à 70 % contre 20 à 30 % : CMA britannique, 2021–2022)
pattern-new-customers-aws-found = { $each } ({ $azure } contre { $aws })
pattern-aws-drift = AWS perd lentement des parts dans un marché dont la taille se multiplie, à partir du T1 2026
pattern-aws-drift-published = −1,1 point par an, du T3 2022 au T2 2024 (Synergy, une seule définition)
pattern-aws-drift-found = { NUMBER($a) ->
        [one] { $a } point
       *[other] { $a } points
    } par an en exclusif, { $b } en multicloud ; marché × { $market }
pattern-aws-drift-2022 = De même à partir du T3 2022, où le chiffre a été relevé
pattern-aws-drift-2022-found = { NUMBER($drift) ->
        [one] { $drift } point
       *[other] { $drift } points
    } par an
pattern-azure-2024 = Part d’Azure avec des fournisseurs d’IA comme locataires, du T3 2024 au T4 2025
pattern-azure-2024-published = 20 à 22 % à chacun des six trimestres (Synergy, définition actuelle)
pattern-azure-2024-found = de { $least } à { $most }, en exclusif
pattern-added-spend-2020 = Parts des dépenses supplémentaires qui vont à AWS / Microsoft / Google, à partir du T2 2020
pattern-added-spend-2020-published = 31,4 / 26,1 / 13,9 %, du T2 2020 au T2 2024 (calculé d’après Synergy, une seule définition)
pattern-growth = Croissance d’AWS / Azure / Google Cloud la première année
pattern-growth-published = 28 / 40 / 63 %, vers quoi penchent les nouvelles charges de travail (publié pour le T1 2026)
pattern-growth-found = { $a } en exclusif, { $b } en multicloud
pattern-growth-2020 = Leur croissance la première année, à partir du T2 2020
pattern-growth-2020-published = 37 / 51 / 54 % (publié pour le T2 2021)
pattern-growth-2024 = Leur croissance la première année, à partir du T3 2024
pattern-growth-2024-published = 20 / 40 / 34 % (publié pour le T3 2025)
pattern-vendors-2023 = Parts d’OpenAI, d’Anthropic et de Google dans ce qu’utilisent les entreprises, à partir de 2023
pattern-vendors-2023-published = 34 / 24 % en 2024 et 25 / 32 / 20 % à la mi-2025, après 50 / 12 / 7 % (Menlo)
pattern-vendors-2023-found = { $first }, puis { $second } dans 8 exécutions sur 10
pattern-first-quarter = AWS / Azure / Google Cloud au premier trimestre après l’ouverture, avec des fournisseurs d’IA comme locataires
pattern-first-quarter-published = 28 / 20 / 15 % après 28 / 21 / 14 % : stable à ±1 point près (Synergy, T2 2026, de troisième main)
pattern-first-quarter-found = { NUMBER($changes) ->
        [one] { $changes } point
       *[other] { $changes } points
    }
pattern-no-jump = L’ouverture ne fait pas bondir AWS d’un coup
pattern-no-jump-published = stable à ±1 point près au premier trimestre suivant (Synergy, T2 2026, de troisième main)
pattern-no-jump-found = { $first } et { NUMBER($second) ->
        [one] { $second } point
       *[other] { $second } points
    } aux deux premiers trimestres
pattern-openness = Qui gagne le plus à l’ouverture
pattern-openness-published = l’acteur dominant (Lee 2013, sur les consoles de jeux ; le signe seulement, et les concurrents le contestent)
pattern-openness-found = { NUMBER($effects) ->
        [one] { $effects } point
       *[other] { $effects } points
    } après cinq ans
judgement-shown = montré
judgement-not-shown = non montré
judgement-set = réglé
judgement-count = Sur { $all } régularités, la simulation en montre { $shown }, n’en montre pas { $not-shown } et a été réglée pour en montrer { $set }.

## Exports destinés à la lecture, et origine d’un résultat

markdown-head = | Part des dépenses de cloud, % | { $start } | { $end }, A : { $a } | { $end }, B : { $b } | B − A, points | { $band } |
markdown-range = { $low } à { $high }
markdown-note = Moyennes sur les { $cases }.
markdown-result = [Ce résultat](<{ $link }>) : { $imprint }, empreinte `{ $digest }`, { $date }.
imprint = Multihome { $version } (modèle { $model }, tirages { $draws }), graine { $seed }, { $replicates ->
        [one] { $replicates } exécution
       *[other] { $replicates } exécutions
    }
source-line = Source : { $imprint }, { $date }.
result-line = Résultat { $digest }
frame-title = Multihome, une simulation des parts de marché du cloud

## Graphiques

regimes-against = { $b } contre { $a }
chart-axis-start = l’axe commence à { $share }
chart-crossing = { $azure } dépasse { $aws } en moyenne, { $quarter }
chart-event = OpenAI peut vendre sur n’importe quel cloud
chart-event-of = { $regime } : { $event }
# Une barre telle que l’énonce un lecteur d’écran.
chart-bar = { $name } : { $figure }
chart-versus = { $difference } vs
chart-title = { $measure } : { $regimes }
chart-change-title = Variation de la part des dépenses de cloud : { $regimes }
chart-change-caption = en points, { $end }
chart-change-bar = barre : { $band }
chart-flows-title = Entreprises selon leur cloud principal, de A à B, { $end } : { $regimes }
chart-flows-caption = entreprises, en moyenne
chart-flow = { $from } vers { $to } : { $count }.
chart-by-quarter = Graphique en courbes par trimestre, de { $start } à { $end }.
chart-share = { $cloud } de { $first } à { $b }.
chart-shares = { $cloud } de { $first } à { $b } sous « { $regime-b } » et à { $a } sous « { $regime-a } », soit un écart apparié de { NUMBER($difference) ->
        [one] { $difference } point
       *[other] { $difference } points
    }.
chart-differences = Écart de part des dépenses de cloud, { $end }, en points.
chart-difference = { $cloud } { $difference }.
chart-difference-band = { $cloud } { $difference }, { $band } : { $low } à { $high }.
chart-panel-difference = { $name } : B − A { $difference } à la fin.
chart-panel-sides = { $name } : A { $a }, B { $b } à la fin.
chart-no-run = Encore aucune exécution terminée.
chart-one-run = Une exécution.
chart-means = Moyennes de { $runs } { $cases }.
chart-medians = Médianes de { $runs } { $cases }.
key-differences = B − A, l’écart au sein de chaque exécution
key-sides = Trait plein, B : { $b }. Pointillé, A : { $a }
key-bands = { $sides }. Intervalles : { $band }.
key-both-sides = B : { $b }. A : { $a }.

## Scénarios : ce qui ne va pas dans un lien ou une valeur, et ce qui est retenu à la place

notice = { $key } : { $why } ; { $used }.
notice-given = { $key } = « { $given } » : { $why } ; { $used }.
a-part-for-each-cloud = il y a désormais une part pour chaque cloud, mise à l’échelle pour donner cette valeur
misfit-worlds = dans { $times } des { $worlds } premiers mondes, l’IA que vendent les clouds ne concorde pas avec celle que vendent ses fournisseurs
misfit-worlds-used = l’approximation la plus proche y est retenue
does-not-fit-what-vendors-sell = ce que vendent les fournisseurs d’IA, et où ils le vendent, ne donne pas cette valeur
parts-come-to = il y a désormais une part pour chaque cloud, et celles qui sont possibles ou données totalisent { $reached } %
not-a-part-of-spend = ce n’est pas un pourcentage
using = valeur retenue : { $value }
using-default-value = valeur par défaut retenue : { $value }
using-default-shares = parts par défaut retenues : { $shares }
using-last = la dernière valeur est retenue
using-last-value = la dernière valeur est retenue, { $value }
using-rest = le reste est retenu
using-no-origin = aucune autre page ne peut échanger de messages avec celle-ci
using-nothing = rien n’en est retenu
using-beginning = seul le début est retenu
using-space = une espace le remplace
using-on-both-sides = valeur retenue des deux côtés : { $value }
has-to-be-the-same-on-both-sides = la valeur doit être la même des deux côtés, car elle dit qui sont les entreprises ou comment se calcule la comparaison
it-is-ignored = il n’en est pas tenu compte
they-are-ignored = il n’en est pas tenu compte
it-is-ignored-resembling = il n’en est pas tenu compte (vouliez-vous dire { $key } ?)
nothing-is-changed = rien n’est modifié
not-a-link = « { $text } » n’est ni une adresse avec requête ni une requête comme v=1&window=90
not-a-scenario = « { $text } » n’est pas un lien vers un scénario : aucune de ses clés n’est connue
not-a-scenario-resembling = « { $text } » n’est pas un lien vers un scénario : aucune de ses clés n’est connue (vouliez-vous dire { $key } ?)
damage-surrounded = il est entouré de texte ou de ponctuation qui n’en fait pas partie
damage-wrapped = il est contenu dans un lien vers { $host }
damage-html = il est écrit en HTML
damage-encoded = il est encodé une fois de trop
damage-quoted = il est écrit comme un courriel transmis (quoted-printable)
damage-separated = ses parties sont séparées par autre chose que « & »
damage-fragment = sa requête est placée après un « # »
damage-broken = il contient des espaces, des sauts de ligne ou des caractères invisibles
read-as = il est lu comme { $link }
using-defaults = { $trouble } ; les valeurs par défaut sont retenues.
given-twice = la clé figure plus d’une fois
fault = { $key } = « { $given } » : { $why }
wrong-type = une valeur d’un autre type que celle du paramètre { $key }
fault-out-of-range = cette valeur n’est pas permise pour ce paramètre
fault-sum = ces parts ne totalisent pas 100 %
fault-name-taken = un autre cloud porte ce nom, ou un nom qui lui ressemble
no-parameter = aucun paramètre n’a cette clé
no-key = une valeur sans clé
more-unknown = { $more ->
        [one] { $more } autre clé est inconnue
       *[other] { $more } autres clés sont inconnues
    }
more-notices = { $number ->
        [one] il y a { $number } autre avis de ce type
       *[other] il y a { $number } autres avis de ce type
    }
more-notices-left-out = seuls les premiers sont affichés
newer-link = ce lien a été créé par une version plus récente de Multihome
no-such-version = il n’existe pas de telle version des liens
read-as-version = il est lu comme version { $version }
read-as-version-so-far = il est lu comme version { $version }, dans la mesure où il est compris
too-small = la valeur est inférieure à { $min }, la plus petite autorisée
too-large = la valeur est supérieure à { $max }, la plus grande autorisée
too-early = la valeur est antérieure au { $min }, premier trimestre autorisé
too-late = la valeur est postérieure au { $max }, dernier trimestre autorisé
not-whole = ce n’est pas un nombre entier
not-a-number = ce n’est pas un nombre
not-finite = le nombre est trop grand
empty = la valeur est vide
# À propos d’un nombre saisi dans un champ.
typed-ambiguous = « { $typed } » peut se lire { $grouped } ou { $decimal } ; écrivez { $write }
typed-or = { $one } ou { $other }
typed-marks = un signe s’est glissé entre les chiffres là où il n’en faut pas ; écrivez un nombre comme { $whole } ou { $decimal }
typed-digits = seuls les chiffres de 0 à 9 peuvent être lus
typed-unit = « { $unit } » n’est pas une unité de cette valeur
field-refused = Non retenu : { $why }.
field-refused-stays = Non retenu : { $why }. La valeur reste { $value }.
not-a-regime = les régimes sont { $regimes }
not-one-of = les valeurs possibles sont { $choices }
not-a-prior = une part est un nombre de 0 à 100, avec au plus deux décimales
not-a-quarter = un trimestre s’écrit comme 2026Q1
not-a-day = une date s’écrit comme 2026-04-27
no-such-day = ce jour n’existe pas
day-out-of-range = les dates vont du { $first } au { $last }
not-shown = il s’y trouve { $character }, qui ne peut pas être affiché
shows-nothing = il ne s’y trouve aucun caractère visible
too-long = la longueur dépasse { $most } caractères
name-taken = un autre cloud ({ $key }) porte ce nom
sum-wrong = { $shares } totalisent { $sum } %, et non 100 %
sum-too-much = avec les valeurs par défaut du reste, { $shares } totaliseraient { $sum } %
rest-takes = { $key } prend le reste, { $rest } %
shares-of-clouds = les parts des clouds
shares-of-models = les parts des modèles
shares-of-enterprises = les parts des entreprises selon leur nombre de clouds
no-more-room = les autres parts ne laissent plus de place
edit-refused = { $label } : { $why }.
edit-given = « { $given } » : { $why }
edit-rest = { $label } prend le reste : modifiez les autres parts.
it-stays = { $error } La valeur reste { $value }.
entry-left-out = l’entrée « { $entry } » est omise : { $why }
entries-most = { $most } entrées au maximum
entries-more = { $number ->
        [one] { $number } autre entrée ne peut pas être utilisée telle quelle
       *[other] { $number } autres entrées ne peuvent pas être utilisées telles quelles
    }
entry-twice = « { $before } » et « { $entry } » portent sur le même jour, et c’est la dernière qui compte
entry-form = une entrée s’écrit comme openai@aws:2026-06-01:0.3
entry-models = les modèles sont { $models }
entry-venues = les canaux d’accès sont { $venues }
entry-no-day = aucun jour n’y est indiqué
entry-weight = un poids est un nombre de 0 à 1
entry-too-much = il y a quelque chose après le poids
entry-absent = { $key } n’a pas de part, donc rien n’y est vendu
entry-useless = l’entrée ne change rien
timetable-unused = aucun côté ne suit de calendrier personnalisé
timetable-useless = il ne change rien
name-unused = { $key } n’a pas de part
name-useless = le nom n’est pas affiché
citation-version = une citation indique sa version par un nombre entier
citation-missing = une citation indique model, draws et digest ; il manque { $missing }
citation-digest = une empreinte compte 64 chiffres hexadécimaux
citation-ends = les parts se citent comme aws:29.5,azure:31.2
citation-useless = le résultat n’est comparé à aucune citation
citation-digest-alone = l’empreinte indique quand même si le résultat est le même
option-embedded = cela concerne les pages intégrées, et embed=1 n’est pas donné
option-full = cela concerne la page entière, et embed=1 est donné
option-view = cette vue n’existe pas
option-locked = lock=1 ne permet aucune modification
option-no-levers = aucun levier n’est affiché
option-switch = ce n’est ni 1 ni 0
option-no-part = il n’y a pas de partie { $name }
option-no-parts = aucune partie de la page n’y est nommée
option-no-parameter = il n’y a pas de paramètre { $name }
option-none-alone = « none » ne peut pas être combiné avec d’autres
option-no-parameters = aucun paramètre n’y est nommé
option-enterprise = ce n’est ni un nombre comme 7, ni deux comme 7,3
option-no-enterprise = il y a { NUMBER($enterprises) ->
        [one] { $enterprises } entreprise
       *[other] { $enterprises } entreprises
    }, dans { NUMBER($runs) ->
        [one] { $runs } exécution
       *[other] { $runs } exécutions
    }
option-mode = ce n’est ni page ni projector
option-theme = ce n’est ni light, ni dark, ni auto
option-language = les langues sont { $languages }
option-language-missing = ses textes n’ont pas été chargés
option-origin = { $name } n’est pas une origine comme https://news.example
option-most = { $most } au maximum
option-id = un identifiant compte au plus 64 lettres, chiffres, - et _

## Modifications, comme noms d’étapes

change = { $label } : { $from } → { $to }
label-on-side = { $label }, côté { $side }
change-to = { $label } : { $to }
change-from = { $label } : retrait de la valeur { $from }
change-many = { NUMBER($number) ->
        [one] { $number } valeur
       *[other] { $number } valeurs
    }
difference = { $label } ({ $a } côté A, { $b } côté B)
no-value = aucune valeur
regime-on-side = { $regime } (côté { $side })
step-story = Récit : { $name }
step-start = Point de départ : { $name }
step-assumptions = Hypothèses réinitialisées
step-everything = Tout réinitialisé
step-adopted = Défini par la page hôte

## Groupes de leviers

group-start = Le marché au point de départ
group-distribution = Qui peut vendre quoi, et quand
group-ai = Le choix des modèles d’IA
group-core = Le placement des autres charges de travail
group-supply = Prix, service et capacité
group-ledger = Les comptes de Microsoft et d’OpenAI
group-run = La simulation
evidence-question = une question à poser, pas un fait
## Mécanismes : le nom, et ce qu’affirment les sources

standing-supported = étayé
standing-partly = étayé en partie
standing-opinion = une opinion
mechanism-m01 = Le régime
    .claim = OpenAI peut désormais vendre sur n’importe quel cloud ; jusqu’en avril 2026, il était exclusif à Azure.
mechanism-m02 = Délais et préversions
    .claim = Les modèles sont arrivés sur AWS en quelques heures, en préversion ; la disponibilité générale a pris des semaines, et davantage ailleurs.
mechanism-m03 = La fenêtre réservée à Azure
    .claim = Les nouveaux produits vont d’abord à Azure, sauf si Azure ne peut pas les fournir.
mechanism-m04 = L’exemption du secteur public
    .claim = Les clients de la sécurité nationale pouvaient utiliser les modèles sur n’importe quel cloud avant la fin de l’exclusivité.
mechanism-m05 = Le fournisseur neutre
    .claim = Anthropic vend sur AWS, sur Google Cloud et maintenant sur Azure, et c’est ce qui fait son attrait.
mechanism-m06 = Les modèles d’un seul cloud
    .claim = Google a développé Gemini en interne ; Amazon a ses propres modèles, en plus de ceux d’Anthropic.
mechanism-m07 = L’étendue du choix
    .claim = Les clouds qui proposent de nombreux modèles, dont Llama, sont plus attrayants.
mechanism-m08 = Les modèles et l’offre groupée de Microsoft
    .claim = Microsoft réduit sa dépendance grâce à ses propres modèles ; ses logiciels restent un avantage.
mechanism-m09 = Modèles spécialisés ou banalisés
    .claim = Selon une source, les modèles se spécialisent ; selon deux autres, ils se banalisent.
mechanism-m10 = La liaison rapide
    .claim = AWS et Google relient leurs clouds ; leurs concurrents doivent s’allier.
mechanism-m11 = Les passerelles
    .claim = Les passerelles, qui aiguillent les requêtes et assurent le repli, rendent les modèles interchangeables.
mechanism-m12 = Le verrouillage
    .claim = Utiliser plusieurs clouds ne rend pas les entreprises libres : contrats, données et frais de sortie les retiennent là où elles sont.
mechanism-m13 = Les prix
    .claim = La concurrence se déplace vers le prix, la qualité de service et l’intégration.
mechanism-m14 = La capacité
    .claim = Un fournisseur unique est un goulet d’étranglement, et OpenAI est devenu trop grand pour lui.
mechanism-m15 = Le partage des revenus
    .claim = OpenAI verse à Microsoft un cinquième de ses revenus jusqu’en 2030, dans la limite d’un plafond ; Microsoft ne partage plus les siens.
mechanism-m16 = Les engagements
    .claim = OpenAI s’est engagé à dépenser chez Azure, et chez AWS sur les puces maison d’Amazon.
mechanism-m17 = La croissance organique
    .claim = Google croît plus vite que Microsoft, qui croît plus vite qu’AWS mais n’en a pas la taille.
mechanism-m18 = Les deuxièmes sources
    .claim = Les entreprises préfèrent plusieurs clouds ; elles ajoutent des fournisseurs et en changent rarement.
mechanism-m19 = La demande bloquée
    .claim = L’exclusivité a freiné OpenAI là où les clients étaient ailleurs, et elle a aidé Anthropic.
mechanism-m20 = La clause AGI
    .claim = Une clause aurait pu mettre fin à l’accord avant terme.
mechanism-m21 = La licence de Microsoft
    .claim = Azure peut vendre les modèles d’OpenAI jusqu’en 2032, quoi que fasse OpenAI.
mechanism-m22 = Le précédent
    .claim = Les accords exclusifs deviennent intenables, et d’autres suivent.
mechanism-m23 = La participation de Microsoft
    .claim = L’ouverture coûte des ventes à Azure, mais la participation de Microsoft dans OpenAI prend de la valeur.
mechanism-m24 = Les clients
    .claim = Les clients et les développeurs y gagnent le plus. C’est un résultat du modèle de simulation, jamais une donnée d’entrée.
mechanism-m25 = Le pouvoir de négociation d’OpenAI
    .claim = OpenAI peut faire jouer la concurrence entre plusieurs partenaires d’infrastructure.
mechanism-m26 = La vente directe d’OpenAI
    .claim = OpenAI dispute les mêmes clients à son propre investisseur.
mechanism-m27 = Pannes et repli
    .claim = Les couches d’aiguillage qui se replient sur un deuxième canal d’accès maintiennent le service en marche.
mechanism-m28 = Les fournisseurs d’IA locataires
    .claim = Azure reste la principale source de puissance de calcul d’OpenAI ; AWS et Oracle s’y ajoutent.

## Récits : le nom, et deux phrases sur ce qu’il faut regarder

story-default = Par défaut
story-as-it-happened = Déroulement réel
    .look = Les modèles d’OpenAI arrivent sur AWS par étapes, aux dates observées, et sur Google Cloud à l’automne. Comparez avec le récit par défaut, dont les délais viennent des mêmes dates, pour voir à quel point les étapes d’avant l’été 2026 changent peu de chose.
story-exclusive-for-ever = Exclusif pour toujours
    .look = L’accord n’est jamais réécrit ; la comparaison se fait avec le déroulement réel. Voyez ce qu’Azure conserve ainsi, et quelle part de la demande pour OpenAI reste bloquée.
story-open-from-day-one = Ouvert dès le premier jour
    .look = Ni fenêtre, ni préversion, ni délai : chaque cloud vend tout immédiatement. Comparez avec le récit par défaut pour voir quelle part de l’effet ces retards retiennent.
story-long-window = Une longue avance pour Azure
    .look = Chaque génération de modèles n’est vendue que sur Azure pendant un an avant d’arriver sur d’autres clouds. Voyez quelle part de l’effet de l’exclusivité une telle fenêtre rétablit.
story-carve-out = Seulement le secteur public
    .look = Seul le secteur public peut utiliser les modèles sur n’importe quel cloud ; pour tous les autres, l’exclusivité demeure. Voyez comment évolue le surplus des clients dans le secteur public, et quelle part de marché un si petit groupe peut déplacer.
story-commodities = Modèles banalisés
    .look = Les modèles se ressemblent de plus en plus, et les petits baissent plus vite de prix. Voyez s’il importe encore de savoir qui peut vendre ceux d’OpenAI.
story-specialists = Modèles spécialisés
    .look = Les modèles conviennent à des tâches différentes, et les écarts demeurent. Voyez à quel point un modèle exclusif retient mieux ses clients, et attire davantage leurs autres charges de travail.
story-cheap-gateways = Passerelles bon marché
    .look = Presque tous accèdent aux modèles par une passerelle, depuis n’importe quel cloud et à peu de frais. Voyez combien changent de modèle, et si le lieu de vente déplace encore des charges de travail.
story-fast-link = La liaison rapide
    .look = AWS et Google Cloud ne font qu’un pour ceux qui utilisent les deux. Voyez si l’ouverture profite aux deux ensemble, et aux dépens de qui.
story-azure-short = Azure à court de capacité
    .look = La capacité d’IA d’Azure ne suit plus la demande : des files d’attente se forment, et la fenêtre est souvent levée. Voyez à quel point Azure est saturé, et si l’ouverture ne fait que le soulager ou en éloigne des clients.
story-google-pace = Google garde son rythme
    .look = Les écarts de croissance ne s’estompent jamais : Google Cloud continue de croître plus vite qu’Azure, et Azure plus vite qu’AWS. Voyez comment les niveaux changent des deux côtés, et à quel point l’écart entre les côtés varie peu.
story-precedent = Tous suivent l’exemple
    .look = Une fois OpenAI vendu ailleurs, un modèle de plus, parmi ceux d’un seul cloud, suit chaque année. Voyez si Google Cloud perd quand Gemini se vend aussi ailleurs, et à quel point les mondes divergent.

## Ce que peut montrer une page intégrée

part-answer = La réponse en une phrase
part-share = Le graphique des parts de marché sous les deux régimes
part-effects = Ce que change le régime B à l’horizon
part-stories = Les récits au choix
part-table = Les parts de marché en tableaux
part-link = Des boutons qui copient un lien, et l’empreinte du résultat
part-shares = Les parts des dépenses d’IA et des autres dépenses de cloud
part-models = Les parts des modèles dans les dépenses d’IA
part-moves = Qui se retrouve sur un autre cloud
part-enterprises = Les entreprises elles-mêmes, un point pour chacune
part-homes = Les clouds par entreprise, et la concentration
part-microsoft = Les comptes de Microsoft
part-openai = Les revenus, la portée et la demande bloquée d’OpenAI
part-customers = Le surplus des clients
part-passing = Quand, et avec quelle probabilité, Azure dépasse AWS
part-capacity = La demande d’IA face à la capacité
part-all-stories = Ce que fait chaque récit
part-drivers = Quelles hypothèses portent la réponse, et ce qui la changerait
part-attribution = De quels mécanismes la réponse est faite
part-record = Les prévisions passées face à ce qui est advenu, et ce que les données observées disent de chaque levier

## Leviers, par clé de lien : le libellé, ce qu’il fait, et d’où vient sa valeur par défaut

-no-figure = aucun chiffre trouvé
-recapitalisation = la recapitalisation du 28 octobre 2025
-split = la répartition est un choix ; avec elle, les clouds croissent d’environ 29 % la première année, comme en 2025 (Omdia, T4 2025)
-menlo-ratio = rapport aux autres fournisseurs selon Menlo (mi-2025), ramené à ce que laisse OpenAI
-menlo-rest = la moitié de ce que laissent les fournisseurs nommés par Menlo, remise à l’échelle
-disagree = les sources divergent : spécialisation des modèles ou banalisation
-list-price = prix catalogue de 2026, première tranche
-latest-growth = croissance publiée sur un an, T1 2026
-hosting-advice = HostingAdvice, 2025–2026
-study = fréquence à laquelle les entreprises l’ont cité parmi quatre raisons (Menlo, 2024) : ce n’est pas un coefficient
-as-azure = comme pour Azure
-synergy = Synergy Research Group, T1 2024
-what-three-leave = ce que laissent les trois premiers
-further-cloud = Part d’un cloud supplémentaire au départ, prélevée sur celle de tous les autres clouds. Un cloud sans part n’existe pas.
-range-start = le départ fait partie de la question
-range-record = valeur documentée
-range-contract = une clause du contrat
-range-list-price = un prix catalogue ; le poids qu’il a est un levier doté de sa propre plage
-range-scale = il ne fait que mettre à l’échelle d’autres leviers, qui ont leurs propres plages
-range-commitment = la somme est documentée ; la part qui sert les clients est un levier doté de sa propre plage
-range-small-vendor = par jugement : Menlo ne le nomme pas, et ceux qu’il nomme laissaient 12 % fin 2025
-range-utility = par jugement : de chances multipliées par 1,3, un effet à peine perceptible, à des chances multipliées par 12, presque décisif
-range-gateways = une prévision pour les équipes qui utilisent plusieurs modèles ; parmi toutes les entreprises, moitié moins ou un peu plus
-range-clouds = la répartition par HostingAdvice des entreprises à plusieurs clouds, décalée selon le nombre de celles à un seul cloud dans d’autres enquêtes
-range-capacity = par jugement : de la moitié du plan d’Azure, car les plans prennent du retard, à une fois et demie ce plan
-range-families = par jugement : d’environ la moitié à une fois et demie ce nombre ; les catalogues ne comptent pas de la même façon
-range-labs = par jugement : de la moitié de la valeur par défaut à deux fois et demie celle-ci ; seul le chiffre d’OpenAI pour Azure a été divulgué par une fuite


## Le marché au départ

lever-aws = AWS
    .help = Part d’AWS dans les dépenses de cloud des entreprises au départ.
    .evidence = { -synergy }
    .range = { -range-start }
lever-azure = Azure
    .help = Part de Microsoft Azure dans les dépenses de cloud des entreprises au départ.
    .evidence = { -synergy }
    .range = { -range-start }
lever-gcp = Google Cloud
    .help = Part de Google Cloud dans les dépenses de cloud des entreprises au départ.
    .evidence = { -synergy }
    .range = { -range-start }
lever-other = Autres
    .help = Part de tous les autres clouds au départ ; le reste si elle n’est pas donnée.
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
lever-aws-name = Nom d’AWS
    .help = Comment AWS s’appelle dans les graphiques et les tableaux ; vide pour le nom habituel.
lever-azure-name = Nom d’Azure
    .help = Comment Azure s’appelle dans les graphiques et les tableaux ; vide pour le nom habituel.
lever-gcp-name = Nom de Google Cloud
    .help = Comment Google Cloud s’appelle dans les graphiques et les tableaux ; vide pour le nom habituel.
lever-other-name = Nom de tous les autres clouds
    .help = Comment tous les autres clouds s’appellent dans les graphiques et les tableaux ; vide pour le nom habituel.
lever-cloud5-name = Nom du cloud 5
    .help = Comment le cloud 5 s’appelle dans les graphiques et les tableaux ; vide pour le nom habituel.
lever-cloud6-name = Nom du cloud 6
    .help = Comment le cloud 6 s’appelle dans les graphiques et les tableaux ; vide pour le nom habituel.
lever-cloud7-name = Nom du cloud 7
    .help = Comment le cloud 7 s’appelle dans les graphiques et les tableaux ; vide pour le nom habituel.
lever-cloud8-name = Nom du cloud 8
    .help = Comment le cloud 8 s’appelle dans les graphiques et les tableaux ; vide pour le nom habituel.
lever-start-shares = Parts au départ
    .help = Indique si chaque exécution part des parts ci-dessus, ou de parts qui lui sont propres, aussi éloignées d’elles que les chiffres de deux cabinets l’étaient entre eux au T4 2025.
lever-start = Premier trimestre
    .help = Le trimestre où commence la simulation, trimestre 0. Jusque-là, OpenAI est exclusif à Azure des deux côtés.
    .evidence = le dernier trimestre avant la réécriture de l’accord
    .range = { -range-start }
lever-horizon = Horizon
    .help = Combien de trimestres sont simulés.
lever-market = Dépenses de cloud par trimestre
    .help = Ce que toutes les entreprises dépensent en clouds au premier trimestre : cela convertit les parts en argent et ne change aucun choix.
    .evidence = Synergy Research Group, T1 2026 : 129 Md$, moins les 7 Md$ que dépensent les fournisseurs d’IA
    .range = le relevé publié, selon d’autres estimations de celui-ci, moins ce que dépensent les fournisseurs d’IA

## Qui peut vendre quoi, et quand

lever-a = Régime A
    .help = La règle de distribution dont part la comparaison (lignes pointillées).
lever-b = Régime B
    .help = La règle de distribution comparée au régime A (lignes pleines).
lever-window = Fenêtre réservée à Azure
    .help = Combien de jours une nouvelle génération de modèles d’OpenAI est vendue sur Azure avant d’arriver sur les autres clouds.
    .evidence = au plus 14 jours pour la génération de septembre 2026 (chronologie de l’accord)
    .range = des quelques jours de juillet 2026 à six semaines : l’accord ne fixe aucune durée
lever-opening = Fin de l’exclusivité le
    .help = Le jour à partir duquel OpenAI peut vendre sur n’importe quel cloud sous le régime multicloud.
    .evidence = l’accord modifié du 27 avril 2026
    .range = { -range-record }
lever-lag-aws = Délai sur AWS
    .help = Jours entre la fin de l’exclusivité et la disponibilité générale sur AWS.
    .evidence = du 27 avril au 1er juin 2026
    .range = { -range-record }
lever-lag-gcp = Délai sur Google Cloud
    .help = Jours entre la fin de l’exclusivité et la disponibilité générale sur Google Cloud.
    .evidence = aucune date connue ; une préversion privée a été repérée à l’automne 2026
    .range = pas de disponibilité générale en novembre 2026, quelque 200 jours après ; par jugement, encore un an environ au plus
lever-lag-other = Délai sur les autres clouds
    .help = Jours entre la fin de l’exclusivité et la disponibilité générale sur tous les autres clouds.
    .evidence = aucune offre repérée en novembre 2026
    .range = par jugement : de quelques mois après Google Cloud à près des trois ans que permet le levier
lever-other-reach = Autres clouds qui le vendront
    .help = Part de tous les autres clouds, en dépenses, qui vend les modèles d’OpenAI dès que c’est permis.
    .evidence = « Autres » regroupe de nombreux clouds, dont certains sont fermés à OpenAI ; aucun chiffre trouvé
    .range = par jugement : d’un ou deux des plus grands à la plupart de ceux qui lui sont ouverts
lever-preview = Préversion limitée
    .help = Jours de préversion limitée avant la disponibilité générale sur un cloud.
    .evidence = AWS, du 28 avril au 1er juin 2026
    .range = un seul cas est observé, 34 jours sur AWS ; ailleurs, la moitié ou le triple de cette durée
lever-preview-weight = Poids d’une préversion
    .help = Combien compte un modèle en préversion limitée face à un modèle en disponibilité générale (0 pas du tout, 1 entièrement).
    .evidence = { -no-figure }
    .range = par jugement : une préversion n’admet que peu de clients, elle compte donc bien moins que la moitié
lever-release-every = Une nouvelle génération tous les
    .help = Jours entre une génération de modèles d’OpenAI et la suivante.
    .evidence = de GPT-5.4 à GPT-6, entre mars et septembre 2026
    .range = par jugement : des trois quarts au double de la durée constatée en 2026
lever-novelty = Prime de nouveauté
    .help = Utilité que perd un canal d’accès pour chaque génération de retard.
    .evidence = { -no-figure }
    .range = par jugement : d’un effet à peine perçu à une génération de retard qui divise presque par deux les chances
lever-carveout = Exemption du secteur public
    .help = Part des entreprises, en dépenses, exemptées de l’exclusivité.
    .evidence = l’exemption est documentée, son ampleur ne l’est pas
    .range = par jugement : de la seule sécurité nationale à la majeure partie du secteur public
lever-carveout-from = Exemption dès le
    .help = Le jour à partir duquel ces entreprises peuvent utiliser les modèles d’OpenAI sur n’importe quel cloud.
    .evidence = { -recapitalisation }
    .range = { -range-record }
lever-timetable = Calendrier personnalisé
    .help = Ce qui se vend selon le calendrier personnalisé, où, à partir de quand et avec quel poids, par exemple openai@aws:2026-06-01:0.5,gemini@azure:2027-01-01. Pour tout couple non nommé, l’exclusivité s’applique.
lever-waiver = Fenêtre levée quand Azure est saturé
    .help = Probabilité que la fenêtre soit levée au cours d’un trimestre où la capacité d’IA d’Azure ne suffit pas.
    .evidence = le droit existe lorsque Azure ne peut pas fournir ; aucun chiffre trouvé
    .range = par jugement : ce droit suppose une décision délibérée, donc dans moins d’un tiers des trimestres
lever-anthropic-azure = Anthropic sur Azure dès le
    .help = Le jour où les modèles d’Anthropic arrivent sur Azure.
    .evidence = le partenariat du 18 novembre 2025
    .range = { -range-record }
lever-clause = Risque de la clause AGI
    .help = Probabilité que la clause AGI mette fin à l’exclusivité avant terme, pour chaque année où elle est en vigueur.
    .evidence = la clause est documentée, sa probabilité ne l’est pas
    .range = par jugement : de très improbable à une chance sur deux en onze ans environ
lever-clause-until = Clause AGI en vigueur jusqu’au
    .help = Le jour où la clause AGI disparaît. Une date plus tardive la maintient en vigueur là où l’accord n’a jamais été réécrit.
    .evidence = supprimée dans l’accord modifié du 27 avril 2026
    .range = { -range-record }
lever-licence-until = Licence de Microsoft jusqu’au
    .help = Jusqu’à ce jour, Azure vend les modèles d’OpenAI, quoi que dise un calendrier personnalisé.
    .evidence = licence jusqu’en 2032, maintenue par l’accord du 27 avril 2026
    .range = { -range-contract }
lever-precedent = Les autres suivent
    .help = Pour chaque année après la première vente des modèles d’OpenAI sur un autre cloud qu’Azure, la probabilité qu’un de plus des modèles d’un seul cloud (Gemini, ceux d’Amazon, ceux de Microsoft) soit vendu sur tous les clouds.
    .evidence = une opinion sans chiffre, donc désactivé par défaut
    .range = un récit à part entière, hors de la réponse sur OpenAI

## Le choix des modèles d’IA

lever-ai-aws = L’IA dans les dépenses chez AWS
    .help = Part de l’IA dans ce que les entreprises dépensent chez AWS au départ. Si elle est de 0, AWS ne vendra pas non plus d’IA par la suite.
    .evidence = aucun chiffre trouvé ; bien moins que chez Azure
    .range = par jugement : de la moitié de la valeur par défaut à un peu moins que la borne inférieure d’Azure
lever-ai-azure = L’IA dans les dépenses chez Azure
    .help = Part de l’IA dans ce que les entreprises dépensent chez Azure au départ. Si elle est de 0, Azure ne vendra pas non plus d’IA par la suite.
    .evidence = l’IA a ajouté 16 points à la croissance d’Azure au 3e trimestre de l’exercice 2025, soit au moins 12 % d’Azure ; davantage un an plus tard
    .range = par jugement : de ce qu’implique le 3e trimestre de l’exercice 2025 à deux ans d’une telle croissance
lever-ai-gcp = L’IA dans les dépenses chez Google Cloud
    .help = Part de l’IA dans ce que les entreprises dépensent chez Google Cloud au départ. Si elle est de 0, il ne vendra pas non plus d’IA par la suite.
    .evidence = aucun chiffre trouvé ; la part de Gemini dans les dépenses d’IA ne se vend que là, soit au moins 23 %
    .range = par jugement : de ce que Gemini impose à lui seul à un quart de plus que la valeur par défaut
lever-ai-other = L’IA dans les dépenses chez les autres clouds
    .help = Part de l’IA dans ce que les entreprises dépensent chez les autres clouds au départ, pour chacun d’eux. Si elle est de 0, ils ne vendront pas non plus d’IA par la suite.
    .evidence = aucun chiffre trouvé ; ils ne vendent que des poids ouverts, un dixième des dépenses d’IA, et pas la totalité
    .range = par jugement : de la moitié de la valeur par défaut à la moitié de tous les poids ouverts
lever-growth-ai = Croissance des dépenses d’IA
    .help = À quelle vitesse croissent les dépenses d’IA.
    .evidence = { -split }
    .range = des 35 % de l’ensemble du marché (T1 2026) à près des 140 % des services d’IA générative à la mi-2025 (Synergy)
lever-openai = Part d’OpenAI dans l’IA
    .help = Part d’OpenAI dans les dépenses d’IA au départ.
    .evidence = entre 25 % (Menlo, mi-2025, investisseur d’Anthropic) et 56 % (a16z, 2025)
    .range = Menlo (mi-2025) contre a16z (2025), chacun ayant des intérêts chez des fournisseurs
lever-anthropic = Part d’Anthropic dans l’IA
    .help = Part d’Anthropic dans les dépenses d’IA au départ.
    .evidence = { -menlo-ratio }
    .range = des chiffres de Menlo pour 2023 et 2024 (12 et 24 %) à celui de fin 2025 (40 %)
lever-gemini = Part de Gemini dans l’IA
    .help = Part de Gemini dans les dépenses d’IA au départ.
    .evidence = { -menlo-ratio }
    .range = autour des 7 % de 2023 et des 21 % de fin 2025 selon Menlo
lever-microsoft-models = Part propre de Microsoft dans l’IA
    .help = Part des modèles propres à Microsoft dans les dépenses d’IA au départ.
    .evidence = { -menlo-rest }
    .range = { -range-small-vendor }
lever-amazon-models = Part propre d’Amazon dans l’IA
    .help = Part des modèles propres à Amazon dans les dépenses d’IA au départ.
    .evidence = { -menlo-rest }
    .range = { -range-small-vendor }
lever-open-models = Part des poids ouverts dans l’IA
    .help = Part des modèles à poids ouverts dans les dépenses d’IA au départ ; le reste lorsqu’elle n’est pas indiquée.
    .evidence = { -menlo-ratio }
    .range = Menlo : de 11 à 19 % des charges de travail, moins chères que les autres
lever-specialisation = Spécialisation
    .help = À quel point les entreprises diffèrent quant au modèle qui leur convient : 0 fait des modèles un produit banalisé ; 1 donne aux goûts un écart type de 2 utils.
    .evidence = { -disagree }
    .range = par jugement : des sources affirment à la fois que les modèles se valent et que chacun convient à un travail différent
lever-commoditisation = Banalisation
    .help = La vitesse à laquelle se comblent les écarts de qualité du départ : après t années, il en reste e^(−taux · t).
    .evidence = { -disagree }
    .range = les sources divergent ; les parts observées des fournisseurs n’en montrent guère
lever-race = Course des fournisseurs
    .help = À quel point le hasard fait varier la qualité des modèles de chaque fournisseur : l’écart type des variations d’une année, avant que rien ne s’en estompe. Le hasard est le même des deux côtés.
    .evidence = aucun chiffre trouvé ; un fournisseur est passé de 12 à 32 % en deux ans (Menlo)
    .range = par jugement, autour de la progression d’un fournisseur de 12 à 32 % en deux ans (Menlo)
lever-race-fade = Perte d’avance par an
    .help = Quelle part d’une avance ou d’un retard dus au hasard se perd chaque année ; à 100, il n’y a pas de course.
    .evidence = { -no-figure }
    .range = par jugement : une avance se réduit de moitié en un à treize ans
lever-neutrality = Fournisseurs neutres
    .help = Utilité d’un modèle que tous les clouds vendent ; en proportion si seuls certains le vendent.
    .evidence = { -no-figure }
    .range = par jugement : d’un effet que personne ne remarquerait à des chances meilleures d’un cinquième
lever-breadth = Étendue du choix par canal
    .help = Utilité d’un canal d’accès qui vend n familles de modèles : cette valeur multipliée par ln(1 + n).
    .evidence = { -no-figure }
    .range = par jugement : deux fois plus de modèles augmentent les chances de 2 à 23 %
lever-families-aws = Autres familles sur AWS
    .help = De combien de fournisseurs AWS vend des familles de modèles, outre celles nommées ici : Llama, Mistral et d’autres.
    .evidence = décompte approximatif ; un catalogue du 31 mars 2026 en compte 11 (models.dev)
    .range = { -range-families }
lever-families-azure = Autres familles sur Azure
    .help = De combien de fournisseurs Azure vend des familles de modèles, outre celles nommées ici.
    .evidence = décompte approximatif ; un catalogue du 31 mars 2026 en compte 6 (models.dev)
    .range = { -range-families }
lever-families-gcp = Autres familles sur Google Cloud
    .help = De combien de fournisseurs Google Cloud vend des familles de modèles, outre celles nommées ici.
    .evidence = décompte approximatif ; un catalogue du 31 mars 2026 en compte 5 (models.dev)
    .range = { -range-families }
lever-families-other = Autres familles sur les autres clouds
    .help = De combien de fournisseurs chaque autre cloud vend des familles de modèles, outre celles nommées ici.
    .evidence = { -no-figure }
    .range = { -range-families }
lever-microsoft-quality = Rattrapage des modèles de Microsoft
    .help = La part de leur écart de qualité avec le meilleur modèle que comblent les modèles propres à Microsoft.
    .evidence = { -no-figure }
    .range = par jugement : d’une gamme pour petites tâches à un niveau proche du meilleur modèle
lever-microsoft-years = Durée de ce rattrapage
    .help = Combien de temps il faut pour cela aux modèles propres à Microsoft, à un rythme régulier.
    .evidence = { -no-figure }
    .range = par jugement : la moitié ou le double de cette durée
lever-inertia-model = Inertie des modèles
    .help = Utilité de garder le dernier modèle utilisé.
    .evidence = calé : 11 % des entreprises changent de fournisseur en un an (Menlo, mi-2025)
    .range = 11 % de quelque 150 répondants : le hasard seul donne ±0,35 util ; doublé, vu la question qui leur était posée
lever-similarity = Dissemblance au sein d’un modèle
    .help = À quel point un même modèle diffère d’un canal d’accès à l’autre : à 1, autant que deux modèles (logit simple) ; près de 0, c’est le même bien (le ρ du logit emboîté).
    .evidence = { -no-figure }
    .range = par jugement : un modèle sur deux canaux d’accès n’est ni un même bien ni deux modèles
lever-gravity = Gravité des données
    .help = Utilité d’acheter un modèle là où tournent toutes ses autres charges de travail.
    .evidence = { -no-figure }
    .range = { -range-utility }
lever-friction = Friction entre clouds
    .help = Utilité perdue en achetant un modèle sur un cloud qui n’est pas le sien.
    .evidence = { -no-figure }
    .range = { -range-utility }
lever-link = Liaison rapide AWS–Google
    .help = Ce qui reste de la friction entre AWS et Google Cloud une fois qu’ils sont reliés ; 1 ne change rien.
    .evidence = la liaison est documentée, ce qu’elle économise ne l’est pas
    .range = par jugement : une liaison raccourcit le chemin, mais contrats, données et compétences restent séparés
lever-link-from = Liaison rapide dès le
    .help = Le jour à partir duquel AWS et Google Cloud sont reliés.
    .evidence = préversion du 30 novembre 2025
    .range = { -range-record }
lever-gateway-2025 = Passerelles en 2025
    .help = Part des entreprises qui accèdent aux modèles par une passerelle à la mi-2025 et avant.
    .evidence = prévision de Gartner : 25 % des équipes en 2025
    .range = { -range-gateways }
lever-gateway-2028 = Passerelles en 2028
    .help = La même part à la mi-2028 et après ; entre les deux, elle évolue en ligne droite.
    .evidence = prévision de Gartner : 70 % des équipes en 2028
    .range = { -range-gateways }
lever-gateway-factor = Coût restant avec une passerelle
    .help = Ce qu’une passerelle laisse de l’inertie des modèles et de la friction entre clouds.
    .evidence = { -no-figure }
    .range = par jugement : une passerelle masque les interfaces, mais ni les contrats ni les consignes données aux modèles
lever-egress = Poids des frais de sortie
    .help = Utilité perdue en achetant un modèle hors de son propre cloud, pour chaque tranche de 0,10 $ que coûte la sortie d’un gigaoctet.
    .evidence = { -no-figure }
    .range = par jugement : les modèles génèrent peu de trafic, donc au plus un tiers de la friction
lever-egress-aws = Frais de sortie d’AWS
    .help = Ce que coûte un gigaoctet qui sort d’AWS.
    .evidence = { -list-price }
    .range = { -range-list-price }
lever-egress-azure = Frais de sortie d’Azure
    .help = Ce que coûte un gigaoctet qui sort d’Azure.
    .evidence = { -list-price }
    .range = { -range-list-price }
lever-egress-gcp = Frais de sortie de Google Cloud
    .help = Ce que coûte un gigaoctet qui sort de Google Cloud.
    .evidence = { -list-price }
    .range = { -range-list-price }
lever-egress-other = Frais de sortie des autres clouds
    .help = Ce que coûte un gigaoctet qui sort de tout autre cloud.
    .evidence = comme AWS ; les tarifs diffèrent
    .range = les tarifs diffèrent : de presque rien au prix de Google Cloud
lever-direct-part = IA achetée en direct
    .help = Part des dépenses d’IA qui, au départ, va directement aux fournisseurs d’IA, sans passer par un cloud.
    .evidence = { -no-figure }
    .range = par jugement : d’un septième, acheté par des développeurs, à deux cinquièmes ; aucune enquête trouvée
lever-direct = Coût de l’achat direct
    .help = Utilité perdue en achetant au fournisseur plutôt que par un contrat avec un cloud. La part achetée en direct au départ reste celle qui est indiquée, quel que soit ce coût.
    .evidence = { -no-figure }
    .range = par jugement : d’un motif presque négligeable à autant que l’achat sur un cloud tiers
lever-direct-decline = Essor de la vente directe
    .help = Quelle part de ce coût OpenAI supprime chaque année tant que ses modèles sont exclusifs ; moitié moins une fois qu’ils sont ouverts.
    .evidence = { -no-figure }
    .range = par jugement : d’un changement presque nul à la majeure partie du coût en cinq ans
lever-resourcing = Dépenses d’IA remises en jeu
    .help = Part des dépenses d’IA existantes qui suit chaque année le choix du moment, en plus de toute la croissance.
    .evidence = { -no-figure }
    .range = par jugement : les dépenses existantes sont réattribuées en deux à dix ans

## Le placement des autres charges de travail

lever-growth-core = Croissance des autres dépenses
    .help = À quelle vitesse croissent les dépenses de cloud hors IA ; les nouvelles charges de travail sont cette croissance.
    .evidence = { -split }
    .range = de moins que les 19 % du marché en 2024, avant que l’IA ne compte, à près de ses 35 % du T1 2026
lever-pull = Effet d’entraînement de l’IA
    .help = À quel point l’offre d’IA d’un cloud y attire les charges de travail ordinaires : 0 coupe le lien, 1 fait compter l’IA à proportion de sa part dans les dépenses.
    .evidence = { -no-figure }
    .range = par jugement : d’un lien presque nul à une fois et demie la part de l’IA dans les dépenses
lever-growth-aws = Croissance organique d’AWS
    .help = À quelle vitesse AWS croît de lui-même : les nouvelles charges de travail penchent vers les clouds qui croissent plus vite que le marché.
    .evidence = { -latest-growth }
    .range = 20, 24 et 28 % aux trois derniers trimestres ; la tendance peut se poursuivre ou s’inverser
lever-growth-azure = Croissance organique d’Azure
    .help = À quelle vitesse Azure croît de lui-même.
    .evidence = { -latest-growth }
    .range = de 39 à 40 % aux quatre derniers trimestres ; freinée par la capacité et tirée par OpenAI
lever-growth-gcp = Croissance organique de Google Cloud
    .help = À quelle vitesse Google Cloud croît de lui-même.
    .evidence = { -latest-growth }
    .range = 34, 48 et 63 % aux trois derniers trimestres : le plus récent peut être une exception
lever-growth-other = Croissance organique des autres clouds
    .help = À quelle vitesse tous les autres clouds croissent d’eux-mêmes.
    .evidence = ce qui reste des 35 % du marché (Synergy, T1 2026) après les trois premiers
    .range = ce qui reste après trois chiffres arrondis, au plus les 35 % de l’ensemble du marché
lever-fade = Recul annuel des écarts de croissance
    .help = Quelle part des écarts de croissance organique se perd chaque année : 0 maintient indéfiniment le rythme actuel, 100 signifie une croissance égale.
    .evidence = { -no-figure }
    .range = par jugement : les écarts se réduisent de moitié en un à treize ans
lever-bundle = Offre groupée de Microsoft
    .help = Utilité d’Azure pour les nouvelles charges de travail des entreprises qui s’appuient sur les logiciels de Microsoft.
    .evidence = calé : les nouveaux clients choisissent Azure 1,8 fois plus souvent que ne le dit sa part (CMA britannique, 2021–2022)
    .range = l’intervalle de la source, de 60 à 70 %, donne ±0,22 util ; doublé, vu son ancienneté et le pays
lever-shop = Utilisateurs Microsoft
    .help = Part des entreprises qui s’appuient sur les logiciels de Microsoft.
    .evidence = { -no-figure }
    .range = par jugement : beaucoup utilisent les logiciels de Microsoft, moins nombreuses sont celles qui en dépendent
lever-discount = Remise sur engagement
    .help = De combien une entreprise achète moins cher sur son propre cloud, où les dépenses comptent dans son engagement.
    .evidence = le bas de la fourchette pour les gros acheteurs : de 10 à 30 % (conseils en engagements, 2025)
    .range = les cabinets de conseil citent de 8 à 12 % pour les petits engagements, de 3 à 22 % pour les moyens et jusqu’à 30 % pour les plus gros
lever-second-source = Recherche d’une deuxième source
    .help = Part des nouvelles charges de travail que les entreprises placent délibérément hors de leur propre cloud.
    .evidence = { -no-figure }
    .range = par jugement : beaucoup disent en vouloir une, peu y placent grand-chose
lever-one-cloud = Entreprises à un cloud
    .help = Part des entreprises qui utilisent un seul cloud au départ.
    .evidence = HostingAdvice, 2025–2026 : 21 %, et 3 % sans aucun des géants du cloud
    .range = des 12 % de Flexera (2025) aux 40 % de HashiCorp (2022) et aux 71 % de Bain (2020)
lever-two-clouds = Entreprises à deux clouds
    .help = Part des entreprises qui utilisent deux clouds au départ.
    .evidence = { -hosting-advice }
    .range = { -range-clouds }
lever-three-clouds = Entreprises à trois clouds
    .help = Part des entreprises qui utilisent trois clouds au départ.
    .evidence = { -hosting-advice }
    .range = { -range-clouds }
lever-four-clouds = Entreprises à quatre clouds
    .help = Part des entreprises qui utilisent quatre clouds ou plus au départ ; le reste lorsqu’elle n’est pas indiquée.
    .evidence = { -what-three-leave }
    .range = { -range-clouds }
lever-inertia-core = Inertie des charges de travail
    .help = Utilité de placer une charge de travail sur le cloud où tournent toutes celles de l’entreprise.
    .evidence = calé : les entreprises continuent d’utiliser 2,2 clouds en moyenne (Flexera, HostingAdvice)
    .range = les enquêtes comptent de 2,2 à 2,4 clouds par entreprise, et le calage manque sa cible d’à peu près autant
lever-switching = Entreprises qui changent de cloud
    .help = Part des entreprises qui, chaque année, à la fin d’un contrat, migrent vers un autre cloud ce qui tourne sur leur cloud principal.
    .evidence = moins de 1 % par an : CMA britannique, décision finale de 2025
    .range = la source dit moins de 1 % des clients, dans un seul pays ; ils peuvent être plus grands ou plus petits que la moyenne
lever-contract = Contrat le plus long
    .help = Les contrats durent d’un an jusqu’à cette durée.
    .evidence = les contrats avec engagement de dépenses sont d’ordinaire de 1 à 3 ans ; aucune enquête trouvée
    .range = les cabinets de conseil citent d’un à cinq ans, et le levier s’arrête à trois
lever-bound = Nouvelles charges liées par contrat
    .help = Part des nouvelles charges de travail qui va là où l’entreprise est déjà, tant que court son contrat ; le reste est placé par choix.
    .evidence = { -no-figure }
    .range = par jugement : les contrats engagent une partie des dépenses, et les nouvelles charges de travail les remplissent d’abord
lever-primary = Part du cloud principal
    .help = Ce qu’une entreprise à plusieurs clouds dépense auprès de son cloud principal au départ.
    .evidence = 95 % en 2020 (Bain), moins depuis
    .range = par jugement : moins que les 95 % de Bain en 2020, et bien plus qu’un partage égal
lever-cadence = Temps entre deux décisions
    .help = Combien de trimestres une entreprise laisse passer entre deux décisions sur la destination de ses nouvelles dépenses. Les entreprises se relaient : à chaque trimestre, certaines décident.
    .evidence = budgets annuels
    .range = par jugement : de décisions semestrielles à des budgets annuels

## Prix, service et capacité

lever-price-sensitivity = Sensibilité au prix
    .help = Utilité perdue chaque fois qu’un prix est multiplié par e ; elle dit aussi ce que vaut le surplus des clients.
    .evidence = aucun chiffre trouvé ; les enquêtes disent combien de fois le prix est cité, non combien il compte
    .range = par jugement : d’un prix qui compte à peine à un prix qui départage des offres égales
lever-weight-price = Poids du prix
    .help = Met à l’échelle la sensibilité au prix, en proportion.
    .evidence = { -study }
    .range = { -range-scale }
lever-weight-quality = Poids de la qualité de service
    .help = Combien comptent les files d’attente ; 0,243 les laisse telles quelles, le double de cette valeur les double.
    .evidence = { -study }
    .range = { -range-scale }
lever-weight-security = Poids de la sécurité et de l’intégration
    .help = Combien comptent la gravité des données, la friction entre clouds et le coût de l’achat direct ; 0,266 les laisse tels quels.
    .evidence = { -study }
    .range = { -range-scale }
lever-weight-capability = Poids des capacités
    .help = Combien comptent les goûts, la nouveauté, l’étendue du choix et la neutralité ; 0,237 les laisse tels quels.
    .evidence = { -study }
    .range = { -range-scale }
lever-price-frontier = Baisse de prix des modèles de pointe
    .help = Par combien le prix des modèles d’OpenAI, d’Anthropic et de Google est divisé chaque année.
    .evidence = de GPT-4 en mars 2023 à GPT-5.4 en mars 2026, prix catalogue
    .range = selon les prix catalogue en entrée, division par 1,4 par an de GPT-4 à GPT-6 et par 4,6 de GPT-4 à GPT-4o ; un peu moins aux deux bornes, car la sortie a moins baissé
lever-price-tail = Baisse de prix des autres modèles
    .help = Par combien le prix des modèles de Microsoft et d’Amazon et de ceux à poids ouverts est divisé chaque année.
    .evidence = leurs prix sont divisés par 10 au plus chaque année (a16z), mais à qualité constante, tandis que la part des poids ouverts est passée de 19 à 13 % (Menlo)
    .range = du rythme le plus lent des modèles de pointe (division par 1,4) à l’essentiel de la division par 10 à qualité constante (a16z)
lever-markup = Majoration d’un vendeur unique
    .help = Ce qu’un cloud ajoute au prix d’un modèle que nul autre ne vend ; plus il y a de vendeurs, moins ils peuvent ajouter (concurrence logit-Bertrand).
    .evidence = la parité des prix a été annoncée, donc aucune
    .range = le prix catalogue d’un modèle est le même sur chaque cloud qui le vend
lever-credits = Crédits en cas de concurrence
    .help = La plus forte réduction que les clouds accordent en crédits sur un modèle que beaucoup vendent : nulle si le vendeur est unique, de moitié s’ils sont deux.
    .evidence = les prix catalogue sont les mêmes sur tous les clouds (Bedrock, juin 2026), la concurrence se fait donc autrement ; aucun chiffre trouvé
    .range = par jugement : les prix catalogue sont égaux, donc de presque rien aux remises qu’obtiennent les gros clients
lever-leverage = Pouvoir de négociation d’OpenAI
    .help = De combien baissent les prix d’OpenAI avec chaque cloud supplémentaire qui vend ses modèles.
    .evidence = { -no-figure }
    .range = par jugement : l’opinion d’une source, sans chiffre
lever-queue = Coût des files d’attente
    .help = Utilité que perd l’IA d’un cloud chaque fois que la demande dépasse sa capacité d’un facteur e ; 0 signifie une capacité infinie.
    .evidence = { -no-figure }
    .range = { -range-utility }
lever-headroom = Réserve de capacité
    .help = Combien de demande d’IA les clouds prévoient, en construisant, au-delà de celle qu’ils ont.
    .evidence = { -no-figure }
    .range = par jugement : d’une réserve presque nulle à une moitié en plus
lever-shortage = Pénurie d’Azure au départ
    .help = Demande d’IA qu’Azure ne pouvait pas servir au départ, rapportée à celle qu’il servait. Elle revient dans la mesure où il y a de la capacité.
    .evidence = Azure manque de capacité jusqu’à la mi-2026 au moins (Directions on Microsoft) ; aucun chiffre trouvé
    .range = par jugement : Microsoft dit manquer de capacité, sans dire de combien
lever-capacity-lag = Retard de la capacité
    .help = Combien de temps il faut aux clouds pour construire ce qu’appelle la demande qu’ils constatent.
    .evidence = { -no-figure }
    .range = par jugement : un trimestre là où les bâtiments sont prêts, un an là où il faut les construire
lever-capacity-aws = Croissance maximale de la capacité d’AWS
    .help = À quelle vitesse peut croître au plus la capacité d’IA d’AWS, hors ce qu’ajoutent les engagements d’OpenAI.
    .evidence = { -as-azure }
    .range = { -range-capacity }
lever-capacity-azure = Croissance maximale de la capacité d’Azure
    .help = À quelle vitesse peut croître au plus la capacité d’IA d’Azure, hors ce qu’ajoutent les engagements d’OpenAI.
    .evidence = 80 % sur l’exercice 2026, un plan (Directions on Microsoft)
    .range = { -range-capacity }
lever-capacity-gcp = Croissance maximale de la capacité de Google
    .help = À quelle vitesse peut croître au plus la capacité d’IA de Google Cloud, hors ce qu’ajoutent les engagements d’OpenAI.
    .evidence = { -as-azure }
    .range = { -range-capacity }
lever-capacity-other = Croissance maximale de la capacité des autres clouds
    .help = À quelle vitesse peut croître au plus la capacité d’IA des autres clouds, hors ce qu’ajoutent les engagements d’OpenAI.
    .evidence = { -as-azure }
    .range = { -range-capacity }
lever-commit-azure = Engagement d’OpenAI envers Azure
    .help = Ce qu’OpenAI s’est engagé à dépenser chez Azure.
    .evidence = { -recapitalisation }
    .range = { -range-commitment }
lever-commit-aws = Engagement d’OpenAI envers AWS
    .help = Ce qu’OpenAI s’est engagé à dépenser chez AWS ; cela sert les clients dès qu’AWS vend les modèles.
    .evidence = 100 Md$ du 27 février 2026, en plus de 38 Md$ antérieurs
    .range = { -range-commitment }
lever-commit-other = Engagement d’OpenAI envers les autres
    .help = Ce qu’OpenAI s’est engagé à dépenser chez d’autres clouds, Oracle en tête.
    .evidence = 300 Md$ à Oracle, selon la presse en 2025
    .range = { -range-commitment }
lever-commit-anthropic-azure = Engagement d’Anthropic envers Azure
    .help = Ce qu’Anthropic s’est engagé à dépenser chez Azure.
    .evidence = l’annonce du 18 novembre 2025
    .range = { -range-commitment }
lever-commit-anthropic-aws = Engagement d’Anthropic envers AWS
    .help = Ce qu’Anthropic s’est engagé à dépenser chez AWS.
    .evidence = annoncé par la presse en 2026, avec un investissement de 33 Md$
    .range = { -range-commitment }
lever-commit-anthropic-gcp = Engagement d’Anthropic envers Google
    .help = Ce qu’Anthropic s’est engagé à dépenser chez Google Cloud.
    .evidence = 200 Md$ sur cinq ans (The Information, avril 2026)
    .range = { -range-commitment }
lever-commit-years = Durée des engagements
    .help = Sur combien d’années les engagements sont dépensés, un peu plus chaque trimestre.
    .evidence = l’accord avec AWS du 27 février 2026
    .range = huit ans avec AWS ; la durée de celui d’Azure n’est pas connue
lever-commit-spent = Part dépensée des engagements
    .help = La part de chaque engagement qui est dépensée dans ce délai ; jamais moins que ce qui est dépensé au départ.
    .evidence = { -no-figure }
    .range = par jugement : d’options qui ne sont pas exercées à la quasi-totalité
lever-commit-exclusive = La même part en exclusivité
    .help = La part des engagements d’OpenAI envers d’autres clouds qu’Azure qui existe tant que ses modèles sont exclusifs à Azure.
    .evidence = { -no-figure }
    .range = par jugement : la puissance de calcul a été ouverte avant les modèles, donc de peu à presque tout
lever-labs-aws = Fournisseurs d’IA chez AWS
    .help = Ce que les fournisseurs d’IA dépensent eux-mêmes chez AWS au premier trimestre. C’est un revenu du cloud, non une demande des entreprises.
    .evidence = { -no-figure }
    .range = { -range-labs }
lever-labs-azure = Fournisseurs d’IA chez Azure
    .help = Ce que les fournisseurs d’IA dépensent eux-mêmes chez Azure au premier trimestre.
    .evidence = OpenAI a dépensé 8,7 Md$ chez Azure en trois trimestres de 2025 (chiffres divulgués par une fuite)
    .range = des chiffres divulgués de 2025 à deux tiers de plus, pour la croissance depuis lors
lever-labs-gcp = Fournisseurs d’IA chez Google
    .help = Ce que les fournisseurs d’IA dépensent eux-mêmes chez Google Cloud au premier trimestre.
    .evidence = { -no-figure }
    .range = { -range-labs }
lever-labs-other = Fournisseurs d’IA chez les autres
    .help = Ce que les fournisseurs d’IA dépensent eux-mêmes chez d’autres clouds au premier trimestre.
    .evidence = { -no-figure }
    .range = { -range-labs }
lever-serving = Part qui sert les clients
    .help = Part des engagements qui devient de la capacité pour les entreprises.
    .evidence = le reste entraîne des modèles ou sert les particuliers ; aucun chiffre trouvé
    .range = par jugement : l’entraînement et les particuliers en prennent plus de la moitié
lever-chips = Économie sur puces maison
    .help = De combien la même capacité coûte moins cher sur les puces propres à AWS.
    .evidence = 30 % : affirmation d’Amazon ; aucun chiffre indépendant trouvé
    .range = par jugement : d’une fraction de ce qu’affirme Amazon à un peu plus
lever-outages = Pannes par canal d’accès et par an
    .help = Combien de fois par an chaque cloud, et l’interface propre à chaque fournisseur, tombe en panne ; les deux côtés subissent les mêmes pannes.
    .evidence = { -no-figure }
    .range = par jugement : d’une en trois ans à trois par an
lever-outage-loss = Perte due à une panne
    .help = Ce qu’une panne coûte de la valeur du trimestre ; moins si une passerelle se replie sur un deuxième canal d’accès du même modèle.
    .evidence = { -no-figure }
    .range = par jugement : d’une demi-journée à une semaine de la valeur d’un trimestre

## Les comptes de Microsoft et d’OpenAI

lever-revenue-share = Partage des revenus avec Microsoft
    .help = Part des revenus d’OpenAI qui revient à Microsoft.
    .evidence = le même pourcentage qu’auparavant : 20 % (CNBC, avril 2026)
    .range = { -range-contract }
lever-revenue-until = Partage des revenus jusqu’au
    .help = Le jour où prend fin le partage des revenus.
    .evidence = jusqu’en 2030, selon l’accord du 27 avril 2026
    .range = { -range-contract }
lever-revenue-cap = Plafond du partage des revenus
    .help = Le maximum que paie OpenAI une fois l’exclusivité terminée ; avant, il n’y a pas de plafond.
    .evidence = 38 Md$, annoncés par la presse en mai 2026
    .range = { -range-contract }
lever-microsoft-pays = Part versée par Microsoft à OpenAI
    .help = Part des ventes de modèles d’OpenAI par Azure que Microsoft reverse tant qu’ils sont exclusifs ; elle cesse à la fin de l’exclusivité ou du partage des revenus.
    .evidence = autant que ce que paie OpenAI
    .range = par jugement : les chiffres divulgués montrent que Microsoft versait une part, sans dire laquelle
lever-stake = Participation de Microsoft dans OpenAI
    .help = Part d’OpenAI que détient Microsoft.
    .evidence = { -recapitalisation }
    .range = 27 % selon les données publiées ; le tour de table de février 2026 (110 Md$, sans Microsoft) la dilue, dans une mesure non publiée
lever-multiple = Valeur d’OpenAI
    .help = Ce que vaut OpenAI, en années de ses revenus auprès des entreprises.
    .evidence = { -no-figure }
    .range = par jugement : du multiple d’un éditeur de logiciels mûr à celui d’un jeune qui triple chaque année
lever-margin = Marge d’Azure
    .help = Part des revenus d’Azure que Microsoft conserve après les coûts ; 100 compare les revenus.
    .evidence = le chiffre d’affaires n’est pas le bénéfice ; aucun chiffre trouvé
    .range = par jugement : l’IA seule en laisse moins de la moitié, les autres services de cloud davantage

## La simulation

lever-n = Entreprises
    .help = Nombre d’entreprises simulées.
lever-spread = Dispersion des tailles
    .help = Écart type du logarithme des dépenses des entreprises.
    .evidence = 2,8 correspond aux tranches de dépenses de HashiCorp en 2021 ; moins ici, pour que le hasard chez quelques géants ne masque pas le mécanisme
    .range = par jugement : de tailles modérément inégales à une bonne partie des 2,8 de HashiCorp (2021)
lever-assumptions = Hypothèses
    .help = Indique si chaque levier que vous n’avez pas réglé prend une autre valeur à chaque exécution, parmi celles que les données observées n’excluent pas, ou si tous gardent leur valeur centrale. Avec « half » et « double », les mondes correspondent aux données observées avec la moitié ou le double des écarts admis d’ordinaire.
lever-runs = Exécutions (répliques)
    .help = Combien de fois la comparaison est calculée avec de nouveaux événements aléatoires.
lever-until-error = Jusqu’à une erreur de
    .help = Arrêter plus tôt, dès que l’erreur de Monte-Carlo de chaque différence à l’horizon ne dépasse pas cette valeur ; 0 calcule toutes les exécutions.
lever-seed = Graine
    .help = Le nombre dont découlent tous les événements aléatoires : la même graine donne les mêmes chiffres.

## La page : son cadre

page-title = Multihome : ce que deviennent les parts de marché du cloud quand un modèle d’IA cesse d’être exclusif
page = Page
skip = Aller à la réponse
nav-stories = Récits
nav-numbers = Chiffres
nav-levers = Leviers
nav-mechanisms = Mécanismes
nav-about = À propos
simulating = Simulation en cours…
no-answer = Aucune exécution n’est terminée : il n’y a pas encore de réponse.
so-far = Pour l’instant :
put-away = Masquer : { $note }
open-in-multihome = Ouvrir dans Multihome

## Ce que disent les données observées. Seule la seconde partie de la page les montre : leurs noms commencent par « record- ».

# Points saillants : phrases courtes à côté du titre.
highlights-heading = Ce qui diffère encore
highlight-customers-gain = Les clients y gagnent { $often }, comme si les modèles étaient { $worth }.
highlight-customers-lose = Les clients y perdent { $often }, comme si les modèles étaient { $worth }.
highlight-microsoft-in-spite = { $cloud } rapporte moins à Microsoft, qui s’en sort pourtant mieux { $often }.
highlight-microsoft-better = Microsoft s’en sort mieux { $often }.
highlight-microsoft-worse = Microsoft s’en sort moins bien { $often }.
highlight-reach = Les modèles d’OpenAI sont vendus là où vont { $b } des autres dépenses de cloud, au lieu de { $a }.
highlight-concentrated = Les clouds sont plus concentrés { $often } : l’IHH est de { $b } au lieu de { $a }.
highlight-spread = Les clouds sont moins concentrés { $often } : l’IHH est de { $b } au lieu de { $a }.

# Ce qui porte la réponse : parts de la variance sur les jeux d’hypothèses.
drivers-heading = Ce qui porte la réponse
drivers-choose = L’écart entre les côtés pour
drivers-tolerance = Jusqu’où les mondes peuvent s’éloigner des données observées relève du jugement. La même réponse avec un autre :
drivers-closer = Avec des mondes plus proches ou plus éloignés des données observées
drivers-waiting = Les barres apparaîtront quand tous les mondes auront été calculés.
drivers-central = Avec des hypothèses centrales, rien ne diffère que le hasard : aucune hypothèse ne porte donc la réponse. Laissez varier les hypothèses pour voir lesquelles la portent.
drivers-held = Toutes les hypothèses sont fixées : aucune ne peut porter la réponse. Laissez-en varier quelques-unes pour voir lesquelles la portent.
drivers-few = Il faut pour cela { $needed } mondes, et non { $worlds }.
drivers-alike = Les deux côtés sont identiques : il n’y a aucune différence à expliquer. Choisissez un autre régime pour l’un d’eux.
drivers-same = Le chiffre est le même dans tous les mondes : rien ne le porte.
drivers-underway = Exécutions supplémentaires terminées : { $done } sur { $all }.
drivers-most = Sur { $sets } jeux d’hypothèses, l’écart entre les côtés pour « { $output } » tient surtout à { $levers }.
drivers-none = Sur { $sets } jeux d’hypothèses, aucune hypothèse ne se distingue du hasard dans l’écart entre les côtés pour « { $output } ».
drivers-lever = « { $lever } » ({ $part })
drivers-by-luck = Le hasard explique { $luck } de cette variation.
drivers-by-many = De nombreuses hypothèses en portent ensemble { $rest }, chacune trop faible pour être distinguée du hasard avec ce nombre de jeux.
drivers-note = { $sets } jeux d’hypothèses ont été calculés : ceux des mondes, et d’autres jugés plausibles mais non confrontés aux données observées. Les barres sont des parts de la variance ; toutes les barres et le hasard totalisent 100 %.
drivers-quality = Ce que disent les barres explique { $predicted } de la variation entre des jeux sur lesquels elles n’ont pas été ajustées.
drivers-no-quality = Ce que disent les barres n’explique rien de la variation entre des jeux sur lesquels elles n’ont pas été ajustées : n’y voyez qu’un indice.
drivers-caption = Parts de la variance
drivers-assumption = Hypothèse
drivers-part = Part
drivers-error = Erreur type
drivers-more = Si elle augmente
drivers-raises = relève le chiffre
drivers-lowers = abaisse le chiffre
attribution-heading = De quoi se compose la réponse
attribution-sentence = Pour « { $output } », B − A vaut { $whole }. Les parts les plus grandes : { $parts }.
attribution-item = « { $mechanism } » ({ $part })
attribution-note = Sur { $worlds } { $cases }, les mécanismes sont chaque fois activés l’un après l’autre, dans { NUMBER($orders) ->
        [one] { $orders } ordre
       *[other] { $orders } ordres
    }, des règles seules à la simulation entière. Ce qu’un mécanisme ajoute, en moyenne sur tout cela, est sa part : sa valeur de Shapley. Les parts totalisent exactement l’ensemble ; ± est une erreur type sur les { $cases }.
attribution-left = Les mécanismes qui décident qui sont les entreprises restent activés et n’ont pas de part propre : { $left }.
attribution-mechanism = Mécanisme
attribution-caption = Parts de la différence
drivers-key = Chaque ligne donne B − A à la fin, si l’hypothèse est fixée à la valeur indiquée en dessous et que toutes les autres varient. L’intervalle est de deux erreurs types.
drivers-table = Les chiffres en tableau
drivers-curves = Si une hypothèse était fixée

record-heading = La simulation face aux données observées
# Les deuxième et troisième membres de phrase omettent ce que le premier a nommé.
record-sentence = À un an, la simulation s’est trompée en moyenne de { NUMBER($aws) ->
        [one] { $aws } point
       *[other] { $aws } points
    } pour AWS, { $azure } pour Azure et { $gcp } pour Google Cloud ; en supposant que rien ne change, on se trompait de { $aws-stays }, { $azure-stays } et { $gcp-stays }. L’intervalle à 80 % de la simulation a contenu { $aws-inside }, { $azure-inside } et { $gcp-inside } de tous les relevés ultérieurs.
record-note = À chaque trimestre doté de relevés depuis 2018, les données publiées ont été coupées à cette date, les jeux d’hypothèses qu’elles n’excluaient pas ont été prolongés, et leurs prévisions confrontées à ce que Synergy a relevé plus tard. Les plages de la plupart des leviers sont celles d’aujourd’hui : c’est un regard rétrospectif. Rien n’a été ajusté à aucun chiffre donné ici.
record-key = Les points sont ce qu’a relevé Synergy ; la ligne et l’intervalle sont ce que la simulation disait un an plus tôt : sa moyenne, et l’intervalle qui devrait contenir 8 relevés sur 10. Les axes ne commencent pas à 0, mais un point de pourcentage a la même hauteur dans tous les graphiques. La ligne en tirets marque une nouvelle définition ; rien n’est comparé de part et d’autre.
record-chart = { $cloud }, part en pourcentage
record-chart-about = Du { $begin } au { $end }, les relevés vont de { $first } à { $last }. Les prévisions à un an se sont trompées en moyenne de { NUMBER($error) ->
        [one] { $error } point
       *[other] { $error } points
    }, et l’intervalle était large de { NUMBER($width) ->
        [one] { $width } point
       *[other] { $width } points
    }.
record-misses = Ce qui lui échappe
record-forecasts-heading = Les prévisions face à la réalité
record-no-better = Pour { $cloud }, les prévisions à un an ne font pas mieux que l’hypothèse que rien ne change : { NUMBER($model) ->
        [one] { $model } point
       *[other] { $model } points
    } contre { $stays }.
record-too-narrow = L’intervalle pour { $cloud } est trop étroit : il a contenu { $part } des relevés ultérieurs au lieu de 80 %, et l’intervalle de confiance de cette proportion, { $interval }, finit sous 80 %. Si la part au départ avait pu être toute valeur qui s’arrondit à son relevé, il en aurait contenu { $rounded }.
record-biased-low = { $cloud } : la part a été supérieure aux prévisions de { NUMBER($bias) ->
        [one] { $bias } point
       *[other] { $bias } points
    } en moyenne.
record-biased-high = { $cloud } : la part a été inférieure aux prévisions de { NUMBER($bias) ->
        [one] { $bias } point
       *[other] { $bias } points
    } en moyenne.
record-vendors = Sur { $count } relevés des parts des fournisseurs d’IA, l’intervalle en a contenu { $inside } : trop peu de relevés pour un test, mais les fournisseurs ont progressé et reculé plus vite que la simulation ne le permet.
record-beyond = Ce que dit la simulation à plus de { NUMBER($ahead) ->
        [one] { $ahead } trimestre
       *[other] { $ahead } trimestres
    } n’a été comparé à rien.
record-errors = Erreurs absolues moyennes en points, selon le nombre de trimestres d’avance : de la simulation, de l’hypothèse que rien ne change (« inchangé ») et de celle que la dernière année se prolonge (« tendance »). La plus petite est en gras.
record-ahead = Trimestres d’avance
record-model = Simulation
record-stays = Inchangé
record-drifts = Tendance
record-forecasts = Prévisions
record-all = toutes
record-coverage = Part des relevés dans l’intervalle à 80 %
record-cloud = Cloud
record-inside = Inclus
record-inside-of = { $inside } sur { $count }
record-part = Proportion, avec son intervalle à 95 %
record-part-rounded = La même avec des parts arrondies au départ
record-width = Largeur moyenne, points
record-bias = Moyenne de simulation − relevé, points
record-levers-heading = Ce que les données observées disent de chaque levier
record-levers = Sur { $all } leviers dotés d’une plage, les données observées en éclairent { $seen }. La plage de tous les autres relève du jugement : parmi les { $left } jeux d’hypothèses, sur { $fitting }, que les données observées n’excluent pas, elle reste ce qu’elle était.
record-levers-caption = Plages qui contiennent 8 jeux d’hypothèses sur 10 : selon le jugement, et parmi ceux que les données observées n’excluent pas
record-lever = Levier
record-judged = Jugée
record-left = Restante
record-seen = Éclairé
record-yes = oui
record-no = non
record-show-all = Afficher tous les leviers à plage
record-show-seen = N’afficher que les leviers éclairés
record-imprint = Modèle de simulation { $model } ; { $sets } jeux d’hypothèses essayés, dont { $fitting } sont cohérents et ont été calculés. Empreintes : leviers { $levers }, prévisions { $forecasts }.
record-interval = { $low } à { $high }
record-range = Plage jugée, pour 8 cas sur 10 : { $range } ({ $reason }).
record-fixed = Pas de plage : { $reason }.
record-narrows = Les données observées resserrent cette plage : { $interval }.
record-hardly-narrows = Les données observées éclairent ce levier mais ne resserrent guère sa plage : il reste { $interval }.
record-blind = Les données observées ne disent rien de ce levier.
record-in-view = Ce que vaut la simulation face aux données observées, et à d’autres chiffres publiés, se trouve dans la vue
record-out-of-date = Les tableaux sur les données observées sont ceux de la version { $found } du modèle de simulation, et celle-ci est la version { $wanted } : `cargo xtask record` les recrée.

## La page : à propos

about-title = À propos de la simulation
about-more = Une expérience de pensée, pas une prévision : son fonctionnement, et ce que disent ses sources
about-what = Des milliers d’entreprises simulées décident de temps à autre quel modèle d’IA acheter, par quel canal d’accès (un cloud, ou le fournisseur lui-même), et sur quel cloud placer leurs nouvelles charges de travail. Elles s’en tiennent à ce qu’elles connaissent, préfèrent les modèles proches de leurs données et migrent rarement ce qui tourne déjà. Chaque histoire est calculée deux fois avec les mêmes événements aléatoires. Les deux côtés ne diffèrent donc que par la règle de distribution. Que d’autres fournisseurs imitent OpenAI (M22) est une opinion, désactivée par défaut.
about-not = C’est une expérience de pensée, pas une prévision : elle montre ce qui découle d’hypothèses énoncées, pas ce qui arrivera. Les valeurs marquées † sont des hypothèses ; modifiez-les et voyez si la réponse tient.
about-sources = À propos des sources : les parts de 31 et 25 % sont le relevé de Synergy pour le T1 2024, non pour avril 2026, où il donnait 28 et 21 % : choisissez « Synergy, T1 2026 » pour partir de là. Les sources qui disent secrète la fenêtre réservée à Azure se trompent : elle avait été annoncée. Et l’exclusivité a été assouplie par étapes (puissance de calcul en janvier 2025, secteur public en octobre 2025, produits avec état en février 2026) avant de prendre fin le 27 avril 2026.
patterns-title = La simulation face aux chiffres publiés
patterns-summary = { $number ->
        [one] { $number } chiffre publié est confronté
       *[other] { $number } chiffres publiés sont confrontés
    } à ce que fait la simulation.
patterns-all = Tous, avec leurs sources
patterns-note = « Montré » signifie que la simulation le fait sans y avoir été contrainte. « Réglé » signifie qu’un paramètre a été choisi pour le provoquer, ce qui ne prouve rien. Chaque régularité est calculée pour un scénario qui lui est propre, quels que soient vos réglages. Les chiffres sont des moyennes sur les exécutions.
patterns-compute = Les calculer ici
patterns-trouble = Tout n’a pas pu être calculé : { $why }
patterns-progress = Scénarios calculés : { $done } sur { $all }
patterns-pattern = Régularité
patterns-published = Publié
patterns-model = Simulation
patterns-judgement = Jugement

## La page : les graphiques et ce qui les accompagne

plot-read-of = Lire un trimestre : { $panel }
plot-hint = Pointez ou touchez le graphique, ou utilisez les flèches du clavier, pour lire n’importe quel trimestre.
charts-hint = Pointez ou touchez un graphique, ou utilisez les flèches du clavier, pour lire n’importe quel trimestre.
plot-quarter = { $quarter }, A → B :
plot-quarter-median = { $quarter }, médianes : A → B (médiane des écarts) :
plot-spoken-alone = A { $a }, B { $b }
plot-spoken = { $cloud } : A { $a }, B { $b }
effects-opening = Ce que change l’ouverture
effects-exclusivity = Ce que change l’exclusivité
effects-b = Ce que change le régime B
effects-sides = { $a } → { $b }, { $end }. Moyennes sur les { $cases }.
effects-openai = Part d’OpenAI dans l’IA
effects-azure = Part de l’IA en cloud chez { $azure }
effects-direct = IA achetée en direct
effects-elsewhere = Entreprises sur un autre cloud

## La page : l’avancement, et la question avant une longue exécution

runs = Exécutions
stop = Arrêter
run-again = Recalculer
progress-nothing = Rien n’a été lancé
progress-at-most = Calcul : { $done } sur { $total } { $cases } au plus
progress-running = Calcul : { $done } sur { $total } { $cases }
progress-only = L’unique exécution est terminée
progress-sure = Assez précis après { $total } { $cases }
progress-unsure = Calcul terminé ({ $total } { $cases }), mais pas encore assez précis
progress-all = Calcul terminé : { $total } { $cases }
progress-stopped = Arrêt après { $done } sur { $total } { $cases }
progress-quarter = {" "}· trimestre { $quarter } sur { $horizon }
progress-error = {" "}· erreur de Monte-Carlo des différences ±{ NUMBER($error) ->
        [one] { $error } point
       *[other] { $error } points
    }
progress-error-wanted = {" "}· erreur des différences { $error }, objectif { NUMBER($wanted) ->
        [one] { $wanted } point
       *[other] { $wanted } points
    }
question-nothing = Rien n’a été lancé.
question-impossible = C’est plus qu’un navigateur ne peut traiter.
question-instead = Calculer plutôt avec { $change }
question-anyway = Calculer quand même
question-old-picture = La page montre encore le scénario précédent.
details-missing = Les chiffres derrière la réponse et les autres leviers n’ont pas pu être chargés.
details-again = Réessayer
worker-not-had = Un processus de calcul n’a pas pu être lancé ({ $why }).
worker-keeps-stopping = Les processus de calcul s’arrêtent sans cesse ({ $why }).
worker-not-replaced = Un processus de calcul s’est arrêté et n’a pas pu être remplacé ({ $why }).
worker-not-reached = Un processus de calcul n’a pas pu être joint ({ $why }).
# Ce qui suit tient lieu de raison dans les phrases ci-dessus.
worker-misfit = l’un d’eux a envoyé des chiffres qui ne correspondent pas au scénario
worker-unreadable = l’un d’eux a envoyé un message illisible
worker-without-job = l’un d’eux n’a pas pu lire ce qu’il avait à faire
script-not-loaded = son script n’a pas pu être chargé
unknown-error = erreur inconnue

## La page : les récits

stories = Récits
stories-group = Récits pour commencer
stories-mechanisms = Mécanismes : { $names }.
stories-guide = Un récit après l’autre
previous = Précédent
next = Suivant
own-levers = Vos propres leviers
story-place = { $place } sur { $all }

## La page : les leviers

levers = Leviers
start-from = Point de départ
levers-beside = Agir sur ce qui compte le plus
context = Jusqu’au 27 avril 2026, seul Azure vendait les modèles d’OpenAI, à de rares exceptions près. Qu’est-ce qui change selon que cela dure ou que tous les clouds peuvent les vendre ?
context-start = Les parts au départ : { $start }.
context-start-of-three = Les parts au départ (AWS / Azure / Google Cloud) : { $start }.
context-switch = Partir de : { $start }
start-own = Vos propres parts
start-hint = Parts d’AWS, d’Azure et de Google Cloud.
run-until = Calculer jusqu’à
run-until-all = la dernière
run-until-error = ±{ NUMBER($error) ->
        [one] { $error } point
       *[other] { $error } points
    }
run-until-hint = Erreur des différences ; au plus { NUMBER($runs) ->
        [one] { $runs } exécution
       *[other] { $runs } exécutions
    }.
every-lever = Tous les leviers
every-lever-note = Chaque valeur fait partie du lien. † marque les hypothèses : aucun chiffre publié ne les tranche, si bien que la valeur par défaut est un choix. M01 à M28 sont les mécanismes auxquels un levier appartient.
changed-count = { NUMBER($number) ->
        [one] { $number } modifié
       *[other] { $number } modifiés
    } : { $names }
so-many-levers = { $number ->
        [one] { $number } levier
       *[other] { $number } leviers
    }
changed-mark = différent de la valeur par défaut
own-on-each-side = Régler chaque côté séparément
each-side = Chaque côté
sides-also-differ = Les côtés diffèrent aussi par
same-on-both-sides = Identique des deux côtés
slider = { $label }, curseur
source = Source : { $source }.
an-assumption = une hypothèse
assumption = Hypothèse : { $source }.
mechanisms-title = Les mécanismes
mechanisms-note = Ce qu’affirment les sources, sous forme d’éléments du modèle de simulation que l’on peut désactiver un à un. Certaines affirmations sont des faits (qui vend quoi) ou des résultats de la simulation : elles n’ont pas d’interrupteur.
mechanisms-all = Les { $count }, avec leurs leviers
mechanism-off = désactivé
mechanism-levers = Leviers :
mechanism-switch-off = Désactiver
mechanism-default = Rétablir le défaut
mechanism-button = { $action } : { $name }
clouds-note = Entre deux et huit clouds. « Autres » reçoit ce que laissent les clouds nommés et cède ce qu’ils prennent.
clouds-cloud = Cloud
clouds-share = Part, %
clouds-full = Huit clouds au maximum
clouds-add = Ajouter un cloud
clouds-name-of = Nom du cloud { $cloud }
clouds-share-of = Part du cloud { $cloud } en pourcentage
clouds-remove = Retirer { $cloud }
timetable-note = À compter de sa date, chaque entrée met un modèle en vente par un canal d’accès : avec un poids de 1 comme en disponibilité générale, moins comme en préversion, 0 pas du tout. Pour les couples qui ne sont pas cités, l’exclusivité reste en vigueur.
timetable-entries = Entrées du calendrier
timetable-model = Modèle
timetable-venue = Canal d’accès
timetable-from = Dès le
timetable-weight = Poids
timetable-add = Ajouter une entrée
timetable-fill = Partir des dates du multicloud
timetable-both = Les deux côtés le suivent.
timetable-a = Le côté A le suit.
timetable-b = Le côté B le suit.
timetable-neither = Aucun côté ne le suit : il ne change donc rien.
timetable-follow = L’appliquer au côté B
timetable-vendor = Le fournisseur
timetable-model-of = Modèle de l’entrée { $number }
timetable-venue-of = Canal d’accès de l’entrée { $number }
timetable-from-of = Premier jour de l’entrée { $number }
timetable-weight-of = Poids de l’entrée { $number }, de 0 à 1
timetable-remove = Retirer l’entrée { $number }

## La page : étapes

steps = Étapes
undo = Annuler
redo = Rétablir
step-of = { $verb } : { $step }
reset-assumptions = Réinitialiser les hypothèses
reset-assumptions-title = Toutes les hypothèses à leur valeur par défaut ; les régimes, le point de départ et l’exécution ne changent pas
reset-everything = Tout réinitialiser
last-step = Dernière étape : { $step }

## La page : le résultat épinglé

baseline = Référence
pin = Épingler ce résultat
pin-instead = Épingler plutôt celui-ci
unpin = Désépingler
pinned-same = Le scénario affiché est celui qui est épinglé.
pinned-since = Depuis le résultat épinglé : { $change }.
pinned-then = Épinglé, { $end }
pinned-now = Actuel, { $end }
pinned-change = Variation
pinned-of-difference = de B − A
pinned-caption = Moyennes sur les { $cases }, en pourcentage et en points.

## La page : ce qui diffère du résultat épinglé. Seule la seconde partie de la page montre ces textes : leurs noms commencent par « pinned- ».

pinned-against = Par rapport au résultat épinglé : { $changes }.
pinned-against-in = Par rapport au résultat épinglé, au { $quarter }, le dernier trimestre commun aux deux : { $changes }.
pinned-ends-more = { $cloud } { $clouds ->
        [one] finit
       *[other] finissent
    } { NUMBER($points) ->
        [one] { $points } point
       *[other] { $points } points
    } plus haut { $under }
pinned-ends-less = { $cloud } { $clouds ->
        [one] finit
       *[other] finissent
    } { NUMBER($points) ->
        [one] { $points } point
       *[other] { $points } points
    } plus bas { $under }
pinned-is-more = { $cloud } { $clouds ->
        [one] se situe
       *[other] se situent
    } { NUMBER($points) ->
        [one] { $points } point
       *[other] { $points } points
    } plus haut { $under }
pinned-is-less = { $cloud } { $clouds ->
        [one] se situe
       *[other] se situent
    } { NUMBER($points) ->
        [one] { $points } point
       *[other] { $points } points
    } plus bas { $under }
pinned-also-more = , et { NUMBER($points) ->
        [one] { $points } point
       *[other] { $points } points
    } plus haut { $under }
pinned-also-less = , et { NUMBER($points) ->
        [one] { $points } point
       *[other] { $points } points
    } plus bas { $under }
pinned-within-error = aucune part de cloud ne diffère de plus que son erreur. L’écart le plus grand est de { NUMBER($points) ->
        [one] { $points } point
       *[other] { $points } points
    }, pour { $cloud } { $under }, à ±{ $error } près (deux erreurs types)
pinned-alike = aucune part de cloud ne diffère d’un dixième de point
pinned-one-run = {" "}L’un des deux est une exécution unique : l’erreur est donc inconnue.
pinned-not-compared = {" "}Sans comparaison : { $clouds }, car les deux résultats n’ont pas les mêmes clouds.
pinned-no-quarter = Le résultat épinglé va du { $start } au { $end }, celui-ci du { $now-start } au { $now-end } : aucun trimestre ne permet de comparer les deux.
pinned-line = Épinglé : { $side }
pinned-described = Les fines lignes en tirets montrent un résultat épinglé.

## La page : le lien

copy-link = Copier le lien
copy-cite-link = Copier le lien de citation
cite-link-title = Un lien avec toutes les valeurs, les versions et le résultat
new-seed = Nouvelle graine
the-link = Le lien
link-not-copied = Le navigateur n’a pas permis la copie ; voici le lien.
link-copied = Le lien est copié : il contient toutes les modifications et donne partout les mêmes chiffres.
cite-link-copied = Le lien de citation est copié : il contient toutes les valeurs et ce résultat. Quiconque l’ouvre voit si le résultat est toujours le même.
result = Résultat
result-promise = . Quiconque ouvre le lien et voit les mêmes caractères a les mêmes chiffres.
comparison-awaited = Ce lien cite un résultat : il sera comparé dès que toutes les exécutions seront terminées.
comparison-exact = {" "}Chaque bit de chaque chiffre est conforme à la citation : { $digest }…

## La page : l’intégration

sharing-open = Partager
sharing-title = Partager ce résultat
sharing-card = Image pour les messages : { $headline }
sharing-save = Enregistrer l’image (PNG)
sharing-link = Lien court
sharing-copy = Copier le lien court
sharing-note = Il contient ce qui diffère des valeurs par défaut, et l’empreinte du résultat : quiconque l’ouvre voit si cette version donne toujours les mêmes chiffres. Le lien de citation contient toutes les valeurs, pour les articles et les études.
sharing-copied = Le lien court est copié.
sharing-not-copied = Le navigateur n’a pas permis la copie ; sélectionnez plutôt le lien.
sharing-code = Code QR du lien court
sharing-no-code = Le lien est trop long pour un code QR.

site-run = Lancer dans votre navigateur
site-others = Autres récits
site-picture = Parts des dépenses de cloud par trimestre : { $headline }

embed-this = Intégrer
embed-title = Intégrer ce résultat
close = Fermer
embed-form = Forme
embed-frame = Un cadre, pour n’importe quelle page
embed-element = Un élément avec script, aussi haut que son contenu
embed-shown = Contenu affiché
embed-only = Le dernier élément reste : un cadre en montre au moins un.
embed-locked = Aucun : les lecteurs ne peuvent pas modifier le scénario
embed-heading = Intitulé
embed-colours = Couleurs
embed-auto = Selon le système du lecteur
embed-light = Clair
embed-dark = Sombre
embed-language = Langue
embed-readers-language = Selon le navigateur du lecteur
embed-snippet = Extrait de code
embed-copy = Copier l’extrait
embed-copied = L’extrait est copié : collez-le dans le code HTML de votre page.
embed-not-copied = Le navigateur n’a pas permis la copie ; sélectionnez plutôt l’extrait.
embed-note = Il contient toutes les valeurs et ce résultat, qui reste donc le même sur votre page. Les lecteurs voient si le résultat peut encore être reproduit.
embed-height = {" "}La hauteur, { $height } px, est celle qu’il faut à la largeur ci-dessous ; les pages plus étroites en demandent davantage.
embed-preview = Aperçu

## La page : exporter un résultat

take-away = Exporter
take-figures = Chiffres
take-chart = Graphique
take-words = Texte
take-code = Code
take-paper = Papier
take-csv = CSV
take-spreadsheet = CSV pour tableurs
take-card = Image avec le titre
take-svg = SVG
take-png = PNG
take-json = JSON avec toutes les entrées
take-runs = CSV par exécution
take-markdown = Copier en Markdown
take-bibtex = Copier en BibTeX
take-shell = Copier la commande
take-python = Copier en Python
take-javascript = Copier en JavaScript
take-print = Imprimer
take-file = Fichier
take-open = Ouvrir un fichier exporté, ou le déposer sur la page.
take-no-link = { $name } ne contient aucun lien citant un résultat : ouvrez un fichier CSV, JSON, SVG, Markdown ou BibTeX exporté par cette page ou par la commande.
take-which-chart = Quel graphique
take-runs-of = Pour chaque exécution : les chiffres de la vue ouverte plus bas, « { $view } ».
take-left = Ce qui devait être copié
take-writing = Écriture…
take-later = Le résultat pourra être exporté dès que toutes les exécutions seront terminées.
take-note = Chaque export comporte le lien, la graine, les versions, l’empreinte et la date.
take-copied-markdown = Le texte Markdown est copié, avec le lien, les versions, l’empreinte et la date.
take-copied-bibtex = L’entrée BibTeX est copiée, avec le lien, les versions, l’empreinte et la date.
take-copied-code = Le code est copié ; il vérifie que son résultat a la même empreinte.
take-not-copied-markdown = Le navigateur n’a pas permis la copie ; voici le texte Markdown.
take-not-copied-bibtex = Le navigateur n’a pas permis la copie ; voici l’entrée BibTeX.
take-not-copied-code = Le navigateur n’a pas permis la copie ; voici le code.
take-saved = Enregistré sous { $name }, { $size }.
take-printed = Envoyés à l’impression : la réponse, ses graphiques, la vue ouverte et le lien.
take-not-printed = Le navigateur n’a pas permis l’impression.
take-not-made = Le navigateur n’a pas permis de créer le fichier{ $why }.
paper-changes = Modifié par rapport aux valeurs par défaut :
paper-imprint = { $imprint }, { $date }.

## La page : les vues

views = Vues
views-choose = Choisir une vue
view-more-charts = { $number ->
        [one] { $number } autre graphique
       *[other] { $number } autres graphiques
    }
view-projector = Projection
view-projector-title = Le titre et le graphique remplissent la fenêtre (touche P)
view-projector-leave = Quitter (Échap)
view-projector-key = La touche P ouvre le mode projection
view-shares = Parts
view-shares-heading = Parts des dépenses de cloud
view-models = Modèles
view-models-heading = Parts des modèles dans les dépenses d’IA
view-moves = Qui migre
view-moves-heading = Qui se retrouve sur un autre cloud
view-moves-note = Nombres moyens d’entreprises. Dans le tableau, une ligne est le cloud principal du côté A, une colonne celui du côté B ; les entreprises sur la diagonale n’en changent pas.
view-enterprises = Entreprises
view-enterprises-heading = Les entreprises elles-mêmes
view-homes = Plusieurs clouds
view-homes-heading = Clouds par entreprise, et concentration
view-homes-note = Un cloud compte dès lors qu’une entreprise y consacre au moins 5 % de ses dépenses. Les leviers disent comment les dépenses hors IA se répartissent avant que le point de départ soit ajusté aux parts publiées : moins de clouds y comptent donc. Les dépenses auprès du cloud principal sont celles des entreprises qui en ont plusieurs, IA comprise. L’IHH est la somme des carrés des parts en pourcentage : 10 000 est un monopole.
view-microsoft = Microsoft
view-microsoft-heading = Comptes de Microsoft
view-openai = OpenAI
view-openai-heading = Revenus, portée et demande bloquée d’OpenAI
view-openai-note = La portée est la part des dépenses de cloud hors IA qui se trouve là où sont vendus les modèles d’OpenAI. La demande bloquée est la part des dépenses d’IA décidées qui serait allée à OpenAI si tous les clouds avaient vendu ses modèles.
view-openai-exempt = Même tant que ses modèles ne sont que sur { $azure }, le secteur public ({ $percent } des dépenses) peut les utiliser sur n’importe quel cloud, là où les règles l’exemptent.
view-customers = Clients
view-customers-heading = Surplus des clients
view-customers-note = Le surplus dit ce que valent pour les clients les options d’IA dont ils disposent : la log-somme moyenne, en utils. Son zéro est arbitraire : seules les différences ont un sens.
view-stories = Tous les récits
view-stories-heading = Ce que fait chaque récit
view-stories-chart = Effet de chaque récit sur « { $output } »
view-stories-told = Avec les valeurs par défaut, l’écart entre les côtés pour « { $output } » est de { $defaults }. Il est le plus grand dans le récit « { $most } » ({ $highest }) et le plus petit dans « { $least } » ({ $lowest }).
view-stories-note = B − A à la fin, avec vos parts de départ, votre nombre d’entreprises et votre graine. Une barre est la moyenne sur les mondes (la médiane pour les montants), sa moustache en contient 8 sur 10.
view-stories-difference = B − A
view-stories-low = 8 sur 10 : de
view-stories-high = à
view-stories-finding = Par rapport au récit par défaut : l’écart de part entre les côtés est de { NUMBER($azure) ->
        [one] { $azure } point
       *[other] { $azure } points
    } au lieu de { $azure-before } pour { $azure-name }, et de { $aws } au lieu de { $aws-before } pour { $aws-name }.
view-passing = Dépassement
view-passing-heading = Quand, et avec quelle probabilité, { $azure } dépasse { $aws }
view-passing-panel = { $azure } a dépassé { $aws }, %
view-passing-note = Sur 100 { $cases }, nombre de cas où { $azure } a déjà devancé { $aws } en part de marché à cette date.
view-capacity = Capacité
view-capacity-heading = Demande d’IA face à la capacité
view-capacity-note = À 1, la demande égale la capacité ; au-dessus, il y a des files d’attente.
view-record = Face aux données
view-drivers = Hypothèses décisives
view-attribution = Décomposition
item-one = un
item-two = deux
item-three = trois
item-four = quatre ou plus
item-clouds = clouds
item-models = modèles
item-cloud = cloud
item-model = modèle
item-revenue-share = Partage des revenus
item-stake = Participation
item-total = Total
item-all = Ensemble
item-direct = En direct

## La page : les tableaux

table-figures = Les chiffres
table-caption = { $figures }, { $end } et au départ, { $start }. { $note }
table-means = Moyennes sur les { $cases }.
table-medians = Médianes sur les { $cases }, dont la somme ne tombe pas forcément juste ; B − A est la médiane des différences calculées une à une, donc pas forcément la différence des médianes.
table-a = A : { $regime }
table-b = B : { $regime }
table-from = { $band } : de
table-to = à
table-above = B dépasse A
table-start = Départ
table-mean = moyenne
table-times = { $times } sur { $runs }
flows-on-a = { $cloud } en A
flows-on-b = { $cloud } en B
flows-caption = Entreprises par cloud principal, { $end }, moyennes.
elsewhere-caption = Ce qui se retrouve ailleurs que du côté A.
elsewhere-enterprises = Entreprises qui se retrouvent ailleurs, %
elsewhere-spend = Dépenses de cloud qui se retrouvent ailleurs, %
quarters-means = { $figures } : moyennes en A et en B, et moyenne de B − A.
quarters-medians = { $figures } : médianes en A et en B, et médiane de B − A.
quarters-show = Voir tous les trimestres
quarters-hide = Masquer les trimestres
quarters-of = pour
quarter-head = Trimestre

## La page : les entreprises elles-mêmes

dots-following = Suivi de chaque entreprise dans une exécution…
dots-later = Les points apparaîtront quand toutes les exécutions seront terminées.
dots-side = { $side } : { $regime }
dots-canvas = Entreprises du côté { $side } au { $quarter } : le tableau ci-dessous les compte
dots-note = Chaque point est une entreprise, à la même place des deux côtés : selon le cloud sur lequel elle commence, les plus grandes d’abord. Sa couleur est celle de son cloud principal du moment{ $rings }. Les couleurs sont vives là où les deux côtés diffèrent, pâles là où ils sont identiques. Pointez un point pour savoir de quelle entreprise il s’agit, appuyez dessus pour voir ses deux vies plus haut.
dots-note-some = Chaque point est une entreprise sur { $every }, { $shown } sur { $all } au total, à la même place des deux côtés : selon le cloud sur lequel elle commence, les plus grandes d’abord. Sa couleur est celle de son cloud principal du moment{ $rings }. Les couleurs sont vives là où les deux côtés diffèrent, pâles là où ils sont identiques. Pointez un point pour savoir de quelle entreprise il s’agit, appuyez dessus pour voir ses deux vies plus haut.
dots-rings = {" "}(un anneau signale qu’elle en utilise plusieurs)
dots-play = Lire
dots-pause = Pause
dots-run = Exécution
dots-enterprise = Entreprise
dots-next = Suivante qui diffère
dots-none-chosen = Aucune entreprise n’est choisie.
dots-chosen = Entreprise { $place } sur { $all } par la taille, { $size } fois la moyenne.
dots-on-a = A : { $habit }.
dots-on-b = B : { $habit }.
counted-none = Au { $quarter }, dans l’exécution { $run } sur { $runs }, toutes les entreprises ont le même cloud principal des deux côtés.
counted-apart = Au { $quarter }, dans l’exécution { $run } sur { $runs }, { NUMBER($apart) ->
        [one] { $apart } entreprise sur { $all } a
       *[other] { $apart } entreprises sur { $all } ont
    } un autre cloud principal en B qu’en A.
counted-caption = Entreprises par cloud principal, { $quarter }.

## Ce qui changerait la réponse

# Un chiffre portant sur un seul élément, tel qu’un cloud.
flips-output = { $measure } : { $item }
# La condition à la fin des phrases ci-dessous.
flips-above = si « { $lever } » dépassait environ { $value }
flips-below = si « { $lever } » était inférieur à environ { $value }
flips-between = si « { $lever } » se situait entre environ { $low } et { $high }
flips-gain = { $cloud } { $clouds ->
        [one] gagnerait
       *[other] gagneraient
    } des parts { $condition }.
flips-lose = { $cloud } { $clouds ->
        [one] perdrait
       *[other] perdraient
    } des parts { $condition }.
flips-open = { $cloud } { $clouds ->
        [one] pourrait
       *[other] pourraient
    } aussi bien gagner que perdre des parts { $condition }.
flips-higher = « { $output } » aurait une valeur plus élevée du côté B que du côté A { $condition }.
flips-lower = « { $output } » aurait une valeur plus faible du côté B que du côté A { $condition }.
flips-sign-open = Le côté où « { $output } » a la valeur la plus élevée serait incertain { $condition }.
flips-leads = Du côté B, la plus grande part reviendrait nettement à { $cloud } { $condition }.
flips-leads-open = Du côté B, aucun cloud n’aurait nettement la plus grande part { $condition }.
flips-none = { $levers ->
        [one] L’hypothèse la plus forte n’inverse pas
       *[other] Aucune des { $levers } hypothèses les plus fortes n’inverse
    } le signe de « { $output } », B − A, dans sa plage ; la moyenne est de { $mean }.
flips-none-open = Le signe de « { $output } », B − A, est incertain, pour une moyenne de { $mean }, et { $levers ->
        [one] l’hypothèse la plus forte ne le tranche pas
       *[other] aucune des { $levers } hypothèses les plus fortes ne le tranche
    } dans sa plage.
flips-furthest = C’est « { $lever } » qui fait le plus varier la moyenne : { $first } pour { $low }, { $last } pour { $high }.
flips-nobody = Aucune hypothèse prise seule ne se distingue du hasard : on ne peut donc dire d’aucune qu’elle change la réponse.
flips-method = Ce sont des moyennes sur { $worlds } mondes, une hypothèse étant fixée à une valeur de sa plage et toutes les autres variant. Un résultat est ici tenu pour tranché s’il est à deux erreurs types du résultat contraire.

## De quoi se compose la différence

attribution-part = { $mechanism }, en partie
attribution-sides = Ce en quoi les côtés diffèrent
attribution-whole = B − A au total
attribution-others = { $count ->
        [one] { $count } autre mécanisme
       *[other] { $count } autres mécanismes
    }
attribution-chart = De quoi se compose B − A pour « { $output } »

## Ce qui porte la différence

drivers-luck = Hasard
drivers-rest = Nombreuses, trop faibles isolément
drivers-chart = Ce qui porte B − A pour « { $output } », en parts de sa variance
response-chart = B − A pour « { $output } » selon « { $lever } »
response-chart-about = Pour { $low }, la moyenne est de { $first } ; pour { $high }, elle est de { $last }.
response-chart-flip = Son signe s’inverse vers { $value }.

## Le glossaire : les formes de chaque terme dans les textes, le nom d’abord, et ce qu’il signifie (words/glossary.txt)

term-world = monde|mondes
    .meaning = Un jeu de valeurs pour toutes les hypothèses, l’un des 256 que nous avons jugés plausibles et que les données publiées n’excluent pas. Chaque exécution se déroule dans l’un d’eux : un intervalle sur les mondes contient donc ce que personne ne sait, et le hasard.
term-median = médiane|médianes
    .meaning = Le chiffre du milieu : la moitié des mondes ou des exécutions est au-dessous, l’autre au-dessus.
term-hhi = IHH
    .meaning = L’indice de Herfindahl-Hirschman, une mesure de la concentration : la somme des carrés des parts en pourcentage. Un monopole a 10 000, quatre clouds égaux ont 2 500.
term-util = utils|util
    .meaning = L’unité dans laquelle la simulation pèse les options. Un util de plus rend une option environ 2,7 fois plus susceptible d’être préférée à une autre.
term-log-sum = log-somme
    .meaning = Ce que vaut en moyenne la meilleure de plusieurs options, avant que l’on sache laquelle c’est.
term-monte-carlo = erreur de Monte-Carlo
    .meaning = De combien une moyenne peut s’écarter parce que le nombre d’exécutions est limité. Quatre fois plus d’exécutions la divisent par deux.
term-variance = variance
    .meaning = À quel point un chiffre diffère d’un monde à l’autre : la moyenne des carrés de ses écarts à sa moyenne.
term-standard-error = erreur type|erreurs types
    .meaning = De combien une estimation s’écarte typiquement par hasard. Dans 19 cas sur 20, l’écart est inférieur à deux erreurs types.
term-shapley = valeur de Shapley
    .meaning = Une façon équitable de répartir un tout entre ses causes : ce que chacune ajoute, en moyenne sur les ordres dans lesquels elles peuvent intervenir.
term-reach = portée
    .meaning = La part des dépenses de cloud hors IA qui se trouve là où sont vendus les modèles d’OpenAI.
term-blocked = bloqué|bloquée|bloqués|bloquées
    .meaning = La part des dépenses d’IA qui serait allée à OpenAI si tous les clouds avaient vendu ses modèles.
term-primary-cloud = cloud principal|clouds principaux
    .meaning = Le cloud sur lequel une entreprise dépense le plus, hors IA.
term-venue = canal d’accès|canaux d’accès
    .meaning = Le lieu où un modèle s’achète : un cloud, ou directement son fournisseur.
term-gateway = passerelle|passerelles
    .meaning = Un logiciel qui envoie les requêtes à l’un de plusieurs modèles, si bien que passer de l’un à l’autre coûte peu.
term-seed = graine|graines
    .meaning = Le nombre dont découlent tous les événements aléatoires. La même graine donne les mêmes chiffres, sur toutes les machines.
term-revenue-share = partage des revenus
    .meaning = La part de ses revenus qu’OpenAI verse à Microsoft.
term-general-availability = disponibilité générale
    .meaning = Chacun peut acheter le modèle, avec les garanties habituelles.
term-preview = préversion|préversions
    .meaning = Une première période où seuls certains clients peuvent utiliser un modèle, sans les garanties habituelles.
