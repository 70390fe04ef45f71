// Deliveries of a pool or of a provider: requested, promised, delivered, and what they say of each provider with its sample.
import { PackageCheck, Pencil, Plus, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { useMutationChannel } from '#renderer/bridge/use-mutation-channel.ts';
import { useQueryChannel } from '#renderer/bridge/use-query-channel.ts';
import { formatDate } from '#renderer/format/dates.ts';
import { formatDecimal } from '#renderer/format/numbers.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { Chip } from '#renderer/ui/Chip.tsx';
import { IconButton } from '#renderer/ui/IconButton.tsx';
import { Card } from '#renderer/ui/layout/Card.tsx';
import { Link } from '#renderer/ui/Link.tsx';
import { PlainTable, type PlainColumn } from '#renderer/ui/PlainTable.tsx';
import { RowActs } from '#renderer/ui/RowActs.tsx';
import { EmptyState } from '#renderer/ui/states/EmptyState.tsx';
import { QueryView } from '#renderer/ui/states/QueryView.tsx';
import { DELIVERY_VIEWS, delayWords, lateWords, sampleWords, shareWords } from '#shared/capacity/deliveries/words.ts';
import type { CapacityPoolId, ProviderId } from '#shared/ids.ts';
import type { DeliveryRow, PartnerRecordView } from '#shared/ipc/capacity-deliveries.ts';
import { ArrivalDialog } from './ArrivalDialog.tsx';
import { DeliveryDialog } from './DeliveryDialog.tsx';

type Open =
  | { readonly kind: 'edit'; readonly row: DeliveryRow | null }
  | { readonly kind: 'arrive'; readonly row: DeliveryRow };
type Column = PlainColumn<DeliveryRow>;

const amount = (quantity: string | null, unit: string): string =>
  quantity === null ? '–' : `${formatDecimal(quantity)} ${unit}`;

function Dated({ quantity, unit, day }: { readonly quantity: string; readonly unit: string; readonly day: string }) {
  return (
    <>
      {amount(quantity, unit)}
      <br />
      {day}
    </>
  );
}

function Delivered({ row: { delivery, standing, unit } }: { readonly row: DeliveryRow }) {
  const last = delivery.arrivals.at(-1);
  if (last === undefined) return '–';
  const day =
    delivery.arrivals.length === 1
      ? formatDate(last.arrivedOn)
      : `${delivery.arrivals.length} parts to ${formatDate(last.arrivedOn)}`;
  return <Dated quantity={standing.arrived} unit={unit} day={day} />;
}

function State({ row: { standing } }: { readonly row: DeliveryRow }) {
  const { tone, word } = DELIVERY_VIEWS[standing.state];
  const late = lateWords(standing);
  return (
    <>
      <Chip tone={tone}>{word}</Chip>
      {late === '' ? null : (
        <>
          <br />
          {late}
        </>
      )}
    </>
  );
}

const COLUMNS: readonly Column[] = [
  {
    id: 'requested',
    header: 'Requested',
    cell: ({ delivery: { requested, requestedOn }, unit }) => (
      <Dated quantity={requested} unit={unit} day={formatDate(requestedOn)} />
    ),
  },
  {
    id: 'promised',
    header: 'Promised',
    cell: ({ delivery: { promised, promisedOn }, unit }) =>
      promised === null || promisedOn === null ? (
        'No promise yet'
      ) : (
        <Dated quantity={promised} unit={unit} day={formatDate(promisedOn)} />
      ),
  },
  { id: 'delivered', header: 'Delivered', cell: (row) => <Delivered row={row} /> },
  { id: 'state', header: 'State', cell: (row) => <State row={row} /> },
];

const nameColumn = (isOfPool: boolean): Column => ({
  id: 'name',
  header: 'Delivery',
  grows: true,
  cell: ({ delivery, poolName, providerName }) => (
    <>
      <strong>{delivery.name}</strong>
      <br />
      {isOfPool ? (
        providerName
      ) : (
        <Link to="/capacity/$id" params={{ id: delivery.poolId }}>
          {poolName}
        </Link>
      )}
    </>
  ),
});

function DeliveryActs({ row, onOpen }: { readonly row: DeliveryRow; readonly onOpen: (open: Open) => void }) {
  const trash = useMutationChannel('deliveries.trash');
  const { id, rev, name, outcome } = row.delivery;
  return (
    <RowActs>
      {outcome === 'open' && row.standing.completedOn === null ? (
        <IconButton
          label={`Record an arrival of ${name}`}
          onPress={() => {
            onOpen({ kind: 'arrive', row });
          }}
        >
          <PackageCheck aria-hidden="true" />
        </IconButton>
      ) : null}
      <IconButton
        label={`Edit ${name}`}
        onPress={() => {
          onOpen({ kind: 'edit', row });
        }}
      >
        <Pencil aria-hidden="true" />
      </IconButton>
      <IconButton
        label={`Move ${name} to the trash`}
        onPress={() => {
          trash.mutate({ id, rev });
        }}
      >
        <Trash2 aria-hidden="true" />
      </IconButton>
    </RowActs>
  );
}

const actsColumn = (onOpen: (open: Open) => void): Column => ({
  id: 'acts',
  header: 'Acts',
  cell: (row) => <DeliveryActs row={row} onOpen={onOpen} />,
});

const RECORD_COLUMNS: ReadonlyArray<PlainColumn<PartnerRecordView>> = [
  { id: 'provider', header: 'Provider', cell: ({ providerName }) => providerName },
  {
    id: 'onTime',
    header: 'On time',
    cell: (record) => (
      <>
        {shareWords(record.onTime)}
        <br />
        {sampleWords(record.onTime, record)}
      </>
    ),
  },
  {
    id: 'fill',
    header: 'Amount delivered',
    cell: (record) => (
      <>
        {shareWords(record.fill)}
        <br />n = {record.fill.sample} own
      </>
    ),
  },
  { id: 'delay', header: 'How late', cell: delayWords },
];

export interface DeliveriesCardProps {
  /** Of one pool, or of one provider. */
  readonly of:
    | { readonly pool: { readonly id: CapacityPoolId; readonly unit: string; readonly providerId: ProviderId | null } }
    | { readonly providerId: ProviderId };
  readonly canWrite: boolean;
}

export function DeliveriesCard({ of, canWrite }: DeliveriesCardProps) {
  const [open, setOpen] = useState<Open | null>(null);
  const pool = 'pool' in of ? of.pool : null;
  const providerId = 'pool' in of ? of.pool.providerId : of.providerId;
  const query = useQueryChannel('deliveries.list', {
    poolId: pool?.id ?? null,
    providerId: pool === null ? providerId : null,
  });
  const close = (): void => {
    setOpen(null);
  };
  const addButton = canWrite ? (
    <Button
      icon={<Plus aria-hidden="true" />}
      onPress={() => {
        setOpen({ kind: 'edit', row: null });
      }}
    >
      New delivery
    </Button>
  ) : undefined;
  const columns = [nameColumn(pool !== null), ...COLUMNS];
  return (
    <Card title="Deliveries" actions={(query.data?.rows ?? []).length === 0 ? undefined : addButton}>
      <QueryView query={query}>
        {({ rows, records }) =>
          rows.length === 0 ? (
            <EmptyState title="No deliveries yet" actions={addButton}>
              What was requested, promised and delivered. From then on the plan counts with the provider’s own record:
              how often it is on time, how late it is, and how much of what it promised comes.
            </EmptyState>
          ) : (
            <>
              <PlainTable
                label="Deliveries"
                columns={canWrite ? [...columns, actsColumn(setOpen)] : columns}
                rows={rows}
                rowId={({ delivery }) => delivery.id}
              />
              <PlainTable
                label="Delivery record"
                columns={RECORD_COLUMNS}
                rows={records}
                rowId={(record) => record.providerId}
              />
              <p>
                Shares are estimates: the provider’s own deliveries, and those of others as far as its own are few. In
                brackets the range that holds them nine times in ten.
              </p>
            </>
          )
        }
      </QueryView>
      {open?.kind === 'edit' ? (
        <DeliveryDialog row={open.row} pool={pool} providerId={providerId} onClose={close} />
      ) : null}
      {open?.kind === 'arrive' ? <ArrivalDialog row={open.row} onClose={close} /> : null}
    </Card>
  );
}
