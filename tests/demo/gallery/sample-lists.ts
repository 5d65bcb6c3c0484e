import { organisationOf } from '../../../components/names.ts';
import type { PersonLine } from '../../../components/panel/view.ts';
import type { Fact } from '../../../lib/model/fact.ts';
import type { Gesture } from '../../../lib/model/gesture.ts';
import type { Person } from '../../../lib/model/person.ts';
import { type AheadOf, byDay, occurrence } from '../../../lib/moments/ahead.ts';
import { lastContact } from '../../../lib/moments/cadence.ts';
import { ledger } from '../../../lib/moments/ledger.ts';
import { fact, facts, NOW, person, priya } from './sample.ts';

const last = (lastFromThem: string | null, lastFromYou: string | null = null) => ({ lastFromThem, lastFromYou });
const at = (day: string) => `${day}T10:00:00.000Z`;

const ana = person('Ana Lima', 'ana@lima-studio.example', last(at('2026-05-19')));
const okafor = person('Prof. Adaeze Okafor', 'a.okafor@kingsbridge.example', last(at('2026-05-02')));
const marco = person('Marco De Luca', 'marco.deluca@gmail.com', last(at('2026-04-20')));
export const tom = person('Tom Becker', 'tom@beckerbuilds.example', {
  ...last(at('2026-03-10'), at('2026-03-12')),
  cadenceWeeks: 6,
});
const kenji = person('森 健二', 'kenji@mori.example', last(at('2026-01-12')));
const nameless = person('', 'j.okafor@gmail.com', last(at('2025-11-03')));
const never = person('Zoë Adjei', 'zoe@adjei.example', last(null));

export const everybody: PersonLine[] = [ana, priya, okafor, marco, tom, kenji, nameless, never].map((each) => ({
  id: each.id,
  name: each.name,
  email: each.addresses[0] ?? '',
  organisation: organisationOf(each.addresses[0] ?? ''),
  lastMail: lastContact(each),
}));

const of = (who: Person, about: Fact[]) => about.map((each) => ({ person: who, fact: { ...each, personId: who.id } }));
const told = at('2026-04-28');

/** What lies ahead for all of them. */
export const ahead: AheadOf[] = [
  ...of(priya, facts),
  ...of(ana, [
    fact({ statement: 'Has a birthday today.', sentAt: told, category: 'birthday', when: '05-19', time: 'habit' }),
    fact({ statement: 'Runs a half marathon with friends.', sentAt: told, when: '2026-05-24', time: 'future' }),
  ]),
  ...of(marco, [
    fact({
      statement: 'Is in Sicily with the family.',
      sentAt: told,
      category: 'travel',
      when: '2026-05-14/2026-05-28',
      time: 'ongoing',
    }),
  ]),
  ...of(okafor, [
    fact({ statement: 'Gives the coastal lecture in June.', sentAt: told, when: '2026-06', time: 'future' }),
    fact({
      statement: 'Has the hearing about the divorce.',
      sentAt: told,
      when: '2026-05-21',
      time: 'future',
      tact: 'private',
      sensitive: true,
    }),
  ]),
]
  .flatMap((item) => {
    const when = occurrence(item.fact, '2026-05-19', '2026-06-18');
    return when ? [{ ...item, occurrence: when }] : [];
  })
  .toSorted((a, b) => byDay(a.occurrence, b.occurrence));

const gesture = (direction: Gesture['direction'], kind: Gesture['kind'], day: string, topic: string): Gesture => ({
  id: `${direction} ${day}`,
  account: priya.account,
  personId: priya.id,
  direction,
  kind,
  quote: topic,
  topic,
  messageId: day,
  sentAt: at(day),
});

/** How many mails a month, theirs and yours, from June to May. */
const MAILS: [number, number][] = [
  [2, 3],
  [1, 1],
  [0, 0],
  [3, 2],
  [4, 6],
  [1, 2],
  [0, 1],
  [2, 2],
  [5, 4],
  [3, 2],
  [2, 3],
  [4, 3],
];

export const yearWithPriya = ledger(
  [
    gesture('from-them', 'wished', '2025-09-11', 'birthday: birthday'),
    gesture('from-you', 'asked', '2026-01-12', 'question: move'),
    gesture('from-you', 'wished', '2025-10-04', 'luck: exhibition'),
    gesture('from-them', 'asked', '2026-03-10', 'question: knee'),
  ],
  MAILS.flatMap(([theirs, yours], index) => {
    const month = new Date(Date.UTC(2025, 5 + index, 8, 10)).toISOString();
    return [
      ...Array.from({ length: theirs }, () => ({ direction: 'in' as const, sentAt: month })),
      ...Array.from({ length: yours }, () => ({ direction: 'out' as const, sentAt: month })),
    ];
  }),
  NOW,
  'Europe/London',
);
