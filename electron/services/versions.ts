// Named versions: naming what stands now, comparing with it later, and writing a copy as it stood.
import { removeDatabase } from '#db/files.ts';
import { listChangesSince, lastStep } from '#db/history/read.ts';
import { copyKeys } from '#db/keys/store.ts';
import { openWorkspace } from '#db/open-workspace.ts';
import { required } from '#db/records.ts';
import { getVersion, listVersions, type NamedVersion } from '#db/versions/read.ts';
import { nameVersion, removeVersion } from '#db/versions/write.ts';
import type { ReadDb } from '#db/connection.ts';
import type { OutputOf } from '#shared/ipc/contract.ts';
import type { ServiceContext } from '../core/create-core.ts';
import type { AreaChannels, Handlers } from './deps.ts';
import { changeView } from './history-view.ts';
import { actorText } from './history.ts';
import { chosenFile, nowSec, type Session } from './session.ts';

const LISTED = 200;
/** They say nothing about records. */
const ASIDE = new Set(['named_version', 'saved_view', 'export_record', 'saved_mapping', 'setting']);

function viewOf(db: ReadDb, { actor, ...version }: NamedVersion): OutputOf<'versions.list'>[number] {
  return { ...version, actor: actorText(db, actor, actor) };
}

/** A file of its own, brought back to how it stood; the open one is not touched. */
function saveCopy(session: Session, seq: number, context: ServiceContext): void {
  const file = chosenFile(context);
  const { key } = session;
  session.workspace().copyTo(file);
  if (key !== undefined) copyKeys(session.workspace().path, file);
  const copy = openWorkspace(file, key === undefined ? {} : { key });
  try {
    const name = { label: `As it stood at revision ${seq}`, act: 'version.rewind', final: true };
    copy.rewindTo({ ...name, actor: session.actor(context), at: nowSec(context) }, seq);
    copy.close();
  } catch (error) {
    copy.close();
    removeDatabase(file);
    throw error;
  }
}

export function versionServices(session: Session): Handlers<AreaChannels<'versions'>> {
  return {
    'versions.list': () => session.read((db) => listVersions(db).map((version) => viewOf(db, version))),
    'versions.name'({ name }, context) {
      const id = context.newId();
      const seq = session.read((db) => lastStep(db)?.seq ?? 0);
      const label = `Name this version ${name}`;
      session.step(context, { label, act: 'version.name' }, (db) => nameVersion(db, { id, name, seq }));
      return session.read((db) => viewOf(db, required(getVersion(db, id), 'version', id)));
    },
    'versions.remove'({ id }, context) {
      const { name } = session.read((db) => required(getVersion(db, id), 'version', id));
      const label = `Remove the name of version ${name}`;
      session.step(context, { label, act: 'version.remove' }, (db) => removeVersion(db, id));
      return {};
    },
    'versions.compare': ({ seq }) =>
      session.read((db) => {
        const changes = listChangesSince(db, seq).filter(({ entity }) => !ASIDE.has(entity));
        const views = changes.slice(0, LISTED).map((change) => changeView(db, change));
        return {
          total: changes.length,
          changes: views.filter(({ act, fields }) => act !== 'update' || fields.length > 0),
        };
      }),
    'versions.saveCopy'({ seq }, context) {
      saveCopy(session, seq, context);
      return {};
    },
  };
}
