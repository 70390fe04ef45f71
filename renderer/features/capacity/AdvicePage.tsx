// Advice on capacity for a person to approve: what to move or where to place, what binds it, and what became of it.
import { Check, MapPin, Scale, Trash2, X } from 'lucide-react';
import { useState } from 'react';
import { useCommand } from '#renderer/app/commands/registry.ts';
import { useCanWrite } from '#renderer/app/use-can-write.ts';
import { useMutationChannel } from '#renderer/bridge/use-mutation-channel.ts';
import { useQueryChannel } from '#renderer/bridge/use-query-channel.ts';
import { formatDate } from '#renderer/format/dates.ts';
import { formatMoney } from '#renderer/format/numbers.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { Chip } from '#renderer/ui/Chip.tsx';
import { IconButton } from '#renderer/ui/IconButton.tsx';
import { Breadcrumbs } from '#renderer/ui/layout/Breadcrumbs.tsx';
import { Card } from '#renderer/ui/layout/Card.tsx';
import { DescriptionList } from '#renderer/ui/layout/DescriptionList.tsx';
import { Page, Stack } from '#renderer/ui/layout/Page.tsx';
import { PageHeader } from '#renderer/ui/layout/PageHeader.tsx';
import { Link } from '#renderer/ui/Link.tsx';
import { RowActs } from '#renderer/ui/RowActs.tsx';
import { EmptyState } from '#renderer/ui/states/EmptyState.tsx';
import { QueryView } from '#renderer/ui/states/QueryView.tsx';
import { ADVICE_VIEWS, type AdviceQuestion } from '#shared/capacity/advice/model.ts';
import type { AdviceItem } from '#shared/capacity/plan-items/model.ts';
import type { OutputOf } from '#shared/ipc/contract.ts';
import { AdviceWordDialog, type AdviceWordDialogProps } from './AdviceWordDialog.tsx';
import { AskAdviceDialog } from './AskAdviceDialog.tsx';

type Row = OutputOf<'advice.board'>['items'][number];
type OnWord = (given: Pick<AdviceWordDialogProps, 'item' | 'word'>) => void;

function Sentences({ of }: { readonly of: readonly string[] }) {
  return of.length === 0 ? (
    '–'
  ) : (
    <ul>
      {of.map((sentence) => (
        <li key={sentence}>{sentence}</li>
      ))}
    </ul>
  );
}

function Acts({ item, onWord }: { readonly item: AdviceItem; readonly onWord: OnWord }) {
  const trash = useMutationChannel('advice.trash');
  const isOpen = item.facts.state === 'open';
  return (
    <RowActs>
      {isOpen && item.facts.steps.length > 0 ? (
        <Button
          icon={<Check aria-hidden="true" />}
          aria-label={`Approve ${item.title}`}
          onPress={() => {
            onWord({ item, word: 'approve' });
          }}
        >
          Approve
        </Button>
      ) : null}
      {isOpen ? (
        <Button
          icon={<X aria-hidden="true" />}
          aria-label={`Reject ${item.title}`}
          onPress={() => {
            onWord({ item, word: 'reject' });
          }}
        >
          Reject
        </Button>
      ) : null}
      <IconButton
        label={`Move ${item.title} to the trash`}
        onPress={() => {
          trash.mutate({ id: item.id, rev: item.rev });
        }}
      >
        <Trash2 aria-hidden="true" />
      </IconButton>
    </RowActs>
  );
}

function wordOf({ facts }: AdviceItem): string {
  if (facts.on === null) return '';
  return [`${facts.by}, ${formatDate(facts.on)}`, facts.reason].filter((part) => part !== '').join(': ');
}

function AdviceCard({
  row,
  canWrite,
  onWord,
}: {
  readonly row: Row;
  readonly canWrite: boolean;
  readonly onWord: OnWord;
}) {
  const { item, isStale } = row;
  const { facts, title } = item;
  const { tone, word } = ADVICE_VIEWS[facts.state];
  return (
    <Card title={title} actions={canWrite ? <Acts item={item} onWord={onWord} /> : undefined}>
      <DescriptionList
        items={[
          {
            name: 'State',
            value: (
              <>
                <Chip tone={tone}>{word}</Chip> {isStale ? <Chip tone="nodata">Figures have changed since</Chip> : null}
              </>
            ),
          },
          {
            name: facts.question.kind === 'rebalance' ? 'Moves' : 'Places, cheapest first',
            value: <Sentences of={facts.steps} />,
          },
          {
            name: facts.question.kind === 'rebalance' ? 'What binds' : 'What stands against others',
            value: <Sentences of={facts.binding} />,
          },
          { name: 'Added a month', value: facts.cost === null ? null : formatMoney(facts.cost) },
          { name: 'Asked on', value: `${formatDate(facts.madeOn)}, figures ${facts.inputsHash.slice(0, 12)}` },
          { name: 'The word given', value: wordOf(item) },
        ]}
      />
    </Card>
  );
}

export function AdvicePage() {
  const query = useQueryChannel('advice.board', {});
  const canWrite = useCanWrite();
  const [asks, setAsks] = useState<AdviceQuestion['kind'] | null>(null);
  const [given, setGiven] = useState<Pick<AdviceWordDialogProps, 'item' | 'word'> | null>(null);
  const rebalance = (): void => {
    setAsks('rebalance');
  };
  const kinds = query.data?.kinds ?? [];
  const canAsk = canWrite && kinds.length > 0;
  useCommand('record.new', rebalance, canAsk);
  const buttons = canAsk ? (
    <>
      <Button
        icon={<MapPin aria-hidden="true" />}
        onPress={() => {
          setAsks('placement');
        }}
      >
        Find a place
      </Button>
      <Button tone="primary" icon={<Scale aria-hidden="true" />} keys="Mod+N" onPress={rebalance}>
        Rebalance pools
      </Button>
    </>
  ) : undefined;
  return (
    <Page>
      <PageHeader
        title="Advice"
        above={
          <Breadcrumbs>
            <Link to="/capacity" search={{}}>
              Capacity
            </Link>
          </Breadcrumbs>
        }
        facts="Least-cost moves and places by the forecast. Advice is for a person to approve: nothing is moved by itself."
        actions={buttons}
      />
      <QueryView query={query}>
        {({ items }) =>
          items.length === 0 ? (
            <EmptyState title="No advice asked for yet">
              {kinds.length === 0
                ? 'Record pools with their use and capacity first.'
                : 'Ask which moves bring every pool below a threshold, or which pools have room for an amount.'}
            </EmptyState>
          ) : (
            <Stack>
              {items.map((row) => (
                <AdviceCard key={row.item.id} row={row} canWrite={canWrite} onWord={setGiven} />
              ))}
            </Stack>
          )
        }
      </QueryView>
      {asks === null ? null : (
        <AskAdviceDialog
          kind={asks}
          kinds={kinds}
          onClose={() => {
            setAsks(null);
          }}
        />
      )}
      {given === null ? null : (
        <AdviceWordDialog
          {...given}
          onClose={() => {
            setGiven(null);
          }}
        />
      )}
    </Page>
  );
}
