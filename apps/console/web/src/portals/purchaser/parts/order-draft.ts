import { fenOf } from './use-draft.js';

export type Kind = 'named' | 'anonymous';

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

/** The fields beside the list. */
export function formOf({ paymentMethod, named, anonymous }: OrderDraft) {
  return {
    paymentMethod,
    ...(named.productCode ? { namedProductCode: named.productCode } : {}),
    ...(anonymous.productCode ? { anonymousProductCode: anonymous.productCode } : {}),
  };
}
