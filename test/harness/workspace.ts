// A workspace in a temporary folder with a fixed clock, fixed ids and fixed salts. Every test file gets its own folder.
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll } from 'vitest';
import { uuidV7 } from '#shared/ids.ts';
import type { StepInfo } from '#db/changes.ts';
import { createWorkspace, openWorkspace, type OpenOptions } from '#db/open-workspace.ts';
import type { Workspace } from '#db/workspace.ts';

/** 1 October 2026, 09:00 UTC. */
export const NOW = 1_790_845_200;

/** A folder that is removed after the tests of this file. */
export function temporaryFolder(): string {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'quarterdeck-test-'));
  afterAll(() => fs.rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** Ids that count up: the same in every run. */
export function countingIds(): () => string {
  let count = 0;
  return () => {
    count += 1;
    return uuidV7(NOW * 1000 + count, new Uint8Array(10));
  };
}

/** Bytes that count up, in place of random ones. */
export function countingBytes(): (count: number) => Uint8Array {
  let next = 0;
  return (count) =>
    Uint8Array.from({ length: count }, () => {
      next = (next + 1) % 256;
      return next;
    });
}

export const ACTOR = { personId: null, osUser: 'tester' } as const;

/** A step at a fixed time; `minutes` moves the clock on. */
export function step(label: string, minutes = 0, more: Partial<StepInfo> = {}): StepInfo {
  return { label, act: 'test.act', actor: ACTOR, at: NOW + minutes * 60, ...more };
}

/** Who undoes, and when. */
export const BY = { actor: ACTOR, at: NOW + 3600 } as const;

export interface TestFolder {
  readonly folder: string;
  readonly newId: () => string;
  /** Path of a file in the folder. */
  file(name: string): string;
  create(name: string, options?: OpenOptions): Workspace;
  open(name: string, options?: OpenOptions): Workspace;
}

/** Workspaces of one test file; those still open at the end are closed. */
export function workspaceFolder(): TestFolder {
  const open: Workspace[] = [];
  afterAll(() => open.forEach((workspace) => workspace.close()));
  const folder = temporaryFolder();
  const file = (name: string): string => path.join(folder, name);
  const keep = (workspace: Workspace): Workspace => {
    open.push(workspace);
    return workspace;
  };
  return {
    folder,
    newId: countingIds(),
    file,
    create: (name, options) => keep(createWorkspace(file(name), { random: countingBytes(), ...options })),
    open: (name, options) => keep(openWorkspace(file(name), { random: countingBytes(), ...options })),
  };
}
