import { Instant } from '../model/ids.ts';
import { z } from '../model/z.ts';
import { Everything } from './everything.ts';

/** The readable export. A new version is a new number, and `readJson` learns to read the old one. */
export const Export = z.object({
  format: z.literal('fondly-export'),
  version: z.literal(1),
  exportedAt: Instant,
  ...Everything.shape,
});
export type Export = z.infer<typeof Export>;

/** Everything as one JSON text to read, two spaces deep. */
export function exportJson(data: Everything, exportedAt: string): string {
  const whole: Export = { format: 'fondly-export', version: 1, exportedAt, ...data };
  return `${JSON.stringify(whole, null, 2)}\n`;
}

/** The JSON schema (draft 2020-12) of {@link exportJson}, made from the schemas everything is checked with. */
export function exportSchema(): Record<string, unknown> {
  return { ...z.toJSONSchema(Export, { io: 'output' }), title: 'What Fondly knows' };
}

export type ReadExport =
  | { ok: true; data: Everything; exportedAt: string }
  /** `where`: the path of the first value that is not as the schema says ("facts.3.tact"). */
  | { ok: false; problem: 'not-json' | 'not-an-export' | 'too-new' | 'damaged'; where: string };

/** Reads an export back; refused as a whole where anything in it is not as the schema says. Never throws. */
export function readJson(text: string): ReadExport {
  let parsed: unknown;
  try {
    parsed = JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return { ok: false, problem: 'not-json', where: '' };
    throw error;
  }
  const head = z.object({ format: z.literal('fondly-export'), version: z.number() }).safeParse(parsed);
  if (!head.success) return { ok: false, problem: 'not-an-export', where: '' };
  if (head.data.version > 1) return { ok: false, problem: 'too-new', where: '' };
  const whole = Export.safeParse(parsed);
  if (!whole.success) {
    return { ok: false, problem: 'damaged', where: whole.error.issues[0]?.path.join('.') ?? '' };
  }
  const { format: _, version: __, exportedAt, ...data } = whole.data;
  return { ok: true, data, exportedAt };
}
