// How fast incidents of the shown months went, by our level: detected, acknowledged, restored, held against what was agreed.
import { useQueryChannel } from '#renderer/bridge/use-query-channel.ts';
import { formatCount, formatMinutes } from '#renderer/format/numbers.ts';
import { Chip } from '#renderer/ui/Chip.tsx';
import { Card } from '#renderer/ui/layout/Card.tsx';
import { PlainTable, type PlainColumn } from '#renderer/ui/PlainTable.tsx';
import type { ServiceId } from '#shared/ids.ts';
import type { SpanName } from '#shared/incidents/levels.ts';
import type { OutputOf } from '#shared/ipc/contract.ts';
import type { MonthView } from '#shared/sla/view.ts';

type Level = OutputOf<'timeline.figures'>['levels'][number];
type Span = Level['spans'][number];
interface Row extends Span {
  readonly level: string;
}

const SPAN_WORDS: Readonly<Record<SpanName, string>> = {
  detect: 'To detection',
  acknowledge: 'To acknowledgement',
  restore: 'To restoration',
};
const minutes = (sec: number | null): string => (sec === null ? '–' : formatMinutes(sec));

function lateCell({ late }: Row) {
  if (late === null) return '–';
  return late === 0 ? <Chip tone="met">None</Chip> : <Chip tone="risk">{`${formatCount(late)} late`}</Chip>;
}

function restCell({ open, missing }: Row): string {
  const parts = [
    open === 0 ? '' : `${formatCount(open)} open`,
    missing === 0 ? '' : `${formatCount(missing)} not recorded`,
  ];
  return parts.filter((part) => part !== '').join(', ') || '–';
}

const COLUMNS: ReadonlyArray<PlainColumn<Row>> = [
  { id: 'level', header: 'Level', cell: ({ level }) => level },
  { id: 'span', header: 'From start', grows: true, cell: ({ span }) => SPAN_WORDS[span] },
  { id: 'n', header: 'No.', align: 'end', cell: ({ n }) => formatCount(n) },
  { id: 'median', header: 'Median, min', align: 'end', cell: ({ medianSec }) => minutes(medianSec) },
  { id: 'p90', header: 'P90, min', align: 'end', cell: ({ p90Sec }) => minutes(p90Sec) },
  { id: 'mean', header: 'Mean, min', align: 'end', cell: ({ meanSec }) => minutes(meanSec) },
  { id: 'target', header: 'Agreed, min', align: 'end', cell: ({ targetSec }) => minutes(targetSec) },
  { id: 'late', header: 'Late', cell: lateCell },
  { id: 'rest', header: 'Without an end', cell: restCell },
];

/** Spans that nothing is known of are left out, unless a time was agreed for them. */
const rowsOf = (levels: readonly Level[]): Row[] =>
  levels.flatMap(({ level, spans }) =>
    spans.filter(({ n, targetSec }) => n > 0 || targetSec !== null).map((span) => ({ ...span, level })),
  );

export interface ResponseByLevelProps {
  readonly serviceId: ServiceId;
  readonly months: readonly MonthView[];
}

export function ResponseByLevel({ serviceId, months }: ResponseByLevelProps) {
  const span = { from: months[0]?.startAt ?? 0, to: months.at(-1)?.endAt ?? 0 };
  const figures = useQueryChannel('timeline.figures', { serviceId, ...span }).data;
  const rows = rowsOf(figures?.levels ?? []);
  if (figures === undefined || rows.length === 0) return null;
  const clock = figures.calendar === null ? 'around the clock' : figures.calendar;
  return (
    <Card title={`Response by level, ${clock}, without pauses`} flush>
      <PlainTable
        label="Response by level"
        columns={COLUMNS}
        rows={rows}
        rowId={({ level, span: name }) => `${level}:${name}`}
      />
    </Card>
  );
}
