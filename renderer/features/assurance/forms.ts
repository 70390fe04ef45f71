// The form of every kind.
import type { AssuranceKind } from '#shared/assurance/facts.ts';
import { ACCESS_FORMS } from './access-forms.ts';
import { HANDOVER_FORMS } from './handover-forms.ts';
import type { KindForm } from '#renderer/app/form/kind-form.ts';
import { REPORT_FORMS } from './report-forms.ts';
import { SCOPE_FORMS } from './scope-forms.ts';

export const KIND_FORMS: Readonly<Record<AssuranceKind, KindForm>> = {
  ...REPORT_FORMS,
  ...ACCESS_FORMS,
  ...HANDOVER_FORMS,
  ...SCOPE_FORMS,
};
