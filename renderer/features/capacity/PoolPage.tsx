// One pool: its finding and fan chart, when it runs out and by when to order, what the forecast rests on, its capacity.
import { useNavigate } from '@tanstack/react-router';
import { Layers, Pencil, Plus, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { useCommand } from '#renderer/app/commands/registry.ts';
import { HistoryLink } from '#renderer/app/HistoryLink.tsx';
import { useCanWrite } from '#renderer/app/use-can-write.ts';
import { useTodayDate } from '#renderer/app/use-today.ts';
import { useMutationChannel } from '#renderer/bridge/use-mutation-channel.ts';
import { useQueryChannel } from '#renderer/bridge/use-query-channel.ts';
import { formatDate } from '#renderer/format/dates.ts';
import { formatDecimal, formatMoney, formatQuantity } from '#renderer/format/numbers.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { Chip } from '#renderer/ui/Chip.tsx';
import { Breadcrumbs } from '#renderer/ui/layout/Breadcrumbs.tsx';
import { Card } from '#renderer/ui/layout/Card.tsx';
import { DescriptionList } from '#renderer/ui/layout/DescriptionList.tsx';
import { KeyFigure } from '#renderer/ui/layout/KeyFigure.tsx';
import { Columns, Page, Stack } from '#renderer/ui/layout/Page.tsx';
import { PageHeader } from '#renderer/ui/layout/PageHeader.tsx';
import { Link } from '#renderer/ui/Link.tsx';
import { PlainTable, type PlainColumn } from '#renderer/ui/PlainTable.tsx';
import { EmptyState } from '#renderer/ui/states/EmptyState.tsx';
import { QueryView } from '#renderer/ui/states/QueryView.tsx';
import { peakCheck, provisionCheck } from '#shared/capacity/pools/provision.ts';
import { chanceText } from '#shared/values/estimate.ts';
import type { CapacityLevel, CapacityPool } from '#shared/capacity/pools/model.ts';
import type { CapacityPoolId } from '#shared/ids.ts';
import type { OutlookView } from '#shared/ipc/capacity.ts';
import type { OutputOf } from '#shared/ipc/contract.ts';
import { BaselineCard } from './BaselineCard.tsx';
import { CapacityExport } from './CapacityExport.tsx';
import { EditPoolDialog } from './EditPoolDialog.tsx';
import { FanChart } from './FanChart.tsx';
import { PlanningPart } from './PlanningPart.tsx';
import { LevelDialog, UseDialog } from './PoolDialogs.tsx';
import { findingOf, monthOrNot } from './words.ts';

type PoolAnswer = OutputOf<'capacity.get'>;

const amountOf = (text: string | null): string => (text === null ? '–' : formatDecimal(text));

const LEVEL_COLUMNS: ReadonlyArray<PlainColumn<CapacityLevel>> = [
  { id: 'from', header: 'From', cell: ({ effectiveOn }) => formatDate(effectiveOn) },
  { id: 'committed', header: 'Committed', align: 'end', cell: ({ committed }) => amountOf(committed) },
  { id: 'design', header: 'Design', align: 'end', cell: ({ design }) => amountOf(design) },
  { id: 'burst', header: 'Burst', align: 'end', cell: ({ burst }) => amountOf(burst) },
];

function Figures({ outlook, pool }: { readonly outlook: OutlookView; readonly pool: CapacityPool }) {
  const { runsOut, orderBy } = outlook;
  const lead = pool.leadP90Days;
  const noDay = runsOut.early === null ? 'Nothing to order' : 'No lead time';
  return (
    <Columns>
      <KeyFigure
        label="Order by"
        value={orderBy === null ? noDay : formatDate(orderBy)}
        note={lead === null ? 'Record how long an order takes.' : `Nine in ten orders take at most ${lead} days.`}
      />
      <KeyFigure
        label="Runs out, early case"
        value={monthOrNot(runsOut.early)}
        note="One path in ten has run out by then."
      />
      <KeyFigure
        label="Runs out, middle case"
        value={monthOrNot(runsOut.middle)}
        note="Half of all paths have run out by then."
      />
      <KeyFigure
        label="Runs out, late case"
        value={monthOrNot(runsOut.late)}
        note="Nine paths in ten have run out by then."
      />
    </Columns>
  );
}

function BasisCard({ forecast }: Pick<OutlookView, 'forecast'>) {
  const { method, members, rejected, backtest, notes, engineVersion } = forecast;
  const tested =
    backtest.mase === null
      ? 'Too few months for a backtest'
      : `${formatQuantity(backtest.origins, 'earlier origin')}, mean absolute error ${backtest.mase.toFixed(2)} of a seasonal step`;
  return (
    <Card title="What the forecast rests on">
      <DescriptionList
        items={[
          { name: 'Method', value: method },
          { name: 'Backtest', value: tested },
          { name: 'Members', value: members.join(', ') },
          { name: 'Left out', value: rejected.map(({ name, reason }) => `${name}: ${reason}`).join('; ') },
          { name: 'Notes', value: notes.join(' ') },
          { name: 'Engine', value: `Version ${engineVersion}` },
        ]}
      />
    </Card>
  );
}

function ChecksCard({ outlook, pool }: { readonly outlook: OutlookView; readonly pool: CapacityPool }) {
  const { chance } = outlook.runsOut;
  const checks = [
    { name: 'Size', check: provisionCheck(outlook, pool) },
    { name: 'Average and peak', check: peakCheck(pool) },
  ];
  return (
    <Card title="Is the commitment right">
      <DescriptionList
        items={[
          ...checks.map(({ name, check: { tone, word, sentence } }) => ({
            name,
            value: (
              <>
                <Chip tone={tone}>{word}</Chip> {sentence}.
              </>
            ),
          })),
          { name: 'Runs out within the horizon', value: chance === null ? null : chanceText(chance) },
        ]}
      />
    </Card>
  );
}

function FactsCard({ pool, ownerName }: Pick<PoolAnswer, 'pool' | 'ownerName'>) {
  const days = (count: number | null): string | null => (count === null ? null : `${count} days`);
  return (
    <Card title="Pool">
      <DescriptionList
        items={[
          { name: 'Resource', value: pool.resource },
          { name: 'Region', value: pool.region },
          { name: 'Owner', value: ownerName },
          { name: 'Lead time, half', value: days(pool.leadP50Days) },
          { name: 'Lead time, nine in ten', value: days(pool.leadP90Days) },
          { name: 'Monthly cost', value: pool.monthlyCost === null ? null : formatMoney(pool.monthlyCost) },
          { name: 'Tags', value: pool.tags.join(', ') },
          { name: 'Note', value: pool.note },
        ]}
      />
    </Card>
  );
}

interface PoolActsProps {
  readonly pool: CapacityPool;
  readonly onEdit: () => void;
  readonly onLevel: () => void;
  readonly onUse: () => void;
}

function PoolActs({ pool, onEdit, onLevel, onUse }: PoolActsProps) {
  const navigate = useNavigate();
  const trash = useMutationChannel('capacity.trash');
  return (
    <>
      <HistoryLink entity="capacity_pool" id={pool.id} />
      <Button
        icon={<Trash2 aria-hidden="true" />}
        onPress={() => {
          trash.mutate(
            { id: pool.id, rev: pool.rev },
            {
              onSuccess: () => {
                void navigate({ to: '/capacity' });
              },
            },
          );
        }}
      >
        Move to the trash
      </Button>
      <Button icon={<Pencil aria-hidden="true" />} onPress={onEdit}>
        Edit
      </Button>
      <Button icon={<Layers aria-hidden="true" />} onPress={onLevel}>
        Set capacity
      </Button>
      <Button tone="primary" icon={<Plus aria-hidden="true" />} keys="Mod+N" onPress={onUse}>
        Record use
      </Button>
    </>
  );
}

function OutlookPart({ pool, outlook, problem }: Pick<PoolAnswer, 'pool' | 'outlook' | 'problem'>) {
  const today = useTodayDate();
  if (outlook === null) {
    return (
      <Card>
        <EmptyState title="No forecast yet">{problem}</EmptyState>
      </Card>
    );
  }
  return (
    <>
      <FanChart outlook={outlook} finding={findingOf(outlook, pool.unit, today)} unit={pool.unit} />
      <Figures outlook={outlook} pool={pool} />
      <Columns min={360}>
        <ChecksCard outlook={outlook} pool={pool} />
        <BasisCard forecast={outlook.forecast} />
      </Columns>
    </>
  );
}

function PoolView({ pool, providerName, ownerName, outlook, problem }: PoolAnswer) {
  const [open, setOpen] = useState<'edit' | 'use' | 'level' | null>(null);
  const canWrite = useCanWrite();
  const close = (): void => {
    setOpen(null);
  };
  const addUse = (): void => {
    setOpen('use');
  };
  useCommand('record.new', addUse, canWrite);
  const acts = canWrite ? (
    <PoolActs
      pool={pool}
      onUse={addUse}
      onEdit={() => {
        setOpen('edit');
      }}
      onLevel={() => {
        setOpen('level');
      }}
    />
  ) : undefined;
  return (
    <>
      <PageHeader
        title={pool.name}
        above={
          <Breadcrumbs>
            <Link to="/capacity" search={{}}>
              Capacity
            </Link>
          </Breadcrumbs>
        }
        facts={[providerName ?? 'Own', pool.region, pool.unit].filter((fact) => fact !== '').join(' · ')}
        actions={
          <>
            <CapacityExport poolId={pool.id} name={pool.name} />
            {acts}
          </>
        }
      />
      <Stack>
        <OutlookPart pool={pool} outlook={outlook} problem={problem} />
        <PlanningPart pool={pool} />
        <Columns min={360}>
          <Card title={`Capacity, ${pool.unit}`}>
            {pool.levels.length === 0 ? (
              <EmptyState title="No capacity yet">Set what is committed and from which day.</EmptyState>
            ) : (
              <PlainTable label="Capacity" columns={LEVEL_COLUMNS} rows={pool.levels} rowId={({ id }) => id} />
            )}
          </Card>
          <FactsCard pool={pool} ownerName={ownerName} />
        </Columns>
        <BaselineCard poolId={pool.id} />
      </Stack>
      {open === 'edit' ? <EditPoolDialog pool={pool} onClose={close} /> : null}
      {open === 'use' ? <UseDialog pool={pool} onClose={close} /> : null}
      {open === 'level' ? <LevelDialog pool={pool} onClose={close} /> : null}
    </>
  );
}

export function PoolPage({ id }: { readonly id: CapacityPoolId }) {
  const query = useQueryChannel('capacity.get', { id });
  return (
    <Page>
      <QueryView query={query}>{(answer) => <PoolView key={answer.pool.id} {...answer} />}</QueryView>
    </Page>
  );
}
