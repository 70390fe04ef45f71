// Runs the real main without Electron's binary: `electron` resolves to the stand-in, pages open in a browser.
// With QUARTERDECK_SHELL_PRINT_URL=1 addresses are printed instead of opened.
import { registerHooks } from 'node:module';

const STAND_IN = new URL('./electron.ts', import.meta.url).href;

registerHooks({
  resolve: (specifier, context, next) =>
    specifier === 'electron' ? { url: STAND_IN, shortCircuit: true } : next(specifier, context),
});

await import('../main/index.ts');
