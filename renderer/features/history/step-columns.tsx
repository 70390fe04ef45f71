// The columns of the history grid.
import { formatInstant } from '#renderer/format/dates.ts';
import { formatCount } from '#renderer/format/numbers.ts';
import { Chip } from '#renderer/ui/Chip.tsx';
import type { GridColumn } from '#renderer/ui/grid/columns.ts';
import type { OutputOf } from '#shared/ipc/contract.ts';

type Step = OutputOf<'history.steps'>[number];

const KIND_WORDS: Readonly<Record<Step['kind'], string>> = {
  do: '',
  undo: 'Undo',
  redo: 'Redo',
  final: 'Cannot be undone',
};

/** What is worth saying about a step: that Undo stands here, that it was taken back, what kind it is. */
export function stepWord(step: Step, undoSeq: number | null): string {
  if (step.seq === undoSeq) return 'Undo takes this back';
  return step.undone ? 'Undone' : KIND_WORDS[step.kind];
}

function StepState({ step, undoSeq }: { readonly step: Step; readonly undoSeq: number | null }) {
  const word = stepWord(step, undoSeq);
  if (word === '') return null;
  return <Chip tone={step.seq === undoSeq ? 'info' : step.undone ? 'nodata' : 'plain'}>{word}</Chip>;
}

export function stepColumns(zone: string, undoSeq: number | null): ReadonlyArray<GridColumn<Step>> {
  return [
    {
      id: 'seq',
      header: 'No.',
      width: 84,
      align: 'end',
      cell: (step) => formatCount(step.seq),
      sortValue: (step) => step.seq,
      text: (step) => String(step.seq),
    },
    {
      id: 'label',
      header: 'Step',
      width: 280,
      grows: true,
      cell: (step) => step.label,
      sortValue: (step) => step.label,
      text: (step) => step.label,
    },
    {
      id: 'state',
      header: 'State',
      width: 190,
      cell: (step) => <StepState step={step} undoSeq={undoSeq} />,
      sortValue: (step) => stepWord(step, undoSeq),
      text: (step) => stepWord(step, undoSeq),
    },
    {
      id: 'at',
      header: `When (${zone})`,
      width: 210,
      tabular: true,
      cell: (step) => formatInstant(step.at, zone),
      sortValue: (step) => step.at,
      text: (step) => formatInstant(step.at, zone),
    },
    {
      id: 'actor',
      header: 'Who',
      width: 200,
      cell: (step) => step.actor,
      sortValue: (step) => step.actor,
      text: (step) => step.actor,
    },
  ];
}
