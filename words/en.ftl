### English: all that people read. How these files are used is told in src/words/mod.rs.
###
### A variable that chooses between plural forms, { $runs -> … }, is a whole number everywhere; it is printed
### with its thousands apart. All other variables are texts. One that holds a figure chooses by its digits as they are
### written, { NUMBER($points) -> … }: 1 and 1.0 can differ, and of several figures the last decides. The forms are
### CLDR's: [zero], [one], [two], [few], [many] and *[other], of which each language has the ones that its rules know.

## The language

# What those call it who speak it.
language-name = English

## Numbers, days and quarters

decimal = .
thousands = ,
date = { $year }-{ $month }-{ $day }
percent = { $number }%
points = { $number }{"\u00A0"}points
more-than = more than { $number }
quarter = { $year } Q{ $number }
# On the axis of a chart.
quarter-tick = Q{ $number } { $year }
quarter-early = early { $year }
quarter-mid = mid { $year }
quarter-late = late { $year }
# The last thing that a list names, after the others between commas.
list-last = { $others } and { $last }
# What stands between the parts of a list that have commas of their own.
list-between = {"; "}

## Units of memory and of files, after a number and a no-break space

size-kilo = kB
size-mega = MB
size-giga = GB

## Amounts with their unit

amount-a-year = { $amount } a year
amount-clouds = { $number }{"\u00A0"}clouds
amount-billions = ${ $number }{"\u00A0"}billion
# The first of two amounts, of which the second has the unit of both.
amount-billions-first = ${ $number }
amount-utils = { $number }{"\u00A0"}utils

## Values of levers with their unit

value-percent = { $number }%
value-points = { $number } { NUMBER($number) ->
        [one] point
       *[other] points
    }
value-percent-a-year = { $number }% a year
value-days = { $number } { NUMBER($number) ->
        [one] day
       *[other] days
    }
value-years = { $number } { NUMBER($number) ->
        [one] year
       *[other] years
    }
value-quarters = { $number } { NUMBER($number) ->
        [one] quarter
       *[other] quarters
    }
value-utility = { $number } utils
value-billions = ${ $number } billion
value-dollars-a-gigabyte = ${ $number } per GB
value-times-a-year = { $number } × a year
# What else people type around a number that counts billions of US dollars, or dollars a gigabyte.
typed-billions = $bn,billion,billion USD,billion dollars,billion US dollars
typed-dollars-a-gigabyte = $,$/GB,$ a gigabyte,$ per gigabyte,dollars per GB,dollars a gigabyte
typed-times-a-year = times a year,times per year,x a year

## Clouds, models and segments of customers

cloud-aws = AWS
cloud-azure = Azure
cloud-gcp = Google Cloud
cloud-other = Others
cloud-cloud5 = Cloud 5
cloud-cloud6 = Cloud 6
cloud-cloud7 = Cloud 7
cloud-cloud8 = Cloud 8
model-openai = OpenAI
model-anthropic = Anthropic
model-gemini = Gemini
model-microsoft = Microsoft’s own
model-amazon = Amazon’s own
model-open = Open weights
segment-all = All customers
segment-public = Public sector
segment-microsoft-shops = Microsoft users
segment-gateways = With a gateway

## Regimes: the name on a control; in a label after "vs"; as where models are sold; as a condition

regime-exclusive = Exclusive to { $azure }
regime-multicloud = Multi-cloud
regime-as-it-happened = As it happened
regime-no-exemption = Exclusive, nobody exempt
regime-custom = Timetable of your own
assumptions-vary = Vary
assumptions-half = Vary, held closer to the record
assumptions-double = Vary, held less close to the record
assumptions-central = Central
start-shares-held = Held
varies = varies
lever-varies = Varies: { $low } to { $high } in 8 of 10 worlds.
lever-varies-brief = varies { $low } to { $high }
hold = Hold
release = Let vary
lever-held = Held in every world.
lever-held-beyond = Held in every world, beyond what we judged plausible: { $low } to { $high }.
let-vary = Let it vary again
hold-at = Hold it at { $value }
short-exclusive = exclusive
short-multicloud = multi-cloud
short-as-it-happened = what happened
short-no-exemption = no exemption
short-custom = own timetable
short-side = side A
sold-exclusive = only on { $azure }
sold-no-exemption = only on { $azure } with nobody exempt
sold-exempt = only on { $azure } with the public sector exempt
sold-multicloud = on any cloud
sold-as-it-happened = under the deal as it happened
sold-custom = under a timetable of its own
under-exclusive = with OpenAI only on { $azure }
under-multicloud = with OpenAI on any cloud
under-as-it-happened = under the deal as it happened
under-no-exemption = with OpenAI only on { $azure } and nobody exempt
under-custom = under the timetable of this scenario
under-side = under the rules of side { $side }

## Starts

start-synergy-2024 = Synergy, 2024 Q1 (31 / 25 / 11)
start-synergy-2026 = Synergy, 2026 Q1 (28 / 21 / 14)
start-omdia-2025 = Omdia, 2025 Q4 (32 / 22 / 12)
start-synergy-2025 = Synergy, 2025 Q3, with Oracle (29 / 20 / 13 / 3)

## Measures

measure-share = Share of cloud spend
measure-share-core = Share of cloud spend other than AI
measure-share-ai = Share of AI spend on clouds
measure-share-reported = Share with AI vendors as tenants
measure-spend = Spend of enterprises
measure-tenants = Spend of AI vendors as tenants
measure-models = Share of AI spend
measure-direct = AI spend bought direct
measure-new-customers = First choice of enterprises without a cloud
measure-clouds-used = Enterprises by number of clouds
measure-clouds = Clouds for each enterprise
measure-primary-share = Spend with the primary cloud
measure-hhi = Concentration (HHI)
measure-switched = Enterprises that switch
measure-load = AI demand over capacity
measure-waiting = AI demand that waits for capacity
measure-microsoft = Microsoft’s accounts
measure-openai-revenue = OpenAI’s revenue in the quarter
measure-openai-reach = OpenAI’s reach
measure-openai-blocked = Demand for OpenAI blocked
measure-surplus = Customers’ surplus
measure-azure-passed = Azure has passed AWS
# Of a measure as the title of a chart: its difference, and its unit.
measure-difference = { $measure }: B − A
measure-in-percent = { $measure }, %
measure-in-points = { $measure }, points
measure-in-percent-a-year = { $measure }, % a year
measure-in-billions = { $measure }, $ billion
measure-in-utils = { $measure }, utils

## The headline. A language may choose by $clouds: 1, or 2 where the name speaks of several ("Others")

headline-same = Both sides follow the same regime, so nothing differs: { $cloud } would hold { $share } of the cloud market in { $end } either way.
headline-nothing = It makes no difference to the shares here: { $cloud } would hold { $share } of the cloud market in { $end } either way.
headline-later = Exclusivity ends only after that.
headline-no-entries = A custom timetable that opens no cloud amounts to exclusivity.
headline-waits = OpenAI’s models reach no other cloud by then.
headline-level = { $cloud } would hold { $share } of the cloud market in { $end } either way, to a tenth of a point.
headline-more = { $premise } { $cloud } would hold { $after } of the cloud market in { $end }, { $points } points more than { $than }.
headline-less = { $premise } { $cloud } would hold { $after } of the cloud market in { $end }, { $points } points less than { $than }.
headline-passing = { $azure } would pass { $aws } by { $end } { $b } { $under-b }, and { $a } { $under-a }.
headline-as-much = { $premise } { $cloud } would hold { $after } of the cloud market in { $end }, on average as much as { $than }.
headline-customers-gain = { $premise } customers are better off { $often } than { $than }, as if models were { $worth }.
headline-customers-lose = { $premise } customers are worse off { $often } than { $than }, as if models were { $worth }.
headline-microsoft-in-spite = { $premise } { $cloud } brings Microsoft less than { $than }, yet Microsoft is better off { $often }.
headline-microsoft-better = { $premise } Microsoft is better off { $often } than { $than }.
headline-microsoft-worse = { $premise } Microsoft is worse off { $often } than { $than }.
headline-reach = { $premise } OpenAI’s models are sold where { $b } of other cloud spend is, against { $a } { $than }.
headline-concentrated = { $premise } clouds are more concentrated { $often } than { $than }: the HHI is { $b } instead of { $a }.
headline-spread = { $premise } clouds are less concentrated { $often } than { $than }: the HHI is { $b } instead of { $a }.
# The condition under which side B holds, against side A.
premise-open = Without exclusivity,
premise-exempt = With the public sector exempt,
premise-no-exemption = With OpenAI only on { $azure }, even for the public sector,
premise-exclusive = With OpenAI only on { $azure },
premise-multicloud = With OpenAI on any cloud,
premise-as-it-happened = Under the deal as it happened,
premise-custom = Under the timetable of this scenario,
premise-side = Under the rules of side { $side },
# What side A was, after the condition of side B; else it is told as a condition, as above.
than-exclusivity = with it
than-exempt = with it exempt
than-nobody-exempt = with nobody exempt
than-levers = with the dates set by the levers
# What a case is: a run, which differs from others in luck, or a world, which differs in assumptions too.
runs-many = runs
worlds-many = worlds
runs-among = runs
worlds-among = worlds
often-every-run = in every run
often-every-world = in every world
often-only-run = in the only run
often-only-world = in the only world
often-first-run = in the first run
often-first-world = in the first world
often-never-run = in no run
often-never-world = in no world
often-of-these = in { $times }
often-some = in { $times } of { $runs } { $cases }
gain-one = { $cloud } would have { $points } points more { $often }.
lose-one = { $cloud } would have { $points } points less { $often }.
gain-median = { $cloud } would have more { $often }, by { $points } points in the median.
lose-median = { $cloud } would have less { $often }, by { $points } points in the median.
gain-about = { $cloud } would have more { $often }, by about { $points } points.
lose-about = { $cloud } would have less { $often }, by about { $points } points.
gain-range = { $cloud } would have more { $often }, by { $low } to { $high } points in 8 of 10 { $cases }.
lose-range = { $cloud } would have less { $often }, by { $low } to { $high } points in 8 of 10 { $cases }.
gain-between = { $cloud } would have more { $often }: 8 of 10 { $cases } lie between { $less } points less and { $more } more.
lose-between = { $cloud } would have less { $often }: 8 of 10 { $cases } lie between { $less } points less and { $more } more.
# What lies between the 10% and the 90% quantile.
band-few = 10th to 90th percentile
band-many = 8 of 10 { $cases }
method = { $runs ->
        [one] { $runs } simulated history
       *[other] { $runs } simulated histories
    } of { $enterprises ->
        [one] { $enterprises } enterprise
       *[other] { $enterprises } enterprises
    }, { $runs ->
        [one] run
       *[other] each run
    } twice with the same random events{ $worlds }, with OpenAI’s models sold { $sold }.{ $others } A thought experiment, not a forecast.
method-of-worlds = {" "}in one of { $worlds } worlds, sets of assumptions that we judged plausible and the record does not rule out
method-worlds = {" "}in a world of its own, a set of assumptions that we judged plausible and the record does not rule out
method-half = {" "}These worlds fit the record with half the discrepancies that are allowed otherwise.
method-double = {" "}These worlds fit the record with twice the discrepancies that are allowed otherwise.
method-start-shares = {" "}Each run starts from shares of its own, near those given.
method-both = both times { $sold }
method-sides = once { $a }, once { $b }
method-others = {" "}Once OpenAI’s models are sold on another cloud, one more vendor opens up each year with { $percent } probability.
method-no-seller = {" "}{ $azure } has no share here, so while exclusivity lasts no cloud sells OpenAI’s models, except to customers who are exempt.
method-split = {" "}The sides also differ in: { $differences }.
method-summary = How it was simulated: a thought experiment, not a forecast

## Views: their sentences

no-ai = There is no AI spend here, so there is nothing to report on it.
same-regime = Both sides follow the same regime, so nothing differs between them.
by-exactly = by { $amount }
by-median = by { $amount } in the median
by-about = by about { $amount }
by-range = by { $low } to { $high } in 8 of 10
by-between = 8 of 10 lie between { $less } less and { $more } more
certainty = { $word } { $often }, { $by }
certainty-split = undecided, { $word } { $often }, { $by }
certainty-none = practically no difference
more = more
less = less
fewer = fewer
higher = higher
lower = lower
parts = Of AI spend on clouds, the share on { $cloud } changes most: in { $end } it is { $b } { $under-b } and { $a } { $under-a }, { $certainty }. { $against }: { $core-b } against { $core-a }.
parts-follows = Other spend follows, but changes less
parts-moves = Other spend changes no less
parts-stays = Other spend stays where it is
parts-nothing = Neither AI spend nor other spend moves between clouds by a noticeable amount.
parts-held = In { $end }, { $ai } of AI spend on clouds is on { $cloud }, and { $core } of other spend.
models = OpenAI’s models take { $b } of AI spend in { $end } { $under-b }, and { $a } { $under-a }: { $certainty }.
models-felt = The model most affected is { $model } ({ $points } points).
models-direct = { $b } of AI spend goes to vendors directly, against { $a }.
models-same = OpenAI’s models take { $share } of AI spend in { $end }.
moves = { $enterprises } of enterprises end up with another primary cloud on side B than on side A, and { $spend } of cloud spend ends up on another cloud.
moves-balance = The largest net move is from { $from } to { $to }: { $there } of { NUMBER($enterprises) ->
        [one] { $enterprises } enterprise
       *[other] { $enterprises } enterprises
    } that way, and { $back } the other way, on average over the { $cases }.
homes = In { $end } an enterprise uses { $b } on average { $under-b } and { $a } { $under-a }: { $certainty }. The concentration of clouds (HHI) is { $hhi-b } against { $hhi-a }: { $hhi-certainty }.
homes-same = In { $end } an enterprise uses { $clouds } on average, and the concentration of clouds (HHI) is { $hhi }.
microsoft-same = By { $end } three items come to { $total } together in the median run: what Azure keeps of its sales, the revenue share and the stake.
microsoft-nothing-opening = Opening makes practically no difference to Microsoft by { $end }.
microsoft-nothing-exclusivity = Exclusivity makes practically no difference to Microsoft by { $end }.
microsoft-nothing-b = Side B makes practically no difference to Microsoft by { $end }.
microsoft-pays-opening = Opening pays off for Microsoft: by { $end } it is better off { $often }, { $by }.
microsoft-pays-exclusivity = Exclusivity pays off for Microsoft: by { $end } it is better off { $often }, { $by }.
microsoft-pays-b = Side B pays off for Microsoft: by { $end } it is better off { $often }, { $by }.
microsoft-costs-opening = Opening does not pay off for Microsoft: by { $end } it is worse off { $often }, { $by }.
microsoft-costs-exclusivity = Exclusivity does not pay off for Microsoft: by { $end } it is worse off { $often }, { $by }.
microsoft-costs-b = Side B does not pay off for Microsoft: by { $end } it is worse off { $often }, { $by }.
microsoft-undecided-opening = Whether opening pays off for Microsoft is undecided: by { $end } it is { $word } off { $often }, { $by }.
microsoft-undecided-exclusivity = Whether exclusivity pays off for Microsoft is undecided: by { $end } it is { $word } off { $often }, { $by }.
microsoft-undecided-b = Whether side B pays off for Microsoft is undecided: by { $end } it is { $word } off { $often }, { $by }.
better = better
worse = worse
microsoft-medians = medians of the differences
microsoft-only = the differences of the only run
microsoft-stated = , if OpenAI is worth { NUMBER($years) ->
        [one] { $years } year
       *[other] { $years } years
    } of its revenue, which no source states
microsoft-parts = Its parts: what Azure keeps of its sales { $azure } ({ $word } { $often }), the revenue share { $share } and the stake { $stake }{ $stated }; { $statistic }, in billions of dollars.
revenue-terms = What Azure keeps of its sales and the revenue share are added up from the start; the stake is what it is worth at the time. The revenue share is { $percent }% until { $until }; once exclusivity has ended it is capped at { $cap }. While exclusivity lasts, and no longer than the revenue share, Microsoft pays OpenAI { $pays }% of Azure’s sales of its models; this is deducted. The stake is { $stake }% of { NUMBER($years) ->
        [one] { $years } year
       *[other] { $years } years
    } of OpenAI’s revenue from enterprises, and Azure keeps { $margin }% of its sales.
revenue-terms-of-sides = Side A: { $a } Side B: { $b }
openai = OpenAI earns { $b } from enterprises in the quarter of { $end } { $under-b }, against { $a } { $under-a }: { $certainty }. Its models are sold where { $reach-b } of other cloud spend goes, against { $reach-a }; { $blocked-b } of the AI spend decided on would have gone to it but could not, against { $blocked-a }.
openai-same = In { $end } OpenAI earns { $revenue } in the quarter, and { $reach } of cloud spend other than AI runs where its models are sold.
surplus-nothing = In { $end } customers are as well off on side B as on side A.
surplus-gain = Customers gain { $often } in { $end }, { $by }{ $worth }{ $segment }.
surplus-lose = Customers lose { $often } in { $end }, { $by }{ $worth }{ $segment }.
surplus-worth = : the equivalent of models { $worth }
surplus-public = . Of the segments, public-sector customers fare best ({ $utils } utils)
surplus-microsoft-shops = . Of the segments, Microsoft users fare best ({ $utils } utils)
surplus-gateways = . Of the segments, those with a gateway fare best ({ $utils } utils)
worth-cheaper = { $percent } cheaper
worth-dearer = { $percent } dearer
passing = { $azure } has been above { $aws } by { $end } { $b } { $under-b }, and { $a } { $under-a }.
passing-same = { $azure } has been above { $aws } by { $end } { $b }, on both sides.
passing-ahead = { $azure } is above { $aws } at the start already, so it has nobody to overtake.
passing-then = { $often } (from { $quarter } on)
passing-since = { $often } (in most { $cases } from { $quarter } on)
capacity-none = { $under } no cloud runs short of capacity; { $clouds ->
        [one] { $cloud } comes nearest, at { $load } of its capacity
       *[other] the other clouds come nearest, at { $load } of their capacity
    } in { $when }
capacity-one = { $under } only { $clouds ->
        [one] { $cloud } runs
       *[other] the other clouds run
    } short of capacity; demand there peaks at { $load } times capacity in { $when }
capacity-many = { $under } { $short } clouds run short of capacity, { $clouds ->
        [one] { $cloud }
       *[other] the other clouds
    } most: demand there peaks at { $load } times capacity in { $when }
capacity-under = { $under },
capacity-both = On both sides
capacity = { $b }. { $a }. Medians of the { $cases }.
capacity-same = { $both }. Medians of the { $cases }.
pairing-one = Because both sides use the same random events, the intervals of the differences in { $end } are { $times } times narrower than those of separate runs would be: worth { $worth } times as many runs.{ $harm }
pairing-range = Because both sides use the same random events, the intervals of the differences in { $end } are { $low } ({ $low-cloud }) to { $high } times ({ $high-cloud }) narrower than those of separate runs would be: worth { $low-worth } to { $high-worth } times as many runs.{ $harm }
pairing-harm = {" "}Below 1, it is wider.

## Whether a cited result is reproduced

verdict-exact = Reproduced exactly.
verdict-model = The model has changed since version { $cited } (this is { $found })
verdict-model-released = The model has changed since version { $cited } (this is { $found }); release { $release } gives the cited result
verdict-newer-model = The link cites version { $cited } of the model, which is newer than this one ({ $found })
verdict-draws = The random numbers have changed since version { $cited } (this is { $found })
verdict-newer-draws = The link cites version { $cited } of the random numbers, which is newer than this one ({ $found })
verdict-forged = Not reproduced: the link cites another result for the same model and random numbers
verdict-alike = { $why }; no cloud’s share in { $end } differs by a hundredth of a point.
verdict-changes = { $why }. Shares in { $end } went from { $changes }.
verdict-change = { $cloud } { $before } to { $now } ({ $change } points)
verdict-altered = The link has been altered: its digest belongs to this result, but the figures beside it do not. First what the link says, then what is right: { $what }.
# Put after another verdict, $verdict, as a further sentence.
verdict-no-shares = { $verdict } The link does not say which shares came out: “ends” is missing or cannot be read.
verdict-missing = { $verdict } In the link’s “ends” a share is missing: { $clouds }.
verdict-absent = { $verdict } The link’s “ends” names what has no share in this scenario: { $clouds }.
verdict-why = { $why }.
altered-model = version { $cited } of the model to version { $found }
altered-absent = a share of { $clouds } to none
altered-draws = version { $cited } of the random numbers to version { $found }
departure = You have changed { $what } since you opened the link, so the result that it cites belongs to another scenario.
departure-more = { $more } more values
quoted = “{ $words }”

## What a run takes

effort = { $enterprises } × { $runs } over { $quarters } would take { $time } and { $memory } { $each }.
effort-smaller = { $what } would take { $time }.
effort-smaller-memory = { $what } would take { $time } and { $memory } in each worker.
effort-at-most = at most { $time }
effort-here = { $time } here
effort-guess = { $time } (a guess: nothing has run here yet)
effort-one-worker = in one worker
effort-workers = in each of { $workers } workers
so-many-enterprises = { $number ->
        [one] { $number } enterprise
       *[other] { $number } enterprises
    }
so-many-runs = { $number ->
        [one] { $number } run
       *[other] { $number } runs
    }
so-many-quarters = { $number ->
        [one] { $number } quarter
       *[other] { $number } quarters
    }
about-a-minute = about a minute
about-seconds = { $number ->
        [one] about { $number } second
       *[other] about { $number } seconds
    }
about-minutes = { $number ->
        [one] about { $number } minute
       *[other] about { $number } minutes
    }
about-hours = { $number ->
        [one] about { $number } hour
       *[other] about { $number } hours
    }
about-days = { $number ->
        [one] about { $number } day
       *[other] about { $number } days
    }

## An enterprise in words

habit = { $clouds }; { $ai }
habit-alone = { $clouds ->
        [one] { $cloud } alone
       *[other] other clouds alone
    }
habit-first = mainly { $clouds ->
        [one] { $cloud }
       *[other] other clouds
    }, out of { $number } clouds in all
habit-ai = AI mostly { $bought }
habit-no-ai = no AI
bought-at = { $models } { $clouds ->
        [one] at { $cloud }
       *[other] at other clouds
    }
bought-direct = { $models } from the vendor
bought-open = with open weights
bought-microsoft = Microsoft’s own models
bought-amazon = Amazon’s own models
bought-none = none
parting-ai = Its AI first differs in { $quarter }: mostly { $a } on A, { $b } on B{ $again }.
parting-cloud = Its primary cloud first differs in { $quarter }{ $order }: { $a } on A, { $b } on B{ $again }.
parting-after = { $later ->
        [one] , { $later } quarter after its AI
       *[other] , { $later } quarters after its AI
    }
parting-again = ; the same again by { $quarter }
parting-never = It does the same on both sides, in every quarter.

## One enterprise’s two lives. Only the later part of the page shows these: their names begin with “lives-”.

lives-link = One enterprise’s two lives
lives-caption = What it buys where, quarter by quarter: the start, and every change with what goes along with it
lives-cloud = Cloud
lives-ai = AI
lives-ai-parts = AI differs from { $quarter }
lives-cloud-parts = Cloud differs from { $quarter }
lives-title = Enterprise { $place }: two lives
lives-key = Above its primary cloud, the one with most of its spend; below the AI that it mostly buys, in the colour of the cloud that sells it. Colours are strong where the two sides differ.
lives-direct = direct
lives-cloud-now = primary cloud { $cloud }
lives-because = { $change } ({ $why })
lives-on-sale-since = on sale there since { $quarter }
lives-own-cloud = its own primary cloud
lives-where-its-ai-is = where it buys its AI
lives-with-its-ai = with its AI
lives-none-differ = On both sides every enterprise has the same primary cloud throughout.

## Patterns: what is held against the record, the published figure, and what the model shows

pattern-switching-cloud = Customers that switch cloud in a year
pattern-switching-cloud-published = below 1% (UK CMA, final decision 2025)
pattern-clouds-used = Enterprises with 1 / 2 / 3 / 4 clouds or more at the start
pattern-clouds-used-published = 24 / 45 / 19 / 12%, of 500 asked (HostingAdvice, 2025–26)
pattern-clouds-used-found = { $parts }, by clouds with 5% of spend or more
pattern-clouds-mean = Clouds for each enterprise, at the start and after five years
pattern-clouds-mean-published = 2.2 (2020) to 2.4 (2025: Flexera); 2.2 (HostingAdvice, 2025–26)
pattern-clouds-mean-found = { $first }, then { $a } exclusive and { $b } multi-cloud
pattern-primary-share = What enterprises with several clouds spend with the first of them
pattern-primary-share-published = 95% in 2020 (Bain); lower since, but no figure found
pattern-primary-share-found = { $first } at the start, { $last } after five years, exclusive
pattern-switching-model = Enterprises that switch model vendor in a year
pattern-switching-model-published = 11% (Menlo, mid-2025)
pattern-switching-model-found = { $first } in the first year; { $last } in the last, as gateways spread; exclusive
pattern-new-customers-azure = New customers that choose Azure, divided by its share
pattern-new-customers-azure-published = 1.8, from 60 to 70% of new customers (UK CMA, 2021–22; the share is not in the project’s data)
pattern-new-customers-azure-found = { $over } ({ $new } of new customers)
pattern-new-customers-aws = New customers that choose Azure, for each that chooses AWS
pattern-new-customers-aws-published = 2 to 3.5 (60 to 70% against 20 to 30%: UK CMA, 2021–22)
pattern-new-customers-aws-found = { $each } ({ $azure } against { $aws })
pattern-aws-drift = AWS slowly loses share while the market grows several times over, from 2026 Q1
pattern-aws-drift-published = −1.1 points a year, 2022 Q3 to 2024 Q2 (Synergy, one definition)
pattern-aws-drift-found = { $a } points a year exclusive, { $b } multi-cloud; market × { $market }
pattern-aws-drift-2022 = The same from 2022 Q3, where the figure was read
pattern-aws-drift-2022-found = { $drift } points a year
pattern-azure-2024 = Azure’s share with AI vendors as tenants, from 2024 Q3 to 2025 Q4
pattern-azure-2024-published = 20 to 22% in each of six quarters (Synergy, its present definition)
pattern-azure-2024-found = { $least } to { $most }, exclusive
pattern-added-spend-2020 = Parts of added spend that go to AWS / Microsoft / Google, from 2020 Q2
pattern-added-spend-2020-published = 31.4 / 26.1 / 13.9%, 2020 Q2 to 2024 Q2 (derived from Synergy, one definition)
pattern-growth = How much AWS / Azure / Google Cloud grow in the first year
pattern-growth-published = 28 / 40 / 63%, towards which new workloads lean (reported for 2026 Q1)
pattern-growth-found = { $a } exclusive, { $b } multi-cloud
pattern-growth-2020 = How much they grow in the first year from 2020 Q2
pattern-growth-2020-published = 37 / 51 / 54% (reported for 2021 Q2)
pattern-growth-2024 = How much they grow in the first year from 2024 Q3
pattern-growth-2024-published = 20 / 40 / 34% (reported for 2025 Q3)
pattern-vendors-2023 = OpenAI’s, Anthropic’s and Google’s shares of what enterprises use, from 2023
pattern-vendors-2023-published = 34 / 24% in 2024 and 25 / 32 / 20% in mid-2025, after 50 / 12 / 7% (Menlo)
pattern-vendors-2023-found = { $first }, then { $second } in 8 of 10 runs
pattern-first-quarter = AWS / Azure / Google Cloud in the first quarter after the opening, with AI vendors as tenants
pattern-first-quarter-published = 28 / 20 / 15% after 28 / 21 / 14%: flat to ±1 point (Synergy, 2026 Q2, third-hand)
pattern-first-quarter-found = { $changes } points
pattern-no-jump = Opening brings AWS no instant jump
pattern-no-jump-published = flat to ±1 point in the first quarter after (Synergy, 2026 Q2, third-hand)
pattern-no-jump-found = { $first } and { $second } points in the first two quarters
pattern-openness = Who gains most from openness
pattern-openness-published = the incumbent (Lee 2013, on game consoles; a sign only, and rivals disagree)
pattern-openness-found = { $effects } points after five years
judgement-shown = shown
judgement-not-shown = not shown
judgement-set = set
judgement-count = Of { $all } patterns the model shows { $shown }, does not show { $not-shown }, and was set to show { $set }.

## Exports that people read, and where a result comes from

markdown-head = | Share of cloud spend, % | { $start } | { $end }, A: { $a } | { $end }, B: { $b } | B − A, points | { $band } |
markdown-range = { $low } to { $high }
markdown-note = Means over the { $cases }.
markdown-result = [This result](<{ $link }>): { $imprint }, digest `{ $digest }`, { $date }.
imprint = Multihome { $version } (model { $model }, draws { $draws }), seed { $seed }, { $replicates ->
        [one] { $replicates } run
       *[other] { $replicates } runs
    }
source-line = Source: { $imprint }, { $date }.
result-line = Result { $digest }
frame-title = Multihome, a simulation of cloud market share

## Charts

regimes-against = { $b } against { $a }
chart-axis-start = axis starts at { $share }
chart-crossing = { $azure } passes { $aws } on average, { $quarter }
chart-event = OpenAI may sell on any cloud
chart-event-of = { $regime }: { $event }
# A bar as a screen reader tells it.
chart-bar = { $name }: { $figure }
chart-versus = { $difference } vs
chart-title = { $measure }: { $regimes }
chart-change-title = Change in share of cloud spend: { $regimes }
chart-change-caption = points of share, { $end }
chart-change-bar = bar: { $band }
chart-flows-title = Enterprises by primary cloud, from A to B in { $end }: { $regimes }
chart-flows-caption = enterprises, on average
chart-flow = { $from } to { $to }: { $count }.
chart-by-quarter = Line chart by quarter from { $start } to { $end }.
chart-share = { $cloud } from { $first } to { $b }.
chart-shares = { $cloud } from { $first } to { $b } under “{ $regime-b }” and to { $a } under “{ $regime-a }”, a paired difference of { $difference } points.
chart-differences = Difference in share of cloud spend, { $end }, in points.
chart-difference = { $cloud } { $difference }.
chart-difference-band = { $cloud } { $difference }, { $band }: { $low } to { $high }.
chart-panel-difference = { $name }: B − A { $difference } at the end.
chart-panel-sides = { $name }: A { $a }, B { $b } at the end.
chart-no-run = No run has ended yet.
chart-one-run = One run.
chart-means = Means of { $runs } { $cases }.
chart-medians = Medians of { $runs } { $cases }.
key-differences = B − A, the difference within each run
key-sides = Solid, B: { $b }. Dotted, A: { $a }
key-bands = { $sides }. Bands: { $band }.
key-both-sides = B: { $b }. A: { $a }.

## Scenarios: what is wrong with a link or a value, and what is used instead

notice = { $key }: { $why }; { $used }.
notice-given = { $key } = “{ $given }”: { $why }; { $used }.
a-part-for-each-cloud = there is a part for each cloud now, scaled to come to this
misfit-worlds = in { $times } of the first { $worlds } worlds, what clouds sell of AI does not add up with what its vendors sell
misfit-worlds-used = there, the nearest that does is used
does-not-fit-what-vendors-sell = what AI vendors sell, and where they sell it, does not add up to this
parts-come-to = there is a part for each cloud now, and those that are possible or given come to { $reached }%
not-a-part-of-spend = it is not a number of percent
using = using { $value }
using-default-value = using the default, { $value }
using-default-shares = using the default shares { $shares }
using-last = using the last
using-last-value = using the last, { $value }
using-rest = using the rest
using-no-origin = no other page may exchange messages with this one
using-nothing = nothing of it is used
using-beginning = using its beginning
using-space = a space takes its place
using-on-both-sides = using { $value } on both sides
has-to-be-the-same-on-both-sides = it has to be the same on both sides, because it says who the enterprises are or how the comparison is run
it-is-ignored = it is ignored
they-are-ignored = they are ignored
it-is-ignored-resembling = it is ignored (did you mean { $key }?)
nothing-is-changed = nothing is changed
not-a-link = “{ $text }” is neither an address with a query nor a query like v=1&window=90
not-a-scenario = “{ $text }” is not a link to a scenario: none of its keys is known
not-a-scenario-resembling = “{ $text }” is not a link to a scenario: none of its keys is known (did you mean { $key }?)
damage-surrounded = there is text or punctuation around it that is no part of it
damage-wrapped = it is inside a link of { $host }
damage-html = it is written as HTML
damage-encoded = it is encoded once too often
damage-quoted = it is written as mail is sent (quoted-printable)
damage-separated = its parts are separated by something other than “&”
damage-fragment = its query is behind a “#”
damage-broken = there are spaces, line breaks or invisible characters in it
read-as = it is read as { $link }
using-defaults = { $trouble }; using the defaults.
given-twice = it is given more than once
fault = { $key } = “{ $given }”: { $why }
wrong-type = a value of another type than that of { $key }
fault-out-of-range = the value is not one that this parameter can have
fault-sum = these shares do not add up to 100%
fault-name-taken = another cloud has this name, or one that looks like it
no-parameter = no parameter has this key
no-key = a value without a key
more-unknown = { $more ->
        [one] { $more } more key is unknown
       *[other] { $more } more keys are unknown
    }
more-notices = { $number ->
        [one] there is { $number } more notice like this
       *[other] there are { $number } more notices like these
    }
more-notices-left-out = only the first are shown
newer-link = this link was made by a newer Multihome
no-such-version = there is no such version of links
read-as-version = it is read as version { $version }
read-as-version-so-far = it is read as version { $version }, as far as it is understood
too-small = it is less than { $min }, the smallest value allowed
too-large = it is more than { $max }, the largest value allowed
too-early = it is before { $min }, the first quarter allowed
too-late = it is after { $max }, the last quarter allowed
not-whole = it is not a whole number
not-a-number = it is not a number
not-finite = it is too large to be a number
empty = it is empty
# Of a number that was typed into a field.
typed-ambiguous = “{ $typed }” can be read as { $grouped } or as { $decimal }; write { $write }
typed-or = { $one } or { $other }
typed-marks = a mark stands between its digits where none belongs; write a number as in { $whole } or { $decimal }
typed-digits = only the digits 0 to 9 can be read
typed-unit = “{ $unit }” is no unit of this value
field-refused = Not used: { $why }.
field-refused-stays = Not used: { $why }. It stays at { $value }.
not-a-regime = the regimes are { $regimes }
not-one-of = it can be { $choices }
not-a-prior = a share is a number from 0 to 100, with at most two decimals
not-a-quarter = a quarter is written like 2026Q1
not-a-day = a date is written like 2026-04-27
no-such-day = there is no such day
day-out-of-range = dates run from { $first } to { $last }
not-shown = it contains { $character }, which cannot be shown
shows-nothing = it has no visible character
too-long = it is longer than { $most } characters
name-taken = another cloud ({ $key }) has this name
sum-wrong = { $shares } add up to { $sum }%, not 100%
sum-too-much = with the defaults of the rest { $shares } would add up to { $sum }%
rest-takes = { $key } takes the rest, { $rest }%
shares-of-clouds = the clouds’ shares
shares-of-models = the models’ shares
shares-of-enterprises = the shares of enterprises by number of clouds
no-more-room = the other shares leave no more room
edit-refused = { $label }: { $why }.
edit-given = “{ $given }”: { $why }
edit-rest = { $label } takes the rest: change the other shares.
it-stays = { $error } It stays at { $value }.
entry-left-out = “{ $entry }” is left out: { $why }
entries-most = { $most } entries are the most
entries-more = { $number ->
        [one] { $number } more entry cannot be used as it is
       *[other] { $number } more entries cannot be used as they are
    }
entry-twice = “{ $before }” and “{ $entry }” speak of the same day, and the last one counts
entry-form = an entry is written like openai@aws:2026-06-01:0.3
entry-models = the models are { $models }
entry-venues = the venues are { $venues }
entry-no-day = it names no day
entry-weight = a weight is a number from 0 to 1
entry-too-much = there is something after the weight
entry-absent = { $key } has no share, so nothing is sold there
entry-useless = the entry changes nothing
timetable-unused = neither side follows a timetable of its own
timetable-useless = it changes nothing
name-unused = { $key } has no share
name-useless = the name is not shown
citation-version = a citation names its version as a whole number
citation-missing = a citation names model, draws and digest, and lacks { $missing }
citation-digest = a digest has 64 hexadecimal digits
citation-ends = shares are cited like aws:29.5,azure:31.2
citation-useless = the result is not compared with a citation
citation-digest-alone = the digest still tells whether the result is the same
option-embedded = it is about embedded pages, and embed=1 is not given
option-full = it is about the full page, and embed=1 is given
option-view = there is no such view
option-locked = lock=1 lets nothing be changed
option-no-levers = no lever is shown
option-switch = it is neither 1 nor 0
option-no-part = there is no part { $name }
option-no-parts = it names no part of the page
option-no-parameter = there is no parameter { $name }
option-none-alone = “none” cannot be combined with others
option-no-parameters = it names no parameter
option-enterprise = it is not a number such as 7, or two such as 7,3
option-no-enterprise = there { NUMBER($enterprises) ->
        [one] is { $enterprises } enterprise
       *[other] are { $enterprises } enterprises
    }, in { NUMBER($runs) ->
        [one] { $runs } run
       *[other] { $runs } runs
    }
option-mode = it is neither page nor projector
option-theme = it is neither light, dark nor auto
option-language = the languages are { $languages }
option-language-missing = its words did not load
option-origin = { $name } is no origin such as https://news.example
option-most = { $most } are the most
option-id = an id is up to 64 letters, digits, - and _

## Changes, as names of steps

change = { $label }: { $from } → { $to }
label-on-side = { $label }, side { $side }
change-to = { $label }: { $to }
change-from = { $label }: no longer { $from }
change-many = { $number } values
difference = { $label } ({ $a } on side A, { $b } on side B)
no-value = none
regime-on-side = { $regime } (side { $side })
step-story = Story: { $name }
step-start = Start: { $name }
step-assumptions = Assumptions reset
step-everything = Everything reset
step-adopted = Set by the surrounding page

## Groups of levers

group-start = The market at the start
group-distribution = Who may sell what, and when
group-ai = How enterprises choose AI models
group-core = How enterprises place other workloads
group-supply = Prices, service and capacity
group-ledger = Microsoft’s and OpenAI’s accounts
group-run = The simulation
evidence-question = a question to ask, not a fact

## Mechanisms: the name, and what the sources claim

standing-supported = supported
standing-partly = supported in part
standing-opinion = an opinion
mechanism-m01 = The regime
    .claim = OpenAI may now sell on any cloud; until April 2026 it was exclusive to Azure.
mechanism-m02 = Lags and previews
    .claim = The models came to AWS within hours, as a preview; general availability took weeks, and longer elsewhere.
mechanism-m03 = The Azure-first window
    .claim = New products go to Azure first, unless Azure cannot serve them.
mechanism-m04 = The public-sector exemption
    .claim = National-security customers could use the models on any cloud before exclusivity ended.
mechanism-m05 = The neutral supplier
    .claim = Anthropic sells on AWS, on Google Cloud and now on Azure, and is valued for it.
mechanism-m06 = Models of one cloud
    .claim = Google developed Gemini in house; Amazon has models of its own besides Anthropic’s.
mechanism-m07 = Breadth
    .claim = Clouds that carry many models, Llama and others among them, are more attractive.
mechanism-m08 = Microsoft’s own models and bundle
    .claim = Microsoft reduces its dependence with models of its own; its software remains an advantage.
mechanism-m09 = Specialists or commodities
    .claim = One source says that models specialise, two say that they become commodities.
mechanism-m10 = The fast link
    .claim = AWS and Google link their clouds; rivals must team up.
mechanism-m11 = Gateways
    .claim = Gateways with routing and fallback make models interchangeable.
mechanism-m12 = Lock-in
    .claim = Using several clouds does not make enterprises free: contracts, data and egress keep them where they are.
mechanism-m13 = Prices
    .claim = Competition moves to price, service quality and integration.
mechanism-m14 = Capacity
    .claim = A single provider is a bottleneck, and OpenAI has become too large for it.
mechanism-m15 = The revenue share
    .claim = OpenAI pays Microsoft a fifth of its revenue to 2030, up to a cap; Microsoft no longer pays any.
mechanism-m16 = Commitments
    .claim = OpenAI has committed to spend on Azure and on AWS, there on Amazon’s own chips.
mechanism-m17 = Organic growth
    .claim = Google outgrows Microsoft, which outgrows AWS but lacks its scale.
mechanism-m18 = Second sources
    .claim = Enterprises prefer several clouds; they add vendors and rarely switch.
mechanism-m19 = Blocked demand
    .claim = Exclusivity held OpenAI back where customers were elsewhere, and helped Anthropic.
mechanism-m20 = The AGI clause
    .claim = A clause could have ended the deal early.
mechanism-m21 = Microsoft’s licence
    .claim = Azure may sell OpenAI’s models to 2032 whatever OpenAI does.
mechanism-m22 = The precedent
    .claim = Exclusive deals become untenable, and others follow.
mechanism-m23 = Microsoft’s stake
    .claim = Opening costs Azure sales, but Microsoft’s stake in OpenAI gains.
mechanism-m24 = Customers
    .claim = Customers and developers gain most. This is a result of the model, never an input.
mechanism-m25 = OpenAI’s leverage
    .claim = OpenAI can play several infrastructure partners against each other.
mechanism-m26 = OpenAI’s direct sales
    .claim = OpenAI competes with its own investor for the same customers.
mechanism-m27 = Outages and fallback
    .claim = Routing layers that fall back on a second venue keep a service running.
mechanism-m28 = AI vendors as tenants
    .claim = Azure stays the main source of OpenAI’s computing power, and AWS and Oracle are added.

## Stories: the name, and two sentences on what to look for

story-default = Default
story-as-it-happened = As it happened
    .look = OpenAI’s models come to AWS in stages, by the dates of the record, and to Google Cloud in the autumn. Compare with the default, whose lags come from the same dates, to see how little the steps before the summer of 2026 change.
story-exclusive-for-ever = Exclusive for ever
    .look = The deal is never rewritten; the comparison is with what happened. See what Azure keeps that way, and how much demand for OpenAI stays blocked.
story-open-from-day-one = Open from day one
    .look = No window, no previews, no lags: every cloud sells everything at once. Compare with the default to see how much of the effect those delays hold back.
story-long-window = A long head start for Azure
    .look = Each generation of models is sold only on Azure for a year before other clouds get it. See how much of the effect of exclusivity such a window restores.
story-carve-out = Only the public sector
    .look = Only the public sector may use the models on any cloud; all others stay exclusive. See how customers’ surplus changes in the public sector, and how much market share so small a group can move.
story-commodities = Commodities
    .look = Models become alike, and the small ones get cheaper faster. See whether it still matters who may sell OpenAI’s.
story-specialists = Specialists
    .look = Models suit different work, and the gaps stay. See how much more strongly an exclusive model holds its customers, and attracts their other workloads.
story-cheap-gateways = Cheap gateways
    .look = Nearly everyone reaches models through a gateway, from any cloud, at little cost. See how many switch models, and whether the place of sale still moves workloads.
story-fast-link = The fast link
    .look = AWS and Google Cloud act as one for those who use both. See whether the two gain from opening together, and at whose expense.
story-azure-short = Azure short of capacity
    .look = Azure’s AI capacity falls behind its demand, so queues form and the window is often waived. See how full Azure is, and whether opening only takes off pressure or drives customers away.
story-google-pace = Google keeps its pace
    .look = Differences in growth never fade: Google Cloud goes on outgrowing Azure, and Azure AWS. See how the levels change on both sides, and how little the difference between the sides does.
story-precedent = Precedent: everyone opens
    .look = Once OpenAI sells anywhere, one more of the single-cloud models follows each year. See whether Google Cloud loses when Gemini is sold elsewhere too, and how far worlds disagree.

## What an embedded page can show

part-answer = The answer in one sentence
part-share = The plot of market shares under both regimes
part-effects = What regime B changes at the horizon
part-stories = The stories to choose from
part-table = The market shares as tables
part-link = Buttons that copy a link, and the digest of the result
part-shares = The shares of AI and of other cloud spend
part-models = Models’ shares of AI spend
part-moves = Who ends up on another cloud
part-enterprises = The enterprises themselves, a dot each
part-homes = Clouds per enterprise, and concentration
part-microsoft = Microsoft’s accounts
part-openai = OpenAI’s revenue, reach and blocked demand
part-customers = Customers’ surplus
part-passing = When, and how probably, Azure passes AWS
part-capacity = AI demand over capacity
part-all-stories = What each story does
part-drivers = Which assumptions carry the answer, and what would change it
part-attribution = Which mechanisms the answer is made of
part-record = Earlier forecasts against what came, and what the record says of each lever

## Levers, by the keys of links: the label, what it does, and where its default comes from

-no-figure = no figure found
-recapitalisation = the recapitalisation of 28 October 2025
-split = the split is a choice; with it clouds grow by about 29% in the first year, as in 2025 (Omdia, 2025 Q4)
-menlo-ratio = Menlo’s mid-2025 ratio to the other vendors, scaled to what OpenAI leaves
-menlo-rest = half of what Menlo’s named vendors leave, scaled
-disagree = sources disagree whether models specialise or commoditise
-list-price = list price of 2026, first tier
-latest-growth = reported growth on the year, 2026 Q1
-hosting-advice = HostingAdvice, 2025–26
-study = how often enterprises named it among four reasons (Menlo, 2024): no coefficient
-as-azure = as Azure’s
-synergy = Synergy Research Group, 2024 Q1
-what-three-leave = what the first three leave
-further-cloud = Share of a further cloud at the start, taken from all other clouds. A cloud with no share does not exist.
-range-start = the start is part of the question
-range-record = on record
-range-contract = a term of the contract
-range-list-price = a price list; how much it counts is a lever with a range of its own
-range-scale = it only scales other levers, which have ranges of their own
-range-commitment = the sum is on record; what part of it serves customers is a lever with a range of its own
-range-small-vendor = by judgement: Menlo does not name it, and those that it names left 12% at the end of 2025
-range-utility = by judgement: from odds 1.3 times as good, hardly noticed, to 12 times, nearly decisive
-range-gateways = a forecast for teams that use several models; among all enterprises half as many or somewhat more
-range-clouds = HostingAdvice’s split of those with several clouds, moved by what other surveys count with one
-range-capacity = by judgement: from half of Azure’s plan, since plans slip, to half as much again
-range-families = by judgement: from about half as many to half as many again; catalogues count differently
-range-labs = by judgement: from half of the default to two and a half times as much; only OpenAI’s figure for Azure leaked


## The market at the start

lever-aws = AWS
    .help = Share of enterprises’ cloud spend that AWS has at the start.
    .evidence = { -synergy }
    .range = { -range-start }
lever-azure = Azure
    .help = Share of enterprises’ cloud spend that Microsoft Azure has at the start.
    .evidence = { -synergy }
    .range = { -range-start }
lever-gcp = Google Cloud
    .help = Share of enterprises’ cloud spend that Google Cloud has at the start.
    .evidence = { -synergy }
    .range = { -range-start }
lever-other = Others
    .help = Share of all other clouds at the start; the rest when it is not given.
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
lever-aws-name = Name of AWS
    .help = What AWS is called on charts and in tables; nothing for the usual name.
lever-azure-name = Name of Azure
    .help = What Azure is called on charts and in tables; nothing for the usual name.
lever-gcp-name = Name of Google Cloud
    .help = What Google Cloud is called on charts and in tables; nothing for the usual name.
lever-other-name = Name of all other clouds
    .help = What all other clouds are called on charts and in tables; nothing for the usual name.
lever-cloud5-name = Name of cloud 5
    .help = What cloud 5 is called on charts and in tables; nothing for the usual name.
lever-cloud6-name = Name of cloud 6
    .help = What cloud 6 is called on charts and in tables; nothing for the usual name.
lever-cloud7-name = Name of cloud 7
    .help = What cloud 7 is called on charts and in tables; nothing for the usual name.
lever-cloud8-name = Name of cloud 8
    .help = What cloud 8 is called on charts and in tables; nothing for the usual name.
lever-start-shares = Shares at the start
    .help = Whether every run starts from the shares above, or from shares of its own, as far from them as two firms were from each other in 2025 Q4.
lever-start = First quarter
    .help = The quarter in which the simulation starts, quarter 0. OpenAI is exclusive to Azure until then on both sides.
    .evidence = the last quarter before the deal was rewritten
    .range = { -range-start }
lever-horizon = Horizon
    .help = How many quarters are simulated.
lever-market = Cloud spend a quarter
    .help = What all enterprises spend on clouds in the first quarter: it turns shares into money and changes no choice.
    .evidence = Synergy Research Group, 2026 Q1: $129 billion, less the $7 billion that AI vendors spend
    .range = the published reading, by other estimates of it, less what AI vendors spend

## Who may sell what, and when

lever-a = Regime A
    .help = The rule of distribution that the comparison starts from (dotted lines).
lever-b = Regime B
    .help = The rule of distribution that is compared with regime A (solid lines).
lever-window = Azure-first window
    .help = How many days a new generation of OpenAI’s models is sold on Azure before other clouds get it.
    .evidence = at most 14 days for the generation of September 2026 (timeline of the deal)
    .range = from the few days of July 2026 to six weeks: the agreement names no length
lever-opening = Exclusivity ends on
    .help = The day on which OpenAI may sell on any cloud under the multi-cloud regime.
    .evidence = the amended agreement of 27 April 2026
    .range = { -range-record }
lever-lag-aws = Lag on AWS
    .help = Days from the end of exclusivity to general availability on AWS.
    .evidence = 27 April to 1 June 2026
    .range = { -range-record }
lever-lag-gcp = Lag on Google Cloud
    .help = Days from the end of exclusivity to general availability on Google Cloud.
    .evidence = no date known; a private preview was seen in autumn 2026
    .range = not generally available in November 2026, some 200 days on; by judgement about a year more at most
lever-lag-other = Lag on other clouds
    .help = Days from the end of exclusivity to general availability on all other clouds.
    .evidence = no offer seen by November 2026
    .range = by judgement: from a few months after Google Cloud to nearly the three years that the lever allows
lever-other-reach = Other clouds that will sell it
    .help = Part of all other clouds, by spend, that sells OpenAI’s models once it may.
    .evidence = “Others” are many clouds, some closed to OpenAI; no figure found
    .range = by judgement: from one or two of the larger ones to most that are open to it at all
lever-preview = Limited preview
    .help = Days of limited preview before general availability on a cloud.
    .evidence = AWS, 28 April to 1 June 2026
    .range = one case is on record, 34 days on AWS; elsewhere half or three times as long
lever-preview-weight = Weight of a preview
    .help = How much a model in limited preview counts against one in general availability (0 not at all, 1 fully).
    .evidence = { -no-figure }
    .range = by judgement: a preview admits few customers, so it counts far less than half
lever-release-every = A new generation every
    .help = Days between one generation of OpenAI’s models and the next.
    .evidence = GPT-5.4 to GPT-6 between March and September 2026
    .range = by judgement: from three quarters to twice the time of 2026
lever-novelty = Novelty premium
    .help = Utility that a venue loses for each generation it is behind.
    .evidence = { -no-figure }
    .range = by judgement: from hardly noticed to one generation nearly halving the odds
lever-carveout = Public-sector exemption
    .help = Share of enterprises, by spend, that are exempt from exclusivity.
    .evidence = the exemption is on record, its size is not
    .range = by judgement: from national security alone to most of the public sector
lever-carveout-from = Exemption from
    .help = The day from which those enterprises may use OpenAI’s models on any cloud.
    .evidence = { -recapitalisation }
    .range = { -range-record }
lever-timetable = Timetable of your own
    .help = What the regime “custom” sells where, from when, at which weight, such as openai@aws:2026-06-01:0.5,gemini@azure:2027-01-01. For a pair that is not named, exclusivity holds.
lever-waiver = Window waived when Azure is full
    .help = Probability that the window is waived in a quarter in which Azure’s AI capacity falls short.
    .evidence = the right exists when Azure cannot serve; no figure found
    .range = by judgement: the right has to be used on purpose, so in fewer than a third of the quarters
lever-anthropic-azure = Anthropic on Azure from
    .help = The day on which Anthropic’s models come to Azure.
    .evidence = the partnership of 18 November 2025
    .range = { -range-record }
lever-clause = Risk of the AGI clause
    .help = How likely the AGI clause ends exclusivity early, each year while it is in force.
    .evidence = the clause is on record, its odds are not
    .range = by judgement: from very unlikely to even odds within about eleven years
lever-clause-until = AGI clause in force until
    .help = The day on which the AGI clause goes. A later day keeps it in force where the deal was never rewritten.
    .evidence = dropped in the amended agreement of 27 April 2026
    .range = { -range-record }
lever-licence-until = Microsoft’s licence until
    .help = Until this day Azure sells OpenAI’s models whatever a timetable of your own says.
    .evidence = licence to 2032, kept by the agreement of 27 April 2026
    .range = { -range-contract }
lever-precedent = Others follow
    .help = Each year after OpenAI’s models were first sold on another cloud than Azure, the probability that one more of the models of a single cloud (Gemini, Amazon’s, Microsoft’s) is sold on every cloud.
    .evidence = an opinion without a figure, so it is off by default
    .range = a story of its own, not part of the answer about OpenAI

## How enterprises choose AI models

lever-ai-aws = AI in spend on AWS
    .help = Part of what enterprises spend on AWS at the start that is AI. Where it is 0, AWS sells no AI later either.
    .evidence = no figure found; far less than Azure’s
    .range = by judgement: from half of the default to not quite Azure’s lower end
lever-ai-azure = AI in spend on Azure
    .help = Part of what enterprises spend on Azure at the start that is AI. Where it is 0, Azure sells no AI later either.
    .evidence = AI added 16 points to Azure’s growth in FY25 Q3, which makes it at least 12% of Azure; more a year later
    .range = by judgement: from what FY25 Q3 implies to two years of such growth
lever-ai-gcp = AI in spend on Google Cloud
    .help = Part of what enterprises spend on Google Cloud at the start that is AI. Where it is 0, it sells no AI later either.
    .evidence = no figure found; Gemini’s part of AI spend is sold there alone, which makes it at least 23%
    .range = by judgement: from what Gemini alone makes necessary to a quarter more than the default
lever-ai-other = AI in spend on other clouds
    .help = Part of what enterprises spend on other clouds at the start that is AI, for each of them. Where it is 0, they sell no AI later either.
    .evidence = no figure found; they sell open weights alone, a tenth of AI spend, and not all of them
    .range = by judgement: from half of the default to half of all open weights
lever-growth-ai = Growth of AI spend
    .help = How fast AI spend grows.
    .evidence = { -split }
    .range = from the whole market’s 35% (2026 Q1) to nearly the 140% of generative AI services in mid-2025 (Synergy)
lever-openai = OpenAI’s part of AI
    .help = OpenAI’s share of AI spend at the start.
    .evidence = between 25% (Menlo, mid-2025, an investor in Anthropic) and 56% (a16z, 2025)
    .range = Menlo (mid-2025) against a16z (2025), each with stakes in vendors
lever-anthropic = Anthropic’s part of AI
    .help = Anthropic’s share of AI spend at the start.
    .evidence = { -menlo-ratio }
    .range = from Menlo’s figures of 2023 and 2024 (12 and 24%) to that of late 2025 (40%)
lever-gemini = Gemini’s part of AI
    .help = Gemini’s share of AI spend at the start.
    .evidence = { -menlo-ratio }
    .range = around Menlo’s 7% of 2023 and 21% of late 2025
lever-microsoft-models = Microsoft’s own part of AI
    .help = Share of AI spend on Microsoft’s own models at the start.
    .evidence = { -menlo-rest }
    .range = { -range-small-vendor }
lever-amazon-models = Amazon’s own part of AI
    .help = Share of AI spend on Amazon’s own models at the start.
    .evidence = { -menlo-rest }
    .range = { -range-small-vendor }
lever-open-models = Open weights’ part of AI
    .help = Share of AI spend on models with open weights at the start; the rest when it is not given.
    .evidence = { -menlo-ratio }
    .range = Menlo: 11 to 19% of workloads, which are cheaper than others
lever-specialisation = Specialisation
    .help = How much enterprises differ in which model suits them: 0 makes models commodities; 1 gives tastes a standard deviation of 2 utils.
    .evidence = { -disagree }
    .range = by judgement: sources claim both that models are alike and that each suits other work
lever-commoditisation = Commoditisation
    .help = The rate at which the gaps in quality at the start close: after t years e^(−rate · t) of them is left.
    .evidence = { -disagree }
    .range = sources disagree; the record of vendors’ shares shows little of it
lever-race = Race of the vendors
    .help = How much chance moves the quality of each vendor’s models: the standard deviation of a year’s changes, before any of them fades. Both sides have the same luck.
    .evidence = no figure found; one vendor went from 12 to 32% within two years (Menlo)
    .range = by judgement, around one vendor’s rise from 12 to 32% within two years (Menlo)
lever-race-fade = Leads are lost by
    .help = How much of a lead or lag that chance has brought is lost each year; at 100 there is no race.
    .evidence = { -no-figure }
    .range = by judgement: half of a lead is lost within one year to thirteen
lever-neutrality = Neutral vendors
    .help = Utility of a model that every cloud sells; in proportion where some do.
    .evidence = { -no-figure }
    .range = by judgement: from nothing that anyone would notice to a fifth better odds
lever-breadth = Breadth of a venue
    .help = Utility of a venue that sells n model families: this times ln(1 + n).
    .evidence = { -no-figure }
    .range = by judgement: twice as many models raise the odds by 2 to 23%
lever-families-aws = Further families on AWS
    .help = How many vendors’ model families AWS sells beside those named here: Llama, Mistral and others.
    .evidence = counted roughly; a catalogue of 31 March 2026 has 11 (models.dev)
    .range = { -range-families }
lever-families-azure = Further families on Azure
    .help = How many vendors’ model families Azure sells beside those named here.
    .evidence = counted roughly; a catalogue of 31 March 2026 has 6 (models.dev)
    .range = { -range-families }
lever-families-gcp = Further families on Google Cloud
    .help = How many vendors’ model families Google Cloud sells beside those named here.
    .evidence = counted roughly; a catalogue of 31 March 2026 has 5 (models.dev)
    .range = { -range-families }
lever-families-other = Further families on other clouds
    .help = How many vendors’ model families each other cloud sells beside those named here.
    .evidence = { -no-figure }
    .range = { -range-families }
lever-microsoft-quality = Microsoft’s own models catch up
    .help = The part of their gap in quality to the best model that Microsoft’s own models close.
    .evidence = { -no-figure }
    .range = by judgement: from a line for small tasks to nearly the best model
lever-microsoft-years = They catch up within
    .help = How long Microsoft’s own models take for that, at a steady pace.
    .evidence = { -no-figure }
    .range = by judgement: half or twice as long
lever-inertia-model = Inertia of models
    .help = Utility of staying with the model used last.
    .evidence = fitted: 11% of enterprises switch vendor in a year (Menlo, mid-2025)
    .range = 11% of some 150 respondents: chance alone gives ±0.35 utils; doubled for what they were asked
lever-similarity = Dissimilarity within a model
    .help = How different one model is at two venues: 1 as different as two models (plain logit), near 0 the same good (the nested logit’s ρ).
    .evidence = { -no-figure }
    .range = by judgement: one model at two venues is neither the same good nor two models
lever-gravity = Data gravity
    .help = Utility of buying a model where all of one’s other workloads run.
    .evidence = { -no-figure }
    .range = { -range-utility }
lever-friction = Cross-cloud friction
    .help = Utility lost by buying a model on a cloud that is not one’s home.
    .evidence = { -no-figure }
    .range = { -range-utility }
lever-link = Fast link AWS–Google
    .help = What is left of the friction between AWS and Google Cloud once they are linked; 1 changes nothing.
    .evidence = the link is on record, what it saves is not
    .range = by judgement: a link shortens the way, but contracts, data and skills stay apart
lever-link-from = Fast link from
    .help = The day from which AWS and Google Cloud are linked.
    .evidence = preview of 30 November 2025
    .range = { -range-record }
lever-gateway-2025 = Gateways in 2025
    .help = Share of enterprises that reach models through a gateway in mid-2025 and before.
    .evidence = Gartner’s forecast: 25% of teams in 2025
    .range = { -range-gateways }
lever-gateway-2028 = Gateways in 2028
    .help = The same in mid-2028 and after; between them it moves in a straight line.
    .evidence = Gartner’s forecast: 70% of teams in 2028
    .range = { -range-gateways }
lever-gateway-factor = Cost left with a gateway
    .help = What a gateway leaves of the inertia of models and of cross-cloud friction.
    .evidence = { -no-figure }
    .range = by judgement: a gateway hides interfaces, but neither contracts nor prompts
lever-egress = Weight of egress
    .help = Utility lost by buying a model outside one’s home cloud for each $0.10 that a gigabyte costs to leave it.
    .evidence = { -no-figure }
    .range = by judgement: traffic of models is small, so at most a third of the friction
lever-egress-aws = Egress from AWS
    .help = What a gigabyte costs that leaves AWS.
    .evidence = { -list-price }
    .range = { -range-list-price }
lever-egress-azure = Egress from Azure
    .help = What a gigabyte costs that leaves Azure.
    .evidence = { -list-price }
    .range = { -range-list-price }
lever-egress-gcp = Egress from Google Cloud
    .help = What a gigabyte costs that leaves Google Cloud.
    .evidence = { -list-price }
    .range = { -range-list-price }
lever-egress-other = Egress from other clouds
    .help = What a gigabyte costs that leaves any other cloud.
    .evidence = as AWS; lists differ
    .range = lists differ: from nearly nothing to Google Cloud’s price
lever-direct-part = AI bought direct
    .help = Part of AI spend at the start that is bought from vendors directly, not through a cloud.
    .evidence = { -no-figure }
    .range = by judgement: from a seventh, bought by developers, to two fifths; no survey found
lever-direct = Cost of buying direct
    .help = Utility lost by buying from the vendor instead of through a cloud contract. The part bought direct at the start is as stated, whatever this is.
    .evidence = { -no-figure }
    .range = by judgement: from hardly a reason to as much as buying on a foreign cloud
lever-direct-decline = Direct sales are built up by
    .help = How much of that cost OpenAI takes away each year while its models are exclusive; half as much once they are open.
    .evidence = { -no-figure }
    .range = by judgement: from hardly any change to most of the cost within five years
lever-resourcing = AI spend sourced anew
    .help = Share of existing AI spend that goes to the current choice each year, besides all growth.
    .evidence = { -no-figure }
    .range = by judgement: existing spend is bought anew within two to ten years

## How enterprises place other workloads

lever-growth-core = Growth of other spend
    .help = How fast cloud spend other than AI grows; new workloads are this growth.
    .evidence = { -split }
    .range = from less than the market’s 19% of 2024, before AI counted, to nearly its 35% of 2026 Q1
lever-pull = AI pull on other workloads
    .help = How much the AI options of a cloud draw ordinary workloads there: 0 cuts the link, 1 lets AI count in proportion to its part of spend.
    .evidence = { -no-figure }
    .range = by judgement: from hardly any link to half as much again as AI’s part of spend
lever-growth-aws = Organic growth of AWS
    .help = How fast AWS grows on its own: new workloads lean to clouds that outgrow the market.
    .evidence = { -latest-growth }
    .range = 20, 24 and 28% in the last three quarters; the trend may go on, or back
lever-growth-azure = Organic growth of Azure
    .help = How fast Azure grows on its own.
    .evidence = { -latest-growth }
    .range = 39 to 40% in the last four quarters; held back by capacity, and drawn by OpenAI
lever-growth-gcp = Organic growth of Google Cloud
    .help = How fast Google Cloud grows on its own.
    .evidence = { -latest-growth }
    .range = 34, 48 and 63% in the last three quarters: the newest may be an exception
lever-growth-other = Organic growth of other clouds
    .help = How fast all other clouds grow on their own.
    .evidence = what is left of the market’s 35% (Synergy, 2026 Q1) after the three
    .range = what is left after three rounded figures, at most the whole market’s 35%
lever-fade = Growth differences fade by
    .help = How much of the differences in organic growth is lost each year: 0 keeps today’s pace for ever, 100 means equal growth.
    .evidence = { -no-figure }
    .range = by judgement: differences halve within one year to thirteen
lever-bundle = Microsoft’s bundle
    .help = Utility that Azure has for new workloads of enterprises that rely on Microsoft’s software.
    .evidence = fitted: new customers choose Azure 1.8 times as often as its share says (UK CMA, 2021–22)
    .range = the interval of the source, 60 to 70%, is ±0.22 utils; doubled for its age and country
lever-shop = Microsoft users
    .help = Share of enterprises that rely on Microsoft’s software.
    .evidence = { -no-figure }
    .range = by judgement: many use Microsoft’s software, fewer depend on it
lever-discount = Commitment discount
    .help = How much cheaper an enterprise buys on its home cloud, where spend counts towards its commitment.
    .evidence = the low end for large buyers: 10 to 30% (advisers on commitments, 2025)
    .range = advisers name 8 to 12% for small commitments, 3 to 22% for medium and up to 30% for the largest
lever-second-source = Search for a second source
    .help = Share of new workloads that enterprises place beyond their home cloud on purpose.
    .evidence = { -no-figure }
    .range = by judgement: many say that they want one, and few place much there
lever-one-cloud = Enterprises with one cloud
    .help = Share of enterprises that use one cloud at the start.
    .evidence = HostingAdvice, 2025–26: 21%, and 3% without a hyperscaler
    .range = from Flexera’s 12% (2025) to HashiCorp’s 40% (2022) and Bain’s 71% (2020)
lever-two-clouds = Enterprises with two clouds
    .help = Share of enterprises that use two clouds at the start.
    .evidence = { -hosting-advice }
    .range = { -range-clouds }
lever-three-clouds = Enterprises with three clouds
    .help = Share of enterprises that use three clouds at the start.
    .evidence = { -hosting-advice }
    .range = { -range-clouds }
lever-four-clouds = Enterprises with four clouds
    .help = Share of enterprises that use four clouds or more at the start; the rest when it is not given.
    .evidence = { -what-three-leave }
    .range = { -range-clouds }
lever-inertia-core = Inertia of workloads
    .help = Utility of placing a workload on the cloud that runs all of the enterprise’s workloads.
    .evidence = fitted: enterprises go on using 2.2 clouds on average (Flexera, HostingAdvice)
    .range = surveys count 2.2 to 2.4 clouds each, and the fit misses its target by about as much
lever-switching = Enterprises that switch cloud
    .help = Share of enterprises that move what their primary cloud runs to another cloud each year, at the end of a contract.
    .evidence = fewer than 1% a year: UK CMA, final decision 2025
    .range = the source says fewer than 1% of customers, in one country; they may be larger or smaller than the mean
lever-contract = Longest contract
    .help = Contracts last from one year to this long.
    .evidence = committed-spend contracts of 1 to 3 years are usual; no survey found
    .range = advisers name one to five years, and the lever ends at three
lever-bound = New workloads bound by contracts
    .help = Part of new workloads that goes where an enterprise already is, as long as its contract runs; the rest is placed by choice.
    .evidence = { -no-figure }
    .range = by judgement: contracts commit a part of spend, and new workloads fill them first
lever-primary = Share with the primary cloud
    .help = What a multi-cloud enterprise spends with its primary cloud at the start.
    .evidence = 95% in 2020 (Bain), lower since
    .range = by judgement: below Bain’s 95% of 2020, and well above an even split
lever-cadence = Time between decisions
    .help = How many quarters an enterprise lets pass between decisions on where new spend goes. Enterprises take turns, so some decide in every quarter.
    .evidence = yearly budgets
    .range = by judgement: from half-yearly decisions to yearly budgets

## Prices, service and capacity

lever-price-sensitivity = Sensitivity to price
    .help = Utility lost for each e-fold of a price; it also says what customers’ surplus is worth.
    .evidence = no figure found; surveys say how often price is named, not how much it counts
    .range = by judgement: from a price that hardly counts to one that decides between equals
lever-weight-price = Weight of price
    .help = Scales the sensitivity to price, in proportion.
    .evidence = { -study }
    .range = { -range-scale }
lever-weight-quality = Weight of service quality
    .help = How much queues count; 0.243 leaves them as they are, twice that doubles them.
    .evidence = { -study }
    .range = { -range-scale }
lever-weight-security = Weight of security and integration
    .help = How much data gravity, cross-cloud friction and the cost of buying direct count; 0.266 leaves them as they are.
    .evidence = { -study }
    .range = { -range-scale }
lever-weight-capability = Weight of capability
    .help = How much tastes, novelty, breadth and neutrality count; 0.237 leaves them as they are.
    .evidence = { -study }
    .range = { -range-scale }
lever-price-frontier = Frontier models get cheaper
    .help = How many times cheaper the models of OpenAI, Anthropic and Google get each year.
    .evidence = GPT-4 in March 2023 to GPT-5.4 in March 2026, list prices
    .range = by list prices of input, 1.4 times a year from GPT-4 to GPT-6 and 4.6 times from GPT-4 to GPT-4o; a little lower at both ends, since output fell less
lever-price-tail = Other models get cheaper
    .help = How many times cheaper the models of Microsoft and Amazon and those with open weights get each year.
    .evidence = the tail falls by up to 10 times a year (a16z), but at a quality that stands still, while the share of open weights fell from 19 to 13% (Menlo)
    .range = from the slowest pace of the frontier (1.4 times) to most of the 10 times at constant quality (a16z)
lever-markup = Mark-up of a sole seller
    .help = What a cloud adds to the price of a model that nobody else sells; the more sell it, the less they can add (logit–Bertrand competition).
    .evidence = price parity was announced, so none
    .range = a model’s list price is the same on every cloud that sells it
lever-credits = Credits where clouds compete
    .help = The largest cut that clouds give as credits on a model that many sell: none from a sole seller, half of it from two.
    .evidence = list prices are the same on all clouds (Bedrock, June 2026), so they compete otherwise; no figure found
    .range = by judgement: list prices are equal, so from next to nothing to what large customers get as discounts
lever-leverage = OpenAI’s leverage
    .help = By how much OpenAI’s prices fall with each further cloud that sells its models.
    .evidence = { -no-figure }
    .range = by judgement: an opinion of a source, without a figure
lever-queue = Cost of queues
    .help = Utility that a cloud’s AI loses for each e-fold by which demand exceeds its capacity; 0 means infinite capacity.
    .evidence = { -no-figure }
    .range = { -range-utility }
lever-headroom = Headroom
    .help = How much more AI demand clouds build for than they have.
    .evidence = { -no-figure }
    .range = by judgement: from hardly any reserve to half as much again
lever-shortage = Azure’s shortage at the start
    .help = AI demand that Azure could not serve at the start, against what it served. It comes back as far as there is capacity.
    .evidence = Azure is short of capacity to mid-2026 at least (Directions on Microsoft); no figure found
    .range = by judgement: Microsoft says that it is short, and not by how much
lever-capacity-lag = Capacity is behind by
    .help = How long it takes until clouds have built for the demand that they see.
    .evidence = { -no-figure }
    .range = by judgement: a quarter where halls stand ready, a year where they have to be built
lever-capacity-aws = Highest growth of AWS’s capacity
    .help = How fast AWS’s AI capacity can grow at most, apart from what OpenAI’s commitments add.
    .evidence = { -as-azure }
    .range = { -range-capacity }
lever-capacity-azure = Highest growth of Azure’s capacity
    .help = How fast Azure’s AI capacity can grow at most, apart from what OpenAI’s commitments add.
    .evidence = 80% in fiscal 2026, a plan (Directions on Microsoft)
    .range = { -range-capacity }
lever-capacity-gcp = Highest growth of Google’s capacity
    .help = How fast Google Cloud’s AI capacity can grow at most, apart from what OpenAI’s commitments add.
    .evidence = { -as-azure }
    .range = { -range-capacity }
lever-capacity-other = Highest growth of other clouds’ capacity
    .help = How fast other clouds’ AI capacity can grow at most, apart from what OpenAI’s commitments add.
    .evidence = { -as-azure }
    .range = { -range-capacity }
lever-commit-azure = OpenAI’s commitment to Azure
    .help = What OpenAI has committed to spend on Azure.
    .evidence = { -recapitalisation }
    .range = { -range-commitment }
lever-commit-aws = OpenAI’s commitment to AWS
    .help = What OpenAI has committed to spend on AWS; it serves customers once AWS sells the models.
    .evidence = $100 billion of 27 February 2026 on top of an earlier $38 billion
    .range = { -range-commitment }
lever-commit-other = OpenAI’s commitment to others
    .help = What OpenAI has committed to spend on other clouds, Oracle first of all.
    .evidence = $300 billion to Oracle, reported in 2025
    .range = { -range-commitment }
lever-commit-anthropic-azure = Anthropic’s commitment to Azure
    .help = What Anthropic has committed to spend on Azure.
    .evidence = the announcement of 18 November 2025
    .range = { -range-commitment }
lever-commit-anthropic-aws = Anthropic’s commitment to AWS
    .help = What Anthropic has committed to spend on AWS.
    .evidence = reported in 2026, with an investment of $33 billion
    .range = { -range-commitment }
lever-commit-anthropic-gcp = Anthropic’s commitment to Google
    .help = What Anthropic has committed to spend on Google Cloud.
    .evidence = $200 billion over five years (The Information, April 2026)
    .range = { -range-commitment }
lever-commit-years = Commitments run for
    .help = Over how many years the commitments are spent, a little more each quarter.
    .evidence = the agreement with AWS of 27 February 2026
    .range = eight years with AWS; the term of Azure’s is not known
lever-commit-spent = Part of commitments spent
    .help = The part of each commitment that is spent in that time; never less than what is spent at the start.
    .evidence = { -no-figure }
    .range = by judgement: from options that are not used to nearly all
lever-commit-exclusive = The same while exclusive
    .help = The part of OpenAI’s commitments to clouds other than Azure that exists while its models are exclusive to Azure.
    .evidence = { -no-figure }
    .range = by judgement: computing power was opened before the models were, so from little to nearly all
lever-labs-aws = AI vendors’ spend on AWS
    .help = What AI vendors themselves spend on AWS in the first quarter. It is revenue of the cloud and no demand of enterprises.
    .evidence = { -no-figure }
    .range = { -range-labs }
lever-labs-azure = AI vendors’ spend on Azure
    .help = What AI vendors themselves spend on Azure in the first quarter.
    .evidence = OpenAI spent $8.7 billion on Azure in three quarters of 2025 (leaked figures)
    .range = from the leaked figures of 2025 to two thirds more for the growth since
lever-labs-gcp = AI vendors’ spend on Google
    .help = What AI vendors themselves spend on Google Cloud in the first quarter.
    .evidence = { -no-figure }
    .range = { -range-labs }
lever-labs-other = AI vendors’ spend on others
    .help = What AI vendors themselves spend on other clouds in the first quarter.
    .evidence = { -no-figure }
    .range = { -range-labs }
lever-serving = Part of it that serves customers
    .help = Part of the commitments that becomes capacity for enterprises.
    .evidence = the rest trains models or serves consumers; no figure found
    .range = by judgement: training and consumers take more than half
lever-chips = Saving on custom chips
    .help = How much less the same capacity costs on AWS’s own chips.
    .evidence = 30%: Amazon’s own claim; no independent figure found
    .range = by judgement: from a fraction of Amazon’s claim to somewhat more
lever-outages = Outages of a venue a year
    .help = How often each cloud, and each vendor’s own interface, is down in a year; both sides have the same outages.
    .evidence = { -no-figure }
    .range = by judgement: from one in three years to three a year
lever-outage-loss = Loss in an outage
    .help = What an outage costs of the quarter’s value; less where a gateway falls back on a second venue of the same model.
    .evidence = { -no-figure }
    .range = by judgement: from half a day to a week of a quarter’s value

## Microsoft’s and OpenAI’s accounts

lever-revenue-share = Revenue share to Microsoft
    .help = Part of OpenAI’s revenue that goes to Microsoft.
    .evidence = the same percentage as before: 20% (CNBC, April 2026)
    .range = { -range-contract }
lever-revenue-until = Revenue share until
    .help = The day on which the revenue share ends.
    .evidence = to 2030, by the agreement of 27 April 2026
    .range = { -range-contract }
lever-revenue-cap = Cap of the revenue share
    .help = The most that OpenAI pays once exclusivity has ended; before, there is no cap.
    .evidence = $38 billion, reported in May 2026
    .range = { -range-contract }
lever-microsoft-pays = Microsoft’s share to OpenAI
    .help = Part of Azure’s sales of OpenAI’s models that Microsoft pays while they are exclusive; it stops when exclusivity or the revenue share ends.
    .evidence = as much as OpenAI pays
    .range = by judgement: leaked figures show that Microsoft paid a part, not which
lever-stake = Microsoft’s stake in OpenAI
    .help = Part of OpenAI that Microsoft owns.
    .evidence = { -recapitalisation }
    .range = 27% on record; the round of February 2026 ($110 billion, without Microsoft) dilutes it, by how much is not published
lever-multiple = Value of OpenAI
    .help = What OpenAI is worth, in years of its revenue from enterprises.
    .evidence = { -no-figure }
    .range = by judgement: from a mature software firm’s multiple to that of a young one that triples each year
lever-margin = Azure’s margin
    .help = Part of Azure’s revenue that Microsoft keeps after costs; 100 compares revenues.
    .evidence = revenue is no profit; no figure found
    .range = by judgement: AI alone keeps less than half, other cloud services more

## The simulation

lever-n = Enterprises
    .help = How many enterprises are simulated.
lever-spread = Spread of sizes
    .help = Standard deviation of the logarithm of enterprises’ spend.
    .evidence = 2.8 fits HashiCorp’s 2021 spend bins; smaller, so that chance events at a few giants do not hide the mechanism
    .range = by judgement: from moderately unequal sizes to much of HashiCorp’s 2.8 (2021)
lever-assumptions = Assumptions
    .help = Whether every lever that you have not set has another value in each run, taken from what the record does not rule out, or all keep their central values. With “half” and “double”, worlds fit the record with half or twice the discrepancies that are allowed otherwise.
lever-runs = Runs (replicates)
    .help = How many times the comparison is run with new random events.
lever-until-error = Until an error of
    .help = Stop earlier, once the Monte-Carlo error of every difference at the horizon is at most this; 0 runs them all.
lever-seed = Seed
    .help = The number from which all random events follow: the same seed gives the same figures.

## The page: its frame

page-title = Multihome: what happens to cloud market share when an AI model stops being exclusive
page = Page
skip = Skip to the answer
nav-stories = Stories
nav-numbers = Numbers
nav-levers = Levers
nav-mechanisms = Mechanisms
nav-about = About
simulating = Simulating…
no-answer = No run is in, so there is no answer yet.
so-far = So far:
put-away = Hide: { $note }
open-in-multihome = Open in Multihome

## What the record says. Only the later part of the page shows these: their names begin with “record-”.

# Highlights: short sentences beside the headline.
highlights-heading = What else differs
highlight-customers-gain = Customers gain { $often }, as if models were { $worth }.
highlight-customers-lose = Customers lose { $often }, as if models were { $worth }.
highlight-microsoft-in-spite = { $cloud } brings Microsoft less, yet it is better off { $often }.
highlight-microsoft-better = Microsoft is better off { $often }.
highlight-microsoft-worse = Microsoft is worse off { $often }.
highlight-reach = OpenAI’s models are sold where { $b } of other cloud spend is, instead of { $a }.
highlight-concentrated = Clouds are more concentrated { $often }: the HHI is { $b } instead of { $a }.
highlight-spread = Clouds are less concentrated { $often }: the HHI is { $b } instead of { $a }.

# What carries the answer: parts of the variance over sets of assumptions.
drivers-heading = What carries the answer
drivers-choose = How far the sides differ in
drivers-tolerance = How far worlds may be from the record is a judgement. The same answer with another one:
drivers-closer = With worlds closer to the record, or farther from it
drivers-waiting = The bars come once every world has been run.
drivers-central = With central assumptions nothing differs but luck, so no assumption carries the answer. Let assumptions vary to see which does.
drivers-held = Every assumption is held, so none can carry the answer. Let some vary to see which does.
drivers-few = { $needed } worlds are needed for this, not { $worlds }.
drivers-alike = Both sides are the same, so there is no difference to explain. Choose another regime for one of them.
drivers-same = The figure is the same in every world, so nothing carries it.
drivers-underway = { $done } of { $all } further runs are done.
drivers-most = Over { $sets } sets of assumptions, how far the sides differ in “{ $output }” depends most on { $levers }.
drivers-none = Over { $sets } sets of assumptions, none of them stands out from chance in how far the sides differ in “{ $output }”.
drivers-lever = “{ $lever }” ({ $part })
drivers-by-luck = Luck makes { $luck } of how much that varies.
drivers-by-many = { $rest } of it is carried by many assumptions together, each too weak to be told from chance with so many sets.
drivers-note = { $sets } sets of assumptions have been run: those of the worlds, and further ones that were judged plausible but not held against the record. Bars are parts of the variance; all bars and luck add up to 100%.
drivers-quality = What the bars say explains { $predicted } of how much sets vary that it was not fitted to.
drivers-no-quality = What the bars say explains nothing of how sets vary that it was not fitted to, so take it as a hint.
drivers-caption = Parts of the variance
drivers-assumption = Assumption
drivers-part = Part
drivers-error = Standard error
drivers-more = More of it
drivers-raises = raises the figure
drivers-lowers = lowers the figure
attribution-heading = What the answer is made of
attribution-sentence = B − A of “{ $output }” is { $whole }. The largest parts in it: { $parts }.
attribution-item = “{ $mechanism }” ({ $part })
attribution-note = In each of { $worlds } { $cases }, mechanisms are switched on one after another, in { $orders } orders, from the rules alone to the whole model. What a mechanism adds, averaged over all of that, is its part: its Shapley value. Parts add up to the whole exactly; ± is a standard error over { $cases }.
attribution-left = Mechanisms that decide who the enterprises are stay on, and are in no part of their own: { $left }.
attribution-mechanism = Mechanism
attribution-caption = Parts of the difference
drivers-key = Each line is B − A at the end, if the assumption is held at the value below and all others vary. The band is two standard errors.
drivers-table = The figures as a table
drivers-curves = If one assumption were held

record-heading = The model against the record
# The second and third clause leave out what the first has named.
record-sentence = A year ahead, the model was off by { $aws } points on average for AWS, { $azure } for Azure and { $gcp } for Google Cloud; assuming that nothing changes was off by { $aws-stays }, { $azure-stays } and { $gcp-stays }. Its 80% band held { $aws-inside }, { $azure-inside } and { $gcp-inside } of all later readings.
record-note = In each quarter with readings since 2018, what is published was cut off there, sets of assumptions that it did not rule out were run on, and their forecasts were held against what Synergy read later. The ranges of most levers are those of today: that is hindsight. Nothing was tuned to any figure here.
record-key = Dots are what Synergy read; line and band are what the model said a year before: its mean, and the band that should hold 8 of 10 readings. The axes do not begin at 0, but a point has the same height in all charts. The dashed line marks a new definition; nothing is compared across it.
record-chart = { $cloud }, share in percent
record-chart-about = From { $begin } to { $end }, readings go from { $first } to { $last }. Forecasts a year ahead were off by { $error } points on average, and the band was { $width } points wide.
record-misses = What it misses
record-forecasts-heading = Forecasts against what came
record-no-better = For { $cloud }, forecasts a year ahead are no better than assuming that nothing changes: { $model } points against { $stays }.
record-too-narrow = The band of { $cloud } is too narrow: it held { $part } of later readings instead of 80%, and the interval of that part, { $interval }, ends below 80%. Had the share at the start been anything that could have been rounded to its reading, it would have held { $rounded }.
record-biased-low = The share of { $cloud } came out { $bias } points higher than forecast on average.
record-biased-high = The share of { $cloud } came out { $bias } points lower than forecast on average.
record-vendors = Of { $count } readings of AI vendors’ shares, the band held { $inside }: too few readings to test, but vendors rose and fell faster than the model lets them.
record-beyond = What the model says of more than { $ahead } quarters ahead has been compared with nothing.
record-errors = Mean absolute errors in points, by quarters ahead: of the model, of assuming that nothing changes (“stays”), and of going on as in the last year (“drifts”). The smallest is bold.
record-ahead = Quarters ahead
record-model = Model
record-stays = Stays
record-drifts = Drifts
record-forecasts = Forecasts
record-all = all
record-coverage = How often the 80% band held what was read
record-cloud = Cloud
record-inside = Inside
record-inside-of = { $inside } of { $count }
record-part = Part, with its 95% interval
record-part-rounded = The same with rounded shares at the start
record-width = Mean width, points
record-bias = Mean of model less reading, points
record-levers-heading = What the record says of each lever
record-levers = Of { $all } levers with a range, the record sees { $seen }. The range of every other one is judgement: among the { $left } of { $fitting } sets of assumptions that the record does not rule out, it lies as it did before.
record-levers-caption = Ranges that hold 8 of 10 sets of assumptions: as judged, and among those that the record does not rule out
record-lever = Lever
record-judged = Judged
record-left = Left
record-seen = Seen
record-yes = yes
record-no = no
record-show-all = Show all levers with a range
record-show-seen = Show only those that the record sees
record-imprint = Model { $model }; { $sets } sets of assumptions tried, of which { $fitting } fit together and were run. Digests: levers { $levers }, forecasts { $forecasts }.
record-interval = { $low } to { $high }
record-range = Judged range, for 8 of 10 cases: { $range } ({ $reason }).
record-fixed = It has no range: { $reason }.
record-narrows = The record narrows this to { $interval }.
record-hardly-narrows = The record sees this lever but hardly narrows its range: { $interval } is left.
record-blind = The record cannot see this lever.
record-in-view = How the model does against the record, and against other published figures, is in the view
record-out-of-date = The tables of what the record says are of version { $found } of the model, and this is version { $wanted }: `cargo xtask record` makes them again.

## The page: about

about-title = About the model
about-more = A thought experiment, not a forecast: how it works, and what its sources say
about-what = Thousands of simulated enterprises decide, once in a while, which AI model to buy, at which venue (a cloud, or the vendor itself), and on which cloud to put new workloads. They stay with what they know, prefer models close to their data, and rarely move what is running. Each history is run twice with the same random events. So the two sides differ only in the rule of distribution. That other vendors follow OpenAI (M22) is an opinion, and off by default.
about-not = It is a thought experiment, not a forecast: it shows what follows from stated assumptions, not what will happen. Values marked † are assumptions; change them and see whether the answer holds.
about-sources = About the sources: the shares 31 and 25% are Synergy’s reading of 2024 Q1, not of April 2026, when it read 28 and 21%: choose “Synergy, 2026 Q1” to start from there. Sources that call the Azure-first window secret are wrong: it was announced. And exclusivity was loosened in stages (compute in January 2025, government in October 2025, stateful products in February 2026) before it ended on 27 April 2026.
patterns-title = The model against published figures
patterns-summary = { $number ->
        [one] { $number } published figure is
       *[other] { $number } published figures are
    } held against what the model does.
patterns-all = All of them, with their sources
patterns-note = “Shown” means that the model does it without having been made to. “Set” means that a parameter was chosen to bring it about, which is no evidence. Each pattern is computed for a scenario of its own, whatever you have set. Figures are means over the runs.
patterns-compute = Compute them here
patterns-trouble = They could not all be computed: { $why }
patterns-progress = { $done } of { $all } scenarios are run
patterns-pattern = Pattern
patterns-published = Published
patterns-model = The model
patterns-judgement = Judgement

## The page: charts and what stands beside them

plot-read-of = Read a quarter: { $panel }
plot-hint = Point at or touch the plot, or use the arrow keys, to read any quarter.
charts-hint = Point at or touch a chart, or use the arrow keys, to read any quarter.
plot-quarter = { $quarter }, A → B:
plot-quarter-median = { $quarter }, medians: A → B (median difference):
plot-spoken-alone = A { $a }, B { $b }
plot-spoken = { $cloud }: A { $a }, B { $b }
effects-opening = What opening changes
effects-exclusivity = What exclusivity changes
effects-b = What regime B changes
effects-sides = { $a } → { $b }, { $end }. Means over the { $cases }.
effects-openai = OpenAI’s share of AI
effects-azure = Share of cloud AI on { $azure }
effects-direct = AI bought directly
effects-elsewhere = Enterprises on another cloud

## The page: progress, and the question before a long run

runs = Runs
stop = Stop
run-again = Run again
progress-nothing = Nothing has started
progress-at-most = { $done } of at most { $total } { $cases } are in
progress-running = { $done } of { $total } { $cases } are in
progress-only = The only run is in
progress-sure = Precise enough after { $total } { $cases }
progress-unsure = All { $total } { $cases } are in, but not yet precise enough
progress-all = All { $total } { $cases } are in
progress-stopped = Stopped after { $done } of { $total } { $cases }
progress-quarter = {" "}· quarter { $quarter } of { $horizon }
progress-error = {" "}· Monte-Carlo error of the differences ±{ $error } points
progress-error-wanted = {" "}· error of the differences { $error } of { $wanted } points wanted
question-nothing = Nothing has started.
question-impossible = This is more than a browser can handle.
question-instead = Run { $change } instead
question-anyway = Run it anyway
question-old-picture = The page still shows the previous scenario.
details-missing = The numbers behind the answer and the other levers did not load.
details-again = Try again
worker-not-had = A worker process could not be started ({ $why }).
worker-keeps-stopping = Worker processes keep stopping ({ $why }).
worker-not-replaced = A worker process stopped and could not be replaced ({ $why }).
worker-not-reached = A worker process could not be reached ({ $why }).
# What follows stands for the reason in the sentences above.
worker-misfit = one sent figures that do not fit the scenario
worker-unreadable = one sent a message that cannot be read
worker-without-job = one could not read what it was given to do
script-not-loaded = its script could not be loaded
unknown-error = unknown error

## The page: stories

stories = Stories
stories-group = Stories to start from
stories-mechanisms = Mechanisms: { $names }.
stories-guide = One story after another
previous = Previous
next = Next
own-levers = Levers of your own
story-place = { $place } of { $all }

## The page: levers

levers = Levers
start-from = Start from
levers-beside = Move what matters most
context = Until 27 April 2026 only Azure sold OpenAI’s models, with few exceptions. What differs if it had stayed so, and if any cloud may sell them?
context-start = The shares at the start: { $start }.
context-start-of-three = The shares at the start (AWS / Azure / Google Cloud): { $start }.
context-switch = Start from { $start }
start-own = Shares of your own
start-hint = Shares of AWS, Azure and Google Cloud.
run-until = Run until
run-until-all = all runs are in
run-until-error = ±{ $error } points
run-until-hint = Error of the differences; at most { NUMBER($runs) ->
        [one] { $runs } run
       *[other] { $runs } runs
    }.
every-lever = Every lever
every-lever-note = Each value is part of the link. † marks assumptions: no published figure settles them, so the default is a choice. M01 to M28 are the mechanisms to which a lever belongs.
changed-count = { $number } changed: { $names }
so-many-levers = { $number ->
        [one] { $number } lever
       *[other] { $number } levers
    }
changed-mark = changed from the default
own-on-each-side = Set it for each side
each-side = Each side
sides-also-differ = The sides also differ in
same-on-both-sides = The same on both sides
slider = { $label }, slider
source = Source: { $source }.
an-assumption = an assumption
assumption = Assumption: { $source }.
mechanisms-title = The mechanisms
mechanisms-note = What the sources claim, as parts of the model that can be switched off one by one. Some claims are facts of who sells what, or are results of the model: they have no switch.
mechanisms-all = All { $count }, with their levers
mechanism-off = off
mechanism-levers = Levers:
mechanism-switch-off = Switch off
mechanism-default = Back to default
mechanism-button = { $action }: { $name }
clouds-note = Between two and eight clouds. “Others” gets what the named clouds leave, and gives up what they take.
clouds-cloud = Cloud
clouds-share = Share, %
clouds-full = Eight clouds are the most
clouds-add = Add a cloud
clouds-name-of = Name of { $cloud }
clouds-share-of = Share of { $cloud } in percent
clouds-remove = Remove { $cloud }
timetable-note = From its day on, each entry sells a model at a venue: at weight 1 as in general availability, less as in preview, 0 not at all. For pairs that are not named, exclusivity holds.
timetable-entries = Entries of the timetable
timetable-model = Model
timetable-venue = Venue
timetable-from = From
timetable-weight = Weight
timetable-add = Add an entry
timetable-fill = Start from multi-cloud’s dates
timetable-both = Both sides follow it.
timetable-a = Side A follows it.
timetable-b = Side B follows it.
timetable-neither = Neither side follows it, so it changes nothing.
timetable-follow = Let side B follow it
timetable-vendor = The vendor
timetable-model-of = Model of entry { $number }
timetable-venue-of = Venue of entry { $number }
timetable-from-of = First day of entry { $number }
timetable-weight-of = Weight of entry { $number }, 0 to 1
timetable-remove = Remove entry { $number }

## The page: steps

steps = Steps
undo = Undo
redo = Redo
step-of = { $verb }: { $step }
reset-assumptions = Reset assumptions
reset-assumptions-title = Every assumption at its default; regimes, start and run stay
reset-everything = Reset everything
last-step = Last step: { $step }

## The page: the pinned result

baseline = Baseline
pin = Pin this result
pin-instead = Pin this one instead
unpin = Unpin
pinned-same = What is shown is the pinned scenario.
pinned-since = Since the pinned result: { $change }.
pinned-then = Pinned, { $end }
pinned-now = Now, { $end }
pinned-change = Change
pinned-of-difference = of B − A
pinned-caption = Means over the { $cases }, in percent and points.

## The page: what differs from the pinned result. Only the later part of the page shows these: their names begin with “pinned-”.

pinned-against = Against what you pinned: { $changes }.
pinned-against-in = Against what you pinned, in { $quarter }, the last quarter that both have: { $changes }.
pinned-ends-more = { $cloud } { $clouds ->
        [one] ends
       *[other] end
    } { $points } points higher { $under }
pinned-ends-less = { $cloud } { $clouds ->
        [one] ends
       *[other] end
    } { $points } points lower { $under }
pinned-is-more = { $cloud } { $clouds ->
        [one] is
       *[other] are
    } { $points } points higher { $under }
pinned-is-less = { $cloud } { $clouds ->
        [one] is
       *[other] are
    } { $points } points lower { $under }
pinned-also-more = , and { $points } points higher { $under }
pinned-also-less = , and { $points } points lower { $under }
pinned-within-error = no cloud’s share differs by more than its error. The most is { $points } points, of { $cloud } { $under }, with ±{ $error } (two standard errors)
pinned-alike = no cloud’s share differs by a tenth of a point
pinned-one-run = {" "}One of the two is a single run, so that the error is unknown.
pinned-not-compared = {" "}Not compared: { $clouds }, since the two results do not have the same clouds.
pinned-no-quarter = The pinned result runs from { $start } to { $end }, this one from { $now-start } to { $now-end }: there is no quarter in which both could be compared.
pinned-line = Pinned: { $side }
pinned-described = Thin broken lines show a pinned result.

## The page: the link

copy-link = Copy link
copy-cite-link = Copy cite link
cite-link-title = A link with every value, the versions and the result
new-seed = New seed
the-link = The link
link-not-copied = The browser did not let us copy; here is the link.
link-copied = The link is copied: it contains every change, and gives the same figures anywhere.
cite-link-copied = The cite link is copied: it contains every value and this result. Whoever opens it sees whether the result is still the same.
result = Result
result-promise = . Whoever opens the link and sees the same characters has the same figures.
comparison-awaited = This link cites a result: it is compared once every run is in.
comparison-exact = {" "}Every bit of every figure is as cited: { $digest }…

## The page: embedding

sharing-open = Share
sharing-title = Share this result
sharing-card = Picture for messages: { $headline }
sharing-save = Save the picture (PNG)
sharing-link = Short link
sharing-copy = Copy the short link
sharing-note = It contains what differs from the defaults, and the digest of the result: whoever opens it sees whether this version still gives the same figures. The cite link contains every value, for articles and studies.
sharing-copied = The short link is copied.
sharing-not-copied = The browser did not let us copy; select the link instead.
sharing-code = QR code of the short link
sharing-no-code = The link is too long for a QR code.

site-run = Run it in your browser
site-others = Other stories
site-picture = Shares of cloud spend by quarter: { $headline }

embed-this = Embed this
embed-title = Embed this result
close = Close
embed-form = Form
embed-frame = A frame, for any page
embed-element = An element with a script, as high as what it shows
embed-shown = Shown
embed-only = The last part stays: a frame shows at least one.
embed-locked = None: readers cannot change the scenario
embed-heading = Heading
embed-colours = Colours
embed-auto = As the reader’s system
embed-light = Light
embed-dark = Dark
embed-language = Language
embed-readers-language = As the reader’s browser
embed-snippet = Snippet
embed-copy = Copy snippet
embed-copied = The snippet is copied: paste it into the HTML of your page.
embed-not-copied = The browser did not let us copy; select the snippet instead.
embed-note = It contains every value and this result, so it stays the same on your page. Readers see whether the result can still be reproduced.
embed-height = {" "}The height, { $height } px, is what it needs at the width below; narrower pages need more.
embed-preview = Preview

## The page: taking a result away

take-away = Take it away
take-figures = Figures
take-chart = Chart
take-words = Words
take-code = Code
take-paper = Paper
take-csv = CSV
take-spreadsheet = CSV for spreadsheets
take-card = Picture with the headline
take-svg = SVG
take-png = PNG
take-json = JSON with all inputs
take-runs = CSV of every run
take-markdown = Copy as Markdown
take-bibtex = Copy BibTeX
take-shell = Copy the command
take-python = Copy Python
take-javascript = Copy JavaScript
take-print = Print
take-file = File
take-open = Open an exported file, or drop it on the page.
take-no-link = { $name } holds no link that cites a result: open a CSV, JSON, SVG, Markdown or BibTeX file that this page or the command exported.
take-which-chart = Which chart
take-runs-of = Of every run: the figures of the view that is open below, “{ $view }”.
take-left = What was to be copied
take-writing = Writing…
take-later = Once every run is in, the result can be taken away.
take-note = Each carries the link, the seed, the versions, the digest and the date.
take-copied-markdown = The Markdown is copied, with the link, the versions, the digest and the date.
take-copied-bibtex = The BibTeX entry is copied, with the link, the versions, the digest and the date.
take-copied-code = The code is copied; it checks that its result has the same digest.
take-not-copied-markdown = The browser did not let us copy; here is the Markdown.
take-not-copied-bibtex = The browser did not let us copy; here is the BibTeX entry.
take-not-copied-code = The browser did not let us copy; here is the code.
take-saved = Saved as { $name }, { $size }.
take-printed = Sent to print: the answer, its charts, the view that is open, and the link.
take-not-printed = The browser did not let us print.
take-not-made = The browser did not let us make the file{ $why }.
paper-changes = Changed from the defaults:
paper-imprint = { $imprint }, { $date }.

## The page: views

views = Views
views-choose = Choose a view
view-more-charts = { $number ->
        [one] { $number } more chart
       *[other] { $number } more charts
    }
view-projector = Projector
view-projector-title = The headline and the plot fill the window (key P)
view-projector-leave = Leave (Esc)
view-projector-key = The key P opens the projector
view-shares = Shares
view-shares-heading = Shares of cloud spend
view-models = Models
view-models-heading = Models’ shares of AI spend
view-moves = Who moves
view-moves-heading = Who ends up on another cloud
view-moves-note = Mean numbers of enterprises. In the table, a row is the primary cloud on side A, a column the one on side B; whoever is on the diagonal stays.
view-enterprises = Enterprises
view-enterprises-heading = The enterprises themselves
view-homes = Several clouds
view-homes-heading = Clouds per enterprise, and concentration
view-homes-note = A cloud counts where an enterprise has at least 5% of its spend. The levers say how spend other than AI is spread before the start meets the published shares, so fewer clouds count there. Spend with the primary cloud is that of enterprises with several, AI included. The HHI is the sum of squared shares in percent: 10,000 is a monopoly.
view-microsoft = Microsoft
view-microsoft-heading = Microsoft’s accounts
view-openai = OpenAI
view-openai-heading = OpenAI’s revenue, reach and blocked demand
view-openai-note = Reach is the part of cloud spend other than AI that runs where OpenAI’s models are sold. Blocked is the part of AI spend decided on that would have gone to OpenAI had every cloud sold its models.
view-openai-exempt = While its models are only on { $azure }, the public sector ({ $percent } of spend) may still use them on any cloud, where the rules exempt it.
view-customers = Customers
view-customers-heading = Customers’ surplus
view-customers-note = Surplus says how much the AI options that customers have are worth to them: the mean log-sum, in utils. Its zero is arbitrary, so only the differences mean something.
view-stories = All stories
view-stories-heading = What each story does
view-stories-chart = What each story does to { $output }
view-stories-told = At the defaults, the sides differ in “{ $output }” by { $defaults }. They differ most in the story “{ $most }” ({ $highest }) and least in “{ $least }” ({ $lowest }).
view-stories-note = B − A at the end, with your starting shares, size and seed. A bar is the mean over worlds (the median of money), its whisker holds 8 of 10.
view-stories-difference = B − A
view-stories-low = 8 of 10: from
view-stories-high = to
view-stories-finding = Compared with the default: the sides differ in { $azure-name }’s share by { $azure } points instead of { $azure-before }, and in { $aws-name }’s by { $aws } instead of { $aws-before }.
view-passing = Overtaking
view-passing-heading = When, and how probably, { $azure } passes { $aws }
view-passing-panel = { $azure } has passed { $aws }, %
view-passing-note = In how many of 100 { $cases } the share of { $azure } has been above that of { $aws } by then.
view-capacity = Capacity
view-capacity-heading = AI demand over capacity
view-capacity-note = 1 is demand as large as capacity; above it there are queues.
view-record = Against the record
view-drivers = What carries it
view-attribution = What it is made of
item-one = one
item-two = two
item-three = three
item-four = four or more
item-clouds = clouds
item-models = models
item-cloud = cloud
item-model = model
item-revenue-share = Revenue share
item-stake = Stake
item-total = Total
item-all = All
item-direct = Direct

## The page: tables

table-figures = The figures
table-caption = { $figures } in { $end }, and at the start, { $start }. { $note }
table-means = Means over the { $cases }.
table-medians = Medians over the { $cases }, which need not add up; B − A is the median of the differences within each, so it need not be the difference of the medians.
table-a = A: { $regime }
table-b = B: { $regime }
table-from = { $band }: from
table-to = to
table-above = B above A
table-start = Start
table-mean = mean
table-times = { $times } of { $runs }
flows-on-a = { $cloud } on A
flows-on-b = { $cloud } on B
flows-caption = Enterprises by primary cloud in { $end }, means.
elsewhere-caption = What ends up elsewhere than on side A.
elsewhere-enterprises = Enterprises that end up elsewhere, %
elsewhere-spend = Cloud spend that ends up elsewhere, %
quarters-means = { $figures }: means on A and B, and of B − A.
quarters-medians = { $figures }: medians on A and B, and the median of B − A.
quarters-show = Show every quarter
quarters-hide = Hide the quarters
quarters-of = of
quarter-head = Quarter

## The page: the enterprises themselves

dots-following = Following every enterprise through one run…
dots-later = Dots are drawn once all runs are in.
dots-side = { $side }: { $regime }
dots-canvas = Enterprises on side { $side } in { $quarter }: the table below counts them
dots-note = Each dot is an enterprise, in the same place on both sides: by the cloud it starts on, the largest first. Its colour is its primary cloud now{ $rings }. Colours are strong where the two sides differ, and pale where they are alike. Point at a dot to see which one it is, and press it to see its two lives above.
dots-note-some = Each dot is one of { $every } enterprises, { $shown } of { $all } in all, in the same place on both sides: by the cloud it starts on, the largest first. Its colour is its primary cloud now{ $rings }. Colours are strong where the two sides differ, and pale where they are alike. Point at a dot to see which one it is, and press it to see its two lives above.
dots-rings = ; a ring means that it uses several
dots-play = Play
dots-pause = Pause
dots-run = Run
dots-enterprise = Enterprise
dots-next = Next with a difference
dots-none-chosen = No enterprise is chosen.
dots-chosen = Enterprise { $place } of { $all } by size, { $size } times the mean.
dots-on-a = A: { $habit }.
dots-on-b = B: { $habit }.
counted-none = In { $quarter }, in run { $run } of { $runs }, every enterprise has the same primary cloud on both sides.
counted-apart = In { $quarter }, in run { $run } of { $runs }, { $apart } of { $all } enterprises have another primary cloud on B than on A.
counted-caption = Enterprises by primary cloud, { $quarter }.

## What would change the answer

# A figure of one item, such as a cloud.
flips-output = { $measure }: { $item }
# The condition at the end of the sentences below.
flips-above = if “{ $lever }” were above about { $value }
flips-below = if “{ $lever }” were below about { $value }
flips-between = if “{ $lever }” were between about { $low } and { $high }
flips-gain = { $cloud } would gain { $condition }.
flips-lose = { $cloud } would lose { $condition }.
flips-open = Whether { $cloud } { $clouds ->
        [one] gains or loses
       *[other] gain or lose
    } would be open { $condition }.
flips-higher = “{ $output }” would be higher on side B than on side A { $condition }.
flips-lower = “{ $output }” would be lower on side B than on side A { $condition }.
flips-sign-open = Whether “{ $output }” is higher on side B or on side A would be open { $condition }.
flips-leads = On side B, { $cloud } would clearly have the largest share { $condition }.
flips-leads-open = On side B, it would be open who has the largest share { $condition }.
flips-none = { $levers ->
        [one] The strongest assumption does not turn
       *[other] None of the { $levers } strongest assumptions turns
    } the sign of “{ $output }”, B − A, within its range; the mean is { $mean }.
flips-none-open = The sign of “{ $output }”, B − A, is open, at a mean of { $mean }, and { $levers ->
        [one] the strongest assumption does not decide
       *[other] none of the { $levers } strongest assumptions decides
    } it within its range.
flips-furthest = “{ $lever }” moves it furthest: from { $first } at { $low } to { $last } at { $high }.
flips-nobody = No single assumption stands out from chance, so none can be said to change the answer.
flips-method = These are means over { $worlds } worlds, with one assumption held at a value of its range and all others varying. Something is decided here if it is two standard errors away from the opposite.

## What the difference is made of

attribution-part = { $mechanism }, in part
attribution-sides = What the sides differ in
attribution-whole = B − A in all
attribution-others = { $count ->
        [one] { $count } other mechanism
       *[other] { $count } other mechanisms
    }
attribution-chart = What B − A of “{ $output }” is made of

## What carries the difference

drivers-luck = Luck
drivers-rest = Many, each too weak to tell
drivers-chart = What carries B − A of “{ $output }”, as parts of its variance
response-chart = B − A of “{ $output }” by “{ $lever }”
response-chart-about = At { $low } the mean is { $first }, at { $high } it is { $last }.
response-chart-flip = Its sign flips at about { $value }.

## The glossary: the forms of each term in texts, the name first, and what it means (words/glossary.txt)

term-world = world|worlds
    .meaning = A set of values for all assumptions, one of 256 that we judged plausible and that the published record does not rule out. Each run is in one of them, so a band over worlds holds what nobody knows, and luck.
term-median = median|medians
    .meaning = The figure in the middle: half of the worlds or runs are below it, half above.
term-hhi = HHI
    .meaning = The Herfindahl–Hirschman index, a measure of concentration: the sum of the squared shares in percent. A monopoly has 10,000, four equal clouds have 2,500.
term-util = utils|util
    .meaning = The unit in which the model weighs options. One util more makes an option about 2.7 times as likely to be chosen over another one.
term-log-sum = log-sum
    .meaning = What the best of several options is worth on average, before it is known which one that is.
term-monte-carlo = Monte-Carlo error
    .meaning = How far a mean may be off because only so many runs were made. Four times as many runs halve it.
term-variance = variance
    .meaning = How strongly a figure differs from world to world: the mean of its squared distances from its mean.
term-standard-error = standard error|standard errors
    .meaning = How far an estimate is typically off by chance. In 19 of 20 cases it is off by less than two of them.
term-shapley = Shapley value
    .meaning = A fair way to split a whole among its causes: what each adds, averaged over the orders in which they can come.
term-reach = reach
    .meaning = The part of cloud spend other than AI that runs where OpenAI’s models are sold.
term-blocked = blocked
    .meaning = The part of AI spend that would have gone to OpenAI, had every cloud sold its models.
term-primary-cloud = primary cloud
    .meaning = The cloud on which an enterprise spends most, AI left aside.
term-venue = venue|venues
    .meaning = Where a model can be bought: a cloud, or its vendor directly.
term-gateway = gateway|gateways
    .meaning = Software that sends requests to one of several models, so that it costs little to switch between them.
term-seed = seed
    .meaning = The number from which all random events follow. The same seed gives the same figures, on every machine.
term-revenue-share = revenue share
    .meaning = The part of its revenue that OpenAI pays Microsoft.
term-general-availability = general availability
    .meaning = Anyone may buy the model, with the usual guarantees.
term-preview = preview
    .meaning = A first period in which only some customers may use a model, without the usual guarantees.
