// A core for tests of main's end: answers, falls over when told, and closes in order. Runs in a process of its own.
interface Port {
  postMessage(message: object): void;
  on(event: 'message', listener: (message: { data: Record<string, unknown> }) => void): void;
}

const port = (process as unknown as { parentPort: Port }).parentPort;

port.on('message', ({ data }) => {
  if (data['type'] === 'close') {
    port.postMessage({ type: 'closed' });
    process.exit(0);
  }
  if (data['channel'] === 'crash') process.exit(3);
  if (data['channel'] === 'never') return;
  if (data['channel'] === 'event') port.postMessage({ type: 'event', event: { type: 'command', id: 'x' } });
  const value = data['channel'] === 'env' ? process.env : [process.pid, data['input'], data['context']];
  port.postMessage({ type: 'reply', id: data['id'], reply: { ok: true, value } });
});
