import type { Gesture } from '../model/gesture.ts';
import { stableId } from '../model/ids.ts';
import { addDays, dayOf, weekdayIndex } from '../moments/day.ts';
import { keywords, shared } from '../moments/keywords.ts';
import {
  DAY_NOUNS,
  HOBBY_NOUNS,
  LIVING_NOUNS,
  MAKING_NOUNS,
  nounPattern,
  PET_NOUNS,
  TRY_NOUNS,
} from '../moments/lexicon.ts';
import { nounPhrase } from '../moments/noun.ts';
import { ownText } from '../text/own.ts';

/** One mail as far as gestures need it. `text` may still hold quoted mail and a signature: they are left out here. */
export interface GestureMail {
  id: string;
  text: string;
  direction: 'in' | 'out';
  sentAt: string | null;
  account: string;
  personId: string;
}

/** What is already known and may be taken up: a fact's quote and names, an open question's words. */
export interface GestureContext {
  topics: readonly string[];
}

/** A gesture stands in a sentence, not in a page: longer ones are cut, later ones left. */
const MAX_SENTENCE = 400;
const MAX_SENTENCES = 200;
/** A personal word stands early; nobody's own words are longer. */
const MAX_TEXT = 40_000;
const MAX_GESTURES = 12;

/**
 * The personal moves in one mail, in the order they stand: what was asked, wished, thanked for, offered, told. `topic` is
 * "class: words" ("question: new studio", "holiday: bank holiday 2026-08-31"), classes as in `lib/moments/acknowledged.ts`.
 * With `context`, a sentence that takes up one of its topics counts as well (`told`): this is how a question gets answered
 * and a piece of news acknowledged without a set phrase. Pleasantries ("hope you are well", "have a nice weekend") are none.
 * Pure and linear in the text.
 */
export function findGestures(mail: GestureMail, context: GestureContext = { topics: [] }): Gesture[] {
  if (mail.direction === 'in' && isBulk(mail.text)) return [];
  const sentences = sentencesOf(ownText(mail.text.slice(0, MAX_TEXT)));
  const known = context.topics.map((t) => keywords(t));
  const out: Gesture[] = [];
  const add = (kind: Gesture['kind'], quote: string, topic: string): void => {
    if (out.length >= MAX_GESTURES || out.some((g) => g.kind === kind && g.topic === topic)) return;
    out.push({
      id: stableId('gesture', mail.account, mail.id, kind, topic),
      account: mail.account,
      personId: mail.personId,
      direction: mail.direction === 'in' ? 'from-them' : 'from-you',
      kind,
      quote,
      topic,
      messageId: mail.id,
      sentAt: mail.sentAt,
    });
  };
  sentences.forEach((sentence, i) => {
    const around = `${sentences[i - 1] ?? ''} ${sentence} ${sentences[i + 1] ?? ''}`;
    const question = /\?\s*$/.test(sentence) ? asked(sentence, around, mail.direction) : null;
    if (question !== null) add('asked', sentence, `question: ${question}`);
    for (const [kind, topic, pattern] of MOVES) {
      const hit = pattern.exec(sentence);
      if (!hit || (kind === 'wished' && mail.direction === 'in' && (question !== null || !TO_YOU.test(sentence))))
        continue;
      add(kind, sentence, `${topic}: ${telling(sentence)}`);
    }
    if (mail.direction === 'in') {
      const day = holiday(sentence, mail.sentAt);
      if (day) add('shared', sentence, `holiday: ${day}`);
      if (OFF.test(sentence) && personalNoun(sentence) !== null) add('shared', sentence, `off: ${telling(sentence)}`);
      if (LOST.test(sentence)) add('shared', sentence, `loss: ${telling(sentence)}`);
      if (COMMON.test(sentence)) add('shared', sentence, `common: ${telling(sentence)}`);
    } else if (tellsOfSelf(sentence)) {
      add('shared', sentence, `self: ${telling(sentence)}`);
    }
    if (known.length > 0 && !out.some((g) => g.quote === sentence)) {
      const keys = keywords(sentence);
      if (keys.size > 0 && known.some((k) => shared(k, keys) > 0))
        add('shared', sentence, `told: ${telling(sentence)}`);
    }
  });
  return out;
}

/**
 * Whether a mail was sent to many or by a machine, by what such mail has to say of itself: nothing in it was meant for
 * the user. Looks at the first and last 20,000 characters.
 */
export function isBulk(text: string): boolean {
  const ends = text.length > 40_000 ? `${text.slice(0, 20_000)}\n${text.slice(-20_000)}` : text;
  return BULK.test(ends);
}
const BULK =
  /\bunsubscribe\b|\b(?:view|open|read) (?:this (?:e-?mail|message|newsletter) )?in (?:your |the |a )?browser\b|\b(?:auto(?:matically|matic)[- ](?:generated|sent)|do not reply to this|please do not (?:reply|respond)|this (?:mailbox|inbox|address) is not monitored|you(?:'re| are)? receiv(?:e|ed|ing) this (?:e-?mail|message|newsletter)|manage your (?:preferences|subscription)|update your preferences)\b/i;

/** Each move: its kind, its class, the words that make it. Data; every pattern is linear. */
const MOVES: readonly (readonly [Gesture['kind'], string, RegExp])[] = [
  [
    'wished',
    'birthday',
    /\b(?:happy (?:belated )?birthday|many happy returns|happy anniversary|(?:lovely|great|wonderful|happy) (?:birthday|anniversary|big day))\b/i,
  ],
  [
    'wished',
    'congratulation',
    /\b(?:congratulations|congrats|congratulate you|well done (?:to|on)|(?:how|what) (?:lovely|wonderful|great|fantastic|brilliant|exciting)(?: news)?\b|(?:wonderful|fantastic|great|lovely|brilliant|amazing) news|so (?:happy|pleased|delighted|glad) (?:for you|to (?:hear|read))|delighted (?:for|to hear))/i,
  ],
  [
    'wished',
    'luck',
    /\b(?:good luck|best of luck|all the best (?:for|on|with|to)|fingers crossed|crossing (?:my )?fingers|thumbs (?:up for|pressed)|break a leg|rooting for|wish(?:ing)? (?:you|her|him|them|\p{L}+) (?:luck|all the best|well|every success|strength)|hope (?:it|all|everything|\p{L}+) goes well|thinking of you on)\b/iu,
  ],
  [
    'wished',
    'recovery',
    /\b(?:get well|speedy recovery|swift recovery|feel(?:ing)? (?:better|stronger|well again)|recover(?:s|y|ing)?\b|on the mend|heal(?:s|ing)? (?:well|quickly|fast|soon)|rest up|take it easy|look after yourself|take (?:good )?care of yourself|hope (?:you|she|he|they)(?:'re| are| is|'s) better)\b/i,
  ],
  [
    'wished',
    'sympathy',
    /\b(?:(?:so|very|so very|deeply|truly|terribly) sorry(?=\s*[.!,;]|\s*$|\s+(?:to|for your|about your|that you))|sorry (?:to (?:hear|read|learn)|for your loss|about your|that you)|i(?:'m| am) sorry, and|condolences|thinking of you|my thoughts are|thoughts are with|with deep(?:est)? sympathy|that (?:sounds|must be) (?:hard|tough|awful|exhausting|a lot)|no need to (?:apologise|apologize|say anything))\b/i,
  ],
  [
    'wished',
    'travel',
    /\b(?:safe (?:travels|trip|journey|flight)|bon voyage|(?:have|enjoy|hope you (?:have|had|enjoyed)) (?:a|your|the) (?:(?:very )?(?:wonderful|great|good|lovely|fantastic|safe|relaxing|well-deserved|restful) )?(?:trip|holidays?|vacation|time (?:in|away|off)|break|journey|flight|honeymoon|cruise)|welcome back|enjoy (?:the )?(?:sun|sea|beach|mountains|snow))\b/i,
  ],
  [
    'wished',
    'enjoy',
    /\b(?:enjoy (?:the|your|every)|have (?:a (?:lovely|great|wonderful|good|fantastic) time|fun)|hope (?:you|they|she|he|the|your|it|that)(?:\s+\p{L}+){0,6} (?:enjoy(?:ed|s)?|had|went|goes|was|were|is|are|kind|settl\w+))\b/iu,
  ],
  [
    'thanked',
    'thanks',
    /\b(?:(?:thank you|thanks)(?: so much| very much| again)? for (?:asking|remembering|thinking of|your (?:kind|good|warm|lovely) (?:words|wishes|message|thoughts)|the (?:kind|lovely|good) (?:words|wishes)|the (?:card|flowers|chocolates?|gift|present|recommendation|referral|introduction|recipe|book)|your (?:patience|understanding|support|wishes|congratulations|concern|help)|being (?:so )?(?:patient|kind|understanding))|(?:so |very )?kind of you|you(?:'re| are) (?:very |so )?kind)\b/i,
  ],
  [
    'helped',
    'help',
    /\b(?:(?:i(?:'ve| have)?|we(?:'ve| have)?) (?:recommended you|introduced you|passed (?:on )?your (?:name|details|number)|mentioned (?:you|your name)|put in a (?:good )?word|given your (?:name|number))|put(?:ting)? you in touch|introduc(?:e|ing) you to|referr(?:ed|ing) (?:you|them to you)|thought (?:of you when|you might (?:like|enjoy) this)|made me think of you)\b/i,
  ],
];

/** A plan taken back. */
const OFF =
  /\b(?:(?:is|are|'s|was|were) (?:off|cancelled|canceled|not happening)|called (?:it )?off|fell through|fallen through|not going ahead|won't be (?:happening|going ahead)|no longer (?:happening|going ahead|getting)|had to cancel|(?:have|has) (?:been )?cancel(?:l)?ed)\b/i;
/** A death in their own life, told plainly. */
const LOST =
  /\b(?:my|our) (?:\p{L}+ ){0,3}(?:passed away|died|has died|have died|is dying)\b|\b(?:lost|buried|burying) (?:my|our) (?:\p{L}+ )?(?:mother|father|mum|mom|dad|wife|husband|son|daughter|brother|sister|partner|grand\p{L}+|baby|aunt|uncle|best friend)\b|\b(?:death|funeral|passing) of (?:my|our)\b/iu;

/** "One of us": they have found something both do. */
const COMMON =
  /\b(?:(?:you(?:'re| are)|you were) one of us|one of us\b|fellow [a-z]+|in common\b|never told me (?:that )?you|did(?:n't| not) (?:know|realise|realize) (?:that )?you (?:were|are|also|did|do|had|have|too)|i(?:'m| am) (?:a|an) [a-z]+(?:[ -][a-z]+)? (?:too|as well|myself)|another [a-z]+er\b|so you(?:'re| are) (?:a|an) [a-z]+ too|me too|so do i|same here|i do too|i (?:[a-z']+ ){1,8}too)\b/i;

/** A wish that is meant for the reader in earnest: more than a pleasantry, and no apology. */
const TO_YOU =
  /\b(?:happy (?:belated )?birthday|many happy returns|happy anniversary|congratulations|congrats|get well|speedy recovery|feel(?:ing)? better|hope (?:your|you) (?:\p{L}+ ){0,3}(?:recover\w*|heals?|mends?|better)|sorry (?:to hear|for your loss|about your)|my condolences|good luck with your|safe travels|bon voyage|welcome back|(?:have|enjoy) (?:a|your) (?:\p{L}+ ){0,2}(?:trip|holidays?|vacation|time off|honeymoon))\b/iu;

/** A sentence of the user's own about their life: what they did or have, and a word of private life. */
function tellsOfSelf(sentence: string): boolean {
  if (/\b(?:hope|wish|thoughts|thank|need|would like|i'd like|could you|please)\b/i.test(sentence))
    return /\bi went\b/i.test(sentence);
  const noun = personalNoun(sentence);
  if (noun === null) return false;
  return (
    noun.determiner === 'my' ||
    noun.determiner === 'our' ||
    /\b(?:i|we)(?:'m| am| are|'re|'ve| have)? (?:went|had|spent|took|been|off|going|play|swim|run|ride|keep)\b/i.test(
      sentence,
    )
  );
}

/** Requests are questions too, but not about the reader's life. */
const REQUEST =
  /^(?:(?:and|so|but|also|ps|hi|hello|dear)\b[,.:]?\s*)*(?:can|could|would|will|shall|should|may|might|do you (?:want|need|mind|prefer|think|have|know)|are you (?:able|free|available|happy|ok|okay)|is it|is there|is this|when|where|which|what time|who|please|let)\b/i;
const ASKS =
  /\b(?:how(?:'s|'re)?|did|have|has|is|are|was|were|any news|what(?:'s| is| has| became| happened)|feeling)\b/i;
const BUSINESS =
  /\b(?:draft|logo|site|website|invoice|proposal|contract|project|file|files|brochure|report|timeline|deadline|schedule|call|meeting|layout|design|copy|text|page|pages|budget|quote|estimate|order|delivery|print|proof|proofs|photos?|pictures|video|edit|cut|translation|launch|campaign|version|feedback|update|code|app|export|server|domain|data|numbers|figures|accounts?|vat|tax|receipts?|statement|shoot|catalogue|newsletter|presentation|demo|workshop|training|tender|application)\b/i;
/** Neighbouring words that show the question is about the reader and not about a job in hand. */
const YOURS = /\b(?:your|last time you|you (?:wrote|said|told|mentioned|were|sounded|had|must|poor|seem(?:ed)?))\b/i;

const BODY =
  'knee|back|shoulder|ankle|foot|toe|arm|wrist|elbow|hip|neck|leg|hand|tooth|eye|ear|voice|throat|head|rib|flu|cold|cough|fever|migraine|operation|surgery|recovery|scan|physio|cast|plaster|crutches|hay fever|lurgy|bug';
const KINFOLK =
  'wife|husband|partner|daughter|son|mother|father|mum|mom|dad|sister|brother|baby|boy|girl|kids|children|twins|parents|grandmother|grandfather|gran|grandma|grandpa|granddaughter|grandson|niece|nephew|family|little one|newborn|bump|in-laws|mother-in-law|father-in-law|better half|other half|family visit';
const HOUSE =
  'house|flat|apartment|new place|place|studio|boiler|heating|roof|cellar|basement|loft|attic|bathroom|kitchen|move|house move|builders|renovation|plumbing|leak|neighbour|neighbours|landlord|workshop|office plant|commute|garden|allotment|new office|new home|home|shed|balcony|terrace|greenhouse|barn|treehouse|car|van|bike|campervan|boat';
const LEISURE =
  'holiday|holidays|vacation|trip|honeymoon|time off|break|weekend away|cruise|getaway|journey|tour|big day|birthday|retirement|sabbatical|studies|degree|thesis|course|novel|book|house hunt|house hunting|flat hunt|flat hunting';
/** What may be private or a job as well: no proof that a question is a personal one. */
const UNSURE =
  /^(?:test|tests|trial|trials|interview|interviews|talk|lecture|exhibition|show|auction|reading|show|half|meet|stall|market stall|open day|open studio|launch|match|rally|signature|starter|speech|keynote|presentation evening|climb|walk|run|ride|cut|book launch|training|relay|cup)$/i;
const PERSONAL = nounPattern(
  [BODY, KINFOLK, HOUSE, LEISURE, TRY_NOUNS, DAY_NOUNS, HOBBY_NOUNS, LIVING_NOUNS, MAKING_NOUNS, PET_NOUNS].join('|'),
);
/** What may follow the thing asked about; another noun would make it the name of something else ("kitchen brochure"). */
const AFTER =
  /^\s*(?:[,.;:!?)–—-]|$|(?:go|going|gone|doing|coming|getting|got|holding|treating|been|now|these|this|last|on|in|at|after|since|with|and|or|today|over|all|still|ever|any|up|to|for|like|by|feeling|settling|settled|finally|yet|fixed|sorted|finished|done|better|well|survive|survived|recover|recovered|recovering|healing|healed|heal|mended|mending|behaving|growing|sleeping|arrive|arrived|start|started|enjoy|enjoying|enjoyed|work|working|is|are|was|were|turn|turned|out|pass|passed|keeping|so|you|went|come|came|that|as|then|has|have|had|did|does|starting|looking|feel|back|home|off|of)\b)/i;

/** What a question asks after, in its own words without "your", "" where it asks after the reader as such; null for any other question. */
function asked(sentence: string, around: string, direction: 'in' | 'out'): string | null {
  if (!ASKS.test(sentence) || (REQUEST.test(sentence) && !/\bfeeling better\b/i.test(sentence))) return null;
  if (
    /\b(?:are|is) (?:you|he|she|they|your \p{L}+) (?:feeling )?(?:any |a bit |a little )?(?:better|recovered|on the mend|back on your feet)\b/iu.test(
      sentence,
    )
  )
    return '';
  const noun = personalNoun(sentence);
  if (direction === 'out') {
    // Of the user's own questions every personal one counts, however it is put: it closes what it asks about.
    return noun !== null || /\b(?:how (?:did|was|were|is|are|'s)|did (?:you|he|she|they)|have you)\b/i.test(sentence)
      ? telling(sentence)
      : null;
  }
  if (noun === null || BUSINESS.test(sentence)) return null;
  if (noun.determiner === 'your') return noun.text;
  if (noun.determiner !== 'the' && noun.determiner !== 'that') return null;
  return YOURS.test(around.replace(sentence, ' ')) || YOURS.test(sentence) ? noun.text : null;
}

function personalNoun(sentence: string): { text: string; determiner: string | null } | null {
  for (const hit of sentence.matchAll(PERSONAL)) {
    const end = hit.index + hit[0].length;
    if (UNSURE.test(hit[0]) || !AFTER.test(sentence.slice(end, end + 40))) continue;
    const found = nounPhrase(sentence, hit.index, end, new Set());
    // "your new puppy": what stands between is read over, the owner is what counts.
    const owner =
      found.determiner ??
      /\b(your|the|that|my|our|his|her|their)\s+(?:\p{L}+\s+){0,2}$/iu
        .exec(sentence.slice(Math.max(0, found.start - 40), found.start))?.[1]
        ?.toLowerCase() ??
      null;
    const opinion = /\b(new)\s+$/i.exec(sentence.slice(Math.max(0, found.start - 6), found.start))?.[1];
    return { text: opinion ? `new ${found.text}` : found.text, determiner: owner };
  }
  return null;
}

/** The telling words of a sentence, in order, for matching; at most a dozen. */
function telling(sentence: string): string {
  return [...keywords(sentence)].slice(0, 14).join(' ');
}

const HOLIDAY =
  /\b(bank holiday|public holiday|national holiday|long weekend|thanksgiving|independence day|labou?r day|memorial day|presidents' day|veterans day|columbus day|juneteenth|king's day|koningsdag|liberation day|bastille day|canada day|victoria day|civic holiday|family day|australia day|waitangi(?: day)?|anzac(?: day)?|matariki|queen's birthday|king's birthday|st\.? patrick's day|st\.? andrew's day|good friday|easter monday|easter|whit monday|whitsun|pentecost|ascension day|corpus christi|all saints(?:' day)?|assumption day|may day|constitution day|national day|unity day|republic day|midsummer|golden week|lunar new year|chinese new year|nowruz|songkran|diwali|holi|carnival|boxing day|heritage day|freedom day|day of reconciliation|mid-autumn(?: festival)?|chuseok|seollal|obon)\b/i;
const CLOSED =
  /\b(?:clos(?:ed|es|ing)|shut|off\b|away|out\b|holiday|nobody|no one|not (?:in|here|working|at)|back on|free day)\b/i;
const WEEKDAYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];
const MONTHS = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
];

/** "closed on Monday for the bank holiday": the name and the day, "bank holiday 2026-08-31"; null where either is not said. */
function holiday(sentence: string, sentAt: string | null): string | null {
  const name = HOLIDAY.exec(sentence)?.[1];
  if (!name || !sentAt) return null;
  const at = sentence.indexOf(name);
  if (
    !CLOSED.test(sentence.replace(name, ' ')) &&
    !/\b(?:is|it's|'s|for|over|because of|due to) (?:a |an |the |our )?$/i.test(sentence.slice(0, at)) &&
    !/weekend/i.test(name)
  )
    return null;
  const sent = dayOf(sentAt, 'UTC');
  const low = sentence.toLowerCase();
  const dated = new RegExp(`\\b(\\d{1,2})(?:st|nd|rd|th)?(?: of)? (${MONTHS.join('|')})\\b`).exec(low) ?? null;
  const american = new RegExp(`\\b(${MONTHS.join('|')}) (\\d{1,2})\\b`).exec(low);
  const month = MONTHS.indexOf(dated?.[2] ?? american?.[1] ?? '');
  if (month >= 0) {
    const number = Number(dated?.[1] ?? american?.[2]);
    const year = Number(sent.slice(0, 4)) + (month + 1 < Number(sent.slice(5, 7)) ? 1 : 0);
    const day = `${year}-${String(month + 1).padStart(2, '0')}-${String(number).padStart(2, '0')}`;
    return Number.isNaN(Date.parse(`${day}T00:00:00Z`)) ? null : `${name} ${day}`;
  }
  if (/\btomorrow\b/.test(low)) return `${name} ${addDays(sent, 1)}`;
  const weekday = WEEKDAYS.findIndex((w) => new RegExp(`\\b${w}\\b`).test(low));
  const target = weekday >= 0 ? weekday : /\b(?:long|holiday) weekend\b/.test(low) ? 0 : -1;
  if (target < 0) return null;
  const ahead = (target - weekdayIndex(sent) + 7) % 7 || 7;
  return `${name} ${addDays(sent, ahead)}`;
}

/** Sentences of a plain text in order, as they stand; a line break within a paragraph joins, a list item parts. Linear. */
function sentencesOf(text: string): string[] {
  const out: string[] = [];
  for (const paragraph of text.split(/\n[ \t]*\n/)) {
    for (const [raw] of paragraph.matchAll(/[^.!?\n]+(?:\n(?![ \t]*(?:[-*•]|\d+[.)]))[^.!?\n]+)*[.!?]*/g)) {
      const sentence = raw.trim();
      if (sentence.length < 4) continue;
      if (out.length >= MAX_SENTENCES) return out;
      out.push(sentence.slice(0, MAX_SENTENCE));
    }
  }
  return out;
}
