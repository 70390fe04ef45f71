// A closed workspace with some records, for faults that happen to a file.
import { OrganisationId, PersonId, uuidV7 } from '#shared/ids.ts';
import { createWorkspace } from '#db/open-workspace.ts';
import { createOrganisation, createPerson } from '#db/people/write.ts';
import type { Workspace } from '#db/workspace.ts';
import { keyOptions } from './verify.ts';

/** 1 October 2026, 09:00 UTC. */
export const FAULT_AT = 1_790_845_200;
export const FAULT_ACTOR = { personId: null, osUser: 'tester' } as const;

let ids = 0;
const newId = (): string => {
  ids += 1;
  return uuidV7(FAULT_AT * 1000 + ids, new Uint8Array(10));
};

/** One step that adds an organisation and this many people. */
export function addRecords(workspace: Workspace, people: number): void {
  const info = { label: `Add ${people}`, act: 'person.create', actor: FAULT_ACTOR, at: FAULT_AT };
  workspace.write(info, (db) => {
    const id = OrganisationId.parse(newId());
    createOrganisation(db, { id, name: `Number ${id}`, lei: '', country: 'DE', currency: 'EUR', parentId: null });
    for (let person = 0; person < people; person += 1) {
      const parts = { party: 'ours', providerId: null, role: 'Vendor manager', email: 'a@example.org' } as const;
      createPerson(db, { id: PersonId.parse(newId()), name: `Ada ${person} of ${id}`, ...parts });
    }
  });
}

/** Makes the file and closes it. */
export function makeClosed(file: string, encrypted: boolean, steps = 20, people = 5): void {
  const workspace = createWorkspace(file, keyOptions(encrypted));
  for (let step = 0; step < steps; step += 1) addRecords(workspace, people);
  workspace.close();
}
