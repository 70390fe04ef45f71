// Everything that judges the source without running it: types, lint with import zones, format, dead code.
import { run } from './run.ts';

const CHECKS: ReadonlyArray<readonly [name: string, command: string, args: readonly string[]]> = [
  ['types', 'node', ['build/typecheck.ts']],
  ['lint', 'oxlint', ['--type-aware', '--deny-warnings']],
  ['format', 'oxfmt', ['--check', '.']],
  ['dead code', 'knip', []],
];

let failures = 0;
for (const [name, command, args] of CHECKS) {
  const status = await run(command, args);
  console.log(`${status === 0 ? 'ok  ' : 'FAIL'} ${name}`);
  if (status !== 0) failures += 1;
}
process.exit(failures === 0 ? 0 : 1);
