import type { Fact } from '../model/fact.ts';
import type { Moment } from '../model/opener.ts';
import { pastimeIn } from '../moments/pastime.ts';
import { type Theme, themeOf } from '../moments/theme.ts';
import { ahead, settling, startedSchool, trip, visitor } from './events.ts';
import { are, both, isare, type Variants } from './forms.ts';
import type { Subject } from './subject.ts';

/** Alludes to an illness without naming it. */
export function recovery(who: Subject): Variants {
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

/** A few plain words for a hard time, naming nothing. */
export function hard(theme: Theme, who: Subject): Variants {
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

/** Short and kind, for somebody who said that they have too much on. */
export function strain(): Variants {
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

/** About something under way (a build, a training, a course): how it is coming along; null where it cannot be said. */
export function goingOn(theme: Theme, who: Subject, fact: Fact): Variants | null {
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

/** Asks after an animal, by its name where it has one. */
export function pet(theme: Theme, who: Subject | null, moment: Moment): Variants | null {
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

/** About something they like or collect; null where the evidence does not carry a sentence. */
export function taste(theme: Theme, who: Subject): Variants | null {
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
export function sayCommon(theirs: Fact | null, mine: string | null): Variants {
  const theme = theirs ? themeOf(theirs) : null;
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
