/** How far a reading of a mail file has come. */
export interface Progress {
  doneBytes: number;
  /** Null where the source is a stream of unknown length. */
  totalBytes: number | null;
  /** Mails seen so far, those of earlier sittings included. */
  mails: number;
  /** Mails a second in this sitting. */
  perSecond: number;
  /** Seconds left at this speed; null until it can be told. */
  secondsLeft: number | null;
}

/** A sitting shorter than this tells no speed. */
const TELLING_MS = 500;
const REPORT_EVERY_MS = 200;

/** Measures one sitting. `clock` gives milliseconds from any beginning. */
export class Pace {
  readonly #clock: () => number;
  readonly #total: number | null;
  readonly #from: number;
  readonly #begun: number;
  #mails = 0;
  #told: number;

  constructor(clock: () => number, from: number, total: number | null) {
    this.#clock = clock;
    this.#from = from;
    this.#total = total;
    this.#begun = clock();
    this.#told = this.#begun;
  }

  /** Seconds since the sitting began. */
  get seconds(): number {
    return (this.#clock() - this.#begun) / 1000;
  }

  /** Counts one mail; true when it is time to tell how far it has come (at most five times a second). */
  mail(): boolean {
    this.#mails++;
    // The clock is asked for every sixteenth mail: fast enough to show, and no cost.
    return this.#mails % 16 === 0 && this.#clock() - this.#told >= REPORT_EVERY_MS;
  }

  /** How far it has come when everything before byte `at` is done. */
  tell(at: number, mails: number): Progress {
    this.#told = this.#clock();
    const passed = this.#told - this.#begun;
    const done = at - this.#from;
    const secondsLeft =
      this.#total !== null && passed >= TELLING_MS && done > 0
        ? Math.max(0, ((this.#total - at) * passed) / done / 1000)
        : null;
    const perSecond = passed > 0 ? (this.#mails * 1000) / passed : 0;
    return { doneBytes: at, totalBytes: this.#total, mails, perSecond, secondsLeft };
  }
}

/** Lets the page or worker do what waits (paint, clicks, messages) between two batches. */
export function breathe(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}
