// Typst in WebAssembly: one template, one JSON file of data and other virtual files in, tagged PDF 1.7 out.
// Text reaches the page as values only, never as source; no system font, no package, no network, no clock.
import { createTypstCompiler, type TypstCompiler } from '@myriaddreamin/typst.ts/compiler';
import { loadFonts } from '@myriaddreamin/typst.ts/options.init';
import { AppError } from '#shared/errors.ts';
import { readCompilerWasm, readFonts } from './resources.ts';

export interface TypstInput {
  /** Source of the main template. It reads its data by `json("/data.json")`. */
  readonly main: string;
  readonly data: unknown;
  /** Further files by absolute virtual path: "/pack.typ", "/chart.svg". */
  readonly files: Readonly<Record<string, string>>;
}

/** Where an edge of a figure or table came to stand, in points from the page's upper left corner; pages count from 1. */
export interface SetBox {
  readonly kind: 'Figure' | 'Table';
  readonly edge: 'start' | 'end';
  readonly page: number;
  readonly x: number;
  readonly y: number;
  readonly width: number;
}

export interface TypstOutput {
  readonly pdf: Uint8Array;
  readonly boxes: readonly SetBox[];
}

const MAIN = '/main.typ';
const BOXES = '<qd-boxes>';

function compileError(diagnostics: ReadonlyArray<{ path: string; range: string; message: string }>): AppError {
  const [first] = diagnostics;
  return new AppError(
    'PDF_TEMPLATE_FAILED',
    'The PDF could not be set. Report this with the name of the template and the message.',
    { facts: { message: first?.message ?? 'no message', place: `${first?.path ?? ''} ${first?.range ?? ''}`.trim() } },
  );
}

let code: Promise<WebAssembly.Module> | null = null;

/**
 * The compiler's code, made ready once per process. Who sets documents in worker threads hands it to each of them: threads
 * share what the engine has made of it, and a report then costs less than half.
 */
export function compilerCode(): Promise<WebAssembly.Module> {
  code ??= readCompilerWasm().then((bytes) => WebAssembly.compile(new Uint8Array(bytes)));
  return code;
}

/** Takes the code that another thread made ready. */
export function useCompilerCode(ready: WebAssembly.Module): void {
  code = Promise.resolve(ready);
}

async function newCompiler(): Promise<TypstCompiler> {
  const compiler = createTypstCompiler();
  const [ready, fonts] = await Promise.all([compilerCode(), readFonts()]);
  await compiler.init({
    // The object form is what the loader of the WebAssembly module asks for; a bare buffer makes it warn on the console.
    getModule: () => ({ module_or_path: ready }),
    beforeBuild: [loadFonts(fonts, { assets: false })],
  });
  return compiler;
}

/**
 * Sets one document. Same input, same bytes (the template fixes the document's date).
 * @throws AppError PDF_TEMPLATE_FAILED with Typst's own message when the source does not compile or warns.
 */
export async function compileTypst(input: TypstInput): Promise<TypstOutput> {
  const compiler = await newCompiler();
  compiler.addSource(MAIN, input.main);
  const encoder = new TextEncoder();
  compiler.mapShadow('/data.json', encoder.encode(JSON.stringify(input.data)));
  for (const [path, text] of Object.entries(input.files)) compiler.mapShadow(path, encoder.encode(text));
  return compiler.runWithWorld({ mainFilePath: MAIN, inputs: {} }, async (world) => {
    const compiled = await world.compile({ diagnostics: 'full' });
    if (compiled.hasError || compiled.diagnostics?.length) throw compileError(compiled.diagnostics ?? []);
    const [boxes = []] = await world.query<SetBox[][]>({ selector: BOXES, field: 'value' });
    const exported = await world.pdf({ diagnostics: 'full' });
    if (exported.result === undefined) throw compileError(exported.diagnostics ?? []);
    return { pdf: exported.result, boxes };
  });
}
