// Incidents that are still open, the most urgent first: the least budget left, then the most credit at stake.
import { useQueryChannel } from '#renderer/bridge/use-query-channel.ts';
import { formatMinutes, formatMoney } from '#renderer/format/numbers.ts';
import { Chip } from '#renderer/ui/Chip.tsx';
import { cx } from '#renderer/ui/cx.ts';
import { Card } from '#renderer/ui/layout/Card.tsx';
import { Link } from '#renderer/ui/Link.tsx';
import { PlainTable, type PlainColumn } from '#renderer/ui/PlainTable.tsx';
import type { OutputOf } from '#shared/ipc/contract.ts';
import styles from './SlaPage.module.css';

type Row = OutputOf<'timeline.ranking'>[number];

const COLUMNS: ReadonlyArray<PlainColumn<Row>> = [
  {
    id: 'incident',
    header: 'Open incident',
    grows: true,
    cell: ({ externalId, title, slaId }) => (
      <Link to="/sla/$id" params={{ id: slaId }} search={{}}>
        {`${externalId}: ${title}`}
      </Link>
    ),
  },
  { id: 'sla', header: 'Service level', cell: ({ slaName }) => slaName },
  { id: 'open', header: 'Open, min', align: 'end', cell: ({ openSec }) => formatMinutes(openSec) },
  {
    id: 'left',
    header: 'Budget left, min',
    align: 'end',
    cell: ({ leftSec }) => {
      if (leftSec === null) return '–';
      return leftSec > 0 ? formatMinutes(leftSec) : <Chip tone="breached">Used up</Chip>;
    },
  },
  {
    id: 'stake',
    header: 'If it lasts to the end',
    align: 'end',
    cell: ({ atStake }) => (atStake === null ? '–' : formatMoney(atStake)),
  },
];

export function OpenIncidents() {
  const rows = useQueryChannel('timeline.ranking', {}).data ?? [];
  if (rows.length === 0) return null;
  return (
    <div className={cx(styles['above'])}>
      <Card title="Open incidents, most urgent first" flush>
        <PlainTable
          label="Open incidents"
          columns={COLUMNS}
          rows={rows}
          rowId={({ incidentId, slaId }) => `${incidentId}:${slaId}`}
        />
      </Card>
    </div>
  );
}
