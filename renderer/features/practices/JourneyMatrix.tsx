// Coverage of journeys: each journey beside the places from which checks walk it; a gap is a word, not an empty cell.
import { formatDate } from '#renderer/format/dates.ts';
import { Chip } from '#renderer/ui/Chip.tsx';
import { Card } from '#renderer/ui/layout/Card.tsx';
import { PlainTable, type PlainColumn } from '#renderer/ui/PlainTable.tsx';
import type { PracticeRow } from '#shared/ipc/practices.ts';
import type { PracticeOf } from '#shared/practices/model.ts';

type Journey = PracticeOf<'journey'>;

function cellOf({ facts }: Journey, place: string) {
  const here = facts.checks.filter((check) => check.place === place);
  if (here.length === 0) return <Chip tone={facts.isCritical ? 'risk' : 'plain'}>Gap</Chip>;
  return here
    .map(({ name, everyMin, lastOn }) => {
      const last = lastOn === null ? 'no result yet' : `last ${formatDate(lastOn)}`;
      return `${name}, every ${everyMin} min, ${last}`;
    })
    .map((line) => <div key={line}>{line}</div>);
}

export function JourneyMatrix({ rows }: { readonly rows: readonly PracticeRow[] }) {
  const journeys = rows.flatMap(({ practice }) => (practice.kind === 'journey' ? [practice] : []));
  const places = [...new Set(journeys.flatMap(({ facts }) => facts.checks.map(({ place }) => place)))].sort();
  if (places.length === 0) return null;
  const columns: ReadonlyArray<PlainColumn<Journey>> = [
    { id: 'journey', header: 'Journey', grows: true, cell: ({ title }) => title },
    { id: 'critical', header: 'Critical', cell: ({ facts }) => (facts.isCritical ? 'Yes' : 'No') },
    ...places.map((place): PlainColumn<Journey> => ({
      id: `place:${place}`,
      header: place,
      cell: (journey) => cellOf(journey, place),
    })),
  ];
  return (
    <Card title="Coverage by place" flush>
      <PlainTable label="Coverage by place" columns={columns} rows={journeys} rowId={({ id }) => id} />
    </Card>
  );
}
