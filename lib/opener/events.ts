import type { Fact } from '../model/fact.ts';
import type { Theme } from '../moments/theme.ts';
import {
  are,
  both,
  forOther,
  forWhom,
  goes,
  has,
  inPlace,
  isare,
  thing,
  toPlace,
  toWhom,
  type Variants,
  w,
  were,
} from './forms.ts';
import { recovery } from './states.ts';
import type { Subject } from './subject.ts';

/** Asks how the first days at a school, university or nursery went. */
export function startedSchool(theme: Theme, who: Subject, _fact: Fact, when: string | null): Variants {
  const at = school(theme);
  const early = when === 'yesterday' || when?.startsWith('on ') === true;
  const settle = `How ${isare(who)} ${who.subject} settling in at ${at}${inPlace(theme)}?`;
  const begun = `I hope ${who.subject} had a good start at ${at}${early ? ` ${when}` : ''}.`;
  return both(early ? [begun, settle] : [settle, begun], [
    `I hope that ${who.subject} had a very good start at ${at}.`,
  ]);
}

/** The school as a sentence names it: "the new school", "university", never a name that was not given. */
export function school(theme: Theme): string {
  const noun = theme.noun ?? 'school';
  // "big school", "boarding school", "university" take no article; an apprenticeship or a degree does.
  if (/\b(?:apprenticeship|phd|master's|masters|mba)$/i.test(noun)) return `the ${noun}`;
  return theme.determiner === 'the' ? `the ${noun}` : noun;
}

/** Asks how somebody is settling in, at a new home or a new job. */
export function settling(theme: Theme, who: Subject): Variants {
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

/** A wish before a trip, or a question after it; the place only where the evidence names it. */
export function trip(
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

/** About somebody who comes to stay with them: before, during or after. Null where nothing can be said for sure. */
export function visitor(who: Subject, phase: 'ahead' | 'now' | 'passed', when: string | null): Variants | null {
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

/** A wish for an event to come, in the form that fits its kind; null where no form is safe. */
export function ahead(theme: Theme, who: Subject, fact: Fact, when: string | null): Variants | null {
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

/** A question after an event that was, never presuming how it went; null where no form is safe. */
export function passed(theme: Theme, who: Subject, fact: Fact, when: string | null): Variants | null {
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
