// Assurance: reports, access, handover and the edges of services, kept as records and judged when read.
import { createAssurance, shelveAssurance, updateAssurance } from '#db/assurance/write.ts';
import { getAssurance, listAssurance } from '#db/assurance/read.ts';
import type { ReadDb } from '#db/connection.ts';
import { getContract } from '#db/contracts/read.ts';
import { getPerson } from '#db/people/read.ts';
import { getProvider, getService, listServices } from '#db/providers/read.ts';
import { required } from '#db/records.ts';
import { daysOf, expectationsOf } from '#shared/assurance/check.ts';
import { coverage } from '#shared/assurance/coverage.ts';
import { assuranceState } from '#shared/assurance/judge.ts';
import {
  ASSURANCE_NOUNS,
  ASSURANCE_SUBJECTS,
  type Assurance,
  type AssuranceContent,
  type AssuranceOf,
} from '#shared/assurance/model.ts';
import { mergePatches } from '#shared/assurance/patch-block.ts';
import { AppError } from '#shared/errors.ts';
import type { AssuranceId, ContractId, ProviderId, ServiceId } from '#shared/ids.ts';
import type { AssuranceRow, CoverageRow } from '#shared/ipc/assurance.ts';
import type { TodayItem } from '#shared/ipc/today.ts';
import { civilDateAt } from '#shared/time/periods.ts';
import { addMonths, civilDateText, parseCivilDate } from '#shared/values/civil-date.ts';
import type { ServiceContext } from '../core/create-core.ts';
import { FieldChecks } from './checks.ts';
import type { AreaChannels, Handlers } from './deps.ts';
import { judgedAtSec, type Session } from './session.ts';
import { settingsOf } from './workspace.ts';

const COVERAGE_MONTHS = 12;

interface Subject {
  readonly name: string | null;
  readonly providerId: ProviderId | null;
}

const NOTHING: Subject = { name: null, providerId: null };

/** What a record is about; undefined when that is gone. The kind says what the id is of. */
function subjectOf(db: ReadDb, { kind, subjectId }: Pick<AssuranceContent, 'kind' | 'subjectId'>): Subject | undefined {
  const about = ASSURANCE_SUBJECTS[kind];
  if (about === null || subjectId === null) return NOTHING;
  if (about === 'provider') {
    const provider = getProvider(db, subjectId as ProviderId);
    return provider === undefined ? undefined : { name: provider.legalName, providerId: provider.id };
  }
  if (about === 'service') {
    const service = getService(db, subjectId as ServiceId);
    return service === undefined ? undefined : { name: service.name, providerId: service.providerId };
  }
  const contract = getContract(db, subjectId as ContractId);
  return contract === undefined ? undefined : { name: contract.ref, providerId: contract.providerId };
}

const todayOf = (db: ReadDb, context: ServiceContext): string =>
  civilDateAt(settingsOf(db).homeZone, judgedAtSec(db, context));

function check(db: ReadDb, content: AssuranceContent): void {
  const checks = new FieldChecks();
  const about = ASSURANCE_SUBJECTS[content.kind];
  const subject = subjectOf(db, content);
  const isNamed = about === null || (content.subjectId !== null && subject !== undefined);
  checks.expect(isNamed, 'subjectId', `choose the ${about ?? ''} it is about`);
  const owner = content.ownerId === null ? null : getPerson(db, content.ownerId);
  checks.expect(owner !== undefined, 'ownerId', 'a person who is on record');
  for (const { field, on } of daysOf(content.facts)) checks.date(field, on);
  for (const { field, holds, words } of expectationsOf(content)) checks.expect(holds, field, words);
  if (content.kind === 'sourcing') checks.money('facts.costPerYear', content.facts.costPerYear);
  if (content.kind === 'audit_report' && subject !== undefined) {
    const own = new Set(
      subject.providerId === null ? [] : listServices(db, { providerId: subject.providerId }).map(({ id }) => id),
    );
    content.facts.services.forEach(({ serviceId }, index) =>
      checks.expect(own.has(serviceId), `facts.services.${index}.serviceId`, 'a service of this provider'),
    );
  }
  checks.done();
}

function rowOf(db: ReadDb, record: Assurance, today: string): AssuranceRow {
  const subject = subjectOf(db, record);
  const providerId = subject?.providerId ?? null;
  const known = {
    record,
    subject: subject?.name ?? null,
    providerId,
    providerName: providerId === null ? null : (getProvider(db, providerId)?.legalName ?? null),
    ownerName: record.ownerId === null ? null : (getPerson(db, record.ownerId)?.name ?? null),
  };
  if (subject === undefined) {
    const detail = 'What it is about is not on record any more.';
    return { ...known, tone: 'nodata', word: 'No subject', detail, nextOn: null };
  }
  const serviceName = (id: string): string => getService(db, id as ServiceId)?.name ?? 'a service that is gone';
  return { ...known, ...assuranceState(record, today, serviceName) };
}

/** Every record with how it stands on the day that everything is judged at. */
export function assuranceRows(db: ReadDb, today: string): AssuranceRow[] {
  return listAssurance(db).map((record) => rowOf(db, record, today));
}

/** The last twelve months of each provider with a report: covered, bridged, or a gap. */
export function coverageRows(db: ReadDb, today: string): CoverageRow[] {
  const from = civilDateText(addMonths(parseCivilDate(today), -COVERAGE_MONTHS) + 1);
  const reports = listAssurance(db).filter((one): one is AssuranceOf<'audit_report'> => one.kind === 'audit_report');
  const providers = [...new Set(reports.map(({ subjectId }) => subjectId))];
  return providers
    .flatMap((id): CoverageRow[] => {
      const provider = id === null ? undefined : getProvider(db, id as ProviderId);
      if (provider === undefined) return [];
      const spans = reports.filter(({ subjectId }) => subjectId === id).map(({ facts }) => facts);
      const parts = coverage(spans, from, today);
      return [{ providerId: provider.id, providerName: provider.legalName, from, to: today, parts }];
    })
    .toSorted((a, b) => (a.providerName < b.providerName ? -1 : 1));
}

/** What asks for somebody: whatever is breached, and what is at risk and has come due. */
export function assuranceItems(db: ReadDb, today: string): TodayItem[] {
  return assuranceRows(db, today)
    .filter(({ tone, nextOn }) => tone === 'breached' || (tone === 'risk' && (nextOn === null || nextOn <= today)))
    .map(({ record, tone, word, detail, subject, nextOn }) => ({
      key: `assurance:${record.id}:${word}`,
      tone,
      word,
      title: subject === null ? record.title : `${record.title}, ${subject}`,
      detail,
      on: nextOn,
      target: { area: 'assurance', id: record.id, detail: null },
    }));
}

export function assuranceServices(session: Session): Handlers<AreaChannels<'assurance'>> {
  const stored = (id: AssuranceId) => session.read((db) => required(getAssurance(db, id), 'assurance', id));
  const nameOf = ({ kind, title }: Pick<AssuranceContent, 'kind' | 'title'>): string =>
    `${ASSURANCE_NOUNS[kind]} ${title}`;
  return {
    'assurance.list': ({ providerId }, context) =>
      session.read((db) => {
        const rows = assuranceRows(db, todayOf(db, context));
        return providerId === null ? rows : rows.filter((row) => row.providerId === providerId);
      }),
    'assurance.get': ({ id }, context) =>
      session.read((db) => rowOf(db, required(getAssurance(db, id), 'assurance', id), todayOf(db, context))),
    'assurance.coverage': (_input, context) => session.read((db) => coverageRows(db, todayOf(db, context))),
    'assurance.create'({ content }, context) {
      session.read((db) => check(db, content));
      const id = context.newId() as AssuranceId;
      const name = { label: `Add ${nameOf(content)}`, act: 'assurance.create' };
      session.step(context, name, (db) => createAssurance(db, { ...content, id }));
      return stored(id);
    },
    'assurance.update'({ id, rev, content }, context) {
      session.read((db) => check(db, content));
      const same = stored(id).kind === content.kind;
      new FieldChecks().expect(same, 'kind', 'the kind it had; add another record instead').done();
      const name = { label: `Edit ${nameOf(content)}`, act: 'assurance.update' };
      session.step(context, name, (db) => updateAssurance(db, { ...content, id }, rev));
      return stored(id);
    },
    'assurance.trash'({ id, rev }, context) {
      const name = { label: `Move ${nameOf(stored(id))} to the trash`, act: 'assurance.trash' };
      session.step(context, name, (db) => shelveAssurance(db, id, rev, 'trashed'));
      return {};
    },
    'assurance.pastePatches'({ id, rev, text }, context) {
      const duty = stored(id);
      if (duty.kind !== 'patching') throw new AppError('UNKNOWN_CASE', 'Patches belong to a patch duty.');
      const { patches, added, replaced } = mergePatches(duty.facts.patches, text);
      const count = added + replaced;
      const name = {
        label: `Paste ${count} ${count === 1 ? 'patch' : 'patches'} into ${duty.title}`,
        act: 'assurance.pastePatches',
      };
      session.step(context, name, (db) => updateAssurance(db, { ...duty, facts: { ...duty.facts, patches } }, rev));
      return { record: stored(id), added, replaced };
    },
  };
}
