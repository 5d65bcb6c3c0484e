import { describe, expect, it } from 'vitest';
import { firstName, foldForSearch, fullName, initials, organisationOf } from '../../../components/names.ts';

const EMAIL = 'j.okafor@mail.example';

describe('names', () => {
  it.each([
    ['Priya Raman', 'Priya Raman', 'Priya', 'PR'],
    ['Raman, Priya', 'Priya Raman', 'Priya', 'PR'],
    ['  Ana   Lima ', 'Ana Lima', 'Ana', 'AL'],
    ['Dr. Maria von Hohenfels', 'Maria von Hohenfels', 'Maria', 'MH'],
    ['Prof. Dr. Kim', 'Kim', 'Kim', 'K'],
    ['Kim', 'Kim', 'Kim', 'K'],
    ['Dr', 'Dr', 'Dr', 'D'],
    ['élodie Durand (she/her)', 'élodie Durand (she/her)', 'élodie', 'ÉD'],
    ['田中', '田中', '田中', '田'],
    ['', EMAIL, 'j.okafor', 'J'],
  ])('%s', (written, full, first, letters) => {
    expect(fullName(written, EMAIL)).toBe(full);
    expect(firstName(written, EMAIL)).toBe(first);
    expect(initials(written, EMAIL)).toBe(letters);
  });

  it('does not turn a company around', () => {
    expect(fullName('Raman, Lima, and Sons', EMAIL)).toBe('Raman, Lima, and Sons');
  });

  it('always has something for the round', () => {
    expect(initials('🌵 🌵', EMAIL)).toBe('?');
  });
});

describe('organisationOf', () => {
  it('is the domain, and nothing for a free-mail address', () => {
    expect(organisationOf('priya@northwind.example')).toBe('northwind.example');
    expect(organisationOf('priya@gmail.com')).toBeNull();
    expect(organisationOf('priya@proton.me')).toBeNull();
    expect(organisationOf('priya@webdesign.example')).toBe('webdesign.example');
  });
});

describe('foldForSearch', () => {
  it('makes alike what people type alike', () => {
    expect(foldForSearch('  Zoë   ÅNGSTRÖM ')).toBe('zoe angstrom');
  });
});
