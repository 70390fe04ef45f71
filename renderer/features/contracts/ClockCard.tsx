// The contract clock: what binds until when and what it costs, the terms drawn on a time line and listed, and what happened.
import { CalendarClock, PenLine } from 'lucide-react';
import { useState } from 'react';
import { useQueryChannel } from '#renderer/bridge/use-query-channel.ts';
import { formatDate } from '#renderer/format/dates.ts';
import { formatMoney, formatQuantity } from '#renderer/format/numbers.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { Chip } from '#renderer/ui/Chip.tsx';
import { cx } from '#renderer/ui/cx.ts';
import { Card } from '#renderer/ui/layout/Card.tsx';
import { KeyFigure } from '#renderer/ui/layout/KeyFigure.tsx';
import { PlainTable, type PlainColumn } from '#renderer/ui/PlainTable.tsx';
import { QueryView } from '#renderer/ui/states/QueryView.tsx';
import type { Contract, ContractEvent } from '#shared/contracts/model.ts';
import { clockStateView, eventWord } from '#shared/contracts/words.ts';
import type { OutputOf } from '#shared/ipc/contract.ts';
import type { ClockView, TermView } from '#shared/ipc/contract-clock.ts';
import { parseCivilDate } from '#shared/values/civil-date.ts';
import styles from './Clock.module.css';
import { ClockLine } from './ClockLine.tsx';
import { EventDialog } from './EventDialog.tsx';
import { useActivate } from './use-activate.ts';

type ClockAnswer = OutputOf<'clock.get'>;

/** Past terms that are left out of the table when there are many. */
const SHOWN_TERMS = 6;

const day = (value: string | null) =>
  value === null ? '–' : <span className={cx(styles['day'])}>{formatDate(value)}</span>;

function daysLeft(asOf: string, on: string): string {
  const days = parseCivilDate(on) - parseCivilDate(asOf);
  if (days < 0) return 'has passed';
  return days === 0 ? 'today' : `in ${formatQuantity(days, 'day')}`;
}

function Figures({ clock, asOf, ownerName }: { readonly clock: ClockView } & Pick<ClockAnswer, 'asOf' | 'ownerName'>) {
  const state = clockStateView(clock.state);
  return (
    <div className={cx(styles['figures'])}>
      <KeyFigure
        label="State"
        value={clock.term === null ? state.word : `Term ${clock.term}`}
        state={<Chip tone={state.tone}>{state.word}</Chip>}
        note={clock.termEnd === null ? 'no end is agreed' : `to ${formatDate(clock.termEnd)}`}
      />
      {clock.sendBy === null || clock.noticeBy === null ? null : (
        <KeyFigure
          label="Send notice by"
          value={formatDate(clock.sendBy)}
          note={`${daysLeft(asOf, clock.sendBy)}; must arrive by ${formatDate(clock.noticeBy)}`}
        />
      )}
      <KeyFigure
        label="Bound until"
        value={formatDate(clock.committedUntil)}
        note={clock.lockedIn === null ? 'no yearly cost is recorded' : `${formatMoney(clock.lockedIn)} from now on`}
      />
      {clock.nextLock === null ? null : (
        <KeyFigure
          label="Without notice, more is bound"
          value={formatMoney(clock.nextLock)}
          note={ownerName === null ? 'nobody is named to be reminded' : `${ownerName} is reminded`}
        />
      )}
    </div>
  );
}

const TERM_WORDS: Readonly<Record<TermView['state'], string>> = {
  past: 'Past',
  current: 'Now',
  committed: 'Bound',
  open: 'Can be ended',
};

const TERM_COLUMNS: ReadonlyArray<PlainColumn<TermView>> = [
  { id: 'term', header: 'Term', cell: ({ number }) => String(number) },
  { id: 'from', header: 'First day', cell: ({ start }) => day(start) },
  { id: 'to', header: 'Last day', cell: ({ end }) => day(end) },
  { id: 'window', header: 'Notice from', cell: ({ noticeFrom }) => day(noticeFrom) },
  { id: 'send', header: 'Send by', cell: ({ sendBy }) => day(sendBy) },
  { id: 'by', header: 'Must arrive by', cell: ({ noticeBy }) => day(noticeBy) },
  { id: 'state', header: 'State', grows: true, cell: ({ state }) => TERM_WORDS[state] },
];

const EVENT_COLUMNS: ReadonlyArray<PlainColumn<ContractEvent>> = [
  { id: 'on', header: 'Day', cell: ({ on }) => day(on) },
  {
    id: 'kind',
    header: 'What happened',
    cell: ({ kind, party }) => (party === 'theirs' ? `${eventWord(kind)} by the provider` : eventWord(kind)),
  },
  { id: 'ends', header: 'Last day', cell: ({ endsOn }) => day(endsOn) },
  {
    id: 'note',
    header: 'Proof and note',
    grows: true,
    cell: ({ proof, note }) => [proof, note].filter((text) => text !== '').join('. ') || '–',
  },
];

function Terms({ terms }: { readonly terms: readonly TermView[] }) {
  const shown = terms.slice(-SHOWN_TERMS);
  const left = terms.length - shown.length;
  return (
    <>
      <PlainTable
        label="Terms"
        columns={TERM_COLUMNS}
        rows={shown.toReversed()}
        rowId={({ number }) => String(number)}
      />
      {left === 0 ? null : <p className={cx(styles['more'])}>{`${formatQuantity(left, 'earlier term')} not shown.`}</p>}
    </>
  );
}

function ClockBody({ clock, problem, asOf, events, ownerName }: ClockAnswer) {
  return (
    <>
      {clock === null ? (
        <p role="status" className={cx(styles['problem'])}>
          {problem}
        </p>
      ) : (
        <>
          <Figures clock={clock} asOf={asOf} ownerName={ownerName} />
          <ClockLine clock={clock} asOf={asOf} />
          {clock.terms.length === 0 ? null : <Terms terms={clock.terms} />}
        </>
      )}
      {events.length === 0 ? null : (
        <PlainTable label="What happened" columns={EVENT_COLUMNS} rows={events.toReversed()} rowId={({ id }) => id} />
      )}
    </>
  );
}

export function ClockCard({ contract, canWrite }: { readonly contract: Contract; readonly canWrite: boolean }) {
  const query = useQueryChannel('clock.get', { contractId: contract.id });
  const [recording, setRecording] = useState(false);
  const activate = useActivate(contract);
  return (
    <Card
      title="Contract clock"
      flush
      actions={
        canWrite ? (
          <div className={cx(styles['acts'])}>
            {contract.stage === 'draft' ? (
              <Button icon={<PenLine aria-hidden="true" />} onPress={activate}>
                Bring into force
              </Button>
            ) : null}
            <Button
              icon={<CalendarClock aria-hidden="true" />}
              onPress={() => {
                setRecording(true);
              }}
            >
              Record what happened
            </Button>
          </div>
        ) : undefined
      }
    >
      <QueryView query={query}>{(answer) => <ClockBody {...answer} />}</QueryView>
      {recording ? (
        <EventDialog
          contract={contract}
          onClose={() => {
            setRecording(false);
          }}
        />
      ) : null}
    </Card>
  );
}
