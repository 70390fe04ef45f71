// Evidence through its channels: attach a chosen file, say what it is, list, check, save a copy, take off. The content is
// kept before the step is made, so that no record refers to a file that is not there.
import path from 'node:path';
import { getContract } from '#db/contracts/read.ts';
import { getEvidence, listAllEvidence, listEvidence, type Evidence } from '#db/evidence/read.ts';
import { EvidenceStore } from '#db/evidence/store.ts';
import { attachEvidence, describeEvidence, detachEvidence } from '#db/evidence/write.ts';
import { getFollowUp } from '#db/follow-ups/read.ts';
import { getIncident } from '#db/incidents/read.ts';
import { getProvider } from '#db/providers/read.ts';
import type { ReadDb } from '#db/connection.ts';
import { required } from '#db/records.ts';
import { getSla } from '#db/sla/read.ts';
import type { AssuranceId, ContractId, EvidenceId, FollowUpId, IncidentId, ProviderId, SlaId } from '#shared/ids.ts';
import { getAssurance } from '#db/assurance/read.ts';
import { AppError } from '#shared/errors.ts';
import { tableWord } from '#shared/history/words.ts';
import type { AreaChannels, Handlers } from './deps.ts';
import { recordLeaving, requireNotWorkspace } from './leaving.ts';
import { chosenFile, type Session } from './session.ts';

const MAX_NAME = 200;

const TITLES: Readonly<Record<Evidence['entity'], (db: ReadDb, id: string) => string | undefined>> = {
  provider: (db, id) => getProvider(db, id as ProviderId)?.legalName,
  contract: (db, id) => getContract(db, id as ContractId)?.title,
  sla: (db, id) => getSla(db, id as SlaId)?.name,
  incident: (db, id) => getIncident(db, id as IncidentId)?.title,
  follow_up: (db, id) => getFollowUp(db, id as FollowUpId)?.title,
  assurance: (db, id) => getAssurance(db, id as AssuranceId)?.title,
};

function requireWritable(session: Session): void {
  if (!session.workspace().readOnly) return;
  throw new AppError('WORKSPACE_READ_ONLY', 'Nothing can be written here. Copy the workspace to another folder first.');
}

export function evidenceServices(session: Session): Handlers<AreaChannels<'evidence'>> {
  const store = (): EvidenceStore => new EvidenceStore(session.workspace().path, session.key);
  const found = (id: EvidenceId): Evidence => session.read((db) => required(getEvidence(db, id), 'evidence', id));

  return {
    'evidence.list': ({ entity, recordId }) => session.read((db) => listEvidence(db, entity, recordId)),
    'evidence.all': () =>
      session.read((db) => listAllEvidence(db).map((row) => ({ ...row, recordWord: tableWord(row.entity) }))),
    'evidence.check': ({ id }) => ({ sound: store().verify(found(id).sha256) }),
    'evidence.attach'({ entity, recordId }, context) {
      const file = chosenFile(context);
      requireWritable(session);
      const title = session.read((db) => required(TITLES[entity](db, recordId), entity, recordId));
      const kept = store().add(file);
      const fileName = path.basename(file).slice(-MAX_NAME);
      const id = context.newId() as EvidenceId;
      const said = { kind: 'other', capturedOn: null, source: '' } as const;
      session.step(context, { label: `Attach ${fileName} to ${title}`, act: 'evidence.attach' }, (db) =>
        attachEvidence(db, { id, entity, recordId, fileName, ...kept, ...said }),
      );
      return found(id);
    },
    'evidence.describe'(facts, context) {
      const { fileName } = found(facts.id);
      session.step(context, { label: `Describe ${fileName}`, act: 'evidence.describe' }, (db) =>
        describeEvidence(db, facts),
      );
      return found(facts.id);
    },
    'evidence.detach'({ id }, context) {
      const { fileName } = found(id);
      session.step(context, { label: `Take off ${fileName}`, act: 'evidence.detach' }, (db) => detachEvidence(db, id));
      return {};
    },
    'evidence.saveCopy'({ id }, context) {
      const target = chosenFile(context);
      const { fileName, sha256, bytes } = found(id);
      requireNotWorkspace(target, session.workspace().path);
      store().saveAs(sha256, target);
      if (session.workspace().readOnly) return {};
      recordLeaving(session, context, { kind: 'evidence', title: fileName, file: target, sha256, bytes });
      return {};
    },
  };
}
