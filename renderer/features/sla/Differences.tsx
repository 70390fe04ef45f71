// What the provider's incidents say beside our own, in seconds that add up. D shows the differences only.
import { useState } from 'react';
import { useLetterKeys } from '#renderer/app/commands/use-letter-keys.ts';
import { useQueryChannel } from '#renderer/bridge/use-query-channel.ts';
import { formatInstant } from '#renderer/format/dates.ts';
import { formatCount } from '#renderer/format/numbers.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { cx } from '#renderer/ui/cx.ts';
import { PlainTable, type PlainColumn } from '#renderer/ui/PlainTable.tsx';
import { QueryView } from '#renderer/ui/states/QueryView.tsx';
import type { ReconcileView } from '#shared/ipc/disputes.ts';
import type { MonthView } from '#shared/sla/view.ts';
import styles from './StatedValues.module.css';

type Difference = ReconcileView['differences'][number];

const SAME = new Set(['MATCH', 'MATCH_WITHIN_TOLERANCE']);

const columns = (zone: string): ReadonlyArray<PlainColumn<Difference>> => [
  { id: 'word', header: 'Difference', grows: true, cell: ({ word }) => word },
  { id: 'seconds', header: 'Seconds', align: 'end', cell: ({ seconds }) => formatCount(seconds) },
  {
    id: 'first',
    header: 'First at',
    cell: ({ intervals }) => (intervals[0] === undefined ? '–' : formatInstant(intervals[0].startAt, zone)),
  },
];

function factsOf({ providerSec, ownSec, unionSec, clockOffsetSec, toleranceSec }: ReconcileView): string {
  const clock = clockOffsetSec === 0 ? '' : ` Their clock is moved by ${formatCount(clockOffsetSec)} s.`;
  const tolerance = toleranceSec === 0 ? '' : ` Up to ${formatCount(toleranceSec)} s count as the same.`;
  return `They say ${formatCount(providerSec)} s, we say ${formatCount(ownSec)} s, together ${formatCount(unionSec)} s.${clock}${tolerance}`;
}

function Compared({ view, zone }: { readonly view: ReconcileView; readonly zone: string }) {
  const [onlyDifferences, setOnly] = useState(false);
  const toggle = (): void => {
    setOnly((only) => !only);
  };
  useLetterKeys({ d: toggle });
  if (view.ownSources.length === 0) {
    return (
      <p>
        We have no measurement of our own here. Name a source of incidents as ours under Sources to hold it against
        theirs.
      </p>
    );
  }
  const rows = onlyDifferences ? view.differences.filter(({ class: name }) => !SAME.has(name)) : view.differences;
  return (
    <>
      <p>{factsOf(view)}</p>
      <div>
        <Button keys="D" aria-pressed={onlyDifferences} onPress={toggle}>
          {onlyDifferences ? 'Show all' : 'Differences only'}
        </Button>
      </div>
      {rows.length === 0 ? (
        <p>Both sides say the same.</p>
      ) : (
        <PlainTable label="Differences" columns={columns(zone)} rows={rows} rowId={({ class: name }) => name} />
      )}
    </>
  );
}

export function Differences({ month, zone }: { readonly month: MonthView; readonly zone: string }) {
  const query = useQueryChannel('sources.compare', { slaId: month.slaId, month: month.month });
  return (
    <section aria-labelledby="differences-title" className={cx(styles['values'])}>
      <h3 id="differences-title">Theirs beside ours</h3>
      <QueryView query={query}>{(view) => <Compared view={view} zone={zone} />}</QueryView>
    </section>
  );
}
