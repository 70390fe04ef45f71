// How past forecasts held: of what was called 80 %, how much came true. Too few statements prove nothing, and say so.
import { useQueryChannel } from '#renderer/bridge/use-query-channel.ts';
import { formatQuantity } from '#renderer/format/numbers.ts';
import { Chip } from '#renderer/ui/Chip.tsx';
import { Breadcrumbs } from '#renderer/ui/layout/Breadcrumbs.tsx';
import { Card } from '#renderer/ui/layout/Card.tsx';
import { Columns, Page, Stack } from '#renderer/ui/layout/Page.tsx';
import { PageHeader } from '#renderer/ui/layout/PageHeader.tsx';
import { Link } from '#renderer/ui/Link.tsx';
import { PlainTable, type PlainColumn } from '#renderer/ui/PlainTable.tsx';
import { EmptyState } from '#renderer/ui/states/EmptyState.tsx';
import { QueryView } from '#renderer/ui/states/QueryView.tsx';
import type { KeptView, ReliabilityView } from '#shared/ipc/capacity.ts';

const pct = (share: number | null): string => (share === null ? '–' : `${Math.round(share * 100)} %`);

/** Below so many, nine-in-ten bounds span more than a third of the scale. */
const FEW = 10;

function verdictOf({ statements, isKept, share, promised }: KeptView) {
  if (statements < FEW) return { tone: 'nodata', word: 'Too few to say' } as const;
  if (isKept) return { tone: 'met', word: 'As promised' } as const;
  return (share ?? 0) > promised
    ? ({ tone: 'risk', word: 'More often than said' } as const)
    : ({ tone: 'breached', word: 'Less often than said' } as const);
}

const keptColumns = (first: string): ReadonlyArray<PlainColumn<KeptView>> => [
  { id: 'promised', header: first, cell: ({ promised }) => pct(promised) },
  { id: 'statements', header: 'Statements', align: 'end', cell: ({ statements }) => statements },
  { id: 'true', header: 'Came true', align: 'end', cell: ({ cameTrue, share }) => `${cameTrue}, ${pct(share)}` },
  {
    id: 'bounds',
    header: 'True share, nine times in ten',
    align: 'end',
    cell: ({ lower, upper }) => (lower === null ? '–' : `${pct(lower)} to ${pct(upper)}`),
  },
  {
    id: 'verdict',
    header: 'Verdict',
    cell: (row) => <Chip tone={verdictOf(row).tone}>{verdictOf(row).word}</Chip>,
  },
];

const INTERVAL_COLUMNS = keptColumns('Interval');
const CHANCE_COLUMNS = keptColumns('Chance');

type PoolKept = ReliabilityView['pools'][number];

const levelOf = ({ kept }: PoolKept, level: number): string => {
  const found = kept.find(({ promised }) => Math.round(promised * 100) === level);
  return found === undefined ? '–' : `${found.cameTrue} of ${found.statements}`;
};

const POOL_COLUMNS: ReadonlyArray<PlainColumn<PoolKept>> = [
  {
    id: 'pool',
    header: 'Pool',
    grows: true,
    cell: ({ id, name }) => (
      <Link to="/capacity/$id" params={{ id }}>
        {name}
      </Link>
    ),
  },
  { id: 'forecasts', header: 'Forecasts kept', align: 'end', cell: ({ forecasts }) => forecasts },
  { id: 'at80', header: 'Within 80 %', align: 'end', cell: (row) => levelOf(row, 80) },
  { id: 'at95', header: 'Within 95 %', align: 'end', cell: (row) => levelOf(row, 95) },
];

const promisedKey = ({ promised }: KeptView): string => String(promised);

function ChancesCard({ chances: { bins, brier, baseBrier } }: ReliabilityView) {
  return (
    <Card title="Chances that use passes what is committed">
      {bins.length === 0 ? (
        <EmptyState title="No chance is settled yet">It is when a month with a level is recorded.</EmptyState>
      ) : (
        <>
          <PlainTable label="Chances" columns={CHANCE_COLUMNS} rows={bins} rowId={promisedKey} />
          <p>
            Brier score {brier?.toFixed(3) ?? '–'}; always stating how often it happened would score{' '}
            {baseBrier?.toFixed(3) ?? '–'}. Lower is better.
          </p>
        </>
      )}
    </Card>
  );
}

function Reliability({ view }: { readonly view: ReliabilityView }) {
  if (view.pools.length === 0) {
    return (
      <Card>
        <EmptyState title="Nothing to hold forecasts against yet">
          Each forecast is kept. When the use of a month it spoke of is recorded, this page says whether it held.
        </EmptyState>
      </Card>
    );
  }
  const statements = view.intervals[0]?.statements ?? 0;
  return (
    <Stack>
      <Columns min={420}>
        <Card title={`Intervals: ${formatQuantity(statements, 'month')} that were forecast and are known by now`}>
          <PlainTable label="Intervals" columns={INTERVAL_COLUMNS} rows={view.intervals} rowId={promisedKey} />
        </Card>
        <ChancesCard {...view} />
      </Columns>
      <Card title="Pool by pool">
        <PlainTable label="Pool by pool" columns={POOL_COLUMNS} rows={view.pools} rowId={({ id }) => id} />
      </Card>
    </Stack>
  );
}

export function ReliabilityPage() {
  const query = useQueryChannel('capacity.reliability', {});
  return (
    <Page>
      <PageHeader
        title="How past forecasts held"
        above={
          <Breadcrumbs>
            <Link to="/capacity" search={{}}>
              Capacity
            </Link>
          </Breadcrumbs>
        }
        facts="Only what was said before a month was over counts. Of several forecasts from the same months, the latest."
      />
      <QueryView query={query}>{(view) => <Reliability view={view} />}</QueryView>
    </Page>
  );
}
