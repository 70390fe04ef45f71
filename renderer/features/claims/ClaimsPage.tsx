// Claims: every credit that follows from the records and what came of it; sums by budget owner and age; invoices.
import { useNavigate } from '@tanstack/react-router';
import { CalendarDays } from 'lucide-react';
import { RecordGrid } from '#renderer/app/grid/RecordGrid.tsx';
import { useCanWrite } from '#renderer/app/use-can-write.ts';
import { useQueryChannel } from '#renderer/bridge/use-query-channel.ts';
import { formatMonth } from '#renderer/format/dates.ts';
import { formatCount, formatMoney } from '#renderer/format/numbers.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { Chip } from '#renderer/ui/Chip.tsx';
import { cx } from '#renderer/ui/cx.ts';
import { Card } from '#renderer/ui/layout/Card.tsx';
import { Page, Stack } from '#renderer/ui/layout/Page.tsx';
import { PageHeader } from '#renderer/ui/layout/PageHeader.tsx';
import { Link } from '#renderer/ui/Link.tsx';
import { PlainTable, type PlainColumn } from '#renderer/ui/PlainTable.tsx';
import { EmptyState } from '#renderer/ui/states/EmptyState.tsx';
import { QueryView } from '#renderer/ui/states/QueryView.tsx';
import { Tabs } from '#renderer/ui/Tabs.tsx';
import type { Money } from '#shared/fields.ts';
import { useCalendarExport } from '#renderer/app/use-calendar-export.ts';
import type { ClaimRow } from '#shared/ipc/claims.ts';
import { CLAIM_COLUMNS } from './claim-columns.tsx';
import styles from './Claims.module.css';
import { againstInvoices, byAge, byBudgetOwner, type SumRow } from './claim-sums.ts';

export const CLAIM_TABS = ['claims', 'owners', 'invoices'] as const;
type ClaimTab = (typeof CLAIM_TABS)[number];

const rowKey = (row: ClaimRow): string => row.key;
const amounts = (all: readonly Money[]): string => all.map(formatMoney).join(', ') || '–';

const sumColumns = (header: string): ReadonlyArray<PlainColumn<SumRow>> => [
  { id: 'name', header, grows: true, cell: ({ name }) => name },
  { id: 'count', header: 'Claims', align: 'end', cell: ({ count }) => formatCount(count) },
  { id: 'claimed', header: 'Credit', align: 'end', cell: ({ claimed }) => amounts(claimed) },
  { id: 'approved', header: 'Approved', align: 'end', cell: ({ approved }) => amounts(approved) },
  { id: 'applied', header: 'Applied', align: 'end', cell: ({ applied }) => amounts(applied) },
];

const INVOICE_COLUMNS: ReadonlyArray<PlainColumn<ClaimRow>> = [
  {
    id: 'claim',
    header: 'Claim',
    grows: true,
    cell: ({ claim, slaName, month }) =>
      claim === null ? (
        slaName
      ) : (
        <Link to="/claims/$id" params={{ id: claim.id }}>
          {`${slaName}, ${formatMonth(month)}`}
        </Link>
      ),
  },
  { id: 'invoice', header: 'Invoice', cell: ({ claim }) => claim?.invoiceRef || 'none yet' },
  {
    id: 'approved',
    header: 'Approved',
    align: 'end',
    cell: ({ claim }) => (claim === null || claim.approved === null ? '–' : formatMoney(claim.approved)),
  },
  {
    id: 'applied',
    header: 'On the invoice',
    align: 'end',
    cell: ({ claim }) => (claim === null || claim.applied === null ? '–' : formatMoney(claim.applied)),
  },
  {
    id: 'verdict',
    header: 'Result',
    cell: ({ shortfall }) => {
      if (shortfall === null || shortfall.minor === '0') return <Chip tone="met">Matches</Chip>;
      const more = shortfall.minor.startsWith('-');
      const amount = formatMoney({ ...shortfall, minor: shortfall.minor.replace('-', '') });
      return <Chip tone="risk">{more ? `${amount} too much` : `${amount} short`}</Chip>;
    },
  },
];

function Owners({ rows }: { readonly rows: readonly ClaimRow[] }) {
  return (
    <Stack>
      <Card title="By budget owner" flush>
        <PlainTable
          label="By budget owner"
          columns={sumColumns('Budget owner')}
          rows={byBudgetOwner(rows)}
          rowId={({ key }) => key}
        />
      </Card>
      <Card title="Submitted and not paid, by age" flush>
        <PlainTable label="By age" columns={sumColumns('Waits since')} rows={byAge(rows)} rowId={({ key }) => key} />
      </Card>
    </Stack>
  );
}

function Invoices({ rows }: { readonly rows: readonly ClaimRow[] }) {
  const approved = againstInvoices(rows);
  if (approved.length === 0) {
    return (
      <EmptyState title="Nothing is approved yet">An approved claim stands here until an invoice shows it.</EmptyState>
    );
  }
  return (
    <Card title="Approved claims against invoices" flush>
      <PlainTable label="Against invoices" columns={INVOICE_COLUMNS} rows={approved} rowId={rowKey} />
    </Card>
  );
}

export interface ClaimsPageProps {
  readonly filter: string;
  readonly onFilter: (text: string) => void;
  readonly tab: ClaimTab;
  readonly onTab: (tab: ClaimTab) => void;
}

function ClaimTabs({ rows, filter, onFilter, tab, onTab }: ClaimsPageProps & { readonly rows: readonly ClaimRow[] }) {
  const navigate = useNavigate();
  return (
    <Tabs<ClaimTab>
      label="Parts of claims"
      selected={tab}
      onSelect={onTab}
      tabs={[
        {
          id: 'claims',
          label: 'Claims',
          count: formatCount(rows.length),
          content: (
            <div className={cx(styles['grid'])}>
              <RecordGrid
                grid="claims"
                label="Claims"
                noun="claim"
                rows={rows}
                columns={CLAIM_COLUMNS}
                rowId={rowKey}
                filter={filter}
                onFilter={onFilter}
                initialSort={{ id: 'month', desc: true }}
                onOpen={({ claim, slaId, month }) => {
                  if (claim === null)
                    void navigate({ to: '/sla/$id', params: { id: slaId }, search: { month, part: 'values' } });
                  else void navigate({ to: '/claims/$id', params: { id: claim.id } });
                }}
                empty="Nothing matches"
              />
            </div>
          ),
        },
        { id: 'owners', label: 'Owners and age', content: <Owners rows={rows} /> },
        { id: 'invoices', label: 'Invoices', content: <Invoices rows={rows} /> },
      ]}
    />
  );
}

export function ClaimsPage(props: ClaimsPageProps) {
  const query = useQueryChannel('claims.list', {});
  const canWrite = useCanWrite();
  const exportDays = useCalendarExport();
  return (
    <Page>
      <PageHeader
        title="Claims"
        facts="Credits that follow from the records, and what came of each. Only an agreed value pays."
        actions={
          canWrite ? (
            <Button icon={<CalendarDays aria-hidden="true" />} onPress={exportDays}>
              Export deadlines
            </Button>
          ) : undefined
        }
      />
      <QueryView query={query}>
        {(rows) =>
          rows.length === 0 ? (
            <EmptyState title="No credits yet" actions={<Link to="/sla">SLA results</Link>}>
              A month that misses its target and has a credit table appears here, ready to be claimed.
            </EmptyState>
          ) : (
            <ClaimTabs {...props} rows={rows} />
          )
        }
      </QueryView>
    </Page>
  );
}
