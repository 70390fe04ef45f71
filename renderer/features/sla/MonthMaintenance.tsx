// Maintenance of a month, and the ways to enter more: once or every so many weeks; and an incident entered by hand.
import { Pencil, Plus, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { z } from 'zod';
import { FormField } from '#renderer/app/form/FormField.tsx';
import { RecordForm } from '#renderer/app/form/RecordForm.tsx';
import { useRecordForm } from '#renderer/app/form/use-record-form.ts';
import { useCanWrite } from '#renderer/app/use-can-write.ts';
import { useMutationChannel } from '#renderer/bridge/use-mutation-channel.ts';
import { useQueryChannel } from '#renderer/bridge/use-query-channel.ts';
import { formatInstant } from '#renderer/format/dates.ts';
import { formatMinutes } from '#renderer/format/numbers.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { Chip } from '#renderer/ui/Chip.tsx';
import { cx } from '#renderer/ui/cx.ts';
import { SelectField } from '#renderer/ui/fields/SelectField.tsx';
import { TextField } from '#renderer/ui/fields/TextField.tsx';
import { FormSection } from '#renderer/ui/form/FormSection.tsx';
import { IconButton } from '#renderer/ui/IconButton.tsx';
import { Dialog } from '#renderer/ui/overlays/Dialog.tsx';
import { PlainTable, type PlainColumn } from '#renderer/ui/PlainTable.tsx';
import { Label, OptionalLabel } from '#shared/fields.ts';
import type { ServiceId } from '#shared/ids.ts';
import { CAUSE_PARTIES, type MaintenanceWindow } from '#shared/incidents/model.ts';
import type { MonthView } from '#shared/sla/view.ts';
import { CAUSE_CHOICES } from './cause-words.ts';
import { MaintenanceDialog } from './MaintenanceDialog.tsx';
import { SeriesDialog } from './SeriesDialog.tsx';
import styles from './StatedValues.module.css';
import { optionalTimeIn, timeIn } from './typed-times.ts';

interface DialogProps {
  readonly serviceId: ServiceId;
  readonly zone: string;
  readonly onClose: () => void;
}

function IncidentDialog({ serviceId, zone, onClose }: DialogProps) {
  const create = useMutationChannel('incidents.create', { errors: 'inline' });
  const [schema] = useState(() =>
    z.strictObject({
      externalId: Label,
      title: Label,
      severity: OptionalLabel,
      startAt: timeIn(zone),
      endAt: optionalTimeIn(zone),
      causeParty: z.enum(CAUSE_PARTIES),
    }),
  );
  const form = useRecordForm<z.input<typeof schema>, z.output<typeof schema>>({
    form: 'incident',
    recordId: `new:${serviceId}`,
    schema,
    initial: { externalId: '', title: '', severity: '', startAt: '', endAt: '', causeParty: 'provider' },
    save: async (values) => {
      const kept = { recordedZone: zone, precision: 'minute', counts: true, exclusionReason: '', note: '' } as const;
      await create.mutateAsync({ ...values, ...kept, serviceId, source: 'Entered by hand' });
      onClose();
    },
  });
  return (
    <Dialog title="Record an incident" isOpen onClose={onClose} size="wide">
      <RecordForm form={form} label="Incident" submitLabel="Record" onCancel={onClose}>
        <FormSection title="Incident" note={`Times are those of ${zone}, unless they carry an offset.`}>
          <FormField form={form} name="externalId" label="Reference">
            {(field) => <TextField {...field} isRequired />}
          </FormField>
          <FormField form={form} name="title" label="What happened">
            {(field) => <TextField {...field} isRequired />}
          </FormField>
          <FormField form={form} name="startAt" label="Down from">
            {(field) => <TextField {...field} isRequired placeholder="2026-09-03 11:20" />}
          </FormField>
          <FormField form={form} name="endAt" label="Down to">
            {(field) => <TextField {...field} placeholder="Empty while it lasts" />}
          </FormField>
          <FormField form={form} name="severity" label="Severity">
            {(field) => <TextField {...field} />}
          </FormField>
          <FormField form={form} name="causeParty" label="Cause">
            {(field) => <SelectField {...field} choices={CAUSE_CHOICES} isRequired />}
          </FormField>
        </FormSection>
      </RecordForm>
    </Dialog>
  );
}

type Act = (window: MaintenanceWindow) => void;

const actButtons = (window: MaintenanceWindow, onEdit: Act, onTrash: Act) => (
  <>
    <IconButton
      label={`Edit ${window.title}`}
      onPress={() => {
        onEdit(window);
      }}
    >
      <Pencil aria-hidden="true" />
    </IconButton>
    <IconButton
      label={`Move ${window.title} to the trash`}
      onPress={() => {
        onTrash(window);
      }}
    >
      <Trash2 aria-hidden="true" />
    </IconButton>
  </>
);

const columns = (zone: string): ReadonlyArray<PlainColumn<MaintenanceWindow>> => [
  { id: 'title', header: 'Maintenance', grows: true, cell: ({ title }) => title },
  { id: 'from', header: 'From', cell: ({ startAt }) => formatInstant(startAt, zone) },
  { id: 'length', header: 'Min', align: 'end', cell: ({ startAt, endAt }) => formatMinutes(endAt - startAt) },
  {
    id: 'agreed',
    header: 'Agreed',
    cell: ({ agreed }) => <Chip tone={agreed ? 'met' : 'plain'}>{agreed ? 'Agreed' : 'Not agreed'}</Chip>,
  },
];

const changeColumn = (onEdit: Act, onTrash: Act): PlainColumn<MaintenanceWindow> => ({
  id: 'change',
  header: 'Change',
  cell: (window) => actButtons(window, onEdit, onTrash),
});

export interface MonthMaintenanceProps {
  readonly serviceId: ServiceId;
  readonly month: MonthView;
  readonly zone: string;
}

export function MonthMaintenance({ serviceId, month, zone }: MonthMaintenanceProps) {
  const [adding, setAdding] = useState<'incident' | 'once' | 'series' | null>(null);
  const [edited, setEdited] = useState<MaintenanceWindow | null>(null);
  const trash = useMutationChannel('maintenance.trash');
  const canWrite = useCanWrite();
  const windows = useQueryChannel('maintenance.list', { serviceId, from: month.startAt, to: month.endAt }).data ?? [];
  const close = (): void => {
    setAdding(null);
    setEdited(null);
  };
  const change = changeColumn(setEdited, ({ id, rev }) => {
    trash.mutate({ id, rev });
  });
  const shown = canWrite ? [...columns(zone), change] : columns(zone);
  return (
    <section aria-labelledby="maintenance-title" className={cx(styles['values'])}>
      <h3 id="maintenance-title">Maintenance of the month</h3>
      {windows.length === 0 ? (
        <p>None is on record.</p>
      ) : (
        <PlainTable label="Maintenance" columns={shown} rows={windows} rowId={({ id }) => id} />
      )}
      {canWrite ? (
        <div className={cx(styles['acts'])}>
          {(
            [
              ['incident', 'Record an incident'],
              ['once', 'Add maintenance'],
              ['series', 'Add a series'],
            ] as const
          ).map(([what, label]) => (
            <Button
              key={what}
              icon={<Plus aria-hidden="true" />}
              onPress={() => {
                setAdding(what);
              }}
            >
              {label}
            </Button>
          ))}
        </div>
      ) : null}
      {adding === 'incident' ? <IncidentDialog serviceId={serviceId} zone={zone} onClose={close} /> : null}
      {adding === 'once' || edited !== null ? (
        <MaintenanceDialog serviceId={serviceId} zone={zone} window={edited} onClose={close} />
      ) : null}
      {adding === 'series' ? <SeriesDialog serviceId={serviceId} zone={zone} onClose={close} /> : null}
    </section>
  );
}
