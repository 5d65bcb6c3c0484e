/** Whom an entry of the list leaves out: one address, or everybody at a domain and below it. */
export type Exclusion = { kind: 'person'; email: string } | { kind: 'domain'; domain: string };

const LABEL = '[\\p{L}\\p{N}](?:[\\p{L}\\p{N}-]{0,61}[\\p{L}\\p{N}])?';
const DOMAIN = new RegExp(`^${LABEL}(?:\\.${LABEL})+$`, 'u');
const LOCAL = /^[^\s@<>()[\]\\,;:"]{1,64}$/;

/**
 * What the user wrote into the field: "Ana@Studio.example", "studio.example" or "@studio.example", in lower case;
 * null where it is neither an address nor a domain.
 */
export function parseExclusion(written: string): Exclusion | null {
  const text = written.trim().toLowerCase();
  if (text.length > 320) return null;
  const at = text.lastIndexOf('@');
  const domain = text.slice(at + 1);
  if (!DOMAIN.test(domain)) return null;
  if (at <= 0) return { kind: 'domain', domain };
  return LOCAL.test(text.slice(0, at)) ? { kind: 'person', email: text } : null;
}

/** The entry as it is listed and compared. */
export function exclusionKey(entry: Exclusion): string {
  return entry.kind === 'person' ? entry.email : entry.domain;
}
