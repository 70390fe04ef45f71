// Where the PDF engine's files are: fonts, the compiler's WebAssembly, the templates. The only place that knows paths.
// In development they are read from node_modules and this folder; the packaged app ships them as resources/pdf/.
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** Package path of each bundled file, by the flat name it has among the packaged resources. */
export const PDF_RESOURCES = {
  'Inter_400Regular.ttf': '@expo-google-fonts/inter/400Regular/Inter_400Regular.ttf',
  'Inter_500Medium.ttf': '@expo-google-fonts/inter/500Medium/Inter_500Medium.ttf',
  'Inter_600SemiBold.ttf': '@expo-google-fonts/inter/600SemiBold/Inter_600SemiBold.ttf',
  'IBMPlexMono_400Regular.ttf': '@expo-google-fonts/ibm-plex-mono/400Regular/IBMPlexMono_400Regular.ttf',
  'typst_ts_web_compiler_bg.wasm': '@myriaddreamin/typst-ts-web-compiler/pkg/typst_ts_web_compiler_bg.wasm',
  // The solver behind advice ships beside them: one folder, one list of hashes.
  'highs.wasm': 'highs/runtime',
} as const;

export const PDF_TEMPLATES = ['pack.typ', 'sla-report.typ', 'capacity-report.typ', 'table.typ'] as const;

type ResourceName = keyof typeof PDF_RESOURCES;
type TemplateName = (typeof PDF_TEMPLATES)[number];

const TEXT_FONTS = ['Inter_400Regular.ttf', 'Inter_500Medium.ttf', 'Inter_600SemiBold.ttf'] as const;
const FONTS = [...TEXT_FONTS, 'IBMPlexMono_400Regular.ttf'] as const;

/** Null in the checkout. A build that is not packaged has a copy of its own; the package has one beside its archive. */
function packagedFolder(): string | null {
  if (import.meta.url.endsWith('.ts')) return null;
  const own = path.join(import.meta.dirname, '..', 'resources', 'pdf');
  return existsSync(own) ? own : path.join(import.meta.dirname, '..', '..', '..', '..', 'pdf');
}

function resourcePath(name: ResourceName): string {
  const folder = packagedFolder();
  return folder === null ? fileURLToPath(import.meta.resolve(PDF_RESOURCES[name])) : path.join(folder, name);
}

/** The source text of a template. */
export function readTemplate(name: TemplateName): Promise<string> {
  const folder = packagedFolder() ?? path.join(import.meta.dirname, 'templates');
  return readFile(path.join(folder, name), 'utf8');
}

/** All bundled fonts, in the order the compiler is given them. */
export function readFonts(): Promise<Uint8Array[]> {
  return Promise.all(FONTS.map((name) => readFile(resourcePath(name))));
}

/** The fonts that set a person's text; what all of them lack is printed as an escape. */
export function readTextFonts(): Promise<Uint8Array[]> {
  return Promise.all(TEXT_FONTS.map((name) => readFile(resourcePath(name))));
}

export function readCompilerWasm(): Promise<Uint8Array> {
  return readFile(resourcePath('typst_ts_web_compiler_bg.wasm'));
}

/** A path, not bytes: the solver's loader reads its code by itself. */
export const solverWasmFile = (): string => resourcePath('highs.wasm');
