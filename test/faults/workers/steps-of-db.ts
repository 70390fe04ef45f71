// Run as a process of its own: writes steps to a workspace until it is killed, or as many as it is told, and acknowledges
// each once it is done. Arguments: file, `encrypted` or `plain`, `copies` or `steps`, number of steps.
// The acknowledgements go to the file that ACK_FILE names, or to standard output.
import fs from 'node:fs';
import path from 'node:path';
import { OrganisationId, PersonId, uuidV7 } from '#shared/ids.ts';
import { createWorkspace, openWorkspace } from '#db/open-workspace.ts';
import { createOrganisation, createPerson } from '#db/people/write.ts';
import type { Workspace } from '#db/workspace.ts';
import { keyOptions, revisionOf } from '../verify.ts';

const [file = '', cipher = 'plain', what = 'steps', count = 'Infinity'] = process.argv.slice(2);
const { ACK_FILE } = process.env;
const out = ACK_FILE === undefined ? 1 : fs.openSync(ACK_FILE, 'w');
const actor = { personId: null, osUser: 'child' } as const;
const newId = (): string => uuidV7(Date.now(), crypto.getRandomValues(new Uint8Array(10)));
const atSec = (): number => Math.floor(Date.now() / 1000);

function acknowledge(workspace: Workspace, more: object = {}): void {
  const { size, root } = workspace.head();
  const head = { size, root: root.toString('hex') };
  fs.writeSync(out, `${JSON.stringify({ revision: revisionOf(workspace), head, ...more })}\n`);
}

// Rows of several tables and of very different lengths, so that a step covers from one page to many.
function write(workspace: Workspace, index: number): void {
  if (index % 7 === 6) {
    workspace.undo({ actor, at: atSec() });
    return;
  }
  workspace.write({ label: `Add ${index}`, act: 'organisation.create', actor, at: atSec() }, (db) => {
    const id = OrganisationId.parse(newId());
    createOrganisation(db, { id, name: `Number ${id}`, lei: '', country: 'DE', currency: 'EUR', parentId: null });
    for (let person = 0; person < index % 5; person += 1) {
      const name = `${person} ${'x'.repeat((index * 37) % 180)}`;
      const parts = { party: 'ours', providerId: null, role: '', email: '' } as const;
      createPerson(db, { id: PersonId.parse(newId()), name, ...parts });
    }
  });
}

const options = keyOptions(cipher === 'encrypted');
const workspace = fs.existsSync(file) ? openWorkspace(file, options) : createWorkspace(file, options);
// Small, so that a few hundred steps fold the log into the file several times.
workspace.connection().database.pragma('wal_autocheckpoint = 60');
acknowledge(workspace);
for (let index = 0; index < Number(count); index += 1) {
  write(workspace, index);
  acknowledge(workspace);
  if (what === 'copies') {
    const copy = `copy-${index % 3}.qdk`;
    workspace.copyTo(path.join(path.dirname(file), copy));
    acknowledge(workspace, { copy });
  }
}
process.kill(process.pid, 'SIGKILL');
