import type { AuthorizationRequest } from '@app/authorization';
import { byPrecedence, type DeclineCode, declineOf, isDeclineCode } from '@app/compliance';
import type { Chip } from '../chip.types.js';
import type { ProvenCount } from './load.types.js';

/**
 * What is wrong with the chip itself before the books are asked.
 * @param known what the edge refuses already: then it said itself why no count is proven
 */
export function chipDecline(
  chip: Chip | undefined,
  count: ProvenCount | undefined,
  known: AuthorizationRequest['refusal'],
): DeclineCode | null {
  if (!count && known) return null;
  if (count?.balanceFen === undefined) return 'CHIP_AUTHENTICATION_FAILED';
  if (!chip) return 'CARD_UNKNOWN';
  if (chip.state === 'active') return null;
  return chip.state === 'suspended' ? 'CARD_FROZEN' : 'CARD_CLOSED';
}

/** The refusal that answers, with its rule. */
export function firstRefusal(
  known: AuthorizationRequest['refusal'],
  codes: readonly (DeclineCode | null)[],
): AuthorizationRequest['refusal'] {
  const first = known && isDeclineCode(known.code) ? [known.code] : [];
  const [code] = byPrecedence([...first, ...codes.filter((each) => each !== null)]);
  if (code === undefined) return known;
  if (known && code === known.code) return known;
  const { rule } = declineOf(code);
  return rule === undefined ? { code } : { code, rule };
}
