import { expect, it } from 'vitest';
import { reportText } from '../../../components/panel/report.ts';

const SOURCE = { version: '0.1.0', userAgent: 'Browser/1', day: '2026-05-19' };

it('names what was and was not found, in an order that does not change', () => {
  const health = { ok: false, problems: ['message-id', 'body'], matched: { subject: 'h2.hP', account: 'a.gb_d' } };
  expect(reportText(health, SOURCE)).toBe(
    [
      'Fondly 0.1.0, 2026-05-19',
      'Browser/1',
      'not found: message-id, body',
      'found:',
      '  account: a.gb_d',
      '  subject: h2.hP',
    ].join('\n'),
  );
});

it('says so when nothing was found at all', () => {
  expect(reportText({ ok: false, problems: [], matched: {} }, SOURCE)).toMatch(/not found: nothing\nfound: nothing$/);
});
