// The open workspace of this process: opened once, read, written in named steps whose changes are pushed to the windows.
import path from 'node:path';
import type { Actor } from '#db/audit/leaf.ts';
import type { ReadDb, ScratchDb, WriteDb } from '#db/connection.ts';
import { createWorkspace, openWorkspace, type OpenOptions } from '#db/open-workspace.ts';
import { getSetting } from '#db/settings/read.ts';
import type { StepResult, Touched } from '#db/changes.ts';
import type { Workspace } from '#db/workspace.ts';
import { AppError } from '#shared/errors.ts';
import type { ServiceContext } from '../core/create-core.ts';
import type { ServiceDeps } from './deps.ts';

export interface StepName {
  /** For people, with the names of records: "Edit provider Helios". */
  readonly label: string;
  /** For machines: `provider.update`. */
  readonly act: string;
  /** Leaves the file or binds someone: recorded, never undone. */
  readonly final?: boolean;
}

export const nowSec = (context: Pick<ServiceContext, 'now'>): number => Math.floor(context.now() / 1000);

/** The instant at which months are judged: now, except in the sample workspace, whose day stands still. UTC seconds. */
export function judgedAtSec(db: ReadDb, context: Pick<ServiceContext, 'now'>): number {
  return fixedAsOf(db) ?? nowSec(context);
}

/** The sample's day; null in every other workspace. */
export function fixedAsOf(db: ReadDb): number | null {
  const asOf = getSetting(db, 'asOf');
  return typeof asOf === 'number' ? asOf : null;
}

/** The file a person chose. @throws AppError NO_FILE_CHOSEN. */
export function chosenFile(context: ServiceContext): string {
  if (context.filePath !== undefined) return context.filePath;
  throw new AppError('NO_FILE_CHOSEN', 'No file was chosen. Choose one and try again.');
}

type SessionDeps = Pick<ServiceDeps, 'emit' | 'random' | 'whenIdle'>;

/** Who wants to know what happens to the open workspace. */
export interface SessionWatcher {
  readonly changed: () => void;
  /** Before it is closed; what comes back runs when it is. */
  readonly leaving: (workspace: Workspace) => () => void;
}

export class Session {
  readonly #deps: SessionDeps;
  #workspace: Workspace | null = null;
  #key: Uint8Array | undefined;
  #watcher: SessionWatcher = { changed: () => undefined, leaving: () => () => undefined };

  constructor(deps: SessionDeps) {
    this.#deps = deps;
  }

  get open(): Workspace | null {
    return this.#workspace;
  }

  /** @throws AppError NO_WORKSPACE. */
  workspace(): Workspace {
    if (this.#workspace !== null) return this.#workspace;
    throw new AppError('NO_WORKSPACE', 'No workspace is open. Open one or create one first.');
  }

  /** The name of the file without its ending. */
  name(): string {
    return path.basename(this.workspace().path).replace(/\.qdk$/i, '');
  }

  /** The data key of the open workspace; undefined when it is not encrypted. It never leaves this process but to the keychain. */
  get key(): Uint8Array | undefined {
    return this.#key;
  }

  /** Opens an existing file, or creates one, in place of the one that is open. */
  load(file: string, how: 'open' | 'create', key?: Uint8Array): void {
    const options = this.#options(key);
    const next = how === 'open' ? openWorkspace(file, options) : createWorkspace(file, options);
    this.#leave();
    this.#become(next, key);
  }

  /**
   * Lets `exchange` put another file in place of the open one, which it closes, and goes on with what it gives back. When
   * it fails, the file that is there is opened again as it was.
   */
  replace(exchange: (workspace: Workspace, next: OpenOptions) => Workspace, key: Uint8Array | undefined): void {
    const workspace = this.workspace();
    // It comes back at once: what was under way for the old file ends, and no backup is made of it.
    this.#watcher.leaving(workspace);
    try {
      this.#become(exchange(workspace, this.#options(key)), key);
    } catch (error) {
      workspace.close();
      this.#workspace = null;
      this.#become(openWorkspace(workspace.path, this.#options(this.#key)), this.#key);
      throw error;
    }
  }

  #options(key: Uint8Array | undefined): OpenOptions {
    const { random } = this.#deps;
    return { ...(random === undefined ? {} : { random }), ...(key === undefined ? {} : { key }) };
  }

  /** At most one watcher. */
  watch(watcher: SessionWatcher): void {
    this.#watcher = watcher;
  }

  #leave(): void {
    if (this.#workspace === null) return;
    const afterwards = this.#watcher.leaving(this.#workspace);
    this.#workspace.close();
    afterwards();
  }

  #become(workspace: Workspace, key: Uint8Array | undefined): void {
    this.#workspace = workspace;
    this.#key = key;
    this.changed([]);
  }

  close(): void {
    this.#leave();
    this.#workspace = null;
    this.#key = undefined;
    this.changed([]);
  }

  read<T>(work: (db: ReadDb) => T): T {
    return this.workspace().read(work);
  }

  /** The person chosen in the settings, and the operating system's user. */
  actor({ actor }: Pick<ServiceContext, 'actor'>): Actor {
    const chosen = this.read((db) => getSetting(db, 'actorId'));
    return { personId: typeof chosen === 'string' ? chosen : null, osUser: actor.osUser };
  }

  /** One transaction, one undo step, one push to the windows; nothing of it when nothing changed. */
  step<T>(context: ServiceContext, name: StepName, work: (db: WriteDb) => T): T {
    const result = this.workspace().write({ ...name, actor: this.actor(context), at: nowSec(context) }, work);
    this.announce(result);
    return result.value;
  }

  /** Writes to the tables outside undo and audit. */
  scratch<T>(work: (db: ScratchDb) => T): T {
    return this.workspace().scratch(work);
  }

  announce({ step }: StepResult<unknown>): void {
    if (step === null) return;
    this.changed(step.touched, step.seq);
    this.#watcher.changed();
    const workspace = this.workspace();
    this.#deps.whenIdle?.(() => workspace.foldLog());
  }

  /** An empty list means everything. */
  changed(touched: readonly Touched[], sequence = 0): void {
    this.#deps.emit({
      type: 'changed',
      areas: touched.map(({ entity }) => entity),
      ids: touched.flatMap(({ ids }) => ids),
      sequence,
    });
  }
}
