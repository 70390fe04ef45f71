// The workspace itself: create, open, close, check, its settings, and what the status bar says of it.
import { countLiveRecords } from '#db/counts.ts';
import { lastStep } from '#db/history/read.ts';
import { createOrganisation, createPerson } from '#db/people/write.ts';
import { getPerson } from '#db/people/read.ts';
import { getSetting } from '#db/settings/read.ts';
import { setSetting } from '#db/settings/write.ts';
import { required } from '#db/records.ts';
import type { ReadDb } from '#db/connection.ts';
import type { OrganisationId, PersonId } from '#shared/ids.ts';
import { DATE_FORMATS, NUMBER_FORMATS, type WorkspaceSettings, type WorkspaceState } from '#shared/ipc/workspace.ts';
import type { ServiceContext } from '../core/create-core.ts';
import { FieldChecks } from './checks.ts';
import type { AreaChannels, Handlers, ServiceInput } from './deps.ts';
import type { Opening } from './opening.ts';
import { chosenFile, fixedAsOf, type Session } from './session.ts';

/** Builds the sample workspace as a closed file at a path. */
export type BuildSample = (file: string) => Promise<void>;

function countsOf(db: ReadDb): WorkspaceState['counts'] {
  const counts = countLiveRecords(db);
  return {
    providers: counts.provider,
    services: counts.service,
    contracts: counts.contract,
    sla: counts.sla,
    incidents: counts.incident,
    maintenance: counts.maintenance_window,
    measurements: counts.measurement,
    calendars: counts.business_calendar,
  };
}

/** @throws TypeError when no workspace is open. */
export function requireState(session: Session): WorkspaceState {
  const found = stateOf(session);
  if (found === null) throw new TypeError('a workspace was just opened');
  return found;
}

function stateOf(session: Session): WorkspaceState | null {
  const { open } = session;
  if (open === null) return null;
  return session.read((db) => {
    const last = lastStep(db);
    return {
      name: session.name(),
      sample: getSetting(db, 'sample') === true,
      asOf: fixedAsOf(db),
      readOnly: open.readOnly,
      encrypted: open.encrypted,
      formatVersion: open.schemaVersion,
      revision: last?.seq ?? 0,
      savedAt: last?.at ?? null,
      ...open.next(),
      counts: countsOf(db),
    };
  });
}

/** Settings as they were set, or what holds where none was. */
export function settingsOf(db: ReadDb): WorkspaceSettings {
  const names = ['actorId', 'numberFormat', 'homeZone', 'dateFormat', 'fiscalYearStart'];
  const [actorId, numberFormat, homeZone, dateFormat, fiscalYearStart] = names.map((name) => getSetting(db, name));
  return {
    actorId: typeof actorId === 'string' ? (actorId as PersonId) : null,
    numberFormat: NUMBER_FORMATS.find((format) => format === numberFormat) ?? 'point',
    homeZone: typeof homeZone === 'string' ? homeZone : 'UTC',
    dateFormat: DATE_FORMATS.find((format) => format === dateFormat) ?? 'words',
    fiscalYearStart: typeof fiscalYearStart === 'number' ? fiscalYearStart : 1,
  };
}

function create(session: Session, input: ServiceInput<'workspace.create'>, context: ServiceContext): void {
  const { organisation, person, homeZone } = input;
  new FieldChecks().zone('homeZone', homeZone).currency('organisation.currency', organisation.currency).done();
  session.load(chosenFile(context), 'create');
  const personId = context.newId() as PersonId;
  const organisationId = context.newId() as OrganisationId;
  session.step(context, { label: 'Create this workspace', act: 'workspace.create', final: true }, (db) => {
    createOrganisation(db, { ...organisation, id: organisationId, lei: '', parentId: null });
    createPerson(db, { id: personId, name: person, party: 'ours', providerId: null, role: '', email: '' });
    setSetting(db, 'homeZone', homeZone);
    setSetting(db, 'actorId', personId);
  });
}

export interface WorkspaceServiceDeps {
  readonly buildSample: BuildSample;
  readonly opening: Opening;
}

export function workspaceServices(
  session: Session,
  { buildSample, opening }: WorkspaceServiceDeps,
): Handlers<AreaChannels<'workspace'>> {
  const state = (): WorkspaceState => requireState(session);

  return {
    'workspace.state': () => stateOf(session),
    'workspace.create'(input, context) {
      create(session, input, context);
      return state();
    },
    async 'workspace.open'(_input, context) {
      await opening.open(chosenFile(context));
      return state();
    },
    async 'workspace.createSample'(_input, context) {
      const file = chosenFile(context);
      await buildSample(file);
      session.load(file, 'open');
      return state();
    },
    'workspace.close'() {
      session.close();
      return {};
    },
    'workspace.check': () => session.workspace().check(),
    'workspace.settings': () => session.read(settingsOf),
    'workspace.setSettings'(input, context) {
      const checks = new FieldChecks();
      if (input.homeZone !== undefined) checks.zone('homeZone', input.homeZone);
      checks.done();
      session.step(context, { label: 'Change settings', act: 'settings.change' }, (db) => {
        if (input.actorId !== undefined && input.actorId !== null) {
          required(getPerson(db, input.actorId), 'person', input.actorId);
        }
        for (const [name, value] of Object.entries(input)) setSetting(db, name, value);
      });
      return session.read(settingsOf);
    },
  };
}
