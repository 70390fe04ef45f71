// The four steps of an import: which there are, which of them can be reached, and which one is on view.
import type { ImportState } from '#shared/imports/model.ts';

export const OPEN_STEPS = ['file', 'map', 'check', 'apply'] as const;
export type OpenStep = (typeof OPEN_STEPS)[number];
export type Step = OpenStep;

export const STEPS: ReadonlyArray<{ readonly id: Step; readonly label: string; readonly heading: string }> = [
  { id: 'file', label: 'File', heading: 'Choose a file' },
  { id: 'map', label: 'Map', heading: 'Say what the columns hold' },
  { id: 'check', label: 'Check', heading: 'Check the rows' },
  { id: 'apply', label: 'Import', heading: 'Import the rows' },
];

/** Nothing can be checked before it is mapped, and nothing imported before it is checked. */
export function canReach(step: OpenStep, { state }: Pick<ImportState, 'state'>): boolean {
  return step === 'file' || step === 'map' || state === 'checked';
}

/** The step that was asked for where it can be reached; otherwise the one where the work goes on. */
export function stepOnView(asked: OpenStep | undefined, file: Pick<ImportState, 'state'>): OpenStep {
  if (asked !== undefined && canReach(asked, file)) return asked;
  return file.state === 'checked' ? 'check' : 'map';
}
