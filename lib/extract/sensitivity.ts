import type { Category, Tact } from '../model/fact.ts';
import weights from './sensitive-weights.json' with { type: 'json' };
import type { Clause } from './clause.ts';
import { classify, type LinearModel } from './linear.ts';

/** What tender things are called. Each pattern is linear. */
const CUES: readonly (readonly [string, RegExp])[] = [
  [
    'death',
    /\b(?:died|dies|dying|death|dead|deceased|passed away|pass(?:ed)? (?:on|peacefully)|funeral|memorial|cremat\w*|burial|buried|bury|grave|obituar\w*|condolence\w*|late (?:father|mother|husband|wife|brother|sister|son|daughter|dad|mum|mom)|in memory|lost (?:my|our|her|his|their) (?:dad|mum|mom|father|mother|brother|sister|son|daughter|wife|husband|baby|friend|gran\w*)|lost (?:him|her)|widow\w*|mourn\w*|grie[fv]\w*|bereave\w*|wake|tragic\w*|assassinat\w*|killed|suicide|no longer with us|hospice|ashes|coffin|casket|eulogy|urn|ofrenda|requiem|murder\w*|drowned|stillborn|anniversary of (?:his|her|their|my|dad|mum|mom)|(?:he|she|dad|mum|mom|papa|mama|father|mother|gran\w*) passed\b(?! (?:the|his|her|a|an|it|with|first|through|by|out))|been gone (?:a|one|two|three|four|five|\d+)|let (?:him|her|it) go|let sleep|had to put|last (?:goodbye|farewell)|sad news|not (?:there|here) any ?more|put (?:him|her|it) (?:down|to sleep)|goodbye to)\b/,
  ],
  [
    'illness',
    /\b(?:cancer|chemo\w*|tumou?r|biops\w*|oncolog\w*|leuk\w*|lymphoma|melanoma|radiotherapy|radiation|stroke|heart attack|infarct|bypass|stent|dementia|alzheimer\w*|parkinson\w*|diabet\w*|epilep\w*|seizure|asthma|kidney|dialysis|hepatitis|hiv|covid|pneumonia|flu|infection|fever|migraine\w*|arthritis|coeliac|celiac|allerg\w*|chickenpox|sick|ill|illness|unwell|disease|diagnos\w*|symptom\w*|ulcer|polyp|cyst|glaucoma|cataract\w*|shingles|sepsis|icu|intensive care|er\b|emergency room|hospital\w*|ward|clinic)\b/,
  ],
  [
    'surgery',
    /\b(?:surg\w*|operat(?:ed|ion)|op\b|transplant|implant|anaesthe\w*|anesthe\w*|stitches|knee|hip|shoulder|meniscus|acl|hernia|appendix|gall\w*|tonsils|root canal|dental|wisdom t\w*|plaster|cast\b|crutch\w*|sling|scan|mri|ct\b|x-ray|physio\w*|therapy|rehab\w*|treatment|medication|pills?|prescri\w*|antibiotic\w*|doctor\w*|surgeon|nurse|bedridden)\b/,
  ],
  [
    'injury',
    /\b(?:broke (?:my|his|her|the|a|an)|broken (?:arm|leg|wrist|hip|collarbone|rib\w*|toe|foot|ankle|hand|finger)|fractur\w*|sprain\w*|concussion|collarbone|injur\w*|accident|crash\w*|burn(?:ed|t) (?:my|his|her)|slipped|torn|tore|fell|wound\w*|bleed\w*|pain\w*|hurts?|sore|crook)\b/,
  ],
  [
    'mental',
    /\b(?:depress\w*|anxiety|panic attack\w*|burn-?out|breakdown|therap(?:y|ist)|counsel\w*|adhd|autis\w*|ocd|ptsd|insomnia|nervous breakdown|stress leave)\b/,
  ],
  [
    'addiction',
    /\b(?:sober|sobriety|not a drop|clean and|off the drink|swallowed any|meeting in the basement|drink(?:ing)?|last drink|alcohol\w*|aa\b|rehab|addict\w*|drunk)\b/,
  ],
  [
    'divorce',
    /\b(?:divorc\w*|separat(?:ed|ion|ing)|split(?:ted|ting)?(?: up)?|broke up|broken up|break-?up|custody|my ex|ex-(?:wife|husband|partner)|estranged|left me|moved out|called off the wedding|wedding is off|wedding's off|engagement is off|decree|single again|going through a|every (?:second|other) week(?:end)?)\b/,
  ],
  [
    'religion',
    /\b(?:god|jesus|christ|allah|church|mosque|synagogue|temple|pray\w*|faith|religio\w*|catholic|muslim|jewish|christian|hindu|sikh|buddhist|mormon|baptis\w*|communion|confirmation|bar mitzvah|bat mitzvah|ramadan|fast(?:ing|ed|s)?|lent|iftar|hajj|umrah|pilgrim\w*|mass|rosary|shabbat|sabbath|kosher|halal|novena|simbang|shunned|qur'?an|quran|hijab|prayer\w*|vigil|candle|ordain\w*|baptiz\w*|christen\w*|parish|priest|rabbi|imam|bible|quran|torah|fasika)\b/,
  ],
  [
    'money',
    /\b(?:debt\w*|bankrupt\w*|redundan\w*|laid off|got (?:his|her|my|their) notice|position is no longer|no longer needed|redeployment|severance|work ?force reduction|let go\b|running out|in (?:two|three) (?:halves|pieces|instal\w*)|overdraft|can ?not pay|late with (?:the )?rent|froze (?:the|my|our) accounts|lay-?off\w*|lost (?:my|his|her|their) job|without (?:a )?job|jobless|unemploy\w*|can't afford|cannot afford|savings|broke\b(?! (?:my|his|her|the|a|down|up))|mortgage|rent arrears|evict\w*|foreclos\w*|tight (?:month|at the moment)|money (?:is|was|trouble\w*|problem\w*)|pay (?:late|in (?:two|three))|foodbank|insurance (?:is|are)? ?(?:arguing|refus\w*)|severance|fired)\b/,
  ],
  [
    'hardship',
    /\b(?:flood\w*|kharkiv|kupiansk|kramatorsk|bakhmut|mobili[sz]ed|front\b|the line of contact|air raid|siren\w*|bomb\w*|deployed|container after|stickered|took water|insurance\b|roof (?:came|is) off|residential school|refused (?:a|the) visa|dengue|fire\b|burn(?:ed|t) down|burgl\w*|robbed|earthquake|hurricane|typhoon|evacuat\w*|war\b|front line|shelling|missile\w*|drafted|conscript\w*|prison|jail|arrest\w*|visa|deport\w*|asylum|refugee|assault\w*|abuse\w*|bullied|bully\w*|trauma\w*|water (?:reached|came))\b/,
  ],
  ['fertility', /\b(?:miscarr\w*|ivf|fertility|stillb\w*|adopt(?:ed|ing|ion)|trying for a)\b/],
  [
    'baby',
    /\b(?:pregnan\w*|expecting|due (?:in|on|the|date)|baby|birth|gave birth|weeks (?:pregnant|along)|trimester|maternity|paternity|bump)\b/,
  ],
  [
    'secret',
    /\b(?:don't tell|do not tell|please don't|not telling|nobody knows|between us|between you and me|confidential\w*|keep (?:it|this) (?:quiet|to yourself|between)|haven't told|have not told|in confidence|told nobody|secret|private\w*)\b/,
  ],
  [
    'distress',
    /\b(?:cr(?:y|ied|ying)|tears|hard (?:time|month|year|week)|rough (?:time|month|year|week)|difficult (?:time|period|month|year)|struggl\w*|worr\w*|afraid|upset|rattled|anxious|ashamed|guilty|blame|scared|terrified|frayed|managing|on edge|burned out|gone (?:very )?quiet|weepy|strange this|hard to|heavy|asham\w*|lonely|sad|heartbroken|devastat\w*|miss (?:him|her|them)|exhausted|wreck|not sleep\w*|can't sleep|fear\w*|a little blue|overwhelm\w*|stress\w*)\b/,
  ],
  ['loss', /\b(?:lost|loss|missing|gone|hasn't come back|alone|empty|without (?:him|her))\b/],
  [
    'good',
    /\b(?:happy|excited|proud|love|great|wonderful|congrat\w*|fun|lovely|born|welcom\w*|won|first (?:place|prize)|party|celebrat\w*|beautiful)\b/,
  ],
  ['pet', /\b(?:vet|dog|cat|puppy|kitten|horse)\b/],
  ['child', /\b(?:son|daughter|kids?|children|child|boy|girl|girls|boys|teenage\w*)\b/],
  ['school', /\b(?:suspended|expelled|failed|failing|bullied|dropped out|exam\w*|dyslexi\w*)\b/],
];

/** What decides whether a careful person would leave a thing unsaid. */
export function sensitivityFeatures(clause: Clause): string[] {
  const { category, lower, ctx } = clause;
  const f = [`c:${category}`];
  const around = `${ctx.mail.text.slice(clause.from, clause.start)} ${ctx.mail.text.slice(clause.end, clause.to)}`
    .toLowerCase()
    .replaceAll('’', "'");
  const near =
    `${ctx.mail.text.slice(Math.max(0, clause.from - 160), clause.from)} ${ctx.mail.text.slice(clause.to, clause.to + 160)}`
      .toLowerCase()
      .replaceAll('’', "'");
  for (const [name, cue] of CUES) {
    if (cue.test(lower)) f.push(`q:${name}`, `qc:${name},${category}`);
    else if (cue.test(around)) f.push(`a:${name}`, `ac:${name},${category}`);
    if (cue.test(near)) f.push(`n:${name}`, `nc:${name},${category}`);
  }
  f.push(`r:${clause.referents[0]?.kind ?? 'none'}`);
  return f;
}

const SENSITIVE: LinearModel = weights;

/** The chance above which the fitted model alone decides. */
export const THRESHOLD = 0.2;

const CUE = new Map(CUES);
const has = (name: string, text: string) => CUE.get(name)?.test(text) ?? false;
const ALWAYS = ['death', 'divorce', 'money', 'addiction', 'fertility', 'secret', 'mental'];
/** Kinds of fact on which the trouble told around them lies too. */
const SHADOWED: ReadonlySet<Category> = new Set([
  'feeling',
  'milestone',
  'background',
  'family',
  'home',
  'pet',
  'work',
]);
const FAITH: ReadonlySet<Category> = new Set([
  'background',
  'milestone',
  'family',
  'feeling',
  'plan',
  'travel',
  'health',
  'education',
]);
const BLEAK: ReadonlySet<Category> = new Set(['feeling', 'family', 'home', 'background', 'pet']);

/** Whether a careful person would leave the fact unsaid unless asked. Health always is; the guide of `shared/eval`. */
export function isSensitive(clause: Clause): boolean {
  const { category, lower, ctx } = clause;
  if (category === 'health') return true;
  if (ALWAYS.some((name) => has(name, lower))) return true;
  if (FAITH.has(category) && has('religion', lower)) return true;
  if (BLEAK.has(category) && (has('distress', lower) || has('hardship', lower) || has('illness', lower))) return true;
  if (SHADOWED.has(category)) {
    const around = ctx.mail.text
      .slice(Math.max(0, clause.from - 120), clause.to + 120)
      .toLowerCase()
      .replaceAll('’', "'");
    if (has('divorce', around) || has('money', around)) return !has('good', lower);
    if (category !== 'work' && has('death', around)) return !has('good', lower);
    if (BLEAK.has(category) && category !== 'pet' && has('hardship', around)) return !has('good', lower);
  }
  return (classify(SENSITIVE, sensitivityFeatures(clause))[1] ?? 0) > THRESHOLD;
}

const PRIVATE = new Set([
  'death',
  'divorce',
  'religion',
  'money',
  'fertility',
  'addiction',
  'mental',
  'secret',
  'hardship',
]);

/** How it may be touched: health and other tender things gently; death, divorce, faith and money not at all. */
export function tactOf(clause: Clause, sensitive: boolean): Tact {
  const topics = CUES.filter(([name, cue]) => PRIVATE.has(name) && cue.test(clause.lower)).map(([name]) => name);
  if (topics.length && (sensitive || topics.some((t) => t === 'death' || t === 'divorce'))) return 'private';
  if (
    sensitive &&
    (clause.category === 'milestone' ||
      clause.category === 'background' ||
      clause.category === 'work' ||
      clause.category === 'plan')
  )
    return 'private';
  return sensitive || clause.category === 'health' ? 'gentle' : 'open';
}
