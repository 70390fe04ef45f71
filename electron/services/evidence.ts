// Evidence through its channels: attach a chosen file, list, check, take off. The content is kept before the step is made,
// so that no record refers to a file that is not there.
import path from 'node:path';
import { getContract } from '#db/contracts/read.ts';
import { getEvidence, listEvidence, type Evidence } from '#db/evidence/read.ts';
import { EvidenceStore } from '#db/evidence/store.ts';
import { attachEvidence, detachEvidence } from '#db/evidence/write.ts';
import { getIncident } from '#db/incidents/read.ts';
import type { ReadDb } from '#db/connection.ts';
import { required } from '#db/records.ts';
import type { ContractId, EvidenceId, IncidentId } from '#shared/ids.ts';
import { AppError } from '#shared/errors.ts';
import type { AreaChannels, Handlers } from './deps.ts';
import { chosenFile, type Session } from './session.ts';

const MAX_NAME = 200;

/** @throws AppError RECORD_MISSING. */
function titleOf(db: ReadDb, entity: Evidence['entity'], recordId: string): string {
  if (entity === 'incident') return required(getIncident(db, recordId as IncidentId), entity, recordId).title;
  return required(getContract(db, recordId as ContractId), entity, recordId).title;
}

export function evidenceServices(session: Session): Handlers<AreaChannels<'evidence'>> {
  const store = (): EvidenceStore => new EvidenceStore(session.workspace().path, session.key);
  const found = (id: EvidenceId): Evidence => session.read((db) => required(getEvidence(db, id), 'evidence', id));

  return {
    'evidence.list': ({ entity, recordId }) => session.read((db) => listEvidence(db, entity, recordId)),
    'evidence.check': ({ id }) => ({ sound: store().verify(found(id).sha256) }),
    'evidence.attach'({ entity, recordId }, context) {
      const file = chosenFile(context);
      if (session.workspace().readOnly) {
        throw new AppError(
          'WORKSPACE_READ_ONLY',
          'Nothing can be written here. Copy the workspace to another folder first.',
        );
      }
      const title = session.read((db) => titleOf(db, entity, recordId));
      const kept = store().add(file);
      const fileName = path.basename(file).slice(-MAX_NAME);
      const id = context.newId() as EvidenceId;
      session.step(context, { label: `Attach ${fileName} to ${title}`, act: 'evidence.attach' }, (db) =>
        attachEvidence(db, { id, entity, recordId, fileName, ...kept }),
      );
      return found(id);
    },
    'evidence.detach'({ id }, context) {
      const { fileName } = found(id);
      session.step(context, { label: `Take off ${fileName}`, act: 'evidence.detach' }, (db) => detachEvidence(db, id));
      return {};
    },
  };
}
