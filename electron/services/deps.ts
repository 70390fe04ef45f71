// What the services are given, and what each of them is: one handler for each channel of the core.
import type { RandomBytes } from '#db/audit/log.ts';
import type { CopyJob } from '#db/backup/copy-job.ts';
import type { CoreChannelName, InputOf, OutputOf } from '#shared/ipc/contract.ts';
import type { ShellEvent } from '#shared/ipc/events.ts';
import type { ServiceContext } from '../core/create-core.ts';
import type { JobRunner } from '../core/jobs/runner.ts';

export interface EngineVersions {
  /** Of the application: printed in packs. */
  readonly app: string;
  /** Of the calculation rules. */
  readonly engine: string;
  /** Of the workspace format. */
  readonly schema: string;
  /** Of the time zone database: `process.versions.tz`. */
  readonly zoneDatabase: string;
}

/** The keychain of the operating system, as far as this process can reach it. Null: it refused. */
export interface Keychain {
  available(): Promise<boolean>;
  seal(text: string): Promise<string | null>;
  unseal(sealed: string): Promise<string | null>;
}

/** For the command line and wherever no keychain can be reached. */
export const NO_KEYCHAIN: Keychain = {
  available: () => Promise.resolve(false),
  seal: () => Promise.resolve(null),
  unseal: () => Promise.resolve(null),
};

/** Time that passes by itself, for backups. */
export interface Alarm {
  /** Milliseconds since 1970, UTC. */
  now(): number;
  /** Runs `work` once after so many milliseconds; returns the way to call it off. */
  set(afterMs: number, work: () => void): () => void;
}

/** Runs a copy job in another process. `done` gives null, or the reason why there is no copy. */
export type CopyElsewhere = (job: CopyJob) => { readonly done: Promise<string | null>; readonly cancel: () => void };

export interface ServiceDeps {
  readonly versions: EngineVersions;
  readonly jobs: JobRunner;
  /** Pushes to every window. */
  readonly emit: (event: ShellEvent) => void;
  /** Salts of the audit log; the system's random source unless the sample workspace or a test fixes it. */
  readonly random?: RandomBytes;
  /** Runs work that nobody waits for, once the answers under way are out; absent: it is done before the next step. */
  readonly whenIdle?: (work: () => void) => void;
  readonly keychain?: Keychain;
  /** Present where the program runs for long: backups are then made by themselves. */
  readonly alarm?: Alarm;
  readonly copyElsewhere?: CopyElsewhere;
}

/** What a service is handed: tokens of chosen files have become `context.filePath` by then. */
export type ServiceInput<Name extends CoreChannelName> = Omit<InputOf<Name>, 'fileToken'>;

export type Handler<Name extends CoreChannelName> = (
  input: ServiceInput<Name>,
  context: ServiceContext,
) => OutputOf<Name> | Promise<OutputOf<Name>>;

export type Handlers<Name extends CoreChannelName = CoreChannelName> = { readonly [Each in Name]: Handler<Each> };

/** The channels of some areas, by the part of the name before the dot. */
export type AreaChannels<Area extends string> = Extract<CoreChannelName, `${Area}.${string}`>;
