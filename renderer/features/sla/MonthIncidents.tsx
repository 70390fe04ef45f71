// The incidents that touch a month: which count, which do not and why; X leaves the one with the focus, or the only one, out.
import { getRouteApi } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import { useLetterKeys } from '#renderer/app/commands/use-letter-keys.ts';
import { useWorkspaceState } from '#renderer/app/use-settings.ts';
import { useMutationChannel } from '#renderer/bridge/use-mutation-channel.ts';
import { useQueryChannel } from '#renderer/bridge/use-query-channel.ts';
import { formatInstant } from '#renderer/format/dates.ts';
import { formatMinutes } from '#renderer/format/numbers.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { Chip } from '#renderer/ui/Chip.tsx';
import { cx } from '#renderer/ui/cx.ts';
import { EmptyState } from '#renderer/ui/states/EmptyState.tsx';
import { QueryView } from '#renderer/ui/states/QueryView.tsx';
import type { ServiceId } from '#shared/ids.ts';
import { levelFor } from '#shared/incidents/levels.ts';
import type { Incident } from '#shared/incidents/model.ts';
import type { MonthView } from '#shared/sla/view.ts';
import { CAUSE_WORDS } from './cause-words.ts';
import { ExcludeDialog } from './ExcludeDialog.tsx';
import { IncidentDialog } from './IncidentDialog.tsx';
import { incidentUpdate } from './incident-input.ts';
import styles from './MonthIncidents.module.css';
import { TimelineDialog } from './TimelineDialog.tsx';

const route = getRouteApi('/sla/$id');

interface IncidentItemProps {
  readonly incident: Incident;
  /** Ours for its severity; null where the provider's table has none. */
  readonly level: string | null;
  readonly zone: string;
  readonly isWanted: boolean;
  /** Its source never counts. */
  readonly isCompared: boolean;
  readonly canWrite: boolean;
  readonly onToggle: () => void;
  readonly onCourse: () => void;
  readonly onEdit: () => void;
}

/** What is known beside the times: reference, severity, cause with its proof, weight. */
function factsOf(
  { externalId, severity, causeParty, causeProof = '', weightPct }: Incident,
  level: string | null,
): string {
  const proof = causeProof === '' ? '' : ` (${causeProof})`;
  const weight = weightPct === undefined ? '' : `Counts by ${weightPct} %`;
  const word = level === null || level === severity ? severity : `${severity}, our ${level}`;
  const facts = [externalId, word, `Cause: ${CAUSE_WORDS[causeParty].toLowerCase()}${proof}`, weight];
  return facts.filter((text) => text !== '').join(' · ');
}

function IncidentItem(props: IncidentItemProps) {
  const { incident, level, zone, isWanted, isCompared, canWrite, onToggle, onCourse, onEdit } = props;
  const item = useRef<HTMLLIElement>(null);
  const { externalId, title, startAt, endAt, counts, exclusionReason } = incident;
  useEffect(() => {
    if (isWanted) item.current?.focus();
  }, [isWanted]);
  return (
    <li ref={item} tabIndex={-1} data-incident={incident.id} data-wanted={isWanted} className={cx(styles['incident'])}>
      <div className={cx(styles['line'])}>
        <h3 className={cx(styles['title'])}>{title}</h3>
        <Chip tone={counts && !isCompared ? 'info' : 'plain'}>
          {isCompared ? 'Only compared' : counts ? 'Counts' : 'Left out'}
        </Chip>
      </div>
      <p className={cx(styles['facts'])}>
        {formatInstant(startAt, zone)} to {endAt === null ? 'now, still open' : formatInstant(endAt, zone)} ({zone})
        {endAt === null ? '' : `, ${formatMinutes(endAt - startAt)} min`}
      </p>
      <p className={cx(styles['facts'])}>{factsOf(incident, level)}</p>
      {counts ? null : <p className={cx(styles['reason'])}>{exclusionReason}</p>}
      {canWrite ? (
        <div>
          <Button keys="X" onPress={onToggle}>
            {counts ? 'Leave out' : 'Count again'}
          </Button>{' '}
          <Button aria-label={`Course of ${externalId}`} onPress={onCourse}>
            Course
          </Button>{' '}
          <Button aria-label={`Edit ${externalId}`} onPress={onEdit}>
            Edit
          </Button>
        </div>
      ) : null}
    </li>
  );
}

/** Names of the sources whose incidents are only held against others. */
function useComparedSources(): ReadonlySet<string> {
  const sources = useQueryChannel('sources.list', {}).data ?? [];
  return new Set(sources.filter(({ role }) => role === 'compares').map(({ name }) => name));
}

interface IncidentListProps {
  readonly incidents: readonly Incident[];
  readonly serviceId: ServiceId;
  readonly zone: string;
}

function IncidentList({ incidents, serviceId, zone }: IncidentListProps) {
  const words = useQueryChannel('timeline.words', { serviceId }).data ?? [];
  const { incident: wanted } = route.useSearch();
  const canWrite = useWorkspaceState().data?.readOnly === false;
  const update = useMutationChannel('incidents.update');
  const compared = useComparedSources();
  const [followed, setFollowed] = useState<Incident | null>(null);
  const [edited, setEdited] = useState<Incident | null>(null);
  const [leavingOut, setLeavingOut] = useState<Incident | null>(null);
  const toggle = (incident: Incident): void => {
    if (incident.counts) setLeavingOut(incident);
    else update.mutate({ ...incidentUpdate(incident), counts: true, exclusionReason: '' });
  };
  useLetterKeys({
    x: () => {
      const focused = document.activeElement?.closest<HTMLElement>('[data-incident]')?.dataset['incident'];
      const [only] = incidents.length === 1 ? incidents : [];
      const incident = incidents.find(({ id }) => id === focused) ?? only;
      if (canWrite && incident !== undefined) toggle(incident);
    },
  });
  return (
    <>
      <ul className={cx(styles['incidents'])} aria-label="Incidents of the month">
        {incidents.map((incident) => (
          <IncidentItem
            key={incident.id}
            incident={incident}
            level={levelFor(words, incident.severity)?.ours ?? null}
            zone={zone}
            isWanted={incident.id === wanted}
            isCompared={compared.has(incident.source)}
            canWrite={canWrite}
            onToggle={() => {
              toggle(incident);
            }}
            onCourse={() => {
              setFollowed(incident);
            }}
            onEdit={() => {
              setEdited(incident);
            }}
          />
        ))}
      </ul>
      {followed === null ? null : (
        <TimelineDialog
          incident={followed}
          zone={zone}
          onClose={() => {
            setFollowed(null);
          }}
        />
      )}
      {edited === null ? null : (
        <IncidentDialog
          serviceId={edited.serviceId}
          zone={zone}
          incident={edited}
          onClose={() => {
            setEdited(null);
          }}
        />
      )}
      {leavingOut === null ? null : (
        <ExcludeDialog
          incident={leavingOut}
          onClose={() => {
            setLeavingOut(null);
          }}
        />
      )}
    </>
  );
}

export interface MonthIncidentsProps {
  readonly serviceId: ServiceId;
  readonly month: MonthView;
  readonly zone: string;
}

export function MonthIncidents({ serviceId, month, zone }: MonthIncidentsProps) {
  const query = useQueryChannel('incidents.list', { serviceId, from: month.startAt, to: month.endAt });
  return (
    <QueryView query={query}>
      {(incidents) =>
        incidents.length === 0 ? (
          <EmptyState title="No incident touches this month" />
        ) : (
          <IncidentList incidents={incidents} serviceId={serviceId} zone={zone} />
        )
      }
    </QueryView>
  );
}
