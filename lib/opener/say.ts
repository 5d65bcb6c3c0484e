import type { Fact } from '../model/fact.ts';
import type { Moment } from '../model/opener.ts';
import { sayDay, spanOf } from '../moments/day.ts';
import { birthdayNear } from '../moments/offer.ts';
import { pastimeIn, type Theme, themeOf, wordsOf } from '../moments/theme.ts';
import { type Subject, subjectOf, YOU } from './subject.ts';

export type Tone = 'plain' | 'warm' | 'formal';

/** Sentences for one moment, by tone; within a tone the best first, the others are variants of it. */
export type Variants = Readonly<Record<Tone, readonly string[]>>;

const both = (plain: readonly string[], formal: readonly string[], warm: readonly string[] = plain): Variants => ({
  plain,
  warm,
  formal,
});

/** The sentences that a fact allows at a moment; empty where it allows none. Nothing in them is neither in the fact nor derived from it and `today`. */
export function sayFact(moment: Moment, fact: Fact, today: string): Variants | null {
  const theme = themeOf(fact);
  const who = subjectOf(fact);
  if (!theme) return null;
  if (theme.kind === 'pet-new' || theme.kind === 'pet' || theme.kind === 'pet-ill' || theme.kind === 'pet-lost')
    return pet(theme, who, moment);
  if (!who) return null;
  const span = fact.when ? spanOf(fact.when, today) : null;
  const start = span && fact.when?.precision === 'day' ? sayDay(span.start, today) : null;
  const end = span && fact.when?.precision === 'day' ? sayDay(span.end, today) : null;
  switch (moment.kind) {
    case 'event-ahead':
      return ahead(theme, who, fact, start);
    case 'event-passed':
      return passed(theme, who, fact, end);
    case 'back-from-travel':
      return trip(theme, who, fact, 'passed', null);
    case 'good-news':
      return goodNews(theme, who, fact);
    case 'hard-news':
      return hard(theme, who);
    case 'strain':
      return theme.kind === 'sad' ? hard(theme, YOU) : strain();
    case 'birthday':
      return birthday(theme, who, fact, today);
    case 'going-on':
      return goingOn(theme, who, fact);
    case 'taste':
      return taste(theme, who);
    default:
      return null;
  }
}

/** "on Saturday" with its leading blank, or nothing. */
function w(when: string | null): string {
  return when ? ` ${when}` : '';
}

/** "your driving test", "Mia's recital", "the regional championships". */
function thing(theme: Theme, who: Subject): string {
  const noun = theme.noun ?? '';
  if (/^(?:Christmas|Thanksgiving)/i.test(noun)) return noun;
  if (who.self) return theme.determiner === 'my' || theme.determiner === 'our' ? `your ${noun}` : `the ${noun}`;
  const owned =
    theme.determiner !== 'the' &&
    theme.determiner !== 'this' &&
    theme.determiner !== 'that' &&
    theme.determiner !== 'my' &&
    theme.determiner !== 'our';
  return owned ? `${who.possessive} ${noun}` : `the ${noun}`;
}

/** Under "the", the one it is about has to be named besides: " for Marta". */
function forWhom(theme: Theme, who: Subject): string {
  return who.self || !thing(theme, who).startsWith('the ') ? '' : ` for ${who.subject}`;
}

const are = (theme: Theme): string => (theme.plural ? 'are' : 'is');
const were = (theme: Theme): string => (theme.plural ? 'were' : 'was');
const goes = (theme: Theme): string => (theme.plural ? 'go' : 'goes');
const toWhom = (who: Subject): string => (who.self ? '' : ` to ${who.subject}`);

function ahead(theme: Theme, who: Subject, fact: Fact, when: string | null): Variants | null {
  const it = thing(theme, who);
  switch (theme.kind) {
    case 'try': {
      if (!theme.noun) return null;
      if (when === 'today')
        return both(
          [`I hope ${it} ${goes(theme)} well${forWhom(theme, who)} today.`],
          [`I hope that ${it} ${goes(theme)} well${forWhom(theme, who)} today.`],
        );
      const the = who.self ? it : `the ${theme.noun}`;
      return both(
        [
          `Good luck${toWhom(who)} for ${the}${w(when)}.`,
          `I hope ${it} ${goes(theme)} well${forWhom(theme, who)}${w(when)}.`,
        ],
        [
          who.self
            ? `I wish you the very best of luck for ${the}${w(when)}.`
            : `Please wish ${who.subject} the very best of luck for ${the}${w(when)}.`,
          `I hope that ${it} ${goes(theme)} well${forWhom(theme, who)}${w(when)}.`,
        ],
        [
          who.self
            ? `I wish you the best of luck for ${the}${w(when)}.`
            : `Please wish ${who.subject} the best of luck for ${the}${w(when)}.`,
          `I hope ${it} ${goes(theme)} well${forWhom(theme, who)}${w(when)}.`,
        ],
      );
    }
    case 'day': {
      if (!theme.noun) return null;
      if (!when && /\b(?:wedding|party|ceremony|reunion|graduation|anniversary)$/i.test(theme.noun)) {
        return both(
          [`I hope the plans for ${it} are coming together nicely.`],
          [`I hope that the preparations for ${it} are going well.`],
        );
      }
      return both(
        [
          `I hope ${it}${w(when)} ${are(theme)} lovely${forWhom(theme, who)}.`,
          `I hope you have a wonderful time at ${it}${w(when)}.`,
        ],
        [`I hope that ${it}${w(when)} ${are(theme)} a great pleasure${forWhom(theme, who)}.`],
        [`I hope ${it}${w(when)} ${are(theme)} wonderful${forWhom(theme, who)}.`],
      );
    }
    case 'dated':
      if (!when) return null;
      return who.self
        ? both([`I hope all goes well ${when}.`], [`I hope that all goes well ${when}.`])
        : both(
            [`I hope all goes well for ${who.subject} ${when}.`],
            [`I hope that all goes well for ${who.subject} ${when}.`],
          );
    case 'trip':
      return trip(theme, who, fact, 'ahead', when);
    case 'visitor':
      return visitor(who, 'ahead', when);
    case 'move':
      return both(
        [`I hope the move${toPlace(theme)}${forOther(who)} goes smoothly${w(when)}.`],
        [`I hope that the move${toPlace(theme)}${forOther(who)} will go smoothly${w(when)}.`],
      );
    case 'new-job': {
      const job = `new ${theme.noun ?? 'job'}`;
      return who.self
        ? both(
            [`I wish you a very good start in the ${job}${w(when)}.`],
            [`I wish you a very good start in your ${job}${w(when)}.`],
          )
        : both(
            [`I hope ${who.subject} ${has(who)} a good start in the ${job}${w(when)}.`],
            [`I hope that ${who.subject} ${has(who)} a good start in the ${job}${w(when)}.`],
          );
    }
    case 'leaving':
      return who.self
        ? both(
            ['I wish you all the very best for what comes next.'],
            ['I wish you all the very best for what comes next.'],
          )
        : null;
    case 'retirement':
      return who.self
        ? both(
            ['I wish you all the very best for your retirement.'],
            ['I wish you all the very best for your retirement.'],
          )
        : both(
            [`All the very best to ${who.subject} for the retirement.`],
            [`Please give ${who.subject} my best wishes for the retirement.`],
          );
    case 'school-start':
      return both(
        [`I hope ${who.subject} ${has(who)} a wonderful start at ${school(theme)}${w(when)}.`],
        [`I hope that ${who.subject} ${has(who)} a very good start at ${school(theme)}${w(when)}.`],
      );
    case 'procedure':
    case 'serious':
      return both(
        [
          `I hope everything goes smoothly${forOther(who)}${w(when)}.`,
          who.self ? `I will be thinking of you${w(when)}.` : `I will be thinking of you and ${who.subject}${w(when)}.`,
        ],
        [`I hope that everything goes smoothly${forOther(who)}${w(when)}.`],
      );
    default:
      return null;
  }
}

function passed(theme: Theme, who: Subject, fact: Fact, when: string | null): Variants | null {
  const it = thing(theme, who);
  switch (theme.kind) {
    case 'try':
      if (!theme.noun) return null;
      return both(
        [
          `How did ${it} go${forWhom(theme, who)}${w(when)}?`,
          `I hope ${it} went well${forWhom(theme, who)}${w(when)}.`,
        ],
        [
          `I hope that ${it} went well${forWhom(theme, who)}${w(when)}.`,
          `May I ask how ${it} went${forWhom(theme, who)}${w(when)}?`,
        ],
      );
    case 'day':
      if (!theme.noun) return null;
      return both(
        [`How ${were(theme)} ${it}${w(when)}?`, `I hope ${it}${w(when)} ${were(theme)} lovely.`],
        [`I hope that ${it}${w(when)} ${were(theme)} a great pleasure.`],
        [`I hope ${it}${w(when)} ${were(theme)} lovely${forWhom(theme, who)}.`, `How ${were(theme)} ${it}${w(when)}?`],
      );
    case 'dated':
      if (!when) return null;
      return who.self
        ? both([`I hope all went well ${when}.`], [`I hope that all went well ${when}.`])
        : both(
            [`I hope all went well for ${who.subject} ${when}.`],
            [`I hope that all went well for ${who.subject} ${when}.`],
          );
    case 'visitor':
      return visitor(who, 'passed', null);
    case 'move':
      return settling(theme, who);
    case 'new-job': {
      const job = `new ${theme.noun ?? 'job'}`;
      return who.self
        ? both(
            [`How are you settling into the ${job}?`, `I hope the ${job} is off to a good start.`],
            [`I hope that your ${job} has begun well.`],
          )
        : both(
            [`How ${isare(who)} ${who.subject} settling into the ${job}?`],
            [`I hope that the ${job} has begun well for ${who.subject}.`],
          );
    }
    case 'leaving':
      return null;
    case 'retirement':
      return who.self
        ? both(['I hope retirement is off to a happy start.'], ['I hope that your retirement has begun happily.'])
        : both(
            [`I hope ${who.subject} ${isare(who)} enjoying retirement.`],
            [`I hope that ${who.subject} ${isare(who)} enjoying retirement.`],
          );
    case 'school-start':
      return startedSchool(theme, who, fact, when);
    case 'procedure':
    case 'serious':
    case 'illness':
      return recovery(who);
    default:
      return null;
  }
}

function startedSchool(theme: Theme, who: Subject, _fact: Fact, when: string | null): Variants {
  const at = school(theme);
  const early = when === 'yesterday' || when?.startsWith('on ') === true;
  const settle = `How ${isare(who)} ${who.subject} settling in at ${at}${inPlace(theme)}?`;
  const begun = `I hope ${who.subject} had a good start at ${at}${early ? ` ${when}` : ''}.`;
  return both(early ? [begun, settle] : [settle, begun], [
    `I hope that ${who.subject} had a very good start at ${at}.`,
  ]);
}

function school(theme: Theme): string {
  const noun = theme.noun ?? 'school';
  // "big school", "boarding school", "university" take no article; an apprenticeship or a degree does.
  if (/\b(?:apprenticeship|phd|master's|masters|mba)$/i.test(noun)) return `the ${noun}`;
  return theme.determiner === 'the' ? `the ${noun}` : noun;
}

const has = (who: Subject): string => (who.plural ? 'have' : 'has');
const isare = (who: Subject): string => (who.plural ? 'are' : 'is');
const forOther = (who: Subject): string => (who.self ? '' : ` for ${who.subject}`);

/** "to Leeds" out of "in Leeds" and "to Leeds". */
function toPlace(theme: Theme): string {
  const place = theme.place?.replace(/^\S+\s+/, '');
  return place && /^(?:to|in)\s/.test(theme.place ?? '') ? ` to ${place}` : '';
}
function inPlace(theme: Theme): string {
  const place = theme.place?.replace(/^\S+\s+/, '');
  return place && /^(?:to|in)\s/.test(theme.place ?? '') ? ` in ${place}` : '';
}

function settling(theme: Theme, who: Subject): Variants {
  const place = inPlace(theme);
  return both(
    [
      place
        ? `How ${isare(who)} ${who.subject} settling into life${place}?`
        : `How ${isare(who)} ${who.subject} settling in after the move?`,
      `I hope ${who.subject} ${isare(who)} settling in well.`,
    ],
    [`I hope that ${who.subject} ${has(who)} settled in well.`],
  );
}

function trip(
  theme: Theme,
  who: Subject,
  fact: Fact,
  phase: 'ahead' | 'now' | 'passed',
  when: string | null,
): Variants | null {
  const where = theme.place
    ? /^(?:to|in)\s/.test(theme.place)
      ? ` in ${theme.place.replace(/^\S+\s+/, '')}`
      : ` ${theme.place}`
    : null;
  const time = where ? `time${where}` : 'time away';
  const open = fact.tact === 'open';
  const spent = open ? time : 'time away';
  if (phase === 'ahead') {
    return both(
      who.self
        ? [`I hope you have a wonderful ${spent}${w(when)}.`, `I wish you a wonderful ${spent}${w(when)}.`]
        : [`I hope ${who.subject} ${has(who)} a wonderful ${spent}${w(when)}.`],
      [`I hope that ${who.subject} will have a very pleasant ${spent}${w(when)}.`],
    );
  }
  if (phase === 'now')
    return both(
      [`I hope ${who.subject} ${isare(who)} having a wonderful ${spent}.`],
      [`I hope that ${who.subject} ${isare(who)} having a very pleasant ${spent}.`],
    );
  // What they came back to tell is not asked again.
  if (fact.time === 'past' && who.self && where && open)
    return both([`It was lovely to read about your ${time}.`], [`It was a pleasure to read about your ${time}.`]);
  return both(
    [`I hope ${who.subject} had a wonderful ${spent}.`, `How was the ${spent}?`],
    [`I hope that ${who.subject} had a very pleasant ${spent}.`],
  );
}

function visitor(who: Subject, phase: 'ahead' | 'now' | 'passed', when: string | null): Variants | null {
  if (who.self) return null;
  if (phase === 'ahead')
    return both(
      [
        `I hope you have a wonderful time with ${who.subject}${w(when)}.`,
        `I hope the visit from ${who.subject} is all you are looking forward to.`,
      ],
      [`I hope that you will have a wonderful time with ${who.subject}.`],
    );
  if (phase === 'now')
    return both(
      [`I hope you are having a wonderful time with ${who.subject}.`],
      [`I hope that you are having a wonderful time with ${who.subject}.`],
    );
  return both(
    [`I hope you had a wonderful time with ${who.subject}.`, `How was the visit from ${who.subject}?`],
    [`I hope that you had a wonderful time with ${who.subject}.`],
  );
}

function recovery(who: Subject): Variants {
  return who.self
    ? both(
        ['I hope you are feeling a little better each day.', 'I hope you are taking it easy and feeling stronger.'],
        ['I hope that you are feeling better and getting some rest.'],
      )
    : both(
        [`I hope ${who.subject} ${isare(who)} doing better.`, `How ${isare(who)} ${who.subject} doing now?`],
        [`I hope that ${who.subject} ${isare(who)} doing better.`],
        [
          `I hope ${who.subject} ${isare(who)} doing a little better each day.`,
          `I hope ${who.subject} ${isare(who)} on the mend.`,
        ],
      );
}

function goodNews(theme: Theme, who: Subject, fact: Fact): Variants | null {
  const text = wordsOf(fact);
  const to = toWhom(who);
  switch (theme.kind) {
    case 'birth': {
      const born = newborn(fact, text);
      return born
        ? both(
            [
              `Congratulations on the arrival of ${born}, what wonderful news.`,
              `I was so happy to read about the arrival of ${born}.`,
            ],
            [`My warmest congratulations on the arrival of ${born}.`],
          )
        : both(
            ['Congratulations on the new arrival, what wonderful news.'],
            ['My warmest congratulations on the new arrival.'],
          );
    }
    case 'engaged':
      return both(
        [`Congratulations${to} on the engagement, what lovely news.`],
        [`My warmest congratulations${to} on the engagement.`],
      );
    case 'married':
      return both(
        [`Congratulations${to} on the wedding, what lovely news.`],
        [`My warmest congratulations${to} on the wedding.`],
      );
    case 'new-job':
      return both(
        [`Congratulations${to} on the new ${theme.noun ?? 'job'}.`],
        [`My warmest congratulations${to} on the new ${theme.noun ?? 'job'}.`],
      );
    case 'retirement':
      return both([`Congratulations${to} on the retirement.`], [`My warmest congratulations${to} on the retirement.`]);
    case 'achieved': {
      const on = achievement(theme, text);
      return both(
        [`Congratulations${to} on ${on}.`, `I was so pleased to read about ${on}.`],
        [`My warmest congratulations${to} on ${on}.`],
        [`Congratulations${to} on ${on}, that is wonderful.`, `I was so pleased to read about ${on}.`],
      );
    }
    default:
      return null;
  }
}

/** What exactly to congratulate on, in words that stand in the mail; "the good news" where they are not certain. */
function achievement(theme: Theme, text: string): string {
  const noun = theme.noun;
  if (!noun) return 'the good news';
  if (/\bpromotion$/i.test(noun)) return `the ${noun}`;
  if (
    /\bpass(?:ed)?\b/i.test(text) &&
    /\b(?:exam|exams|test|viva|grading|finals|bac|GCSEs?|A-levels?|abitur|matura)\w*$/i.test(noun)
  )
    return `passing the ${noun}`;
  if (/\bw[io]n(?:s|ning)?\b/i.test(text) && !/\bwon't\b/i.test(text)) return `winning the ${noun}`;
  if (/\b(?:ran|finished|completed|swam|rode|climbed)\b/i.test(text)) return `the ${noun}`;
  return 'the good news';
}

/** The child born, by name or relation, where the mail says that it is this one who was born. */
function newborn(fact: Fact, text: string): string | null {
  const relation = fact.relation?.toLowerCase() ?? '';
  if (/^(?:wife|partner|sister|girlfriend|fianc|mother|husband|brother)/.test(relation)) return null;
  const name = fact.name;
  const who = subjectOf(fact);
  const says = (what: string): boolean =>
    new RegExp(
      `(?<!\\p{L})${what.replace(/[.*+?^${}()|[\\]\\\\]/g, '\\$&')}(?:\\s*,[^.]{0,40}|\\s+\\p{L}+)?\\s+(?:was|is|were|are|has been|arrived|came)(?!\\p{L})`,
      'iu',
    ).test(text);
  if (name && who?.subject === name && says(name)) return name;
  if (
    relation &&
    who &&
    (says(`(?:my|our) ${relation}`.replace('(?:my|our) ', '')) ||
      new RegExp(`\\b(?:a|our) (?:little |baby )?${relation.replace(/[^a-z-]/g, '')}\\b`, 'i').test(text)) &&
    /^(?:son|daughter|grandson|granddaughter|grandchild|baby|boy|girl|twins|nephew|niece)$/.test(relation)
  ) {
    return name && !says(relation) ? null : name && who.subject === name ? name : `your ${relation}`;
  }
  return null;
}

function hard(theme: Theme, who: Subject): Variants {
  if (theme.kind === 'damage')
    return both(
      [
        'I hope things are getting a little easier at home.',
        'I was sorry to read about the trouble, I hope things are easing.',
      ],
      ['I was sorry to read about the trouble and hope that things are getting easier.'],
    );
  return who.self
    ? both(
        ['I have been thinking of you and hope you have good people around you.'],
        ['My thoughts are with you.'],
        ['I have been thinking of you.'],
      )
    : both(
        [`I have been thinking of you and ${who.subject}.`],
        [`My thoughts are with you and ${who.subject}.`],
        [`I have been thinking of you and ${who.subject}.`],
      );
}

function strain(): Variants {
  return both(
    [
      'That sounds like a lot to carry, I hope things ease up soon.',
      'I hope you find a quiet moment to rest, there is no rush on my side.',
    ],
    ['I hope that things will soon be calmer for you, there is no hurry on my side.'],
    [
      'That sounds like a lot to carry, I hope things ease up and you get some rest soon.',
      'I hope you find a quiet moment to rest, there is no rush on my side.',
    ],
  );
}

function birthday(theme: Theme, who: Subject, fact: Fact, today: string): Variants | null {
  if (!fact.when) return null;
  const day = birthdayNear(spanOf(fact.when, today).start, today);
  const when = sayDay(day, today);
  const what = theme.kind === 'anniversary' ? 'anniversary' : 'birthday';
  if (day === today) {
    if (who.self)
      return both(
        [`Happy ${what} to you.`, `I wish you a very happy ${what} today.`],
        [`I wish you a very happy ${what} today.`],
        [`A very happy ${what} to you today.`],
      );
    if (what === 'anniversary')
      return both(['I wish you all a very happy anniversary day.'], ['I wish you all a very happy anniversary day.']);
    return both([`Happy birthday to ${who.subject} today.`], [`Please wish ${who.subject} a very happy birthday.`]);
  }
  if (day > today) {
    const on = when?.startsWith('on ') ? ` ${when}` : w(when);
    if (who.self) return both([`I wish you a very happy ${what}${on}.`], [`I wish you a very happy ${what}${on}.`]);
    if (what === 'anniversary')
      return both(
        [`I hope the anniversary${on} is a lovely day.`],
        [`I hope that the anniversary${on} will be a lovely day.`],
      );
    return both(
      [`I hope ${who.subject} ${has(who)} a lovely birthday${on}.`],
      [`Please wish ${who.subject} a very happy birthday${on}.`],
    );
  }
  if (who.self)
    return both(
      [`I hope you had a lovely ${what}${w(when)}.`],
      [`I hope that you had a very pleasant ${what}${w(when)}.`],
    );
  if (what === 'anniversary')
    return both(
      [`I hope the anniversary${w(when)} was a lovely day.`],
      [`I hope that the anniversary${w(when)} was a lovely day.`],
    );
  return both(
    [`I hope ${who.subject} had a lovely birthday${w(when)}.`],
    [`I hope that ${who.subject} had a very pleasant birthday${w(when)}.`],
  );
}

function goingOn(theme: Theme, who: Subject, fact: Fact): Variants | null {
  const noun = theme.noun ?? '';
  switch (theme.kind) {
    case 'illness':
    case 'procedure':
      return fact.time === 'future' ? ahead(theme, who, fact, null) : recovery(who);
    case 'serious':
      return hard(theme, who);
    case 'expecting':
      return who.self
        ? both(
            ['I hope you are keeping well and getting some rest.'],
            ['I hope that you are keeping well and getting some rest.'],
          )
        : both(
            [`I hope all is going well with ${who.subject}.`],
            [`I hope that all is going well with ${who.subject}.`],
          );
    case 'trip':
      return trip(theme, who, fact, 'now', null);
    case 'visitor':
      return visitor(who, 'now', null);
    case 'move':
      return settling(theme, who);
    case 'school-start':
      return startedSchool(theme, who, fact, null);
    case 'hobby':
      if (!noun) return null;
      return who.self
        ? both(
            [`How ${are(theme)} the ${noun} going?`, `I hope the ${noun} ${are(theme)} going well.`],
            [`I hope that the ${noun} ${are(theme)} going well.`],
          )
        : both(
            [
              `How ${isare(who)} ${who.subject} getting on with the ${noun}?`,
              `I hope ${who.subject} ${isare(who)} enjoying the ${noun}.`,
            ],
            [`I hope that ${who.subject} ${isare(who)} enjoying the ${noun}.`],
          );
    case 'living':
      if (!noun) return null;
      return both(
        [`How ${are(theme)} the ${noun} doing?`, `I hope the ${noun} ${are(theme)} doing well.`],
        [`I hope that the ${noun} ${are(theme)} doing well.`],
      );
    case 'making':
      if (!noun) return null;
      return both(
        [`How ${are(theme)} the ${noun} coming along?`, `I hope the ${noun} ${are(theme)} coming along nicely.`],
        [`I hope that the ${noun} ${are(theme)} coming along well.`],
      );
    default:
      return null;
  }
}

function pet(theme: Theme, who: Subject | null, moment: Moment): Variants | null {
  const named = who && !who.self ? who.subject : null;
  const noun = theme.noun ?? '';
  const it = named ?? (noun ? `the ${theme.kind === 'pet-new' && !/^new\b/i.test(noun) ? 'new ' : ''}${noun}` : null);
  if (!it) return null;
  const be = named ? (who?.plural ? 'are' : 'is') : are(theme);
  if (theme.kind === 'pet-lost')
    return both([`I have been hoping for good news of ${it}.`], [`I hope that there is good news of ${it}.`]);
  if (theme.kind === 'pet-ill')
    return both(
      [`I hope ${it} ${be} doing better.`, `How ${be} ${it} doing now?`],
      [`I hope that ${it} ${be} doing better.`],
    );
  if (theme.kind === 'pet-new') {
    if (moment.kind === 'event-ahead')
      return both(
        [`I hope ${it} ${be} soon happily at home with you.`],
        [`I hope that ${it} will soon be happily at home with you.`],
      );
    return both(
      [`How ${be} ${it} settling in?`, `I hope ${it} ${be} settling in well.`],
      [`I hope that ${it} ${be} settling in well.`],
    );
  }
  return both([`How ${be} ${it} doing?`, `I hope ${it} ${be} doing well.`], [`I hope that ${it} ${be} well.`]);
}

function taste(theme: Theme, who: Subject): Variants | null {
  if (!theme.noun) return null;
  if (theme.kind === 'collection')
    return both(
      [`How is the collection of ${theme.noun} coming along?`],
      [`I hope that the collection of ${theme.noun} is growing.`],
    );
  if (!who.self) return null;
  const it = /^\p{Lu}/u.test(theme.noun) ? theme.noun : `the ${theme.noun}`;
  return both(
    [`Your words about ${it} have stayed with me.`, `I still smile at what you wrote about ${it}.`],
    [`I remember with pleasure what you wrote about ${it}.`],
    [`I still smile at what you wrote about ${it}.`],
  );
}

/** What both do, by their word for it or, where they gave none, by the user's. */
export function sayCommon(theirs: Fact, mine: string | null): Variants {
  const theme = themeOf(theirs);
  const noun = theme?.noun ?? (mine ? pastimeIn(mine) : null);
  if (!noun) {
    return both(
      ['I am delighted that we have this in common.'],
      ['I was delighted to read that we have this in common.'],
    );
  }
  const it =
    /ing$|^(?:chess|yoga|judo|karate|tennis|badminton|golf)$/i.test(noun) || (theme?.kind === 'living' && theme.plural)
      ? noun.toLowerCase()
      : `the ${noun}`;
  return both(
    [`I am delighted that we have ${it} in common.`],
    [`I was delighted to read that we have ${it} in common.`],
  );
}
