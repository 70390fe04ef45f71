// One contract: its terms, and the service levels agreed in it with their versions and credit tables.
import { useNavigate } from '@tanstack/react-router';
import { Pencil, Plus, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { useCommand } from '#renderer/app/commands/registry.ts';
import { EvidenceCard } from '#renderer/app/evidence/EvidenceCard.tsx';
import { HistoryLink } from '#renderer/app/HistoryLink.tsx';
import { useCanWrite } from '#renderer/app/use-can-write.ts';
import { useQueryChannel } from '#renderer/bridge/use-query-channel.ts';
import { formatDate } from '#renderer/format/dates.ts';
import { formatQuantity } from '#renderer/format/numbers.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { cx } from '#renderer/ui/cx.ts';
import { Breadcrumbs } from '#renderer/ui/layout/Breadcrumbs.tsx';
import { Card } from '#renderer/ui/layout/Card.tsx';
import { Page, Stack } from '#renderer/ui/layout/Page.tsx';
import { PageHeader } from '#renderer/ui/layout/PageHeader.tsx';
import { Link } from '#renderer/ui/Link.tsx';
import { EmptyState } from '#renderer/ui/states/EmptyState.tsx';
import { QueryView } from '#renderer/ui/states/QueryView.tsx';
import type { Contract } from '#shared/contracts/model.ts';
import type { ContractId } from '#shared/ids.ts';
import type { OutputOf } from '#shared/ipc/contract.ts';
import styles from './Contracts.module.css';
import { ClausesCard } from './ClausesCard.tsx';
import { ClockCard } from './ClockCard.tsx';
import { EditContractDialog } from './EditContractDialog.tsx';
import { LevelCard } from './LevelCard.tsx';
import { NewLevelDialog } from './NewLevelDialog.tsx';
import { TermsCard } from './TermsCard.tsx';
import { useServices } from './use-services.ts';
import { useTrashContracts } from './use-trash.ts';

type ContractAnswer = OutputOf<'contracts.get'>;

interface ContractActsProps {
  readonly contract: Contract;
  readonly onEdit: () => void;
  readonly onAddLevel: () => void;
}

function ContractActs({ contract, onEdit, onAddLevel }: ContractActsProps) {
  const navigate = useNavigate();
  const trash = useTrashContracts();
  return (
    <>
      <HistoryLink entity="contract" id={contract.id} />
      <Button
        icon={<Trash2 aria-hidden="true" />}
        onPress={() => {
          void trash([contract]).then((done) => (done ? navigate({ to: '/contracts' }) : undefined));
        }}
      >
        Move to the trash
      </Button>
      <Button icon={<Pencil aria-hidden="true" />} onPress={onEdit}>
        Edit terms
      </Button>
      <Button tone="primary" icon={<Plus aria-hidden="true" />} keys="Mod+N" onPress={onAddLevel}>
        New service level
      </Button>
    </>
  );
}

function Levels({ contract, slas }: Pick<ContractAnswer, 'contract' | 'slas'>) {
  const services = useServices(contract.providerId);
  const ours = useQueryChannel('organisations.list', {}).data?.[0];
  const canWrite = useCanWrite();
  if (slas.length === 0) {
    return (
      <Card>
        <EmptyState title="No service levels yet">
          Choose what to measure: a service, a target such as 99.95 %, and from which day it holds.
        </EmptyState>
      </Card>
    );
  }
  return slas.map((sla) => (
    <LevelCard
      key={sla.id}
      sla={sla}
      services={services}
      defaultCurrency={contract.annualCost?.currency ?? ours?.currency ?? 'EUR'}
      canWrite={canWrite}
    />
  ));
}

function ContractView({ contract, providerName, slas }: ContractAnswer) {
  const [open, setOpen] = useState<'terms' | 'level' | null>(null);
  const canWrite = useCanWrite();
  const close = (): void => {
    setOpen(null);
  };
  const addLevel = (): void => {
    setOpen('level');
  };
  useCommand('record.new', addLevel, canWrite);
  const facts = [
    contract.ref,
    `effective from ${formatDate(contract.effectiveOn)}`,
    formatQuantity(slas.length, 'service level'),
  ];
  return (
    <>
      <PageHeader
        title={contract.title}
        above={
          <Breadcrumbs>
            <Link to="/contracts" search={{}}>
              Contracts
            </Link>
          </Breadcrumbs>
        }
        facts={
          <>
            <Link to="/providers/$id" params={{ id: contract.providerId }}>
              {providerName}
            </Link>
            {` · ${facts.join(' · ')}`}
          </>
        }
        actions={
          canWrite ? (
            <ContractActs
              contract={contract}
              onEdit={() => {
                setOpen('terms');
              }}
              onAddLevel={addLevel}
            />
          ) : undefined
        }
      />
      <div className={cx(styles['columns'])}>
        <Stack>
          <ClockCard contract={contract} canWrite={canWrite} />
          <Levels contract={contract} slas={slas} />
          <ClausesCard contract={contract} canWrite={canWrite} />
          <EvidenceCard entity="contract" recordId={contract.id} canWrite={canWrite} />
        </Stack>
        <TermsCard contract={contract} />
      </div>
      {open === 'terms' ? <EditContractDialog contract={contract} onClose={close} /> : null}
      {open === 'level' ? <NewLevelDialog contract={contract} onClose={close} /> : null}
    </>
  );
}

export function ContractPage({ id }: { readonly id: ContractId }) {
  const query = useQueryChannel('contracts.get', { id });
  return (
    <Page>
      <QueryView query={query}>{(answer) => <ContractView key={answer.contract.id} {...answer} />}</QueryView>
    </Page>
  );
}
