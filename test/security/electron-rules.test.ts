// Rules of Electron's own checklist and of past flaws that can be read off the source: what is not there cannot go wrong.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { importsOf, readSource, ROOT, sourceFiles } from '#test/harness/source-files.ts';

const program = ['shared', 'db', 'electron', 'renderer']
  .flatMap((folder) => sourceFiles(folder))
  .filter((file) => !file.startsWith('electron/browser-shell/'));

const found = (pattern: RegExp, files: readonly string[] = program) =>
  files.filter((file) => pattern.test(readSource(file)));

describe('nowhere in the program', () => {
  test.each([
    ['is text run as code', /\beval\(|\bnew Function\(|\bexecuteJavaScript\(|\binsertCSS\(|\bvm\.run/],
    ['is a page loaded from a file', /\bloadFile\(|['"`]file:\/\//],
    [
      'is a link or a file handed to the system',
      /\bopenExternal\b|\bopenPath\b|\bshowItemInFolder\b|from 'electron'.*\bshell\b/,
    ],
    ['is the remote module or a webview', /@electron\/remote|<webview\b|\bwebviewTag: true/],
    [
      'are experiments of the engine switched on',
      /enableBlinkFeatures|enable-blink-features|experimentalFeatures: true/,
    ],
    [
      'is a protection switched off',
      /no-sandbox|disable-web-security|ignore-certificate-errors|allowRunningInsecureContent: true/,
    ],
    ['is the keychain asked in the deprecated way', /\b(encryptString|decryptString|isEncryptionAvailable)\(/],
    [
      'is a certificate, a login or a client certificate answered',
      /certificate-error|select-client-certificate|app\.on\('login'/,
    ],
    [
      'is HTML put into the page as text',
      /\b(innerHTML|outerHTML)\s*=|dangerouslySetInnerHTML|insertAdjacentHTML|document\.write\(/,
    ],
  ])('%s', (_what, pattern) => {
    expect(found(pattern)).toEqual([]);
  });
});

describe('processes', () => {
  test('are started by main as utility processes only: with run-as-Node off a packaged program cannot fork itself', () => {
    const starting = program.filter((file) => importsOf(file).some((target) => /^(node:)?child_process$/.test(target)));
    expect(starting).toEqual([]);
    const forking = program.filter(
      (file) => importsOf(file).includes('electron') && /\butilityProcess\b/.test(readSource(file)),
    );
    expect(forking.filter((file) => !file.startsWith('electron/main/'))).toEqual([]);
  });
});

describe('main', () => {
  const main = readSource('electron/main/index.ts');

  test('does things in the order that makes them safe', () => {
    const order = [
      'app.requestSingleInstanceLock()',
      'appendOfflineSwitches(app)',
      'app.enableSandbox()',
      'protocol.registerSchemesAsPrivileged(',
      'lockAllContents(app)',
      'await app.whenReady()',
      'await requireUnchangedFiles(',
      'lockSession(session.defaultSession)',
      'await takeSessionOffline(session.defaultSession)',
      'protocol.handle(',
      'ipcMain.handle(CALL, route)',
      "windows.open('main');\n",
    ].map((text) => [text, main.indexOf(text)] as const);
    expect(order.filter(([, at]) => at === -1)).toEqual([]);
    expect(order).toEqual(order.toSorted((a, b) => a[1] - b[1]));
  });

  test('shows no developer tools in a package', () => {
    expect(main).toContain('devTools: !app.isPackaged');
  });

  test('registers one handler for calls, and listens to nothing else that pages send', () => {
    const listening = found(/\bipcMain\.(on|once|handle|handleOnce)\(/);
    expect(listening).toEqual(['electron/main/index.ts']);
    expect([...main.matchAll(/\bipcMain\.\w+\(/g)].map(([text]) => text)).toEqual(['ipcMain.handle(']);
  });
});

describe('templates', () => {
  const folder = path.join(ROOT, 'electron/pdf/templates');
  const templates = readdirSync(folder).map((name) => [name, readFileSync(path.join(folder, name), 'utf8')] as const);

  test.each(templates)('%s imports only templates of ours: a package would be fetched', (_name, text) => {
    const imported = [...text.matchAll(/#?(?:import|include)\s+"([^"]*)"/g)].map((match) => match[1] ?? '');
    expect(imported.filter((target) => !/^\/?[\w-]+\.typ$/.test(target))).toEqual([]);
    expect(text).not.toContain('@preview');
    expect(text).not.toMatch(/\beval\(|\bplugin\(/);
  });

  test('no text is ever made into a template', () => {
    expect(found(/\.typ`|addSource\((?!MAIN, input\.main\))/)).toEqual([]);
  });
});
