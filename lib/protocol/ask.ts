import { browser } from 'wxt/browser';
import { WORKER_ANSWERS } from './gmail.ts';
import { asker } from './transport.ts';

/** Asks the worker: `ask(kind, payload)`. Throws `ProtocolError`. */
export const ask = asker<'worker', []>(WORKER_ANSWERS, (envelope) => browser.runtime.sendMessage(envelope));
