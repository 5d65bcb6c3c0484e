import { Decrypter, Encrypter } from 'age-encryption';
import { Instant } from '../model/ids.ts';
import { z } from '../model/z.ts';
import { hex, readAll } from './bytes.ts';
import { Counts, countsOf, Everything } from './everything.ts';

/**
 * What the age file holds, gzipped JSON. `digest`: SHA-256 of the JSON of `data`, hex. The data of each version is read
 * by its entry in {@link READERS}; a released entry is never taken out, so that old backups stay readable.
 */
const Sealed = z.object({
  format: z.literal('fondly-backup'),
  version: z.number(),
  madeAt: Instant,
  counts: Counts,
  digest: z.string(),
  data: z.unknown(),
});

const VERSION = 1;
const READERS: Readonly<Record<number, (data: unknown) => Everything | null>> = {
  1: (data) => Everything.safeParse(data).data ?? null,
};

/** The most a backup may unfold to: a bound for memory, a hundred times a large mailbox's. */
const LARGEST = 1_000_000_000;
/** 2^18, the default of the age tool: half a second to a second for each try. */
const WORK_FACTOR = 18;
/** What a file may ask for at most: a gigabyte of memory at 20. */
const MOST_WORK = 19;

export type BackupProblem =
  /** No age file with a passphrase. */
  | 'not-a-backup'
  /** The passphrase does not open it (or its first lines, which hold the locked key, are damaged: nothing can tell). */
  | 'wrong-passphrase'
  /** Opened by the passphrase, but bytes are missing or changed: nothing of it is used. */
  | 'damaged'
  /** Written by a newer Fondly. */
  | 'too-new';

export type OpenedBackup =
  | { ok: true; data: Everything; madeAt: string; counts: Counts; version: number }
  | { ok: false; problem: BackupProblem };

/**
 * Everything in one encrypted file of the standard age format (a passphrase by scrypt), over gzipped JSON:
 * `age -d backup.age | gunzip` shows it. Takes about a second, on purpose. `workFactor` is for tests.
 */
export async function makeBackup(
  data: Everything,
  passphrase: string,
  { madeAt, workFactor = WORK_FACTOR }: { madeAt: string; workFactor?: number },
): Promise<Uint8Array> {
  const digest = await digestOf(data);
  const sealed: z.infer<typeof Sealed> = {
    format: 'fondly-backup',
    version: VERSION,
    madeAt,
    counts: countsOf(data),
    digest,
    data,
  };
  const zipped = new Blob([JSON.stringify(sealed)]).stream().pipeThrough(new CompressionStream('gzip'));
  const encrypter = new Encrypter();
  encrypter.setPassphrase(passphrase.normalize('NFC'));
  encrypter.setScryptWorkFactor(workFactor);
  return encrypter.encrypt(new Uint8Array(await new Response(zipped).arrayBuffer()));
}

/** Opens a backup whole or not at all; what is wrong is told, never thrown. */
export async function openBackup(bytes: Uint8Array, passphrase: string): Promise<OpenedBackup> {
  const zipped = await decrypt(bytes, passphrase);
  if (typeof zipped === 'string') return { ok: false, problem: zipped };
  const sealed = Sealed.safeParse(await unzip(zipped)).data;
  if (!sealed) return { ok: false, problem: 'damaged' };
  if (sealed.version > VERSION) return { ok: false, problem: 'too-new' };
  const data = READERS[sealed.version]?.(sealed.data);
  if (!data || sealed.digest !== (await digestOf(sealed.data))) return { ok: false, problem: 'damaged' };
  return { ok: true, data, madeAt: sealed.madeAt, counts: sealed.counts, version: sealed.version };
}

/**
 * The library says by one kind of error what went wrong; how far it came tells. It asks the identities in turn, so one
 * before the passphrase sees that the head could be read, and one behind it that the passphrase did not fit.
 */
async function decrypt(bytes: Uint8Array, passphrase: string): Promise<Uint8Array | BackupProblem> {
  let reached: BackupProblem = 'not-a-backup';
  const decrypter = new Decrypter();
  decrypter.addIdentity({
    unwrapFileKey: ([stanza, ...more]) => {
      const [kind, , work] = stanza?.args ?? [];
      if (more.length || kind !== 'scrypt' || !(Number(work) <= MOST_WORK)) throw new Error('not for a passphrase');
      reached = 'damaged';
      return null;
    },
  });
  decrypter.addPassphrase(passphrase.normalize('NFC'));
  decrypter.addIdentity({
    unwrapFileKey: () => {
      reached = 'wrong-passphrase';
      return null;
    },
  });
  try {
    return await decrypter.decrypt(bytes);
  } catch (error) {
    if (error instanceof Error) return reached;
    throw error;
  }
}

async function unzip(zipped: Uint8Array): Promise<unknown> {
  try {
    const stream = new Blob([zipped.slice()]).stream().pipeThrough(new DecompressionStream('gzip'));
    const bytes = await readAll(stream, LARGEST);
    return bytes && JSON.parse(new TextDecoder().decode(bytes));
  } catch (error) {
    // A stream that is no gzip ends with a TypeError, a text that is no JSON with a SyntaxError.
    if (error instanceof TypeError || error instanceof SyntaxError) return null;
    throw error;
  }
}

async function digestOf(data: unknown): Promise<string> {
  const bytes = new TextEncoder().encode(JSON.stringify(data) ?? '');
  return hex(new Uint8Array(await crypto.subtle.digest('SHA-256', bytes)));
}
