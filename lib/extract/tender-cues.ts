import type { Clause } from './clause.ts';
import type { MailContext } from './context.ts';

/** What tender things are called, in lower case with plain apostrophes. Each pattern is linear. */
export const CUES: readonly (readonly [string, RegExp])[] = [
  [
    'death',
    /\b(?:perished|lost (?:his|her|their) (?:life|lives)|in loving memory|terminal(?:ly)?|last days|loss of (?:my|your|his|her|our|a)|orphan\w*|inherit\w*|estate sale|wake for|shiva|prayers for the dead|headstone|all souls|death-?bed|palliative|pallbearer\w*|sympath\w*|sorry for your loss|rest in peace|r\.?i\.?p|would have been|first (?:christmas|easter|birthday|year|eid|diwali|raya) without|died|dies|dying|death|dead|deceased|passed away|pass(?:ed)? (?:on|peacefully)|funeral|memorial|cremat\w*|burial|buried|bury|grave|obituar\w*|condolence\w*|late (?:father|mother|husband|wife|brother|sister|son|daughter|dad|mum|mom)|in memory|lost (?:my|our|her|his|their) (?:dad|mum|mom|father|mother|brother|sister|son|daughter|wife|husband|baby|friend|gran\w*)|lost (?:him|her)|widow\w*|mourn\w*|grie[fv]\w*|bereave\w*|wake|tragic\w*|assassinat\w*|killed|suicide|no longer with us|hospice|ashes|coffin|casket|eulogy|urn|ofrenda|requiem|murder\w*|drowned|stillborn|anniversary of (?:his|her|their|my|dad|mum|mom)|(?:he|she|dad|mum|mom|papa|mama|father|mother|gran\w*) passed\b(?! (?:the|his|her|a|an|it|with|first|through|by|out))|been gone (?:a|one|two|three|four|five|\d+)|let (?:him|her|it) go|let sleep|put to sleep|ramp ceremony|about your (?:mom|mum|mother|dad|father|brother|sister|wife|husband|son|daughter|loss)|memor(?:y|ies) of (?:my|your|his|her|our)|without my (?:mum|mom|dad|mother|father)|aching for|had to put|last (?:goodbye|farewell)|sad news|not (?:there|here) any ?more|put (?:him|her|it) (?:down|to sleep)|goodbye to)\b/,
  ],
  [
    'illness',
    /\b(?:cough\w*|vomit\w*|nause\w*|dizz\w*|faint\w*|asthmatic|bronchitis|strep|malaria|dengue|typhoid|cholera|tubercul\w*|rash|eczema|psoriasis|thyroid|anaemi\w*|anemi\w*|blood pressure|cholesterol|heart (?:condition|problem|failure|trouble)|pacemaker|bedside|wheelchair|walking frame|oxygen|ventilator|coma|relapse|remission|lupus|fibromyalg\w*|endometriosis|crohn\w*|colitis|ibs\b|gout|hearing aid|deaf|blind|tinnitus|lyme|paralys\w*|disab\w*|handicap\w*|care home|nursing home|hospice care|day centre|carer|caregiver|memory (?:loss|clinic|is|has)|forgets?|confused|sinus\w*|tonsil\w*|appendicitis|sick leave|medical|cancer|chemo\w*|tumou?r|biops\w*|oncolog\w*|leuk\w*|lymphoma|melanoma|radiotherapy|radiation|stroke|heart attack|infarct|bypass|stent|dementia|alzheimer\w*|parkinson\w*|diabet\w*|epilep\w*|seizure|asthma|kidney|dialysis|hepatitis|hiv|covid|pneumonia|flu|infection|fever|migraine\w*|arthritis|coeliac|celiac|allerg\w*|chickenpox|sick|ill|illness|unwell|disease|diagnos\w*|symptom\w*|ulcer|polyp|cyst|glaucoma|cataract\w*|shingles|sepsis|icu|intensive care|er\b|emergency room|hospital\w*|ward|clinic)\b/,
  ],
  [
    'surgery',
    /\b(?:pre-?op|post-?op|keyhole|catheter|stents?|pacemaker|laser|lasik|braces|filling|extraction|denture\w*|chemo|radiolog\w*|ultrasound|blood test\w*|bloods|specialist|consultant|paediatric\w*|pediatric\w*|dentist|discharged|a&e|ambulance|paramedic\w*|surg\w*|operat(?:ed|ion)|op\b|transplant|implant|anaesthe\w*|anesthe\w*|stitches|knee|hip|shoulder|meniscus|acl|hernia|appendix|gall\w*|tonsils|root canal|dental|wisdom t\w*|plaster|cast\b|crutch\w*|sling|scan|mri|ct\b|x-ray|physio\w*|therapy|rehab\w*|treatment|medication|pills?|prescri\w*|antibiotic\w*|doctor\w*|surgeon|nurse|bedridden)\b/,
  ],
  [
    'injury',
    /\b(?:brui\w+|dislocat\w*|slipped disc|black eye|whiplash|hit by|knocked (?:down|over|off)|run over|bitten|scald\w*|limp\w*|bandage\w*|bad back|my back|back (?:is|went|pain)|ligament\w*|hamstring|tendon\w*|achilles|ankle|wrist|broke (?:my|his|her|the|a|an)|broken (?:arm|leg|wrist|hip|collarbone|rib\w*|toe|foot|ankle|hand|finger)|fractur\w*|sprain\w*|concussion|collarbone|injur\w*|accident|concuss\w*|cracked|crash\w*|burn(?:ed|t) (?:my|his|her)|slipped|torn|tore|fell|wound\w*|bleed\w*|pain\w*|hurts?|sore|crook)\b/,
  ],
  [
    'mental',
    /\b(?:bipolar|manic|psychiatr\w*|psycholog\w*|self-?harm\w*|eating disorder|anorexi\w*|bulimi\w*|mental health|not coping|can't cope|burnt out|burned out|nerves|medicated|asperger\w*|dyslexi\w*|on the spectrum|post-?natal|postpartum|low mood|dark place|depress\w*|anxiety|panic attack\w*|burn-?out|breakdown|therap(?:y|ist)|counsel\w*|adhd|autis\w*|ocd|ptsd|insomnia|nervous breakdown|stress leave)\b/,
  ],
  [
    'addiction',
    /\b(?:twelve steps?|relaps\w*|gambl\w*|smoke-?free|quit(?:ting)? (?:smoking|drinking)|off the (?:booze|wagon|cigarettes)|dry january|detox\w*|overdos\w*|sponsor|sober|sobriety|not a drop|clean and|off the drink|swallowed any|meeting in the basement|drink(?:ing)?|last drink|alcohol\w*|aa\b|rehab|addict\w*|drunk)\b/,
  ],
  [
    'divorce',
    /\b(?:ex\b|exes|separate (?:houses|flats|ways)|marriage (?:is|has|broke|ended)|on a break|we (?:are|were|have) (?:no longer|not) together|not together any|alone with the (?:kids|children)|single (?:mother|father|mum|mom|dad|parent)|affair|cheat\w*|alimony|child support|maiden name|fell out|falling out|not speaking|don't speak|no contact|had words|divorc\w*|separat(?:ed|ion|ing)|split(?:ted|ting)?(?: up)?|broke up|broken up|break-?up|custody|my ex|ex-(?:wife|husband|partner)|estranged|left me|moved out|called off the wedding|wedding is off|wedding's off|engagement is off|decree|single again|going through a|every (?:second|other) week(?:end)?)\b/,
  ],
  [
    'religion',
    /\b(?:muslims?|jews?|judaism|islam\w*|sabbath|sunday school|sermon|choir mass|lord|blessing\w*|blessed|inshall?ah|mashall?ah|alhamdulill?ah|hajji|umra|seder|yeshiva|convent|monastery|nun|monk|deacon|vicar|pastor|reverend|missionar\w*|evangelical|lutheran|orthodox|methodist|presbyterian|anglican|jehovah\w*|quaker\w*|amish|scientolog\w*|atheis\w*|agnostic|vow|retreat|first communion|god(?:mother|father|parent\w*|child)|god|jesus|christ|allah|church|mosque|synagogue|temple|pray\w*|faith|religio\w*|catholic|muslim|jewish|christian|hindu|sikh|buddhist|mormon|baptis\w*|communion|confirmation|bar mitzvah|bat mitzvah|ramadan|fast(?:ing|ed|s)?|lent|iftar|hajj|umrah|pilgrim\w*|mass|rosary|shabbat|sabbath|kosher|halal|novena|simbang|shunned|qur'?an|quran|hijab|prayer\w*|vigil|candle|ordain\w*|baptiz\w*|christen\w*|parish|priest|jain|walimah|iftar|aqiqah|puja|monk|temple|pagoda|rabbi|imam|bible|quran|torah|fasika)\b/,
  ],
  [
    'money',
    /\b(?:broke and|owe\w*|loans?|overdue rent|repossess\w*|insolven\w*|liquidat\w*|went under|gone under|closing the (?:shop|business|firm)|made redundant|cut(?:ting)? (?:my|his|her) (?:hours|salary|pay)|salary|wages|pension|food bank|welfare|benefits|dole|short of money|can't pay|cannot pay|could not pay|couldn't (?:pay|afford)|scammed|fraud|stolen|lost (?:my|our|all|everything|his|her|their) (?:savings|money|pension|house)|out of work|between jobs|looking for (?:work|a job)|find a job|fired|sacked|terminated|cut staff|downsiz\w*|resign\w* under|debt\w*|bankrupt\w*|redundan\w*|laid off|got (?:his|her|my|their) notice|position is no longer|no longer needed|redeployment|severance|work ?force reduction|let go\b|running out|in (?:two|three) (?:halves|pieces|instal\w*)|overdraft|can ?not pay|late with (?:the )?rent|froze (?:the|my|our) accounts|lay-?off\w*|lost (?:my|his|her|their) job|without (?:a )?job|jobless|unemploy\w*|can't afford|cannot afford|savings|broke\b(?! (?:my|his|her|the|a|down|up))|mortgage|rent arrears|evict\w*|foreclos\w*|tight (?:month|at the moment)|money (?:is|was|trouble\w*|problem\w*)|pay (?:late|in (?:two|three))|foodbank|insurance (?:is|are)? ?(?:arguing|refus\w*)|severance|fired)\b/,
  ],
  [
    'hardship',
    /\b(?:storm damage|power cut\w*|displaced|shelter|homeless|curfew|occupied|occupation|army|soldier|military service|ships? out|boot camp|detained|sentenced|probation|custody|lawsuit|sued|suing|police|stalk\w*|harass\w*|discriminat\w*|racis\w*|threat\w*|kidnap\w*|hostage|green card|citizenship|permit|undocumented|wildfire\w*|tornado|landslide|tsunami|cyclone|burst pipe|mould|asbestos|flood\w*|kharkiv|kupiansk|kramatorsk|bakhmut|mobili[sz]ed|front\b|the line of contact|air raid|siren\w*|bomb\w*|deployed|container after|stickered|took water|insurance\b|roof (?:came|is) off|residential school|refused (?:a|the) visa|dengue|fire\b|burn(?:ed|t) down|burgl\w*|robbed|earthquake|hurricane|typhoon|evacuat\w*|war\b|front line|shelling|missile\w*|drafted|conscript\w*|prison|jail|arrest\w*|visa|deport\w*|asylum|refugee|assault\w*|abuse\w*|bullied|bully\w*|trauma\w*|court|lawyer|kherson|frontline|explosion|blast|water (?:reached|came))\b/,
  ],
  [
    'fertility',
    /\b(?:embryo\w*|egg (?:donor|freezing)|surrogate|surrogacy|lost the baby|second trimester loss|number two|#2|infertil\w*|menopause|hysterectomy|vasectomy|foster\w*|miscarr\w*|abortion|ivf|fertility|stillb\w*|adopt(?:ed|ing|ion)|trying for a)\b/,
  ],
  [
    'baby',
    /\b(?:premature\w*|preemie|c-?section|caesarean|cesarean|in labou?r|delivered|contractions|midwife|twins|newborn|nicu|incubator|pregnan\w*|expecting|due (?:in|on|the|date)|baby|birth|gave birth|weeks (?:pregnant|along)|trimester|maternity|paternity|bump)\b/,
  ],
  [
    'secret',
    /\b(?:off the record|hush|not public|for your eyes|your eyes only|not for the website|don't want (?:him|her|them|anyone|anybody|everyone) to know|doesn't know|don't know yet|not announced|please keep|just between|don't mention|do not mention|rather not|don't share|not to be shared|won't talk|don't ask|don't need to talk|nothing more|don't tell|do not tell|please don't|not telling|nobody knows|between us|between you and me|confidential\w*|keep (?:it|this) (?:quiet|to yourself|between)|haven't told|have not told|in confidence|told nobody|secret|private\w*)\b/,
  ],
  [
    'distress',
    /\b(?:lonesome|homesick|numb|furious|angry|ang(?:er|uish)|regret\w*|disappoint\w*|hopeless|desperate|despair\w*|shock\w*|shaken|shattered|sleepless|sleep (?:badly|not|so badly)|awake|can't stop|panic\w*|nervous|frighten\w*|dread\w*|suffer\w*|hurting|broken|fragile|low|gutted|embarrass\w*|cr(?:ies|y)|wept|weep\w*|sob\w*|homesickness|falling apart|last straw|not easy|tough (?:time|year|month|week|one)|bad (?:time|year|month|week|night)|wobbly|strain\w*|tired of|fed up|can't face|bear it|cannot bear|grumpy|cr(?:y|ied|ying)|tears|hard (?:time|month|year|week)|rough (?:time|month|year|week)|difficult (?:time|period|month|year)|struggl\w*|worr\w*|afraid|upset|rattled|anxious|ashamed|guilty|blame|scared|terrified|frayed|managing|on edge|burned out|gone (?:very )?quiet|weepy|strange this|hard to|heavy|asham\w*|lonely|sad|heartbroken|devastat\w*|miss (?:him|her|them)|exhausted|wreck|not sleep\w*|can't sleep|fear\w*|a little blue|overwhelm\w*|stress\w*)\b/,
  ],
  ['loss', /\b(?:lost|loss|missing|gone|hasn't come back|alone|empty|without (?:him|her))\b/],
  [
    'good',
    /\b(?:happy|excited|proud|love|great|wonderful|congrat\w*|fun|lovely|born|welcom\w*|won|first (?:place|prize)|party|celebrat\w*|beautiful)\b/,
  ],
  ['pet', /\b(?:vet|dog|cat|puppy|kitten|horse)\b/],
  ['child', /\b(?:son|daughter|kids?|children|child|boy|girl|girls|boys|teenage\w*)\b/],
  [
    'school',
    /\b(?:truan\w*|detention|held back|repeat(?:ing)? (?:the|a) (?:year|grade)|special needs|tutor\w*|withdrew|drop(?:ping)? out|resit\w*|retak\w*|behind in|struggl\w*|not accepted|rejected|waitlist\w*|tears|suspended|expelled|failed|failing|bullied|dropped out|exam\w*|dyslexi\w*)\b/,
  ],
];

const GLOBAL = CUES.map(([name, cue]) => [name, new RegExp(cue.source, 'gi')] as const);

/** The text is searched in blocks of this many characters, each once, that a long mail costs no more than a short one. */
const BLOCK = 2048;
/** No cue is longer than this. */
const REACH = 60;

interface Hit {
  at: number;
  end: number;
}

const blocks = new WeakMap<MailContext, Map<number, ReadonlyMap<string, readonly Hit[]>>>();

function blockOf(ctx: MailContext, index: number): ReadonlyMap<string, readonly Hit[]> {
  let known = blocks.get(ctx);
  if (!known) {
    known = new Map();
    blocks.set(ctx, known);
  }
  const found = known.get(index);
  if (found) return found;
  const start = Math.max(0, index * BLOCK - REACH);
  const part = ctx.mail.text
    .slice(start, (index + 1) * BLOCK + REACH)
    .replaceAll('’', "'")
    .replace(/\s/g, ' ');
  const hits = new Map<string, Hit[]>();
  for (const [name, cue] of GLOBAL) {
    for (const match of part.matchAll(cue)) {
      const at = start + match.index;
      if (at < index * BLOCK || at >= (index + 1) * BLOCK) continue;
      const list = hits.get(name) ?? [];
      list.push({ at, end: at + match[0].length });
      hits.set(name, list);
    }
  }
  known.set(index, hits);
  return hits;
}

/** Whether a cue of that name stands in `text[from, to)` of the clause's mail. */
export function hasCue(clause: Clause, name: string, from: number, to: number): boolean {
  for (let index = Math.floor(Math.max(0, from) / BLOCK); index * BLOCK < to; index++) {
    const hits = blockOf(clause.ctx, index).get(name);
    if (hits?.some((hit) => hit.at >= from && hit.end <= to)) return true;
  }
  return false;
}
