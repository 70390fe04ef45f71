// Where a worker's file is, in the checkout (TypeScript) and in the build, which keeps each entry's path below electron/.
const runsFromSource = import.meta.url.endsWith('.ts');
const electronFolder = new URL(runsFromSource ? '../../' : '../', import.meta.url);

/**
 * The file of a worker named by its path below electron/; it must be an entry of build/vite.main.config.ts.
 *
 * @example workerFile('pdf/worker')
 */
export function workerFile(name: string): URL {
  return new URL(`${name}.${runsFromSource ? 'ts' : 'js'}`, electronFolder);
}
