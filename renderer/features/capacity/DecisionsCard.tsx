// The decisions on a pool: what was chosen at what cost, whose word is still missing, and when to look again.
import { Ban, Pencil, Plus, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { useMutationChannel } from '#renderer/bridge/use-mutation-channel.ts';
import { useQueryChannel } from '#renderer/bridge/use-query-channel.ts';
import { formatDate } from '#renderer/format/dates.ts';
import { formatMoney } from '#renderer/format/numbers.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { Chip } from '#renderer/ui/Chip.tsx';
import { IconButton } from '#renderer/ui/IconButton.tsx';
import { Card } from '#renderer/ui/layout/Card.tsx';
import { PlainTable, type PlainColumn } from '#renderer/ui/PlainTable.tsx';
import { RowActs } from '#renderer/ui/RowActs.tsx';
import { EmptyState } from '#renderer/ui/states/EmptyState.tsx';
import { QueryView } from '#renderer/ui/states/QueryView.tsx';
import type { Approval, CapacityDecision } from '#shared/capacity/decisions/model.ts';
import type { CapacityPool } from '#shared/capacity/pools/model.ts';
import type { DecisionRow } from '#shared/ipc/capacity-decisions.ts';
import { ApprovalDialog } from './ApprovalDialog.tsx';
import { DecisionDialog } from './DecisionDialog.tsx';
import { DECISION_VIEWS, OPTION_WORDS } from '#shared/capacity/decisions/words.ts';

type Open =
  | { readonly kind: 'edit'; readonly decision: CapacityDecision | null }
  | { readonly kind: 'approve'; readonly decision: CapacityDecision; readonly party: 'ours' | 'theirs' };

function chosenWords({ options, chosen }: CapacityDecision): string {
  const option = chosen === null ? undefined : options[chosen];
  if (option === undefined) return `${options.length} options, none chosen`;
  const cost = option.cost === null ? '' : `, ${formatMoney(option.cost)}`;
  return `${OPTION_WORDS[option.kind]}: ${option.text}${cost}`;
}

const wordOf = (approval: Approval | null): string =>
  approval === null ? 'Missing' : `${approval.by}, ${formatDate(approval.on)}`;

const COLUMNS: ReadonlyArray<PlainColumn<DecisionRow>> = [
  {
    id: 'title',
    header: 'Decision',
    grows: true,
    cell: ({ decision }) => (
      <>
        <strong>{decision.title}</strong>
        <br />
        {chosenWords(decision)}
      </>
    ),
  },
  {
    id: 'state',
    header: 'State',
    cell: ({ decision }) => (
      <Chip tone={DECISION_VIEWS[decision.state].tone}>{DECISION_VIEWS[decision.state].word}</Chip>
    ),
  },
  { id: 'owner', header: 'Owner', cell: ({ ownerName }) => ownerName ?? 'Nobody' },
  { id: 'ours', header: 'Our word', cell: ({ decision }) => wordOf(decision.ours) },
  { id: 'theirs', header: 'Their word', cell: ({ decision }) => wordOf(decision.theirs) },
  {
    id: 'review',
    header: 'Review',
    cell: ({ decision }) => (decision.reviewOn === null ? '–' : formatDate(decision.reviewOn)),
  },
];

type DecisionActsProps = { readonly row: DecisionRow; readonly onOpen: (open: Open) => void };

/** What an open decision still asks for: its next word, or that it was carried out. */
function NextAct({ row: { decision, lacks }, onOpen }: DecisionActsProps) {
  const apply = useMutationChannel('decisions.apply');
  const party = decision.ours === null ? 'ours' : decision.theirs === null ? 'theirs' : null;
  return lacks.length > 0 && party !== null ? (
    <Button
      onPress={() => {
        onOpen({ kind: 'approve', decision, party });
      }}
    >
      {party === 'ours' ? 'Record our approval' : 'Record their approval'}
    </Button>
  ) : (
    <Button
      isDisabled={lacks.length > 0}
      onPress={() => {
        apply.mutate({ id: decision.id, rev: decision.rev });
      }}
    >
      Mark applied
    </Button>
  );
}

function DecisionActs({ row, onOpen }: DecisionActsProps) {
  const { decision } = row;
  const reject = useMutationChannel('decisions.reject');
  const trash = useMutationChannel('decisions.trash');
  const isOpen = decision.state === 'proposed' || decision.state === 'approved';
  const at = { id: decision.id, rev: decision.rev };
  return (
    <RowActs>
      {isOpen ? (
        <>
          <NextAct row={row} onOpen={onOpen} />
          <IconButton
            label={`Edit ${decision.title}`}
            onPress={() => {
              onOpen({ kind: 'edit', decision });
            }}
          >
            <Pencil aria-hidden="true" />
          </IconButton>
          <IconButton
            label={`Reject ${decision.title}`}
            onPress={() => {
              reject.mutate(at);
            }}
          >
            <Ban aria-hidden="true" />
          </IconButton>
        </>
      ) : null}
      <IconButton
        label={`Move ${decision.title} to the trash`}
        onPress={() => {
          trash.mutate(at);
        }}
      >
        <Trash2 aria-hidden="true" />
      </IconButton>
    </RowActs>
  );
}

const actsColumn = (onOpen: (open: Open) => void): PlainColumn<DecisionRow> => ({
  id: 'acts',
  header: 'Acts',
  cell: (row) => <DecisionActs row={row} onOpen={onOpen} />,
});

function OpenDialog({
  open,
  pool,
  onClose,
}: {
  readonly open: Open;
  readonly pool: CapacityPool;
  readonly onClose: () => void;
}) {
  return open.kind === 'edit' ? (
    <DecisionDialog pool={pool} decision={open.decision} onClose={onClose} />
  ) : (
    <ApprovalDialog decision={open.decision} party={open.party} onClose={onClose} />
  );
}

export function DecisionsCard({ pool, canWrite }: { readonly pool: CapacityPool; readonly canWrite: boolean }) {
  const [open, setOpen] = useState<Open | null>(null);
  const query = useQueryChannel('decisions.list', { poolId: pool.id });
  const addButton = canWrite ? (
    <Button
      icon={<Plus aria-hidden="true" />}
      onPress={() => {
        setOpen({ kind: 'edit', decision: null });
      }}
    >
      New decision
    </Button>
  ) : undefined;
  return (
    <Card title="Decisions" actions={(query.data ?? []).length === 0 ? undefined : addButton}>
      <QueryView query={query}>
        {(rows) =>
          rows.length === 0 ? (
            <EmptyState title="No decisions yet" actions={addButton}>
              What runs short, which options there are, what each costs, and who agreed. A change is applied only with
              the word of both parties.
            </EmptyState>
          ) : (
            <PlainTable
              label="Decisions"
              columns={canWrite ? [...COLUMNS, actsColumn(setOpen)] : COLUMNS}
              rows={rows}
              rowId={({ decision }) => decision.id}
            />
          )
        }
      </QueryView>
      {open === null ? null : (
        <OpenDialog
          open={open}
          pool={pool}
          onClose={() => {
            setOpen(null);
          }}
        />
      )}
    </Card>
  );
}
