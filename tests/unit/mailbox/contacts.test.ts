import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeText } from '../../../lib/mailbox/bytes.ts';
import { parseBirthday } from '../../../lib/mailbox/contact.ts';
import { readContactsCsv } from '../../../lib/mailbox/contacts-csv.ts';
import { readVcards } from '../../../lib/mailbox/vcard.ts';
import { effort } from './mails.ts';

const card = (...lines: string[]): string => ['BEGIN:VCARD', 'VERSION:3.0', ...lines, 'END:VCARD', ''].join('\r\n');

describe('parseBirthday', () => {
  it.each([
    ['1985-04-12', { start: '1985-04-12', end: null, precision: 'day' }],
    ['19850412', { start: '1985-04-12', end: null, precision: 'day' }],
    ['1985-04-12T00:00:00Z', { start: '1985-04-12', end: null, precision: 'day' }],
    ['--04-12', { start: '04-12', end: null, precision: 'annual' }],
    [' --0412', { start: '04-12', end: null, precision: 'annual' }],
    ['1604-02-29', { start: '02-29', end: null, precision: 'annual' }],
    ['0000-04-12', { start: '04-12', end: null, precision: 'annual' }],
    ['1985', { start: '1985', end: null, precision: 'year' }],
    ['1985-02-30', null],
    ['4/12/1985', null],
    ['--', null],
    ['', null],
    ['last May', null],
  ])('reads "%s"', (written, when) => {
    expect(parseBirthday(written)).toEqual(when);
  });
});

describe('readVcards', () => {
  it('reads names, addresses, birthdays and relations as Google writes them', () => {
    const text = card(
      'FN:Priya Raman',
      'N:Raman;Priya;;;',
      'EMAIL;TYPE=INTERNET;TYPE=WORK:Priya@Northwind.example',
      'item1.EMAIL;type=INTERNET:p@x.example',
      'BDAY:--0412',
      'item2.X-ABRELATEDNAMES:Sam Raman',
      'item2.X-ABLabel:_$!<Spouse>!$_',
      'item3.X-ABRELATEDNAMES:Bo\\, the dog',
      'item3.X-ABLabel:Dog',
      'NOTE:x',
    );
    expect(readVcards(text)).toEqual({
      people: [
        {
          name: 'Priya Raman',
          emails: ['priya@northwind.example', 'p@x.example'],
          birthday: { start: '04-12', end: null, precision: 'annual' },
          relations: [
            { relation: 'spouse', name: 'Sam Raman' },
            { relation: 'dog', name: 'Bo, the dog' },
          ],
        },
      ],
      problems: [],
    });
  });

  it('reads version 4 relations, and leaves links to other cards', () => {
    const { people } = readVcards(
      card('FN:Ana', 'RELATED;VALUE=text;TYPE="child,friend":Mia', 'RELATED;TYPE=friend:urn:uuid:1', 'X-SPOUSE:Leo'),
    );
    expect(people[0]?.relations).toEqual([
      { relation: 'child', name: 'Mia' },
      { relation: 'spouse', name: 'Leo' },
    ]);
  });

  it('reads version 2.1: quoted-printable over several lines, charsets, bare types', () => {
    const text = [
      'BEGIN:VCARD',
      'VERSION:2.1',
      'N;CHARSET=ISO-8859-1;ENCODING=QUOTED-PRINTABLE:M=FCller;J=F6rg=',
      ' Peter',
      'EMAIL;INTERNET;HOME:j@x.example',
      'END:VCARD',
    ].join('\n');
    expect(readVcards(text)).toEqual({
      people: [{ name: 'Jörg Peter Müller', emails: ['j@x.example'], birthday: null, relations: [] }],
      problems: [],
    });
  });

  it('joins folded lines', () => {
    expect(readVcards(card('FN:Priya', '  Ra', '\tman')).people[0]?.name).toBe('Priya Raman');
  });

  it('tells what it did not understand by its line, and reads the rest', () => {
    const text = `junk\n${card('FN:Ana', 'no colon here', 'EMAIL:not an address', 'BDAY:yesterday')}BEGIN:VCARD\nNOTE:x\nEND:VCARD\nBEGIN:VCARD\nFN:Bo\nBEGIN:VCARD\nFN:Cy`;
    const { people, problems } = readVcards(text);
    expect(people.map(({ name }) => name)).toEqual(['Ana', 'Bo', 'Cy']);
    expect(problems).toEqual([
      { line: 1, problem: 'line-not-understood' },
      { line: 5, problem: 'line-not-understood' },
      { line: 6, problem: 'address-not-understood' },
      { line: 7, problem: 'birthday-not-understood' },
      { line: 9, problem: 'not-a-contact' },
      { line: 12, problem: 'card-not-ended' },
      { line: 14, problem: 'card-not-ended' },
    ]);
  });

  it('passes over photographs of megabytes', () => {
    const photo = `PHOTO;ENCODING=b;TYPE=JPEG:${'QUJD'.repeat(18)}\n${` ${'QUJD'.repeat(18)}\n`.repeat(30_000)}`;
    expect(readVcards(`BEGIN:VCARD\n${photo}FN:Ana\nEND:VCARD`).people[0]?.name).toBe('Ana');
  });

  it('never throws and never hangs', async () => {
    const piece = fc.constantFrom(
      'BEGIN:VCARD',
      'END:VCARD',
      'FN:',
      'item1.',
      ';',
      ':',
      '"',
      '=',
      '\n',
      '\r\n',
      ' ',
      'BDAY:',
      '=\n',
      ';ENCODING=QUOTED-PRINTABLE:',
      'EMAIL',
      '\\',
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(piece, fc.string()), { maxLength: 40 }), (pieces) => {
        const { people } = readVcards(pieces.join(''));
        expect(people.every(({ name, emails }) => name || emails.length)).toBe(true);
      }),
    );
    for (const sign of [';', 'a;', '"', ';"', 'a.', '=\n', '\n', ' ', '\\', 'BEGIN:VCARD\n']) {
      expect(
        await effort(() =>
          readVcards(`BEGIN:VCARD\nN;ENCODING=QUOTED-PRINTABLE:a=\n${sign.repeat(1_000_000 / sign.length)}`),
        ),
        JSON.stringify(sign),
      ).toBeLessThan(3000);
    }
  });
});

describe('readContactsCsv', () => {
  const NEW =
    'First Name,Middle Name,Last Name,Nickname,File As,Birthday,E-mail 1 - Label,E-mail 1 - Value,E-mail 2 - Label,E-mail 2 - Value,Relation 1 - Label,Relation 1 - Value';
  const OLD =
    'Name,Given Name,Family Name,Birthday,E-mail 1 - Type,E-mail 1 - Value,Relation 1 - Type,Relation 1 - Value';
  const priya = {
    name: 'Priya Raman',
    emails: ['priya@northwind.example', 'p@x.example'],
    birthday: { start: '04-12', end: null, precision: 'annual' },
    relations: [{ relation: 'spouse', name: 'Sam' }],
  };

  it('reads the columns of today', () => {
    const row = 'Priya,,Raman,,, --04-12,* Work,priya@northwind.example,Home,P@x.example,* Spouse,Sam';
    expect(readContactsCsv(`\ufeff${NEW}\r\n${row}\r\n`)).toEqual({ people: [priya], problems: [] });
  });

  it('reads the columns before 2024, with several values in a cell', () => {
    const row = 'Priya Raman,Priya,Raman,--04-12,* Work,priya@northwind.example ::: p@x.example,Spouse,Sam';
    expect(readContactsCsv(`${OLD}\n${row}\n`)).toEqual({ people: [priya], problems: [] });
  });

  it('reads cells with commas and line ends, and semicolons as Excel writes them', () => {
    const { people } = readContactsCsv('Name;E-mail 1 - Value\n"Raman; ""Priya""\nOffice";p@x.example\n');
    expect(people).toEqual([{ name: 'Raman; "Priya" Office', emails: ['p@x.example'], birthday: null, relations: [] }]);
  });

  it('tells what it did not understand by its line, and reads the rest', () => {
    const text = `${OLD}\nAna,,,soon,,a@x.example,,\n"two\nlines",,,,,nowhere,,\n,,,1985-01-01,,,,\n"open,,,,,b@x.example,,\nCy,,,,,c@x.example,,\n`;
    const { people, problems } = readContactsCsv(text);
    expect(people.map(({ name }) => name)).toEqual(['Ana', 'two lines', 'Cy']);
    expect(problems).toEqual(
      [
        { line: 2, problem: 'birthday-not-understood' },
        { line: 3, problem: 'address-not-understood' },
        { line: 5, problem: 'not-a-contact' },
        { line: 6, problem: 'quote-not-closed' },
      ].sort((a, b) => a.line - b.line),
    );
  });

  it('says so where the columns are not an address book’s', () => {
    expect(readContactsCsv('Amount,Date\n1,2\n')).toEqual({
      people: [],
      problems: [{ line: 1, problem: 'columns-not-known' }],
    });
    expect(readContactsCsv('')).toEqual({ people: [], problems: [] });
  });

  it('never throws and never hangs', async () => {
    const piece = fc.constantFrom('"', ',', '\n', '\r\n', 'a', ';', '""', ':::', '\t', '--04-12');
    fc.assert(
      fc.property(fc.array(fc.oneof(piece, fc.string()), { maxLength: 60 }), (pieces) => {
        const { people } = readContactsCsv(`${NEW}\n${pieces.join('')}`);
        expect(people.every(({ name, emails }) => name || emails.length)).toBe(true);
      }),
    );
    for (const sign of ['"', '""', '"a\n', '\n', ',', 'a', '"\n"']) {
      expect(
        await effort(() => readContactsCsv(`${NEW}\n${sign.repeat(500_000 / sign.length)}`)),
        JSON.stringify(sign),
      ).toBeLessThan(3000);
    }
  });
});

describe('decodeText', () => {
  it('knows UTF-8, UTF-16 and Windows’ letters', () => {
    const utf16 = Uint8Array.from([0xff, 0xfe, 0xfc, 0x00]);
    expect(decodeText(utf16)).toBe('ü');
    expect(decodeText(Uint8Array.from([0xef, 0xbb, 0xbf, 0xc3, 0xbc]))).toBe('ü');
    expect(decodeText(Uint8Array.from([0x4d, 0xfc]))).toBe('Mü');
  });
});
