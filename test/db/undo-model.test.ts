import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import type { WriteDb } from '#db/connection.ts';
import { listOrganisations } from '#db/people/read.ts';
import { createOrganisation, shelveOrganisation, updateOrganisation } from '#db/people/write.ts';
import { getProvider, listProviders } from '#db/providers/read.ts';
import { createProvider, updateProvider } from '#db/providers/write.ts';
import type { Workspace } from '#db/workspace.ts';
import { ProviderIdentifierId } from '#shared/ids.ts';
import { organisation, provider } from '#test/harness/records.ts';
import { BY, step, workspaceFolder } from '#test/harness/workspace.ts';

const { create, open, newId } = workspaceFolder();

type Act = 'add' | 'rename' | 'trash' | 'parts' | 'several' | 'undo' | 'redo' | 'reopen';
let names = 0;
const nextName = (): string => {
  names += 1;
  return `Name ${names}`;
};

const newPart = () => ({
  id: ProviderIdentifierId.parse(newId()),
  type: 'VAT' as const,
  value: nextName(),
  country: null,
  validTo: null,
});

const ACTS: Readonly<Record<'add' | 'rename' | 'trash' | 'parts', (db: WriteDb) => void>> = {
  add: (db) => createOrganisation(db, organisation({ name: nextName() })),
  rename: (db) => {
    for (const { rev, ...found } of listOrganisations(db).slice(0, 2)) {
      updateOrganisation(db, { ...found, name: nextName() }, rev);
    }
  },
  trash: (db) => {
    const [found] = listOrganisations(db);
    if (found !== undefined) shelveOrganisation(db, found.id, found.rev, 'trashed');
  },
  parts: (db) => {
    const [found] = listProviders(db);
    if (found === undefined) createProvider(db, provider({ identifiers: [newPart(), newPart()] }));
    else updateProvider(db, { ...found, identifiers: [...found.identifiers.slice(1), newPart()] }, found.rev);
  },
};

/** Everything but revisions and stamps, which go on. */
function contentOf(workspace: Workspace): unknown {
  return workspace.read((db) => ({
    organisations: (['live', 'trashed'] as const).flatMap((shelf) =>
      listOrganisations(db, shelf).map(({ id, name }) => ({ id, name, shelf })),
    ),
    providers: listProviders(db).map(({ id }) => getProvider(db, id)?.identifiers),
  }));
}

/** Walks a workspace and a plain stack of states side by side; gives back what each of them says after every act. */
class Walk {
  workspace: Workspace;
  readonly found: unknown[] = [];
  readonly wanted: unknown[] = [];
  private readonly name: string;
  private past: unknown[] = [];
  private future: unknown[] = [];

  constructor(name: string) {
    this.name = name;
    this.workspace = create(name);
  }

  go(act: Act): void {
    if (act === 'reopen') this.reopen();
    else if (act === 'undo') this.reverse('undo', this.past, this.future);
    else if (act === 'redo') this.reverse('redo', this.future, this.past);
    else this.write(act === 'several' ? ['add', 'rename', 'rename', 'parts', 'trash'] : [act]);
  }

  private reopen(): void {
    this.workspace.close();
    this.workspace = open(this.name);
  }

  private reverse(act: 'undo' | 'redo', from: unknown[], to: unknown[]): void {
    this.note(this.workspace.next()[act] === null, from.length === 0);
    if (from.length === 0) return;
    to.push(contentOf(this.workspace));
    this.workspace[act](BY);
    this.note(contentOf(this.workspace), from.pop());
  }

  private write(acts: ReadonlyArray<keyof typeof ACTS>): void {
    const before = contentOf(this.workspace);
    const done = this.workspace.write(step(acts.join()), (db) => acts.forEach((act) => ACTS[act](db)));
    if (done.step !== null) [this.past, this.future] = [[...this.past, before], []];
  }

  private note(found: unknown, wanted: unknown): void {
    this.found.push(found);
    this.wanted.push(wanted);
  }
}

test('undo and redo walk the same states back and forth, whatever was done, also across restarts', () => {
  const acts = fc.array(
    fc.constantFrom<Act>('add', 'rename', 'trash', 'parts', 'several', 'undo', 'undo', 'redo', 'reopen'),
    { minLength: 5, maxLength: 25 },
  );
  let run = 0;
  fc.assert(
    fc.property(acts, (sequence) => {
      run += 1;
      const walk = new Walk(`model-${run}.qdk`);
      sequence.forEach((act) => walk.go(act));
      expect(walk.found).toEqual(walk.wanted);
      expect(walk.workspace.check().filter((finding) => !finding.ok)).toEqual([]);
      walk.workspace.close();
    }),
    { numRuns: 40 },
  );
});
