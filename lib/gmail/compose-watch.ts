import { type Compose, findComposes } from './compose.ts';
import { draftText, insertIntoDraft } from './draft.ts';
import { bodyAt } from './in-compose.ts';
import { type CardChoice, type CardWords, type NudgeCard, placeCard, removeCards } from './nudge-card.ts';
import { findAccount } from './page.ts';

type PageWindow = Window & typeof globalThis;

/** Something to say at a compose box. */
export interface Nudge {
  reason: string;
  text: string | null;
  momentId: string | null;
  personId: string;
  askFirst: boolean;
}

/** A compose box as far as a nudge depends on it. `draft` holds the writer's own words only. */
export interface NudgeQuestion {
  account: string;
  to: string[];
  draft: string;
  reply: string | null;
  /** The nudge that stands there: whether it may stay. */
  standing: Pick<Nudge, 'momentId' | 'askFirst'> | null;
}

/** What became of a nudge. */
export type NudgeEnd = 'nudged' | 'inserted' | 'snoozed' | 'dismissed';

/** Who decides. */
export interface NudgeListener {
  /** What to say, or null for nothing. */
  ask(question: NudgeQuestion): Promise<Nudge | null>;
  used(nudge: Nudge, how: NudgeEnd, where: Pick<NudgeQuestion, 'account' | 'reply'>): void;
  /** Told of errors of Fondly's own; they never reach the page. */
  failed(error: unknown): void;
}

/** Fondly's hold on the compose boxes of one page. Nothing stands there before `start`. */
export interface ComposeWatch {
  start(): void;
  /** Asks no more and takes every card off; what the user closed stays closed after the next `start`. */
  pause(): void;
}

export interface ComposeWatchOptions {
  /** How long the writer must pause before the draft is looked at, and how soon a box is that was just entered; in milliseconds. */
  pauseMs?: number;
  enterMs?: number;
  /** How long the word after "Put in" stays. */
  thanksMs?: number;
}

/** What is remembered of a reply, whichever box it is written in: Gmail makes a new one when it is popped out. */
interface Memory {
  /** Had its nudge: none comes again. */
  closed: boolean;
  nudge: Nudge | null;
}

interface Box {
  readonly body: HTMLElement;
  reply: string | null;
  memory: Memory;
  card: NudgeCard | null;
  /** What was asked last, so that an unchanged box is not asked about again. */
  asked: string;
  to: string;
  turn: number;
  timer: number | undefined;
}

const MAX_DRAFT = 5000;
const MAX_MEMORIES = 200;

const WORDS: CardWords & { inReply: string; inMail: string; failed: string } = {
  name: 'Fondly',
  putIn: 'Put in',
  later: 'Later',
  notThis: 'Not this',
  close: 'Close',
  how: 'Shift and Tab to choose, Escape to close.',
  inReply: 'In your reply',
  inMail: 'In your mail',
  failed: 'It could not be put in here. You can copy it from the panel.',
};

/**
 * Watches the compose boxes of a page, several at once, and puts a card at those where the listener has something to say:
 * when the user enters one, and after each pause in the writing. While nobody writes nothing runs.
 */
export function watchComposes(
  win: PageWindow,
  listener: NudgeListener,
  { pauseMs = 600, enterMs = 200, thanksMs = 1600 }: ComposeWatchOptions = {},
): ComposeWatch {
  const doc = win.document;
  const boxes = new Map<HTMLElement, Box>();
  const replies = new Map<string, Memory>();
  let running = false;

  const onFocus = (event: Event): void => {
    const body = bodyAt(event.target);
    if (body) look(boxOf(body), enterMs);
  };
  const onInput = (event: Event): void => {
    const box = boxes.get(event.target as HTMLElement) ?? entered(event.target);
    if (box && !box.memory.closed) look(box, pauseMs);
  };
  const onKey = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || !event.isTrusted || event.isComposing) return;
    const active = doc.activeElement;
    for (const box of boxes.values()) {
      if (!box.card?.stands() || !(box.card.hasFocus() || (active !== null && box.body.contains(active)))) continue;
      // For the card alone: Gmail would close the whole box.
      event.preventDefault();
      event.stopImmediatePropagation();
      end(box);
      return;
    }
  };

  return {
    start() {
      if (running) return;
      running = true;
      removeCards(doc);
      doc.addEventListener('focusin', onFocus, { capture: true, passive: true });
      doc.addEventListener('input', onInput, { capture: true, passive: true });
      win.addEventListener('keydown', onKey, { capture: true });
      const body = bodyAt(doc.activeElement);
      if (body) look(boxOf(body), enterMs);
    },
    pause() {
      running = false;
      doc.removeEventListener('focusin', onFocus, { capture: true });
      doc.removeEventListener('input', onInput, { capture: true });
      win.removeEventListener('keydown', onKey, { capture: true });
      for (const box of boxes.values()) {
        win.clearTimeout(box.timer);
        box.turn++;
        box.asked = '';
        box.card?.remove();
        box.card = null;
      }
    },
  };

  function entered(target: EventTarget | null): Box | null {
    const body = bodyAt(target);
    return body && boxOf(body);
  }

  function boxOf(body: HTMLElement): Box {
    // A closed box is forgotten when the next one is entered.
    for (const known of boxes.keys()) if (!known.isConnected && known !== body) boxes.delete(known);
    const known = boxes.get(body);
    if (known) return known;
    const memory: Memory = { closed: false, nudge: null };
    const box: Box = { body, reply: null, memory, card: null, asked: '', to: '', turn: 0, timer: undefined };
    boxes.set(body, box);
    return box;
  }

  function look(box: Box, delay: number): void {
    win.clearTimeout(box.timer);
    box.timer = win.setTimeout(() => decide(box).catch(listener.failed), delay);
  }

  async function decide(box: Box): Promise<void> {
    if (!running || !box.body.isConnected) return;
    const compose = findComposes(doc).find(({ body }) => body === box.body);
    const account = compose && findAccount(doc)?.address;
    if (!compose || !account) return;
    recognise(box, compose.repliesTo ?? compose.threadId);
    if (box.memory.closed) return;
    const to = [...new Set([...compose.to, ...compose.cc, ...compose.bcc].map(({ email }) => email))];
    if (to.join() !== box.to) {
      // For somebody else now.
      if (box.memory.nudge && box.to !== '') forget(box);
      box.to = to.join();
    }
    if (to.length === 0) return;
    const { memory, reply } = box;
    const draft = draftText(box.body, MAX_DRAFT);
    const asked = `${box.to}\n${draft}`;
    if (asked === box.asked && (memory.nudge === null || box.card?.stands())) return;
    box.asked = asked;
    const turn = ++box.turn;
    const standing = memory.nudge && { momentId: memory.nudge.momentId, askFirst: memory.nudge.askFirst };
    const answer = await listener.ask({ account, to, draft, reply, standing });
    if (!running || turn !== box.turn || memory !== box.memory || memory.closed || !box.body.isConnected) return;
    if (answer === null) {
      if (standing) end(box);
      return;
    }
    if (!memory.nudge) {
      memory.nudge = answer;
      listener.used(answer, 'nudged', { account, reply });
    }
    if (!box.card?.stands()) show(box, memory.nudge, compose, account);
  }

  function recognise(box: Box, reply: string | null): void {
    if (reply === null || reply === box.reply) return;
    const known = replies.get(reply);
    if (known) box.memory = known;
    // A box that Gmail uses again for another reply starts anew; a new mail that got its id does not.
    else if (box.reply !== null) forget(box);
    box.reply = reply;
    replies.set(reply, box.memory);
    const [oldest] = replies.keys();
    if (replies.size > MAX_MEMORIES && oldest !== undefined) replies.delete(oldest);
  }

  function show(box: Box, nudge: Nudge, compose: Compose, account: string): void {
    const where = { account, reply: box.reply };
    const card = placeCard(box.body, nudge, WORDS, (choice) => chosen(choice));
    box.card = card;

    function chosen(choice: CardChoice): void {
      if (box.memory.closed || box.card !== card) return;
      if (choice === 'put-in') {
        putIn();
        return;
      }
      end(box);
      if (choice === 'later') listener.used(nudge, 'snoozed', where);
      if (choice === 'not-this') listener.used(nudge, 'dismissed', where);
    }

    function putIn(): void {
      if (nudge.text === null) return;
      const result = insertIntoDraft(box.body, nudge.text);
      if (result.outcome === 'failed') {
        card.say(WORDS.failed);
        win.setTimeout(() => end(box), 4 * thanksMs);
        return;
      }
      box.memory.closed = true;
      card.say(compose.repliesTo === null ? WORDS.inMail : WORDS.inReply);
      win.setTimeout(() => card.remove(), thanksMs);
      listener.used(nudge, 'inserted', where);
    }
  }

  /** The reply has had its nudge. */
  function end(box: Box): void {
    box.memory.closed = true;
    box.card?.remove();
    box.card = null;
  }

  function forget(box: Box): void {
    box.card?.remove();
    box.card = null;
    box.memory = { closed: false, nudge: null };
    box.asked = '';
    if (box.reply !== null) replies.set(box.reply, box.memory);
  }
}
