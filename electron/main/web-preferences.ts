// The settings of every page, written once: isolated, sandboxed, without Node in any of its forms.
import type { WebPreferences } from 'electron';

export const WEB_PREFERENCES = {
  contextIsolation: true,
  sandbox: true,
  nodeIntegration: false,
  nodeIntegrationInWorker: false,
  nodeIntegrationInSubFrames: false,
  webviewTag: false,
  webSecurity: true,
  allowRunningInsecureContent: false,
  experimentalFeatures: false,
  navigateOnDragDrop: false,
  spellcheck: false,
  // Clocks of a meeting keep running while its window is behind another.
  backgroundThrottling: false,
} as const satisfies WebPreferences;
