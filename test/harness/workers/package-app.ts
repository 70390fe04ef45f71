// Run as a process of its own: packs the application as it stands in build/out, unpacked, against a stand-in for
// Electron's folder. Arguments: the stand-in's folder, the output folder.
import { Arch, build, Platform } from 'electron-builder';
import configuration from '#build/electron-builder.ts';
import { ROOT } from '#build/run.ts';

const [electronDist = '', output = ''] = process.argv.slice(2);

await build({
  projectDir: ROOT,
  targets: Platform.LINUX.createTarget('dir', process.arch === 'arm64' ? Arch.arm64 : Arch.x64),
  config: { ...configuration, electronDist, directories: { ...configuration.directories, output } },
});
