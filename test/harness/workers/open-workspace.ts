// Run as a process of its own: opens the workspace named on the command line and says on standard output what happened.
// Modes: `look` opens, reports and closes; `hold` keeps it open until killed; `write` adds organisations until killed.
import { AppError } from '#shared/errors.ts';
import { OrganisationId, uuidV7 } from '#shared/ids.ts';
import { openWorkspace } from '#db/open-workspace.ts';
import { listOrganisations } from '#db/people/read.ts';
import { createOrganisation } from '#db/people/write.ts';
import type { Workspace } from '#db/workspace.ts';

const [mode = 'look', file = ''] = process.argv.slice(2);

function add(workspace: Workspace, index: number): void {
  const id = OrganisationId.parse(uuidV7(Date.now(), crypto.getRandomValues(new Uint8Array(10))));
  const info = {
    label: `Add ${index}`,
    act: 'organisation.create',
    actor: { personId: null, osUser: 'child' },
    at: 1_790_845_200,
  };
  workspace.write(info, (db) =>
    createOrganisation(db, { id, name: `Number ${id}`, lei: '', country: 'DE', currency: 'EUR', parentId: null }),
  );
}

try {
  const workspace = openWorkspace(file);
  const { readOnly } = workspace;
  const organisations = workspace.read((db) => listOrganisations(db)).length;
  console.log(JSON.stringify({ readOnly, organisations }));
  if (mode === 'look') workspace.close();
  if (mode === 'hold') setInterval(() => {}, 1000);
  if (mode === 'write') {
    for (let index = 1; ; index += 1) {
      add(workspace, index);
      process.stdout.write(`${index}\n`);
    }
  }
} catch (error) {
  console.log(JSON.stringify({ code: error instanceof AppError ? error.code : String(error) }));
}
