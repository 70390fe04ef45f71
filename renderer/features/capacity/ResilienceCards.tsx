// What is left when parts fail, what a shortfall costs, how few stand behind this kind of capacity, and what weighs most.
import { SlidersHorizontal } from 'lucide-react';
import { useState } from 'react';
import { formatDecimal, formatEstimate, formatMoney } from '#renderer/format/numbers.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { Card } from '#renderer/ui/layout/Card.tsx';
import { DescriptionList } from '#renderer/ui/layout/DescriptionList.tsx';
import { Columns } from '#renderer/ui/layout/Page.tsx';
import { PlainTable, type PlainColumn } from '#renderer/ui/PlainTable.tsx';
import { concentrationWords, lossWords, waitWords, weakWords } from '#shared/capacity/planning/words.ts';
import type { CapacityPool } from '#shared/capacity/pools/model.ts';
import type { PlanningView } from '#shared/ipc/capacity-planning.ts';
import type { PlanningCardProps } from './ScenariosCard.tsx';
import { WRITING } from './scenario-words.ts';
import { TermsDialog } from './TermsDialog.tsx';

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
  const { concentration } = view;
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
            { name: 'One part lost (N+1)', value: lossWords(view.resilience, 'afterOne', WRITING) },
            { name: 'Two parts lost (N+2)', value: lossWords(view.resilience, 'afterTwo', WRITING) },
            { name: 'Arrivals that wait', value: waitWords(view.resilience, WRITING) },
            { name: 'Concentration', value: concentration === null ? null : concentrationWords(concentration) },
            { name: 'Cannot do without', value: concentration === null ? null : weakWords(concentration, WRITING) },
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
