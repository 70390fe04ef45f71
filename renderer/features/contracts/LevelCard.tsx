// One service level of a contract: what is measured, the versions of its target, its credit tables.
import { Pencil, Plus, Trash2 } from 'lucide-react';
import { useId, useState } from 'react';
import { useMutationChannel } from '#renderer/bridge/use-mutation-channel.ts';
import { useQueryChannel } from '#renderer/bridge/use-query-channel.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { Chip, VerdictChip } from '#renderer/ui/Chip.tsx';
import { cx } from '#renderer/ui/cx.ts';
import { IconButton } from '#renderer/ui/IconButton.tsx';
import { Link } from '#renderer/ui/Link.tsx';
import { assertNever } from '#shared/errors.ts';
import type { CreditSchedule, MetricVersion, Sla } from '#shared/sla/model.ts';
import styles from './Contracts.module.css';
import { RenameLevelDialog } from './RenameLevelDialog.tsx';
import { ScheduleDialog } from './ScheduleDialog.tsx';
import { ScheduleView } from './ScheduleView.tsx';
import type { Services } from './use-services.ts';
import { VersionDialog } from './VersionDialog.tsx';
import { targetHistoryWords } from './version-words.ts';
import { VersionTable } from './VersionTable.tsx';

export interface LevelCardProps {
  readonly sla: Sla;
  readonly services: Services;
  readonly defaultCurrency: string;
  readonly canWrite: boolean;
}

/** What is open over the card; a null record adds a new one. */
type Open =
  | { readonly dialog: 'name' }
  | { readonly dialog: 'version'; readonly version: MetricVersion | null }
  | { readonly dialog: 'schedule'; readonly schedule: CreditSchedule | null };

function LastVerdict({ sla }: { readonly sla: Sla }) {
  const row = useQueryChannel('sla.list', {}).data?.find(({ id }) => id === sla.id);
  if (row === undefined) return null;
  return row.lastVerdict === null ? <Chip tone="nodata">No data</Chip> : <VerdictChip verdict={row.lastVerdict} />;
}

function LevelActs({ sla, onRename }: { readonly sla: Sla; readonly onRename: () => void }) {
  const trash = useMutationChannel('slas.trash');
  return (
    <>
      <IconButton label={`Edit ${sla.name}`} onPress={onRename}>
        <Pencil aria-hidden="true" />
      </IconButton>
      <IconButton
        label={`Move ${sla.name} to the trash`}
        onPress={() => {
          trash.mutate({ id: sla.id, rev: sla.rev });
        }}
      >
        <Trash2 aria-hidden="true" />
      </IconButton>
    </>
  );
}

function LevelDialogs({
  open,
  onClose,
  ...props
}: LevelCardProps & { readonly open: Open | null; readonly onClose: () => void }) {
  const { sla, services, defaultCurrency } = props;
  if (open === null) return null;
  switch (open.dialog) {
    case 'name':
      return <RenameLevelDialog sla={sla} services={services} onClose={onClose} />;
    case 'version':
      return <VersionDialog sla={sla} version={open.version} onClose={onClose} />;
    case 'schedule':
      return <ScheduleDialog sla={sla} schedule={open.schedule} defaultCurrency={defaultCurrency} onClose={onClose} />;
    default:
      return assertNever(open, 'dialog');
  }
}

function PartHead({
  title,
  act,
  onAct,
}: {
  readonly title: string;
  readonly act: string;
  readonly onAct: (() => void) | null;
}) {
  return (
    <div className={cx(styles['partHead'])}>
      <h3 className={cx(styles['partTitle'])}>{title}</h3>
      {onAct === null ? null : (
        <Button icon={<Plus aria-hidden="true" />} onPress={onAct}>
          {act}
        </Button>
      )}
    </div>
  );
}

export function LevelCard(props: LevelCardProps) {
  const { sla, services, canWrite } = props;
  const [open, setOpen] = useState<Open | null>(null);
  const headingId = useId();
  const offer = (what: Open): (() => void) | null =>
    canWrite
      ? () => {
          setOpen(what);
        }
      : null;
  const schedules = sla.creditSchedules.toSorted((a, b) => (a.validFrom < b.validFrom ? 1 : -1));
  return (
    <section className={cx(styles['level'])} aria-labelledby={headingId}>
      <header className={cx(styles['levelHead'])}>
        <div>
          <div className={cx(styles['line'])}>
            <h2 id={headingId} className={cx(styles['levelName'])}>
              {sla.name}
            </h2>
            <LastVerdict sla={sla} />
          </div>
          <p className={cx(styles['facts'])}>
            {`${services.nameOf(sla.serviceId)} · target ${targetHistoryWords(sla.metricVersions)} · `}
            <Link to="/sla/$id" params={{ id: sla.id }} search={{}}>
              Results
            </Link>
          </p>
        </div>
        {canWrite ? (
          <div className={cx(styles['acts'])}>
            <LevelActs
              sla={sla}
              onRename={() => {
                setOpen({ dialog: 'name' });
              }}
            />
          </div>
        ) : null}
      </header>
      <div className={cx(styles['part'])}>
        <PartHead title="Target by version" act="New version" onAct={offer({ dialog: 'version', version: null })} />
        <VersionTable
          label={`Versions of ${sla.name}`}
          versions={sla.metricVersions}
          onCorrect={
            canWrite
              ? (version) => {
                  setOpen({ dialog: 'version', version });
                }
              : null
          }
        />
      </div>
      <div className={cx(styles['part'])}>
        <PartHead
          title="Credit tables"
          act={schedules.length === 0 ? 'Add credit table' : 'New credit table'}
          onAct={offer({ dialog: 'schedule', schedule: null })}
        />
        {schedules.length === 0 ? (
          <p className={cx(styles['nothing'])}>None: a missed target has no credit.</p>
        ) : (
          schedules.map((schedule) => (
            <ScheduleView
              key={schedule.id}
              sla={sla}
              schedule={schedule}
              onCorrect={offer({ dialog: 'schedule', schedule })}
            />
          ))
        )}
      </div>
      <LevelDialogs
        {...props}
        open={open}
        onClose={() => {
          setOpen(null);
        }}
      />
    </section>
  );
}
