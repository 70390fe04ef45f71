// What is agreed with a provider: service levels with their last verdict, and contracts.
import { useNavigate } from '@tanstack/react-router';
import { Plus } from 'lucide-react';
import { formatDate, formatMonth } from '#renderer/format/dates.ts';
import { formatCount, formatMoney, formatPercent } from '#renderer/format/numbers.ts';
import { useQueryChannel } from '#renderer/bridge/use-query-channel.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { Chip, VerdictChip } from '#renderer/ui/Chip.tsx';
import { cx } from '#renderer/ui/cx.ts';
import { Card } from '#renderer/ui/layout/Card.tsx';
import { Link } from '#renderer/ui/Link.tsx';
import { PlainTable, type PlainColumn } from '#renderer/ui/PlainTable.tsx';
import { QueryView } from '#renderer/ui/states/QueryView.tsx';
import type { ProviderId } from '#shared/ids.ts';
import type { OutputOf } from '#shared/ipc/contract.ts';
import type { ContractRow } from '#shared/ipc/contracts.ts';
import styles from './Providers.module.css';

type SlaRow = OutputOf<'sla.list'>[number];

const SLA_COLUMNS: ReadonlyArray<PlainColumn<SlaRow>> = [
  {
    id: 'name',
    header: 'Service level',
    grows: true,
    cell: ({ id, name, serviceName }) => (
      <>
        <Link to="/sla/$id" params={{ id }} search={{}} tone="strong">
          {name}
        </Link>
        <span className={cx(styles['sub'])}>{serviceName}</span>
      </>
    ),
  },
  { id: 'target', header: 'Target', align: 'end', cell: ({ targetPct }) => formatPercent(targetPct) },
  {
    id: 'month',
    header: 'Data to',
    align: 'end',
    cell: ({ lastMonth }) => (lastMonth === null ? '–' : formatMonth(lastMonth)),
  },
  {
    id: 'verdict',
    header: 'Last verdict',
    cell: ({ lastVerdict }) =>
      lastVerdict === null ? <Chip tone="nodata">No data</Chip> : <VerdictChip verdict={lastVerdict} />,
  },
];

const CONTRACT_COLUMNS: ReadonlyArray<PlainColumn<ContractRow>> = [
  {
    id: 'ref',
    header: 'Contract',
    grows: true,
    cell: ({ id, ref, title }) => (
      <>
        <Link to="/contracts/$id" params={{ id }} tone="strong">
          {title}
        </Link>
        <span className={cx(styles['sub'])}>{ref}</span>
      </>
    ),
  },
  { id: 'from', header: 'Effective', align: 'end', cell: ({ effectiveOn }) => formatDate(effectiveOn) },
  {
    id: 'cost',
    header: 'Annual cost',
    align: 'end',
    cell: ({ annualCost }) => (annualCost === null ? '–' : formatMoney(annualCost)),
  },
  { id: 'slas', header: 'Service levels', align: 'end', cell: ({ slas }) => formatCount(slas) },
];

const FACING_WORDS = [
  ['customer', 'What customers feel'],
  ['infrastructure', 'Infrastructure'],
  [undefined, 'Not said whom it faces'],
] as const;

/** What customers feel stands apart from what the machines do; one table while nobody said which is which. */
function FacingTables({ rows }: { readonly rows: readonly SlaRow[] }) {
  const groups = FACING_WORDS.map(([facing, title]) => ({ title, rows: rows.filter((row) => row.facing === facing) }));
  const filled = groups.filter((group) => group.rows.length > 0);
  if (rows.every(({ facing }) => facing === undefined)) {
    return <PlainTable label="Service levels" columns={SLA_COLUMNS} rows={rows} rowId={({ id }) => id} />;
  }
  return filled.map((group) => (
    <section key={group.title} aria-label={group.title}>
      <h3 className={cx(styles['facing'])}>{group.title}</h3>
      <PlainTable label={group.title} columns={SLA_COLUMNS} rows={group.rows} rowId={({ id }) => id} />
    </section>
  ));
}

export function ServiceLevelsCard({ providerId }: { readonly providerId: ProviderId }) {
  const query = useQueryChannel('sla.list', {});
  return (
    <Card title="Service levels" flush>
      <QueryView query={query}>
        {(all) => {
          const rows = all.filter((row) => row.providerId === providerId);
          return rows.length === 0 ? (
            <p className={cx(styles['nothing'])}>
              No service levels yet. They are agreed in a contract: open it and add one.
            </p>
          ) : (
            <FacingTables rows={rows} />
          );
        }}
      </QueryView>
    </Card>
  );
}

export interface ContractsCardProps {
  readonly providerId: ProviderId;
  readonly canWrite: boolean;
}

export function ContractsCard({ providerId, canWrite }: ContractsCardProps) {
  const navigate = useNavigate();
  const query = useQueryChannel('contracts.list', { providerId });
  return (
    <Card
      title="Contracts"
      flush
      actions={
        canWrite ? (
          <Button
            icon={<Plus aria-hidden="true" />}
            onPress={() => {
              void navigate({ to: '/contracts', search: { newFor: providerId } });
            }}
          >
            Add contract
          </Button>
        ) : undefined
      }
    >
      <QueryView query={query}>
        {(rows) =>
          rows.length === 0 ? (
            <p className={cx(styles['nothing'])}>No contracts yet.</p>
          ) : (
            <PlainTable label="Contracts" columns={CONTRACT_COLUMNS} rows={rows} rowId={({ id }) => id} />
          )
        }
      </QueryView>
    </Card>
  );
}
