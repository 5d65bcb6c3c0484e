/**
 * The nouns an opener may be about, by what one does about them. Singular; plurals are made by {@link nounPattern}.
 * Data: derived from the kinds of life events people tell in client mail, not from single mails.
 */

/** Things one attempts: ask how it went, wish luck. */
export const TRY_NOUNS = `recital|concert|gig|performance|premiere|première|debut|début|audition|rehearsal|opening night|first night|exhibition|vernissage|open mic|
stand-up|stand-up set|stand-up night|poetry reading|reading|poetry slam|slam|solo|championship|champs|final|semi-final|semifinal|quarter-final|quarterfinal|
tournament|match|game|race|fun run|parkrun|marathon|half marathon|half-marathon|ultramarathon|ultra|triathlon|duathlon|ironman|regatta|relay|
competition|contest|cup|playoff|play-off|derby|heats|trial|qualifier|qualifiers|swimming gala|swim gala|gymnastics gala|swim|swim meet|meet|bout|fight|match day|cup tie|bake-off|bake off|cook-off|quiz|quiz night|
spelling bee|exam|examination|entrance exam|finals|GCSE|GCSEs|A-level|A-levels|bac|baccalauréat|abitur|matura|maturità|driving test|test|viva|defence|defense|thesis defence|thesis defense|interview|
grading|belt test|assessment day|talk|lecture|speech|keynote|book launch|reading night|show|flower show|dog show|horse show|talent show|school play|play|pantomime|panto|
musical|nativity|nativity play|eisteddfod|feis|fleadh|bonspiel|peal|rally|climb|hike|trek|ride|bike ride|sponsored walk|charity walk|walk|crossing|dive|jump|skydive|sportive|gran fondo|10k|5k|
half|first flight|flight test|pilot's test|licence test|swimming test|climbing competition|battle of the bands|science fair|craft fair|craft market|market stall|stall|auction|debate|hackathon|photo competition|presentation evening`;

/** Days one goes through and enjoys: ask how it was, wish a lovely one. */
export const DAY_NOUNS = `wedding|gala|gala night|gala dinner|civil ceremony|engagement party|party|birthday party|surprise party|anniversary|christening|baptism|communion|first communion|confirmation|bar mitzvah|bat mitzvah|
graduation|graduation ceremony|ceremony|citizenship ceremony|prom|reunion|family reunion|school reunion|housewarming|barbecue|barbeque|bbq|picnic|dinner|lunch|dance|ball|
festival|carnival|parade|farewell|farewell party|leaving do|leaving party|retirement party|retirement do|baby shower|hen do|hen party|hen night|hen weekend|stag do|stag|stag weekend|naming ceremony|blessing|
quinceañera|quince|quinceanera|homecoming|feast|fiesta|celebration|get-together|street party|village fête|fête|fete|school fair|summer fair|christmas market|open day|open studio|open garden|sports day|
first day|prize-giving|prizegiving|award ceremony|awards ceremony|awards night|award night|thanksgiving dinner|bridal shower|bachelorette|nikah|walimah|walima|mehndi|sangeet|oath|swearing-in|garden party|tea party|
camp|summer camp|retreat|sleepover|bonfire night|bonfire|ceilidh|céilí`;

/** Activities that go on: ask how they are going. Gerunds and names of pastimes. */
export const HOBBY_NOUNS = `climbing|bouldering|running|jogging|trail running|cycling|mountain biking|biking|swimming|wild swimming|sea swimming|cold-water swimming|cold water swimming|open-water swimming|rowing|sculling|sailing|kayaking|canoeing|surfing|
paddleboarding|paddle boarding|windsurfing|kitesurfing|diving|scuba diving|freediving|snorkelling|skiing|cross-country skiing|snowboarding|skating|ice skating|figure skating|roller skating|roller derby|skateboarding|hiking|fell running|hillwalking|hill walking|walking football|nordic walking|fencing|archery|
boxing|kickboxing|judo|karate|taekwondo|jiu-jitsu|jujitsu|aikido|tai chi|yoga|pilates|crossfit|weightlifting|powerlifting|gymnastics|trampolining|ballet|tap dancing|tango|salsa|ballroom dancing|line dancing|swing dancing|lindy hop|flamenco|belly dancing|morris dancing|
dancing|football|soccer|rugby|cricket|tennis|padel|badminton|squash|table tennis|golf|hockey|ice hockey|netball|basketball|volleyball|handball|baseball|softball|lacrosse|curling|bowls|lawn bowls|bowling|darts|snooker|pétanque|petanque|boules|camogie|hurling|water polo|horse riding|riding|dressage|showjumping|
chess|bridge|board games|geocaching|birdwatching|birding|bird-watching|stargazing|astronomy|astrophotography|fishing|fly fishing|angling|foraging|metal detecting|model railway|model trains|
choir|orchestra|brass band|band|singing|barbershop|bell ringing|bell-ringing|theatre|amateur dramatics|improv|stand-up comedy|comedy|drama|piano|cello|violin|viola|guitar|ukulele|banjo|accordion|clarinet|saxophone|trumpet|trombone|tuba|harp|flute|oboe|drums|drumming|bagpipes|fiddle|organ|theremin|
piano lessons|cello lessons|violin lessons|guitar lessons|singing lessons|drum lessons|dance lessons|swimming lessons|driving lessons|flying lessons|riding lessons|sailing lessons|
pottery|ceramics|knitting|crochet|crocheting|sewing|quilting|quilt|weaving|spinning|embroidery|lace-making|woodworking|wood carving|woodcarving|woodturning|carpentry|whittling|bookbinding|calligraphy|printmaking|lino printing|painting|watercolours|watercolors|watercolour|drawing|life drawing|sketching|photography|
glassblowing|stained glass|jewellery making|blacksmithing|origami|baking|sourdough|bread baking|cooking|brewing|home brewing|homebrewing|cider making|cheese making|cheesemaking|winemaking|beekeeping|gardening|bonsai|
creative writing|novel|memoir|poetry|book club|blog|podcast|genealogy|family history|family tree|italian|spanish|french|german|japanese|mandarin|portuguese|welsh|irish|gaelic|arabic|turkish|polish|dutch|swedish|norwegian|danish|korean|greek|latin|sign language|
italian lessons|spanish lessons|french lessons|german lessons|japanese lessons|piano course|pottery course|pottery class|pottery classes|italian course|spanish course|french course|evening class|evening classes|night school|night classes|first aid course|art class|art classes|drawing class|life-drawing class|cooking class|cooking classes|cookery course|language course|dance class|dance classes|swing class|tango lessons|tango classes|
marathon training|half-marathon training|half marathon training|circus skills|juggling|unicycling|magic tricks|parkour|falconry|scouts|guides|brownies|cubs|rock choir|volunteering`;

/** Things that live or grow or are being made: "How are the … doing?" */
export const LIVING_NOUNS = `bee|hive|hen|chicken|duck|goose|goat|sheep|lamb|alpaca|llama|pig|piglet|pony|donkey|tomato|chilli|chili|courgette|pumpkin|potato|rose|dahlia|sweet pea|orchid|tulip|vine|
apple tree|olive tree|fruit tree|seedling|sapling|garden|vegetable garden|veg patch|vegetable patch|vegetable plot|allotment|orchard|greenhouse|vineyard|leek|sunflower|bonsai|sourdough starter|starter|tadpole|silkworm|koi|quail|pigeon|falcon|rabbit|guinea pig|hamster|parrot|budgie|
tortoise|kitten|puppy|beehive|colony|swarm|mushroom|herb|strawberry|strawberries|potatoes|tomatoes`;

/** Things people build or restore at home. */
export const MAKING_NOUNS = `boat|canoe|kayak|treehouse|tree house|shed|sauna|pizza oven|campervan|camper van|camper|motorbike|motorcycle|vespa|tractor|harpsichord|dollhouse|doll's house|model ship|telescope|birdhouse|guitar|bench|pergola|loft conversion|extension|
kitchen|bathroom|barn|attic|garage|summer house|summerhouse|cabin|cottage|farmhouse|pond|greenhouse|patio|deck|terrace|workshop|narrowboat|sloop|dinghy|old car|classic car|van`;

/** Kinds of animal a household has. */
export const PET_NOUNS = `dog|puppy|pup|cat|kitten|tomcat|rabbit|bunny|hamster|guinea pig|parrot|budgie|cockatiel|canary|tortoise|turtle|horse|mare|pony|foal|donkey|hen|chicken|duck|goat|lamb|ferret|gecko|snake|lizard|hedgehog|rat|mouse|goldfish|fish|
greyhound|whippet|lurcher|labrador|lab|retriever|golden retriever|spaniel|cocker|collie|border collie|terrier|poodle|dachshund|beagle|boxer|pug|bulldog|corgi|setter|pointer|hound|husky|shepherd|german shepherd|sheepdog|mastiff|vizsla|weimaraner|doodle|cockapoo|labradoodle|kelpie|heeler|cattle dog|shiba|lagotto|ridgeback|staffie|schnauzer|malinois|maltese|chihuahua|mongrel|rescue dog|street dog|
tabby|siamese|maine coon|ginger tom|moggy|cockerel|rooster`;

/** Places of learning one starts at. */
export const SCHOOL_NOUNS = `university|uni|college|school|primary school|secondary school|high school|elementary school|boarding school|middle school|kindergarten|nursery|nursery school|preschool|pre-school|daycare|reception|sixth form|law school|medical school|med school|drama school|art school|music school|conservatoire|conservatory|apprenticeship|PhD|master's|masters|MBA|grammar school|playgroup|big school`;

/** The family words that may stand after "your"; plural ones take "are". */
export const KIN_PLURAL =
  /^(?:parents|children|kids|sons|daughters|twins|boys|girls|brothers|sisters|grandchildren|grandparents|in-laws|parents-in-law|nephews|nieces|cousins|aunts|uncles|grandsons|granddaughters|triplets|siblings|relatives|dogs|cats|puppies|kittens|stepchildren)$/;
export const KIN =
  /^(?:(?:eldest|oldest|youngest|younger|older|elder|big|little|middle|twin|eldest|late|step|great|foster|first)[ -])*(?:wife|husband|spouse|partner|girlfriend|boyfriend|fianc[ée]e?|mother|father|mum|mom|dad|mummy|daddy|parents?|son|daughter|child|children|kids?|boy|girl|baby|twins?|triplets|boys|girls|sons|daughters|brothers?|sisters?|siblings?|grandmother|grandfather|grandma|grandpa|granny|gran|grandad|granddad|nana|nan|grandparents?|grandson|granddaughter|grandchild|grandchildren|grandsons|granddaughters|aunts?|aunties?|uncles?|nephews?|nieces?|cousins?|mother-in-law|father-in-law|sister-in-law|brother-in-law|son-in-law|daughter-in-law|in-laws|parents-in-law|stepson|stepdaughter|stepmother|stepfather|stepmum|stepdad|stepchild|stepchildren|godson|goddaughter|godmother|godfather|godchild|relatives|family|dogs?|cats?|pupp(?:y|ies)|kittens?|horse|pony)$/;

/** Nouns that are verbs as often: they count only after an article, an owner or a word of their own ("the play", "school play"). */
export const VERB_TOO =
  /^(?:play|swim|walk|ride|climb|hike|trek|race|dance|show|talk|test|match|dive|jump|fight|camp|quiz|slam|debate|lunch|dinner|ball|half|meet|rally|reading|crossing|market|feast|parade|bench|deck|van|organ|drums|band|guides|scouts|cubs|fish|box|duck|lab|rat|mouse|pointer|boxer|cup|final|finals|trial|trials|stall|solo|relay|show|lecture|interview|auction|cut|bridge|bowls|novel|drama|spinning|drawing|starter|colony|herb|rose|leek|extension|terrace|garage|bathroom|kitchen|attic|barn|workshop|german|french|italian|spanish|greek|latin|polish|turkish|dutch|danish|swedish|irish|welsh|japanese|arabic|korean|portuguese|norwegian|mandarin|break|blog|football|soccer|comedy|theatre|oath|blessing|confirmation|stag|ceremony|game|games|ultra|heats)(?:s|es)?$/i;

/** Another noun after it makes a thing the name of something else ("wedding dress", "concert tickets"). */
export const NAMED_AFTER =
  /^\s+(?:applications?|permits?|season|seasons|photos?|pictures?|video|brochures?|websites?|site|pages?|programmes?|programs?|committee|business|company|companies|projects?|designs?|logos?|flyers?|posters?|invitations?|invites?|menus?|dress|dresses|kit|gear|tickets?|results?|fees?|fund|venue|planner|planning|budget|band|cake|cakes|gifts?|presents?|suit|rings?|industry|market|shop|store|supplier|supplies|equipment|software|app|data|team building|food|hair|round-up|party planner|people|organi[sz]er|centre|center|manager|director|agency|magazine|channel|series|report|reports|papers?|schedule|list|insurance|licence fee|contractor|builder|builders|fitter|unit|units|table|tables|floor|window|windows|door|wall|client|clients|customer|customers|office|account|accounts)\b/i;

/** One linear pattern of the nouns of a list, longest first, plural endings allowed. */
export function nounPattern(list: string): RegExp {
  const words = list
    .split('|')
    .map((w) => w.trim())
    .filter(Boolean)
    .sort((a, b) => b.length - a.length)
    .map((w) => w.replace(/[.*+?^${}()[\]\\]/g, '\\$&').replaceAll(' ', '\\s+'));
  return new RegExp(`(?<![\\p{L}\\p{N}-])(?:${words.join('|')})(?:s|es)?(?![\\p{L}\\p{N}]|-\\p{L})`, 'giu');
}
