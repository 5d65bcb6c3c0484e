import { describe, expect, it } from 'vitest';
import { gmailId, instantOfId } from '../../../lib/gmail/ids.ts';

const NOW = Date.UTC(2026, 10, 22);

describe('gmailId', () => {
  it.each([
    ['189af729deca2ec0', '189af729deca2ec0'],
    ['189AF729DECA2EC0', '189af729deca2ec0'],
    ['#msg-f:1840959905192440233', '198c6747aabb71a9'],
    ['thread-f:1840959905192440233', '198c6747aabb71a9'],
    ['#msg-a:r-7673660351152959857', 'msg-a:r-7673660351152959857'],
    ['thread-a:r55', 'thread-a:r55'],
    ['undefined', null],
    ['', null],
    [null, null],
    ['#msg-f:', null],
    ['msg-f:12x', null],
    ['msg-a:r<script>', null],
    ['a'.repeat(200), null],
  ])('%s -> %s', (written, id) => expect(gmailId(written)).toBe(id));
});

describe('instantOfId', () => {
  // The three captures of shared/gmail/README.md, to the second.
  it.each([
    ['189af729deca2ec0', '2023-08-01T04:54:31'],
    ['16f438e906b36dac', '2019-12-26T18:53:34'],
    [gmailId('msg-f:1840959905192440233'), '2025-08-20T07:49:39'],
  ])('%s is of %s', (id, second) => expect(instantOfId(id, NOW)?.slice(0, 19)).toBe(second));

  it('believes no time before Gmail or after tomorrow', () => {
    const idOf = (iso: string) => (BigInt(Date.parse(iso)) << 20n).toString(16);
    expect(instantOfId(idOf('2003-12-31T23:00:00Z'), NOW)).toBeNull();
    expect(instantOfId(idOf('2004-01-02T00:00:00Z'), NOW)).toBe('2004-01-02T00:00:00.000Z');
    expect(instantOfId(idOf('2026-11-22T20:00:00Z'), NOW)).toBe('2026-11-22T20:00:00.000Z');
    expect(instantOfId(idOf('2026-11-24T00:00:00Z'), NOW)).toBeNull();
    expect(instantOfId('ffffffffffffffffffff', NOW)).toBeNull();
  });

  it('gives nothing for a local id', () => {
    expect(instantOfId('msg-a:r-7673660351152959857', NOW)).toBeNull();
    expect(instantOfId(null, NOW)).toBeNull();
  });
});
