/**
 * A table of small weights under 32-bit feature hashes, packed into bytes: buckets of four slots, a slot being a 16-bit
 * check of the hash and one signed byte a column. The check is what keeps features never seen in fitting silent, where
 * a plain hashed vector would give them somebody else's weight (one in 16,000 slips through).
 */
export interface Table {
  /** Slots a table has in all; a power of two times four. */
  buckets: number;
  columns: number;
  /** What one unit of a byte is worth, by column. */
  scale: readonly number[];
  bytes: Uint8Array;
}

const SLOTS = 4;

function bucketOf(hash: number, buckets: number): number {
  return (Math.imul(hash, 0x9e3779b1) >>> 12) & (buckets - 1);
}

function checkOf(hash: number): number {
  // Never 0: that marks an empty slot.
  return ((Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d) >>> 16) & 0xffff) | 1;
}

/** Adds the weights of the features to `sums`, one a column. Unknown features add nothing. */
export function addWeights(table: Table, features: readonly number[], sums: Float64Array): void {
  const { buckets, columns, bytes, scale } = table;
  const width = 2 + columns;
  for (let f = 0; f < features.length; f++) {
    const hash = features[f] as number;
    const check = checkOf(hash);
    let at = bucketOf(hash, buckets) * SLOTS * width;
    for (let slot = 0; slot < SLOTS; slot++, at += width) {
      if (((bytes[at] as number) | ((bytes[at + 1] as number) << 8)) !== check) continue;
      for (let c = 0; c < columns; c++) {
        const byte = bytes[at + 2 + c] as number;
        (sums[c] as number) += (byte > 127 ? byte - 256 : byte) * (scale[c] as number);
      }
      break;
    }
  }
}

/**
 * Packs weights; where a bucket is full the features that weigh least are left out (`dropped` counts them).
 * @param entries hash -> one weight a column
 * @param buckets a power of two
 */
export function packTable(
  entries: readonly (readonly [hash: number, weights: readonly number[]])[],
  columns: number,
  buckets: number,
): { table: Table; dropped: number } {
  const scale = Array.from({ length: columns }, (_, c) => {
    // Clip the few largest: a byte spent on outliers is a byte lost for all.
    const sizes = entries.map(([, w]) => Math.abs(w[c] ?? 0)).sort((a, b) => b - a);
    return (sizes[Math.floor(sizes.length / 2000)] ?? 1) / 127 || 1 / 127;
  });
  const width = 2 + columns;
  const bytes = new Uint8Array(buckets * SLOTS * width);
  const size = (w: readonly number[]): number => w.reduce((sum, x, c) => sum + Math.abs(x) / (scale[c] ?? 1), 0);
  const sorted = entries.slice().sort((a, b) => size(b[1]) - size(a[1]) || a[0] - b[0]);
  let dropped = 0;
  for (const [hash, weights] of sorted) {
    const check = checkOf(hash);
    const first = bucketOf(hash, buckets) * SLOTS * width;
    let put = false;
    for (let slot = 0; slot < SLOTS && !put; slot++) {
      const at = first + slot * width;
      const there = (bytes[at] as number) | ((bytes[at + 1] as number) << 8);
      if (there === check) break;
      if (there !== 0) continue;
      bytes[at] = check & 255;
      bytes[at + 1] = check >> 8;
      for (let c = 0; c < columns; c++) {
        bytes[at + 2 + c] = Math.max(-127, Math.min(127, Math.round((weights[c] ?? 0) / (scale[c] ?? 1)))) & 255;
      }
      put = true;
    }
    if (!put) dropped++;
  }
  return { table: { buckets, columns, scale, bytes }, dropped };
}

/** A table as it stands in JSON. */
export interface PackedTable {
  buckets: number;
  columns: number;
  scale: readonly number[];
  bytes: string;
}

/** The table of its JSON form. */
export function unpackTable(packed: PackedTable): Table {
  const binary = atob(packed.bytes);
  const bytes = new Uint8Array(binary.length);
  for (let i = 0; i < binary.length; i++) bytes[i] = binary.charCodeAt(i);
  return { buckets: packed.buckets, columns: packed.columns, scale: packed.scale, bytes };
}
