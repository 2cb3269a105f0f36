import { CarryOutVerdicts } from './carry-out-verdicts.service.js';
import { DueChips } from './due-chips.js';
import { PostResolution } from './post-resolution.service.js';
import { ReconcileChip } from './reconcile-chip.service.js';
import { ReconcileDueChips } from './reconcile-due-chips.service.js';
import { TidyCases } from './tidy-cases.service.js';

/** What reconciling chips consists of. */
export const RECONCILE_PROVIDERS = [
  CarryOutVerdicts,
  DueChips,
  PostResolution,
  ReconcileChip,
  ReconcileDueChips,
  TidyCases,
];
