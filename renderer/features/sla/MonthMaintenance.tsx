// Maintenance of a month, and the ways to enter more: once or every so many weeks; and an incident entered by hand.
import { Pencil, Plus, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { useCanWrite } from '#renderer/app/use-can-write.ts';
import { useMutationChannel } from '#renderer/bridge/use-mutation-channel.ts';
import { useQueryChannel } from '#renderer/bridge/use-query-channel.ts';
import { formatInstant } from '#renderer/format/dates.ts';
import { formatMinutes } from '#renderer/format/numbers.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { Chip } from '#renderer/ui/Chip.tsx';
import { cx } from '#renderer/ui/cx.ts';
import { IconButton } from '#renderer/ui/IconButton.tsx';
import { PlainTable, type PlainColumn } from '#renderer/ui/PlainTable.tsx';
import type { ServiceId } from '#shared/ids.ts';
import type { MaintenanceWindow } from '#shared/incidents/model.ts';
import { seriesWords } from '#shared/sla/maintenance-series.ts';
import type { MonthView } from '#shared/sla/view.ts';
import { IncidentDialog } from './IncidentDialog.tsx';
import { MaintenanceDialog } from './MaintenanceDialog.tsx';
import { SeriesDialog } from './SeriesDialog.tsx';
import styles from './StatedValues.module.css';

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

/** The rules behind the windows that come back, each once. */
function SeriesRules({ windows }: { readonly windows: readonly MaintenanceWindow[] }) {
  const rules = windows.flatMap(({ title, series }) => {
    if (series === undefined) return [];
    const end = series.endRule === 'exact' ? 'ends by its length' : 'ends by the clock';
    const gap = series.onGap === 'skip' ? 'left out where the clock skips it' : 'moved where the clock skips it';
    return [`${title}: ${seriesWords(series)}; ${end}, ${gap}.`];
  });
  return [...new Set(rules)].map((rule) => <p key={rule}>{rule}</p>);
}

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
      <SeriesRules windows={windows} />
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
      {adding === 'incident' ? (
        <IncidentDialog serviceId={serviceId} zone={zone} incident={null} onClose={close} />
      ) : null}
      {adding === 'once' || edited !== null ? (
        <MaintenanceDialog serviceId={serviceId} zone={zone} window={edited} onClose={close} />
      ) : null}
      {adding === 'series' ? <SeriesDialog serviceId={serviceId} zone={zone} onClose={close} /> : null}
    </section>
  );
}
