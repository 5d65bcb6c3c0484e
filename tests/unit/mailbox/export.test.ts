import fc from 'fast-check';
import ICAL from 'ical.js';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { factsCsv } from '../../../lib/mailbox/csv.ts';
import { eventsIcs } from '../../../lib/mailbox/ics.ts';
import { exportJson, exportSchema, readJson } from '../../../lib/mailbox/json.ts';
import { readVcards } from '../../../lib/mailbox/vcard.ts';
import { peopleVcard } from '../../../lib/mailbox/vcard-out.ts';
import { parseWhen } from '../../../lib/model/when.ts';
import { evidence, fact, NOW, person } from '../make.ts';
import { everything } from './arbitrary.ts';

const octets = (text: string): number => new TextEncoder().encode(text).length;

describe('the JSON export', () => {
  it('reads back as it was', () => {
    fc.assert(
      fc.property(everything, (data) => {
        expect(readJson(exportJson(data, NOW))).toEqual({ ok: true, data, exportedAt: NOW });
      }),
      { numRuns: 60 },
    );
  });

  it('says what is wrong and where', () => {
    const text = exportJson(
      { people: [person()], facts: [fact()], messages: [], gestures: [], uses: [], settings: {} },
      NOW,
    );
    expect(readJson('{')).toMatchObject({ ok: false, problem: 'not-json' });
    expect(readJson('{"people": []}')).toMatchObject({ ok: false, problem: 'not-an-export' });
    expect(readJson(text.replace('"version": 1', '"version": 2'))).toMatchObject({ ok: false, problem: 'too-new' });
    expect(readJson(text.replace('"tact": "open"', '"tact": "loud"'))).toEqual({
      ok: false,
      problem: 'damaged',
      where: 'facts.0.tact',
    });
  });

  it('has a published schema that names every field', () => {
    const schema = exportSchema() as { $schema: string; required: string[]; properties: Record<string, unknown> };
    expect(schema.$schema).toBe('https://json-schema.org/draft/2020-12/schema');
    expect(schema.required.toSorted()).toEqual(Object.keys(schema.properties).toSorted());
    const facts = schema.properties.facts as { items: { properties: Record<string, unknown> } };
    expect(Object.keys(facts.items.properties).toSorted()).toEqual(Object.keys(fact()).toSorted());
    expect(facts.items.properties.tact).toEqual({ type: 'string', enum: ['open', 'gentle', 'private'] });
  });
});

describe('the CSV of facts', () => {
  const rows = (csv: string): string[][] =>
    Papa.parse<string[]>(csv.replace('\ufeff', ''), { skipEmptyLines: true, newline: '\r\n' }).data;

  it('has a row for each fact that is not forgotten', () => {
    const facts = [fact(), fact({ id: 'f2', state: 'forgotten' }), fact({ id: 'f0', personId: 'gone', when: null })];
    const [head, ...body] = rows(factsCsv({ people: [person()], facts }));
    expect(head?.slice(0, 3)).toEqual(['Person', 'Addresses', 'About']);
    expect(body.map((row) => row[0])).toEqual(['', 'Priya Raman']);
    expect(body[1]).toEqual(
      expect.arrayContaining(['priya@northwind.example', 'daughter', 'Mia', '2026-05-16', evidence().quote]),
    );
    expect(new Set([head, ...body].map((row) => row?.length)).size).toBe(1);
  });

  it.each(['=1+1', '+1', '-1', '@x', '\t=1', ' =1', '\n=1', '|x', '%x', '＝1'])(
    'lets no spreadsheet run %j',
    (statement) => {
      const [, row] = rows(factsCsv({ people: [], facts: [fact({ statement })] }));
      expect(row?.[6]).toBe(`'${statement}`);
    },
  );

  it('keeps any text whole and harmless', () => {
    fc.assert(
      fc.property(everything, (data) => {
        const [, ...body] = rows(factsCsv(data));
        const kept = data.facts.filter(({ state }) => state !== 'forgotten');
        expect(body).toHaveLength(kept.length);
        expect(body.flat().filter((cell) => /^[=+\-@\t\r]/.test(cell))).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });
});

describe('the vCard of people', () => {
  const family = fact({ category: 'family', who: 'family', relation: 'daughter', name: 'Mia', when: null });
  const born = fact({
    id: 'f2',
    category: 'birthday',
    who: 'person',
    relation: null,
    name: null,
    when: parseWhen('04-12'),
  });

  it('reads back: names, addresses, birthday, relations', () => {
    const people = [person({ addresses: ['priya@northwind.example', 'p@x.example'] })];
    const file = peopleVcard({ people, facts: [family, fact({ ...family, id: 'f3' }), born] });
    expect(readVcards(file)).toEqual({
      people: [
        {
          name: 'Priya Raman',
          emails: ['priya@northwind.example', 'p@x.example'],
          birthday: { start: '04-12', end: null, precision: 'annual' },
          relations: [{ relation: 'daughter', name: 'Mia' }],
        },
      ],
      problems: [],
    });
  });

  it('leaves out excluded people and what no longer stands', () => {
    const facts = [fact({ ...born, status: 'cancelled' }), fact({ ...family, state: 'forgotten' })];
    const file = peopleVcard({ people: [person(), person({ id: 'p2', excluded: true })], facts });
    expect(readVcards(file).people).toMatchObject([{ birthday: null, relations: [] }]);
  });

  it('is a valid vCard for any text, in lines of 75 octets', () => {
    fc.assert(
      fc.property(everything, (data) => {
        const file = peopleVcard(data);
        for (const line of file.split('\r\n')) expect(octets(line)).toBeLessThanOrEqual(75);
        const shown = data.people.filter(({ excluded }) => !excluded);
        expect(file === '').toBe(shown.length === 0);
        if (!file) return;
        const parsed = ICAL.parse(file);
        const cards = shown.length === 1 ? [parsed] : parsed;
        expect(cards).toHaveLength(shown.length);
        const { people, problems } = readVcards(file);
        expect(problems).toEqual([]);
        expect(people.map(({ emails }) => emails)).toEqual(shown.map(({ addresses }) => addresses));
      }),
      { numRuns: 60 },
    );
  });
});

describe('the calendar', () => {
  const ics = (...facts: ReturnType<typeof fact>[]): string => eventsIcs({ people: [person()], facts }, NOW);
  const events = (file: string) =>
    new ICAL.Component(ICAL.parse(file)).getAllSubcomponents('vevent').map((event) => new ICAL.Event(event));
  /** The days of the first occurrences of a rule. */
  const days = (event: ICAL.Event | undefined, count: number): string[] => {
    const each = event?.iterator();
    return Array.from({ length: count }, () => each?.next()?.toString() ?? '');
  };

  it('has a birthday every year, from the year of birth or this one', () => {
    const birthday = { category: 'birthday', tact: 'open' } as const;
    const [mia, priya] = events(
      ics(
        fact({ ...birthday, when: parseWhen('2017-05-16') }),
        fact({ ...birthday, id: 'f2', who: 'person', relation: null, name: null, when: parseWhen('04-12') }),
      ),
    );
    expect(mia?.summary).toBe('Birthday: Mia (daughter), Priya Raman');
    expect(days(mia, 3)).toEqual(['2017-05-16', '2018-05-16', '2019-05-16']);
    expect(priya?.summary).toBe('Birthday: Priya Raman');
    expect(days(priya, 2)).toEqual(['2026-04-12', '2027-04-12']);
  });

  it.each([
    ['02-29', ['2024-02-29', '2025-02-28', '2026-02-28']],
    ['1988-02-29', ['1988-02-29', '1989-02-28', '1990-02-28']],
  ])('has a birthday on %s every year too', (written, expected) => {
    const [event] = events(ics(fact({ category: 'birthday', when: parseWhen(written) })));
    expect(days(event, 3)).toEqual(expected);
  });

  it('has events as whole days, the last one included', () => {
    const [recital, trip] = events(ics(fact(), fact({ id: 'f2', when: parseWhen('2026-02-27/2026-02-28') })));
    expect([recital?.startDate.toString(), recital?.endDate.toString()]).toEqual(['2026-05-16', '2026-05-17']);
    expect([trip?.startDate.toString(), trip?.endDate.toString()]).toEqual(['2026-02-27', '2026-03-01']);
    expect(recital?.startDate.isDate).toBe(true);
    expect(recital?.isRecurring()).toBe(false);
  });

  it('marks what is not open to say as private', () => {
    expect(ics(fact({ tact: 'gentle' }))).toContain('CLASS:PRIVATE');
    expect(ics(fact({ tact: 'open' }))).not.toContain('CLASS');
  });

  it('leaves out what names no day, does not stand, or is of nobody shown', () => {
    const out = [
      fact({ when: parseWhen('2026-05') }),
      fact({ when: null }),
      fact({ status: 'cancelled' }),
      fact({ state: 'waiting' }),
      fact({ supersededBy: 'f9' }),
      fact({ personId: 'gone' }),
    ];
    expect(ics(...out)).not.toContain('VEVENT');
  });

  it.each(['é', '日', '🎻', 'a'])('folds %s between characters, never within', (sign) => {
    const statement = sign.repeat(200);
    const file = ics(fact({ statement }));
    for (const line of file.split('\r\n')) expect(octets(line)).toBeLessThanOrEqual(75);
    expect(events(file)[0]?.description).toBe(statement);
  });

  it('is valid for any text, in lines of 75 octets', () => {
    fc.assert(
      fc.property(everything, (data) => {
        const file = eventsIcs(data, NOW);
        for (const line of file.split('\r\n')) expect(octets(line)).toBeLessThanOrEqual(75);
        for (const event of events(file)) {
          expect(event.uid).toMatch(/^f\d+@fondly$/);
          expect(event.endDate.compare(event.startDate)).toBe(1);
        }
      }),
      { numRuns: 100 },
    );
  });
});
