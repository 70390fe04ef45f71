// One claim: where it stands, what it is worth, until when, on which invoice; its acts and its evidence bundle.
import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { FolderArchive, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { HistoryLink } from '#renderer/app/HistoryLink.tsx';
import { useCanWrite } from '#renderer/app/use-can-write.ts';
import { call } from '#renderer/bridge/client.ts';
import { tellProblem } from '#renderer/bridge/problems.ts';
import { announceStep } from '#renderer/bridge/steps.ts';
import { useMutationChannel } from '#renderer/bridge/use-mutation-channel.ts';
import { useQueryChannel } from '#renderer/bridge/use-query-channel.ts';
import { formatDate, formatMonth } from '#renderer/format/dates.ts';
import { formatMoney, formatPercent, formatQuantity } from '#renderer/format/numbers.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { Chip } from '#renderer/ui/Chip.tsx';
import { Breadcrumbs } from '#renderer/ui/layout/Breadcrumbs.tsx';
import { Card } from '#renderer/ui/layout/Card.tsx';
import { DescriptionList } from '#renderer/ui/layout/DescriptionList.tsx';
import { Columns, Page } from '#renderer/ui/layout/Page.tsx';
import { PageHeader } from '#renderer/ui/layout/PageHeader.tsx';
import { Link } from '#renderer/ui/Link.tsx';
import { QueryView } from '#renderer/ui/states/QueryView.tsx';
import { showToast } from '#renderer/ui/toast/toast-queue.ts';
import type { CreditClaim } from '#shared/claims/model.ts';
import { canBecome } from '#shared/claims/rules.ts';
import { claimView } from '#shared/claims/words.ts';
import type { Money } from '#shared/fields.ts';
import type { CreditClaimId } from '#shared/ids.ts';
import type { ClaimRow } from '#shared/ipc/claims.ts';
import { ApplyDialog, ApproveDialog, ClaimSayingDialog, SubmitDialog } from './ClaimDialogs.tsx';

type Opened = 'submit' | 'dispute' | 'approve' | 'apply' | 'waive';

const ACTS = [
  ['waive', 'waived', 'Waive'],
  ['dispute', 'disputed', 'They dispute it'],
  ['apply', 'applied', 'On the invoice'],
  ['approve', 'approved', 'They accept'],
  ['submit', 'submitted', 'Submit'],
] as const;

function useBundle(claim: CreditClaim, slaName: string): () => void {
  const client = useQueryClient();
  const write = async (): Promise<void> => {
    const suggestedName = `Claim ${slaName} ${claim.month}`;
    const file = await call('shell.pickSave', { purpose: 'claimBundle', suggestedName });
    if (file === null) return;
    await call('claims.bundle', { id: claim.id, fileToken: file.fileToken });
    await announceStep(client);
    showToast({ text: `Claim written to ${file.name}`, tone: 'done' });
  };
  return () => {
    write().catch(tellProblem);
  };
}

interface ActsProps {
  readonly claim: CreditClaim;
  readonly slaName: string;
  readonly onOpen: (opened: Opened) => void;
}

function Acts({ claim, slaName, onOpen }: ActsProps) {
  const navigate = useNavigate();
  const trash = useMutationChannel('claims.trash');
  const bundle = useBundle(claim, slaName);
  const next = ACTS.filter(([, state]) => canBecome(claim.state, state));
  return (
    <>
      <HistoryLink entity="credit_claim" id={claim.id} />
      <Button
        icon={<Trash2 aria-hidden="true" />}
        onPress={() => {
          trash.mutate(
            { id: claim.id, rev: claim.rev },
            {
              onSuccess: () => {
                void navigate({ to: '/claims', search: {} });
              },
            },
          );
        }}
      >
        Move to the trash
      </Button>
      <Button icon={<FolderArchive aria-hidden="true" />} onPress={bundle}>
        Export evidence
      </Button>
      {next.map(([act, , label], index) => (
        <Button
          key={act}
          tone={index === next.length - 1 ? 'primary' : 'default'}
          onPress={() => {
            onOpen(act);
          }}
        >
          {label}
        </Button>
      ))}
    </>
  );
}

function ClaimDialog({ opened, claim, onClose }: { opened: Opened | null; claim: CreditClaim; onClose: () => void }) {
  if (opened === null) return null;
  if (opened === 'submit') return <SubmitDialog claim={claim} onClose={onClose} />;
  if (opened === 'approve') return <ApproveDialog claim={claim} onClose={onClose} />;
  if (opened === 'apply') return <ApplyDialog claim={claim} onClose={onClose} />;
  return <ClaimSayingDialog act={opened} claim={claim} onClose={onClose} />;
}

const day = (on: string | null): string => (on === null ? '' : formatDate(on));
const amount = (money: Money | null): string => (money === null ? '' : formatMoney(money));

function Facts({ row, claim }: { readonly row: ClaimRow; readonly claim: CreditClaim }) {
  const changed = row.worth !== null && claim.state === 'draft' && row.worth.minor !== claim.claimed.minor;
  return (
    <Columns min={320}>
      <Card title="Worth">
        <DescriptionList
          items={[
            { name: 'Claimed', value: amount(claim.claimed) },
            { name: 'Now worth', value: changed ? amount(row.worth) : '' },
            { name: 'Availability', value: claim.claimedPct === null ? '' : formatPercent(claim.claimedPct) },
            { name: 'Agreed by both', value: row.isAgreed ? 'Yes' : 'Not yet: it cannot be approved' },
            { name: 'Approved', value: amount(claim.approved) },
            { name: 'Applied', value: amount(claim.applied) },
            { name: 'Not applied', value: amount(row.shortfall) },
            { name: 'Invoice', value: claim.invoiceRef },
          ]}
        />
      </Card>
      <Card title="When">
        <DescriptionList
          items={[
            { name: 'Claim by', value: day(claim.deadlineOn) },
            { name: 'Submitted', value: day(claim.submittedOn) },
            { name: 'Their reference', value: claim.ref },
            { name: 'Waits', value: row.waitingDays === null ? '' : formatQuantity(row.waitingDays, 'day') },
            { name: 'Accepted', value: day(claim.decidedOn) },
            { name: 'Applied', value: day(claim.appliedOn) },
            { name: 'Budget owner', value: row.budgetOwner },
            { name: 'Note', value: claim.note },
          ]}
        />
      </Card>
    </Columns>
  );
}

function ClaimView({ row, claim }: { readonly row: ClaimRow; readonly claim: CreditClaim }) {
  const [opened, setOpened] = useState<Opened | null>(null);
  const canWrite = useCanWrite();
  const { tone, word } = claimView(claim.state);
  return (
    <>
      <PageHeader
        above={
          <Breadcrumbs>
            <Link to="/claims" search={{}}>
              Claims
            </Link>
          </Breadcrumbs>
        }
        title={`${row.slaName}, ${formatMonth(row.month)}`}
        state={<Chip tone={tone}>{word}</Chip>}
        facts={
          <>
            {row.providerName}, contract {row.contractRef},{' '}
            <Link to="/sla/$id" params={{ id: row.slaId }} search={{ month: row.month }}>
              the working
            </Link>
          </>
        }
        actions={canWrite ? <Acts claim={claim} slaName={row.slaName} onOpen={setOpened} /> : undefined}
      />
      <Facts row={row} claim={claim} />
      <ClaimDialog
        opened={opened}
        claim={claim}
        onClose={() => {
          setOpened(null);
        }}
      />
    </>
  );
}

export function ClaimPage({ id }: { readonly id: CreditClaimId }) {
  const query = useQueryChannel('claims.get', { id });
  return (
    <Page>
      <QueryView query={query}>
        {(row) => (row.claim === null ? null : <ClaimView key={row.key} row={row} claim={row.claim} />)}
      </QueryView>
    </Page>
  );
}
