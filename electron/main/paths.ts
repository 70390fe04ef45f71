// Where main finds its own built parts and keeps its own files. The same layout in the checkout and in the package.
import path from 'node:path';

export interface AppPaths {
  readonly rendererFolder: string;
  readonly rendererManifest: string;
  readonly preloadFile: string;
  readonly coreFile: string;
  readonly copyFile: string;
  readonly preferencesFile: string;
  readonly logFile: string;
  readonly outsideFilesList: string;
}

/**
 * @param appFolder The folder of package.json, inside the archive when packaged.
 * @param userData The user's folder for this program.
 * @param mainFile main's own file: TypeScript in the checkout runs the core from its source, built main the built core.
 */
export function appPaths(appFolder: string, userData: string, mainFile: string): AppPaths {
  const out = path.join(appFolder, 'build', 'out');
  const runsFromSource = mainFile.endsWith('.ts');
  return {
    rendererFolder: path.join(out, 'renderer'),
    rendererManifest: path.join(out, 'renderer-manifest.json'),
    preloadFile: path.join(out, 'preload', 'index.cjs'),
    coreFile: runsFromSource
      ? path.join(path.dirname(mainFile), '..', 'core', 'index.ts')
      : path.join(path.dirname(mainFile), '..', 'core', 'index.js'),
    copyFile: path.join(path.dirname(mainFile), '..', 'core', runsFromSource ? 'copy-process.ts' : 'copy-process.js'),
    preferencesFile: path.join(userData, 'preferences.json'),
    logFile: path.join(userData, 'logs', 'quarterdeck.log'),
    outsideFilesList: path.join(out, 'outside-files.json'),
  };
}
