// Packaging. Only the built files go into the archive; fuses close what an installed program never needs.
import type { Configuration } from 'electron-builder';

const configuration = {
  appId: 'app.quarterdeck.workbench',
  productName: 'Quarterdeck',
  directories: { output: 'build/release' },
  files: ['build/out/**', '!build/out/resources/**', 'package.json'],
  extraResources: [{ from: 'build/out/resources/pdf', to: 'pdf' }],
  asar: true,
  asarUnpack: ['**/*.node'],
  // The SQLite binary speaks Node's stable interface: one build serves Node and Electron.
  npmRebuild: false,
  publish: null,
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
  linux: { target: ['AppImage', 'deb'], category: 'Office' },
  win: { target: ['nsis'] },
  mac: { target: ['dmg'], category: 'public.app-category.business' },
} as const satisfies Configuration;

export default configuration;
