// Patches from a pasted block: reference, class, day of release, day it was applied; with or without a heading.
import { AppError } from '../errors.ts';
import { blockCells } from '../providers/block.ts';
import { parseCivilDate } from '../values/civil-date.ts';
import type { FactsOf } from './facts.ts';

type Patch = FactsOf<'patching'>['patches'][number];

const MOST_PATCHES = 2_000;
const CRITICAL_WORDS = ['critical', 'crit', 'yes', 'high', 'urgent', '1'];
const OTHER_WORDS = ['', 'other', 'no', 'medium', 'moderate', 'low', 'important', '0'];

function isDay(text: string): boolean {
  try {
    parseCivilDate(text);
    return true;
  } catch (error) {
    if (error instanceof AppError) return false;
    throw error;
  }
}

function patchOf(cells: readonly string[], line: number): Patch {
  const [ref = '', level = '', releasedOn = '', applied = ''] = cells;
  const refuse = (what: string): never => {
    throw new AppError('PATCH_ROW', `Row ${line}: ${what}. Nothing was added.`);
  };
  if (ref === '') refuse('the first column names the patch');
  if (ref.length > 200) refuse('the name of the patch has more than 200 characters');
  const word = level.toLowerCase();
  const isCritical = CRITICAL_WORDS.includes(word);
  if (!isCritical && !OTHER_WORDS.includes(word)) refuse(`“${level.slice(0, 40)}” says neither critical nor other`);
  if (!isDay(releasedOn)) refuse(`“${releasedOn.slice(0, 40)}” is no day of release; write it as 2026-03-31`);
  if (applied !== '' && !isDay(applied)) refuse(`“${applied.slice(0, 40)}” is no day; write it as 2026-03-31`);
  if (applied !== '' && applied < releasedOn) refuse('it was applied before it was released');
  return { ref, isCritical, releasedOn, appliedOn: applied === '' ? null : applied };
}

/**
 * The patches that stand after a block was pasted onto those before it; the last row of a reference holds.
 * @throws AppError PATCH_ROW naming the row that cannot be read; TOO_MANY_PATCHES.
 * @example
 * mergePatches([], 'KB-1\tcritical\t2026-03-01\t2026-03-05') // added 1, replaced 0
 */
export function mergePatches(
  before: readonly Patch[],
  text: string,
): { readonly patches: Patch[]; readonly added: number; readonly replaced: number } {
  const cells = blockCells(text);
  const [first = []] = cells;
  const hasHeading = first[2] !== undefined && !/\d/.test(first[2]);
  const rows = cells.map((row, index) => ({ row, line: index + 1 })).slice(hasHeading ? 1 : 0);
  if (rows.length === 0)
    throw new AppError('PATCH_ROW', 'The block holds no row. Copy the rows of patches and paste again.');
  const read = rows.map(({ row, line }) => patchOf(row, line));
  const old = new Set(before.map(({ ref }) => ref));
  const touched = new Set(read.map(({ ref }) => ref));
  const known = new Map([...before, ...read].map((patch) => [patch.ref, patch]));
  if (known.size > MOST_PATCHES) {
    throw new AppError('TOO_MANY_PATCHES', `A duty holds ${MOST_PATCHES} patches. Start a new one for the next year.`);
  }
  const replaced = [...touched].filter((ref) => old.has(ref)).length;
  return { patches: [...known.values()], added: touched.size - replaced, replaced };
}
