import { fenOf } from './use-draft.js';

export type Kind = 'named' | 'anonymous';

export type IdType = 'resident_id' | 'passport' | 'hk_macau_permit' | 'taiwan_permit' | 'foreign_permanent_resident';

export const ID_TYPES: readonly IdType[] = [
  'resident_id',
  'passport',
  'hk_macau_permit',
  'taiwan_permit',
  'foreign_permanent_resident',
];

/** Who buys on behalf of the purchaser. The number of the document is no part of it: a draft is kept, that is not. */
export interface Agent {
  readonly name: string;
  readonly idType: IdType;
}

export interface Wanted {
  readonly productCode?: string;
  readonly quantity: number;
  readonly yuan: string;
}

/** An order that is being thought about. */
export interface OrderDraft {
  readonly step: number;
  readonly paymentMethod: 'bank_transfer' | 'cash';
  readonly named: Wanted;
  readonly anonymous: Wanted;
  /** Undefined while the purchaser's own handler buys. */
  readonly agent?: Agent | undefined;
}

export const EMPTY_DRAFT: OrderDraft = {
  step: 0,
  paymentMethod: 'bank_transfer',
  named: { quantity: 0, yuan: '' },
  anonymous: { quantity: 0, yuan: '' },
};

/** What the rules are asked about; undefined while there is nothing to ask. */
export function wantedOf({ paymentMethod, named, anonymous }: OrderDraft) {
  const part = ({ quantity, yuan }: Wanted) => {
    const faceFen = fenOf(yuan);
    return quantity > 0 && faceFen !== undefined && faceFen > 0 ? { quantity, faceFen } : undefined;
  };
  const [wantsNamed, wantsAnonymous] = [part(named), part(anonymous)];
  if (!wantsNamed && !wantsAnonymous) return undefined;
  return {
    paymentMethod,
    ...(wantsNamed ? { named: wantsNamed } : {}),
    ...(wantsAnonymous ? { anonymous: wantsAnonymous } : {}),
  };
}

/** Whether everything is told of the agent that the draft says there is. */
export function agentIsWhole({ agent }: OrderDraft, idNumber: string): boolean {
  return !agent || (agent.name.trim().length >= 2 && idNumber.trim().length >= 5);
}

/** The fields beside the list. @param agentIdNumber of the agent's document, where there is an agent */
export function formOf({ paymentMethod, named, anonymous, agent }: OrderDraft, agentIdNumber: string) {
  return {
    paymentMethod,
    ...(agent ? { agentName: agent.name.trim(), agentIdType: agent.idType, agentIdNumber: agentIdNumber.trim() } : {}),
    ...(named.productCode ? { namedProductCode: named.productCode } : {}),
    ...(anonymous.productCode ? { anonymousProductCode: anonymous.productCode } : {}),
  };
}
