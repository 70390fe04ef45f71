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

const STAMP_FIELDS = new Set(['createdAt', 'createdBy', 'updatedAt', 'updatedBy']);

/**
 * The fields a change says something about, with their values after it, sorted by name. An insert leaves empty fields out,
 * a delete has none; stamps repeat what the leaf itself says and are left out.
 *
 * @example changedFields({ name: 'A', note: '' }, { name: 'B', note: '' }) // [['name', 'B']]
 */
export function changedFields(before: FieldValues | null, after: FieldValues | null): Array<[string, FieldValue]> {
  if (after === null) return [];
  return Object.entries(after)
    .filter(([name, value]) => !STAMP_FIELDS.has(name) && (before === null ? value !== null : value !== before[name]))
    .sort(([a], [b]) => (a < b ? -1 : 1));
}

/**
 * Base64url SHA-256 of the JSON text `["salt","field",value]`, the salt in base64url.
 * A salt of 16 random bytes keeps a short value from being guessed from its hash.
 */
export function fieldHash(salt: Uint8Array, field: string, value: FieldValue): string {
  const text = Buffer.from(salt.buffer, salt.byteOffset, salt.length).toString('base64url');
  return hash('sha256', JSON.stringify([text, field, value]), 'base64url');
}

/** `salts` holds SALT_BYTES for each field, in the order of the fields. @throws RangeError when there are too few. */
export function fieldHashes(fields: ReadonlyArray<[string, FieldValue]>, salts: Uint8Array): Record<string, string> {
  if (salts.length !== fields.length * SALT_BYTES) throw new RangeError('salts do not fit the fields');
  const hashes: Record<string, string> = {};
  fields.forEach(([field, value], index) => {
    hashes[field] = fieldHash(salts.subarray(index * SALT_BYTES, (index + 1) * SALT_BYTES), field, value);
  });
  return hashes;
}

/**
 * The text that is hashed into the tree: canonical JSON (RFC 8785). Keys are written in their sorted order and values are
 * text, whole numbers and null, for which JSON.stringify writes what the RFC asks; a test compares it with a library.
 */
export function leafText(facts: LeafFacts, fields: Readonly<Record<string, string>>): string {
  const { act, actor, at, change, entity, id, seq, step, table } = facts;
  const { osUser, personId } = actor;
  return JSON.stringify({ act, actor: { osUser, personId }, at, change, entity, fields, id, seq, step, table });
}
