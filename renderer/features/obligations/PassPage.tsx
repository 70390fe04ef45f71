// One obligation at a time, by keyboard: 1 met, 2 not met, 3 does not apply, Enter the next card. At the end, the sign-off.
import { useState } from 'react';
import { useLetterKeys } from '#renderer/app/commands/use-letter-keys.ts';
import { useAct } from '#renderer/app/form/use-act.ts';
import { useCanWrite } from '#renderer/app/use-can-write.ts';
import { useTodayDate } from '#renderer/app/use-today.ts';
import { useMutationChannel } from '#renderer/bridge/use-mutation-channel.ts';
import { useQueryChannel } from '#renderer/bridge/use-query-channel.ts';
import { formatDate } from '#renderer/format/dates.ts';
import { formatQuantity } from '#renderer/format/numbers.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { Chip } from '#renderer/ui/Chip.tsx';
import { cx } from '#renderer/ui/cx.ts';
import { TextField } from '#renderer/ui/fields/TextField.tsx';
import { Breadcrumbs } from '#renderer/ui/layout/Breadcrumbs.tsx';
import { Card } from '#renderer/ui/layout/Card.tsx';
import { DescriptionList } from '#renderer/ui/layout/DescriptionList.tsx';
import { Page, Stack } from '#renderer/ui/layout/Page.tsx';
import { PageHeader } from '#renderer/ui/layout/PageHeader.tsx';
import { Link } from '#renderer/ui/Link.tsx';
import { EmptyState } from '#renderer/ui/states/EmptyState.tsx';
import { QueryView } from '#renderer/ui/states/QueryView.tsx';
import type { ObligationRow } from '#shared/ipc/obligations.ts';
import { duePass, obligationView } from '#shared/obligations/due.ts';
import type { CheckResult } from '#shared/obligations/model.ts';
import { dueWords, obligationKindWord, partyWord } from '#shared/obligations/words.ts';
import styles from './Obligations.module.css';

interface Answers {
  readonly note: string;
  readonly evidence: string;
}

const NOTHING: Answers = { note: '', evidence: '' };
const ACTS: ReadonlyArray<readonly [CheckResult, string, string]> = [
  ['met', '1', 'Met'],
  ['not_met', '2', 'Not met'],
  ['not_applicable', '3', 'Does not apply'],
];

function ObligationFacts({ row }: { readonly row: ObligationRow }) {
  return (
    <DescriptionList
      items={[
        { name: 'Contract', value: `${row.contractRef}, ${row.providerName}` },
        { name: 'Owed by', value: partyWord(row.party) },
        { name: 'Kind', value: obligationKindWord(row.kind) },
        { name: 'Clause', value: row.clause === '' ? null : row.clause },
        { name: 'Due', value: row.nextDueOn === null ? null : formatDate(row.nextDueOn) },
        { name: 'Comes', value: dueWords(row) },
        { name: 'Owner', value: row.ownerName },
        { name: 'Note', value: row.note === '' ? null : row.note },
      ]}
    />
  );
}

/** One card; answering it takes it off the pile, Enter puts it under it. */
function PassCard({
  row,
  left,
  onSkip,
}: {
  readonly row: ObligationRow;
  readonly left: number;
  readonly onSkip: () => void;
}) {
  const check = useMutationChannel('obligations.check', { errors: 'inline' });
  const act = useAct();
  const [answers, setAnswers] = useState(NOTHING);
  const answer = (result: CheckResult) => () => {
    const { id: obligationId, nextDueOn } = row;
    if (nextDueOn === null || act.isBusy) return;
    void act.run(async () => {
      await check.mutateAsync({ obligationId, dueOn: nextDueOn, result, ...answers });
    });
  };
  useLetterKeys({ '1': answer('met'), '2': answer('not_met'), '3': answer('not_applicable'), enter: onSkip });
  const { word, tone } = obligationView(row.state);
  return (
    <Card title={row.title} actions={<Chip tone={tone}>{word}</Chip>}>
      <Stack>
        <ObligationFacts row={row} />
        <div className={cx(styles['answers'])}>
          <TextField
            label="What was found"
            description="Needed where it was not met, or does not apply."
            value={answers.note}
            onChange={(note) => {
              setAnswers({ ...answers, note });
            }}
            errorMessage={act.refusal?.details.fields?.['note']}
          />
          <TextField
            label="Evidence"
            description="A file name, a ticket, a link."
            value={answers.evidence}
            onChange={(evidence) => {
              setAnswers({ ...answers, evidence });
            }}
          />
        </div>
        {act.refusal === null ? null : <p role="alert">{act.refusal.message}</p>}
        <div className={cx(styles['acts'])}>
          {ACTS.map(([result, key, label]) => (
            <Button key={result} keys={key} tone={result === 'met' ? 'primary' : 'default'} onPress={answer(result)}>
              {label}
            </Button>
          ))}
          <Button keys="Enter" onPress={onSkip}>
            {left > 1 ? 'Next card' : 'Look again'}
          </Button>
        </div>
      </Stack>
    </Card>
  );
}

function SignOff({ upTo }: { readonly upTo: string }) {
  const passes = useQueryChannel('obligations.passes', {}).data ?? [];
  const signOff = useMutationChannel('obligations.signOff');
  const [last] = passes;
  return (
    <EmptyState
      title={`Nothing is left that was due by ${formatDate(upTo)}.`}
      actions={
        <Button
          tone="primary"
          onPress={() => {
            signOff.mutate({ upTo });
          }}
        >
          Sign off this pass
        </Button>
      }
    >
      {last === undefined
        ? 'Signing off binds your name to what was checked. It cannot be undone.'
        : `Last signed off on ${formatDate(last.on)} by ${last.by}: ${formatQuantity(last.checked, 'check')} up to ${formatDate(last.upTo)}, ${last.notMet} not met.`}
    </EmptyState>
  );
}

function Pile({ rows, upTo }: { readonly rows: readonly ObligationRow[]; readonly upTo: string }) {
  const [skipped, setSkipped] = useState<readonly string[]>([]);
  const due = duePass(rows, upTo);
  const order = [
    ...due.filter(({ id }) => !skipped.includes(id)),
    ...skipped.flatMap((id) => due.filter((row) => row.id === id)),
  ];
  const [first] = order;
  if (first === undefined) return <SignOff upTo={upTo} />;
  return (
    <Stack>
      <p role="status">{`${formatQuantity(order.length, 'card')} left`}</p>
      <PassCard
        key={`${first.id} ${first.nextDueOn ?? ''}`}
        row={first}
        left={order.length}
        onSkip={() => {
          setSkipped([...skipped.filter((id) => id !== first.id), first.id]);
        }}
      />
    </Stack>
  );
}

export function PassPage() {
  const query = useQueryChannel('obligations.list', { contractId: null });
  const canWrite = useCanWrite();
  const today = useTodayDate();
  return (
    <Page>
      <PageHeader
        title="Obligations pass"
        above={
          <Breadcrumbs>
            <Link to="/obligations">Obligations</Link>
          </Breadcrumbs>
        }
        facts={`What is due by ${formatDate(today)}. 1 met, 2 not met, 3 does not apply, Enter next card.`}
      />
      <QueryView query={query}>
        {(rows) =>
          canWrite ? <Pile rows={rows} upTo={today} /> : <EmptyState title="This file is open for reading only." />
        }
      </QueryView>
    </Page>
  );
}
