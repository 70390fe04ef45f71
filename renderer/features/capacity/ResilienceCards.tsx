// What is left when parts fail, what a shortfall costs, how few stand behind this kind of capacity, and what weighs most.
import { SlidersHorizontal } from 'lucide-react';
import { useState } from 'react';
import { formatMonth } from '#renderer/format/dates.ts';
import { formatDecimal, formatEstimate, formatMoney, formatQuantity } from '#renderer/format/numbers.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { Card } from '#renderer/ui/layout/Card.tsx';
import { DescriptionList } from '#renderer/ui/layout/DescriptionList.tsx';
import { Columns } from '#renderer/ui/layout/Page.tsx';
import { PlainTable, type PlainColumn } from '#renderer/ui/PlainTable.tsx';
import type { CapacityPool } from '#shared/capacity/pools/model.ts';
import type { PlanningView } from '#shared/ipc/capacity-planning.ts';
import { chanceText } from '#shared/values/estimate.ts';
import type { PlanningCardProps } from './ScenariosCard.tsx';
import { TermsDialog } from './TermsDialog.tsx';

function holdsUntil({ resilience }: PlanningView, of: 'afterOne' | 'afterTwo'): string | null {
  const known = resilience.filter((month) => month[of] !== null);
  if (known.length === 0) return null;
  const month = known.find((each) => (each[of] ?? 0) < 0)?.month;
  return month === undefined ? 'Holds for every month ahead' : `Does not hold from ${formatMonth(month)} on`;
}

function waitWords({ resilience }: PlanningView): string | null {
  const [first, last] = [resilience[0], resilience.at(-1)];
  const words = (month: typeof first): string =>
    month === undefined || month.waits === null ? '' : `${chanceText(month.waits)} in ${formatMonth(month.month)}`;
  return [words(first), words(last)].filter((text) => text !== '').join(', ') || null;
}

function concentrationWords({ concentration }: PlanningView): string | null {
  if (concentration === null) return null;
  const { pools, hhi, effectiveNumber, shares } = concentration;
  const names = shares.map(({ name, pct }) => `${name} ${Math.round(pct)} %`).join(', ');
  return `HHI ${Math.round(hhi)}, as if ${effectiveNumber.toFixed(2)} equal providers. ${names}, over ${formatQuantity(pools, 'pool')} of this kind.`;
}

const setWords = (sets: ReadonlyArray<readonly string[]>): string =>
  sets.some((set) => set.length === 0)
    ? 'too little with nobody lost'
    : sets.map((set) => set.join(' with ')).join('; ') || 'no loss of up to three';

function weakWords({ concentration }: PlanningView): string | null {
  if (concentration === null) return null;
  return concentration.weak.map(({ month, cutSets }) => `From ${formatMonth(month)}: ${setWords(cutSets)}`).join('. ');
}

function commonCauseWords({ concentration }: PlanningView): string | null {
  const region = concentration?.sharedRegion ?? null;
  return region === null ? null : `Several providers stand in ${region}: what strikes it strikes all of them.`;
}

function termsItems({ terms, unit }: CapacityPool) {
  const charge = terms?.shortChargeMonthly ?? null;
  const cap = terms?.chargeCap ?? null;
  const largest = terms?.largestUnit ?? null;
  return [
    { name: 'Largest part', value: largest === null ? null : `${formatDecimal(largest)} ${unit}` },
    { name: 'Liability clause', value: terms?.clause ?? null },
    {
      name: 'Charge',
      value:
        charge === null
          ? null
          : `${formatMoney(charge)} for each ${unit} short a month${cap === null ? '' : `, at most ${formatMoney(cap)}`}`,
    },
    { name: 'If the pool is lost', value: terms?.contingency ?? null },
  ];
}

type Bar = PlanningView['tornado'][number];

const TORNADO: ReadonlyArray<PlainColumn<Bar>> = [
  { id: 'input', header: 'Input', grows: true, cell: ({ input }) => input },
  { id: 'lower', header: 'A tenth less', align: 'end', cell: ({ lower }) => formatEstimate(lower) },
  { id: 'higher', header: 'A tenth more', align: 'end', cell: ({ higher }) => formatEstimate(higher) },
];

export function ResilienceCards({ pool, view, canWrite }: PlanningCardProps) {
  const [isOpen, setOpen] = useState(false);
  return (
    <Columns min={360}>
      <Card
        title="When parts fail"
        actions={
          canWrite ? (
            <Button
              icon={<SlidersHorizontal aria-hidden="true" />}
              onPress={() => {
                setOpen(true);
              }}
            >
              Planning terms
            </Button>
          ) : undefined
        }
      >
        <DescriptionList
          items={[
            { name: 'One part lost (N+1)', value: holdsUntil(view, 'afterOne') },
            { name: 'Two parts lost (N+2)', value: holdsUntil(view, 'afterTwo') },
            { name: 'Arrivals that wait', value: waitWords(view) },
            { name: 'Concentration', value: concentrationWords(view) },
            { name: 'Cannot do without', value: weakWords(view) },
            { name: 'Common cause', value: commonCauseWords(view) },
            ...termsItems(pool),
          ]}
        />
      </Card>
      {view.tornado.length === 0 ? null : (
        <Card title={`What weighs most: ${pool.unit} short over the horizon`}>
          <PlainTable label="What weighs most" columns={TORNADO} rows={view.tornado} rowId={({ input }) => input} />
        </Card>
      )}
      {isOpen ? (
        <TermsDialog
          pool={pool}
          onClose={() => {
            setOpen(false);
          }}
        />
      ) : null}
    </Columns>
  );
}
