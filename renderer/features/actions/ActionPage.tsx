// One follow-up: what it says, whose turn it is, how often it slipped, on what it was closed, what replaced it.
import { useNavigate } from '@tanstack/react-router';
import { Ban, Check, Pencil, Play, Replace, RotateCcw, Trash2 } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { EvidenceCard } from '#renderer/app/evidence/EvidenceCard.tsx';
import { HistoryLink } from '#renderer/app/HistoryLink.tsx';
import { useCanWrite } from '#renderer/app/use-can-write.ts';
import { useHomeZone } from '#renderer/app/use-settings.ts';
import { useTodayDate } from '#renderer/app/use-today.ts';
import { useMutationChannel } from '#renderer/bridge/use-mutation-channel.ts';
import { useQueryChannel } from '#renderer/bridge/use-query-channel.ts';
import { formatDate, formatInstant } from '#renderer/format/dates.ts';
import { formatQuantity } from '#renderer/format/numbers.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { Chip } from '#renderer/ui/Chip.tsx';
import { cx } from '#renderer/ui/cx.ts';
import { Breadcrumbs } from '#renderer/ui/layout/Breadcrumbs.tsx';
import { Card } from '#renderer/ui/layout/Card.tsx';
import { DescriptionList } from '#renderer/ui/layout/DescriptionList.tsx';
import { Page, Stack } from '#renderer/ui/layout/Page.tsx';
import { PageHeader } from '#renderer/ui/layout/PageHeader.tsx';
import { Link } from '#renderer/ui/Link.tsx';
import { QueryView } from '#renderer/ui/states/QueryView.tsx';
import { awaitsEffect, isOpen } from '#shared/follow-ups/rules.ts';
import { kindWord, originWord, partyWord, stateView } from '#shared/follow-ups/words.ts';
import type { FollowUpId } from '#shared/ids.ts';
import type { OutputOf } from '#shared/ipc/contract.ts';
import type { FollowUpRow } from '#shared/ipc/follow-ups.ts';
import { EditActionDialog, SayingDialog, SupersedeDialog, type SayingAct } from './ActionDialogs.tsx';
import styles from './Actions.module.css';
import { DisputeCard } from './DisputeCard.tsx';

type Answer = OutputOf<'followUps.get'>;
type Opened = SayingAct | 'edit' | 'supersede';

interface ActsProps {
  readonly record: FollowUpRow;
  readonly onOpen: (opened: Opened) => void;
}

function useRecordActs({ id, rev }: FollowUpRow) {
  const navigate = useNavigate();
  const start = useMutationChannel('followUps.start');
  const reopen = useMutationChannel('followUps.reopen');
  const trash = useMutationChannel('followUps.trash');
  return {
    start: () => {
      start.mutate({ id, rev });
    },
    reopen: () => {
      reopen.mutate({ id, rev });
    },
    trash: () => {
      trash.mutate(
        { id, rev },
        {
          onSuccess: () => {
            void navigate({ to: '/actions', search: {} });
          },
        },
      );
    },
  };
}

function OpenActs({ record, onOpen }: ActsProps) {
  const { start } = useRecordActs(record);
  return (
    <>
      <Button
        icon={<Ban aria-hidden="true" />}
        onPress={() => {
          onOpen('cancel');
        }}
      >
        Cancel
      </Button>
      <Button
        icon={<Pencil aria-hidden="true" />}
        onPress={() => {
          onOpen('edit');
        }}
      >
        Edit
      </Button>
      {record.state === 'open' ? (
        <Button icon={<Play aria-hidden="true" />} onPress={start}>
          Start
        </Button>
      ) : null}
      <Button
        tone="primary"
        icon={<Check aria-hidden="true" />}
        onPress={() => {
          onOpen('close');
        }}
      >
        Close
      </Button>
    </>
  );
}

function ClosedActs({ record, onOpen }: ActsProps) {
  const { reopen } = useRecordActs(record);
  if (record.kind === 'decision') return null;
  return (
    <>
      {record.state === 'superseded' ? null : (
        <Button icon={<RotateCcw aria-hidden="true" />} onPress={reopen}>
          Reopen
        </Button>
      )}
      {awaitsEffect(record) ? (
        <>
          <Button
            onPress={() => {
              onOpen('fails');
            }}
          >
            It did not work
          </Button>
          <Button
            tone="primary"
            onPress={() => {
              onOpen('works');
            }}
          >
            It worked
          </Button>
        </>
      ) : null}
    </>
  );
}

function Acts({ record, onOpen }: ActsProps) {
  const { trash } = useRecordActs(record);
  const replaceable = record.state !== 'superseded' && record.state !== 'cancelled';
  return (
    <>
      <HistoryLink entity="follow_up" id={record.id} />
      <Button icon={<Trash2 aria-hidden="true" />} onPress={trash}>
        Move to the trash
      </Button>
      {replaceable ? (
        <Button
          icon={<Replace aria-hidden="true" />}
          onPress={() => {
            onOpen('supersede');
          }}
        >
          Supersede
        </Button>
      ) : null}
      {isOpen(record) ? <OpenActs record={record} onOpen={onOpen} /> : <ClosedActs record={record} onOpen={onOpen} />}
    </>
  );
}

function dueWords({ dueOn, originalDueOn, slipCount }: FollowUpRow): string {
  if (dueOn === null) return originalDueOn === null ? '' : `None, first ${formatDate(originalDueOn)}`;
  if (slipCount === 0 || originalDueOn === null) return formatDate(dueOn);
  return `${formatDate(dueOn)}, first ${formatDate(originalDueOn)}, moved back ${formatQuantity(slipCount, 'time')}`;
}

function Subject({ record }: { readonly record: FollowUpRow }) {
  const { providerId, providerName, contractId, contractRef, slaId, slaName, serviceName, origin } = record;
  const provider =
    providerId === null ? null : (
      <Link to="/providers/$id" params={{ id: providerId }}>
        {providerName}
      </Link>
    );
  const contract =
    contractId === null ? null : (
      <Link to="/contracts/$id" params={{ id: contractId }}>
        {contractRef}
      </Link>
    );
  const month = origin.kind === 'sla' && /^\d{4}-\d{2}$/.test(origin.detail) ? { month: origin.detail } : {};
  const sla =
    slaId === null ? null : (
      <Link to="/sla/$id" params={{ id: slaId }} search={month}>
        {slaName}
      </Link>
    );
  const from = [originWord(origin.kind), origin.detail].filter((text) => text !== '').join(', ');
  return (
    <Card title="About">
      <DescriptionList
        items={[
          { name: 'Provider', value: provider },
          { name: 'Contract', value: contract },
          { name: 'Service', value: serviceName },
          { name: 'Service level', value: sla },
          { name: 'Came from', value: from },
        ]}
      />
    </Card>
  );
}

function Text({ title, children }: { readonly title: string; readonly children: string }) {
  if (children.trim() === '') return null;
  return (
    <Card title={title}>
      <p className={cx(styles['text'])}>{children}</p>
    </Card>
  );
}

function Succession({ label, other }: { readonly label: string; readonly other: FollowUpRow | null }) {
  if (other === null) return null;
  return (
    <Card title={label}>
      <Link to="/actions/$id" params={{ id: other.id }}>
        {other.title}
      </Link>
    </Card>
  );
}

function Opened({
  opened,
  record,
  onClose,
}: {
  opened: Opened | null;
  record: FollowUpRow;
  onClose: () => void;
}): ReactNode {
  if (opened === null) return null;
  if (opened === 'edit') return <EditActionDialog record={record} onClose={onClose} />;
  if (opened === 'supersede') return <SupersedeDialog record={record} onClose={onClose} />;
  return <SayingDialog act={opened} record={record} onClose={onClose} />;
}

function ActionView({ record, supersedes, supersededBy }: Answer) {
  const [opened, setOpened] = useState<Opened | null>(null);
  const canWrite = useCanWrite();
  const zone = useHomeZone();
  const { tone, word } = stateView(record, useTodayDate());
  const closed = record.closedAt === null ? '' : formatInstant(record.closedAt, zone);
  return (
    <>
      <PageHeader
        above={
          <Breadcrumbs>
            <Link to="/actions" search={{}}>
              Actions
            </Link>
          </Breadcrumbs>
        }
        title={record.title}
        state={<Chip tone={tone}>{word}</Chip>}
        facts={kindWord(record.kind)}
        actions={canWrite ? <Acts record={record} onOpen={setOpened} /> : undefined}
      />
      <div className={cx(styles['columns'])}>
        <Stack>
          {record.kind === 'dispute' ? <DisputeCard id={record.id} canWrite={canWrite} /> : null}
          <Text title="Note">{record.note}</Text>
          <Text title={record.state === 'cancelled' ? 'Why it was cancelled' : 'Closed on'}>{record.closingNote}</Text>
          <Text title="Effect">{record.effectNote}</Text>
          <Succession label="Replaces" other={supersedes} />
          <Succession label="Replaced by" other={supersededBy} />
          <EvidenceCard entity="follow_up" recordId={record.id} canWrite={canWrite} />
        </Stack>
        <Stack>
          <Card title="Who and when">
            <DescriptionList
              items={[
                { name: 'Whose turn', value: partyWord(record.party) },
                { name: 'Owner', value: record.ownerName },
                { name: 'Due', value: dueWords(record) },
                { name: 'Closed', value: closed },
                { name: 'Effect', value: record.effectiveOn === null ? '' : formatDate(record.effectiveOn) },
              ]}
            />
          </Card>
          <Subject record={record} />
        </Stack>
      </div>
      <Opened
        opened={opened}
        record={record}
        onClose={() => {
          setOpened(null);
        }}
      />
    </>
  );
}

export function ActionPage({ id }: { readonly id: FollowUpId }) {
  const query = useQueryChannel('followUps.get', { id });
  return (
    <Page>
      <QueryView query={query}>{(answer) => <ActionView key={answer.record.id} {...answer} />}</QueryView>
    </Page>
  );
}
