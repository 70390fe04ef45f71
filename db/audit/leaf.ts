// What one audit leaf says: canonical JSON (RFC 8785) of who did what to which record, with a salted hash of each changed
// field. Values and salts stay beside the leaf, so clearing them later leaves every proof valid.
import { hash } from 'node:crypto';

/** Bytes of salt for each field. */
export const SALT_BYTES = 16;

/** The person at the keyboard (when one is chosen) and the operating system's user. */
export interface Actor {
  readonly personId: string | null;
  readonly osUser: string;
}

export type FieldValue = string | number | null;
export type FieldValues = Readonly<Record<string, FieldValue>>;

export interface LeafFacts {
  /** 1 for the first leaf of a workspace. */
  readonly seq: number;
  readonly step: number;
  /** UTC seconds. */
  readonly at: number;
  readonly actor: Actor;
  readonly act: string;
  readonly entity: string;
  readonly table: string;
  readonly id: string;
  readonly change: 'step' | 'insert' | 'update' | 'delete';
}

// What a leaf says of itself (which record, who, when) is not hashed as a field again; a revision is no content.
const LEFT_OUT = new Set(['id', 'rev', 'createdAt', 'createdBy', 'updatedAt', 'updatedBy']);

/**
 * The fields a change says something about, with their values after it, sorted by name. An insert leaves out fields that are
 * null, a delete has none.
 *
 * @example changedFields({ name: 'A', note: '' }, { name: 'B', note: '' }) // [['name', 'B']]
 */
export function changedFields(before: FieldValues | null, after: FieldValues | null): Array<[string, FieldValue]> {
  if (after === null) return [];
  const fields: Array<[string, FieldValue]> = [];
  for (const name of contentNames(after)) {
    const value = after[name] ?? null;
    if (before === null ? value !== null : value !== before[name]) fields.push([name, value]);
  }
  return fields;
}

// Rows of one table have the same names: sorting them once for all rows of a large import is worth a memory.
let sorted: { readonly names: readonly string[]; readonly of: readonly string[] } = { names: [], of: [] };

function contentNames(row: FieldValues): readonly string[] {
  const names = Object.keys(row);
  if (names.length === sorted.of.length && names.every((name, i) => name === sorted.of[i])) return sorted.names;
  sorted = { of: names, names: names.filter((name) => !LEFT_OUT.has(name)).toSorted() };
  return sorted.names;
}

/**
 * Base64url SHA-256 of the JSON text `["salt","field",value]`, the salt in hex.
 * A salt of 16 random bytes keeps a short value from being guessed from its hash.
 */
export function fieldHash(saltHex: string, field: string, value: FieldValue): string {
  return hash('sha256', `["${saltHex}","${field}",${JSON.stringify(value)}]`, 'base64url');
}

/**
 * The canonical JSON object of the field hashes. `fields` are sorted by name; `saltsHex` holds SALT_BYTES in hex for each of
 * them, in their order. Written as text at once: a large import makes one for each of its rows.
 * @throws RangeError when there are too few or many salts.
 */
export function fieldHashes(fields: ReadonlyArray<[string, FieldValue]>, saltsHex: string): string {
  const width = SALT_BYTES * 2;
  if (saltsHex.length !== fields.length * width) throw new RangeError('salts do not fit the fields');
  let text = '';
  let at = 0;
  for (const [field, value] of fields) {
    text += `${at === 0 ? '' : ','}"${field}":"${fieldHash(saltsHex.slice(at, at + width), field, value)}"`;
    at += width;
  }
  return `{${text}}`;
}

/**
 * The text that is hashed into the tree: canonical JSON (RFC 8785). Keys are written in their sorted order and values are
 * text, whole numbers and null, for which JSON.stringify writes what the RFC asks; a test compares it with a library.
 * `fields` is what `fieldHashes` returned.
 */
export function leafText(facts: Omit<LeafFacts, 'seq'>, seq: number, fields: string): string {
  const { act, actor, at, change, entity, id, step, table } = facts;
  const { osUser, personId } = actor;
  const before = JSON.stringify({ act, actor: { osUser, personId }, at, change, entity });
  const after = JSON.stringify({ id, seq, step, table });
  return `${before.slice(0, -1)},"fields":${fields},${after.slice(1)}`;
}
