// Times in the forms of incidents and maintenance: typed as wall time of the month's zone, handed on as UTC seconds.
import { z } from 'zod';
import { readTypedInstant } from '#shared/time/typed-instant.ts';

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
