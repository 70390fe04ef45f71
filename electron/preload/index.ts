// Runs before the page, in its own world and sandboxed: gives pages of the application their bridge and takes away
// what could reach a network. Bundled to CommonJS, as the sandbox asks.
import { contextBridge, ipcRenderer } from 'electron';
import { isAppOrigin } from '#shared/ipc/transport.ts';
import { createBridge } from './bridge.ts';
import { CHANNEL_NAMES } from './channel-names.ts';

if (isAppOrigin(location)) {
  // Even a blocked peer connection probes routes; a page without the constructor cannot try. Runs in the page's world.
  contextBridge.executeInMainWorld({
    func: () => {
      for (const name of ['RTCPeerConnection', 'webkitRTCPeerConnection']) Reflect.deleteProperty(globalThis, name);
    },
  });
  contextBridge.exposeInMainWorld('quarterdeck', createBridge(CHANNEL_NAMES, ipcRenderer));
}
