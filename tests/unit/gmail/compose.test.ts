import { describe, expect, it } from 'vitest';
import { composeFor, findComposes } from '../../../lib/gmail/compose.ts';
import { fixture } from './dom.ts';

describe('findComposes', () => {
  it('finds an inline reply with its thread, message and recipients', () => {
    const [compose, ...others] = findComposes(fixture('compose-reply-2025.html'));
    expect(others).toEqual([]);
    expect(compose).toMatchObject({
      ...{ kind: 'inline', threadId: '18e0e59da643c006', repliesTo: '18e0e59da643c006', subject: 'Re: Floor plan' },
      to: [{ name: 'Kofi Mason', email: 'kofi@mason.example' }],
      cc: [{ name: 'Lia Mason', email: 'lia@mason.example' }],
      bcc: [{ name: '', email: 'files@reed.example' }],
    });
    expect(compose?.root.classList.contains('M9')).toBe(true);
    expect(compose?.body.getAttribute('role')).toBe('textbox');
  });

  it('finds windows, new and answering, with the recipients of older pages', () => {
    const composes = findComposes(fixture('compose-window-2020.html'));
    expect(composes.map(({ kind, threadId, repliesTo, subject }) => ({ kind, threadId, repliesTo, subject }))).toEqual([
      { kind: 'window', threadId: 'thread-a:r-7681922771531347793', repliesTo: null, subject: 'Next steps' },
      { kind: 'window', threadId: '19898674f580a001', repliesTo: '198be0d641a14002', subject: 'Re: Angebot' },
    ]);
    expect(composes[0]?.to).toEqual([
      { name: 'Mason, Kofi', email: 'kofi@mason.example' },
      { name: '', email: 'lia@mason.example' },
    ]);
    expect(composes[1]?.to.map((to) => to.email)).toEqual(['iris@vela.example', 'tomas@vela.example']);
    expect([composes[1]?.cc[0]?.email, composes[1]?.bcc[0]?.email]).toEqual(['cc@vela.example', 'bcc@vela.example']);
  });

  it('does not see a box that is switched off', () => {
    const document = fixture('compose-reply-2025.html');
    document.querySelector('.ip')?.setAttribute('style', 'display: none');
    expect(findComposes(document)).toEqual([]);
  });

  it('knows the thread of an inline reply by where it stands', () => {
    const document = fixture('compose-reply-2025.html');
    for (const input of document.querySelectorAll('input[name=lts]')) input.remove();
    for (const input of document.querySelectorAll('input[name=rt]')) input.setAttribute('value', 'undefined');
    expect(findComposes(document)[0]?.threadId).toBe('18e0e59da643c006');
  });

  it.each([
    ['.M9', '[role=region]'],
    ['[g_editable]', ''],
    ['[role=textbox]', ''],
  ])('finds it without %s', (hook) => {
    const document = fixture('compose-reply-2025.html');
    for (const element of document.querySelectorAll(hook)) {
      if (hook.startsWith('.')) element.classList.remove(hook.slice(1));
      else element.removeAttribute(hook.slice(1, -1));
    }
    expect(findComposes(document)[0]).toMatchObject({
      threadId: '18e0e59da643c006',
      to: [{ email: 'kofi@mason.example' }],
    });
  });
});

describe('composeFor', () => {
  it('takes the box of the thread and no other', () => {
    const windows = fixture('compose-window-2020.html');
    expect(composeFor(windows, '19898674f580a001')?.subject).toBe('Re: Angebot');
    expect(composeFor(windows, '1111111111111111')).toBeNull();
    // Without a thread only an inline reply can be meant.
    expect(composeFor(windows, null)).toBeNull();
    expect(composeFor(fixture('compose-reply-2025.html'), null)?.kind).toBe('inline');
  });
});
