// Packaging. Only the built files and the target's database binary go into the archive; fuses close what an installed
// program never needs.
import { Arch, type Configuration } from 'electron-builder';
import { writeOutsideFilesList } from './outside-files.ts';

const configuration = {
  appId: 'app.quarterdeck.workbench',
  productName: 'Quarterdeck',
  directories: { output: 'build/release', buildResources: 'build/icons' },
  files: [
    'package.json',
    'build/out/{main,core,pdf,chunks,preload,renderer}/**',
    'build/out/{renderer-manifest,outside-files}.json',
    // Everything else is bundled.
    '!node_modules/!(better-sqlite3)/**',
    '!node_modules/better-sqlite3/{deps,src,binding.gyp,*.md,*.d.ts}',
    '!node_modules/better-sqlite3/{deps,src}/**',
    '!node_modules/better-sqlite3/prebuilds/!(${platform}-${arch}.node)',
  ],
  extraResources: [{ from: 'build/out/resources', to: '.' }],
  // Scripts stay in the archive, whose integrity is checked; only what the system must load lies outside.
  asar: { smartUnpack: false },
  asarUnpack: ['**/*.node'],
  // The SQLite binary speaks Node's stable interface: one build serves Node and Electron.
  npmRebuild: false,
  publish: null,
  beforePack: async ({ electronPlatformName, arch }) => writeOutsideFilesList(electronPlatformName, Arch[arch]),
  electronFuses: {
    // Otherwise the program is a Node for whoever sets a variable.
    runAsNode: false,
    enableNodeOptionsEnvironmentVariable: false,
    enableNodeCliInspectArguments: false,
    enableCookieEncryption: true,
    // The two together: nothing but the archive, and only as it was packed.
    enableEmbeddedAsarIntegrityValidation: true,
    onlyLoadAppFromAsar: true,
    loadBrowserProcessSpecificV8Snapshot: false,
    // Pages come from app://, never from file://.
    grantFileProtocolExtraPrivileges: false,
  },
  // The deb asks for both. There is no public address yet; names below .invalid belong to nobody.
  extraMetadata: {
    author: { name: 'The Quarterdeck authors', email: 'authors@quarterdeck.invalid' },
    homepage: 'https://quarterdeck.invalid/',
  },
  linux: { target: ['AppImage', 'deb'], category: 'Office' },
  win: { target: ['nsis'] },
  nsis: { oneClick: false, perMachine: false, allowToChangeInstallationDirectory: true },
  mac: { target: ['dmg'], category: 'public.app-category.business' },
} satisfies Configuration;

export default configuration;
