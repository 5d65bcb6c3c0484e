import { describe, expect, it } from 'vitest';
import { instantOfTitle } from '../../../lib/gmail/dates.ts';

// The tests run in UTC, so the page's time zone is UTC too.
describe('instantOfTitle', () => {
  it.each([
    ['Aug 1, 2023, 11:54 PM', 'en', '2023-08-01T23:54'],
    ['Tue, Aug 1, 2023 at 12:05 AM', 'en-US', '2023-08-01T00:05'],
    ['1 Aug 2023, 11:54', 'en-GB', '2023-08-01T11:54'],
    ['26 дек. 2019 г., 22:53', 'ru', '2019-12-26T22:53'],
    ['11:54 1 thg 8, 2023', 'vi', '2023-08-01T11:54'],
    ['2016年5月4日 上午10:08', 'zh-CN', '2016-05-04T10:08'],
    ['2016年11月4日 下午10:08', 'zh-TW', '2016-11-04T22:08'],
    ['18. August 2025 um 18:40', 'de', '2025-08-18T18:40'],
    ['3 mars 2024, 09:15', 'fr', '2024-03-03T09:15'],
    ['mar, 5 mar 2024, 9:15', 'es', '2024-03-05T09:15'],
  ])('%s (%s) is %s', (title, language, minute) => {
    expect(instantOfTitle(title, language)).toBe(`${minute}:00.000Z`);
  });

  it.each([
    ['26 дек. 2019 г., 22:53', 'en'],
    ['Aug 1, 2023, 11:54', 'en-US'],
    ['31 Feb 2023, 11:54', 'en-GB'],
    ['1 Aug 2023, 25:54', 'en-GB'],
    ['1 Aug 23, 11:54', 'en-GB'],
    ['1 2 Aug 2023, 11:54', 'en-GB'],
    ['yesterday 1 Aug 2023, 11:54', 'en-GB'],
    ['01/08/2023 11:54', 'en-GB'],
    ['2016年5月4日 晚上10:08', 'zh-CN'],
    ['Aug 1, 2023, 11:54 PM', 'not a language'],
    ['Aug 1, 2023, 11:54 PM', ''],
    ['', 'en'],
    ['Aug 1, 2023, 11:54 PM'.repeat(20), 'en'],
  ])('does not guess: %s (%s)', (title, language) => expect(instantOfTitle(title, language)).toBeNull());
});
