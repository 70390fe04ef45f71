// Times in the forms of incidents and maintenance: typed as wall time of the month's zone, handed on as UTC seconds.
import { z } from 'zod';
import { instantText } from '#shared/time/instant.ts';
import { readTypedInstant } from '#shared/time/typed-instant.ts';
import { instantToLocalSec } from '#shared/time/zones.ts';

/** A time that must be there. */
export const timeIn = (zone: string) =>
  z.string().transform((text, context) => {
    const read = readTypedInstant(text, zone);
    if ('instantSec' in read) return read.instantSec;
    context.addIssue({ code: 'custom', message: text.trim() === '' ? 'fill this in' : read.problem });
    return z.NEVER;
  });

/** A time that may be left empty. */
export const optionalTimeIn = (zone: string) =>
  z.string().transform((text, context) => {
    if (text.trim() === '') return null;
    const read = readTypedInstant(text, zone);
    if ('instantSec' in read) return read.instantSec;
    context.addIssue({ code: 'custom', message: read.problem });
    return z.NEVER;
  });

/** An instant as it is typed in a zone; in UTC where the wall time would be read as another instant. */
export function typedTime(instantSec: number, zone: string): string {
  const local = instantText(instantToLocalSec(zone, instantSec))
    .replace('T', ' ')
    .replace(/(:00)?Z$/, '');
  const read = readTypedInstant(local, zone);
  return 'instantSec' in read && read.instantSec === instantSec ? local : instantText(instantSec);
}
