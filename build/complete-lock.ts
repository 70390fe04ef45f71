// Names in the lock file the platform packages that the registry at hand does not carry. npm leaves an optional package
// out of the lock when it cannot be resolved, and then `npm ci` refuses the whole file; an entry with its platform is
// enough, since nothing is fetched for another platform. Run after every `npm install`: `npm run lock`.
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { ROOT } from './run.ts';

interface Entry {
  readonly version?: string;
  readonly dev?: boolean;
  readonly optional?: boolean;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

const SYSTEMS = ['android', 'darwin', 'freebsd', 'linux', 'openbsd', 'netbsd', 'openharmony', 'win32'];
const PROCESSORS = ['arm64', 'arm', 'ppc64', 'riscv64', 's390x', 'loong64', 'ia32', 'x64', 'wasm32'];

/** What the package's name says about where it runs; every one of these packages is named after its platform. */
function platformOf(name: string): { os?: string[]; cpu?: string[]; libc?: string[] } {
  const words = name.split(/[/-]/);
  const os = SYSTEMS.filter((system) => words.includes(system));
  const cpu = PROCESSORS.filter((processor) => words.includes(processor));
  const libc = words.includes('musl') ? ['musl'] : words.includes('gnu') ? ['glibc'] : [];
  return { ...(os.length > 0 && { os }), ...(cpu.length > 0 && { cpu }), ...(libc.length > 0 && { libc }) };
}

const file = path.join(ROOT, 'package-lock.json');
const lock: { packages: Record<string, Entry> } = JSON.parse(readFileSync(file, 'utf8'));
const added: string[] = [];
for (const [place, { dev, optionalDependencies = {} }] of Object.entries(lock.packages)) {
  if (place === '') continue;
  for (const [name, version] of Object.entries(optionalDependencies)) {
    const nested = `${place}/node_modules/${name}`;
    const hoisted = `node_modules/${name}`;
    const platform = platformOf(name);
    if (lock.packages[nested] !== undefined || lock.packages[hoisted] !== undefined) continue;
    if (platform.os === undefined || !/^\d+\.\d+\.\d+/.test(version)) continue;
    lock.packages[hoisted] = { version, ...platform, ...(dev === true && { dev }), optional: true };
    added.push(hoisted);
  }
}
lock.packages = Object.fromEntries(Object.entries(lock.packages).sort(([a], [b]) => a.localeCompare(b, 'en')));
writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`);
console.log(`${added.length} platform packages named in the lock file`);
