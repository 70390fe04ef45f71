import { describe, expect, test } from 'vitest';
import { admissions, instantOf, secondsBetween, type EventKind } from '#shared/incidents/timeline.ts';

const event = (kind: EventKind, at: number, agreed = false) => ({
  id: `${kind}${at}`,
  kind,
  at,
  source: '',
  agreed,
  text: '',
});

describe('time between events', () => {
  test('is counted from the agreed event, else from the earliest', () => {
    const events = [event('started', 100), event('started', 40), event('restored', 400), event('acknowledged', 160)];
    expect(instantOf(events, 'started')).toBe(40);
    expect(secondsBetween(events, 'started', 'acknowledged')).toBe(120);
    expect(secondsBetween([...events, event('started', 130, true)], 'started', 'restored')).toBe(270);
  });

  test('leaves out pauses that lie inside, and only their part inside', () => {
    const events = [
      event('started', 100),
      event('paused', 50),
      event('resumed', 120),
      event('paused', 200),
      event('resumed', 260),
      event('restored', 400),
      event('paused', 380),
    ];
    expect(secondsBetween(events, 'started', 'restored')).toBe(300 - 20 - 60 - 20);
  });

  test('is missing where an event is missing, never zero', () => {
    expect(secondsBetween([event('started', 1)], 'started', 'acknowledged')).toBeNull();
    expect(secondsBetween([event('started', 9), event('restored', 1)], 'started', 'restored')).toBeNull();
  });
});

describe('a message', () => {
  test.each([
    ['We breached the SLA in July.', 'breached the SLA'],
    ['The service level was missed.', 'service level was missed'],
    ['It was our mistake.', 'It was our mistake'],
    ['You will receive a service credit.', 'service credit'],
    ['We admit the delay.', 'We admit'],
  ])('that admits too early is told by its words: %s', (text, found) => {
    expect(admissions(text)).toContain(found);
  });

  test.each([
    'The portal is unreachable since 10:00; we look into it and report at 11:00.',
    'Traffic was moved to the second path at 10:40.',
  ])('that states facts passes: %s', (text) => {
    expect(admissions(text)).toEqual([]);
  });
});
