// One provider: how it stands, what is agreed, what it provides, who it is and whom to call.
import { useNavigate } from '@tanstack/react-router';
import { Pencil, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { DeliveriesCard } from '#renderer/app/deliveries/DeliveriesCard.tsx';
import { EvidenceCard } from '#renderer/app/evidence/EvidenceCard.tsx';
import { HistoryLink } from '#renderer/app/HistoryLink.tsx';
import { useCanWrite } from '#renderer/app/use-can-write.ts';
import { useQueryChannel } from '#renderer/bridge/use-query-channel.ts';
import { formatQuantity } from '#renderer/format/numbers.ts';
import { countryName } from '#renderer/format/regions.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { VerdictChip } from '#renderer/ui/Chip.tsx';
import { cx } from '#renderer/ui/cx.ts';
import { Breadcrumbs } from '#renderer/ui/layout/Breadcrumbs.tsx';
import { Page, Stack } from '#renderer/ui/layout/Page.tsx';
import { PageHeader } from '#renderer/ui/layout/PageHeader.tsx';
import { Link } from '#renderer/ui/Link.tsx';
import { QueryView } from '#renderer/ui/states/QueryView.tsx';
import type { ProviderId } from '#shared/ids.ts';
import type { ProviderRow } from '#shared/ipc/providers.ts';
import type { Provider } from '#shared/providers/model.ts';
import { ContractsCard, ServiceLevelsCard } from './AgreementCards.tsx';
import { ContactsCard } from './ContactsCard.tsx';
import { EditProviderDialog } from './EditProviderDialog.tsx';
import { IdentityCard } from './IdentityCard.tsx';
import styles from './Providers.module.css';
import { ServicesCard } from './ServicesCard.tsx';
import { usePeople } from './use-people.ts';
import { useTrashProviders } from './use-trash-provider.ts';
import { lifecycleWord } from './words.ts';

function factsOf(provider: Provider, row: ProviderRow | undefined): string {
  const counts =
    row === undefined
      ? []
      : [
          formatQuantity(row.services, 'service'),
          formatQuantity(row.contracts, 'contract'),
          formatQuantity(row.slas, 'service level'),
        ];
  return [lifecycleWord(provider.lifecycle), countryName(provider.country), ...counts].join(' · ');
}

function ProviderActs({ provider, onEdit }: { readonly provider: Provider; readonly onEdit: () => void }) {
  const navigate = useNavigate();
  const trash = useTrashProviders();
  return (
    <>
      <HistoryLink entity="provider" id={provider.id} />
      <Button
        icon={<Trash2 aria-hidden="true" />}
        onPress={() => {
          void trash([provider]).then((done) => (done ? navigate({ to: '/providers' }) : undefined));
        }}
      >
        Move to the trash
      </Button>
      <Button tone="primary" icon={<Pencil aria-hidden="true" />} onPress={onEdit}>
        Edit provider
      </Button>
    </>
  );
}

function ProviderView({ provider }: { readonly provider: Provider }) {
  const [isEditing, setEditing] = useState(false);
  const canWrite = useCanWrite();
  const people = usePeople();
  const rows = useQueryChannel('providers.list', {}).data;
  const rowOf = (id: string | null) => rows?.find((row) => row.id === id);
  const row = rowOf(provider.id);
  const { id } = provider;
  return (
    <>
      <PageHeader
        title={provider.shortName === '' ? provider.legalName : provider.shortName}
        above={
          <Breadcrumbs>
            <Link to="/providers">Providers</Link>
          </Breadcrumbs>
        }
        {...(row === undefined || row.worstVerdict === null
          ? {}
          : { state: <VerdictChip verdict={row.worstVerdict} /> })}
        facts={factsOf(provider, row)}
        actions={
          canWrite ? (
            <ProviderActs
              provider={provider}
              onEdit={() => {
                setEditing(true);
              }}
            />
          ) : undefined
        }
      />
      <div className={cx(styles['columns'])}>
        <Stack>
          <ServiceLevelsCard providerId={id} />
          <ContractsCard providerId={id} canWrite={canWrite} />
          <ServicesCard providerId={id} people={people} canWrite={canWrite} />
          <DeliveriesCard of={{ providerId: id }} canWrite={canWrite} />
          <EvidenceCard entity="provider" recordId={id} canWrite={canWrite} />
        </Stack>
        <Stack>
          <IdentityCard
            provider={provider}
            ownerName={people.nameOf(provider.ownerId)}
            parentName={rowOf(provider.parentId)?.legalName ?? null}
          />
          <ContactsCard contacts={provider.contacts} people={people} />
        </Stack>
      </div>
      {isEditing ? (
        <EditProviderDialog
          provider={provider}
          onClose={() => {
            setEditing(false);
          }}
        />
      ) : null}
    </>
  );
}

export function ProviderPage({ id }: { readonly id: ProviderId }) {
  const query = useQueryChannel('providers.get', { id });
  return (
    <Page>
      <QueryView query={query}>{(provider) => <ProviderView key={provider.id} provider={provider} />}</QueryView>
    </Page>
  );
}
