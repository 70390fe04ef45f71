// The words for rows of an import: their states, whether they will be recorded, and what stays out. Pure.
import { formatQuantity } from '#renderer/format/numbers.ts';
import type { ChipTone } from '#renderer/ui/Chip.tsx';
import { ROW_STATES, type ImportState, type RowState, type StagedRow } from '#shared/imports/model.ts';
import type { ImportFormat } from '#shared/imports/reading.ts';

export const STATE_WORDS: Readonly<Record<RowState, { readonly word: string; readonly tone: ChipTone }>> = {
  new: { word: 'New', tone: 'info' },
  changed: { word: 'Changed', tone: 'info' },
  unchanged: { word: 'Unchanged', tone: 'plain' },
  duplicate: { word: 'Duplicate', tone: 'nodata' },
  filtered: { word: 'Filtered', tone: 'nodata' },
  bad: { word: 'Refused', tone: 'breached' },
  question: { word: 'Question', tone: 'risk' },
};

/** Only new and changed rows bring something to record. */
export const canBeSelected = ({ state }: Pick<StagedRow, 'state'>): boolean => state === 'new' || state === 'changed';

export function recordedWord(row: Pick<StagedRow, 'state' | 'selected'>): string {
  if (!canBeSelected(row)) return '–';
  return row.selected ? 'Yes' : 'Left out';
}

const STAYS_OUT: ReadonlyArray<readonly [Exclude<RowState, 'new' | 'changed'>, string, string]> = [
  ['unchanged', 'is recorded already', 'are recorded already'],
  ['duplicate', 'repeats another row', 'repeat other rows'],
  ['filtered', 'is left out by a filter', 'are left out by filters'],
  ['bad', 'is refused', 'are refused'],
  ['question', 'has an open question', 'have open questions'],
];

/** Why rows are not recorded, as parts of one sentence; empty when every row is. */
export function leftBehind({ counts, selected }: Pick<ImportState, 'counts' | 'selected'>): string[] {
  const leftOut = counts.new + counts.changed - selected;
  const parts = STAYS_OUT.filter(([state]) => counts[state] > 0).map(([state, one, many]) => {
    const count = counts[state];
    return `${formatQuantity(count, 'row')} ${count === 1 ? one : many}`;
  });
  return leftOut > 0 ? [`${formatQuantity(leftOut, 'row')} you left out`, ...parts] : parts;
}

/** The states that occur, in their fixed order. */
export const statesPresent = ({ counts }: Pick<ImportState, 'counts'>): RowState[] =>
  ROW_STATES.filter((state) => counts[state] > 0);

export const FORMAT_WORDS: Readonly<Record<ImportFormat, string>> = {
  csv: 'CSV',
  tsv: 'TSV',
  json: 'JSON',
  jsonl: 'JSON Lines',
  xlsx: 'Excel workbook (XLSX)',
};
