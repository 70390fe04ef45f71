// What "About Quarterdeck" says: version, which shell, which engines.
import type { OutputOf } from '#shared/ipc/contract.ts';

type Versions = Readonly<Record<string, string | undefined>>;

const ENGINES = ['electron', 'chrome', 'node', 'v8'];

export function aboutProgram(version: string, versions: Versions): OutputOf<'shell.about'> {
  const known = ENGINES.flatMap((name) => {
    const engine = versions[name];
    return engine === undefined ? [] : [[name, engine] as const];
  });
  const shell = versions['electron'] === undefined ? 'browser' : 'electron';
  return { version, shell, engines: Object.fromEntries(known) };
}
