// The services of a provider: add, edit, move to the trash.
import { Pencil, Plus, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { useMutationChannel } from '#renderer/bridge/use-mutation-channel.ts';
import { useQueryChannel } from '#renderer/bridge/use-query-channel.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { cx } from '#renderer/ui/cx.ts';
import { IconButton } from '#renderer/ui/IconButton.tsx';
import { Card } from '#renderer/ui/layout/Card.tsx';
import { PlainTable, type PlainColumn } from '#renderer/ui/PlainTable.tsx';
import { QueryView } from '#renderer/ui/states/QueryView.tsx';
import type { ProviderId } from '#shared/ids.ts';
import type { Service } from '#shared/providers/model.ts';
import styles from './Providers.module.css';
import { ServiceDialog } from './ServiceDialog.tsx';
import type { People } from './use-people.ts';
import { ictWord } from './words.ts';

export interface ServicesCardProps {
  readonly providerId: ProviderId;
  readonly people: People;
  readonly canWrite: boolean;
}

interface RowActs {
  readonly edit: (service: Service) => void;
  readonly trash: (service: Service) => void;
}

const columns = (people: People, acts: RowActs | null): ReadonlyArray<PlainColumn<Service>> => [
  {
    id: 'name',
    header: 'Service',
    grows: true,
    cell: ({ name, description }) => (
      <>
        {name}
        <span className={cx(styles['sub'])}>{description}</span>
      </>
    ),
  },
  {
    id: 'type',
    header: 'ICT service type',
    cell: ({ ictServiceType }) => (ictServiceType === null ? '–' : ictWord(ictServiceType)),
  },
  { id: 'owner', header: 'Owner', cell: ({ ownerId }) => people.nameOf(ownerId) ?? '–' },
  ...(acts === null
    ? []
    : [
        {
          id: 'acts',
          header: 'Change',
          align: 'end' as const,
          cell: (service: Service) => (
            <>
              <IconButton
                label={`Edit ${service.name}`}
                onPress={() => {
                  acts.edit(service);
                }}
              >
                <Pencil aria-hidden="true" />
              </IconButton>
              <IconButton
                label={`Move ${service.name} to the trash`}
                onPress={() => {
                  acts.trash(service);
                }}
              >
                <Trash2 aria-hidden="true" />
              </IconButton>
            </>
          ),
        },
      ]),
];

export function ServicesCard({ providerId, people, canWrite }: ServicesCardProps) {
  const query = useQueryChannel('services.list', { providerId });
  const trash = useMutationChannel('services.trash');
  const [open, setOpen] = useState<Service | 'new' | null>(null);
  const acts: RowActs = {
    edit: setOpen,
    trash: ({ id, rev }) => {
      trash.mutate({ id, rev });
    },
  };
  return (
    <Card
      title="Services"
      flush
      actions={
        canWrite ? (
          <Button
            icon={<Plus aria-hidden="true" />}
            onPress={() => {
              setOpen('new');
            }}
          >
            Add service
          </Button>
        ) : undefined
      }
    >
      <QueryView query={query}>
        {(services) =>
          services.length === 0 ? (
            <p className={cx(styles['nothing'])}>No services yet. A service level is agreed on one of them.</p>
          ) : (
            <PlainTable
              label="Services"
              columns={columns(people, canWrite ? acts : null)}
              rows={services}
              rowId={({ id }) => id}
            />
          )
        }
      </QueryView>
      {open === null ? null : (
        <ServiceDialog
          providerId={providerId}
          service={open === 'new' ? null : open}
          onClose={() => {
            setOpen(null);
          }}
        />
      )}
    </Card>
  );
}
