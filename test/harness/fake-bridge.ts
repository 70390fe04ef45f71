// Answers channels inside the page with fixtures, so that waiting, empty and failed states can be shown at will.
// For states only: flows run against the real core. An unanswered channel fails like an unexpected error.
import type { Page } from 'playwright';
import type { SerializedError } from '#shared/errors.ts';
import type { ChannelName, OutputOf } from '#shared/ipc/contract.ts';
import type { ShellEvent } from '#shared/ipc/events.ts';

export type Answer<Value = unknown> =
  | { readonly value: Value }
  | { readonly error: SerializedError }
  /** Never answers: the waiting state. */
  | { readonly waits: true };

/** What each channel answers; a list is answered one after the other, its last entry stays. */
export type Fixtures = {
  readonly [Name in ChannelName]?: Answer<OutputOf<Name>> | ReadonlyArray<Answer<OutputOf<Name>>>;
};

export interface RecordedCall {
  readonly channel: string;
  readonly input: unknown;
}

interface FakeWindow {
  quarterdeck: unknown;
  fakeBridge: {
    readonly calls: RecordedCall[];
    answers: Record<string, Answer[]>;
    push: (event: ShellEvent) => void;
  };
}

/** Runs in the page: it can use nothing of this module. */
function install(answers: Record<string, Answer[]>): void {
  const target = window as unknown as FakeWindow;
  const listeners = new Set<(event: ShellEvent) => void>();
  const calls: RecordedCall[] = [];
  target.fakeBridge = {
    calls,
    answers,
    push: (event) => {
      for (const listener of listeners) listener(event);
    },
  };
  const unanswered: Answer = { error: { code: 'INTERNAL', message: 'This test answers nothing here.', details: {} } };
  target.quarterdeck = Object.freeze({
    call: (channel: string, input: unknown): Promise<unknown> => {
      calls.push({ channel, input });
      const queue = target.fakeBridge.answers[channel] ?? [];
      const answer = (queue.length > 1 ? queue.shift() : queue[0]) ?? unanswered;
      if ('waits' in answer) return new Promise(() => {});
      return Promise.resolve(
        'error' in answer ? { ok: false, error: answer.error } : { ok: true, value: answer.value },
      );
    },
    subscribe: (listener: (event: ShellEvent) => void) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  });
}

function asQueues(fixtures: Fixtures): Record<string, Answer[]> {
  return Object.fromEntries(
    Object.entries(fixtures).map(([channel, answer]) => [channel, Array.isArray(answer) ? [...answer] : [answer]]),
  ) as Record<string, Answer[]>;
}

/** Puts the fake in place before the page's own scripts run. */
export async function installFakeBridge(page: Page, fixtures: Fixtures): Promise<void> {
  await page.addInitScript(install, asQueues(fixtures));
}

/** Changes what channels answer from now on. */
export async function changeAnswers(page: Page, fixtures: Fixtures): Promise<void> {
  // Passed as text: Playwright's argument type unrolls the answers without end.
  await page.evaluate(
    (answers) => {
      const { fakeBridge } = window as unknown as FakeWindow;
      Object.assign(fakeBridge.answers, JSON.parse(answers));
    },
    JSON.stringify(asQueues(fixtures)),
  );
}

/** Pushes an event as the core or main would. */
export async function pushEvent(page: Page, event: ShellEvent): Promise<void> {
  await page.evaluate((pushed) => {
    (window as unknown as FakeWindow).fakeBridge.push(JSON.parse(pushed) as ShellEvent);
  }, JSON.stringify(event));
}

/** The inputs with which a channel was called so far. */
export async function callsOf(page: Page, channel: ChannelName): Promise<unknown[]> {
  const calls = await page.evaluate(() => (window as unknown as FakeWindow).fakeBridge.calls);
  return calls.filter((call) => call.channel === channel).map((call) => call.input);
}
