// The scenarios of a pool beside its forecast: what each changes, when it runs out, by when to order, what it costs.
import { Pencil, Plus, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { useMutationChannel } from '#renderer/bridge/use-mutation-channel.ts';
import { formatDate, formatMonth } from '#renderer/format/dates.ts';
import { formatEstimate, formatMoney } from '#renderer/format/numbers.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { IconButton } from '#renderer/ui/IconButton.tsx';
import { Card } from '#renderer/ui/layout/Card.tsx';
import { PlainTable, type PlainColumn } from '#renderer/ui/PlainTable.tsx';
import { RowActs } from '#renderer/ui/RowActs.tsx';
import { EmptyState } from '#renderer/ui/states/EmptyState.tsx';
import type { CapacityPool } from '#shared/capacity/pools/model.ts';
import type { CapacityScenario } from '#shared/capacity/scenarios/model.ts';
import { scenarioWords } from '#shared/capacity/scenarios/words.ts';
import type { PlanningView, PlanOutcome } from '#shared/ipc/capacity-planning.ts';
import { chanceText } from '#shared/values/estimate.ts';
import { ScenarioDialog } from './ScenarioDialog.tsx';
import { WRITING } from './scenario-words.ts';
import { monthOrNot } from './words.ts';

interface Row {
  readonly id: string;
  readonly name: string;
  readonly words: string;
  readonly outcome: PlanOutcome | null;
  readonly scenario: CapacityScenario | null;
}

function rowsOf({ base, scenarios, together }: PlanningView, unit: string): Row[] {
  const first = { id: 'base', name: 'As forecast', words: 'What was recorded goes on', outcome: base, scenario: null };
  const last = {
    id: 'together',
    name: 'All together',
    words: 'Every combination, by its probability',
    outcome: together,
    scenario: null,
  };
  return [
    first,
    ...scenarios.map(({ scenario, outcome, problem }) => ({
      id: scenario.id,
      name: scenario.name,
      words: outcome === null && problem !== '' ? problem : scenarioWords(scenario, unit, WRITING),
      outcome,
      scenario,
    })),
    ...(together === null ? [] : [last]),
  ];
}

type Column = PlainColumn<Row>;

const figure = (
  id: string,
  header: string,
  of: (outcome: PlanOutcome) => string,
  align: 'start' | 'end' = 'end',
): Column => ({
  id,
  header,
  align,
  cell: ({ outcome }) => (outcome === null ? '–' : of(outcome)),
});

function columnsOf({ currency: costCurrency, chargeCurrency }: PlanningView): Column[] {
  const money = (minor: string | null, currency: string | null): string =>
    minor === null || currency === null ? '–' : formatMoney({ minor, currency });
  return [
    {
      id: 'name',
      header: 'Scenario',
      grows: true,
      cell: ({ name, words }) => (
        <>
          <strong>{name}</strong>
          <br />
          {words}
        </>
      ),
    },
    {
      id: 'likely',
      header: 'Likely',
      align: 'end',
      cell: ({ scenario }) =>
        scenario === null || scenario.probabilityPct === null ? '–' : `${scenario.probabilityPct} %`,
    },
    figure('early', 'May run out', ({ runsOut }) => monthOrNot(runsOut.early), 'start'),
    figure('orderBy', 'Order by', ({ orderBy }) => (orderBy === null ? '–' : formatDate(orderBy)), 'start'),
    figure('peak', 'Peak', ({ peak }) => `${formatEstimate(peak.demand)}, ${formatMonth(peak.month)}`),
    figure('short', 'Short, worst month', ({ shortChance }) => chanceText(shortChance)),
    figure('needed', 'To add', ({ needed }) => (needed === 0 ? '–' : formatEstimate(needed))),
    figure('charge', 'Charge', ({ charge }) => money(charge, chargeCurrency)),
    figure('cost', 'Cost', ({ cost }) => money(cost, costCurrency)),
  ];
}

interface ActsProps {
  readonly scenario: CapacityScenario;
  readonly onEdit: (scenario: CapacityScenario) => void;
}

function ScenarioActs({ scenario, onEdit }: ActsProps) {
  const trash = useMutationChannel('planning.trashScenario');
  return (
    <RowActs>
      <IconButton
        label={`Edit ${scenario.name}`}
        onPress={() => {
          onEdit(scenario);
        }}
      >
        <Pencil aria-hidden="true" />
      </IconButton>
      <IconButton
        label={`Move ${scenario.name} to the trash`}
        onPress={() => {
          trash.mutate({ id: scenario.id, rev: scenario.rev });
        }}
      >
        <Trash2 aria-hidden="true" />
      </IconButton>
    </RowActs>
  );
}

const actsColumn = (onEdit: ActsProps['onEdit']): Column => ({
  id: 'acts',
  header: 'Acts',
  cell: ({ scenario }) => (scenario === null ? null : <ScenarioActs scenario={scenario} onEdit={onEdit} />),
});

export interface PlanningCardProps {
  readonly pool: CapacityPool;
  readonly view: PlanningView;
  readonly canWrite: boolean;
}

export function ScenariosCard({ pool, view, canWrite }: PlanningCardProps) {
  const [open, setOpen] = useState<CapacityScenario | 'new' | null>(null);
  const addButton = canWrite ? (
    <Button
      icon={<Plus aria-hidden="true" />}
      onPress={() => {
        setOpen('new');
      }}
    >
      New scenario
    </Button>
  ) : undefined;
  return (
    <Card title="Scenarios" actions={view.scenarios.length === 0 ? undefined : addButton}>
      {view.scenarios.length === 0 ? (
        <EmptyState title="No scenarios yet" actions={addButton}>
          What is known to come beyond the months that were recorded: a customer, a move, a provider lost. Each is
          simulated beside the forecast.
        </EmptyState>
      ) : (
        <>
          <PlainTable
            label="Scenarios compared"
            columns={canWrite ? [...columnsOf(view), actsColumn(setOpen)] : columnsOf(view)}
            rows={rowsOf(view, pool.unit)}
            rowId={({ id }) => id}
          />
          <p>
            In {pool.unit}. To add: in the month that needs most, so that nine paths in ten have enough. Charge and
            cost: over the horizon. {view.basis}.
          </p>
        </>
      )}
      {open === null ? null : (
        <ScenarioDialog
          pool={pool}
          scenario={open === 'new' ? null : open}
          onClose={() => {
            setOpen(null);
          }}
        />
      )}
    </Card>
  );
}
