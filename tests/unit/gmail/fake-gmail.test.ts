import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { instantOfId } from '../../../lib/gmail/ids.ts';
import { demoMailbox } from '../../gmail/demo-mailbox.ts';
import { fakeGmailHtml, pageData } from '../../gmail/fake-gmail.ts';
import { type FakeMailbox, htmlOf, mailboxOfMails, quoteOf } from '../../gmail/mailbox.ts';
import { textOf } from './dom.ts';

const ME = { name: 'Ana Reed', email: 'ana@reed.example' };
const KOFI = { name: 'Kofi Mason', email: 'kofi@mason.example' };
const mailbox = (count: number): FakeMailbox => ({
  account: ME,
  threads: [
    {
      subject: 'Plan',
      messages: Array.from({ length: count }, (_, i) => ({
        from: KOFI,
        to: [ME],
        at: new Date(Date.UTC(2026, 1, 1 + i, 8)),
        html: htmlOf(`Message ${i}`),
      })),
    },
  ],
});

describe('the page of the fake Gmail', () => {
  it('gives ids that carry the time, each its own', () => {
    const messages = pageData(mailbox(20)).threads[0]?.messages ?? [];
    expect(new Set(messages.map((message) => message.id)).size).toBe(20);
    for (const { id, permId, at } of messages) {
      expect(instantOfId(id, Date.UTC(2026, 10, 22))).toBe(new Date(at).toISOString());
      expect(permId).toBe(`msg-f:${BigInt(`0x${id}`)}`);
    }
  });

  it('opens the last message and stacks a long run, as Gmail does', () => {
    const states = (count: number, open?: 'all') =>
      pageData(mailbox(count), { open })
        .threads[0]?.messages.map((message) => message.state.charAt(0))
        .join('');
    expect(states(1)).toBe('e');
    expect(states(3)).toBe('ffe');
    expect(states(8)).toBe('fsssssfe');
    expect(states(8, 'all')).toBe('eeeeeeee');
  });

  it('is complete in itself and no mail can break out of its data', () => {
    const hostile = mailbox(1);
    for (const message of hostile.threads[0]?.messages ?? []) message.html = '</script><script>alert(1)</script><!--';
    const html = fakeGmailHtml(hostile);
    const { document } = parseHTML(html);
    expect(document.querySelectorAll('script')).toHaveLength(2);
    expect(html).not.toMatch(/<(script|link|img)[^>]+(src|href)="(?!data:)/);
    expect(JSON.parse(document.querySelector('#mailbox')?.textContent ?? '').threads[0].messages[0].html).toContain(
      'alert',
    );
  });

  it('is a program without types, imports or exports', () => {
    const program = fakeGmailHtml(mailbox(1)).split('<script nonce="gmail">')[1] ?? '';
    expect(program).not.toMatch(/^(import|export) /m);
    expect(() => new Function(program.split('</script>')[0] ?? '')).not.toThrow();
  });
});

describe('mail as threads', () => {
  it('puts answers with what they answer, in the order of their dates', () => {
    const mail = { to: 'ana@reed.example', subject: 'Re: Plan' };
    const box = mailboxOfMails(
      [
        { ...mail, id: '2', from: 'Kofi <kofi@mason.example>', date: '2026-02-03', text: 'b' },
        { ...mail, id: '1', from: 'kofi@mason.example', date: '2026-02-01', text: 'a <b>', subject: 'Plan' },
        { ...mail, id: '3', from: 'nobody', date: null, text: 'c', subject: null },
      ],
      ME,
    );
    expect(box.threads.map((thread) => [thread.subject, thread.messages.length])).toEqual([
      ['(no subject)', 1],
      ['Plan', 2],
    ]);
    const plan = box.threads[1]?.messages ?? [];
    expect(plan.map((message) => textOf(message.html))).toEqual(['a <b>', 'b']);
  });

  it('is read back as it was written, without the quote', () => {
    const [first] = mailbox(1).threads[0]?.messages ?? [];
    const text = 'Hi Ana,\n\nThe plan & the <details> are attached.\n\nKofi';
    expect(first && textOf(htmlOf(text) + quoteOf(first))).toBe(text);
  });
});

describe('the demo mailbox', () => {
  const days = Array.from({ length: 14 }, (_, i) => new Date(Date.UTC(2026, 10, 9 + i, 7, 30)));

  it.each(days.map((day) => [day.toISOString()]))('has happened by %s', (iso) => {
    const now = new Date(iso);
    const { threads, account } = demoMailbox(now);
    for (const { messages } of threads) {
      const times = messages.map((message) => message.at.getTime());
      expect(times).toEqual([...times].sort((a, b) => a - b));
      expect(Math.max(...times)).toBeLessThanOrEqual(now.getTime());
    }
    // The recital is on the Saturday after it is mentioned, and has been.
    const recital = threads[0]?.messages.find((message) => message.html.includes('first cello recital on Saturday'));
    const saturday = new Date((recital?.at.getTime() ?? 0) + 4 * 86_400_000);
    expect(saturday.getUTCDay()).toBe(6);
    expect(saturday.toISOString().slice(0, 10) < iso.slice(0, 10)).toBe(true);
    expect(now.getTime() - saturday.getTime()).toBeLessThanOrEqual(7 * 86_400_000);
    // Every thread with a person has the account's own answers in it.
    const conversations = threads.filter((thread) => thread.messages.length > 1);
    for (const { messages } of conversations) expect(messages.some(({ from }) => from === account)).toBe(true);
  });

  it('reads as plain words: no signature, no quote, no preheader', () => {
    const { threads } = demoMailbox(new Date('2026-11-22T09:00:00Z'));
    for (const { messages } of threads) {
      for (const message of messages) {
        const text = textOf(message.html + (message.trimmed ?? ''));
        expect(text).not.toMatch(/wrote:|Head of Marketing|favourites of the season|^-- $/m);
        expect(text.length).toBeGreaterThan(20);
      }
    }
  });
});
