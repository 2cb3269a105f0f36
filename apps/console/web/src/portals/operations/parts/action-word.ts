import type { TFunction } from 'i18next';

/** What the audit trail calls `issuer.approve-order.approved`, in words; its own name where there is none. */
export function actionWord(t: TFunction<'operations'>, action: string): string {
  const parts = action.split('.');
  const key = parts.join('/');
  const own = t(`auditActions.${key}`, { defaultValue: '' });
  if (own) return own;
  const step = t(`auditSteps.${parts.at(-1)}`, { defaultValue: '' });
  const kind = t(`auditKinds.${parts.slice(0, -1).join('/')}`, { defaultValue: '' });
  return step && kind ? `${kind} · ${step}` : parts.join(' · ');
}
