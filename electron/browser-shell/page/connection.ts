// The page's one WebSocket to the shell. Messages wait until it is open. After a reload the shell may still hold the
// old page's socket for a moment, so a refused connection is tried again for a few seconds.
import type { FromPage, ToPage } from '../messages.ts';

const RETRY_MS = 100;
const RETRY_LIMIT = 50;

export interface Connection {
  send(message: FromPage): void;
}

export function createConnection(relativeUrl: string, receive: (message: ToPage) => void): Connection {
  const queue: string[] = [];
  let socket: WebSocket | undefined;
  let attempts = 0;

  const connect = () => {
    const url = new URL(relativeUrl, location.href);
    url.protocol = 'ws:';
    url.search = '';
    url.hash = '';
    const next = new WebSocket(url);
    attempts += 1;
    next.addEventListener('open', () => {
      socket = next;
      for (const text of queue.splice(0)) next.send(text);
    });
    next.addEventListener('message', (event) => receive(JSON.parse(String(event.data)) as ToPage));
    next.addEventListener('close', () => {
      if (socket === undefined && attempts < RETRY_LIMIT) setTimeout(connect, RETRY_MS);
    });
  };
  connect();

  return {
    send(message) {
      const text = JSON.stringify(message);
      if (socket === undefined) queue.push(text);
      else socket.send(text);
    },
  };
}
