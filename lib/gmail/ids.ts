/** The longest id the model takes. */
const MAX_ID = 100;
const LEGACY = /^[0-9a-f]{6,20}$/;
const PERMANENT_FINAL = /^(?:msg|thread)-f:(\d{1,20})$/;
const PERMANENT_LOCAL = /^(?:msg|thread)-a:[A-Za-z0-9_-]{1,80}$/;

/**
 * Gmail's id as Fondly keys it: the legacy hex where it can be had ("#msg-f:1773001162527223488" and
 * "189af729deca2ec0" are the same id), "msg-a:r…" as it stands until Gmail gives a legacy one, null for anything else
 * (Gmail writes the text "undefined" for a while).
 */
export function gmailId(written: string | null | undefined): string | null {
  if (!written || written.length > MAX_ID) return null;
  const id = written.trim().replace(/^#/, '');
  const hex = id.toLowerCase();
  if (LEGACY.test(hex)) return hex;
  const decimal = PERMANENT_FINAL.exec(id)?.[1];
  if (decimal) return BigInt(decimal).toString(16);
  return PERMANENT_LOCAL.test(id) ? id : null;
}

/** True for a legacy id: the one that stays and that carries the time. */
export function isLegacyId(id: string): boolean {
  return LEGACY.test(id);
}

/** Gmail opened on 1 April 2004; imported mail keeps an id of the time it came in. */
const EARLIEST = Date.UTC(2004, 0, 1);
const DAY_MS = 86_400_000;

/**
 * The instant a legacy id was made, ISO in UTC: its upper 44 bits are milliseconds since 1970 (checked against three
 * captures, see `tests/gmail/README.md`). Null for any other id and for a time before Gmail or after tomorrow.
 */
export function instantOfId(id: string | null, now: number): string | null {
  if (id === null || !isLegacyId(id)) return null;
  const ms = Number(BigInt(`0x${id}`) >> 20n);
  return ms >= EARLIEST && ms <= now + DAY_MS ? new Date(ms).toISOString() : null;
}
