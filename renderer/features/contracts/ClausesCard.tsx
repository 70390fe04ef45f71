// What the contract says about each item of a scheme, with its gaps. One scheme at a time.
import { Pencil } from 'lucide-react';
import { useState } from 'react';
import { useQueryChannel } from '#renderer/bridge/use-query-channel.ts';
import { formatQuantity } from '#renderer/format/numbers.ts';
import { Chip } from '#renderer/ui/Chip.tsx';
import { cx } from '#renderer/ui/cx.ts';
import { SelectField } from '#renderer/ui/fields/SelectField.tsx';
import { IconButton } from '#renderer/ui/IconButton.tsx';
import { Card } from '#renderer/ui/layout/Card.tsx';
import { PlainTable, type PlainColumn } from '#renderer/ui/PlainTable.tsx';
import { QueryView } from '#renderer/ui/states/QueryView.tsx';
import { clauseCoverage, type ItemCoverage } from '#shared/clauses/coverage.ts';
import type { Clause } from '#shared/clauses/model.ts';
import type { Contract } from '#shared/contracts/model.ts';
import styles from './Clock.module.css';
import { ClauseDialog } from './ClauseDialog.tsx';
import { clauseView } from './words.ts';

const columns = (onEdit: ((item: ItemCoverage) => void) | null): ReadonlyArray<PlainColumn<ItemCoverage>> => [
  { id: 'code', header: 'Item', cell: ({ code }) => code },
  { id: 'title', header: 'What it asks for', grows: true, cell: ({ title }) => title },
  {
    id: 'state',
    header: 'State',
    cell: ({ clause }) => {
      const { word, tone } = clauseView(clause?.state ?? null);
      return <Chip tone={tone}>{word}</Chip>;
    },
  },
  {
    id: 'where',
    header: 'Where, and what was found',
    grows: true,
    cell: ({ clause }) =>
      [clause?.location, clause?.note].filter((text) => text !== undefined && text !== '').join('. ') || '–',
  },
  ...(onEdit === null
    ? []
    : [
        {
          id: 'acts',
          header: 'Change',
          align: 'end' as const,
          cell: (item: ItemCoverage) => (
            <IconButton
              label={`Read item ${item.code}`}
              onPress={() => {
                onEdit(item);
              }}
            >
              <Pencil aria-hidden="true" />
            </IconButton>
          ),
        },
      ]),
];

function Coverage({ clauses, contract, canWrite }: ClausesCardProps & { readonly clauses: readonly Clause[] }) {
  const coverage = clauseCoverage(clauses);
  const [schemeId, setScheme] = useState(contract.stage === 'draft' ? 'pre-signing' : 'own');
  const [reading, setReading] = useState<ItemCoverage | null>(null);
  const shown = coverage.find(({ scheme }) => scheme.id === schemeId) ?? coverage[0];
  if (shown === undefined) return null;
  const { scheme, items, present, applicable, gaps } = shown;
  return (
    <>
      <div className={cx(styles['scheme'])}>
        <SelectField
          label="Read against"
          value={scheme.id}
          choices={coverage.map(({ scheme: one, present: has, applicable: of }) => ({
            value: one.id,
            label: `${one.name}: ${has} of ${of}`,
          }))}
          onChange={setScheme}
        />
        <p>{`${present} of ${formatQuantity(applicable, 'item')} present, ${formatQuantity(gaps.length, 'gap')}. ${scheme.source}, as of ${scheme.asOf}.`}</p>
      </div>
      <PlainTable
        label={scheme.name}
        columns={columns(canWrite ? setReading : null)}
        rows={items}
        rowId={({ key }) => key}
      />
      {reading === null ? null : (
        <ClauseDialog
          key={reading.key}
          contract={contract}
          item={reading}
          onClose={() => {
            setReading(null);
          }}
        />
      )}
    </>
  );
}

export interface ClausesCardProps {
  readonly contract: Contract;
  readonly canWrite: boolean;
}

export function ClausesCard(props: ClausesCardProps) {
  const query = useQueryChannel('clauses.list', { contractId: props.contract.id });
  return (
    <Card title="Clauses" flush>
      <QueryView query={query}>{(clauses) => <Coverage {...props} clauses={clauses} />}</QueryView>
    </Card>
  );
}
