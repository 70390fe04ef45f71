// Business functions as rows; the services they lean on are parts.
import type { BusinessFunction, FunctionSupport } from '#shared/functions/model.ts';

export type BusinessFunctionRow = Omit<BusinessFunction, 'supports'>;
export type FunctionSupportRow = FunctionSupport & { functionId: BusinessFunction['id'] };
